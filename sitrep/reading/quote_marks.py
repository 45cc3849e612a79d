"""Quotation marks of an article, paired: straight, curly, low, angled and single ones told from apostrophes.

Only outermost quotations are kept. One that runs on over paragraphs, each opened anew, gives one passage for
each opening mark; one that is never closed ends with its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from .sentences import Words

MARK = re.compile(r"""["“”„«»]|``|''|[‘’'](?:(?!\w)|(?<!\w[‘’']))""")  # begins with a mark, so that most characters are skipped at once
DOUBLE_OPEN, DOUBLE_CLOSE = frozenset(('"', "“", "„", "``", "”")), frozenset(('"', "”", "“", "''"))
SPLIT = re.compile(r"\s(?:s|t|d|m|ll|re|ve)\b")  # "we’ ve": an apostrophe and a stray space
DECADE = re.compile(r"\d0s")
STOPS = frozenset(".,?!…;:—–-)")
RUN_ON = 3000  # characters that a quotation may run on over paragraphs that it does not open anew


@dataclass(slots=True, unsafe_hash=True)
class Passage:
    """Characters `[start, end)` between the marks, stripped; closed: whether its closing mark stands in the text.

    open and close are the characters where its marks begin and end (close == end where the mark is missing).
    """

    start: int
    end: int
    open: int
    close: int
    closed: bool


def find(words: Words) -> list[Passage]:
    """Outermost quotations in order."""
    return _Pairing(words).read()


