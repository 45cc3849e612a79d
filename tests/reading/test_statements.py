"""Denied movements of forces that give no number. Facts are invented."""

import pytest

from tests.reading.wire import rows


def said(text):
    return [(row["text"], row["category"], row["status"], row["actor"], row["place"], row["source"]) for row in rows("statements", text)]


@pytest.mark.parametrize(
    "text, statement",
    [
        ("Norway ruled out sending troops to Mali.", ("Norway ruled out sending troops to Mali", "deployment", "denied", "NOR", "Mali", [])),
        ("Norway will not send soldiers to Mali, Anna Bek said.", ("Norway will not send soldiers to Mali", "deployment", "denied", "NOR", "Mali", ["Anna Bek"])),
        ("Norway denied reports that its forces would withdraw from Mali.", ("Norway denied reports that its forces would withdraw from Mali", "withdrawal", "denied", "NOR", "Mali", ["Norway"])),
        ("Norway has no plans to put forces on alert.", ("Norway has no plans to put forces on alert", "alert", "denied", "NOR", None, [])),
        ("Norway refused to deploy forces to Mali.", ("Norway refused to deploy forces to Mali", "deployment", "denied", "NOR", "Mali", [])),
        ("Norway met its allies, but troops will not be sent to Mali.", ("troops will not be sent to Mali", "deployment", "denied", "NOR", "Mali", [])),
    ],
)
def test_a_denial_is_told(text, statement):
    assert said(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent troops to Mali.",
        "Norway will send troops to Mali.",
        "If Norway does not send troops to Mali, it falls.",
        "Norway ruled out a tax on fish.",
        "Norway did not send 300 soldiers to Mali.",
        "The troops did not eat.",
    ],
)
def test_what_is_no_such_statement(text):
    assert said(text) == []


def test_one_for_a_sentence_and_the_actor_of_the_sentence_before():
    text = "NATO has no plans to deploy combat troops to Ukraine and will not send soldiers to Moldova. It also denied sending jets."
    assert [(row["category"], row["actor"], row["rule"]) for row in rows("statements", text)] == [("deployment", "NATO", "statement.denied.deployment")] * 2


def test_its_span_and_sentence():
    text = "It rained. Norway ruled out sending troops to Mali."
    (row,) = rows("statements", text)
    assert text[row["start"] : row["end"]] == row["text"]
    assert text[row["sentence_start"] : row["sentence_end"]] == "Norway ruled out sending troops to Mali."
