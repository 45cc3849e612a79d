"""The map's words: amounts with their qualifier, labels, titles, phrases."""

import pytest
from tests.drawing.deployments import DEPLOYMENTS, force, tables

from sitrep.drawing import wording
from sitrep.drawing.content import read_content


def marks(*forces):
    return read_content(tables("2022-02-02", list(forces))).marks


@pytest.mark.parametrize(("said", "sign", "words"), [
    ("2,000 troops", "2,000", "2,000"), ("about 2,000 troops", "≈2,000", "about 2,000"), ("over 13,000 troops", "over 13,000", "over 13,000"), ("up to 600 troops", "up to 600", "up to 600"),
    ("800-1,000 troops", "800–1,000", "800–1,000"), ("thousands of troops", "thousands of", "thousands of"), ("dozens of soldiers", "dozens of", "dozens of"), ("1 battalion", "1", "1"),
])
def test_an_amount_keeps_its_qualifier(said, sign, words):
    mark = marks(force("USA", said, "Mali"))[0]
    assert (wording.amount(mark), wording.amount(mark, sign=False)) == (sign, words)


@pytest.mark.parametrize(("unit", "many"), [("troop", "troops"), ("aircraft", "aircraft"), ("serviceman", "servicemen"), ("army", "armies"), ("squadron", "squadrons"), ("fighter jet", "fighter jets"), ("police", "police"), ("cutlass", "cutlasses")])
def test_units_in_the_plural(unit, many):
    assert wording.plural(unit) == many


@pytest.mark.parametrize(("told", "lines"), [
    (force("USA", "about 2,000 troops", "Mali"), ["≈2,000", "US troops"]),
    (force("RUS", "about 100,000 troops", "Ukraine's border", "presence", "actual"), ["≈100,000", "Russian troops", "on Ukraine’s border"]),
    (force("USA", "1 battalion", "Gao"), ["1", "US battalion", "Gao"]),
    (force("FRA", "2,400 troops", "Mali", "withdrawal", "planned"), ["2,400", "French troops", "to leave"]),
    (force("USA", "up to 300 troops", "Mali", status="possible"), ["up to 300", "US troops", "possible"]),
    (force("USA", "", "Ukraine", status="denied"), ["US deployment", "denied"]),
    (force("TUR", "", "Syria", "presence", "actual"), ["Turkish forces"]),
    (force("", "30 soldiers", "Mali", "presence", "actual"), ["30", "soldiers"]),
    (force("USA", "3 destroyers", "Red Sea", "exercise", "actual"), ["3", "US destroyers", "in exercise"]),
])
def test_a_label_says_how_many_whose_where_and_in_what_state(told, lines):
    assert wording.label(marks(told)[0]) == lines


@pytest.mark.parametrize(("name", "title"), [
    ("poland_belarus", "Poland is to send up to 10,000 troops to the border with Belarus; Russia has over 1,000 soldiers in Belarus"),
    ("taiwan", "China exercises with 71 aircraft and 9 ships in the Taiwan Strait; the US may send 100–200 troops to Taiwan"),
    ("fifteen_places", "Colombian forces at 15 places in Colombia"),
    ("sahel", "French, Russian and German forces in Mali, Niger, Chad and Burkina Faso"),
    ("worldwide", "US forces in seven countries"),
    ("one_denial", "US deployment to Ukraine denied"),
    ("russia_wide", "Russia is to put 300,000 reservists on alert in Russia"),
    ("nothing_at_all", "No force to place on a map"),
])
def test_a_title_is_made_from_the_rows(name, title):
    assert wording.title(read_content(DEPLOYMENTS[name])) == title


def test_a_unit_is_not_repeated_nor_a_place():
    content = read_content(tables("2022-02-02", [force("USA", "about 2,000 troops", "Germany"), force("USA", "about 1,000 troops", "Norway"), force("USA", "3 tanks", "Norway")]))
    assert wording.title(content) == "The US is to send about 2,000 troops to Germany and about 1,000 troops and 3 tanks to Norway"


@pytest.mark.parametrize(("where", "said"), [("Red Sea", "the Red Sea"), ("Netherlands", "the Netherlands"), ("Ukraine's border", "Ukraine’s border"), ("Belarus border", "the border with Belarus"), ("Mali", "Mali")])
def test_a_place_takes_its_article(where, said):
    assert wording.place(marks(force("USA", "9 troops", where))[0]) == said


def test_what_has_no_place_is_told():
    content = read_content(DEPLOYMENTS["nothing_placed"])
    assert wording.unplaced_text(content) == ["8,500 US troops on alert", "3,000 US troops", "200 Russian troops"]
    assert wording.alt(content, "the world").endswith("Without a place on the map: 8,500 US troops on alert; 3,000 US troops; 200 Russian troops.")


def test_the_subtitle_names_the_day_and_what_circles_count():
    assert wording.subtitle(read_content(DEPLOYMENTS["kosovo"])) == "As reported on 1 October 2023; circle areas are in proportion to the number of troops."
    assert wording.subtitle(read_content(DEPLOYMENTS["one_denial"])) == "As reported on 2 February 2022."


def test_a_day_in_the_text_is_no_day_of_report():
    """An article without a day of publication that tells of 1978 is not "as reported on 31 December 1978"."""
    content = read_content(tables("2022-02-02", [force("USA", "9 troops", "Mali")]))
    content.dated = False
    assert wording.reported(content) == "" and wording.subtitle(content) == "Circle areas are in proportion to the number of troops."


def test_sources_stand_with_what_they_say():
    content = read_content(tables("2022-02-02", [force("USA", "9 troops", "Mali", source="CNN"), force("USA", "8 troops", "Niger", source="AP"), force("USA", "7 troops", "Chad", source="CNN")]))
    assert wording.sources_text(content) == "CNN (Mali and Chad); AP (Niger)"


def test_a_force_without_a_number_keeps_its_name_in_a_short_label():
    marks = read_content(tables("2022-02-02", [force("USA", "", "Germany"), force("USA", "9 troops", "Japan")])).marks
    assert [wording.label(mark, short=True) for mark in marks] == [["US forces"], ["9"]]
