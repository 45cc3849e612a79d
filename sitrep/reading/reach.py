"""How far an act of speech reaches in its sentence: which figures are its own, and which the article's.

An act speaks for what stands behind its verb and, where its clause only trails what is said, for what stands before.
It does not speak for a clause set beside it (", while …", ";"), for what stands before a clause that it is only part of
("… in what Doe said were …"), or for a gloss behind its verb (", which lies 75 km off").
"""

from __future__ import annotations

from collections.abc import Sequence

from .events import distance
from .phrases import PREPOSITIONS
from .sentences import Sentence, Words
from .speech import SpeechAct
from .speech_verbs import VERBS
from .tense import CUES

FARTHEST = 60.0  # tokens and costs of boundaries
BREAK_WORDS = frozenset("but while whereas although though however meanwhile ;".split())
INNER = frozenset("what which who whom whose that since after when before because if until where whether while although though".split())  # open a clause that is part of another
GLOSSES = frozenset("which where whose".split())
PARTICLES = {"ask": ("for", "to"), "call": ("for",), "appeal": ("for", "to"), "press": ("for",), "urge": ("to",), "petition": ("for", "to"), "advise": ("to", "that"), "accuse": ("of",), "implicate": ("in",)}
PRESUPPOSING = frozenset("after following since because".split())  # what is asked comes before them
CLAUSE_OPENERS = frozenset('that it he she they there its his her their " “ :'.split())
THINKING = frozenset("believe think feel reckon speculate".split())
CLAUSE_ENDS = frozenset(", ; who which after and".split())
TRAILED, CLOSING = frozenset(', " ”'.split()), frozenset('. , on " ”'.split())
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today late early".split())
CLAUSE = 12  # tokens in which the verb of a clause must follow


def attributes(words: Words, act: SpeechAct) -> bool:
    """Whether an act makes its speaker a source at all."""
    if not act.speaker:
        return False
    if act.kind == "according" or act.use in ("source", "document", "asking", "counting"):
        return True
    return act.use == "clause" and (leads_clause(words, act.verb) or trails(words, act))


def leads_clause(words: Words, verb: int) -> bool:
    """Whether a clause or a mark follows a verb: "claimed that", "claimed it was"; not "claimed 30 lives"."""
    last = words.sentences[words.sentence_of[verb]].last
    if not CLAUSE_OPENERS.isdisjoint(words.lower[verb + 1 : min(verb + 3, last)]) or words.lower[verb + 1 : verb + 3] == ["to", "have"]:
        return True
    for k in range(verb + 1, min(verb + CLAUSE, last)):
        if words.lower[k] in CLAUSE_ENDS:
            return False
        if k > verb + 1 and (CUES.get(words.lower[k]) in ("past", "future") or words.lower[k].endswith("ed") and VERBS[words.lower[verb]].lemma in THINKING):
            return True
    return False


def trails(words: Words, act: SpeechAct) -> bool:
    """Whether an act closes what it says: "… were shot down, the ministry claimed."."""
    behind = words.lower[act.verb + 1 : act.verb + 2]
    return act.begin > 0 and words.lower[act.begin - 1] in TRAILED and (not behind or behind[0] in CLOSING or behind[0] in DAYS)


def governing(words: Words, acts: Sequence[SpeechAct], token: int, sentence: Sentence, costs: list[float], own: tuple[int, int]) -> SpeechAct | None:
    """The nearest act of the sentence that speaks for the figure at `token`; none for a figure that counts the speakers themselves.

    own: the figure's words.
    """
    best, nearest = None, FARTHEST
    for act in acts:
        if act.first < own[1] and own[0] < act.last:
            return None
        if (gap := _gap(words, act, token, sentence, costs, own[1])) < nearest:
            best, nearest = act, gap
    return best


def _gap(words: Words, act: SpeechAct, token: int, sentence: Sentence, costs: list[float], own: int) -> float:
    """How far an act is from the figure that it may speak for; FARTHEST where it does not."""
    if act.verb <= token:
        return distance(costs, sentence, act.verb, token) * 0.5 + _break(words, act.verb, token, 20) if _reaches_forward(words, act, token) else FARTHEST
    return distance(costs, sentence, token, act.verb) + _break(words, token, act.verb, 30) if _reaches_back(words, act, token, own) else FARTHEST


def _break(words: Words, first: int, last: int, cost: float) -> float:
    return cost if BREAK_WORDS.intersection(words.lower[first:last]) else 0.0


def _reaches_forward(words: Words, act: SpeechAct, token: int) -> bool:
    between = words.lower[act.verb + 1 : token]
    if act.kind == "according":
        return True
    if act.use == "asking" and not _is_asked(words.lower[act.verb], between) or is_gloss(between):
        return False
    return not (is_inner(words, act) and any(between[k] == "," and between[k + 1] in ("and", "but", "while") for k in range(len(between) - 1)))


def _reaches_back(words: Words, act: SpeechAct, token: int, last: int) -> bool:
    """A participle (", adding that"), a request and a count tell only of what follows; so does a clause that is part of another.

    last: token behind the figure, to which a clause may belong: "the $25bn (that) the army sought".
    """
    if act.kind == "before" and last <= act.begin and words.lower[last : act.begin] in ([], ["that"], ["which"]):
        return words.lower[act.verb + 1 : act.verb + 2] != ["that"]
    if act.kind == "before" and act.begin and words.lower[act.begin - 1] == "as":
        return True  # "…, as Doe witnessed"
    if act.use in ("asking", "counting") or act.kind != "after" and act.kind != "according" and act.begin <= token or is_inner(words, act):
        return False
    return not (act.kind == "leaning" and words.lower[act.verb].endswith("ing"))


def _is_asked(verb: str, between: list[str]) -> bool:
    """Whether the words between a verb and a figure hold the particle that the verb's object needs ("asked for")."""
    particles = PARTICLES.get(VERBS[verb].lemma) if verb in VERBS else None
    if not PRESUPPOSING.isdisjoint(between):
        return False
    if particles is None:
        return between[:1] != ["to"]  # "seeking to protect"
    return any(particle in between for particle in particles)


def is_gloss(between: list[str]) -> bool:
    """Whether a figure stands in a relative clause set off by a comma, behind the verb: ", which lies 75 km off".

    Right behind the verb of speech the clause goes on with what is said: "the report said, which came after …".
    """
    if "," not in between:
        return False
    k = len(between) - 1 - between[::-1].index(",")
    return 0 < k and k + 1 < len(between) and between[k + 1] in GLOSSES


def is_inner(words: Words, act: SpeechAct) -> bool:
    """Whether an act's clause is part of the clause before it: "in what Doe said were attacks", "since Doe announced it"."""
    if act.kind not in ("before", "leaning") or act.first == act.last or not act.begin:
        return False
    before, that = words.lower[max(0, act.begin - 2)], words.lower[act.begin - 1]
    return that in INNER and not (that == "that" and before in PREPOSITIONS)  # "familiar with that report"
