"""Tokens with offsets, and where sentences and paragraphs end."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.reading.sentences import MOST_WORDS, cut_words


def sentences(text):
    words = cut_words(text)
    return [text[s.start : s.end] for s in words.sentences]


def paragraphs(text):
    return [s.paragraph for s in cut_words(text).sentences]


@pytest.mark.parametrize(
    "text, tokens",
    [
        ("The U.S. sent 2,000 men.", ["The", "U.S.", "sent", "2,000", "men", "."]),
        ("NATO’s well-armed force", ["NATO", "’s", "well", "-", "armed", "force"]),
        ("O'Hara didn’t go", ["O'Hara", "didn’t", "go"]),
        ("€1.5bn (2014–15)", ["€", "1.5", "bn", "(", "2014", "–", "15", ")"]),
        ("2022-02-02", ["2022", "-", "02", "-", "02"]),
        ("the 1990s", ["the", "1990", "s"]),
    ],
)
def test_tokens(text, tokens):
    assert cut_words(text).words == tokens


def test_curly_apostrophes_are_straight_in_lower_only():
    words = cut_words("They Didn’t")
    assert (words.words[1], words.lower[1]) == ("Didn’t", "didn't")


def test_offsets_point_into_the_text():
    text = "  Some 20\u00a0troops\nleft. "
    words = cut_words(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends)] == words.words
    assert words.gaps == ["  ", " ", "\u00a0", "\n", ""]


def test_adjacent_means_no_white_space_before():
    words = cut_words("a-b c")
    assert [words.adjacent(i) for i in range(4)] == [False, True, True, False]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Gen. Doe left. Troops stayed.", ["Gen. Doe left.", "Troops stayed."]),
        ("On Nov. 5 they met. It rained.", ["On Nov. 5 they met.", "It rained."]),
        ("J. R. Doe spoke.", ["J. R. Doe spoke."]),
        ("The U.S. Army came. It left the U.S. They stayed.", ["The U.S. Army came.", "It left the U.S.", "They stayed."]),
        ("He fell ill. She left.", ["He fell ill.", "She left."]),
        ("It lies in Cairo, Ill. near a river.", ["It lies in Cairo, Ill. near a river."]),
        ("At 5 p.m. The talks ended.", ["At 5 p.m.", "The talks ended."]),
        ("At 5 p.m. Friday they met.", ["At 5 p.m. Friday they met."]),
        ("No. 5 won. He said no. They left.", ["No. 5 won.", "He said no.", "They left."]),
        ("Acme Inc. The firm grew. Acme Inc. Chairman Doe.", ["Acme Inc.", "The firm grew.", "Acme Inc. Chairman Doe."]),
        ("It was over.The army left.", ["It was over.", "The army left."]),
        ("See www.Example.com for more.", ["See www.Example.com for more."]),
        ("“Go!” He left. “Why?” she asked.", ["“Go!”", "He left.", "“Why?” she asked."]),
        ("It rose 1.5 percent. Then it fell.", ["It rose 1.5 percent.", "Then it fell."]),
    ],
)
def test_where_sentences_end(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("One line.\n\nAnother line.", [0, 1]),
        ("TITLE\nBody text.", [0, 1]),
        ("A line that is\nwrapped here.", [0]),
        ("He has\n2,000 men.", [0]),
        ("First. Second.\r\n\r\nThird.", [0, 0, 1]),
    ],
)
def test_paragraphs(text, expected):
    assert paragraphs(text) == expected


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_gives_nothing(text):
    words = cut_words(text)
    assert (words.words, words.sentences) == ([], [])


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_any_text_is_cut_without_loss(text):
    words = cut_words(text)
    assert all(text[a:b] == word for word, a, b in zip(words.words, words.starts, words.ends))
    assert all(not gap.strip() for gap in words.gaps)
    edges = [(s.first, s.last) for s in words.sentences]
    assert [first for first, _ in edges] == [0, *(last for _, last in edges[:-1])][: len(edges)]
    assert not edges or edges[-1][1] == len(words.words)
    assert len(words.sentence_of) == len(words.words)


def test_what_runs_on_without_end_is_cut():
    sentences = cut_words("word " * (2 * MOST_WORDS + 3)).sentences
    assert [sentence.last - sentence.first for sentence in sentences] == [MOST_WORDS, MOST_WORDS, 3]
    assert {sentence.paragraph for sentence in sentences} == {0}


@pytest.mark.parametrize("piece", ['" ', "1 ", "a, ", "( ", ". ", "A. ", "\n", "’s "])
def test_time_is_linear(piece):
    def seconds(length):
        text = piece * (length // len(piece))
        start = time.perf_counter()
        cut_words(text).sentences
        return time.perf_counter() - start

    seconds(10_000)
    small = min(seconds(60_000) for _ in range(3))
    assert seconds(480_000) < 8 * 6 * small + 0.1
