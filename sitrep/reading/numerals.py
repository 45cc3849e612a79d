"""Numerals as newspapers write them: digits, words, scales, vague quantities, fractions.

Vague quantities are lower bounds (dozens 24, hundreds 200) as in the annotation guide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .sentences import Words

ONES = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "crore": 1e7, "lakh": 1e5, "dozen": 12.0, "score": 20.0}
LETTER_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
VAGUE = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6, "billions": 2e9, "trillions": 2e12, "lakhs": 2e5, "crores": 2e7}
VAGUE_BASE = {"tens": 20.0, "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6}
VAGUE_FACTOR = {"several": 3.0, "few": 3.0, "couple": 2.0}
FRACTIONS = {"half": 50.0, "third": 33.3, "thirds": 33.35, "quarter": 25.0, "quarters": 25.0, "fifth": 20.0, "fifths": 20.0, "tenth": 10.0, "tenths": 10.0}
DASHES = frozenset("-‐‑‒–—−")
SPACES = frozenset(" \u00a0\u2007\u2009\u202f")
PLAIN_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
EUROPEAN_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
EUROPEAN_DECIMAL = re.compile(r"\d+,\d{1,2}")
INDIAN_GROUPS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
MAX_DIGITS = 24
CURRENCY_SIGNS = frozenset("$£€¥₹₽₴₪₩₺")
DOLLAR_PREFIXES = frozenset("us au a c nz hk".split())
COUNTABLE = frozenset("people troops soldiers refugees civilians residents citizens users children men women voters euros dollars pounds".split())
STARTERS = frozenset([*ONES, *TENS, *(s for s in SCALES if s != "score"), *VAGUE, "tens", *VAGUE_FACTOR, *FRACTIONS, "score", "pair", "twice"])


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens `[first, last)` of the numeral (both ends of a range); `lead` is the first token with qualifier and currency sign."""

    lead: int
    first: int
    last: int
    value: float
    value_max: float | None = None
    vague: bool = False
    change: str = "="
    modifier: tuple[int, int] | None = None
    currency: str | None = None  # ISO 4217, or "$" where the sign leaves the country open
    dimension: str | None = None  # percent, money, where the numeral itself says so
    is_word: bool = False
    fraction: bool = False


def digits_value(token: str) -> float | None:
    """Value of a token of digits, commas and stops; None where the marks fit no way of writing numbers."""
    if len(token) > MAX_DIGITS:
        return None
    if not token.isascii():
        return None
    if PLAIN_GROUPS.fullmatch(token) or INDIAN_GROUPS.fullmatch(token):
        return float(token.replace(",", ""))
    if EUROPEAN_GROUPS.fullmatch(token):
        return float(token.replace(".", "").replace(",", "."))
    if EUROPEAN_DECIMAL.fullmatch(token):
        return float(token.replace(",", "."))
    return None


