"""From rows to what is drawn: precision, sides, hosts, what is left out and why."""

import pytest
from tests.drawing.deployments import DEPLOYMENTS, force, tables

from sitrep.drawing.content import clean, read_content
from sitrep.drawing.style import BLUE, ORANGE, PURPLE


def of(*forces, day="2022-02-02", named=()):
    return read_content(tables(day, list(forces), named))


@pytest.mark.parametrize(("where", "precision"), [("Mali", "country"), ("Gao", "point"), ("Camp Bondsteel", "point"), ("Red Sea", "area"), ("Crimea", "area"), ("Ukraine's border", "border")])
def test_a_force_is_no_more_precise_than_its_place(where, precision):
    assert of(force("USA", "10 troops", where)).marks[0].precision == precision


@pytest.mark.parametrize(("where", "reason"), [("", "no place is stated for it"), ("Eastern Europe", "its place spans several countries"), ("Unknown", "its place is not in the gazetteer")])
def test_a_force_without_a_place_says_why(where, reason):
    content = of(force("USA", "10 troops", where))
    assert content.marks == []
    assert [row["reason"] for row in content.unplaced] == [reason]


def test_members_of_an_alliance_wear_one_colour_where_a_member_hosts_them():
    content = of(force("USA", "10 troops", "Germany"), force("GBR", "20 troops", "Tapa"))
    assert content.alliance == "NATO"
    assert {mark.side.colours for mark in content.marks} == {BLUE}


def test_members_are_sides_of_their_own_elsewhere():
    content = read_content(DEPLOYMENTS["syria"])
    assert content.alliance == ""
    assert {mark.force["actor"]: mark.side.colours for mark in content.marks} == {"USA": BLUE, "RUS": ORANGE, "TUR": PURPLE}


def test_an_alliance_goes_by_its_members_of_the_day():
    told = force("SWE", "10 troops", "Tapa")
    assert of(told, day="2022-02-02").alliance == ""
    assert of(told, day="2024-06-01").alliance == "NATO"


def test_hosts_are_neither_the_actors_own_land_nor_faced_nor_denied():
    content = of(force("RUS", "10 troops", "Belgorod"), force("RUS", "90 troops", "Ukraine's border"), force("USA", "", "Ukraine", status="denied"), force("USA", "5 troops", "Germany"))
    assert list(content.hosts) == ["DEU"]
    assert content.faced == {"UKR"}


def test_the_same_fact_twice_is_one_mark_on_both():
    content = of(force("USA", "10 troops", "Mali", source="CNN"), force("USA", "10 troops", "Mali", source="AP"))
    assert [mark.force["figure_ids"] for mark in content.marks] == [["000000000000", "000000000001"]]
    assert content.marks[0].force["sources"] == ["CNN", "AP"]


def test_only_people_have_a_size():
    content = of(force("USA", "10 troops", "Mali"), force("USA", "3 tanks", "Mali"), force("USA", "2 battalions", "Mali"), force("USA", "", "Mali"))
    assert [mark.has_size for mark in content.marks] == [True, False, False, False]


def test_places_only_named_are_sites_or_towns():
    content = of(force("USA", "10 troops", "Mali"), named=("Camp Bondsteel", "Gao", "Crimea"))
    assert [site.name for site in content.sites] == ["Camp Bondsteel"]
    assert [town.name for town in content.towns] == ["Gao"]
    assert content.regions == ["Crimea"]


def test_a_named_origin_is_kept_unless_it_is_where_the_force_goes():
    content = of(force("USA", "10 troops", "Ādaži", start="Fort Bragg"), force("AUS", "10 troops", "Darwin", start="Tindal"))
    assert [mark.start and mark.start[2] for mark in content.marks] == ["Fort Bragg", None]


def test_hidden_characters_do_not_reach_the_picture():
    assert clean("a\u202eb\u0007  c's\n") == "ab c’s"
