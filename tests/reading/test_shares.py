"""What shares, durations and counts are about. Facts are invented."""

import pytest

from tests.reading.wire import figures, rows


def about(text, k=0):
    evidence = [row["rule"] for row in rows("evidence", text) if row["field"] == "category"]
    return figures(text)[k]["category"], evidence[k]


@pytest.mark.parametrize(
    "text, category, rule",
    [
        ("Half the soldiers would leave Mali.", "withdrawal", "category.cue.withdrawal"),
        ("Some 40 percent of the troops were killed in Mali.", "casualty", "category.cue.casualty"),
        ("Some 40 percent of all refugees are children.", "displacement", "category.of_unit"),
        ("Some 40 percent of those polled were killed by the plan.", "casualty", "category.cue.casualty"),
        ("Some 40 percent of the budget is spent.", "other", "category.of_dimension"),
        ("The deployment has lasted nine months.", "deployment", "category.length_of_mission"),
        ("The pullout would take nine months.", "withdrawal", "category.length_of_mission"),
        ("It would take nine weeks for the troops to get to Mali.", "deployment", "category.time_to_arrive"),
        ("The troops will arrive within nine weeks.", "deployment", "category.time_to_move"),
        ("The talks will run nine weeks.", "other", "category.of_dimension"),
        ("At least 30 countries have provided arms to Mali.", "aid", "category.governed_count"),
        ("At least 30 countries have provided troops for the mission.", "deployment", "category.governed_count"),
        ("At least 30 countries have condemned the mission.", "other", "category.of_dimension"),
        ("Norway will withdraw its troops from five bases.", "withdrawal", "category.governed_count"),
        ("Norway sent its troops to five sites.", "deployment", "category.governed_count"),
    ],
)
def test_shares(text, category, rule):
    assert about(text) == (category, rule)
