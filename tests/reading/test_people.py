"""Persons with their office, and surnames linked to the full name. The people are invented."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.reading import people
from sitrep.reading.sentences import cut_words


def read(text):
    words = cut_words(text)
    return [(words.text[words.starts[m.first] : words.ends[m.last - 1]], m.name, m.office) for m in people.find(words)]


def names(text):
    return [name for _, name, _ in read(text)]


@pytest.mark.parametrize(
    "text, mention, office",
    [
        ("President Joe Marlow left.", "Joe Marlow", "President"),
        ("Pentagon spokesman Jon Kerrick spoke.", "Jon Kerrick", "Pentagon spokesman"),
        ("Defence Secretary Ada Quill agreed.", "Ada Quill", "Defence Secretary"),
        ("Secretary of Defense Ada Quill agreed.", "Ada Quill", "Secretary of Defense"),
        ("U.S. Army Gen. Ivo Brandt left.", "Ivo Brandt", "U.S. Army Gen."),
        ("Mr Okonjo left.", "Okonjo", "Mr"),
        ("Jana Petrov, a farmer from Lomza, left.", "Jana Petrov", "a farmer from Lomza"),
        ("Jana Petrov, 45, left.", "Jana Petrov", ""),
        ("Jana Petrov, 45, a farmer, left.", "Jana Petrov", "a farmer"),
        ("President of Poland Jana Nowak left.", "Jana Nowak", "President of Poland"),
        ("the foreign minister, Diego Paz, left", "Diego Paz", "foreign minister"),
        ("Tánaiste (Irish deputy premier) Colm Byrne left.", "Colm Byrne", "Tánaiste"),
        ("Taiwan's President Lin Mei-hua left.", "Lin Mei-hua", "President"),
        ("Leader Hassan el-Tayeb left.", "Hassan el-Tayeb", "Leader"),
        ("Chancellor Ursula von der Heyde left.", "Ursula von der Heyde", "Chancellor"),
        ("Sgt. J. R. Maddox Jr. left.", "J. R. Maddox Jr.", "Sgt."),
        ("Gen. Ivo Brandt, the army’s press officer, left.", "Ivo Brandt", "Gen. the army’s press officer"),
        ("Jana Petrov is the mayor of Lomza.", "Jana Petrov", "mayor of Lomza"),
        ("Jana Petrov is the best.", "Jana Petrov", ""),
        ("JANA PETROV, MAYOR OF LOMZA", "JANA PETROV", ""),
    ],
)
def test_a_person_and_the_office(text, mention, office):
    assert [(found, held) for found, _, held in read(text)] == [(mention, office)]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Defence in North Korea said so.", "Human Rights Watch warned.", "In March Russia left.", "Iran-backed fighters left.", "The White House said so.",
        "U.S. Central Command said so.", "Poland and Romania agreed.", "Mr. President, stay.", "The Secretary of State left.", "CNN reported it.", "A Patriot battery came.",
    ],
)
def test_no_person(text):
    assert read(text) == []


def test_a_surname_gets_the_full_name_wherever_that_stands():
    assert names("Marlow left. President Joe Marlow was tired. Mr Marlow slept.") == ["Joe Marlow"] * 3


@pytest.mark.parametrize(
    "text, name",
    [
        ("Minister Wang Lo left. Wang said so.", "Wang Lo"),
        ("Yoon Suk-bin met him. Yoon said so.", "Yoon Suk-bin"),
        ("Minister Ivan Veluz Gomarez left. Veluz said so.", "Ivan Veluz Gomarez"),
    ],
)
def test_a_family_name_that_stands_first_or_between(text, name):
    assert {mention.name for mention in people.find(cut_words(text))} == {name}


def test_an_inset_name_behind_an_office_and_its_place_is_a_person():
    assert [mention.name for mention in people.find(cut_words("The aid coordinator in Sudan, Klementa Wetu-Sala, said so."))] == ["Klementa Wetu-Sala"]


def test_of_two_bearers_the_last_before_is_meant():
    assert names("Ann Doyle left. Doyle slept. Tom Doyle came. Doyle ate.") == ["Ann Doyle", "Ann Doyle", "Tom Doyle", "Tom Doyle"]


def test_a_family_name_may_come_first():
    assert names("Lin Mei-hua, the president, left. Lin slept.") == ["Lin Mei-hua"] * 2


def test_a_surname_with_a_title_is_known_by_itself():
    assert names("President Marlow left. Marlow slept.") == ["Marlow", "Marlow"]


def test_a_town_of_the_same_name_is_no_person():
    assert names("Mark Lyle, 54, of Tyler said so.") == ["Mark Lyle"]


def test_gender_from_title_or_first_name():
    words = cut_words("Mrs Quill met Anna Bek, Tom Reid and Jordan Vale, who left.")
    assert {m.name: m.gender for m in people.find(words)} == {"Quill": "f", "Anna Bek": "f", "Tom Reid": "m", "Jordan Vale": ""}


def test_begin_is_the_first_word_of_the_title():
    (mention,) = people.find(words := cut_words("said Gen. Ivo Brandt"))
    assert (words.words[mention.begin], words.words[mention.first]) == ("Gen", "Ivo")


PIECES = st.sampled_from("Gen . Mr President Anna Doe Ministry of the , ( ) - de al 45 who said “ ” NATO Jr \n III X 's".split(" "))


@settings(deadline=None, max_examples=200)
@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text())
def test_any_text_is_read(text):
    words = cut_words(text)
    for mention in people.find(words):
        assert 0 <= mention.begin <= mention.first < mention.last <= len(words.words)


@pytest.mark.parametrize("piece", ["Anna Doe, ", "Anna Doe Jane Doe ", "A ", "President ", "Gen. ", "(a ", "Anna ", "Anna Doe, a b c d e f g, "])
def test_time_is_linear(piece):
    def seconds(length):
        words = cut_words(piece * (length // len(piece)))
        start = time.perf_counter()
        people.find(words)
        return time.perf_counter() - start

    seconds(5_000)
    small = min(seconds(30_000) for _ in range(3))
    assert seconds(240_000) < 8 * 6 * small + 0.1
