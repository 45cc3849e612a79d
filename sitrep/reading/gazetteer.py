"""What the reader knows of the world's places: countries, organisations, towns, regions, bases, waters, borders.

The tables of data/reference/gazetteer/ are indexed once per process by folded name. names.py finds the names in an
article; countries.py and places.py decide what each one means there.
"""

from __future__ import annotations

import csv
import gc
import gzip
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from ..errors import LexiconError
from ..paths import REFERENCE
from ..schema import PLACE_KINDS, PRECISIONS
from .lexicon import load_rows, one_of, word, words_of

GAZETTEER = REFERENCE / "gazetteer"
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ə": "a"})
MARKS = str.maketrans("", "", ".'’ʼ‘`´ʹʻ")
WRITTEN_SHORT = {"st": "saint", "ft": "fort", "mt": "mount"}
WRITTEN_LONG = frozenset(WRITTEN_SHORT.values())
PARTICLES = frozenset("al el ad an ar as ash at az la le de ain".split())


@lru_cache(maxsize=16_384)  # the words of news are few
def fold(token: str) -> str:
    """A token without case, accents, apostrophes and stops; "St", "Ft" and "Mt" written out."""
    if token.isalpha() and token.isascii():
        token = token.lower()
        return WRITTEN_SHORT.get(token, token)
    token = token.lower()
    if not token.isascii():
        token = unicodedata.normalize("NFKD", token.translate(LETTERS))
        token = "".join(letter for letter in token if not unicodedata.combining(letter))
    token = token.translate(MARKS)
    return WRITTEN_SHORT.get(token, token)


def fold_key(name: str) -> str:
    """A name as the index holds it: folded tokens parted by one space, hyphens as spaces."""
    parts = name.replace("’", "'").replace("'s ", " s ").replace("-", " ").replace("–", " ").split()
    return " ".join(part for part in map(fold, parts) if part)


@dataclass(slots=True, unsafe_hash=True)
class Place:
    """A gazetteer entry. population: of towns, else 0; lat, lon in degrees; iso3 None for a place of several countries."""

    name: str
    kind: str
    iso3: str | None
    lat: float
    lon: float
    precision: str
    geonames_id: int | None = None
    population: int = 0


@dataclass(slots=True, unsafe_hash=True)
class Nation:
    """A country, organisation or armed group under one of its names.

    code: ISO 3166-1 alpha-3 or an organisation's code; "" for a body that has none.
    kind: name, adjective, demonym, capital, metonym, organisation, service or group.
    contextual: the name means it only where the article speaks of it anyway.
    """

    code: str
    kind: str
    contextual: bool = False


class Index:
    """Everything by folded name; see `index()`."""

    def __init__(self) -> None:
        self.heads: dict[str, int] = {}
        self.nations: dict[str, list[Nation]] = {}
        self.sites: dict[str, list[Place]] = {}
        self.regions: dict[str, list[Place]] = {}
        self.towns: dict[str, list[str]] = {}
        self.keys: set[str] = set()
        self.acronyms: set[str] = set()
        self.mixed: set[str] = set()
        self.lowercase: set[str] = set()
        self.lower_heads: set[str] = set(PARTICLES)
        self.countries: dict[str, Place] = {}
        self.capitals: dict[str, list[str]] = {}
        self.parts: dict[tuple[str, str], tuple[float, float]] = {}
        self.borders: dict[tuple[str, str], tuple[float, float]] = {}
        self.neighbours: dict[str, set[str]] = {}
        self.blocked: dict[str, str] = {}
        self.given: set[str] = set()
        self.abbreviations: dict[str, Place] = {}
        _load_countries(self)
        _load_organisations(self)
        _load_sites(self)
        _load_regions(self)
        _load_towns(self)
        _load_lines(self)
        _load_blocked(self)

    def note(self, key: str, written: str = "") -> None:
        """Make `key` findable; `written` is the name as the table spells it."""
        head, _, rest = key.partition(" ")
        length = 2 + rest.count(" ") if rest else 1
        self.keys.add(key)
        if self.heads.get(head, 0) < length:
            self.heads[head] = length
        if written:
            if not rest and written.isupper() and len(head) <= 5 and key not in self.mixed:
                self.acronyms.add(key)
            elif not rest:
                self.mixed.add(key)
                self.acronyms.discard(key)
            if written[0].islower() and head not in PARTICLES:
                self.lowercase.add(key)
                self.lower_heads.add(written.split()[0])

    def town(self, row: str) -> Place:
        """A town from its row of cities.csv. Raises LexiconError where the row is damaged."""
        try:
            _, name, iso3, population, lat, lon, geonames_id = next(csv.reader([row])) if '"' in row else row.split(",")
            return Place(name, "city", iso3, float(lat), float(lon), "point", int(geonames_id), int(population))
        except ValueError as error:
            raise LexiconError("cities.csv.gz", row, str(error), "Make it again with data/reference/gazetteer/rebuild.py.") from None


@lru_cache(maxsize=1)
def index() -> Index:
    """The one index of this process, read on first use."""
    was_on = gc.isenabled()
    gc.disable()  # nothing that is built here is ever garbage, and looking for some takes a quarter of the time
    try:
        return Index()
    finally:
        if was_on:
            gc.enable()


def number(cell: str) -> float:
    return float(cell)


def code3(cell: str) -> str:
    if len(cell) != 3 or not cell.isupper():
        raise ValueError("an ISO 3166-1 alpha-3 code")
    return cell


def text(cell: str) -> str:
    return cell


