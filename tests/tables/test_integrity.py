"""What must hold between tables."""

import pytest

from sitrep.errors import SchemaError, SpanError
from sitrep.tables.integrity import check_tables, tidy


def test_sound_tables_pass(kenya):
    """Nothing is raised for tables that are sound."""
    check_tables(kenya)


def test_missing_and_unknown_tables_are_named(kenya):
    """All tables, and no others."""
    del kenya["forces"]
    kenya["gossip"] = kenya["dates"]
    with pytest.raises(SchemaError, match=r"without \['forces'\], unknown \['gossip'\]"):
        check_tables(kenya)


@pytest.mark.parametrize("table, column, value, message", [
    ("figures", "value", float("inf"), "value is inf in row 0"),
    ("dates", "earliest", "2031-02-30", "no day of the calendar, 2031-02-30"),
    ("evidence", "end", None, "start, end and text are not all there"),
    ("places", "article_id", "b", "'b'; expected an id of table articles"),
    ("figures", "same_as", "gone", "'gone'; expected an id of table figures"),
])
def test_a_bad_cell_is_named(kenya, table, column, value, message):
    """A cell that cannot be written, or that names what is not there, is refused."""
    kenya[table].loc[0, column] = value
    with pytest.raises(SchemaError, match=message):
        check_tables(kenya)


@pytest.mark.parametrize("items, message", [([""], "source lists ''"), ([None], "source lists None"), (["\udc00"], "lone surrogate")])
def test_a_bad_item_of_a_list_is_named(kenya, items, message):
    """An empty item would vanish in CSV, so it is refused."""
    kenya["figures"].at[0, "source"] = items
    with pytest.raises(SchemaError, match=message):
        check_tables(kenya)


@pytest.mark.parametrize("table, ids", [("forces", "figure_ids"), ("checks", "figure_ids"), ("forces", "article_ids"), ("forces", "statement_ids")])
def test_ids_in_lists_must_exist(kenya, table, ids):
    """A force or check rests on rows that are there."""
    kenya[table].at[0, ids] = ["gone"]
    with pytest.raises(SchemaError, match=f"table {table}, column {ids}: found 'gone'"):
        check_tables(kenya)


@pytest.mark.parametrize("column, value", [("number_start", 0), ("sentence_start", 60), ("sentence_end", 30)])
def test_a_numeral_lies_in_its_words_and_they_in_their_sentence(kenya, column, value):
    """The three spans of a figure nest."""
    kenya["figures"].loc[0, column] = value
    with pytest.raises(SpanError, match="the numeral inside the words and the words inside the sentence"):
        check_tables(kenya)


def test_a_span_outside_the_text_is_named(kenya):
    """A span that leaves the text is no IndexError but a SpanError."""
    kenya["quotes"].loc[0, "end"] = 9999
    with pytest.raises(SpanError, match="9999"):
        check_tables(kenya)


def test_tidy_makes_empty_text_missing_and_changes_nothing_else(kenya):
    """"" becomes missing in a copy; the table given stays."""
    table = kenya["articles"].copy()
    table.loc[0, "title"] = ""
    tidied = tidy(table)
    assert tidied["title"].isna().all() and table["title"][0] == "" and tidied["text"][0] == table["text"][0]
