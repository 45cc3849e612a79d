"""Measures as symbols behind their number."""

import pytest

from sitrep.reading.measures import MeasureReader
from sitrep.reading.sentences import cut_words
from tests.reading.wire import figure, figures, residue

READER = MeasureReader()


def read(text):
    """Name and words of the measure behind the first token of a text."""
    words = cut_words(text)
    measure = READER.at(words, 1)
    return measure and (measure.term, text[words.starts[measure.first] : words.ends[measure.last - 1]])


@pytest.mark.parametrize(
    "text, found",
    [
        ("64GB", ("gigabyte", "GB")), ("64 GB disks", ("gigabyte", "GB")), ("8.5-kW arrays", ("kilowatt", "kW")), ("80 m.p.h.", ("mile per hour", "m.p.h.")),
        ("400 sq m", ("square metre", "sq m")), ("400 m²", ("square metre", "m²")), ("12 kV/cm", ("kilovolt per centimetre", "kV/cm")), ("21°C", ("degree celsius", "°C")),
        ("21 degrees", ("degree", "degrees")), ("30C", ("degree celsius", "C")), ("9 µm", ("micrometre", "µm")), ("9 μm", ("micrometre", "μm")),
        ("700 barrels a day", ("barrel per day", "barrels a day")), ("5 miles per hour", ("mile per hour", "miles per hour")), ("900 parts per million", ("part per million", "parts per million")),
        ("20\nkm", ("kilometre", "km")),
        # no measure: short symbols apart from their number, words that begin alike, capitals that mean something else, another paragraph
        ("5 m", None), ("5 g", None), ("5 Mw", None), ("5 kmx", None), ("5 mm2x", None), ("5\n\nkm", None), ("5 troops", None), ("5 p", None), ("5", None),
    ],
)
def test_measure_behind_a_number(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    "text, value, unit, dimension",
    [
        ("The disk holds 512GB now.", 512, "gigabyte", "count"),
        ("The mast is 35m high.", 35, "metre", "distance"),
        ("The camp spreads over 570 sq m of land.", 570, "square metre", "distance"),
        ("It rained 40mm overnight.", 40, "millimetre", "distance"),
        ("It drew an 8.5 kW pump.", 8.5, "kilowatt", "count"),
        ("The field yields 700,000 barrels a day.", 700000, "barrel per day", "count"),
        ("The stock closed at 164p.", 164, "pence", "count"),
        ("The water was at -5C.", -5, "degree celsius", "count"),
        ("The water was minus 20 degrees.", -20, "degree", "count"),
        ("The index fell -1.3%.", -1.3, "percent", "percent"),
        ("The index fell (-1.3%).", -1.3, "percent", "percent"),
        ("The post asks for sub-300 sq m halls.", 300, "square metre", "distance"),
    ],
)
def test_unit_of_a_figure(text, value, unit, dimension):
    row = figure(text)
    assert (row["value"], row["unit"], row["dimension"]) == (value, unit, dimension)


def test_a_dash_before_people_is_no_minus():
    assert figure("The toll: \n-5 soldiers were killed.")["value"] == 5
    assert figure("The toll -5 soldiers- rose.")["value"] == 5


@pytest.mark.parametrize("text", ["It fired a 155mm shell.", "It has 105mm howitzers.", "It bought 9mm pistols."])
def test_a_calibre_is_a_name(text):
    assert figures(text) == []
    assert [reason for _, reason in residue(text)] == ["name"]
