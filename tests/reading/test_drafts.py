"""Which numbers are figures, and where an elided noun comes from."""

import pytest

from tests.reading.wire import figure, figures, residue, rows


def counted(text):
    return [(row["value"], row["unit"], row["dimension"]) for row in figures(text)]


def rules(text, field="unit"):
    return [row["rule"] for row in rows("evidence", text) if row["field"] == field]


def test_elided_nouns_come_from_the_figure_before():
    text = "Norway will send 2,000 troops abroad. Of the 2,000 deploying, 1,700 will go to Poland and the other 300 to Latvia."
    assert counted(text) == [(2000, "troop", "people"), (2000, "troop", "people"), (1700, "troop", "people"), (300, "troop", "people")]
    assert rules(text) == ["unit.head_noun", "unit.of_figure_before", "unit.of_figure_before", "unit.of_figure_before"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It sent 1,050 British, 220 French and three Icelandic personnel.", [(1050, "personnel", "people"), (220, "personnel", "people"), (3, "personnel", "people")]),
        ("The ship has a crew of 84.", [(84, "crew", "people")]),
        ("The number of troops would exceed 5,200.", [(5200, "troop", "people")]),
        ("It has a standing force of 165,000.", [(165000, "personnel", "people")]),
        ("The blast left 14 dead and another 30 wounded.", [(14, "dead", "people"), (30, "people", "people")]),
        ("The death toll rose to 90.", [(90, "people", "people")]),
        ("It lost six tanks and 40 soldiers, and 300 were wounded.", [(6, "tank", "equipment"), (40, "soldier", "people"), (300, "soldier", "people")]),
        ("It lost 40 soldiers and six tanks. Two were burned.", [(40, "soldier", "people"), (6, "tank", "equipment"), (2, "tank", "equipment")]),
        ("It sent 40 soldiers and six tanks. Another 200 will follow.", [(40, "soldier", "people"), (6, "tank", "equipment"), (200, "soldier", "people")]),
        ("Thousands fled.", [(2000, "people", "people")]),
        ("It spent billions in aid.", [(2e9, "USD", "money")]),
        ("It sent 12.500 soldiers.", [(12500, "soldier", "people")]),
        ("It bought 900 shares.", [(900, "share", "count")]),
        ("It ships 12.500 tons.", [(12.5, "ton", "count")]),
        ("It has more than twice as many troops.", [(2, "time", "count")]),
        ("It has three times as many troops.", [(3, "time", "count")]),
    ],
)
def test_what_a_number_counts(text, expected):
    assert counted(text) == expected


def test_a_number_in_apposition_takes_the_noun_before():
    assert counted("Ethiopian troops, 2,000 of them, crossed into Somalia.") == [(2000, "troop", "people")]


def test_a_model_in_the_plural_is_a_unit():
    assert figure("It sent four Su-35s to Syria.")["dimension"] == "equipment"


@pytest.mark.parametrize(
    "text, change, word",
    [
        ("It sent 3,000 troops or more.", ">", "or more"),
        ("It sent 40 tanks or so.", "~", "or so"),
        ("It sent 300 soldiers at most.", "<", "at most"),
        ("It sent 300 soldiers at least twice.", "=", None),
        ("About 300 soldiers or more left.", "~", "About"),
        ("It sent 30ish soldiers.", "~", "ish"),
    ],
)
def test_a_qualifier_behind_the_noun(text, change, word):
    row = figure(text)
    assert (row["change"], row["change_word"]) == (change, word)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("An additional 300 and a further 400 soldiers left.", [(300, "soldier", "people"), (400, "soldier", "people")]),
        ("Eight troops, six Irish and two Polish, left.", [(8, "troop", "people"), (6, "troop", "people"), (2, "troop", "people")]),
        ("It hurt 37 civilians and forced 21,000 Congolese to flee.", [(37, "civilian", "people"), (21000, "congolese", "people")]),
        ("It hurt 1,400 Palestinians and 13 Israelis.", [(1400, "palestinian", "people"), (13, "israeli", "people")]),
        ("It lost 15 of its 20 tanks.", [(15, "tank", "equipment"), (20, "tank", "equipment")]),
        ("It sent two- and three-year plans.", [(2, "year", "duration"), (3, "year", "duration")]),
    ],
)
def test_series(text, expected):
    assert counted(text) == expected


@pytest.mark.parametrize("text, left", [("He ate five dull bread.", [("five", "unread")]), ("It has #45 on it.", [("45", "unread")]), ("It took one week.", [("one", "determiner")]), ("It sent four Leopard 2 tanks.", [("2", "name")])])
def test_the_rest_goes_to_the_residue(text, left):
    assert residue(text) == left


@pytest.mark.parametrize("text, dimension", [("It paid £3m.", "money"), ("It paid 3 million yen.", "money"), ("It lost 3 percent.", "percent"), ("It lost a third of its men.", "percent"), ("It lasts 3 weeks.", "duration"), ("It runs 3 miles.", "distance"), ("It holds 3 talks.", "count")])
def test_dimension(text, dimension):
    assert figure(text)["dimension"] == dimension


@pytest.mark.parametrize(
    "dollars, code",
    [
        ("Norway paid $3 million.", "USD"),
        ("Norway paid A$3 million.", "AUD"),
        ("Australia met. Australia bought. Australia paid $3 million.", "AUD"),
        ("Australia met the United States. Australia paid $3 million to the United States.", "USD"),
        ("Canada met. Canada bought. Canada paid C$3 million.", "CAD"),
    ],
)
def test_whose_dollar(dollars, code):
    assert figure(dollars)["unit"] == code


@pytest.mark.parametrize("text, words", [("Roughly 2,000 US troops in Iraq left.", "Roughly 2,000 US troops"), ("It lost eight wounded American soldiers of the force.", "eight wounded American soldiers"), ("It paid more than £3m for it.", "more than £3m"), ("It sent 300 of its soldiers.", "300 of its soldiers"), ("About 40 percent of them left.", "About 40"), ("Nearly 300 of them left.", "Nearly 300")])
def test_the_words_of_a_figure(text, words):
    assert [row["text"] for row in figures(text)] == ([words] if words else [])


def test_an_endless_series_is_read_in_bounded_depth():
    assert figures("and 5, " * 2000) == []
    assert counted("1, " * 7 + "2 soldiers left.") == [(1, "soldier", "people")] * 7 + [(2, "soldier", "people")]
