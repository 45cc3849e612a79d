"""Whatever the tables hold, the page made from them passes its own gate and becomes a PDF."""

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sitrep.briefing import compose
from sitrep.briefing.gate import faults
from sitrep.briefing.pdf import build
from sitrep.schema import CATEGORIES, CHANGES, DIMENSIONS, PLACE_KINDS, STATUSES

EXAMPLES = 100 if os.environ.get("CI") else 15
NUMERALS = ["2,000", "3 million", "dozens of", "a couple of hundred", "one", "half a", "1.5bn", "12", "tens of thousands of", "$US650", "0"]
WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
NAME = st.one_of(st.none(), st.sampled_from(["Poland", "Camp 4", "Ukraine's border", "overseas", "the Gulf", "Group of Seven", "500-pound bomb", "people", "USD", "EUR"]), WORDS.filter(str.strip))
VALUE = st.one_of(st.sampled_from([0.0, 1.0, 2.0, 24.0, 2000.0, 1234567.0, 6.5e8, 0.5, -4.0]), st.integers(0, 10**13).map(lambda value: value / 10))


@st.composite
def figures(draw):
    return {
        "words": f"{draw(st.sampled_from(['', 'about ', 'at least ', 'exceed ']))}{draw(st.sampled_from(NUMERALS))} {draw(WORDS)}".strip(), "value": draw(VALUE), "vague": draw(st.booleans()),
        "value_max": draw(st.one_of(st.none(), VALUE)), "change": draw(st.sampled_from(CHANGES)), "change_word": draw(st.one_of(st.none(), st.sampled_from(["about", "at least", "exceed", "or more"]))),
        "unit": draw(NAME), "dimension": draw(st.sampled_from(DIMENSIONS)), "category": draw(st.sampled_from(CATEGORIES)), "status": draw(st.sampled_from(STATUSES)),
        "actor": draw(st.sampled_from([None, "USA", "NATO", "XKX", "QQ1", "G7"])), "place": draw(NAME), "place_iso3": draw(st.sampled_from([None, "POL", "ROU"])),
        "place_kind": draw(st.sampled_from([None, *PLACE_KINDS])), "origin": draw(NAME), "recipient": draw(NAME), "source": draw(st.lists(WORDS, max_size=2)), "again": draw(st.booleans()),
    }


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, phases=(Phase.generate,), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large])
@given(rows=st.lists(figures(), max_size=5), title=st.one_of(st.just(""), WORDS), publisher=NAME, printed=st.booleans())
def test_any_rows_make_a_sound_page(rows, title, publisher, printed, desk_of, made):
    desk = desk_of("\n\n".join(f"{number}. It sent {row['words']} there." for number, row in enumerate(rows)), publisher=publisher, title=publisher)
    earlier = None
    for number, row in enumerate(rows):
        fields = {key: value for key, value in row.items() if key not in ("words", "value", "again")}
        after = desk.text.index(f"{number}. It sent ") + len(f"{number}. It sent ")
        numeral = next(each for each in NUMERALS if each in row["words"])
        written = desk.figure(row["words"], row["value"], numeral=numeral, after=after, same_as=earlier if row["again"] else None, **fields)
        earlier = written["figure_id"]
    tables = made(desk)
    page = compose(tables, title=title).page()
    assert faults(page, tables) == []
    if printed:
        assert build(page).startswith(b"%PDF")


@pytest.mark.parametrize("number", [0, 1, 2, 15, 16, 40])
def test_any_number_of_rows(number, desk_of, made):
    desk = desk_of("\n".join(f"It sent {n + 2} jets to base{n}." for n in range(number)) or "Nothing.")
    for n in range(number):
        desk.figure(f"{n + 2} jets", n + 2, unit="jet", dimension="equipment", actor="USA", place=f"base{n}")
    tables = made(desk)
    assert faults(compose(tables).page(), tables) == []
