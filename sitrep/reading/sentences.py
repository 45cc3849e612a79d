"""Words and sentences of an article, with offsets into its text.

One pass of one bounded pattern cuts the text into tokens; everything after it walks tokens, so that
time stays linear in the length of any text. The possessive 's and each hyphen are tokens of their own;
"U.S." is one token.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

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
TITLES = frozenset("mr mrs ms dr prof gen lt col maj capt cpl sgt pvt adm cmdr brig gov sen rep rev hon pres sec st mt ft nos vs supt cllr insp det".split())
ABBREVIATIONS = frozenset(
    "jr sr inc corp co ltd jan feb apr jun jul aug sept sep oct nov dec mon tue tues thu thurs fri "
    "ala ariz ark calif colo conn del fla ga kan ky la md mich minn mo mont neb nev okla pa tenn tex va vt wis wyo "
    "approx dept div vol pp ed etc al dist univ assn bros rs".split()
)
WORDS_TOO = frozenset("ill wash mass miss ore ind mar sat sun wed est fig art".split())  # abbreviations only with a capital
# words that begin a sentence even behind an abbreviation
STARTERS = frozenset("The A An In On At But And He She It They We This That These Those There However Meanwhile His Her Its Their If As When While".split())
MOST_CLOSERS = 5
MOST_WORDS = 500  # of a sentence, so that what looks for each figure through its sentence stays linear in the text
OPENERS = "\"'“‘«([—–-•*"
CLOSERS = "\"'”’»)]"


@dataclass(slots=True, unsafe_hash=True)
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

    @cached_property
    def at(self) -> dict[str, list[int]]:
        """Where each lower-case word stands."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for i, token in enumerate(self.lower):
            found[token].append(i)
        return dict(found)

    def where(self, vocabulary: Set[str]) -> list[int]:
        """Tokens, in order, whose lower-case word is in a vocabulary (a set, or the keys of a dict)."""
        at = self.at
        return sorted(chain.from_iterable([at[token] for token in at.keys() & vocabulary]))

    def adjacent(self, i: int) -> bool:
        """Whether token i follows the token before it without white space."""
        return i > 0 and self.ends[i - 1] == self.starts[i]


def cut_words(text: str) -> Words:
    """Tokens of `text`; curly apostrophes are straight in `lower` so that vocabulary is written once."""
    # no white space at the end: a long run of it would be tried from each of its places
    pairs = TOKEN.findall(text.rstrip())
    parts = list(chain.from_iterable(pairs))
    gaps, words = parts[::2], parts[1::2]
    lower = list(map(str.lower, words))
    if "’" in text:
        lower = [word.replace("’", "'") if "’" in word else word for word in lower]
    edges = list(accumulate(map(len, parts)))
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
    k = i - 1
    while k > max(0, i - MOST_CLOSERS) and words.words[k] in CLOSERS:
        k -= 1
    mark, after = words.words[k], words.words[i]
    if not words.gaps[i]:
        return mark == "." and _lacks_space(words, k, i)
    if after[0].islower():
        return False
    if mark in {"!", "?", "…"}:
        return True
    if mark == ".":
        return k + 1 < i or not _is_abbreviated(words, k - 1, after)
    # "U.S." carries its stop inside: a sentence ends there only where the next word cannot belong to it
    return mark.endswith(".") and len(mark) > 1 and after in STARTERS


def _lacks_space(words: Words, k: int, i: int) -> bool:
    """Whether "…ended.The next…" lost the space after its stop; "www.Example.com" did not."""
    before, after = words.words[k - 1] if k else "", words.words[i]
    return len(before) > 2 and before.isalpha() and before.islower() and len(after) > 1 and after.istitle() and "." not in words.words[max(0, k - 2) : k - 1] + words.words[i + 1 : i + 2]


def _is_abbreviated(words: Words, k: int, after: str) -> bool:
    """Whether token k before a full stop is an initial or abbreviation that `after` goes on with."""
    token, before = (words.words[k], words.lower[k]) if k >= 0 else ("", "")
    if len(before) == 1 and before.isalpha():
        return token.isupper() or after not in STARTERS  # "5 p.m. The"
    if before == "no":
        return after[0].isdigit()
    if before in WORDS_TOO:
        return token[0].isupper() and after not in STARTERS
    return before in TITLES or before in ABBREVIATIONS and after not in STARTERS


def split(words: Words) -> list[Sentence]:
    """Sentences in order; together they hold every token once. What runs on without end is cut."""
    sentences, first, paragraph = [], 0, 0
    tokens, gaps = words.words, words.gaps
    for i in range(1, len(tokens)):
        gap = gaps[i]
        if i - first == MOST_WORDS:
            sentences.append(Sentence(first, i, words.starts[first], words.ends[i - 1], paragraph))
            first = i
            continue
        if not gap and tokens[i - 1] != "." or gap and tokens[i - 1][-1].isalnum() and "\n" not in gap and "\r" not in gap:
            continue
        breaks = bool(gap) and _is_paragraph_break(words, i)
        if breaks or _ends_sentence(words, i):
            sentences.append(Sentence(first, i, words.starts[first], words.ends[i - 1], paragraph))
            first = i
            paragraph += breaks
    if tokens:
        sentences.append(Sentence(first, len(tokens), words.starts[first], words.ends[-1], paragraph))
    return sentences
