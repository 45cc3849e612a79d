import nbformat
import pytest

from sitrep.errors import ParameterError
from sitrep.running.parameters import Parameters, check_names, countries


def test_sound_parameters_are_kept_and_codes_put_in_one_form():
    assert Parameters("Kosovo: October", "xkx, SRB,XKX", "2023-10-01") == Parameters("Kosovo: October", "XKX,SRB", "2023-10-01")
    assert Parameters() == Parameters("", "", "")
    assert Parameters(focus="  ").focus == ""


@pytest.mark.parametrize("wrong", [
    {"title": "two\nlines"}, {"title": "a\ud800b"}, {"title": "x" * 201}, {"title": 5}, {"title": "nul\0"}, {"title": "para\u2029graph"},
    {"focus": "Poland"}, {"focus": "POL;ROU"}, {"focus": "ZZZ"}, {"focus": "POL,"}, {"focus": "SUN"}, {"focus": "../POL"},
    {"as_of": "yesterday"}, {"as_of": "2023-02-30"}, {"as_of": "20230201"}, {"as_of": "2023-W05-1"}, {"as_of": "２０２３-02-01"}, {"as_of": None},
], ids=str)
def test_a_value_that_cannot_be_meant_is_refused_by_name(wrong):
    with pytest.raises(ParameterError, match=f"parameter {next(iter(wrong))}"):
        Parameters(**wrong)


def test_countries_are_those_of_today_and_kosovo():
    known = countries()
    assert {"POL", "ROU", "UKR", "XKX", "TWN", "PSE", "SSD", "TLS"} <= known
    assert not {"SUN", "YUG", "CSK", "ZZZ", "EU"} & known
    assert all(len(code) == 3 and code.isupper() for code in known)


@pytest.fixture
def notebook(tmp_path):
    cell = nbformat.v4.new_code_cell('title: str = ""  # headline\nrows: int = 5  # rows\nloose = 1  # no type', metadata={"tags": ["parameters"]})
    nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata={"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}), tmp_path / "n.ipynb")
    return tmp_path / "n.ipynb"


def test_names_and_types_that_the_notebook_declares_pass(notebook):
    check_names(notebook, {"title": "News", "rows": 3})


@pytest.mark.parametrize("values, message", [
    ({"titel": "News"}, "does not declare; expected one of ['loose', 'rows', 'title']"),
    ({"x\nimport os": 1}, "a name that is no identifier"),
    ({"title; import os": 1}, "a name that is no identifier"),
    ({"rows": "3"}, "found '3' (str); expected int"),
    ({"rows": True}, "found True (bool); expected int"),
    ({"title": None}, "found None (NoneType); expected str"),
    ({"loose": 1}, "found the declared type None"),
])
def test_any_other_name_or_type_is_refused(notebook, values, message):
    with pytest.raises(ParameterError) as raised:
        check_names(notebook, values)
    assert message in str(raised.value)
