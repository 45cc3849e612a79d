"""A drawn map in a cell: the picture, the table of its marks, the script; nothing of the network."""

import base64
import json

from sitrep.briefing import show_map
from sitrep.briefing.safety import SCRIPT


class Drawn:
    def __init__(self, folder):
        self.words, self.page = json.loads((folder / "map.json").read_text(encoding="utf-8")), (folder / "map.svg").read_bytes()


def test_a_map_is_shown_with_the_sentence_behind_each_mark(tables, figures, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda made: shown.append(made.data))
    show_map(Drawn(figures), tables)
    html, = shown
    assert base64.b64encode((figures / "map.svg").read_bytes()).decode() in html and html.count(SCRIPT) == 1
    assert "about 300 soldiers to Lithuania, Defence Minister Ada Kuiper said on Tuesday." in html and 'data-mark="0"' in html
    assert "Dutch soldiers for Lithuania and Latvia" in html and "http" not in html.replace(base64.b64encode((figures / "map.svg").read_bytes()).decode(), "")
    show_map(Drawn(figures), tables)
    assert shown[0] == shown[1]
