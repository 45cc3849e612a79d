"""Sentences from rows: grammar at every number, with and without actor, place and source."""

import pytest

from sitrep.briefing import story
from sitrep.briefing.facts import Facts
from sitrep.briefing.pieces import plain

KEN = {"actor": "KEN", "source": ["Reuters"]}
HAITI = {"place": "Haiti", "place_iso3": "HTI", "place_kind": "country"}


@pytest.mark.parametrize(
    ("text", "words", "value", "fields", "expected"),
    [
        ("Kenya sends 1,000 police officers to Haiti.", "1,000 police officers", 1000, {**KEN, **HAITI, "unit": "police officer", "status": "planned"}, "Kenya is to send 1,000 police officers to Haiti (Reuters)."),
        ("Kenya sends one officer to Haiti.", "one officer", 1, {**KEN, **HAITI, "unit": "officer", "status": "actual"}, "Kenya has sent or is sending 1 officer to Haiti (Reuters)."),
        ("No more than 2 officers left.", "2 officers", 2, {"unit": "officer", "category": "withdrawal", "status": "actual"}, "2 officers have been or are being withdrawn (the article’s own voice)."),
        ("One officer leaves Haiti.", "One officer", 1, {**HAITI, "unit": "officer", "category": "withdrawal", "status": "planned"}, "1 officer is to be withdrawn from Haiti (the article’s own voice)."),
        ("0 tanks remain.", "0 tanks", 0, {"actor": "KEN", "unit": "tank", "dimension": "equipment", "category": "presence", "status": "actual"}, "Kenya has 0 tanks (the article’s own voice)."),
        ("3,000 to 5,000 troops may go.", "3,000 to 5,000 troops", 3000, {**KEN, **HAITI, "value_max": 5000, "unit": "troop", "status": "possible"}, "Kenya sending 3,000–5,000 troops to Haiti is named as a possibility (Reuters)."),
        ("Hundreds of troops gathered.", "Hundreds of troops", 200, {"vague": True, "change": "~", "unit": "troop", "category": "presence", "status": "actual"}, "Hundreds of troops are present (the article’s own voice)."),
        ("About 300 went on alert.", "About 300", 300, {**KEN, "change": "~", "change_word": "About", "unit": None, "category": "alert", "status": "actual"}, "Kenya has put about 300 on alert (Reuters)."),
        ("60 jets fly over the Baltic Sea.", "60 jets", 60, {"actor": "NATO", "unit": "jet", "dimension": "equipment", "category": "exercise", "status": "actual", "place": "Baltic Sea", "place_kind": "water"},
         "NATO has 60 jets in exercises in the Baltic Sea (the article’s own voice)."),
        ("Up to 40,000 troops from Fort Liberty would go to the base.", "Up to 40,000 troops", 40000,
         {"actor": "USA", "change": "<", "change_word": "Up to", "unit": "troop", "origin": "Fort Liberty", "place": "Camp Kosciuszko", "place_kind": "base", "place_iso3": "POL", "source": ["CNN", "US officials"]},
         "The United States is to send up to 40,000 troops from Fort Liberty to Camp Kosciuszko (CNN, citing US officials)."),
        ("The EU has an army of 5,000 soldiers.", "5,000 soldiers", 5000, {"actor": "EU", "category": "strength", "status": "actual"}, "The European Union has a strength of 5,000 soldiers (the article’s own voice)."),
        ("It denied that 2,000 troops went to Haiti.", "2,000 troops", 2000, {**KEN, **HAITI, "unit": "troop", "status": "denied"}, "Kenya sending 2,000 troops to Haiti is denied or ruled out (Reuters)."),
    ],
)
def test_one_force(group_said, text, words, value, fields, expected):
    assert group_said(text, (words, value, fields)) == expected


def test_two_forces_share_the_unit(group_said):
    fields = {"actor": "NLD", "unit": "soldier"}
    text = "300 soldiers go to Latvia, 120 to Estonia and 40 jets to Poland."
    said = group_said(
        text,
        ("300 soldiers", 300, {**fields, "place": "Latvia", "place_iso3": "LVA"}),
        ("120", 120, {**fields, "place": "Estonia", "place_iso3": "EST"}),
        ("40 jets", 40, {**fields, "unit": "jet", "dimension": "equipment", "place": "Poland", "place_iso3": "POL"}),
    )
    assert said == "Netherlands".join(["The ", " is to send 300 soldiers to Latvia, 120 to Estonia and 40 jets to Poland (the article’s own voice)."])


def test_many_forces_end_in_a_count(group_said):
    numbers = [900, 800, 700, 600, 500, 400]
    text = " ".join(f"{n} troops go to place{n}." for n in numbers)
    said = group_said(text, *((f"{n} troops", n, {"actor": "USA", "unit": "troop", "place": f"place{n}"}) for n in numbers))
    assert said == "The United States is to send 900 troops to place900, 800 to place800, 700 to place700, 600 to place600 and 2 more under Forces (the article’s own voice)."


def test_the_whole_story(tables):
    facts = Facts(tables)
    lines, told = story.bottom_line(facts)
    assert plain(story.title(facts)) == "Netherlands to send soldiers to Lithuania and Latvia"
    assert [plain(line) for line in lines] == [
        "The Netherlands is to send about 300 soldiers to Lithuania (Ada Kuiper) and 120 to Latvia (De Courant, citing Dutch officials); sending forces to Moldova is denied or ruled out (Ada Kuiper).",
        "Belarus has at least 4,500 troops on its border (the article’s own voice).",
    ]
    assert [plain(line) for line in story.highlights(facts, told)] == [
        "Deployments in all (planned): about 400 soldiers (computed: about 300 + 120).",
        "Aid of €35 million (US$38 million) from the Netherlands to Ukraine has been given or committed (the article’s own voice).",
        "More than 60 people are reported as casualties (the article’s own voice).",
    ]


def test_nothing_reported(desk_of, made):
    facts = Facts(made(desk_of("Nothing happened.")))
    assert story.bottom_line(facts) == ([], []) and story.highlights(facts, []) == [] and plain(story.title(facts)) == "Situation briefing"


def test_focus_puts_its_countries_first(tables):
    assert [group.actor for group in story.groups(Facts(tables), frozenset(["BLR"]))][0] == "BLR"


def test_no_sum_over_one_country_or_with_a_total(desk_of, made):
    text = "Some 5,000 troops go: 3,000 to Poland, 2,000 to Rzeszow."
    desk = desk_of(text)
    desk.figure("3,000", 3000, unit="troop", actor="USA", place="Poland", place_iso3="POL")
    desk.figure("2,000", 2000, unit="troop", actor="USA", place="Rzeszow", place_iso3="POL")
    facts = Facts(made(desk))
    assert story.sum_line(facts, story.groups(facts)[0]) is None
