"""Countries, organisations and groups under all their names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.reading import countries
from sitrep.reading.sentences import cut_words


def found(text: str) -> list[tuple[str, str, str]]:
    return [(mention.text, mention.code, mention.kind) for mention in countries.find(cut_words(text))]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("American troops and an American who spoke", [("American", "USA", "adjective"), ("American", "USA", "demonym")]),
        ("Two Americans, a Pole and three Turks", [("Americans", "USA", "demonym"), ("Pole", "POL", "demonym"), ("Turks", "TUR", "demonym")]),
        ("Washington, Moscow and Kyiv agreed.", [("Washington", "USA", "capital"), ("Moscow", "RUS", "capital"), ("Kyiv", "UKR", "capital")]),
        ("The Kremlin, the White House, Downing Street and the Élysée spoke.",
         [("Kremlin", "RUS", "metonym"), ("White House", "USA", "metonym"), ("Downing Street", "GBR", "metonym"), ("Élysée", "FRA", "metonym")]),
        ("NATO, the EU, the U.N. and the OSCE met.", [("NATO", "NATO", "organisation"), ("EU", "EU", "organisation"), ("U.N.", "UN", "organisation"), ("OSCE", "OSCE", "organisation")]),
        ("The Bundeswehr and the Royal Navy sailed.", [("Bundeswehr", "DEU", "service"), ("Royal Navy", "GBR", "service")]),
        ("Hamas and al-Shabab claimed it.", [("Hamas", "", "group"), ("al-Shabab", "", "group")]),
        ("the US and US-led forces told us", [("US", "USA", "name"), ("US", "USA", "name")]),
        ("Kosovar and Bosnian officers", [("Kosovar", "XKX", "adjective"), ("Bosnian", "BIH", "adjective")]),
    ],
)
def test_names_of_every_kind(text, mentions):
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Congolese soldiers left Kinshasa.", ["COD", "COD"]),
        ("Congolese soldiers left Brazzaville.", ["COG", "COG"]),
        ("NATO said the alliance would act.", ["NATO", "NATO"]),
        ("They formed an alliance.", []),
        ("The Israeli Air Force struck.", ["ISR"]),
        ("America said the Air Force struck.", ["USA", "USA"]),
        ("Male victims were counted.", []),
        ("The Maldives said Male would act.", ["MDV", "MDV"]),
        ("He was born in Paris, Texas.", []),
        ("He was born in Macon, Georgia.", []),
        ("Chad Novak and Jordan Novak met.", []),
        ("George Washington crossed the river.", []),
        ("The Washington Post reported it.", []),
        ("African Americans voted.", []),
        ("The Islamic State of Iraq and Syria fell.", [""]),
    ],
)
def test_context_decides(text, codes):
    assert [code for _, code, _ in found(text)] == codes


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from("US U.S. American the alliance NATO Congo Congolese Kinshasa Male , . - Georgia Macon ’s al-Shabab Air Force Israeli \n\n İ 𝔘".split(" ")) | st.text(max_size=5), max_size=40).map(" ".join))
def test_any_text_gives_exact_ordered_spans(text):
    end = 0
    for mention in countries.find(cut_words(text)):
        assert text[mention.start : mention.end] == mention.text and mention.start >= end
        end = mention.end
