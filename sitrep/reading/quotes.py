"""Direct quotations with their speakers."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from . import people, quote_marks, speech
from .dates import DateMention
from .sentences import Words
from .speakers import Speakers
from .speech import Quoted

SHORTEST = 4  # words: fewer are a scare quote or a name
LONGEST_TITLE = 8
SPEAKING = frozenset("we our us you your i my me he she they not no don't is are was were will must never now".split())  # no title, but a slogan


@dataclass(slots=True, unsafe_hash=True)
class QuoteMention:
    """Characters `[start, end)` and tokens `[first, last)` between the marks; said_on is an ISO day."""

    start: int
    end: int
    text: str
    speaker: str | None
    said_on: str | None
    first: int
    last: int


@dataclass(slots=True, unsafe_hash=True)
class Speech:
    """Who says what in one article: quotations of four words and more, all marked passages with their speaker, acts of speech, persons."""

    quotes: list[QuoteMention]
    passages: list[tuple[int, int, str | None]]  # tokens [first, last) between marks, speaker
    acts: list[speech.SpeechAct]
    people: list[people.PersonMention]


def find(words: Words, published: dt.date | None, dates: Sequence[DateMention]) -> list[QuoteMention]:
    """Quotations of at least four words, in order."""
    return read(words, dates).quotes


def read(words: Words, dates: Sequence[DateMention]) -> Speech:
    """Quotations together with the persons and acts of speech they were read from, so that others need not read them again."""
    reader = _Reader(words, dates)
    quotes = reader.read()
    passages = [(span.first, span.last, speaker or None) for span, (speaker, _) in zip(reader.spans, reader.speakers.answers)]
    return Speech(quotes, passages, list(reader.speakers.read), list(reader.speakers.people))


def is_title(text: str) -> bool:
    """Whether the words between marks are a name or title: short, every longer word capitalised."""
    parts = text.rstrip(",.").split()
    if not SPEAKING.isdisjoint(part.lower() for part in parts):
        return False
    long = [part for part in parts if len(part) > 3]
    return len(parts) <= LONGEST_TITLE and bool(long) and all(part[0].isupper() for part in long) and not all(part.isupper() for part in parts)


class _Reader:
    def __init__(self, words: Words, dates: Sequence[DateMention]):
        self.words = words
        self.passages = quote_marks.find(words)
        starts = words.starts
        self.spans = []
        for passage in self.passages:
            first, last = bisect_left(starts, passage.start), bisect_left(starts, passage.end)
            behind = bisect_left(starts, passage.close) if passage.closed else last
            self.spans.append(Quoted(bisect_left(starts, passage.open), first, last, behind, passage.closed, words.text[passage.end - 1]))
        self.speakers = Speakers(words, self.spans, people.find(words), dates)

    def read(self) -> list[QuoteMention]:
        answers = self.speakers.assign()
        result = []
        for passage, span, (speaker, day) in zip(self.passages, self.spans, answers):
            text = self.words.text[passage.start : passage.end]
            if len(text.split()) >= SHORTEST and not is_title(text):
                result.append(QuoteMention(passage.start, passage.end, text, speaker or None, day, span.first, span.last))
        return result
