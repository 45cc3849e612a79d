"""Places named by a word for one named before. Facts are invented."""

import pytest

from tests.reading.test_scenes import placed


@pytest.mark.parametrize(
    "text, place, rule",
    [
        ("Rebels hold Goma. Some 300 soldiers are there.", "Goma", "place.referent_after"),
        ("Rebels hold Goma. Some 300 soldiers are in the city.", "Goma", "place.referent_after"),
        ("Rebels hold Goma. In the besieged city, 300 soldiers are hungry.", "Goma", "place.referent_before"),
        ("Rebels fight in Mali. Some 300 soldiers are in the country.", "Mali", "place.referent_after"),
        ("Rebels fight in the Sahel. Some 300 soldiers are in the region.", "Sahel", "place.referent_after"),
        ("A bomb went off in Goma. Twelve people died in the blast.", "Goma", "place.referent_after"),
        ("Shells fell on Goma. During the attack 12 people died.", "Goma", "place.referent_before"),
        ("Troops left Ramstein Air Base for Mali. Some 300 soldiers are at the base.", "Ramstein Air Base", "place.referent_after"),
        ("GOMA, Feb 1 (Wire) - Some 300 soldiers landed here.", "GOMA", "place.referent_after"),
        ("Rebels hold Goma. Gangs control four-fifths of the city.", "Goma", "place.referent_after"),
        ("They fought in Cyprus and sailed to Mali. About 80 percent of the island is dark.", "Cyprus", "place.referent_after"),
    ],
)
def test_referent(text, place, rule):
    assert placed(text) == [(place, rule)]


def test_there_is_says_nothing_of_where():
    assert placed("Rebels hold Goma. There are 300 soldiers with them.") == [("Goma", "place.in_sentence_before")]


def test_a_base_is_no_country():
    assert placed("They fought in Mali. Some 300 soldiers are at the base.") == [("Mali", "place.in_sentence_before")]


def test_a_word_with_a_name_of_its_own_behind_it_means_that():
    assert placed("Rebels hold Goma. Some 300 soldiers are in the city of Bukavu.")[0][0] == "Bukavu"


def test_forces_are_not_abroad_in_their_own_country():
    text = "Rebels hold Goma. Officials met in Kenya and flew to Kenya. Kenya will send 300 soldiers to the country."
    assert placed(text)[0][0] == "Goma"
