"""Fractions in words, signs and strokes."""

import pytest

from sitrep.reading.fractions import stroke
from sitrep.reading.sentences import cut_words
from tests.reading.wire import figures


@pytest.mark.parametrize("text, value", [("1/2", 0.5), ("3/4 mile", 0.75), ("7/8 of", 0.875), ("1⁄3", 1 / 3), ("4/3", None), ("9/11", None), ("24/7", None), ("1/2/2022", None), ("1 /2", None), ("1/2nd", None), ("0/2", None)])
def test_stroke(text, value):
    assert stroke(cut_words(text), 0) == value


@pytest.mark.parametrize(
    "text, value, unit",
    [
        ("They walked 9½ miles.", 9.5, "mile"),
        ("They walked 9 ½ miles.", 9.5, "mile"),
        ("Some 2½ million people fled.", 2.5e6, "people"),
        ("It took 3 1/2 years.", 3.5, "year"),
        ("They walked ¾ mile.", 0.75, "mile"),
        ("A quarter of a million people fled.", 250000, "people"),
        ("Three quarters of a million people fled.", 750000, "people"),
        ("A million and a half people fled.", 1.5e6, "people"),
        ("A fourth of its men fled.", 25, "percent"),
        ("A sixth of its men fled.", 16.7, "percent"),
        ("The budget fell by one-third.", 33.3, "percent"),
        ("It caught a third more than in May.", 33.3, "percent"),
        ("The force was cut roughly in half.", 50, "percent"),
        ("The toll grew sevenfold.", 7, "time"),
        ("There was a tenfold rise in attacks.", 10, "time"),
        ("There was a 10-fold rise in attacks.", 10, "time"),
    ],
)
def test_value(text, value, unit):
    assert [(row["value"], row["unit"]) for row in figures(text)] == [(value, unit)]


def test_the_qualifier_of_half():
    assert [(row["change"], row["change_word"]) for row in figures("The force was cut roughly in half.")] == [("~", "roughly")]


@pytest.mark.parametrize("text", ["The sixth his team lost was hard.", "He came in a third time.", "It is cold in half the land's dens no more."])
def test_no_fraction(text):
    assert [row for row in figures(text) if row["dimension"] == "percent" and row["value"] != 50] == []
