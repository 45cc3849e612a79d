"""`make accuracy`: scores the reader on annotated articles and writes the table in README.md.

The annotated corpus and its scorer lie beside the project, in ../shared; where they do not, its columns stay as they
stand. The project's own articles (tests/articles) ship with it and are scored by tests/scoring.py, everywhere alike.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sitrep import reading
from sitrep.tables import reconcile, store
from tests.scoring import score_folder

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
OWN = ROOT / "tests" / "articles"
CORPUS, SCORER = ROOT.parent / "shared" / "corpus", ROOT.parent / "shared" / "eval" / "score.py"
BEGIN, END = "<!-- accuracy: written by `make accuracy`, not by hand -->", "<!-- end of accuracy -->"
MEANINGS = {
    "figures_f1": "figures found with the right value, none missed or invented (F1)",
    "change": "of the figures found: about, over, at most",
    "unit": "… what is counted",
    "dimension": "… people, equipment, money, …",
    "category": "… deployment, presence, casualty, …",
    "status": "… planned, actual, possible, denied",
    "actor": "… whose forces",
    "place": "… where",
    "source": "… who says so",
    "row": "of all annotated figures: found, and all of these right",
    "core": "… of people, formations, equipment and money alone",
    "quotes_f1": "quotations found (F1)",
    "speaker": "of the quotations found: who speaks",
    "dates_f1": "dates found with the right value (F1)",
}
Scores = dict[str, float]


def own_scores() -> Scores:
    """Scores on the project's own articles."""
    return score_folder(OWN)


def parts(corpus: Path) -> tuple[list[str], list[str]]:
    """Names of the annotated articles that rules were built on, and of those set aside and only ever scored: by number, every third."""
    names = sorted(path.name.removesuffix(".gold.json") for path in corpus.glob("*.gold.json"))
    aside = [name for name in names if name.isdecimal() and int(name) % 3 == 0]
    return [name for name in names if name not in aside], aside


def corpus_scores(corpus: Path, scorer: Path, tables: Path) -> list[Scores]:
    """Scores of both parts by the corpus's own scorer, run as it stands on tables read before."""
    found = []
    for names in parts(corpus):
        with tempfile.TemporaryDirectory() as folder:
            for name in names:
                shutil.copy(corpus / f"{name}.gold.json", folder)
            ran = subprocess.run([sys.executable, str(scorer), "--gold", folder, "--tables", str(tables), "--json"], capture_output=True, text=True, check=True)
        found.append(json.loads(ran.stdout))
    return found


def describe(corpus: Path, published: Sequence[str]) -> str:
    """What the corpus is: its version as a hash, its articles' days, its size."""
    golds = sorted(corpus.glob("*.gold.json"))
    version = hashlib.sha256(b"".join(path.read_bytes() for path in golds)).hexdigest()[:8]
    figures = sum(len(json.loads(path.read_text(encoding="utf-8"))["figures"]) for path in golds)
    built, aside = map(len, parts(corpus))
    return (f"Corpus: {built + aside} annotated articles with {figures:,} figures, published from {min(published)} to {max(published)} (version {version}). "
            f"Rules were built on {built} of them; {aside} were set aside and only ever scored.")


def table(columns: Sequence[Sequence[str]]) -> str:
    """The Markdown table; columns: cells of built on, set aside, own articles, in the order of MEANINGS."""
    head = "| field | right means | built on | set aside | own articles |\n|---|---|---|---|---|\n"
    return head + "\n".join(f"| {name} | {meaning} | {' | '.join(cells)} |" for (name, meaning), *cells in zip(MEANINGS.items(), *columns))


def cells(scores: Scores) -> list[str]:
    """Scores as the table shows them."""
    return [f"{scores[name]:.2f}" for name in MEANINGS]


def standing(readme: str) -> tuple[str, list[list[str]]]:
    """The corpus's sentence and the three columns of cells that a README holds; dashes where it holds none."""
    block = readme.partition(BEGIN)[2].partition(END)[0]
    rows = {row[0]: row[2:] for line in re.findall(r"^\| (\w+ \|.*) \|$", block, re.M) for row in [line.split(" | ")]}
    sentence = re.search(r"^Corpus: .*$", block, re.M)
    return sentence[0] if sentence else "Corpus: not scored yet.", [[rows.get(name, ["–"] * 3)[k] for name in MEANINGS] for k in range(3)]


def write(readme: str, sentence: str, columns: Sequence[Sequence[str]]) -> str:
    """The README with its generated part made anew."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"README.md: found no pair of lines {BEGIN!r} and {END!r}; put them where the table belongs.")
    return f"{before}{BEGIN}\n{sentence}\n\n{table(columns)}\n{END}{after}"


def main() -> None:
    """Score, print, and write the README."""
    readme = README.read_text(encoding="utf-8")
    sentence, columns = standing(readme)
    columns[2] = cells(own_scores())
    if CORPUS.is_dir() and SCORER.is_file():
        articles = reading.load(CORPUS)
        with tempfile.TemporaryDirectory() as folder:
            store.write(reconcile(reading.read(articles)), Path(folder), ("csv",))
            columns[:2] = map(cells, corpus_scores(CORPUS, SCORER, Path(folder)))
        sentence = describe(CORPUS, articles["published"].dropna().tolist())
    else:
        print(f"{CORPUS} or {SCORER} is not on this machine: its columns stay as README.md holds them; own articles are scored.")
    README.write_text(write(readme, sentence, columns), encoding="utf-8")
    print(f"{sentence}\n\n{table(columns)}\n\nREADME.md holds this table now.")


if __name__ == "__main__":
    main()
