"""Which place a figure speaks of, and in which role: location or destination, origin, recipient."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from .carrying import Asked, are_of_the_other_side, is_somewhere, is_told_apart, may_lie_where_the_passage_plays
from .countries import CountryMention
from .described_places import RECEIVER, describe
from .events import distance
from .gazetteer import fold_key, index
from .numerals import Number
from .place_referents import dateline_of, refer
from .place_roles import OPPOSING, SITES, is_aside, role_of
from .places import PlaceMention
from .scenes import Scenes
from .inflection import forms
from .nouns import singular
from .roles import GIVING
from .sentences import Sentence, Words
from .units import Unit

OWNED = re.compile(r"['’]s?\s")  # "Ukraine's border", "the Philippines' border"
REACH = 40.0  # tokens and clause costs within which a place of the sentence is the figure's
DIVIDED = frozenset("percent per cent % of the entire whole all".split())
FLEEING = frozenset(form for verb in ("flee", "leave", "escape", "displace", "evacuate", "uproot", "drive", "expel", "airlift", "rescue") for form in forms(verb)) | {"exodus", "evacuation", "flight"}
PEOPLE = frozenset({"civilian", "displaced", "worker", "victim"})
LYING = frozenset("lies lay is are was were sits sat stands stood".split())
GIVEN_REACH = 4
HAVING = frozenset("has have had having".split())
GETTING = frozenset(form for verb in ("get", "obtain", "receive", "buy", "purchase", "acquire", "import", "secure") for form in forms(verb))
DEMANDING = frozenset(form for verb in ("ask", "tell", "order", "demand", "expel", "want", "urge", "evict", "kick", "throw", "oust", "give") for form in forms(verb))
VERB_REACH = 4  # tokens behind a subject in which its verb stands
NEWSROOMS = frozenset("USA GBR BEL CHE AUT NLD".split())  # whose datelines stand over news of anywhere
ASIDE = 25.0
MEASURED_FROM = 12.0
REACH_OF_SUMS = 8.0
REACH_OF = {"distance": 20.0}
GUARDED_AGAINST = frozenset("migrant migrants immigration immigrant immigrants asylum smuggling smugglers traffickers trafficking".split())  # where they are the news, forces stand on their own side of a border
NEAR = 3
LEAD = 3  # sentences of headline and lead
GUARDING = frozenset({"deployment", "presence", "withdrawal", "alert", "exercise"})
LISTING = frozenset({",", "and", "or"})
MEANT = frozenset({"location", "destination", "origin", "bare"})  # roles of a place that "there" may mean
ABROAD = frozenset({"aid", "deployment", "presence", "exercise", "withdrawal"})

# roles in which a place may be a figure's, by dimension, else by category
ROLES_OF = {
    "count": {"location", "destination"}, "duration": {"location", "destination"}, "percent": {"location", "destination"}, "distance": {"location", "destination", "bare", "bare_before", "origin"},
    "casualty": {"location", "destination"}, "aid": {"location", "destination"}, "deployment": {"location", "destination", "bare", "bare_before"},
    "presence": {"location", "destination", "bare", "bare_before"}, "displacement": {"location", "destination", "bare", "bare_before", "origin", "possessor"},
    "withdrawal": {"location", "origin", "bare", "bare_before"}, "other": {"location", "destination", "bare", "bare_before"},
}


class ArticlePlaces:
    """Places of one article; answers for each figure."""

    def __init__(self, words: Words, places: Sequence[PlaceMention], countries: Sequence[CountryMention]):
        self.words = words
        self.all = sorted([*places, *describe(words, places, countries)], key=lambda place: place.first)
        self.firsts = [place.first for place in self.all]
        self.ending = {place.last: place for place in self.all}
        self.roles: dict[int, str] = {}
        self.guards_border = not GUARDED_AGAINST.isdisjoint(words.at)
        meant = [place for place in self.all if place.rule != RECEIVER and self.role(place) in MEANT and not is_aside(words, place)]
        referring = refer(words, self.all, meant)
        self.roles.update((place.first, "location") for place in referring)
        self.all = sorted([*self.all, *referring], key=lambda place: place.first)
        self.firsts = [place.first for place in self.all]
        self.scenes = Scenes(words, [place for place in self.all if place.rule != RECEIVER], self.role)
        self.dateline = dateline_of(words, self.all)

    def within(self, first: int, last: int) -> list[PlaceMention]:
        """Mentions that begin in tokens `[first, last)`."""
        return self.all[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]

    def role(self, place: PlaceMention) -> str:
        """location, destination, origin, possessor ("Ukraine's …"), subject or bare name."""
        if place.first not in self.roles:
            role, before = role_of(self.words, place), self.words.lower[place.first - 1 : place.first]
            listed = self.ending.get(place.first - 1) if role == "bare" and before and before[0] in LISTING else None
            within = self.ending.get(place.first - 1) if before == ["in"] else None  # "from Fort Stewart in Georgia"
            self.roles[place.first] = self.roles.get(listed.first, role) if listed else "origin" if within and self.roles.get(within.first) == "origin" else role
        return self.roles[place.first]

    def has_location(self, first: int, last: int) -> bool:
        """Whether a place in the role of location begins in tokens `[first, last)`."""
        return any(self.role(place) in SITES for place in self.within(first, last))

    def is_opposed(self, place: PlaceMention) -> bool:
        """"against Russia", "with Iran": the other side, not a place."""
        return place.first > 0 and self.words.lower[place.first - 1] in OPPOSING

    def is_object(self, place: PlaceMention) -> bool:
        """"to defend Ukraine": object of a verb, no preposition before it."""
        return self.role(place) == "bare" and not self.is_opposed(place)

    def of(self, asked: Asked, previous: PlaceMention | None) -> tuple[PlaceMention | None, str]:
        """Place of a figure and the rule that chose it. previous: the place of the figure before it in the passage."""
        place, rule = self._in_phrase(asked)
        if place is None:
            place, rule = self._in_sentence(asked)
        if place is None:
            place, rule = self._divided(asked)
        if place is None and may_lie_where_the_passage_plays(self.words, asked):
            place, rule = (previous, "place.as_figure_before") if previous is not None else self._carried(asked)
            if previous is not None and asked.about == "casualty" and (is_told_apart(self.words, asked) or are_of_the_other_side(asked, previous)):
                place, rule = None, ""
            if place is None and asked.about == "casualty" and self.dateline and self.words.sentence_of[asked.lead] < LEAD and self.dateline.iso3 not in NEWSROOMS:
                place, rule = self.dateline, "place.dateline"
        return (self._own_border(place, asked), rule) if place is not None else (None, "")

    def _in_phrase(self, asked: Asked) -> tuple[PlaceMention | None, str]:
        """A place or nation before the noun of what is counted there ("40 Malian villages")."""
        if asked.dimension == "count" and is_somewhere(asked.noun):
            found = [place for place in self.within(asked.lead, asked.last) if self.role(place) != "attribute"]
            return (found[0], "place.in_phrase") if found else (None, "")
        if asked.kind in PEOPLE and asked.lead > asked.sentence.first + 1:  # "in Mali, whose 20 million people", "Gaza's two million people"
            link = self.words.lower[asked.lead - 1]
            owner = self.ending.get(asked.lead - 1 if link == "'s" else asked.lead - 2) if link in ("'s", "whose") else None
            return (owner, "place.owner") if owner else (None, "")
        return None, ""

    def _divided(self, asked: Asked) -> tuple[PlaceMention | None, str]:
        """What a share is of: "half of Mali", "four-fifths of the capital"."""
        k = asked.last
        while asked.dimension == "percent" and k < asked.sentence.last and self.words.lower[k] in DIVIDED:
            k += 1
        found = [place for place in self.within(k, k + 1) if self.role(place) != "possessor"] if k > asked.last and self.words.lower[k - 1] in {"of", "the", "entire", "whole"} else []
        return (found[0], "place.divided") if found else (None, "")

    def _in_sentence(self, asked: Asked) -> tuple[PlaceMention | None, str]:
        """The nearest place of the sentence in a role that fits."""
        roles = ROLES_OF.get(asked.dimension, ROLES_OF[asked.about] if asked.about in ROLES_OF else ROLES_OF["other"])
        best, best_gap, best_rule = None, self._reach(asked), ""
        if asked.about == "displacement" and not FLEEING.intersection(self.words.lower[asked.sentence.first : asked.sentence.last]):
            roles = roles - {"origin"}  # who arrives from there is not there
        for place in self.within(asked.sentence.first, asked.sentence.last):
            role = self.role(place)
            after = place.first >= asked.last
            if not after and self._is_where_its_verb_says(place, role, asked):
                role = "location"
            if role == "bare" and asked.about == "aid" and GIVING.intersection(self.words.lower[max(asked.sentence.first, place.first - GIVEN_REACH) : place.first]):
                role = "location"  # "a deal to sell its ally Norway …"
            if asked.lead <= place.first < asked.last or role not in roles or role == "bare" and not after and ("bare_before" not in roles or place is self.dateline):
                continue
            if place.rule == RECEIVER and asked.about != "aid":
                continue
            if place.rule == "place.referent" and place.kind == "country" and not self._may_be_scene(place, asked):
                continue
            gap = distance(asked.costs, asked.sentence, asked.last, place.first) if after else distance(asked.costs, asked.sentence, place.last, asked.lead) + 4
            role = "location" if role == "destination" else role
            gap += self._handicap(place, role, asked) + (ASIDE if asked.dimension != "duration" and is_aside(self.words, place) else 0)
            if gap < best_gap:
                best, best_gap, best_rule = place, gap, f"place.{'referent' if place.rule == 'place.referent' else role}_{'after' if after else 'before'}"
        return best, best_rule

    def _is_where_its_verb_says(self, place: PlaceMention, role: str, asked: Asked) -> bool:
        """"Goma lies 90 miles from", "Mali has 300 German soldiers", "Mali told 300 German soldiers to go", "Mali will get 5 jets": what is counted is there."""
        if role not in {"subject", "possessor"}:
            return False
        lower = self.words.lower
        if asked.dimension == "distance":
            return lower[place.last] in LYING
        said = lower[place.last : asked.lead]
        if asked.about == "aid":
            return any(token in GETTING for token in said[:VERB_REACH])
        if asked.actor is None or place.iso3 is None or place.iso3 == asked.actor:
            return False
        if asked.about == "withdrawal":
            return not DEMANDING.isdisjoint(said)
        has = any(token in HAVING and said[i + 1 : i + 2] != ["been"] for i, token in enumerate(said))
        return has and role == "subject" and len(said) <= VERB_REACH and asked.about in {"presence", "deployment", "strength", "displacement"}

    @staticmethod
    def _reach(asked: Asked) -> float:
        """How far off a place of the sentence may stand: money and what is only reckoned lie nowhere in particular."""
        if asked.dimension == "money" and asked.about == "other" or asked.dimension == "count" and not is_somewhere(asked.noun):
            return REACH_OF_SUMS
        return REACH_OF.get(asked.dimension, REACH)

    def _own_border(self, place: PlaceMention, asked: Asked) -> PlaceMention:
        """"its border with Belarus", or one watched for migrants: the side is the actor's, not the neighbour's."""
        actor = asked.actor
        country = index().countries.get(actor or "")
        if place.kind != "border" or country is None or place.iso3 == actor:
            return place
        before = self.words.lower[max(0, place.first - 2) : place.first]
        is_own = bool({"its", "their"} & {*before, self.words.lower[place.first]})
        is_guarded = self.guards_border and asked.about in GUARDING and not OWNED.search(place.text) and actor in index().neighbours.get(place.iso3 or "", ())
        return replace(place, iso3=actor) if is_own or is_guarded else place

    def _handicap(self, place: PlaceMention, role: str, asked: Asked) -> float:
        """How unlikely a place's role makes it, in tokens of distance."""
        gap, about, actor = 0.0, asked.about, asked.actor
        if asked.dimension == "distance" and place.first >= asked.last:
            gap += MEASURED_FROM  # "90 miles from Goma" tells of what lies there
        wanted = "origin" if about == "withdrawal" else "location"
        if role == "origin" and wanted != "origin":
            gap += 14
        elif role == "possessor":
            gap += 6
        elif role == "bare":
            gap += 4 if about == "aid" else 9
            if place.iso3 == actor and about != "strength" and (place.kind == "country" or fold_key(place.name) in index().capitals.get(actor or "", ())):
                gap += 60  # "asked Moscow to withdraw its 300 soldiers"
        elif role != wanted:
            gap += 2
        if place.iso3 == actor and actor is not None:
            gap += 15 if about == "aid" else 10 if place.kind == "country" and role != "location" else 0
        return gap

    def _carried(self, asked: Asked) -> tuple[PlaceMention | None, str]:
        """Where the passage of a sentence that names no place plays, unless it tells of something else."""
        if is_told_apart(self.words, asked):
            return None, ""
        if asked.dimension == "percent" and asked.about == "other":  # of nothing that a figure tells
            return None, ""
        if asked.about == "aid" or asked.dimension == "distance":  # whom it is for, and what is measured, is said beside it or not at all
            place = self.scenes.last_before(asked.sentence, NEAR, lambda place: self._may_be_scene(place, asked))
            return place, "place.in_sentence_before" if place else ""
        place, rule = self.scenes.carried(asked.sentence, lambda place: self._may_be_scene(place, asked))
        if place is not None and asked.about == "casualty" and are_of_the_other_side(asked, place):
            return None, ""
        return place, rule

    def _may_be_scene(self, place: PlaceMention, asked: Asked) -> bool:
        """Forces are sent, and aid is given, to other countries than their own."""
        return asked.about not in ABROAD or place.iso3 != asked.actor or asked.about != "aid" and place.kind != "country"

    def origin(self, number: Number, unit: Unit | None, sentence: Sentence, about: str, chosen: PlaceMention | None) -> PlaceMention | None:
        """"… from Fort Bragg": a place in the role of origin close behind the figure."""
        if about not in {"deployment", "displacement", "alert"}:
            return None
        end = unit.last if unit else number.last
        for place in self.within(end, min(end + 16, sentence.last)):
            if self.role(place) == "origin" and place is not chosen:
                return place
        return None
