"""read() as a whole: pure, exact, complete, robust and linear in time. Hypothesis writes the hostile texts."""

import copy
import os
import pickle
import time

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitrep import schema
from sitrep.reading import read
from sitrep.spans import check_spans
from tests.reading.wire import articles, rows

MANY = 20_000
SLOW = pytest.mark.skipif(not os.environ.get("SITREP_SLOW"), reason=f"{MANY} examples take twenty minutes: set SITREP_SLOW=1 in the environment to run them")
RELAXED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
NORWAY = "Norway will send 300 soldiers to Mali, Anna Bek said on Friday. “We have 40 tanks in Oslo,” she said. The F-16 fell at 09:30."
KENYA = "Kenya sent about 400 police officers to Haiti in 2021. It cost $US650 ($AU912) million."


def dumped(tables):
    return {name: schema.records(table) for name, table in tables.items()}


def test_each_table_keeps_its_schema():
    tables = read(articles(NORWAY, KENYA))
    assert list(tables) == ["articles", "figures", "statements", "evidence", "places", "quotes", "dates", "residue"]
    assert {name: schema.faults(name, table) for name, table in tables.items()} == {name: [] for name in tables}
    assert list(tables["figures"].value) == [300, 40, 400, 650e6, 912e6]


def test_the_same_input_gives_the_same_rows_and_stays_as_it_was():
    given_articles = articles(NORWAY, KENYA)
    before = given_articles.copy(deep=True)
    first = dumped(read(given_articles))
    pd.testing.assert_frame_equal(given_articles, before)
    assert dumped(read(given_articles)) == first == dumped(read(copy.deepcopy(given_articles)))


def test_articles_are_read_one_by_one():
    together, first, second = dumped(read(articles(NORWAY, KENYA))), dumped(read(articles(NORWAY))), dumped(read(articles(KENYA, first=1)))
    assert together == {name: first[name] + second[name] for name in together}


def test_no_article_gives_empty_tables():
    assert {name: len(table) for name, table in read(schema.frame("articles", [])).items()} == dict.fromkeys(("articles", "figures", "statements", "evidence", "places", "quotes", "dates", "residue"), 0)


def test_a_broken_article_gives_one_error_row_and_harms_no_other():
    table = articles(NORWAY, KENYA, KENYA, KENYA)
    table.loc[1, "published"] = "2022-02-31"
    table.loc[2, "error"] = "not UTF-8"
    table.loc[3, "text"] = pd.NA
    tables = read(table)
    assert [row["error"] for row in schema.records(tables["articles"])] == [None, "published is '2022-02-31'; a day is written YYYY-MM-DD", "not UTF-8", None]
    assert set(tables["figures"].article_id) == {"a0"}
    assert schema.records(tables["figures"]) == schema.records(read(articles(NORWAY))["figures"])


def test_without_a_day_of_publication():
    table = articles(NORWAY)
    table["published"] = pd.array([pd.NA], dtype="string")
    assert list(read(table)["figures"].value) == [300, 40]


def test_tables_are_picklable_and_so_is_the_function():
    assert dumped(pickle.loads(pickle.dumps(read))(articles(KENYA))) == dumped(pickle.loads(pickle.dumps(read(articles(KENYA)))))


# --- every numeral of a text is a figure, a date or residue ---------------------------------

AMOUNTS = ["300", "2,000", "2 000", "2\u00a0000", "1.5 million", "12.500", "dozens of", "a couple of hundred", "between 3,000 and 5,000", "5-6,000", "at least 40", "seventeen", "half a million", "2.000.000", "1,23,4", "100+", ".5 million", "III 3"]
NOUNS = ["soldiers", "US-based airborne troops", "tanks", "F-16 jets", "people", "euros", "percent of voters", "brigade combat teams", "", "155mm howitzers", "of them", "km", "Leopard 2 tanks"]
TEMPLATES = [
    "Norway sent {} {} to Mali.", "Some {} {} fled Goma on 24 March 2021.", "The army, {} {} strong, left at 09:30.", "Article 5 binds {} {}, see page 14.", "Anna Bek, 52, saw {} {} in 2014.",
    "Croatia won 3-1 before {} {}.", "Call +44 20 7946 0018 or 555-0134 for {} {}.", "It cost £{} ({} {}) million.", "“We lost {} {},” the 34-year-old said.", "The 3rd Brigade lost {} {}; Covid-19 took 40.", "See 10.0.0.1/24#7 for {} {}\n\n9. Next", "{} {}",
]
SENTENCES = st.builds(lambda template, amount, noun: template.format(*[amount, noun] if template.count("{}") == 2 else [amount, amount, noun]), st.sampled_from(TEMPLATES), st.sampled_from(AMOUNTS), st.sampled_from(NOUNS))


