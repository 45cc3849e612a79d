"""Names are found in one pass, longest first, as they are written; a piece of a longer name is told."""

import pytest

from sitrep.reading.names import scan
from sitrep.reading.sentences import cut_words


def spelled(text: str) -> list[tuple[str, str, bool]]:
    words = cut_words(text)
    return [(text[words.starts[name.first] : words.ends[name.last - 1]], name.key, name.inner) for name in scan(words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("troops left Port-au-Prince yesterday", [("Port-au-Prince", "port au prince")]),
        ("jets at al-Udeid and Al Udeid Air Base", [("al-Udeid", "al udeid"), ("Al Udeid Air Base", "al udeid air base")]),
        ("a patrol off St. Lucia", [("St. Lucia", "saint lucia")]),
        ("in South Sudan and Sudan", [("South Sudan", "south sudan"), ("Sudan", "sudan")]),
        ("the U.S. and the UK told us", [("U.S.", "us"), ("UK", "uk")]),
        ("they bake bread and march in may", []),
        ("Yel’nya, Yel'nya and Yelnya", [("Yel’nya", "yelnya"), ("Yel'nya", "yelnya"), ("Yelnya", "yelnya")]),
    ],
)
def test_longest_names_as_they_are_written(text, found):
    assert [(name, key) for name, key, _ in spelled(text)] == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Gen. Austin there.", "Austin"),
        ("They met Lloyd Austin there.", "Austin"),
        ("They saw Paris Novak there.", "Paris"),
        ("They saw J. Lincoln there.", "Lincoln"),
        ("They read the Boston Globe there.", "Boston"),
        ("It left aboard USS Kentucky today.", "Kentucky"),
        ("A study by the University of Tokyo says so.", "Tokyo"),
        ("The pro-Russia rebels fired.", "Russia"),
        ("They met Jordan Novak there.", "Jordan"),
        ("The Ohio State University team came.", "Ohio"),
    ],
)
def test_a_piece_of_a_longer_name(text, name):
    assert (name, True) in [(found, inner) for found, _, inner in spelled(text)] or name not in [found for found, _, _ in spelled(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Kyiv Mayor Novak there.", "Kyiv"),
        ("They flew to Tashkent International Airport.", "Tashkent"),
        ("Near Kharkiv the guns fell silent.", "Kharkiv"),
        ("On Monday Damascus denied it.", "Damascus"),
        ("They met Syrian Damascus officials.", "Damascus"),
        ("They met Texas Governor Novak.", "Texas"),
        ("Marines Land Near Busan After Long Delay In Talks", "Busan"),
    ],
)
def test_a_name_of_its_own(text, name):
    assert (name, False) in [(found, inner) for found, _, inner in spelled(text)]
