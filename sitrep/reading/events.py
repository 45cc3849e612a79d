"""What a figure is about (category) and whether it is so (status), from the cues around it.

Every cue of the sentence pulls with its weight, less with distance and with each clause boundary between;
the strongest decides. A figure without a cue takes its category from the figures it is listed with.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ..schema import CATEGORIES
from .inflection import forms
from .lexicon import LEXICON, Phrases, load_rows, one_of, word
from .sentences import Sentence, Words

SCOPES = {"people": {"people"}, "force": {"people", "formation", "equipment"}, "equipment": {"equipment"}, "money": {"money"}, "aid": {"money", "equipment", "count"}, "any": None}
BOUNDARIES = {",": 1.0, ";": 6.0, ":": 2.0, "—": 3.0, "–": 3.0, "(": 2.0, ")": 2.0, "but": 5.0, "while": 5.0, "although": 5.0, "whereas": 5.0, "who": 1.0, "which": 2.5, "that": 1.0, "after": 3.0, "before": 3.0, "when": 3.0, "as": 2.0, "and": 1.0, "because": 3.0, "since": 2.0, "said": 2.0, "if": 2.0, "where": 2.0, "amid": 3.0, "\"": 0.5, "“": 0.5, "”": 0.5}
MISSED_SIDE = 0.35
OF_FORCES = frozenset({"deployment", "alert", "presence", "withdrawal", "exercise", "strength"})
NO_FORCES = frozenset({"displaced", "victim", "captive", "official"})


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens `[first, last)` that speak for `category`."""

    first: int
    last: int
    category: str
    scope: str
    side: str
    weight: int


@dataclass(frozen=True, slots=True)
class Mood:
    """Tokens `[first, last)` that make what follows planned, possible or denied."""

    first: int
    last: int
    status: str
    reach: int
    strength: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decided value, the tokens it rests on (None where inferred), the rule and how strong the cue was."""

    value: str
    first: int | None
    last: int | None
    rule: str
    force: float = 0.0


class EventReader:
    """Holds the cues; built once."""

    def __init__(self) -> None:
        rows = load_rows(LEXICON / "cues.csv", {"cue": word, "category": one_of(*CATEGORIES), "scope": one_of(*SCOPES), "side": one_of("before", "after", "any"), "weight": int})
        by_phrase: dict[str, list[tuple[str, str, str, int]]] = {}
        for row in rows:
            payload = (row["category"], row["scope"], row["side"], row["weight"])
            for form in forms(row["cue"][2:]) if row["cue"].startswith("v:") else {row["cue"]}:
                by_phrase.setdefault(form, []).append(payload)
        self._cues = Phrases(sorted(by_phrase.items()))
        moods = load_rows(LEXICON / "moods.csv", {"cue": word, "status": one_of("planned", "possible", "denied", "actual"), "reach": int, "strength": int})
        self._moods = Phrases((row["cue"], (row["status"], row["reach"], row["strength"])) for row in moods)

    def cues(self, words: Words, sentence: Sentence) -> list[Cue]:
        """All category cues of a sentence."""
        found = self._cues.find(words.lower, sentence.first, sentence.last)
        return [Cue(first, last, *payload) for first, last, payloads in found for payload in payloads]

    def moods(self, words: Words, sentence: Sentence) -> list[Mood]:
        """All status cues of a sentence."""
        found = [Mood(first, last, *payload) for first, last, payload in self._moods.find(words.lower, sentence.first, sentence.last)]
        return [mood for mood in found if words.lower[mood.first] not in MODALS or _governs_verb(words, mood.last)]


MODALS = frozenset("will would could may might can shall should 'll".split())
NO_VERB = frozenset("the a an his her its their our in of on for some about over nearly roughly billions millions hundreds thousands".split())


def _governs_verb(words: Words, i: int) -> bool:
    """Whether a verb can follow a modal at token i: not a numeral, an article or a preposition ("May 5", "the will of")."""
    return i < len(words.lower) and words.lower[i][0].isalpha() and words.lower[i] not in NO_VERB


def clause_costs(words: Words, sentence: Sentence) -> list[float]:
    """Running sum of boundary costs over the sentence's tokens; the cost between a and b is a difference of two."""
    costs, total = [0.0], 0.0
    for token in words.lower[sentence.first : sentence.last]:
        total += BOUNDARIES.get(token, 0.0)
        costs.append(total)
    return costs


