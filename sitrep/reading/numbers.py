"""Numerals as newspapers write them: digits, words, scales, ranges, vague quantities, qualifiers, currencies.

A number is found here; what it counts is for `units`, whether it is a figure at all for `figures`.
Vague quantities are lower bounds (dozens 24, hundreds 200) as in the annotation guide; a range keeps both ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .lexicon import LEXICON, Phrases, load_rows, one_of, word
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

CURRENCY_WORDS: Phrases[str]
MODIFIERS_BEFORE: dict[str, list[tuple[tuple[str, ...], str]]]


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


@dataclass(frozen=True)
class NumberLexicon:
    """Qualifiers and currency signs, read once."""

    before: Phrases[str]
    before_last_words: frozenset[str]
    after: Phrases[str]
    signs: Phrases[str]
    names: Phrases[str]


def load_number_lexicon() -> NumberLexicon:
    """Read modifiers.csv and currencies.csv; raises LexiconError on a bad row."""
    modifiers = load_rows(LEXICON / "modifiers.csv", {"phrase": word, "change": one_of("~", ">", "<"), "position": one_of("before", "after")})
    currencies = load_rows(LEXICON / "currencies.csv", {"phrase": word, "code": word, "position": one_of("before", "after")})
    before = [(row["phrase"], row["change"]) for row in modifiers if row["position"] == "before"]
    return NumberLexicon(
        before=Phrases(before),
        before_last_words=frozenset(phrase.split()[-1] for phrase, _ in before),
        after=Phrases((row["phrase"], row["change"]) for row in modifiers if row["position"] == "after"),
        signs=Phrases((row["phrase"], row["code"]) for row in currencies if row["position"] == "before"),
        names=Phrases((row["phrase"], row["code"]) for row in currencies if row["position"] == "after"),
    )


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


class NumberReader:
    """Finds numbers in the tokens of one article."""

    def __init__(self, words: Words, lexicon: NumberLexicon, skip: Sequence[bool]):
        self.words, self.lower, self.lexicon, self.skip = words, words.lower, lexicon, skip
        self.length = len(words.words)

    def find(self) -> list[Number]:
        """All numbers in order; tokens flagged in `skip` (dates) hold none."""
        found, i = [], 0
        lower, skip = self.lower, self.skip
        while i < self.length:
            token = lower[i]
            if not skip[i] and (token in STARTERS or token[0].isdigit()):
                number = self._number_at(i)
                if number is not None:
                    found.append(number)
                    i = number.last
                    continue
            i += 1
        return found

    # --- the numeral itself -------------------------------------------------------------

    def _number_at(self, i: int) -> Number | None:
        if self.lower[i] in SCALES and self._token(i - 1) == ")" and self._sign_before(self._last_numeral_before(i)):
            return None  # the scale of the amounts before: $US650 ($AU912) million
        number = self._vague(i) or self._fraction(i) or self._cardinal(i)
        if number is None:
            return None
        number = self._range(number)
        number = self._currency(number)
        return self._qualified(number)

    def _last_numeral_before(self, i: int) -> int:
        return next((k for k in range(i - 1, max(i - 5, -1), -1) if self.lower[k][0].isdigit()), i)

    def _token(self, i: int) -> str:
        return self.lower[i] if 0 <= i < self.length else ""

    def _near(self, i: int) -> bool:
        """Whether token i is still in the same paragraph as the token before it."""
        return i < self.length and self.words.gaps[i].count("\n") < 2

    def _cardinal(self, i: int) -> Number | None:
        if self.lower[i][0].isdigit():
            parsed = self._digits(i)
        else:
            parsed = self._spelled(i)
        if parsed is None:
            return None
        value, last, is_word = parsed
        tail = [token for token in self.lower[last : last + 6] if token not in DASHES]
        if tail[:3] == ["and", "a", "half"]:  # one-and-a-half, 15 and a half
            value, last = value + 0.5, self.lower.index("half", last) + 1
        return Number(i, i, last, value, is_word=is_word)

    def _digits(self, i: int) -> tuple[float, int, bool] | None:
        value = digits_value(self.lower[i])
        if value is None:
            return None
        last = i + 1
        if len(self.lower[i]) <= 3 and self.lower[i].isdigit():
            while self._is_group(last):  # 2 000, 1 500 000
                value, last = value * 1000 + float(self.lower[last]), last + 1
        return self._scaled(value, last) + (False,)

    def _is_group(self, i: int) -> bool:
        token = self._token(i)
        return len(token) == 3 and token.isdigit() and token.isascii() and len(self.words.gaps[i]) == 1 and self.words.gaps[i] in SPACES and not self.skip[i]

    def _scaled(self, value: float, last: int) -> tuple[float, int]:
        """Apply the scale words after a numeral: 1.5 million, 3m, 1,200 crore, 5-million."""
        while True:
            token = self._token(last)
            if token in DASHES and self._token(last + 1) in SCALES and self.words.adjacent(last) and self.words.adjacent(last + 1):
                last += 1
                token = self._token(last)
            if token in SCALES and self._near(last) and not (token == "score"):
                value, last = value * SCALES[token], last + 1
            elif token in LETTER_SCALES and self.words.adjacent(last) and (token != "m" or self._is_million(last)):
                value, last = value * LETTER_SCALES[token], last + 1
            else:
                return value, last

    def _is_million(self, i: int) -> bool:
        """Whether an "m" set against a number means million: after a currency sign, else before a noun that can be counted."""
        k = i - 2
        return not self._token(k).isalpha() and self._token(k) in CURRENCY_SIGNS or self._token(k) in {"us", "au", "a", "c", "nz", "hk"} or self._token(i + 1).isalpha() and self._token(i + 1) in PEOPLE_WORDS

    def _spelled(self, i: int) -> tuple[float, int, bool] | None:
        """Number words: twenty-five, two hundred and forty, one million, a dozen, half a million."""
        total = chunk = 0.0
        last, seen = i, False
        while last < self.length and (last == i or self._near(last)) and not self.skip[last]:
            token = self.lower[last]
            if token in ONES:
                if seen and (chunk % 10 or 0 < chunk % 100 < 20) or seen and ONES[token] > 9 and chunk % 100:
                    break
                chunk, last, seen = chunk + ONES[token], last + 1, True
            elif token in TENS:
                if seen and chunk % 100:
                    break
                chunk, last, seen = chunk + TENS[token], last + 1, True
                if self._token(last) in DASHES and 1 <= ONES.get(self._token(last + 1), 0) <= 9:
                    chunk, last = chunk + ONES[self._token(last + 1)], last + 2
            elif token in SCALES and token != "score" and (seen or token in SCALES):
                scale = SCALES[token]
                if scale <= 100:
                    chunk = (chunk or 1.0) * scale
                else:
                    total, chunk = total + (chunk or 1.0) * scale, 0.0
                last, seen = last + 1, True
            elif token == "and" and seen and (total or chunk >= 100) and (self._token(last + 1) in ONES or self._token(last + 1) in TENS):
                if chunk < 100 and chunk:
                    break
                last += 1
            else:
                break
        return (total + chunk, last, True) if seen else None

    def _vague(self, i: int) -> Number | None:
        token = self.lower[i]
        if token in VAGUE_BASE and self._token(i + 1) == "of":
            scale = VAGUE.get(self._token(i + 2))
            if scale is not None and self._token(i + 2) not in {"dozens", "scores"}:
                last = i + 3
                value = VAGUE_BASE[token] * scale / 2
                if self._token(last) == "of" and self._token(last + 1) in VAGUE and VAGUE[self._token(last + 1)] >= 2e6:
                    value, last = value * VAGUE[self._token(last + 1)] / 2, last + 2
                return Number(i, i, last, value, vague=True, change="~", is_word=True)
        if token in VAGUE and not (token == "scores" and self._token(i + 1) != "of"):
            return Number(i, i, i + 1, VAGUE[token], vague=True, change="~", is_word=True)
        if token in VAGUE_FACTOR:
            k = i + 1
            if token == "couple" and self._token(k) == "of":
                k += 1
            value, last = 1.0, k
            while self._token(last) in SCALES and self._token(last) != "score" or self._token(last) in VAGUE and last > k:
                value, last = value * SCALES.get(self._token(last), VAGUE.get(self._token(last), 2.0) / 2), last + 1
            if last > k:
                return Number(i, i, last, VAGUE_FACTOR[token] * value, vague=True, change="~", is_word=True)
        if token == "pair" and self._token(i - 1) in {"a", "another"} and self._token(i + 1) == "of":
            return Number(i, i, i + 1, 2.0, is_word=True)
        if token == "twice" and self._token(i + 1) in {"as", "the", "that", "its", "their"}:
            return Number(i, i, i + 1, 2.0, is_word=True)
        if token == "score" and self._token(i - 1) == "a" and self._token(i + 1) == "of":
            return Number(i, i, i + 1, 20.0, is_word=True)
        return None

    def _fraction(self, i: int) -> Number | None:
        token, after = self.lower[i], self._token(i + 1)
        if token == "half" and after in {"a", "of"} and self._token(i + 2) in {"million", "billion", "dozen", "trillion"} or token == "half" and (after in {"million", "billion"} or after in DASHES and self._token(i + 2) in {"million", "billion", "dozen"}):
            scale = i + 2 if after in {"a", "of"} or after in DASHES else i + 1
            return Number(i, i, scale + 1, SCALES[self.lower[scale]] / 2, is_word=True)
        before = self._token(i - 1)
        if token in FRACTIONS and (after in {"of", "the", "its", "their", "our", "his", "her", "all"} or token in {"thirds", "quarters"}):
            if before in {"first", "second", "last", "other", "this", "the", "latter"} or (token == "half" and after in {"the", "his", "her"} and self._token(i + 2) in {"time", "battle", "night", "day"}):
                return None
            share = FRACTIONS[token]
            lead = i
            if before in DASHES and self._token(i - 2) in ONES:
                share, lead = share * ONES[self._token(i - 2)], i - 2
            elif before in ONES and token != "half":
                share, lead = share * ONES[before], i - 1
            elif token != "half" and before not in {"a", "about", "nearly", "over", "than", "one"}:
                return None
            return Number(lead, lead, i + 1, share, dimension="percent", is_word=True, fraction=True)
        if token in ONES and ((after in DASHES and self._token(i + 2) in FRACTIONS) or after in FRACTIONS) and token != "zero":
            return self._fraction(i + 2 if after in DASHES else i + 1)
        return None

    # --- ranges -------------------------------------------------------------------------

    def _range(self, low: Number) -> Number:
        if low.vague or low.fraction:
            return low
        k = low.last
        link = self._token(k)
        linked = link in {"to", "or"} or link in DASHES or (link == "and" and self._token(low.first - 1) == "between")
        if not linked or k + 1 >= self.length or self.skip[k + 1]:
            return low
        start = k + 1
        sign = self.lexicon.signs.at(self.lower, start)
        start += sign[0] if sign else 0
        if start >= self.length or not (self.lower[start][0].isdigit() or self.lower[start] in ONES or self.lower[start] in TENS):
            return low
        if link in DASHES and not (self.words.adjacent(k) and self.words.adjacent(k + 1) and not low.is_word):
            return low
        if link == "or" and not (low.is_word or low.value < 20):
            return low
        high = self._cardinal(start)
        if high is None or (link == "to" and self._token(high.last) in {"one"}):
            return low
        low_value = low.value
        if high.value >= 1000 and low_value < 1000 and low.last - low.first == 1 and self._shares_scale(high, low):
            low_value *= self._scale_of(high)
        if high.value < low_value and link == "and":  # "between 14,000 and 13,000"
            return replace(low, value=high.value, value_max=low_value, last=high.last)
        if high.value <= low_value or self._is_span_of_years(low, high) or link == "to" and self._is_change(low.lead):
            return low
        return replace(low, value=low_value, value_max=high.value, last=high.last)

    def _is_change(self, i: int) -> bool:
        """Whether "X to Y" tells a change, not a range: "raised by X to Y", "grew from X to Y"."""
        before = self.lower[max(0, i - 5) : i]
        return bool(before) and ("by" in before[-2:] or "from" in before[-2:] and any(token.startswith(CHANGE_VERBS) for token in before))

    def _scale_of(self, high: Number) -> float:
        token = self.lower[high.last - 1]
        if token in SCALES or token in LETTER_SCALES and high.last - high.first > 1:
            return SCALES.get(token) or LETTER_SCALES[token]
        digits = self.lower[high.first]
        return 1000.0 if "," in digits else 1.0

    def _shares_scale(self, high: Number, low: Number) -> bool:
        """"5-6,000" and "two to three million": the low end borrows the high end's scale where that alone makes sense."""
        scale = self._scale_of(high)
        return scale > 1 and low.value * scale < high.value and low.value >= high.value / scale / 20

    def _is_span_of_years(self, low: Number, high: Number) -> bool:
        return 1900 <= low.value <= 2100 and 1900 <= high.value <= 2100 and "," not in self.lower[low.first]

    # --- currency and percent -----------------------------------------------------------

    def _currency(self, number: Number) -> Number:
        before = self._sign_before(number.first)
        if before is not None:
            lead, code = before
            value, last, value_max = number.value, number.last, number.value_max
            if self._token(last) == "(":  # $US650 ($AU912) million: the scale after the bracket is for both
                close = self._closing(last)
                if close and self._token(close + 1) in SCALES and value < 1000:
                    value *= SCALES[self._token(close + 1)]
            elif self._token(last) == ")" and value < 1000 and self._token(last + 1) in SCALES and last - number.first == 1:
                value *= SCALES[self._token(last + 1)]
            return replace(number, lead=min(lead, number.lead), currency=code, dimension="money", value=value, value_max=value_max)
        after = self._token(number.last)
        if after in {"percent", "percentage", "%", "per", "pct", "pc"} and self._near(number.last):
            if after == "per" and self._token(number.last + 1) != "cent":
                return number
            if after == "percentage" and self._token(number.last + 1) not in {"point", "points"}:
                return number
            return replace(number, dimension="percent")
        start = number.last + (after == "of" and number.vague) + (after in DASHES)
        name = self.lexicon.names.at(self.lower, start) if start < self.length else None
        if name and self._near(start):
            return replace(number, currency=name[1], dimension="money")
        return number

    def _closing(self, i: int) -> int | None:
        return next((k for k in range(i + 1, min(i + 8, self.length)) if self.lower[k] == ")"), None)

    def _sign_before(self, first: int) -> tuple[int, str] | None:
        for length in (4, 3, 2, 1):
            start = first - length
            if start >= 0:
                match = self.lexicon.signs.at(self.lower, start)
                if match and match[0] == length and (self.words.adjacent(first) or self.lower[start].isalpha()):
                    if self.lower[start].isalpha() and not self.words.words[start][0].isupper():
                        continue
                    return start, match[1]
        return None

    # --- qualifiers ---------------------------------------------------------------------

    def _qualified(self, number: Number) -> Number:
        change, lead, span = number.change, number.lead, None
        start = lead
        if self._token(start - 1) in {"a", "an", "the", "another", "additional", "total", "further"} and self._token(start - 1) != "the":
            start -= 1 if number.is_word and self._token(start - 1) in {"a", "an"} else 0
        if number.value_max is not None and self._token(start - 1) in {"between", "from"}:
            start -= 1
        lead = start
        for _ in range(2):  # "up to about 2,000": the outer qualifier decides
            match = self._modifier_ending_at(start)
            if match is None or span and self.lower[match[2] - 1] not in OUTER:
                break
            start, change = match[0], match[1]
            span = (start, span[1] if span else match[2])
        if span is None and (match := self._modifier_after(number.last)):
            span, change = (match[0], match[1]), match[2]
        if span is None and self._token(number.last) == "+" and self.words.adjacent(number.last):
            span, change = (number.last, number.last + 1), ">"
        return replace(number, lead=min(lead, start), change=change, modifier=span)

    def _modifier_ending_at(self, i: int) -> tuple[int, str, int] | None:
        if self._token(i - 1) not in self.lexicon.before_last_words:
            return None
        for length in (6, 5, 4, 3, 2, 1):
            start = i - length
            if start < 0:
                continue
            match = self.lexicon.before.at(self.lower, start)
            if match and match[0] == length:
                if self._token(i - 1) == "over" and (self._token(i - 2) in RULED or self._is_time_span(i)):
                    return None
                return start, match[1], i
        return None

    def _is_time_span(self, i: int) -> bool:
        """"€1.8 billion over three years", "expand it over two years": over as during, not as more than."""
        return self._token(i + 1) in TIME_NOUNS and self._token(i - 2) not in LASTING

    def _modifier_after(self, last: int) -> tuple[int, int, str] | None:
        start = last + (self._token(last) in DASHES)
        if start >= self.length:
            return None
        match = self.lexicon.after.at(self.lower, start)
        if match is None:
            return None
        phrase = self.lower[start : start + match[0]]
        if phrase[0] in {"plus", "odd"} and start == last:
            return None
        return start, start + match[0], match[1]


CURRENCY_SIGNS = frozenset("$£€¥₹₽₴₪₩₺")
RULED = frozenset("control controls controlled sway power rule ruled ruling command authority handed".split())
TIME_NOUNS = frozenset("days weeks months years decades hours".split())
LASTING = frozenset("for after of in than by lasted lasting lasts spent took takes well just a slightly is was to and".split())
PEOPLE_WORDS = frozenset("people troops soldiers refugees civilians residents citizens users children men women voters euros dollars pounds".split())
CHANGE_VERBS = ("increas", "rais", "rise", "rose", "grow", "grew", "expand", "reduc", "cut", "fell", "fall", "drop", "shrink", "shrank", "lower", "up", "down", "jump", "climb", "swell", "doubl", "boost")
OUTER = frozenset("to as least than most".split())  # last words of qualifiers that may stand before another: up to, as many as, at least, more than
STARTERS = frozenset([*ONES, *TENS, *(s for s in SCALES if s != "score"), *VAGUE, "tens", *VAGUE_FACTOR, *FRACTIONS, "score", "pair", "twice"])
