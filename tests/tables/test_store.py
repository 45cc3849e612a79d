"""Tables on disk: whole, checked, deterministic, and refused when altered."""

import csv
import hashlib
import json

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sitrep import schema
from sitrep.errors import InputError, ParameterError, SchemaError, SpanError
from sitrep.tables import store


def same(a, b):
    assert list(a) == list(b)
    for name in a:
        pd.testing.assert_frame_equal(a[name], b[name])


@pytest.mark.parametrize("formats", [("csv", "parquet"), ("csv",), ("parquet",)])
def test_what_is_written_is_loaded(kenya, tmp_path, formats):
    """Every cell of every table comes back with its type."""
    paths = store.write(kenya, tmp_path, formats)
    assert [path.name for path in paths] == [f"{name}.{ending}" for name in schema.TABLES for ending in formats] + ["datapackage.json"]
    same(store.load(tmp_path), kenya)


def test_equal_tables_give_equal_bytes(kenya, tmp_path):
    """Two writings of the same tables do not differ in a byte."""
    one, two = (store.write(kenya, tmp_path / name) for name in "ab")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_the_article_text_comes_back_exactly(make, tmp_path):
    """CRLF, quotes, separators that only Unicode knows, emoji and a formula at the start are all kept."""
    from sitrep.tables import reconcile

    text = '=SUM(A1)\r\n"Quoted, twice"\u2028next\r🛰️ 2,000 troops; \'end\'\n'
    for formats in (("csv",), ("parquet",)):
        store.write(reconcile(make.build(text, figures=[make.figure(text, "2,000 troops", 2000)])), tmp_path, formats)
        assert store.load(tmp_path)["articles"]["text"][0] == text


def test_csv_is_plain_and_short(kenya, tmp_path):
    """Figures as people see them: no index, no ".0", "true" and "false", empty cells empty, lists joined."""
    store.write(kenya, tmp_path)
    first, second = csv.DictReader((tmp_path / "figures.csv").open(encoding="utf-8", newline=""))
    assert (first["value"], first["vague"], first["value_max"], first["change"], first["source"]) == ("900", "false", "", "~", "defence ministry")
    assert (first["lat"], first["text"], second["text"], second["unresolved"]) == ("-1.679", "about 900 soldiers", "1,200 peacekeepers", "place:not_stated")
    assert b"\r" not in (tmp_path / "figures.csv").read_bytes()


def test_parquet_has_lists_and_no_trace_of_the_machine(kenya, tmp_path):
    """List columns are lists of strings; the metadata names neither pandas nor a time."""
    store.write(kenya, tmp_path, ["parquet"])
    figures = pq.read_schema(tmp_path / "figures.parquet")
    assert figures.field("source").type == pa.list_(pa.string()) and figures.field("value").type == pa.float64()
    assert figures.metadata is None


def test_an_article_is_not_stored_thrice(make, tmp_path):
    """The text column keeps no statistics, for they would hold the whole text twice more."""
    from sitrep.tables import reconcile

    text = hashlib.sha256(b"noise").hexdigest() + "".join(hashlib.sha256(str(i).encode()).hexdigest() for i in range(3000))
    store.write(reconcile(make.build(text)), tmp_path, ["parquet"])
    assert (tmp_path / "articles.parquet").stat().st_size < 1.2 * len(text)


def test_a_format_not_asked_for_leaves_no_stale_file(kenya, tmp_path):
    """Parquet of an earlier reading does not stay beside newer CSV; strangers' files stay."""
    store.write(kenya, tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    store.write(kenya, tmp_path, ["csv"])
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".csv"] * 10 + [".json", ".txt"]


def test_nothing_is_written_of_unsound_tables(kenya, tmp_path):
    """One wrong word anywhere, and no file appears."""
    kenya["places"].loc[0, "text"] = "Gomb"
    with pytest.raises(SpanError, match="places, article a.*'Goma'.*'Gomb'"):
        store.write(kenya, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_unknown_value_is_refused(kenya, tmp_path):
    """A category outside the closed list stops the writing."""
    kenya["figures"].loc[0, "category"] = "parade"
    with pytest.raises(SchemaError, match="category holds .*parade"):
        store.write(kenya, tmp_path)


@pytest.mark.parametrize("formats", [("xlsx",), (), ("csv", "json")])
def test_an_unknown_format_is_refused(kenya, tmp_path, formats):
    """Only csv and parquet, and at least one of them."""
    with pytest.raises(ParameterError, match="some of csv, parquet"):
        store.write(kenya, tmp_path, formats)


def test_a_folder_that_cannot_be_is_refused(kenya, tmp_path):
    """A file in the folder's place is named in one line."""
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="a folder that can be written to"):
        store.write(kenya, tmp_path / "file" / "tables")


@pytest.mark.parametrize("file", ["figures.csv", "forces.parquet"])
def test_one_altered_byte_is_found(kenya, tmp_path, file):
    """A digit changed by hand is refused with the file's name and where corrections belong."""
    store.write(kenya, tmp_path)
    content = (tmp_path / file).read_bytes()
    (tmp_path / file).write_bytes(content.replace(b"900", b"800", 1) if file.endswith("csv") else content[:-20] + bytes([content[-20] ^ 1]) + content[-19:])
    with pytest.raises(InputError, match=rf"{file}.*changed after it was written.*corrections\.csv"):
        store.load(tmp_path)


def test_a_missing_file_is_named(kenya, tmp_path):
    """A file that datapackage.json lists must be there."""
    store.write(kenya, tmp_path)
    (tmp_path / "quotes.csv").unlink()
    with pytest.raises(InputError, match="quotes.csv"):
        store.load(tmp_path)


def test_a_folder_without_tables_is_named(tmp_path):
    """An empty folder is told from a broken one."""
    with pytest.raises(InputError, match="no such file.*tables written by Sitrep"):
        store.load(tmp_path)


@pytest.mark.parametrize("content", ["{", "[]", '{"resources": [{"path": "figures.csv"}]}', "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")])
def test_a_broken_package_is_named(tmp_path, content):
    """datapackage.json that is no data package is refused without a traceback."""
    (tmp_path / "datapackage.json").write_text(content, encoding="latin-1")
    with pytest.raises(InputError, match="a data package written by Sitrep"):
        store.load(tmp_path)


def test_a_package_without_a_table_is_named(kenya, tmp_path):
    """All tables or none."""
    store.write(kenya, tmp_path, ["csv"])
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    package["resources"] = [resource for resource in package["resources"] if resource["name"] != "dates"]
    (tmp_path / "datapackage.json").write_text(json.dumps(package), "utf-8")
    with pytest.raises(InputError, match="no file of table dates"):
        store.load(tmp_path)


def test_empty_text_is_missing(make, tmp_path):
    """An empty article and a missing text are one and the same on disk."""
    from sitrep.tables import reconcile

    tables = reconcile(make.build("", articles=[make.article("", error="empty file")]))
    store.write(tables, tmp_path)
    assert store.load(tmp_path)["articles"]["text"].isna().all()
    assert tables["articles"]["text"][0] == ""
