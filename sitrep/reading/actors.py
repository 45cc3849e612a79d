"""Whose forces, victims or money a figure is: the rules that choose among an article's agents."""

from __future__ import annotations

from . import roles
from .agents import OWNING
from .events import Verdict
from .inflection import forms
from .numerals import Number
from .sentences import Sentence
from .subjects import NAMED, Subjects
from .units import Unit

FORCES = frozenset({"deployment", "alert", "presence", "withdrawal", "strength", "aid"})
LOSING = frozenset("lost lose losing loses suffered suffering sustained suffers".split())
SOLDIERS = frozenset("soldiers troops soldier forces army military service marines servicemen personnel".split())
TOLL = frozenset("toll death deaths casualties dead victims fatalities losses".split())
DRILLS = frozenset("exercise exercises drill drills manoeuvre maneuver war".split())
PARTIES = frozenset("country nation side party power state people ally leader republic korea case poll official senator lawmaker diplomat factor".split())
POLLING = frozenset("poll polls polled pollster survey surveys surveyed respondents voters plurality approve approved disapprove disapproved oppose opposed".split())
RECEIVING = frozenset(form for verb in ("receive", "await", "seek", "obtain", "accept") for form in forms(verb)) | {"sought", "requested", "requesting"}
SUPERLATIVE = frozenset("first second third fourth latest biggest largest worst deadliest highest lowest most largest-ever bloodiest heaviest since".split())
GIVERS = frozenset({"UN", "EU", "NATO", "ICRC", "IFRC", "IOM"})  # they ask for what they give
PERCENT = frozenset("percent % per cent".split())
GUNMEN = frozenset("gunman militant fighter insurgent rebel attacker bomber terrorist jihadist".split())
ELSEWHERE = roles.PREPOSITIONS - {"of"}
FLED = frozenset("flee fled flees fleeing escape escaped escaping".split())
AIMING = frozenset("on between against upon".split())
MISSIONS = frozenset("mission missions deployment deployments pullout withdrawal tour tours rotation offensive operation operations patrol patrols drills exercise exercises campaign siege".split())
FLEEING = frozenset("refugees refugee migrants migrant evacuees evacuation exodus civilians nationals citizens families asylum displaced population".split())


