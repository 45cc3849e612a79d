"""Every rule of the reader is told in words, and no rule is told that is none."""

import re

from sitrep.paths import ROOT
from sitrep.reading import load, read
from sitrep.tables.rulebook import meanings, told

LITERAL = re.compile(r'"((?:number|unit|dimension|change|category|status|actor|place|source|origin)\.[a-z_.]+)"')


def test_a_rule_is_told_with_what_it_does():
    assert told("actor.asked") == "actor.asked: who is asked for it"


def test_a_rule_that_the_book_lacks_keeps_its_name():
    assert told("hedge") == "hedge"


def test_every_rule_that_the_code_names_is_in_the_book():
    named = {rule for path in (ROOT / "sitrep" / "reading").glob("*.py") for rule in LITERAL.findall(path.read_text(encoding="utf-8"))}
    assert sorted(named - set(meanings())) == []


def test_every_rule_of_the_articles_evidence_is_in_the_book():
    tables = read(load(ROOT / "tests" / "articles"))
    assert sorted(set(tables["evidence"]["rule"]) - set(meanings())) == []
