"""What a number counts: the head noun, through adjectives and compounds."""

import pytest

from sitrep.reading import countries
from sitrep.reading.names import scan
from sitrep.reading.numbers import NumberReader, load_number_lexicon
from sitrep.reading.sentences import cut_words
from sitrep.reading.units import UnitReader
from tests.reading.wire import figure, figures

UNITS, NUMBERS = UnitReader(), load_number_lexicon()


def read(text):
    """The unit of the first number of a text."""
    words = cut_words(text)
    number = NumberReader(words, NUMBERS, [False] * len(words.words)).find()[0]
    nations = countries.find(words, scan(words))
    names = frozenset(i for nation in nations for i in range(nation.first, nation.last))
    return words, UNITS.after(words, number, names, frozenset(i for nation in nations if nation.kind == "demonym" for i in range(nation.first, nation.last)))


@pytest.mark.parametrize(
    "text, name, dimension, kind",
    [
        # through adjectives and compounds
        ("3,000 troops", "troop", "people", "military"),
        ("3,000 US-based airborne infantry soldiers", "soldier", "people", "military"),
        ("eight wounded American soldiers", "soldier", "people", "military"),
        ("40 newly trained police officers", "police officer", "people", "police"),
        ("600 French, British and Dutch soldiers", "soldier", "people", "military"),
        ("1,000 National Guard troops", "troop", "people", "military"),
        ("900 US military personnel", "personnel", "people", "military"),
        ("40 service members", "service member", "people", "military"),
        ("100 internally displaced people", "people", "people", "civilian"),
        ("14 dead", "dead", "people", "victim"),
        ("three \"rapid reaction\" battalions", "battalion", "formation", "formation"),
        ("300 more men", "man", "people", "military"),
        ("3,000 of its soldiers", "soldier", "people", "military"),
        ("3,000-plus soldiers", "soldier", "people", "military"),
        ("500 people were killed", "people", "people", "civilian"),
        ("40 tanks and 20 jets", "tank", "equipment", "vehicle"),
        ("20 other countries", "country", "count", "place"),
        ("3,000\nsoldiers", "soldier", "people", "military"),
        ("700 Royal Marines", "marine", "people", "military"),
        ("40 Gurkhas", "gurkha", "people", "military"),
        ("40 Navy SEALs", "navy seal", "people", "military"),
        ("40 SEALs", "seal", "people", "military"),
        ("40 seals", "seal", "count", ""),
        ("2 TDs", "td", "count", ""),
        ("180 M109A5/A6 self-propelled howitzers", "howitzer", "equipment", "weapon"),
        ("two decades-old camps", "camp", "count", "place"),
        ("20 South Koreans", "south korean", "people", "civilian"),
        ("20 Israelis", "israeli", "people", "civilian"),
        # echelons
        ("two battalion tactical groups", "battalion tactical group", "formation", "formation"),
        ("two brigade combat teams", "brigade combat team", "formation", "formation"),
        ("three carrier strike groups", "carrier strike group", "formation", "formation"),
        ("six fighter squadrons", "fighter squadron", "formation", "formation"),
        ("two Ukrainian army brigades", "brigade", "formation", "formation"),
        # equipment
        ("four M777 155mm howitzers", "howitzer", "equipment", "weapon"),
        ("eight Leopard 2 tanks", "tank", "equipment", "vehicle"),
        ("five Mi-17 helicopters", "helicopter", "equipment", "aircraft"),
        ("six F-16 fighter jets", "fighter jet", "equipment", "aircraft"),
        ("30 armored personnel carriers", "armored personnel carrier", "equipment", "vehicle"),
        ("12 surface-to-air missile systems", "missile system", "equipment", "weapon"),
        ("14 artillery and missile systems", "missile system", "equipment", "weapon"),
        ("20 stealth fighters", "fighter", "equipment", "aircraft"),
        ("20 Houthi fighters", "fighter", "people", "fighter"),
        # measures joined to the numeral
        ("a six-month rotation", "month", "duration", "time"),
        ("a 1,000-square-mile area", "square mile", "distance", "length"),
        ("12 page document", "page", "count", "action"),
        ("12 cargo ships", "cargo ship", "equipment", "ship"),
        ("a 3 cylinder engine", "cylinder", "count", ""),
        ("a 5 kilowatt solar plant", "kilowatt", "count", "measure"),
        ("9 litre cases", "litre", "count", "measure"),
        ("15,000 feet", "foot", "distance", "length"),
        ("31 M1 Abrams tanks", "tank", "equipment", "vehicle"),
        ("three BCTs", "bct", "formation", "formation"),
        ("a 40 yard line", "yard", "distance", "length"),
        ("a two-vehicle convoy", "vehicle", "equipment", "vehicle"),
        ("a 60-year-old armistice", "year", "duration", "time"),
        ("a 600-strong battalion", "battalion", "formation", "formation"),
        ("48 hours", "hour", "duration", "time"),
        ("5 square kilometres", "square kilometre", "distance", "length"),
        # peoples
        ("20 Syrians", "syrian", "people", "civilian"),
        ("20 Syrian refugees", "refugee", "people", "displaced"),
        # nouns that the vocabulary lacks
        ("4 gizmos", "gizmo", "count", ""),
        ("one gizmo", "gizmo", "count", ""),
        ("20 foresters", "forester", "people", "civilian"),
    ],
)
def test_head_noun(text, name, dimension, kind):
    _, unit = read(text)
    assert (unit.name, unit.dimension, unit.kind) == (name, dimension, kind)


@pytest.mark.parametrize("text", ["3,000 in Poland", "3,000 will go", "300 of them", "3,000\n\nsoldiers", "3,000. Soldiers", "3,000", "300 who left"])
def test_no_noun_follows(text):
    assert read(text)[1] is None


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("eight wounded American soldiers of the force", "wounded American soldiers"),
        ("20 Syrian refugees in camps", "Syrian refugees"),
        ("40 service members from Ohio", "service members"),
        ("a six-month rotation", "-month"),
        ("500 people were killed", "people"),
    ],
)
def test_the_phrase_ends_with_its_head(text, phrase):
    words, unit = read(text)
    assert text[words.starts[unit.first] : words.ends[unit.last - 1]] == phrase


@pytest.mark.parametrize("text, rule", [("two brigade combat teams", "unit.term_of_art"), ("3,000 troops", "unit.head_noun"), ("a six-month rotation", "unit.hyphened"), ("20 Syrians", "unit.demonym"), ("4 gizmos", "unit.plural_noun"), ("one gizmo", "unit.last_noun")])
def test_the_rule_is_named(text, rule):
    assert read(text)[1].rule == rule


@pytest.mark.parametrize("token, term", [("troops", "troop"), ("troop", "troop"), ("armies", "army"), ("gizmos", None), ("aircraft", "aircraft")])
def test_known(token, term):
    assert UNITS.known(token) == term


def test_a_noun_phrase_ends_at_an_irregular_verb():
    """Not "300-strong contingent flew home"."""
    row = figure("Spain's 300-strong contingent flew home from Niger.")
    assert (row["text"], row["unit"]) == ("300-strong contingent", "contingent")


def test_ten_of_the_promised_forty_are_tanks_too():
    assert [(row["value"], row["unit"]) for row in figures("Spain sent ten of the promised 40 tanks.")] == [(10.0, "tank"), (40.0, "tank")]


def test_when_is_no_unit():
    """"It sent 38 last week": warplanes, not weeks."""
    assert [row["unit"] for row in figures("China sent 21 warplanes on Sunday. It sent 38 last week.")] == ["warplane", "warplane"]
