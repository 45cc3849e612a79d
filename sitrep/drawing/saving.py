"""The pictures of an issue to its figures folder: what was drawn, and nothing left of what no longer is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .charts import NAMES
from .picture import ENDINGS, Picture


def save_pictures(pictures: Iterable[Picture], folder: str | Path) -> None:
    """Write the files of each picture, and remove those of charts that an earlier run drew and this one did not."""
    drawn = set()
    for picture in pictures:
        picture.save(folder)
        drawn.add(picture.name)
    for name in NAMES:
        for ending in ENDINGS if name not in drawn else ():
            (Path(folder) / f"{name}.{ending}").unlink(missing_ok=True)
