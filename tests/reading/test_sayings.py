"""Nouns that say something. The people and papers are invented."""

import pytest

from tests.reading.wire import figures, rows


@pytest.mark.parametrize(
    "text, source",
    [
        ("The minister read a Ledger report that 300 soldiers were in Chad.", ["Ledger"]),
        ("Troops met Chad's request for 300 soldiers.", ["Chad"]),
        ("They feared the ministry's latest estimate of 300 soldiers.", ["ministry"]),
        ("It was fewer than leaked reports this week that 300 soldiers were in Chad.", ["leaked reports"]),
        ("Chad's interior minister denied reports that 300 soldiers were in Kano.", ["Chad's interior minister"]),
        ("Chad's interior minister rejected a rebel claim that 300 soldiers were in Kano.", ["Chad's interior minister"]),
        ("The army disputed claims that 300 soldiers were in Kano.", ["army"]),
        ("The Ledger Institute for Naval Studies estimates that 300 soldiers are in Kano.", ["Ledger Institute for Naval Studies"]),
        ("The army denied accusations by rights groups that 300 soldiers were in Kano.", ["army"]),
        ("The army did not confirm reports that 300 soldiers were in Kano.", ["reports"]),
        ("They feared claims by the rebels that 300 soldiers were in Kano.", ["rebels"]),
        ("By the ministry's own count, 300 soldiers were in Kano.", ["ministry"]),
        ("Some 300 soldiers were in Kano, by the ministry's count.", ["ministry"]),
        ("It came amid reports that 300 soldiers were in Chad.", ["reports"]),
        ("The report on Chad named 300 soldiers.", []),
        ("The request for 300 soldiers was met.", []),
        ("Some 300 soldiers read a Ledger report that Chad was at war.", []),
    ],
)
def test_a_saying_speaks_for_what_follows(text, source):
    assert [row["source"] for row in figures(text)] == [source]


def test_a_saying_leads_no_quotation():
    (quote,) = rows("quotes", "Idris Saleh spoke on a Ledger report that Chad was at war. “We will hold the line.”")
    assert quote["speaker"] == "Idris Saleh"
