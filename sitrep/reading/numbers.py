"""Numbers of an article: numerals with their range, currency and qualifier.

What a number counts is for `units`, whether it is a figure at all for `drafts`. A range keeps both ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .lexicon import LEXICON, Phrases, load_rows, one_of, word
from .measures import MeasureReader
from .numerals import DASHES, SCALES, STARTERS, Number, NumeralReader
from .pairs import PairReader
from .sentences import Words

RULED = frozenset("control controls controlled sway power rule ruled ruling command authority handed".split())
TIME_NOUNS = frozenset("days weeks months years decades hours".split())
LASTING = frozenset("for after of in than by lasted lasting lasts spent took takes well just a slightly is was to and".split())
TIED = frozenset("plus odd ish some something".split())  # qualifiers set against their number or tied to it by a hyphen
OUTER = frozenset("to as least than most".split())  # last words of qualifiers that may stand before another: up to, as many as, at least, more than


@dataclass(frozen=True)
class NumberLexicon:
    """Qualifiers and currency signs, read once."""

    before: Phrases[str]
    before_last_words: frozenset[str]
    after: Phrases[str]
    signs: Phrases[str]
    names: Phrases[str]
    measures: MeasureReader


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
        measures=MeasureReader(),
    )


class NumberReader:
    """Finds numbers in the tokens of one article."""

    def __init__(self, words: Words, lexicon: NumberLexicon, skip: Sequence[bool]):
        self.words, self.lower, self.lexicon, self.skip = words, words.lower, lexicon, skip
        self.length = len(words.words)
        self.numerals = NumeralReader(words, skip)
        self.pairs = PairReader(words, self.numerals, lexicon.signs, lexicon.measures, skip)
        self._token, self._near = self.numerals.token, self.numerals.is_near
        self.unread: list[int] = []  # tokens of digits that fit no way of writing numbers

    def find(self) -> list[Number]:
        """All numbers in order; tokens flagged in `skip` (dates) hold none."""
        found, behind, skip = [], 0, self.skip
        for i in self.words.where({token for token in self.words.at if token in STARTERS or token[0].isdigit()}):
            if i < behind or skip[i]:
                continue
            if (number := self._number_at(i)) is not None:
                found.append(number)
                behind = max(number.last, number.measure.last if number.measure else 0)
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
        number = self.pairs.paired(number)
        number = self._signed(self._measured(self._currency(number)))
        return self._qualified(number)

    def _last_numeral_before(self, i: int) -> int:
        return next((k for k in range(i - 1, max(i - 5, -1), -1) if self.lower[k][0].isdigit()), i)

    # --- currency and percent -----------------------------------------------------------

    def _currency(self, number: Number) -> Number:
        if number.dimension is not None:
            return number
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
        if number.currency is not None:  # the sign stands before the high end only: 8 or $9
            return replace(number, dimension="money")
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
                    raw = self.words.words[start]
                    if raw.isalpha() and not raw[0].isupper() or raw.isalpha() and raw.lower() == match[1].lower() and not raw.isupper():
                        continue  # "all", but ALL is a code
                    if length > 1 and raw.lower() == "a" and not self.words.adjacent(start + 1):
                        continue  # "A $300 million package"
                    return start, match[1]
        return None

    # --- measures and minus signs ---------------------------------------------------------

    def _measured(self, number: Number) -> Number:
        if number.dimension is not None or number.vague:
            return number
        return replace(number, measure=self.lexicon.measures.at(self.words, number.last))

    def _signed(self, number: Number) -> Number:
        """-1.3%, minus 20 degrees: a minus is one before a share, a sum or a measure; elsewhere the stroke is a dash or a bullet."""
        k = number.lead - 1
        if number.value_max is not None or k < 0 or not (number.measure or number.dimension):
            return number
        spelled = k - (self.lower[k] in DASHES and self.words.adjacent(k + 1))
        if spelled >= 0 and self.lower[spelled] == "minus":
            return replace(number, value=-number.value, lead=spelled)
        apart = 0 < k and " " in self.words.gaps[k] and "\n" not in self.words.gaps[k]
        if self.lower[k] in DASHES and self.words.adjacent(k + 1) and (apart or self._token(k - 1) == "(" and k > 0):
            return replace(number, value=-number.value, lead=k)
        return number

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
        if match is None or self.lower[start] in TIED and not self.words.adjacent(start):
            return None
        return start, start + match[0], match[1]
