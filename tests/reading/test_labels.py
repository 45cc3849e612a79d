"""Numbers that name a thing and count none."""

import pytest

from tests.reading.wire import figures, residue


@pytest.mark.parametrize(
    "text, left",
    [
        ("The S&P 500 fell.", [("500", "label")]),
        ("The FTSE 100 fell.", [("100", "label")]),
        ("The ship (LHD 6) sailed.", [("6", "label")]),
        ("DDG 51 sailed.", [("51", "label")]),
        ("A new HIV 2 drug regimen was shown.", [("2", "label")]),
        ("The Group of 7 met.", [("7", "label")]),
        ("Photo 3 of 7 shows him.", [("3", "label"), ("7", "label")]),
        ("See Articles 5, 6 and 7 there.", [("5", "label"), ("6", "label"), ("7", "label")]),
        ("See vols. 1-3 there.", [("1-3", "label")]),
        ("The vote was 52 to 48.", [("52", "label"), ("48", "label")]),
        ("As was shown [12] and (3) there.", [("12", "label"), ("3", "label")]),
        ("1. First, he left.", [("1", "label")]),
        ("It gives 24/7 support.", [("24", "label"), ("7", "name")]),
        ("The P5+1 met.", [("5", "name"), ("1", "label")]),
        ("He lives at 10 Downing Street now.", [("10", "label")]),
        ("Call 1800 011 046 now.", [("1800", "label"), ("011", "label"), ("046", "label")]),
        ("The ISBN 978-3-16-148410 is given.", [("978", "label"), ("3-16", "label"), ("148410", "label")]),
        ("He has an iPhone 13.", [("13", "label")]),
        # names that begin with a number word
        ("The firm paid the charterer Billions Bunker Group.", [("Billions", "name")]),
        ("It flew along the Nine-Dash Line again.", [("Nine", "name")]),
        ("It met the Five Eyes.", [("Five", "name")]),
        ("It met the Gang of Eight.", [("Eight", "name")]),
        ("He lived 16 years of it at base—5 in all.", [("5", "unread")]),
    ],
)
def test_what_is_no_figure(text, left):
    assert [pair for pair in residue(text) if pair[0] != "16"] == left


@pytest.mark.parametrize(
    "text, values",
    [
        ("A group of 30 soldiers left.", [30]),
        ("NATO sent 300 soldiers.", [300]),
        ("Army Kills Two Soldiers In Raid.", [2]),
        ("He said: \"Two Russian jets came.\"", [2]),
        ("He saw the Two soldiers.", [2]),
        ("It sold between 750000 and 800000 of them.", [750000]),
        ("It holds a base—16 years of war were fought there.", [16]),
        ("USA 300 troops, Italy 200 troops.", [300, 200]),
    ],
)
def test_what_is_a_figure_all_the_same(text, values):
    assert [row["value"] for row in figures(text)] == values
