"""What stands beside a name. The people are invented."""

import pytest

from sitrep.reading import people
from sitrep.reading.appositions import AppositionReader
from sitrep.reading.sentences import cut_words


def reader(text):
    words = cut_words(text)
    return AppositionReader(words, people.find(words), [], [])


def span(text, reading, tokens):
    return None if tokens is None else text[reading.words.starts[tokens[0]] : reading.words.ends[tokens[1] - 1]]


@pytest.mark.parametrize(
    "text, subject, joined",
    [
        ("A driver and a guard said so.", "a guard", "A driver"),
        ("He fell, a driver and a guard said.", "a guard", "a driver"),
        ("Troops left Chad and a guard said so.", "a guard", None),
        ("A guard said so.", "A guard", None),
    ],
)
def test_what_and_joins_to_a_subject(text, subject, joined):
    reading = reader(text)
    first = reading.words.starts.index(text.index(subject))
    assert span(text, reading, reading.joined(first, first + len(subject.split()), 0)) == joined


def test_what_and_joins_behind():
    text = "According to a driver and two guards, it fell."
    reading = reader(text)
    assert span(text, reading, reading.joined_behind(4)) == "two guards"


def test_a_joined_name_may_lack_its_head():
    reading = reader("French and Polish officials said so.")
    assert reading.shares_head((0, 1), 4)
    assert not reading.shares_head((0, 1), 3)
