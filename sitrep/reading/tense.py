"""Which way a clause points in time, read from the verbs around a date."""

from __future__ import annotations

from .lexicon import LEXICON, load_rows, one_of, word
from .sentences import Words

CUES = {row["word"]: row["points"] for row in load_rows(LEXICON / "tense.csv", {"word": word, "points": one_of("past", "event", "future", "plan")})}
PROMISES = frozenset("agreed pledged promised vowed".split())
DETERMINERS = (["the"], ["a"], ["an"], ["its"], ["his"], ["her"], ["their"], ["this"], ["that"])
BACK, AHEAD = 25, 12  # tokens looked at before and after the date


def _cue(words: Words, k: int) -> str | None:
    token = words.lower[k]
    cue = CUES.get(token)
    if cue is None:
        if token.endswith("ed") and len(token) > 3 and words.words[k][0].islower():
            return "past"
        if token == "set" and words.lower[k + 1 : k + 2] == ["to"]:
            return "plan"
        return "future" if token.endswith("'ll") else None
    if token == "may" and words.words[k] != "may" or token == "due" and words.lower[k + 1 : k + 2] == ["to"] and words.lower[k + 2 : k + 3] in DETERMINERS:
        return None
    return cue


def _is_passive_infinitive(words: Words, k: int, first: int) -> bool:
    """Whether participle k stands in "will be sent", "to be discussed", and not in "had to be treated"."""
    before = words.lower[max(first, k - 4) : k]
    return any(CUES.get(token) == "future" for token in before[-3:]) or "to" in before[-3:] and "be" in before and "had" not in before


def direction(words: Words, first: int, last: int) -> int:
    """-1 where the clause of tokens `[first, last)` reports the past, 1 where it looks ahead, 0 without a sign.

    The verb nearest before the date decides; a date at the head of its sentence takes the verb after it.
    """
    sentence = words.sentences[words.sentence_of[first]]
    for k in range(first - 1, max(sentence.first, first - BACK) - 1, -1):
        cue = _cue(words, k)
        if cue == "plan" and words.lower[k] in PROMISES and k >= first - 2:
            return -1  # "pledged on Friday" is the day of the pledge
        if cue == "event":
            return -1
        if cue == "past":
            return 1 if _is_passive_infinitive(words, k, sentence.first) else -1
        if cue:
            return 1
    for k in range(last, min(sentence.last, last + AHEAD)):
        cue = _cue(words, k)
        if cue:
            return -1 if cue in ("past", "event") else 1
    return 0
