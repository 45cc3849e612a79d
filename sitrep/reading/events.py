"""Cues of a sentence: words that tell what a figure is about and whether it is so, and how far they stand from it."""

from __future__ import annotations

from dataclasses import dataclass

from ..schema import CATEGORIES
from .inflection import forms
from .lexicon import LEXICON, Phrases, load_rows, one_of, word
from .sentences import Sentence, Words

SCOPES = {"people": {"people"}, "force": {"people", "formation", "equipment"}, "equipment": {"equipment"}, "money": {"money"}, "aid": {"money", "equipment", "count"}, "any": None}
BOUNDARIES = {",": 1.0, ";": 6.0, ":": 2.0, "—": 3.0, "–": 3.0, "(": 2.0, ")": 2.0, "but": 5.0, "while": 5.0, "although": 5.0, "whereas": 5.0, "who": 1.0, "which": 2.5, "that": 1.0, "after": 3.0, "before": 3.0, "when": 3.0, "as": 2.0, "and": 1.0, "because": 3.0, "since": 2.0, "said": 2.0, "if": 2.0, "where": 2.0, "amid": 3.0, "\"": 0.5, "“": 0.5, "”": 0.5}


@dataclass(slots=True, unsafe_hash=True)
class Cue:
    """Tokens `[first, last)` that speak for `category`."""

    first: int
    last: int
    category: str
    scope: str
    side: str
    weight: int


@dataclass(slots=True, unsafe_hash=True)
class Mood:
    """Tokens `[first, last)` that make what follows planned, possible or denied."""

    first: int
    last: int
    status: str
    reach: int
    strength: int


@dataclass(slots=True, unsafe_hash=True)
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
        return [mood for mood in found if words.lower[mood.first] not in MODALS and words.lower[mood.last - 1] != "to" or words.words[mood.first] not in MONTH and _governs_verb(words, mood.last)]


MONTH = frozenset({"May"})
MODALS = frozenset("will would could may might can shall should 'll".split())
NO_VERB = frozenset("the a an his her its their our in of on for some about over nearly roughly billions millions hundreds thousands".split())


def _governs_verb(words: Words, i: int) -> bool:
    """Whether a verb can follow a modal at token i: not a numeral, an article or a preposition ("May 5", "the will of")."""
    return i < len(words.lower) and words.lower[i][0].isalpha() and words.lower[i] not in NO_VERB and (words.words[i][0].islower() or i < 2)


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
