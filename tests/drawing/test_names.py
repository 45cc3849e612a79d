"""Names of the ground: on their own land or water, towns at their spot, sites by a sign."""

import shapely
import pytest
from tests.drawing.deployments import DEPLOYMENTS

from sitrep.drawing import atlas


def names(parts) -> dict[str, tuple]:
    return {label.name: label.box for label in parts.names.labels}


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_a_country_s_name_lies_mostly_on_its_land_or_beside_it(name, parts_of):
    parts = parts_of(name)
    important = {*parts.content.hosts, *parts.content.faced, *parts.content.actors}
    for code, box in names(parts).items():
        if code in parts.ground.countries.index and code not in important:
            assert parts.room.share(code, box) >= 0.75


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_a_sea_s_name_lies_on_water(name, parts_of):
    parts = parts_of(name)
    seas = {sea.name for sea in atlas.seas()}
    assert all(parts.room.share("", box) > 0.99 for said, box in names(parts).items() if said in seas)


def test_what_the_map_of_kosovo_names(parts_of):
    said = set(names(parts_of("kosovo")))
    assert {"XKX", "SRB", "ALB", "MKD", "Pristina", "Skopje"} <= said


def test_every_host_is_named(parts_of):
    for name in ("sahel", "small_countries", "guyana", "korea", "island"):
        parts = parts_of(name)
        assert set(parts.content.hosts) <= set(names(parts)) | {"LUX"}


def test_a_site_that_is_only_named_gets_its_sign(parts_of):
    parts = parts_of("korea")
    assert parts.names.sites == 1
    assert "Camp Humphreys" in names(parts)


def test_annexed_land_is_explained_where_it_is_of_the_story(parts_of):
    assert "XCR" in names(parts_of("ukraine_2023"))
    assert "XGO" not in names(parts_of("island"))


def test_towns_stand_near_their_spot(parts_of):
    parts = parts_of("syria")
    boxes = names(parts)
    for town in atlas.towns():
        if town.name in boxes and town.iso3 in ("SYR", "LBN", "JOR"):
            x, y = parts.frame.point(town.lat, town.lon)
            assert shapely.box(*boxes[town.name]).distance(shapely.Point(x, y)) < 12
