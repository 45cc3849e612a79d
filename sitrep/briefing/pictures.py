"""The pictures of an issue with their words, as the drawing side leaves them: NAME.svg, NAME.png, NAME.json."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from ..errors import InputError
from .blocks import Picture
from .wording import shown

SVG_AT_MOST = 700_000
CHARTS = ("forces", "timeline", "aid")


def load_pictures(figures: str | Path) -> dict[str, dict[str, Any]]:
    """The map and those charts that were drawn, by name: the words of NAME.json, `sort` and `data` (base64) of the picture.

    None where no folder is given. Raises InputError where the map is missing or a file cannot be read.
    """
    if str(figures) == "":
        return {}
    folder = Path(figures)
    return {name: _load(folder, name) for name in ("map", *CHARTS) if name == "map" or (folder / f"{name}.json").exists()}


def _load(folder: Path, name: str) -> dict[str, Any]:
    try:
        said = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        svg, png = (folder / f"{name}.svg").read_bytes(), (folder / f"{name}.png").read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(str(folder), str(error), f"{name}.svg, {name}.png and {name}.json", "Run the map notebook first, or give no figures folder.") from error
    page, phone = _edition(folder, f"{name}_page.svg"), _edition(folder, f"{name}_phone.svg")
    if page and len(page) <= SVG_AT_MOST:
        return said | bare(page, phone)
    sort, data = ("svg+xml", svg) if len(svg) <= SVG_AT_MOST else ("png", png)
    return {**said, "sort": sort, "data": _encoded(data), "phone": "", "is_bare": False}


def bare(page: bytes, phone: bytes = b"") -> dict[str, Any]:
    """An edition without title and note, which the page prints itself, and the one for a narrow screen, if there is one."""
    return {"sort": "svg+xml", "data": _encoded(page), "phone": _encoded(phone), "is_bare": True}


def _edition(folder: Path, name: str) -> bytes:
    """An edition for the page, without title and note; empty where there is none."""
    return (folder / name).read_bytes() if (folder / name).exists() else b""


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def picture(drawn: dict[str, Any], style: str = "") -> Picture:
    """A loaded picture as a block. style: "chart" for one that a table beside it replaces on a narrow screen."""
    return Picture(drawn["sort"], drawn["data"], shown(drawn["alt"]), style, drawn["phone"])
