"""Forces rest on facts: no figure twice, no total beside its parts, no source lost."""

import hashlib

import pandas as pd
import pytest

from sitrep import schema
from sitrep.tables import reconcile
from sitrep.tables.forces import addable

SEND = {"actor": "CAN", "status": "planned"}
LATVIA, ESTONIA = {"place": "Latvia", "place_iso3": "LVA", "lat": 57.0, "lon": 25.0, "place_kind": "country"}, {"place": "Estonia", "place_iso3": "EST"}


def statement(make, text, words, article_id="a", **fields):
    start = make.find(text, words)
    row = {"statement_id": f"s{start:04d}", "article_id": article_id, "start": start, "end": start + len(words), "text": words, "sentence_start": 0, "sentence_end": len(text),
           "category": "deployment", "status": "denied", "source": [], "rule": "negated verb"}
    return row | fields


def forces(tables):
    return schema.records(reconcile(tables)["forces"])


def test_one_figure_gives_one_force_with_all_its_fields(make):
    """Every field of the force is that of its figure."""
    text = "Canada will send about 600 troops from Alberta to Latvia, CBC said."
    figure = make.figure(text, "about 600 troops", 600, change="~", origin="Alberta", source=["CBC"], **SEND, **LATVIA)
    [force] = forces(make.build(text, figures=[figure]))
    assert force == {
        "force_id": hashlib.sha256(b"f0017").hexdigest()[:12], "actor": "CAN", "actor_name": "Canada", "value": 600.0, "value_max": None, "change": "~", "unit": "troop",
        "dimension": "people", "category": "deployment", "status": "planned", "place": "Latvia", "place_iso3": "LVA", "lat": 57.0, "lon": 25.0, "place_kind": "country",
        "origin": "Alberta", "sources": ["CBC"], "figure_ids": ["f0017"], "statement_ids": [], "article_ids": ["a"],
    }


@pytest.mark.parametrize("fields, is_one", [
    ({}, True), ({"dimension": "formation"}, True), ({"dimension": "equipment"}, True), ({"dimension": "money"}, False), ({"dimension": "count"}, False),
    ({"category": "alert"}, True), ({"category": "presence"}, True), ({"category": "withdrawal"}, True), ({"category": "exercise"}, True), ({"category": "strength"}, True),
    ({"category": "casualty"}, False), ({"category": "displacement"}, False), ({"category": "aid"}, False), ({"category": "other"}, False), ({"status": "denied"}, True),
])
def test_what_counts_as_a_force(make, fields, is_one):
    """People, formations and equipment in six categories, of any status."""
    text = "There are 600 of them."
    assert len(forces(make.build(text, figures=[make.figure(text, "600", 600, **fields)]))) == is_one


def test_restated_figures_are_one_force_with_united_sources(make):
    """same_as over a chain: first wording, fields filled from later ones, sources once each in order."""
    text = "Some 600 troops go, CBC said. The 600 will go to Latvia, CTV and CBC said. All 600 are ready, a colonel said."
    rows = [
        make.figure(text, "Some 600 troops", 600, change="~", source=["CBC"], **SEND),
        make.figure(text, "600", 600, nth=2, same_as="f0000", source=["CTV", "CBC"], **SEND, **LATVIA),
        make.figure(text, "600", 600, nth=3, same_as="f0034", source=["colonel"], category="alert", **SEND),
    ]
    [force] = forces(make.build(text, figures=rows))
    assert (force["figure_ids"], force["sources"]) == ([row["figure_id"] for row in rows], ["CBC", "CTV", "colonel"])
    assert (force["change"], force["category"], force["place"], force["lat"]) == ("~", "deployment", "Latvia", 57.0)


def test_a_chain_through_a_figure_that_is_no_force_holds(make):
    """The tie goes through, the figure itself is not part of the force."""
    text = "It sends 600 troops. The 600 cost much. The 600 sail."
    rows = [make.figure(text, "600 troops", 600), make.figure(text, "600", 600, nth=2, category="other", same_as="f0009"), make.figure(text, "600", 601, nth=3, same_as="f0025")]
    assert [force["figure_ids"] for force in forces(make.build(text, figures=rows))] == [["f0009", "f0044"]]


def test_a_total_that_its_placed_parts_make_up_is_no_force(make):
    """3,000 in all, 2,000 to Latvia, 1,000 to Estonia: two forces, and the check names the total."""
    text = "Canada will send 3,000 troops, 2,000 of them to Latvia and 1,000 to Estonia."
    rows = [make.figure(text, "3,000 troops", 3000, **SEND), make.figure(text, "2,000", 2000, **SEND, **LATVIA), make.figure(text, "1,000", 1000, **SEND, **ESTONIA)]
    tables = reconcile(make.build(text, figures=rows))
    assert [(force["value"], force["place"]) for force in schema.records(tables["forces"])] == [(2000, "Latvia"), (1000, "Estonia")]
    [check] = [row for row in schema.records(tables["checks"]) if row["check"] == "parts_against_total"]
    assert check["figure_ids"] == [row["figure_id"] for row in rows] and check["passed"]
    assert addable(tables)["value"].sum() == 3000


