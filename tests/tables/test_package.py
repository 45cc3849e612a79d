"""datapackage.json describes exactly what lies there, in Table Schema version 1."""

import hashlib
import json

from sitrep import schema
from sitrep.tables import package, store


def test_every_file_with_size_and_hash(kenya, tmp_path):
    """Sizes and hashes are those of the files; the paths are plain names."""
    store.write(kenya, tmp_path)
    resources = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))["resources"]
    assert [resource["path"] for resource in resources] == [f"{name}.{ending}" for name in schema.TABLES for ending in ("csv", "parquet")]
    for resource in resources:
        content = (tmp_path / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content) and resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
    assert len({resource["name"] for resource in resources}) == len(resources)


def test_table_schema_of_dates():
    """Types, required, primary and foreign key, and only an empty cell is missing."""
    assert package.table_schema(schema.TABLES["dates"]) == {
        "fields": [
            {"name": "article_id", "type": "string", "description": "the article's file name without its ending", "constraints": {"required": True}},
            {"name": "start", "type": "integer", "description": "first character of the expression, counted in the article's text as read", "constraints": {"required": True}},
            {"name": "end", "type": "integer", "description": "character after the last of the expression", "constraints": {"required": True}},
            {"name": "text", "type": "string", "description": "the expression: article_text[start:end]", "constraints": {"required": True}},
            {"name": "value", "type": "string", "description": "TIMEX3: 2022-01-28, 2022-01, 2022, 2022-W05", "constraints": {"required": True}},
            {"name": "earliest", "type": "date", "description": "first day it may mean", "constraints": {"required": True}},
            {"name": "latest", "type": "date", "description": "last day it may mean", "constraints": {"required": True}},
        ],
        "missingValues": [""],
        "primaryKey": ["article_id", "start"],
        "foreignKeys": [{"fields": "article_id", "reference": {"resource": "articles", "fields": "article_id"}}],
    }


def test_closed_lists_and_self_reference():
    """Enums are constraints.enum, of list columns a pattern; same_as names figures themselves."""
    figures = package.table_schema(schema.TABLES["figures"])
    fields = {field["name"]: field for field in figures["fields"]}
    assert fields["change"]["constraints"] == {"required": True, "enum": ["=", "~", ">", "<"]}
    assert fields["unresolved"]["type"] == "string" and fields["unresolved"]["constraints"]["pattern"].startswith("(actor:not_stated|place:not_stated|")
    assert {"fields": "same_as", "reference": {"resource": "", "fields": "figure_id"}} in figures["foreignKeys"]
    assert package.table_schema(schema.TABLES["forces"]).get("foreignKeys") is None


def test_no_clock_and_no_machine(kenya, tmp_path):
    """Neither time nor path of the machine is in it."""
    store.write(kenya, tmp_path)
    text = (tmp_path / "datapackage.json").read_text("utf-8")
    assert str(tmp_path) not in text and "created" not in json.loads(text)


def test_frictionless_finds_it_valid(kenya, tmp_path):
    """The reference implementation reads the package and finds every table and key sound."""
    import pytest

    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed; it is needed only to judge the package")
    store.write(kenya, tmp_path)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
