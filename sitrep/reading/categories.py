"""What a figure is about: the strongest of its sentence's cues, what it counts, and the figures it goes with.

Every cue of the sentence pulls with its weight, less with distance and with each clause boundary between;
the strongest decides. A figure without a cue takes its category from the figures it is listed with.
"""

from __future__ import annotations

from bisect import bisect_left

from .drafts import Draft
from .events import SCOPES, Cue, Verdict, distance
from .placing import ArticlePlaces
from .relations import goes_on
from .sentences import Sentence, Words

MISSED_SIDE = 0.35
OF_FORCES = frozenset({"deployment", "alert", "presence", "withdrawal", "exercise", "strength"})
NO_FORCES = frozenset({"displaced", "victim", "captive", "official"})
MISSIONS = frozenset("deployment deployments rotation rotations tour tours mission mandate posting stint".split())
STRONG = 3.0
BODIES = frozenset({"people", "equipment", "formation"})
MOVES = frozenset({"deployment", "withdrawal", "alert"})
CARRIED = frozenset({"deployment", "withdrawal", "alert", "presence", "exercise", "aid", "casualty", "displacement"})
HAVING = frozenset("has have had".split())


def category(cues: list[Cue], costs: list[float], sentence: Sentence, lead: int, last: int, dimension: str, kind: str, numbers: list[int]) -> tuple[Verdict | None, Cue | None]:
    """Strongest cue for a figure at tokens `[lead, last)`.

    numbers: first tokens of all figures of the sentence, sorted; a cue behind another figure speaks for that one first.
    """
    best, best_cue, best_force = None, None, 0.0
    for cue in cues:
        scope = SCOPES[cue.scope]
        if scope is not None and dimension not in scope or cue.category in OF_FORCES and kind in NO_FORCES:
            continue
        if cue.first >= last:
            gap = distance(costs, sentence, last, cue.first)
            between = bisect_left(numbers, cue.first) - bisect_left(numbers, last)
            side = "after"
        elif cue.last <= lead:
            gap = distance(costs, sentence, cue.last, lead)
            between = bisect_left(numbers, lead) - bisect_left(numbers, cue.last)
            side = "before"
        else:
            gap, between, side = 0.0, 0, "any"
        force = cue.weight * 10 / (4 + gap + 3 * between)
        if "any" not in (side, cue.side) and side != cue.side:
            force *= MISSED_SIDE
        if force > best_force:
            best_force, best_cue = force, cue
            best = Verdict(cue.category, cue.first, cue.last, f"category.cue.{cue.category}", force)
    return best, best_cue


class CategoryReader:
    """Category of each figure of an article; `cues` and `firsts` (first tokens of figures) by sentence."""

    def __init__(self, words: Words, cues: dict[int, list[Cue]], firsts: dict[int, list[int]], places: ArticlePlaces):
        self.words, self.cues, self.firsts, self.places = words, cues, firsts, places

    def cue(self, draft: Draft) -> tuple[Verdict | None, Cue | None]:
        """The strongest cue of the figure's sentence."""
        return category(self.cues[draft.index], draft.costs, draft.sentence, draft.lead, draft.last, draft.dimension, draft.kind, self.firsts[draft.index])

    def of(self, draft: Draft, before: Draft | None, whole: Draft | None) -> tuple[Verdict, Cue | None]:
        """Category, and the cue that gives it; before: the figure it may go with, whole: the one it is a share of."""
        if whole is not None and draft.dimension == "percent":
            return Verdict(whole.category.value, None, None, "category.of_the_whole"), None
        if draft.dimension in {"percent", "distance"}:
            return Verdict("other", None, None, "category.of_dimension"), None
        if draft.kind in {"victim", "captive"}:
            verdict, cue = self.cue(draft)
            if verdict and verdict.value == "other" and verdict.force > 6:
                return verdict, cue
            return Verdict("casualty", draft.unit.first if draft.unit else None, draft.unit.last if draft.unit else None, "category.of_unit"), None
        if draft.dimension == "count":
            return self._of_place(draft) or Verdict("other", None, None, "category.of_dimension"), None
        verdict, cue = self.cue(draft)
        if draft.dimension == "duration":
            return self._of_time(draft, verdict, cue)
        if draft.kind == "official" and (verdict is None or verdict.value != "casualty") or self._is_speaker(draft):
            return Verdict("other", None, None, "category.officials"), None
        if draft.kind == "displaced" and (verdict is None or verdict.value != "casualty"):
            return Verdict("displacement", None, None, "category.of_unit"), None
        if before is not None and before.category.value == "aid" and draft.dimension in {"equipment", "money"} and (verdict is None or verdict.force < 8) and (goes_on(self.words, draft.sentence) or self._is_worth(draft)):
            return Verdict("aid", None, None, "category.as_package_before"), None
        if verdict is not None and verdict.force >= STRONG:
            return verdict, cue
        return self._without_cue(draft, before, verdict, cue)

    def _without_cue(self, draft: Draft, before: Draft | None, verdict: Verdict | None, cue: Cue | None) -> tuple[Verdict, Cue | None]:
        is_force = draft.kind == "military" and draft.dimension == "people" or draft.dimension == "formation"
        having = HAVING & set(self.words.lower[max(draft.sentence.first, draft.lead - 4) : draft.lead])
        if having and (is_force or draft.dimension == "equipment"):
            about = "presence" if self.places.has_location(draft.last, draft.sentence.last) else "strength" if is_force else "presence"
            return Verdict(about, None, None, "category.having"), None
        if before is not None and (before.dimension == draft.dimension or before.dimension in BODIES and draft.dimension in BODIES and before.category.value in CARRIED):
            return Verdict(before.category.value, None, None, "category.as_figure_before"), None
        if verdict is not None:
            return verdict, cue
        if is_force:
            return Verdict("presence", None, None, "category.troops_without_cue"), None
        return Verdict("other", None, None, "category.no_cue_is_other"), None

    def _of_time(self, draft: Draft, verdict: Verdict | None, cue: Cue | None) -> tuple[Verdict, Cue | None]:
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

