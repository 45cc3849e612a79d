"""Clauses from rows: grammar at every number, with and without actor, place and source."""

import pytest

from sitrep.briefing.clauses import fact_clause, toll
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


@pytest.mark.parametrize(
    ("text", "words", "value", "fields", "expected"),
    [
        ("Norway gives Ukraine 500 million kroner.", "500 million kroner", 5e8, {"actor": "NOR", "unit": "NOK", "dimension": "money", "category": "aid", "status": "planned", "place": "Ukraine"},
         "aid of NOK\u00a0500 million from Norway to Ukraine is planned (the article’s own voice)"),
        ("Billions in aid.", "Billions", 2e9, {"unit": "USD", "dimension": "money", "category": "aid", "status": "possible", "vague": True, "change": "~"},
         "aid of billions of US dollars is named as a possibility (the article’s own voice)"),
        ("One soldier was killed in Niger.", "One soldier", 1, {"category": "casualty", "status": "actual", "place": "Niger"}, "1 soldier in Niger is reported as a casualty (the article’s own voice)"),
        ("At least 12 died.", "At least 12", 12, {"unit": "death", "change": ">", "change_word": "At least", "category": "casualty", "status": "actual"}, "at least 12 deaths are reported (the article’s own voice)"),
        ("9 tanks burnt.", "9 tanks", 9, {"unit": "tank", "dimension": "equipment", "category": "casualty", "status": "actual"}, "9 tanks are reported lost (the article’s own voice)"),
        ("Up to 30,000 people may flee.", "Up to 30,000 people", 30000, {"unit": "people", "change": "<", "change_word": "Up to", "category": "displacement", "status": "possible"},
         "up to 30,000 people are named as possibly displaced or evacuated (the article’s own voice)"),
        ("No 5 people were killed.", "5 people", 5, {"unit": "people", "category": "casualty", "status": "denied", "source": ["TASS", "Kremlin"]}, "reports of 5 people as casualties are denied (TASS, citing Kremlin)"),
    ],
)
def test_one_fact(desk_of, made, text, words, value, fields, expected):
    desk = desk_of(text)
    row = desk.figure(words, value, **fields)
    facts = Facts(made(desk))
    assert plain(fact_clause(facts, facts.figure[row["figure_id"]])) == expected


def evidenced(desk_of, made, text, words, field, evidence, **fields):
    desk = desk_of(text)
    row = desk.figure(words, 5, **fields)
    desk.add("evidence", evidence, figure_id=row["figure_id"], field=field, rule="test")
    facts = Facts(made(desk))
    return facts, facts.figure[row["figure_id"]]


@pytest.mark.parametrize(("cue", "state"), [("killed", "killed"), ("wounding", "wounded"), ("killed or wounded", "killed or wounded"), ("shot down", "destroyed"), ("taken captive", "captured"), ("hit", "casualties")])
def test_a_toll_is_named_by_its_words(desk_of, made, cue, state):
    facts, row = evidenced(desk_of, made, f"The blast {cue} 5 soldiers.", "5 soldiers", "category", cue, category="casualty", status="actual")
    assert toll(facts, row) == state


@pytest.mark.parametrize(
    ("text", "place", "to", "expected"),
    [
        ("5 ships sail around Taiwan.", "Taiwan", "", " around Taiwan"),
        ("5 ships sail off the Libyan coast.", "Libyan coast", "", " off the Libyan coast"),
        ("5 ships go to border village.", "border village", "to", " to border village"),
        ("5 ships go near the Gulf.", "Gulf", "to", " near the Gulf"),
        ("5 ships leave for Gulf waters.", "Gulf", "to", " to Gulf"),
        ("5 ships said Taiwan.", "Taiwan", "", " in Taiwan"),
        ("5 ships leave near Taiwan.", "Taiwan", "from", " from Taiwan"),
    ],
)
def test_a_place_keeps_the_article_s_preposition(desk_of, made, text, place, to, expected):
    facts, row = evidenced(desk_of, made, text, "5 ships", "place", place, unit="ship", place=place)
    assert plain(facts.place(row, to)) == expected
