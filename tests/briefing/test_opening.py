import json

from sitrep.briefing import compose, opening
from sitrep.briefing.facts import Facts
from sitrep.briefing.pictures import load_pictures
from sitrep.briefing.pieces import plain


def entries(section):
    return {term: plain(line) for term, line in section.blocks[0].entries}


def test_head_of_one_article(tables):
    head = opening.head(Facts(tables), "", ("LTU", "LVA"), "")
    assert entries(head) == {"Subject": "Lithuania and Latvia", "Articles of": "10 May 2023", "Data cut-off": "10 May 2023", "Read": "1 article, publisher not stated"}


def test_head_of_several_articles(desk_of, made):
    desks = [desk_of("Nothing.", name=f"wire-{n}", published=f"2023-05-0{n}", publisher=publisher) for n, publisher in ((1, "A"), (2, "B"), (3, "A"))]
    desks.append(desk_of("Nothing.", name="wire-4", published=None))
    head = opening.head(Facts(made(*desks)), "My title 3", (), "2023-05-09")
    assert plain(head.blocks[0].title) == "My title 3"
    assert entries(head) == {"Subject": "all forces and figures reported", "Articles of": "1 May 2023 to 3 May 2023, 1 without date", "Data cut-off": "9 May 2023", "Read": "4 articles of 2 publishers"}


def test_head_of_nothing(made):
    facts = Facts(made())
    assert entries(opening.head(facts, "", (), "")) == {"Subject": "all forces and figures reported", "Articles of": "not stated", "Data cut-off": "not stated", "Read": "0 articles, publisher not stated"}
    assert plain(opening.bottom_line(facts, frozenset()).blocks[0].line) == "Nothing to report: no article was read. "


def test_cards(tables):
    cards = opening.key_figures(Facts(tables), frozenset()).blocks[0].cards
    assert [(plain(card.label), plain(card.number), plain(card.unit), card.status, plain(card.source)) for card in cards] == [
        ("Netherlands to Lithuania", "about 300", "soldiers, to be sent", "planned", "Ada Kuiper"),
        ("Netherlands to Latvia", "120", "soldiers, to be sent", "planned", "De Courant, citing Dutch officials"),
        ("Belarus on its border", "at least 4,500", "troops, present", "actual", "the article’s own voice"),
        ("Netherlands to Ukraine", "€35 million", "aid, US$38 million", "actual", "the article’s own voice"),
        ("Casualty", "more than 60", "people, casualties", "actual", "the article’s own voice"),
    ]


def test_the_map_is_read_with_its_words(tables, figures):
    drawn = load_pictures(figures)["map"]
    picture, folded = opening.map_section(Facts(tables), drawn).blocks
    assert picture.sort == "svg+xml" and picture.alt == "Map of the Baltic states with about 300 soldiers in Lithuania."
    assert [[plain(cell[0]) for cell in row] for row in folded.blocks[0].rows] == [["Lithuania", "about 300", "soldiers", "planned", "Ada Kuiper", "“The Netherlands will send about 300 soldiers to Lithuania, Defence Minister Ada Kuiper said on Tuesday.”"]]
    assert plain(folded.blocks[1].line) == "Boundaries: UN resolution 68/262."


def test_what_the_map_could_not_place_is_named(tables, figures):
    said = json.loads((figures / "map.json").read_text())
    statement = tables["statements"]["statement_id"][0]
    said["unplaced"] = [{"figure_ids": ["000000000002", "no such figure"], "reason": "no place is stated for it"}, {"statement_ids": [statement], "reason": "it lies outside"}]
    said["marks"].append({"place": "Moldova", "figure_ids": [], "statement_ids": [statement]})
    (figures / "map.json").write_text(json.dumps(said))
    _, unplaced, folded = opening.map_section(Facts(tables), load_pictures(figures)["map"]).blocks
    assert plain(unplaced.line) == "Not on the map: at least 4,500 troops (no place is stated for it); “The Netherlands is not sending soldiers to Moldova” (it lies outside)."
    assert [plain(cell[0]) for cell in folded.blocks[0].rows[1]] == ["Moldova", "number not stated", "forces", "denied", "Ada Kuiper", "“The Netherlands is not sending soldiers to Moldova, the minister said.”"]
    assert compose(tables, figures=figures).page().count("it lies outside") == 2


def test_no_figures_folder_is_no_map(tables):
    assert plain(opening.map_section(Facts(tables), None).blocks[0].line) == "No map was drawn for this issue."
