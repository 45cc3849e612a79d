"""Whose poll a share comes from. The pollsters are invented."""

import pytest

from tests.reading.wire import figures


def sources(text):
    return [row["source"] for row in figures(text)]


@pytest.mark.parametrize(
    "text, source",
    [
        ("A Harlow poll found that 40 percent of voters back the plan.", ["Harlow"]),
        ("About 40 percent of voters back the plan, a Harlow poll found.", ["Harlow"]),
        ("A Harlow/Ledger survey came out on Monday. About 40 percent of voters back the plan.", ["Harlow/Ledger"]),
        ("In a survey by the Harlow Institute 40 percent of voters back the plan.", ["Harlow Institute"]),
        ("In a poll conducted last week by Harlow 40 percent of voters back the plan.", ["Harlow"]),
        ("A Harlow poll asked voters. Unlike the Ledger poll, this poll took its time. About 40 percent of voters back the plan.", ["Harlow"]),
        ("Opinion polls are many. About 40 percent of voters back the plan.", []),
        ("A Harlow poll asked voters.\n\nAbout 40 percent of the shops were shut.", []),
    ],
)
def test_the_pollster_of_a_share(text, source):
    assert sources(text) == [source]


def test_a_pollster_named_again_without_its_poll():
    text = "A Harlow poll came out on Monday.\n\nThe Ledger survey is older.\n\nHarlow first asked voters in May. Then 40 percent were in favour."
    assert sources(text) == [["Harlow"]]


def test_only_shares_come_from_polls():
    assert sources("A Harlow poll came out on Monday. Some 300 soldiers went to Chad.") == [[]]
