"""The ground: whose land is which, tints, and boundaries as the table draws them on a day."""

import pytest
import shapely
from tests.drawing.deployments import DEPLOYMENTS, force, tables

from sitrep.drawing.content import read_content
from sitrep.drawing.frame import choose_frame
from sitrep.drawing.ground import DE_FACTO, Ground, hatch, polygonal
from sitrep.drawing.style import BLUE, FACED, LAND, ORANGE

SHIPPED = [force("USA", "about 2,000 troops", "Germany"), force("RUS", "about 100,000 troops", "Ukraine's border", "presence", "actual")]


def ground_of(day: str, *forces, view: str = "de jure", focus: str = "POL,UKR,ROU") -> Ground:
    content = read_content(tables(day, list(forces or SHIPPED)))
    return Ground(choose_frame(content, focus.split(",") if focus else []), content, view)


def owner_at(ground: Ground, lat: float, lon: float) -> str | None:
    point = shapely.Point(ground.frame.point(lat, lon))
    return next((code for code, shape in ground.countries.geometry.items() if shape.contains(point)), None)


@pytest.mark.parametrize(("name", "lat", "lon", "owner"), [("Simferopol", 44.95, 34.1, "UKR"), ("Kaliningrad", 54.7, 20.6, "RUS"), ("Donetsk", 48.0, 37.8, "UKR"), ("Tiraspol", 46.84, 29.63, "MDA"), ("Belgorod", 50.6, 36.6, "RUS")])
def test_land_belongs_to_its_owner(name, lat, lon, owner):
    assert owner_at(ground_of("2022-02-02"), lat, lon) == owner


def test_the_de_facto_view_gives_annexed_land_to_its_holder_and_still_marks_it():
    ground = ground_of("2022-02-02", view=DE_FACTO)
    assert owner_at(ground, 44.95, 34.1) == "RUS"
    assert [row.a for row in ground.annexed] == ["XCR"]


def test_before_its_annexation_crimea_is_unmarked():
    assert [row.a for row in ground_of("2013-06-01").annexed] == []
    assert owner_at(ground_of("2013-06-01", view=DE_FACTO), 44.95, 34.1) == "UKR"


def test_the_line_of_contact_is_drawn_for_its_years_only():
    dotted = {day: sum(shapely.LineString(line).length for line in ground_of(day, focus="UKR").disputes["dotted"]) for day in ("2013-06-01", "2022-02-02", "2023-06-01")}
    assert dotted["2013-06-01"] == dotted["2023-06-01"] == 0.0
    assert dotted["2022-02-02"] > 50


def test_kosovo_s_boundary_is_dashed_and_no_plain_border_too():
    content = read_content(DEPLOYMENTS["kosovo"])
    ground = Ground(choose_frame(content, []), content)
    dashed = shapely.union_all([shapely.LineString(line) for line in ground.disputes["dashed"]])
    plain = shapely.union_all([shapely.LineString(line) for line in ground.strokes["border"]])
    assert dashed.length > 60
    assert shapely.intersection(dashed, shapely.buffer(plain, 0.05)).length < 1.0


def test_tints_say_who_hosts_acts_is_faced_and_belongs():
    ground = ground_of("2022-02-02", focus="DEU,UKR")
    fills = {code: tint.fill for code, tint in ground.tints.items()}
    assert (fills["DEU"], fills["POL"], fills["RUS"], fills["UKR"], fills["BLR"]) == (BLUE.host, BLUE.member, ORANGE.own, FACED, LAND)


def test_finland_is_no_member_in_2022_and_one_in_2024():
    fills = {day: ground_of(day, force("USA", "9 troops", "Tapa"), focus="FIN,EST").tints["FIN"].fill for day in ("2022-02-02", "2024-06-01")}
    assert fills == {"2022-02-02": LAND, "2024-06-01": BLUE.member}


def test_neighbours_share_a_land_border():
    assert ground_of("2022-02-02").neighbours("UKR") == ["BLR", "HUN", "MDA", "POL", "ROU", "RUS", "SVK"]


def test_a_border_is_one_line_to_both_sides():
    ground = ground_of("2022-02-02")
    lines = [shapely.LineString(line) for line in ground.border("POL", "UKR")]
    length = sum(line.length for line in lines) * ground.frame.metres / 1000
    assert 350 < length < 560
    for code in ("POL", "UKR"):
        outline = shapely.buffer(ground.whole(code).boundary, 0.01)
        assert all(outline.contains(line) for line in lines)


def test_clipping_leaves_only_polygons():
    mixed = shapely.GeometryCollection([shapely.box(0, 0, 2, 2), shapely.LineString([(5, 5), (9, 9)]), shapely.MultiPolygon([shapely.box(4, 0, 6, 2)])])
    assert polygonal(mixed).area == pytest.approx(8)


def test_hatching_stays_inside():
    shape = shapely.box(10, 10, 40, 30)
    lines = [shapely.LineString(line) for line in hatch(shape)]
    assert len(lines) > 8
    assert all(shapely.buffer(shape, 1e-6).contains(line) for line in lines)


def test_a_river_that_is_a_border_is_not_drawn_beside_it():
    ground = ground_of("2022-02-02", focus="ROU,BGR")
    danube = shapely.union_all([shapely.linestrings(line) for line in ground.border("BGR", "ROU")])
    near = shapely.buffer(danube, 5000 / ground.frame.metres)
    rivers = shapely.union_all([shapely.linestrings(line) for line in ground.waters[1]])
    assert danube.length > 80 and rivers.length > 200
    assert shapely.intersection(rivers, near).length < 0.15 * danube.length


def test_a_river_across_a_border_goes_on():
    ground = ground_of("2022-02-02")
    gorge = shapely.Point(ground.frame.point(50.85, 14.18))  # where the Elbe leaves Czechia
    border = shapely.union_all([shapely.linestrings(line) for line in ground.border("CZE", "DEU")])
    assert [line.crosses(border) for line in map(shapely.linestrings, ground.waters[1]) if line.distance(gorge) < 1.0] == [True]
