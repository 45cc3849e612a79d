"""`make bench` on little: what it counts, and what it says where the other readers are and are not installed."""

import pandas as pd
import pytest

from tests.measuring import peers, speed

ONE = speed.one_line("Poland sent 300 troops. ", 240)


def test_a_line_is_as_long_as_asked_for_and_is_read():
    assert len(ONE["text"][0]) == 240 and "\n" not in ONE["text"][0]
    seconds, memory = speed.read_through(ONE, 2)
    assert len(seconds) == len(memory) == 2 and min(seconds) > 0


def test_bytes_are_those_of_the_file():
    assert speed.bytes_of(pd.DataFrame({"text": ["Łódź", None]})) == 7


def test_without_the_corpus_the_own_articles_are_read_and_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(speed, "CORPUS", tmp_path / "none")
    articles, where = speed.corpus()
    assert len(articles) == len(list(speed.OWN.glob("*.txt"))) and where.startswith("tests/articles (") and "not on this machine" in where


def test_linearity_compares_a_line_with_its_half(monkeypatch):
    monkeypatch.setattr(speed, "ENDLESS", {"commas": ","})
    (name, (whole, ratio)), = speed.linearity(2000).items()
    assert name == "commas" and whole > 0 and ratio > 0


def test_shares_name_modules():
    seen = speed.shares(pd.concat([ONE] * 300, ignore_index=True))
    assert {"sentences", "reader"} & set(seen) and seen.total() > 10


def test_a_peer_is_measured_or_said_to_be_missing(monkeypatch):
    def absent():
        raise ImportError("no such reader")

    def reader(text):
        if "bad" in text:
            raise ValueError(text)
        return len(text.split())

    monkeypatch.setattr(peers, "version", lambda name: "1.0")
    got = peers.measure("one", lambda: reader, ["two words", "bad", "Łódź"])
    assert {name: got[name] for name in ("name", "bytes", "found", "failed")} == {"name": "one 1.0", "bytes": 19, "found": 3, "failed": 1}
    assert peers.measure("two", absent, ["text"]) == {"name": "two", "missing": "no such reader"}


@pytest.mark.parametrize(
    "found, said",
    [
        (None, "not installed: `make peers` installs requirements-bench.txt"),
        ([{"name": "quantulum3 1", "seconds": 2.0, "bytes": 40_000, "found": 7, "failed": 0}], "quantulum3 1: 0.0200 MB/s, 7 quantities, 0 articles failed. Sitrep is 50 times as fast (goal 50: met)."),
        ([{"name": "other 1", "seconds": 1.0, "bytes": 500_000, "found": 7, "failed": 2}, {"name": "b", "missing": "no b"}], "other 1: 0.5000 MB/s, 7 quantities, 2 articles failed. Sitrep is 2 times as fast.\n  b: not installed (no b)"),
    ],
)
def test_the_ratio_is_told_or_why_there_is_none(found, said, monkeypatch, capsys):
    monkeypatch.setattr(speed, "peers", lambda texts: found)
    speed.report_peers(ONE, 1.0)
    assert said in capsys.readouterr().out
