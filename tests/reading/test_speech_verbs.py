"""The vocabulary of speech."""

from sitrep.reading.speech_verbs import VERBS


def test_every_form_of_a_verb_has_one_lemma():
    assert VERBS["said"] == ("say", "finite", "source")
    assert VERBS["telling"] == ("tell", "participle", "source")
    assert VERBS["condemned"] == ("condemn", "finite", "quote")
    assert VERBS["continued"] == ("continue", "finite", "bare")


def test_orders_and_approvals_attribute_nothing():
    assert not {"ordered", "approved"} & VERBS.keys()
