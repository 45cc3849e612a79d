"""Each check says in a sentence what it found, and passes only what holds."""

import pytest

from sitrep import schema
from sitrep.tables import reconcile

MONEY = {"dimension": "money", "category": "aid"}


def details(tables, check):
    return [(row["passed"], row["detail"], row["figure_ids"]) for row in schema.records(reconcile(tables)["checks"]) if row["check"] == check]


def test_one_row_on_spans_for_each_article(make):
    """Counted over all tables with spans; an article without any has its row too."""
    texts = {"a": "It has 600 troops.", "b": "Quiet.", "c": "It has 700 troops and 80 tanks."}
    figures = [make.figure(texts["a"], "600 troops", 600), make.figure(texts["c"], "700 troops", 700, article_id="c"), make.figure(texts["c"], "80 tanks", 80, article_id="c")]
    checks = reconcile(make.build(texts, figures=figures))["checks"]
    spans = checks[checks["check"] == "span_equals_quote"]
    assert spans[["article_id", "passed", "detail"]].values.tolist() == [["a", True, "1 span equals its words."], ["b", True, "0 spans equal their words."], ["c", True, "2 spans equal their words."]]


def test_a_wrong_span_is_told_with_its_place(make):
    """The first is named; the count says how many."""
    text = "It has 600 troops and 80 tanks."
    rows = [make.figure(text, "600 troops", 600), make.figure(text, "80 tanks", 80) | {"text": "90 tanks"}]
    assert details(make.build(text, figures=rows), "span_equals_quote") == [(False, "1 of 2 spans do not hold their words, the first in figures at characters 22–30.", [])]


def test_currency_pair(make):
    """The rate is stated from the smaller amount's side; the pair is named in the text's order."""
    text = "It gave €50 million ($54 million)."
    rows = [make.figure(text, "€50 million", 5e7, unit="EUR", **MONEY), make.figure(text, "$54 million", 5.4e7, unit="USD", same_as="f0008", **MONEY)]
    assert details(make.build(text, figures=rows), "currency_pair") == [(True, "EUR 50 million and USD 54 million: 1.08 USD to the EUR.", ["f0008", "f0021"])]


@pytest.mark.parametrize("first, second, passed", [
    (("KES", 1.3e9), ("USD", 1e7), True), (("KES", 1.3e8), ("USD", 1e7), False), (("INR", 1.2e10), ("USD", 1.44e8), True), (("INR", 1.2e10), ("USD", 1.44e9), False),
    (("USD", 6.5e8), ("AUD", 9.12e8), True), (("USD", 6.5e8), ("AUD", 9.12e6), False), (("EUR", 1e6), ("JPY", 1.3e8), True), (("EUR", 1e6), ("JPY", 1.3e6), False),
])
def test_a_slip_of_a_digit_fails(make, first, second, passed):
    """A band wide enough for decades is narrow enough for a misplaced scale word."""
    text = "It gave X 1 (Y 2)."
    rows = [make.figure(text, "X 1", first[1], unit=first[0], **MONEY), make.figure(text, "Y 2", second[1], unit=second[0], same_as="f0008", **MONEY)]
    [(got, detail, _)] = details(make.build(text, figures=rows), "currency_pair")
    assert got is passed and detail.endswith("is plausible.") is not passed


def test_a_currency_without_a_band_is_stated_only(make):
    """What cannot be judged is said to be unjudged."""
    text = "It gave 3 million dinars (1 million dollars)."
    rows = [make.figure(text, "3 million dinars", 3e6, unit="TND", **MONEY), make.figure(text, "1 million dollars", 1e6, unit="USD", same_as="f0008", **MONEY)]
    assert details(make.build(text, figures=rows), "currency_pair") == [(True, "TND 3 million and USD 1 million: 3.00 TND to the USD; no band is known for this pair, so the rate is stated only.", ["f0008", "f0026"])]


def test_vague_money_same_currency_and_untied_money_make_no_pair(make):
    """"Billions" has no rate; a repetition needs none; two amounts side by side are no conversion."""
    text = "It gave billions, $2 million, $2 million and €5 million."
    rows = [
        make.figure(text, "billions", 2e9, unit="USD", vague=True, **MONEY), make.figure(text, "$2 million", 2e6, unit="USD", **MONEY),
        make.figure(text, "$2 million", 2e6, nth=2, unit="USD", same_as="f0018", **MONEY), make.figure(text, "€5 million", 5e6, unit="EUR", **MONEY),
    ]
    assert details(make.build(text, figures=rows), "currency_pair") == []


@pytest.mark.parametrize("first, second, passed, exact", [
    (("mile", 300), ("kilometer", 480), True, "483"), (("mile", 300), ("kilometre", 580), False, "483"), (("mile", 10), ("kilometer", 16), True, "16.1"),
    (("pound", 500), ("kilogram", 225), True, "227"), (("pound", 500), ("kilogram", 227), True, "227"), (("kilometer", 50), ("mile", 31), True, "31.1"), (("foot", 30000), ("meter", 9144), True, "9,140"),
    (("meter", 100), ("foot", 330), True, "328"), (("mile", 1), ("kilometer", 2), False, "1.61"), (("hectare", 40), ("acre", 100), True, "98.8"), (("kilometer", 16), ("mile", 26), False, "9.94"),
])
def test_conversion(make, first, second, passed, exact):
    """Right within an editor's rounding of either number, wrong beyond, in any unit and spelling."""
    text = "It lies 1 u (2 v) away."
    kind = {"dimension": "distance", "category": "other"}
    rows = [make.figure(text, "1 u", first[1], unit=first[0], **kind), make.figure(text, "2 v", second[1], unit=second[0], same_as="f0008", **kind)]
    tail = "which rounding allows." if passed else "which no rounding explains."
    assert details(make.build(text, figures=rows), "conversion") == [(passed, f"“1 u” and “2 v”: converted exactly, the second is {exact}, {tail}", ["f0008", "f0013"])]


