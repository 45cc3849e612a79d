"""Two numbers that make one: ranges ("5-6,000", "between $3 and $4", "six- to nine-month") and ratios ("one in five").

A range keeps both ends; a change ("from 300 to 500", "raised by 3 to 8") is no range.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .lexicon import Phrases
from .measures import MeasureReader
from .numerals import DASHES, LETTER_SCALES, ONES, SCALES, TENS, Number, NumeralReader
from .sentences import Words

CHANGE_VERBS = (
    "increas", "rais", "rise", "rose", "grow", "grew", "expand", "reduc", "cut", "fell", "fall", "drop", "shrink", "shrank", "lower", "up", "down", "jump", "climb", "swell", "doubl", "boost",
    "declin", "slow", "improv", "widen", "narrow", "slip", "surg", "plung", "tumbl", "eas", "edg", "extend", "moved", "went", "going", "gone", "goes", "accelerat", "advanc", "shift",
)
PERCENT = frozenset({"%", "percent", "pct"})
RATIOS = (("in",), ("out", "of"), ("of", "every"), ("in", "every"))
TIME_NOUNS = frozenset("second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades attempts attempt".split())
MOST_RATIO = 1000


class PairReader:
    """Completes a number by the second one tied to it."""

    def __init__(self, words: Words, numerals: NumeralReader, signs: Phrases[str], measures: MeasureReader, skip: Sequence[bool]):
        self.words, self.lower, self.numerals, self.signs, self.measures, self.skip = words, words.lower, numerals, signs, measures, skip
        self.length = len(words.words)
        self._token = numerals.token

    def paired(self, low: Number) -> Number:
        """`low` with its high end or as a share, else `low` itself."""
        if low.vague or low.fraction:
            return low
        return self._ratio(low) or self._range(low)

    def _ratio(self, low: Number) -> Number | None:
        """"One in five", "three out of four": a share. Time behind it makes it a rate ("one in two days")."""
        for link in RATIOS:
            start = low.last + len(link)
            if tuple(self.lower[low.last : start]) != link or start >= self.length or low.value != 1 and link == ("in",) and self._token(start) not in {"ten", "10", "100"}:
                continue
            whole = self.numerals.cardinal(start) if self._begins_number(start) else None
            if whole and 1 <= low.value < whole.value <= MOST_RATIO and not low.value % 1 and self._token(whole.last) not in TIME_NOUNS and not self.lower[whole.last : whole.last + 1] == ["-"]:
                return replace(low, value=round(100 * low.value / whole.value, 1), last=whole.last, dimension="percent", fraction=True)
        return None

    def _begins_number(self, i: int) -> bool:
        return not self.skip[i] and (self.lower[i][0].isdigit() or self.lower[i] in ONES or self.lower[i] in TENS or self.lower[i] in SCALES)

    # --- ranges ---------------------------------------------------------------------

    def _range(self, low: Number) -> Number:
        """`low` with its high end. A measure or percent sign may stand at both ends: 13.5 mm to 14 mm, 5% to 10%."""
        link = self._unit_end(low.last)
        start = self._after_link(low, link)
        if start is None or start >= self.length or self.skip[start]:
            return low
        sign = self.signs.at(self.lower, start)
        start += sign[0] if sign else 0
        if start >= self.length or not self._begins_number(start):
            return low
        if link != low.last and self.lower[low.last : link] != self._same_unit(start, link - low.last):
            return low
        return self._joined(low, start, link, sign[1] if sign else None)

    def _same_unit(self, start: int, length: int) -> list[str]:
        """The tokens behind the number that begins at `start`."""
        high = self.numerals.cardinal(start)
        return self.lower[high.last : high.last + length] if high else []

    def _unit_end(self, i: int) -> int:
        """End of a percent sign or measure at token i; i where there is none."""
        if self._token(i) in PERCENT:
            return i + 1
        if self._token(i) == "per" and self._token(i + 1) == "cent":
            return i + 2
        measure = self.measures.at(self.words, i)
        return measure.last if measure and measure.first == i else i

    def _after_link(self, low: Number, k: int) -> int | None:
        """First token of the high end, behind the word or dash at token k that joins a range; None where none does."""
        link = self._token(k)
        if link in {"to", "or"} or link == "and" and self._opens(low, "between"):
            return k + 1
        if link == "up" and self._token(k + 1) == "to" and k > low.last:
            return k + 2
        if link not in DASHES or not self.words.adjacent(k) and not self._spaced_dash(low, k):
            return None
        if self._token(k + 1) in {"to", "or"} and self.words.adjacent(k):  # six- to nine-month, nine-to-12-month
            return k + 2 + (self._token(k + 2) in DASHES)
        return k + 1 if self._spaced_dash(low, k) or k + 1 < self.length and self.words.adjacent(k + 1) and not low.is_word else None

    def _spaced_dash(self, low: Number, k: int) -> bool:
        """Whether a dash between spaces joins digits before a noun: "2000 - 2500 calories"."""
        if low.is_word or k + 2 >= self.length or self.words.gaps[k] != " " or self.words.gaps[k + 1] != " ":
            return False
        return self._token(k + 1)[0].isdigit() and (self._token(k + 2).isalpha() or self._token(k + 2) == "%") and self._token(low.lead - 1) not in DASHES

    def _opens(self, low: Number, word: str) -> bool:
        """Whether `word` stands before the number, a currency sign between them left aside."""
        return word in self.lower[max(0, low.first - 4) : low.first] and not any(token.isalpha() and len(token) > 3 for token in self.lower[self._last_index(word, low.first) + 1 : low.first])

    def _last_index(self, word: str, i: int) -> int:
        return next((k for k in range(i - 1, max(i - 5, -1), -1) if self.lower[k] == word), i)

    def _joined(self, low: Number, start: int, k: int, currency: str | None) -> Number:
        link, high = self._token(k), self.numerals.cardinal(start)
        if link == "or" and not (low.is_word or low.value < 20) or high is None or link == "to" and self._token(high.last) in {"one"}:
            return low
        low_value = low.value
        if (high.value >= 1000 or self.lower[high.last - 1] in SCALES) and low_value < 1000 and low.last - low.first == 1 and self._shares_scale(high, low):
            low_value *= self._scale_of(high)
        if high.value < low_value and link == "and":  # "between 14,000 and 13,000"
            return replace(low, value=high.value, value_max=low_value, last=high.last)
        if high.value <= low_value or self._is_span_of_years(low, high) or link == "to" and self._is_change(low.lead):
            return low
        return replace(low, value=low_value, value_max=high.value, last=high.last, currency=currency)

    def _is_change(self, i: int) -> bool:
        """Whether "X to Y" tells a change, not a range: "raised by X to Y", "grew from X to Y"."""
        before = self.lower[max(0, i - 6) : i]
        return bool(before) and ("by" in before[-3:] or "from" in before[-3:] and any(token.startswith(CHANGE_VERBS) for token in before))

    def _scale_of(self, high: Number) -> float:
        token = self.lower[high.last - 2 if self.lower[high.last - 1] == "]" else high.last - 1]
        if token in SCALES or token in LETTER_SCALES and high.last - high.first > 1:
            return SCALES.get(token) or LETTER_SCALES[token]
        return 1000.0 if "," in self.lower[high.first] else 1.0

    def _shares_scale(self, high: Number, low: Number) -> bool:
        """"5-6,000" and "two to three million": the low end borrows the high end's scale where that alone makes sense."""
        scale = self._scale_of(high)
        return scale > 1 and low.value * scale < high.value and low.value >= high.value / scale / 20

    def _is_span_of_years(self, low: Number, high: Number) -> bool:
        return 1900 <= low.value <= 2100 and 1900 <= high.value <= 2100 and "," not in self.lower[low.first]
