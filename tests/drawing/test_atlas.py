"""What the map knows by heart: memberships, names and boundaries by date, towns and seas where they belong."""

import numpy as np
import pytest
import shapely

from sitrep.drawing import atlas, basemap
from sitrep.errors import LexiconError

DAY = "2022-02-02"


@pytest.mark.parametrize(("day", "count"), [("1949-08-24", 12), ("1952-02-18", 14), ("1982-05-30", 16), ("1999-03-12", 19), ("2004-03-29", 26), (DAY, 30), ("2023-04-04", 31), ("2024-03-07", 32)])
def test_nato_counts_its_members(day, count):
    assert len(atlas.members("NATO", day)) == count


def test_finland_and_sweden_join_on_their_day():
    assert {"FIN", "SWE"} & atlas.members("NATO", DAY) == set()
    assert {"FIN", "SWE"} & atlas.members("NATO", "2023-04-04") == {"FIN"}
    assert {"FIN", "SWE"} <= atlas.members("NATO", "2024-03-07")


@pytest.mark.parametrize(("day", "count"), [("1958-01-01", 6), ("1995-01-01", 15), ("2013-07-01", 28), ("2020-01-31", 28), ("2020-02-01", 27)])
def test_the_eu_counts_its_members(day, count):
    assert len(atlas.members("EU", day)) == count


def test_csto_lost_and_won_members():
    assert atlas.members("CSTO", DAY) == {"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"}
    assert "UZB" in atlas.members("CSTO", "2010-01-01") and "UZB" not in atlas.members("CSTO", "2005-01-01")
    assert atlas.members("Warsaw Pact", DAY) == frozenset()


@pytest.mark.parametrize(("code", "day", "label", "prose"), [
    ("TUR", DAY, "Turkey", "Turkey"), ("TUR", "2022-06-01", "Türkiye", "Türkiye"), ("MKD", "2019-02-11", "Macedonia", "Macedonia"), ("MKD", "2019-02-12", "North Macedonia", "North Macedonia"),
    ("CZE", "2015-01-01", "Czech Republic", "the Czech Republic"), ("CZE", DAY, "Czechia", "Czechia"), ("SWZ", "2018-01-01", "Swaziland", "Swaziland"), ("SWZ", DAY, "Eswatini", "Eswatini"),
    ("USA", DAY, "United States", "the US"), ("NLD", DAY, "Netherlands", "the Netherlands"), ("POL", DAY, "Poland", "Poland"), ("XKX", DAY, "Kosovo", "Kosovo"), ("NATO", DAY, "NATO", "NATO"), ("UN", DAY, "United Nations", "the UN"),
])
def test_a_country_bears_the_name_of_the_day(code, day, label, prose):
    assert (atlas.label(code, day), atlas.prose(code, day)) == (label, prose)


@pytest.mark.parametrize(("code", "adjective"), [("USA", "US"), ("GBR", "British"), ("POL", "Polish"), ("COD", "Congolese"), ("NATO", "NATO"), ("UKR", "Ukrainian")])
def test_troops_have_an_adjective(code, adjective):
    assert atlas.adjective(code) == adjective


@pytest.mark.parametrize(("day", "style"), [("2014-03-17", None), ("2014-03-18", "hatched"), (DAY, "hatched")])
def test_crimea_is_hatched_from_its_annexation_on(day, style):
    assert next((row.style for row in atlas.boundaries(day) if (row.kind, row.a) == ("part", "XCR")), None) == style


@pytest.mark.parametrize(("a", "b", "day", "style"), [
    ("UKR", "XCR", DAY, "dashed"), ("UKR", "XCR", "2013-01-01", None), ("SRB", "XKX", DAY, "dashed"), ("SRB", "XKX", "2008-02-16", None), ("MAR", "XWS", DAY, "dashed"),
    ("XWS", "ESH", DAY, "dotted"), ("ISR", "XGO", DAY, "dashed"), ("XGO", "SYR", DAY, "dotted"), ("PRK", "KOR", DAY, "dashed"), ("CYP", "XNC", DAY, "dotted"),
])
def test_a_disputed_pair_is_drawn_as_its_row_says(a, b, day, style):
    assert next((row.style for row in atlas.boundaries(day) if row.kind == "pair" and {row.a, row.b} == {a, b}), None) == style


@pytest.mark.parametrize("label", ["Transnistria line", "Abkhazia line", "South Ossetia line", "Kashmir Line of Control", "Aksai Chin claim line", "Line of contact, Donbas"])
def test_a_disputed_line_has_its_points(label):
    rows = [row for row in atlas.boundaries(DAY) if row.kind == "line" and row.label == label]
    assert rows
    assert all(len(points) >= 2 for row in rows for points in atlas.dispute_lines()[row.a])


