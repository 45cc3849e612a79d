"""The noun of a number that stands without one: of the crew, of the words before it, of an earlier figure, of the verb.

A number that surely tells a quantity but whose noun stays open ("the index closed at 27,349.19") has no unit;
a bare one that might be a label is left to the caller as unread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .actors import ArticleActors
from .clauses import verb_forms
from .nouns import guess_dimension, looks_plural, singular
from .numerals import LETTER_SCALES, SCALES, Number
from .pairs import CHANGE_VERBS
from .sentences import Sentence, Words
from .units import STOPS, Unit, UnitReader

MANY = 20  # so many are more likely people than the equipment named beside them
CARRY_REACH = 3  # sentences back from which an elided noun may be taken
FAR_REACH = 40  # the same, of a number that is surely a quantity
LIKE = 10  # how many times as many a number may be that goes on counting what its sentence counts: 435 homes and 187
COUNTED_REACH = 12
APPOSED_REACH = 6
LEVEL_REACH = 10
CONTEXT_KINDS = frozenset("military fighter police civilian displaced victim captive worker ship aircraft vehicle weapon munition formation action".split())
COUNTING = frozenset("number numbers numbered numbering strength force forces total exceed exceeded toll size ranks level levels army military presence headcount".split())
ARMED = frozenset("force forces army military strength ranks navy contingent garrison battalion brigade regiment corps militia gendarmerie".split())
LOSSES = frozenset("toll losses casualties fatalities deaths".split())
IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"], ["in", "number"])
CASUALTY_WORDS = frozenset("killed dead died wounded injured hurt missing deaths casualties infected hospitalized".split())
PARENTS = frozenset("mother mothers father fathers mom dad parent parents grandmother grandfather".split())
CROWDS = frozenset("population crowd electorate audience group crowds".split())
CREWS = frozenset("crew family team patrol party".split())
VERBLIKE = frozenset(
    "will would were was are is have has had could may might can to from in of at by more strong still already aboard onboard ashore alive abroad elsewhere there here home back away others homeless driven fled taken held born killed wounded injured dead died deployed deploying stationed currently on per for who people and or after since today when last this during with , . ; : ) ” \" — – - ? ! as before through until over under than a an the".split()
)
PARTS = frozenset("them whom which those".split())
DEPLOYED = frozenset("deploying deployed stationed garrisoned deploy redeploy redeployed redeploying".split())
CLOSING = frozenset("close closed closing end ended ending finish finished settle settled open opened trade traded trading stand stood stands worth cost costs costing price priced paid total totals totaled totalled average averaged averages of reach reached reaches hit hits".split())


@dataclass(frozen=True, slots=True)
class Noun:
    """What an elided noun is; `figure` counts within the figures given, where it was taken from one."""

    name: str
    dimension: str
    kind: str
    rule: str
    figure: int | None = None


class Counted(NamedTuple):
    """What a figure before counts, in which sentence, and how many."""

    name: str
    dimension: str
    kind: str
    index: int
    value: float


class Elision:
    """Finds the nouns that one article leaves out."""

    def __init__(self, words: Words, units: UnitReader, actors: ArticleActors):
        self.words, self.lower, self.units, self.actors = words, words.lower, units, actors

    def noun(self, number: Number, unit: Unit | None, sentence: Sentence, floor: int, known: Sequence[Counted]) -> Noun | None:
        """The noun that `number` means; None where it may be no quantity.

        floor: end of the figure before in the sentence; known: the figures before, in order.
        """
        stated = self._of_crew(number) or self._of_formation(number, known) or self._apposed(number, floor) or self._noun_before(number, floor)
        if stated:
            return stated
        certain = self._is_quantity(number, sentence)
        if certain or not self._runs_on(number, unit, sentence):
            following = set(self.lower[number.last : min(number.last + 6, sentence.last)])
            reach = FAR_REACH if certain and number.value >= MANY and not number.value % 1 else CARRY_REACH
            carried = self._antecedent(number, self.words.sentence_of[number.first], known, following, reach) or self._of_verb(number, unit, following)
            if carried:
                return carried
        return Noun("", "count", "", "unit.not_stated") if certain else None

    def _token(self, i: int) -> str:
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    # --- stated before the number ---------------------------------------------------

    def _of_crew(self, number: Number) -> Noun | None:
        """"a crew of 84", "a garrison of 300", "a mother of six"."""
        head = self._token(number.lead - 2)
        if self._token(number.lead - 1) != "of" or number.measure:
            return None
        if head in CREWS:
            return Noun(head, "people", "military" if head in {"crew", "patrol"} else "civilian", "unit.noun_before")
        member = "child" if head in PARENTS else "people" if head in CROWDS else None
        return Noun(member, *self.units.terms[member], "unit.noun_before") if member else None

    def _of_formation(self, number: Number, known: Sequence[Counted]) -> Noun | None:
        """"a garrison of 300": soldiers, or what the sentences before counted."""
        if self._token(number.lead - 1) != "of" or number.measure or self.units.terms.get(self._token(number.lead - 2), ("",))[0] != "formation":
            return None
        carried = self._antecedent(number, self.words.sentence_of[number.first], known, set(), CARRY_REACH)
        return carried if carried and carried.kind in {"military", "police", "fighter"} else Noun("personnel", *self.units.terms["personnel"], "unit.noun_before")

    def _apposed(self, number: Number, floor: int) -> Noun | None:
        """"Ethiopian troops, 2,000 of them, crossed", "Greek warships, six in all, …": the plural that the apposition counts."""
        behind = [self._token(number.last), self._token(number.last + 1)]
        if behind[0] == "strong":
            return self._so_strong(number, floor)
        if behind not in IN_ALL and not (behind[0] == "of" and behind[1] in PARTS):
            return None
        for i in range(number.lead - 1, max(floor, number.lead - APPOSED_REACH) - 1, -1):
            term = self.units.known(self.lower[i])
            if term and term != self.lower[i] or term in {"personnel", "people", "aircraft"}:
                return Noun(term, *self.units.terms[term], "unit.noun_before")
        return None

    def _so_strong(self, number: Number, floor: int) -> Noun | None:
        """"the contingent, 450 strong, left": the force that is so strong."""
        for i in range(number.lead - 1, max(floor, number.lead - APPOSED_REACH) - 1, -1):
            term = self.units.known(self.lower[i])
            if term and (self.units.terms[term][0] == "formation" or self.units.terms[term][1] in {"military", "fighter", "police"}):
                return Noun(term, *self.units.terms[term], "unit.noun_before")
        return None

    def _noun_before(self, number: Number, floor: int) -> Noun | None:
        """"the number of troops would exceed 5,200", "a standing force of 165,000": the noun that the sentence counts before the number."""
        first = max(floor, number.lead - COUNTED_REACH)
        near = self.lower[first : number.lead]
        moved = near[-1:] in (["to"], ["from"], ["at"], ["by"]) and any(token.startswith(CHANGE_VERBS) for token in near)
        if number.measure or not moved and not (COUNTING | LOSSES).intersection(near):
            return None
        if numbered := self._numbered(first, number.lead):
            return numbered
        for token in reversed(near):
            if token in LOSSES:
                return Noun("people", *self.units.terms["people"], "unit.noun_before")
            term = self.units.known(token)
            if term and self.units.terms[term][0] in {"people", "equipment"} and term not in {"force", "member"} and (token != term or term in {"personnel", "troop"}):
                return Noun(term, *self.units.terms[term], "unit.noun_before")
        return Noun("personnel", *self.units.terms["personnel"], "unit.noun_before") if ARMED.intersection(near) else None

    def _numbered(self, first: int, last: int) -> Noun | None:
        """"the number of battle groups from four", "the mutineers numbered 300": the plural that the word itself counts, of any kind."""
        for i in range(first, last):
            if self.lower[i] in {"number", "numbers"} and self._token(i + 1) == "of":
                near = range(i + 2, min(last, i + 6))
            elif self.lower[i] == "numbered" and i > first:
                near = range(i - 1, i)
            else:
                continue
            for k in near:
                if match := self.units.phrases.at(self.lower, k):
                    return Noun(match[1], *self.units.terms[match[1]], "unit.noun_numbered")
                if self.lower[k] in STOPS:
                    break
                if looks_plural(self.lower[k]) and self.lower[k].isalpha():
                    name = self.units.known(self.lower[k]) or singular(self.lower[k])
                    return Noun(name, *(self.units.terms.get(name) or guess_dimension(name)), "unit.noun_numbered")
        return None

    # --- carried over ---------------------------------------------------------------

    def _runs_on(self, number: Number, unit: Unit | None, sentence: Sentence) -> bool:
        """Whether a word follows that may be the number's own noun, though none was recognised."""
        after = self._token(number.last) or "."
        if unit is not None or number.last >= sentence.last or after in VERBLIKE or after in STOPS or after.endswith(("ed", "ing")):
            return False
        if number.value > 1 and verb_forms().get(after) in {"base", "past"} and not looks_plural(after):
            return False  # "another 130 serve in Goma": no noun in the singular follows a number above one
        return not self.actors.within(number.last, number.last + 1)

    def _antecedent(self, number: Number, index: int, figures: Sequence[Counted], following: set[str], reach: int) -> Noun | None:
        """Which earlier figure's noun an elided one takes: the last, but people before the equipment named with them."""
        found = None
        for back in range(len(figures) - 1, -1, -1):
            name, dimension, kind, where, value = figures[back]
            if index - where > reach or found is not None and where != figures[found].index:
                break
            if name in {"time", ""} or dimension not in {"people", "equipment", "formation", "count"} or kind not in CONTEXT_KINDS and not (where == index and kind not in {"measure", ""} and value / LIKE <= number.value <= value * LIKE):
                continue
            if following & CASUALTY_WORDS and dimension != "people":
                continue
            if dimension == "people" or found is None and number.value < MANY:
                found = back
                break
            found = back if found is None else found
        if found is None:
            return None
        name, dimension, kind = figures[found][:3]
        # "14 dead and 30 wounded" are not 30 dead
        return Noun("people" if name in CASUALTY_WORDS else name, dimension, kind, "unit.of_figure_before", found)

    def _of_verb(self, number: Number, unit: Unit | None, following: set[str]) -> Noun | None:
        counts_people = following & CASUALTY_WORDS or unit is not None and number.value > 1 or number.vague and number.value >= 20 or following & {"people", "fled", "protested", "gathered"}
        if following & DEPLOYED:
            return Noun("troop", *self.units.terms["troop"], "unit.troops_of_verb")
        return Noun("people", "people", "civilian", "unit.people_of_verb") if counts_people else None

    # --- a quantity without a noun --------------------------------------------------

    def _is_quantity(self, number: Number, sentence: Sentence) -> bool:
        """Whether the number tells how much, whatever of: no label has a qualifier, a scale, both ends of a range, groups or decimals."""
        if number.modifier is not None or number.value_max is not None or number.last - number.first > 1:
            return not (number.is_word and number.value <= 1) or number.last - number.first > 1
        token = self.lower[number.first]
        if number.is_word:
            return token in SCALES and number.value >= 1000
        if "," in token or "." in token or self._token(number.last - 1) in LETTER_SCALES or number.first > number.lead and self._token(number.lead) == ".":
            return True
        return self._is_level(number, sentence)

    def _is_level(self, number: Number, sentence: Sentence) -> bool:
        """"fell to 20", "closed at 5884", "which is 50000.": a level that something moves to or has."""
        before = self._token(number.lead - 1)
        if before in {"is", "was", "of"} and number.value > 120:
            return self._token(number.last) in {".", ",", ";", ")", ""}
        near = self.lower[max(sentence.first, number.lead - LEVEL_REACH) : number.lead - 1]
        if before == "at" and any(token in CLOSING or token in {"up", "down", "percent", "%", "cent"} for token in near):
            return True
        return before in {"to", "from"} and any(token.startswith(CHANGE_VERBS) or token in {"up", "down"} or token in CLOSING for token in near)
