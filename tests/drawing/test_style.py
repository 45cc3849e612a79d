"""Colours: text readable on every tint, the two great sides apart for the colour-blind and in grey."""

import pytest

from sitrep.drawing import style

SIDES = (style.BLUE, style.ORANGE, style.GREEN, style.PURPLE, style.GREY)


def channels(colour: str) -> list[float]:
    values = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    return [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values]


def luminance(colour: str) -> float:
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), channels(colour)))


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("side", SIDES)
def test_text_of_a_side_is_readable_on_every_ground(side):
    grounds = [style.LAND, style.FACED, style.PAPER, side.light, side.host, side.own, side.member]
    assert min(contrast(side.text, ground) for ground in grounds) >= 4.5
    assert contrast(side.land_text, side.member) >= 4.5 and contrast(side.land_text, side.own) >= 4.5
    assert contrast(style.PAPER, side.mark) >= 4.5


@pytest.mark.parametrize(("text", "ground"), [
    (style.INK, style.LAND), (style.INK, style.SEA), (style.SOFT, style.SEA), (style.SOFT, style.PAPER), (style.FAINT, style.PAPER), (style.SEA_TEXT, style.SEA),
    (style.LAND_TEXT, style.LAND), (style.FACED_TEXT, style.FACED), (style.FINE_TEXT, style.SEA), (style.INK, style.BLUE.host),
])
def test_other_text_is_readable(text, ground):
    assert contrast(text, ground) >= 4.5


def test_a_mark_stands_out_from_its_host_also_in_grey():
    assert all(contrast(side.mark, side.host) >= 2.4 for side in SIDES)
