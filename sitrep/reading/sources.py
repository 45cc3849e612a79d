"""Who the article says a figure from: the chain of attribution, nearest first.

An act of speech ("Kirby said", "according to", "per") speaks for the figures of its clause, then for the
sentences that follow in its paragraph until somebody else takes over. Inside a quotation its speaker is the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from . import chains
from .events import Verdict
from .people import PersonMention
from .polls import Polls
from .reach import attributes, governing, is_inner
from .sentences import Sentence, Words
from .speech import SpeechAct
from .turns import Transcript

CONTINUING = frozenset({"he", "she", "they"})
BACK = 3  # sentences that a pronoun's source is looked for


class ArticleSources:
    """Attributions of one article; answers for each figure."""

    def __init__(self, words: Words, acts: Sequence[SpeechAct], people: Sequence[PersonMention], quotations: Sequence[tuple[int, int, str | None]]):
        self.words, self.people = words, people
        self.quotations = sorted(quotations)
        self.quote_firsts = [first for first, _, _ in self.quotations]
        self.by_sentence: dict[int, list[SpeechAct]] = {}
        for act in acts:
            if attributes(words, act):
                self.by_sentence.setdefault(words.sentence_of[act.verb], []).append(act)
        self.polls = Polls(words)
        self.transcript = Transcript(words, people)
        self.chains = chains.read(words, self.by_sentence)

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
        """The source of one of the sentences before, in the same paragraph."""
        paragraph = self.words.sentences[index].paragraph
        for k in range(index - 1, max(index - 1 - BACK, -1), -1):
            if self.words.sentences[k].paragraph != paragraph:
                break
            if acts := [act for act in self.by_sentence.get(k, ()) if act.use == "source" and not is_inner(self.words, act)]:
                act = acts[-1]
                return self.chains[act.verb], Verdict(act.speaker, None, None, "source.of_sentence_before")
        return [], None
