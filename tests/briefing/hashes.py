"""Run by test_pdf in a process of its own: SHA-256 of the page and of the paper of the fixture's tables."""

import hashlib
import importlib.util
from pathlib import Path


def both() -> str:
    from sitrep.briefing import compose
    from sitrep.briefing.pdf import build

    spec = importlib.util.spec_from_file_location("desk", Path(__file__).parent / "conftest.py")
    desk = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(desk)
    html = compose(desk.tables_of(desk.filled(desk.Desk(desk.TEXT)))).page()
    return " ".join(hashlib.sha256(data).hexdigest() for data in (html.encode("utf-8"), build(html)))
