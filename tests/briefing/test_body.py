import pytest

from sitrep.briefing import body
from sitrep.briefing.blocks import Folded, Table
from sitrep.briefing.facts import Facts
from sitrep.briefing.pieces import plain


def rows(section):
    return [[" / ".join(plain(line) for line in cell) for cell in row] for row in section.blocks[0].rows]


def test_forces(tables):
    assert rows(body.forces(Facts(tables), frozenset())) == [
        ["Netherlands", "about 300", "soldiers", "deployment to Lithuania", "planned", "Ada Kuiper"],
        ["Netherlands", "120", "soldiers", "deployment to Latvia", "planned", "De Courant, citing Dutch officials"],
        ["Belarus", "at least 4,500", "troops", "presence on its border", "actual", "the article’s own voice"],
    ]


def test_denied_without_a_number(tables):
    assert rows(body.denied(Facts(tables))) == [
        ["Netherlands", "number not stated", "forces", "deployment to Moldova", "“The Netherlands is not sending soldiers to Moldova”", "Ada Kuiper"]
    ]


def test_money_in_two_currencies_is_one_fact(tables):
    section = body.money(Facts(tables))
    assert rows(section) == [["Netherlands", "€35 million / = US$38 million", "Ukraine", "aid", "actual", "the article’s own voice"]]
    assert plain(section.blocks[0].note) == "€: euros; US$: US dollars. An amount after = states the same fact in another currency, by the article’s own conversion."


def test_casualties_and_other(tables):
    facts = Facts(tables)
    assert rows(body.casualties(facts)) == [["casualties", "more than 60", "people", "place not stated", "“More than 60 people were killed in 2022.”", "actual", "the article’s own voice"]]
    assert rows(body.other_figures(facts)) == [
        ["dozens", "trucks", "“The Netherlands also gave Ukraine €35 million ($38 million) in aid, and dozens of trucks.”", "actual", "the article’s own voice"],
        ["6", "months", "“The rotation lasts six months.”", "actual", "the article’s own voice"],
    ]


def test_every_figure_stands_in_exactly_one_table(tables):
    facts = Facts(tables)
    told = {figure_id: body.table_of(facts, figure_id) for figure_id in facts.figure}
    assert list(told.values()) == ["forces", "forces", "forces", "money", "money", "other", "casualties", "other"]


def test_quotes_and_dates(tables):
    facts = Facts(tables)
    assert [plain(line) for line in body.quotes(facts).blocks[0].lines] == ["“We keep our word to our friends,” — Ada Kuiper"]
    assert [row[:2] for row in rows(body.dates(facts))] == [["2022", "“2022”"], ["9 May 2023", "“Tuesday”"], ["10 May 2023", "“2023-05-10”"]]


@pytest.mark.parametrize("make", [lambda facts: body.forces(facts, frozenset()), body.denied, body.money, body.casualties, body.other_figures, body.quotes, body.dates])
def test_nothing_to_say_is_said_in_one_line(make, desk_of, made):
    blocks = make(Facts(made(desk_of("Nothing happened.")))).blocks
    assert len(blocks) == 1 and plain(blocks[0].line).startswith("No ") and plain(blocks[0].line).endswith(".")


def test_a_long_sentence_is_cut_at_words_around_its_figure(desk_of, made):
    text = "word " * 60 + "sent 300 soldiers on " + "tail " * 60 + "end."
    desk = desk_of(text)
    desk.figure("300 soldiers", 300)
    facts = Facts(made(desk))
    said = plain(body.excerpt(facts, facts.figures[0]))
    assert said.startswith("“…\u00a0word word") and said.endswith("tail tail\u00a0…”") and "sent 300 soldiers on" in said and len(said) < body.EXCERPT + 10


def test_long_tables_fold_their_rest():
    table = Table("Many", [], [[[[str(n)]]] for n in range(40)])
    first, rest = body.tabled(table)
    assert len(first.rows) == body.UNFOLDED and isinstance(rest, Folded) and len(rest.blocks[0].rows) == 40 - body.UNFOLDED
    assert body.tabled(Table("Few", [], table.rows[:3])) == [Table("Few", [], table.rows[:3])]
