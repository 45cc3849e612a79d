"""How well tables agree with articles annotated by hand (tests/articles/README.md). A yardstick of the tests, not part of Sitrep.

A figure read is the annotated one whose numeral begins within its words, nearest first, each used once. `figures_f1`
counts figures with the right value; every other field is a share of the figures found; `row` is the share of all
annotated figures that are found and right in value and in each of FIELDS, `core` the same of those in CORE alone.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sitrep import reading, schema
from sitrep.tables.facts import unit_class

Row = dict[str, Any]
FIELDS = ("change", "unit", "dimension", "category", "status", "actor", "place", "source")
CORE = frozenset({"people", "formation", "equipment", "money"})  # dimensions
TITLES = frozenset("the a an of and its for official officials spokesman spokeswoman spokesperson ministry minister president".split())


def score_folder(folder: Path) -> dict[str, float]:
    """Scores of the reader on a folder of articles (NAME.txt, index.csv) with their annotations (NAME.gold.json)."""
    tables = reading.read(reading.load(folder))
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.gold.json"))]
    read: dict[str, dict[str, list[Row]]] = {gold["doc"]: {name: [] for name in ("figures", "quotes", "dates")} for gold in golds}
    for name in ("figures", "quotes", "dates"):
        for row in schema.records(tables[name]):
            read[row["article_id"]][name].append(row)
    return score((gold, read[gold["doc"]]) for gold in golds)


def score(pairs: Iterable[tuple[Row, dict[str, list[Row]]]]) -> dict[str, float]:
    """Scores from 0 to 1 over (annotation, tables as records) of every article."""
    count = dict.fromkeys(("gold", "read", "found", "value", "row", "gold_core", "core", "gold_quotes", "read_quotes", "quotes", "speaker", "gold_dates", "read_dates", "dates", "same_as", "vague", *FIELDS), 0)
    for gold, tables in pairs:
        _count_figures(gold["figures"], tables["figures"], count)
        _count_quotes(gold["quotes"], tables["quotes"], count)
        _count_dates(gold["dates"], tables["dates"], count)
    found = count["found"] or 1
    return {
        "figures_f1": _f1(count["value"], count["read"], count["gold"]),
        **{name: count[name] / found for name in (*FIELDS, "vague", "same_as")},
        "row": count["row"] / (count["gold"] or 1),
        "core": count["core"] / (count["gold_core"] or 1),
        "quotes_f1": _f1(count["quotes"], count["read_quotes"], count["gold_quotes"]),
        "speaker": count["speaker"] / (count["quotes"] or 1),
        "dates_f1": _f1(count["dates"], count["read_dates"], count["gold_dates"]),
    }


def judge(gold: Row, read: Row) -> dict[str, bool]:
    """Field → whether a figure read says what the annotation says."""
    return {
        "value": _same_number(gold["value"], read["value"]) and _same_number(gold["value_max"], read["value_max"]),
        "unit": _same_unit(gold, read),
        "place": _same_place(gold, read),
        "source": _same_speaker((gold["source"] or [None])[0], read["source"] or [None]),
        **{name: (gold[name] or None) == (read[name] or None) for name in ("change", "dimension", "category", "status", "actor", "vague")},
    }


def pair_up(gold: list[Row], read: list[Row]) -> list[tuple[Row, Row]]:
    """Annotated figures with the figures read that stand for them."""
    near = sorted((abs(r["number_start"] - g["start"]), i, j) for i, g in enumerate(gold) for j, r in enumerate(read) if r["start"] <= g["start"] < r["end"])
    taken_gold, taken_read, pairs = set(), set(), []
    for _, i, j in near:
        if i not in taken_gold and j not in taken_read:
            taken_gold.add(i)
            taken_read.add(j)
            pairs.append((gold[i], read[j]))
    return pairs


def _count_figures(gold: list[Row], read: list[Row], count: dict[str, int]) -> None:
    pairs = pair_up(gold, read)
    stands_for = {g["start"]: r["figure_id"] for g, r in pairs}
    count["gold"] += len(gold)
    count["gold_core"] += sum(g["dimension"] in CORE for g in gold)
    count["read"] += len(read)
    count["found"] += len(pairs)
    for g, r in pairs:
        right = judge(g, r)
        for name, is_right in right.items():
            count[name] += is_right
        whole = right["value"] and all(right[name] for name in FIELDS)
        count["row"] += whole
        count["core"] += whole and g["dimension"] in CORE
        count["same_as"] += stands_for.get(g["same_as"]) == r["same_as"]


def _count_quotes(gold: list[Row], read: list[Row], count: dict[str, int]) -> None:
    ours = {_letters(row["text"]): row for row in read}
    count["gold_quotes"] += len(gold)
    count["read_quotes"] += sum(len(words.split()) >= 4 for words in ours)
    for quote in gold:
        if row := ours.get(_letters(quote["text"])):
            count["quotes"] += 1
            count["speaker"] += _same_speaker(quote["speaker"], [row["speaker"]])


def _count_dates(gold: list[Row], read: list[Row], count: dict[str, int]) -> None:
    ours = list(read)
    count["gold_dates"] += len(gold)
    count["read_dates"] += len(read)
    for date in gold:
        match = next((row for row in ours if row["value"] == date["value"] and row["start"] < date["start"] + len(date["text"]) and date["start"] < row["end"]), None)
        if match:
            ours.remove(match)
            count["dates"] += 1


def _f1(hits: int, read: int, gold: int) -> float:
    return 2 * hits / (read + gold) if read + gold else 1.0


def _letters(text: str | None) -> str:
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))


def _same_number(gold: float | None, read: float | None) -> bool:
    if gold is None or read is None:
        return gold is read
    return abs(gold - read) <= 1e-6 * max(1.0, abs(gold))


def _same_unit(gold: Row, read: Row) -> bool:
    """The same noun, the same last word of it, or for people the same class in the lexicon."""
    a, b = gold["unit"] or "", read["unit"] or ""
    if _letters(a) == _letters(b) or (a and b and _letters(a).split()[-1] == _letters(b).split()[-1]):
        return True
    return gold["dimension"] == read["dimension"] == "people" and unit_class(gold) == unit_class(read)


def _same_place(gold: Row, read: Row) -> bool:
    if gold["place_iso3"]:
        return gold["place_iso3"] == read["place_iso3"]
    a, b = set(_letters(gold["place"]).split()) - TITLES, set(_letters(read["place"]).split()) - TITLES
    return bool(a & b) or a == b


def _same_speaker(gold: str | None, read: list[str | None]) -> bool:
    """One telling word in common (a surname, a body's name), or nobody in both."""
    a = set(_letters(gold).split())
    others = [set(_letters(name).split()) for name in read]
    if not a:
        return not any(others)
    return any((a - TITLES) & (b - TITLES) or a == b or (a <= TITLES and b <= TITLES and a & b) for b in others)
