import json

from sitrep.running import crate, record
from sitrep.running.parameters import Parameters

ISSUE = record.success(
    "abc", {"a b.txt": "0a"}, Parameters(focus="NOR"), {"briefing.html": "1b", "tables/figures.csv": "2c"}, {"articles": 1, "figures": 1, "forces": 0}, {}
)


def entities(text):
    graph = json.loads(text)["@graph"]
    assert len({entity["@id"] for entity in graph}) == len(graph)
    return {entity["@id"]: entity for entity in graph}


def references(value):
    if isinstance(value, dict):
        return {value["@id"]} if set(value) == {"@id"} else set().union(*map(references, value.values()))
    return set().union(*map(references, value)) if isinstance(value, list) else set()


def test_the_run_says_what_it_made_from_what_and_by_what():
    found = entities(crate.describe(ISSUE, "North", "2023-05-04"))
    run = found["#run"]
    assert run["object"] == [{"@id": "#input-a%20b.txt"}, {"@id": "#parameter-focus"}]
    assert run["result"] == [{"@id": "briefing.html"}, {"@id": "tables/figures.csv"}] == found["./"]["hasPart"]
    assert found[run["instrument"]["@id"]]["name"] == "sitrep"
    assert found["#input-a%20b.txt"] == {"@id": "#input-a%20b.txt", "@type": "CreativeWork", "name": "a b.txt", "sha256": "0a"}
    assert found["#parameter-focus"]["value"] == "NOR"
    assert found["tables/figures.csv"] == {"@id": "tables/figures.csv", "@type": "File", "name": "tables/figures.csv", "encodingFormat": "text/csv", "sha256": "2c"}
    assert (found["./"]["name"], found["./"]["datePublished"]) == ("North", "2023-05-04")


def test_every_reference_leads_to_an_entity():
    found = entities(crate.describe(ISSUE, "North", None))
    assert references(list(found.values())) - set(found) == {crate.SPECIFICATION}
    assert "datePublished" not in found["./"]


def test_title_and_day_come_from_the_issue(tmp_path):
    (tmp_path / "briefing.html").write_text("<title>Norway &amp; Latvia</title>", encoding="utf-8")
    crate.write(tmp_path, ISSUE, ["2023-05-03", "2023-05-04"])
    root = entities((tmp_path / crate.NAME).read_text(encoding="utf-8"))["./"]
    assert (root["name"], root["datePublished"]) == ("Norway & Latvia", "2023-05-04")
