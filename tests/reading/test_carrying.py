"""Which figures lie where the passage plays. Facts are invented."""

import pytest

from tests.reading.wire import figure, figures

SCENE = "Fighting broke out in Mali. "


@pytest.mark.parametrize(
    "text, place",
    [
        ("Rebels burned 40 villages.", "Mali"),
        ("The army counted 12 attacks.", "Mali"),
        ("The army cited three reasons.", None),
        ("Ministers of 27 countries were angry.", None),
        ("The column drove 90 kilometres.", "Mali"),
        ("The rocket has a range of 90 kilometres.", None),
        ("People hid during a 12-day siege.", "Mali"),
        ("The treaty took six years.", None),
        ("Prices will fall within six months.", "Mali"),
        ("People hid for 12 days.", "Mali"),
        ("The minister ended a 12-day visit.", "Mali"),
        ("The minister ended a 12-day visit in 2009.", None),
        ("The treaty was signed six years after the war.", None),
        ("People hid from two days of heavy and nightly air strikes.", "Mali"),
        ("Twelve civilians were killed on 4 October 2017.", "Mali"),
        ("Twelve civilians were killed since 2014.", "Mali"),
        ("Twelve civilians were killed.", "Mali"),
        ("Twelve civilians were killed in 2009.", None),
        ("Twelve civilians were killed last year.", None),
        ("Kenya has lost 600 soldiers.", None),
        ("Prices rose by 12 percent.", None),
    ],
)
def test_carried(text, place):
    assert figure(SCENE + text)["place"] == place


def test_victims_of_a_neighbour_may_lie_on_either_side_of_the_border():
    """Algeria borders Mali; Kenya does not. Soldiers cross borders."""
    assert figure(SCENE + "Twelve Algerians were killed.")["place"] is None
    assert figure(SCENE + "Twelve Algerian soldiers were killed.")["place"] == "Mali"
    assert figure(SCENE + "Twelve Kenyans were killed.")["place"] == "Mali"


def test_a_share_lies_where_the_whole_does():
    told = figures("Kenya keeps 300 soldiers in Mali. Half of the soldiers will be sent home.")
    assert [row["place"] for row in told] == ["Mali", "Mali"]
