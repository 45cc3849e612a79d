"""Articles of our own writing and the tables a reader makes of them, row by row."""

import base64
import json
import re
import zlib

import pytest

from sitrep import schema
from sitrep.tables import reconcile

TEXT = """date 2023-05-10 Vilnius rehearses.

The Netherlands will send about 300 soldiers to Lithuania, Defence Minister Ada Kuiper said on Tuesday. Another 120 soldiers will go to Latvia, De Courant reported, citing Dutch officials.

The Netherlands is not sending soldiers to Moldova, the minister said. “We keep our word to our friends,” Kuiper said. Nothing else was decided at the meeting in the old town, which ended late in the evening, after the hosts had shown their guests the castle and the cathedral.

Belarus has at least 4,500 troops near its border. The Netherlands also gave Ukraine €35 million ($38 million) in aid, and dozens of trucks. More than 60 people were killed in 2022. The rotation lasts six months.
"""


class Desk:
    """Writes rows for one article; words are found in the text, so that no offset is typed."""

    def __init__(self, text, name="wire-1", **article):
        self.text, self.name = text, name
        self.article = {"article_id": name, "path": f"{name}.txt", "sha256": f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}" * 8, "language": "en",
                        "characters": len(text), "text": text, "published": "2023-05-10", **article}
        self.rows = {table: [] for table in schema.TABLES}

    def span(self, words, after=0):
        start = self.text.index(words, after)
        return {"article_id": self.name, "start": start, "end": start + len(words), "text": words}

    def sentence(self, start):
        ends = [match.end() for match in re.finditer(r"[.!?]”?(?=\s)", self.text)] + [len(self.text)]
        end = next(end for end in ends if end > start)
        begin = max([found.end() for found in re.finditer(r"[.!?]”?\s+", self.text[:start])] + [0])
        return {"sentence_start": begin, "sentence_end": end}

    def figure(self, words, value, numeral="", after=0, **fields):
        span = self.span(words, after)
        begin = words.index(numeral) if numeral else re.search(r"\d", words).start() if re.search(r"\d", words) else 0
        key = f"{len(self.rows['figures']):012x}" if self.name == "wire-1" else f"{zlib.crc32(self.name.encode()):08x}{len(self.rows['figures']):04x}"
        row = {"figure_id": key, **span, "number_start": span["start"] + begin, **self.sentence(span["start"]), "value": value, "vague": False, "change": "=",
               "unit": "soldier", "dimension": "people", "category": "deployment", "status": "planned", **fields}
        self.rows["figures"].append(row)
        return row

    def statement(self, words, **fields):
        span = self.span(words)
        self.rows["statements"].append({"statement_id": f"{span['start']:012x}", **span, **self.sentence(span["start"]), "category": "deployment", "status": "denied", "rule": "test", **fields})

    def add(self, table, words, after=0, **fields):
        self.rows[table].append({**self.span(words, after), **fields})


def tables_of(*desks):
    rows = {name: [row for desk in desks for row in desk.rows[name]] for name in schema.TABLES}
    rows["articles"] = [desk.article for desk in desks]
    return reconcile({name: schema.frame(name, found) for name, found in rows.items() if name not in ("forces", "checks")})


def filled(desk):
    """The rows of TEXT."""
    lithuania = {"place": "Lithuania", "place_iso3": "LTU", "place_kind": "country"}
    latvia = {"place": "Latvia", "place_iso3": "LVA", "place_kind": "country"}
    desk.figure("about 300 soldiers", 300, change="~", change_word="about", actor="NLD", source=["Ada Kuiper"], **lithuania)
    desk.figure("120 soldiers", 120, actor="NLD", source=["De Courant", "Dutch officials"], **latvia)
    desk.figure("at least 4,500 troops", 4500, change=">", change_word="at least", unit="troop", category="presence", status="actual", actor="BLR",
                place="its border", place_iso3="BLR", place_kind="border")
    euro = desk.figure("€35 million", 35e6, unit="EUR", dimension="money", category="aid", status="actual", actor="NLD", place="Ukraine", place_iso3="UKR", place_kind="country", recipient="Ukraine")
    desk.figure("$38 million", 38e6, unit="USD", dimension="money", category="aid", status="actual", actor="NLD", place="Ukraine", place_iso3="UKR", place_kind="country",
                recipient="Ukraine", same_as=euro["figure_id"])
    desk.figure("dozens of trucks", 24, vague=True, change="~", unit="truck", dimension="equipment", category="aid", status="actual", actor="NLD", recipient="Ukraine")
    desk.figure("More than 60 people", 60, change=">", change_word="More than", unit="people", category="casualty", status="actual")
    desk.figure("six months", 6, numeral="six", unit="month", dimension="duration", category="other", status="actual", unresolved=["actor:not_stated"])
    desk.statement("The Netherlands is not sending soldiers to Moldova", actor="NLD", place="Moldova", place_iso3="MDA", place_kind="country", source=["Ada Kuiper"])
    desk.add("quotes", "We keep our word to our friends,", speaker="Ada Kuiper")
    desk.add("dates", "2023-05-10", value="2023-05-10", earliest="2023-05-10", latest="2023-05-10")
    desk.add("dates", "Tuesday", value="2023-05-09", earliest="2023-05-09", latest="2023-05-09")
    desk.add("dates", "2022", value="2022", earliest="2022-01-01", latest="2022-12-31")
    desk.add("places", "Lithuania", name="Lithuania", kind="country", iso3="LTU", precision="country")
    desk.add("residue", "Another", reason="determiner")
    return desk


@pytest.fixture
def tables():
    return tables_of(filled(Desk(TEXT)))


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" width="60" height="40"><rect width="60" height="40" fill="#dde"/></svg>'
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


@pytest.fixture
def figures(tmp_path):
    """A figures folder as the drawing side leaves it."""
    folder = tmp_path / "figures"
    folder.mkdir()
    (folder / "map.svg").write_bytes(SVG)
    (folder / "map.png").write_bytes(PNG)
    said = {
        "title": "Dutch soldiers for Lithuania and Latvia", "subtitle": "Circles in proportion to the number", "alt": "Map of the Baltic states with about 300 soldiers in Lithuania.",
        "note": "Boundaries: UN resolution 68/262.", "marks": [{"place": "Lithuania", "figure_ids": ["000000000000"], "status": "planned"}], "unplaced": [],
    }
    (folder / "map.json").write_text(json.dumps(said), encoding="utf-8")
    return folder


@pytest.fixture
def desk_of():
    """desk_of(text, name, **article): a desk that writes rows for an article."""
    return Desk


@pytest.fixture
def made():
    """made(*desks): the tables of their articles, reconciled."""
    return tables_of


@pytest.fixture
def group_said(desk_of, made):
    """group_said(text, *figures): the first group's sentence over figures given as (words, value, fields)."""
    from sitrep.briefing import clauses, story
    from sitrep.briefing.facts import Facts
    from sitrep.briefing.pieces import plain, sentence

    def said(text, *figures):
        desk = desk_of(text)
        for words, value, fields in figures:
            desk.figure(words, value, **fields)
        facts = Facts(made(desk))
        return plain(sentence(clauses.group_clause(facts, story.groups(facts)[0])))

    return said
