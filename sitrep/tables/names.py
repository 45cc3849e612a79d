"""English names of actors by their code."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale
from babel.core import get_global

from ..reading.gazetteer import GAZETTEER
from ..reading.lexicon import load_rows

KNOWN_BY_CODE = {"NATO": "NATO", "OSCE": "OSCE"}  # better known by these than by their full names
BEYOND_ISO = {"XKX": "XK"}  # Kosovo: in use by the EU and the World Bank, not assigned by ISO 3166


def actor_name(code: str | None) -> str | None:
    """English name of an ISO 3166-1 alpha-3 country (as CLDR has it) or an organisation; an unknown code is its own name."""
    if code is None:
        return None
    alpha2 = BEYOND_ISO.get(code) or (get_global("territory_aliases").get(code) or [code])[0]
    return _organisations().get(code) or Locale("en").territories.get(alpha2, code)


@lru_cache(maxsize=1)
def _organisations() -> dict[str, str]:
    rows = load_rows(GAZETTEER / "organisations.csv", dict.fromkeys(("code", "kind", "name", "other_names", "contextual_names"), str))
    return {str(row["code"]): str(row["name"]) for row in rows if row["kind"] == "organisation"} | KNOWN_BY_CODE
