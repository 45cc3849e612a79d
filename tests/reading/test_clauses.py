"""Which verbs govern a counted phrase. The missions are invented."""

import pytest

from sitrep.reading.clauses import Clauses, verb_forms
from sitrep.reading.sentences import cut_words


def governed(text, phrase):
    """Left verb, right verb and whether the phrase is the subject; `phrase` is marked by its words."""
    words = cut_words(text)
    counted = [i for i, token in enumerate(words.lower) if token.isdigit()]
    first = words.lower.index(phrase)
    found = Clauses(words).of(words.sentences[0], first, first + 2, counted)
    name = [None if i is None else words.lower[i] for i in (found.left, found.right)]
    return (*name, found.subject)


@pytest.mark.parametrize(
    "text, phrase, expected",
    [
        ("Norway sent 300 troops to Mali.", "300", ("sent", None, False)),
        ("Norway sent 300 troops stationed in Chad to Mali.", "300", ("sent", "stationed", False)),
        ("Norway sent 300 troops who were in Chad.", "300", ("sent", "were", False)),
        ("300 troops from Norway have since been sent to Mali.", "300", (None, "sent", True)),
        ("Norway said 300 troops left Mali.", "300", (None, "left", True)),
        ("Norway sent 300 troops and 40 tanks to Mali.", "40", ("sent", None, False)),
        ("300 troops and 40 tanks were sent to Mali.", "300", (None, "sent", True)),
        ("On Monday, 300 troops left Mali.", "300", (None, "left", True)),
        ("300 troops, most of them young, left Mali.", "300", (None, "left", True)),
        ("There are 300 troops in Mali.", "300", ("are", None, False)),
        ("Norway may send 300 troops to Mali.", "300", ("send", None, False)),
        ("The proposed deployment of 300 troops was approved.", "300", (None, "approved", True)),
        ("The camps of 300 troops burned.", "300", (None, "burned", True)),
        ("After the blast 300 troops; the rest left.", "300", (None, None, False)),
    ],
)
def test_government(text, phrase, expected):
    assert governed(text, phrase) == expected


@pytest.mark.parametrize("form, kind", [("sent", "ed"), ("went", "past"), ("gone", "participle"), ("sending", "ing"), ("sends", "s"), ("send", "base"), ("deployed", "ed"), ("put", "ed")])
def test_forms_of_verbs(form, kind):
    assert verb_forms()[form] == kind