def distance(costs: list[float], sentence: Sentence, a: int, b: int) -> float:
    """Tokens plus boundary costs between token a and token b (a ≤ b), both of the sentence."""
    return (b - a) + costs[max(b - sentence.first, 0)] - costs[max(a - sentence.first, 0)]


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


PROGRESSIVE = frozenset({"deployment", "withdrawal"})
BE_NOW = frozenset("is are 're 's be being was were".split())
ARRIVING = frozenset("arriving entering landing returning serving remaining fighting leading operating".split())
FRESH = frozenset("new another additional further latest more".split())
DONE = frozenset("sent provided delivered given donated supplied gave received previously already since spent committed rushed offered handed shipped sold transferred previous so".split())
ANNOUNCED = frozenset("announced announcing announces announce approved authorized authorised unveiled authorizing approving".split())
ELAPSED = frozenset("past last previous recent first".split())


def _by_construction(words: Words, sentence: Sentence, lead: int, last: int, cue: Cue | None, about: str) -> Verdict | None:
    """Statuses that a construction settles before any single cue: "is deploying", "a new package", "the past two weeks"."""
    lower = words.lower
    if lower[lead - 1 : lead] and lower[lead - 1] in ELAPSED and about == "other":
        return Verdict("actual", lead - 1, lead, "status.elapsed_time")
    if "strong" in lower[lead : last + 3] and lower[lead - 1 : lead] and lower[lead - 1] in {"its", "their", "the", "'s"}:
        return Verdict("actual", None, None, "status.established_strength")
    if about in PROGRESSIVE and cue and cue.last - cue.first == 1 and lower[cue.first].endswith("ing") and lower[cue.first] not in ARRIVING:
        before = lower[max(sentence.first, cue.first - 3) : cue.first]
        if BE_NOW & set(before) and not {"has", "have", "had"} & set(before) and not any(token.endswith("ing") for token in before):
            return Verdict("planned", cue.first, cue.last, "status.progressive")
    if about == "aid":
        near = set(lower[max(sentence.first, lead - 5) : lead])
        around = set(lower[sentence.first : sentence.last])
        if FRESH & near and not DONE & set(lower[max(sentence.first, lead - 10) : last + 6]) or "package" in around and {"new", "latest"} & around and not DONE & around:
            return Verdict("planned", None, None, "status.new_aid")
    return None


def status(words: Words, moods: list[Mood], costs: list[float], sentence: Sentence, lead: int, last: int, cue: Cue | None, about: str) -> Verdict:
    """Whether the figure is planned, possible, denied or actual."""
    if verdict := _by_construction(words, sentence, lead, last, cue, about):
        return verdict
    best, best_force = None, 0.0
    for mood in moods:
        if about == "presence" and mood.strength < 3:
            continue
        if about in {"casualty", "displacement"} and (mood.status != "possible" or mood.strength < 3):
            continue
        force = 0.0
        for target in {lead, cue.first if cue else lead}:
            if mood.last <= target:
                gap = distance(costs, sentence, mood.last, target)
                if gap <= mood.reach:
                    force = max(force, mood.strength * 10 / (3 + gap))
        if cue and mood.first <= cue.first < mood.last:
            force = max(force, mood.strength * 10 / 3)
        if mood.status == "denied":
            close = cue and 0 <= cue.first - mood.last <= 3 or mood.strength >= 5
            if not close or about in {"casualty", "other"}:
                continue
        if mood.first >= last and force == 0.0 and mood.strength >= 3 and distance(costs, sentence, last, mood.first) <= 2:
            force = mood.strength * 10 / 4
        if force > best_force:
            best, best_force = mood, force
    if best is None:
        return Verdict("actual", None, None, "status.no_mood_is_actual")
    return Verdict(best.status, best.first, best.last, f"status.mood.{best.status}", best_force)
