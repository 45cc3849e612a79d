"""Figures of an article: what each is about, whether it is so, whose, where and who says it, with the words behind each field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from . import events
from .actors import ArticleActors
from .drafts import Draft
from .events import EventReader, Verdict
from .placing import ArticlePlaces
from .repeats import convert, converts, mark_repeats
from .sentences import Sentence, Words
from .sources import ArticleSources

MISSIONS = frozenset("deployment deployments rotation rotations tour tours mission mandate posting stint".split())
OWN_WORDS = frozenset({"actor.in_phrase", "actor.behind_phrase"})
OWN_CUE = 5.0
STRONG = 3.0
LISTED = frozenset({"equipment", "people", "formation", "count"})
BODIES = frozenset({"people", "equipment", "formation"})
MOVES = frozenset({"deployment", "withdrawal", "alert"})
OF_FORCES = frozenset({"deployment", "withdrawal", "alert", "presence", "exercise", "aid", "casualty", "displacement"})
GENERAL = frozenset("people person man woman member other individual".split())
ARRIVING = frozenset("arrive arrived arrives arriving arrivals crossed cross crossing entered enter entering reached reach reaching hosts hosting host sheltering camp camps into".split())
HAVING = frozenset("has have had".split())


class FigureReader:
    """Fills the fields of an article's drafts."""

    def __init__(self, words: Words, event_reader: EventReader, actors: ArticleActors, places: ArticlePlaces, sources: ArticleSources):
        self.words, self.events = words, event_reader
        self.actors, self.places, self.sources = actors, places, sources

    def fill(self, drafts: list[Draft]) -> None:
        """Give each draft category, status, actor, place, origin and source; tie repeats."""
        firsts: dict[int, list[int]] = {}
        for draft in drafts:
            firsts.setdefault(draft.index, []).append(draft.number.first)
        sentences = self.words.sentences
        self.cues = {index: self.events.cues(self.words, sentences[index]) for index in firsts}
        self.moods = {index: self.events.moods(self.words, sentences[index]) for index in firsts}
        self.firsts = firsts
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
        whole = drafts[draft.unit_of] if draft.unit_of is not None else self._whole(draft, drafts[:k])
        before = whole or previous or near or (recent if self._goes_on(draft.sentence) else None)
        draft.category, cue = self._category(draft, before, whole)
        about = draft.category.value
        if whole is not None and draft.dimension == "percent" and whole.status:
            draft.status = Verdict(whole.status.value, None, None, "status.of_the_whole")
        elif draft.category.rule == "category.officials":
            draft.status = Verdict("actual", None, None, "status.who_speaks_is_actual")
        else:
            draft.status = self._status(draft, cue, about, previous, near or recent)
        goes_on = previous is not None and (draft.dimension == "duration" or previous.category.value == about and previous.dimension != "duration")
        carried = previous.actor.value if goes_on and previous.actor else None
        draft.actor = self.actors.of(draft.number, draft.unit, draft.sentence, about, cue.first if cue else None, carried)
        if whole and whole.actor and (draft.actor is None or draft.actor.rule not in OWN_WORDS):
            draft.actor = Verdict(whole.actor.value, None, None, "actor.of_the_whole")
        if draft.dimension == "percent" and whole is not None and draft.actor is None:
            draft.actor = whole.actor
        nearby = next((other for other in (previous, near, whole, self.last_aid if about == "aid" else None) if other and other.category.value == about), None)
        if draft.category.rule != "category.officials":  # who speaks is a source, not somewhere
            draft.place, draft.place_rule = self.places.of(draft.number, draft.unit, draft.sentence, about, draft.costs, draft.actor.value if draft.actor else None, nearby.place if nearby else None)
        if about == "aid" and draft.place is not None:
            self.last_aid = draft
        draft.origin = self.places.origin(draft.number, draft.unit, draft.sentence, about, draft.place)
        if about == "displacement":
            draft.actor = self.displaced = draft.actor or self._displaced_from(draft) or self.displaced and Verdict(self.displaced.value, None, None, "actor.displaced_before")
        draft.sources, draft.source = self.sources.of(draft.number.first, draft.sentence, draft.costs, draft.lead, draft.last, draft.dimension == "percent")

    def _displaced_from(self, draft: Draft) -> Verdict | None:
        """Who flees a country is of it; so is who is displaced or evacuated inside it, but not who arrives there."""
        home = draft.origin or (None if ARRIVING.intersection(self.words.lower[draft.sentence.first : draft.sentence.last]) else draft.place)
        return Verdict(home.iso3, home.first, home.last, "actor.displaced_from") if home and home.iso3 else None

    def _whole(self, draft: Draft, before: Sequence[Draft]) -> Draft | None:
        """The figure of which a share is told: "half of the soldiers", "70 percent of them"."""
        lower = self.words.lower
        if draft.dimension != "percent":
            return None
        after = lower[draft.number.last : draft.number.last + 5]
        if after[:1] and after[0] in {"percent", "%", "per"}:
            after = after[2:] if after[0] == "per" else after[1:]
        if after[:2] not in (["of", "them"], ["of", "the"], ["of", "those"], ["of", "these"], ["of", "whom"], ["of", "which"]) and draft.number.last < draft.sentence.last and not draft.number.fraction:
            return None
        for other in reversed(before):
            if draft.index - other.index > 1:
                return None
            if other.dimension in BODIES | {"money"} and (after[1:2] in (["them"], ["those"], ["whom"], ["these"]) or any(token.startswith(other.unit_name[:4]) or other.dimension == "money" and token in {"money", "aid", "sum"} for token in after)):
                return other
        return None

    # --- category ------------------------------------------------------------------------

    def _cue(self, draft: Draft) -> tuple[Verdict | None, events.Cue | None]:
        return events.category(self.cues[draft.index], draft.costs, draft.sentence, draft.lead, draft.last, draft.dimension, draft.kind, self.firsts[draft.index])

    def _category(self, draft: Draft, before: Draft | None, whole: Draft | None) -> tuple[Verdict, events.Cue | None]:
        if whole is not None and draft.dimension == "percent":
            return Verdict(whole.category.value, None, None, "category.of_the_whole"), None
        if draft.dimension in {"percent", "distance"}:
            return Verdict("other", None, None, "category.of_dimension"), None
        if draft.kind in {"victim", "captive"}:
            verdict, cue = self._cue(draft)
            if verdict and verdict.value == "other" and verdict.force > 6:
                return verdict, cue
            return Verdict("casualty", draft.unit.first if draft.unit else None, draft.unit.last if draft.unit else None, "category.of_unit"), None
        if draft.dimension == "count":
            return self._of_place(draft) or Verdict("other", None, None, "category.of_dimension"), None
        verdict, cue = self._cue(draft)
        if draft.dimension == "duration":
            return self._of_time(draft, verdict, cue)
        if draft.kind == "official" and (verdict is None or verdict.value != "casualty") or self._is_speaker(draft):
            return Verdict("other", None, None, "category.officials"), None
        if draft.kind == "displaced" and (verdict is None or verdict.value != "casualty"):
            return Verdict("displacement", None, None, "category.of_unit"), None
        if before is not None and before.category.value == "aid" and draft.dimension in {"equipment", "money"} and (verdict is None or verdict.force < 8) and (self._goes_on(draft.sentence) or self._is_worth(draft)):
            return Verdict("aid", None, None, "category.as_package_before"), None
        if verdict is not None and verdict.force >= STRONG:
            return verdict, cue
        return self._without_cue(draft, before, verdict, cue)

    def _without_cue(self, draft: Draft, before: Draft | None, verdict: Verdict | None, cue: events.Cue | None) -> tuple[Verdict, events.Cue | None]:
        is_force = draft.kind == "military" and draft.dimension == "people" or draft.dimension == "formation"
        having = HAVING & set(self.words.lower[max(draft.sentence.first, draft.lead - 4) : draft.lead])
        if having and (is_force or draft.dimension == "equipment"):
            about = "presence" if self.places.has_location(draft.last, draft.sentence.last) else "strength" if is_force else "presence"
            return Verdict(about, None, None, "category.having"), None
        if before is not None and (before.dimension == draft.dimension or before.dimension in BODIES and draft.dimension in BODIES and before.category.value in OF_FORCES):
            return Verdict(before.category.value, None, None, "category.as_figure_before"), None
        if verdict is not None:
            return verdict, cue
        if is_force:
            return Verdict("presence", None, None, "category.troops_without_cue"), None
        return Verdict("other", None, None, "category.no_cue_is_other"), None

    def _of_time(self, draft: Draft, verdict: Verdict | None, cue: events.Cue | None) -> tuple[Verdict, events.Cue | None]:
        """Durations are other, but for the length of a mission and the time within which forces are to move."""
        lower, number = self.words.lower, draft.number
        if draft.last < draft.sentence.last and lower[draft.last] in MISSIONS:
            return Verdict("deployment", draft.last, draft.last + 1, "category.length_of_mission"), None
        if verdict and verdict.value in {"deployment", "alert"} and verdict.force >= STRONG:
            return verdict, cue
        if number.modifier and lower[number.modifier[0]] == "within":
            moving = [c for c in self.cues[draft.index] if c.category in MOVES and c.weight >= 3]
            if moving:
                return Verdict(moving[0].category, moving[0].first, moving[0].last, "category.time_to_move"), moving[0]
        return Verdict("other", None, None, "category.of_dimension"), None

    def _of_place(self, draft: Draft) -> Verdict | None:
        """Sites are other, unless forces are sent to them: "send troops to eight sites", "withdraw from five bases"."""
        lower = self.words.lower
        if draft.kind != "place" or draft.lead == draft.sentence.first or lower[draft.lead - 1] not in {"to", "from", "in", "at"}:
            return None
        moving = [c for c in self.cues[draft.index] if c.category in {"deployment", "withdrawal", "presence"} and c.weight >= 4 and 0 <= draft.lead - c.last <= 5]
        return Verdict(moving[-1].category, moving[-1].first, moving[-1].last, "category.sites_of_forces") if moving else None

    def _is_speaker(self, draft: Draft) -> bool:
        """"two army officers said", "citing two officials": people who are a source, not a force."""
        lower = self.words.lower
        after = lower[draft.last : draft.last + 2]
        return draft.dimension == "people" and (lower[draft.lead - 1 : draft.lead] in (["citing"], ["told"]) or after[:1] in (["said"], ["told"], ["say"], ["says"]))

    def _is_worth(self, draft: Draft) -> bool:
        return "worth" in self.words.lower[max(draft.sentence.first, draft.lead - 2) : draft.lead]

    # --- status --------------------------------------------------------------------------

    def _status(self, draft: Draft, cue: events.Cue | None, about: str, previous: Draft | None, earlier: Draft | None) -> Verdict:
        verdict = events.status(self.words, self.moods[draft.index], draft.costs, draft.sentence, draft.lead, draft.last, cue, about)
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

    def _has_own_cue(self, draft: Draft) -> bool:
        """Whether the item is a sentence of its own that says what its figure is about."""
        verdict, _ = self._cue(draft)
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
