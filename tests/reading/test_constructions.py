"""Categories that a construction settles, with the rule that says so. Facts are invented."""

import pytest

from tests.reading.wire import figures, rows


@pytest.mark.parametrize(
    "text, category, rule",
    [
        ("The brigade is 4,000 strong.", "strength", "category.so_strong"),
        ("Spain cut its contingent in Niger by 300 soldiers.", "withdrawal", "category.reduced_by"),
        ("The army is to grow by 20,000 men.", "strength", "category.army_resized"),
        ("Two destroyers left Rota for the Red Sea.", "deployment", "category.bound_for"),
        ("Spain ordered 24 jets.", "other", "category.goods_ordered"),
        ("Spain left 900 soldiers behind.", "presence", "category.left_behind"),
        ("The rebels freed 3 American hostages.", "other", "category.set_free"),
        ("Some 200 prisoners were exchanged.", "other", "category.set_free"),
        ("Three rockets hit a base near Baghdad.", "other", "category.fired"),
        ("Niger expelled 1,500 French soldiers.", "withdrawal", "category.expelled"),
    ],
)
def test_category(text, category, rule):
    (row,) = figures(text)
    (evidence,) = [row for row in rows("evidence", text) if row["field"] == "category"]
    assert (row["category"], evidence["rule"]) == (category, rule)


@pytest.mark.parametrize(
    "text, category",
    [
        ("The rebels hold 3 American hostages.", "casualty"),
        ("The flood drove 1,500 families out.", "other"),
        ("Some 200 soldiers left Niger for good.", "withdrawal"),
    ],
)
def test_what_no_construction_settles(text, category):
    assert [row["category"] for row in figures(text)] == [category]
