"""Places named by a nation's adjective or by whose they are. Facts are invented."""

import pytest

from sitrep.reading import countries, places
from sitrep.reading.described_places import describe
from sitrep.reading.names import scan
from sitrep.reading.sentences import cut_words


@pytest.mark.parametrize(
    "text, found",
    [
        ("A bomb went off in a Malian hotel.", [("Malian hotel", "MLI", "country")]),
        ("They live in northeastern Nigerian towns.", [("Nigerian towns", "NGA", "country")]),
        ("Japan fired it off its east coast.", [("its east coast", "JPN", "region")]),
        ("Japan patrols its own waters.", [("its own waters", "JPN", "water")]),
        ("Japan met Tonga, which patrols its waters.", [("its waters", "TON", "water")]),
        ("It fired a rocket off its east coast.", []),
        ("Japan sent its coast guard.", []),
        ("Malian soldiers slept.", []),
    ],
)
def test_described(text, found):
    words = cut_words(text)
    spelled = scan(words)
    told = describe(words, places.find(words, spelled), countries.find(words, spelled))
    assert [(place.text, place.iso3, place.kind) for place in told] == found
