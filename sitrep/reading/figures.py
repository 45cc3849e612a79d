"""Figures of an article: what each is about, whether it is so, whose, where and who says it, with the words behind each field."""

from __future__ import annotations

from dataclasses import replace

from .actors import ArticleActors
from .categories import CategoryReader, category
from .drafts import Draft
from .events import Cue, EventReader, Verdict, clause_costs
from .inflection import forms
from .placing import ArticlePlaces, Asked
from .relations import goes_on, whole_of
from .repeats import convert, converts, mark_repeats
from .sentences import Sentence, Words
from .sources import ArticleSources
from .statuses import StatusReader, status
from .units import UnitReader

OWN_WORDS = frozenset({"actor.in_phrase", "actor.behind_phrase"})
ARRIVING = frozenset("arrive arrived arrives arriving arrivals crossed cross crossing entered enter entering reached reach reaching hosts hosting host sheltering camp camps into".split())
STRANGERS = frozenset({"migrant", "asylum seeker", "immigrant"})
SENDING = frozenset(form for verb in ("send", "ship", "rush", "supply", "transfer") for form in forms(verb))
OWN_CUE = 5.0
LISTED = frozenset({"equipment", "people", "formation", "count"})


def asked(draft: Draft) -> Asked:
    """What a draft asks of its place."""
    last = draft.unit.last if draft.unit else draft.number.last
    return Asked(draft.lead, last, draft.sentence, draft.costs, draft.category.value, draft.dimension, draft.unit_name, draft.kind, draft.actor.value if draft.actor else None)


