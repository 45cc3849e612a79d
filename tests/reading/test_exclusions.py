"""Numbers that count nothing, each with its reason."""

import pytest

from tests.reading.wire import figures, residue, rows


@pytest.mark.parametrize(
    "text, left",
    [
        # ages
        ("The 34-year-old soldier was hurt.", [("34", "age")]),
        ("A soldier, 34 years old, was hurt.", [("34", "age")]),
        ("Anna Bek, 52, left the town.", [("52", "age")]),
        ("He left at the age of 19.", [("19", "age")]),
        ("Those aged 18 may vote.", [("18", "age")]),
        ("Carl Bek Jr., 37, left the town.", [("37", "age")]),
        ("She sold it to Maria, who was 10.", [("10", "age")]),
        ("Children under 5 were hurt.", [("5", "age")]),
        ("A boy of 12, a girl and a dog left.", [("12", "age")]),
        ("Those aged between 18 and 27 may vote.", [("18 and 27", "age")]),
        # ordinals
        ("He came 3rd of 12.", [("3", "ordinal"), ("12", "ordinal")]),
        ("The 3rd Brigade and the 82nd Airborne left.", [("3", "ordinal"), ("82", "ordinal")]),
        ("The twenty-first brigade left.", [("twenty", "ordinal")]),
        # names and models
        ("An F-16 fell.", [("16", "name")]),
        ("The S-400 system was shown.", [("400", "name")]),
        ("The M1A2 was shown.", [("1", "name"), ("2", "name")]),
        ("It fired a 155mm shell.", [("155", "name")]),
        ("It has .50-caliber guns.", [("50", "name")]),
        ("The G7 met.", [("7", "name")]),
        ("Flight MH17 fell.", [("17", "name")]),
        ("Covid-19 spread.", [("19", "name")]),
        ("See www.example.com/2020/05 for more.", [("2020", "name"), ("05", "name")]),
        ("Write to desk@b3.example.", [("3", "name")]),
        # labels
        ("A Boeing 737 crashed.", [("737", "label")]),
        ("Article 5 of the treaty binds them.", [("5", "label")]),
        ("Resolution 2254 was passed.", [("2254", "label")]),
        ("Phase Two begins.", [("Two", "label")]),
        ("See page 14 of the report.", [("14", "label")]),
        ("See pp. 14 of the report.", [("14", "label")]),
        ("The Group of 20 met.", [("20", "label")]),
        ("Highway 1 was cut.", [("1", "label")]),
        ("Croatia beat Serbia 3-1.", [("3", "label"), ("1", "label")]),
        ("They lost by a score of 21-14.", [("21", "label"), ("14", "label")]),
        ("Call 020 7946 0018 for details.", [("020", "label"), ("7946", "label"), ("0018", "label")]),
        ("Call (020) 7946-0018 for details.", [("020", "label"), ("7946", "label"), ("0018", "label")]),
        ("Call +44 20 7946 0018 for details.", [("44", "label"), ("20", "label"), ("7946", "label"), ("0018", "label")]),
        ("Call 555-0134 now.", [("555", "label"), ("0134", "label")]),
        ("Case 20171234567 was heard.", [("20171234567", "label")]),
        # times of day
        ("The train leaves at 09:30.", [("09", "time"), ("30", "time")]),
        ("They left at 6 p.m. and slept.", [("6", "time")]),
        ("They left at 1400 GMT.", [("1400", "time")]),
        ("They left at ten o'clock.", [("ten", "time")]),
        ("They ran it in 1:36.6 there.", [("1", "time"), ("36.6", "time")]),
        ("They left at 18:00.", [("18", "time"), ("00", "time")]),
        ("They left at 0600 hours.", [("0600", "time")]),
        ("It is open 24 hours a day.", [("24", "time")]),
        # days and years that the date reader leaves
        ("Image ©2024 Northwind Technologies.", [("2024", "date")]),
        ("From 3 to 5 May it rained.", [("3", "date")]),
        # years that the date reader leaves
        ("The 1990s were hard.", [("1990", "date")]),
        # determiners and pronouns
        ("No one was hurt.", [("one", "determiner")]),
        ("One of the soldiers spoke.", [("One", "determiner")]),
        ("One member spoke.", [("One", "determiner")]),
        ("Each one is new.", [("one", "determiner")]),
        ("It has 0 tanks.", [("0", "determiner")]),
        ("It took one week.", [("one", "determiner")]),
        # digits that fit no way of writing numbers
        ("The host is 192.168.0.1 now.", [("192.168.0.1", "unread")]),
        ("It cost 1,23,4 in all.", [("1,23,4", "unread")]),
        ("He saw ٢٠٠ men.", [("٢٠٠", "unread")]),
    ],
)
def test_what_is_no_figure(text, left):
    assert residue(text) == left
    assert figures(text) == []


@pytest.mark.parametrize(
    "text, value, unit",
    [
        ("One soldier was killed.", 1, "soldier"),
        ("The army lost one of its tanks.", 1, "tank"),
        ("A 60-year-old armistice holds.", 60, "year"),
        ("They ended a 20-year-old war.", 20, "year"),
        ("It sent 2020 soldiers.", 2020, "soldier"),
        ("It sent 1,999 soldiers.", 1999, "soldier"),
        ("It sent 2 000 soldiers.", 2000, "soldier"),
        ("It sent 050 soldiers.", 50, "soldier"),
        ("It took one-and-a-half years.", 1.5, "year"),
        ("It sent 400 soldiers at noon.", 400, "soldier"),
        ("The refugees number 40,000 people.", 40000, "people"),
        ("It shows 1500 hours of film.", 1500, "hour"),
        ("It moved at least one kilometre.", 1, "kilometre"),
    ],
)
def test_what_is_a_figure_all_the_same(text, value, unit):
    assert [(row["value"], row["unit"]) for row in figures(text)] == [(value, unit)]
    assert residue(text) == []


def test_a_model_number_within_a_figure():
    text = "It sent eight Leopard 2 tanks and two F-16 jets."
    assert [row["text"] for row in figures(text)] == ["eight Leopard 2 tanks", "two F-16 jets"]
    assert [(row["text"], row["reason"]) for row in rows("residue", text)] == [("2", "name"), ("16", "name")]


def test_dates_are_neither_figures_nor_residue():
    text = "On 24 March 2021 and Jan. 5, 2022 it happened, as in 1999."
    assert (figures(text), residue(text)) == ([], [])
    assert [row["text"] for row in rows("dates", text)] == ["24 March 2021", "Jan. 5, 2022", "1999"]


def test_numerals_in_names_of_places():
    assert residue("Thousand Oaks burned.") == [("Thousand", "name")]
