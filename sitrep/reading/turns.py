"""Turns of a transcript: a line that opens with a name in capitals and a colon speaks until the next such line.

Headings ("WHAT WE KNOW:"), labels of a web page ("UPDATED:") and datelines ("NEW DELHI:") look alike and speak for
nobody. A name is one that takes several turns, that the article names as a person, that holds an office, or
that talks in the first person.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .events import Verdict
from .people import NOT_PERSONS, OFFICES, PersonMention, is_office
from .sentences import Words

TURN_WORDS = 6  # tokens of the longest name
FIRST_PERSON = frozenset("i we my our us i'm i've we're we've i’m i’ve we’re we’ve".split())
LABELS = frozenset(
    "published updated posted created modified revised corrected filed issued printed written edited compiled photo photos photograph picture pictures video videos "
    "image images graphic map caption credit copyright file watch read listen see also more click scroll related live breaking exclusive update correction clarification "
    "note editor's editors opinion analysis comment commentary explainer fact factbox facts check date time place location venue source sources topic topics tags tag "
    "subject subjects category section share email print follow subscribe contact media press release statement advisory background summary highlights "
    "headline headlines story stories what why how when where who key points timeline warning disclaimer advertisement sponsored trending poll survey".split()
)


@dataclass(frozen=True, slots=True)
class Turn:
    """The name in tokens `[first, end)` and the words up to token `stop`."""

    first: int
    end: int
    stop: int
    name: str


class Transcript:
    """The turns of one article."""

    def __init__(self, words: Words, people: Sequence[PersonMention]):
        self.words = words
        self.surnames = {words.lower[mention.last - 1] for mention in people if not words.words[mention.last - 1].isupper()}
        self.turns = self._turns()
        self.firsts = [turn.first for turn in self.turns]

    def at(self, token: int) -> Verdict | None:
        """Who speaks at a token, as a verdict on a source."""
        k = bisect_right(self.firsts, token) - 1
        if k < 0 or token >= self.turns[k].stop or not self.turns[k].name:
            return None
        turn = self.turns[k]
        return Verdict(turn.name, turn.first, turn.end, "source.turn_of_transcript")

    def _turns(self) -> list[Turn]:
        """All lines that open like a turn; those that speak for nobody only end the turn before them."""
        opened = [(sentence.first, end, sentence.last) for sentence in self.words.sentences if (end := self._name_end(sentence.first, sentence.last))]
        if not opened:
            return []
        names = [self.words.text[self.words.starts[first] : self.words.ends[end - 1]] for first, end, _ in opened]
        counts = Counter(names)
        stops = [first for first, _, _ in opened[1:]] + [len(self.words.words)]
        found = []
        for (first, end, last), stop, name in zip(opened, stops, names):
            found.append(Turn(first, end, stop, name if self._speaks(first, end, last, counts[name]) else ""))
        return found

    def _name_end(self, first: int, last: int) -> int:
        """Token of the colon behind a name in capitals that opens a line; 0 where there is none."""
        raw, end = self.words.words, first
        while end < min(first + TURN_WORDS, last) and (raw[end].isupper() or raw[end] == "."):
            end += 1
        return end if first < end < last and self.words.lower[end] == ":" and raw[first].isupper() else 0

    def _speaks(self, first: int, end: int, last: int, times: int) -> bool:
        lower = self.words.lower[first:end]
        if len(self.words.text[self.words.starts[first] : self.words.ends[end - 1]]) < 2 or not LABELS.isdisjoint(lower):
            return False  # "Q" asks
        if any(token in OFFICES or is_office(token) for token in lower) or lower[-1] in self.surnames:
            return True
        if any(NOT_PERSONS.get(token) for token in lower):
            return False
        return times > 1 or not FIRST_PERSON.isdisjoint(self.words.lower[end:last])
