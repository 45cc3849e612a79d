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
        ("Life goes on in Mali, whose 20 million people know Niger.", "Mali", "MLI"),
        ("Gaza's 200 residents fear Egypt.", "Gaza", "PSE"),
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


def test_a_share_of_a_figure_lies_where_that_does():
    told = figures("Rebels burned 12 trucks in Mali, a third of the fleet.")
    assert [row["place"] for row in told] == ["Mali", "Mali"]


def test_who_flees_a_border_guards_none():
    text = "Some 300 Belarusians fled over the border with Poland. Migrants had crossed it at night."
    assert figure(text)["place_iso3"] == "POL"


def test_those_who_speak_are_a_source_and_nowhere():
    told = figures("Türkiye has stationed 600 soldiers in Ardahan province, according to two Western diplomats.")
    assert [(row["unit"], row["place"]) for row in told] == [("soldier", "Ardahan province"), ("diplomat", None)]


def test_soldiers_that_watch_for_migrants_stand_on_their_own_side_of_the_border():
    text = "Poland will send 900 soldiers to the border with Belarus. Migrants had crossed it at night."
    assert (figure(text)["place"], figure(text)["place_iso3"]) == ("border with Belarus", "POL")
    assert figure("Poland will send 900 soldiers to the border with Belarus.")["place_iso3"] == "BLR"


@pytest.mark.parametrize(
    ("text", "place", "iso3"),
    [
        ("Mali's junta expelled the UN mission. About 1,000 peacekeepers have until January to leave.", "Mali", "MLI"),  # it acts at home
        ("Haiti's gangs killed 40 people on Monday.", "Haiti", "HTI"),
        ("A convoy was hit on the road between Gao and Kidal, killing 5 peacekeepers.", "Kidal", "MLI"),
        ("Chad told France to withdraw its 1,000 soldiers.", "Chad", "TCD"),
        ("Moldova has asked Moscow to withdraw its 1,500 soldiers.", "Moldova", "MDA"),
        ("Bahrain has 7,000 American sailors.", "Bahrain", "BHR"),
        ("Kenya said it lost 14 soldiers in Kismayo.", "Kismayo", "SOM"),  # "said" has a clause of its own
        ("On Monday, Poland sent 300 soldiers to Latvia.", "Latvia", "LVA"),
        ("GENEVA (Wire) - More than 2 million people have fled Venezuela.", "Venezuela", "VEN"),
        ("BAMAKO, March 3 (Wire) - Gunmen killed 20 people in an attack on a gold mine.", "BAMAKO", "MLI"),
        ("GENEVA (Wire) - Gunmen killed 20 people in an attack on a gold mine.", None, None),  # the news of anywhere
        ("Britain gave $30 million in military aid to the Georgian government.", "Georgian government", "GEO"),
        ("Berlin gave the Ukrainian army 36 howitzers.", "Ukrainian army", "UKR"),
        ("Norway will get 36 tanks worth of military aid; Israel would get $14 million in aid.", "Israel", "ISR"),
        ("Niger's parliament voted against the pact. The United States has about 900 soldiers in the country.", "Niger", "NER"),
        ("Latvia's defence minister said 2,000 Canadian soldiers would be there.", "Latvia", "LVA"),
        ("Taiwan detected 45 Chinese aircraft around the island.", "Taiwan", "TWN"),
        ("South Korea pays for the 28,500 American troops on its soil.", "its soil", "KOR"),
        ("Colombia sent 3,000 troops to Cucuta, a city bordering Venezuela.", "Cucuta", "COL"),
        ("The governor of Belgorod said 3 civilians were killed.", "Belgorod", "RUS"),
        ("Mogadishu's mayor said 11 people were killed.", "Mogadishu", "SOM"),
        ("Kabul's military hospital was attacked. At least 25 people died.", "Kabul", "AFG"),
        ("Gunmen killed 17 people in Gharyala state, central Nigeria.", "central Nigeria", "NGA"),  # a state that the gazetteer lacks
        ("About 300 soldiers from Fort Stewart in Georgia arrived in Poland.", "Poland", "POL"),
        ("Poland took in 1.5 million Ukrainians. Germany has 1.2 million.", "Germany", "DEU"),
    ],
)
def test_where_a_report_says_it_without_a_preposition(text, place, iso3):
    row = figures(text)[-1]
    assert (row["place"], row["place_iso3"]) == (place, iso3)
