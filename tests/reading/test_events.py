"""What a figure is about and whether it is so. The missions are invented."""

import pytest

from sitrep.reading.events import EventReader, category, clause_costs, distance
from sitrep.reading.sentences import cut_words
from tests.reading.wire import figure, figures

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


@pytest.mark.parametrize(
    "text, state",
    [
        ("Norway sent 300 soldiers to Mali.", "actual"),
        ("Norway has begun sending 300 soldiers to Mali.", "actual"),
        ("Norway will send 300 soldiers to Mali.", "planned"),
        ("Norway ordered 300 soldiers to Mali.", "planned"),
        ("Norway approved the dispatch of 300 soldiers to Mali.", "planned"),
        ("Norway is deploying 300 soldiers to Mali.", "planned"),
        ("Norway plans to withdraw 300 soldiers from Mali.", "planned"),
        ("Norway might send 300 soldiers to Mali.", "possible"),
        ("Norway could send 300 soldiers to Mali.", "possible"),
        ("Norway is considering sending 300 soldiers to Mali.", "possible"),
        ("Norway proposed to send 300 soldiers to Mali.", "possible"),
        ("Norway will not send 300 soldiers to Mali.", "denied"),
        ("Norway did not send 300 soldiers to Mali.", "denied"),
        ("Norway ruled out sending 300 soldiers to Mali.", "denied"),
        ("Norway has no plans to send 300 soldiers to Mali.", "denied"),
        ("Norway denied reports that it would send 300 soldiers to Mali.", "denied"),
        ("300 Norwegian soldiers were killed in Mali.", "actual"),
        ("A new package of $300 million in aid for Mali was announced.", "planned"),
        ("On May 5 Norway sent 300 soldiers to Mali.", "actual"),
    ],
)
def test_status(text, state):
    assert figure(text)["status"] == state


@pytest.mark.xfail(strict=True, reason="a verb of announcing behind its figure, in the passive, does not make it planned")
@pytest.mark.parametrize("verb", ["approved", "announced", "ordered"])
def test_status_of_a_passive(verb):
    assert figure(f"The deployment of 300 Norwegian soldiers to Mali was {verb}.")["status"] == "planned"


def test_a_cue_stays_in_its_clause():
    text = "Norway said it had sent 300 soldiers to Mali, but would not send 40 tanks to Niger."
    assert [(row["category"], row["status"]) for row in figures(text)] == [("deployment", "actual"), ("deployment", "denied")]
    text = "Norway will withdraw 300 troops from Mali and gave 40 tanks to Niger."
    assert [row["category"] for row in figures(text)] == ["withdrawal", "aid"]


def cues(text):
    words = cut_words(text)
    return words, words.sentences[0], EVENTS.cues(words, words.sentences[0])


def test_cues_hold_their_words():
    words, _, found = cues("It pulled out 300 men.")
    assert [(words.lower[cue.first : cue.last], cue.category) for cue in found][0] == (["pulled", "out"], "withdrawal")


@pytest.mark.parametrize("text, statuses", [("It will go.", ["planned"]), ("The will of the people.", []), ("On May 5 it went.", []), ("It may go.", ["possible"]), ("It won't go.", ["denied"]), ("It ruled out going.", ["denied"])])
def test_moods(text, statuses):
    words = cut_words(text)
    assert [mood.status for mood in EVENTS.moods(words, words.sentences[0])] == statuses


def test_distance_counts_words_and_clause_boundaries():
    words = cut_words("Two left, but three stayed.")
    sentence = words.sentences[0]
    costs = clause_costs(words, sentence)
    assert costs == [0, 0, 0, 1, 6, 6, 6, 6]
    assert (distance(costs, sentence, 0, 1), distance(costs, sentence, 1, 4)) == (1, 9)


def test_the_strongest_cue_decides_and_is_named():
    words, sentence, found = cues("The blast killed 300 soldiers who were stationed in Mali.")
    verdict, cue = category(found, clause_costs(words, sentence), sentence, 3, 5, "people", "military", [3])
    assert (verdict.value, verdict.rule, words.lower[verdict.first : verdict.last], cue.category) == ("casualty", "category.cue.casualty", ["killed"], "casualty")


def test_without_a_cue_there_is_no_verdict():
    words, sentence, found = cues("The blast of 300 hats.")
    assert category(found, clause_costs(words, sentence), sentence, 3, 5, "count", "", [3]) == (None, None)
