"""Who acts where a figure stands. Facts are invented."""

import pytest

from tests.reading.wire import figures, rows


def actor(text):
    (row,) = figures(text)
    return row["actor"]


@pytest.mark.parametrize(
    "text, expected, rule",
    [
        ("Kenya sent 400 soldiers.", "KEN", "actor.subject"),
        ("Germany has left, and Kenya sent 400 soldiers.", "KEN", "actor.subject"),
        ("Kenya, which borders Somalia, sent 400 soldiers.", "KEN", "actor.subject"),
        ("Kenya helped Somalia and sent 400 soldiers.", "KEN", "actor.subject"),
        ("Somalia has asked Kenya to send 400 soldiers.", "KEN", "actor.subject"),
        ("Kenya sent an envoy. It has also sent 400 soldiers.", "KEN", "actor.referent"),
        ("Kenya sent an envoy. Another 400 soldiers are on their way.", "KEN", "actor.subject_of_sentence_before"),
        ("Texas sent 400 guards to the river.", "USA", "actor.subject"),
        ("Some 400 soldiers were sent by Kenya.", "KEN", "actor.after_in_sentence"),
    ],
)
def test_subject(text, expected, rule):
    (evidence,) = [row for row in rows("evidence", text) if row["field"] == "actor"]
    assert (actor(text), evidence["rule"]) == (expected, rule)


def test_one_each_in_their_order():
    assert [row["actor"] for row in figures("Sweden and Finland will take part with 2,200 and 1,900 soldiers.")] == ["SWE", "FIN"]


def test_what_two_have_sent_together_is_neither_s():
    assert actor("Sweden and Finland have sent 400 soldiers.") is None


def test_a_storm_in_another_clause_is_not_the_subject_s():
    (row,) = figures("Fiji rushed engineers to Vanuatu, where storms cost $80 million.")
    assert row["actor"] is None


def test_the_only_actor_of_an_article_does_what_nobody_is_said_to_do():
    text = "Kenya sent police. Kenya has bases. Kenya pays them. Kenya waits. Kenya votes. Nobody else came.\n\nThe tour is over. Patrols typically last six months."
    assert [row["actor"] for row in figures(text)] == ["KEN"]


def test_a_relative_clause_belongs_to_the_name_before_it():
    assert actor("The United States works with France, which has 400 soldiers in Chad.") == "FRA"
    assert actor("Rebels fled from the Congolese army, which pulled 800 soldiers back to Goma.") == "COD"


def test_a_pledge_is_a_deed_where_a_thing_follows():
    assert actor("Germany sent none, but Poland pledged 3,000 rifles to Moldova.") == "POL"
