"""Chains of relay: all through whom a figure came, the nearest first ("Doe told the Ledger", "the Ledger said, citing officials")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .sentences import Words
from .speech import DOCUMENTS, SpeechAct

TELLING = frozenset("told tells tell telling informed informs informing".split())
CITING = frozenset("citing quoting cites cited quoted quotes referencing".split())
TALKS = frozenset("interview conversation talk call".split())  # with somebody
BACK = 8  # sentences back to who brought out a document
OPENING = 6  # tokens of "In an interview on Sunday with"
CITED = 10  # tokens between a verb and "citing"
ENDS = frozenset("who that and as whom which whose".split())
BREAKS = frozenset(', and but " “ ”'.split())


def read(words: Words, acts: Mapping[int, Sequence[SpeechAct]]) -> dict[int, list[str]]:
    """For the verb of each act the names of its chain. acts: those of each sentence, in order."""
    chains: dict[int, list[str]] = {}
    for index in sorted(acts):
        for act in acts[index]:
            chains[act.verb] = _chain(words, act, index, acts, chains)
    return chains


def _chain(words: Words, act: SpeechAct, index: int, acts: Mapping[int, Sequence[SpeechAct]], chains: dict[int, list[str]]) -> list[str]:
    names = [act.speaker, act.also]
    if act.speaker.lower() in DOCUMENTS and words.lower[act.first - 1 : act.first + 1].count("the") and (issuer := _issuer(index, acts, chains)):
        names = list(issuer)
    names += _hearers(words, act, words.sentences[index].last)
    for other in acts[index]:
        if other.verb < act.verb and other.verb < act.first < act.last and reports(words, other, act):
            names += chains[other.verb]
        elif other.verb != act.verb and other.kind == "according":
            names.append(other.speaker)
    return [name for k, name in enumerate(names) if name and name not in names[:k]]


def reports(words: Words, outer: SpeechAct, inner: SpeechAct) -> bool:
    """Whether the inner act is what the outer tells of: "Doe said that the union had asked for 300"."""
    between = words.lower[outer.verb + 1 : inner.begin]
    return outer.kind != "according" and outer.use == "source" and len(between) < 6 and BREAKS.isdisjoint(between)


def _hearers(words: Words, act: SpeechAct, last: int) -> list[str]:
    """Whom the speaker told, talked to or cites."""
    found = [_capitalised(words, act.verb + 1, last)] if words.lower[act.verb] in TELLING else []
    if act.kind == "before":
        found += [_cited(words, i + 1, act.verb) for i in range(act.last, act.verb) if words.lower[i] in CITING and words.lower[i + 1] not in ("by", "as")]
        opening = range(words.sentences[words.sentence_of[act.verb]].first, act.begin)[:OPENING]
        found += [_capitalised(words, i + 2, act.begin) for i in opening if words.lower[i] in TALKS and words.lower[i + 1] == "with"]
    for i in range(act.verb + 1, min(act.verb + CITED, last - 1)):
        if words.lower[i] in CITING:
            found.append(_cited(words, i + 1, last))
        elif words.lower[i] in TALKS and words.lower[i + 1] == "with":
            found.append(_capitalised(words, i + 2, last))
    return found


def _issuer(index: int, acts: Mapping[int, Sequence[SpeechAct]], chains: dict[int, list[str]]) -> list[str]:
    """Who spoke last before a document that is named without its issuer ("the report said")."""
    for k in range(index - 1, max(index - BACK, -1), -1):
        for act in reversed(acts.get(k, ())):
            if act.verb in chains:
                return chains[act.verb]
    return []


def _capitalised(words: Words, i: int, last: int) -> str:
    """The name that begins at token i, without its article."""
    first = i + (i < last and words.lower[i] == "the")
    end = first
    while end < last and words.words[end][0].isupper():
        end += 1
    return _text(words, first, end)


def _cited(words: Words, i: int, last: int) -> str:
    """Up to six words behind "citing"."""
    end = i
    while end < last and end < i + 6 and (words.words[end][0].isalpha() or words.words[end] == "-") and words.lower[end] not in ENDS:
        end += 1
    return _text(words, i, end)


def _text(words: Words, first: int, last: int) -> str:
    return words.text[words.starts[first] : words.ends[last - 1]] if last > first else ""
