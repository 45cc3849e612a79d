"""What a name does in its clause: acts, owns, is acted upon, or is where or for whom something happens.

No parse is made. A name's phrase is bounded by closed classes of words, and its role follows from the word before
the phrase (a preposition, a verb that acts on it) and the word behind it (a finite verb).
"""

from __future__ import annotations

from .inflection import forms
from .people import is_office
from .sentences import Words
from .speech_verbs import VERBS
from .tense import CUES

SUBJECT, AGENT, OWNER, OBJECT, OBLIQUE, PLAIN, SPEAKER, ASKED = "subject", "agent", "owner", "object", "oblique", "plain", "speaker", "asked"
PREPOSITIONS = frozenset(
    "in to into at near on along across around off over inside outside through throughout toward towards against from with between within for of targeting facing "
    "fighting opposing bordering about under amid among upon onto beyond behind above below via without versus concerning regarding including despite during like unlike".split()
)
ARTICLES = frozenset("the a an its their his her our my this that these those some all both each every any no".split())
CLAUSE_OPENERS = frozenset("that after before since as when while because if although though until unless once where whether than so and but or who which what how why".split())
AUXILIARIES = frozenset("is are was were be been has have had will would could can may might shall should must does do did 'd 'll 've won't can't cannot doesn't didn't isn't aren't wasn't hasn't haven't hadn't".split())
ADVERBS = frozenset("also already now then still later recently reportedly allegedly initially currently previously repeatedly again never not only just once long soon first finally even both all each itself themselves himself herself".split())
PHRASE, LONGEST_INSERT = 6, 24

_ACTING_ON = (
    "accuse urge ask warn threaten attack invade condemn criticise criticize blame support help assist back join visit thank praise tell press pressure push force allow let "
    "enable defend protect fight face oppose counter deter confront enter cross hit strike shell bomb target occupy annex seize recognise recognize sanction arm equip train "
    "supply reassure inform notify host give provide send lend offer sell grant want order compel persuade convince encourage invite permit require call keep make leave "
    "beat defeat suspect free liberate rescue evacuate surround encircle block bar ban bolster boost strengthen aid lead see include quote cite represent reach quit exit abandon"
)
_CAUSING = "ask urge tell order force allow enable want expect invite permit require compel persuade convince encourage press pressure push get call warn"
_GIVING = "give provide send lend offer supply sell grant help assist support arm equip train"
ACTING_ON = frozenset(form for verb in _ACTING_ON.split() for form in forms(verb))
CAUSING = frozenset(form for verb in _CAUSING.split() for form in forms(verb))
GIVING = frozenset(form for verb in _GIVING.split() for form in forms(verb))
SPEAKING = frozenset(token for token, verb in VERBS.items() if verb.form in {"finite", "base"} and verb.use == "source")
SAYING = frozenset("said says say saying told tells tell believe believes think thinks".split())
TIMES = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday today week month year".split())
DESCRIBING = frozenset("neighboring neighbouring nearby rival former old war-torn north south east west central mainland post-war modern occupied ally partner neighbor neighbour member state archrival foe enemy giant kingdom island nation republic".split())
ASKING = frozenset(form for verb in ("ask", "request", "press", "lobby", "petition") for form in forms(verb))
REQUESTS = frozenset("request ultimatum order demand appeal call calls pressure proposal requests orders demands appeals plan plans need decision offer invitation".split())
FINITE = AUXILIARIES | {token for token, points in CUES.items() if points in {"past", "plan"} and token not in {"been", "gone", "done", "seen", "taken", "given", "known", "born", "scheduled", "due", "ready", "likely", "planning", "plan"}} | {token for token, verb in VERBS.items() if verb.form == "finite"}


def is_finite(words: Words, i: int, bare_country: bool = False) -> bool:
    """Whether token i reads as a finite verb. bare_country: a country's name stands before it, so that "-s" is a verb's ending."""
    token = words.lower[i]
    if token in FINITE:
        return True
    if not words.words[i][:1].islower():
        return False
    return token.endswith("ed") and len(token) > 4 or bare_country and token.endswith("s") and token not in PREPOSITIONS and not token.endswith("ss")


