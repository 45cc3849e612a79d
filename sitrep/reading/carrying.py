"""Whether a figure whose own sentence names no place lies where the passage plays, by what it counts and what its sentence tells."""

from __future__ import annotations

from dataclasses import dataclass

from .gazetteer import index
from .nouns import singular
from .places import PlaceMention
from .sentences import Sentence, Words

OF_EVENTS = frozenset({"presence", "deployment", "exercise", "casualty", "aid", "withdrawal", "displacement"})
FORCES = frozenset({"people", "equipment", "formation"})
# what stands or happens somewhere, against what is thought, said or agreed
SITES_COUNTED = frozenset(
    "city town village settlement neighborhood neighbourhood suburb zone sector location site spot base airbase airfield airport facility installation camp outpost checkpoint crossing port harbor harbour "
    "bridge road street route runway tunnel trench bunker hangar hanger building house home apartment flat room hotel hospital clinic bed school church mosque temple synagogue shop store market factory plant reactor "
    "warehouse depot tent shelter target barracks prison jail compound column well pipeline dam farm field household family tribe camera".split()
)
EVENTS_COUNTED = frozenset(
    "attack airstrike strike raid sortie clash incident explosion blast bombing violation incursion ambush shooting case infection arrest protest murder crime accident earthquake fire blaze wildfire outbreak homicide burial".split()
)
EVENTS_LASTING = EVENTS_COUNTED | frozenset("siege war insurgency fighting invasion ceasefire truce calm unrest blockade curfew occupation conflict bombardment shelling battle".split())
EVENT_REACH = 4
MOVES = frozenset({"deployment", "withdrawal"})
RANGES = frozenset("range ranges reach".split())  # of a missile
RANGE_REACH = 5
YEARS = (1900, 2100)
THEN = ("last", "that", "same", "previous")
LOSING = frozenset("lost lose loses losing suffered suffers suffer".split())
LOSING_REACH = 5


@dataclass(slots=True, unsafe_hash=True)
class Asked:
    """What is asked of a place: tokens `[lead, last)` of a figure with what is known of it; actor: its code."""

    lead: int
    last: int
    sentence: Sentence
    costs: list[float]
    about: str
    dimension: str
    noun: str
    actor: str | None


def may_lie_where_the_passage_plays(words: Words, asked: Asked) -> bool:
    """Forces, victims, aid and distances do; of other counts the sites and events; shares of those; spans of an event or a move."""
    about, dimension = asked.about, asked.dimension
    if dimension == "distance":
        return not RANGES.intersection(words.lower[max(asked.sentence.first, asked.lead - RANGE_REACH) : min(asked.last + 2, asked.sentence.last)])
    if dimension == "count":
        return singular(asked.noun.split(" ")[-1]) in SITES_COUNTED | EVENTS_COUNTED
    if dimension == "duration":
        return about in MOVES or _measures_event(words, asked)
    return about in OF_EVENTS and dimension in FORCES | {"money", "percent"} or about == "other" and dimension in {"people", "percent"}


def _measures_event(words: Words, asked: Asked) -> bool:
    """Whether a span of time is that of an event told: "a seven-hour siege", "two days of shelling", "an hour after the ambush"."""
    behind = words.lower[asked.last : min(asked.last + EVENT_REACH, asked.sentence.last)]
    return any(singular(token) in EVENTS_LASTING for token in behind)


def is_told_apart(words: Words, sentence: Sentence, lead: int, about: str) -> bool:
    """Whether a sentence leaves the scene of its passage: losses of a whole war ("Ruritania has lost 600 men"), or another year's event."""
    if about != "casualty":
        return False
    lower = words.lower
    if LOSING.intersection(lower[max(sentence.first, lead - LOSING_REACH) : lead]):
        return True
    return any(_is_other_year(lower, i) for i in range(sentence.first, sentence.last))


def _is_other_year(lower: list[str], i: int) -> bool:
    token = lower[i]
    if token == "year":
        return i > 0 and lower[i - 1] in THEN
    return len(token) == 4 and token.isdecimal() and YEARS[0] <= int(token) < YEARS[1]


def are_of_the_other_side(victims: str | None, place: PlaceMention) -> bool:
    """Whether the victims are of a neighbour of the scene's country: whose side of the border they died on is not said."""
    return victims is not None and place.iso3 is not None and victims in index().neighbours.get(place.iso3, ())
