"""Whose forces, victims or money a figure is. Facts are invented."""

import pytest

from tests.reading.wire import figure, figures, rows


@pytest.mark.parametrize(
    "text, actor",
    [
        # in the phrase: adjective, possessor, service
        ("Fourteen Dutch soldiers were wounded in Uruzgan.", "NLD"),
        ("Australia's 40 advisers arrived in Fiji.", "AUS"),
        ("Some 1,000 National Guard troops went to Texas.", "USA"),
        ("Some 700 Royal Marines went to Norway.", "GBR"),
        ("Some 700 soldiers from Kenya went to Haiti.", "KEN"),
        ("Some 700 soldiers of the Indian army went to Leh.", "IND"),
        # who sends them from there
        ("The United States will move 1,000 soldiers from Germany to Romania.", "USA"),
        # subject: country, capital, government, head of state, organisation
        ("Kenya will send 400 police officers to Haiti.", "KEN"),
        ("Moscow sent 400 soldiers to Syria.", "RUS"),
        ("The Kremlin sent 400 soldiers to Syria.", "RUS"),
        ("The British government sent 400 soldiers to Mali.", "GBR"),
        ("Peru's defence ministry sent 90 soldiers to Tacna.", "PER"),
        ("Putin sent 400 soldiers to Syria.", "RUS"),
        ("NATO sent 900 troops to Kosovo.", "NATO"),
        ("The European Union sent 900 soldiers to Bosnia.", "EU"),
        # a place is no actor
        ("In Somalia, 12 soldiers were killed.", None),
        ("The blast killed 14 civilians in Kabul.", None),
        ("Soldiers in Mali found 40 rifles near Niger.", None),
        ("The deployment of 300 soldiers to Mali has begun.", None),
        ("Some 300 soldiers took part in drills in Mali.", None),
        # a currency sign is no actor
        ("Canberra pays $US650 million.", "AUS"),
        ("It paid US$650 million.", None),
        # giver, not receiver
        ("Sweden gave Ukraine 40 vehicles.", "SWE"),
        # victims: their side, not the killer's
        ("Moscow said 40 Ukrainian soldiers were captured.", "UKR"),
        ("Russia lost 40 tanks.", "RUS"),
    ],
)
def test_actor(text, actor):
    assert figure(text)["actor"] == actor


def test_an_actor_reaches_over_pronouns_and_lists():
    text = "Norway met its allies in Oslo. It will send 300 soldiers and 40 vehicles to Mali."
    assert [row["actor"] for row in figures(text)] == ["NOR", "NOR"]


def test_two_actors_in_one_sentence():
    text = "Norway sent 300 soldiers to Mali and Denmark sent 200 soldiers to Niger."
    assert [row["actor"] for row in figures(text)] == ["NOR", "DNK"]


def test_two_nations_in_one_phrase_are_no_single_actor():
    assert figure("Some 600 French and British soldiers left.")["actor"] is None


@pytest.mark.parametrize(
    "text, words, rule",
    [
        ("Fourteen Dutch soldiers were wounded.", "Dutch", "actor.in_phrase"),
        ("Some 700 soldiers from Kenya went to Haiti.", "Kenya", "actor.behind_phrase"),
        ("Kenya will send 400 soldiers to Haiti.", "Kenya", "actor.subject"),
    ],
)
def test_the_actor_has_its_words_and_rule(text, words, rule):
    (row,) = [row for row in rows("evidence", text) if row["field"] == "actor"]
    assert (row["text"], row["rule"]) == (words, rule)


@pytest.mark.parametrize(
    "text, actor",
    [
        # who receives or asks gives nothing
        ("Ukraine has received 40 tanks from Poland.", "POL"),
        ("Ukraine is still awaiting a $2 billion US military package.", "USA"),
        ("Moldova has asked Romania for two radars.", "ROU"),
        # shares: of their owner, and of nobody where a poll found them
        ("Canada spends 1.4 percent of its output on defence.", "CAN"),
        ("That is 1.8 percent of Canada's output.", "CAN"),
        ("In a poll 54 percent of Canadians opposed the mission in Mali.", None),
        # durations: who does what lasts
        ("The town was hit after two days of Israeli air strikes.", "ISR"),
        ("Over the past three weeks, Israel has struck the south.", "ISR"),
        ("It was the second attack on Israel in 48 hours.", None),
        # the displaced: their nationality
        ("During the Afghan evacuation 15,000 people were flown out.", "AFG"),
        ("Some 1,200 people have been evacuated from Sumy, in Ukraine.", "UKR"),
        ("Some 40,000 people have fled Sudan's Darfur region into Chad.", "SDN"),
        # who announces what a unit does; peacekeepers of a country that sends them
        ("The 173rd Brigade will send 800 soldiers to Latvia, the Pentagon announced.", "USA"),
        ("Australia would send 200 peacekeepers to Haiti.", "AUS"),
        ("Some 200 peacekeepers will go to Haiti, Kenya said.", "UN"),
        ("The ship with 600 migrants sank off Greece.", None),
        # an apposition is no subject
        ("Bulgaria, a NATO member, sent 100 carriers to Kyiv.", "BGR"),
        # parties and targets are nobody's, nor are towns
        ("Rebels were driven from a score of Nigerian towns.", None),
        ("Two US officials told the Herald so.", None),
        ("Iran is blamed for an attack on two tankers.", None),
        ("Washington wants talks between the two sides.", None),
        # a toll
        ("The Palestinian death toll has topped 1,600.", "PSE"),
        # the nationality said of them
        ("Two of the dead are Malian.", "MLI"),
        ("French troops stormed the hotel, where two gunmen were killed.", None),
        ("The Malian military said 10 gunmen were in Bamako.", None),
        # peacekeepers of a country
        ("Rwanda keeps troops in Bria, where 14 of its peacekeepers were wounded.", "RWA"),
        ("Russia will withdraw its 1,960 peacekeepers.", "RUS"),
    ],
)
def test_actor_by_what_is_counted(text, actor):
    assert figure(text)["actor"] == actor