def phrase_end(words: Words, last: int, stop: int, is_adjective: bool = False) -> int:
    """End of the noun phrase that goes on at token `last`: over nouns and "'s", up to a verb, preposition or mark."""
    for i in range(last, min(last + PHRASE, stop)):
        token = words.lower[i]
        if token == "'s":
            if i + 1 < stop and words.lower[i + 1] in PREPOSITIONS | ARTICLES:
                return i
            continue
        if not token[0].isalpha() or token in PREPOSITIONS or token in CLAUSE_OPENERS or token in ADVERBS or token in AUXILIARIES or token in SAYING or token in {"to", "by"}:
            return i
        if i > last and is_finite(words, i) or i == last and is_finite(words, i, bare_country=not is_adjective) and not token.endswith(("ies", "ors")):
            return i
    return min(last + PHRASE, stop)


def phrase_begin(words: Words, first: int, start: int, is_adjective: bool = True) -> int:
    """First token of the noun phrase of a name at `first`: over articles, titles and what describes it.

    A common noun before a name proper ends another phrase: "under the deal | Russia may …"; so does a day: "on Friday | Ankara …".
    """
    k = first
    while k > start and k > first - 4:
        token = words.lower[k - 1]
        if token in ARTICLES:
            return k - 1
        if token in DESCRIBING:
            k -= 1
            continue
        if not token[0].isalnum() or token in TIMES or token in PREPOSITIONS or token in CLAUSE_OPENERS or token in ADVERBS or token == "by" or token in AUXILIARIES or token in VERBS or token in ACTING_ON or token.endswith(("ing", "ed")):
            return k
        if not is_adjective and words.words[k - 1].islower() and not token.endswith("ern") and not is_office(token):
            return k
        k -= 1
    return k


def _verb_next(words: Words, end: int, stop: int, bare: bool) -> str:
    """The finite verb behind a phrase, over adverbs; "" where none stands there."""
    i = end
    while i < stop and (words.lower[i] in ADVERBS or words.lower[i].endswith("ly")):
        i += 1
    return words.lower[i] if i < stop and (is_finite(words, i, bare) or words.lower[i] in SPEAKING) else ""


def _attributes(words: Words, end: int, stop: int, verb: str) -> bool:
    """Whether a verb of speech reports ("said", "warned that") and does not act ("pledged 3,000 rifles")."""
    if verb in SAYING:
        return True
    i = words.lower.index(verb, end)
    return i + 1 >= stop or words.lower[i + 1] in {"that", ",", ":", "it", "he", "she", "they", ".", "\"", "“", "”"}


def role(words: Words, first: int, last: int, is_adjective: bool) -> str:
    """Role of a name at tokens `[first, last)` of one sentence."""
    sentence = words.sentences[words.sentence_of[first]]
    lower = words.lower
    begin, end = phrase_begin(words, first, sentence.first, is_adjective), phrase_end(words, last, sentence.last, is_adjective)
    bare = end == last and not is_adjective
    acts = _verb_next(words, end, sentence.last, bare)
    before = lower[begin - 1] if begin > sentence.first else ""
    if before == "by":
        return AGENT
    told = end + 1 < sentence.last and lower[end] == "to" and lower[end + 1].isalpha()
    if told and (before in CAUSING or before in {"to", "on", "for", "from"} and REQUESTS.intersection(lower[max(sentence.first, begin - 4) : begin]) or before == "on" and lower[begin - 2] in CAUSING):
        return SUBJECT
    if before in ASKING and lower[end : end + 1] == ["for"]:
        return ASKED
    if before in PREPOSITIONS or before == "to":
        return OBLIQUE
    if before in GIVING:
        return OBJECT
    if acts in SPEAKING and _attributes(words, end, sentence.last, acts):
        return SPEAKER
    if lower[last : last + 1] == ["'s"] or lower[last - 1] == "'s":
        return OWNER if not acts or before in ACTING_ON else SUBJECT
    if acts:
        return SUBJECT
    if before in ACTING_ON:
        return OBJECT
    return PLAIN
