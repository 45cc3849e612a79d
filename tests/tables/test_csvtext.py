"""CSV text is read back as it was written, and no spreadsheet runs a cell of it."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitrep import schema
from sitrep.errors import InputError
from sitrep.tables.csvtext import list_cell, number_text, read_csv, write_csv

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
NAUGHTY = ["=1+1", "'=1+1", "''", "'", "+1", "-4", "@a", "\ta", "\ra", "\na", "＝A1", "a\r\nb", '"', '""', 'a "b", c', "a\u2028b\u2029c", "🛰️👩‍✈️", "\u202eabc", "\x00", ";", "\\", " a ", "NA", "null", "1e5"]


def one(value: str) -> pd.DataFrame:
    return schema.frame("articles", [{"article_id": value, "path": value, "sha256": "0", "characters": 1, "text": value, "title": value}])


@pytest.mark.parametrize("value", NAUGHTY)
def test_naughty_text_survives(value):
    """Each notorious cell comes back exactly."""
    pd.testing.assert_frame_equal(read_csv("articles", write_csv("articles", one(value))), one(value))


@given(TEXT)
@example("a\r")
@example("\r\n")
def test_any_text_survives(value):
    """Whatever the text, it comes back exactly."""
    pd.testing.assert_frame_equal(read_csv("articles", write_csv("articles", one(value))), one(value))


@given(st.lists(TEXT))
@example(["a; b", "c"])
@example(["a\\", "b"])
@example(["a;", " b"])
@example(["=1", "'"])
@example(["\n"])
def test_any_list_survives(items):
    """A list of any texts comes back item by item, whatever separators they hold."""
    table = schema.frame("checks", [{"article_id": "a", "check": "conversion", "passed": True, "detail": "d", "figure_ids": items}])
    assert read_csv("checks", write_csv("checks", table))["figure_ids"][0] == items


@given(st.floats(allow_nan=False, allow_infinity=False))
@example(650000000.0)
@example(66.7)
@example(1e15)
@example(5e-324)
def test_any_number_survives(value):
    """A float reads back as the same float."""
    assert float(number_text(value)) == value


@pytest.mark.parametrize("value, text", [(2000.0, "2000"), (66.7, "66.7"), (6.5e8, "650000000"), (-4.0, "-4"), (0.1, "0.1"), (1e22, "1e+22"), (999999999999999.0, "999999999999999")])
def test_numbers_are_short(value, text):
    """Whole numbers have no decimal point, others the fewest digits."""
    assert number_text(value) == text


@given(TEXT)
def test_no_cell_of_text_starts_a_formula(value):
    """No free-text cell begins with a sign that a spreadsheet runs."""
    cells = next(csv.DictReader(io.StringIO(write_csv("articles", one(value)), newline="")))
    assert not cells["title"].startswith(tuple("=+-@\t\r\n"))


def test_exact_bytes(make):
    """The format, to the character: escapes, lists, booleans, numbers, empty cells, LF."""
    table = schema.frame("checks", [
        {"article_id": "-x", "check": "conversion", "passed": False, "detail": 'a "b", c', "figure_ids": ["f1", "f;2"]},
        {"article_id": "y", "check": "currency_pair", "passed": True, "detail": "'tis"},
    ])
    assert write_csv("checks", table) == (
        'article_id,check,passed,detail,figure_ids\n'
        "'-x,conversion,false,\"a \"\"b\"\", c\",f1; f\\;2\n"
        "y,currency_pair,true,''tis,\n"
    )


def test_closed_words_and_negative_numbers_are_never_touched(make):
    """A change of "=" and a value of -4 stay as they are, or scorers and spreadsheets would misread them."""
    text = "-4 points"
    row = make.figure(text, "-4 points", -4, number_start=1, unit="percent", dimension="percent", category="other")
    line = write_csv("figures", schema.frame("figures", [row])).splitlines()[1]
    assert line == "f0000,a,0,9,'-4 points,1,0,9,-4,,false,=,,percent,percent,other,actual,,,,,,,,,,,,,"


def test_a_carriage_return_inside_a_cell_is_no_line_end():
    """Old-Mac line ends of an article stay in their quoted cell."""
    text = write_csv("articles", one("a\rb\r\nc\nd"))
    assert text.count('"a\rb\r\nc\nd"') == 4


@pytest.mark.parametrize("text, where, found", [
    ("article_id,start\n", "residue.csv, line 1", "columns"),
    ("article_id,start,end,text,reason\na,1,2\n", "residue.csv, line 2", "3 cells"),
    ("article_id,start,end,text,reason\na,x,2,t,date\n", "residue.csv, line 2, column start", "'x'"),
    ('article_id,start,end,text,reason\na,1,2,"t,date\n', "residue.csv, line", "unexpected end of data"),
    ("", "residue.csv, line 1", "columns []"),
])
def test_a_broken_file_is_refused_by_line(text, where, found):
    """What is not as we write it is named by line and column, never guessed at."""
    with pytest.raises(InputError) as caught:
        read_csv("residue", text)
    assert caught.value.where.startswith(where) and found in caught.value.found


def test_a_boolean_is_true_or_false_only():
    """"yes" in a boolean cell is refused."""
    with pytest.raises(InputError, match="column passed.*a boolean"):
        read_csv("checks", "article_id,check,passed,detail,figure_ids\na,conversion,yes,d,\n")


def test_lists_are_escaped():
    """Separators inside items are escaped, so that the cell splits where it should."""
    assert list_cell(["a; b", "c\\d"]) == "a\\; b; c\\\\d"


def test_the_field_size_limit_is_left_as_it_was():
    """Reading a long article changes no global state."""
    limit = csv.field_size_limit()
    long = one("x" * 200_000)
    pd.testing.assert_frame_equal(read_csv("articles", write_csv("articles", long)), long)
    assert csv.field_size_limit() == limit
