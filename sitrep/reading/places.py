"""Places an article names, each resolved to one entry of the gazetteer and placed no more precisely than the text does.

A name counts as a place by the evidence that its risk asks for (see data/reference/gazetteer/README.md); ranking.py
says which place of several, extents.py and borders.py read the expressions around it.
"""

from __future__ import annotations

from dataclasses import dataclass

from .borders import find_borders
from .extents import widen
from .gazetteer import Nation, Place, index
from .names import CONTEXT, Name, is_surname, scan
from .people import FIRST_NAMES
from .ranking import ENGLISH, SURE, Choices, Ranking, choices, homes
from .sentences import Words

VILLAGE = 15_000  # people; a smaller place is called one
LOCATIVE, TOWN_WORDS, SAID, PARTS, FOLLOWERS, DIVISIONS = (CONTEXT[role] for role in ("locative", "town", "said", "part", "follower", "division"))
TOWNS_PROPER = frozenset("city town village port suburb settlement hamlet township municipality cities towns villages seaport".split())
TIGHT = frozenset("in at near between from outside inside around into throughout leaving entering reaching visited visiting downtown toward towards".split())


@dataclass(slots=True, unsafe_hash=True)
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


def find(words: Words, names: list[Name] | None = None) -> list[PlaceMention]:
    """Place mentions in order of the text, none overlapping. names: `names.scan(words)`, where the caller has it."""
    names = scan(words) if names is None else names
    article = _Article(words, names)
    found = widen(words, {mention.first: mention for mention in article.read()}, names, PlaceMention)
    return find_borders(words, found, names, article.ranking.weights, PlaceMention)


