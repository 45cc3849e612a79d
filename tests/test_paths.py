from pathlib import Path

from sitrep.paths import HANDMADE, NOTEBOOKS, REFERENCE, ROOT, SEEDS, issue_folders


def test_the_folders_of_the_clone_are_there():
    assert all(folder.is_dir() for folder in (HANDMADE, NOTEBOOKS, REFERENCE, SEEDS))
    assert (ROOT / "pyproject.toml").is_file()


def test_an_issue_of_its_own_lies_in_one_folder():
    folders = issue_folders("issues/kosovo")
    assert (folders.tables, folders.figures, folders.page, folders.notebooks) == tuple(
        Path("issues/kosovo") / name for name in ("tables", "figures", "", "notebooks")
    )


def test_the_shipped_issue_lies_in_the_clone():
    folders = issue_folders()
    assert (folders.tables, folders.figures, folders.page, folders.notebooks) == (
        ROOT / "data" / "tables", ROOT / "figures", ROOT / "briefing", ROOT / "notebooks"
    )