def unaccounted(text):
    """Digits of a text outside all figures, dates and residue."""
    tables = read(articles(text))
    covered = set()
    for name in ("figures", "dates", "residue"):
        for row in schema.records(tables[name]):
            covered.update(range(row["start"], row["end"]))
    return [(i, character) for i, character in enumerate(text) if character.isdecimal() and i not in covered]


@settings(deadline=None, max_examples=150, derandomize=True, suppress_health_check=RELAXED)
@given(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join))
def test_every_numeral_is_a_figure_a_date_or_residue(text):
    assert unaccounted(text) == []


@pytest.mark.parametrize("text", ["12345678901234567890123456789 men", "1,2.3,4", "٢٠٠ men", "2020-13-45", "1/2/3/4", "3x4y5z6", "9" * 5000, "0.0.0", "$$5$$6", "May 32, 20222"])
def test_odd_numerals_are_told_too(text):
    assert unaccounted(text) == []


def test_residue_is_in_the_order_of_the_text():
    starts = [row["start"] for row in rows("residue", "The F-16 and 1,2,3 and the 34-year-old and 4.5.6 and 09:30.")]
    assert starts == sorted(starts) and len(starts) == 6


# --- any text --------------------------------------------------------------------------------

PIECES = st.sampled_from(
    "Norway Mali sent will not ruled out soldiers troops tanks killed said He she it , . ; : ( ) “ ” \" ' ’s - – — $ £ € % 300 2,000 1.5 million dozens of half a couple to and between May 2021 Friday "
    "Anna Bek NATO 's per according CNN citing poll KIRBY 82nd F-16 Article 5 09:30 \n \n\n \t \u00a0 \u202f ½ ² ٢ İ ß \U0001f600 \u200b \u0301 don't one no strong six-month aid package border with from into".split(" ")
)
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=20).map("".join) | st.text(st.characters(codec="utf-8"), max_size=300)


def sound(*texts):
    """Every table keeps its schema, every row's words stand at its span, every reference leads to a row."""
    tables = read(articles(*texts))
    for name, table in tables.items():
        assert schema.faults(name, table) == [], name
        if schema.TABLES[name].spans:
            check_spans(name, schema.records(table), {f"a{k}": text for k, text in enumerate(texts)})
    figures = {row["figure_id"]: row for row in schema.records(tables["figures"])}
    for row in figures.values():
        assert row["start"] <= row["number_start"] < row["end"] and row["sentence_start"] <= row["number_start"] < row["sentence_end"]
        assert row["value_max"] is None or row["value_max"] > row["value"]
        assert row["same_as"] is None or figures[row["same_as"]]["start"] < row["start"]
    assert {row["figure_id"] for row in schema.records(tables["evidence"])} == set(figures)


BATCHES = st.lists(TEXTS, min_size=1, max_size=4, unique=True)


@settings(deadline=None, max_examples=120, suppress_health_check=RELAXED)
@given(BATCHES)
def test_any_text_is_read_with_exact_spans(texts):
    sound(*texts)


@SLOW
@settings(deadline=None, max_examples=MANY, suppress_health_check=RELAXED)
@given(BATCHES)
def test_very_many_texts_are_read_with_exact_spans(texts):
    sound(*texts)


@pytest.mark.parametrize("piece", ["7", "7 ", "7,", "1-", "“", "\"", "'", "(", ")", ",", ".", " ", "\n", "$", "a", "A. ", "one ", "million ", "Norway "])
def test_a_wall_of_one_thing_is_read(piece):
    sound(piece * 1000)


@pytest.mark.parametrize(
    "piece, length",
    [
        *((piece, 400_000) for piece in ("7", "“", "'", "(", ")", ",")),  # walls of one mark
        *((piece, 40_000) for piece in ("7 ", "1-", "2,000 (2,000) ", "said “", "300 soldiers, ", "sent 300 soldiers to Mali and ", "poll 30 percent ")),  # a row for every few characters
    ],
)
def test_time_is_linear(piece, length):
    """A line twice as long takes less than three times as long; were time a square it would take four times as long."""

    def seconds(characters):
        table = articles((piece * (characters // len(piece) + 1))[:characters])
        start = time.process_time()
        read(table)
        return time.process_time() - start

    assert any(seconds(length) < 3 * seconds(length // 2) + 0.05 for _ in range(3))
