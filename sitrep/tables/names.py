"""English names of actors by their code."""

from __future__ import annotations

from babel import Locale
from babel.core import get_global

ORGANISATIONS = {"NATO": "NATO", "EU": "European Union", "UN": "United Nations", "OSCE": "OSCE"}
BEYOND_ISO = {"XKX": "XK"}  # Kosovo: in use by the EU and the World Bank, not assigned by ISO 3166


def actor_name(code: str | None) -> str | None:
    """English name of an ISO 3166-1 alpha-3 country (as CLDR has it) or an organisation; an unknown code is its own name."""
    if code is None or code in ORGANISATIONS:
        return code and ORGANISATIONS[code]
    alpha2 = BEYOND_ISO.get(code) or (get_global("territory_aliases").get(code) or [code])[0]
    return Locale("en").territories.get(alpha2, code)
