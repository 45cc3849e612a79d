"""Numerals as newspapers write them: digits, words, scales, vague quantities, fractions.

Vague quantities are lower bounds (dozens 24, hundreds 200) as in the annotation guide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .fractions import GLYPHS, ORDINALS, SHARES, stroke
from .measures import Measure
from .nouns import looks_plural
from .sentences import Words

ONES = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "crore": 1e7, "lakh": 1e5, "dozen": 12.0, "score": 20.0}
LETTER_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
VAGUE = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6, "billions": 2e9, "trillions": 2e12, "lakhs": 2e5, "crores": 2e7}
VAGUE_BASE = {"tens": 20.0, "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6}
VAGUE_FACTOR = {"several": 3.0, "few": 3.0, "couple": 2.0}
SPACED_SCALES = frozenset("mn mln bn bln tn trn".split())  # LETTER_SCALES that mean nothing else behind a space
FOLDS = {stem + "fold": value for stem, value in {**ONES, **TENS, "hundred": 100, "thousand": 1000, "million": 1000000}.items() if value > 1}
DASHES = frozenset("-‐‑‒–—−")
SPACES = frozenset(" \u00a0\u2007\u2009\u202f")
PLAIN_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
EUROPEAN_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
EUROPEAN_DECIMAL = re.compile(r"\d+,\d{1,2}")
INDIAN_GROUPS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
MAX_DIGITS = 24
CURRENCY_SIGNS = frozenset("$£€¥₹₽₴₪₩₺")
DOLLAR_PREFIXES = frozenset("us au a c nz hk".split())
EXTENTS = frozenset("long wide high deep tall away below above across apart thick down up north south east west x by".split())
EXTENDING = frozenset("within depth height length width distance altitude radius range deep by".split())
PHRASE_ENDS = frozenset("in on at to for from with but is was were are has have had will would last this a an the since between after before".split())
HALVING = ("cut", "reduc", "slash", "split", "divid")
STARTERS = frozenset([*ONES, *TENS, *(s for s in SCALES if s != "score"), *VAGUE, "tens", *VAGUE_FACTOR, *SHARES, *GLYPHS, *FOLDS, "score", "pair", "twice"])


@dataclass(slots=True, unsafe_hash=True)
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
    measure: Measure | None = None  # the symbol of a measure behind it
    is_word: bool = False
    fraction: bool = False


def times(value: float, scale: float) -> float:
    """A product to the fifteen digits that a binary fraction holds: 8.7 trillion is no 8,699,999,999,999.999."""
    return float(f"{value * scale:.15g}")


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
        if self.lower[i] in FOLDS:
            return Number(i, i, i + 1, float(FOLDS[self.lower[i]]), is_word=True, fraction=True)
        if self.lower[i] in GLYPHS:
            value, last = self._scaled(GLYPHS[self.lower[i]], i + 1)
            return Number(i, i, last, value)
        parsed = self._digits(i) if self.lower[i][0].isdigit() else self._spelled(i)
        if parsed is None:
            return None
        value, last, is_word = parsed
        tail = [token for token in self.lower[last : last + 6] if token not in DASHES]
        if tail[:3] == ["and", "a", "half"]:  # one-and-a-half, 15 and a half, a million and a half
            half = SCALES.get(self.lower[last - 1], 1.0) / 2
            value, last = self._scaled(value + half, self.lower.index("half", last) + 1)
        return Number(i - self._opens_with_stop(i), i, last, value, is_word=is_word)

    def _opens_with_stop(self, i: int) -> bool:
        """Whether the digits at token i are the decimals of ".5"."""
        return i > 0 and self.lower[i - 1] == "." and self.words.adjacent(i) and not self.words.adjacent(i - 1) and self.lower[i].isdigit()

    def _digits(self, i: int) -> tuple[float, int, bool] | None:
        part = stroke(self.words, i)
        if part is not None:
            return self._scaled(part, i + 3) + (False,)
        value = digits_value(self.lower[i])
        if value is None:
            return None
        last = i + 1
        if self._opens_with_stop(i):
            return self._scaled(float("0." + self.lower[i]), last) + (False,)
        if len(self.lower[i]) <= 3 and self.lower[i].isdigit() and self.lower[i][0] != "0":
            while self._is_group(last) or self._is_wrapped_group(last):  # 2 000, 1 500 000
                last += self.lower[last] == ","
                value, last = value * 1000 + float(self.lower[last]), last + 1
        if self.token(last) in GLYPHS and self.words.gaps[last] in {"", " "}:
            value, last = value + GLYPHS[self.lower[last]], last + 1
        elif (power := self._power(last)) is not None:
            return value * 10.0 ** power[0], power[1], False
        elif self.token(last)[:1].isdigit() and (part := stroke(self.words, last)) and self.words.gaps[last] == " ":
            value, last = value + part, last + 3
        return self._scaled(value, last) + (False,)

    def _power(self, i: int) -> tuple[int, int] | None:
        """Exponent and end of "×10^8" at token i."""
        if self.token(i) not in {"×", "x"} or self.token(i + 1) != "10":
            return None
        k = i + 2 + (self.token(i + 2) == "^")
        negative = self.token(k) in DASHES and self.words.adjacent(k)
        digits = self.token(k + negative)
        if not (digits.isascii() and digits.isdigit() and len(digits) < 3 and self.words.adjacent(k + negative) and k > i + 1):
            return None
        return (-int(digits) if negative else int(digits)), k + negative + 1

    def _is_wrapped_group(self, i: int) -> bool:
        """Whether a comma at token i ends a line within a number: "3,⏎000"."""
        token = self.token(i + 1)
        return self.token(i) == "," and self.words.adjacent(i) and len(token) == 3 and token.isascii() and token.isdigit() and self.words.gaps[i + 1] in {"\n", "\r\n"}

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
            if token == "[" and self.token(last + 1) in SCALES and self.token(last + 2) == "]":  # an editor's scale: 10 [thousand]
                value, last = times(value, SCALES[self.token(last + 1)]), last + 3
                continue
            if token in SCALES and self.is_near(last) and not (token == "score"):
                value, last = times(value, SCALES[token]), last + 1
            elif token in LETTER_SCALES and (self.words.adjacent(last) or token in SPACED_SCALES and self.is_near(last)) and (token != "m" or self._is_million(last)):
                value, last = times(value, LETTER_SCALES[token]), last + 1
            else:
                return value, last

    def _is_million(self, i: int) -> bool:
        """Whether an "m" set against a number means million: behind a sign or code of a currency, else by what follows and how it is written."""
        k = i - 2
        raw = self.words.words[k] if k >= 0 else ""
        if not raw.isalpha() and raw in CURRENCY_SIGNS or raw.lower() in DOLLAR_PREFIXES or raw.isupper() and len(raw) > 1 and self.words.adjacent(i - 1):
            return True
        after = self.token(i + 1)
        if after in EXTENTS or EXTENDING.intersection(self.lower[max(0, k - 2) : k + 1]) or self.token(k) in {"a", "an"} and after.isalpha():
            return False
        for token in self.lower[i + 1 : i + 7]:  # 1.2m tonnes, 35m of its devices
            if token in PHRASE_ENDS or not token.isalpha():
                break
            if looks_plural(token):
                return True
        ends = not after.isalpha() or after in PHRASE_ENDS
        return ends and "." in self.lower[i - 1]  # sales of 3.2m, a jump of 7m

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
            elif token in DASHES and seen and self.token(last + 1) in SCALES and self.words.adjacent(last) and self.words.adjacent(last + 1):
                last += 1  # three-hundred-man
            elif token in SCALES and token != "score":
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
        if token == "half" and (scale := self._halved(i)):
            return Number(i, i, scale + 1, SCALES[self.lower[scale]] / 2, is_word=True)
        before = self.token(i - 1)
        if token == "half" and before == "in" and any(word.startswith(HALVING) for word in self.lower[max(0, i - 4) : i]):
            return Number(i - 1, i, i + 1, SHARES[token], dimension="percent", is_word=True, fraction=True)
        one = before == "a" and after in {"more", "fewer", "less", "higher", "lower"} or before == "one" or before in DASHES and self.token(i - 2) == "one"
        if token in SHARES and (one and token in ORDINALS or after in {"of", "the", "its", "their", "our", "his", "her", "all"} and token not in {"sixth", "seventh", "eighth", "ninth"} or after == "of" or token in {"thirds", "quarters"}):
            if before in {"first", "second", "last", "other", "this", "the", "latter"} or (token == "half" and after in {"the", "his", "her"} and self.token(i + 2) in {"time", "battle", "night", "day"}):
                return None
            share = SHARES[token]
            lead = i
            if before in DASHES and self.token(i - 2) in ONES:
                share, lead = share * ONES[self.token(i - 2)], i - 2
            elif before in ONES and token != "half":
                share, lead = share * ONES[before], i - 1
            elif token in ORDINALS and before not in {"a", "about", "nearly", "over", "than", "one"} or token == "quarter" and before not in {"a", "about", "nearly", "over", "than", "one"}:
                return None
            if after == "of" and self.token(i + 2) == "a" and self.token(i + 3) in {"million", "billion", "trillion"}:
                return Number(lead, lead, i + 4, SCALES[self.token(i + 3)] * share / 100, is_word=True)
            return Number(lead, lead, i + 1, share, dimension="percent", is_word=True, fraction=True)
        if token in ONES and ((after in DASHES and self.token(i + 2) in SHARES) or after in SHARES) and token != "zero":
            return self._fraction(i + 2 if after in DASHES else i + 1)
        return None

    def _halved(self, i: int) -> int | None:
        """Token of the scale that "half" at token i halves: half a million, half-million, half of a dozen."""
        after, then = self.token(i + 1), self.token(i + 2)
        if after in {"a", "of"} and then in {"million", "billion", "dozen", "trillion"} or after in DASHES and then in {"million", "billion", "dozen"}:
            return i + 2
        return i + 1 if after in {"million", "billion"} else None
