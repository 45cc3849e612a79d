"""What a run may be told, checked before a kernel starts.

papermill executes parameter names, only warns at unknown ones and never looks at types; so names, types and
values are held here against what each notebook declares.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..errors import ParameterError
from ..paths import REFERENCE

TITLE_LENGTH = 200
TYPES = {"str": str, "int": int, "float": float, "bool": bool}


@dataclass(frozen=True)
class Parameters:
    """What a reader of the issue chose. Raises ParameterError on a value that cannot be meant.

    title: headline, empty to make it from the data; focus: ISO 3166-1 alpha-3 codes joined by commas, the countries
    the map shows, empty to choose from the data; as_of: data cut-off YYYY-MM-DD, empty for the newest article's date.
    """

    title: str = ""
    focus: str = ""
    as_of: str = ""

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            _check_text(name, value)
        object.__setattr__(self, "focus", ",".join(_codes(self.focus)))
        _check_day(self.as_of)


def _check_text(name: str, value: Any) -> None:
    if not isinstance(value, str):
        raise ParameterError(f"parameter {name}", f"{value!r} ({type(value).__name__})", "text", "Give it as text.")
    if len(value) > TITLE_LENGTH:
        raise ParameterError(f"parameter {name}", f"{len(value)} characters", f"at most {TITLE_LENGTH}", "Shorten it.")
    if bad := [sign for sign in value if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")]:
        raise ParameterError(f"parameter {name}", f"the character U+{ord(bad[0]):04X}", "one line of printable text", "Remove it.")


def _codes(focus: str) -> list[str]:
    codes = [code.strip().upper() for code in focus.split(",")] if focus.strip() else []
    if not codes:
        return []
    known = countries()
    for code in codes:
        if code not in known:
            raise ParameterError("parameter focus", repr(code), "ISO 3166-1 alpha-3 codes joined by commas", "Write it as POL,ROU,UKR.")
    return list(dict.fromkeys(codes))


def countries() -> frozenset[str]:
    """Codes of the countries that the gazetteer knows: ISO 3166-1 alpha-3, and XKX for Kosovo."""
    with (REFERENCE / "gazetteer" / "countries.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["iso3"] for row in csv.DictReader(file))


def _check_day(day: str) -> None:
    if not day:
        return
    try:
        sound = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day) and date.fromisoformat(day)
    except ValueError:
        sound = None
    if not sound:
        raise ParameterError("parameter as_of", repr(day), "a day as YYYY-MM-DD", "Write it as 2022-02-02.")


def declared(notebook: Path) -> dict[str, dict[str, str]]:
    """Parameters that a notebook declares in its cell tagged `parameters`: name → inferred_type_name, default, help."""
    from papermill import inspect_notebook

    return inspect_notebook(notebook)


def check_names(notebook: Path, values: dict[str, Any]) -> None:
    """Raise ParameterError unless the notebook declares every name and the value has the declared type."""
    known = declared(notebook)
    for name, value in values.items():
        where = f"notebook {notebook.stem}, parameter {name!r}"
        if not name.isidentifier():
            raise ParameterError(where, "a name that is no identifier", "letters, digits and underscores", "papermill would execute it; rename it.")
        if name not in known:
            raise ParameterError(where, "a parameter the notebook does not declare", f"one of {sorted(known)}", "Correct the name.")
        wanted = known[name]["inferred_type_name"]
        if wanted not in TYPES:
            raise ParameterError(where, f"the declared type {wanted}", f"one of {sorted(TYPES)}", "Declare a type in the notebook's parameters cell.")
        if type(value) is not TYPES[wanted]:
            raise ParameterError(where, f"{value!r} ({type(value).__name__})", wanted, "Give a value of that type.")
