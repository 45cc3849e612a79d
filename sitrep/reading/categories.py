"""What a figure is about: the strongest of its sentence's cues, what it counts, and the figures it goes with.

Every cue of the sentence pulls with its weight, less with distance and with each clause boundary between;
the strongest decides. A figure without a cue takes its category from the figures it is listed with.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from .clauses import FREE, Clauses, Government
from .constructions import BODIES, by_construction
from .drafts import Draft
from .events import SCOPES, Cue, Verdict, distance
from .inflection import forms
from .placing import ArticlePlaces
from .relations import goes_on
from .sentences import Sentence, Words
from .shares import OTHER, ShareReader
from .units import UnitReader

MISSED_SIDE = 0.35
GOVERNING, MODIFYING, BEYOND = 1.3, 1.1, 0.8  # what a cue that governs the figure, tells of it or belongs to another verb pulls
OF_FORCES = frozenset({"deployment", "alert", "presence", "withdrawal", "exercise", "strength"})
DISPLACED = ("refugee", "refugees", "migrant", "migrants", "displaced", "asylum", "exodus", "evacuees", "evacuation", "evacuated")
MANY = 3  # words of displacement that make it what an article tells of
MOVING = frozenset(
    form
    for lemma in "arrive enter cross join walk flow stream pour travel come reach escape shelter house host accommodate receive admit accept register block stop detain intercept deport live camp assist help wait settle".split()
    for form in forms(lemma)
)
CIVILIAN = 0.2  # what a cue of forces pulls of a civilian figure
SMALL, CLEARER = 5, 2.5
TOLD_AGAIN = frozenset({"people", "equipment", "formation", "money"})
ELIDED = frozenset({"unit.of_figure_before", "unit.noun_before"})
OF_SHARE = 5.0
LEADS = 2.0
NO_FORCES = frozenset({"displaced", "victim", "captive", "official"})
STRONG = 3.0
CARRIED = frozenset({"deployment", "withdrawal", "alert", "presence", "exercise", "aid", "casualty", "displacement"})
HAVING = frozenset("has have had".split())


def category(cues: list[Cue], costs: list[float], sentence: Sentence, lead: int, last: int, dimension: str, kind: str, numbers: list[int], government: Government = FREE) -> tuple[Verdict | None, Cue | None]:
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
        force *= _relation(cue, lead, last, government)
        if kind == "civilian" and cue.category in OF_FORCES or kind == "military" and cue.category == "displacement":
            force *= CIVILIAN
        if force > best_force:
            best_force, best_cue = force, cue
            best = Verdict(cue.category, cue.first, cue.last, f"category.cue.{cue.category}", force)
    return best, best_cue


def _relation(cue: Cue, lead: int, last: int, government: Government) -> float:
    """How a cue stands to the verbs that govern the figure: as one of them, within their reach, or beyond it."""
    left, right = government.left, government.right
    if left is not None and cue.first <= left < cue.last:
        return GOVERNING
    if right is not None and cue.first <= right < cue.last:
        return GOVERNING if government.subject or left is None else MODIFYING
    if cue.last <= lead and left is not None and cue.last <= left:
        return BEYOND
    if cue.first >= last and right is not None and cue.first > right and not government.subject:
        return BEYOND
    return 1.0


def theme(cues: Iterable[Cue]) -> str | None:
    """What the forces of an article do for the most part, if one thing clearly leads."""
    weights = Counter[str]()
    for cue in cues:
        if cue.scope in {"force", "any"} and cue.category in OF_FORCES:
            weights[cue.category] += cue.weight
    ranked = weights.most_common(2)
    return ranked[0][0] if ranked and ranked[0][1] >= LEADS * (ranked[1][1] if len(ranked) > 1 else 1) else None


def _key(draft: Draft) -> tuple[float, float | None, str]:
    return draft.number.value, draft.number.value_max, draft.unit_name if draft.dimension == "money" else draft.dimension


class CategoryReader:
    """Category of each figure of an article; `cues` and `firsts` (first tokens of figures) by sentence."""

    def __init__(self, words: Words, cues: dict[int, list[Cue]], firsts: dict[int, list[int]], places: ArticlePlaces, units: UnitReader):
        self.words, self.cues, self.firsts, self.places = words, cues, firsts, places
        self.clauses = Clauses(words)
        self.shares = ShareReader(words, units, self.clauses, cues)
        self.governments: dict[int, Government] = {}
        self.clearest: dict[tuple[float, float | None, str], Verdict] = {}
        self.theme = theme(cue for found in cues.values() for cue in found)
        self.tells_of_displaced = sum(map(words.lower.count, DISPLACED)) >= MANY

    def government(self, draft: Draft) -> Government:
        """The verbs that govern a figure."""
        key = draft.number.first
        if key not in self.governments:
            self.governments[key] = self.clauses.of(draft.sentence, draft.lead, draft.last, self.firsts[draft.index])
        return self.governments[key]

    def learn(self, drafts: Sequence[Draft]) -> None:
        """Keep of figures told more than once the mention whose cue is clearest: it speaks for the others too."""
        for draft in drafts:
            verdict, _ = self.cue(draft)
            if verdict and (known := self.clearest.get(_key(draft))) is None or verdict and verdict.force > known.force:
                self.clearest[_key(draft)] = verdict

    def _told_clearer(self, draft: Draft, force: float) -> Verdict | None:
        """What another mention of the same figure says, where it says so far more clearly."""
        known = self.clearest.get(_key(draft))
        if known is None or draft.number.vague or draft.number.value < SMALL or draft.dimension not in TOLD_AGAIN or known.force < max(STRONG, CLEARER * force):
            return None
        return Verdict(known.value, None, None, "category.as_the_same_figure")

    def cue(self, draft: Draft) -> tuple[Verdict | None, Cue | None]:
        """The strongest cue of the figure's sentence."""
        return category(self.cues[draft.index], draft.costs, draft.sentence, draft.lead, draft.last, draft.dimension, draft.kind, self.firsts[draft.index], self.government(draft))

    def of(self, draft: Draft, before: Draft | None, whole: Draft | None) -> tuple[Verdict, Cue | None]:
        """Category, and the cue that gives it; before: the figure it may go with, whole: the one it is a share of."""
        if whole is not None and draft.dimension == "percent":
            return Verdict(whole.category.value, None, None, "category.of_the_whole"), None
        if draft.dimension == "percent":
            return self._of_share(draft)
        if verdict := by_construction(self.words, draft, self.government):
            verb = None if verdict.first is None or verdict.first >= draft.lead else Cue(verdict.first, verdict.last, verdict.value, "any", "before", 5)
            return verdict, verb
        if draft.dimension == "distance":
            return OTHER, None
        if draft.dimension == "duration":
            return self.shares.of_time(draft, self.government(draft))
        if draft.dimension == "count":
            return self.shares.of_count(draft, self.government(draft))
        if draft.kind in {"victim", "captive"}:
            verdict, cue = self.cue(draft)
            if verdict and verdict.value == "other" and verdict.force > 6:
                return verdict, cue
            return Verdict("casualty", draft.unit.first if draft.unit else None, draft.unit.last if draft.unit else None, "category.of_unit"), None
        verdict, cue = self.cue(draft)
        if draft.kind == "official" and (verdict is None or verdict.value != "casualty") or self._is_speaker(draft):
            return Verdict("other", None, None, "category.officials"), None
        if draft.kind == "displaced" and (verdict is None or verdict.value != "casualty"):
            return Verdict("displacement", None, None, "category.of_unit"), None
        if draft.kind == "civilian" and self.tells_of_displaced and (verdict is None or verdict.force < STRONG or verdict.value == "other" and cue.category != "casualty") and self._is_on_the_move(draft):
            return Verdict("displacement", None, None, "category.people_on_the_move"), None
        if before is not None and before.category.value == "aid" and draft.dimension in {"equipment", "money"} and (verdict is None or verdict.force < 8) and (goes_on(self.words, draft.sentence) or self._is_worth(draft)):
            return Verdict("aid", None, None, "category.as_package_before"), None
        if clearer := self._told_clearer(draft, verdict.force if verdict else 0.0):
            return clearer, None
        if verdict is not None and verdict.force >= STRONG:
            return verdict, cue
        return self._without_cue(draft, before, verdict, cue)

    def _is_on_the_move(self, draft: Draft) -> bool:
        """Whether civilians are told to move, to be taken in, stopped or sheltered, or nothing else: of whom, the article tells."""
        government = self.government(draft)
        return bool({self.words.lower[i] for i in (government.left, government.right) if i is not None} & MOVING)

    def _without_cue(self, draft: Draft, before: Draft | None, verdict: Verdict | None, cue: Cue | None) -> tuple[Verdict, Cue | None]:
        is_force = draft.kind in {"military", "fighter"} and draft.dimension == "people" or draft.dimension == "formation"
        having = HAVING & set(self.words.lower[max(draft.sentence.first, draft.lead - 4) : draft.lead])
        if having and (is_force or draft.dimension == "equipment"):
            about = "presence" if self.places.has_location(draft.last, draft.sentence.last) or "there" in self.words.lower[draft.last : draft.last + 2] else "strength" if is_force else "presence"
            return Verdict(about, None, None, "category.having"), None
        if before is not None and self._goes_with(draft, before):
            return Verdict(before.category.value, None, None, "category.as_figure_before"), None
        if verdict is not None and not (draft.kind == "civilian" and verdict.value in OF_FORCES):
            return verdict, cue
        if is_force:
            return Verdict(self.theme or "presence", None, None, "category.troops_of_the_theme" if self.theme else "category.troops_without_cue"), None
        return Verdict("other", None, None, "category.no_cue_is_other"), None

    def _goes_with(self, draft: Draft, before: Draft) -> bool:
        """Whether a figure without a cue is told of in the same breath as the one before: without a verb of its own, and of the like."""
        alike = before.dimension == draft.dimension or before.dimension in BODIES and draft.dimension in BODIES and before.category.value in CARRIED
        if draft.unit_rule in ELIDED or not alike:
            return alike
        if draft.kind == "civilian" and draft.unit_rule != "unit.demonym" and before.category.value in OF_FORCES:
            return False
        if before.index != draft.index:
            return True
        government = self.government(draft)
        return government.left is None or government.left < before.last

    def _of_share(self, draft: Draft) -> tuple[Verdict, Cue | None]:
        """A share of people, forces or arms is about what these are about; other shares are other."""
        share = self.shares.share(draft)
        if share is None:
            return OTHER, None
        if share.kind == "displaced":
            return Verdict("displacement", share.token, share.token + 1, "category.of_unit"), None
        government = self.clauses.of(draft.sentence, draft.lead, share.token + 1, self.firsts[draft.index])
        verdict, cue = category(self.cues[draft.index], draft.costs, draft.sentence, draft.lead, share.token + 1, share.dimension, share.kind, self.firsts[draft.index], government)
        return (verdict, cue) if verdict and verdict.force >= OF_SHARE else (OTHER, None)

    def _is_speaker(self, draft: Draft) -> bool:
        """"two army officers said", "citing two officials": people who are a source, not a force."""
        lower = self.words.lower
        after = lower[draft.last : draft.last + 2]
        return draft.dimension == "people" and (lower[draft.lead - 1 : draft.lead] in (["citing"], ["told"]) or after[:1] in (["said"], ["told"], ["say"], ["says"]))

    def _is_worth(self, draft: Draft) -> bool:
        return "worth" in self.words.lower[max(draft.sentence.first, draft.lead - 2) : draft.lead]

