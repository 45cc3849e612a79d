"""Spans hold their words, to the character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.errors import SpanError
from sitrep.spans import Segment, check_spans, cut, segments

TEXT = "Żagań: 1,200 troops 🛰️.\r\n"


def test_cut_counts_code_points():
    """Letters with marks and emoji count as Python counts them; line ends stay."""
    assert cut(TEXT, 7, 12) == "1,200" and cut(TEXT, 20, 22) == "🛰️" and cut(TEXT, 23, 25) == "\r\n"


@pytest.mark.parametrize("start, end", [(3, 3), (4, 3), (-1, 2), (0, 26), (30, 31)])
def test_cut_refuses_what_is_no_span(start, end):
    """Empty, reversed, negative and too long spans are refused, where slicing would answer something."""
    with pytest.raises(SpanError, match=f"characters {start}–{end}: found a text of 25 characters"):
        cut(TEXT, start, end)


def test_check_spans_passes_rows_without_words():
    """A row whose start is empty claims nothing; the rest must be exact."""
    check_spans("evidence", [{"article_id": "a", "start": None, "end": None, "text": None}, {"article_id": "a", "start": 0, "end": 5, "text": "Żagań"}], {"a": TEXT})


@pytest.mark.parametrize("text", ["Żagan", "Żagań ", "żagań", "Żagan\u0301"])
def test_check_spans_refuses_other_words(text):
    """A letter's case, mark, composition or a space more is another text."""
    row = {"article_id": "a", "start": 0, "end": 5, "text": text}
    with pytest.raises(SpanError) as caught:
        check_spans("places", [row], {"a": TEXT})
    assert caught.value.where == "places, article a, characters 0–5" and caught.value.found == "'Żagań'"


def test_segments_of_overlapping_and_nested_marks():
    """Every edge cuts; a segment names all marks over it, in the order given."""
    assert segments("abcdefg", [(1, 5, "x"), (3, 6, "y"), (3, 4, "z")]) == [
        Segment("a", 0, ()), Segment("bc", 1, ("x",)), Segment("d", 3, ("x", "y", "z")), Segment("e", 4, ("x", "y")), Segment("f", 5, ("y",)), Segment("g", 6, ()),
    ]


def test_segments_without_marks_or_text():
    """No mark: one segment. No text: none."""
    assert segments("abc", []) == [Segment("abc", 0, ())] and segments("", []) == []


@given(st.text(min_size=1, max_size=30).flatmap(lambda text: st.tuples(st.just(text), st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda edge: (min(edge), max(edge), "m"))))))
def test_segments_join_to_the_text(case):
    """Whatever is marked, no character is lost, doubled or moved."""
    text, marks = case
    cuts = segments(text, marks)
    assert "".join(piece.text for piece in cuts) == text
    assert all(text[piece.start : piece.start + len(piece.text)] == piece.text and piece.text for piece in cuts)
