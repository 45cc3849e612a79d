"""The noun of a number that stands without one."""

import pytest

from tests.reading.wire import figures, residue, rows


def read(text):
    return [(row["value"], row["unit"], row["dimension"]) for row in figures(text)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("Ethiopian troops, 2,000 of them, crossed over.", (2000, "troop", "people")),
        ("Its tanks, 40 of which are old, crossed over.", (40, "tank", "equipment")),
        ("She is a mother of six.", (6, "child", "people")),
        ("The ship has a crew of 84.", (84, "crew", "people")),
        ("A garrison of 300 stayed.", (300, "personnel", "people")),
        ("A crowd of 300 came.", (300, "people", "people")),
        ("Troop levels rose to 5,500.", (5500, "troop", "people")),
        ("Of the 2,000 deploying all are old.", (2000, "troop", "people")),
        # surely a quantity, of what is not said
        ("The index closed at 27,349.19.", (27349.19, None, "count")),
        ("The index fell to 5884.", (5884, None, "count")),
        ("The plan is worth over 2 billion.", (2e9, None, "count")),
        ("About 1000 come from Asia.", (1000, None, "count")),
        ("The limit is no more than 0.5 X there.", (0.5, None, "count")),
        ("Most were at 35 or above.", (35, None, "count")),
        ("The limit is 50000.", (50000, None, "count")),
        ("A record of .500 was kept.", (0.5, None, "count")),
    ],
)
def test_noun(text, found):
    assert read(text) == [found]


def test_a_figure_without_unit_says_so():
    (row,) = figures("The index closed at 27,349.19.")
    assert (row["unit"], "unit:not_stated" in row["unresolved"]) == (None, True)
    assert [e["field"] for e in rows("evidence", "The index closed at 27,349.19.") if e["field"] == "unit"] == []


def test_a_sure_quantity_takes_its_noun_from_further_back():
    text = "Norway sent 300 soldiers. It rained. It snowed. Fog came. Ice came. Nearly 200 more came."
    assert read(text) == [(300, "soldier", "people"), (200, "soldier", "people")]
    assert read(text.replace("Nearly 200", "Then 20")) [1:] in ([], [(20, "soldier", "people")])


@pytest.mark.parametrize(
    "text, found",
    [
        ("It sent 12 police officers and a second contingent of 10.", [(12, "police officer", "people"), (10, "police officer", "people")]),
        ("The five tests held 435 homes and 187 by the sea.", [(5, "test", "count"), (435, "home", "count"), (187, "home", "count")]),
        ("It has troops in 12 countries, and 4,000 at sea.", [(12, "country", "count"), (4000, None, "count")]),
    ],
)
def test_what_the_sentence_counted_before(text, found):
    assert read(text) == found


def test_parts_of_a_total():
    text = "Norway will send 2,000 troops. 1,700 will go to Poland, the other 300 to Latvia."
    assert read(text) == [(2000, "troop", "people"), (1700, "troop", "people"), (300, "troop", "people")]


@pytest.mark.parametrize("text", ["The item has 45 on it.", "He ate five dull bread."])
def test_what_may_be_no_quantity_is_unread(text):
    assert (figures(text), [reason for _, reason in residue(text)]) == ([], ["unread"])


@pytest.mark.parametrize(
    ("text", "value", "unit", "dimension", "rule"),
    [
        ("The alliance agreed to raise the number of battle groups from four to eight.", 4, "battle group", "formation", "unit.noun_numbered"),
        ("The island's mutineers numbered about 300.", 300, "mutineer", "people", "unit.noun_numbered"),
        ("Ten aboard died.", 10, "people", "people", "unit.people_of_verb"),
        ("Baku put its losses at 2,783.", 2783, "people", "people", "unit.noun_before"),
        ("The contingent in Somalia will be cut to 4,200.", 4200, "personnel", "people", "unit.noun_before"),
        ("Greek and French warships, six in all, held manoeuvres off Crete.", 6, "warship", "equipment", "unit.noun_before"),
        ("Eritrean troops, thought to number 20,000, pulled back.", 20000, "troop", "people", "unit.noun_before"),
    ],
)
def test_reads_the_noun_that_the_sentence_numbers(text, value, unit, dimension, rule):
    figures, evidence = rows("figures", text), rows("evidence", text)
    assert [(row["value"], row["unit"], row["dimension"]) for row in figures] == [(value, unit, dimension)]
    assert [row["rule"] for row in evidence if row["field"] == "unit"] == [rule]


@pytest.mark.parametrize(
    "text, found",
    [
        ("Dublin has 530 peacekeepers in Lebanon; another 130 serve in Goma.", [(530, "peacekeeper", "people"), (130, "peacekeeper", "people")]),
        ("Gabon's contingent, 450 strong, was sent home.", [(450, "contingent", "formation")]),
        ("The soldiers, 24 in number, were missing.", [(24, "soldier", "people")]),
        ("Only 17 of the convoy's 40 trucks got through.", [(17, "truck", "equipment"), (40, "truck", "equipment")]),
    ],
)
def test_reads_a_bare_number_before_a_verb_or_a_possessor(text, found):
    assert read(text) == found
