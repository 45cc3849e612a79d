"""Whether a figure is planned, possible, denied or actual. The missions are invented."""

import pytest

from tests.reading.wire import figure, figures, rows


@pytest.mark.parametrize(
    "text, state",
    [
        ("Norway sent 300 soldiers to Mali.", "actual"),
        ("Norway has begun sending 300 soldiers to Mali.", "actual"),
        ("Norway will send 300 soldiers to Mali.", "planned"),
        ("Norway ordered 300 soldiers to Mali.", "planned"),
        ("Norway approved the dispatch of 300 soldiers to Mali.", "planned"),
        ("Norway is deploying 300 soldiers to Mali.", "planned"),
        ("Norway plans to withdraw 300 soldiers from Mali.", "planned"),
        ("Norway might send 300 soldiers to Mali.", "possible"),
        ("Norway could send 300 soldiers to Mali.", "possible"),
        ("Norway is considering sending 300 soldiers to Mali.", "possible"),
        ("Norway proposed to send 300 soldiers to Mali.", "possible"),
        ("Norway will not send 300 soldiers to Mali.", "denied"),
        ("Norway did not send 300 soldiers to Mali.", "denied"),
        ("Norway ruled out sending 300 soldiers to Mali.", "denied"),
        ("Norway has no plans to send 300 soldiers to Mali.", "denied"),
        ("Norway denied reports that it would send 300 soldiers to Mali.", "denied"),
        ("300 Norwegian soldiers were killed in Mali.", "actual"),
        ("A new package of $300 million in aid for Mali was announced.", "planned"),
        ("On May 5 Norway sent 300 soldiers to Mali.", "actual"),
    ],
)
def test_status(text, state):
    assert figure(text)["status"] == state



def settled(text, k=0):
    evidence = [row["rule"] for row in rows("evidence", text) if row["field"] == "status"]
    return figures(text)[k]["status"], evidence[k]


@pytest.mark.parametrize("verb", ["approved", "announced", "ordered"])
def test_status_of_a_passive(verb):
    assert settled(f"The deployment of 300 Norwegian soldiers to Mali was {verb}.") == ("planned", "status.announced_behind")


@pytest.mark.parametrize(
    "text, k, expected",
    [
        ("The 300 soldiers from Norway will soon leave Mali.", 0, ("planned", "status.verb.planned")),
        ("Norway refused the 300 soldiers that Mali requested.", 0, ("possible", "status.asked_for")),
        ("Norway announced 40 trucks for Mali, bringing its aid to 300 trucks.", 1, ("actual", "status.sum_reached")),
        ("The blast could kill 300 people.", 0, ("possible", "status.mood.possible")),
        ("The blast will kill 300 people.", 0, ("possible", "status.mood.possible")),
        ("A blast last May that left 300 people dead.", 0, ("actual", "status.no_mood_is_actual")),
        ("If the talks fail, the ministry will absorb $300 million.", 0, ("possible", "status.conditional")),
        ("They will meet 300 soldiers who were sent to Mali.", 0, ("actual", "status.mood.actual")),
    ],
)
def test_verbs_around_a_figure(text, k, expected):
    assert settled(text, k) == expected


def test_a_mood_before_a_name_governs_no_verb():
    assert settled("The aid committed to Mali includes 300 trucks.") == ("actual", "status.no_mood_is_actual")


@pytest.mark.parametrize(
    "text, status",
    [
        ("Spain has not ruled out sending 300 soldiers to Niger.", "possible"),
        ("Spain ruled out sending 300 soldiers to Niger.", "denied"),
        ("Gabon ruled out joining them but gave six helicopters to Chad.", "actual"),
        ("Hungary refused to let 2,000 NATO troops cross its territory.", "denied"),
    ],
)
def test_what_is_left_open_and_what_is_refused(text, status):
    assert figure(text)["status"] == status


@pytest.mark.parametrize(
    ("text", "expected", "rule"),
    [
        ("Parliament rejected a plan to send 600 troops to Kabul.", "possible", "status.plan_refused"),
        ("Ottawa has scrapped plans to send 200 soldiers to Mali.", "denied", "status.plan_refused"),
        ("Mali asked Moscow for 400 instructors.", "possible", "status.asked_for"),
        ("The war against Russia will bring 600 troops to Kabul.", "planned", "status.mood.planned"),
    ],
)
def test_what_is_refused_or_asked_for(text, expected, rule):
    assert figure(text)["status"] == expected
    assert [row["rule"] for row in rows("evidence", text) if row["field"] == "status"] == [rule]
