"""Whom pronouns, bodies and persons stand for. Facts are invented."""

import pytest

from sitrep.reading import agents, countries, dates, quotes
from sitrep.reading.affiliations import AffiliationReader
from sitrep.reading.sentences import cut_words

READER = AffiliationReader()


def found(text):
    words = cut_words(text)
    speech = quotes.read(words, dates.find(words, None))
    return [(words.text[words.starts[a.first] : words.ends[a.last - 1]], a.code) for a in agents.read(words, READER.find(words, countries.find(words)), speech)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Kenya sent police to Haiti. It will send more.", [("Kenya", "KEN"), ("Haiti", "HTI"), ("It", "KEN")]),
        ("Kenya lost its base in Somalia.", [("Kenya", "KEN"), ("its", "KEN"), ("Somalia", "SOM")]),
        ("Kenya left Somalia. The military would not say why.", [("Kenya", "KEN"), ("Somalia", "SOM"), ("military", "KEN")]),
        ("Kenya has 90 soldiers in Somalia to train the country's army.", [("Kenya", "KEN"), ("Somalia", "SOM"), ("country", "SOM")]),
        ("The UN feeds Somalia. The agency needs money.", [("UN", "UN"), ("Somalia", "SOM"), ("agency", "UN")]),
        ("Kenyan Foreign Minister Amina Otieno met nobody. Otieno left.", [("Kenyan", "KEN"), ("Amina Otieno", "KEN"), ("Otieno", "KEN")]),
        ("Amina Otieno, the foreign minister of Kenya, left.", [("Amina Otieno", "KEN"), ("Kenya", "KEN")]),
        ("North Korea denied everything. Seoul said that the North had fired.", [("North Korea", "PRK"), ("Seoul", "KOR"), ("North", "PRK")]),
        ("South Korea said that the North had fired.", [("South Korea", "KOR"), ("North", "PRK")]),
        ("South Sudan called. Troops left for the south.", [("South Sudan", "SSD")]),
        ("“We left,” said Colonel Assimi Traore of the Burkinabe army.", [("We", "BFA"), ("Assimi Traore", "BFA"), ("Burkinabe", "BFA")]),
        ("It rained.", []),
    ],
)
def test_read(text, expected):
    assert found(text) == expected


def test_we_is_the_country_of_whoever_speaks():
    text = "“We have sent two ships,” said Kenyan Defence Minister Amina Otieno."
    assert found(text)[0] == ("We", "KEN")


def test_we_of_an_unknown_speaker_is_nobody():
    assert found("We sent Kenya two ships.")[0] == ("We", "")


def test_we_of_a_speech_is_whoever_it_does_not_speak_of_as_another():
    text = "We stand with Ukraine. Our aid to Ukraine grows. America leads, and we will help Ukraine. My administration sent tanks."
    assert {code for word, code in found(text) if word in ("We", "Our", "My")} == {"USA"}