class FigureReader:
    """Fills the fields of an article's drafts."""

    def __init__(self, words: Words, units: UnitReader, event_reader: EventReader, actors: ArticleActors, places: ArticlePlaces, sources: ArticleSources):
        self.words, self.units, self.events = words, units, event_reader
        self.actors, self.places, self.sources = actors, places, sources

    def fill(self, drafts: list[Draft]) -> None:
        """Give each draft category, status, actor, place, origin and source; tie repeats."""
        firsts: dict[int, list[int]] = {}
        for draft in drafts:
            firsts.setdefault(draft.index, []).append(draft.number.first)
        sentences = self.words.sentences
        self.categories = CategoryReader(self.words, {index: self.events.cues(self.words, sentences[index]) for index in firsts}, firsts, self.places, self.units)
        self.statuses = StatusReader(self.words, {index: self.events.moods(self.words, sentences[index]) for index in firsts})
        self.categories.learn(drafts)
        self.last_aid: Draft | None = None
        self.displaced: Verdict | None = None
        for k, draft in enumerate(drafts):
            previous = drafts[k - 1] if k and drafts[k - 1].index == draft.index else None
            if converts(self.words, draft, previous):
                convert(draft, previous, k - 1)
                continue
            lead = self._list_lead(draft.index) if draft.dimension in LISTED and not self._has_own_cue(draft) else None
            if lead is not None and k and drafts[k - 1].index >= lead:
                self._continue_list(draft, drafts[k - 1])
            elif lead is not None:
                self._begin_list(draft, sentences[lead])
            else:
                self._fields(draft, drafts, k, previous)
        mark_repeats(drafts)

    def _fields(self, draft: Draft, drafts: list[Draft], k: int, previous: Draft | None) -> None:
        last = drafts[k - 1] if k else None
        near = last if last and draft.index - last.index <= 1 and last.sentence.paragraph == draft.sentence.paragraph else None
        recent = last if last and draft.index - last.index <= 3 else None
        whole = drafts[draft.unit_of] if draft.unit_of is not None else whole_of(self.words, draft, drafts, k)
        before = whole or previous or near or (recent if goes_on(self.words, draft.sentence) else None)
        draft.category, cue = self.categories.of(draft, before, whole)
        about = draft.category.value
        if whole is not None and draft.dimension == "percent" and whole.status:
            draft.status = Verdict(whole.status.value, None, None, "status.of_the_whole")
        elif draft.category.rule == "category.officials":
            draft.status = Verdict("actual", None, None, "status.who_speaks_is_actual")
        else:
            draft.status = self.statuses.of(draft, cue, about, self.categories.government(draft), previous, near or recent)
        in_row = previous is not None and (draft.dimension == "duration" or previous.category.value == about and previous.dimension != "duration")
        carried = previous.actor.value if in_row and previous.actor else None
        if draft.category.rule != "category.officials":  # who speaks is no actor
            draft.actor = self.actors.of(draft.number, draft.unit, draft.sentence, about, carried)
        if whole and whole.actor and (draft.actor is None or draft.actor.rule not in OWN_WORDS):
            draft.actor = Verdict(whole.actor.value, None, None, "actor.of_the_whole")
        if draft.dimension == "percent" and whole is not None and draft.actor is None:
            draft.actor = whole.actor
        nearby = next((other for other in (previous, near, whole, self.last_aid if about == "aid" else None) if other and other.category.value == about), None)
        if nearby is None and draft.dimension in {"percent", "duration"} and previous is not None and previous.dimension in {"people", "equipment", "formation", "count"}:
            nearby = previous  # "12 ships, a third of the fleet"; "12 ships within a week"
        if draft.category.rule != "category.officials":  # who speaks is a source, not somewhere
            draft.place, draft.place_rule = self.places.of(asked(draft), nearby.place if nearby else None)
        if about == "deployment" and self._arms_another(draft, cue):
            about = "aid"
            draft.category = Verdict(about, None, None, "category.arms_for_another_state")
        if about == "aid" and draft.place is not None:
            self.last_aid = draft
        draft.origin = self.places.origin(draft.number, draft.unit, draft.sentence, about, draft.place)
        if about == "displacement":
            draft.actor = self.displaced = draft.actor or self._displaced_from(draft) or self.displaced and Verdict(self.displaced.value, None, None, "actor.displaced_before")
        draft.sources, draft.source = self.sources.of(draft.number.first, draft.sentence, draft.costs, draft.lead, draft.last, draft.dimension == "percent")

    def _arms_another(self, draft: Draft, cue: Cue | None) -> bool:
        """Whether guns or munitions go to another state: "will send 18 rocket launchers to Ukraine" is aid; a country's own troops are moved with theirs."""
        is_arm = draft.dimension == "equipment" and draft.kind in {"weapon", "munition"} and cue is not None and self.words.lower[cue.first] in SENDING
        return is_arm and draft.actor is not None and draft.place is not None and draft.place.kind == "country" and draft.place.iso3 not in (None, draft.actor.value)

    def _displaced_from(self, draft: Draft) -> Verdict | None:
        """Who flees a country is of it; so is who is displaced or evacuated inside it, but not who arrives there."""
        is_homeless = draft.unit_name.startswith("displaced")  # inside their country
        is_stranger = draft.unit_name in STRANGERS or not is_homeless and bool(ARRIVING.intersection(self.words.lower[draft.sentence.first : draft.sentence.last]))
        home = draft.origin or (None if is_stranger else draft.place)
        return Verdict(home.iso3, home.first, home.last, "actor.displaced_from") if home and home.iso3 else None

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

    def _has_own_cue(self, draft: Draft) -> bool:
        """Whether the item is a sentence of its own that says what its figure is about."""
        verdict, _ = self.categories.cue(draft)
        return verdict is not None and verdict.force >= OWN_CUE or draft.lead - draft.sentence.first > 8

    def _begin_list(self, draft: Draft, lead: Sentence) -> None:
        """The first item of a list whose lead gives no figure takes its fields as if it stood at the lead's end."""
        costs, number = clause_costs(self.words, lead), replace(draft.number, lead=lead.last, first=lead.last, last=lead.last)
        verdict, cue = category(self.events.cues(self.words, lead), costs, lead, lead.last, lead.last, draft.dimension, draft.kind, [])
        draft.category = verdict or Verdict("other", None, None, "category.no_cue_is_other")
        about = draft.category.value
        draft.status = status(self.words, self.events.moods(self.words, lead), costs, lead, lead.last, lead.last, cue, about)
        draft.actor = self.actors.of(number, None, lead, about, None)
        draft.place, draft.place_rule = self.places.of(replace(asked(draft), lead=lead.last, last=lead.last, sentence=lead, costs=costs), None)
        draft.sources, draft.source = self.sources.of(lead.last - 1, lead, costs)

    def _continue_list(self, draft: Draft, item: Draft) -> None:
        for name in ("category", "status", "actor", "place", "place_rule", "sources", "source"):
            setattr(draft, name, getattr(item, name))
        draft.category = Verdict(item.category.value, None, None, "category.as_list_item_before")
