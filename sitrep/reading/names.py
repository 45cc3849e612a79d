"""Every name of the gazetteer that an article spells, found in one pass, and whether it is a piece of a longer name.

A piece of a longer name is none of ours: "Mr. London", "Paris Hilton", "Boston Globe", "USS Kentucky", "University of Tokyo".
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import LexiconError
from .gazetteer import GAZETTEER, PARTICLES, WRITTEN_LONG, WRITTEN_SHORT, Index, fold, index
from .lexicon import load_rows, one_of, words_of
from .people import FIRST_NAMES
from .sentences import Words

ROLES = ("title", "organisation", "institution", "division", "town", "site", "locative", "said", "part", "ship", "body_of", "follower", "opener")


@dataclass(slots=True, unsafe_hash=True)
class Name:
    """Tokens `[first, last)` that spell `key`, a folded name of the gazetteer; inner: part of a longer name of something else."""

    first: int
    last: int
    key: str
    inner: bool


def _load_context() -> dict[str, frozenset[str]]:
    rows = load_rows(GAZETTEER / "context.csv", {"role": one_of(*ROLES), "words": words_of})
    found = {row["role"]: frozenset(row["words"]) for row in rows}
    if missing := set(ROLES) - set(found):
        raise LexiconError("context.csv", f"no row for {sorted(missing)}", f"a row for each of {ROLES}", "Restore the row.")
    return found


CONTEXT = _load_context()
TITLES, ORGANISATIONS, OPENERS, SHIPS, BODIES = (CONTEXT[role] for role in ("title", "organisation", "opener", "ship", "body_of"))
KNOWN_AFTER = CONTEXT["institution"] | CONTEXT["division"] | CONTEXT["site"]
KNOWN_BEFORE = KNOWN_AFTER | CONTEXT["town"]
PREFIXES = frozenset("anti pro non ex post pre".split())  # "pro-Russia"
WORDLIKE = frozenset("is plan shape car hur".split())  # acronyms that a line in capitals spells by chance


def scan(words: Words) -> list[Name]:
    """Longest gazetteer names in order, none overlapping. Time linear in the text."""
    known, tokens, found = index(), words.words, []
    heads, lower_heads = known.heads, known.lower_heads
    last = 0
    # comparing strings skips the lower-case words, which are most of a text
    for i in [i for i, token in enumerate(tokens) if "@" < token < "[" or token > "z~" or token in lower_heads]:
        if i < last:
            continue
        head = words.lower[i]
        if head not in heads or head in WRITTEN_SHORT:
            head = fold(tokens[i])
        if head in heads and (name := _longest(words, i, head, heads[head], known)):
            last, key = name
            found.append(Name(i, last, key, _hangs_before(words, i, known) or _hangs_behind(words, key, last, known)))
    return found


def _longest(words: Words, i: int, head: str, length: int, known: Index) -> tuple[int, str] | None:
    """End and key of the longest name of at most `length` folded tokens that begins at token i and is written as a name."""
    tokens, gaps, keys, best = words.words, words.gaps, known.keys, None
    key, j, end = head, i + 1, len(tokens)
    while True:
        if key in keys and _as_written(tokens, i, j, key, known):
            best = j, key
        length -= 1
        if not length or j >= end:
            return best
        token = tokens[j]
        while (token in "-–" or token == "." and key in WRITTEN_LONG) and j + 1 < end:
            j += 1
            token = tokens[j]
        if "\n\n" in gaps[j]:
            return best
        key = f"{key} {fold(token)}"
        j += 1


def _as_written(tokens: list[str], i: int, j: int, key: str, known: Index) -> bool:
    """Whether tokens `[i, j)` have a name's letters: a capital first (or after an article such as "al"), capitals all through in an acronym."""
    first = tokens[i]
    if key in known.acronyms:
        shouted = key in WORDLIKE and j < len(tokens) and tokens[j].isupper() and i > 0 and tokens[i - 1].isupper()
        return first.isupper() and not shouted
    if first[0].isupper() or key in known.lowercase:
        return True
    return j > i + 1 and tokens[j - 1][0].isupper() and first in PARTICLES


