"""What is to be drawn, read off the tables: marks, sides, hosts, sites, and what has no place. Knows nothing of paper.

A force is placed as precisely as its text places it: at a point only where the text names a town or base, else in
an area, a country, a water or along a border. Forces reported denied are marked as such; the rest is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .. import schema
from ..schema import Tables
from . import atlas
from .style import ALLIANCES, GREY, PALETTE, Colours

Row = dict[str, Any]
PRECISION_OF_KIND = {"country": "country", "region": "area", "city": "point", "base": "point", "border": "border", "water": "area"}
REASONS = {
    "place:not_in_gazetteer": "its place is not in the gazetteer", "place:ambiguous": "its place is ambiguous",
    "place:many_countries": "its place spans several countries",
}
NOT_STATED, MANY, UNKNOWN = "no place is stated for it", REASONS["place:many_countries"], REASONS["place:not_in_gazetteer"]
HIDDEN = re.compile("[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def clean(text: str | None) -> str:
    """A cell for display: no control, zero-width or direction characters, white space single, apostrophes curved."""
    return re.sub(r"(?<=\w)'(?=\w|$| )", "’", re.sub(r"\s+", " ", HIDDEN.sub("", text or "")).strip())


@dataclass(frozen=True)
class Side:
    """Actors that wear one colour. name: an alliance's code, or the one actor's code."""

    name: str
    colours: Colours


@dataclass(eq=False)
class Mark:
    """A force on the map. precision as in `places`; start: (lat, lon, name) of a named origin; day: as of when."""

    force: Row
    figures: list[Row]
    side: Side
    precision: str
    name: str
    start: tuple[float, float, str] | None = None
    day: str = atlas.LATEST

    @property
    def id(self) -> str:
        return self.force["force_id"]

    @property
    def is_planned(self) -> bool:
        return self.force["status"] in ("planned", "possible")

    @property
    def is_denied(self) -> bool:
        return self.force["status"] == "denied"

    @property
    def weight(self) -> tuple[bool, float]:
        """People before all else, many before few."""
        return self.has_size, self.force["value"] or 0.0

    @property
    def has_size(self) -> bool:
        """Whether a circle in proportion can stand for it: a number of people."""
        return self.force["dimension"] == "people" and bool(self.force["value"]) and not self.is_denied


@dataclass(frozen=True)
class Site:
    """A base or ground that the text only names."""

    name: str
    lat: float
    lon: float
    iso3: str | None


@dataclass
class Content:
    """All that the map shows. day: what boundaries and memberships go by; since: first day of several articles; dated: whether an article says when it appeared."""

    day: str
    since: str
    marks: list[Mark] = field(default_factory=list)
    unplaced: list[Row] = field(default_factory=list)
    sites: list[Site] = field(default_factory=list)
    towns: list[Site] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    dated: bool = True

    def keep(self, marks: list[Mark]) -> None:
        """Hold only `marks`, colours given out anew among them."""
        self.marks = marks
        sides = _sides([mark.force for mark in marks], self.day)
        for mark in marks:
            mark.side = sides[_actor(mark.force)]

    @property
    def sides(self) -> list[Side]:
        return list(dict.fromkeys(mark.side for mark in self.marks))

    @property
    def hosts(self) -> dict[str, Side]:
        """Country → whose forces it hosts or is to host; not its own and not those massed at its border."""
        drawn = [m for m in self.marks if not m.is_denied and m.precision != "border" and m.force["place_iso3"]]
        return {m.force["place_iso3"]: m.side for m in reversed(drawn) if m.force["place_iso3"] != m.force["actor"]}

    @property
    def faced(self) -> set[str]:
        """Countries that forces are massed at, or that are not to get any."""
        found = {m.force["place_iso3"] for m in self.marks if m.precision == "border" or m.is_denied}
        return {code for code in found if code and code not in self.hosts and code not in self.actors}

    @property
    def actors(self) -> set[str]:
        return {mark.force["actor"] for mark in self.marks if mark.force["actor"]}

    @property
    def alliance(self) -> str:
        """The organisation whose members the map tints: one that acts, or that both an actor and a host belong to; "" if none."""
        return next((name for name in ALLIANCES if acts_as_one(name, self.actors, set(self.hosts), self.day)), "")


def read_content(tables: Tables) -> Content:
    """Content of the map from articles, figures, forces, places and dates."""
    days = sorted(row["published"] for row in schema.records(tables["articles"]) if row["published"])
    dated = bool(days)
    days = days or sorted(row["latest"] for row in schema.records(tables["dates"]))[-1:] or [atlas.LATEST]
    content = Content(day=days[-1], since=days[0], dated=dated)
    figures = {row["figure_id"]: row for row in schema.records(tables["figures"])}
    places = schema.records(tables["places"])
    forces = _merged(schema.records(tables["forces"]))
    sides = _sides(forces, content.day)
    by_text = {(row["article_id"], row["text"]): row for row in reversed(places)}
    for force in forces:
        rests_on = [figures[key] for key in force["figure_ids"] if key in figures]
        precision, reason = _precision(force, rests_on, by_text)
        if reason:
            content.unplaced.append({"force": force, "figures": rests_on, "reason": reason, "side": sides[_actor(force)]})
            continue
        start = _start(force, by_text)
        content.marks.append(Mark(force, rests_on, sides[_actor(force)], precision, clean(force["place"]), start, content.day))
    _add_named(content, places)
    return content


def _actor(force: Row) -> str:
    return force["actor"] or ""


def _merged(forces: list[Row]) -> list[Row]:
    """The same fact in several articles is one mark that rests on all of them."""
    found: dict[tuple, Row] = {}
    for force in forces:
        key = tuple(force[name] for name in ("actor", "place", "place_iso3", "category", "status", "value", "value_max", "change", "unit"))
        if key in found:
            for name in ("figure_ids", "statement_ids", "article_ids", "sources"):
                found[key][name] = list(dict.fromkeys(found[key][name] + force[name]))
        else:
            found[key] = dict(force)
    return list(found.values())


def _sides(forces: list[Row], day: str) -> dict[str, Side]:
    """Actor → side, colours given out in the order of strength.

    Members of an alliance wear its one colour where the alliance acts or one of them is with another; elsewhere each
    actor is a side of its own, the strongest member in the alliance's colour.
    """
    strength: dict[str, float] = {}
    for force in forces:
        people = force["value"] if force["dimension"] == "people" and force["status"] != "denied" and force["value"] else 0.0
        strength[_actor(force)] = strength.get(_actor(force), 0.0) + people
    hosts = {force["place_iso3"] for force in forces if force["status"] != "denied"} - {None}
    acting = [name for name in ALLIANCES if acts_as_one(name, set(strength), hosts - set(strength), day)]
    found: dict[str, Side] = {}
    free, given = list(PALETTE), {}
    for actor in sorted(strength, key=lambda actor: (-strength[actor], actor)):
        alliance = next((name for name in ALLIANCES if actor == name or actor in atlas.members(name, day)), "")
        side = alliance if alliance in acting else actor
        if actor and side not in given:
            own = ALLIANCES.get(alliance)
            given[side] = own if own in free else next((c for c in free if c not in _kept_for(strength, alliance, day)), free[0] if free else GREY)
            free = [colours for colours in free if colours != given[side]]
        found[actor] = Side(side, given.get(side, GREY))
    return found


def acts_as_one(alliance: str, actors: set[str], hosts: set[str], day: str) -> bool:
    """Whether an alliance is what the forces have in common: it acts itself, or a member hosts another."""
    members = atlas.members(alliance, day)
    return alliance in actors or bool(actors & members) and bool(hosts & members)


def _kept_for(actors: Iterable[str], alliance: str, day: str) -> list[Colours]:
    """Colours of other alliances that have an actor here."""
    return [colours for name, colours in ALLIANCES.items() if name != alliance and any(actor == name or actor in atlas.members(name, day) for actor in actors)]


def _precision(force: Row, figures: list[Row], by_text: dict[tuple[str, str], Row]) -> tuple[str, str]:
    """(precision, "") or ("", why it has no place on the map)."""
    if force["place"] is None:
        codes = [code for row in figures for code in row["unresolved"]]
        return "", next((REASONS[code] for code in codes if code in REASONS), NOT_STATED)
    mentions = [by_text[key] for key in ((article, force["place"]) for article in force["article_ids"]) if key in by_text]
    precision = mentions[0]["precision"] if mentions else PRECISION_OF_KIND.get(force["place_kind"] or "", "")
    if precision == "many_countries":
        return "", MANY
    if force["lat"] is None or force["lon"] is None or not precision:
        return "", UNKNOWN
    if PRECISION_OF_KIND.get(force["place_kind"] or "", precision) == "point" != precision:
        return precision, ""
    return ("border" if force["place_kind"] == "border" else "country" if force["place_kind"] == "country" else precision), ""


def _start(force: Row, by_text: dict[tuple[str, str], Row]) -> tuple[float, float, str] | None:
    for article in force["article_ids"]:
        row = by_text.get((article, force["origin"]))
        if row and row["lat"] is not None and row["precision"] != "many_countries" and row["iso3"] != force["place_iso3"]:
            return row["lat"], row["lon"], clean(row["text"])
    return None


def _add_named(content: Content, places: Iterable[Row]) -> None:
    """Bases, towns and regions that the text names and no force stands at."""
    places = list(places)
    content.named = list(dict.fromkeys(row["iso3"] for row in places if row["iso3"]))
    taken = {(mark.force["lat"], mark.force["lon"]) for mark in content.marks}
    seen = set()
    for row in places:
        at = row["lat"], row["lon"]
        if None in at or at in taken or at in seen:
            continue
        seen.add(at)
        site = Site(clean(row["name"]), *at, row["iso3"])
        if row["kind"] == "base" and row["precision"] == "point":
            content.sites.append(site)
        elif row["kind"] == "city":
            content.towns.append(site)
        elif row["kind"] == "region" and row["precision"] == "area":
            content.regions.append(site.name)
