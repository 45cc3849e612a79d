"""Which way a clause points in time, read at the word in brackets."""

import pytest

from sitrep.reading.sentences import cut_words
from sitrep.reading.tense import direction


def read(text):
    words = cut_words(text.replace("[", "").replace("]", ""))
    at = len(cut_words(text[: text.index("[")]).words)
    return direction(words, at, at + 1)


@pytest.mark.parametrize(
    "text, way",
    [
        ("The minister said on [Friday] that it was over.", -1),
        ("The ships will sail on [Friday].", 1),
        ("The ships are expected to sail [Friday].", 1),
        ("The plan is to be discussed [Friday].", 1),
        ("He was to have been treated; he had to be moved on [Friday].", -1),
        ("On [Friday], the ships sailed.", -1),
        ("On [Friday], the ships will sail.", 1),
        ("The talks on [Friday] could fail.", 1),
        ("The office pledged on [Friday] to pay.", -1),
        ("The rainy season begins in [June].", 1),
        ("Its first death due to the disease on [Friday].", 0),
        ("The drills are set to take place on [Friday].", 1),
        ("Ships go to the United Kingdom [Friday].", 0),
        ("Troops may stay, according to a note [Friday].", -1),
        ("Officials will study the attack on [Friday].", -1),
        ("May I come on [Friday]?", 0),
        ("We'll come on [Friday].", 1),
    ],
)
def test_direction(text, way):
    assert read(text) == way


def test_only_its_own_sentence_counts():
    assert read("They will come. A note of [Friday].") == 0
