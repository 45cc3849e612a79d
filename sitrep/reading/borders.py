"""Borders: "Ukraine's border", "the border with Mexico", "the Polish-Belarusian border", "the border between X and Y", "the border"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .extents import PARTS, respan
from .gazetteer import index
from .names import Name
from .sentences import Words

if TYPE_CHECKING:
    from .places import PlaceMention

MAIN_SHARE = 0.4  # of an article's mentions of countries: the country it is about
HEADS = frozenset("border borders frontier frontiers borderlands".split())
VERB_BEFORE = frozenset("to which that who does do will would".split())  # "the two countries that border Ukraine"
BODIES = frozenset("patrol patrols guard guards police force forces security service services agents agency".split())
BEHIND = frozenset("region area areas regions village villages town towns".split())


@dataclass(slots=True, unsafe_hash=True)
class _Side:
    """A country (or region) that a border expression names, over tokens `[first, last)`."""

    first: int
    last: int
    iso3: str
    lat: float
    lon: float
    is_region: bool


def find_borders(words: Words, found: dict[int, PlaceMention], names: list[Name], weights: Counter[str], build: type) -> list[PlaceMention]:
    """`found` and the border mentions, in order; a border swallows the places inside its words."""
    if "order" not in words.text and "ontier" not in words.text and "ORDER" not in words.text:
        return _disjoint([found[first] for first in sorted(found)])
    reader = _Reader(words, found, names, weights, build)
    borders = reader.read()
    taken = {k for border in borders for k in range(border.first, border.last)}
    kept = [mention for mention in found.values() if not taken.intersection(range(mention.first, mention.last))]
    return _disjoint(sorted([*kept, *borders], key=lambda mention: (mention.first, -mention.last)))


def _disjoint(mentions: list[PlaceMention]) -> list[PlaceMention]:
    result: list[PlaceMention] = []
    for mention in mentions:
        if not result or mention.first >= result[-1].last:
            result.append(mention)
    return result


class _Reader:
    def __init__(self, words: Words, found: dict[int, PlaceMention], names: list[Name], weights: Counter[str], build: type):
        self.words, self.lower, self.weights, self.build = words, words.lower, weights, build
        self.starting: dict[int, _Side] = {}
        self.ending: dict[int, _Side] = {}
        known = index()
        for name in names:
            codes = [nation for nation in known.nations.get(name.key, ()) if nation.kind in {"name", "adjective"} and len(nation.code) == 3 and not nation.contextual]
            if codes:
                country = known.countries[codes[0].code]
                self.note(_Side(name.first, name.last, codes[0].code, country.lat, country.lon, False))
        for mention in found.values():
            if mention.iso3 and mention.kind in {"region", "country"} and mention.lat is not None:
                self.note(_Side(mention.first, mention.last, mention.iso3, mention.lat, mention.lon, mention.kind == "region"))

    def note(self, side: _Side) -> None:
        self.starting[side.first] = side
        self.ending[side.last] = side

    def read(self) -> list[PlaceMention]:
        result: list[PlaceMention] = []
        last: PlaceMention | None = None
        for k in self.words.where(HEADS):
            if result and k < result[-1].last:
                continue
            mention = self.at(k) or self.again(k, last)
            if mention is not None and (not result or mention.first >= result[-1].last):
                result.append(mention)
                last = mention
        return result

    def at(self, k: int) -> PlaceMention | None:
        """The border expression around the word "border" at token k."""
        if self.token(k - 1) in VERB_BEFORE or self.token(k + 1) in BODIES:
            return None
        owner = self.owner(k)
        first, last = (owner[0] if owner else k), k + 1
        sides = owner[1] if owner else []
        behind = self.behind(k, bool(sides))
        if behind:
            last, more = behind
            sides = sides + more
        if not sides:
            return None
        if last == k + 1 and self.token(last) in BEHIND:
            last += 1
        return self.mention(first, last, sides, named_owner=bool(owner))

    def owner(self, k: int) -> tuple[int, list[_Side]] | None:
        """Sides before the word: "Ukraine's (eastern) border", "the Ukraine border", "the Thai-Cambodian border"."""
        j = k
        while j > 0 and (self.lower[j - 1] in PARTS or self.lower[j - 1] in ("land", "shared", "common", "long", "northern")) and j > k - 3:
            j -= 1
        if j > 0 and self.lower[j - 1] == "'s" and (side := self.ending.get(j - 1)):
            return side.first, [side]
        if j > 0 and self.words.words[j - 1] in "'’" and (side := self.ending.get(j - 1)):
            return side.first, [side]
        side = self.ending.get(j)
        if side is None:
            return None
        i = side.first
        if i > 1 and self.lower[i - 1] in ("-", "–", "/", "and") and (other := self.ending.get(i - 1)) and other.first < i - 1:
            return other.first, [other, side]
        return side.first, [side]

    def behind(self, k: int, has_owner: bool) -> tuple[int, list[_Side]] | None:
        """Sides behind the word: "with Mexico", "of Ukraine", "between X and Y"; the token after them."""
        i = k + 1
        if self.token(i) in ("area", "areas", "region", "regions"):
            i += 1
        link = self.token(i)
        if link not in ("with", "of", "between") or link == "of" and has_owner:
            return None
        i = self.past_article(i + 1)
        side = self.starting.get(i)
        if side is None:
            return None
        if link == "between" and self.token(side.last) == "and":
            other = self.starting.get(self.past_article(side.last + 1))
            if other:
                return other.last, [side, other]
        return side.last, [side]

    def past_article(self, i: int) -> int:
        while self.token(i) in ("the", "neighboring", "neighbouring", "its") or self.token(i) in PARTS and i not in self.starting:
            i += 1
        return i

    def token(self, k: int) -> str:
        return self.lower[k] if 0 <= k < len(self.lower) else ""

    def mention(self, first: int, last: int, sides: list[_Side], named_owner: bool) -> PlaceMention:
        owner, other = sides[0], sides[1].iso3 if len(sides) > 1 else None
        iso3, lat, lon = owner.iso3, owner.lat, owner.lon
        known = index()
        beyond = other or self.neighbour(iso3)
        if not owner.is_region and beyond and (iso3, beyond) in known.borders:
            lat, lon = known.borders[iso3, beyond]
        start, end = self.words.starts[first], self.words.ends[last - 1]
        text = self.words.text[start:end]
        name = " ".join(text.replace("’", "'").split())
        rule = "place.border_of" if named_owner else "place.border_with"
        return self.build(first, last, start, end, text, name, "border", iso3, lat, lon, None, "border", other if other != iso3 else None, rule)

    def neighbour(self, iso3: str) -> str | None:
        """The neighbour that the article names most."""
        near = [code for code in sorted(index().neighbours.get(iso3, ())) if self.weights[code]]
        return max(near, key=lambda code: self.weights[code]) if near else None

    def again(self, k: int, last: PlaceMention | None) -> PlaceMention | None:
        """ "the border": the one named before it, else that of the country the article is about with the neighbour it names most."""
        if self.token(k - 1) != "the" or self.token(k + 1) in ("of", "with", "between") or self.token(k + 1) in BODIES:
            return None
        if last is not None:
            return respan(self.words, last, k - 1, k + 1, rule="place.border_named_before")
        countries = [code for code in sorted(self.weights) if code in index().countries]
        main = max(countries, key=lambda code: self.weights[code], default="")
        if self.weights[main] < MAIN_SHARE * sum(self.weights[code] for code in countries) or not self.neighbour(main):
            return None
        place = index().countries[main]
        mention = self.mention(k - 1, k + 1, [_Side(k, k, main, place.lat, place.lon, False)], False)
        return replace(mention, rule="place.border_of_main_country")
