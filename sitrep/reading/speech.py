"""Who says: every verb of speech outside quotation marks with the words that name its speaker.

The speaker is read from the phrase before the verb ("Doe, a farmer, told reporters"), behind it where the verb
is turned round ("…,” said Doe"), or from "according to"; participles ("adding that") and verbs after "and" take
the speaker of the clause they lean on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from . import sayers, sayings
from .appositions import AppositionReader
from .people import NOT_PERSONS, PersonMention, is_office
from .phrases import AUXILIARIES, BE, BREAKS, DETERMINERS, MARKS, PREPOSITIONS, PRONOUNS, Quoted
from .referents import OWN_WORDS, Referents, SpeechAct
from .sayers import DOCUMENTS
from .sentences import Words
from .speech_verbs import VERBS, Verb

if TYPE_CHECKING:
    from .date_reader import DateMention

__all__ = ["DOCUMENTS", "Quoted", "SpeechAct", "SpeechReader", "acts"]

NOUN_BEFORE = DETERMINERS | frozenset("of to in by with for from on 's media news recent earlier initial such and or as new previous unconfirmed false own written brief".split())
PRESS = frozenset(("media", "news"))
HITS = VERBS.keys() | {"according", "per"}
NAMING = frozenset("call dub label describe characterize characterise deem".split())
QUOTING = frozenset("quoted quotes quoting cited cites citing".split())
SHARES = frozenset("percent majority plurality minority".split())  # of those asked in a poll
PRONOUN_LIKE = frozenset("some others many most those these both all everyone someone nobody one who".split())
DOING = frozenset("did does do will would".split())
PUTTING = frozenset("put puts putting".split())
SEEING = {"saw": "people", **dict.fromkeys("learned learnt understands".split(), "outlet")}  # who is a source of it; a year too sees deaths
NUMERIC = frozenset("about around roughly some nearly almost over more less fewer least most one two three four five six seven eight nine ten twelve twenty thirty forty fifty hundreds thousands dozens".split())
PUT_REACH, HEADLINE = 12, 25  # tokens
CLAUSES = frozenset(("that", ":", ",")) | MARKS  # behind "states" where it is a verb


def acts(words: Words, people: Sequence[PersonMention], dates: Sequence[DateMention] = (), quotes: Sequence[Quoted] = ()) -> list[SpeechAct]:
    """Acts of speech outside the quotations, in order of the text."""
    return SpeechReader(words, people, dates, quotes).read()


class SpeechReader(AppositionReader):
    """State of one pass over an article."""

    def __init__(self, words: Words, people: Sequence[PersonMention], dates: Sequence[DateMention], quotes: Sequence[Quoted]):
        super().__init__(words, people, dates, quotes)
        self.found: list[SpeechAct] = []
        self.referents = Referents(self, self.found)
        self.colons = {quote.open - 1 for quote in quotes if quote.open and self.lower[quote.open - 1] == ":"}

    def read(self) -> list[SpeechAct]:
        hits = self.words.where(HITS)
        for i in sorted({*hits, *self.colons}) if self.colons else hits:
            if act := self.colon(i) if i in self.colons else self.attribution(i):
                self.found.append(act)
        return sorted([*self.found, *sayings.acts(self, self.referents)], key=lambda act: act.verb)

    def act(self, v: int, first: int, last: int, kind: str, use: str, begin: int | None = None) -> SpeechAct | None:
        """An act whose speaker tokens `[first, last)` name; None where they name nobody."""
        if kind in ("before", "leaning") and not self.may_speak(v, first, last):
            return None
        trailing = kind == "before" and last - first == 1 and self.token(first) in PRONOUNS and self.referents.trails(first)
        start = v if kind in ("after", "according") else first if begin is None else begin
        joined = self.joined(start, last, self.sentence_first(v)) if kind == "before" else self.joined_behind(last) if kind in ("after", "according") else None
        if joined and not self.may_speak(v, *joined):
            joined = None
        elif joined and kind == "before" and (self.shares_head(joined, last) or self.is_one_name(joined, last)):
            first = start = joined[0]
            joined = None
        speaker, person = self.referents.name(first, last, trailing)
        also = self.referents.name(*joined)[0] if joined else ""
        return SpeechAct(v, first, last, speaker, kind, use, person, start, also) if speaker else None

    def may_speak(self, v: int, first: int, last: int) -> bool:
        """Whether the phrase before verb v is one that speaks; beside a quotation any phrase is ("the sign read: “…”")."""
        lower = self.lower[first:last]
        if VERBS.get(self.lower[v], Verb("", "", "")).use == "document":
            return any(token in DOCUMENTS or sayers.kind(token) == "document" or self.token(v + 1) == "that" and sayers.kind(token) for token in lower)
        if lower[0] == "no" or not SHARES.isdisjoint(lower) or self.lower[v] in SEEING and (SEEING[self.lower[v]] == "outlet" or last not in self.person_ending) and not any(sayers.kind(token) == SEEING[self.lower[v]] for token in lower):
            return False
        if self.token(v + 1) in MARKS or self.token(v + 1) == ":" or self.lower[v] == ":" or self.token(first - 1) in MARKS:
            return True
        if last in self.person_ending or lower[-1] in PRONOUNS or self.is_capitalised(last - 1 - (lower[-1] == "'s")):
            return True
        head = next((k for k, token in enumerate(lower) if k and token in PREPOSITIONS), last - first)
        return any(sayers.kind(token) or is_office(token) or token in PRONOUN_LIKE for token in lower[:head])

    def attribution(self, i: int) -> SpeechAct | None:
        """The act of the verb, or "according", at token i."""
        token = self.lower[i]
        if token in PUTTING and self.token(i + 1) != "it" and not self.puts(i):
            return None
        if self.quoted[i]:
            opens = token in VERBS and VERBS[token].form == "finite" and VERBS[token].use != "counting" and i > 0 and not self.quoted[i - 1]
            return self.opening(i) if opens else None
        if token == "according":
            return self.according(i)
        if token == "per":
            return self.per(i)
        if token in PUTTING and self.puts(i):
            act = self.verb(i)
            return replace(act, use="counting") if act and act.kind == "before" else None
        if self.words.words[i].islower() or token in ("said", "says") and i == self.sentence_first(i) or self.in_headline(i):
            return self.verb(i)
        return None

    def puts(self, i: int) -> bool:
        """Whether "put" at token i tells a number: "the ministry puts the toll at 300"."""
        return any(self.lower[k] == "at" and not self.token(k + 1).isalpha() or self.lower[k] == "at" and self.token(k + 1) in NUMERIC for k in range(i + 2, min(i + PUT_REACH, self.count))) and self.token(i + 1) in DETERMINERS

    def in_headline(self, i: int) -> bool:
        """Whether a capitalised verb at token i stands in a headline: "Army Says 300 Troops Will Go"."""
        first, last = self.sentence_first(i), self.sentence_last(i)
        if VERBS[self.lower[i]].form != "finite" or not first < i < last - 1 or last - first > HEADLINE or self.lower[last - 1] == ".":
            return False
        long = [word for word in self.words.words[first:last] if len(word) > 3 and word.isalpha()]
        return all(word[0].isupper() for word in long)

    def colon(self, i: int) -> SpeechAct | None:
        """A colon before a quotation in a sentence without a verb of speech: its subject speaks ("Doe hit back: “…”")."""
        floor = self.sentence_first(i)
        if self.found and self.found[-1].verb >= floor:
            return None
        if mention := self.person_ending.get(i):
            return self.act(i, mention.begin, i, "before", "source")
        if self.lower[floor : floor + 4] == ["in", "the", "words", "of"]:
            return self.act(i, floor + 4, self.phrase_end(floor + 4), "leaning", "source")
        first, end = self.lead(floor, i)
        return self.act(i, first, end, "leaning", "quote") if end > first else None

    def opening(self, v: int) -> SpeechAct | None:
        """A verb that opens a quotation, its subject before the mark: the ministry “continues to advise”."""
        floor = self.sentence_first(v - 1)
        first = self.phrase_start(v - 1, floor) if v - 1 > floor else v - 1
        return self.act(v, first, v - 1, "before", VERBS[self.lower[v]].use) if first < v - 1 else None

    def according(self, i: int) -> SpeechAct | None:
        if self.token(i + 1) != "to" or i + 2 >= self.count:
            return None
        end = self.phrase_end(i + 2, document=True)
        if self.token(end).endswith("ed") and self.token(end + 1) == "by":  # "the decree published by the palace"
            end = max(end, self.phrase_end(end + 2))
        first, last = self.named_behind(i + 2, end)
        if last - first < 4 and self.lower[first] in ("a", "an") and self.lower[last - 1] in OWN_WORDS and (issuer := self.states_of_itself(i)):
            return issuer
        return self.act(i, first, last, "according", "source") if last > first else None

    def states_of_itself(self, i: int) -> SpeechAct | None:
        """Whose statement "according to a statement" means: the sentence's subject, where that acts ("Doe closed the camp, according to …")."""
        first, end = self.lead(self.sentence_first(i), i)
        is_acting = end < i and not self.token(end) in BE | {"has", "have", "had"} and (end in self.person_ending or self.is_capitalised(end - 1))
        return self.act(i, first, end, "according", "source") if first < end and is_acting else None

    def per(self, i: int) -> SpeechAct | None:
        """"per the Wall Street Journal": a name behind "per"; no measure ("per day", "per square mile")."""
        first = i + 1 + (self.token(i + 1) == "the")
        return self.act(i, first, self.phrase_end(first), "according", "source") if self.is_capitalised(first) else None

    def verb(self, v: int) -> SpeechAct | None:
        """The act of a verb of speech in any form."""
        verb, floor = VERBS[self.lower[v]], self.sentence_first(v)
        if verb.form == "participle":
            return self.participle(v, floor)
        if self.is_noun(v, verb) or self.is_idle(v, verb):
            return None
        turned = self.turned(v, floor, verb)
        if turned and (self.token(v - 1) in MARKS or self.token(v - 2) in MARKS):
            return turned
        k = self.subject_end(v, floor)
        if self.token(v + 1) == "by" and verb.form == "finite" and not self.lower[v].endswith("s"):
            return self.act(v, v + 2, self.phrase_end(v + 2), "after", verb.use) if v + 2 < self.count else None
        if k < floor or self.token(k) in BE:
            return None
        if self.token(k) in ("and", "but", "or"):
            return self.leaning(v, floor, verb.use)
        if self.token(k) == "," and k > floor:
            apposed = self.apposed(v, k, floor, verb.use)
            return turned if turned and turned.person and not (apposed and apposed.person) else apposed or turned
        return self.plain(v, k, floor, verb)

    def plain(self, v: int, k: int, floor: int, verb: Verb) -> SpeechAct | None:
        """A subject that ends with token k right before its verb."""
        first = self.phrase_start(k + 1, floor)
        if (who := self.relative(k + 1, floor)) and (first != who + 1 or self.token(k).endswith("ed")) and (given := self.act(v, self.phrase_start(who, floor), who, "before", verb.use)):
            return given
        if verb.form == "base" and self.token(first) in ("a", "an"):
            return None  # "a Reuters report"
        comma = self.open_apposition(first, floor)
        if comma is not None and (apposed := self.apposed(v, comma, floor, verb.use)) and apposed.person:
            return apposed
        if first > k:
            return self.leaning(v, floor, verb.use) if self.token(k) in ("which", "that") else None
        return self.act(v, first, k + 1, "before", verb.use)

    def is_noun(self, v: int, verb: Verb) -> bool:
        """Whether "reports", "claims", "say" at token v is no verb."""
        before = self.token(v - 1)
        if before in PRESS and self.lower[v].endswith("ed") or self.lower[v] in ("said", "told"):
            return False  # "state media reported", but "media reports"
        if before in NOUN_BEFORE and before not in ("and", "that", "this", "all", "'s") and not (before in AUXILIARIES and self.token(v - 2) in AUXILIARIES):
            return True
        if self.lower[v] == "states" and self.token(v + 1) not in CLAUSES or self.lower[v].endswith("s") and NOT_PERSONS.get(before) == "people":
            return True  # "Baltic states", "Israeli demands"
        if verb.form != "base":
            return False
        if before in DOING:
            return False  # "did note"
        token = self.token(self.subject_head(v, self.sentence_first(v)))
        is_plural = token.endswith("s") and token.isalpha() and token not in ("is", "was", "has", "this", "his", "its")
        return not is_plural and token not in ("they", "we", "i", "people", "police", "who")

    def is_idle(self, v: int, verb: Verb) -> bool:
        """Whether a verb reports nothing here: "declined an offer", "continued to fire", "a plan called “…”"."""
        before, after = self.token(v - 1), self.token(v + 1)
        if verb.lemma == "decline":
            return after != "to"
        if self.lower[v] in QUOTING and any(self.lower[k : k + 2] == ["as", "saying"] for k in range(v + 1, v + 24)):
            return True  # the one quoted speaks
        if after == "to" and self.token(v + 2) in ("have", "be"):
            return True  # "a boy said to have left"
        if verb.use == "bare":
            return after not in BREAKS and before not in MARKS
        if verb.lemma in NAMING and (after in MARKS or after == "as" and self.token(v + 2) in MARKS):
            return before not in PRONOUNS and v not in self.person_ending and before not in AUXILIARIES
        return False

    def turned(self, v: int, floor: int, verb: Verb) -> SpeechAct | None:
        """A verb before its subject: …,” said Doe, a farmer."""
        before = self.token(v - 1)
        if v == floor or verb.lemma in ("tell", "call") or not (before in MARKS or before == ","):
            return None
        first, end = self.named_behind(v + 1, self.phrase_end(v + 1))
        if end == v + 1 or before == "," and self.token(v - 2) not in MARKS and not self.ends_clause(end):
            return None
        return self.act(v, first, end, "after", verb.use)

    def ends_clause(self, k: int) -> bool:
        return k >= self.count or self.token(k) in BREAKS or self.token(k) in ("who", "on", "in", "at", "during", "after")

    def participle(self, v: int, floor: int) -> SpeechAct | None:
        """Doe is warning that; quoted Doe as saying; …, adding that."""
        before, use = self.token(v - 1), VERBS[self.lower[v]].use
        if before in DETERMINERS or before in ("of", "in", "for", "from", "including", "without"):
            return None
        if before == "as" and (said := self.quoted_as(v, floor)):
            return said
        if before in BE:
            k = self.subject_end(v - 1, floor)
            first = self.phrase_start(k + 1, floor) if k >= floor else k + 1
            return self.act(v, first, k + 1, "before", use) if first <= k else None
        first = self.phrase_start(v, floor)
        if first < v and self.token(first - 1) == "with":
            return self.act(v, first, v, "before", use)  # "with the army saying that"
        return self.leaning(v, floor, use)

    def quoted_as(self, v: int, floor: int) -> SpeechAct | None:
        """In "quoted Doe, an official, as saying" the words are Doe's."""
        for k in range(v - 2, max(floor, v - 24) - 1, -1):
            if self.token(k) in QUOTING:
                passive = self.token(k - 1) in BE
                first = self.phrase_start(k - 1, floor) if passive else k + 1
                last = k - 1 if passive else k + 2 if self.token(k + 1) in ("him", "her") else self.phrase_end(k + 1)
                relay = (k + 2, self.phrase_end(k + 2)) if passive and self.token(k + 1) == "by" else (self.phrase_start(k, floor), k)
                act = self.act(v, first, last, "before", "source") if first < last else None
                return replace(act, also=self.referents.name(*relay)[0]) if act and relay[0] < relay[1] and not (passive and relay[1] == k) else act
        return None

    def leaning(self, v: int, floor: int, use: str) -> SpeechAct | None:
        """The speaker of the verb before in the sentence, else the subject the sentence begins with."""
        if self.found and self.found[-1].verb >= floor and self.found[-1].kind != "according":
            last = self.found[-1]
            return SpeechAct(v, v, v, last.speaker, "leaning", use, last.person, v)
        first, end = self.lead(floor, v)
        return self.act(v, first, end, "leaning", use) if end > first else None

    def apposed(self, v: int, comma: int, floor: int, use: str) -> SpeechAct | None:
        """Subject before a comma: the phrase that the apposition between the commas explains."""
        chosen = proper = None
        for first, last in self.between_commas(comma, floor):  # from the verb leftwards
            here, mention = self.phrase_start(last, first), self.person_ending.get(last)
            if mention and mention.begin <= here or here < last and self.token(last - 1) in PRONOUNS:
                return self.act(v, here, last, "before", use)
            if here < last and not (self.token(first) in PREPOSITIONS and here > first):
                chosen = (here, last)
                if here == first and all(self.is_capitalised(k) for k in range(first, last)) and NOT_PERSONS.get(self.token(first)) != "place":
                    proper = chosen
            if self.is_clause(first, last):
                break
        if chosen is None:
            return None
        if given := self.given_name(chosen[1], comma):
            return self.act(v, *given, "before", use, chosen[0])
        named = proper if proper and self.token(chosen[0]) in ("a", "an") else chosen  # "An armed group, Alpha, said"
        return self.act(v, *named, "before", use, chosen[0])
