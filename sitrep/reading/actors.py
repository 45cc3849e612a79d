"""Whose forces, victims or money a figure is: a country (ISO 3166-1 alpha-3) or an organisation's code."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from .countries import CountryMention
from .events import Verdict
from .inflection import forms
from .lexicon import LEXICON, Phrases, load_rows, word
from .numerals import Number
from .people import is_office
from .sentences import Sentence, Words
from .units import Unit

FORCES = frozenset({"deployment", "alert", "presence", "withdrawal", "exercise", "strength", "aid"})
ROLE_WORDS = frozenset("in to into at near on along across around off over inside outside through throughout toward towards against from with by between within for of targeting facing fighting opposing bordering".split())
DETERMINERS = frozenset("the a an its their his her".split())
GIVING = frozenset(form for verb in ("give", "provide", "send", "lend", "offer", "supply", "sell", "grant", "help", "assist", "support", "arm", "equip", "train") for form in forms(verb))
TITLES = frozenset("mr mrs ms gen general col colonel president premier chancellor king queen prince sir lord dr senator sen secretary minister".split())
LOSING = frozenset("lost lose losing loses suffered suffering sustained suffers".split())
PRONOUNS = frozenset("it its they their he his she her".split())
BODIES = frozenset("government military army navy country nation ministry administration president alliance bloc force forces parliament congress kingdom coalition island republic".split())
REFERENT_REACH = 12
NEAR = 8
CLAUSE_MARKS = frozenset(", ; : but while although which who that because after before when as — –".split())
RULES = frozenset("president minister officials official government military army navy forces troops administration spokesman ministry leader authorities air defense defence prime foreign secretary chief state armed police intelligence".split())


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A name that stands for a code: a country's own name, its people, or a leader, service or body of it."""

    first: int
    last: int
    code: str
    kind: str


class ActorReader:
    """Finds the actor of figures; holds the names of leaders, services and bodies."""

    def __init__(self) -> None:
        rows = load_rows(LEXICON / "affiliations.csv", {"name": word, "code": word})
        self._names = Phrases(((row["name"], row["code"]) for row in rows), fold=lambda token: token.replace("’", "'"))

    def affiliations(self, words: Words, countries: list[CountryMention]) -> list[Affiliation]:
        """All mentions of an actor in order: countries' names first, then leaders and services outside them."""
        tokens = [token.replace("’", "'") for token in words.words]
        found = [Affiliation(m.first, m.last, m.code, m.kind) for m in countries if m.code and not _is_currency(words, m)]
        taken = {i for m in found for i in range(m.first, m.last)}
        for first, last, code in self._names.find(tokens):
            if not taken.intersection(range(first, last)) and not _is_namesake(words, first, last):
                found.append(Affiliation(first, last, code, "affiliation"))
        return sorted(found, key=lambda a: a.first)


def _is_currency(words: Words, mention: CountryMention) -> bool:
    """"US$90 million", "Canadian dollars": a country's money, not the country."""
    after = words.lower[mention.last : mention.last + 1]
    return after in (["$"], ["dollar"], ["dollars"], ["pounds"], ["rupees"]) or words.lower[mention.first - 1 : mention.first] == ["$"]


def _is_namesake(words: Words, first: int, last: int) -> bool:
    """A single surname behind a first name that the vocabulary does not know: another person of that name."""
    if last - first > 1 or first == 0 or words.words[first].isupper():
        return False
    before = words.words[first - 1]
    return before[0].isupper() and before.isalpha() and not is_office(before.lower()) and before.lower() not in TITLES and words.sentence_of[first - 1] == words.sentence_of[first]


