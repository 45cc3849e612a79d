"""Every error says where, what was found, what was expected and what to do, in one line."""

import pickle

import pytest

from sitrep import errors
from sitrep.errors import SitrepError

FAMILY = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, SitrepError)]
STATUS = {
    "SitrepError": 1, "ParameterError": 2, "InputError": 2, "LexiconError": 2, "SchemaError": 1, "SpanError": 1, "DrawingError": 1, "GateError": 1, "RunError": 1,
}


def test_the_family_is_whole_and_each_has_its_exit_status():
    """Bad usage or input ends with 2, our own failure with 1, as the design promises."""
    assert {error.__name__: error.exit_status for error in FAMILY} == STATUS


@pytest.mark.parametrize("error", FAMILY)
def test_the_message_is_one_line_with_all_four_parts(error):
    """where: found …; expected …. todo"""
    raised = error("places.csv, line 7", "'Ruritania'", "a country", "Correct the row.")
    assert str(raised) == "places.csv, line 7: found 'Ruritania'; expected a country. Correct the row."
    assert (raised.where, raised.found, raised.expected, raised.todo) == ("places.csv, line 7", "'Ruritania'", "a country", "Correct the row.")


@pytest.mark.parametrize("error", FAMILY)
def test_an_error_survives_the_way_between_processes(error):
    """Workers hand their errors on by pickle; nothing is lost."""
    sent = error("w", "f", "e", "t")
    came = pickle.loads(pickle.dumps(sent))
    assert type(came) is error and vars(came) == vars(sent) and str(came) == str(sent)


def test_the_family_is_drawn_in_the_docstring():
    """The tree that a reader sees names every class with its exit status."""
    for error in FAMILY[1:]:
        assert any(error.__name__ in line and line.endswith(f"exit {error.exit_status}") for line in errors.__doc__.splitlines())
