"""read(): articles in, tables out. One pure function over a batch; a broken article gives its row and no other."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any

import pandas as pd

from .. import schema
from . import countries, dates, places, quotes, statements
from .actors import ActorReader, ArticleActors
from .events import EventReader, Verdict
from .figures import Draft, FigureReader, identify, period
from .names import scan
from .numbers import NumberReader, load_number_lexicon
from .placing import ArticlePlaces
from .sentences import Words, cut_words
from .sources import ArticleSources
from .units import UnitReader

DOLLARS = {"AUS": "AUD", "CAN": "CAD", "NZL": "NZD", "SGP": "SGD", "HKG": "HKD"}
READ_TABLES = ("articles", "figures", "statements", "evidence", "places", "quotes", "dates", "residue")


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[Any, ...]:
    return load_number_lexicon(), UnitReader(), EventReader(), ActorReader()


def read(articles: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Tables `articles`, figures, statements, evidence, places, quotes, dates and residue of a batch.

    articles: table `articles` as `load` gives it; rows with an error or without text pass through unread.
    Pure: no input or output, the same rows in the same order for the same batch.
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in READ_TABLES}
    for article in schema.records(articles):
        rows["articles"].append(article)
        if article["error"] is None and article["text"]:
            _read_one(article, rows)
    return {name: schema.frame(name, rows[name]) for name in READ_TABLES}


def _read_one(article: dict[str, Any], rows: dict[str, list[dict[str, Any]]]) -> None:
    numbers_lexicon, units, event_reader, actor_reader = _vocabulary()
    words = cut_words(article["text"])
    published = dt.date.fromisoformat(article["published"]) if article["published"] else None
    date_mentions = dates.find(words, published)
    speech = quotes.read(words, date_mentions)
    spelled = scan(words)
    place_mentions = places.find(words, spelled)
    country_mentions = countries.find(words, spelled)
    skip = [False] * len(words.words)
    for mention in date_mentions:
        skip[mention.first : mention.last] = [True] * (mention.last - mention.first)
    numbers = NumberReader(words, numbers_lexicon, skip).find()
    actors = ArticleActors(words, actor_reader.affiliations(words, country_mentions))
    article_places = ArticlePlaces(words, place_mentions, country_mentions)
    sources = ArticleSources(words, speech.acts, speech.people, speech.passages)
    reader = FigureReader(words, units, event_reader, actors, article_places, sources, dollar_of(actors))
    names = [False] * len(words.words)
    for mention in (*speech.people, *place_mentions):
        names[mention.first : mention.last] = [True] * (mention.last - mention.first)
    country_tokens = frozenset(i for m in country_mentions for i in range(m.first, m.last))
    people_tokens = frozenset(i for m in country_mentions if m.kind == "demonym" for i in range(m.first, m.last))
    drafts = reader.read(numbers, names, country_tokens, people_tokens)
    said = statements.find(words, event_reader, actors, article_places, sources, {n.first for n in numbers})
    key = article["article_id"]
    ids = [identify(article["sha256"], "figures", *_span(words, draft.lead, draft.last)) for draft in drafts]
    firsts = [mention.first for mention in date_mentions]
    for draft, figure_id in zip(drafts, ids):
        rows["figures"].append(_figure(words, key, draft, figure_id, ids, period(draft, date_mentions, firsts)))
        rows["evidence"].extend(_evidence(words, key, draft, figure_id))
    rows["statements"].extend(_statement(words, article, statement) for statement in said)
    rows["places"].extend({"article_id": key, "start": m.start, "end": m.end, "text": m.text, "name": m.name, "kind": m.kind, "iso3": m.iso3, "lat": m.lat, "lon": m.lon, "geonames_id": m.geonames_id, "precision": m.precision} for m in place_mentions)
    rows["quotes"].extend({"article_id": key, "start": q.start, "end": q.end, "text": q.text, "speaker": q.speaker, "said_on": q.said_on} for q in speech.quotes)
    rows["dates"].extend({"article_id": key, "start": m.start, "end": m.end, "text": m.text, "value": m.value, "earliest": m.earliest, "latest": m.latest} for m in date_mentions)
    for left in reader.residue:
        start, end = _span(words, left.first, left.last)
        rows["residue"].append({"article_id": key, "start": start, "end": end, "text": words.text[start:end], "reason": left.reason})


def dollar_of(actors: ArticleActors) -> str:
    """Whose dollar a bare "$" is: another country's only where the article speaks of it far more than of the United States."""
    counts = actors.counts
    code = max(DOLLARS, key=lambda iso3: (counts[iso3], iso3))
    return DOLLARS[code] if counts[code] >= 3 and counts[code] > 2 * counts["USA"] else "USD"


