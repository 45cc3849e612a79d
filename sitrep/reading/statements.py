"""Statements on forces that give no number: a deployment ruled out, denied or refused.

A denial is a fact that a briefing must show, though it counts nothing: "The troops are not being deployed to …".
"""

from __future__ import annotations

from dataclasses import dataclass

from .actors import ArticleActors
from .events import Cue, EventReader, Mood, Verdict, clause_costs
from .placing import ArticlePlaces
from .places import PlaceMention
from .sentences import Sentence, Words
from .sources import ArticleSources

FORCE_NOUNS = frozenset("troops forces soldiers troop marines paratroopers personnel military army peacekeepers ships warships jets aircraft combat reinforcements contingent".split())
FORCE_CUES = frozenset({"deployment", "withdrawal", "presence", "alert"})
CLAUSE_MARKS = frozenset(", ; : — – but while although whereas which because ( )".split())
NEVER = frozenset("if unless whether only".split())
REACH = 8


@dataclass(slots=True, unsafe_hash=True)
class Statement:
    """Tokens `[first, last)` of the clause, and what it says."""

    first: int
    last: int
    sentence: Sentence
    category: str
    status: str
    actor: Verdict | None
    place: PlaceMention | None
    sources: list[str]
    rule: str


def find(words: Words, events: EventReader, actors: ArticleActors, places: ArticlePlaces, sources: ArticleSources, numbers: set[int]) -> list[Statement]:
    """Denied movements of forces, one for a sentence at most. numbers: tokens where a number stands; such clauses are figures' matter."""
    found = []
    for sentence in words.sentences:
        lower = words.lower[sentence.first : sentence.last]
        if not FORCE_NOUNS.intersection(lower):
            continue
        for mood in events.moods(words, sentence):
            if mood.status != "denied":
                continue
            statement = _statement(words, sentence, mood, events, actors, places, sources, numbers)
            if statement is not None:
                found.append(statement)
                break
    return found


def _statement(words: Words, sentence: Sentence, mood: Mood, events: EventReader, actors: ArticleActors, places: ArticlePlaces, sources: ArticleSources, numbers: set[int]) -> Statement | None:
    cues = [cue for cue in events.cues(words, sentence) if cue.category in FORCE_CUES and cue.scope in {"force", "any"} and cue.weight >= 2 and 0 <= cue.first - mood.last <= REACH]
    cues = [cue for cue in cues if not CLAUSE_MARKS.intersection(words.lower[mood.last : cue.first]) and cue.first - mood.last <= (3 if mood.strength < 5 else REACH)]
    near = range(mood.last, min(mood.last + REACH, sentence.last))
    if not cues and mood.strength >= 5 and (nouns := [i for i in near if words.lower[i] in FORCE_NOUNS]) and not CLAUSE_MARKS.intersection(words.lower[mood.last : nouns[0]]):
        cues = [Cue(nouns[0], nouns[0] + 1, "deployment", "force", "any", 1)]  # "ruled out taking in more foreign forces"
    if not cues:
        return None
    cue = cues[0]
    first = mood.first
    while first > sentence.first and words.lower[first - 1] not in CLAUSE_MARKS:
        first -= 1
    last = cue.last
    while last < sentence.last and words.lower[last] not in CLAUSE_MARKS and words.lower[last] not in {".", "\"", "”"}:
        last += 1
    clause = set(words.lower[first:last])
    if not FORCE_NOUNS & clause or NEVER & set(words.lower[first : mood.first]) or numbers.intersection(range(first, last)):
        return None
    actor = _actor(words, first, cue.first, last, actors, sentence)
    place = _place(cue.last, last, places, sentence, actor)
    costs = clause_costs(words, sentence)
    names, _ = sources.of(cue.first, sentence, costs)
    return Statement(first, last, sentence, cue.category, "denied", actor, place, names, f"statement.denied.{cue.category}")


def _actor(words: Words, first: int, cue: int, last: int, actors: ArticleActors, sentence: Sentence) -> Verdict | None:
    before = actors.within(first, cue) or actors.within(sentence.first, first)
    if before:
        return Verdict(before[0].code, before[0].first, before[0].last, "actor.subject")
    return actors.leading(sentence)


def _place(first: int, last: int, places: ArticlePlaces, sentence: Sentence, actor: Verdict | None) -> PlaceMention | None:
    """The place the clause names as location or object; else ("… to defend it") the sentence's place that is not the actor's."""
    near = [place for place in places.within(first, last) if places.role(place) == "location" or places.is_object(place)]
    if near:
        return near[0]
    own = actor.value if actor else None
    return next((place for place in places.within(sentence.first, sentence.last) if place.iso3 and place.iso3 != own and not places.is_opposed(place)), None)
