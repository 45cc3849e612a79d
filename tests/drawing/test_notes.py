"""The note: precision, what is absent, boundaries, who says so."""

import pytest


@pytest.mark.parametrize(("name", "says"), [
    ("small_countries", "A force known only by its country stands somewhere in it, not at a base."),
    ("red_sea", "A force known only by an area or a water stands near its middle."),
    ("small_countries", "Arrows without a start show the destination only; no route is stated."),
    ("gaza", "The band marks the border named, not positions."),
    ("nothing_placed", "Not on the map (3): 8,500 US troops on alert; 3,000 US troops; 200 Russian troops (no place is stated; its place spans several countries; its place is not in the gazetteer)."),
    ("ukraine_2023", "Crimea is drawn as territory of Ukraine (UN General Assembly resolution 68/262)."),
    ("sahel", "Reported by President Macron (Mali); French officials (Mali)."),
    ("fifteen_places", "Base map: Natural Earth. Towns: GeoNames (CC BY 4.0)."),
])
def test_a_note_says_what_the_map_cannot(name, says, map_of):
    assert says in map_of(name).note


@pytest.mark.parametrize(("name", "absent"), [("fifteen_places", "not at a base"), ("fifteen_places", "Arrows"), ("kosovo", "Crimea"), ("kosovo", "The band")])
def test_a_note_says_nothing_that_is_not_there(name, absent, map_of):
    assert absent not in map_of(name).note