class _Article:
    """The names of one article and what each of them means."""

    def __init__(self, words: Words, names: list[Name]):
        self.words, self.known = words, index()
        self.names = [name for name in names if self.known.blocked.get(name.key) != "never"]
        self.at = {name.first: name for name in self.names}
        self.ranking = Ranking(self.names)
        self.choices: dict[str, Choices] = {}
        self.likeliest: dict[tuple[str, bool], tuple[Place, bool]] = {}

    def read(self) -> list[PlaceMention]:
        """Mentions whose evidence suffices; a name once read as a place is one wherever it stands free of other names."""
        possible = [name for name in self.names if self.may_be_place(name)]
        free = [name for name in possible if not name.inner]
        persons = {name.key for name in possible if name.inner and is_surname(self.words, name)}
        chosen: dict[int, tuple[Name, Place, str]] = {}
        accepted: dict[str, tuple[Place, str]] = {}
        previous: Name | None = None
        for name in free:
            place, rule = self.resolve(name, name.key in persons, previous)
            if place is not None:
                chosen[name.first] = (name, place, rule)
                if name.key not in accepted or rule == "place.in_container":
                    accepted[name.key] = (place, rule)
                previous = name
        for name in free:
            place, rule = accepted.get(name.key, (None, ""))
            if place is None:
                continue
            is_word = name.key in self.known.blocked and self.begins_sentence(name)
            is_new = name.first not in chosen and name.key not in persons and not self.is_said(name) and not is_word
            if is_new or name.first in chosen and rule == "place.in_container" != chosen[name.first][2]:
                chosen[name.first] = (name, place, "place.named_elsewhere")
        return [self.mention(*chosen[first]) for first in sorted(chosen)]

    def mention(self, name: Name, place: Place, rule: str) -> PlaceMention:
        start, end = self.words.starts[name.first], self.words.ends[name.last - 1]
        return PlaceMention(
            name.first, name.last, start, end, self.words.text[start:end],
            place.name, place.kind, place.iso3, place.lat, place.lon, place.geonames_id, place.precision, None, rule,
        )

    # whether it is a place

    def may_be_place(self, name: Name) -> bool:
        """Whether the name is any place's at all, and no attribute ("US troops") or shouted word ("SWAT")."""
        known, key = self.known, name.key
        nations = known.nations.get(key, ())
        is_name = any(nation.kind == "name" for nation in nations)
        if not is_name and key not in known.sites:
            if key not in known.regions and key not in known.towns:
                return False
            if nations and not self.is_capital(key) and not self.is_seat_of_power(key, nations[0]):
                return False
        token = self.words.words[name.first]
        if key in known.acronyms:
            return not nations or self.is_noun(name)
        return is_name or len(token) < 2 or not token.isupper() or self.is_shouted(name)

    def is_noun(self, name: Name) -> bool:
        """Whether an acronym is no attribute of what follows: "in the US on Friday", not "US troops" or "US-led"."""
        if name.last == len(self.words.words):
            return True
        after = self.words.lower[name.last]
        if after in "-–" and self.words.adjacent(name.last):
            return False
        return not after[0].isalpha() or after in FOLLOWERS or name.last in self.at and self.words.words[name.last][0].isupper() and not any(nation.kind == "service" for nation in self.known.nations.get(self.at[name.last].key, ()))

    def is_shouted(self, name: Name) -> bool:
        """Whether the line around a name in capitals is in capitals too, or begins with it (a dateline)."""
        sentence = self.words.sentences[self.words.sentence_of[name.first]]
        if name.first == sentence.first and name.last < sentence.last and not self.words.words[name.last][0].isalpha():
            return True
        around = [token for token in self.words.words[max(sentence.first, name.first - 3) : min(sentence.last, name.last + 3)] if token.isalpha() and len(token) > 2]
        return sum(token.isupper() for token in around) > len(around) / 2

    def is_seat_of_power(self, key: str, nation: Nation) -> bool:
        """Whether a name that stands for a government is a great town of its country (Tel Aviv, not the White House)."""
        if nation.kind != "metonym":
            return False
        towns = map(self.known.town, self.known.towns.get(key, ()))
        return any(town.iso3 == nation.code and town.population > 3 * SURE for town in towns)

    def is_capital(self, key: str) -> bool:
        return any(nation.kind == "capital" for nation in self.known.nations.get(key, ()))

    # what the text says beside the name

    def container(self, name: Name) -> Place | None:
        """The region or country named right behind a town: "Fayetteville, N.C.", "Aleppo, Syria", "Krasne, in the Kharkiv region"."""
        words, k, end = self.words, name.last, len(self.words.words)
        k += k < end and words.lower[k] in DIVISIONS
        if k >= end or words.words[k] not in (",", "("):
            return None
        k += 1
        while k < min(end, name.last + 5) and (words.lower[k] in ("in", "the", "near", "province", "of", "state") or words.lower[k] in PARTS):
            k += 1
        if k >= end:
            return None
        if short := self.known.abbreviations.get(words.words[k]):
            return short
        inside = self.at.get(k)
        if inside is None or inside.key == name.key:
            return None
        here = homes(name.key)
        regions = [place for place in self.known.sites.get(inside.key, ()) if place.kind == "region" and place.iso3] or self.known.regions.get(inside.key, ())
        fitting = [place for place in regions if place.iso3 in here]
        own = self.ranking.country(inside.key)
        if own and not (fitting and own.iso3 not in here):
            return own
        return self.ranking.best(Choices((), fitting or regions, ()))[0] if regions else None

    def is_locative(self, name: Name, cues: frozenset[str]) -> bool:
        """Whether a preposition or verb of place stands before the name (articles and points of the compass between)."""
        k, lower = name.first - 1, self.words.lower
        while k >= 0 and k > name.first - 4 and (lower[k] in PARTS or lower[k] in ("the", "nearby", "neighbouring", "neighboring")):
            k -= 1
        return k >= 0 and lower[k] in cues

    def is_called(self, name: Name, kinds: frozenset[str]) -> bool:
        """Whether "the city of" or "town" stands before the name."""
        lower, first = self.words.lower, name.first
        if first and lower[first - 1] in kinds and self.words.words[first - 1][0].islower():
            return True
        return first > 1 and lower[first - 1] == "of" and lower[first - 2] in kinds

    def is_listed(self, name: Name, previous: Name | None) -> bool:
        """Whether only a comma or "and" parts the name from a place read before it."""
        if previous is None or not 0 < name.first - previous.last < 3:
            return False
        return all(token in (",", "and", "or", "&", "/") for token in self.words.lower[previous.last : name.first])

    def is_said(self, name: Name) -> bool:
        """Whether a verb of speech follows: towns do not speak."""
        return name.last < len(self.words.words) and self.words.lower[name.last] in SAID

    def begins_sentence(self, name: Name) -> bool:
        return name.first == self.words.sentences[self.words.sentence_of[name.first]].first

    def is_dateline(self, name: Name) -> bool:
        """Whether the name begins a sentence and a bracket, dash or comma follows: "KABUL (AP) —"."""
        if not self.begins_sentence(name) or name.last == len(self.words.words):
            return False
        after = self.words.words[name.last]
        return after == "," or after in ("(", "—", "–", "-") and bool(self.words.gaps[name.last])

    # which place it is

    def resolve(self, name: Name, is_person: bool, previous: Name | None) -> tuple[Place | None, str]:
        """The place a name means here and the rule that says so; None where the evidence does not suffice."""
        key = name.key
        if key not in self.choices:
            self.choices[key] = choices(key)
        own, among = self.ranking.country(key), self.choices[key]
        container = self.container(name)
        if container is not None and (inside := self.ranking.contained(container, among, own)):
            return inside, "place.in_container"
        behind = {region.iso3 for region in among.regions} & self.homes_before(name, previous) if among.regions else set()
        if behind - {own.iso3 if own else None}:
            return self.ranking.best(Choices((), among.regions, ()), iso3=behind)[0], "place.region"
        if own is not None:
            if not self.ranking.is_region_rather(own, among.regions):
                return own, "place.country"
            return self.ranking.best(Choices((), among.regions, ()))[0], "place.region"
        return self.by_evidence(name, is_person, previous, container is not None, among)

    def by_evidence(self, name: Name, is_person: bool, previous: Name | None, contained: bool, among: Choices) -> tuple[Place | None, str]:
        """The likeliest place, where what stands beside the name is as strong as its risk asks."""
        divided = name.last < len(self.words.words) and self.words.lower[name.last] in DIVISIONS or self.is_called(name, DIVISIONS)
        if (name.key, divided) not in self.likeliest:
            self.likeliest[name.key, divided] = self.ranking.best(among, divided)
        place, is_site = self.likeliest[name.key, divided]
        risk = self.risk(name, is_site, place, is_person)
        weights = self.ranking.weights
        home = not weights or place.iso3 is None or bool(weights[place.iso3])
        called = self.is_called(name, TOWNS_PROPER if risk == "strong" else TOWN_WORDS) or divided and risk != "strong"
        if called and (home or is_site or place.population >= SURE):
            return place, "place.called_so"
        near = self.is_locative(name, TIGHT if risk == "weak" else LOCATIVE) or self.is_listed(name, previous)
        if risk == "strong" or risk == "weak" and not near:
            return None, ""
        if is_site or self.is_capital(name.key):
            return place, "place.name"
        if place.kind == "region":
            return (place, "place.region") if home or near and place.iso3 in ENGLISH else (None, "")
        if self.is_said(name) and not near:
            return None, ""
        if place.population >= SURE:
            return place, "place.town"
        beside = near or contained or self.is_dateline(name)
        return (place, "place.town" if place.population >= VILLAGE else "place.village") if home and beside else (None, "")

    def risk(self, name: Name, is_site: bool, place: Place, is_person: bool) -> str | None:
        """Evidence a name asks for, as not_places.csv says; a town called after a person, or a name the article gives a person, counts too."""
        risk = self.known.blocked.get(name.key)
        if risk == "strong" and (is_site or place.kind == "region" and place.iso3 in ENGLISH):
            return None
        if risk == "weak" and self.is_capital(name.key) and self.ranking.weights[place.iso3]:
            return None
        if risk is None and " " in name.key and not is_site and name.key.split(" ")[0] in FIRST_NAMES:
            return "strong"
        return "weak" if risk is None and is_person else risk

    def homes_before(self, name: Name, previous: Name | None) -> set[str]:
        """Countries that have a town of the name right before a comma before this one: "Buffalo, New York"."""
        if previous is None or name.first != previous.last + 1 or self.words.words[previous.last] != ",":
            return set()
        return homes(previous.key)
