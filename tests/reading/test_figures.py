"""Fields that figures take from each other and from what they count. Facts are invented."""

import pytest

from tests.reading.wire import figure, figures, rows


def about(text):
    return [(row["text"], row["category"], row["status"]) for row in figures(text)]


def rules(text, field):
    return [row["rule"] for row in rows("evidence", text) if row["field"] == field]


def test_items_of_a_list_share_what_leads_it():
    text = "Norway will send these forces to Mali:\n\n300 soldiers;\n\n40 vehicles;\n\n2 ships."
    assert about(text) == [("300 soldiers", "deployment", "planned"), ("40 vehicles", "deployment", "planned"), ("2 ships", "deployment", "planned")]
    assert [(row["actor"], row["place"]) for row in figures(text)] == [("NOR", "Mali")] * 3
    assert rules(text, "category")[1:] == ["category.as_list_item_before"] * 2


def test_a_series_shares_its_verb():
    text = "Norway will send 300 soldiers to Mali, 200 to Niger and 100 to Chad."
    assert [(row["value"], row["category"], row["status"], row["actor"], row["place"]) for row in figures(text)] == [
        (300, "deployment", "planned", "NOR", "Mali"), (200, "deployment", "planned", "NOR", "Niger"), (100, "deployment", "planned", "NOR", "Chad"),
    ]


def test_a_package_goes_on():
    text = "Norway announced a new package of $300 million for Ukraine. It includes 40 trucks and 3,000 shells."
    assert about(text) == [("$300 million", "aid", "planned"), ("40 trucks", "aid", "planned"), ("3,000 shells", "aid", "planned")]
    assert [(row["actor"], row["recipient"]) for row in figures(text)] == [("NOR", "Ukraine")] * 3


def test_a_share_is_about_its_whole():
    text = "Some 30 soldiers were killed in Mali. Half of the soldiers were Norwegian."
    assert about(text) == [("Some 30 soldiers", "casualty", "actual"), ("Half", "casualty", "actual")]
    assert rules(text, "category")[1] == "category.of_the_whole"


@pytest.mark.parametrize(
    "text, category, rule",
    [
        ("Norway has 300 soldiers in Mali.", "presence", "category.having"),
        ("Norway has 300 soldiers.", "strength", "category.having"),
        ("Support fell by 3 percent.", "other", "category.of_dimension"),
        ("The line is 300 miles long.", "other", "category.of_dimension"),
        ("A six-month mission began in Mali.", "deployment", "category.length_of_mission"),
        ("The talks lasted six months.", "other", "category.of_dimension"),
        ("Norway sent troops to eight sites in Mali.", "deployment", "category.governed_count"),
        ("Two army officers said so.", "other", "category.officials"),
        ("It holds 30 hostages.", "casualty", "category.of_unit"),
        ("It sheltered 30 refugees.", "displacement", "category.of_unit"),
        ("It has a plan of 30 pages.", "other", "category.of_dimension"),
    ],
)
def test_category_by_what_is_counted(text, category, rule):
    assert (figure(text)["category"], rules(text, "category")) == (category, [rule])


def test_time_to_move():
    assert figure("The troops must leave within 48 hours.")["category"] == "withdrawal"


def test_what_bounds_a_figure_in_time():
    row = figure("Norway sent 300 soldiers to Mali on 24 January 2022.")
    assert (row["period_start"], row["period_end"]) == ("2022-01-24", "2022-01-24")
    row = figure("Norway will send 300 soldiers to Mali in the coming days.")
    assert (row["period_start"], row["period_end"]) == ("2022-02-02", "2022-02-09")
    row = figure("Norway sent 300 soldiers to Mali.")
    assert (row["period_start"], row["period_end"]) == (None, None)


@pytest.mark.parametrize("text, category", [
    ("The Biden administration will send 18 rocket launchers to Ukraine.", "aid"),
    ("Russia has sent 18 bombers to Syria.", "deployment"),
    ("Russia has moved 18 rocket launchers to Belgorod.", "deployment"),
])
def test_guns_for_another_state_are_aid(text, category):
    assert figure(text)["category"] == category
