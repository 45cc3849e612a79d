"""Where a passage plays: the place it was last at, and the one place that the article is mostly about."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence

from .place_roles import SITES, is_aside
from .places import PlaceMention
from .sentences import Sentence, Words

REACH = 3  # sentences back that a passage without a main place looks
LEAD = 3  # sentences of headline and lead, whose places count double
RANKED = 3  # places that may be the article's main one
SHARE = 0.25  # of all sites told of
OFTEN = 2  # so many mentions make a place the article's


class Scenes:
    """Sites of events of one article, in order. role: of a place mention."""

    def __init__(self, words: Words, places: Sequence[PlaceMention], role: Callable[[PlaceMention], str]):
        self.words = words
        self.stages = [place for place in places if role(place) in SITES and not is_aside(words, place)]
        self.firsts = [place.first for place in self.stages]
        self.weights: Counter[str] = Counter()
        self.named: dict[str, PlaceMention] = {}
        for place in self.stages:
            key = place.iso3 or place.name
            if place.rule != "place.referent" or words.lower[place.first] == "here":
                self.weights[key] += 2 if words.sentence_of[place.first] < LEAD else 1
            kept = self.named.setdefault(key, place)
            if kept.kind != "country" and place.kind == "country":
                self.named[key] = place
        self.total = self.weights.total()
        self.heaviest = self.weights.most_common(RANKED)

    def last_before(self, sentence: Sentence, back: int, may_be: Callable[[PlaceMention], bool]) -> PlaceMention | None:
        """The last site told of in the `back` sentences before `sentence`."""
        index = self.words.sentence_of[sentence.first]
        floor = self.words.sentences[max(0, index - back)].first
        for k in range(bisect_left(self.firsts, sentence.first) - 1, -1, -1):
            place = self.stages[k]
            if place.first < floor:
                return None
            if may_be(place):
                return place
        return None

    def main(self, may_be: Callable[[PlaceMention], bool]) -> PlaceMention | None:
        """The place where most of the article plays."""
        for key, weight in self.heaviest:
            if weight >= OFTEN and weight >= SHARE * self.total and may_be(self.named[key]):
                return self.named[key]
        return None

    def carried(self, sentence: Sentence, may_be: Callable[[PlaceMention], bool]) -> tuple[PlaceMention | None, str]:
        """Where a sentence that names no place plays: in that of the sentence before, of its paragraph, of the article."""
        if place := self.last_before(sentence, 1, may_be):
            return place, "place.in_sentence_before"
        if (place := self.last_before(sentence, REACH, may_be)) and self._paragraph(place) == sentence.paragraph:
            return place, "place.in_paragraph"
        if place := self.main(may_be):
            return place, "place.main_of_article"
        return (place, "place.in_passage") if (place := self.last_before(sentence, REACH, may_be)) else (None, "")

    def _paragraph(self, place: PlaceMention) -> int:
        return self.words.sentences[self.words.sentence_of[place.first]].paragraph
