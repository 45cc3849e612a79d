"""Polls an article tells of, and whose poll a share of the people asked comes from."""

from __future__ import annotations

from bisect import bisect_right

from .events import Verdict
from .sentences import Words

POLL_REACH = 200  # words back to the poll that a share is from
POLLS = frozenset("poll polls survey surveys polling".split())
BY = frozenset("by from".split())
MADE = frozenset("conducted carried done commissioned taken published released".split())
BESIDE = frozenset("unlike than".split())  # a poll that another is set against
NO_NAMES = frozenset(
    "a an the one another this that these those its his her their our some many most several recent new two three no opinion exit state national "
    "public online straw tracking independent latest previous earlier early late other all both each every phone telephone street internet american national election".split()
)
LONGEST_NAME = 8


class Polls:
    """The pollsters one article names, in order of the text."""

    def __init__(self, words: Words):
        self.words = words
        named = [span for i, token in enumerate(words.lower) if token in POLLS and (span := self._before(i) or self._behind(i))]
        self.names = sorted({*named, *self._again(named)})
        self.firsts = [first for first, _ in self.names]

    def of(self, token: int) -> Verdict | None:
        """The pollster of the last poll named before a share in its paragraph, else of one named behind it in its sentence."""
        index = self.words.sentence_of[token]
        k = bisect_right(self.firsts, token) - 1
        if k >= 0 and token - self.firsts[k] < POLL_REACH and self._paragraph(self.firsts[k]) == self._paragraph(token):
            return self._verdict(k)
        if k + 1 < len(self.firsts) and self.words.sentence_of[self.firsts[k + 1]] == index:
            return self._verdict(k + 1)
        return None

    def _verdict(self, k: int) -> Verdict:
        first, last = self.names[k]
        return Verdict(self._text(first, last), first, last, "source.poll")

    def _paragraph(self, token: int) -> int:
        return self.words.sentences[self.words.sentence_of[token]].paragraph

    def _text(self, first: int, last: int) -> str:
        return self.words.text[self.words.starts[first] : self.words.ends[last - 1]]

    def _is_name(self, i: int) -> bool:
        return self.words.words[i][0].isupper() and self.words.lower[i] not in NO_NAMES

    def _before(self, i: int) -> tuple[int, int] | None:
        """The name right before the word for a poll: "a Harris poll", "the Ledger/Harris survey"; none that another is set against."""
        floor = max(self.words.sentences[self.words.sentence_of[i]].first, i - LONGEST_NAME)
        first = i
        while first > floor and (self._is_name(first - 1) or self.words.words[first - 1] in "/-&"):
            first -= 1
        if first == i or BESIDE.intersection(self.words.lower[max(floor, first - 2) : first]):
            return None
        return first, i

    def _behind(self, i: int) -> tuple[int, int] | None:
        """The name behind it: "a survey by the Harris Institute", "a poll conducted last week by Harris"."""
        lower, last = self.words.lower, self.words.sentences[self.words.sentence_of[i]].last
        k = i + 1
        if k < last and lower[k] in MADE:
            k = next((m for m in range(k + 1, min(k + 6, last)) if lower[m] in BY), last)
        if k >= last or lower[k] not in BY:
            return None
        first = k + 1 + (k + 1 < last and lower[k + 1] == "the")
        end = first
        while end < min(last, first + LONGEST_NAME) and (self._is_name(end) or self.words.words[end] in "/-&"):
            end += 1
        return (first, end) if end > first else None

    def _again(self, named: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where a pollster is named once more without the word for a poll ("Harris first asked voters in May")."""
        heads: dict[str, set[tuple[str, ...]]] = {}
        for first, last in named:
            heads.setdefault(self.words.words[first], set()).add(tuple(self.words.words[first:last]))
        if not heads:
            return []
        return [(i, i + len(name)) for i, token in enumerate(self.words.words) if token in heads for name in sorted(heads[token]) if tuple(self.words.words[i : i + len(name)]) == name and not BESIDE.intersection(self.words.lower[max(0, i - 2) : i])]