class NumeralReader:
    """Reads the numeral that begins at a token. `skip` flags tokens (of dates) that hold no number."""

    def __init__(self, words: Words, skip: Sequence[bool]):
        self.words, self.lower, self.skip = words, words.lower, skip
        self.length = len(words.words)

    def read(self, i: int) -> Number | None:
        """The vague quantity, fraction or cardinal that begins at token i."""
        return self._vague(i) or self._fraction(i) or self.cardinal(i)

    def token(self, i: int) -> str:
        """Lower-case token i; "" outside the text."""
        return self.lower[i] if 0 <= i < self.length else ""

    def is_near(self, i: int) -> bool:
        """Whether token i is still in the same paragraph as the token before it."""
        return i < self.length and self.words.gaps[i].count("\n") < 2

    def cardinal(self, i: int) -> Number | None:
        """The number in digits or words at token i, with its scale."""
        if self.lower[i][0].isdigit():
            parsed = self._digits(i)
        else:
            parsed = self._spelled(i)
        if parsed is None:
            return None
        value, last, is_word = parsed
        tail = [token for token in self.lower[last : last + 6] if token not in DASHES]
        if tail[:3] == ["and", "a", "half"]:  # one-and-a-half, 15 and a half
            value, last = self._scaled(value + 0.5, self.lower.index("half", last) + 1)
        return Number(i - self._opens_with_stop(i), i, last, value, is_word=is_word)

    def _opens_with_stop(self, i: int) -> bool:
        """Whether the digits at token i are the decimals of ".5"."""
        return i > 0 and self.lower[i - 1] == "." and self.words.adjacent(i) and not self.words.adjacent(i - 1) and self.lower[i].isdigit()

    def _digits(self, i: int) -> tuple[float, int, bool] | None:
        value = digits_value(self.lower[i])
        if value is None:
            return None
        last = i + 1
        if self._opens_with_stop(i):
            return self._scaled(float("0." + self.lower[i]), last) + (False,)
        if len(self.lower[i]) <= 3 and self.lower[i].isdigit():
            while self._is_group(last):  # 2 000, 1 500 000
                value, last = value * 1000 + float(self.lower[last]), last + 1
        return self._scaled(value, last) + (False,)

    def _is_group(self, i: int) -> bool:
        token = self.token(i)
        return len(token) == 3 and token.isdigit() and token.isascii() and len(self.words.gaps[i]) == 1 and self.words.gaps[i] in SPACES and not self.skip[i]

    def _scaled(self, value: float, last: int) -> tuple[float, int]:
        """Apply the scale words after a numeral: 1.5 million, 3m, 1,200 crore, 5-million."""
        while True:
            token = self.token(last)
            if token in DASHES and self.token(last + 1) in SCALES and self.words.adjacent(last) and self.words.adjacent(last + 1):
                last += 1
                token = self.token(last)
            if token in SCALES and self.is_near(last) and not (token == "score"):
                value, last = value * SCALES[token], last + 1
            elif token in LETTER_SCALES and self.words.adjacent(last) and (token != "m" or self._is_million(last)):
                value, last = value * LETTER_SCALES[token], last + 1
            else:
                return value, last

    def _is_million(self, i: int) -> bool:
        """Whether an "m" set against a number means million: after a currency sign, else before a noun that can be counted."""
        k = i - 2
        return not self.token(k).isalpha() and self.token(k) in CURRENCY_SIGNS or self.token(k) in DOLLAR_PREFIXES or self.token(i + 1).isalpha() and self.token(i + 1) in COUNTABLE

    def _spelled(self, i: int) -> tuple[float, int, bool] | None:
        """Number words: twenty-five, two hundred and forty, one million, a dozen, half a million."""
        total = chunk = 0.0
        last, seen = i, False
        while last < self.length and (last == i or self.is_near(last)) and not self.skip[last]:
            token = self.lower[last]
            if token in ONES:
                if seen and (chunk % 10 or 0 < chunk % 100 < 20) or seen and ONES[token] > 9 and chunk % 100:
                    break
                chunk, last, seen = chunk + ONES[token], last + 1, True
            elif token in TENS:
                if seen and chunk % 100:
                    break
                chunk, last, seen = chunk + TENS[token], last + 1, True
                if self.token(last) in DASHES and 1 <= ONES.get(self.token(last + 1), 0) <= 9:
                    chunk, last = chunk + ONES[self.token(last + 1)], last + 2
            elif token in SCALES and token != "score" and (seen or token in SCALES):
                scale = SCALES[token]
                if scale <= 100:
                    chunk = (chunk or 1.0) * scale
                else:
                    total, chunk = total + (chunk or 1.0) * scale, 0.0
                last, seen = last + 1, True
            elif token == "and" and seen and (total or chunk >= 100) and (self.token(last + 1) in ONES or self.token(last + 1) in TENS):
                if chunk < 100 and chunk:
                    break
                last += 1
            else:
                break
        return (total + chunk, last, True) if seen else None

    def _vague(self, i: int) -> Number | None:
        token = self.lower[i]
        if token in VAGUE_BASE and self.token(i + 1) == "of":
            scale = VAGUE.get(self.token(i + 2))
            if scale is not None and self.token(i + 2) not in {"dozens", "scores"}:
                last = i + 3
                value = VAGUE_BASE[token] * scale / 2
                if self.token(last) == "of" and self.token(last + 1) in VAGUE and VAGUE[self.token(last + 1)] >= 2e6:
                    value, last = value * VAGUE[self.token(last + 1)] / 2, last + 2
                return Number(i, i, last, value, vague=True, change="~", is_word=True)
        if token in VAGUE and not (token == "scores" and self.token(i + 1) != "of"):
            return Number(i, i, i + 1, VAGUE[token], vague=True, change="~", is_word=True)
        if token in VAGUE_FACTOR:
            k = i + 1
            if token == "couple" and self.token(k) == "of":
                k += 1
            value, last = 1.0, k
            while self.token(last) in SCALES and self.token(last) != "score" or self.token(last) in VAGUE and last > k:
                value, last = value * SCALES.get(self.token(last), VAGUE.get(self.token(last), 2.0) / 2), last + 1
            if last > k:
                return Number(i, i, last, VAGUE_FACTOR[token] * value, vague=True, change="~", is_word=True)
        if token == "pair" and self.token(i - 1) in {"a", "another"} and self.token(i + 1) == "of":
            return Number(i, i, i + 1, 2.0, is_word=True)
        if token == "twice" and self.token(i + 1) in {"as", "the", "that", "its", "their"}:
            return Number(i, i, i + 1, 2.0, is_word=True)
        if token == "score" and self.token(i - 1) == "a" and self.token(i + 1) == "of" and not self.token(i + 2)[:1].isdigit():
            return Number(i, i, i + 1, 20.0, is_word=True)
        return None

    def _fraction(self, i: int) -> Number | None:
        token, after = self.lower[i], self.token(i + 1)
        if token == "half" and after in {"a", "of"} and self.token(i + 2) in {"million", "billion", "dozen", "trillion"} or token == "half" and (after in {"million", "billion"} or after in DASHES and self.token(i + 2) in {"million", "billion", "dozen"}):
            scale = i + 2 if after in {"a", "of"} or after in DASHES else i + 1
            return Number(i, i, scale + 1, SCALES[self.lower[scale]] / 2, is_word=True)
        before = self.token(i - 1)
        if token in FRACTIONS and (after in {"of", "the", "its", "their", "our", "his", "her", "all"} or token in {"thirds", "quarters"}):
            if before in {"first", "second", "last", "other", "this", "the", "latter"} or (token == "half" and after in {"the", "his", "her"} and self.token(i + 2) in {"time", "battle", "night", "day"}):
                return None
            share = FRACTIONS[token]
            lead = i
            if before in DASHES and self.token(i - 2) in ONES:
                share, lead = share * ONES[self.token(i - 2)], i - 2
            elif before in ONES and token != "half":
                share, lead = share * ONES[before], i - 1
            elif token != "half" and before not in {"a", "about", "nearly", "over", "than", "one"}:
                return None
            return Number(lead, lead, i + 1, share, dimension="percent", is_word=True, fraction=True)
        if token in ONES and ((after in DASHES and self.token(i + 2) in FRACTIONS) or after in FRACTIONS) and token != "zero":
            return self._fraction(i + 2 if after in DASHES else i + 1)
        return None
