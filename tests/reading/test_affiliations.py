"""Names that stand for a country or an organisation. Facts are invented."""

import pytest

from sitrep.reading import countries
from sitrep.reading.affiliations import AffiliationReader
from sitrep.reading.sentences import cut_words

READER = AffiliationReader()


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Macron sent 40 soldiers.", [("Macron", "FRA", "affiliation")]),
        ("The frigate HMAS Torrens sailed.", [("HMAS", "AUS", "affiliation")]),
        ("Rohingya families fled.", [("Rohingya", "MMR", "affiliation")]),
        ("NAIROBI - Police left.", []),
        ("It paid 40 Canadian dollars.", []),
        ("Gerhard Macron sold shoes.", []),
        ("The Macron government fell.", [("Macron", "FRA", "affiliation")]),
        ("Rwandan-backed rebels flew Turkish-made drones.", []),
        ("A Saudi-led force left.", [("Saudi", "SAU", "adjective")]),
        ("Yemen's Houthi rebels fired 4 rockets.", [("Houthi", "", "group")]),
        ("Soldiers moved to the north of Kenya.", [("Kenya", "KEN", "name")]),
    ],
)
def test_find(text, expected):
    words = cut_words(text)
    found = READER.find(words, countries.find(words))
    assert [(words.text[words.starts[a.first] : words.ends[a.last - 1]], a.code, a.kind) for a in found] == expected
