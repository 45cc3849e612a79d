"""Who the article says a figure from: the chain of attribution, nearest first.

An act of speech ("Kirby said", "according to", "per") speaks for the figures of its clause, then for the
sentences that follow in its paragraph until somebody else takes over. Inside a quotation its speaker is the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .events import Verdict
from .people import PersonMention
from .polls import Polls
from .reach import attributes, governing
from .sentences import Sentence, Words
from .speech import DOCUMENTS, SpeechAct
from .turns import Transcript

CHAIN_VERBS = frozenset({"told", "tells", "tell", "telling"})
CITING = frozenset({"citing", "quoting", "cites", "cited"})
CONTINUING = frozenset({"he", "she", "they"})


class ArticleSources:
    """Attributions of one article; answers for each figure."""

    def __init__(self, words: Words, acts: Sequence[SpeechAct], people: Sequence[PersonMention], quotations: Sequence[tuple[int, int, str | None]]):
        self.words, self.people = words, people
        self.quotations = sorted(quotations)
        self.quote_firsts = [first for first, _, _ in self.quotations]
        self.by_sentence: dict[int, list[SpeechAct]] = {}
        for act in (*acts, *self._per()):
            if attributes(words, act):
                self.by_sentence.setdefault(words.sentence_of[act.verb], []).append(act)
        self.polls = Polls(words)
        self.transcript = Transcript(words, people)
        self.chains: dict[int, list[str]] = {}
        for k in sorted(self.by_sentence):
            for act in self.by_sentence[k]:
                self.chains[act.verb] = self._chain(act, k)

    def _per(self) -> list[SpeechAct]:
        """"per the Wall Street Journal": a capitalised name after "per"."""
        found = []
        if "per" not in self.words.lower:
            return found
        for i, token in enumerate(self.words.lower):
            if token == "per" and i + 2 < len(self.words.lower):
                name = self._capitalised(i + 1, self.words.sentences[self.words.sentence_of[i]].last)
                if name:
                    first = i + 1 + (self.words.lower[i + 1] == "the")
                    found.append(SpeechAct(i, first, first + len(name.split()), name, "according", "source", False, i))
        return found

    def of(self, token: int, sentence: Sentence, costs: list[float], lead: int | None = None, last: int | None = None, is_share: bool = False) -> tuple[list[str], Verdict | None]:
        """Sources of a figure whose numeral is at `token`, with the words they rest on.

        lead, last: the figure's own words, who cannot be their own source; is_share: a percentage, which a poll may have found.
        """
        k = bisect_right(self.quote_firsts, token) - 1
        if k >= 0 and self.quotations[k][0] <= token < self.quotations[k][1] and self.quotations[k][2]:
            first, last, speaker = self.quotations[k]
            return [speaker], Verdict(speaker, first, last, "source.speaker_of_quotation")
        index = self.words.sentence_of[token]
        if is_share and (poll := self.polls.of(token)):
            return [poll.value], poll
        own = (lead if lead is not None else token, last if last is not None else token + 1)
        if act := governing(self.words, self.by_sentence.get(index, ()), token, sentence, costs, own):
            first, last = (act.first, act.last) if act.first < act.last else (act.verb, act.verb + 1)
            return self.chains[act.verb], Verdict(act.speaker, first, last, f"source.{act.kind}")
        if turn := self.transcript.at(token):
            return [turn.value], turn
        return self._carried(index) if self.words.lower[sentence.first] in CONTINUING else ([], None)

    def _carried(self, index: int) -> tuple[list[str], Verdict | None]:
        """The source of the sentence before, in the same paragraph, where this one goes on with its speaker."""
        paragraph = self.words.sentences[index].paragraph
        for k in range(index - 1, max(index - 4, -1), -1):
            if self.words.sentences[k].paragraph != paragraph:
                break
            if acts := self.by_sentence.get(k):
                act = acts[-1]
                return self.chains[act.verb], Verdict(act.speaker, None, None, "source.of_sentence_before")
        return [], None

    def _chain(self, act: SpeechAct, index: int) -> list[str]:
        lower = self.words.lower
        names = [act.speaker]
        if act.speaker.lower().removeprefix("the ").strip() in DOCUMENTS and (outlet := self._outlet_before(index)):
            names = list(outlet)
        sentence = self.words.sentences[index]
        if lower[act.verb] in CHAIN_VERBS:
            if listener := self._capitalised(act.verb + 1, sentence.last):
                names.append(listener)
        for other in self.by_sentence[index]:
            if other.verb != act.verb and other.kind == "according" and other.speaker not in names:
                names.append(other.speaker)
        for i in range(act.verb, min(act.verb + 10, sentence.last)):
            if lower[i] in CITING and i != act.verb and (cited := self._cited(i + 1, sentence.last)):
                names.append(cited)
        return names

    def _outlet_before(self, index: int) -> list[str]:
        for k in range(index - 1, max(index - 8, -1), -1):
            for act in reversed(self.by_sentence.get(k, ())):
                if act.verb in self.chains:
                    return self.chains[act.verb]
        return []

    def _capitalised(self, i: int, last: int) -> str:
        words = self.words.words
        if i < last and self.words.lower[i] == "the":
            i += 1
        end = i
        while end < last and words[end][0].isupper():
            end += 1
        return self.words.text[self.words.starts[i] : self.words.ends[end - 1]] if end > i else ""

    def _cited(self, i: int, last: int) -> str:
        end = i
        while end < last and end < i + 6 and (self.words.words[end][0].isalpha() or self.words.words[end] == "-") and self.words.lower[end] not in {"who", "that", "and", "as"}:
            end += 1
        return self.words.text[self.words.starts[i] : self.words.ends[end - 1]] if end > i else ""
