"""What a figure is about. The missions are invented."""

import pytest

from sitrep.reading.categories import category
from sitrep.reading.clauses import FREE, Government
from sitrep.reading.events import EventReader, clause_costs
from sitrep.reading.sentences import cut_words
from tests.reading.wire import figure, figures, rows

EVENTS = EventReader()


@pytest.mark.parametrize(
    "text, about",
    [
        ("Norway sent 300 soldiers to Mali.", "deployment"),
        ("The deployment of 300 Norwegian soldiers to Mali has begun.", "deployment"),
        ("Norway ordered 300 soldiers to Mali.", "deployment"),
        ("Norway put 300 soldiers on high alert.", "alert"),
        ("300 Norwegian soldiers are stationed in Mali.", "presence"),
        ("Norway massed 300 soldiers near the border.", "presence"),
        ("Norway reduced its force to 300 soldiers in Mali.", "presence"),
        ("Norway withdrew 300 soldiers from Mali.", "withdrawal"),
        ("The withdrawal of 300 Norwegian soldiers from Mali has begun.", "withdrawal"),
        ("300 Norwegian soldiers will return home from Mali.", "withdrawal"),
        ("Norway lost 300 soldiers in Mali.", "casualty"),
        ("300 Norwegian soldiers were killed in Mali.", "casualty"),
        ("The mission has cost 300 lives.", "casualty"),
        ("Some 300 people fled Mali.", "displacement"),
        ("Norway took in 300 refugees from Mali.", "displacement"),
        ("Norway gave Mali $3 million in aid.", "aid"),
        ("Norway pledged $3 million in aid to Mali.", "aid"),
        ("300 soldiers took part in drills in Mali.", "exercise"),
        ("The Norwegian army is 300 strong.", "strength"),
        ("Norway recruited 300 soldiers.", "strength"),
        ("Police arrested 300 people in Mali.", "other"),
        ("Norway fired 300 rockets at Mali.", "other"),
        ("The ship cost 300 million kroner.", "other"),
    ],
)
def test_category(text, about):
    assert figure(text)["category"] == about


def test_a_cue_stays_in_its_clause():
    text = "Norway said it had sent 300 soldiers to Mali, but would not send 40 tanks to Niger."
    assert [(row["category"], row["status"]) for row in figures(text)] == [("deployment", "actual"), ("deployment", "denied")]
    text = "Norway will withdraw 300 troops from Mali and gave 40 tanks to Niger."
    assert [row["category"] for row in figures(text)] == ["withdrawal", "aid"]


def cues(text):
    words = cut_words(text)
    return words, words.sentences[0], EVENTS.cues(words, words.sentences[0])


def test_the_strongest_cue_decides_and_is_named():
    words, sentence, found = cues("The blast killed 300 soldiers who were stationed in Mali.")
    verdict, cue = category(found, clause_costs(words, sentence), sentence, 3, 5, "people", "military", [3])
    assert (verdict.value, verdict.rule, words.lower[verdict.first : verdict.last], cue.category) == ("casualty", "category.cue.casualty", ["killed"], "casualty")


def test_without_a_cue_there_is_no_verdict():
    words, sentence, found = cues("The blast of 300 hats.")
    assert category(found, clause_costs(words, sentence), sentence, 3, 5, "count", "", [3]) == (None, None)


def told(text):
    evidence = [row["rule"] for row in rows("evidence", text) if row["field"] == "category"]
    return [(row["category"], rule) for row, rule in zip(figures(text), evidence)]


def test_a_cue_of_another_verb_pulls_less():
    words, sentence, found = cues("Norway withdrew men and 300 soldiers arrived.")
    governed = Government(None, 6, True)
    assert [category(found, clause_costs(words, sentence), sentence, 4, 6, "people", "military", [4], held)[0].value for held in (FREE, governed)] == ["deployment"] * 2
    assert [round(category(found, clause_costs(words, sentence), sentence, 4, 6, "people", "military", [4], held)[0].force, 1) for held in (FREE, governed)] == [10.0, 13.0]


