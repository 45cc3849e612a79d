"""Where a figure is, goes to or comes from. Facts are invented."""

import pytest

from tests.reading.wire import figure, figures, rows


@pytest.mark.parametrize(
    "text, place, iso3",
    [
        ("Kenya will send 400 police officers to Haiti.", "Haiti", "HTI"),
        ("Chile has 1,200 troops in Antarctica.", "Antarctica", "ATA"),
        ("In Somalia, 12 soldiers were killed.", "Somalia", "SOM"),
        ("The blast killed 14 civilians in Kabul.", "Kabul", "AFG"),
        ("France will withdraw 2,400 troops from Mali.", "Mali", "MLI"),
        ("Some 30,000 people fled Goma.", "Goma", "COD"),
        ("Sweden pledged $50 million in aid to Ukraine.", "Ukraine", "UKR"),
        ("Sweden gave Ukraine 40 vehicles.", "Ukraine", "UKR"),
        ("Russia massed 5,000 soldiers near Ukraine's border.", "Ukraine's border", "UKR"),
        ("India massed 5,000 soldiers near its border with China.", "border with China", "IND"),
        ("Russia's 5,000 soldiers entered Belarus.", "Belarus", "BLR"),
        ("NATO sent 900 troops to Eastern Europe.", "Eastern Europe", None),
        ("Brazil sent 600 troops from Manaus to Roraima.", "Roraima", "BRA"),
        ("Portugal put 250 soldiers on standby.", None, None),
        ("A bomb killed 14 people in the Afghan capital.", "Afghan capital", "AFG"),
        ("Rebels burned 40 Malian villages.", "Malian villages", "MLI"),
        ("Rebels control half of Mali.", "Mali", "MLI"),
        ("Mali's army controls half of the money.", None, None),
        ("Goma lies 90 kilometres from Bukavu.", "Goma", "COD"),
        ("The convoy stopped 90 kilometres from Bukavu.", "Bukavu", "COD"),
        ("Guards caught 300 people crossing from Mali.", None, None),
        ("Kenya agreed to sell its ally Uganda 40 vehicles.", "Uganda", "UGA"),
        ("The minister ended two days of talks in Goma.", "Goma", "COD"),
        ("The minister told reporters in Goma that 40 soldiers were sent to Bukavu.", "Bukavu", "COD"),
        ("The deal is worth $40 million, as the ministers who had met for a day or more in Goma said.", None, None),
    ],
)
def test_place(text, place, iso3):
    row = figure(text)
    assert (row["place"], row["place_iso3"]) == (place, iso3)
    assert (row["lat"] is None) == (place is None)


@pytest.mark.xfail(strict=True, reason="a bare name behind its figure is a place though a preposition opposes it")
def test_the_other_side_is_no_place():
    assert figure("Norway sent 300 soldiers against Russia.")["place"] is None


def test_who_takes_people_in_is_the_place():
    assert figure("Norway took in 300 refugees from Mali.")["place"] == "Norway"


@pytest.mark.parametrize("text, origin", [("Brazil sent 600 troops from Manaus to Roraima.", "Manaus"), ("The United States sent 600 troops to Poland from Fort Bragg.", "Fort Bragg"), ("Kenya sent 600 troops to Haiti.", None), ("France withdrew 600 troops from Mali.", None)])
def test_origin(text, origin):
    assert figure(text)["origin"] == origin


@pytest.mark.parametrize("text, recipient", [("Sweden gave Ukraine 40 vehicles.", "Ukraine"), ("Sweden sent 40 soldiers to Ukraine.", None)])
def test_recipient(text, recipient):
    assert figure(text)["recipient"] == recipient


def test_each_figure_has_its_own_place():
    text = "Norway sent 300 soldiers to Mali and 200 soldiers to Niger."
    assert [row["place"] for row in figures(text)] == ["Mali", "Niger"]


def test_a_place_reaches_over_the_passage():
    text = "Fighting broke out in Goma on Monday. Twelve civilians were killed."
    row = figure(text)
    assert (row["place"], [e["rule"] for e in rows("evidence", text) if e["field"] == "place"]) == ("Goma", ["place.in_sentence_before"])


def test_the_rule_tells_the_role():
    (row,) = [row for row in rows("evidence", "Kenya sent 400 soldiers to Haiti.") if row["field"] == "place"]
    assert (row["text"], row["rule"]) == ("Haiti", "place.location_after")


def test_aid_takes_no_place_that_the_text_names_only_elsewhere():
    """A recipient that the sentence does not place is left open: the article's other places are no recipients."""
    told = figures(
        "South Korea has pledged $34 million for refugees, its foreign minister said on Monday.\n\n"
        "Armenia denied that it would send 300 volunteers to Abkhazia."
    )
    assert [(row["category"], row["place"]) for row in told] == [("aid", None), ("deployment", "Abkhazia")]


def test_those_who_speak_are_a_source_and_nowhere():
    told = figures("Türkiye has stationed 600 soldiers in Ardahan province, according to two Western diplomats.")
    assert [(row["unit"], row["place"]) for row in told] == [("soldier", "Ardahan province"), ("diplomat", None)]


def test_soldiers_that_watch_for_migrants_stand_on_their_own_side_of_the_border():
    text = "Poland will send 900 soldiers to the border with Belarus. Migrants had crossed it at night."
    assert (figure(text)["place"], figure(text)["place_iso3"]) == ("border with Belarus", "POL")
    assert figure("Poland will send 900 soldiers to the border with Belarus.")["place_iso3"] == "BLR"
