"""One figure with its text and evidence, by its id or the beginning of it."""

import pytest

from sitrep.errors import ParameterError
from sitrep.tables import reconcile
from sitrep.tables.lookup import find_figure


def test_a_figure_comes_with_its_text_and_evidence(kenya):
    """Its record, its sentence, and the rows of evidence by field; no other figure's."""
    found = find_figure("f0026", kenya)
    assert found.figure["value"] == 900 and found.text == kenya["articles"]["text"][0]
    assert found.sentence == "NAIROBI — Kenya will send about 900 soldiers to Goma, the defence ministry said on Monday."
    assert {field: row["text"] for field, row in found.evidence.items()} == {
        "value": "900", "change": "about", "status": "will send", "place": "Goma", "source": "the defence ministry said", "category": None,
    }
    assert find_figure("f0107", kenya).evidence == {}


def test_a_whole_id_wins_over_longer_ones(make):
    """An id that others begin with is still an id."""
    text = "It has 600 troops and 700 men."
    rows = [make.figure(text, "600 troops", 600, figure_id="ab"), make.figure(text, "700 men", 700, figure_id="abc")]
    tables = reconcile(make.build(text, figures=rows))
    assert find_figure("ab", tables).figure["value"] == 600 and find_figure("abc", tables).figure["value"] == 700
    with pytest.raises(ParameterError, match="2 figures begin so"):
        find_figure("a", tables)


@pytest.mark.parametrize("figure_id", ["[", "f.*", "(", "\\"])
def test_an_id_is_no_pattern(kenya, figure_id):
    """What looks like a regular expression matches nothing."""
    with pytest.raises(ParameterError):
        find_figure(figure_id, kenya)
