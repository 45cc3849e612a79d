"""Names that stand for a country (ISO 3166-1 alpha-3) or an organisation: its own, its people's, its leaders', services' and ships'."""

from __future__ import annotations

from dataclasses import dataclass

from .countries import CountryMention
from .lexicon import LEXICON, Phrases, load_rows, word
from .people import is_office
from .sentences import Words

TITLES = frozenset("mr mrs ms gen general col colonel president premier chancellor king queen prince sir lord dr senator sen secretary minister".split())


FUNCTION_WORDS = frozenset("the a an in on at by for from with of to and but as if when while after before since under that this these those his her its their our my".split())
BACKED = frozenset("made built born speaking friendly style".split())
OWN = frozenset("led based owned operated commanded armed".split())  # "US-led", "US-based"


@dataclass(slots=True, unsafe_hash=True)
class Affiliation:
    """Tokens `[first, last)` that stand for `code` ("" for an armed group); kind: of the country's name (see countries), or affiliation."""

    first: int
    last: int
    code: str
    kind: str


class AffiliationReader:
    """Holds the names of leaders, services and bodies."""

    def __init__(self) -> None:
        rows = load_rows(LEXICON / "affiliations.csv", {"name": word, "code": word})
        self._names = Phrases(((row["name"], row["code"]) for row in rows), fold=lambda token: token.replace("’", "'"))

    def find(self, words: Words, countries: list[CountryMention]) -> list[Affiliation]:
        """All of an article in order: countries' names first, then leaders and services outside them."""
        tokens = [token.replace("’", "'") if "’" in token else token for token in words.words] if "’" in words.text else words.words
        groups = {m.first for m in countries if m.kind == "group"}
        found = [
            Affiliation(m.first, m.last, m.code, m.kind)
            for m in countries
            if not _is_currency(words, m) and not (m.kind == "capital" and _is_dateline(words, m)) and not _names_group(words, m, groups) and not _only_backs(words, m)
        ]
        taken = {i for m in countries for i in range(m.first, m.last)}
        for first, last, code in self._names.find(tokens):
            if not taken.intersection(range(first, last)) and not _is_namesake(words, first, last):
                found.append(Affiliation(first, last, code, "affiliation"))
        return sorted(found, key=lambda a: a.first)


def _only_backs(words: Words, mention: CountryMention) -> bool:
    """"Rwandan-backed rebels", "Turkish-made drones": somebody else's, whom the country supports or supplied."""
    k = mention.last
    if words.lower[k : k + 1] not in (["-"], ["–"]) or k + 1 >= len(words.lower) or not words.adjacent(k):
        return False
    return words.lower[k + 1] in BACKED or words.lower[k + 1].endswith("ed") and words.lower[k + 1] not in OWN


def _names_group(words: Words, mention: CountryMention, groups: set[int]) -> bool:
    """"Yemen's Houthi rebels", "the Lebanese Hezbollah": the country only says where the group is from."""
    last = mention.last + (words.lower[mention.last : mention.last + 1] == ["'s"])
    return last in groups


def _is_dateline(words: Words, mention: CountryMention) -> bool:
    """"CAIRO — …", "MANILA, March 8 (Agency) - …": where a report was written."""
    sentence = words.sentences[words.sentence_of[mention.first]]
    return mention.first == sentence.first and words.lower[mention.last : mention.last + 1] in ([","], ["("], ["—"], ["–"], ["-"], [":"])


def _is_currency(words: Words, mention: CountryMention) -> bool:
    """"US$90 million", "Canadian dollars": a country's money, not the country."""
    after = words.lower[mention.last : mention.last + 1]
    return after in (["$"], ["dollar"], ["dollars"], ["pounds"], ["rupees"]) or words.lower[mention.first - 1 : mention.first] == ["$"]


def _is_namesake(words: Words, first: int, last: int) -> bool:
    """A single surname behind a first name that the vocabulary does not know: another person of that name."""
    if last - first > 1 or first == 0 or words.words[first].isupper():
        return False
    before = words.words[first - 1]
    if before.lower() in FUNCTION_WORDS:
        return False  # "The Biden administration"
    return before[0].isupper() and before.isalpha() and not is_office(before.lower()) and before.lower() not in TITLES and words.sentence_of[first - 1] == words.sentence_of[first]
