"""Setting text: widths, kerning, letters the typeface lacks, line breaks."""

import pytest

from sitrep.drawing import type as letters


def test_a_width_grows_with_size_and_weight():
    assert letters.width("Poland", 20) == pytest.approx(2 * letters.width("Poland", 10))
    assert letters.width("Poland", 10, "bold") > letters.width("Poland", 10, "semibold") > letters.width("Poland", 10)


def test_letters_are_kerned():
    apart = letters.width("A", 10) + letters.width("V", 10)
    assert letters.width("AV", 10) < apart


def test_tracking_adds_space_between_letters_only():
    plain = letters.width("MALI", 10)
    assert letters.width("MALI", 10, tracking=0.1) == pytest.approx(plain + 3 * 0.1 * 10)


@pytest.mark.parametrize("text", ["Chișinău", "Łódź", "Zaporizhzhia ≈2,000", "Київ", "Đà Nẵng", "Ādaži"])
def test_the_typeface_has_the_letters_of_these_countries(text):
    assert letters.drawable(text) == text


def test_a_letter_the_typeface_lacks_loses_its_marks_or_becomes_a_box():
    assert letters.drawable("Ḩ中") in ("H□", "Ḩ□")


def test_wrapped_lines_keep_every_word_and_the_width():
    text = "The US is to send about 2,000 troops to Poland and about 1,000 to Romania"
    lines = letters.wrap(text, 14, 200, "bold")
    assert " ".join(lines) == text
    assert len(lines) > 1 and all(letters.width(line, 14, "bold") <= 201 for line in lines)


def test_a_word_wider_than_the_line_stands_alone():
    assert letters.wrap("a Donaudampfschifffahrtsgesellschaft b", 10, 40) == ["a", "Donaudampfschifffahrtsgesellschaft", "b"]


def test_an_outline_lies_on_its_baseline():
    box = letters.as_path(letters.set_line("HH"), 10, 5, 7).get_extents()
    assert (box.y0, round(box.height / 10, 1)) == (7.0, 0.7)
    assert box.x0 >= 5
