"""Articles from files."""

import hashlib

import pytest

from sitrep import schema
from sitrep.errors import InputError
from sitrep.reading import load, read
from sitrep.reading.articles import decode

TEXT = "Published 2 February 2022.\n\nNorway sent 300 soldiers to Mali.\n"


def put(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def test_a_file_is_an_article(tmp_path):
    put(tmp_path, b=TEXT)
    (row,) = schema.records(load(tmp_path / "b.txt"))
    assert row == {
        "article_id": "b", "path": "b.txt", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "title": None, "publisher": None, "published": "2022-02-02", "url": None,
        "language": "en", "characters": len(TEXT), "error": None, "text": TEXT,
    }
    assert schema.faults("articles", load(tmp_path)) == []


def test_a_folder_is_its_texts_by_name(tmp_path):
    put(tmp_path, b=TEXT, a=TEXT, c=TEXT)
    (tmp_path / "notes.md").write_text("no article")
    assert list(load(tmp_path).article_id) == ["a", "b", "c"]
    assert list(load([tmp_path / "c.txt", tmp_path / "a.txt"]).article_id) == ["c", "a"]


def test_the_text_is_as_received(tmp_path):
    text = "\ufeffFirst\r\nsecond\u00a0line\t\r\n\r\n"
    put(tmp_path, a=text)
    assert load(tmp_path).text[0] == text


def test_an_index_overrides_the_text(tmp_path):
    put(tmp_path, a=TEXT, b=TEXT)
    (tmp_path / "index.csv").write_text("article_id,published,publisher,url,title\na,2021-03-04,The Ledger,https://ledger.example/1,Men sent\nother,2021-03-05,,,\n")
    first, second = schema.records(load(tmp_path))
    assert (first["published"], first["publisher"], first["url"], first["title"]) == ("2021-03-04", "The Ledger", "https://ledger.example/1", "Men sent")
    assert (second["published"], second["publisher"]) == ("2022-02-02", None)
    assert load(tmp_path / "a.txt").publisher[0] == "The Ledger"


@pytest.mark.parametrize("index, where", [("name,published\na,2021-03-04\n", "index.csv"), ("article_id,published\na,4 March\n", "article a"), ("article_id,published\na,2021-3-4\n", "article a"), ("article_id,published\na,20210304\n", "article a"), ("", "index.csv")])
def test_a_bad_index_is_refused(tmp_path, index, where):
    put(tmp_path, a=TEXT)
    (tmp_path / "index.csv").write_text(index)
    with pytest.raises(InputError, match=where):
        load(tmp_path)


@pytest.mark.parametrize("data, fault", [(b"caf\xe9", "not UTF-8 at byte 3"), (b"a\0b", "NUL character at 1"), (b"", "the file is empty"), (b" \n\t", "the file is empty"), (b"\xed\xa0\x80", "not UTF-8 at byte 0")])
def test_a_broken_article_is_a_row_with_its_fault(tmp_path, data, fault):
    put(tmp_path, a=TEXT, broken=data, c=TEXT)
    table = load(tmp_path)
    assert [row["error"] for row in schema.records(table)][0::2] == [None, None]
    assert fault in table.error[1] and table.characters[1] == 0
    assert list(read(table)["figures"].article_id) == ["a", "c"]


def test_too_large_an_article(monkeypatch):
    monkeypatch.setattr("sitrep.reading.articles.MAX_BYTES", 3)
    with pytest.raises(ValueError, match="4 bytes; an article may have 3"):
        decode(b"abcd")


def test_what_is_no_input_at_all(tmp_path):
    with pytest.raises(InputError, match="nothing there"):
        load(tmp_path / "missing")
    with pytest.raises(InputError, match="no file that ends in .txt"):
        load(tmp_path)


def test_a_name_stands_for_one_article(tmp_path):
    (tmp_path / "x").mkdir()
    put(tmp_path, a=TEXT)
    put(tmp_path / "x", a=TEXT)
    with pytest.raises(InputError, match="a second article named a"):
        load([tmp_path / "a.txt", tmp_path / "x"])
