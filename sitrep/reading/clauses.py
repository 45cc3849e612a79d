"""Which verbs govern a noun phrase: the verb it is the object of, the verb it is the subject of, the participle behind it.

A light reading of clauses, from the phrase outward to the first verb on each side, over prepositions, names and
the other members of a list, but not over the words that begin or end a clause.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from .inflection import IRREGULAR, forms
from .lexicon import LEXICON, load_rows, word
from .sentences import Sentence, Words

BE = frozenset("be is are am was were been being 's 're isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
MODALS = frozenset("will would could may might can shall should must cannot can't won't wouldn't couldn't 'll do does did don't doesn't didn't".split())
AUXILIARIES = BE | HAVE | MODALS
RELATIVES = frozenset("who that which whom whose".split())
STOPS = frozenset("; : ( ) — – . ? ! because although though while whereas if when where after before since until once unless as but than so amid".split()) | RELATIVES
LINKS = frozenset(", and or plus & including".split())
DETERMINERS = frozenset("the a an its his her their our this that these those another joint military".split())
# verbs whose form in -s is more often the plural of a noun
NOUNS = frozenset(
    "airlifts ambushes arms attacks bans bars bases bombs boosts breaks calls camps charges claims clashes costs counters covers crosses cuts damages deals demands displays docks doubles drills "
    "drops ends escorts estimates exercises experiences fires flanks flights forces forms funds garrisons guarantees guards guides halts hands harms heads homes hosts houses issues journeys judges "
    "lands launches lies limits links lists loans marches marks masses matches means measures mines names notes numbers offers orders patrols places plans plays positions posts presents prompts "
    "protests purchases quarters raids ranges reports requests rescues rests results retreats returns reviews rises risks routes rules runs sanctions scouts searches sets shares shells shelters "
    "shifts ships shows signals signs spreads stages stands starts states stations steps stores storms stops streams strikes struggles supplies supports surges suspects switches tables talks targets "
    "tests threats tops totals tows traces tracks trains transfers transports trains treats trucks turns uses vetoes views visits volunteers votes vows walks waves winds wonders works worries wounds yields".split()
)
ADVERBS = frozenset("not since also now still already only just currently soon never ever even both all yet n't recently previously permanently temporarily reportedly mostly mainly largely have been being be to more often then later".split())
REACH, AHEAD = 16, 14


@cache
def verb_forms() -> dict[str, str]:
    """Form of a verb → "s", "ing", "past" (finite), "participle", "ed" (finite or participle), "base"."""
    table: dict[str, str] = {}
    for row in load_rows(LEXICON / "verbs.csv", {"verb": word}):
        lemma = row["verb"]
        past, participle = IRREGULAR.get(lemma, "- -").split()
        for form in forms(lemma):
            if form == lemma:
                kind = "ed" if lemma == past else "base"
            elif form.endswith("ing"):
                kind = "ing"
            elif form == past or form == participle:
                kind = "ed" if past == participle else "past" if form == past else "participle"
            else:
                kind = "ed" if form.endswith("ed") else "s"
            table.setdefault(form, kind)
    return table


@dataclass(frozen=True, slots=True)
class Government:
    """Token of the verb whose object the phrase is, of the verb whose subject it is or that tells of it behind; None for none."""

    left: int | None
    right: int | None
    subject: bool  # whether the right verb is finite and the phrase its subject


FREE = Government(None, None, False)  # a phrase that no verb governs


class Clauses:
    """Finds governing verbs in the sentences of one article."""

    def __init__(self, words: Words):
        self.words, self.lower, self.forms = words, words.lower, verb_forms()

    def of(self, sentence: Sentence, lead: int, last: int, leads: Sequence[int]) -> Government:
        """What governs the phrase at tokens `[lead, last)`; leads: sorted first tokens of the sentence's counted phrases."""
        right, finite = self._behind(sentence, last, leads)
        left = self._before(sentence, lead, leads)
        if left is not None and right is not None and finite and not self._is_nonfinite(left):
            left = None  # "said 300 soldiers left": the phrase is the subject of what follows
        return Government(left, right, finite and left is None)

    def kind(self, i: int) -> str | None:
        """What form of a verb token i is where it stands, None for other words."""
        token = self.lower[i]
        if token in AUXILIARIES:
            return "aux"
        kind = self.forms.get(token)
        if kind is None or not self.words.words[i][0].islower() and i and self.words.gaps[i] and self.words.words[i - 1] not in {".", "“", '"'}:
            return None
        before = self.lower[i - 1] if i else ""
        if kind in {"ing", "ed", "participle"}:
            return None if before in DETERMINERS or before == "'s" else kind
        if kind == "base":
            return kind if before in MODALS or before == "to" or self.lower[i - 2 : i - 1] and self.lower[i - 2] in MODALS else None
        return None if kind == "s" and (token in NOUNS or before in DETERMINERS or before in {"of", "in", "and", "s", "by", "for"}) else kind

    def _is_nonfinite(self, i: int) -> bool:
        return self.kind(i) in {"ing", "base"}

    def _before(self, sentence: Sentence, lead: int, leads: Sequence[int]) -> int | None:
        lower, i = self.lower, lead - 1
        floor = max(sentence.first, lead - REACH)
        while i >= floor:
            token = lower[i]
            if token in STOPS:
                return None
            if token in LINKS and token != "including":
                k = bisect_left(leads, lead) - 1
                if k < 0 or leads[k] < floor or any(self.kind(j) for j in range(leads[k] + 1, i)):
                    return None
                i, lead = leads[k] - 1, leads[k]
                floor = max(sentence.first, lead - REACH)
                continue
            if self.kind(i):
                return i
            i -= 1
        return None

    def _behind(self, sentence: Sentence, last: int, leads: Sequence[int]) -> tuple[int | None, bool]:
        lower, i, end, relative = self.lower, last, min(sentence.last, last + AHEAD), False
        while i < end:
            token = lower[i]
            if token in RELATIVES:
                relative = True
            elif token == "," and not relative:
                if (k := bisect_left(leads, i)) < len(leads) and leads[k] - i <= 3:
                    i = leads[k] + 1
                    end = min(sentence.last, i + AHEAD)
                    continue
                close = next((j for j in range(i + 1, end) if lower[j] == ","), None)
                if close is None or close + 1 >= end or not self.kind(close + 1) or self.kind(close + 1) == "ing":
                    return None, False
                i = close
            elif token in {"and", "or"}:
                k = bisect_left(leads, i)
                if k == len(leads) or leads[k] - i > 2:
                    return None, False
                i = leads[k] + 1
                end = min(sentence.last, i + AHEAD)
                continue
            elif token in STOPS or token == "to" and i == last and self.forms.get(lower[i + 1] if i + 1 < end else "") == "base":
                return None, False
            elif kind := self.kind(i):
                return self._main_verb(i, end), (kind == "aux" or kind in {"past", "s"}) and not relative or kind == "ed" and not relative and not self._is_reduced(i, end)
            i += 1
        return None, False

    def _main_verb(self, i: int, end: int) -> int:
        """The verb that an auxiliary at i helps, or the auxiliary itself: "have since been sent" → sent."""
        if self.kind(i) != "aux":
            return i
        for j in range(i + 1, min(end, i + 7)):
            if (kind := self.kind(j)) and kind != "aux":
                return j
            if self.lower[j] not in ADVERBS and not self.lower[j].endswith("ly") and kind is None and self.forms.get(self.lower[j]) == "base" and self.lower[i] in MODALS:
                return j
            if self.lower[j] not in ADVERBS and not self.lower[j].endswith("ly") and kind is None:
                return i
        return i

    def _is_reduced(self, i: int, end: int) -> bool:
        """Whether the ambiguous form at i is a participle that tells of the phrase: another finite verb follows, or "by", "in"."""
        return self.lower[i + 1 : i + 2] != [] and self.lower[i + 1] in {"by", "in", "at", "near", "on", "along", "there", "around", "outside"}
