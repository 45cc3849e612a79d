"""Who acts where a figure stands: subjects of its clause, of the sentences before, and of the article."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from . import roles
from .agents import Agent
from .events import Verdict
from .numerals import Number
from .sentences import Sentence, Words

MILITARY = frozenset("president minister officials official government military army navy forces troops administration spokesman ministry leader authorities air defense defence prime foreign secretary chief state armed police intelligence".split())
CLAUSE_MARKS = frozenset(", ; : but while although which who that because after before when as — –".split())
INSERTING = frozenset("which who where whose as including according whom a an the one".split())
OPENING = frozenset("where when because since after before while if".split())
NAMED = frozenset({"name", "adjective", "demonym", "capital", "metonym", "organisation", "service", "affiliation", "person", "group", "region"})
ACTING = frozenset({roles.SUBJECT, roles.AGENT, roles.OWNER, roles.PLAIN, roles.SPEAKER, roles.ASKED})
DOING = frozenset({roles.SUBJECT, roles.AGENT})
NEAR = 8
ALONE, SHARE = 5, 12


class Subjects:
    """Agents of one article by their place. speaking: tokens that name who says something."""

    def __init__(self, words: Words, agents: list[Agent], speaking: frozenset[int] = frozenset()):
        self.words = words
        doing = {a.first for a in agents if a.role == roles.SUBJECT}  # "pledged 3,000 rifles" is a deed too
        self.speaking = (speaking - doing) | {a.first for a in agents if a.role == roles.SPEAKER}
        self.every = agents
        self.firsts = [a.first for a in agents]
        self.named = [a for a in agents if a.kind in NAMED]
        self.named_firsts = [a.first for a in self.named]
        self.counts = Counter(a.code for a in self.named if a.code)
        self.acting = Counter(a.code for a in self.named if a.code and a.role in DOING and a.kind != "region")
        self.military = Counter(a.code for a in self.named if a.code and set(words.lower[a.last : a.last + 3]) & MILITARY or a.kind == "affiliation")

    def within(self, first: int, last: int) -> list[Agent]:
        """Names that begin in tokens `[first, last)`."""
        return self.named[bisect_left(self.named_firsts, first) : bisect_left(self.named_firsts, last)]

    def agents(self, first: int, last: int) -> list[Agent]:
        """Names and the words that refer to them that begin in tokens `[first, last)`."""
        return self.every[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]

    def verdict(self, a: Agent, rule: str) -> Verdict:
        """The agent as an answer; its rule is the given one for a name, else that of referring words."""
        return Verdict(a.code, a.first, a.last, rule if a.kind in NAMED else "actor.referent")

    def inserted(self, first: int, stop: int) -> list[tuple[int, int]]:
        """Relative clauses and asides between commas that end before token `stop`: whoever acts there does not act behind."""
        lower, spans, open_at = self.words.lower, [], None
        for i in range(first, stop):
            if lower[i] in {",", "—", "–", ")"} and open_at is not None:
                spans.append((open_at, i))
                open_at = None
            if lower[i] in {",", "—", "("} and i + 1 < stop and (lower[i + 1] in INSERTING or lower[i] == "("):
                open_at = i
        return spans

    def subject(self, number: Number, sentence: Sentence) -> Verdict | None:
        """Nearest mention before the figure in its sentence that acts: the clause's subject."""
        if relative := self.antecedent(number, sentence):
            return self.verdict(relative, "actor.antecedent")
        inserted = self.inserted(sentence.first, number.lead)
        mentions = [a for a in self.agents(sentence.first, number.lead) if a.role in ACTING and (a.kind in NAMED or a.role != roles.OWNER)]
        if outside := [a for a in mentions if not any(first < a.first < last for first, last in inserted)]:
            mentions = outside
        if not mentions:
            return None
        k = next((k for k in range(len(mentions) - 1, -1, -1) if mentions[k].first not in self.speaking), len(mentions) - 1)
        return self.shared(number, mentions[max(0, k - 1) : k + 1]) or self.verdict(mentions[k], "actor.subject")

    def doer(self, number: Number, sentence: Sentence, otherwise: Verdict | None) -> Verdict | None:
        """The subject; where something else is likely otherwise, only one that does more than speak."""
        verdict = self.subject(number, sentence)
        return None if otherwise and verdict and verdict.first in self.speaking else verdict

    def announcer(self, number: Number, sentence: Sentence) -> Verdict | None:
        """Whose service or government announces what forces do: "The brigade will send 800 soldiers, the Pentagon said"."""
        spoken = [a for a in self.agents(number.last, sentence.last) if a.role == roles.SPEAKER and a.kind in {"service", "metonym", "affiliation"}]
        return self.verdict(spoken[0], "actor.announcer") if spoken else None

    def antecedent(self, number: Number, sentence: Sentence) -> Agent | None:
        """"… with France, which has hundreds of troops": whoever a relative clause that holds the figure hangs on."""
        lower = self.words.lower
        for a in reversed(self.agents(sentence.first, number.lead)):
            rest = lower[roles.phrase_end(self.words, a.last, number.lead, True) if a.kind == "adjective" else a.last : number.lead]
            if rest[:1] in ([","], ["-"], ["—"], ["–"]) and rest[1:2] in (["which"], ["who"]):
                return a if not {",", ";", "—", "–"} & set(rest[2:]) and (a.kind in NAMED) else None
            if a.role in DOING:
                return None
        return None

    def shared(self, number: Number, pair: list[Agent]) -> Verdict | None:
        """"Sweden and Finland … with 2,200 and 1,900 soldiers": one each, in order; "A and B have sent 300" is neither's alone."""
        if len(pair) < 2 or pair[0].code == pair[1].code or self.words.lower[pair[0].last : pair[1].first] not in (["and"], ["and", "the"]):
            return None
        lower = self.words.lower
        if number.value_max is None and number.last + 1 < len(lower) and lower[number.last] == "and" and lower[number.last + 1][0].isdigit():
            return self.verdict(pair[0], "actor.respectively")
        if number.lead >= 2 and lower[number.lead - 1] == "and" and lower[number.lead - 2][0].isdigit():
            return self.verdict(pair[1], "actor.respectively")
        return Verdict("", None, None, "actor.several_subjects")

    def near_subject(self, number: Number, sentence: Sentence) -> Verdict | None:
        """Subject of the clause of a cost, a share or a count: a mention close before it, with one clause boundary between at most."""
        verdict = self.subject(number, sentence)
        if verdict is None or verdict.first in self.speaking:
            return None
        between = self.words.lower[verdict.last : number.lead]
        if between[:1] in ([","], ["-"], ["—"], ["–"]) and between[1:2] in (["which"], ["who"]):  # "Lithuania, which closed two …"
            between = between[2:]
        if len(between) > NEAR or len(CLAUSE_MARKS.intersection(between)) > 1:
            return None
        return verdict

    def own_clause(self, number: Number, sentence: Sentence) -> Verdict | None:
        """The subject, unless another clause opens between it and the figure ("Fiji sent engineers to Vanuatu, where storms damaged 80 houses")."""
        verdict = self.subject(number, sentence)
        if verdict is None or verdict.last is None or OPENING.isdisjoint(self.words.lower[verdict.last : number.lead]):
            return verdict
        return None

    def by(self, number: Number, sentence: Sentence) -> Verdict | None:
        """Who acts behind the figure: "300 soldiers were sent by Kenya", "300 soldiers whom Kenya sent"."""
        mentions = [a for a in self.agents(number.last, sentence.last) if a.role in {roles.SUBJECT, roles.AGENT} and a.kind in NAMED]
        return self.verdict(mentions[0], "actor.after_in_sentence") if mentions else None

    def earlier(self, sentence: Sentence) -> Verdict | None:
        """Subject of one of the two sentences before; who only speaks there comes last."""
        index = self.words.sentence_of[sentence.first]
        speaker = None
        for k in range(index - 1, max(index - 3, -1), -1):
            before = self.words.sentences[k]
            mentions = [a for a in self.agents(before.first, before.last) if a.role in ACTING and (a.kind in NAMED or a.role != roles.OWNER)]
            acting = [a for a in mentions if a.first not in self.speaking]
            if acting:
                a = next((a for a in acting if a.role in {roles.SUBJECT, roles.AGENT}), acting[0])
                return self.verdict(a, "actor.subject_of_sentence_before")
            speaker = speaker or next(iter(mentions), None)
        return self.verdict(speaker, "actor.subject_of_sentence_before") if speaker else None

    def leading(self, sentence: Sentence) -> Verdict | None:
        """Who a sentence that names nobody speaks of: the subject of the sentences before, else the article's main actor."""
        return self.earlier(sentence) or self.main()

    def main(self) -> Verdict | None:
        best = self.military or self.acting
        if not best:
            return None
        code = min(best, key=lambda c: (-best[c], c))
        return Verdict(code, None, None, "actor.main_of_article")

    def only_actor(self) -> Verdict | None:
        """The one country or body that acts in the article, where nobody else does."""
        total = self.acting.total()
        if total < ALONE:
            return None
        code = max(self.acting, key=lambda c: self.acting[c])
        return Verdict(code, None, None, "actor.only_actor_of_article") if SHARE * self.acting[code] >= 10 * total else None

    def main_force(self) -> Verdict | None:
        """The country whose forces the article speaks of most."""
        if not self.military:
            return None
        code = min(self.military, key=lambda c: (-self.military[c], c))
        return Verdict(code, None, None, "actor.main_force_of_article") if 2 * self.military[code] > sum(self.military.values()) else None
