"""Which earlier figures a figure goes with. Facts are invented."""

import pytest

from sitrep.reading.relations import goes_on
from sitrep.reading.sentences import cut_words
from tests.reading.wire import figures


@pytest.mark.parametrize("text, goes", [("It includes trucks.", True), ("The package also holds trucks.", True), ("Norway holds trucks.", False)])
def test_a_sentence_goes_on(text, goes):
    words = cut_words(text)
    assert goes_on(words, words.sentences[0]) is goes


@pytest.mark.parametrize("share, category", [("Half of the soldiers", "casualty"), ("Half of the ships", "other")])
def test_the_whole_of_a_share(share, category):
    assert figures(f"Some 30 soldiers were killed in Mali. {share} were Norwegian.")[1]["category"] == category