def test_a_total_that_says_more_than_its_parts_stays_and_only_it_is_added(make):
    """Parts without the rest, or without the place: nobody is lost, nobody counted twice."""
    text = "Canada will send 3,000 troops to Latvia, 2,000 of them gunners."
    rows = [make.figure(text, "3,000 troops", 3000, **SEND, **LATVIA), make.figure(text, "2,000", 2000, **SEND)]
    tables = reconcile(make.build(text, figures=rows))
    assert tables["forces"]["value"].tolist() == [3000, 2000] and addable(tables)["value"].tolist() == [3000]
    text = "Canada will send 3,000 troops to Latvia, 2,000 of them gunners and 1,000 sappers."
    rows = [make.figure(text, "3,000 troops", 3000, **SEND, **LATVIA), make.figure(text, "2,000", 2000, **SEND), make.figure(text, "1,000", 1000, **SEND)]
    tables = reconcile(make.build(text, figures=rows))
    assert tables["forces"]["value"].tolist() == [3000, 2000, 1000] and addable(tables)["value"].tolist() == [3000]


def test_a_part_of_another_category_is_added_in_its_own(make):
    """Of 2,400 leaving 1,000 go to Niger: 2,400 withdrawn, 1,000 deployed, nobody lost in either sum."""
    text = "Of the 2,400 soldiers, 1,000 will go to Niger and the other 1,400 return home."
    rows = [make.figure(text, "2,400 soldiers", 2400, category="withdrawal"), make.figure(text, "1,000", 1000), make.figure(text, "1,400", 1400, category="withdrawal")]
    got = addable(reconcile(make.build(text, figures=rows)))
    assert got[["category", "value"]].values.tolist() == [["withdrawal", 2400], ["deployment", 1000]]


def test_a_statement_without_a_number_is_a_force_without_a_value(make):
    """Denied, with place and source, and no number made up."""
    text = "Canada is not sending troops to Latvia, a minister said."
    row = statement(make, text, "Canada is not sending troops", actor="CAN", source=["minister"], **LATVIA)
    [force] = forces(make.build(text, statements=[row]))
    assert (force["status"], force["actor_name"], force["place"], force["sources"]) == ("denied", "Canada", "Latvia", ["minister"])
    assert [force[name] for name in ("value", "value_max", "change", "unit", "dimension", "origin")] == [None] * 6
    assert (force["figure_ids"], force["statement_ids"], force["article_ids"]) == ([], [row["statement_id"]], ["a"])


def test_a_statement_joins_the_force_it_speaks_of_and_its_own_repetition(make):
    """Said with and without a number, it is one force; said twice without, it is one too."""
    text = "It will send 600 troops to Latvia. It will send troops to Latvia. It will not send troops. It will not send troops, no."
    same = {"actor": "CAN", "status": "planned"} | LATVIA
    rows = [statement(make, text, "will send troops to Latvia", source=["x"], **same), statement(make, text, "will not send troops", actor="CAN"), statement(make, text, "will not send troops, no", actor="CAN")]
    got = forces(make.build(text, figures=[make.figure(text, "600 troops", 600, source=["y"], **SEND, **LATVIA)], statements=rows))
    assert [(force["figure_ids"], len(force["statement_ids"]), force["sources"]) for force in got] == [(["f0013"], 1, ["y", "x"]), ([], 2, [])]


def test_order_is_by_article_then_first_mention(make):
    """Neither the order of rows nor that of ids matters."""
    texts = {"b": "Then 700 troops and no ships.", "a": "First 500 troops. Then 400 men."}
    rows = [
        make.figure(texts["a"], "400 men", 400, unit="man"), make.figure(texts["b"], "700 troops", 700, article_id="b"), make.figure(texts["a"], "500 troops", 500),
    ]
    tables = make.build(texts, figures=rows, statements=[statement(make, texts["b"], "no ships", article_id="b")])
    assert [(force["article_ids"][0], force["value"]) for force in forces(tables)] == [("b", 700), ("b", None), ("a", 500), ("a", 400)]


def test_ids_rest_on_what_the_force_rests_on(make):
    """The same figures give the same id, others another."""
    text = "It sends 600 troops and 700 men."
    def force_ids(*rows):
        return reconcile(make.build(text, figures=list(rows)))["forces"]["force_id"].tolist()
    first, second = make.figure(text, "600 troops", 600), make.figure(text, "700 men", 700)
    assert force_ids(first, second) == force_ids(first) + force_ids(second) and len(set(force_ids(first, second))) == 2
    assert force_ids(first)[0] != force_ids(first, second | {"same_as": "f0009"})[0]


def test_reconcile_is_pure_and_complete(kenya):
    """The tables given stay; the same comes out again; the order is the schema's."""
    before = {name: table.copy(deep=True) for name, table in kenya.items() if name not in ("forces", "checks")}
    given = dict(before)
    once, twice = reconcile(given), reconcile(given)
    assert list(once) == list(schema.TABLES) and list(given) == [name for name in schema.TABLES if name not in ("forces", "checks")]
    for name, table in once.items():
        pd.testing.assert_frame_equal(table, twice[name])
        if name in before:
            pd.testing.assert_frame_equal(given[name], before[name])


def test_no_figures_no_forces(make):
    """An article without numbers has a sound, empty table."""
    assert schema.faults("forces", reconcile(make.build("All quiet."))["forces"]) == [] and forces(make.build("All quiet.")) == []
