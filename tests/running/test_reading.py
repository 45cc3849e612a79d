import pytest

from sitrep.errors import InputError, ParameterError
from sitrep.running.reading import read_into


@pytest.fixture
def article(tmp_path):
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "harbour.txt"
    path.write_text(" date 2023-05-04 Norway will send 500 soldiers to Latvia, the ministry said.", encoding="utf-8")
    return path


@pytest.mark.parametrize("form, endings", [("csv", {"csv", "json"}), ("parquet", {"parquet", "json"}), ("", {"csv", "parquet", "json"})])
def test_tables_are_written_in_the_form_asked_for(form, endings, article, tmp_path):
    assert read_into([article], tmp_path / "out", form)["figures"] == 1
    assert {path.name.rpartition(".")[2] for path in (tmp_path / "out").iterdir()} == endings
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_an_unknown_form_or_a_missing_article_is_refused(article, tmp_path):
    with pytest.raises(ParameterError, match="xlsx"):
        read_into([article], tmp_path / "out", "xlsx")
    with pytest.raises(InputError, match="no file"):
        read_into([tmp_path / "absent.txt"], tmp_path / "out")
