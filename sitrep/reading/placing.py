"""Which place a figure speaks of, and in which role: location or destination, origin, recipient."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from .roles import GIVING
from .countries import CountryMention
from .events import distance
from .gazetteer import index
from .numerals import Number
from .places import PlaceMention
from .sentences import Sentence, Words
from .nouns import singular
from .units import Unit

DESTINATION = frozenset({"to", "for", "into", "toward", "towards", "onto"})
CLAUSE_OPENERS = frozenset(", and but that while : ; — – \" “ because as if when ) where which".split())
LOCATION = frozenset("in to into at near on along across around off over inside outside through throughout toward towards within onto for aboard amid beyond surrounding".split())
OPPOSING = frozenset("against with over versus between by and".split())
ORIGIN = frozenset("from".split())
LEAVING = frozenset("left leave leaves leaving departed departing depart departs quit exited".split())
OPEN = frozenset("the a an its their of southern northern eastern western central neighboring neighbouring nearby war-torn eastern southeast southwest northeast northwest greater".split())
HOSTS = frozenset({"presence", "deployment", "exercise", "casualty", "aid", "withdrawal", "displacement"})


REACH = {False: 3, True: 4}  # sentences back, for what happens somewhere and for all else
PLACE_NOUNS = frozenset("capital city town village district province region territory soil waters coast airspace border island base camp hotel hospital airport port prison embassy academy university desert mountain mainland countryside peninsula market mosque church school".split())
NEAR_ONLY = frozenset({"other", "exercise", "strength", "alert", "deployment", "withdrawal", "presence", "displacement"})

SITES = frozenset({"location", "destination"})
# roles in which a place may be a figure's, by dimension, else by category
ROLES_OF = {
    "count": {"location", "destination"}, "duration": {"location", "destination"}, "percent": {"location", "destination"}, "distance": {"location", "destination", "bare", "bare_before", "origin"},
    "casualty": {"location", "destination"}, "aid": {"location", "destination", "bare"}, "deployment": {"location", "destination", "bare", "bare_before"},
    "presence": {"location", "destination", "bare", "bare_before"}, "displacement": {"location", "destination", "bare", "bare_before", "origin", "possessor"},
    "withdrawal": {"location", "origin", "bare", "bare_before"}, "other": {"location", "destination", "bare", "bare_before"},
}


class ArticlePlaces:
    """Places of one article; answers for each figure."""

    def __init__(self, words: Words, places: Sequence[PlaceMention], countries: Sequence[CountryMention]):
        self.words = words
        taken = {i for place in places for i in range(place.first, place.last)}
        described = [place for mention in countries if mention.first not in taken and (place := self._described(mention))]
        self.all = sorted([*places, *described], key=lambda place: place.first)
        self.firsts = [place.first for place in self.all]

    def _described(self, mention: CountryMention) -> PlaceMention | None:
        """"the Afghan capital", "a Malian hotel", "northeastern Nigerian towns": a nation's adjective before a noun of place."""
        country = index().countries.get(mention.code)
        if mention.kind != "adjective" or country is None:
            return None
        for last in range(mention.last, min(mention.last + 3, len(self.words.lower))):
            token = self.words.lower[last]
            if token in PLACE_NOUNS or singular(token) in PLACE_NOUNS:
                text = self.words.text[mention.start : self.words.ends[last]]
                return PlaceMention(mention.first, last + 1, mention.start, self.words.ends[last], text, country.name, "country", mention.code, country.lat, country.lon, None, "country", rule="place.nation_and_noun")
            if not token.isalpha() or token in OPEN or token in LOCATION:
                return None
        return None

    def within(self, first: int, last: int) -> list[PlaceMention]:
        """Mentions that begin in tokens `[first, last)`."""
        return self.all[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]

    def role(self, place: PlaceMention) -> str:
        """location, origin, possessor ("Ukraine's …"), recipient-like bare name, or subject."""
        lower, k = self.words.lower, place.first - 1
        while k >= 0 and (lower[k] in OPEN or lower[k] == "-" or lower[k].endswith("ern")):
            k -= 1
        before = lower[k] if k >= 0 else ""
        if before in LEAVING or before in ORIGIN or before == "out" and lower[k + 1] == "of":
            return "origin"
        if before in LOCATION or before in GIVING:
            return "destination" if before in DESTINATION else "location"
        if place.last < len(lower) and lower[place.last] == "'s":
            return "possessor"
        after = lower[place.last] if place.last < len(lower) else "."
        opens = k < 0 or lower[k] in CLAUSE_OPENERS or self.words.sentences[self.words.sentence_of[place.first]].first == place.first
        return "subject" if opens and after[0].isalpha() and after not in LOCATION and self.words.words[place.last].islower() else "bare"

    def has_location(self, first: int, last: int) -> bool:
        """Whether a place in the role of location begins in tokens `[first, last)`."""
        return any(self.role(place) in SITES for place in self.within(first, last))

    def is_opposed(self, place: PlaceMention) -> bool:
        """"against Russia", "with Iran": the other side, not a place."""
        return place.first > 0 and self.words.lower[place.first - 1] in OPPOSING

    def is_object(self, place: PlaceMention) -> bool:
        """"to defend Ukraine": object of a verb, no preposition before it."""
        return self.role(place) == "bare" and not self.is_opposed(place)

    def of(self, number: Number, unit: Unit | None, sentence: Sentence, about: str, costs: list[float], actor: str | None, previous: PlaceMention | None) -> tuple[PlaceMention | None, str]:
        """Place of a figure and the rule that chose it. previous: the place of the figure before it in the passage."""
        end = unit.last if unit else number.last
        wanted = "origin" if about == "withdrawal" else "location"
        dimension = number.dimension or (unit.dimension if unit else "people")
        roles = ROLES_OF.get(dimension, ROLES_OF[about] if about in ROLES_OF else ROLES_OF["other"])
        best, best_gap, best_rule = None, 40.0, ""
        for place in self.within(sentence.first, sentence.last):
            role = self.role(place)
            after = place.first >= end
            if number.lead <= place.first < end or role not in roles or role == "bare" and not after and "bare_before" not in roles:
                continue
            gap = distance(costs, sentence, end, place.first) if after else distance(costs, sentence, place.last, number.lead) + 4
            role = "location" if role == "destination" else role
            gap += self._handicap(place, role, wanted, about, actor)
            if gap < best_gap:
                best, best_gap, best_rule = place, gap, f"place.{role}_{'after' if after else 'before'}"
        if best is not None:
            return self._own_border(best, actor), best_rule
        if (about in HOSTS or about == "other" and dimension in {"people", "equipment"}) and dimension not in ROLES_OF:
            if previous is not None:
                return previous, "place.as_figure_before"
            return self._earlier(sentence, about, actor)
        return None, ""

    def _own_border(self, place: PlaceMention, actor: str | None) -> PlaceMention:
        """"its border with Belarus": the side is the actor's, not the neighbour's."""
        country = index().countries.get(actor or "")
        before = self.words.lower[max(0, place.first - 2) : place.first]
        if place.kind != "border" or country is None or place.iso3 == actor or not {"its", "their"} & {*before, self.words.lower[place.first]}:
            return place
        return replace(place, iso3=actor)

    def _handicap(self, place: PlaceMention, role: str, wanted: str, about: str, actor: str | None) -> float:
        """How unlikely a place's role makes it, in tokens of distance."""
        gap = 0.0
        if role == "origin" and wanted != "origin":
            gap += 14
        elif role == "possessor":
            gap += 6
        elif role == "bare":
            gap += 4 if about == "aid" else 9
            if place.iso3 == actor and place.kind == "country" and about != "strength":
                gap += 60
        elif role != wanted:
            gap += 2
        if place.iso3 == actor and actor is not None:
            gap += 15 if about == "aid" else 10 if place.kind == "country" and role != "location" else 0
        return gap

    def _earlier(self, sentence: Sentence, about: str, actor: str | None) -> tuple[PlaceMention | None, str]:
        """The last place the text was at: the nearest location before."""
        index = self.words.sentence_of[sentence.first]
        for k in range(index - 1, max(index - REACH[about in NEAR_ONLY], -1), -1):
            before = self.words.sentences[k]
            found = [place for place in self.within(before.first, before.last) if self.role(place) in SITES and not (about == "aid" and place.iso3 == actor)]
            if found:
                return found[-1], "place.in_sentence_before"
        return None, ""

    def origin(self, number: Number, unit: Unit | None, sentence: Sentence, about: str, chosen: PlaceMention | None) -> PlaceMention | None:
        """"… from Fort Bragg": a place in the role of origin close behind the figure."""
        if about not in {"deployment", "displacement", "alert"}:
            return None
        end = unit.last if unit else number.last
        for place in self.within(end, min(end + 16, sentence.last)):
            if self.role(place) == "origin" and place is not chosen:
                return place
        return None
