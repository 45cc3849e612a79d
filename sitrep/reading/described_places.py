"""Places named by a nation's adjective or by whose they are: "a Malian hotel", "the South's eastern waters", "its west coast"."""

from __future__ import annotations

from collections.abc import Sequence

from .countries import CountryMention
from .extents import COMPASS, EDGES, GUARDS
from .gazetteer import index
from .nouns import singular
from .place_roles import LOCATION, OPEN
from .roles import GIVING
from .places import PlaceMention
from .sentences import Words

PLACE_NOUNS = frozenset("capital city town village district province region territory border island base camp hotel hospital airport port prison embassy academy university desert mountain mainland countryside peninsula market mosque church school".split())
POINTS = frozenset([*COMPASS, *(f"{point}ern" for point in COMPASS), "own", "territorial"])
RECEIVER = "place.receiver"  # rule of a nation's body that aid is given to; no place of anything else
OWNING = frozenset({"'s", "its", "their"})
RECEIVERS = frozenset("government army military forces armed navy police troops people authorities side soldiers administration guard ministry".split())  # to whom aid is given
GIVEN = frozenset({"to", "for"}) | GIVING


def describe(words: Words, places: Sequence[PlaceMention], countries: Sequence[CountryMention]) -> list[PlaceMention]:
    """Such places, none over a place of `places`."""
    taken = {i for place in places for i in range(place.first, place.last)}
    found = [place for mention in countries if mention.first not in taken and (place := _of_nation(words, mention))]
    taken.update(i for place in found for i in range(place.first, place.last))
    found.extend(place for place in _edges(words, countries) if taken.isdisjoint(range(place.first, place.last)))
    return sorted(found, key=lambda place: place.first)


def _of_nation(words: Words, mention: CountryMention) -> PlaceMention | None:
    """ "the Afghan capital", "northeastern Nigerian towns": a nation's adjective before a noun of place."""
    if mention.kind != "adjective":
        return None
    before = mention.first - 1 - (words.lower[mention.first - 1 : mention.first] == ["the"])
    if words.lower[mention.last : mention.last + 1] and words.lower[mention.last] in RECEIVERS and before >= 0 and words.lower[before] in GIVEN:
        return _mention(words, mention.first, mention.last + 1, mention.code, "country", RECEIVER)
    for last in range(mention.last, min(mention.last + 3, len(words.lower))):
        token = words.lower[last]
        if token in PLACE_NOUNS or singular(token) in PLACE_NOUNS:
            return _mention(words, mention.first, last + 1, mention.code, "country", "place.nation_and_noun")
        if not token.isalpha() or token in OPEN or token in LOCATION:
            return None
    return None


def _edges(words: Words, countries: Sequence[CountryMention]) -> list[PlaceMention]:
    """ "the South's eastern waters" and "its west coast": that of the country its sentence named last."""
    found: list[PlaceMention] = []
    lower, a = words.lower, 0
    owner: CountryMention | None = None
    for k in words.where(OWNING):
        while a < len(countries) and countries[a].last <= k:
            is_new = owner is None or countries[a].kind != "adjective" or words.sentence_of[owner.first] != words.sentence_of[k]
            owner = countries[a] if countries[a].code in index().countries and (is_new or lower[k] == "'s" and countries[a].last == k) else owner
            a += 1
        j = k + 1
        while j < len(lower) and lower[j].replace("-", "") in POINTS:
            j += 1
        if owner is None or j >= len(lower) or lower[j] not in EDGES or lower[j + 1 : j + 2] and lower[j + 1] in GUARDS:
            continue
        is_owned = owner.last == k if lower[k] == "'s" else words.sentence_of[owner.first] == words.sentence_of[k]
        if is_owned:
            first = owner.first if lower[k] == "'s" else k
            found.append(_mention(words, first, j + 1, owner.code, EDGES[lower[j]], "place.edge_owned"))
    return found


def _mention(words: Words, first: int, last: int, code: str, kind: str, rule: str) -> PlaceMention | None:
    country = index().countries.get(code)
    if country is None:
        return None
    start, end = words.starts[first], words.ends[last - 1]
    precision = "country" if kind == "country" else "area"
    return PlaceMention(first, last, start, end, words.text[start:end], country.name, kind, code, country.lat, country.lon, None, precision, rule=rule)
