"""Turns of a transcript, and what only looks like one. The people are invented."""

import pytest

from tests.reading.wire import figures


def sources(text):
    return [row["source"] for row in figures(text)]


@pytest.mark.parametrize(
    "text, source",
    [
        ("SALEH: We have 300 troops on alert.", ["SALEH"]),
        ("GENERAL SALEH: There are 300 troops on alert.", ["GENERAL SALEH"]),
        ("Idris Saleh met the press.\n\nSALEH: There are 300 troops on alert.", ["SALEH"]),
        ("SALEH: There are 300 troops on alert.\n\nQ: Are there?\n\nSALEH: Yes.", ["SALEH"]),
        ("UPDATED: 300 troops were on alert.", []),
        ("NEW DELHI: Some 300 troops were on alert.", []),
        ("WHAT HAPPENED: Some 300 troops were on alert.", []),
        ("THE COAST: Some 300 troops were on alert.", []),
    ],
)
def test_who_takes_a_turn(text, source):
    assert sources(text) == [source]


def test_a_label_ends_the_turn_before_it():
    assert sources("SALEH: We have 300 troops on alert.\n\nRELATED: 12 ships were there.") == [["SALEH"], []]
