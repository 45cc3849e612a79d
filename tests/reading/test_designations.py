"""Models of arms counted by their designation alone."""

import pytest

from sitrep.reading.designations import plural_model
from sitrep.reading.sentences import cut_words
from tests.reading.wire import figures


@pytest.mark.parametrize(
    "text, name, kind",
    [("Su-35s", "su-35", "aircraft"), ("F-16s fly", "f-16", "aircraft"), ("F16s", "f16", "aircraft"), ("T-72s", "t-72", "vehicle"), ("M1A2s", "m1a2", "vehicle"), ("Leopard 2s", "leopard 2", "vehicle"), ("Boeing 737s", "boeing 737", "aircraft"), ("AK-47s", "ak-47", "weapon"), ("F-15Es", "f-15e", "aircraft")],
)
def test_a_plural(text, name, kind):
    model = plural_model(cut_words(text), 0)
    assert (model.name, model.kind) == (name, kind)


@pytest.mark.parametrize("text", ["Su-35", "Su-35 jets", "soldiers", "su-35s", "Oslo 2", "F-", "F", "1990s"])
def test_no_plural(text):
    assert plural_model(cut_words(text), 0) is None


def test_figures():
    text = "It sent four Su-35s, six F-16s and two Leopard 2s."
    assert [(row["text"], row["unit"], row["dimension"]) for row in figures(text)] == [("four Su-35s", "su-35", "equipment"), ("six F-16s", "f-16", "equipment"), ("two Leopard 2s", "leopard 2", "equipment")]
