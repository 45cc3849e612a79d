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
    "warehouse depot tent shelter target barracks prison jail compound column well pipeline dam farm field household family tribe camera office embassy consulate laboratory lab university college station point island islet reef hill mountain forest river front corridor position district garage stadium cell line fence wall plot".split()
)
EVENTS_COUNTED = frozenset(
    "attack airstrike strike raid sortie clash incident explosion blast bombing violation incursion ambush shooting case infection arrest protest murder crime accident earthquake fire blaze wildfire outbreak homicide burial battle wave attempt coup siege fatality incident".split()
)
EVENTS_LASTING = EVENTS_COUNTED | frozenset("siege war insurgency fighting invasion ceasefire truce calm unrest blockade curfew occupation conflict bombardment shelling battle".split())
EVENT_REACH, SPAN_REACH = 4, 8  # tokens behind a span of time, and behind one "of" something
LONG = frozenset({"year", "decade"})
SHORT = frozenset({"hour", "day", "week", "month"})
DAYS = frozenset({"day", "week"})
ARMED = frozenset({"military", "fighter", "police"})
MOVES = frozenset({"deployment", "withdrawal"})
RANGES = frozenset("range ranges reach".split())  # of a missile
RANGE_REACH = 5
TOLD_OF_ONCE = frozenset({"casualty", "displacement", "other"})
LASTING = frozenset({"distance", "count"})
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
    kind: str
    actor: str | None


def is_somewhere(noun: str) -> bool:
    """Whether what is counted stands or happens somewhere: a village, an attack; not a reason, a side."""
    return singular(noun.split(" ")[-1]) in SITES_COUNTED | EVENTS_COUNTED


def may_lie_where_the_passage_plays(words: Words, asked: Asked) -> bool:
    """Forces, victims, aid and distances do; of other counts the sites and events; shares of those; spans of an event or a move."""
    about, dimension = asked.about, asked.dimension
    if dimension == "distance":
        return not RANGES.intersection(words.lower[max(asked.sentence.first, asked.lead - RANGE_REACH) : min(asked.last + 2, asked.sentence.last)])
    if dimension == "count":
        return is_somewhere(asked.noun) or about in OF_EVENTS
    if dimension == "duration":
        return about in MOVES or "within" in words.lower[max(asked.sentence.first, asked.lead - 1) : asked.last] or _measures_event(words, asked)
    return about in OF_EVENTS and dimension in FORCES | {"money", "percent"} or about == "other" and dimension in {"people", "percent"}


def _measures_event(words: Words, asked: Asked) -> bool:
    """Whether a span of time is that of an event told: "a three-day visit", "hid for ten days", "two days of shelling", "an hour after the ambush"."""
    if asked.noun in SHORT and ("-" in words.lower[asked.lead : asked.last] or asked.noun in DAYS and "for" in words.lower[max(asked.sentence.first, asked.lead - 2) : asked.lead]):
        return True
    link = words.lower[asked.last] if asked.last < asked.sentence.last else ""
    if link == "after" and singular(asked.noun) in LONG:
        return False
    behind = words.lower[asked.last : min(asked.last + (SPAN_REACH if link == "of" else EVENT_REACH), asked.sentence.last)]
    return any(singular(token) in EVENTS_LASTING for token in behind)


def is_told_apart(words: Words, asked: Asked) -> bool:
    """Whether a sentence leaves the scene of its passage: losses of a whole war ("Ruritania has lost 600 men"), or another year's event."""
    if asked.about not in TOLD_OF_ONCE or asked.dimension in LASTING:
        return False
    lower, sentence, lead = words.lower, asked.sentence, asked.lead
    if asked.about == "casualty" and LOSING.intersection(lower[max(sentence.first, lead - LOSING_REACH) : lead]):
        return True
    return any(_is_other_year(lower, i) for i in range(sentence.first, sentence.last))


def _is_other_year(lower: list[str], i: int) -> bool:
    token, before = lower[i], lower[i - 1] if i else ""
    if before == "since" or i > 1 and lower[i - 2].isdecimal():  # "since 2014" goes on; "on 4 October 2017" is the event's own day
        return False
    if token == "year":
        return before in THEN
    return len(token) == 4 and token.isdecimal() and YEARS[0] <= int(token) < YEARS[1]


def are_of_the_other_side(asked: Asked, place: PlaceMention) -> bool:
    """Whether the victims are a neighbour's civilians: on which side of the border they died is not said."""
    victims = None if asked.kind in ARMED else asked.actor
    return victims is not None and place.iso3 is not None and victims in index().neighbours.get(place.iso3, ())
