"""Input articles from files: text exactly as received, with what index.csv or the text itself says of it."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from .. import schema
from ..errors import InputError
from . import dates
from .sentences import cut_words

INDEX = "index.csv"
FIELDS = ("published", "publisher", "url", "title")
MAX_BYTES = 20_000_000


def load(source: str | Path | Iterable[str | Path]) -> pd.DataFrame:
    """Table `articles` of a file, a folder (its *.txt files by name) or several of either.

    An article that cannot be read becomes a row with `error`; only a path that does not exist, or an index that
    is no CSV of article_id and the known columns, raises InputError.
    """
    sources = [source] if isinstance(source, (str, Path)) else list(source)
    rows: dict[str, dict[str, object]] = {}
    for path in (Path(item) for item in sources):
        if path.is_dir():
            index = read_index(path)
            files = sorted(path.glob("*.txt"), key=lambda file: file.name)
            if not files:
                raise InputError(str(path), "no file that ends in .txt", "at least one article", "Put articles as UTF-8 text files into the folder.")
        elif path.is_file():
            index, files = read_index(path.parent), [path]
        else:
            raise InputError(str(path), "nothing there", "a text file or a folder of text files", "Correct the path.")
        for file in files:
            if file.stem in rows:
                raise InputError(str(file), f"a second article named {file.stem}", "each name once", "Rename one of the files.")
            rows[file.stem] = _row(file, index.get(file.stem, {}))
    return schema.frame("articles", rows.values())


def read_index(folder: Path) -> dict[str, dict[str, str]]:
    """What index.csv of a folder says of each article_id; nothing if there is no such file."""
    path = folder / INDEX
    if not path.exists():
        return {}
    with path.open(encoding="utf-8-sig", newline="") as handle:
        reader = csv.DictReader(handle)
        if "article_id" not in (reader.fieldnames or ()):
            raise InputError(str(path), f"columns {reader.fieldnames}", f"article_id and any of {', '.join(FIELDS)}", "Add the column article_id.")
        index = {row["article_id"]: {field: (row.get(field) or "").strip() for field in FIELDS} for row in reader}
    for article_id, row in index.items():
        if row["published"] and not _is_day(row["published"]):
            raise InputError(f"{path}, article {article_id}", row["published"], "a day as YYYY-MM-DD", "Correct published.")
    return index


def _is_day(value: str) -> bool:
    try:
        return dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _row(file: Path, known: dict[str, str]) -> dict[str, object]:
    row: dict[str, object] = {"article_id": file.stem, "path": file.name, "language": "en"}
    row.update({field: known.get(field) or None for field in FIELDS})
    data = file.read_bytes()
    row["sha256"] = hashlib.sha256(data).hexdigest()
    try:
        text = decode(data)
    except ValueError as error:
        return row | {"characters": 0, "error": str(error), "language": None}
    words = cut_words(text[:4000])
    if row["published"] is None:
        day = dates.dateline(words, dates.find(words, None))
        row["published"] = day.isoformat() if day else None
    return row | {"characters": len(text), "text": text}


def decode(data: bytes) -> str:
    """Text of an article file. Raises ValueError that says what is wrong with it."""
    if len(data) > MAX_BYTES:
        raise ValueError(f"{len(data)} bytes; an article may have {MAX_BYTES}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 at byte {error.start}; save the file as UTF-8") from None
    if "\0" in text:
        raise ValueError(f"a NUL character at {text.index(chr(0))}; this is no text file")
    if not text.strip():
        raise ValueError("the file is empty")
    return text
