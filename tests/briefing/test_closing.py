import pytest

from sitrep.briefing import closing, compose, opening
from sitrep.briefing.facts import Facts
from sitrep.briefing.gate import faults
from sitrep.briefing.pieces import plain


def rows(table):
    return [[" / ".join(plain(line) for line in cell) for cell in row] for row in table.rows]


def test_sources_by_chain(tables):
    assert rows(closing.sources(Facts(tables)).blocks[0]) == [
        ["the article’s own voice", "6", "the article itself", "at least 4,500 troops, €35 million, US$38 million, dozens of trucks, more than 60 people and 6 months"],
        ["Ada Kuiper", "1", "named source", "about 300 soldiers"],
        ["De Courant, citing Dutch officials", "1", "relayed", "120 soldiers"],
    ]


def test_checks_that_fail_come_first(desk_of, made):
    desk = desk_of("It gave €35 million ($350 million).")
    euro = desk.figure("€35 million", 35e6, unit="EUR", dimension="money", category="aid")
    desk.figure("$350 million", 35e7, unit="USD", dimension="money", category="aid", same_as=euro["figure_id"])
    table = rows(closing.checks(Facts(made(desk))).blocks[0])
    assert [row[1] for row in table] == sorted([row[1] for row in table])
    assert ["An amount and its conversion", "€35 million and US$350 million"] in [[row[0], row[3]] for row in table]


def test_gaps(tables):
    lines, residue = closing.gaps(Facts(tables)).blocks
    assert [plain(line) for line in lines.lines] == [
        "6 of 8 figures name no source: the article speaks itself: at least 4,500 troops, €35 million, US$38 million, dozens of trucks, more than 60 people and 6 months.",
        "3 of 8 figures state no place: dozens of trucks, more than 60 people and 6 months.",
        "1 of 8 figures states no actor: more than 60 people.",
        "8 of 8 figures give no date of their own.",
        "The article gives no title, no publisher and no address on the web.",
    ]
    assert rows(residue) == [["an article or pronoun", "1", "“Another”"]]


def test_gaps_of_several_articles(desk_of, made):
    desks = [desk_of("Nothing.", name="wire-1", title="A", publisher="P", url="https://a.example/"), desk_of("Nothing.", name="wire-2", publisher="P", published=None)]
    assert [plain(line) for line in closing.gaps(Facts(made(*desks))).blocks[0].lines] == [
        "1 of 2 articles without title.", "1 of 2 articles without date.", "1 of 2 articles without address on the web.",
    ]


def test_chunks_join_to_the_text_and_carry_the_marks():
    text = " One 5 men.\n\n\nTwo men here.\n"
    made = closing.chunks(text, [(5, 10, "figure w-a"), (7, 10, "place w-b"), (9, 20, "quote w-c")])
    assert "".join(chunk["text"] + "".join(part["text"] for part in chunk["segments"]) for chunk in made) == text
    assert [(part["text"], part["sorts"], part["ids"]) for chunk in made for part in chunk["segments"]] == [
        (" One ", [], []), ("5 ", ["figure"], ["w-a"]), ("me", ["figure", "place"], ["w-b"]), ("n", ["figure", "quote", "place"], ["w-c"]), (".", ["quote"], []),
        ("Two me", ["quote"], []), ("n here.", [], []),
    ]


@pytest.mark.parametrize("text", ["", "\n", "\n\nx", "x"])
def test_chunks_of_odd_texts(text):
    assert "".join(chunk["text"] + "".join(part["text"] for part in chunk["segments"]) for chunk in closing.chunks(text, [])) == text


def test_the_command_quotes_what_a_shell_would_read():
    assert closing.command({"title": "It's; rm -rf ~", "focus": "POL", "as_of": ""}) == "python -m sitrep brief ARTICLES --out FOLDER --title 'It'\"'\"'s; rm -rf ~' --focus POL"


def test_vocabulary_is_a_sha256():
    assert len(closing.vocabulary()) == 64


def test_an_article_that_could_not_be_read_is_said(desk_of, made):
    broken = desk_of("", name="wire-2", error="is not UTF-8 text (byte 7)", publisher="P")
    tables = made(desk_of("Nothing.", publisher="P", title="A", url="https://a.example/"), broken)
    facts = Facts(tables)
    assert plain(closing.gaps(facts).blocks[0].lines[0]) == "Not read: wire-2.txt (is not UTF-8 text (byte 7))."
    assert dict(opening.head(facts, "", (), "").blocks[0].entries)["Read"][0].text == "1"
    page = compose(tables).page()
    assert faults(page, tables) == [] and page.count('data-article="') == 1
