"""Forces as bars: those that count the same thing, by actor, with or without a place, never a denied one."""

import pytest
from tests.drawing.deployments import DEPLOYMENTS, force, tables

from sitrep.drawing import strengths
from sitrep.drawing.content import read_content


def content(*forces, day="2022-02-02"):
    return read_content(tables(day, list(forces)))


THREE = (force("USA", "about 2,000 troops", "Kosovo"), force("USA", "8,500 troops", "", "alert", "actual"), force("RUS", "about 100,000 troops", "Ukraine's border", "presence", "actual"))


def rows(*forces):
    return [(panel.heading, [(bar.label, bar.state, bar.amount) for bar in panel.bars]) for panel in strengths.panels(strengths.comparable(content(*forces)))]


def test_forces_stand_by_actor_the_greatest_first():
    assert rows(*THREE) == [
        ("Russia", [("On Ukraine’s border", "", "≈100,000")]),
        ("United States", [("On alert", "", "8,500"), ("To Kosovo", "planned", "≈2,000")]),
    ]


def test_a_denied_force_and_one_without_a_number_are_no_bars():
    marks = strengths.comparable(content(*THREE, force("GBR", "", "Ukraine", status="denied"), force("GBR", "900 troops", "Ukraine", status="denied"), force("TUR", "", "Syria", "presence", "actual")))
    assert [mark.force["value"] for mark in marks] == [100_000.0, 8_500.0, 2_000.0]


def test_people_of_all_sorts_compare_and_say_what_they_are():
    found = rows(force("KEN", "400 police", "Haiti", "deployment", "actual"), force("JAM", "24 soldiers", "Haiti", "deployment", "actual"), force("USA", "hundreds of marines", "Haiti"))
    assert [(heading, [amount for _, _, amount in bars]) for heading, bars in found] == [("Kenya", ["400 police"]), ("United States", ["hundreds of marines"]), ("Jamaica", ["24 soldiers"])]


def test_equipment_compares_only_with_its_like():
    marks = strengths.comparable(content(
        force("CHN", "71 aircraft", "Taiwan", "exercise", "actual"), force("CHN", "10 aircraft", "Kinmen", "exercise", "actual"), force("USA", "4 aircraft", "Okinawa"),
        force("CHN", "9 ships", "Taiwan Strait", "exercise", "actual"), force("USA", "100 troops", "Taiwan")))
    assert [mark.force["unit"] for mark in marks] == ["aircraft"] * 3


def test_people_come_before_equipment_that_is_as_frequent():
    marks = strengths.comparable(content(force("CHN", "71 aircraft", "Taiwan", "exercise", "actual"), force("USA", "100 troops", "Taiwan")))
    assert [mark.force["unit"] for mark in marks] == ["troop"]


@pytest.mark.parametrize(("told", "words"), [
    (force("FRA", "2,400 troops", "Mali", "withdrawal"), "from Mali, withdrawal"), (force("NOR", "3,000 troops", "Norway", "exercise", "actual"), "in Norway, exercise"),
    (force("USA", "900 troops", "al-Tanf", "presence", "actual"), "at al-Tanf"), (force("USA", "900 troops", "", "presence", "actual"), "place not stated"),
    (force("USA", "900 troops", "", "deployment"), "deployment, place not stated"), (force("RUS", "900 troops", "", "strength", "actual"), "in total"), (force("USA", "900 troops", "Germany", "alert", "actual"), "on alert in Germany"),
])
def test_a_row_says_where(told, words):
    assert strengths.where(strengths.comparable(content(told))[0]) == words


def test_a_single_actor_needs_no_heading():
    assert [heading for heading, _ in rows(*(force("USA", f"{n}00 troops", place) for n, place in enumerate(("Mali", "Niger", "Chad"), 1)))] == [""]


@pytest.mark.parametrize(("forces", "title"), [
    (THREE, "Troops reported, by country"), ((force("NATO", "4,500 troops", "Kosovo"), force("USA", "600 troops", "Kosovo")), "Troops reported, by actor"),
    ((force("KEN", "400 police", "Haiti"), force("JAM", "24 soldiers", "Haiti")), "Forces reported, by country"), ((force("FRA", "400 troops", "Mali"), force("FRA", "24 soldiers", "Mali")), "French forces reported"),
])
def test_the_title_says_what_is_counted(forces, title):
    assert strengths.title(strengths.comparable(content(*forces))) == title


def test_the_subtitle_says_when_and_of_what():
    told = content(*THREE)
    assert strengths.subtitle(strengths.comparable(told), told) == "As reported on 2 February 2022; bars are in proportion to the number of troops."


def test_nothing_comparable_gives_nothing():
    assert strengths.comparable(read_content(DEPLOYMENTS["nothing_at_all"])) == []
    assert strengths.comparable(read_content(DEPLOYMENTS["one_denial"])) == []
