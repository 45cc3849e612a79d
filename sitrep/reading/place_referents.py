"""Places that a text names by a word for one named before: "there", "in the country", "at the base", "to the region"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .place_roles import LOCATION
from .places import PlaceMention
from .sentences import Words

COUNTRY = frozenset("country nation kingdom".split())
REGION = frozenset("region area province district zone territory enclave state".split())
CITY = frozenset("city town village capital".split())
SITE = frozenset(
    "base camp hotel airport airfield airbase embassy hospital prison compound port island border frontier site building mission consulate outpost garrison school university academy "
    "peninsula strait facility installation post plant".split()
)
EVENTS = frozenset(
    "attack attacks assault blast explosion bombing strike strikes siege raid crash collision clash clashes fighting battle violence shooting ambush incident accident shelling operation offensive quake earthquake unrest".split()
)
HEADS = COUNTRY | REGION | CITY | SITE | EVENTS | {"there", "here"}
SHARES = frozenset("percent % cent half third thirds quarter quarters fifth fifths most much parts rest".split())
NEAR = 2  # sentences back that an event is told
DATELINES = 4  # places from the top among which the dateline is
OPENING_MARKS = frozenset({",", "(", "—", "–", "-", ":"})
ISLANDS = frozenset("TWN CYP MDV LKA JAM CUB MLT ISL MDG IRL NZL SGP BHR HTI FJI VUT SLB MUS SYC COM BRB TTO BHS".split())
RECENT = 6  # places back that a word may mean
DURING = frozenset({"during"})
POINTING = frozenset("the this that".split())
SPECIFYING = frozenset("of with between 's that where -".split())  # behind a noun that they tell from others
EXISTENTIAL = frozenset("is are was were 's be been being has have had will would may might can could should must seems appears remain remains remained were".split())
BETWEEN = frozenset("whole entire same wider besieged northern southern eastern western".split())


def refer(words: Words, places: Sequence[PlaceMention], stages: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Mentions at such words, each the place it means (its span that of the place named before). stages: those that may be meant, in order."""
    found: list[PlaceMention] = []
    starts = {place.first for place in places}
    covered = {i for place in places for i in range(place.first, place.last)}
    dateline = dateline_of(words, places)
    a = b = 0
    before: list[PlaceMention] = [dateline] if dateline else []
    last_of: dict[str, PlaceMention] = {}
    for k in words.where(HEADS):
        token = words.lower[k]
        while a < len(places) and places[a].last <= k:
            for word in places[a].text.lower().split():
                last_of[word] = places[a]
            a += 1
        while b < len(stages) and stages[b].last <= k:
            before.append(stages[b])
            b += 1
        if k in covered or k + 1 in starts:
            continue
        if token == "here":
            meant = dateline if words.lower[k - 1 : k] not in (["from"], []) else None
        else:
            meant = _there(words, k, before) if token == "there" else _named(words, k, token, before, last_of)
        meant = meant or _owner(words, k, token, places[max(0, a - RECENT) : a])
        if meant is not None:
            found.append(replace(meant, first=k, last=k + 1, rule="place.referent"))
    return found


def _owner(words: Words, k: int, token: str, near: Sequence[PlaceMention]) -> PlaceMention | None:
    """The country that the sentence before, or this one, tells of without a preposition: "Ruritania's parliament voted. … 300 men in the country"."""
    here = words.sentence_of[k]
    is_pointed = words.lower[k - 1 : k] == ["the"] and words.lower[k - 2 : k - 1] and words.lower[k - 2] in LOCATION and words.lower[k + 1 : k + 2] and words.lower[k + 1] not in SPECIFYING
    if token == "there":
        is_pointed, reach = words.lower[k + 1 : k + 2] != [] and words.lower[k + 1] not in EXISTENTIAL and words.words[k].islower(), 0
    elif token in COUNTRY:
        near, reach = [place for place in near if words.sentence_of[place.first] < here], 1
    elif token == "island":
        near, reach = [place for place in near if place.iso3 in ISLANDS], 0
    else:
        return None
    known = [place for place in near if place.kind == "country" and 0 <= here - words.sentence_of[place.first] <= reach]
    return known[-1] if is_pointed and known else None


def dateline_of(words: Words, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place that an article opens with, before a dash, a comma or an agency's name: "KABUL, Aug 3 (Wire) —"."""
    for place in places[:DATELINES]:
        sentence = words.sentences[words.sentence_of[place.first]]
        after = words.words[place.last : place.last + 1]
        if place.first == sentence.first and words.words[place.first].isupper() and after and after[0] in OPENING_MARKS:
            return place
    return None


def _there(words: Words, k: int, before: Sequence[PlaceMention]) -> PlaceMention | None:
    after = words.lower[k + 1] if k + 1 < len(words.lower) else "."
    return before[-1] if before and after not in EXISTENTIAL and words.words[k].islower() else None


def _named(words: Words, k: int, token: str, before: Sequence[PlaceMention], last_of: dict[str, PlaceMention]) -> PlaceMention | None:
    """ "in the country": behind a preposition of place and "the", with nothing behind that says which."""
    j = k - 1
    while j > 0 and words.lower[j] in BETWEEN:
        j -= 1
    if j < 1 or words.lower[j] not in POINTING or words.lower[j - 1] not in LOCATION | DURING and words.lower[j - 1] != "of":
        return None
    if words.lower[j - 1] == "of" and (j < 2 or words.lower[j - 2] not in SHARES):
        return None
    after = words.lower[k + 1] if k + 1 < len(words.lower) else "."
    if after in SPECIFYING or words.words[k][0].isupper():
        return None
    if token in EVENTS:
        return before[-1] if before and words.sentence_of[k] - words.sentence_of[before[-1].first] <= NEAR else None
    if token in COUNTRY:
        return next((place for place in reversed(before[-3:]) if place.iso3), None)
    if same := last_of.get(token):
        return same
    recent = list(reversed(before[-RECENT:]))
    if token in CITY:
        return next((place for place in recent if place.kind == "city"), None)
    if token == "island":
        return next((place for place in recent if place.kind != "country" or place.iso3 in ISLANDS), None)
    if token in SITE:  # which lies inside a country
        return next((place for place in recent if place.kind != "country"), None)
    return before[-1] if before else None
