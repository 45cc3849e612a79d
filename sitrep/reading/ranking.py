"""Which of the places that share a name is meant: by what contains it, by the countries and regions of the article, by population."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import asin, cos, log10, radians, sin, sqrt
from typing import NamedTuple

from .gazetteer import Place, fold_key, index
from .names import Name

SURE = 100_000  # a town of so many people needs no preposition to be read as one
ENGLISH = frozenset({"USA", "CAN", "AUS", "GBR"})  # countries whose regions news in English names without the country
NEARBY = 350.0  # kilometres from a region's centre
WIDEST = 900.0  # kilometres from a region's centre to a town of it


class Choices(NamedTuple):
    """Places of one name: entries of handmade.csv, first-level divisions, towns."""

    sites: Sequence[Place]
    regions: Sequence[Place]
    towns: Sequence[Place]


def choices(key: str) -> Choices:
    known = index()
    return Choices(known.sites.get(key, ()), known.regions.get(key, ()), [known.town(row) for row in known.towns.get(key, ())])


def homes(key: str) -> set[str]:
    """Countries that have a town of that name."""
    return {row.split(",")[-5] for row in index().towns.get(key, ())}


def kilometres(a: Place, b: Place) -> float:
    """Great-circle distance."""
    half = sin(radians(b.lat - a.lat) / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


class Ranking:
    """What the names of one article say of where it plays.

    weights: mentions of each country under any name; inner: mentions of regions and sites by country.
    """

    def __init__(self, names: Sequence[Name]):
        known = index()
        self.weights: Counter[str] = Counter()
        self.inner: Counter[str] = Counter()
        self.around: dict[str | None, dict[Place, None]] = {}  # in order of the text, each once
        for name in names:
            nations = known.nations.get(name.key, ())
            if nations and not self.is_doubtful(name.key):
                self.weights[nations[0].code] += 1
            regions = () if nations else known.regions.get(name.key, ())
            places = (*known.sites.get(name.key, ()), *regions)
            if not places or places[0].iso3 is None or any(place.iso3 != places[0].iso3 for place in places):
                continue  # a name of several countries speaks for none
            self.weights[places[0].iso3] += 1
            self.inner[places[0].iso3] += 1
            for place in regions:
                self.around.setdefault(place.iso3, {})[place] = None
        self.total = sum(self.weights.values()) or 1

    def country(self, key: str) -> Place | None:
        """The country of that very name; of two, the one the article names otherwise."""
        known = index()
        codes = [nation.code for nation in known.nations.get(key, ()) if nation.kind == "name"]
        return known.countries[max(codes, key=lambda code: self.weights[code])] if codes else None

    def is_doubtful(self, key: str) -> bool:
        """Whether a country's name also means something else (Georgia, Male, "the alliance")."""
        known = index()
        nation = known.nations[key][0]
        elsewhere = any(region.iso3 != nation.code for region in known.regions.get(key, ()))
        return len(nation.code) != 3 or nation.contextual or len(known.nations[key]) > 1 or elsewhere or key in known.blocked

    def standing(self, place: Place, source: str, among: Choices, divided: bool = False) -> float:
        """How likely a place is meant among those of its name: the log of its population, and what its country and surroundings add.

        divided: the text calls it a province, region or the like.
        """
        weight = self.weights[place.iso3] if place.iso3 else 0
        score = 1.0 + 0.8 * weight / self.total if weight else 0.0
        if source == "town" and len(among.towns) > 1 and any(kilometres(place, other) < NEARBY for other in self.around.get(place.iso3, ())):
            score += 0.7
        if source == "town":
            is_seat = place.population >= SURE and fold_key(place.name) in index().capitals.get(place.iso3 or "", ())
            return score + log10(place.population + 1) + is_seat
        if source == "site" or divided and (weight or place.iso3 in ENGLISH):
            return score + 8.0
        if among.sites:
            return score + 7.9
        if place.iso3 in ENGLISH:
            return score + 6.5
        twin = max((log10(town.population + 1) for town in among.towns if town.iso3 == place.iso3), default=0.0)
        return score + (twin - 0.1 if twin > 4.0 else 5.6)

    def best(self, among: Choices, divided: bool = False, iso3: set[str] | None = None) -> tuple[Place, bool]:
        """The likeliest place (in the countries `iso3`, if given) and whether it is an entry of handmade.csv."""
        tagged = [(place, source) for source, places in zip(("site", "region", "town"), among) for place in places if iso3 is None or place.iso3 in iso3]
        place, source = tagged[0] if len(tagged) == 1 else max(tagged, key=lambda pair: self.standing(*pair, among, divided))
        return place, source == "site"

    def contained(self, container: Place, among: Choices, own_country: Place | None) -> Place | None:
        """The place meant by "X, container", where one of that name lies there."""
        has_region = any(region.iso3 == container.iso3 for region in among.regions)
        if container.kind == "country":
            if own_country is not None:
                return None
            return self.best(Choices((), among.regions, among.towns), iso3={container.iso3})[0] if has_region else self.inside(container, among.towns)
        if has_region or own_country is not None and own_country.iso3 == container.iso3:
            return None  # a list of regions: "Colorado, Delaware, Idaho"
        if among.sites and among.sites[0].kind != "region" and among.sites[0].iso3 == container.iso3:
            return None  # a base, which no town of its name stands for
        return self.inside(container, among.towns)

    def inside(self, container: Place, towns: Sequence[Place]) -> Place | None:
        """The largest town of the country, or the one nearest to the centre of the region."""
        inland = [town for town in towns if town.iso3 == container.iso3]
        if not inland:
            return None
        if container.kind == "country":
            return max(inland, key=lambda town: town.population)
        nearest = min(inland, key=lambda town: kilometres(town, container))
        return nearest if kilometres(nearest, container) < WIDEST else None

    def is_region_rather(self, own_country: Place, regions: Sequence[Place]) -> bool:
        """Georgia: the state where the article speaks of regions of its country, and of nothing around the other."""
        others = [region for region in regions if region.iso3 != own_country.iso3]
        if not others:
            return False
        around = self.weights[own_country.iso3] + sum(self.weights[code] for code in index().neighbours.get(own_country.iso3, ()))
        return not around and any(self.inner[region.iso3] for region in others)
