"""Who says: every verb of speech outside quotation marks with the words that name its speaker.

The speaker is read from the phrase before the verb ("Doe, a farmer, told reporters"), behind it where the verb
is turned round ("…,” said Doe"), or from "according to"; participles ("adding that") and verbs after "and" take
the speaker of the clause they lean on. Pronouns and bare offices are resolved to the last that fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .people import FEMALE_WORDS, MEANS, NOT_PERSONS, OFFICE_WORDS, PersonMention, is_office
from .sentences import Words
from .speech_verbs import VERBS, Verb
from .tense import CUES

if TYPE_CHECKING:
    from .dates import DateMention

DETERMINERS = frozenset("the a an this that these those his her its their our my some many several no any another each every one two three".split())
NOUN_BEFORE = DETERMINERS | frozenset("of to in by with for from on 's media news recent earlier initial such and or as new previous unconfirmed false own written brief".split())
BE = frozenset("is are was were be been being 're".split())
NAMING = frozenset("call dub label describe characterize characterise deem".split())
SUBORDINATE = frozenset("after while as when before since because if although though once until".split())
AUXILIARIES = frozenset("has have had 've also later then earlier previously again once repeatedly now just not never first even further did does do still recently subsequently separately jointly both all has'nt too however meanwhile".split())
STOPS = frozenset("that but as when while because if whether which who whom where after before since until so than though although and or nor yet".split())
PREPOSITIONS = frozenset("of for in at on from with to by about against over under near into through during between among amid without despite inside outside across off per via toward towards behind beyond around".split())
PRONOUNS = frozenset("he she it they we i".split())
MARKS = frozenset('"“”„«»‘``')
BREAKS = frozenset(".,;:?!()[]—–…|") | MARKS
HEADS = frozenset(
    "official officials source sources government ministry embassy command statement report spokesman spokeswoman spokesperson military army navy police agency group "
    "authorities office department council committee administration commission court company embassy delegation leader leaders head chief member members lawmakers senators "
    "analysts experts diplomats commanders troops soldiers residents witnesses activists investigators researchers aides advisers ministers president minister service mission "
    "message letter document memo poll survey study tweet post email cable intelligence envoy coalition union alliance movement party organization organisation institute newspaper".split()
)
DOCUMENTS = frozenset("statement report analysis message letter document memo tweet post email e-mail cable poll survey study communique release announcement update assessment".split())
OCCASIONS = DOCUMENTS | frozenset("interview speech briefing conference address video".split())
TIMES = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow morning afternoon evening night".split())
REACH = 40  # tokens a clause is followed back


@dataclass(frozen=True, slots=True)
class Quoted:
    """Tokens of one quotation: its opening mark, its words `[first, last)`, the token behind its closing mark."""

    open: int
    first: int
    last: int
    behind: int
    closed: bool
    final: str  # its last character


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """verb: its token; tokens `[first, last)` name the speaker (empty where taken from another clause); kind tells how it was read.

    kind: before, after, according, leaning (participle or "and said"); use: "source" or "quote" (see speech_verbs.csv);
    person: whether the speaker is a person.
    """

    verb: int
    first: int
    last: int
    speaker: str
    kind: str
    use: str
    person: bool
    begin: int  # first token of the whole subject, its apposition included, or of a verb turned round


def acts(words: Words, people: Sequence[PersonMention], dates: Sequence[DateMention] = (), quotes: Sequence[Quoted] = ()) -> list[SpeechAct]:
    """Acts of speech outside the quotations, in order of the text."""
    return SpeechReader(words, people, dates, quotes).read()


class SpeechReader:
    """State of one pass over an article."""

    def __init__(self, words: Words, people: Sequence[PersonMention], dates: Sequence[DateMention], quotes: Sequence[Quoted]):
        self.words, self.lower, self.count = words, list(words.lower), len(words.words)
        for i, token in enumerate(words.words):
            if token == "WHO":  # the organisation
                self.lower[i] = token
        self.people, self.quoted = people, bytearray(self.count)
        self.colons = []
        for quote in quotes:
            self.quoted[quote.first : quote.last] = b"\1" * (quote.last - quote.first)
            for mark in (quote.open, *([quote.behind - 1] if quote.closed else [])):
                self.lower[mark] = '"'  # one sign for every mark, so that "'" is none of an apostrophe's
            if quote.open and self.lower[quote.open - 1] == ":":
                self.colons.append(quote.open - 1)
        self.person_ending = {mention.last: mention for mention in people}
        self.person_at = {mention.first: mention for mention in people}
        self.person_from = {mention.begin: mention for mention in people}
        self.date_at = {mention.first: mention.last for mention in dates}
        self.date_ending = {mention.last: mention.first for mention in dates}
        self.gender: dict[str, str] = {}
        for mention in people:
            if mention.gender:
                self.gender.setdefault(mention.name, mention.gender)
        self.found: list[SpeechAct] = []
        self.seen = 0  # people before this index stand before the verb at hand

    def token(self, i: int) -> str:
        return self.lower[i] if 0 <= i < self.count else ""

    def read(self) -> list[SpeechAct]:
        colons = frozenset(self.colons)
        for i, token in enumerate(self.lower):
            if (token in VERBS or token == "according") and (act := self.read_verb(i)):
                self.found.append(act)
            elif token == ":" and i in colons and (act := self.colon(i)):
                self.found.append(act)
        return self.found

    def read_verb(self, i: int) -> SpeechAct | None:
        token = self.lower[i]
        if token in ("put", "puts") and self.token(i + 1) != "it":
            return None
        if self.quoted[i]:
            opens = i and not self.quoted[i - 1] and VERBS[token].form == "finite" if token in VERBS else False
            return self.opening(i) if opens else None
        if token == "according":
            return self.according(i)
        if self.words.words[i].islower() or token in ("said", "says") and i == self.sentence_first(i):
            return self.verb(i)
        return None

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
        """A verb of speech that opens a quotation, its subject before the mark: "the ministry “continues to advise”"."""
        floor = self.sentence_first(v - 1)
        first = self.phrase_start(v - 1, floor) if v - 1 > floor else v - 1
        return self.act(v, first, v - 1, "before", VERBS[self.lower[v]].use) if first < v - 1 else None

    def sentence_first(self, i: int) -> int:
        return self.words.sentences[self.words.sentence_of[i]].first

    def sentence_last(self, i: int) -> int:
        return self.words.sentences[self.words.sentence_of[i]].last

    # one verb

    def according(self, i: int) -> SpeechAct | None:
        if self.token(i + 1) != "to" or i + 2 >= self.count:
            return None
        first, last = self.named_behind(i + 2, self.phrase_end(i + 2, document=True))
        return self.act(i, first, last, "according", "source") if last > first else None

    def given_name(self, first: int, end: int) -> tuple[int, int] | None:
        """"who gave only her first name, Jane" within tokens `[first, end)`."""
        for k in range(first, min(end, first + 24)):
            if self.token(k) in ("name", "surname"):
                k += 1 + (self.token(k + 1) == ",")
                if k < self.count and self.words.words[k][0].isupper():
                    return k, k + 1
        return None

    def named_behind(self, first: int, end: int) -> tuple[int, int]:
        """The person named in apposition to an office: "the minister of health and sport, Jane Doe"."""
        if any(k in self.person_from for k in range(first, end)):
            return first, end
        if self.token(end) == "," and self.token(end + 1) == "who" and (given := self.given_name(end, self.sentence_last(end))):
            return given
        for k in range(end, min(end + 14, self.count - 1)):
            token = self.token(k)
            if token == "," and (mention := self.person_from.get(k + 1)) and any(is_office(office) for office in self.lower[first:k]):
                return k + 1, mention.last
            if token == "," and k == end and is_office(self.token(k - 1)) and self.words.words[k + 1][0].isupper() and self.token(k + 2) in (",", ".") and self.token(k + 1) not in NOT_PERSONS:
                return k + 1, k + 2
            if token in BREAKS or self.is_verbish(k) or token in AUXILIARIES or token in BE:
                break
        return first, end

    def verb(self, v: int) -> SpeechAct | None:
        verb, before = VERBS[self.lower[v]], self.token(v - 1)
        floor = self.sentence_first(v)
        if verb.form == "participle":
            return self.participle(v, floor)
        if before in NOUN_BEFORE and before not in ("and", "that", "this", "all", "'s") or verb.form == "base" and not self.is_plural_subject(v):
            return None
        if verb.lemma == "decline" and self.token(v + 1) != "to":
            return None
        if verb.use == "bare" and self.token(v + 1) not in BREAKS and before not in MARKS or verb.lemma in NAMING and self.is_named(v):
            return None
        turned = self.turned(v, floor, verb)
        if turned and (before in MARKS or self.token(v - 2) in MARKS):
            return turned
        k = self.subject_end(v, floor)
        if k < floor:
            return None
        if self.token(k) in BE:
            by = verb.lemma in ("tell", "warn", "inform", "quote", "ask") and self.token(v + 1) == "by"
            return self.act(v, v + 2, self.phrase_end(v + 2), "after", verb.use) if by else None
        if self.token(k) in ("and", "but", "or"):
            return self.leaning(v, floor, verb.use)
        if self.token(k) == "," and k > floor:
            apposed = self.apposed(v, k, floor, verb.use)
            return turned if turned and turned.person and not (apposed and apposed.person) else apposed or turned
        first = self.phrase_start(k + 1, floor)
        if verb.form == "base" and self.token(first) in ("a", "an"):
            return None  # "a Reuters report"
        if (comma := self.open_apposition(first, floor)) and (apposed := self.apposed(v, comma, floor, verb.use)) and apposed.person:
            return apposed
        if first > k:
            return self.leaning(v, floor, verb.use) if self.token(k) in ("which", "that") else None
        return self.act(v, first, k + 1, "before", verb.use)

    def is_named(self, v: int) -> bool:
        """Whether a verb of naming is a participle behind what it names: "a plan called “…”"."""
        after = self.token(v + 1)
        if not (after in MARKS or after == "as" and self.token(v + 2) in MARKS):
            return False
        return self.token(v - 1) not in PRONOUNS and v not in self.person_ending and self.token(v - 1) not in AUXILIARIES

    def turned(self, v: int, floor: int, verb: Verb) -> SpeechAct | None:
        """A verb before its subject: "…,” said Doe, a farmer"."""
        before = self.token(v - 1)
        if v == floor or verb.lemma in ("tell", "call") or not (before in MARKS or before == ","):
            return None
        end = self.phrase_end(v + 1)
        if end == v + 1 or before == "," and self.token(v - 2) not in MARKS and not self.ends_clause(end):
            return None
        first, end = self.named_behind(v + 1, end)
        return self.act(v, first, end, "after", verb.use)

    def participle(self, v: int, floor: int) -> SpeechAct | None:
        before = self.token(v - 1)
        if before in DETERMINERS or before in ("of", "in", "for", "from", "including", "without"):
            return None
        if before == "as" and (said := self.quoted_as(v, floor)):
            return said
        if before in BE:
            k = self.subject_end(v - 1, floor)
            first = self.phrase_start(k + 1, floor) if k >= floor else k + 1
            return self.act(v, first, k + 1, "before", VERBS[self.lower[v]].use) if first <= k else None
        return self.leaning(v, floor, VERBS[self.lower[v]].use)

    def quoted_as(self, v: int, floor: int) -> SpeechAct | None:
        """"quoted Doe, an official, as saying": the words are Doe's."""
        for k in range(v - 2, max(floor, v - 24) - 1, -1):
            if self.token(k) in ("quoted", "quotes", "quoting", "cited", "cites", "citing"):
                passive = self.token(k - 1) in BE
                if self.token(k + 1) in ("him", "her"):
                    return SpeechAct(v, k + 1, k + 2, self.he_or_she("f" if self.token(k + 1) == "her" else "m", k + 1, True), "before", "source", True, k + 1)
                first = self.phrase_start(k - 1, floor) if passive else k + 1
                last = k - 1 if passive else self.phrase_end(k + 1)
                return self.act(v, first, last, "before", "source") if first < last else None
        return None

    def is_plural_subject(self, v: int) -> bool:
        k = self.subject_end(v, self.sentence_first(v))
        token = self.token(k)
        return token in ("they", "we", "i", "people", "police", "who") or token.endswith("s") and token not in ("'s", "is", "was", "has", "this", "his", "its") and token.isalpha()

    def ends_clause(self, k: int) -> bool:
        return k >= self.count or self.token(k) in BREAKS or self.token(k) in ("who", "on", "in", "at", "during", "after")

    def subject_end(self, v: int, floor: int) -> int:
        """Last token of the phrase before verb v, past adverbs, auxiliaries, dates and "in a statement"."""
        k = v - 1
        for _ in range(12):
            if k < floor:
                return k
            token = self.token(k)
            if token in TIMES:
                k -= 1
                k -= self.token(k) in ("on", "in", "late", "early", "earlier", "later", "last", "this")
            elif k + 1 in self.date_ending:
                k = self.date_ending[k + 1] - 1
                k -= self.token(k) in ("on", "in", "late", "early", "earlier", "later")
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

    # phrases

    def phrase_start(self, end: int, floor: int) -> int:
        """First token of the noun phrase that ends before token `end`; `end` where there is none."""
        if mention := self.person_ending.get(end):
            return self.extend_over_head(max(mention.begin, floor), floor)
        tail = self.token(end - 1)
        if tail in PRONOUNS:
            return end - 1
        if not tail or not tail[0].isalnum() and tail not in ("'s", "'", "’", ".") or tail in STOPS or tail in PREPOSITIONS:
            return end
        k = end
        while k > max(floor, end - 14):
            token = self.token(k - 1)
            if token in STOPS or token in BREAKS and not (token == "." and self.token(k - 2) in OFFICE_WORDS) or token in AUXILIARIES or token in PRONOUNS:
                break
            if token in PREPOSITIONS and not (self.words.words[k][0].isupper() and token in ("of", "for") and k - 2 >= floor and self.words.words[k - 2][0].isupper()):
                break
            if k < end and (self.is_verbish(k - 1) or token in ("said", "says")):
                break
            k -= 1
            if token in DETERMINERS and token != "that":
                break
        return self.extend_over_head(k, floor) if k < end else end

    def is_verbish(self, k: int) -> bool:
        token = self.token(k)
        if not self.words.words[k][0].islower() or self.token(k - 1) in DETERMINERS:
            return False
        return CUES.get(token) in ("past", "future") and not token.startswith("election") or token in VERBS and VERBS[token].form == "finite" and token.endswith("ed")

    def is_participle(self, k: int) -> bool:
        """Whether "adopted by", "marched through" and the like end a noun phrase."""
        after = self.token(k + 1)
        return self.token(k).endswith("ed") and self.words.words[k].islower() and (after in PREPOSITIONS or after in DETERMINERS or after in BREAKS)

    def extend_over_head(self, first: int, floor: int) -> int:
        """"Doe of", "a spokesman for", "a person briefed on" before the phrase belongs to it."""
        if self.token(first - 1) not in PREPOSITIONS or first - 2 < floor:
            return first
        head = first - 1
        if self.token(head - 1).endswith("ed") or self.token(head - 1) in ("familiar", "close", "responsible"):
            head -= 1
        elif self.token(head - 1) == "knowledge" and self.token(head - 2) == "with":
            head -= 2
        start = self.phrase_start(head, floor) if head > floor else head
        return start if start < head else first

    def phrase_end(self, first: int, document: bool = False) -> int:
        """Token behind the noun phrase that begins at token `first`; `first` where there is none."""
        k, limit = first, min(first + 16, self.sentence_last(first) if first < self.count else first)
        while k < limit:
            token = self.token(k)
            if mention := self.person_at.get(k):
                k = mention.last
                if self.token(k) == "'s":
                    k += 1
                    continue
                return k
            if token == "and" and k > first and k + 1 < self.count and self.words.words[k - 1][0].isupper() and self.words.words[k + 1][0].isupper() and not self.person_from.get(k + 1):
                k += 1
                continue
            if token in STOPS or token in BREAKS and not (token == "." and is_office(self.token(k - 1))) or token in AUXILIARIES or k > first and token in PRONOUNS:
                break
            if token in PREPOSITIONS and not (k > first and self.joins(k, document)):
                break
            if token in DETERMINERS and k > first and self.token(k - 1) not in PREPOSITIONS and token not in ("no", "one", "two", "three"):
                break
            if k > first and (token in BE or self.is_verbish(k) or self.is_participle(k)) or k + 1 in self.date_ending and not token[0].isdigit() and k > first:
                break
            k += 1
        return k

    def joins(self, k: int, document: bool) -> bool:
        """Whether the preposition at token k goes on with the name or head before it."""
        token, before = self.token(k), self.token(k - 1)
        upper = self.words.words
        if token in ("of", "for") and upper[k - 1][0].isupper() and k + 1 < self.count and (upper[k + 1][0].isupper() or self.token(k + 1) == "the"):
            return True
        return token in ("of", "for", "from", "with", "at", "by", "in", "to") and (before in HEADS or before in DOCUMENTS or is_office(before)) and (token != "in" or document or upper[k + 1][0].isupper())

    def apposed(self, v: int, comma: int, floor: int, use: str) -> SpeechAct | None:
        """Subject before a comma: the phrase that the apposition between the commas explains."""
        edges = [comma]
        k = comma - 1
        while k >= max(floor, comma - REACH) and len(edges) < 6:
            token = self.token(k)
            if token in MARKS or token in (";", ":", "—"):
                break
            if token == ",":
                edges.append(k)
            k -= 1
        start = k + 1
        segments = [(edge + 1, after) for edge, after in zip([*edges[1:], start - 1], edges)]
        chosen = proper = None
        for first, last in segments:  # from the verb leftwards
            if last - first < 1:
                continue
            here = self.phrase_start(last, first)
            mention = self.person_ending.get(last)
            if mention and mention.begin <= here or here < last and self.token(last - 1) in PRONOUNS:
                return self.act(v, here, last, "before", use)
            if here < last and not (self.token(first) in PREPOSITIONS and here > first):
                chosen = (here, last)
                if here == first and all(token[0].isupper() for token in self.words.words[first:last]) and NOT_PERSONS.get(self.token(first)) != "place":
                    proper = chosen
            if self.is_clause(first, last):
                break
        if chosen is None:
            return None
        if given := self.given_name(chosen[1], comma):
            return self.act(v, *given, "before", use, chosen[0])
        begin = chosen[0]
        if proper and self.token(chosen[0]) in ("a", "an"):
            chosen = proper  # "An armed group, Alpha, said"
        return self.act(v, chosen[0], chosen[1], "before", use, begin)

    def open_apposition(self, first: int, floor: int) -> int | None:
        """The comma behind a name whose apposition has no second one: "Doe, 39, of Springfield said", "Doe, a farmer in Kent said"."""
        k = first - 1
        if self.token(k) in PREPOSITIONS and self.token(k - 1) == ",":
            return k - 1
        named = k in self.person_ending and self.token(k) == "," and self.person_ending[k].begin <= floor + 1
        return k if named and self.token(first) in ("a", "an", "the") else None

    def is_clause(self, first: int, last: int) -> bool:
        """Whether a stretch between commas has a finite verb of its own and is no relative clause."""
        if self.token(first) in ("who", "which", "whose", "whom", "where") or self.token(first) in DETERMINERS:
            return False
        return any(self.is_verbish(k) or self.token(k) in BE for k in range(first, last))

    # who it is

    def leaning(self, v: int, floor: int, use: str) -> SpeechAct | None:
        """A participle or a verb after "and": the speaker of the verb before it in the sentence, else the sentence's first name."""
        if self.found and self.found[-1].verb >= floor and self.found[-1].kind != "according":
            last = self.found[-1]
            return SpeechAct(v, v, v, last.speaker, "leaning", use, last.person, v)
        first, end = self.lead(floor, v)
        return self.act(v, first, end, "leaning", use) if end > first else None

    def lead(self, floor: int, v: int) -> tuple[int, int]:
        """Tokens of the subject that a sentence begins with."""
        k = floor
        while k < v and (self.token(k) in MARKS or self.token(k) in (",", "-", "—", "however", "meanwhile", "also", "but", "and", "yet", "so", "then") or k in self.date_at):
            k = self.date_at.get(k, k + 1)
        if self.token(k) in PREPOSITIONS or self.token(k) in SUBORDINATE or self.token(k).endswith("ing") or self.token(k) in ("asked", "pressed"):
            comma = next((m for m in range(k, min(k + 30, v)) if self.token(m) == ","), None)
            if comma is None:
                return k, k
            k = comma + 1
        if self.token(k) in PRONOUNS:
            return k, k + 1
        end = self.phrase_end(k)
        return k, min(end, v)

    def act(self, v: int, first: int, last: int, kind: str, use: str, begin: int | None = None) -> SpeechAct | None:
        speaker, person = self.name(first, last, kind)
        start = v if kind in ("after", "according") else first if begin is None else begin
        return SpeechAct(v, first, last, speaker, kind, use, person, start) if speaker else None

    def trails(self, i: int) -> bool:
        """Whether a pronoun's clause comes behind what is said: "it is war, he said", not "when asked, he said"."""
        opening = self.token(self.sentence_first(i))
        return self.token(i - 1) in MARKS or self.token(i - 1) == "," and opening not in SUBORDINATE and opening not in PREPOSITIONS and not opening.endswith("ing")

    def name(self, first: int, last: int, kind: str = "before") -> tuple[str, bool]:
        """Speaker of the phrase `[first, last)`, and whether it is a person."""
        token = self.token(first)
        if last - first == 1 and token in ("him", "her"):
            return self.he_or_she("f" if token == "her" else "m", first, True), True
        if last - first == 1 and token in PRONOUNS:
            return self.pronoun(first, trailing=kind == "before" and self.trails(first))
        document = next((k for k in range(first, last - 1) if self.token(k) in DOCUMENTS and self.token(k + 1) in ("by", "from", "of")), None)
        if document is not None:
            return self.name(document + 2, last)
        if (mention := self.person_from.get(first)) and mention.last < last and self.token(mention.last) in PREPOSITIONS:
            return mention.name, True  # "Doe of the ministry"
        if mention := self.person_ending.get(last):
            if mention.begin <= first or self.token(mention.begin - 1) not in PREPOSITIONS:
                return mention.name, True
        definite = token in ("the", "that", "this")
        while first < last and (self.token(first) in DETERMINERS and self.token(first + 1) != "of" or self.token(first) in (",", "-")):
            first += 1
        while last > first and self.token(last - 1) in ("'s", ",", ".", "-"):
            last -= 1
        if first >= last or self.token(first) in TIMES or not any(token[0].isalpha() for token in self.lower[first:last]):
            return "", False
        text = self.words.text[self.words.starts[first] : self.words.ends[last - 1]]
        text = " ".join(text.split())
        if definite and self.token(last - 1) in DOCUMENTS and (issuer := self.issuer(self.token(last - 1))):
            return issuer.speaker, issuer.person
        if is_office(self.token(last - 1)) and (definite or last - first > 1 and self.words.words[last - 1][0].isupper()) or definite and last - first < 3:
            return self.definite(first, last, text)
        return text, is_office(self.token(last - 1))

    def issuer(self, document: str) -> SpeechAct | None:
        """The act whose sentence told of the statement or report last."""
        for act in reversed(self.found[-6:]):
            sentence = self.words.sentences[self.words.sentence_of[act.verb]]
            if document in self.lower[sentence.first : sentence.last]:
                return act
        return None

    def definite(self, first: int, last: int, text: str) -> tuple[str, bool]:
        """"the president", "the spokesman": the last person of that office; "the official": the last phrase of that head."""
        head, others = self.token(last - 1), {token for token in self.lower[first : last - 1] if token[0].isalpha()}
        if is_office(head) and not head.endswith("s"):
            before = self.before(first)
            holders = [mention for mention in [*reversed(before), *self.people[self.seen : self.seen + 60]] if self.holds(mention, head)]
            for mention in [mention for mention in holders if others <= set(mention.office.lower().split())] or holders:
                return mention.name, True
        for act in reversed(self.found[-12:]):
            spoken = act.speaker.lower().split()
            if len(spoken) > last - first and (head in spoken or head + "s" in spoken) and others <= set(spoken):
                return act.speaker, act.person
        return text, is_office(head)

    def holds(self, mention: PersonMention, head: str) -> bool:
        office = mention.office.lower().replace(".", " ").split()
        return head in office or any(MEANS.get(token) == head for token in office)

    def before(self, i: int) -> Sequence[PersonMention]:
        """The last people mentioned before token i."""
        while self.seen < len(self.people) and self.people[self.seen].first < i:
            self.seen += 1
        low = self.seen
        while low and self.people[low - 1].first >= i:
            low -= 1
        return self.people[max(0, low - 60) : low]

    def pronoun(self, i: int, trailing: bool) -> tuple[str, bool]:
        token = self.token(i)
        if token in ("we", "i"):
            return "", False
        if token in ("it", "they"):
            return self.it(i), False
        return self.he_or_she("f" if token in FEMALE_WORDS else "m", i, trailing), True

    def it(self, i: int) -> str:
        """The body that spoke or led a sentence last before token i."""
        spoken = next((act for act in reversed(self.found[-12:]) if not act.person), None)
        here = self.words.sentence_of[i]
        for back in range(here - 1, max(-1, here - 3), -1):
            sentence = self.words.sentences[back]
            if spoken and spoken.verb >= sentence.first:
                break
            first, end = self.lead(sentence.first, sentence.last)
            if end > first and self.words.words[end - 1][0].isupper() and end not in self.person_ending and self.token(first) not in PRONOUNS:
                name, person = self.name(first, end, "leaning")
                if name and not person and self.token(first) != "there":
                    return name
        return spoken.speaker if spoken else ""

    def he_or_she(self, gender: str, i: int, trailing: bool) -> str:
        """The speaker or subject of the sentences before, nearest first, whose gender does not forbid it.

        Where the pronoun trails its sentence only a speaker counts in that ("Doe is ill, he said").
        """
        sentence, mentions = self.words.sentence_of[i], self.before(i)
        for back in range(sentence, max(-1, sentence - 8), -1):
            floor, top = self.words.sentences[back].first, min(self.words.sentences[back].last, i)
            for act in reversed(self.found[-8:]):
                if floor <= act.verb < top and act.person and act.kind != "according" and self.gender.get(act.speaker, gender) == gender:
                    return act.speaker
            if back == sentence and trailing:
                continue
            here = [mention for mention in mentions if self.words.words[mention.begin - 1] != "By" and floor <= mention.first < top and not self.quoted[mention.first] and self.gender.get(mention.name, gender) == gender]
            subjects = [mention for mention in here if self.token(mention.last) != "'s" and self.token(mention.begin - 1) not in PREPOSITIONS]
            if here:
                return (subjects or here)[0].name
        return ""
