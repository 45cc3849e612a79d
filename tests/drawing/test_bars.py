"""Bars: lengths in proportion, bounds drawn, numbers at their ends, a key of what is drawn and nothing else."""

import pytest

from sitrep.drawing import bars
from sitrep.drawing.bars import Bar, Panel
from sitrep.drawing.charts import faults
from sitrep.drawing.scene import Area, Group, Lines, Scene, Text
from sitrep.drawing.style import BLUE, ORANGE, PAGE_WIDTH


def bar(value: float, amount: str = "", **other) -> Bar:
    rest = {"state": "", "says": amount, "value_max": None, "change": "=", "vague": False, "status": "actual"} | other
    return Bar(key=f"k{value}", label="In Poland", amount=amount or f"{value:,.0f}", value=value, **rest)


def drawn(*panels: Panel, own_scales: bool = False) -> Scene:
    scene = Scene(PAGE_WIDTH, bars.height(list(panels)))
    bars.draw(scene, list(panels), own_scales)
    return scene


def lengths(scene: Scene) -> list[float]:
    """Widths of the first area of each bar, its outline included."""
    found = []
    for group in scene.items:
        if isinstance(group, Group):
            area = next(item for item in group.items if isinstance(item, Area))
            found.append(float(area.rings[0][:, 0].max() - area.rings[0][:, 0].min()) + area.width)
    return found


def test_lengths_are_in_proportion_across_panels():
    scene = drawn(Panel("Russia", ORANGE, (bar(100_000.0),)), Panel("United States", BLUE, (bar(8_500.0), bar(2_000.0, status="planned"))))
    first, second, third = lengths(scene)
    assert second / first == pytest.approx(0.085, rel=1e-6)
    assert third / first == pytest.approx(0.02, rel=1e-6)


def test_each_panel_may_have_its_own_scale():
    scene = drawn(Panel("US dollars", BLUE, (bar(1e9, "1 billion"),)), Panel("Euros", BLUE, (bar(1e6, "1 billion"),)), own_scales=True)
    first, second = lengths(scene)
    assert first == pytest.approx(second)


@pytest.mark.parametrize(("other", "kinds"), [
    ({}, [Area]), ({"status": "planned"}, [Area]), ({"value_max": 900.0}, [Area, Area]), ({"change": ">"}, [Area, Area]), ({"vague": True}, [Area, Area]), ({"change": "<"}, [Area, Lines]), ({"change": "~"}, [Area]),
])
def test_bounds_are_drawn(other, kinds):
    scene = drawn(Panel("", BLUE, (bar(600.0, **other),)))
    group = next(item for item in scene.items if isinstance(item, Group))
    assert [type(item) for item in group.items if not isinstance(item, Text)] == kinds


def test_a_range_reaches_to_its_upper_end():
    scene = drawn(Panel("", BLUE, (bar(800.0, value_max=1000.0), bar(1000.0))))
    first, second = (item for item in scene.items if isinstance(item, Group))
    reach = [item.rings[0][:, 0].max() for item in first.items if isinstance(item, Area)]
    whole = next(item for item in second.items if isinstance(item, Area)).rings[0]
    begin, end = whole[:, 0].min(), whole[:, 0].max()
    assert (reach[0] - begin) / (end - begin) == pytest.approx(0.8)
    assert reach[1] + 0.4 == pytest.approx(end)


def test_planned_and_possible_differ_without_colour():
    shapes = [bars.shape(bar(5.0, status=status), BLUE, 0.0, 50.0, 50.0, 0.0)[0] for status in ("actual", "planned", "possible")]
    assert [(shape.fill == BLUE.mark, bool(shape.stroke), bool(shape.dash)) for shape in shapes] == [(True, False, False), (False, True, False), (False, True, True)]


def test_nothing_overlaps_or_leaves_the_picture():
    panels = [Panel("A" * 200, BLUE, (bar(1.0), bar(1e9, "over 1 billion " + "reservists" * 20))), Panel("Ż", ORANGE, (bar(3e-7),))]
    assert faults(drawn(*panels)) == []


def test_a_long_label_is_wrapped_and_a_long_word_cut():
    long = Bar("k", "In " + "very " * 12 + "X" * 300, "planned", "5", "", 5.0, None, "=", False, "planned")
    scene = drawn(Panel("", BLUE, (long, bar(5.0))))
    lines = [item.run.text for item in scene.flat() if isinstance(item, Text)]
    assert any(line.endswith("…") for line in lines) and len(lines) >= 5
    assert faults(scene) == []


def test_the_key_names_what_is_drawn():
    def words(*found: Bar) -> list[str]:
        return [entry.words for entry in bars.key([Panel("", BLUE, found)])]

    assert words(bar(5.0)) == []
    assert words(bar(5.0), bar(3.0, status="planned")) == ["As reported", "Planned"]
    assert words(bar(5.0, status="planned")) == ["Planned"]
    assert words(bar(5.0, change=">")) == ["At least: may be more"]
    assert words(bar(5.0, value_max=9.0), bar(4.0, change="<")) == ["Range: up to the broken end", "At most: may be fewer"]


def test_a_heading_takes_room_only_where_there_is_one():
    assert bars.height([Panel("Poland", BLUE, (bar(1.0),))]) - bars.height([Panel("", BLUE, (bar(1.0),))]) == bars.HEAD
