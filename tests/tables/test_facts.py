"""Figures that state one fact are one, all others are not."""

import pytest

from sitrep.tables.facts import facts, unit_class

TEXT = "About 300 troops left. 300 soldiers left. The 300 men left."


def ids(groups):
    return [[row["figure_id"] for row in group] for group in groups]


def row(key, **fields):
    base = {"figure_id": key, "article_id": "a", "value": 300.0, "value_max": None, "vague": False, "change": "=", "dimension": "people", "unit": "troop",
            "category": "presence", "status": "actual", "actor": "FRA", "place": "Mali", "place_iso3": "MLI", "same_as": None}
    return base | fields


def test_same_as_ties_over_chains_and_across():
    """Directly, over a chain, and through a common figure; the order of the text is kept."""
    rows = [row("a"), row("b", value=1.0), row("c", value=2.0, same_as="a"), row("d", value=3.0, same_as="c"), row("e", value=4.0, same_as="a"), row("f", value=5.0)]
    assert ids(facts(rows)) == [["a", "c", "d", "e"], ["b"], ["f"]]


def test_a_circle_or_a_dangling_same_as_does_no_harm():
    """Neither loops nor loses a figure."""
    assert ids(facts([row("a", same_as="b"), row("b", value=1.0, same_as="a"), row("c", value=2.0, same_as="gone")])) == [["a", "b"], ["c"]]


def test_equal_words_for_people_are_one_fact():
    """Troops and soldiers are the same men where all else is equal; a place's capitals do not matter."""
    assert ids(facts([row("a"), row("b", unit="soldier"), row("c", place="MALI")])) == [["a", "b", "c"]]


@pytest.mark.parametrize("field, value", [
    ("article_id", "b"), ("value", 301.0), ("value_max", 400.0), ("vague", True), ("change", "~"), ("unit", "refugee"), ("category", "withdrawal"), ("status", "planned"),
    ("actor", "DEU"), ("actor", None), ("place_iso3", "NER"), ("place", "Gao"), ("place", None),
])
def test_any_difference_is_another_fact(field, value):
    """One field that differs keeps two figures apart."""
    assert ids(facts([row("a"), row("b", **{field: value})])) == [["a"], ["b"]]


def test_two_battalions_are_not_two_brigades():
    """Of formations and equipment the unit itself counts, not its class."""
    rows = [row("a", dimension="formation", unit="battalion"), row("b", dimension="formation", unit="brigade"), row("c", dimension="equipment", unit="tank")]
    assert len(facts(rows)) == 3


def test_unit_class():
    """People by the lexicon's class, unknown nouns and everything else by themselves."""
    assert unit_class(row("a", unit="paratrooper")) == unit_class(row("a", unit="troop")) == "military"
    assert unit_class(row("a", unit="zouave")) == "zouave" and unit_class(row("a", unit=None)) is None
    assert unit_class(row("a", unit="tank", dimension="equipment")) == "tank"
