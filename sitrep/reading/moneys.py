"""Whose money a bare name or sign of a currency is: "$", "pesos", "dinars", by the countries that an article speaks of."""

from __future__ import annotations

from collections import Counter

from .gazetteer import code3
from .lexicon import LEXICON, load_rows, word

DOLLARS = {"AUS": "AUD", "CAN": "CAD", "NZL": "NZD", "SGP": "SGD", "HKG": "HKD"}
FAR_MORE, OFTEN = 2, 3


class MoneyReader:
    """Holds moneys.csv; built once."""

    def __init__(self) -> None:
        self.rows = load_rows(LEXICON / "moneys.csv", {"usual": word, "home": code3, "country": code3, "code": word})

    def local(self, counts: Counter[str]) -> dict[str, str]:
        """Codes (ISO 4217) that "$" and bare names stand for in an article. counts: mentions of countries and bodies by code.

        A bare name is another country's money where the article never speaks of the usual one's.
        """
        found = {"$": dollar_of(counts)}
        for row in self.rows:
            best = found.get(row["usual"])
            if counts[row["country"]] and not counts[row["home"]] and (best is None or counts[row["country"]] > counts[self._country(row["usual"], best)]):
                found[row["usual"]] = row["code"]
        return found

    def _country(self, usual: str, code: str) -> str:
        return next(row["country"] for row in self.rows if row["usual"] == usual and row["code"] == code)


def dollar_of(counts: Counter[str]) -> str:
    """Whose dollar a bare "$" is: another country's only where the article speaks of it far more than of the United States."""
    code = max(DOLLARS, key=lambda iso3: (counts[iso3], iso3))
    return DOLLARS[code] if counts[code] >= OFTEN and counts[code] > FAR_MORE * counts["USA"] else "USD"
