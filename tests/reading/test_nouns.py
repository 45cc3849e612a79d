"""Singular, plural and the look of nouns."""

import pytest

from sitrep.reading.nouns import guess_dimension, is_plural_acronym, looks_plural, plural, singular

PAIRS = [
    ("troops", "troop"), ("soldiers", "soldier"), ("countries", "country"), ("allies", "ally"), ("batteries", "battery"), ("ships", "ship"), ("boxes", "box"),
    ("marches", "march"), ("buses", "bus"), ("servicemen", "serviceman"), ("policewomen", "policewoman"), ("women", "woman"), ("people", "people"), ("aircraft", "aircraft"),
    ("personnel", "personnel"), ("feet", "foot"), ("lives", "life"), ("bases", "base"), ("sorties", "sortie"), ("launches", "launch"), ("classes", "class"), ("days", "day"), ("iraqis", "iraqi"),
]


@pytest.mark.parametrize("several, one", PAIRS)
def test_singular(several, one):
    assert singular(several) == one
    assert singular(several.upper()) == one


@pytest.mark.parametrize("word", ["bus", "glass", "crisis", "tennis", "arthritis", "this", "specimen", "regimen", "is", "soldier", "army"])
def test_a_singular_stays(word):
    assert singular(word) == word


@pytest.mark.parametrize(
    "term, several",
    [
        ("troop", "troops"), ("army", "armies"), ("day", "days"), ("aircraft", "aircraft"), ("service member", "service members"), ("serviceman", "servicemen"), ("box", "boxes"),
        ("prisoner of war", "prisoners of war"), ("square foot", "square feet"), ("branch", "branches"), ("military personnel", "military personnel"), ("military police", "military police"),
    ],
)
def test_plural(term, several):
    assert plural(term) == several


@pytest.mark.parametrize("word", ["troops", "men", "people", "aircraft", "countries", "tanks"])
def test_looks_plural(word):
    assert looks_plural(word)


@pytest.mark.parametrize("word", ["is", "this", "across", "paris", "various", "soldier", "says", "glass", "us", "crisis"])
def test_looks_like_no_plural(word):
    assert not looks_plural(word)


@pytest.mark.parametrize("noun, dimension", [("fisherman", ("people", "civilian")), ("journalist", ("people", "civilian")), ("mountaineer", ("people", "civilian")), ("teamster", ("people", "civilian")), ("proposal", ("count", "")), ("man", ("count", ""))])
def test_agent_endings_name_people(noun, dimension):
    assert guess_dimension(noun) == dimension


@pytest.mark.parametrize("token, several", [("UAVs", True), ("MPs", True), ("US", False), ("As", False), ("Cars", False), ("UAV", False)])
def test_acronyms_in_the_plural(token, several):
    assert is_plural_acronym(token) is several
