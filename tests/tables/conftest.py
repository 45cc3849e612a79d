"""Tables from an article of our own writing and rows that name their words, not their offsets."""

from __future__ import annotations

import hashlib

import pytest

from sitrep import schema


def find(text: str, words: str, nth: int = 1) -> int:
    """Offset of the nth occurrence of `words`."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return start


def figure_row(text: str, words: str, value: float, nth: int = 1, article_id: str = "a", **fields) -> dict:
    """A figures record whose words stand in `text`; a deployment of troops that is under way unless `fields` say otherwise."""
    start = find(text, words, nth)
    digit = next((i for i, c in enumerate(words) if c.isdigit()), 0)
    row = {
        "figure_id": f"f{start:04d}" if article_id == "a" else f"{article_id}{start:04d}",
        "article_id": article_id, "start": start, "end": start + len(words), "text": words, "number_start": start + digit,
        "sentence_start": max(text.rfind(". ", 0, start) + 2, 0) if ". " in text[:start] else 0,
        "sentence_end": text.find(". ", start) + 1 or len(text),
        "value": float(value), "vague": False, "change": "=", "unit": "troop", "dimension": "people",
        "category": "deployment", "status": "actual", "source": [],
    }
    return row | fields


def article_row(text: str, article_id: str = "a", **fields) -> dict:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return {"article_id": article_id, "path": f"{article_id}.txt", "sha256": digest, "characters": len(text), "text": text} | fields


def build(texts, **rows):
    """All tables but forces and checks; `texts` is one text (article "a") or {article_id: text}."""
    texts = texts if isinstance(texts, dict) else {"a": texts}
    rows = {"articles": [article_row(text, key) for key, text in texts.items()]} | rows
    return {name: schema.frame(name, rows.get(name, [])) for name in schema.TABLES if name not in ("forces", "checks") or name in rows}


class Maker:
    find, figure, article, build = staticmethod(find), staticmethod(figure_row), staticmethod(article_row), staticmethod(build)


@pytest.fixture(scope="session")
def make() -> type[Maker]:
    return Maker


KENYA = (
    "NAIROBI — Kenya will send about 900 soldiers to Goma, the defence ministry said on Monday. "
    "The troops join 1,200 peacekeepers from Tanzania. “We go to protect,” Col. Amina Odhiambo said."
)


@pytest.fixture
def kenya() -> dict:
    """A whole set of sound tables, forces and checks included."""
    from sitrep.tables import reconcile

    about = find(KENYA, "about 900 soldiers")
    first = figure_row(KENYA, "about 900 soldiers", 900, change="~", change_word="about", unit="soldier", status="planned", actor="KEN", place="Goma",
                       place_iso3="COD", lat=-1.679, lon=29.233, place_kind="city", source=["defence ministry"])
    second = figure_row(KENYA, "1,200 peacekeepers", 1200, unit="peacekeeper", category="presence", actor="TZA", unresolved=["place:not_stated"], sentence_start=find(KENYA, "The troops"))
    ground = [("value", "900", "number"), ("change", "about", "hedge"), ("status", "will send", "future"), ("place", "Goma", "destination"), ("source", "the defence ministry said", "said")]
    evidence = [{"figure_id": first["figure_id"], "article_id": "a", "field": field, "start": find(KENYA, words), "end": find(KENYA, words) + len(words), "text": words, "rule": rule} for field, words, rule in ground]
    evidence.append({"figure_id": first["figure_id"], "article_id": "a", "field": "category", "rule": "verb of motion"})
    goma, quote, monday = find(KENYA, "Goma"), find(KENYA, "We go"), find(KENYA, "Monday")
    assert about == first["start"]
    return reconcile(build(
        KENYA,
        articles=[article_row(KENYA, published="2031-03-04", publisher="Lake Wire")],
        figures=[first, second],
        evidence=evidence,
        places=[{"article_id": "a", "start": goma, "end": goma + 4, "text": "Goma", "name": "Goma", "kind": "city", "iso3": "COD", "lat": -1.679, "lon": 29.233, "geonames_id": 216281, "precision": "point"}],
        quotes=[{"article_id": "a", "start": quote, "end": quote + 17, "text": KENYA[quote : quote + 17], "speaker": "Amina Odhiambo"}],
        dates=[{"article_id": "a", "start": monday, "end": monday + 6, "text": "Monday", "value": "2031-03-03", "earliest": "2031-03-03", "latest": "2031-03-03"}],
    ))