def _load_countries(into: Index) -> None:
    columns = {"iso3": code3, "iso2": word, "name": word, "other_names": words_of, "adjectives": words_of, "demonyms": words_of,
               "capital": words_of, "metonyms": words_of, "lat": number, "lon": number}
    for row in load_rows(GAZETTEER / "countries.csv", columns):
        code = row["iso3"]
        into.countries[code] = Place(row["name"], "country", code, row["lat"], row["lon"], "country")
        forms = {"name": [row["name"], *row["other_names"]], "adjective": row["adjectives"], "demonym": row["demonyms"],
                 "capital": row["capital"], "metonym": row["metonyms"]}
        into.capitals[code] = [fold_key(name.lstrip("?")) for name in row["capital"]]
        for kind, names in forms.items():
            for name in names:
                contextual = name.startswith("?")
                _add_nation(into, name.lstrip("?"), Nation(code, kind, contextual))


def _add_nation(into: Index, name: str, nation: Nation) -> None:
    key = fold_key(name)
    known = into.nations.setdefault(key, [])
    if nation not in known:
        known.append(nation)
    into.note(key, name)


def _load_organisations(into: Index) -> None:
    columns = {"code": text, "kind": one_of("organisation", "service", "group"), "name": word, "other_names": words_of, "contextual_names": words_of}
    for row in load_rows(GAZETTEER / "organisations.csv", columns):
        for name in [row["name"], *row["other_names"]]:
            _add_nation(into, name, Nation(row["code"], row["kind"]))
        for name in row["contextual_names"]:
            _add_nation(into, name, Nation(row["code"], row["kind"], True))


def _load_sites(into: Index) -> None:
    columns = {"name": word, "other_names": words_of, "kind": one_of(*PLACE_KINDS), "iso3": text, "lat": number, "lon": number,
               "precision": one_of(*PRECISIONS), "source": word}
    for row in load_rows(GAZETTEER / "handmade.csv", columns):
        place = Place(row["name"], row["kind"], row["iso3"] or None, row["lat"], row["lon"], row["precision"])
        _add(into, into.sites, [row["name"], *row["other_names"]], place)


def _load_regions(into: Index) -> None:
    columns = {"iso3": code3, "name": word, "other_names": words_of, "lat": number, "lon": number}
    for row in load_rows(GAZETTEER / "regions.csv", columns):
        place = Place(row["name"], "region", row["iso3"], row["lat"], row["lon"], "area")
        _add(into, into.regions, [row["name"], *row["other_names"]], place)
    columns = {"iso3": code3, "region": word, "abbreviations": words_of, "alone": words_of}
    for row in load_rows(GAZETTEER / "abbreviations.csv", columns):
        key = fold_key(row["region"])
        where = [place for place in into.regions.get(key, []) if place.iso3 == row["iso3"]]
        if not where:
            raise LexiconError("abbreviations.csv", row["region"], "a region of regions.csv", "Correct the region's name.")
        for short in row["abbreviations"]:
            into.abbreviations[short] = where[0]
        _add(into, into.regions, row["alone"], where[0])


def _add(into: Index, table: dict[str, list[Place]], names: list[str], place: Place) -> None:
    for name in names:
        key = fold_key(name)
        known = table.setdefault(key, [])
        if not any(other.iso3 == place.iso3 for other in known):
            known.append(place)
            into.note(key, name)


def _load_towns(into: Index) -> None:
    rows = gzip.decompress((GAZETTEER / "cities.csv.gz").read_bytes()).decode("utf-8").split("\n")
    if rows[0] != "keys,name,iso3,population,lat,lon,geonames_id":
        raise LexiconError("cities.csv.gz, line 1", rows[0], "its header", "Make it again with data/reference/gazetteer/rebuild.py.")
    towns = into.towns
    for row in rows[1:]:
        keys, _, rest = row.partition(",")
        for key in keys.split("|"):
            key = key or rest.partition(",")[0].lower()
            if key in towns:
                towns[key].append(row)
            elif key:
                towns[key] = [row]
    # as `note` does, for all of them at once: they are half of the time that the index takes
    into.keys.update(towns)
    into.heads = dict.fromkeys((key for key in towns if " " not in key), 1) | into.heads
    for key in [key for key in towns if " " in key]:
        into.note(key)
    into.acronyms |= {"nyc", "dc", "la"}


def _load_lines(into: Index) -> None:
    for row in load_rows(GAZETTEER / "parts.csv", {"iso3": code3, "part": word, "lat": number, "lon": number}):
        into.parts[row["iso3"], row["part"]] = (row["lat"], row["lon"])
    for row in load_rows(GAZETTEER / "borders.csv", {"iso3_a": code3, "iso3_b": code3, "lat": number, "lon": number}):
        for a, b in ((row["iso3_a"], row["iso3_b"]), (row["iso3_b"], row["iso3_a"])):
            into.borders[a, b] = (row["lat"], row["lon"])
            into.neighbours.setdefault(a, set()).add(b)


def _load_blocked(into: Index) -> None:
    """Names that are no place (`never`), or one only where the text says so (`strong`, `weak` evidence)."""
    for row in load_rows(GAZETTEER / "not_places.csv", {"name": word, "sense": word, "evidence": one_of("never", "strong", "weak", "none")}):
        key = fold_key(row["name"])
        if row["evidence"] != "none":
            into.blocked[key] = row["evidence"]
        if row["sense"] == "given name":
            into.given.add(key)
        if row["evidence"] == "never":
            into.note(key)
