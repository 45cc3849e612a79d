"""Where things lie. Knows the folders of the design and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
NOTEBOOKS = ROOT / "notebooks"
REFERENCE = ROOT / "data" / "reference"
HANDMADE = ROOT / "data" / "handmade"


@dataclass(frozen=True)
class IssueFolders:
    """The folders one issue is written to. `page` holds briefing.html, briefing.pdf and run.json."""

    tables: Path
    figures: Path
    page: Path
    notebooks: Path


def issue_folders(out_dir: str | Path = "") -> IssueFolders:
    """Folders of the issue under `out_dir`; of the shipped issue where `out_dir` is empty."""
    if str(out_dir) == "":
        return IssueFolders(ROOT / "data" / "tables", ROOT / "figures", ROOT / "briefing", NOTEBOOKS)
    base = Path(out_dir)
    return IssueFolders(base / "tables", base / "figures", base, base / "notebooks")
