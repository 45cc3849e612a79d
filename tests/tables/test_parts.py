"""Totals and parts are found where the text or the sum says so, and nowhere else."""

import pytest

from sitrep import schema
from sitrep.tables.parts import find_totals


def totals(make, text, *figures):
    """(total's words, parts' words) of each total found; figures: (words, value, fields)."""
    rows = schema.records(schema.frame("figures", [make.figure(text, words, value, **(fields[0] if fields else {})) for words, value, *fields in figures]))
    return find_totals(rows, text)


def words(found):
    return [(total.total["text"], [part["text"] for part in total.parts]) for total in found]


def test_of_them_and_the_list_that_goes_on(make):
    """A phrase after the first part, the second by its place on the list; the whole is complete."""
    text = "Canada will send 3,000 troops, 2,000 of them to Latvia and 1,000 to Estonia."
    [total] = totals(make, text, ("3,000 troops", 3000), ("2,000", 2000), ("1,000", 1000))
    assert words([total]) == [("3,000 troops", ["2,000", "1,000"])]
    assert total.is_complete and total.sum == 3000 and not total.is_exceeded


def test_including_names_parts_that_need_not_make_the_whole(make):
    """A part is a part though the rest is not said."""
    text = "Spain keeps 5,000 troops abroad, including 400 in Mali."
    [total] = totals(make, text, ("5,000 troops", 5000), ("400", 400))
    assert words([total]) == [("5,000 troops", ["400"])] and not total.is_complete and not total.is_exceeded


def test_of_the_total_opens_a_sentence_of_parts(make):
    """Of the 2,000 leaving, 1,700 and the other 300: parts follow their total, the last over a sentence's end."""
    text = "Of the 2,000 soldiers leaving, 1,700 go home. The other 300 go to Chad."
    [total] = totals(make, text, ("2,000 soldiers", 2000), ("1,700", 1700), ("300", 300))
    assert words([total]) == [("2,000 soldiers", ["1,700", "300"])] and total.is_complete


def test_parts_by_words_may_go_other_ways(make):
    """Of those leaving some go elsewhere: a part all the same, which a bare sum would not be."""
    text = "Of the 2,400 soldiers, 1,000 will go to Niger and the other 1,400 return home."
    leave = {"category": "withdrawal"}
    [total] = totals(make, text, ("2,400 soldiers", 2400, leave), ("1,000", 1000), ("1,400", 1400, leave))
    assert words([total]) == [("2,400 soldiers", ["1,000", "1,400"])] and total.is_complete
    text = "Of the 2,400 soldiers, 14 were killed."
    assert totals(make, text, ("2,400 soldiers", 2400, leave), ("14", 14, {"category": "casualty"})) == []


def test_a_list_goes_on_only_by_comma_or_and(make):
    """Killed along with others is no list of the dead."""
    text = "At least 20 people, including one American, were killed along with two gunmen."
    people = {"unit": "people", "category": "casualty"}
    assert words(totals(make, text, ("At least 20 people", 20, people), ("one American", 1, people), ("two gunmen", 2, people))) == [("At least 20 people", ["one American"])]


def test_a_part_may_stand_before_its_total(make):
    """1,700 of the 2,000 troops."""
    text = "Some 1,700 of the 2,000 troops have left."
    assert words(totals(make, text, ("Some 1,700", 1700), ("2,000 troops", 2000))) == [("2,000 troops", ["Some 1,700"])]


def test_a_part_belongs_to_the_nearest_total_that_is_no_part(make):
    """Another force in between takes the parts that follow."""
    text = "Italy has 8,000 troops, 3,000 of them in Kosovo. France has 5,000 troops, including 400 in Chad."
    found = totals(make, text, ("8,000 troops", 8000), ("3,000", 3000), ("5,000 troops", 5000), ("400", 400))
    assert words(found) == [("8,000 troops", ["3,000"]), ("5,000 troops", ["400"])]


@pytest.mark.parametrize("text", [
    "Japan has sent 600 engineers to Juba and 400 to Malakal. In all 1,000 engineers are there.",
    "In all 1,000 engineers are there. Japan has sent 600 engineers to Juba and 400 to Malakal.",
])
def test_a_sum_is_enough_where_the_total_holds_the_places(make, text):
    """Neighbours that add up exactly are parts without a word, before and after them."""
    def at(place):
        return {"unit": "engineer", "actor": "JPN", "place": place, "place_iso3": "SSD"}
    [total] = totals(make, text, ("600 engineers", 600, at("Juba")), ("400", 400, at("Malakal")), ("1,000 engineers", 1000, at("South Sudan")))
    assert words([total]) == [("1,000 engineers", ["600 engineers", "400"])] and total.is_complete


