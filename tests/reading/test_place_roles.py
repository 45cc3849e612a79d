"""In which role a place is named. Facts are invented."""

import pytest

from sitrep.reading import countries, places
from sitrep.reading.names import scan
from sitrep.reading.place_roles import is_aside
from sitrep.reading.placing import ArticlePlaces
from sitrep.reading.sentences import cut_words


def read(text: str) -> ArticlePlaces:
    words = cut_words(text)
    spelled = scan(words)
    return ArticlePlaces(words, places.find(words, spelled), countries.find(words, spelled))


@pytest.mark.parametrize(
    "text, role",
    [
        ("They went to Goma.", "destination"),
        ("They are in Goma.", "location"),
        ("They are in the eastern Goma.", "location"),
        ("They came from Goma.", "origin"),
        ("They left Goma.", "origin"),
        ("They drove out of Goma.", "origin"),
        ("Goma's people rose.", "possessor"),
        ("Goma's streets filled.", "location"),
        ("Mali's streets filled.", "possessor"),
        ("Mali's rebels rose.", "location"),
        ("Goma fell.", "subject"),
        ("They defend Goma.", "bare"),
        ("They gave Goma a bridge.", "location"),
        ("They live in the city of Goma.", "location"),
        ("They marched to parts of Goma.", "destination"),
        ("They came from the outskirts of Goma.", "origin"),
        ("A blast shook a camp north of Goma.", "location"),
        ("They camped 20 miles from Goma.", "location"),
        ("The siege of Goma went on.", "location"),
        ("The strikes against Goma went on.", "location"),
        ("The war against Ukraine has killed thousands.", "location"),
        ("Gunmen struck in Solhanville, Burkina Faso.", "location"),
        ("They besieged Goma.", "location"),
        ("They stayed in rebel-held Goma.", "location"),
        ("Those were Panama-flagged ships.", "attribute"),
        ("They met the Goma Police.", "attribute"),
        ("They sailed over the high seas of the Atlantic.", "location"),
        ("Goma hosts a mission.", "location"),
        ("Goma has taken in a mission.", "location"),
        ("They cost US$90.", "attribute"),
        ("They want sanctions on Mali.", "topic"),
        ("They fended off Mali.", "topic"),
        ("That is a threat to Mali.", "topic"),
        ("They died, according to Mali's health ministry.", "location"),
        ("They died, according to Mali's foreign ministry.", "topic"),
    ],
)
def test_role(text, role):
    found = read(text)
    assert [found.role(place) for place in found.all] == [role]


@pytest.mark.parametrize("text, aside", [("He told reporters in Goma.", True), ("He spoke at a summit in Goma.", True), ("He said that, in Goma.", False), ("They fought in Goma.", False)])
def test_aside(text, aside):
    found = read(text)
    assert [is_aside(found.words, place) for place in found.all] == [aside]


def test_who_is_listed_has_the_role_of_the_first():
    found = read("They went to Goma, Bukavu and Uvira.")
    assert [found.role(place) for place in found.all] == ["destination"] * 3
    found = read("Mali and Niger left.")
    assert [found.role(place) for place in found.all] == ["subject", "subject"]