def _span(words: Words, first: int, last: int) -> tuple[int, int]:
    return words.starts[first], words.ends[last - 1]


def _value(verdict: Verdict | None) -> str | None:
    return verdict.value if verdict else None


def _place(mention: places.PlaceMention | None) -> dict[str, Any]:
    if mention is None:
        return {}
    return {"place": mention.text, "place_iso3": mention.iso3, "lat": mention.lat, "lon": mention.lon, "place_kind": mention.kind}


def _figure(words: Words, article_id: str, draft: Draft, figure_id: str, ids: list[str], when: dates.DateMention | None) -> dict[str, Any]:
    start, end = _span(words, draft.lead, draft.last)
    number = draft.number
    modifier = words.text[words.starts[number.modifier[0]] : words.ends[number.modifier[1] - 1]] if number.modifier else None
    unresolved = []
    if draft.actor is None:
        unresolved.append("actor:not_stated")
    if draft.place is None:
        unresolved.append("place:not_stated")
    elif draft.place.iso3 is None:
        unresolved.append("place:many_countries")
    if draft.unit is None and draft.unit_of is not None:
        unresolved.append("unit:from_context")
    if not draft.sources:
        unresolved.append("source:not_stated")
    is_aid = draft.category.value == "aid"
    return {
        "figure_id": figure_id, "article_id": article_id, "start": start, "end": end, "text": words.text[start:end],
        "number_start": words.starts[number.first], "sentence_start": draft.sentence.start, "sentence_end": draft.sentence.end,
        "value": number.value, "value_max": number.value_max, "vague": number.vague, "change": draft.change, "change_word": modifier,
        "unit": draft.unit_name, "dimension": draft.dimension, "category": draft.category.value, "status": draft.status.value,
        "actor": _value(draft.actor), **_place(draft.place), "origin": draft.origin.text if draft.origin else None,
        "recipient": draft.place.text if is_aid and draft.place else None, "source": draft.sources,
        "period_start": when.earliest if when else None, "period_end": when.latest if when else None,
        "same_as": ids[draft.same_as] if draft.same_as is not None else None, "unresolved": unresolved,
    }


def _evidence(words: Words, article_id: str, draft: Draft, figure_id: str) -> list[dict[str, Any]]:
    number, unit = draft.number, draft.unit
    found: list[tuple[str, int | None, int | None, str]] = [("value", number.first, number.last, "number.vague" if number.vague else "number.range" if number.value_max is not None else "number.words" if number.is_word else "number.digits")]
    found.append(("change", *number.modifier, "change.qualifier") if number.modifier else ("change", None, None, "change.no_qualifier" if draft.change == number.change else "change.as_figure_before"))
    found.append(("unit", unit.first, unit.last, draft.unit_rule) if unit and draft.unit_of is None and unit.first < unit.last else ("unit", None, None, draft.unit_rule))
    for name, verdict in (("category", draft.category), ("status", draft.status), ("actor", draft.actor), ("source", draft.source)):
        if verdict is not None:
            found.append((name, verdict.first, verdict.last, verdict.rule))
    for name, place, rule in (("place", draft.place, draft.place_rule), ("origin", draft.origin, "origin.from")):
        if place is not None:
            found.append((name, place.first, place.last, rule))
    rows = []
    for name, first, last, rule in found:
        row: dict[str, Any] = {"figure_id": figure_id, "article_id": article_id, "field": name, "rule": rule}
        if first is not None and last is not None and first < last:
            start, end = _span(words, first, last)
            row |= {"start": start, "end": end, "text": words.text[start:end]}
        rows.append(row)
    return rows


def _statement(words: Words, article: dict[str, Any], statement: statements.Statement) -> dict[str, Any]:
    start, end = _span(words, statement.first, statement.last)
    return {
        "statement_id": identify(article["sha256"], "statements", start, end), "article_id": article["article_id"], "start": start, "end": end, "text": words.text[start:end],
        "sentence_start": statement.sentence.start, "sentence_end": statement.sentence.end, "category": statement.category, "status": statement.status,
        "actor": _value(statement.actor), **_place(statement.place), "source": statement.sources, "rule": statement.rule,
    }
