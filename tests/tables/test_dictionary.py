"""The committed data dictionary is what the schema says today."""

from sitrep import schema
from sitrep.tables import dictionary


def test_the_committed_dictionary_is_current():
    """On a difference run `python -m sitrep.tables.dictionary`."""
    assert dictionary.FILE.read_text(encoding="utf-8") == dictionary.render()


def test_every_column_and_allowed_value_is_there():
    """Nothing declared is left out."""
    text = dictionary.render()
    for table in schema.TABLES.values():
        section = text.split(f"\n### {table.name}\n")[1].split("\n### ")[0]
        for column in table.columns:
            assert f"| `{column.name}` | {column.type} | {'yes' if column.required else ''} | {column.meaning}" in section
            assert all(f"`{value}`" in section for value in column.enum)


def test_write_writes_lf(tmp_path):
    """The file is the same on every system."""
    path = dictionary.write(tmp_path / "README.md")
    assert path.read_bytes() == dictionary.render().encode("utf-8") and b"\r" not in path.read_bytes()
