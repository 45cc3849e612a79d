"""Whose words a quotation gives. The people are invented."""

import datetime as dt

import pytest

from sitrep.reading import dates, quotes
from sitrep.reading.sentences import cut_words

DAY = dt.date(2022, 2, 2)


def speakers(text):
    words = cut_words(text)
    return [quote.speaker for quote in quotes.find(words, DAY, dates.find(words, DAY))]


@pytest.mark.parametrize(
    "text",
    [
        "“We will hold the line,” Ivo Brandt said.",
        "“We will hold the line,” said Ivo Brandt, a farmer.",
        "“Will we hold the line?” asked Ivo Brandt.",
        "“We will hold the line,” the town’s mayor Ivo Brandt told the Ledger.",
        "“We will hold the line,” Ivo Brandt, who leads the group, told reporters in Kent.",
        "Ivo Brandt said: “We will hold the line.”",
        "Ivo Brandt said that they would “hold the line for ever” in Kent.",
        "Ivo Brandt said the army promised to “hold the line for ever” in Kent.",
        "Ivo Brandt called the plan “a gift to our foes” on Friday.",
        "Ivo Brandt left, warning that they would “hold the line for ever”.",
        "Holding “the line for ever” is hard, Ivo Brandt added.",
        "Ivo Brandt was blunt. “We will hold the line.”",
        "Ivo Brandt was blunt.\n\n“We will hold the line.”",
        "Last week Ivo Brandt spoke of letting foes “do as they like” there.",
        "“We will hold the line.”\n\nIvo Brandt, The Ledger",
        "“We will hold the line.”\n\n— Ivo Brandt",
        "Caption Ivo Brandt: “We will hold the line”",
        "“We will hold the line” (according to Ivo Brandt) is a slogan.",
    ],
)
def test_where_the_speaker_stands(text):
    assert speakers(text) == ["Ivo Brandt"]


@pytest.mark.parametrize(
    "text, count",
    [
        ("“We will hold the line,” Ivo Brandt said. “We will not go away.”", 2),
        ("“We will hold,” Ivo Brandt said, “the line at all times.”", 1),
        ("“We will hold on,” Ivo Brandt said, “to the line for ever.”", 2),
        ("Ivo Brandt said: “We will hold the line.\n\n“We will not go away.\n\n“We stay here for ever.”", 3),
        ("“We will hold the line.\n\n“We will not go away,” Ivo Brandt said.", 2),
        ("“We will hold the line,” Ivo Brandt said.\n\n“We will not go away.”\n\n“We stay here for ever.”", 3),
    ],
)
def test_a_speaker_goes_on(text, count):
    assert speakers(text) == ["Ivo Brandt"] * count


def test_speakers_take_turns():
    text = (
        "Ivo Brandt met Anna Bek on Monday. “We will hold the line,” he said.\n\n"
        "“We will not go away,” she replied. “Not now and not later.”\n\n"
        "“That is all I ask,” Brandt said, while Tom Reid added: “And so do I, sir.”"
    )
    assert speakers(text) == ["Ivo Brandt", "Anna Bek", "Anna Bek", "Ivo Brandt", "Tom Reid"]


def test_nobody_is_made_up():
    assert speakers("“We will hold the line” stood on a wall.") == [None]


def said(text):
    words = cut_words(text)
    return [quote.said_on for quote in quotes.find(words, DAY, dates.find(words, DAY))]


@pytest.mark.parametrize(
    "text, days",
    [
        ("“We will hold the line,” Ivo Brandt said on Tuesday.", ["2022-02-01"]),
        ("“We will hold the line,” Ivo Brandt told reporters in Kent on Tuesday.", ["2022-02-01"]),
        ("On Tuesday, Ivo Brandt said: “We will hold the line.”", ["2022-02-01"]),
        ("Ivo Brandt on Tuesday said: “We will hold the line.”", ["2022-02-01"]),
        ("Ivo Brandt said they left on Tuesday and “held the line well”.", [None]),
        ("“We held the line on Tuesday,” Ivo Brandt said.", [None]),
        ("Ivo Brandt said on Tuesday it fell. He left.\n\n“We will hold the line,” he said.", ["2022-02-01"]),
        ("Ivo Brandt said on Tuesday it fell, and said on Monday it rose.\n\n“We will hold the line,” he said.", [None]),
    ],
)
def test_the_day_it_was_said(text, days):
    assert said(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "Leaders spoke.\n\nAnna Bek, a mayor\n\n“We will hold the line.”\n\nTom Reid, a farmer\n\n“We will not go away.”",
        "Leaders spoke.\n\nANNA BEK, MAYOR OF KENT\n\n“We will hold the line.”\n\nTOM REID, FARMER\n\n“We will not go away.”",
        "“We will hold the line.”\n\nAnna Bek, a mayor\n\n“We will not go away.”\n\nTom Reid, a farmer",
    ],
)
def test_lines_that_name_the_speakers_stand_all_before_or_all_behind(text):
    assert [speaker.title() for speaker in speakers(text)] == ["Anna Bek", "Tom Reid"]


@pytest.mark.parametrize(
    "said",
    ["the 22-year-old said", "the soldier said", "the native of Kent said", "the mother of three said", "the veteran said"],
)
def test_a_plain_description_means_the_person_last_spoken_of(said):
    assert speakers(f"Spc. Anna Bek stood at the gate.\n\n“We will hold the line,” {said}.") == ["Anna Bek"]


@pytest.mark.parametrize("said, speaker", [("the official said", "official"), ("the father said", "father"), ("the Navy veteran said", "Navy veteran")])
def test_a_description_of_somebody_else(said, speaker):
    assert speakers(f"Mrs. Anna Bek stood at the gate.\n\n“We will hold the line,” {said}.") == [speaker]