def test_people_on_the_move_are_displaced_where_the_article_tells_of_refugees():
    text = "Migrants and refugees walked through Niger. The refugees slept in tents. Some 300 people entered Niger at dawn."
    assert told(text) == [("displacement", "category.people_on_the_move")]
    assert told("Some 300 people entered Niger at dawn.") == [("other", "category.no_cue_is_other")]


def test_the_clearest_mention_speaks_for_the_same_figure():
    text = "Norway deployed 320 soldiers to Mali.\n\nHer speech was long.\n\nHe praised the 320 soldiers."
    assert told(text) == [("deployment", "category.cue.deployment"), ("deployment", "category.as_the_same_figure")]


def test_troops_without_a_cue_are_about_what_the_article_tells_of_forces():
    text = "Norway deployed 320 soldiers to Mali, a deployment of a year.\n\nHer speech was long.\n\nHe praised 40 soldiers."
    assert told(text)[1] == ("deployment", "category.troops_of_the_theme")
    assert told("He praised 40 soldiers.") == [("presence", "category.troops_without_cue")]


def test_a_civilian_is_no_force():
    assert told("Some 300 tourists remain in Mali.") == [("other", "category.no_cue_is_other")]


@pytest.mark.parametrize(
    "text, category",
    [
        ("Spain reduced its force in Niger by 300 soldiers.", "withdrawal"),
        ("Spain reduced its force in Niger to 300 soldiers.", "presence"),
        ("The brigade is 4,000 strong.", "strength"),
        ("The first 200 volunteers left for Latvia.", "deployment"),
        ("Two destroyers left Rota for the Red Sea.", "deployment"),
        ("Some 200 soldiers left Niger for good.", "withdrawal"),
        ("Hungary let 2,000 troops cross its territory.", "deployment"),
        ("The rebels took 40 soldiers prisoner near Tillia.", "casualty"),
        ("Zambia received 14 tanks from Belarus.", "aid"),
    ],
)
def test_category_by_construction_and_phrasal_verbs(text, category):
    assert figure(text)["category"] == category


@pytest.mark.parametrize(
    ("text", "about", "rule"),
    [
        ("Taiwan's army is to grow by 20,000 soldiers.", "strength", "category.army_resized"),
        ("Oslo ordered 24 howitzers from South Korea.", "other", "category.goods_ordered"),
        ("Ukraine asked Berlin for 12,000 rockets.", "aid", "category.asked_for"),
        ("Mali asked Moscow for 400 instructors.", "deployment", "category.asked_for"),
        ("Jordan hosts 650,000 Syrians.", "displacement", "category.taken_in"),
        ("Washington could leave 9,000 soldiers behind.", "presence", "category.left_behind"),
        ("Eight gendarmes are being held by rebels.", "casualty", "category.cue.casualty"),
        ("No fewer than 200 Sudanese soldiers crossed into Chad.", "deployment", "category.cue.deployment"),
    ],
)
def test_what_a_verb_says_of_its_object(text, about, rule):
    assert figure(text)["category"] == about
    assert [row["rule"] for row in rows("evidence", text) if row["field"] == "category"] == [rule]


def test_arms_ordered_to_a_place_are_sent():
    assert figure("The president ordered 24 jets to the Gulf.")["category"] == "deployment"


def test_goods_of_relief_that_are_sent_are_aid():
    assert [row["category"] for row in figures("Morocco has sent a field hospital, 1,300 blankets and 10 tonnes of rice to Beirut.")] == ["aid", "aid"]


def test_fighters_are_a_force_and_there_is_a_place():
    assert figure("It has 600 troops there.")["category"] == "presence"
    assert figure("It has 40 rebels in Ituri.")["category"] == "presence"
    assert figure("Some 200 Americans were flown from Juba to Nairobi.")["category"] == "displacement"
