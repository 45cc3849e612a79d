"""Words and sentences of an article, with offsets into its text.

One pass of one bounded pattern cuts the text into tokens; everything after it walks tokens, so that
time stays linear in the length of any text. The possessive 's and each hyphen are tokens of their own;
"U.S." is one token.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

TOKEN = re.compile(
    r"""(\s*)(                               # white space before the token
        (?:[A-Z]\.){2,6}                      # U.S.  D.C.
      | \d+(?:[.,]\d+)*                       # 2,000  1.5  3.000.000
      | ['’]s\b                               # possessive
      | [^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*    # words, O'Brien
      | .                                     # any other character
    )""",
    re.VERBOSE | re.DOTALL,
)
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt cpl sgt pvt adm cmdr brig gov sen rep rev hon pres sec st mt ft no nos vs jr sr inc corp co ltd "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo "
    "approx est dept div art fig vol pp ed etc al dist univ assn bros supt cllr insp det rs a.m p.m i.e e.g".split()
)
OPENERS = "\"'“‘«([—–-•*"
CLOSERS = "\"'”’»)]"


@dataclass(frozen=True)
class Sentence:
    """Tokens `[first, last)`, characters `[start, end)`; paragraph counts from 0."""

    first: int
    last: int
    start: int
    end: int
    paragraph: int


@dataclass
class Words:
    """An article cut into tokens (white space is none). Parallel lists: words[i] == text[starts[i]:ends[i]]."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]  # white space before each token

    @cached_property
    def sentences(self) -> list[Sentence]:
        return split(self)

    @cached_property
    def sentence_of(self) -> list[int]:
        """Index of the sentence of each token."""
        return [k for k, sentence in enumerate(self.sentences) for _ in range(sentence.first, sentence.last)]

    def adjacent(self, i: int) -> bool:
        """Whether token i follows the token before it without white space."""
        return i > 0 and self.ends[i - 1] == self.starts[i]


def cut_words(text: str) -> Words:
    """Tokens of `text`; curly apostrophes are straight in `lower` so that vocabulary is written once."""
    # no white space at the end: a long run of it would be tried from each of its places
    pairs = TOKEN.findall(text.rstrip())
    gaps, words = [gap for gap, _ in pairs], [word for _, word in pairs]
    lower = [word.lower() for word in words]
    if "’" in text:
        lower = [word.replace("’", "'") for word in lower]
    edges = list(accumulate(len(part) for pair in pairs for part in pair))
    return Words(text, words, lower, edges[::2], edges[1::2], gaps)


def _is_paragraph_break(words: Words, i: int) -> bool:
    """Whether the white space before token i ends a paragraph: a blank line, or a line end that is no mere wrap."""
    gap = words.gaps[i]
    if "\n" not in gap and "\r" not in gap:
        return False
    if gap.count("\n") > 1:
        return True
    before, after = words.words[i - 1], words.words[i]
    return not (after[0].islower() or before in {",", "-", "–", "—", ";"} or before[-1].islower() and after[0].isdigit())


def _ends_sentence(words: Words, i: int) -> bool:
    """Whether a full stop, question or exclamation mark (and closing marks after it) stands before token i."""
    if not words.gaps[i]:
        return False
    k = i - 1
    while k > 0 and words.words[k] in CLOSERS:
        k -= 1
    mark, after = words.words[k], words.words[i]
    if after[0].islower():
        return False
    if mark in {"!", "?", "…"}:
        return True
    if mark == ".":
        before = words.lower[k - 1] if k else ""
        is_initial = len(before) == 1 and before.isalpha() and k + 1 == i
        is_abbreviation = before in ABBREVIATIONS and k + 1 == i
        if before == "no":
            is_abbreviation = is_abbreviation and after[0].isdigit()
        return not (is_initial or is_abbreviation)
    # "U.S." carries its stop inside: a sentence ends there only where the next word cannot belong to it
    return mark.endswith(".") and len(mark) > 1 and after in STARTERS


STARTERS = frozenset("The A An In On At But And He She It They We This That These Those There However Meanwhile His Her Its Their If As When While".split())


def split(words: Words) -> list[Sentence]:
    """Sentences in order; together they hold every token once."""
    sentences, first, paragraph = [], 0, 0
    tokens, gaps = words.words, words.gaps
    for i in range(1, len(tokens)):
        gap = gaps[i]
        if not gap or tokens[i - 1][-1].isalnum() and "\n" not in gap and "\r" not in gap:
            continue
        breaks = _is_paragraph_break(words, i)
        if breaks or _ends_sentence(words, i):
            sentences.append(Sentence(first, i, words.starts[first], words.ends[i - 1], paragraph))
            first = i
            paragraph += breaks
    if tokens:
        sentences.append(Sentence(first, len(tokens), words.starts[first], words.ends[-1], paragraph))
    return sentences
