"""Who holds an office that a phrase names: "the president", "Brazil's foreign minister", "a Libyan politician".

An office matches where its head is the person's own ("chief" for a secretary general) and nothing else the phrase
says of it is against it: words and nation must be those of the person's office ("Brazil's president" is the
"Brazilian President Doe", and no "French President Roe").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from .gazetteer import fold, index
from .people import MEANS, PersonMention

NATIONAL = frozenset("name adjective demonym organisation".split())
EMPTY = frozenset("of the for and a an acting interim caretaker then his her their its our ' s".split())
SPELLINGS = {"defence": "defense", "centre": "center", "labour": "labor", "foreign": "foreign"}
LONG = tuple(office for office in MEANS if " " in office)
LESSER = frozenset("vice deputy assistant associate press former ex sub under undersecretary private personal late elect designate shadow junior parliamentary".split())  # no plain holder of the office
VAGUE = frozenset("official officer aide source insider adviser advisor expert analyst soldier resident man woman member leader diplomat".split())  # many at once


@lru_cache(maxsize=4096)
def terms(office: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words of an office and the nations it tells of, as codes."""
    tokens = [token for part in office.replace("’", "'").replace("'s", " ").replace("-", " ").split() if (token := fold(part.strip(",")))]
    words, nations, k = set(), set(), 0
    while k < len(tokens):
        length, code = next(((n, code) for n in (3, 2, 1) if (code := _nation(" ".join(tokens[k : k + n])))), (1, ""))
        if code:
            nations.add(code)
        elif tokens[k] not in EMPTY:
            words.add(SPELLINGS.get(tokens[k], tokens[k]))
        k += length
    return frozenset(words), frozenset(nations)


def _nation(key: str) -> str:
    known = index().nations.get(key, ())
    return next((nation.code for nation in known if nation.kind in NATIONAL and nation.code), "") if len(known) == 1 else ""


def holds(mention: PersonMention, head: str) -> bool:
    """Whether a person's office has a head word, or another word for it."""
    office = mention.office.lower().replace(".", " ").replace("-", " ").split(" to ")[0]  # no president is the "chief of staff to President Doe"
    tokens = office.split()
    return head in tokens or any(head in MEANS.get(token, ()) for token in tokens) or any(head in MEANS[long] for long in LONG if long in office)


def holder(phrase: str, head: str, before: Sequence[PersonMention], after: Sequence[PersonMention]) -> tuple[PersonMention | None, bool]:
    """The person a definite phrase for an office means, and whether named before it. before: the persons before it, nearest first; after: behind it.

    One whose office has all that the phrase says is preferred; else it must be that very office and tell of no nation,
    and where the phrase tells of one, be held by nobody else in the article.
    """
    words, nations = terms(phrase)
    words -= {head}
    for people, is_before in ((before, True), (after, False)):
        holders = [mention for mention in people if holds(mention, head) and not (head in (office := terms(mention.office)[0]) and office & LESSER - words)]
        exact = (mention for mention in holders if words <= (office := terms(mention.office))[0] and nations <= office[1])
        plain = [mention for mention in holders if head in (office := terms(mention.office))[0] and not office[1] and office[0] - {head} <= words]
        if nations and len({mention.name for mention in (*before, *after) if holds(mention, head) and not terms(mention.office)[1] - nations}) > 1:
            plain = []
        if found := next(exact, None) or next(iter(plain), None):
            return found, is_before
    return None, False


def introduced(phrase: str, head: str, after: Sequence[PersonMention]) -> PersonMention | None:
    """The person an indefinite phrase means whom the article names later, with the same words and nation: "a Libyan politician said"."""
    words, nations = terms(phrase)
    if head in VAGUE or not (words - {head}) and not nations:
        return None
    return next((mention for mention in after if mention.office and words <= (office := terms(mention.office))[0] and nations <= office[1]), None)
