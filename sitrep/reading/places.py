"""Places an article names, each resolved to one entry of the gazetteer and placed no more precisely than the text does.

A name counts as a place by the evidence that its risk asks for (see data/reference/gazetteer/README.md); among
places of one name the container the text gives ("Springfield, Ill."), then the article's own countries, then the
population decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, log10, radians, sin, sqrt

from .borders import find_borders
from .extents import widen
from .gazetteer import Match, Place, index, scan
from .place_context import CONTEXT, is_part_of_name
from .people import FIRST_NAMES
from .sentences import Words

SURE = 100_000  # a town of so many people needs no preposition to be read as one
VILLAGE = 15_000  # a smaller one must lie in a country of the article
LOCATIVE, TOWN_WORDS, SAID, PARTS, FOLLOWERS = (CONTEXT[role] for role in ("locative", "town", "said", "part", "follower"))
TIGHT = frozenset("in at near outside inside around into throughout leaving entering reaching visited visiting downtown toward towards".split())


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Tokens `[first, last)`, characters `[start, end)`.

    name: the gazetteer's; kind and precision as in the schema; iso3 None for a place of several countries;
    lat, lon in degrees (WGS 84); other_iso3: the country behind a border that the text names too; rule: how it was read.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    name: str
    kind: str
    iso3: str | None
    lat: float | None
    lon: float | None
    geonames_id: int | None
    precision: str
    other_iso3: str | None = None
    rule: str = "place.name"


def find(words: Words, matches: list[Match] | None = None) -> list[PlaceMention]:
    """Place mentions in order of the text, none overlapping. matches: `gazetteer.scan(words)`, where the caller has it."""
    matches = scan(words) if matches is None else matches
    article = _Article(words, matches)
    found = {mention.first: mention for mention in article.read()}
    found = widen(words, found, matches, PlaceMention)
    return find_borders(words, found, matches, article.weights, PlaceMention)


def kilometres(a: Place, b: Place) -> float:
    """Great-circle distance."""
    half = sin(radians(b.lat - a.lat) / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


class _Article:
    """The names of one article and what each of them means."""

    def __init__(self, words: Words, matches: list[Match]):
        self.words, self.known = words, index()
        self.matches = [match for match in matches if self.known.blocked.get(match.key) != "never"]
        self.at = {match.first: match for match in self.matches}
        self.weights: Counter[str] = Counter()
        self.inner: Counter[str] = Counter()  # regions and big towns by country: what tells Georgia from Georgia
        for match in self.matches:
            for nation in self.known.nations.get(match.key, ())[:1]:
                if len(nation.code) == 3 and not nation.contextual and match.key not in self.known.regions:
                    self.weights[nation.code] += 1
            places = self.known.regions.get(match.key, ()) if match.key not in self.known.nations else ()
            for place in (*self.known.sites.get(match.key, ()), *places):
                if place.iso3:
                    self.weights[place.iso3] += 1
                    self.inner[place.iso3] += 1
                    break
        self.total = sum(self.weights.values()) or 1

    def read(self) -> list[PlaceMention]:
        """Mentions whose evidence suffices; a name once read as a place is one wherever it stands free of other names."""
        chosen: dict[int, tuple[Match, Place, str]] = {}
        free: list[Match] = []
        persons: set[str] = set()
        accepted: dict[str, Place] = {}
        for match in self.matches:
            if not self.may_be_place(match):
                continue
            if is_part_of_name(self.words, match):
                persons.add(match.key)
                continue
            free.append(match)
        previous: Match | None = None
        for match in free:
            place, rule = self.resolve(match, match.key in persons, previous)
            if place is not None:
                chosen[match.first] = (match, place, rule)
                accepted.setdefault(match.key, place)
                previous = match
        for match in free:
            if match.first not in chosen and match.key in accepted and match.key not in persons and not self.is_said(match):
                chosen[match.first] = (match, accepted[match.key], "place.named_before")
        return [self.mention(*chosen[first]) for first in sorted(chosen)]

    def may_be_place(self, match: Match) -> bool:
        """Whether the name is any place's at all, and no attribute ("US troops") or shouted word ("SWAT")."""
        known, key = self.known, match.key
        nations = known.nations.get(key, ())
        is_name = any(nation.kind == "name" for nation in nations)
        if not is_name and key not in known.sites and key not in known.regions and key not in known.towns:
            return False
        if nations and nations[0].kind not in {"name", "capital"} and key not in known.sites:
            return False
        tokens = self.words.words
        if key in known.acronyms:
            after = self.words.lower[match.last] if match.last < len(tokens) else "."
            hyphen = after in "-–" and self.words.adjacent(match.last)
            return not hyphen and (not after[0].isalpha() or after in FOLLOWERS or tokens[match.last][0].isupper() and match.last in self.at)
        if tokens[match.first].isupper() and len(tokens[match.first]) > 1 and not is_name:
            return self.is_shouted(match)
        return True

    def is_shouted(self, match: Match) -> bool:
        """Whether the line around a name in capitals is in capitals too, or begins with it (a dateline)."""
        sentence = self.words.sentences[self.words.sentence_of[match.first]]
        if match.first == sentence.first:
            return True
        around = [token for token in self.words.words[max(sentence.first, match.first - 3) : min(sentence.last, match.last + 3)] if token.isalpha() and len(token) > 2]
        return sum(token.isupper() for token in around) > len(around) / 2

    def mention(self, match: Match, place: Place, rule: str) -> PlaceMention:
        start, end = self.words.starts[match.first], self.words.ends[match.last - 1]
        return PlaceMention(match.first, match.last, start, end, self.words.text[start:end], place.name, place.kind, place.iso3, place.lat, place.lon, place.geonames_id, place.precision, None, rule)

    # what the text says beside the name

    def container(self, match: Match) -> Place | None:
        """The region or country named right behind a town: "Fayetteville, N.C.", "Aleppo, Syria", "Krasne, in the Kharkiv region"."""
        words, k = self.words, match.last
        if k >= len(words.words) or words.words[k] not in (",", "("):
            return None
        k += 1
        while k < len(words.words) and k < match.last + 5 and (words.lower[k] in ("in", "the", "near", "province", "of", "state") or words.lower[k] in PARTS):
            k += 1
        if k >= len(words.words):
            return None
        short = self.known.abbreviations.get(words.words[k])
        if short is not None:
            return short
        inside = self.at.get(k)
        if inside is None:
            return None
        places = self.known.regions.get(inside.key) or [place for place in self.known.sites.get(inside.key, ()) if place.kind == "region" and place.iso3]
        country = self.country(inside.key)
        return country if country and not places else places[0] if places else None

    def country(self, key: str) -> Place | None:
        return next((self.known.countries[nation.code] for nation in self.known.nations.get(key, ()) if nation.kind == "name"), None)

    def is_locative(self, match: Match, cues: frozenset[str]) -> bool:
        """Whether a preposition or verb of place stands before the name (articles and points of the compass between)."""
        k = match.first - 1
        while k >= 0 and k > match.first - 4 and (self.words.lower[k] in PARTS or self.words.lower[k] in ("the", "nearby", "neighbouring", "neighboring")):
            k -= 1
        return k >= 0 and self.words.lower[k] in cues

    def is_called_town(self, match: Match) -> bool:
        """ "the city of X", "town X", "X city"."""
        lower, first = self.words.lower, match.first
        if first and lower[first - 1] in TOWN_WORDS and self.words.words[first - 1][0].islower():
            return True
        return first > 1 and lower[first - 1] == "of" and lower[first - 2] in TOWN_WORDS

    def is_listed(self, match: Match, previous: Match | None) -> bool:
        """Whether only a comma or "and" parts the name from a place read before it."""
        if previous is None or not 0 < match.first - previous.last < 3:
            return False
        return all(token in (",", "and", "or", "&", "/") for token in self.words.lower[previous.last : match.first])

    def is_said(self, match: Match) -> bool:
        return match.last < len(self.words.words) and self.words.lower[match.last] in SAID

    def is_dateline(self, match: Match) -> bool:
        sentence = self.words.sentences[self.words.sentence_of[match.first]]
        return match.first == sentence.first and match.last < sentence.last and self.words.words[match.last] in ("(", "—", "–", ",", "-") and bool(self.words.gaps[match.last]) | (self.words.words[match.last] == ",")

    # which place it is

    def resolve(self, match: Match, is_person: bool, previous: Match | None) -> tuple[Place | None, str]:
        """The place a name means here and the rule that says so; None where the evidence does not suffice."""
        known, key = self.known, match.key
        container = self.container(match)
        country, sites, regions = self.country(key), known.sites.get(key, ()), known.regions.get(key, ())
        towns = [known.town(row) for row in known.towns.get(key, ())]
        if container is not None and (inside := self.inside(container, towns)) and (not country or container.iso3 != country.iso3 and container.kind == "region"):
            if not (sites and sites[0].kind != "region" and sites[0].iso3 == container.iso3):
                return inside, "place.in_container"
        if country is not None and not self.is_region_rather(match, country, regions, previous):
            return country, "place.country"
        divided = match.last < len(self.words.words) and self.words.lower[match.last] in CONTEXT["division"]
        if regions and (divided or country is not None or self.contains_previous(match, regions, previous)):
            return self.best(regions, 6.0), "place.region"
        return self.by_evidence(match, is_person, previous, container is not None, (sites, regions, towns), divided)

    def by_evidence(self, match: Match, is_person: bool, previous: Match | None, contained: bool, choices: tuple, divided: bool) -> tuple[Place | None, str]:
        sites, regions, towns = choices
        risk = self.known.blocked.get(match.key)
        if " " in match.key and not sites and match.key.split(" ")[0] in FIRST_NAMES:
            risk = "strong"
        if is_person and risk is None:
            risk = "weak"
        scored = [(8.0 + self.bonus(place), place) for place in sites]
        scored += [((7.9 if sites else 5.6) + self.bonus(place), place) for place in regions]
        scored += [(log10(place.population + 1) + self.bonus(place), place) for place in towns]
        place = max(scored, key=lambda pair: pair[0])[1]
        if self.is_called_town(match) or divided:
            return place, "place.called_so"
        near = self.is_locative(match, TIGHT if risk == "weak" else LOCATIVE) or self.is_listed(match, previous)
        if risk == "strong":
            return None, ""
        if risk == "weak":
            return (place, "place.after_preposition") if near else (None, "")
        if place in sites or self.is_capital(match.key):
            return place, "place.name"
        home = bool(place.iso3 and self.weights[place.iso3])
        if place.kind == "region":
            return (place, "place.region") if home or near else (None, "")
        if self.is_said(match) and not near:
            return None, ""
        if place.population >= SURE or place.population >= VILLAGE and (near or self.is_dateline(match) or contained and home):
            return place, "place.town"
        return (place, "place.village") if home and (near or self.is_dateline(match)) else (None, "")

    def is_capital(self, key: str) -> bool:
        return any(nation.kind == "capital" for nation in self.known.nations.get(key, ()))

    def bonus(self, place: Place) -> float:
        """What a place gains by lying in a country the article names."""
        weight = self.weights[place.iso3] if place.iso3 else 0
        return 0.8 + 0.8 * weight / self.total if weight else 0.0

    def best(self, places: Iterable[Place], base: float) -> Place:
        return max(places, key=lambda place: base + self.bonus(place))

    def inside(self, container: Place, towns: list[Place]) -> Place | None:
        """The town meant by "X, container": in its country; where that is a region, the nearest to its centre."""
        inland = [town for town in towns if town.iso3 == container.iso3]
        if not inland:
            return None
        if container.kind == "country":
            return max(inland, key=lambda town: town.population)
        nearest = min(inland, key=lambda town: kilometres(town, container))
        return nearest if kilometres(nearest, container) < 900 else None

    def contains_previous(self, match: Match, regions: Iterable[Place], previous: Match | None) -> bool:
        """Whether the name stands behind a town of that region: "Buffalo, New York"."""
        if previous is None or match.first != previous.last + 1 or self.words.words[previous.last] != ",":
            return False
        codes = {region.iso3 for region in regions}
        return any(row.split(",")[-5] in codes for row in self.known.towns.get(previous.key, ()))

    def is_region_rather(self, match: Match, country: Place, regions: Iterable[Place], previous: Match | None) -> bool:
        """Georgia: the state where the article speaks of towns and states of its country and of nothing around the other."""
        others = [region for region in regions if region.iso3 != country.iso3]
        if not others:
            return False
        if self.contains_previous(match, others, previous):
            return True
        around = self.weights[country.iso3] + sum(self.weights[code] for code in self.known.neighbours.get(country.iso3, ()))
        return not around and any(self.inner[region.iso3] for region in others)
