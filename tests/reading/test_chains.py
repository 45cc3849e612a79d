"""Through whom a figure came. The people and papers are invented."""

import pytest

from tests.reading.wire import figure, figures


@pytest.mark.parametrize(
    "text, source",
    [
        ("Idris Saleh told the Ledger that 300 soldiers were in Chad.", ["Idris Saleh", "Ledger"]),
        ("Idris Saleh said in an interview with the Ledger that 300 soldiers were in Chad.", ["Idris Saleh", "Ledger"]),
        ("The Ledger reported, citing army officials, that 300 soldiers were in Chad.", ["Ledger", "army officials"]),
        ("The Ledger, citing army officials, said 300 soldiers were in Chad.", ["Ledger", "army officials"]),
        ("In an interview with the Ledger, Idris Saleh said 300 soldiers were in Chad.", ["Idris Saleh", "Ledger"]),
        ("The Ledger quoted Idris Saleh as saying 300 soldiers were in Chad.", ["Idris Saleh", "Ledger"]),
        ("Idris Saleh was quoted by the Ledger as saying 300 soldiers were in Chad.", ["Idris Saleh", "Ledger"]),
        ("The Organization for Peace and Trade in Asia said 300 soldiers were in Chad.", ["Organization for Peace and Trade in Asia"]),
        ("The Ministry of Peace and UNICEF said 300 soldiers were in Chad.", ["UNICEF", "Ministry of Peace"]),
        ("Idris Saleh said that the opposition had announced 300 seats.", ["opposition", "Idris Saleh"]),
        ("The Kremlin and the Ledger said 300 soldiers were in Chad.", ["Ledger", "Kremlin"]),
        ("Some 300 soldiers were in Chad, a witness and an official said.", ["official", "witness"]),
        ("Some 300 soldiers were in Chad, according to a witness and an official.", ["witness", "official"]),
        ("French and Polish officials said 300 soldiers were in Chad.", ["French and Polish officials"]),
        ("Troops crossed the border and officials said 300 soldiers were in Chad.", ["officials"]),
    ],
)
def test_a_chain(text, source):
    assert figure(text)["source"] == source


def test_a_report_named_without_its_issuer_is_the_last_speakers():
    told = figures("The Ledger said 300 soldiers were in Chad. The report said 40 tanks were there.")
    assert [row["source"] for row in told] == [["Ledger"], ["Ledger"]]
    told = figures("The Ledger said 300 soldiers were in Chad. Data showed 40 tanks were there.")
    assert [row["source"] for row in told] == [["Ledger"], ["Data"]]