def test_a_neighbour_elsewhere_is_no_total(make):
    """3,000 to Poland are not the sum of 2,000 to Romania and 1,000 to Hungary."""
    text = "It sends 3,000 troops to Poland, 2,000 to Romania and 1,000 to Hungary."
    figures = [(words, value, {"place": place, "place_iso3": place}) for words, value, place in (("3,000 troops", 3000, "POL"), ("2,000", 2000, "ROU"), ("1,000", 1000, "HUN"))]
    assert totals(make, text, *figures) == []


@pytest.mark.parametrize("fields", [{"category": "presence"}, {"category": "casualty"}, {"status": "planned"}, {"actor": "NLD"}, {"unit": "refugee"}, {"dimension": "count"}, {"vague": True}, {"value_max": 900.0}])
def test_a_sum_ties_only_what_is_alike(make, fields):
    """A figure of another kind among the parts, and the sum is chance."""
    text = "There are 600 troops and 400 troops. That is 1,000 troops."
    assert totals(make, text, ("600 troops", 600, fields), ("400 troops", 400), ("1,000 troops", 1000)) == []


def test_small_sums_are_chance(make):
    """2 and 3 make 5 in every other article."""
    text = "It sent 2 ships and 3 ships. It has 5 ships."
    ship = {"unit": "ship", "dimension": "equipment"}
    assert totals(make, text, ("2 ships", 2, ship), ("3 ships", 3, ship), ("5 ships", 5, ship)) == []


def test_far_apart_is_chance(make):
    """A sum over half an article ties nothing."""
    text = "It has 1,000 troops. " + "The weather was fine that day. " * 20 + "It sent 600 troops and 400 troops."
    assert totals(make, text, ("1,000 troops", 1000), ("600 troops", 600), ("400 troops", 400)) == []


def test_parts_beyond_the_whole_are_seen(make):
    """Explicit parts that exceed their total are kept and told."""
    text = "Of 3,000 troops, 2,000 of them are in Gao and 1,500 of them in Kidal."
    [total] = totals(make, text, ("3,000 troops", 3000), ("2,000", 2000), ("1,500", 1500))
    assert total.is_exceeded and total.sum == 3500


def test_at_least_may_be_exceeded_and_about_may_be_missed(make):
    """A lower bound is no limit; a rounded total is whole within its rounding."""
    text = "Of 3,000 troops, 2,000 of them are in Gao and 1,500 of them in Kidal."
    [total] = totals(make, text, ("3,000 troops", 3000, {"change": ">"}), ("2,000", 2000), ("1,500", 1500))
    assert not total.is_exceeded
    text = "About 3,000 troops left, 1,950 of them by air and 1,000 by sea."
    [total] = totals(make, text, ("About 3,000 troops", 3000, {"change": "~"}), ("1,950", 1950), ("1,000", 1000))
    assert total.is_complete and total.sum == 2950


def test_a_restated_part_counts_once(make):
    """Two figures of one fact are one part."""
    text = "Of the 900 men, 500 of them are marines and 400 gunners. The 500 of them sail."
    [total] = totals(make, text, ("900 men", 900), ("500", 500), ("400", 400), ("500", 500, {"nth": 2, "same_as": None}))
    assert [part["value"] for part in total.parts] == [500, 400] and total.is_complete


def test_a_long_list_is_read_in_linear_time(make):
    """Two thousand figures in one sentence: neighbours are looked at, never the whole article."""
    text = "Of the 900 men, " + ", ".join(["7 of them"] * 2_000) + " left."
    rows = []
    for i in range(2_000):
        start = 16 + 11 * i
        rows.append(make.figure("7", "7", 7, figure_id=f"p{i}", start=start, end=start + 1, number_start=start, sentence_end=len(text), status=f"s{i}"))
    rows.append(make.figure(text, "900 men", 900, sentence_start=0, sentence_end=len(text)))
    records = schema.records(schema.frame("figures", rows))
    calls = []
    find_totals([Counted(row, calls) for row in records], text)
    assert len(calls) < 400 * len(rows)


class Counted(dict):
    """A record that counts how often it is looked at."""

    def __init__(self, row, calls):
        super().__init__(row)
        self.calls = calls

    def __getitem__(self, key):
        self.calls.append(key)
        return super().__getitem__(key)
