"""Whose words a quotation gives: the act of speech behind it, before it, around it, or the speaker who goes on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from .date_reader import DateMention
from .people import PersonMention
from .phrases import BREAKS, DETERMINERS, MARKS, PRONOUNS, STOPS, Quoted
from .referents import SpeechAct
from .sentences import Sentence, Words
from .speech import SpeechReader

REACH = 40  # tokens behind a quotation in which its attribution may stand
SIGNATURE = 14  # tokens of the longest line that signs a quotation
PARAGRAPHS, SENTENCES = 3, 30  # that a speaker is followed back
CLAUSE = 200  # tokens of a sentence that are looked at around a quotation
CHAIN = 50  # quotations that go on one with the other
INTRODUCTIONS = frozenset("that : , it him her them this as a an the".split())  # between a verb of speech and the mark
DAY_REACH = 12  # tokens between a verb and its day


class Speakers:
    """Assigns a speaker to each quotation of one article, in order."""

    def __init__(self, words: Words, quotes: Sequence[Quoted], people: Sequence[PersonMention], dates: Sequence[DateMention]):
        self.reader = SpeechReader(words, people, dates, quotes)
        self.read = self.reader.read()
        self.acts = [act for act in self.read if act.use != "counting"]
        self.words, self.lower, self.quotes, self.dates = words, self.reader.lower, quotes, dates
        self.verbs = [act.verb for act in self.acts]
        self.starts = [mention.first for mention in people]
        self.people = people
        self.date_starts = [date.first for date in dates]
        self.answers: list[tuple[str, str | None]] = []

    def assign(self) -> list[tuple[str, str | None]]:
        """(speaker, day said) for each quotation; "" and None where the text does not say."""
        for k in range(len(self.quotes)):
            self.answers.append(self.answer(k))
        for k in range(len(self.quotes) - 2, -1, -1):  # an unclosed quotation belongs to the one that goes on with it
            if not self.answers[k][0] and self.goes_on(k + 1):
                self.answers[k] = self.answers[k + 1]
        return [(speaker, day or self.only_day(speaker)) for speaker, day in self.answers]

    def only_day(self, speaker: str) -> str | None:
        """The day of all that the article says a speaker said, where it names one and no other."""
        days = self.days_of.get(speaker, set())
        return next(iter(days)) if len(days) == 1 else None

    @cached_property
    def days_of(self) -> dict[str, set[str]]:
        days: dict[str, set[str]] = {}
        for act in self.acts:
            if day := self.day(act):
                days.setdefault(act.speaker, set()).add(day)
        return days

    def answer(self, k: int) -> tuple[str, str | None]:
        quote = self.quotes[k]
        if act := self.behind(k) or self.ahead(quote) or self.inside(quote) or self.trailing(k):
            return act.speaker, self.day(act)
        if self.goes_on(k) and self.answers[k - 1][0]:
            return self.answers[k - 1]
        if lined := self.heading(k) if self.is_headed else self.signature(k):
            return lined, None
        return self.led(quote) or self.earlier(k)

    def paragraph(self, i: int) -> int:
        return self.words.sentences[self.words.sentence_of[i]].paragraph

    def acts_within(self, first: int, last: int) -> Sequence[SpeechAct]:
        return self.acts[bisect_left(self.verbs, first) : bisect_left(self.verbs, last)]

    def next_open(self, k: int) -> int:
        return self.quotes[k + 1].open if k + 1 < len(self.quotes) else len(self.lower)

    def behind(self, k: int) -> SpeechAct | None:
        """The act that begins right behind the closing mark: "…,” Doe said", "…?” asked Doe"."""
        quote = self.quotes[k]
        i = quote.behind
        if not quote.closed or i >= len(self.lower):
            return None
        while i < len(self.lower) and self.lower[i] in (",", ")", "("):
            i += 1
        if i >= len(self.lower) or self.paragraph(i) != self.paragraph(quote.last - 1):
            return None
        act = next(iter(self.acts_within(i, min(i + REACH, self.next_open(k)))), None)
        if act is None or act.kind == "leaning" or not self.begins_at(act, i):
            return self.unspoken(i) if quote.final in ",?!" else None
        return act if quote.final != "." or act.kind == "after" else None

    def begins_at(self, act: SpeechAct, i: int) -> bool:
        """Whether an act begins at token i, or a few words before its subject do ("the city's mayor Doe")."""
        between = self.lower[i : act.begin]
        return act.begin <= i or len(between) < 9 and not any(token in STOPS or token in BREAKS for token in between)

    def unspoken(self, i: int) -> SpeechAct | None:
        """A person with a verb that is none of speech behind a quotation's comma: "…,” laughs Doe", "…,” he grins"."""
        if self.lower[i] in ("he", "she") or i in self.reader.person_from:
            last = i + 1 if self.lower[i] in PRONOUNS else self.reader.person_from[i].last
            return self.reader.act(last, i, last, "before", "quote")
        if self.words.words[i].islower() and self.lower[i].endswith(("s", "ed")) and (mention := self.reader.person_from.get(i + 1)):
            return self.reader.act(i, mention.begin, mention.last, "after", "quote")
        return None

    def inside(self, quote: Quoted) -> SpeechAct | None:
        """A quotation that begins with the verb of speech itself: "the government “continues to advise”"."""
        return next(iter(self.acts_within(quote.first, quote.first + 1)), None)

    def ahead(self, quote: Quoted) -> SpeechAct | None:
        """The last act before the opening mark in its sentence; "according to" only where there is no other."""
        first = self.words.sentences[self.words.sentence_of[quote.open]].first
        acts = self.acts_within(max(first, quote.open - CLAUSE), quote.open)
        spoken = [act for act in acts if act.kind != "according"]
        if len(spoken) > 1 and self.is_reported(spoken[-2], spoken[-1]) and not INTRODUCTIONS.issuperset(self.lower[spoken[-1].verb + 1 : quote.open]):
            return spoken[-2]
        return spoken[-1] if spoken else acts[-1] if acts else None

    def is_reported(self, outer: SpeechAct, inner: SpeechAct) -> bool:
        """Whether the inner act is part of what the outer reports: "Doe said the union promised to “…”"."""
        between = self.lower[outer.verb + 1 : inner.first]
        return outer.use == "source" and outer.verb < inner.first < inner.last and len(between) < 5 and not any(token in MARKS or token in (",", "and", "but") for token in between)

    def trailing(self, k: int) -> SpeechAct | None:
        """An act that closes the sentence of a quotation woven into it: "the “…” of war, she added"."""
        quote = self.quotes[k]
        if not quote.closed or quote.final in ".!?" or quote.behind >= len(self.lower):
            return None
        sentence = self.words.sentences[self.words.sentence_of[quote.behind]]
        acts = self.acts_within(quote.behind, min(sentence.last, self.next_open(k) + REACH, quote.behind + CLAUSE))
        return next((act for act in acts if act.kind in ("after", "according") or act.kind == "before" and self.is_set_off(act)), None)

    def is_set_off(self, act: SpeechAct) -> bool:
        """Whether a comma or mark stands before the speaker of an act."""
        i = act.first
        while i and self.lower[i - 1] in DETERMINERS:
            i -= 1
        return i > 0 and (self.lower[i - 1] in MARKS or self.lower[i - 1] in (",", ")", "—", "–"))

    def goes_on(self, k: int) -> bool:
        """Whether quotation k goes on with the one before: that lacks its closing mark and nothing stands between."""
        if not k:
            return False
        before, quote = self.quotes[k - 1], self.quotes[k]
        return not before.closed and quote.open - before.last <= 1

    def signature(self, k: int) -> str:
        """A line behind the quotation that names a person and says nothing: "Jane Doe, The Paper"."""
        m = k
        while m + 1 < min(len(self.quotes), k + CHAIN) and self.goes_on(m + 1):
            m += 1
        i = self.quotes[m].behind
        if i >= len(self.lower):
            return ""
        sentence = self.words.sentences[self.words.sentence_of[i]]
        return self.line_name(sentence) if sentence.first == i else ""

    def heading(self, k: int) -> str:
        """A line before the quotation's paragraph that names a person and says nothing: "Jane Doe, mayor of Kent"."""
        for _ in range(CHAIN):
            k -= self.goes_on(k)
        here = self.words.sentence_of[self.quotes[k].open]
        if not here or self.words.sentences[here].first != self.quotes[k].open or self.words.sentences[here - 1].paragraph == self.words.sentences[here].paragraph:
            return ""
        return self.line_name(self.words.sentences[here - 1])

    def line_name(self, sentence: Sentence) -> str:
        """The person whom a short line without a stop begins with, behind a dash or a title."""
        first, last = sentence.first, sentence.last
        if last - first > SIGNATURE or self.lower[last - 1] in (".", "!", "?") or any(self.reader.is_verbish(k) or self.reader.quoted[k] for k in range(first, last)):
            return ""
        while first < last and self.lower[first] in ("—", "–", "-", "•", "*"):
            first += 1
        mention = self.reader.person_from.get(first) or self.reader.person_at.get(first)
        return mention.name if mention else ""

    @cached_property
    def is_headed(self) -> bool:
        """Whether the lines that name the speakers stand before their quotations rather than behind them."""
        count = range(len(self.quotes))
        return sum(bool(self.heading(k)) for k in count) > sum(bool(self.signature(k)) for k in count)

    def led(self, quote: Quoted) -> tuple[str, str | None] | None:
        """The person who leads the sentence that a quotation is woven into."""
        first = self.words.sentences[self.words.sentence_of[quote.open]].first
        if quote.open - first < 2:
            return None
        k = bisect_left(self.starts, first)
        if k < len(self.people) and self.people[k].first < quote.open:
            return self.people[k].name, None
        return None

    def earlier(self, k: int) -> tuple[str, str | None]:
        """Who spoke last before, or is the person that the sentence before is about, in this paragraph or the ones before it."""
        quote = self.quotes[k]
        here = self.words.sentence_of[quote.open]
        paragraph = self.words.sentences[here].paragraph
        for back in range(here - 1, max(-1, here - SENTENCES), -1):
            sentence = self.words.sentences[back]
            if sentence.paragraph < paragraph - PARAGRAPHS:
                break
            acts = self.acts_within(max(sentence.first, sentence.last - CLAUSE), sentence.last)
            if acts:
                spoken = [act for act in acts if act.kind != "according"] or acts
                while len(spoken) > 1 and self.is_reported(spoken[-2], spoken[-1]):
                    spoken.pop()
                return spoken[-1].speaker, self.day(spoken[-1])
            if back == here - 1 and (subject := self.subject(sentence.first, sentence.last)):
                return subject, None
            if k and self.quotes[k - 1].open >= sentence.first and self.answers[k - 1][0]:
                return self.answers[k - 1]
        return "", None

    def subject(self, first: int, last: int) -> str:
        """The person that a sentence begins with."""
        start, end = self.reader.lead(first, last)
        if end > start and not self.reader.quoted[start]:
            speaker, person = self.reader.referents.name(start, end)
            if person and (end in self.reader.person_ending or self.lower[start] in PRONOUNS):
                return speaker
        return ""

    def day(self, act: SpeechAct) -> str | None:
        """The day beside the verb: "Doe said on Tuesday", "on Tuesday Doe said"; no day that the words themselves tell of."""
        sentence = self.words.sentences[self.words.sentence_of[act.verb]]
        low = bisect_left(self.date_starts, max(sentence.first, act.verb - 2 * DAY_REACH))
        high = bisect_left(self.date_starts, min(sentence.last, act.verb + DAY_REACH))
        near = [date for date in self.dates[low:high] if len(date.value) == 10 and not self.reader.quoted[date.first] and self.is_beside(date, act)]
        return min(near, key=lambda date: abs(date.first - act.verb)).value if near else None

    def is_beside(self, date: DateMention, act: SpeechAct) -> bool:
        """Whether nothing but the subject or the hearer stands between a date and a verb."""
        if date.first > act.verb:
            between = range(act.verb + 1, date.first)
            return not any(self.lower[k] in MARKS or self.lower[k] in (",", "that", ":") or self.reader.is_verbish(k) for k in between)
        subject = act.begin if act.begin < act.verb else act.verb
        between = range(date.last, subject)
        return len(between) < 4 and not any(self.lower[k] in MARKS or self.reader.is_verbish(k) for k in between)