def test_miles_are_not_compared_with_pounds(make):
    """Units of another kind are no conversion."""
    text = "It lies 1 u (2 v) away."
    rows = [make.figure(text, "1 u", 1, unit="mile", dimension="distance"), make.figure(text, "2 v", 2, unit="pound", dimension="count", same_as="f0008")]
    assert details(make.build(text, figures=rows), "conversion") == []


@pytest.mark.parametrize("tail, passed, detail", [
    ("2,000 of them to Gao and 1,000 to Kidal", True, "Of “3,000 troops”, “2,000” and “1,000” are parts: together 3,000, the whole."),
    ("2,000 of them to Gao and 1,500 of them to Kidal", False, "Of “3,000 troops”, “2,000” and “1,500” are parts: together 3,500, more than the whole."),
    ("2,000 of them to Gao and 500 to Kidal", True, "Of “3,000 troops”, “2,000” and “500” are parts: together 2,500; the rest is not broken down."),
    ("2,000 of them to Gao", True, "Of “3,000 troops”, “2,000” is a part; the rest is not broken down."),
])
def test_parts_against_total(make, tail, passed, detail):
    """Whole, too much, too little, and one part only."""
    text = f"It sends 3,000 troops, {tail}."
    numbers = [word for word in tail.split() if word[0].isdigit()]
    rows = [make.figure(text, "3,000 troops", 3000), *(make.figure(text, number, float(number.replace(",", ""))) for number in numbers)]
    assert details(make.build(text, figures=rows), "parts_against_total") == [(passed, detail, [row["figure_id"] for row in rows])]


def test_parts_of_money_keep_their_currency(make):
    """A sum of money names what it is a sum of."""
    text = "It pledged €50 million, including €30 million for food and €10 million for tents."
    rows = [make.figure(text, f"€{n} million", n * 1e6, unit="EUR", **MONEY) for n in (50, 30, 10)]
    [(_, detail, _)] = details(make.build(text, figures=rows), "parts_against_total")
    assert detail == "Of “€50 million”, “€30 million” and “€10 million” are parts: together EUR 40 million; the rest is not broken down."


def test_one_number_for_two_things_is_told(make):
    """The dead that are shelters: the number is named with both wordings."""
    text = "Some 4,460 people died. It has 4,460 shelters and 300 troops."
    rows = [make.figure(text, "4,460 people", 4460, unit="people", category="casualty"), make.figure(text, "4,460 shelters", 4460, unit="shelter", dimension="count", category="other"), make.figure(text, "300 troops", 300)]
    assert details(make.build(text, figures=rows), "same_number_other_meaning") == [
        (False, "4,460 stands for “4,460 people” (casualty) and “4,460 shelters” (other).", ["f0005", "f0031"])]


def test_no_clash_is_told_too_and_chance_is_none(make):
    """Small numbers, round and vague ones, distances and restatements clash with nothing."""
    text = "It has 5 ships, 5 planes, hundreds of men, hundreds of dogs, 250 miles, 250 troops, the 250, 3,000 men and 3,000 tents."
    rows = [
        make.figure(text, "5 ships", 5, unit="ship", dimension="equipment"), make.figure(text, "5 planes", 5, unit="plane", dimension="equipment"),
        make.figure(text, "hundreds", 200, vague=True), make.figure(text, "hundreds", 200, nth=2, vague=True, unit="dog", dimension="count"),
        make.figure(text, "250 miles", 250, unit="mile", dimension="distance"), make.figure(text, "250 troops", 250), make.figure(text, "250", 250, nth=3, category="alert", same_as="f0072"),
        make.figure(text, "3,000 men", 3000), make.figure(text, "3,000 tents", 3000, unit="tent", dimension="count"),
    ]
    assert details(make.build(text, figures=rows), "same_number_other_meaning") == [(True, "No number of 100 or more, round ones apart, stands for two different things.", [])]


def test_many_clashes_are_counted_not_listed(make):
    """A long article gives a sentence that can still be read."""
    text = " ".join(f"{n} troops and {n} tanks." for n in range(101, 109))
    rows = [make.figure(text, f"{n} {noun}", n, unit=noun[:-1], dimension=dimension) for n in range(101, 109) for noun, dimension in (("troops", "people"), ("tanks", "equipment"))]
    [(passed, detail, ids)] = details(make.build(text, figures=rows), "same_number_other_meaning")
    assert not passed and detail.endswith("105 stands for “105 troops” (deployment) and “105 tanks” (deployment); and 3 more.") and len(ids) == 16


def test_order_is_by_article_then_check(make):
    """Rows stand as the articles stand, within one as the checks are declared."""
    text = "It gave €50 million ($54 million)."
    def pair(key):
        first = make.figure(text, "€50 million", 5e7, article_id=key, unit="EUR", **MONEY)
        return [first, make.figure(text, "$54 million", 5.4e7, article_id=key, unit="USD", same_as=first["figure_id"], **MONEY)]
    checks = reconcile(make.build({"b": text, "a": text}, figures=pair("a") + pair("b")))["checks"]
    assert checks[["article_id", "check"]].values.tolist() == [[key, check] for key in "ba" for check in ("span_equals_quote", "currency_pair", "same_number_other_meaning")]
