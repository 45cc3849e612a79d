"""What the words around a name make of it: part of a person's, a body's or a ship's name, a headline word, or a place."""

from __future__ import annotations

from ..errors import LexiconError
from .gazetteer import GAZETTEER, Match, fold, index
from .lexicon import load_rows, one_of, words_of
from .people import FIRST_NAMES
from .sentences import Words

ROLES = ("title", "organisation", "institution", "division", "town", "site", "locative", "said", "part", "ship", "body_of", "follower", "opener")


def _load() -> dict[str, frozenset[str]]:
    rows = load_rows(GAZETTEER / "context.csv", {"role": one_of(*ROLES), "words": words_of})
    found = {row["role"]: frozenset(row["words"]) for row in rows}
    if missing := set(ROLES) - set(found):
        raise LexiconError("context.csv", f"no row for {sorted(missing)}", f"a row for each of {ROLES}", "Restore the row.")
    return found


CONTEXT = _load()
TITLES, ORGANISATIONS, OPENERS = CONTEXT["title"], CONTEXT["organisation"], CONTEXT["opener"]
KNOWN_AFTER = CONTEXT["institution"] | CONTEXT["division"] | CONTEXT["site"]


def capitalised(words: Words, i: int) -> bool:
    """Whether token i is a word with a capital first."""
    return 0 <= i < len(words.words) and words.words[i][0].isupper()


def joined(words: Words, i: int) -> bool:
    """Whether tokens i - 1 and i stand in one line, parted by a space only."""
    return 0 < i < len(words.words) and words.gaps[i] == " "


def in_headline(words: Words, i: int) -> bool:
    """Whether token i stands in a sentence written with capitals throughout."""
    sentence = words.sentences[words.sentence_of[i]]
    long = [token for token in words.words[sentence.first : min(sentence.last, sentence.first + 40)] if len(token) > 3 and token[0].isalpha()]
    return len(long) > 3 and sum(token[0].isupper() for token in long) > 0.7 * len(long)


def is_opener(words: Words, i: int) -> bool:
    """Whether the capital of token i is only that of a sentence's first word, or of a word that ends no name."""
    lower = fold(words.words[i])
    if lower in OPENERS:
        return True
    return i == words.sentences[words.sentence_of[i]].first and lower not in FIRST_NAMES


def is_part_of_name(words: Words, match: Match) -> bool:
    """Whether a place's name is a piece of a longer name: "Mr. London", "Paris Hilton", "Boston Globe", "USS Kentucky", "pro-Russia"."""
    return _hangs_before(words, match.first) or _hangs_behind(words, match)


def is_surname(words: Words, match: Match) -> bool:
    """Whether a name that is part of a longer one is a person's: behind a title, an initial or another capitalised word."""
    return _hangs_before(words, match.first) and words.lower[match.first - 1] != "of"


def _hangs_before(words: Words, first: int) -> bool:
    if first == 0:
        return False
    before = fold(words.words[first - 1])
    if words.adjacent(first) and words.words[first - 1] in "-–":
        return first > 1 and fold(words.words[first - 2]) in {"anti", "pro", "non", "ex", "post", "pre", "al", "el"}
    if words.words[first - 1] == "." and first > 1 and words.adjacent(first - 1):
        return fold(words.words[first - 2]) in TITLES or len(words.words[first - 2]) == 1 and words.words[first - 2].isupper() and joined(words, first)
    if not joined(words, first):
        return False
    if before == "of" and first > 1 and capitalised(words, first - 2) and fold(words.words[first - 2]) in CONTEXT["body_of"]:
        return True
    if before in TITLES and capitalised(words, first - 1) or before in CONTEXT["ship"]:
        return True
    if not capitalised(words, first - 1) or in_headline(words, first):
        return before in FIRST_NAMES and capitalised(words, first - 1)
    if is_opener(words, first - 1) or before in KNOWN_AFTER or before in CONTEXT["town"]:
        return False
    return not ends_gazetteer_name(words, first)


def ends_gazetteer_name(words: Words, stop: int) -> bool:
    """Whether a place, an adjective or an acronym ends right before token `stop` ("Syrian Damascus", "NATO Brussels")."""
    known = index()
    for first in range(stop - 1, max(stop - 4, -1), -1):
        key = " ".join(fold(token) for token in words.words[first:stop] if token not in "-–")
        if key in known.nations or key in known.sites or key in known.regions:
            return True
    return words.words[stop - 1].isupper() and len(words.words[stop - 1]) > 1


def _hangs_behind(words: Words, match: Match) -> bool:
    stop = match.last
    if not joined(words, stop) or not capitalised(words, stop):
        return False
    after = fold(words.words[stop])
    if after == "state" and capitalised(words, stop + 1) and fold(words.words[stop + 1]) in ORGANISATIONS:
        return True
    if after in KNOWN_AFTER or after in OPENERS or after in TITLES or in_headline(words, stop):
        return False
    if after in ORGANISATIONS:
        return True
    known = index()
    if match.key in known.nations or match.key in known.sites or match.key in known.regions:
        return False  # a country or region before a name of something of it: "Ukraine President", "California Department of Health"
    return not (after in known.nations or after in known.sites or after in known.regions)
