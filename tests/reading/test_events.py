"""Cues and moods of a sentence, and how far they stand."""

import pytest

from sitrep.reading.events import EventReader, clause_costs, distance
from sitrep.reading.sentences import cut_words

EVENTS = EventReader()


def cues(text):
    words = cut_words(text)
    return words, words.sentences[0], EVENTS.cues(words, words.sentences[0])


def test_cues_hold_their_words():
    words, _, found = cues("It pulled out 300 men.")
    assert [(words.lower[cue.first : cue.last], cue.category) for cue in found][0] == (["pulled", "out"], "withdrawal")


@pytest.mark.parametrize("text, statuses", [("It will go.", ["planned"]), ("The will of the people.", []), ("On May 5 it went.", []), ("It may go.", ["possible"]), ("It won't go.", ["denied"]), ("It ruled out going.", ["denied"])])
def test_moods(text, statuses):
    words = cut_words(text)
    assert [mood.status for mood in EVENTS.moods(words, words.sentences[0])] == statuses


def test_distance_counts_words_and_clause_boundaries():
    words = cut_words("Two left, but three stayed.")
    sentence = words.sentences[0]
    costs = clause_costs(words, sentence)
    assert costs == [0, 0, 0, 1, 6, 6, 6, 6]
    assert (distance(costs, sentence, 0, 1), distance(costs, sentence, 1, 4)) == (1, 9)
