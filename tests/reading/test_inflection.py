"""Forms of verbs."""

import pytest

from sitrep.reading.inflection import forms


@pytest.mark.parametrize(
    "lemma, expected",
    [
        ("deploy", "deploy deploys deploying deployed"),
        ("station", "station stations stationing stationed"),
        ("move", "move moves moving moved"),
        ("flee", "flee flees fleeing fled"),
        ("die", "die dies dying died"),
        ("carry", "carry carries carrying carried"),
        ("mass", "mass masses massing massed"),
        ("dispatch", "dispatch dispatches dispatching dispatched"),
        ("drop", "drop drops dropping dropped"),
        ("commit", "commit commits committing committed"),
        ("withdraw", "withdraw withdraws withdrawing withdrew withdrawn"),
        ("send", "send sends sending sent"),
        ("fly", "fly flies flying flew flown"),
        ("hit", "hit hits hitting hit"),
        ("begin", "begin begins beginning began begun"),
        ("free", "free frees freeing freed"),
    ],
)
def test_forms(lemma, expected):
    assert forms(lemma) == set(expected.split())


def test_a_phrase_bends_its_first_word():
    assert forms("pull_out") == {"pull out", "pulls out", "pulling out", "pulled out"}
    assert forms("take_part") == {"take part", "takes part", "taking part", "took part", "taken part"}
