"""Aid in money: by currency, each fact once, nothing converted."""

from sitrep import schema
from sitrep.drawing import aid

COMMON = {
    "article_id": "own", "number_start": 0, "sentence_start": 0, "sentence_end": 9, "vague": False, "change": "=", "dimension": "money", "category": "aid", "status": "actual",
    "actor": "USA", "place": "Ukraine", "place_iso3": "UKR", "recipient": "Ukraine", "unit": "USD", "text": "$1",
}


def figures(*rows):
    made = [COMMON | {"figure_id": f"f{n}", "start": n * 10, "end": n * 10 + 2} | row for n, row in enumerate(rows)]
    return {"figures": schema.frame("figures", made)}


def test_figures_are_kept_by_currency_each_fact_once():
    found = aid.by_currency(figures(
        {"value": 2e9}, {"value": 650e6, "same_as": "f0"}, {"value": 3e9}, {"value": 50e6, "unit": "EUR"}, {"value": 9e9, "status": "denied"},
        {"value": 1e9, "category": "other"}, {"value": 5.0, "unit": "tank", "dimension": "equipment"}, {"value": 1e9}))
    assert {unit: [row["value"] for row in rows] for unit, rows in found.items()} == {"USD": [3e9, 2e9, 1e9], "EUR": [50e6]}


def test_a_currency_needs_three_amounts():
    found = aid.by_currency(figures({"value": 2e9}, {"value": 3e9}, {"value": 1e9}, {"value": 1e6, "unit": "EUR"}, {"value": 2e6, "unit": "EUR"}))
    assert [(panel.heading, len(panel.bars)) for panel in aid.panels(found, "2022-02-02")] == [("", 3)]


def test_several_currencies_have_headings():
    found = aid.by_currency(figures(*({"value": 1e6 * n, "unit": unit} for unit in ("EUR", "AUD") for n in (1, 2, 3))))
    assert [panel.heading for panel in aid.panels(found, "2022-02-02")] == ["Australian dollars", "Euros"]


def test_a_row_says_who_gives_whom_how_much_and_when():
    found = aid.by_currency(figures(
        {"value": 650e6, "change": "~", "period_start": "2021-02-02", "period_end": "2022-02-02"}, {"value": 200e6, "status": "planned", "actor": None},
        {"value": 100e6, "recipient": None, "place": None}, {"value": 50e6, "actor": None, "recipient": None, "place": None}))
    assert [(bar.label, bar.state, bar.amount) for bar in aid.panels(found, "2022-02-02")[0].bars] == [
        ("The US to Ukraine", "2 Feb 2021 – 2 Feb 2022", "≈650 million"), ("To Ukraine", "planned", "200 million"), ("The US", "", "100 million"), ("Giver and recipient not stated", "", "50 million")]


def test_a_vague_amount_is_open_upwards():
    found = aid.by_currency(figures({"value": 2e9, "vague": True, "text": "billions", "change": "~"}, {"value": 1e9}, {"value": 1e6}))
    bar = aid.panels(found, "2022-02-02")[0].bars[0]
    assert (bar.amount, bar.is_open) == ("billions", True)
    assert bar.says == "The US to Ukraine: billions US dollars"