def test_the_line_of_control_lies_on_the_border_of_india_and_pakistan():
    base = basemap.load("10m")
    (border,) = (shapely.LineString(np.column_stack(base.arcs.line(arc))) for arc, parts in base.users().items() if set(parts) == {"IND", "PAK"})
    (control,) = (shapely.LineString(points) for points in atlas.dispute_lines()["control"])
    assert shapely.distance(shapely.points(shapely.get_coordinates(control)), border).max() < 0.001
    assert control.bounds == pytest.approx((73.75, 32.8, 77.05, 35.11), abs=0.3)


def test_every_row_says_on_what_basis():
    rows = atlas.boundaries(DAY)
    assert [row for row in rows if not row.basis] == []
    assert [row.a for row in rows if row.style != "plain" and not row.label] == []


def test_every_pair_has_a_border_and_every_line_its_stretches():
    bases = [basemap.load(resolution) for resolution in ("10m", "50m", "110m")]
    borders = {frozenset(parts) for base in bases for parts in base.users().values() if len(parts) == 2}
    rows = [row for day in ("1990-01-01", "2010-01-01", DAY, "2024-01-01") for row in atlas.boundaries(day)]
    assert {(row.a, row.b) for row in rows if row.kind == "pair" and frozenset((row.a, row.b)) not in borders} == set()
    assert {row.a for row in rows if row.kind == "line"} <= set(atlas.dispute_lines())
    assert {(row.a, row.b) for row in rows if row.kind == "part"} <= set(bases[0].owners.items())


def land(resolution: str) -> dict[str, list[shapely.Geometry]]:
    """Country → its polygons in degrees, each once more on either side of the antimeridian."""
    found: dict[str, list[shapely.Geometry]] = {}
    base = basemap.load(resolution)
    for polygon in base.polygons:
        ring = base.outline(polygon)
        lon = np.unwrap(ring[:, 0], period=360)
        for turn in (-360, 0, 360):
            if len(ring) > 3 and lon.min() + turn < 181 and lon.max() + turn > -181:
                found.setdefault(polygon.owner, []).append(shapely.make_valid(shapely.Polygon(np.column_stack([lon + turn, ring[:, 1]]))))
    return found


def test_a_town_lies_in_its_country():
    """All capitals and the five hundred greatest towns, give or take a harbour."""
    countries = land("50m")
    chosen = [town for number, town in enumerate(atlas.towns()) if number < 500 or town.capital]
    strayed = [(town.name, town.iso3) for town in chosen if town.iso3 in countries and min(shape.distance(shapely.Point(town.lon, town.lat)) for shape in countries[town.iso3]) > 0.3]
    assert strayed == []
    assert {town.iso3 for town in chosen if town.iso3 not in countries} <= {"GIB", "SJM", "BES", "TUV"}  # in their states' polygons, or too small


def test_towns_stand_greatest_first_and_capitals_are_marked():
    towns = atlas.towns()
    assert [town.population for town in towns] == sorted((town.population for town in towns), reverse=True)
    capitals = {(town.name, town.iso3) for town in towns if town.capital}
    assert {("Kyiv", "UKR"), ("Warsaw", "POL"), ("Bucharest", "ROU"), ("Pristina", "XKX"), ("Kingston", "JAM"), ("Washington", "USA")} <= capitals
    assert "Jerusalem" not in {name for name, _ in capitals}


def test_seas_are_at_sea():
    shapes = shapely.union_all([shape for pieces in land("110m").values() for shape in pieces])
    inland = ("Lake", "Caspian")
    assert [sea.name for sea in atlas.seas() if not sea.name.startswith(inland) and sea.reach_km > 100 and shapes.contains(shapely.Point(sea.lon, sea.lat))] == []


def test_codes_and_middles():
    assert atlas.is_country("XKX") and not atlas.is_country("NATO") and not atlas.is_country(None)
    assert atlas.middle("NATO") is None
    lat, lon = atlas.middle("POL")
    assert 49 < lat < 55 and 14 < lon < 24.2


@pytest.mark.parametrize(("file", "cached", "row", "words"), [
    ("memberships.csv", atlas._memberships, "organisation,iso3,since,until\nNATO,USA,4 April 1949,\n", "memberships.csv, line 2"),
    ("boundaries.csv", atlas._boundaries, "kind,a,b,holder,style,since,until,label,basis\npair,A,B,,wavy,,,x,y\n", "boundaries.csv, line 2"),
    ("seas.csv", atlas.seas, "name,rank,lat,lon,reach_km\nNowhere,1,95,0,10\n", "seas.csv, line 2"),
])
def test_a_bad_row_is_named_by_file_and_line(tmp_path, monkeypatch, file, cached, row, words):
    (tmp_path / file).write_text(row, encoding="utf-8")
    monkeypatch.setattr(atlas, "BASEMAP", tmp_path)
    cached.cache_clear()
    with pytest.raises(LexiconError, match=words):
        cached()
    cached.cache_clear()
