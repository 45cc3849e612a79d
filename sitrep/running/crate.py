"""ro-crate-metadata.json: the issue as a Process Run Crate, so that other tools can tell what was made from what, by what.

RO-Crate 1.1 with the profile Process Run Crate 0.5. The day of publication is the data cut-off, never the clock.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

NAME = "ro-crate-metadata.json"
SPECIFICATION = "https://w3id.org/ro/crate/1.1"
PROFILE = "https://w3id.org/ro/wfrun/process/0.5"
TERMS = "https://w3id.org/ro/terms/workflow-run/context"
RIGHTS = "Articles, and words quoted from them, belong to their publishers. Tables, map and text were made by Sitrep."
MEDIA_TYPES = {
    "csv": "text/csv", "html": "text/html", "ipynb": "application/x-ipynb+json", "json": "application/json", "parquet": "application/vnd.apache.parquet",
    "pdf": "application/pdf", "png": "image/png", "svg": "image/svg+xml",
}


def write(folder: Path, issue: dict[str, Any], published: Iterable[str]) -> None:
    """Describe the issue in `folder`, which has the record `issue`; published: days of its articles, YYYY-MM-DD."""
    title = re.search(r"<title>(.*?)</title>", (folder / "briefing.html").read_text(encoding="utf-8"), re.DOTALL)
    day = issue["parameters"]["as_of"] or max(published, default=None)
    (folder / NAME).write_text(describe(issue, html.unescape(title[1]) if title else "Briefing", day), encoding="utf-8")


def describe(issue: dict[str, Any], title: str, day: str | None) -> str:
    """The crate of an issue as JSON.

    issue: its record (record.success); title: headline; day: data cut-off YYYY-MM-DD, None where no article tells one.
    """
    software = {name: f"#{name}-{version}" for name, version in issue["versions"].items()}
    outputs = {name: quote(name) for name in issue["outputs"]}
    articles = {name: f"#input-{quote(name)}" for name in issue["inputs"]}
    chosen = {name: f"#parameter-{name}" for name, value in issue["parameters"].items() if value}
    root = {
        "@id": "./", "@type": "Dataset", "conformsTo": _id(PROFILE), "name": title, "description": "A briefing on military deployments, made from news articles.",
        "identifier": issue["issue"], "license": _id("#rights"), "hasPart": _ids(outputs), "mentions": _id("#run"), **({"datePublished": day} if day else {}),
    }
    run = {
        "@id": "#run", "@type": "CreateAction", "name": "Run of Sitrep's notebooks by papermill", "actionStatus": "http://schema.org/CompletedActionStatus",
        "instrument": _id(software["sitrep"]), "object": [*_ids(articles), *_ids(chosen)], "result": _ids(outputs),
    }
    graph = [
        {"@id": NAME, "@type": "CreativeWork", "conformsTo": _id(SPECIFICATION), "about": _id("./")},
        root,
        run,
        {"@id": PROFILE, "@type": "CreativeWork", "name": "Process Run Crate", "version": PROFILE.rpartition("/")[2]},
        {"@id": "#rights", "@type": "CreativeWork", "name": "Rights", "description": RIGHTS},
        *_software(software, issue["versions"]),
        *({"@id": name, "@type": "CreativeWork", "name": label, "sha256": issue["inputs"][label]} for label, name in articles.items()),
        *({"@id": name, "@type": "PropertyValue", "name": label, "value": issue["parameters"][label]} for label, name in chosen.items()),
        *({"@id": name, "@type": "File", "name": label, "encodingFormat": MEDIA_TYPES.get(label.rpartition(".")[2], "application/octet-stream"), "sha256": issue["outputs"][label]} for label, name in outputs.items()),
    ]
    return json.dumps({"@context": [f"{SPECIFICATION}/context", TERMS], "@graph": graph}, indent=1, ensure_ascii=False) + "\n"


def _software(names: dict[str, str], versions: dict[str, str]) -> list[dict[str, Any]]:
    """Sitrep and the libraries it was made with, which it names as its requirements."""
    libraries = [_id(names[name]) for name in names if name != "sitrep"]
    return [
        {"@id": names[name], "@type": "SoftwareApplication", "name": name, "version": versions[name], **({"softwareRequirements": libraries} if name == "sitrep" else {})}
        for name in names
    ]


def _id(name: str) -> dict[str, str]:
    return {"@id": name}


def _ids(names: dict[str, str]) -> list[dict[str, str]]:
    return [_id(name) for name in names.values()]

