"""Countries, organisations and armed groups an article names, under whatever name: "Syria", "Syrian", "Damascus", "the Kremlin", "NATO"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from .gazetteer import Match, Nation, index, scan
from .place_context import CONTEXT, is_part_of_name
from .sentences import Words


@dataclass(frozen=True, slots=True)
class CountryMention:
    """Tokens `[first, last)`, characters `[start, end)`.

    code: ISO 3166-1 alpha-3 (Kosovo XKX) or an organisation's code; "" for an armed group without one.
    kind: name, adjective, demonym, capital, metonym, organisation, service (a force or ministry of the country) or group.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    code: str
    kind: str


def find(words: Words, matches: list[Match] | None = None) -> list[CountryMention]:
    """Mentions in order of the text. matches: `gazetteer.scan(words)`, where the caller has it."""
    matches = scan(words) if matches is None else matches
    nations = index().nations
    named = [(match, nations[match.key]) for match in matches if match.key in nations]
    counts = Counter(nation.code for _, choices in named for nation in choices if not nation.contextual and len(choices) == 1)
    found: list[CountryMention] = []
    for match, choices in named:
        nation = _choose(choices, counts)
        after_nation = bool(found) and found[-1].last == match.first and found[-1].kind == "adjective"
        if nation is None or nation.contextual and after_nation or nation.kind in {"name", "capital"} and is_part_of_name(words, match):
            continue
        start, end = words.starts[match.first], words.ends[match.last - 1]
        found.append(CountryMention(match.first, match.last, start, end, words.text[start:end], nation.code, _kind(words, match, nation)))
    return found


def _choose(choices: list[Nation], counts: Counter[str]) -> Nation | None:
    """The country of a name that several bear: the one the article names otherwise; a contextual name counts only so."""
    certain = [nation for nation in choices if not nation.contextual]
    doubtful = [nation for nation in choices if nation.contextual and counts[nation.code]]
    if certain and doubtful:
        return certain[0] if counts[certain[0].code] >= counts[doubtful[0].code] else doubtful[0]
    if certain:
        return max(certain, key=lambda nation: counts[nation.code])
    return max(doubtful, key=lambda nation: counts[nation.code]) if doubtful else None


def _kind(words: Words, match: Match, nation: Nation) -> str:
    """adjective or demonym of a form that may be either: "an American said" against "an American soldier"."""
    if nation.kind != "adjective":
        return nation.kind
    after = words.lower[match.last] if match.last < len(words.words) else "."
    stands_alone = not after[0].isalpha() and after not in "-–'’\"“" or after in CONTEXT["follower"]
    return "demonym" if stands_alone and after not in {"and", "or"} else "adjective"
