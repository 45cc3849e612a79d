"""Countries, organisations and armed groups an article names, under whatever name: "Syria", "Syrian", "Damascus", "the Kremlin", "NATO"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from .gazetteer import Nation, index
from .names import CONTEXT, Name, scan
from .ranking import homes
from .sentences import Words

FOLLOWERS = CONTEXT["follower"] - {"and", "or"}


@dataclass(slots=True, unsafe_hash=True)
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


def find(words: Words, names: list[Name] | None = None) -> list[CountryMention]:
    """Mentions in order of the text. names: `names.scan(words)`, where the caller has it."""
    names = scan(words) if names is None else names
    known = index()
    named = [(name, known.nations[name.key]) for name in names if name.key in known.nations and known.blocked.get(name.key) != "never"]
    counts = Counter(nations[0].code for name, nations in named if len(nations) == 1 and not _is_doubtful(name.key, nations[0]))
    keys = {name.first: name.key for name in names}
    found: list[CountryMention] = []
    for name, nations in named:
        nation = _choose(name.key, nations, counts)
        if nation is None or nation.kind in {"name", "capital"} and (name.inner or _is_namesake(words, name, nation, keys)):
            continue
        if nation.contextual and found and found[-1].last == name.first and found[-1].kind == "adjective":
            continue  # the "Air Force" of "the Israeli Air Force"
        start, end = words.starts[name.first], words.ends[name.last - 1]
        found.append(CountryMention(name.first, name.last, start, end, words.text[start:end], nation.code, _kind(words, name, nation)))
    return found


def _is_doubtful(key: str, nation: Nation) -> bool:
    """Whether a name stands for the country only where the article names it otherwise: "the alliance", or "Male"."""
    return nation.contextual or nation.kind == "capital" and key in index().blocked


def _is_namesake(words: Words, name: Name, nation: Nation, keys: dict[int, str]) -> bool:
    """Whether the text puts the name into another country: "Tripoli, Lebanon", "Paris, Texas", "Macon, Georgia"."""
    known = index()
    if nation.kind == "name":
        states = {region.iso3 for region in known.regions.get(name.key, ())} - {nation.code}
        before = next((keys[k] for k in range(name.first - 2, max(name.first - 5, -1), -1) if k in keys), "") if states and words.lower[name.first - 1] == "," else ""
        return bool(states & homes(before))
    if name.last + 1 >= len(words.words) or words.words[name.last] != ",":
        return False
    short = known.abbreviations.get(words.words[name.last + 1])
    key = keys.get(name.last + 1, "")
    inside = {other.code for other in known.nations.get(key, ()) if other.kind == "name"} | {region.iso3 for region in known.regions.get(key, ())} | ({short.iso3} if short else set())
    return nation.code not in inside and bool(inside & homes(name.key))


def _choose(key: str, nations: list[Nation], counts: Counter[str]) -> Nation | None:
    """The country of a name that several bear: the one the article names otherwise."""
    certain = [nation for nation in nations if not _is_doubtful(key, nation)]
    doubtful = [nation for nation in nations if _is_doubtful(key, nation) and counts[nation.code]]
    if certain and doubtful:
        return certain[0] if counts[certain[0].code] >= counts[doubtful[0].code] else doubtful[0]
    return max(certain or doubtful, key=lambda nation: counts[nation.code], default=None)


def _kind(words: Words, name: Name, nation: Nation) -> str:
    """adjective or demonym of a form that may be either: "an American said" against "an American soldier"."""
    if nation.kind != "adjective":
        return nation.kind
    after = words.lower[name.last] if name.last < len(words.words) else "."
    stands_alone = not after[0].isalpha() and after not in "-–'’\"“" or after in FOLLOWERS
    return "demonym" if stands_alone else "adjective"