class _Pairing:
    def __init__(self, words: Words):
        text = self.text = words.text
        paragraphs: list[int] = []
        for k, sentence in enumerate(words.sentences):
            if not k or sentence.paragraph != words.sentences[k - 1].paragraph:
                paragraphs.append(sentence.start)
        self.paragraph_starts = paragraphs
        self.marks = [(match.start(), match.group()) for match in MARK.finditer(text)]
        self.paragraph = [bisect_right(paragraphs, position) for position, _ in self.marks]
        self.opens = [self.may_open(position, mark) for position, mark in self.marks]
        self.closes = [self.may_close(position, mark) for position, mark in self.marks]
        self.passages: list[Passage] = []
        count = len(self.marks)
        self.next_angled = self.next_with(lambda k: self.marks[k][1] == "»")
        self.next_double = self.next_with(lambda k: self.marks[k][1] in DOUBLE_OPEN | DOUBLE_CLOSE)
        self.next_closing = self.next_with(lambda k: self.marks[k][1] in ("'", "’") and self.closes[k])
        self.next_paragraph = [count] * count
        for k in range(count - 2, -1, -1):
            self.next_paragraph[k] = self.next_paragraph[k + 1] if self.paragraph[k] == self.paragraph[k + 1] else k + 1

    def before(self, position: int) -> str:
        return self.text[position - 1] if position else " "

    def after(self, position: int, mark: str) -> str:
        k = position + len(mark)
        return self.text[k] if k < len(self.text) else " "

    def may_open(self, position: int, mark: str) -> bool:
        before, after = self.before(position), self.after(position, mark)
        if mark == "“":  # some write it behind the words too
            return before.isspace() or before in "([" or not (after.isspace() or after in STOPS)
        if mark in "„«‘" or mark == "``":
            return not DECADE.match(self.text, position + len(mark))
        if mark not in ('"', "'", "”", "''") or after.isspace() or mark == "'" and DECADE.match(self.text, position + 1):
            return False
        return before.isspace() or before in "([{—–-/“‘:\u200b" or before == mark

    def may_close(self, position: int, mark: str) -> bool:
        before, after = self.before(position), self.after(position, mark)
        if mark in "‘„«" or mark == "``" or mark in "'’" and SPLIT.match(self.text, position + 1):
            return False
        return not before.isspace() or after.isspace() or after in STOPS

    def read(self) -> list[Passage]:
        k = 0
        while k < len(self.marks):
            position, mark = self.marks[k]
            if not self.opens[k] and not self.is_loose(k):
                k += 1
            elif mark in "‘'":
                k = self.single(k)
            elif mark == "«":
                k = self.angled(k)
            else:
                k = self.double(k)
        return self.passages

    def is_loose(self, k: int) -> bool:
        """Whether a straight mark between two spaces, or without a space before it, opens: none is open, and one that closes follows."""
        position, mark = self.marks[k]
        before, after, following = self.before(position), self.after(position, mark), self.next_double[k]
        if mark != '"' or following == len(self.marks) or self.paragraph[following] != self.paragraph[k] or self.opens[following]:
            return False
        return before.isspace() and after.isspace() or (before.isalpha() or before in ",.;") and not after.isspace() and after not in STOPS

    def add(self, k: int, end: int, close: int, closed: bool) -> None:
        """Record the quotation opened by mark k, its white space stripped."""
        position, mark = self.marks[k]
        start = position + len(mark)
        inner = self.text[start:end]
        start, end = start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())
        if start < end:
            self.passages.append(Passage(start, end, position, close if closed else end, closed))

    def paragraph_end(self, k: int) -> int:
        number = self.paragraph[k]
        return self.paragraph_starts[number] if number < len(self.paragraph_starts) else len(self.text)

    def next_with(self, wanted: Callable[[int], bool]) -> list[int]:
        """For each mark the next one behind it that is `wanted`; the number of marks where there is none."""
        result, following = [0] * len(self.marks), len(self.marks)
        for k in range(len(self.marks) - 1, -1, -1):
            result[k] = following
            if wanted(k):
                following = k
        return result

    def angled(self, k: int) -> int:
        """Close an angled mark in its paragraph; the mark to go on with."""
        m = self.next_angled[k]
        if m == len(self.marks) or self.paragraph[m] != self.paragraph[k]:
            return k + 1
        position, mark = self.marks[m]
        self.add(k, position, position + len(mark), True)
        return m + 1

    def double(self, k: int) -> int:
        """Close a double mark; the mark to go on with."""
        depth, substitute = 0, None
        for m in range(k + 1, self.next_paragraph[k]):
            position, mark = self.marks[m]
            if mark in ("'", "’"):
                if substitute is None and self.closes[m] and self.is_sure_close(m):
                    substitute = m
            elif mark == "“" and self.marks[k][1] == "„" or mark in DOUBLE_CLOSE and self.closes[m] and not self.opens[m] or mark in ('"', "”") and self.closes[m] and not self.before(position).isspace():
                if not depth:
                    self.add(k, position, position + len(mark), True)
                    return m + 1
                depth -= 1
            elif mark in DOUBLE_OPEN and self.opens[m]:
                if self.ends_sentence(position):  # its closing mark was forgotten
                    self.add(k, position, position, False)
                    return m
                depth += 1
        m = self.next_double[self.next_paragraph[k] - 1]
        if substitute is None and not depth and m < len(self.marks) and self.runs_on(k, m):
            self.add(k, self.marks[m][0], self.marks[m][0] + len(self.marks[m][1]), True)
            return m + 1
        return self.unclosed(k, substitute)

    def unclosed(self, k: int, substitute: int | None) -> int:
        """End a double quotation that lacks its mark: at a single mark that closes in its stead, else with its paragraph."""
        if substitute is not None:
            position = self.marks[substitute][0]
            self.add(k, position, position + 1, True)
            return substitute + 1
        self.add(k, self.paragraph_end(k), self.paragraph_end(k), False)
        return self.next_paragraph[k]

    def runs_on(self, k: int, m: int) -> bool:
        """Whether mark m, in a later paragraph, closes the quotation that mark k opens."""
        position, mark = self.marks[m]
        return not self.opens[m] and self.closes[m] and mark in DOUBLE_CLOSE and position - self.marks[k][0] < RUN_ON

    def ends_sentence(self, position: int) -> bool:
        return self.text[max(0, position - 8) : position].rstrip()[-1:] in tuple(".?!…,")

    def is_sure_close(self, m: int) -> bool:
        """A single mark after a stop, or at the end of its paragraph, closes; elsewhere it may be an apostrophe."""
        position, mark = self.marks[m]
        return self.before(position) in ".,?!…" or position + 1 >= self.paragraph_end(m) - 2 and not self.text[position + 1 : self.paragraph_end(m)].strip()

    def single(self, k: int) -> int:
        """Close a single mark; the mark to go on with. A mark behind a plural's s may be an apostrophe: a surer one is preferred."""
        likely, m = None, self.next_closing[k]
        while m < self.next_paragraph[k]:
            position, mark = self.marks[m]
            if likely is not None and any(self.marks[n][1] == "‘" for n in range(likely + 1, m)):
                break
            likely = m
            if self.is_sure_close(m) or self.after(position, mark) in STOPS or self.before(position) != "s":
                break
            m = self.next_closing[m]
        if likely is not None:
            position = self.marks[likely][0]
            self.add(k, position, position + 1, True)
            return likely + 1
        m = self.next_paragraph[k]
        runs_on = m < len(self.marks) and self.marks[m][1] == "‘" and self.marks[m][0] == self.paragraph_starts[self.paragraph[m] - 1]
        if self.marks[k][1] == "‘" and runs_on and self.next_double[k] >= m:
            self.add(k, self.paragraph_end(k), self.paragraph_end(k), False)
            return m
        return k + 1
