"""Rows of figures and their evidence."""

from sitrep.reading.rows import identify
from tests.reading.wire import figure, rows

TEXT = "It rained. Norway will send about 300 soldiers from Oslo to Mali, the ministry said."


def evidence(text):
    return {row["field"]: (row["text"], row["rule"]) for row in rows("evidence", text)}


def test_a_figure_holds_its_words_numeral_and_sentence():
    row = figure(TEXT)
    assert TEXT[row["start"] : row["end"]] == row["text"] == "about 300 soldiers"
    assert TEXT[row["number_start"] :].startswith("300 soldiers from Oslo")
    assert TEXT[row["sentence_start"] : row["sentence_end"]] == TEXT[11:]
    assert (row["change"], row["change_word"]) == ("~", "about")


def test_each_field_has_its_words_and_rule():
    assert evidence(TEXT) == {
        "value": ("300", "number.digits"),
        "change": ("about", "change.qualifier"),
        "unit": ("soldiers", "unit.head_noun"),
        "dimension": (None, "dimension.of_unit"),
        "category": ("send", "category.cue.deployment"),
        "status": ("will", "status.mood.planned"),
        "actor": ("Norway", "actor.subject"),
        "place": ("Mali", "place.location_after"),
        "origin": ("Oslo", "origin.from"),
        "source": ("the ministry", "source.before"),
    }


def test_evidence_stands_where_it_says():
    for row in rows("evidence", TEXT):
        assert (row["start"] is None) == (row["text"] is None)
        assert row["start"] is None or TEXT[row["start"] : row["end"]] == row["text"]


def test_how_a_number_was_read():
    assert [evidence(text)["value"][1] for text in ("It sent 300 tanks.", "It sent two tanks.", "It sent dozens of tanks.", "It sent 3 to 5 tanks.")] == ["number.digits", "number.words", "number.vague", "number.range"]


def test_an_inferred_field_says_so():
    found = evidence("Norway sent 300 soldiers. Of these, 200 left.")
    assert found["unit"] == (None, "unit.of_figure_before")
    assert found["change"] == (None, "change.no_qualifier")


def test_why_a_field_is_empty():
    assert figure("Some 300 soldiers left.")["unresolved"] == ["actor:not_stated", "place:not_stated", "source:not_stated"]
    assert "place:many_countries" in figure("Norway sent 300 soldiers to Eastern Europe.")["unresolved"]
    assert figure(TEXT)["unresolved"] == []


def test_ids_tell_table_and_span_and_are_no_numbers():
    ids = {identify("ab", table, start, start + 2) for table in ("figures", "statements") for start in range(50)}
    assert len(ids) == 100
    assert all(len(each) == 12 and each[0] in "fs" for each in ids)
    assert identify("ab", "figures", 3, 7) == identify("ab", "figures", 3, 7) != identify("ac", "figures", 3, 7)
