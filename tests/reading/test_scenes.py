"""Where a passage plays. Facts are invented."""

import pytest

from tests.reading.wire import figures, rows


def placed(text: str) -> list[tuple[str | None, str | None]]:
    """Place and rule of each figure."""
    rules = {row["figure_id"]: row["rule"] for row in rows("evidence", text) if row["field"] == "place"}
    return [(row["place"], rules.get(row["figure_id"])) for row in figures(text)]


REST = "It rained. It snowed. It froze. It thawed. It dried."


@pytest.mark.parametrize(
    "text, place, rule",
    [
        ("Fighting broke out in Goma. Twelve civilians were killed.", "Goma", "place.in_sentence_before"),
        ("Fighting broke out in Goma. It rained. Twelve civilians were killed.", "Goma", "place.in_paragraph"),
        (f"Fighting broke out in Goma.\n\n{REST}\n\nTwelve civilians were killed.", "Goma", "place.main_of_article"),
        ("It rained. It snowed. It froze. Fighting broke out in Goma.\n\nIt thawed.\n\nTwelve civilians were killed.", "Goma", "place.in_passage"),
        (f"It rained. It snowed. It froze. Fighting broke out in Goma.\n\n{REST}\n\nTwelve civilians were killed.", None, None),
        ("He told reporters in Goma. Twelve civilians were killed.", None, None),
        ("Kenya will fight in Haiti. It will send 400 soldiers.", "Haiti", "place.in_sentence_before"),
        ("Haiti will fight in Haiti. It will send 400 soldiers.", None, None),
    ],
)
def test_scene(text, place, rule):
    assert placed(text) == [(place, rule)]


def test_the_article_plays_where_it_is_most_often():
    text = f"Fighting broke out in Goma. Rain fell in Goma. Snow fell in Nairobi.\n\n{REST}\n\nTwelve civilians were killed."
    assert placed(text) == [("Goma", "place.main_of_article")]


def test_a_place_among_many_is_not_the_articles():
    """Mali's two of nine sites are less than a quarter; Niger has but one."""
    sites = " ".join(f"Rain fell in {name}." for name in ("Niger", "Chad", "Togo", "Ghana", "Benin", "Gabon", "Kenya"))
    text = f"It rained. It snowed. It froze. Rain fell in Mali. Snow fell in Mali. {sites}\n\n{REST}\n\nTwelve civilians were killed."
    assert placed(text) == [(None, None)]