class ArticleActors(Subjects):
    """Actors of one article; answers for each figure."""

    def of(self, number: Number, unit: Unit | None, sentence: Sentence, about: str, previous: str | None) -> Verdict | None:
        """Actor of a figure; none where several or an unknown speaker's "we" would be it. previous: the actor of the figure before it in the same sentence or list, if any."""
        verdict = self._of(number, unit, sentence, about, previous)
        return verdict if verdict is not None and verdict.value else None

    def _of(self, number: Number, unit: Unit | None, sentence: Sentence, about: str, previous: str | None) -> Verdict | None:
        end = unit.last if unit else number.last
        is_site = unit is not None and unit.kind == "place" and about == "other"  # "Nigerian towns" belong to nobody's forces
        if not is_site and (verdict := self._in_phrase(number, end)):
            return verdict
        if verdict := self._behind_phrase(number, unit.dimension if unit else number.dimension, end, sentence, about):
            return verdict
        if verdict := self._predicate(end, sentence):
            return verdict
        if unit is not None and unit.name == "marine" and self.words.words[unit.last - 1][0].isupper():
            return Verdict("USA", unit.last - 1, unit.last, "actor.marines")
        carried = Verdict(previous, None, None, "actor.as_figure_before") if previous else None
        is_force = unit is not None and (unit.dimension == "equipment" or unit.kind == "military")
        if (about == "aid" or about not in FORCES and number.dimension == "money") and (verdict := self._giver(number, end, sentence, about)):
            return verdict
        if unit is not None and unit.name in GUNMEN - {"fighter"} and about in FORCES - {"aid"}:
            return carried or self.by(number, sentence)  # "the army said 10 gunmen stormed it": not the army's
        of_un = Verdict("UN", None, None, "actor.peacekeepers_are_of_the_un") if unit is not None and unit.name in {"peacekeeper", "blue helmet"} else None
        if about in FORCES:
            return self.doer(number, sentence, of_un) or carried or of_un or self.by(number, sentence) or self.announcer(number, sentence) or self.earlier(sentence) or (self.main() if about != "aid" else None)
        if about == "exercise":
            return self.subject(number, sentence) or self._of_exercise(sentence) or carried or self.earlier(sentence) or self.main()
        if about == "casualty":
            return carried or of_un if of_un else self._of_victims(number, sentence, carried, is_force, unit is not None and unit.name in GUNMEN)
        if about == "displacement":
            return carried or self._of_displaced(number, sentence)
        return self._of_other(number, unit, sentence, carried, is_force)

    def _of_other(self, number: Number, unit: Unit | None, sentence: Sentence, carried: Verdict | None, is_force: bool) -> Verdict | None:
        """Who does, pays or has what is none of the categories of forces; who is only aimed at or counted as a party is nobody."""
        dimension = unit.dimension if unit else number.dimension
        if dimension == "duration":
            return self._of_duration(number, unit.last if unit else number.last, sentence, carried)
        if unit is not None and unit.name in PARTIES:
            return None
        if dimension != "money" and number.lead > sentence.first and self.words.lower[number.lead - 1] in AIMING:
            return None
        if dimension == "percent":
            return self._of_owner(unit.last if unit else number.last, sentence) or (None if self._is_polled(sentence) else self.own_clause(number, sentence))
        if dimension == "money" or is_force:
            return self.own_clause(number, sentence) or carried or self.earlier(sentence)
        return self.near_subject(number, sentence) or carried or (self.only_actor() if dimension != "distance" else None)

    def _of_owner(self, end: int, sentence: Sentence) -> Verdict | None:
        """"1.8 percent of Canada's output", "a third of its army", "60 percent of Syrian refugees"."""
        while end < sentence.last and self.words.lower[end] in PERCENT:
            end += 1
        if end >= sentence.last or self.words.lower[end] != "of":
            return None
        for a in self.agents(end + 1, min(end + 4, sentence.last)):
            owned = a.role == roles.OWNER or a.kind == "adjective" or self.words.lower[a.last : a.last + 1] == ["'s"] or a.kind not in NAMED
            if owned and all(token in roles.ARTICLES for token in self.words.lower[end + 1 : a.first]):
                return self.verdict(a, "actor.of_owner")
        return None

    def _is_polled(self, sentence: Sentence) -> bool:
        """Whether a share is of those who answered a poll: the words of polling stand in its sentence or one of the two before."""
        first = self.words.sentences[max(0, self.words.sentence_of[sentence.first] - 2)].first
        return not POLLING.isdisjoint(self.words.lower[first : sentence.last])

    def _of_duration(self, number: Number, end: int, sentence: Sentence, carried: Verdict | None) -> Verdict | None:
        """Who does what lasts: named behind it, subject before it or behind the comma, or, for a mission, who acted before."""
        lower = self.words.lower
        for a in self.agents(end, min(end + 6, sentence.last)):
            between = lower[end : a.first]
            if a.kind in {"adjective", "name", "service", "organisation", "metonym"} and not any(token in roles.AUXILIARIES or not token[0].isalpha() and token != "-" for token in between) and (not between or {"of", "by"} & set(between)) and not any(token in ELSEWHERE or token.endswith("ing") for token in between):
                return self.verdict(a, "actor.of_activity")
        if number.lead - sentence.first <= 4 and "," in lower[end : end + 2]:
            comma = lower.index(",", end)
            for a in self.agents(comma + 1, min(comma + 4, sentence.last)):
                if a.role == roles.SUBJECT and a.first not in self.speaking:
                    return self.verdict(a, "actor.subject_behind")
        if SUPERLATIVE.intersection(lower[max(sentence.first, number.lead - 5) : number.lead]):
            return None  # "the second attack in 48 hours"
        if verdict := self.near_subject(number, sentence):
            return verdict
        if MISSIONS.intersection(lower[max(sentence.first, number.lead - 6) : number.lead]):
            return carried or self.earlier(sentence) or self.only_actor()
        return carried or self.only_actor()

    def _of_displaced(self, number: Number, sentence: Sentence) -> Verdict | None:
        """"the Afghan evacuation, where 15,000 people …": the nationality that goes with those who flee."""
        for a in self.within(sentence.first, sentence.last):
            if FLED.intersection(self.words.lower[max(sentence.first, a.first - 3) : a.first]) and a.role in {roles.OBJECT, roles.OWNER, roles.PLAIN}:
                return self.verdict(a, "actor.displaced_from")
        found = [a for a in self.within(sentence.first, sentence.last) if a.kind in {"adjective", "affiliation"} and FLEEING.intersection(self.words.lower[a.last : a.last + 2])]
        if not found:
            return None
        return self.verdict(min(found, key=lambda a: abs(a.first - number.first)), "actor.of_displaced")

    def _predicate(self, end: int, sentence: Sentence) -> Verdict | None:
        """"Two of the dead are Malian", "three were American-owned": the nationality said of what is counted."""
        lower = self.words.lower
        be = next((i for i in range(end, min(end + 4, sentence.last)) if lower[i] in {"are", "is", "were", "was"}), None)
        if be is None or any(not token[0].isalpha() for token in lower[end:be]):
            return None
        a = next((a for a in self.within(be + 1, min(be + 2, sentence.last)) if a.kind in {"adjective", "demonym"}), None)
        return self.verdict(a, "actor.predicate") if a else None

    def _giver(self, number: Number, end: int, sentence: Sentence, about: str) -> Verdict | None:
        """Who gives where the subject only receives or asks: "Ukraine received 30 tanks from Germany", "awaits a $2 billion US package"."""
        for a in reversed(self.agents(sentence.first, number.lead)):
            if a.role == roles.ASKED:
                return self.verdict(a, "actor.asked")
        subject = self.subject(number, sentence) if about == "aid" else None
        if subject is None or not subject.value or subject.value in GIVERS or RECEIVING.isdisjoint(self.words.lower[subject.last or sentence.first : number.lead]):
            return None
        for a in self.within(end, sentence.last):
            if a.first - end <= 1 or self.words.lower[a.first - 1] in {"from", "by"} or self.words.lower[a.first - 2 : a.first] in (["from", "the"], ["by", "the"]):
                return self.verdict(a, "actor.giver")
        return Verdict("", None, None, "actor.receiver_only")

    def _of_victims(self, number: Number, sentence: Sentence, carried: Verdict | None, is_force: bool, is_gunman: bool) -> Verdict | None:
        """The side of dead, wounded or captured: who "lost" them, whose toll it is, or whose forces they are."""
        lower = self.words.lower
        if LOSING.intersection(lower[max(sentence.first, number.lead - 4) : number.lead]) and (verdict := self.subject(number, sentence)):
            return verdict
        for a in self.within(sentence.first, number.lead):
            if a.kind == "adjective" and TOLL.intersection(lower[a.last : a.last + 2]):
                return Verdict(a.code, a.first, a.last, "actor.of_toll")
        if is_gunman:
            return None
        if is_force:
            return carried or self._side(number, sentence) or self._earlier_phrase(sentence) or self.main_force()
        return carried

    def _of_exercise(self, sentence: Sentence) -> Verdict | None:
        """"a NATO exercise": the name right before the word."""
        for a in self.within(sentence.first, sentence.last):
            if set(self.words.lower[a.last : a.last + 2]) & DRILLS:
                return Verdict(a.code, a.first, a.last, "actor.of_exercise")
        return None

    def _in_phrase(self, number: Number, end: int) -> Verdict | None:
        codes = self.agents(number.first if number.dimension == "money" else number.lead, end)  # the US of US$ is no actor
        codes = [a for a in codes if a.kind != "capital" and a.kind in NAMED] or [a for a in codes if a.code and self.words.lower[a.first] in OWNING and self.words.lower[a.first - 1] == "of"]  # "14 of its peacekeepers"
        if not codes:
            before = [a for a in self.agents(max(0, number.lead - 3), number.lead) if a.last == number.lead and a.kind in {"adjective", "pronoun", "own", "person"} and (a.role == roles.OWNER or self.words.lower[a.first] in OWNING) or a.last == number.lead and a.kind == "adjective" or a.last == number.lead - 1 and self.words.lower[a.last] == "'s"]
            codes = before[-1:]
            if not codes:
                return None
        if len({a.code for a in codes}) > 1 or not codes[0].code:
            return Verdict("", None, None, "actor.several_in_phrase")
        return self.verdict(codes[0], "actor.in_phrase")

    def _behind_phrase(self, number: Number, dimension: str, end: int, sentence: Sentence, about: str) -> Verdict | None:
        """"troops from Kenya", "soldiers of the Indian army" right behind the noun."""
        lower = self.words.lower
        if end < sentence.last and lower[end] in {"from", "of"} and about not in {"withdrawal", "displacement"} and dimension not in {"distance", "percent", "duration"}:
            is_origin = lower[end] == "from" and about == "deployment" and self.subject(number, sentence) is not None  # whoever sends them from there
            for a in self.within(end + 1, min(end + 5, sentence.last)):
                if not is_origin and all(token in roles.ARTICLES for token in lower[end + 1 : a.first]):
                    return self.verdict(a, "actor.behind_phrase")
        return None

    def _side(self, number: Number, sentence: Sentence) -> Verdict | None:
        """Adjective of the sentence that goes with forces: "Ukrainian troops … 100 injured"."""
        mentions = [a for a in self.within(sentence.first, number.lead) if a.kind in {"adjective", "demonym"}]
        return self.verdict(mentions[-1], "actor.side_in_sentence") if mentions else None

    def _earlier_phrase(self, sentence: Sentence) -> Verdict | None:
        index = self.words.sentence_of[sentence.first]
        for k in range(index - 1, max(index - 3, -1), -1):
            before = self.words.sentences[k]
            for a in reversed(self.within(before.first, before.last)):
                if a.kind == "adjective" and SOLDIERS.intersection(self.words.lower[a.last : a.last + 3]):
                    return self.verdict(a, "actor.side_in_sentence_before")
        return None
