"""The line of time: rows that do not touch, excerpts that keep their date, gaps broken."""

import pytest

from sitrep.drawing import timeline
from sitrep.drawing import type as letters
from sitrep.drawing.charts import faults
from sitrep.drawing.moments import Moment, span_text
from sitrep.drawing.scene import Disc, Group, Scene, Text
from sitrep.drawing.style import PAGE_WIDTH, PAPER

WIDE = PAGE_WIDTH - timeline.WORDS_AT


def moment(words: str, dated: str, earliest: str = "2022-02-02", latest: str = "") -> Moment:
    at = words.index(dated)
    return Moment(earliest, latest or earliest, "own", at, at + len(dated), words, (at, at + len(dated)), 1)


def test_a_short_sentence_stands_whole():
    assert timeline.excerpt(moment("The army left in 2014.", "2014"), WIDE) == ["The army left in 2014."]


@pytest.mark.parametrize("at", [0, 3, 30, 79, 150, 199])
def test_a_long_sentence_keeps_its_date(at):
    words = [f"word{n}" for n in range(200)]
    words[at] = "2014,"
    lines = timeline.excerpt(moment(" ".join(words), "2014"), WIDE, " (Example Wire)")
    assert len(lines) == 2
    assert "2014," in " ".join(lines) and lines[-1].endswith("(Example Wire)")
    assert lines[0].startswith("… ") == (at >= 30)
    assert ("…" in lines[1]) == (at < 199)
    assert all(letters.width(line, timeline.SIZE) <= WIDE for line in lines)


def test_a_word_without_end_is_cut():
    lines = timeline.excerpt(moment(f"In 2014 {'W' * 4000} came and {'www.' * 900} too", "2014"), WIDE)
    assert all(letters.width(line, timeline.SIZE) <= WIDE for line in lines)


def drawn(*found: Moment) -> Scene:
    rows = timeline.entered(list(found), PAGE_WIDTH, {})
    scene = Scene(PAGE_WIDTH, timeline.height(rows))
    timeline.draw(scene, rows)
    return scene


def test_days_are_full_and_spans_are_open():
    scene = drawn(moment("In 2014 it began.", "2014", "2014-01-01", "2014-12-31"), moment("On 2 May it went on.", "2 May", "2015-05-02"))
    discs = [item for item in scene.flat() if isinstance(item, Disc)]
    assert [disc.fill == PAPER for disc in discs] == [True, False]
    assert discs[0].x == discs[1].x == timeline.AXIS and discs[0].y > discs[1].y
    assert [entry.words for entry in timeline.key(timeline.entered([moment("In 2014 it began.", "2014", "2014-01-01", "2014-12-31")], PAGE_WIDTH, {}))] == []


def test_a_date_is_said_once_and_a_gap_in_words():
    scene = drawn(*(moment(f"{word} it was 2 May.", "2 May", "2015-05-02") for word in ("First", "Then", "Last")), moment("And 3 May came.", "3 May", "2018-05-03"))
    words = [item.run.text for item in scene.flat() if isinstance(item, Text)]
    assert words.count("2 May 2015") == 1 and words.count("3 May 2018") == 1 and words.count("about 3 years") == 1


def test_the_widest_span_fits_its_column():
    spans = [span_text(f"2028-{a:02}-28", f"2029-{b:02}-28") for a in range(1, 13) for b in range(1, 13)]
    assert max(letters.width(words, timeline.FORCE_TEXT, "semibold") for words in spans) <= timeline.AXIS - timeline.DATE_GAP
    assert faults(drawn(moment("From 28 March on they stayed.", "28 March", "2028-03-28", "2029-03-28"), moment("On 1 May they left.", "1 May", "2029-05-01"))) == []


def test_each_row_is_named_for_those_who_cannot_see_it():
    scene = drawn(moment("In 2014 it began.", "2014", "2014-01-01", "2014-12-31"))
    assert [(item.key, item.title) for item in scene.items if isinstance(item, Group)] == [("own-3", "2014: In 2014 it began.")]


def test_several_publishers_are_named():
    rows = timeline.entered([moment("In 2014 it began.", "2014")], PAGE_WIDTH, {"own": "Example Wire " * 30})
    assert rows[0].lines[-1].endswith("…)")
