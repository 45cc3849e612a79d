import pytest

from sitrep.briefing.sums import computed_sum, step_of, total


def row(key, value, **fields):
    return {"figure_id": key, "value": value, "value_max": None, "vague": False, "change": "=", "unit": "troop", "dimension": "people", "category": "deployment", "status": "planned", "same_as": None, **fields}


@pytest.mark.parametrize(("value", "step"), [(2000.0, 1000), (1730.0, 10), (1735.0, 1), (2.5, 0.1), (6.5e8, 1e7)])
def test_step_of_a_number(value, step):
    assert step_of(value) == step


@pytest.mark.parametrize(
    ("values", "changes", "expected"),
    [
        ((2000, 1000), "==", (3000, "=")),
        ((2000, 1000), "~=", (3000, "~")),
        ((2000, 1730), "==", (4000, "~")),
        ((2000, 1730), ">=", (3000, ">")),
        ((2000, 1130), "<=", (4000, "<")),
        ((0, 300), "==", (300, "=")),
    ],
)
def test_a_sum_is_no_more_precise_than_its_coarsest_part(values, changes, expected):
    found = total([row(str(n), float(value), change=change) for n, (value, change) in enumerate(zip(values, changes))])
    assert (found.value, found.change) == expected


@pytest.mark.parametrize(
    "other",
    [{"unit": "tank"}, {"status": "actual"}, {"category": "presence"}, {"unit": None}, {"same_as": "a"}, {"vague": True}, {"value_max": 30.0}, {"figure_id": "a"}, {"change": "<"}],
    ids=lambda other: "-".join(other),
)
def test_what_may_not_be_added(other):
    assert total([row("a", 20.0, change=">"), {**row("b", 10.0), **other}]) is None


def test_nothing_but_zeros_has_no_step():
    assert total([row("a", 0.0), row("b", 0.0)]).value == 0


def test_one_part_is_no_sum():
    assert total([row("a", 20.0)]) is None


def test_computed_sum_names_its_parts():
    made = computed_sum([row("a", 2000.0, change="~"), row("b", 1000.0)])
    assert (made.text, made.formula, made.parts) == ("about 3,000 troops", "sum", ("a", "b"))
