"""Figures of an article: each number that counts something, with every field and the words it rests on."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from . import events, exclusions
from .actors import ArticleActors
from .dates import DateMention
from .events import EventReader, Verdict
from .numbers import Number
from .placing import ArticlePlaces
from .places import PlaceMention
from .sentences import Sentence, Words
from .sources import ArticleSources
from .units import Unit, UnitReader

CARRY_REACH = 3  # sentences back from which an elided noun may be taken
CONTEXT_KINDS = frozenset("military fighter police civilian displaced victim captive worker official ship aircraft vehicle weapon munition formation action".split())
MISSIONS = frozenset("deployment deployments rotation rotations tour tours mission mandate posting stint".split())
OWN_CUE = 5.0
LONG_CUE = 6
LISTED = frozenset({"equipment", "people", "formation", "count"})
NO_NOUN = frozenset({"other", "more", "half", "third", "part", "share"})
CASUALTY_WORDS = frozenset("killed dead died wounded injured hurt missing deaths casualties infected hospitalized".split())
VERBLIKE = frozenset(
    "will would were was are is have has had could may might can to from in of at by more still already others killed wounded injured dead died deployed deploying stationed currently on per for who people and or after since today when last this during with , . ; : ) ” \" — – - ? ! as before through until over under than a an the".split()
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


class FigureReader:
    """Reads the figures of one article from its mentions."""

    def __init__(self, words: Words, units: UnitReader, event_reader: EventReader, actors: ArticleActors, places: ArticlePlaces, sources: ArticleSources, dollar: str):
        self.words, self.units, self.events = words, units, event_reader
        self.actors, self.places, self.sources, self.dollar = actors, places, sources, dollar
        self.residue: list[Residue] = []

    def read(self, numbers: Sequence[Number], names: Sequence[bool], country_tokens: frozenset[int], people_tokens: frozenset[int]) -> list[Draft]:
        """Drafts in order; numbers that are no figures go to `residue`."""
        drafts: list[Draft] = []
        for number in numbers:
            draft = self._draft(number, names, country_tokens, people_tokens, drafts)
            if draft is not None:
                drafts.append(draft)
        self._fill(drafts)
        return drafts

    # --- is it a figure, and of what ----------------------------------------------------

    def _draft(self, number: Number, names: Sequence[bool], country_tokens: frozenset[int], people_tokens: frozenset[int], drafts: list[Draft]) -> Draft | None:
        unit = None
        if number.dimension is None:
            unit = self.units.after(self.words, number, country_tokens, people_tokens)
        if reason := exclusions.reason(self.words, number, unit, names):
            self.residue.append(Residue(number.first, number.last, reason))
            return None
        index = self.words.sentence_of[number.first]
        sentence = self.words.sentences[index]
        costs = drafts[-1].costs if drafts and drafts[-1].index == index else events.clause_costs(self.words, sentence)
        after = self.words.lower[number.last] if number.last < len(self.words.lower) else ""
        if number.dimension is None and number.vague and number.value >= 1e6 and after == "in" and unit is None:
            return Draft(number, None, self.dollar, "money", "currency", "unit.millions_in_money", sentence, index, costs, change=number.change)
        if number.dimension == "money":
            code = self.dollar if number.currency == "$" else number.currency
            return Draft(number, None, code, "money", "currency", "unit.currency_sign", sentence, index, costs, change=number.change)
        if number.dimension == "percent":
            return Draft(number, None, "percent", "percent", "percent", "unit.percent", sentence, index, costs, change=number.change)
        if unit is not None and unit.name not in NO_NOUN:
            if self._is_bare_duration(number, unit):
                self.residue.append(Residue(number.first, number.last, "determiner"))
                return None
            return Draft(number, unit, unit.name, unit.dimension, unit.kind, unit.rule, sentence, index, costs, change=number.change)
        return self._elided(number, unit, sentence, index, costs, drafts)

    def _is_bare_duration(self, number: Number, unit: Unit) -> bool:
        """"one week", "a decade": one unit of time is a manner of speaking, no figure."""
        return number.value == 1 and number.is_word and unit.dimension in {"duration", "distance"} and not number.vague

    def _elided(self, number: Number, unit: Unit | None, sentence: Sentence, index: int, costs: list[float], drafts: list[Draft]) -> Draft | None:
        """A number without a noun takes the noun of the crew, of a later or an earlier figure, or of the verb."""
        lower = self.words.lower
        before = lower[number.lead - 1] if number.lead else ""
        head = lower[number.lead - 2] if number.lead > 1 else ""
        if before == "of" and head in {"crew", "family", "team", "patrol", "party"}:
            return Draft(number, None, head, "people", "military" if head in {"crew", "patrol"} else "civilian", "unit.noun_before", sentence, index, costs, change=number.change)
        after = lower[number.last] if number.last < len(lower) else "."
        if unit is None and number.last < sentence.last and after not in VERBLIKE and not after.endswith(("ed", "ing")) and not self._is_adjective(number.last):
            self.residue.append(Residue(number.first, number.last, "unread"))
            return None
        following = set(lower[number.last : min(number.last + 6, sentence.last)])
        for back in range(len(drafts) - 1, -1, -1):
            known = drafts[back]
            if index - known.index > CARRY_REACH:
                break
            if known.kind in CONTEXT_KINDS and known.dimension in {"people", "equipment", "formation", "count"}:
                if following & CASUALTY_WORDS and known.dimension != "people":
                    continue
                return Draft(number, unit, known.unit_name, known.dimension, known.kind, "unit.of_figure_before", sentence, index, costs, unit_of=back, change=number.change)
        if following & CASUALTY_WORDS or unit is not None and number.value > 1 or following & {"people", "fled", "protested", "gathered"}:
            return Draft(number, unit, "people", "people", "civilian", "unit.people_of_verb", sentence, index, costs, change=number.change)
        if noun := self._noun_before(number, sentence):
            dimension, kind = self.units.terms[noun]
            return Draft(number, None, noun, dimension, kind, "unit.noun_in_sentence", sentence, index, costs, change=number.change)
        self.residue.append(Residue(number.first, number.last, "unread"))
        return None

    def _is_adjective(self, i: int) -> bool:
        return bool(self.actors.within(i, i + 1))

    def _noun_before(self, number: Number, sentence: Sentence) -> str | None:
        """"the number of troops would exceed 5,200": a plural noun of people or equipment in the sentence before the number."""
        for i in range(number.lead - 1, sentence.first - 1, -1):
            term = self.units.known(self.words.lower[i])
            if term and self.words.lower[i] != term and self.units.terms[term][0] in {"people", "equipment", "formation"}:
                return term
        return None

    # --- the fields ---------------------------------------------------------------------

    def _fill(self, drafts: list[Draft]) -> None:
        firsts: dict[int, list[int]] = {}
        for draft in drafts:
            firsts.setdefault(draft.index, []).append(draft.number.first)
        cues = {index: self.events.cues(self.words, self.words.sentences[index]) for index in firsts}
        moods = {index: self.events.moods(self.words, self.words.sentences[index]) for index in firsts}
        for k, draft in enumerate(drafts):
            previous = drafts[k - 1] if k and drafts[k - 1].index == draft.index else None
            earlier = drafts[k - 1] if k and draft.index - drafts[k - 1].index <= 1 and drafts[k - 1].sentence.paragraph == draft.sentence.paragraph else None
            if self._converts(draft, previous):
                self._copy(draft, previous, k - 1)
                continue
            lead = self._list_lead(draft.index) if draft.dimension in LISTED and not self._has_own_cue(draft, cues[draft.index], firsts[draft.index]) else None
            if lead is not None and k and drafts[k - 1].index >= lead:
                self._continue_list(draft, drafts[k - 1])
                continue
            if lead is not None:
                self._begin_list(draft, self.words.sentences[lead])
                continue
            nearest = previous or earlier or (drafts[k - 1] if k and draft.index - drafts[k - 1].index <= 3 and self._goes_on(draft.sentence) else None)
            draft.category, cue = self._category(draft, cues[draft.index], firsts[draft.index], nearest)
            about = draft.category.value
            draft.status = self._status(draft, moods[draft.index], cue, about, previous, earlier or (drafts[k - 1] if k and draft.index - drafts[k - 1].index <= 3 else None))
            carried = previous.actor.value if previous and previous.actor and previous.category.value == about and previous.dimension != "duration" else None
            draft.actor = self.actors.of(draft.number, draft.unit, draft.sentence, about, cue.first if cue else None, carried)
            nearby = previous if previous and previous.category.value == about else earlier if earlier and earlier.category and earlier.category.value == about else None
            draft.place, draft.place_rule = self.places.of(draft.number, draft.unit, draft.sentence, about, draft.costs, draft.actor.value if draft.actor else None, nearby.place if nearby else None)
            draft.origin = self.places.origin(draft.number, draft.unit, draft.sentence, about, draft.place)
            draft.sources, draft.source = self.sources.of(draft.number.first, draft.sentence, draft.costs)
        self._mark_repeats(drafts)

    def _category(self, draft: Draft, cues: list[events.Cue], firsts: list[int], before: Draft | None) -> tuple[Verdict, events.Cue | None]:
        if draft.dimension in {"percent", "distance"}:
            return Verdict("other", None, None, "category.of_dimension"), None
        if draft.kind in {"victim"} or draft.kind == "captive":
            return Verdict("casualty", draft.unit.first if draft.unit else None, draft.unit.last if draft.unit else None, "category.of_unit"), None
        if draft.dimension == "count":
            verdict, cue = None, None
        else:
            verdict, cue = events.category(cues, draft.costs, draft.sentence, draft.lead, draft.last, draft.dimension, draft.kind, firsts)
        if draft.kind == "official" and (verdict is None or verdict.value not in {"casualty"}):
            return Verdict("other", None, None, "category.officials"), None
        if draft.kind == "displaced" and (verdict is None or verdict.value not in {"casualty"}):
            return Verdict("displacement", None, None, "category.of_unit"), None
        if before is not None and before.category.value == "aid" and draft.dimension in {"equipment", "money"} and (verdict is None or verdict.force < 8) and self._goes_on(draft.sentence):
            return Verdict("aid", None, None, "category.as_package_before"), None
        if verdict is not None and verdict.force >= 3.0:
            return verdict, cue
        if draft.dimension == "duration":
            if draft.last < draft.sentence.last and self.words.lower[draft.last] in MISSIONS:
                return Verdict("deployment", draft.last, draft.last + 1, "category.length_of_mission"), None
            return (verdict, cue) if verdict and verdict.value in {"deployment", "alert"} and verdict.force >= LONG_CUE else (Verdict("other", None, None, "category.of_dimension"), None)
        if before is not None and before.dimension == draft.dimension and draft.dimension != "count":
            return Verdict(before.category.value, None, None, "category.as_figure_before"), None
        if verdict is not None:
            return verdict, cue
        if draft.kind == "military" and draft.dimension == "people":
            return Verdict("presence", None, None, "category.troops_without_cue"), None
        return Verdict("other", None, None, "category.no_cue_is_other"), None

    def _status(self, draft: Draft, moods: list[events.Mood], cue: events.Cue | None, about: str, previous: Draft | None, earlier: Draft | None) -> Verdict:
        verdict = events.status(self.words, moods, draft.costs, draft.sentence, draft.lead, draft.last, cue, about)
        if verdict.first is None and previous is not None and previous.status and cue is None and previous.category.value == about:
            return Verdict(previous.status.value, None, None, "status.as_figure_before")
        if verdict.first is None and verdict.value == "actual" and about == "aid" and earlier is not None and earlier.category.value == "aid" and self._goes_on(draft.sentence):
            return Verdict(earlier.status.value, None, None, "status.as_package_before")
        return verdict

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on with what the one before named: "It includes …", "The package also …"."""
        opening = self.words.lower[sentence.first : sentence.first + 6]
        return bool(opening) and (opening[0] in {"it", "this", "these", "they", "that"} or bool({"package", "includes", "include", "include:", "assistance"} & set(opening)))

    # --- lists ---------------------------------------------------------------------------

    def _list_lead(self, index: int) -> int | None:
        """The sentence that leads the list item at `index`: it ends in a colon, the items between in a semicolon or no stop."""
        sentences, lower = self.words.sentences, self.words.lower
        for k in range(index - 1, max(index - 30, -1), -1):
            token = lower[sentences[k].last - 1]
            if token == ":":
                return k
            if token not in {";", ",", "and", "or"} or sentences[k].last - sentences[k].first > 40:
                return None
        return None

    def _has_own_cue(self, draft: Draft, cues: list[events.Cue], firsts: list[int]) -> bool:
        """Whether the item is a sentence of its own that says what its figure is about."""
        verdict, _ = events.category(cues, draft.costs, draft.sentence, draft.lead, draft.last, draft.dimension, draft.kind, firsts)
        return verdict is not None and verdict.force >= OWN_CUE or draft.lead - draft.sentence.first > 8

    def _begin_list(self, draft: Draft, lead: Sentence) -> None:
        """The first item of a list whose lead gives no figure takes its fields as if it stood at the lead's end."""
        costs, number = events.clause_costs(self.words, lead), replace(draft.number, lead=lead.last, first=lead.last, last=lead.last)
        verdict, cue = events.category(self.events.cues(self.words, lead), costs, lead, lead.last, lead.last, draft.dimension, draft.kind, [])
        draft.category = verdict or Verdict("other", None, None, "category.no_cue_is_other")
        about = draft.category.value
        draft.status = events.status(self.words, self.events.moods(self.words, lead), costs, lead, lead.last, lead.last, cue, about)
        draft.actor = self.actors.of(number, None, lead, about, cue.first if cue else None, None)
        draft.place, draft.place_rule = self.places.of(number, None, lead, about, costs, draft.actor.value if draft.actor else None, None)
        draft.sources, draft.source = self.sources.of(lead.last - 1, lead, costs)

    def _continue_list(self, draft: Draft, item: Draft) -> None:
        for name in ("category", "status", "actor", "place", "place_rule", "sources", "source"):
            setattr(draft, name, getattr(item, name))
        draft.category = Verdict(item.category.value, None, None, "category.as_list_item_before")

    # --- repeats and conversions --------------------------------------------------------

    def _converts(self, draft: Draft, previous: Draft | None) -> bool:
        """A bracket right behind a figure that says the same in another currency or measure."""
        if previous is None or draft.dimension not in {"money", "distance"} or draft.dimension != previous.dimension or draft.unit_name == previous.unit_name:
            return False
        between = self.words.lower[previous.last : draft.lead]
        return 0 < len(between) <= 3 and between[0] in {"(", ";", ",", "or", "—"} and (between[0] != "," or "(" in self.words.lower[max(0, previous.lead - 6) : draft.lead])

    def _copy(self, draft: Draft, original: Draft, k: int) -> None:
        for name in ("category", "status", "actor", "place", "place_rule", "origin", "sources", "source"):
            setattr(draft, name, getattr(original, name))
        if draft.change == "=":
            draft.change = original.change
        draft.same_as = k if original.same_as is None else original.same_as

    def _mark_repeats(self, drafts: list[Draft]) -> None:
        """A figure with the value, unit class, category and, where both have one, actor and place of an earlier one repeats it."""
        for k, draft in enumerate(drafts):
            if draft.same_as is not None or draft.number.value < 3 or draft.dimension in {"duration", "percent"} and draft.number.value < 10:
                continue
            for j in range(k):
                if drafts[j].same_as is None and self._repeats(draft, drafts[j]):
                    draft.same_as = j
                    break

    def _repeats(self, a: Draft, b: Draft) -> bool:
        if (a.number.value, a.number.value_max, a.dimension, a.category.value) != (b.number.value, b.number.value_max, b.dimension, b.category.value) or a.number.vague:
            return False
        if a.dimension in {"money", "count", "duration", "distance"} and a.unit_name != b.unit_name or a.index == b.index:
            return False
        actor_a, actor_b = a.actor and a.actor.value, b.actor and b.actor.value
        if actor_a and actor_b and actor_a != actor_b:
            return False
        return not (a.place and b.place and a.place.iso3 and b.place.iso3 and a.place.iso3 != b.place.iso3)


def identify(sha256: str, table: str, start: int, end: int) -> str:
    """Id of a row: a hash of its article's text, its table and its span."""
    return hashlib.sha256(f"{sha256}|{table}|{start}|{end}".encode()).hexdigest()[:12]


def period(draft: Draft, dates: Sequence[DateMention], firsts: Sequence[int]) -> DateMention | None:
    """The date expression of the figure's sentence that stands nearest to it."""
    low, high = bisect_right(firsts, draft.sentence.first - 1), bisect_right(firsts, draft.sentence.last - 1)
    near = dates[low:high]
    return min(near, key=lambda date: (abs(date.first - draft.number.first), date.first)) if near else None
