"""The same fact twice. Facts are invented."""

import pytest

from tests.reading.wire import figures, rows


def ties(text):
    """For each figure the index of the one it repeats."""
    found = figures(text)
    ids = [row["figure_id"] for row in found]
    return [row["same_as"] and ids.index(row["same_as"]) for row in found]


def test_two_currencies_of_one_sum():
    text = "Canberra will pay $US650 ($AU912) million for the jets."
    assert [(row["text"], row["value"], row["unit"], row["actor"], row["status"]) for row in figures(text)] == [("$US650", 650e6, "USD", "AUS", "planned"), ("$AU912", 912e6, "AUD", "AUS", "planned")]
    assert ties(text) == [None, 0]


@pytest.mark.parametrize(
    "text, tied",
    [
        ("It cost £3m ($4m).", [None, 0]),
        ("It runs 30 miles (48 km).", [None, 0]),
        ("It cost £3m, $4m less.", [None, None]),
        ("It cost £3m (£4m).", [None, None]),
        ("Norway sent 300 soldiers to Mali. All 300 soldiers were sent to Mali by ship.", [None, 0]),
        ("Norway sent 300 soldiers. Norway sent 300 soldiers. Norway sent 300 soldiers.", [None, 0, 0]),
        ("Norway sent 300 soldiers to Mali. Norway sent 300 soldiers to Niger.", [None, None]),
        ("Norway sent 300 soldiers to Mali. Denmark sent 300 soldiers to Mali.", [None, None]),
        ("Norway sent 300 soldiers to Mali. It lost 300 soldiers.", [None, None]),
        ("Norway sent 300 to 400 soldiers. Norway sent 300 soldiers.", [None, None]),
        ("Norway sent 300 soldiers to Mali and 300 soldiers to Mali.", [None, None]),
        ("Thousands fled Goma. Thousands fled Goma.", [None, None]),
        ("Two soldiers fell in Mali. Two soldiers fell in Mali.", [None, None]),
        ("It lasts 3 weeks. It lasts 3 weeks.", [None, None]),
        ("It lasts 30 weeks. It lasts 30 weeks.", [None, 0]),
    ],
)
def test_what_repeats_what(text, tied):
    assert ties(text) == tied


def test_a_conversion_inherits_the_qualifier():
    text = "It cost about £3m ($4m) and at least £5m (over $6m)."
    assert [row["change"] for row in figures(text)] == ["~", "~", ">", ">"]
    assert [row["rule"] for row in rows("evidence", text) if row["field"] == "change"] == ["change.qualifier", "change.as_figure_before", "change.qualifier", "change.qualifier"]
