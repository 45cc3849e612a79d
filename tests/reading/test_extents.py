"""Parts, coasts, provinces, sites and capitals around a name."""

import pytest

from sitrep.reading import places
from sitrep.reading.extents import compass
from sitrep.reading.sentences import cut_words


@pytest.mark.parametrize(("word", "point"), [("north-eastern", "northeast"), ("southernmost", "south"), ("western", "west"), ("central", None)])
def test_points_of_the_compass(word, point):
    assert compass(word) == point


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("He fell in southern Afghanistan.", ("southern Afghanistan", "region", "AFG")),
        ("He fell in north-eastern Nigeria.", ("north-eastern Nigeria", "region", "NGA")),
        ("He fell in the south of Lebanon.", ("south of Lebanon", "region", "LBN")),
        ("He fell in Niger's east.", ("Niger's east", "region", "NER")),
        ("He fell in eastern and southern Ukraine.", ("eastern and southern Ukraine", "region", "UKR")),
        ("He fell in Kandahar province.", ("Kandahar province", "region", "AFG")),
        ("He fell in Kharkiv Oblast, Ukraine.", ("Kharkiv Oblast", "region", "UKR")),
        ("It lies off Somalia's coast.", ("Somalia's coast", "region", "SOM")),
        ("It lies off Australia’s northeast coast.", ("Australia’s northeast coast", "region", "AUS")),
        ("It lies off the Libyan coast.", ("Libyan coast", "region", "LBY")),
        ("It fell into South Korean waters.", ("South Korean waters", "water", "KOR")),
        ("He flew to the Afghan capital.", ("Afghan capital", "city", "AFG")),
        ("He flew to Dili Airport in East Timor.", ("Dili Airport", "base", "TLS")),
        ("He flew to Belbek airbase.", ("Belbek airbase", "base", "UKR")),
        ("He flew to eastern Europe.", ("eastern Europe", "region", None)),
    ],
)
def test_expressions_around_a_name(text, mention):
    assert mention in [(m.text, m.kind, m.iso3) for m in places.find(cut_words(text))]


def test_a_part_lies_in_that_part():
    north, south = (places.find(cut_words(f"Fighting in {part} Mali."))[0] for part in ("northern", "southern"))
    assert north.lat > south.lat + 3


def test_beside_a_country_is_not_inside_it():
    assert [m.text for m in places.find(cut_words("Ships sailed to the east of Taiwan."))] == ["Taiwan"]


def test_a_coast_guard_is_no_coast():
    assert places.find(cut_words("Chinese coast guard crews fired.")) == []
