"""Noun phrases without a grammar: where the words that name a speaker begin and end.

A phrase is bounded by closed classes of words (prepositions, conjunctions, auxiliaries, pronouns), by marks and by
verbs that a small vocabulary knows. Every look ahead or back is bounded, so that time stays linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import sayers
from .people import OFFICE_WORDS, PersonMention, is_office
from .sayers import DOCUMENTS
from .sentences import Words
from .speech_verbs import VERBS
from .tense import CUES

if TYPE_CHECKING:
    from .date_reader import DateMention

DETERMINERS = frozenset("the a an this that these those his her its their our my some many several no any another each every one two three".split())
BE = frozenset("is are was were be been being 're".split())
AUXILIARIES = frozenset(
    "has have had 've also later then earlier previously again once repeatedly now just not never first even further did does do still recently "
    "subsequently separately jointly both all too however meanwhile".split()
)
SUBORDINATE = frozenset("after while as when before since because if although though once until".split())
STOPS = frozenset("that but as when while because if whether which who whom where after before since until so than though although and or nor yet what how why".split())
PREPOSITIONS = frozenset(
    "of for in at on from with to by about against over under near into through during between among amid without despite inside outside across off per via "
    "toward towards behind beyond around".split()
)
PRONOUNS = frozenset("he she it they we i".split())
MARKS = frozenset('"“”„«»‘``')
BREAKS = frozenset(".,;:?!()[]—–…|") | MARKS
OCCASIONS = DOCUMENTS | frozenset("interview speech briefing conference address video".split())
TIMES = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow morning afternoon evening night".split())
HANGING = frozenset("taken familiar close responsible seen given shown written made known sent drawn held put kept heard".split())  # between a noun and its preposition
OPENING = frozenset(", - — however meanwhile also but and yet so then".split()) | MARKS  # before the subject of a sentence
DATELINE = 16  # tokens
LONGEST, CHAINED = 14, 3  # tokens of a phrase; phrases that prepositions chain ("an aide to the head of the ministry")


@dataclass(slots=True, unsafe_hash=True)
class Quoted:
    """Tokens of one quotation: its opening mark, its words `[first, last)`, the token behind its closing mark."""

    open: int
    first: int
    last: int
    behind: int
    closed: bool
    final: str  # its last character


class PhraseReader:
    """An article's tokens with its persons, dates and quotations laid over them."""

    def __init__(self, words: Words, people: Sequence[PersonMention], dates: Sequence[DateMention], quotes: Sequence[Quoted]):
        self.words, self.lower, self.count = words, list(words.lower), len(words.words)
        if "WHO" in words.text:  # the organisation
            self.lower = ["WHO" if word == "WHO" else token for word, token in zip(words.words, self.lower)]
        self.people, self.quoted = people, bytearray(self.count)
        for quote in quotes:
            self.quoted[quote.first : quote.last] = b"\1" * (quote.last - quote.first)
            for mark in (quote.open, *([quote.behind - 1] if quote.closed else [])):
                self.lower[mark] = '"'  # one sign for every mark, so that "'" is none of an apostrophe's
        self.person_ending = {mention.last: mention for mention in people}
        self.person_at = {mention.first: mention for mention in people}
        self.person_from = {mention.begin: mention for mention in people}
        self.date_at = {mention.first: mention.last for mention in dates}
        self.date_ending = {mention.last: mention.first for mention in dates}

    def token(self, i: int) -> str:
        return self.lower[i] if 0 <= i < self.count else ""

    def is_capitalised(self, i: int) -> bool:
        return 0 <= i < self.count and self.words.words[i][0].isupper()

    def sentence_first(self, i: int) -> int:
        return self.words.sentences[self.words.sentence_of[i]].first

    def sentence_last(self, i: int) -> int:
        return self.words.sentences[self.words.sentence_of[i]].last

    def is_verbish(self, k: int) -> bool:
        """Whether a lower-case token is surely a finite verb."""
        token = self.token(k)
        if not self.words.words[k][0].islower() or self.token(k - 1) in DETERMINERS:
            return False
        return CUES.get(token) in ("past", "future") and not token.startswith("election") or token in VERBS and VERBS[token].form == "finite" and token.endswith("ed")

    def is_participle(self, k: int) -> bool:
        """Whether "adopted by", "marched through" and the like end a noun phrase."""
        after = self.token(k + 1)
        return self.token(k).endswith("ed") and self.words.words[k].islower() and (after in PREPOSITIONS or after in DETERMINERS or after in BREAKS)

    def is_stop(self, k: int, before: int) -> bool:
        """Whether no phrase goes over token k; a full stop after a title does not end one."""
        token = self.token(k)
        return token in STOPS or token in AUXILIARIES or token in BREAKS and not (token == "." and self.token(before) in OFFICE_WORDS)

    def subject_end(self, v: int, floor: int) -> int:
        """Last token of the phrase before verb v, past adverbs, auxiliaries, dates and "in a statement"."""
        k = v - 1
        for _ in range(12):
            token = self.token(k)
            if k < floor:
                return k
            if token in TIMES or k + 1 in self.date_ending:
                k = self.date_ending.get(k + 1, k) - 1
                k -= self.token(k) in ("on", "in", "late", "early", "earlier", "later", "last", "this")
            elif token in AUXILIARIES or token.endswith("ly") and len(token) > 4 and self.words.words[k].islower():
                k -= 1
            elif token in OCCASIONS and self.token(k - 2) in ("in", "on") and self.token(k - 1) in DETERMINERS:
                k -= 3
            elif token == ")":
                opening = next((m for m in range(k, max(floor, k - 12) - 1, -1) if self.token(m) == "("), None)
                if opening is None:
                    return k
                k = opening - 1
            else:
                return k
        return k

    def phrase_start(self, end: int, floor: int, chained: int = CHAINED) -> int:
        """First token of the noun phrase that ends before token `end`; `end` where there is none."""
        if mention := self.person_ending.get(end):
            return self._over_preposition(max(mention.begin, floor), floor, chained)
        tail = self.token(end - 1)
        if tail in PRONOUNS:
            return end - 1
        if not tail or not tail[0].isalnum() and tail not in ("'s", "'", "’", ".") or tail in STOPS or tail in PREPOSITIONS or self.is_verbish(end - 1):
            return end
        k = end
        while k > max(floor, end - LONGEST):
            token = self.token(k - 1)
            if token == "that" and k < end and self.token(k - 2) in PREPOSITIONS:  # "familiar with that report"
                k -= 1
                break
            if k < end and (token in TIMES or k in self.date_ending):
                break
            if self.is_stop(k - 1, k - 2) or token in PRONOUNS or k < end and (self.is_verbish(k - 1) or token in ("said", "says")):
                break
            if token in PREPOSITIONS and k < end and self.is_capitalised(k - 1) and self.is_capitalised(k - 2) and k - 2 >= floor:
                k -= 1  # "Doctors Without Borders"
                continue
            if token in PREPOSITIONS and not (token in ("of", "for") and self.is_capitalised(k) and k - 2 >= floor and self.is_capitalised(k - 2)):
                break
            k -= 1
            if token in DETERMINERS and token != "that":
                break
        return self._over_preposition(k, floor, chained) if k < end else end

    def subject_head(self, v: int, floor: int) -> int:
        """Last token of the phrase before verb v, before the preposition that hangs a name on it: "images from Roe show"."""
        end = self.subject_end(v, floor)
        if self.token(end - 1) in PREPOSITIONS and self.is_capitalised(end) and sayers.kind(self.token(end - 2)):
            return end - 2
        return end

    def _over_preposition(self, first: int, floor: int, chained: int) -> int:
        """Start of the phrase that a preposition hangs this one on: "Doe of", "a spokesman for", "a person briefed on"."""
        if not chained or self.token(first - 1) not in PREPOSITIONS or first - 2 < floor:
            return first
        head = first - 1
        if self.token(head - 1).endswith("ed") or self.token(head - 1) in HANGING:
            head -= 1
        elif self.token(head - 1) == "knowledge" and self.token(head - 2) == "with":
            head -= 2
        start = self.phrase_start(head, floor, chained - 1) if head > floor else head
        return start if start < head else first

    def phrase_end(self, first: int, document: bool = False) -> int:
        """Token behind the noun phrase that begins at token `first`; `first` where there is none."""
        if first >= self.count:
            return first
        k, limit = first, min(first + LONGEST + 2, self.sentence_last(first))
        while k < limit:
            if mention := self.person_at.get(k):
                k = mention.last
                if self.token(k) != "'s":
                    return k
            elif self.token(k) == "and" and k > first and self.is_capitalised(k - 1) and self.is_capitalised(k + 1) and k + 1 not in self.person_from:
                pass
            elif self._ends_phrase(k, first, document):
                break
            k += 1
        return k

    def _ends_phrase(self, k: int, first: int, document: bool) -> bool:
        """Whether token k can be no part of the noun phrase that begins at token `first`."""
        token, before = self.token(k), self.token(k - 1)
        if self.is_stop(k, k - 1):
            return True
        if k == first:
            return token in PREPOSITIONS
        if token in PREPOSITIONS:
            return not self._joins(k, document)
        if token in DETERMINERS:
            return before not in PREPOSITIONS and token not in ("no", "one", "two", "three")
        return token in PRONOUNS or token in BE or self.is_verbish(k) or self.is_participle(k) or k + 1 in self.date_ending and not token[0].isdigit()

    def _joins(self, k: int, document: bool) -> bool:
        """Whether the preposition at token k goes on with the name or head before it."""
        token, before = self.token(k), self.token(k - 1)
        if token in ("of", "for") and self.is_capitalised(k - 1) and (self.is_capitalised(k + 1) or self.token(k + 1) == "the"):
            return True
        hangs = sayers.kind(before) is not None or is_office(before)
        return hangs and (token in ("of", "for", "from", "with", "at", "by", "to") or token == "in" and (document or self.is_capitalised(k + 1) and not self.is_capitalised(k - 1)))

    def behind_dateline(self, floor: int) -> int:
        """The token behind a dateline that opens a sentence ("LIMA, Oct 2 - ", "LIMA (Ledger) -- "); else its first."""
        raw = self.words.words
        dash = next((k for k in range(floor + 1, min(floor + DATELINE, self.count)) if raw[k] in "-—–" and self.words.gaps[k]), None)
        if dash is None or not (len(raw[floor]) > 1 and raw[floor].isupper() or raw[dash - 1] == ")"):
            return floor
        return dash + 1 + (self.token(dash + 1) in ("-", "—", "–"))

    def lead(self, floor: int, v: int) -> tuple[int, int]:
        """Tokens of the subject that begins the sentence at token `floor`, before token v; empty where it is not clear."""
        k = self.behind_dateline(floor)
        while k < min(v, floor + LONGEST) and (self.token(k) in OPENING or k in self.date_at):
            k = self.date_at.get(k, k + 1)
        if self.token(k) in PREPOSITIONS or self.token(k) in SUBORDINATE or self.token(k).endswith("ing") or self.token(k) in ("asked", "pressed"):
            comma = next((m for m in range(k, min(k + 30, v)) if self.token(m) == ","), None)
            if comma is None:
                return k, k
            k = comma + 1
        if self.token(k) in PRONOUNS:
            return k, k + 1
        return k, max(k, min(self.phrase_end(k), v))
