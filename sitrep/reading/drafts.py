"""Which numbers of an article are figures, and what each counts; the others go to the residue with their reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from . import events, exclusions
from .actors import ArticleActors
from .events import Verdict
from .numerals import Number
from .places import PlaceMention
from .sentences import Sentence, Words
from .units import STOPS, Unit, UnitReader

MANY = 20  # so many are more likely people than the equipment named beside them
CARRY_REACH = 3  # sentences back from which an elided noun may be taken
CONTEXT_KINDS = frozenset("military fighter police civilian displaced victim captive worker ship aircraft vehicle weapon munition formation action".split())
NO_NOUN = frozenset({"other", "more", "half", "third", "part", "share"})
SERIES = frozenset({",", "and", "or"})
COUNTED_REACH = 12
EUROPEAN_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
COUNTING = frozenset("number numbers numbered numbering strength force forces total exceed exceeded toll size ranks level army military".split())
ARMED = frozenset("force forces army military strength ranks navy".split())
CASUALTY_WORDS = frozenset("killed dead died wounded injured hurt missing deaths casualties infected hospitalized".split())
VERBLIKE = frozenset(
    "will would were was are is have has had could may might can to from in of at by more still already others homeless driven fled taken held born killed wounded injured dead died deployed deploying stationed currently on per for who people and or after since today when last this during with , . ; : ) ” \" — – - ? ! as before through until over under than a an the".split()
)


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


@dataclass(frozen=True, slots=True)
class Residue:
    """Tokens `[first, last)` of a number that is no figure."""

    first: int
    last: int
    reason: str


class Drafter:
    """Makes drafts of the figures of one article."""

    def __init__(self, words: Words, units: UnitReader, actors: ArticleActors, dollar: str):
        self.words, self.units, self.actors, self.dollar = words, units, actors, dollar
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
        number = self._in_thousands(number, unit)
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
            return Draft(number, None, self.dollar, "money", "currency", "unit.millions_in_money", sentence, index, costs, change=number.change)
        if number.dimension == "money":
            code = self.dollar if number.currency == "$" else number.currency
            return Draft(number, None, code, "money", "currency", "unit.currency_sign", sentence, index, costs, change=number.change)
        if number.dimension == "percent":
            return Draft(number, None, "percent", "percent", "percent", "unit.percent", sentence, index, costs, change=number.change)
        if self.words.lower[number.first] == "twice":
            return Draft(number, None, "time", "count", "", "unit.times", sentence, index, costs, change=number.change)
        if unit is not None and unit.name not in NO_NOUN:
            if self._is_bare_duration(number, unit):
                self.residue.append(Residue(number.first, number.last, "determiner"))
                return None
            return Draft(number, unit, unit.name, unit.dimension, unit.kind, unit.rule, sentence, index, costs, change=number.change)
        return self._elided(number, unit, sentence, index, costs, drafts)

    def _in_thousands(self, number: Number, unit: Unit | None) -> Number:
        """"12.500 soldiers": what has no thousandth parts is written the European way."""
        token = self.words.words[number.first]
        whole = unit is not None and unit.dimension in {"people", "formation", "equipment"} and number.last - number.first == 1
        return replace(number, value=number.value * 1000) if whole and EUROPEAN_THOUSANDS.fullmatch(token) else number

    def _unit(self, k: int) -> Unit | None:
        """Unit of number k; of "1,050 British, 220 French and 3 Icelandic personnel" the noun that closes the series."""
        number = self.numbers[k]
        if number.dimension is not None:
            return None
        unit = self.units.after(self.words, number, self.country_tokens, self.people_tokens)
        if unit is not None and unit.rule != "unit.demonym" or k + 1 == len(self.numbers):
            return unit
        following = self.numbers[k + 1]
        between = range(number.last, following.lead)
        linked = bool(between) and len(between) <= 4 and all(i in self.country_tokens or self.words.lower[i] in SERIES for i in between)
        if not linked or self.words.lower[between[-1]] not in SERIES:
            return unit
        noun = self._unit(k + 1)
        if noun is None or noun.dimension not in {"people", "equipment", "formation"}:
            return unit
        return replace(noun, first=number.last, last=between[-1], rule="unit.of_series") if between[0] in self.country_tokens else replace(noun, first=number.last, last=number.last, rule="unit.of_series")

    def _is_bare_duration(self, number: Number, unit: Unit) -> bool:
        """"one week", "a decade": one unit of time is a manner of speaking, no figure."""
        return number.value == 1 and number.is_word and number.modifier is None and unit.dimension in {"duration", "distance"} and not number.vague

    def _elided(self, number: Number, unit: Unit | None, sentence: Sentence, index: int, costs: list[float], drafts: list[Draft]) -> Draft | None:
        """A number without a noun takes the noun of the crew, of a later or an earlier figure, or of the verb."""
        lower = self.words.lower
        before = lower[number.lead - 1] if number.lead else ""
        head = lower[number.lead - 2] if number.lead > 1 else ""
        if before == "of" and head in {"crew", "family", "team", "patrol", "party"}:
            return Draft(number, None, head, "people", "military" if head in {"crew", "patrol"} else "civilian", "unit.noun_before", sentence, index, costs, change=number.change)
        after = lower[number.last] if number.last < len(lower) else "."
        floor = drafts[-1].last if drafts and drafts[-1].index == index else sentence.first
        if noun := self._noun_before(number, floor):
            dimension, kind = self.units.terms[noun]
            return Draft(number, None, noun, dimension, kind, "unit.noun_before", sentence, index, costs, change=number.change)
        if unit is None and number.last < sentence.last and after not in VERBLIKE and after not in STOPS and not after.endswith(("ed", "ing")) and not self._is_adjective(number.last):
            self.residue.append(Residue(number.first, number.last, "unread"))
            return None
        following = set(lower[number.last : min(number.last + 6, sentence.last)])
        back = self._antecedent(number, index, drafts, following)
        if back is not None:
            known = drafts[back]
            name = "people" if known.unit_name in CASUALTY_WORDS else known.unit_name  # "14 dead and 30 wounded" are not 30 dead
            return Draft(number, unit, name, known.dimension, known.kind, "unit.of_figure_before", sentence, index, costs, unit_of=back, change=number.change)
        if following & CASUALTY_WORDS or unit is not None and number.value > 1 or number.vague and number.value >= 20 or following & {"people", "fled", "protested", "gathered"}:
            return Draft(number, unit, "people", "people", "civilian", "unit.people_of_verb", sentence, index, costs, change=number.change)
        self.residue.append(Residue(number.first, number.last, "unread"))
        return None

    def _antecedent(self, number: Number, index: int, drafts: list[Draft], following: set[str]) -> int | None:
        """Which earlier figure's noun an elided one takes: the last, but people before the equipment named with them."""
        found = None
        for back in range(len(drafts) - 1, -1, -1):
            known = drafts[back]
            if index - known.index > CARRY_REACH or found is not None and known.index != drafts[found].index:
                break
            if known.unit_name == "time" or known.kind not in CONTEXT_KINDS or known.dimension not in {"people", "equipment", "formation", "count"}:
                continue
            if following & CASUALTY_WORDS and known.dimension != "people":
                continue
            if found is None and (known.dimension == "people" or number.value < MANY):
                return back
            if known.dimension == "people":
                return back
            found = back if found is None else found
        return found

    def _is_adjective(self, i: int) -> bool:
        return bool(self.actors.within(i, i + 1))

    def _noun_before(self, number: Number, floor: int) -> str | None:
        """"the number of troops would exceed 5,200", "a standing force of 165,000": the noun that the sentence counts before the number."""
        lower = self.words.lower
        near = lower[max(floor, number.lead - COUNTED_REACH) : number.lead]
        if not COUNTING.intersection(near):
            return None
        for token in reversed(near):
            if token in {"toll"}:
                return "people"
            term = self.units.known(token)
            if term and self.units.terms[term][0] in {"people", "equipment"} and term not in {"force", "member"} and (token != term or term in {"personnel", "troop"}):
                return term
        return "personnel" if ARMED.intersection(near) else None
