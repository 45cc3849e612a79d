"""Which numbers of an article are figures, and what each counts; the others go to the residue with their reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from . import events, exclusions
from .actors import ArticleActors
from .elision import Counted, Elision
from .lexicon import Phrases
from .nouns import looks_plural
from .events import Verdict
from .numerals import DASHES, FOLDS, Number
from .places import PlaceMention
from .sentences import Sentence, Words
from .units import Unit, UnitReader

MOST_SERIES = 8  # members of a series ahead that are looked through for the noun that closes it
MOST_BACK = 40  # figures back from which an elided noun may be taken
NO_NOUN = frozenset({"other", "more", "half", "third"})
SERIES = frozenset({",", "and", "or"})
OF_TOTAL = frozenset("of the its their his her our those these all promised planned pledged remaining original initial total missing".split())
SERIES_WORDS = frozenset("a an another further additional the other as well plus then".split())  # "an additional 300 and a further 400 soldiers"
EUROPEAN_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")


@dataclass(slots=True)
class Draft:
    """A figure while its fields are being read."""

    number: Number
    unit: Unit | None
    unit_name: str
    dimension: str
    kind: str
    unit_rule: str
    sentence: Sentence
    index: int
    costs: list[float]
    unit_of: int | None = None  # index of the draft the elided noun was taken from
    category: Verdict | None = None
    status: Verdict | None = None
    actor: Verdict | None = None
    place: PlaceMention | None = None
    place_rule: str = ""
    origin: PlaceMention | None = None
    sources: list[str] = field(default_factory=list)
    source: Verdict | None = None
    change: str = "="
    same_as: int | None = None

    @property
    def lead(self) -> int:
        return self.number.lead

    @property
    def last(self) -> int:
        return self.unit.last if self.unit and self.unit.first >= self.number.last else self.number.last


@dataclass(slots=True, unsafe_hash=True)
class Residue:
    """Tokens `[first, last)` of a number that is no figure."""

    first: int
    last: int
    reason: str


class Drafter:
    """Makes drafts of the figures of one article."""

    def __init__(self, words: Words, units: UnitReader, actors: ArticleActors, money: dict[str, str], after: Phrases[str]):
        """after: qualifiers that stand behind their number, with the change they mean."""
        self.words, self.units, self.actors, self.money, self.after = words, units, actors, money, after
        self.elision = Elision(words, units, actors)
        self.residue: list[Residue] = []
        self.costs_of: tuple[int, list[float]] = (-1, [])  # of the sentence last read

    def draft(self, numbers: Sequence[Number], names: Sequence[bool], country_tokens: frozenset[int], people_tokens: frozenset[int]) -> list[Draft]:
        """Drafts in order; numbers that are no figures go to `residue`."""
        drafts: list[Draft] = []
        self.numbers, self.country_tokens, self.people_tokens = numbers, country_tokens, people_tokens
        for k, number in enumerate(numbers):
            draft = self._draft(k, number, names, drafts)
            if draft is not None:
                drafts.append(draft)
        return drafts

    # --- is it a figure, and of what ----------------------------------------------------

    def _draft(self, k: int, number: Number, names: Sequence[bool], drafts: list[Draft]) -> Draft | None:
        unit = self._unit(k)
        number = self._in_thousands(self._before_change(k), unit)
        if drafts and drafts[-1].unit and drafts[-1].unit.first < number.first < drafts[-1].unit.last and not number.is_word:
            self.residue.append(Residue(number.first, number.last, "name"))  # "eight Leopard 2 tanks"
            return None
        if reason := exclusions.reason(self.words, number, unit, names):
            self.residue.append(Residue(number.first, number.last, reason))
            return None
        index = self.words.sentence_of[number.first]
        sentence = self.words.sentences[index]
        if self.costs_of[0] != index:
            self.costs_of = (index, events.clause_costs(self.words, sentence))
        costs = self.costs_of[1]
        after = self.words.lower[number.last] if number.last < len(self.words.lower) else ""
        if number.dimension is None and number.vague and number.value >= 1e6 and after == "in" and unit is None:
            return Draft(number, None, self.money["$"], "money", "currency", "unit.millions_in_money", sentence, index, costs, change=number.change)
        if number.dimension == "money":
            code = self.money.get(number.currency, number.currency)
            return Draft(number, None, code, "money", "currency", "unit.currency_sign", sentence, index, costs, change=number.change)
        if number.dimension == "percent":
            return Draft(number, None, "percent", "percent", "percent", "unit.percent", sentence, index, costs, change=number.change)
        if self.words.lower[number.first] in FOLDS or self.words.lower[number.first] == "twice":
            return Draft(number, None, "time", "count", "", "unit.times", sentence, index, costs, change=number.change)
        if unit is not None and unit.name not in NO_NOUN:
            if self._is_bare_duration(number, unit):
                self.residue.append(Residue(number.first, number.last, "determiner"))
                return None
            if unit.rule == "unit.demonym" and not looks_plural(self.words.lower[unit.last - 1]) and (draft := self._of_nation(number, unit, sentence, index, costs, drafts)):
                return draft
            number = self._qualified_behind(number, unit)
            return Draft(number, unit, unit.name, unit.dimension, unit.kind, unit.rule, sentence, index, costs, change=number.change)
        return self._elided(number, unit, sentence, index, costs, drafts)

    def _in_thousands(self, number: Number, unit: Unit | None) -> Number:
        """"12.500 soldiers": what has no thousandth parts is written the European way."""
        token = self.words.words[number.first]
        whole = unit is not None and unit.dimension in {"people", "formation", "equipment"} and number.last - number.first == 1
        return replace(number, value=number.value * 1000) if whole and EUROPEAN_THOUSANDS.fullmatch(token) else number

    def _unit(self, k: int, further: int = MOST_SERIES) -> Unit | None:
        """Unit of number k; of "1,050 British, 220 French and 3 Icelandic personnel" the noun that closes the series."""
        number = self.numbers[k]
        if number.dimension is not None:
            return None
        unit = self.units.after(self.words, number, self.country_tokens, self.people_tokens)
        possessor = unit is not None and self.words.lower[unit.last : unit.last + 1] in (["'s"], ["’s"]) and self.words.lower[number.last] == "of"  # 17 of the convoy's 40 trucks
        if unit is not None and not possessor and (unit.rule != "unit.demonym" or looks_plural(self.words.lower[unit.last - 1])) or k + 1 == len(self.numbers) or not further:
            return unit
        between = range(number.last, self.numbers[k + 1].lead)
        if not self._linked(between):
            return unit
        noun = self._unit(k + 1, further - 1)
        joins = self.words.lower[between[0]] in DASHES or self.words.lower[between[0]] in {"to", "of"}
        if noun is None or noun.rule in {"unit.demonym", "unit.last_noun"} or noun.dimension not in {"people", "equipment", "formation"} and not joins:
            return unit
        last = between[-1] if between[0] in self.country_tokens else number.last
        return replace(noun, first=number.last, last=last, rule="unit.of_series")

    def _linked(self, between: range) -> bool:
        """Whether the tokens between two numbers make them a series: commas, "and", countries' adjectives; "from 300 to 500"."""
        lower = self.words.lower
        if not between or len(between) > 5:
            return False
        if [lower[i] for i in between] == ["to"] or lower[between[0]] == "of" and (all(lower[i] in OF_TOTAL for i in between) or lower[between[-1]] in {"'s", "’s"}):  # 15 of its 20 members, 3 of France's 12 ships
            return True
        if any(i not in self.country_tokens and lower[i] not in SERIES and lower[i] not in SERIES_WORDS and lower[i] not in DASHES for i in between):
            return False
        return lower[between[-1]] in SERIES | SERIES_WORDS and any(lower[i] in SERIES for i in between)

    def _before_change(self, k: int) -> Number:
        """Number k with the share or currency of the one it changes to: "from 4 to 5 percent"."""
        number = self.numbers[k]
        following = self.numbers[k + 1] if k + 1 < len(self.numbers) else None
        if number.dimension is None and number.measure is None and following and following.dimension and self.words.lower[number.last : following.lead] == ["to"]:
            return replace(number, dimension=following.dimension, currency=following.currency)
        return number

    def _is_bare_duration(self, number: Number, unit: Unit) -> bool:
        """"one week", "a decade": one unit of time is a manner of speaking, no figure."""
        return number.value == 1 and number.value_max is None and number.is_word and number.modifier is None and unit.dimension in {"duration", "distance"} and not number.vague

    def _qualified_behind(self, number: Number, unit: Unit) -> Number:
        """"3,000 troops or more": a qualifier behind the noun, where the phrase ends with it."""
        match = self.after.at(self.words.lower, unit.last) if unit.last < len(self.words.lower) and number.modifier is None else None
        end = unit.last + match[0] if match else 0
        if match is None or self.words.lower[unit.last] == "at" and end < len(self.words.lower) and self.words.lower[end].isalnum():
            return number
        return replace(number, change=match[1], modifier=(unit.last, end))

    def _of_nation(self, number: Number, unit: Unit, sentence: Sentence, index: int, costs: list[float], drafts: list[Draft]) -> Draft | None:
        """"Eight troops, six Irish and two Polish": a bare adjective counts the noun of the greater number before it in the sentence."""
        known = drafts[-1] if drafts else None
        if known is None or known.index != index or known.dimension != "people" or known.number.value < number.value:
            return None
        return Draft(number, unit, known.unit_name, known.dimension, known.kind, "unit.of_figure_before", sentence, index, costs, unit_of=len(drafts) - 1, change=number.change)

    def _elided(self, number: Number, unit: Unit | None, sentence: Sentence, index: int, costs: list[float], drafts: list[Draft]) -> Draft | None:
        """A number whose noun is left out, with the noun it means; what may be no quantity at all is left unread."""
        floor = drafts[-1].last if drafts and drafts[-1].index == index else sentence.first
        noun = self.elision.noun(number, unit, sentence, floor, [Counted(known.unit_name, known.dimension, known.kind, known.index, known.number.value) for known in drafts[-MOST_BACK:]])
        if noun is None:
            self.residue.append(Residue(number.first, number.last, "unread"))
            return None
        unit_of = len(drafts) - min(len(drafts), MOST_BACK) + noun.figure if noun.figure is not None else None
        return Draft(number, unit if noun.figure is not None or noun.rule == "unit.people_of_verb" else None, noun.name, noun.dimension, noun.kind, noun.rule, sentence, index, costs, unit_of=unit_of, change=number.change)
