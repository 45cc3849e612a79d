"""Expressions wider or narrower than a name: "southern Afghanistan", "Niger's east", "Kandahar province", "Belbek airbase",
"the Libyan coast", "the Afghan capital"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .gazetteer import Place, fold, index
from .names import CONTEXT, Name
from .sentences import Words

if TYPE_CHECKING:
    from .places import PlaceMention

PARTS, DIVISIONS, SITES = CONTEXT["part"], CONTEXT["division"], CONTEXT["site"]
COMPASS = ("northeast", "northwest", "southeast", "southwest", "north", "south", "east", "west")
SITE_HEADS = frozenset(
    "airport airfield airbase airstrip base garrison barracks port harbour harbor camp prison crossing checkpoint range ground grounds area shipyard kaserne plant station dam".split()
)
BARE_HEADS = frozenset("airport airfield airbase airstrip base garrison barracks port harbour harbor camp prison crossing checkpoint shipyard dam".split())
EDGES = {"coast": "region", "coastline": "region", "shore": "region", "waters": "water", "airspace": "region", "territory": "region", "soil": "region"}
GUARDS = frozenset("guard guards guardsman guardsmen".split())
INSIDE = frozenset("part parts half region regions area areas".split())
# what must stand beside a name for any expression here: one look-up spares most names the rest
BEHIND = SITES | SITE_HEADS | DIVISIONS | PARTS | frozenset(EDGES) | {"'s", "capital"}
BEFORE = PARTS | {"of", "the"}


def compass(token: str) -> str | None:
    """The point of the compass that a word names: "north-eastern" → "northeast"."""
    plain = token.replace("-", "")
    return next((point for point in COMPASS if plain.startswith(point)), None)


def widen(words: Words, found: dict[int, PlaceMention], names: list[Name], build: type) -> dict[int, PlaceMention]:
    """`found` (by first token) with each mention widened over what belongs to it, and with places named by an adjective added."""
    result: dict[int, PlaceMention] = {}
    for mention in found.values():
        if _lower(words, mention.last) in BEHIND:
            mention = _site(words, mention) or _division(words, mention) or mention
            if mention.kind == "country" or mention.kind == "region":
                mention = _edge(words, mention) or _part_behind(words, mention) or mention
        if _lower(words, mention.first - 1) in BEFORE:
            mention = _part_before(words, mention) or mention
        result[mention.first] = mention
    for mention in _by_adjective(words, names, build):
        if not any(k in result for k in range(mention.first - 2, mention.last)):
            result[mention.first] = mention
    return result


def respan(words: Words, mention: PlaceMention, first: int, last: int, **changes) -> PlaceMention:
    """A mention over other tokens; its text is its name too where the gazetteer has none for it."""
    start, end = words.starts[first], words.ends[last - 1]
    return replace(mention, first=first, last=last, start=start, end=end, text=words.text[start:end], **changes)


def span_text(words: Words, first: int, last: int) -> str:
    return " ".join(words.text[words.starts[first] : words.ends[last - 1]].replace("’", "'").split())


def _lower(words: Words, k: int) -> str:
    return words.lower[k] if 0 <= k < len(words.words) else ""


def _site(words: Words, mention: PlaceMention) -> PlaceMention | None:
    """ "Belbek airbase", "Kabul international airport", "Hohenfels training area"."""
    if mention.kind == "country" or mention.kind == "water":
        return None
    k, last = mention.last, 0
    while k < mention.last + 4 and _lower(words, k) in SITES | SITE_HEADS and "\n" not in words.gaps[k]:
        head = _lower(words, k)
        k += 1
        if head in (BARE_HEADS if k == mention.last + 1 else SITE_HEADS):
            last = k
    if not last:
        return None
    if mention.kind == "base":
        return respan(words, mention, mention.first, last)
    name = span_text(words, mention.first, last)
    return respan(words, mention, mention.first, last, name=name, kind="base", precision="area", geonames_id=None, rule="place.site_beside_town")


def _division(words: Words, mention: PlaceMention) -> PlaceMention | None:
    """ "Kandahar province", "Kharkiv Oblast": the region of that name, else the surroundings of the town."""
    head = _lower(words, mention.last)
    if mention.kind not in {"city", "region"} or head not in DIVISIONS or "\n" in words.gaps[mention.last]:
        return None
    if mention.kind == "region":
        return respan(words, mention, mention.first, mention.last + 1)
    name = span_text(words, mention.first, mention.last + 1)
    same = [region for region in index().regions.get(_key(words, mention), ()) if region.iso3 == mention.iso3]
    lat, lon = (same[0].lat, same[0].lon) if same else (mention.lat, mention.lon)
    return respan(words, mention, mention.first, mention.last + 1, name=name, kind="region", lat=lat, lon=lon, precision="area", geonames_id=None, rule="place.division")


def _key(words: Words, mention: PlaceMention) -> str:
    return " ".join(fold(token) for token in words.words[mention.first : mention.last] if token not in "-–")


def _partial(words: Words, mention: PlaceMention, first: int, last: int, point: str | None) -> PlaceMention:
    """The part of a country or region that tokens `[first, last)` name."""
    name = span_text(words, first, last)
    if mention.kind == "city":
        return respan(words, mention, first, last)
    lat, lon = index().parts.get((mention.iso3, point), (mention.lat, mention.lon)) if mention.kind == "country" and point else (mention.lat, mention.lon)
    precision = mention.precision if mention.precision == "many_countries" else "area"
    return respan(words, mention, first, last, name=name, kind="region", lat=lat, lon=lon, precision=precision, rule="place.part")


def _part_before(words: Words, mention: PlaceMention) -> PlaceMention | None:
    """ "southern Afghanistan", "north-eastern Nigeria", "the north of Mali", "eastern and southern Ukraine"."""
    k = mention.first - 1
    before = _lower(words, k)
    if mention.kind not in {"country", "region", "city"}:
        return None
    if before in PARTS and words.gaps[mention.first] == " ":
        first = k
        if k > 1 and words.words[k - 1] == "-" and words.adjacent(k) and _lower(words, k - 2) in PARTS:
            first = k - 2
        elif k > 1 and _lower(words, k - 1) in ("and", "or") and _lower(words, k - 2) in PARTS:
            first = k - 2
        if mention.kind == "region" and (wider := index().sites.get(f"{before} {_key(words, mention)}")):
            place = wider[0]  # "eastern Europe" is the region "Eastern Europe"
            return respan(words, mention, k, mention.last, name=place.name, iso3=place.iso3, lat=place.lat, lon=place.lon, precision=place.precision)
        joined = "".join(token for token in words.lower[first : k + 1] if token not in ("and", "or"))
        return _partial(words, mention, first, mention.last, compass(joined if "and" not in words.lower[first:k] else before))
    if before == "the" and _lower(words, k - 1) == "of":
        k -= 1
    if before in ("of", "the") and _lower(words, k) == "of" and mention.kind != "city":
        k -= 1
        first = k - 1 if _lower(words, k) in INSIDE else k
        point = compass(_lower(words, first))
        is_beside = _lower(words, first - 2) == "to"  # "to the east of X" lies outside it
        if point and _lower(words, first) in PARTS and (first < k or _lower(words, first - 1) == "the" and not is_beside):
            return _partial(words, mention, first, mention.last, point)
    return None


def _part_behind(words: Words, mention: PlaceMention) -> PlaceMention | None:
    """ "Niger's east", "Ukraine's southern region"."""
    if _lower(words, mention.last) != "'s" or _lower(words, mention.last + 1) not in PARTS:
        return None
    last = mention.last + 2
    point = compass(_lower(words, last - 1))
    if _lower(words, last) in EDGES or _lower(words, last) in INSIDE:
        last += 1
    elif _lower(words, last - 1).endswith("ern"):
        return None
    return _partial(words, mention, mention.first, last, point) if point else None


def _edge(words: Words, mention: PlaceMention) -> PlaceMention | None:
    """ "Libya's coast", "Australia's northeast coast", "the coast of Somalia"."""
    k = mention.last + (_lower(words, mention.last) == "'s")
    point = None
    if _lower(words, k) in PARTS and _lower(words, k + 1) in EDGES:
        point = compass(_lower(words, k))
        k += 1
    kind = EDGES.get(_lower(words, k))
    if kind is None or _lower(words, k + 1) in GUARDS:
        return None
    made = _partial(words, mention, mention.first, k + 1, point)
    return replace(made, kind=kind)


def _by_adjective(words: Words, names: list[Name], build: type) -> list[PlaceMention]:
    """ "the Afghan capital", "the Libyan coast", "South Korean waters"."""
    known, found = index(), []
    for name in names:
        if _lower(words, name.last) not in BEHIND:
            continue
        nation = next((nation for nation in known.nations.get(name.key, ()) if nation.kind in {"adjective", "name"} and len(nation.code) == 3 and not nation.contextual), None)
        if nation is None:
            continue
        k = name.last + (nation.kind == "name" and _lower(words, name.last) == "'s")
        point = None
        if _lower(words, k) in PARTS and _lower(words, k + 1) in EDGES:
            point = compass(_lower(words, k))
            k += 1
        head = _lower(words, k)
        country = known.countries[nation.code]
        if head == "capital" and not (k + 1 < len(words.words) and words.words[k + 1][0].isupper()):
            place = _capital(nation.code)
        elif head in EDGES and nation.kind == "adjective" and _lower(words, k + 1) not in GUARDS:
            lat, lon = known.parts.get((nation.code, point), (country.lat, country.lon))
            place = Place(span_text(words, name.first, k + 1), EDGES[head], nation.code, lat, lon, "area")
        else:
            continue
        if place is not None:
            start, end = words.starts[name.first], words.ends[k]
            found.append(build(name.first, k + 1, start, end, words.text[start:end], place.name, place.kind, place.iso3, place.lat, place.lon, place.geonames_id, place.precision, None, "place.by_adjective"))
    return found


def _capital(iso3: str) -> Place | None:
    """The largest town that bears the name of the country's capital."""
    known = index()
    for key in known.capitals.get(iso3, ()):
        towns = [town for row in known.towns.get(key, ()) if (town := known.town(row)).iso3 == iso3]
        if towns:
            return max(towns, key=lambda town: town.population)
    return None
