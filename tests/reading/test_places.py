"""Places: found where the evidence suffices, resolved by what the text says, never persons, papers or ships."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.reading import places
from sitrep.reading.sentences import cut_words
from sitrep.schema import PLACE_KINDS, PRECISIONS


def found(text: str) -> list[tuple[str, str, str | None]]:
    """Text, kind and country of every mention."""
    return [(mention.text, mention.kind, mention.iso3) for mention in places.find(cut_words(text))]


def test_a_wire_paragraph():
    text = (
        "KYIV, Ukraine (AP) — Russian forces shelled Kharkiv and the village of Krasne, in the Kharkiv region, on Friday, "
        "hours after 300 troops from Fort Bragg, North Carolina, landed at Jasionka in Poland. The US has bases in Eastern Europe."
    )
    assert found(text) == [
        ("KYIV", "city", "UKR"), ("Ukraine", "country", "UKR"), ("Kharkiv", "city", "UKR"), ("Krasne", "city", "UKR"), ("Kharkiv region", "region", "UKR"),
        ("Fort Bragg", "base", "USA"), ("North Carolina", "region", "USA"), ("Jasionka", "base", "POL"), ("Poland", "country", "POL"), ("US", "country", "USA"),
        ("Eastern Europe", "region", None),
    ]


def test_a_mention_carries_its_coordinates_precision_and_id():
    mention = places.find(cut_words("A convoy reached Rzeszow."))[0]
    assert (mention.start, mention.end, mention.name, mention.precision, mention.geonames_id) == (17, 24, "Rzeszów", "point", 759734)
    assert (round(mention.lat, 1), round(mention.lon, 1)) == (50.0, 22.0)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Troops are in Romania.", "country"), ("Troops are in Bucharest.", "point"), ("Troops are in the Donbas.", "area"), ("Troops are in the Sahel.", "many_countries"),
        ("Troops are on Ukraine's border.", "border"), ("Troops are in southern Mali.", "area"), ("Ships are in the Red Sea.", "area"), ("Jets are at Powidz.", "point"),
    ],
)
def test_no_place_is_more_precise_than_the_text(text, precision):
    assert [mention.precision for mention in places.find(cut_words(text))] == [precision]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Lloyd Austin spoke, and Austin said it was over.",
        "Paris Novak and Vladimir Petrov met.",
        "The Washington Post, the New York Times and the Boston Globe reported it.",
        "USS Kentucky sailed.",
        "Mr. London and Sgt. Sydney agreed.",
        "Reading the report took time, and Nice people met in March and May.",
        "US troops and U.S. officials and a UK-led mission took part.",
        "Police and Minister were words once.",
        "SWAT teams came.",
        "The White House and the Pentagon declined.",
        "Syrian and Russian officers met.",
        "A University of Tokyo study and the Treaty of Lisbon were cited.",
        "Amazon said profits rose.",
        "Obama and Kerry met; Kelly and Donald did not.",
    ],
)
def test_what_is_no_place(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("A soldier from Springfield, Ill., was hurt.", ("Springfield", "USA", 40)),
        ("A soldier from Springfield, Missouri, was hurt.", ("Springfield", "USA", 37)),
        ("A soldier from Fayetteville, N.C., was hurt.", ("Fayetteville", "USA", 35)),
        ("Shells fell on Tripoli, Lebanon, at dawn.", ("Tripoli", "LBN", 34)),
        ("Shells fell on Tripoli at dawn, Libyan officials said.", ("Tripoli", "LBY", 33)),
        ("He was born in Paris, Texas, in 1980.", ("Paris", "USA", 34)),
        ("He was born in Reading, England, in 1980.", ("Reading", "GBR", 51)),
        ("He was born in Nice, France, in 1980.", ("Nice", "FRA", 44)),
        ("The town of Mobile lies in Alabama.", ("Mobile", "USA", 31)),
        ("Guardsmen from Macon, Georgia, left.", ("Georgia", "USA", 33)),
        ("Tbilisi said that Georgia was ready.", ("Georgia", "GEO", 42)),
        ("Troops from Brazzaville crossed Congo.", ("Congo", "COG", -1)),
        ("Troops from Kinshasa crossed Congo.", ("Congo", "COD", -3)),
        ("A store in Buffalo, New York, closed.", ("New York", "USA", 43)),
        ("The Pakistani army left Punjab.", ("Punjab", "PAK", 31)),
        ("The Indian army left Punjab.", ("Punjab", "IND", 31)),
    ],
)
def test_namesakes(text, mention):
    assert mention in [(m.text, m.iso3, round(m.lat)) for m in places.find(cut_words(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Burma closed its ports.", "Myanmar"), ("Ivory Coast voted.", "Côte d'Ivoire"), ("Czechia and Türkiye agreed.", "Czechia"), ("Turkey agreed.", "Türkiye"),
        ("Rockets hit Kiev.", "Kyiv"), ("Rockets hit Kharkov, in Ukraine.", "Kharkiv"), ("Drills began at Grafenwoehr.", "Grafenwoehr"), ("Drills began at Grafenwöhr.", "Grafenwoehr"),
        ("Tanks stood near Yel’nya.", "Yelnya"), ("Ships left the Persian Gulf.", "Persian Gulf"), ("Ships left the Gulf.", "Persian Gulf"),
    ],
)
def test_other_names_and_spellings(text, name):
    assert places.find(cut_words(text))[0].name == name


def test_a_risky_town_once_told_is_one_throughout():
    text = "Police in Ferguson, Mo., were praised. Nights in Ferguson were quiet, and Ferguson residents slept."
    assert [mention.iso3 for mention in places.find(cut_words(text)) if mention.text == "Ferguson"] == ["USA"] * 3


def test_a_place_in_capitals_counts_in_a_dateline_or_a_headline():
    assert found("KABUL (Reuters) - It was quiet.") == [("KABUL", "city", "AFG")]
    assert found("TWO KILLED IN BLAST IN KABUL MARKET") == [("KABUL", "city", "AFG")]


def test_lists_carry_the_evidence_on():
    text = "Afghan troops hold bases in Kabul, Jalalabad and Kandahar."
    assert found(text) == [("Kabul", "city", "AFG"), ("Jalalabad", "city", "AFG"), ("Kandahar", "city", "AFG")]


PIECES = st.sampled_from(
    "Kharkiv|Kyiv|the border|Ukraine's|border|between|and|southern|north-|eastern|U.S.|US|St.|Fort|Bragg|Paris|Gen.|said|in|of|,|.|(|)|-|–|’s|'s|’|\n\n|\n| |  |Al|al-|"
    "Georgia|Congo|coast|waters|capital|Afghan|province|Oblast|airbase|Air Base|New York|N.C.|1,000|Ł|ß|İ|𝔘|\u200b|\u00a0|Washington Post|KABUL|Nice|city of|To Ukraine’s north".split("|")
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map(" ".join) | st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200))
def test_any_text_gives_exact_ordered_spans(text):
    words = cut_words(text)
    end = 0
    for mention in places.find(words):
        assert text[mention.start : mention.end] == mention.text and mention.start >= end
        assert (words.starts[mention.first], words.ends[mention.last - 1]) == (mention.start, mention.end)
        assert mention.kind in PLACE_KINDS and mention.precision in PRECISIONS
        end = mention.end