def capitalised(words: Words, i: int) -> bool:
    """Whether token i is a word with a capital first."""
    return 0 <= i < len(words.words) and words.words[i][0].isupper()


def in_headline(words: Words, i: int) -> bool:
    """Whether token i stands in a sentence written with capitals throughout."""
    sentence = words.sentences[words.sentence_of[i]]
    long = [token for token in words.words[sentence.first : min(sentence.last, sentence.first + 40)] if len(token) > 3 and token[0].isalpha()]
    return len(long) > 5 and sum(token[0].isupper() for token in long) > 0.7 * len(long)


def is_surname(words: Words, name: Name) -> bool:
    """Whether a name that is part of a longer one is a person's: behind a title, an initial or another capitalised word."""
    return _hangs_before(words, name.first, index()) and words.lower[name.first - 1] != "of"


def _hangs_before(words: Words, first: int, known: Index) -> bool:
    """Whether what stands before token `first` makes the name there a part of a longer one."""
    if first == 0:
        return False
    token, before = words.words[first - 1], words.lower[first - 1]
    if token in "-–" and words.adjacent(first):
        return first > 1 and words.lower[first - 2] in PREFIXES
    if words.gaps[first] != " ":
        return False
    if token == ".":
        if first < 2 or not words.adjacent(first - 1):
            return False
        earlier = words.words[first - 2]
        return words.lower[first - 2] in TITLES or len(earlier) == 1 and earlier.isupper()
    if before == "of":
        return first > 1 and capitalised(words, first - 2) and words.lower[first - 2] in BODIES
    if before in SHIPS:
        return True
    if not token[0].isupper():
        return False
    if before in TITLES:
        return True
    if in_headline(words, first):
        return before in FIRST_NAMES
    return not (_is_opener(words, first - 1) or before in KNOWN_BEFORE or _ends_gazetteer_name(words, first, known))


def _is_opener(words: Words, i: int) -> bool:
    """Whether the capital of token i is only that of a sentence's first word, or of a word that ends no name."""
    if words.lower[i] in OPENERS:
        return True
    return i == words.sentences[words.sentence_of[i]].first and words.lower[i] not in FIRST_NAMES


def _ends_gazetteer_name(words: Words, stop: int, known: Index) -> bool:
    """Whether a country, region, site or acronym ends right before token `stop` ("Syrian Damascus", "NATO Brussels")."""
    for first in range(stop - 1, max(stop - 4, -1), -1):
        key = " ".join(fold(token) for token in words.words[first:stop] if token not in "-–")
        if key in known.nations or key in known.sites or key in known.regions:
            return True
    return words.words[stop - 1].isupper() and len(words.words[stop - 1]) > 1


def _hangs_behind(words: Words, key: str, stop: int, known: Index) -> bool:
    """Whether the capitalised word behind a name makes it a part of a longer one."""
    if stop >= len(words.words) or words.gaps[stop] != " " or not words.words[stop][0].isupper():
        return False
    after = words.lower[stop]
    if after == "state" and capitalised(words, stop + 1) and words.lower[stop + 1] in ORGANISATIONS:
        return True  # "Ohio State University"
    if after in KNOWN_AFTER or after in OPENERS or after in TITLES or words.words[stop].isupper() and words.words[stop - 1].isupper() or in_headline(words, stop):
        return False
    if after in ORGANISATIONS:
        return True
    is_country = any(nation.kind != "capital" for nation in known.nations.get(key, ()))
    if key not in known.given and (is_country or key in known.sites or key in known.regions):
        return False  # a country or region before something of it: "Ukraine President", "California Department of Health"
    return not (after in known.nations or after in known.sites or after in known.regions)
