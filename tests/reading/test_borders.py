"""Borders are borders: whose, beyond which country, and where about."""

import pytest

from sitrep.reading import places
from sitrep.reading.sentences import cut_words


def borders(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.text, m.iso3, m.other_iso3) for m in places.find(cut_words(text)) if m.kind == "border"]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Troops massed on Ukraine's border.", ("Ukraine's border", "UKR", None)),
        ("Troops massed on Ukraine’s eastern border.", ("Ukraine’s eastern border", "UKR", None)),
        ("Troops massed on the Ukrainian border.", ("Ukrainian border", "UKR", None)),
        ("Troops massed on the U.S. border.", ("U.S. border", "USA", None)),
        ("Troops massed on the border with Moldova.", ("border with Moldova", "MDA", None)),
        ("Troops massed on Poland's border with Belarus.", ("Poland's border with Belarus", "POL", "BLR")),
        ("Troops massed on the Polish-Belarusian border.", ("Polish-Belarusian border", "POL", "BLR")),
        ("Troops massed on the Israel-Lebanon border.", ("Israel-Lebanon border", "ISR", "LBN")),
        ("Troops massed on the border between Mali and Niger.", ("border between Mali and Niger", "MLI", "NER")),
        ("Troops massed on the Gaza border.", ("Gaza border", "PSE", None)),
        ("Troops massed on the borders of Kosovo.", ("borders of Kosovo", "XKX", None)),
    ],
)
def test_border_expressions(text, mention):
    assert borders(text) == [mention]


def test_the_point_lies_on_the_border_with_the_neighbour_the_article_names():
    text = "Russia denied that Russian troops on Ukraine's border would attack."
    mention = next(m for m in places.find(cut_words(text)) if m.kind == "border")
    assert (round(mention.lat), round(mention.lon), mention.name, mention.precision) == (50, 37, "Ukraine's border", "border")


def test_a_bare_border_is_the_one_named_before():
    assert borders("Tanks left the Kosovo border. Others crossed the border.")[1] == ("the border", "XKX", None)


def test_a_bare_border_is_that_of_the_country_the_article_is_about():
    assert borders("Ukraine said Ukrainian guards held the border against Russia.") == [("the border", "UKR", None)]


@pytest.mark.parametrize("text", ["US Border Patrol agents came.", "The two states that border Ukraine agreed.", "They crossed the border.", "A border village burned."])
def test_what_is_no_border_of_anything(text):
    assert borders(text) == []
