"""Rows of the tables from what was read: spans in characters, ids, and the evidence of each field."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from . import places, statements
from .dates import DateMention
from .drafts import Draft, Residue
from .events import Verdict
from .periods import PeriodMention
from .sentences import Words


def identify(sha256: str, table: str, start: int, end: int) -> str:
    """Id of a row: its table's initial and a hash of its article's bytes, its table and its span. Never a number to a spreadsheet."""
    return table[0] + hashlib.sha256(f"{sha256}|{table}|{start}|{end}".encode()).hexdigest()[:11]


def period(draft: Draft, spans: Sequence[DateMention | PeriodMention], firsts: Sequence[int]) -> DateMention | PeriodMention | None:
    """The date or period of the figure's sentence that stands nearest to it; of two that overlap the longer one.

    spans: dates and periods sorted by first token; firsts: those first tokens.
    """
    low, high = bisect_right(firsts, draft.sentence.first - 1), bisect_right(firsts, draft.sentence.last - 1)
    near = spans[low:high]
    return min(near, key=lambda span: (abs(span.first - draft.number.first), -(span.last - span.first))) if near else None


def span(words: Words, first: int, last: int) -> tuple[int, int]:
    """Characters of tokens `[first, last)`."""
    return words.starts[first], words.ends[last - 1]


def _value(verdict: Verdict | None) -> str | None:
    return verdict.value if verdict else None


def _place(mention: places.PlaceMention | None) -> dict[str, Any]:
    if mention is None:
        return {}
    return {"place": mention.text, "place_iso3": mention.iso3, "lat": mention.lat, "lon": mention.lon, "place_kind": mention.kind}


def figure_row(words: Words, article_id: str, draft: Draft, figure_id: str, ids: list[str], when: DateMention | PeriodMention | None) -> dict[str, Any]:
    """Row of table figures. ids: figure_ids of all drafts of the article, in order; when: what bounds the figure in time."""
    start, end = span(words, draft.lead, draft.last)
    number = draft.number
    modifier = words.text[words.starts[number.modifier[0]] : words.ends[number.modifier[1] - 1]] if number.modifier else None
    unresolved = []
    if draft.actor is None:
        unresolved.append("actor:not_stated")
    if draft.place is None:
        unresolved.append("place:not_stated")
    elif draft.place.iso3 is None:
        unresolved.append("place:many_countries")
    if not draft.unit_name:
        unresolved.append("unit:not_stated")
    elif draft.unit is None and draft.unit_of is not None:
        unresolved.append("unit:from_context")
    if not draft.sources:
        unresolved.append("source:not_stated")
    is_aid = draft.category.value == "aid"
    return {
        "figure_id": figure_id, "article_id": article_id, "start": start, "end": end, "text": words.text[start:end],
        "number_start": words.starts[number.first], "sentence_start": draft.sentence.start, "sentence_end": draft.sentence.end,
        "value": number.value, "value_max": number.value_max, "vague": number.vague, "change": draft.change, "change_word": modifier,
        "unit": draft.unit_name or None, "dimension": draft.dimension, "category": draft.category.value, "status": draft.status.value,
        "actor": _value(draft.actor), **_place(draft.place), "origin": draft.origin.text if draft.origin else None,
        "recipient": draft.place.text if is_aid and draft.place else None, "source": draft.sources,
        "period_start": when.earliest if when else None, "period_end": when.latest if when else None,
        "same_as": ids[draft.same_as] if draft.same_as is not None else None, "unresolved": unresolved,
    }


def evidence_rows(words: Words, article_id: str, draft: Draft, figure_id: str) -> list[dict[str, Any]]:
    """Rows of table evidence: for each field that has a value its words and rule, or the rule that inferred it."""
    number, unit = draft.number, draft.unit
    found: list[tuple[str, int | None, int | None, str]] = [("value", number.first, number.last, "number.vague" if number.vague else "number.range" if number.value_max is not None else "number.words" if number.is_word else "number.digits")]
    found.append(("change", *number.modifier, "change.qualifier") if number.modifier else ("change", None, None, "change.no_qualifier" if draft.change == number.change else "change.as_figure_before"))
    if draft.unit_name:
        found.append(("unit", unit.first, unit.last, draft.unit_rule) if unit and draft.unit_of is None and unit.first < unit.last else ("unit", None, None, draft.unit_rule))
    found.append(("dimension", None, None, f"dimension.of_{'unit' if unit else 'numeral'}"))
    for name, verdict in (("category", draft.category), ("status", draft.status), ("actor", draft.actor), ("source", draft.source)):
        if verdict is not None:
            found.append((name, verdict.first, verdict.last, verdict.rule))
    recipient = draft.place if draft.category.value == "aid" else None
    for name, place, rule in (("place", draft.place, draft.place_rule), ("origin", draft.origin, "origin.from"), ("recipient", recipient, draft.place_rule)):
        if place is not None:
            found.append((name, place.first, place.last, rule))
    rows = []
    for name, first, last, rule in found:
        row: dict[str, Any] = {"figure_id": figure_id, "article_id": article_id, "field": name, "rule": rule}
        if first is not None and last is not None and first < last:
            start, end = span(words, first, last)
            row |= {"start": start, "end": end, "text": words.text[start:end]}
        rows.append(row)
    return rows


def residue_row(words: Words, article_id: str, left: Residue) -> dict[str, Any]:
    """Row of table residue."""
    start, end = span(words, left.first, left.last)
    return {"article_id": article_id, "start": start, "end": end, "text": words.text[start:end], "reason": left.reason}


def statement_row(words: Words, article: dict[str, Any], statement: statements.Statement) -> dict[str, Any]:
    """Row of table statements."""
    start, end = span(words, statement.first, statement.last)
    return {
        "statement_id": identify(article["sha256"], "statements", start, end), "article_id": article["article_id"], "start": start, "end": end, "text": words.text[start:end],
        "sentence_start": statement.sentence.start, "sentence_end": statement.sentence.end, "category": statement.category, "status": statement.status,
        "actor": _value(statement.actor), **_place(statement.place), "source": statement.sources, "rule": statement.rule,
    }
