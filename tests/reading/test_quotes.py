"""Quotations as a whole: what counts as one, spans, any text."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.reading import dates, quotes
from sitrep.reading.sentences import cut_words

DAY = dt.date(2022, 2, 2)


def find(text):
    words = cut_words(text)
    return quotes.find(words, DAY, dates.find(words, DAY))


@pytest.mark.parametrize(
    "text, count",
    [
        ("He called it “a war”.", 0),
        ("He called it “not quite a war”.", 1),
        ("He read “The Wall in the Sand” twice.", 0),
        ("They shouted “Bring Our Soldiers Home Now”.", 1),
        ("They shouted “NO MORE WAR HERE”.", 1),
        ("He said “it's ours, it's ours”.", 1),
    ],
)
def test_scare_quotes_and_titles_are_none(text, count):
    assert len(find(text)) == count


def test_a_quotation_holds_its_span_and_tokens():
    text = "On Tuesday Ivo Brandt said: “ We will hold the line. ”"
    (quote,) = find(text)
    assert (quote.text, text[quote.start : quote.end]) == ("We will hold the line.",) * 2
    assert cut_words(text).words[quote.first : quote.last] == ["We", "will", "hold", "the", "line", "."]
    assert (quote.speaker, quote.said_on) == ("Ivo Brandt", "2022-02-01")


def test_read_gives_what_others_need_too():
    words = cut_words("Ivo Brandt called it “a war” on Tuesday.")
    speech = quotes.read(words, dates.find(words, DAY))
    assert [(first, last, speaker) for first, last, speaker in speech.passages] == [(5, 7, "Ivo Brandt")]
    assert [act.speaker for act in speech.acts] == ["Ivo Brandt"]
    assert [mention.name for mention in speech.people] == ["Ivo Brandt"]
    assert speech.quotes == []


PIECES = st.sampled_from("“ ” \" ' ‘ ’ said he Ivo Brandt , . : Tuesday \n\n word two three four five ( ) — according to".split(" "))


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=20).map("".join) | st.text())
def test_any_text_is_read_with_exact_spans(text):
    words = cut_words(text)
    speech = quotes.read(words, dates.find(words, DAY))
    for quote in speech.quotes:
        assert text[quote.start : quote.end] == quote.text
        assert words.starts[quote.first] == quote.start and quote.speaker != ""
