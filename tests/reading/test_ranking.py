"""Among places of one name the container, the article's own countries and regions, and the population decide."""

import pytest

from sitrep.reading.names import scan
from sitrep.reading.ranking import Choices, Ranking, choices, homes, kilometres
from sitrep.reading.sentences import cut_words


def ranking(text: str) -> Ranking:
    return Ranking(scan(cut_words(text)))


def test_distance_is_that_of_a_great_circle():
    tallinn, helsinki = (max(choices(key).towns, key=lambda town: town.population) for key in ("tallinn", "helsinki"))
    assert 78 < kilometres(tallinn, helsinki) < 86


def test_countries_count_under_every_name():
    weights = ranking("Syria said Syrian troops left Damascus; Russians stayed near Idlib.").weights
    assert (weights["SYR"], weights["RUS"]) == (4, 1)


@pytest.mark.parametrize(
    ("text", "key", "iso3"),
    [
        ("Nothing is said.", "tripoli", "LBY"),
        ("Lebanon and the Lebanese army", "tripoli", "LBN"),
        ("Nothing is said.", "donetsk", "UKR"),
        ("American officials", "birmingham", "USA"),
        ("British officials", "birmingham", "GBR"),
        ("Indian troops in Kashmir", "hyderabad", "IND"),
    ],
)
def test_the_article_s_own_countries_come_first(text, key, iso3):
    assert ranking(text).best(choices(key))[0].iso3 == iso3


def test_of_towns_in_one_country_the_one_near_a_named_region():
    lat = ranking("Storms in Oregon; American forecasters warned.").best(Choices((), (), choices("portland").towns))[0].lat
    assert round(lat) == 46  # Oregon's, not Maine's


def test_a_container_chooses():
    empty = ranking("Nothing is said.")
    illinois = choices("illinois").regions[0]
    assert round(empty.contained(illinois, choices("springfield"), None).lat) == 40
    assert empty.contained(illinois, choices("aleppo"), None) is None


def test_homes_are_the_countries_that_have_the_town():
    assert {"GBR", "USA"} <= homes("birmingham")
    assert homes("no such town") == set()


@pytest.mark.parametrize(
    ("text", "is_state"),
    [("Guardsmen from Georgia and Texas joined.", True), ("Georgia and Armenia, with Texas looking on", False), ("Georgia said no.", False)],
)
def test_georgia_is_a_state_where_the_article_speaks_of_states(text, is_state):
    article = ranking(text)
    assert article.is_region_rather(article.country("georgia"), choices("georgia").regions) is is_state
