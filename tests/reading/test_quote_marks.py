"""Pairs of quotation marks."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.reading import quote_marks
from sitrep.reading.sentences import cut_words


def read(text):
    return [text[p.start : p.end] for p in quote_marks.find(cut_words(text))]


@pytest.mark.parametrize(
    "text, inner",
    [
        ('He said "we go" and left.', ["we go"]),
        ("He said “we go” and left.", ["we go"]),
        ("Er sagte „wir gehen“ und ging.", ["wir gehen"]),
        ("Il dit « on y va » et part.", ["on y va"]),
        ("He said ‘we go’ and left.", ["we go"]),
        ("He said 'we go' and left.", ["we go"]),
        ("He said ``we go'' and left.", ["we go"]),
        ("He said \"we go” and “you stay\" then.", ["we go", "you stay"]),
        ("“We go,” he said, “and you stay.”", ["We go,", "and you stay."]),
        ("“He said ‘no’ and ‘never’ to me.”", ["He said ‘no’ and ‘never’ to me."]),
        ('"The "wall" holds," he said.', ['The "wall" holds,']),
        ("“The “wall” holds,” he said.", ["The “wall” holds,"]),
        ("He said: \" we go \" and left.", ["we go"]),
        ("It’s the soldiers’ duty, don’t you see, in the ’90s.", []),
        ("He said ‘it’s the soldiers’ duty’ and left.", ["it’s the soldiers’ duty"]),
        ("‘It’s our boys’ lives,’ she said.", ["It’s our boys’ lives,"]),
        ("adding: ‘We’ ve got to be ready.’", ["We’ ve got to be ready."]),
        ('A 6\'2" man left.', []),
        ("“We go,“ he said. “You stay.“", ["We go,", "You stay."]),
        ('He said,"we go" and left.', ["we go"]),
        ("In the '90s, the 'axis of evil' was ‘80s talk.", ["axis of evil"]),
        ("“ ” and \"\"", []),
    ],
)
def test_marks_of_all_kinds(text, inner):
    assert read(text) == inner


def test_one_row_for_each_opening_mark_over_paragraphs():
    text = "He said: “We go.\n\n“We go now.\n\n“And we stay.”\n\nHe left."
    assert read(text) == ["We go.", "We go now.", "And we stay."]
    assert [p.closed for p in quote_marks.find(cut_words(text))] == [False, False, True]


def test_single_marks_run_on_over_paragraphs_too():
    assert read("He said: ‘We go.\n\n‘We go now.’\n\nHe left.") == ["We go.", "We go now."]


def test_a_mark_that_closes_in_the_next_paragraph():
    assert read("“We go.\n\nWe go now,” he said.") == ["We go.\n\nWe go now,"]


def test_a_forgotten_closing_mark_ends_with_the_paragraph():
    assert read("He said: “We go. They stay.\n\nHe left.\n\n“Now,” he said.") == ["We go. They stay.", "Now,"]


def test_a_forgotten_closing_mark_ends_before_the_next_sentence_in_marks():
    assert read('He said: "We go.  "They stay," he added.') == ["We go.", "They stay,"]


def test_a_single_mark_may_close_in_the_stead_of_a_double_one():
    assert read('"They stood firm,’ the senator said.\n\nNext.') == ["They stood firm,"]


def test_marks_and_span():
    (passage,) = quote_marks.find(cut_words("He said “ go now ” then."))
    assert (passage.open, passage.start, passage.end, passage.close) == (8, 10, 16, 18)


MARKS = st.sampled_from("\" “ ” ‘ ’ ' « » „ `` '' word word, end. s’ don’t \n\n \n ( -".split(" "))


@settings(deadline=None, max_examples=300)
@given(st.lists(MARKS, max_size=30).map(" ".join) | st.lists(MARKS, max_size=15).map("".join) | st.text())
def test_any_text_gives_spans_in_order(text):
    last = 0
    for passage in quote_marks.find(cut_words(text)):
        assert last <= passage.open < passage.start < passage.end <= passage.close <= len(text)
        assert not text[passage.start].isspace() and not text[passage.end - 1].isspace()
        last = passage.end


@pytest.mark.parametrize("piece", ['"', '" ', "“a ", "”", "‘a ", "a’ ", "’ ", "‘as’ ", "« ", "“a\n\n", "'a ", "“a ‘b ", '"a b. "', "„a "])
def test_time_is_linear(piece):
    def seconds(length):
        words = cut_words(piece * (length // len(piece)))
        words.sentences
        start = time.perf_counter()
        quote_marks.find(words)
        return time.perf_counter() - start

    seconds(5_000)
    small = min(seconds(30_000) for _ in range(3))
    assert seconds(240_000) < 8 * 6 * small + 0.1
