"""Nouns that say: "a Ledger report that …", "the ministry's request for …", "UN estimates of …"; whose name stands before them speaks."""

from __future__ import annotations

from .phrases import BREAKS, DETERMINERS, PREPOSITIONS, STOPS, PhraseReader
from .referents import Referents, SpeechAct
from .speech_verbs import VERBS

THAT = frozenset("that of suggesting saying showing indicating claiming".split())
FOR = frozenset(("for",))
SAYINGS = {
    **dict.fromkeys("report estimate claim assessment allegation assertion warning finding admission disclosure revelation accusation statement announcement count tally calculation reckoning projection forecast prediction suggestion".split(), THAT),
    **dict.fromkeys("request appeal call demand bid".split(), FOR),
    **dict.fromkeys("promise pledge offer proposal".split(), frozenset("of for".split())),
}
ANONYMOUS = frozenset("reports estimates claims allegations".split())  # are a source by themselves: "reports that"
COUNTS = frozenset("estimate count tally calculation reckoning".split())
DENIALS = frozenset("deny reject dispute dismiss refute rebut contradict rubbish discount repudiate".split())
OBJECT = 6  # tokens between such a verb and its noun
LATER = 4  # tokens between the noun and "that": "reports this week that"


def acts(text: PhraseReader, referents: Referents) -> list[SpeechAct]:
    """An act for each noun that says something of the words behind it."""
    found, verbs = [], {act.verb for act in referents.found}
    for i, token in enumerate(text.lower):
        noun = token if token in SAYINGS else token[:-1] if token.endswith("s") else ""
        if noun in SAYINGS and text.words.words[i].islower() and not text.quoted[i] and i not in verbs and (act := _act(text, referents, i, noun)):
            found.append(act)
    return found


def _act(text: PhraseReader, referents: Referents, i: int, noun: str) -> SpeechAct | None:
    if noun in COUNTS and (by := _by(text, i)) and (named := referents.name(*by))[0]:
        return SpeechAct(i, *by, named[0], "according", "source", named[1], by[0])
    if text.token(i + 1) in ("by", "from") and text.token(behind := text.phrase_end(i + 2)) == "that":  # "claims by the rebels that"
        denied = _denied(text, referents, i)
        first, last = (denied.first, denied.last) if denied else (i + 2, behind)
        speaker, person = referents.name(first, last)
        return SpeechAct(behind, first, last, speaker, "noun", "counting", person, first) if speaker else None
    opener = next((k for k in range(i + 1, min(i + 1 + LATER, text.count)) if text.token(k) in SAYINGS[noun]), None)
    if opener is None or any(text.token(k) in BREAKS or text.token(k) in STOPS - {"that"} or k > i + 1 and not _is_time(text, k) for k in range(i + 1, opener)):
        return None
    if denied := _denied(text, referents, i):
        return SpeechAct(opener, denied.first, denied.last, denied.speaker, "noun", "counting", denied.person, denied.begin)
    first, last = _issuer(text, i)
    if last > first:
        speaker, person = referents.name(first, last)
    elif text.token(i) in ANONYMOUS and text.token(opener) != "of":
        first = first if first < i else i
        while first > text.sentence_first(i) and text.words.words[first - 1].islower() and text.token(first - 1).endswith(("ed", "al", "ial")):
            first -= 1  # "leaked reports"
        last, person = i + 1, False
        speaker = text.words.text[text.words.starts[first] : text.words.ends[i]]
    else:
        return None
    return SpeechAct(opener, first, last, speaker, "noun", "counting", person, first) if speaker else None


def _denied(text: PhraseReader, referents: Referents, i: int) -> SpeechAct | None:
    """The act of a verb that denies what the noun at token i says: "Doe denied reports that", "rejected a rebel claim that"."""
    for k in range(i - 1, max(i - OBJECT, text.sentence_first(i)), -1):
        if text.token(k) in VERBS:
            if VERBS[text.token(k)].lemma not in DENIALS:
                return None
            return next((act for act in reversed(referents.acts_before(i)) if act.verb == k), None)
        if text.token(k) in BREAKS or text.token(k) in STOPS:
            return None
    return None


def _by(text: PhraseReader, i: int) -> tuple[int, int] | None:
    """Tokens of whose count it is in "by the ministry's own count"."""
    first, last = _issuer(text, i)
    return (first, last) if first < last and text.token(last) == "'s" and text.token(first - 1) in ("by", "on") else None


def _is_time(text: PhraseReader, k: int) -> bool:
    """Whether token k tells when: "reports this week that"."""
    return any(text.date_at.get(first, 0) > k for first in range(k, k - 4, -1))


def _issuer(text: PhraseReader, i: int) -> tuple[int, int]:
    """Tokens of whose saying it is: "the ministry's", "a Ledger"; empty where nobody's."""
    floor, end = text.sentence_first(i), i
    while end > floor and text.words.words[end - 1].islower() and text.token(end - 1) not in DETERMINERS | PREPOSITIONS | STOPS and text.token(end - 1) != "'s" and end > i - 3 and text.token(end - 1) not in VERBS:
        end -= 1  # "the ministry's latest estimate"
    if text.token(end - 1) == "'s":
        first = text.phrase_start(end - 1, floor)
        return first, end - 1
    first = end
    while first > floor and text.is_capitalised(first - 1) and text.token(first - 1) not in DETERMINERS and first - 1 not in text.date_at:
        first -= 1
    return first, end
