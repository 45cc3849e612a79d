"""What maps and charts have in common: a scene with words, as SVG, PNG and PDF, and its files."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any

from . import canvas
from . import svg as vector
from .scene import Scene


ENDINGS = ("svg", "png", "pdf", "json")


class Picture:
    """name: of its files; alt: for those who cannot see it; words: all that the briefing needs besides."""

    name: str
    title: str
    alt: str
    scene: Scene

    @property
    def words(self) -> dict[str, Any]:
        raise NotImplementedError

    @cached_property
    def svg(self) -> bytes:
        return vector.svg(self.scene, self.title, self.alt)

    @cached_property
    def png(self) -> bytes:
        return canvas.png(self.scene)

    @cached_property
    def pdf(self) -> bytes:
        return canvas.pdf(self.scene, self.title)

    def save(self, folder: str | Path) -> None:
        """Write NAME.svg, NAME.png, NAME.pdf and NAME.json; the same picture gives the same bytes."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        words = json.dumps(self.words, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        for ending, data in zip(ENDINGS, (self.svg, self.png, self.pdf, words.encode())):
            (folder / f"{self.name}.{ending}").write_bytes(data)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"image/svg+xml": self.svg.decode(), "text/plain": self.alt}
