"""Who holds an office that a phrase names. The people are invented."""

import pytest

from sitrep.reading.holders import holder, holds, introduced, terms
from sitrep.reading.people import PersonMention


def person(name, office):
    return PersonMention(0, 1, 0, name, office)


POLE, FRENCH, PLAIN = person("Jan Nowak", "Polish President"), person("Luc Armand", "French President"), person("Ada Bek", "President")
PRIME, AIDE = person("Tom Reid", "Prime Minister"), person("Eva Lind", "chief of staff to President Ada Bek")


def test_terms_of_an_office():
    assert terms("Poland's acting defence minister") == (frozenset({"defense", "minister"}), frozenset({"POL"}))
    assert terms("the South Korean president") == (frozenset({"president"}), frozenset({"KOR"}))


def test_another_word_for_an_office():
    assert holds(person("Ada Bek", "Secretary General"), "chief")
    assert not holds(AIDE, "president")


@pytest.mark.parametrize(
    "phrase, before, after, found",
    [
        ("Poland's president", [FRENCH, POLE], [], (POLE, True)),
        ("president", [FRENCH, PLAIN], [], (FRENCH, True)),
        ("Chad's president", [FRENCH, PLAIN], [], (PLAIN, True)),
        ("Chad's president", [person("Ida Moe", "President"), PLAIN], [], (None, False)),
        ("Chad's president", [FRENCH], [], (None, False)),
        ("foreign minister", [PRIME], [], (None, False)),
        ("foreign minister", [], [person("Ida Moe", "Minister")], (person("Ida Moe", "Minister"), False)),
    ],
)
def test_a_definite_phrase(phrase, before, after, found):
    assert holder(phrase, phrase.split()[-1], before, after) == found


@pytest.mark.parametrize(
    "phrase, office, is_found",
    [
        ("Libyan politician", "a prominent Libyan politician", True),
        ("Libyan politician", "a Chadian politician", False),
        ("politician", "a Libyan politician", False),
        ("Libyan official", "a Libyan official", False),
    ],
)
def test_an_indefinite_phrase_whose_person_is_named_later(phrase, office, is_found):
    mention = person("Idris Saleh", office)
    assert introduced(phrase, phrase.split()[-1], [mention]) == (mention if is_found else None)
