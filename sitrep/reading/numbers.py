"""Numbers of an article: numerals with their range, currency and qualifier.

What a number counts is for `units`, whether it is a figure at all for `drafts`. A range keeps both ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .lexicon import LEXICON, Phrases, load_rows, one_of, word
from .numerals import DASHES, LETTER_SCALES, ONES, SCALES, STARTERS, TENS, Number, NumeralReader
from .sentences import Words

RULED = frozenset("control controls controlled sway power rule ruled ruling command authority handed".split())
TIME_NOUNS = frozenset("days weeks months years decades hours".split())
LASTING = frozenset("for after of in than by lasted lasting lasts spent took takes well just a slightly is was to and".split())
CHANGE_VERBS = ("increas", "rais", "rise", "rose", "grow", "grew", "expand", "reduc", "cut", "fell", "fall", "drop", "shrink", "shrank", "lower", "up", "down", "jump", "climb", "swell", "doubl", "boost")
OUTER = frozenset("to as least than most".split())  # last words of qualifiers that may stand before another: up to, as many as, at least, more than


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


class NumberReader:
    """Finds numbers in the tokens of one article."""

    def __init__(self, words: Words, lexicon: NumberLexicon, skip: Sequence[bool]):
        self.words, self.lower, self.lexicon, self.skip = words, words.lower, lexicon, skip
        self.length = len(words.words)
        self.numerals = NumeralReader(words, skip)
        self._token, self._near = self.numerals.token, self.numerals.is_near
        self.unread: list[int] = []  # tokens of digits that fit no way of writing numbers

    def find(self) -> list[Number]:
        """All numbers in order; tokens flagged in `skip` (dates) hold none."""
        found, behind, skip = [], 0, self.skip
        for i in [i for i, token in enumerate(self.lower) if token in STARTERS or token[0].isdigit()]:
            if i < behind or skip[i]:
                continue
            if (number := self._number_at(i)) is not None:
                found.append(number)
                behind = number.last
            elif self.lower[i][0].isdigit():
                self.unread.append(i)
        return found

    # --- the numeral itself -------------------------------------------------------------

    def _number_at(self, i: int) -> Number | None:
        if self.lower[i] in SCALES and self._token(i - 1) == ")" and self._sign_before(self._last_numeral_before(i)):
            return None  # the scale of the amounts before: $US650 ($AU912) million
        number = self.numerals.read(i)
        if number is None:
            return None
        number = self._range(number)
        number = self._currency(number)
        return self._qualified(number)

    def _last_numeral_before(self, i: int) -> int:
        return next((k for k in range(i - 1, max(i - 5, -1), -1) if self.lower[k][0].isdigit()), i)

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
        high = self.numerals.cardinal(start)
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
            return replace(number, last=start + name[0], currency=name[1], dimension="money")
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
                    if length > 1 and len(self.lower[start]) == 1 and not self.words.adjacent(start + 1):
                        continue  # "A $300 million package"
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