class ArticleActors:
    """Actors of one article; answers for each figure. speaking: tokens that name who says something."""

    def __init__(self, words: Words, affiliations: list[Affiliation], speaking: frozenset[int] = frozenset()):
        self.words, self.speaking = words, speaking
        self.all = [a for a in affiliations if not (a.kind == "capital" and self._is_dateline(a))]
        affiliations = self.all
        self.firsts = [a.first for a in affiliations]
        self.counts = Counter(a.code for a in affiliations)
        self.acting = Counter(a.code for a in affiliations if not self._is_place_role(a))
        military = Counter()
        for a in affiliations:
            if set(words.lower[a.last : a.last + 3]) & RULES or a.kind == "affiliation":
                military[a.code] += 1
        self.military = military

    def _is_dateline(self, a: Affiliation) -> bool:
        """"CAIRO — …", "MANILA, March 8 (Agency) - …": where a report was written."""
        sentence = self.words.sentences[self.words.sentence_of[a.first]]
        after = self.words.lower[a.last : a.last + 1]
        return a.first == sentence.first and after in ([","], ["("], ["—"], ["–"], ["-"], [":"])

    def within(self, first: int, last: int) -> list[Affiliation]:
        """Mentions that begin in tokens `[first, last)`."""
        return self.all[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]

    def of(self, number: Number, unit: Unit | None, sentence: Sentence, about: str, cue_first: int | None, previous: str | None) -> Verdict | None:
        """Actor of a figure. previous: the actor of the figure before it in the same sentence or list, if any."""
        end = unit.last if unit else number.last
        if verdict := self._in_phrase(number, end):
            return verdict if verdict.value else None
        if verdict := self._behind_phrase(number, end, sentence, about):
            return verdict
        if unit is not None and unit.name == "marine" and self.words.words[unit.last - 1][0].isupper():
            return Verdict("USA", unit.last - 1, unit.last, "actor.marines")
        is_force = unit is not None and (unit.dimension == "equipment" or unit.kind == "military")
        if about in FORCES and about != "exercise":
            return self._subject(number, sentence, cue_first) or self._carried(previous) or self._referent(number, sentence) or self._object(number, sentence) or self._earlier(sentence) or self._main()
        if about == "exercise" and (verdict := self._subject(number, sentence, cue_first) or self._of_exercise(sentence)):
            return verdict
        if about == "casualty":
            if unit is not None and unit.name in {"peacekeeper", "blue helmet"}:
                return Verdict("UN", None, None, "actor.peacekeepers_are_of_the_un")
            if LOSING.intersection(self.words.lower[max(sentence.first, number.lead - 4) : number.lead]) and (verdict := self._subject(number, sentence, None) or self._referent(number, sentence)):
                return verdict
            if is_force:
                return self._carried(previous) or self._side(number, sentence) or self._earlier_phrase(sentence) or self._main_force()
            return self._carried(previous)
        if about == "exercise":
            return self._carried(previous) or self._referent(number, sentence) or self._object(number, sentence) or self._earlier(sentence) or self._main()
        if about == "displacement":
            return self._carried(previous)
        if number.dimension == "money" or is_force:
            return self._subject(number, sentence, cue_first) or self._carried(previous) or self._referent(number, sentence) or self._earlier(sentence)
        if unit is not None and unit.dimension == "people" and unit.kind not in {"official", "fighter", "military"}:
            return None
        verdict = self._near_subject(number, sentence)
        return verdict or (self._referent(number, sentence) if unit is not None and unit.dimension == "duration" else None)

    def _of_exercise(self, sentence: Sentence) -> Verdict | None:
        """"a NATO exercise": the name right before the word."""
        for a in self.within(sentence.first, sentence.last):
            if set(self.words.lower[a.last : a.last + 2]) & {"exercise", "exercises", "drill", "drills", "manoeuvre", "maneuver", "war"}:
                return Verdict(a.code, a.first, a.last, "actor.of_exercise")
        return None

    def _referent(self, number: Number, sentence: Sentence) -> Verdict | None:
        """Who a pronoun or "the government", "the military" before the figure means: the subject of the sentence before."""
        before = self.words.lower[max(sentence.first, number.lead - REFERENT_REACH) : number.lead]
        if not any(token in PRONOUNS or token in BODIES and i and before[i - 1] == "the" for i, token in enumerate(before)):
            return None
        verdict = self._earlier(sentence)
        return verdict and Verdict(verdict.value, verdict.first, verdict.last, "actor.referent")

    def _main_force(self) -> Verdict | None:
        """The country whose forces the article speaks of most."""
        if not self.military:
            return None
        code = min(self.military, key=lambda c: (-self.military[c], c))
        return Verdict(code, None, None, "actor.main_force_of_article") if 2 * self.military[code] > sum(self.military.values()) else None

    def _near_subject(self, number: Number, sentence: Sentence) -> Verdict | None:
        """Subject of the clause of a cost, a share or a count: a mention close before it, with no clause boundary between."""
        verdict = self._subject(number, sentence, None)
        if verdict is None:
            return None
        between = self.words.lower[verdict.last : number.lead]
        if between[:1] == [","] and between[1:2] in (["which"], ["who"]):  # "Lithuania, which closed two …"
            between = between[2:]
        if len(between) > NEAR or CLAUSE_MARKS.intersection(between):
            return None
        return verdict

    def leading(self, sentence: Sentence) -> Verdict | None:
        """Who a sentence that names nobody speaks of: the subject of the sentences before, else the article's main actor."""
        return self._earlier(sentence) or self._main()

    def _in_phrase(self, number: Number, end: int) -> Verdict | None:
        codes = self.within(number.first if number.dimension == "money" else number.lead, end)  # the US of US$ is no actor
        codes = [a for a in codes if a.kind != "capital"]
        if not codes:
            before = [a for a in self.within(max(0, number.lead - 3), number.lead) if a.last == number.lead and a.kind in {"adjective"} or a.last == number.lead - 1 and self.words.lower[a.last] == "'s"]
            codes = before[-1:]
            if not codes:
                return None
        if len({a.code for a in codes}) > 1:
            return Verdict("", None, None, "actor.several_in_phrase")
        return Verdict(codes[0].code, codes[0].first, codes[0].last, "actor.in_phrase")

    def _behind_phrase(self, number: Number, end: int, sentence: Sentence, about: str) -> Verdict | None:
        """"troops from Kenya", "soldiers of the Indian army" right behind the noun."""
        lower = self.words.lower
        if end < sentence.last and lower[end] in {"from", "of"} and about not in {"withdrawal", "displacement"}:
            is_origin = lower[end] == "from" and about == "deployment" and self._subject(number, sentence, None) is not None  # whoever sends them from there
            for a in self.within(end + 1, min(end + 5, sentence.last)):
                if not is_origin and all(token in DETERMINERS for token in lower[end + 1 : a.first]):
                    return Verdict(a.code, a.first, a.last, "actor.behind_phrase")
        return None

    def _is_place_role(self, a: Affiliation) -> bool:
        """Whether a mention is where or to whom, not who: behind a preposition, or the recipient of a verb of giving."""
        k = a.first - 1
        if k >= 0 and self.words.lower[k] in GIVING:
            return True
        while k >= 0 and self.words.lower[k] in DETERMINERS | {"eastern", "western", "northern", "southern", "central", "neighboring", "neighbouring", "nearby"}:
            k -= 1
        if k < 0 or self.words.lower[k] not in ROLE_WORDS:
            return False
        if self.words.lower[k] == "by":
            return False
        return not (self.words.lower[a.last : a.last + 1] and self.words.lower[a.last] in RULES and self.words.lower[k] in {"of", "by", "from", "with"})

    def _subject(self, number: Number, sentence: Sentence, cue_first: int | None) -> Verdict | None:
        """Nearest mention before the figure in its sentence that is no place: the clause's subject."""
        stop = number.lead if cue_first is None or cue_first > number.lead else min(number.lead, cue_first + 1)
        mentions = [a for a in self.within(sentence.first, stop) if not self._is_place_role(a)]
        if not mentions and stop != number.lead:
            mentions = [a for a in self.within(sentence.first, number.lead) if not self._is_place_role(a)]
        if not mentions:
            return None
        a = next((a for a in reversed(mentions) if a.first not in self.speaking), mentions[-1])
        return Verdict(a.code, a.first, a.last, "actor.subject")

    def _object(self, number: Number, sentence: Sentence) -> Verdict | None:
        mentions = [a for a in self.within(number.last, sentence.last) if not self._is_place_role(a)]
        if not mentions:
            return None
        return Verdict(mentions[0].code, mentions[0].first, mentions[0].last, "actor.after_in_sentence")

    def _side(self, number: Number, sentence: Sentence) -> Verdict | None:
        """Adjective of the sentence that goes with forces: "Ukrainian troops … 100 injured"."""
        mentions = [a for a in self.within(sentence.first, number.lead) if a.kind in {"adjective", "demonym"}]
        return Verdict(mentions[-1].code, mentions[-1].first, mentions[-1].last, "actor.side_in_sentence") if mentions else None

    def _carried(self, previous: str | None) -> Verdict | None:
        return Verdict(previous, None, None, "actor.as_figure_before") if previous else None

    def _earlier(self, sentence: Sentence) -> Verdict | None:
        """Subject of one of the two sentences before."""
        index = self.words.sentence_of[sentence.first]
        for k in range(index - 1, max(index - 3, -1), -1):
            before = self.words.sentences[k]
            mentions = [a for a in self.within(before.first, before.last) if not self._is_place_role(a)]
            if mentions:
                return Verdict(mentions[0].code, mentions[0].first, mentions[0].last, "actor.subject_of_sentence_before")
        return None

    def _earlier_phrase(self, sentence: Sentence) -> Verdict | None:
        index = self.words.sentence_of[sentence.first]
        for k in range(index - 1, max(index - 3, -1), -1):
            before = self.words.sentences[k]
            for a in reversed(self.within(before.first, before.last)):
                if a.kind == "adjective" and set(self.words.lower[a.last : a.last + 3]) & {"soldiers", "troops", "soldier", "forces", "army", "military", "service", "marines"}:
                    return Verdict(a.code, a.first, a.last, "actor.side_in_sentence_before")
        return None

    def _main(self) -> Verdict | None:
        best = self.military or self.acting
        if not best:
            return None
        code = min(best, key=lambda c: (-best[c], c))
        return Verdict(code, None, None, "actor.main_of_article")
