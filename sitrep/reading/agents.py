"""Who acts in the clauses of an article: names with their role, and the words that refer back to them.

"It", "the military", "the country" stand for whoever acted last; "he" for the last person; "we" for the country of
whoever speaks. They are resolved once, from the first word to the last, so that time stays linear.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from . import roles
from .affiliations import Affiliation
from .gazetteer import index
from .people import PersonMention, is_office
from .quotes import Speech
from .sentences import Words

OWN = frozenset("we our ours us i my".split())
PERSONAL = frozenset("he his she her him".split())
OF_BODY = frozenset("it its they their them".split())
BODIES = frozenset(
    "government military army navy country nation ministry administration alliance bloc parliament congress kingdom coalition republic state regime authorities "
    "agency president premier king junta armed air forces troops military's".split()
)
HALVES = frozenset({"north", "south"})  # of a divided country: "the North" of North Korea
OWNING = frozenset("its their our my his her".split())
REFERRING = OWN | PERSONAL | OF_BODY | BODIES | HALVES
ACTING = frozenset({roles.SUBJECT, roles.AGENT, roles.SPEAKER})
LANDS = frozenset("country nation kingdom island republic".split())
SPEAKING, OTHER = 4, 2  # first persons that make a text a speech; what being spoken of as another weighs
REACH = 4  # sentences that a pronoun looks back over


@dataclass(slots=True, unsafe_hash=True)
class Agent:
    """Tokens `[first, last)` that stand for `code`; role: see roles; kind: of the affiliation, or pronoun or body."""

    first: int
    last: int
    code: str
    kind: str
    role: str


def read(words: Words, affiliations: Sequence[Affiliation], speech: Speech, regions: Sequence[tuple[int, int, str]] = ()) -> list[Agent]:
    """All agents of an article in order: names, persons of a known country, and the words that refer to them.

    regions: (first, last, code of the country) of states and provinces, which act as their country's ("Texas sent 300 guards").
    """
    codes = allegiances(words, speech.people, affiliations)
    taken = {i for a in affiliations for i in range(a.first, a.last)}
    persons = [Affiliation(p.first, p.last, codes[p.name], "person") for p in speech.people if p.name in codes and not taken.intersection(range(p.first, p.last))]
    named = sorted([*affiliations, *persons], key=lambda a: a.first)
    voices = Voices(speech.passages, codes)
    agents = [Agent(a.first, a.last, a.code, a.kind, roles.role(words, a.first, a.last, a.kind == "adjective")) for a in named]
    taken.update(i for p in persons for i in range(p.first, p.last))
    states = [Agent(first, last, code, "region", roles.role(words, first, last, False)) for first, last, code in regions if not taken.intersection(range(first, last))]
    if states := [state for state in states if state.role in ACTING]:
        agents = sorted([*agents, *states], key=lambda a: a.first)
    return resolve(words, agents, voices, _writer(words, agents, voices))


def _writer(words: Words, named: Sequence[Agent], voices: Voices) -> str:
    """Whom "we" means in a speech, statement or release: whom the text names most without being spoken of as another.

    Others are those that "we" act upon, help or face: named as object, owner or behind a preposition after "we", "our".
    """
    spoken: dict[int, int] = {}
    count = 0
    for i in words.where(OWN):
        if words.words[i] != "US" and not voices.covers(i):
            spoken.setdefault(words.sentence_of[i], i)
            count += 1
    if count < SPEAKING:
        return ""
    score: Counter[str] = Counter()
    for agent in named:
        if agent.code and not voices.covers(agent.first):
            i = spoken.get(words.sentence_of[agent.first])
            score[agent.code] += -OTHER if i is not None and agent.first > i and agent.role in {roles.OBJECT, roles.OBLIQUE, roles.OWNER} else 1
    return max(score, key=lambda code: score[code], default="")  # of equals the one named first


class Voices:
    """Whose words each token is: the code of who speaks in a quotation or a turn of a transcript."""

    def __init__(self, passages: Sequence[tuple[int, int, str | None]], codes: dict[str, str]):
        known = sorted((first, last, codes.get(speaker or "", "")) for first, last, speaker in passages)
        self.passages, self.firsts = known, [first for first, _, _ in known]

    def covers(self, token: int) -> bool:
        """Whether a token stands in a quotation."""
        k = bisect_right(self.firsts, token) - 1
        return k >= 0 and token < self.passages[k][1]

    def at(self, token: int) -> str:
        """Code of the speaker at a token; "" outside quotations and where the speaker's country is unknown."""
        k = bisect_right(self.firsts, token) - 1
        return self.passages[k][2] if k >= 0 and token < self.passages[k][1] else ""


