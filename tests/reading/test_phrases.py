"""Where noun phrases begin and end, without a grammar."""

import datetime as dt

import pytest

from sitrep.reading import dates, people
from sitrep.reading.phrases import PhraseReader, Quoted
from sitrep.reading.sentences import cut_words


def reader(text, quotes=()):
    words = cut_words(text)
    return PhraseReader(words, people.find(words), dates.find(words, dt.date(2022, 2, 2)), quotes)


def span(phrases, first, last):
    words = phrases.words
    return words.text[words.starts[first] : words.ends[last - 1]] if first < last else ""


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("On Tuesday the defence ministry said", "the defence ministry"),
        ("while U.S. officials said", "U.S. officials"),
        ("a spokesman for the ministry said", "a spokesman for the ministry"),
        ("two officials familiar with the plan said", "two officials familiar with the plan"),
        ("Ivo Brandt of the Marlow Institute said", "Ivo Brandt of the Marlow Institute"),
        ("a statement from the Ministry of Defence said", "a statement from the Ministry of Defence"),
        ("He fled and she said", "she"),
        ("It fell, said", ""),
        ("Brigade commander Gen. Ivo Brandt said", "Brigade commander Gen. Ivo Brandt"),
    ],
)
def test_a_phrase_before_its_verb(text, phrase):
    phrases = reader(text)
    v = len(phrases.lower) - 1
    assert span(phrases, phrases.phrase_start(v, 0), v) == phrase


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("said the ministry on Friday", "the ministry"),
        ("said a spokesman for the navy, who", "a spokesman for the navy"),
        ("said town resident Ivo Brandt, 56", "town resident Ivo Brandt"),
        ("said the Ministry of Health and Human Services in Rome", "the Ministry of Health and Human Services"),
        ("reads the note adopted by all", "the note"),
        ("said Monday", "Monday"),
        ("said that it", ""),
        ("said", ""),
    ],
)
def test_a_phrase_behind_its_verb(text, phrase):
    phrases = reader(text)
    assert span(phrases, 1, phrases.phrase_end(1)) == phrase


@pytest.mark.parametrize(
    "text, last",
    [
        ("The army has also said", "army"), ("The army on Tuesday said", "army"), ("The army late on Tuesday said", "late"), ("The army in a statement said", "army"),
        ("The army (in grey) repeatedly said", "army"), ("The army said", "army"),
    ],
)
def test_the_subject_ends_before_adverbs_dates_and_occasions(text, last):
    phrases = reader(text)
    assert phrases.words.words[phrases.subject_end(len(phrases.lower) - 1, 0)] == last


@pytest.mark.parametrize(
    "text, lead",
    [
        ("On Tuesday, the army left", "the army"), ("But meanwhile the army left", "the army"), ("After a talk, she left", "she"), ("In May the army", ""), ("Asked why, Ivo Brandt left", "Ivo Brandt"),
    ],
)
def test_the_subject_that_leads_a_sentence(text, lead):
    phrases = reader(text)
    assert span(phrases, *phrases.lead(0, len(phrases.lower))) == lead


def test_all_marks_look_alike_and_what_they_hold_is_known():
    phrases = reader("He said ‘we go’ now", [Quoted(2, 3, 5, 6, True, "o")])
    assert (phrases.lower[2], phrases.lower[5], list(phrases.quoted)) == ('"', '"', [0, 0, 0, 1, 1, 0, 0])


def test_the_organisation_is_no_pronoun():
    assert reader("The WHO said who").lower == ["the", "WHO", "said", "who"]


@pytest.mark.parametrize(
    "text, subject",
    [
        ("LIMA, Oct 2 - NATO is there.", "NATO"),
        ("Lima (Ledger) -- NATO is there.", "NATO"),
        ("NATO - long at war - is there.", "long"),
        ("Lima - a big town - is there.", "Lima"),
    ],
)
def test_a_dateline_is_no_subject(text, subject):
    reader = PhraseReader(cut_words(text), [], [], [])
    assert reader.token(reader.behind_dateline(0)) == subject.lower()
