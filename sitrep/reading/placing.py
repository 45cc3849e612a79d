"""Which place a figure speaks of, and in which role: location or destination, origin, recipient."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from .actors import GIVING
from .events import distance
from .numbers import Number
from .places import PlaceMention
from .sentences import Sentence, Words
from .units import Unit

LOCATION = frozenset("in to into at near on along across around off over inside outside through throughout toward towards within onto for aboard amid beyond surrounding".split())
OPPOSING = frozenset("against with over versus between by and".split())
ORIGIN = frozenset("from".split())
OPEN = frozenset("the a an its their of southern northern eastern western central neighboring neighbouring nearby war-torn eastern southeast southwest northeast northwest greater".split())
HOSTS = frozenset({"presence", "deployment", "exercise", "casualty", "aid", "withdrawal", "displacement"})


class ArticlePlaces:
    """Places of one article; answers for each figure."""

    def __init__(self, words: Words, places: Sequence[PlaceMention]):
        self.words, self.all = words, list(places)
        self.firsts = [place.first for place in places]
        self.countries = Counter(place.iso3 for place in places if place.iso3)

    def within(self, first: int, last: int) -> list[PlaceMention]:
        """Mentions that begin in tokens `[first, last)`."""
        return self.all[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]

    def role(self, place: PlaceMention) -> str:
        """location, origin, possessor ("Ukraine's …"), recipient-like bare name, or subject."""
        lower, k = self.words.lower, place.first - 1
        while k >= 0 and (lower[k] in OPEN or lower[k] == "-" or lower[k].endswith("ern")):
            k -= 1
        before = lower[k] if k >= 0 else ""
        if before in ORIGIN or before == "of" and k and lower[k - 1] == "out":
            return "origin"
        if before in LOCATION or before in GIVING:
            return "location"
        if place.last < len(lower) and lower[place.last] == "'s":
            return "possessor"
        return "bare"

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
        best, best_gap = None, 40.0
        for place in self.within(sentence.first, sentence.last):
            role = self.role(place)
            if number.lead <= place.first < end:
                continue
            after = place.first >= end
            gap = distance(costs, sentence, end, place.first) if after else distance(costs, sentence, place.last, number.lead) + 4
            if role == wanted or role == "location" and about == "withdrawal":
                gap += 0 if role == wanted else 2
            elif role == "origin":
                gap += 12 if about != "displacement" else 14
            elif role == "possessor":
                gap += 6
            else:
                if place.iso3 == actor and place.kind == "country" and about != "strength":
                    continue
                gap += 4 if about == "aid" else 9
            if about == "aid" and place.iso3 == actor:
                gap += 15
            if place.kind == "country" and place.iso3 == actor and role != "location":
                gap += 10
            if gap < best_gap:
                best, best_gap = place, gap
        if best is not None:
            return best, "place.in_sentence"
        if about in HOSTS:
            if previous is not None:
                return previous, "place.as_figure_before"
            return self._earlier(sentence, about, actor)
        return None, ""

    def _earlier(self, sentence: Sentence, about: str, actor: str | None) -> tuple[PlaceMention | None, str]:
        index = self.words.sentence_of[sentence.first]
        for k in range(index - 1, max(index - 4, -1), -1):
            before = self.words.sentences[k]
            for place in self.within(before.first, before.last):
                if self.role(place) == "location" and not (about == "aid" and place.iso3 == actor):
                    return place, "place.in_sentence_before"
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
