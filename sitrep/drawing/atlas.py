"""What the map knows by heart: names, memberships, how boundaries are drawn, towns and seas, each from its table.

The tables lie in data/reference/basemap/ (adjectives in ../gazetteer/); a bad row is rejected by file and line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..paths import REFERENCE
from ..reading.lexicon import load_rows, one_of
from ..tables.names import actor_name
from .basemap import BASEMAP

LATEST = "9999-12-31"
SPOKEN_AS_WORDS = frozenset({"NATO", "ECOWAS", "ASEAN", "SADC", "CARICOM", "IGAD", "UNICEF"})


def _day(cell: str) -> str:
    if cell and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
        raise ValueError("a day as YYYY-MM-DD, or empty")
    return cell


def _degrees(limit: float):
    def turn(cell: str) -> float:
        if abs(number := float(cell)) > limit:
            raise ValueError(f"degrees between -{limit:g} and {limit:g}")
        return number

    return turn


LAT, LON = _degrees(90), _degrees(180)


@dataclass(frozen=True)
class Boundary:
    """A row of boundaries.csv; its columns are explained there."""

    kind: str
    a: str
    b: str
    holder: str
    style: str
    since: str
    until: str
    label: str
    basis: str

    def holds_on(self, day: str) -> bool:
        return self.since <= day <= (self.until or LATEST)


@dataclass(frozen=True)
class Town:
    """A town for orientation. population: inhabitants; capital: of its country."""

    name: str
    iso3: str
    lat: float
    lon: float
    population: int
    capital: bool


@dataclass(frozen=True)
class Sea:
    """A spot where a water's name may stand, within reach_km. rank: 1 ocean, 2 sea, 3 gulf, 4 strait or lake."""

    name: str
    rank: int
    lat: float
    lon: float
    reach_km: float


@lru_cache(maxsize=1)
def _boundaries() -> tuple[Boundary, ...]:
    kinds, styles = one_of("pair", "line", "part"), one_of("dashed", "dotted", "hatched", "plain")
    columns = {"kind": kinds, "a": str, "b": str, "holder": str, "style": styles, "since": _day, "until": _day, "label": str, "basis": str}
    return tuple(Boundary(**row) for row in load_rows(BASEMAP / "boundaries.csv", columns))


def boundaries(day: str) -> list[Boundary]:
    """How boundaries stood on a day (YYYY-MM-DD)."""
    return [row for row in _boundaries() if row.holds_on(day)]


@lru_cache(maxsize=1)
def dispute_lines() -> dict[str, tuple[tuple[tuple[float, float], ...], ...]]:
    """Number of a line of lines.csv → its stretches, points as (lon, lat)."""

    def points(cell: str) -> tuple[tuple[float, float], ...]:
        return tuple((LON(lon), LAT(lat)) for lon, lat in (pair.split(" ") for pair in cell.split(",")))

    found: dict[str, tuple] = {}
    for row in load_rows(BASEMAP / "lines.csv", {"line": str, "name": str, "inside": str, "points": points}):
        found[row["line"]] = (*found.get(row["line"], ()), row["points"])
    return found


@lru_cache(maxsize=1)
def _memberships() -> tuple[dict, ...]:
    return tuple(load_rows(BASEMAP / "memberships.csv", {"organisation": one_of("NATO", "EU", "CSTO"), "iso3": str, "since": _day, "until": _day}))


def members(organisation: str, day: str) -> frozenset[str]:
    """ISO 3166-1 alpha-3 codes of an organisation's members on a day."""
    return frozenset(row["iso3"] for row in _memberships() if row["organisation"] == organisation and row["since"] <= day <= (row["until"] or LATEST))


@lru_cache(maxsize=1)
def towns() -> tuple[Town, ...]:
    """Greatest first."""
    columns = {"name": str, "iso3": str, "lat": LAT, "lon": LON, "population": int, "capital": lambda cell: cell == "1"}
    return tuple(Town(**row) for row in load_rows(BASEMAP / "towns.csv", columns))


@lru_cache(maxsize=1)
def _capitals() -> dict[str, Town]:
    return {town.iso3: town for town in reversed(towns()) if town.capital}


def capital(code: str | None) -> Town | None:
    """A country's capital, its greatest where it has several; None where the table has none."""
    return _capitals().get(code)


@lru_cache(maxsize=1)
def seas() -> tuple[Sea, ...]:
    """Greatest waters first."""
    columns = {"name": str, "rank": int, "lat": LAT, "lon": LON, "reach_km": float}
    return tuple(sorted((Sea(**row) for row in load_rows(BASEMAP / "seas.csv", columns)), key=lambda sea: sea.rank))


@lru_cache(maxsize=1)
def _names() -> tuple[dict, ...]:
    rows = load_rows(BASEMAP / "names.csv", {"iso3": str, "until": _day, "label": str, "prose": str, "adjective": str})
    return tuple(sorted(rows, key=lambda row: row["until"] or LATEST))


def _named(code: str, column: str, day: str = LATEST) -> str:
    """A cell of the row that holds for a country on a day, "" where it has none."""
    return next((row[column] for row in _names() if row["iso3"] == code and day <= (row["until"] or LATEST)), "")


@lru_cache(maxsize=1)
def _countries() -> dict[str, dict]:
    columns = dict.fromkeys(("iso3", "iso2", "name", "other_names", "adjectives", "demonyms", "capital", "metonyms", "lat", "lon"), str)
    return {row["iso3"]: row for row in load_rows(REFERENCE / "gazetteer" / "countries.csv", columns)}


def is_country(code: str | None) -> bool:
    """Whether a code is a country's (Kosovo XKX among them) and no organisation's."""
    return code in _countries()


def label(code: str, day: str = LATEST) -> str:
    """Name as it stood on the map on a day: "Macedonia" in 2018."""
    return _named(code, "label", day) or actor_name(code) or code


def prose(code: str, day: str = LATEST) -> str:
    """Name as it stood in a sentence on a day: "the US", "Poland", "NATO", "the UN"."""
    if not is_country(code):
        return code if code in SPOKEN_AS_WORDS else f"the {code}"
    return _named(code, "prose", day) or label(code, day)


def adjective(code: str) -> str:
    """As it stands before "troops": "US", "Russian", "NATO"; the name where the country has none."""
    if not is_country(code):
        return code
    return _named(code, "adjective") or _countries()[code]["adjectives"].split("|")[0].lstrip("?") or label(code)


def middle(code: str) -> tuple[float, float] | None:
    """(lat, lon) in the middle of a country; None of an organisation."""
    row = _countries().get(code)
    return (float(row["lat"]), float(row["lon"])) if row else None
