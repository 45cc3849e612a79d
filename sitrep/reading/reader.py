"""read(): articles in, tables out. One pure function over a batch; a broken article gives its row and no other."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any

import pandas as pd

from .. import schema
from . import countries, dates, periods, places, quotes, statements
from . import agents
from .actors import ArticleActors
from .affiliations import AffiliationReader
from .drafts import Drafter, Residue
from .events import EventReader
from .figures import FigureReader
from .names import scan
from .moneys import MoneyReader
from .numbers import NumberReader, load_number_lexicon
from .placing import ArticlePlaces
from .rows import evidence_rows, figure_row, identify, period, residue_row, span, statement_row
from .sentences import Words, cut_words
from .sources import ArticleSources
from .units import UnitReader

READ_TABLES = ("articles", "figures", "statements", "evidence", "places", "quotes", "dates", "residue")


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[Any, ...]:
    return load_number_lexicon(), UnitReader(), EventReader(), AffiliationReader(), MoneyReader()


def read(articles: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Tables `articles`, figures, statements, evidence, places, quotes, dates and residue of a batch.

    articles: table `articles` as `load` gives it; rows with an error or without text pass through unread,
    a row whose day of publication is none gets an error.
    Pure: no input or output, the same rows in the same order for the same batch.
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in READ_TABLES}
    for article in schema.records(articles):
        article["error"] = article["error"] or _fault(article)
        rows["articles"].append(article)
        if article["error"] is None and article["text"]:
            _read_one(article, rows)
    return {name: schema.frame(name, rows[name]) for name in READ_TABLES}


def _fault(article: dict[str, Any]) -> str | None:
    """Why an article cannot be read, though its text could be."""
    try:
        dt.date.fromisoformat(article["published"] or "2000-01-01")
    except ValueError:
        return f"published is {article['published']!r}; a day is written YYYY-MM-DD"
    return None


def _read_one(article: dict[str, Any], rows: dict[str, list[dict[str, Any]]]) -> None:
    numbers_lexicon, units, event_reader, affiliation_reader, money_reader = _vocabulary()
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
    number_reader = NumberReader(words, numbers_lexicon, skip)
    numbers = number_reader.find()
    speaking = frozenset(i for act in speech.acts for i in range(act.first, act.last))
    actors = ArticleActors(words, agents.read(words, affiliation_reader.find(words, country_mentions), speech, [(m.first, m.last, m.iso3) for m in place_mentions if m.kind == "region" and m.iso3]), speaking)
    article_places = ArticlePlaces(words, place_mentions, country_mentions)
    sources = ArticleSources(words, speech.acts, speech.people, speech.passages)
    drafter = Drafter(words, units, actors, money_reader.local(actors.counts), numbers_lexicon.after)
    names = [False] * len(words.words)
    for mention in (*speech.people, *place_mentions):
        names[mention.first : mention.last] = [True] * (mention.last - mention.first)
    country_tokens = frozenset(i for m in country_mentions for i in range(m.first, m.last))
    people_tokens = frozenset(i for m in country_mentions if m.kind == "demonym" for i in range(m.first, m.last))
    drafts = drafter.draft(numbers, names, country_tokens, people_tokens)
    FigureReader(words, units, event_reader, actors, article_places, sources).fill(drafts)
    said = statements.find(words, event_reader, actors, article_places, sources, {n.first for n in numbers})
    key = article["article_id"]
    ids = [identify(article["sha256"], "figures", *span(words, draft.lead, draft.last)) for draft in drafts]
    spans = sorted([*periods.find(words, published, date_mentions), *date_mentions], key=lambda mention: mention.first)
    firsts = [mention.first for mention in spans]
    for draft, figure_id in zip(drafts, ids):
        rows["figures"].append(figure_row(words, key, draft, figure_id, ids, period(draft, spans, firsts)))
        rows["evidence"].extend(evidence_rows(words, key, draft, figure_id))
    rows["statements"].extend(statement_row(words, article, statement) for statement in said)
    rows["places"].extend({"article_id": key, "start": m.start, "end": m.end, "text": m.text, "name": m.name, "kind": m.kind, "iso3": m.iso3, "lat": m.lat, "lon": m.lon, "geonames_id": m.geonames_id, "precision": m.precision} for m in place_mentions)
    rows["quotes"].extend({"article_id": key, "start": q.start, "end": q.end, "text": q.text, "speaker": q.speaker, "said_on": q.said_on} for q in speech.quotes)
    rows["dates"].extend({"article_id": key, "start": m.start, "end": m.end, "text": m.text, "value": m.value, "earliest": m.earliest, "latest": m.latest} for m in date_mentions)
    unread = [Residue(i, i + 1, "unread") for i in number_reader.unread]
    rows["residue"].extend(residue_row(words, key, left) for left in sorted([*drafter.residue, *unread], key=lambda left: left.first))
