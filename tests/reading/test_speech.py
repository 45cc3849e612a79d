"""Acts of speech: verb, speaker, kind. The people are invented."""

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.reading import dates, people, quotes
from sitrep.reading.sentences import cut_words
from sitrep.reading.speech import acts
from sitrep.reading.speech_verbs import VERBS

DAY = dt.date(2022, 2, 2)


def read(text):
    words = cut_words(text)
    found = dates.find(words, DAY)
    return [(words.words[act.verb], act.speaker, act.kind) for act in quotes.read(words, found).acts]


@pytest.mark.parametrize(
    "text, act",
    [
        ("Ivo Brandt told reporters that it fell.", ("told", "Ivo Brandt", "before")),
        ("The ministry has repeatedly denied it.", ("denied", "ministry", "before")),
        ("U.S. officials on Tuesday said it fell.", ("said", "U.S. officials", "before")),
        ("Ivo Brandt, a farmer, said it fell.", ("said", "Ivo Brandt", "before")),
        ("Ivo Brandt, head of the Marlow Institute, a think tank, said it fell.", ("said", "Ivo Brandt", "before")),
        ("Ivo Brandt, who left in 2014, said it fell.", ("said", "Ivo Brandt", "before")),
        ("Ivo Brandt, 56, of Springfield said it fell.", ("said", "Ivo Brandt", "before")),
        ("Ivo Brandt, a farmer in Kent said it fell.", ("said", "Ivo Brandt", "before")),
        ("Ivo Brandt of the Marlow Institute said it fell.", ("said", "Ivo Brandt", "before")),
        ("An armed group, Harak, claimed the raid.", ("claimed", "Harak", "before")),
        ("The corps, based in Okinawa, Japan, said it fell.", ("said", "corps", "before")),
        ("A man, who gave only his first name, Omar, said it fell.", ("said", "Omar", "before")),
        ("It fell, said Ivo Brandt, a farmer.", ("said", "Ivo Brandt", "after")),
        ("It fell, said the minister of health and sport, Ivo Brandt.", ("said", "Ivo Brandt", "after")),
        ("“It fell,” said Marta.", ("said", "Marta", "after")),
        ("It fell, according to a study by the Marlow Institute.", ("according", "Marlow Institute", "according")),
        ("It fell, according to Ivo Brandt, a farmer.", ("according", "Ivo Brandt", "according")),
        ("Ivo Brandt is calling it a war.", ("calling", "Ivo Brandt", "before")),
        ("The paper quoted Ivo Brandt, a farmer, as saying it fell.", ("saying", "Ivo Brandt", "before")),
        ("Ivo Brandt was quoted as saying it fell.", ("saying", "Ivo Brandt", "before")),
        ("She was told by Ivo Brandt that it fell.", ("told", "Ivo Brandt", "after")),
        ("Analysts say it fell.", ("say", "Analysts", "before")),
        ("As one diplomat put it, it fell.", ("put", "diplomat", "before")),
        ("A UNICEF report found it fell.", ("found", "UNICEF report", "before")),
        ("Numbers announced by the ministry fell.", ("announced", "ministry", "after")),
        ("It fell, according to the decree published by the palace.", ("according", "palace", "according")),
        ("The graffiti read: “It fell.”", ("read", "graffiti", "before")),
        ("Ivo Brandt hit back: “It fell and fell again.”", (":", "Ivo Brandt", "leaning")),
        ("Brandt: “It fell.” Ivo Brandt left.", (":", "Ivo Brandt", "before")),
        ("In the words of the old general: “It fell.”", (":", "old general", "leaning")),
        ("The ministry “continues to advise against travel”.", ("continues", "ministry", "before")),
    ],
)
def test_one_act(text, act):
    assert act in read(text)


def test_participles_and_second_verbs_lean_on_the_first():
    assert read("Ivo Brandt said it fell, adding that it rose, and warned of more.") == [
        ("said", "Ivo Brandt", "before"), ("adding", "Ivo Brandt", "leaning"), ("warned", "Ivo Brandt", "leaning"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The report was long.", "Two States joined.", "It was reported again.", "The reported attack fell.", "A plan called “the wall” failed.", "He continued to fire.", "It declined.",
        "The 95 cases reported in May were many.", "No group claimed it.", "Only 15 percent said so.", "The aid pledged as part of it fell.", "A boy said to have left.", "The Baltic states left.",
        "He found it.", "The Israeli demands grew.", "“We said no and he told them,” it ran.", "To say so is wrong.", "a Reuters report fell", "They put ten men there.",
    ],
)
def test_no_act(text):
    assert read(text) == []


def test_an_act_holds_its_subject_and_use():
    words = cut_words("The farmer, Ivo Brandt, condemned it.")
    (act,) = acts(words, people.find(words))
    assert (words.words[act.verb], words.words[act.first : act.last], act.use, act.person) == ("condemned", ["Ivo", "Brandt"], "quote", True)


PIECES = st.sampled_from([*list(VERBS)[::7], *"said told Ivo Brandt the a , . “ ” who of for by and according to as quoted him he it : \n\n Tuesday 45 name".split(" ")])


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text())
def test_any_text_is_read(text):
    words = cut_words(text)
    speech = quotes.read(words, dates.find(words, DAY))
    assert [act.verb for act in speech.acts] == sorted(act.verb for act in speech.acts)
    assert all(act.speaker and 0 <= act.first <= act.last <= len(words.words) for act in speech.acts)


@pytest.mark.parametrize("piece", ["said ", "he said ", "of a said ", "Ivo Brandt, he said, ", ", said ", "the statement said ", "according to ", "“a,” he said. ", "“a, ", "“a\n\n", "“a” ", "it said. ", "the president said "])
def test_time_is_linear(piece):
    def seconds(length):
        words = cut_words("President Ivo Brandt. " + piece * (length // len(piece)))
        words.sentence_of
        start = time.perf_counter()
        quotes.read(words, [])
        return time.perf_counter() - start

    seconds(3_000)
    small = min(seconds(20_000) for _ in range(3))
    assert seconds(160_000) < 8 * 6 * small + 0.2


@pytest.mark.parametrize(
    "text, act",
    [
        ("Army Says 300 Troops Will Go To Chad", ("Says", "Army", "before")),
        ("The ministry puts the toll at over 300.", ("puts", "ministry", "before")),
        ("It fell, per the Marlow Institute.", ("per", "Marlow Institute", "according")),
        ("Mayor Ivo Brandt closed the gate, according to a statement.", ("according", "Ivo Brandt", "according")),
        ("Mayor Ivo Brandt was hit, according to a statement.", ("according", "statement", "according")),
        ("NATO did note attacks there.", ("note", "NATO", "before")),
        ("Ivo Brandt fell, with the ministry saying that it rose.", ("saying", "ministry", "before")),
        ("Ivo Brandt had earlier told reporters it fell.", ("told", "Ivo Brandt", "before")),
        ("It fell. On Saturday Lebanon's ministry said so.", ("said", "Lebanon's ministry", "before")),
    ],
)
def test_headlines_tolls_and_statements_of_ones_own(text, act):
    assert act in read(text)


@pytest.mark.parametrize("text", ["Army Says Troops Will Go.", "Three ships per day went.", "The army put the men at ease near a wall, in peace."])
def test_no_such_act(text):
    assert read(text) == []
