"""The schema refuses what it does not declare, and loses nothing on the way to records and back."""

import pandas as pd
import pytest

from sitrep import schema
from sitrep.errors import SchemaError

DATE = {"article_id": "a", "start": 3, "end": 9, "text": "Monday", "value": "2031-03-03", "earliest": "2031-03-03", "latest": "2031-03-03"}
CHECK = {"article_id": "a", "check": "conversion", "passed": True, "detail": "d", "figure_ids": ["f1", "f2"]}


def test_types_are_nullable_and_missing_is_missing():
    """A key that a record lacks is missing; a missing list is empty; integers stay integers."""
    table = schema.frame("articles", [{"article_id": "a", "characters": 3}])
    assert [str(dtype) for dtype in schema.frame("places", []).dtypes] == ["string", "Int64", "Int64", "string", "string", "string", "string", "Float64", "Float64", "Int64", "string"]
    assert table["characters"][0] == 3 and table["title"].isna()[0]
    assert schema.frame("checks", [{"article_id": "a"}])["figure_ids"][0] == []


def test_records_give_back_what_frame_was_given():
    """Plain Python values, None where nothing stands, lists as lists."""
    [row] = schema.records(schema.frame("checks", [CHECK]))
    assert row == CHECK and [type(value) for value in row.values()] == [str, str, bool, str, list]
    [row] = schema.records(schema.frame("places", [{"lat": 1.5, "start": 2}]))
    assert (row["lat"], row["start"], row["name"]) == (1.5, 2, None) and type(row["lat"]) is float and type(row["start"]) is int


def test_records_do_not_share_lists_with_the_rows_given():
    """Changing the rows later changes no table."""
    ids = ["f1"]
    table = schema.frame("checks", [CHECK | {"figure_ids": ids}])
    ids.append("f2")
    assert table["figure_ids"][0] == ["f1"]


def test_an_unknown_key_is_refused():
    """A misspelt column does not vanish."""
    with pytest.raises(SchemaError, match="columns \\['valeu'\\]"):
        schema.frame("dates", [{"valeu": 1}])


@pytest.mark.parametrize("row", [{"text": "\ud800"}, {"start": "three"}, {"start": 1.5}])
def test_a_value_the_column_cannot_hold_is_refused(row):
    """A lone surrogate, a word for a number, half a character: a SchemaError, no traceback of pandas."""
    with pytest.raises(SchemaError, match="table dates, column (text|start)"):
        schema.frame("dates", [row])


def test_a_sound_table_has_no_faults_and_check_returns_it():
    """check hands the very table on."""
    table = schema.frame("dates", [DATE])
    assert schema.faults("dates", table) == [] and schema.check("dates", table) is table


@pytest.mark.parametrize("name, row, fault", [
    ("dates", DATE | {"value": None}, "value is empty in rows [0]"),
    ("dates", DATE | {"latest": "3 March"}, "latest holds ['3 March'], a date is YYYY-MM-DD"),
    ("checks", CHECK | {"check": "gossip"}, "check holds ['gossip'], allowed are ['span_equals_quote'"),
    ("residue", {"article_id": "a", "start": 1, "end": 2, "text": "1"}, "reason is empty in rows [0]"),
])
def test_each_breach_is_named(name, row, fault):
    """The fault says which column holds what, and what is allowed."""
    [found] = schema.faults(name, schema.frame(name, [row]))
    assert found.startswith(fault)


def test_an_item_of_a_list_must_be_allowed():
    """Closed lists hold for each item of a list column."""
    row = {"unresolved": ["place:not_stated", "place:lost"]}
    assert any(fault.startswith("unresolved holds ['place:lost']") for fault in schema.faults("figures", schema.frame("figures", [row])))


def test_a_required_list_must_not_be_empty():
    """A force that no article reports is a fault."""
    assert "article_ids is empty in rows [0]" in schema.faults("forces", schema.frame("forces", [{"force_id": "x", "category": "alert", "status": "actual"}]))


def test_a_key_names_one_row():
    """The same span twice is a fault; the same words elsewhere are none."""
    assert schema.faults("dates", schema.frame("dates", [DATE, DATE])) == ["key ('article_id', 'start') repeats in rows [1]"]
    assert schema.faults("dates", schema.frame("dates", [DATE, DATE | {"start": 20, "end": 26}])) == []


def test_wrong_type_or_order_of_columns_is_named():
    """Order and type of columns are part of the schema."""
    table = schema.frame("dates", [DATE])
    assert schema.faults("dates", table.astype({"start": "float64"})) == ["start has type float64, declared is Int64"]
    assert schema.faults("dates", table[table.columns[::-1]])[0].startswith("columns are ['latest'")


def test_check_raises_once_with_all_faults():
    """One error names every breach, so that one look mends all."""
    with pytest.raises(SchemaError) as caught:
        schema.check("dates", schema.frame("dates", [DATE | {"value": None, "latest": "x"}]))
    assert caught.value.where == "table dates" and caught.value.found.count(";") == 1


def test_every_table_can_be_empty_and_is_well_declared():
    """Keys are columns; spans have their three columns; names repeat nowhere."""
    for name, table in schema.TABLES.items():
        assert schema.faults(name, schema.frame(name, [])) == []
        assert table.name == name and set(table.key) <= set(table.names) and len(set(table.names)) == len(table.names)
        assert table.spans == ({"start", "end", "text"} <= set(table.names))
        assert {column.type for column in table.columns} <= set(schema.PANDAS_TYPES)
        assert all(column.meaning and not column.meaning.endswith(".") for column in table.columns)


def test_records_of_an_empty_table():
    """No rows, no records."""
    assert schema.records(schema.frame("dates", [])) == [] and isinstance(schema.frame("dates", []), pd.DataFrame)
