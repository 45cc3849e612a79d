"""Runs other readers of quantities on articles, for `make bench`, in whatever environment has them (`make peers`).

Imports nothing of Sitrep. Standard input: a JSON list of texts. Standard output: a JSON list with one object for each
reader: what it is called, CPU seconds for the warm pass, bytes read, quantities found, articles it failed on; or why it
could not run. Both are given the texts whole and are used as their documentation says; neither gives a noun's place,
actor, status or source, so they do less than Sitrep does in the time.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version

Reader = Callable[[str], int]  # number of quantities in a text


def quantulum3() -> Reader:
    """quantulum3 without its classifier, which wants scikit-learn and makes it slower still."""
    from quantulum3 import parser

    return lambda text: len(parser.parse(text))


def recognizers() -> Reader:
    """Recognizers-Text: its models of numbers, currencies, dimensions and ages."""
    from recognizers_number import Culture, NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    units = NumberWithUnitRecognizer(Culture.English)
    models = [NumberRecognizer(Culture.English).get_number_model(), units.get_currency_model(), units.get_dimension_model(), units.get_age_model()]
    return lambda text: sum(len(model.parse(text)) for model in models)


PEERS = {"quantulum3": quantulum3, "recognizers-text-number-with-unit": recognizers}


def measure(name: str, build: Callable[[], Reader], texts: list[str]) -> dict[str, object]:
    """One reader on `texts`: warmed on the first of them, then each text once."""
    try:
        count = build()
        count(texts[0][:500])
    except ImportError as error:
        return {"name": name, "missing": str(error)}
    found = failed = 0
    before = time.process_time()
    for text in texts:
        try:
            found += count(text)
        except Exception:  # a reader's defect on one article is part of what is measured
            failed += 1
    return {"name": f"{name} {version(name)}", "seconds": time.process_time() - before, "bytes": sum(len(text.encode()) for text in texts), "found": found, "failed": failed}


if __name__ == "__main__":
    warnings.simplefilter("ignore")  # quantulum3 warns that it has no classifier
    json.dump([measure(name, build, given) for given in [json.load(sys.stdin)] for name, build in PEERS.items()], sys.stdout)