def allegiances(words: Words, people: Sequence[PersonMention], named: Sequence[Affiliation]) -> dict[str, str]:
    """Country or body of each person, by full name, from the name in the title or right behind it.

    "Indonesian Foreign Minister Retno Marsudi";
    "Li Wei, a spokesman for China's defence ministry"; "Kenya's president, William Ruto".
    """
    firsts = [a.first for a in named]
    found: dict[str, str] = {}
    for person in people:
        if person.name in found:
            continue
        sentence = words.sentences[words.sentence_of[person.first]]
        k = bisect_left(firsts, max(sentence.first, person.begin - 5))
        title, behind = "", ""
        while k < len(named) and named[k].first < min(person.last + 12, sentence.last):
            first, last, code, kind = named[k].first, named[k].last, named[k].code, named[k].kind
            if first < person.last and person.begin <= first and kind == "affiliation":
                title = code
                break
            if last <= person.first and kind in {"adjective", "name", "organisation", "service", "metonym"} and _is_title(words.lower[last : person.first]):
                title = code
            elif first >= person.last and not behind and (words.lower[person.last] == "of" and first - person.last <= 2 or words.lower[person.last] == "," and any(is_office(token) for token in words.lower[person.last : first + 4]) and ";" not in words.lower[person.last : first]):
                behind = code
            k += 1
        if title or behind:
            found[person.name] = title or behind
    return found


def _is_title(between: list[str]) -> bool:
    """Whether only the words of an office stand between a country's name and a person's."""
    rest = [token for token in between if token not in {"'s", ","}]
    return len(rest) <= 5 and (any(is_office(token) for token in rest) or not rest) and not any(token in roles.PREPOSITIONS or token in roles.AUXILIARIES for token in rest)


def resolve(words: Words, named: Sequence[Agent], voices: Voices, writer: str) -> list[Agent]:
    """All agents in order: the named ones, and the words that refer to them.

    writer: whom "we" means outside quotations. "We" of a speaker whose country is unknown has the code "".
    """
    found: list[Agent] = []
    names, covered = iter(named), 0
    upcoming = next(names, None)
    for i in words.where(REFERRING):
        while upcoming is not None and upcoming.first <= i:
            found.append(upcoming)
            covered = upcoming.last
            upcoming = next(names, None)
        token = words.lower[i]
        if i < covered or not (kind := _kind(words, i, token)):
            continue
        code = (voices.at(i) if voices.covers(i) else writer) if kind == "own" else _antecedent(words, found, i, kind)
        if code or kind == "own":
            role = roles.role(words, i, i + 1, is_adjective=token in OWNING)
            found.append(Agent(i, i + 1, code, kind, roles.OWNER if token in OWNING and role not in ACTING else role))
    found.extend([upcoming, *names] if upcoming is not None else [])
    return found


def _kind(words: Words, i: int, token: str) -> str:
    if token in OWN and words.words[i] != "US":
        return "own"
    if token in PERSONAL:
        return "person"
    if token in OF_BODY:
        return "pronoun"
    if token in HALVES and i and words.lower[i - 1] == "the" and words.words[i][0].isupper() and not words.words[min(i + 1, len(words.words) - 1)][0].isupper():
        return "half"
    if token in BODIES and i and words.lower[i - 1] in {"the", "armed", "air"}:
        return "body"
    return ""


def _half(words: Words, agent: Agent, half: str) -> str:
    """The country that is this half, by a name of it or of the other half: "the North" where only South Korea is named."""
    name = words.lower[agent.first : agent.last]
    if agent.kind not in {"name", "adjective", "demonym"} or name[0] not in HALVES:
        return ""
    nations = index().nations.get(" ".join([half, *name[1:]]))
    return nations[0].code if nations else ""


def _antecedent(words: Words, found: list[Agent], i: int, kind: str) -> str:
    """Whom the word at token i refers to: the last that acts, in its sentence or one of those before."""
    here = words.sentence_of[i]
    best, best_back = "", 0
    for agent in reversed(found[-24:]):
        back = here - words.sentence_of[agent.first]
        if back > REACH and kind != "half":
            break
        if kind == "half":
            if code := _half(words, agent, words.lower[i]):
                return code
            continue
        if words.lower[i] in LANDS:
            if agent.kind in {"name", "capital", "metonym", "adjective", "body"} and agent.code:
                return agent.code
            continue
        if words.lower[i] == "agency":
            if agent.kind == "organisation":
                return agent.code
            continue
        if kind == "person":
            if agent.kind in {"affiliation", "person"}:
                return agent.code
        elif agent.role in ACTING:
            if agent.kind != "own":
                return agent.code
        elif not best and agent.role != roles.OBLIQUE and agent.kind != "own":
            best, best_back = agent.code, back
        if best and back > best_back:
            break
    return best
