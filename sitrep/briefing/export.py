"""From a briefing to its files: HTML through the gate, then PDF; nothing is written unless both are sound."""

from __future__ import annotations

from pathlib import Path

from . import gate, pdf
from .briefing import Briefing


def export(briefing: Briefing, folder: str | Path) -> tuple[Path, Path]:
    """Write briefing.html and briefing.pdf and return their paths. Raises GateError before anything is written."""
    html = briefing.page()
    gate.check(html, briefing.tables)
    paper = pdf.build(html)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "briefing.html", folder / "briefing.pdf"
    paths[0].write_bytes(html.encode("utf-8"))
    paths[1].write_bytes(paper)
    return paths
