"""The accuracy table of README.md: its form, its own-articles column as the code gives it, and how it is made."""

import json
import re

import pytest

from tests.measuring import accuracy

TEXT = accuracy.README.read_text(encoding="utf-8")
SENTENCE, (BUILT, ASIDE, OWN) = accuracy.standing(TEXT)


def test_the_readme_holds_the_table_that_the_code_makes():
    """Made again from what it shows, the README stays as it is; every cell is a share."""
    assert accuracy.write(TEXT, SENTENCE, [BUILT, ASIDE, OWN]) == TEXT
    assert all(re.fullmatch(r"0\.\d\d|1\.00", cell) for cell in [*BUILT, *ASIDE, *OWN])


def test_the_readme_says_what_corpus_it_was():
    assert re.fullmatch(
        r"Corpus: (\d+) annotated articles with [\d,]+ figures, published from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d \(version [0-9a-f]{8}\)\. "
        r"Rules were built on \d+ of them; \d+ were set aside and only ever scored\.", SENTENCE)
    after = TEXT.partition(accuracy.END)[2]
    assert "not covered" in after.partition("\n## ")[0]


def test_own_articles_score_what_the_readme_says():
    """After a change of the reader: make accuracy."""
    assert dict(zip(accuracy.MEANINGS, accuracy.cells(accuracy.own_scores()))) == dict(zip(accuracy.MEANINGS, OWN))


README = f"# A\n\n{accuracy.BEGIN}\n{accuracy.END}\n\nmore\n"


def test_without_a_corpus_its_columns_stay(tmp_path, monkeypatch, capsys):
    path = tmp_path / "README.md"
    path.write_text(accuracy.write(README, "Corpus: of old.", [["0.11"] * 14, ["0.22"] * 14, ["0.33"] * 14]), encoding="utf-8")
    for name, value in (("README", path), ("CORPUS", tmp_path / "none"), ("own_scores", lambda: dict.fromkeys(accuracy.MEANINGS, 0.444))):
        monkeypatch.setattr(accuracy, name, value)
    accuracy.main()
    assert "none or " in (said := capsys.readouterr().out) and "is not on this machine" in said
    assert accuracy.standing(path.read_text(encoding="utf-8")) == ("Corpus: of old.", [["0.11"] * 14, ["0.22"] * 14, ["0.44"] * 14])


def test_a_first_table_shows_dashes_for_what_was_never_scored():
    assert accuracy.standing(README) == ("Corpus: not scored yet.", [["–"] * 14] * 3)


def test_a_readme_without_the_marks_is_left_alone():
    with pytest.raises(SystemExit, match="found no pair of lines"):
        accuracy.write("# A\n", "", [OWN] * 3)


def test_the_corpus_is_scored_in_its_two_parts_by_its_own_scorer(tmp_path):
    """A scorer that counts what it is given: articles whose number three divides are set aside."""
    for name in ("000_seed", "001", "002", "003", "006"):
        (tmp_path / f"{name}.gold.json").write_text(json.dumps({"doc": name, "figures": [{}, {}]}))
    scorer = tmp_path / "score.py"
    scorer.write_text("import json, pathlib, sys\nprint(json.dumps({'n': [p.name.split('.')[0] for p in sorted(pathlib.Path(sys.argv[2]).iterdir())], 'tables': sys.argv[4]}))\n")
    assert accuracy.parts(tmp_path) == (["000_seed", "001", "002"], ["003", "006"])
    assert accuracy.corpus_scores(tmp_path, scorer, tmp_path / "t") == [{"n": names, "tables": str(tmp_path / "t")} for names in accuracy.parts(tmp_path)]
    assert accuracy.describe(tmp_path, ["2024-05-01", "2020-01-02"]).startswith("Corpus: 5 annotated articles with 10 figures, published from 2020-01-02 to 2024-05-01 (version ")
