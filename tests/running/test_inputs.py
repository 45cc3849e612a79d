import hashlib

import pytest

from sitrep.errors import InputError
from sitrep.running.inputs import collect, copy, hashes


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "README.md", "index.csv"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "deeper").mkdir()
    return tmp_path


def test_a_folder_gives_its_articles_and_its_index(folder):
    assert collect([folder]) == {"a.txt": b"a.txt", "b.txt": b"b.txt", "index.csv": b"index.csv"}


def test_files_come_in_the_order_of_their_names(folder):
    assert list(collect([folder / "b.txt", folder / "a.txt"])) == ["a.txt", "b.txt", "index.csv"]


def test_the_index_beside_a_file_comes_with_it_once(folder):
    assert list(collect([folder / "b.txt", folder / "index.csv"])) == ["b.txt", "index.csv"]
    (folder / "deeper" / "c.txt").write_text("c")
    assert list(collect([folder / "deeper" / "c.txt"])) == ["c.txt"]
    assert list(collect([folder / "a.txt", folder / "deeper" / "c.txt"])) == ["a.txt", "c.txt", "index.csv"]
    (folder / "deeper" / "index.csv").write_text("")
    with pytest.raises(InputError, match="index.csv: found a second file of this name"):
        collect([folder / "a.txt", folder / "deeper" / "c.txt"])


def test_without_a_path_the_shipped_articles_are_meant():
    assert "000_a374f66bd177442f.txt" in collect([])
    assert all(name.endswith(".txt") or name == "index.csv" for name in collect([]))


@pytest.mark.parametrize("names, message", [
    (["absent.txt"], "no file"),
    (["a.txt", "deeper"], "a folder beside other paths"),
    (["a.txt", "a.txt"], "a second file of this name"),
    (["deeper"], "no article"),
    (["index.csv"], "no article"),
    (["README.md"], "a file that ends in .md"),
])
def test_what_is_no_set_of_articles_is_refused(folder, names, message):
    with pytest.raises(InputError, match=message):
        collect([folder / name for name in names])


def test_what_was_hashed_is_what_is_copied(folder):
    files = collect([folder])
    copy(files, folder / "staged")
    assert hashes(files) == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted((folder / "staged").iterdir())}
