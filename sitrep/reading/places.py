"""Places an article names, each resolved to one entry of the gazetteer and placed no more precisely than the text does.

A name counts as a place by the evidence that its risk asks for (see data/reference/gazetteer/README.md); among
places of one name the container the text gives ("Springfield, Ill."), then the article's own countries, then the
population decide.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple
from math import asin, cos, log10, radians, sin, sqrt

from .borders import find_borders
from .extents import widen
from .gazetteer import Match, Place, fold_key, index, scan
from .place_context import CONTEXT, is_part_of_name, is_surname
from .people import FIRST_NAMES
from .sentences import Words

SURE = 100_000  # a town of so many people needs no preposition to be read as one
VILLAGE = 15_000  # a smaller one must lie in a country of the article
LOCATIVE, TOWN_WORDS, SAID, PARTS, FOLLOWERS = (CONTEXT[role] for role in ("locative", "town", "said", "part", "follower"))
TOWNS_PROPER = frozenset("city town village port suburb settlement hamlet township municipality cities towns villages seaport".split())
ENGLISH = frozenset({"USA", "CAN", "AUS", "GBR"})  # countries whose regions news in English names without the country
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


class Choices(NamedTuple):
    """Places of one name: entries of handmade.csv, first-level divisions, towns."""

    sites: list[Place]
    regions: list[Place]
    towns: list[Place]


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
        self.around: dict[str | None, list[Place]] = {}
        for match in self.matches:
            for place in self.known.regions.get(match.key, ()) if match.key not in self.known.nations else ():
                self.around.setdefault(place.iso3, []).append(place)

    def read(self) -> list[PlaceMention]:
        """Mentions whose evidence suffices; a name once read as a place is one wherever it stands free of other names."""
        chosen: dict[int, tuple[Match, Place, str]] = {}
        free: list[Match] = []
        persons: set[str] = set()
        accepted: dict[str, tuple[Place, str]] = {}
        for match in self.matches:
            if not self.may_be_place(match):
                continue
            if is_part_of_name(self.words, match):
                if is_surname(self.words, match):
                    persons.add(match.key)
                continue
            free.append(match)
        previous: Match | None = None
        for match in free:
            place, rule = self.resolve(match, match.key in persons, previous)
            if place is not None:
                chosen[match.first] = (match, place, rule)
                if match.key not in accepted or rule == "place.in_container":
                    accepted[match.key] = (place, rule)
                previous = match
        for match in free:
            if match.key not in accepted:
                continue
            place, rule = accepted[match.key]
            if match.first not in chosen and match.key not in persons and not self.is_said(match) or match.first in chosen and rule == "place.in_container" != chosen[match.first][2]:
                chosen[match.first] = (match, place, "place.named_elsewhere")
        return [self.mention(*chosen[first]) for first in sorted(chosen)]

    def may_be_place(self, match: Match) -> bool:
        """Whether the name is any place's at all, and no attribute ("US troops") or shouted word ("SWAT")."""
        known, key = self.known, match.key
        nations = known.nations.get(key, ())
        is_name = any(nation.kind == "name" for nation in nations)
        if not is_name and key not in known.sites and key not in known.regions and key not in known.towns:
            return False
        if nations and not is_name and not self.is_capital(key) and key not in known.sites and not (nations[0].kind == "metonym" and key in known.towns):
            return False
        tokens = self.words.words
        if key in known.acronyms and nations:
            after = self.words.lower[match.last] if match.last < len(tokens) else "."
            hyphen = after in "-–" and self.words.adjacent(match.last)
            return not hyphen and (not after[0].isalpha() or after in FOLLOWERS or tokens[match.last][0].isupper() and match.last in self.at)
        if tokens[match.first].isupper() and len(tokens[match.first]) > 1 and not is_name and key not in known.acronyms:
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
        k += k < len(words.words) and words.lower[k] in CONTEXT["division"]
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
        if inside is None or inside.key == match.key:
            return None
        places = [place for place in self.known.sites.get(inside.key, ()) if place.kind == "region" and place.iso3] or self.known.regions.get(inside.key, [])
        homes = {row.split(",")[-5] for row in self.known.towns.get(match.key, ())}
        fitting = [place for place in places if place.iso3 in homes]
        country = self.country(inside.key)
        if country and not (fitting and country.iso3 not in homes):
            return country
        return self.best(Choices([], fitting or places, []))[0] if places else None

    def country(self, key: str) -> Place | None:
        return next((self.known.countries[nation.code] for nation in self.known.nations.get(key, ()) if nation.kind == "name"), None)

    def is_locative(self, match: Match, cues: frozenset[str]) -> bool:
        """Whether a preposition or verb of place stands before the name (articles and points of the compass between)."""
        k = match.first - 1
        while k >= 0 and k > match.first - 4 and (self.words.lower[k] in PARTS or self.words.lower[k] in ("the", "nearby", "neighbouring", "neighboring")):
            k -= 1
        return k >= 0 and self.words.lower[k] in cues

    def is_called(self, match: Match, kinds: frozenset[str]) -> bool:
        """ "the city of X", "town X"."""
        lower, first = self.words.lower, match.first
        if first and lower[first - 1] in kinds and self.words.words[first - 1][0].islower():
            return True
        return first > 1 and lower[first - 1] == "of" and lower[first - 2] in kinds

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
        country = self.country(key)
        choices = Choices(known.sites.get(key, []), known.regions.get(key, []), [known.town(row) for row in known.towns.get(key, ())])
        container = self.container(match)
        if container is not None and (inside := self.contained(container, choices, country)):
            return inside, "place.in_container"
        if country is not None and not self.is_region_rather(match, country, choices.regions, previous):
            return country, "place.country"
        behind = {region.iso3 for region in choices.regions} & (self.homes_before(match, previous) if country is None else {None, *known.countries})
        if behind:
            return self.best(Choices([], choices.regions, []), iso3=behind)[0], "place.region"
        return self.by_evidence(match, is_person, previous, container is not None, choices)

    def by_evidence(self, match: Match, is_person: bool, previous: Match | None, contained: bool, choices: Choices) -> tuple[Place | None, str]:
        """The likeliest place, where what stands beside the name is as strong as its risk asks."""
        divided = match.last < len(self.words.words) and self.words.lower[match.last] in CONTEXT["division"] or self.is_called(match, CONTEXT["division"])
        place, is_site = self.best(choices, divided)
        risk = self.risk(match, is_site, place, is_person)
        home = not self.weights or place.iso3 is None or bool(self.weights[place.iso3])
        called = self.is_called(match, TOWNS_PROPER if risk == "strong" else TOWN_WORDS) or divided and risk != "strong"
        if called and (home or is_site or place.population >= SURE):
            return place, "place.called_so"
        near = self.is_locative(match, TIGHT if risk == "weak" else LOCATIVE) or self.is_listed(match, previous)
        if risk == "strong" or risk == "weak" and not near:
            return None, ""
        if is_site or self.is_capital(match.key):
            return place, "place.name"
        if place.kind == "region":
            return (place, "place.region") if home or near and place.iso3 in ENGLISH else (None, "")
        if self.is_said(match) and not near:
            return None, ""
        if place.population >= SURE:
            return place, "place.town"
        beside = near or self.is_dateline(match) or contained
        return (place, "place.town" if place.population >= VILLAGE else "place.village") if home and beside else (None, "")

    def contained(self, container: Place, choices: Choices, country: Place | None) -> Place | None:
        """The place meant by "X, container", where one of that name lies there."""
        has_region = any(region.iso3 == container.iso3 for region in choices.regions)
        if container.kind == "country":
            if country is not None:
                return None
            return self.best(Choices([], choices.regions, choices.towns), iso3={container.iso3})[0] if has_region else self.inside(container, choices.towns)
        if has_region or country is not None and country.iso3 == container.iso3:
            return None  # a list of regions: "Colorado, Delaware, Idaho"
        if choices.sites and choices.sites[0].kind != "region" and choices.sites[0].iso3 == container.iso3:
            return None  # a base, which no town of its name stands for
        return self.inside(container, choices.towns)

    def standing(self, place: Place, source: str, choices: Choices, divided: bool = False) -> float:
        """How likely a place is meant among those of its name: the log of its population, what its country and surroundings add."""
        score = self.bonus(place)
        if len(choices.towns) + len(choices.regions) > 1:
            score += 0.7 * any(kilometres(place, other) < 350 for other in self.around.get(place.iso3, ()))
        if source == "town":
            return score + log10(place.population + 1) + (2.0 if place.population >= SURE and self.is_seat(place) else 0.0)
        if source == "site" or divided:
            return score + 8.0
        if choices.sites:
            return score + 7.9
        if place.iso3 in ENGLISH:
            return score + 6.5
        twin = max((log10(town.population + 1) for town in choices.towns if town.iso3 == place.iso3), default=0.0)
        return score + (twin - 0.1 if twin > 4.0 else 5.6)

    def best(self, choices: Choices, divided: bool = False, iso3: set[str] | None = None) -> tuple[Place, bool]:
        """The likeliest place (in the countries `iso3`, if given) and whether it is an entry of handmade.csv."""
        tagged = [(place, "site") for place in choices.sites] + [(place, "region") for place in choices.regions] + [(place, "town") for place in choices.towns]
        tagged = [pair for pair in tagged if iso3 is None or pair[0].iso3 in iso3]
        place, source = tagged[0] if len(tagged) == 1 else max(tagged, key=lambda pair: self.standing(*pair, choices, divided))
        return place, source == "site"

    def risk(self, match: Match, is_site: bool, place: Place, is_person: bool) -> str | None:
        """Evidence a name asks for, as not_places.csv says; a second given name in a town's name counts like a person's."""
        risk = self.known.blocked.get(match.key)
        if risk == "strong" and (is_site or place.kind == "region" and place.iso3 in ENGLISH):
            return None
        if risk is None and " " in match.key and not is_site and match.key.split(" ")[0] in FIRST_NAMES:
            return "strong"
        return "weak" if risk is None and is_person else risk

    def is_capital(self, key: str) -> bool:
        return any(nation.kind == "capital" for nation in self.known.nations.get(key, ()))

    def is_seat(self, town: Place) -> bool:
        """Whether a town bears the name of its country's capital."""
        return fold_key(town.name) in self.known.capitals.get(town.iso3 or "", ())

    def bonus(self, place: Place) -> float:
        """What a place gains by lying in a country the article names."""
        weight = self.weights[place.iso3] if place.iso3 else 0
        return 0.8 + 0.8 * weight / self.total if weight else 0.0

    def inside(self, container: Place, towns: list[Place]) -> Place | None:
        """The town meant by "X, container": in its country; where that is a region, the nearest to its centre."""
        inland = [town for town in towns if town.iso3 == container.iso3]
        if not inland:
            return None
        if container.kind == "country":
            return max(inland, key=lambda town: town.population)
        nearest = min(inland, key=lambda town: kilometres(town, container))
        return nearest if kilometres(nearest, container) < 900 else None

    def homes_before(self, match: Match, previous: Match | None) -> set[str]:
        """Countries that have a town of the name right before a comma before this one: "Buffalo, New York"."""
        if previous is None or match.first != previous.last + 1 or self.words.words[previous.last] != ",":
            return set()
        return {row.split(",")[-5] for row in self.known.towns.get(previous.key, ())}

    def is_region_rather(self, match: Match, country: Place, regions: list[Place], previous: Match | None) -> bool:
        """Georgia: the state where the article speaks of towns and states of its country and of nothing around the other."""
        others = [region for region in regions if region.iso3 != country.iso3]
        if not others:
            return False
        if {region.iso3 for region in others} & self.homes_before(match, previous):
            return True
        around = self.weights[country.iso3] + sum(self.weights[code] for code in self.known.neighbours.get(country.iso3, ()))
        return not around and any(self.inner[region.iso3] for region in others)
