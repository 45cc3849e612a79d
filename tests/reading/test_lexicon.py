"""Vocabulary files: a bad row is rejected by file and line; phrases match longest first."""

import csv
import re

import pytest

from sitrep import reading
from sitrep.errors import LexiconError
from sitrep.paths import REFERENCE
from sitrep.reading import gazetteer, reader
from sitrep.reading.lexicon import LEXICON, Phrases, load_rows, one_of, word, words_of
from sitrep.reading.sentences import cut_words
from sitrep.tables import facts, parts, rulebook

COLUMNS = {"term": word, "kind": one_of("a", "b")}


def write(tmp_path, text):
    path = tmp_path / "terms.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_with_comments_and_quoted_commas(tmp_path):
    path = write(tmp_path, '# what this is\nterm,kind\n\n"tank, light",a\n truck , b\n')
    assert load_rows(path, COLUMNS) == [{"term": "tank, light", "kind": "a"}, {"term": "truck", "kind": "b"}]


@pytest.mark.parametrize(
    "text, line, found",
    [
        ("term,type\n", 1, "columns ['term', 'type']"),
        ("term,kind\ntank\n", 2, "1 cells"),
        ("term,kind\ntank,a,b\n", 2, "3 cells"),
        ("# one\nterm,kind\ntank,c\n", 3, "['tank', 'c']"),
        ("term,kind\n,a\n", 2, "['', 'a']"),
        ("term,kind\ntank,a\n\ntank,a\n", 4, "['tank', 'a'] a second time"),
    ],
)
def test_a_bad_row_names_file_and_line(tmp_path, text, line, found):
    with pytest.raises(LexiconError) as error:
        load_rows(write(tmp_path, text), COLUMNS)
    assert (error.value.where, error.value.found) == (f"terms.csv, line {line}", found)


def test_words_of_a_cell():
    assert words_of("to | bound for |") == ["to", "bound for"]
    assert words_of("") == []


PHRASES = Phrases([("combat team", 1), ("brigade combat team", 2), ("al-Noor", 3), ("team", 4)])


@pytest.mark.parametrize(
    "text, found",
    [
        ("a brigade combat team", [(1, 4, 2)]),
        ("the combat team and a team", [(1, 3, 1), (5, 6, 4)]),
        ("al - noor", [(0, 3, 3)]),
        ("brigade combat", []),
    ],
)
def test_the_longest_phrase_wins(text, found):
    assert PHRASES.find(cut_words(text).lower) == found


def test_a_phrase_that_crosses_the_end_is_none():
    assert PHRASES.find(cut_words("a brigade combat team").lower, 0, 3) == []


@pytest.mark.parametrize("path", sorted(LEXICON.glob("*.csv")), ids=lambda path: path.name)
def test_files_are_plain_utf8_with_a_header(path):
    text = path.read_bytes().decode("utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert "\ufeff" not in text
    assert len(lines) > 1
    assert all(name.isidentifier() for name in lines[0].split(","))


def test_every_file_obeys_its_rule():
    """What the README tells an analyst to run: each file is loaded as the reader loads it; importing `reading` loaded the rest."""
    assert reading and reader._vocabulary() and rulebook.meanings() and gazetteer.index() and parts._partitives() and facts._people_classes()


README = (LEXICON / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| [^|]+ \| `(\w+\.csv)` \| (.+) \| `([^`]+)` \|$", README, re.M)


def header(path):
    return next(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")).split(",")


def test_the_readme_tells_every_file_and_column():
    assert sorted(file for file, _, _ in ROWS) == sorted(path.name for path in LEXICON.glob("*.csv"))
    for file, columns, example in ROWS:
        assert re.findall(r"`([a-z]+)`[:.]", columns + ".") == header(LEXICON / file), file
        assert len(next(csv.reader([example]))) == len(header(LEXICON / file)), file


def test_the_readme_tells_how_to_add_a_base():
    part = README.partition("## A base")[2]
    names = header(REFERENCE / "gazetteer" / "handmade.csv")
    assert [name for name in re.findall(r"`([a-z_0-9]+)`", part) if name in names and name != "base"][: len(names)] == names
    assert len(re.search(r"^```\n(.*)\n```$", part, re.M)[1].split(",")) == len(names)


def test_the_error_in_the_readme_is_the_loaders(tmp_path):
    path = tmp_path / "units.csv"
    path.write_text("term,dimension,class\n" + "#\n" * 38 + "howitzer,gun,artillery\n", encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_rows(path, {"term": word, "dimension": one_of("people", "formation", "equipment", "money", "percent", "distance", "duration", "count"), "class": word})
    assert f"\n{error.value}\n" in README
