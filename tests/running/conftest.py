"""Small planted notebooks that make a whole issue by the real tables code, so that a test can break one cell of them."""

from pathlib import Path

import nbformat
import pytest

PARAMETERS = {
    "1_tables": 'articles: str = ""  # articles\nout_dir: str = ""  # issue',
    "2_maps": 'out_dir: str = ""  # issue\nfocus: str = ""  # countries',
    "3_briefing": 'out_dir: str = ""  # issue\ntitle: str = ""  # headline\nfocus: str = ""  # countries\nas_of: str = ""  # day',
    "explore": 'out_dir: str = ""  # issue',
}
BODIES = {
    "1_tables": """
import hashlib, pathlib
from sitrep import schema
from sitrep.tables import store
files = sorted(pathlib.Path(articles).glob("*.txt"))
rows = [{"article_id": f.stem, "path": f.name, "sha256": hashlib.sha256(f.read_bytes()).hexdigest(), "characters": len(f.read_text()), "text": f.read_text()} for f in files]
start = [row["text"].index("500 soldiers") for row in rows if "500 soldiers" in row["text"]]
figures = [{"figure_id": "f1", "article_id": rows[0]["article_id"], "start": start[0], "end": start[0] + 12, "text": "500 soldiers", "number_start": start[0], "sentence_start": 0,
            "sentence_end": len(rows[0]["text"]), "value": 500, "vague": False, "change": "=", "unit": "soldier", "dimension": "people", "category": "deployment", "status": "planned"}] if start else []
store.write({name: schema.frame(name, {"articles": rows, "figures": figures}.get(name, [])) for name in schema.TABLES}, pathlib.Path(out_dir) / "tables")
print(len(rows), "articles")
""",
    "2_maps": """
import pathlib
folder = pathlib.Path(out_dir) / "figures"
folder.mkdir()
(folder / "map.svg").write_text(f"<svg>{focus}</svg>")
""",
    "3_briefing": """
import pathlib
from sitrep.tables import store
figures = store.load(pathlib.Path(out_dir) / "tables")["figures"]
for name in ("briefing.html", "briefing.pdf"):
    (pathlib.Path(out_dir) / name).write_text(f"{title}: {len(figures)} figures as of {as_of}")
""",
    "explore": "out_dir",
}


@pytest.fixture
def plant(tmp_path):
    """plant(name=code) writes the notebooks, with `code` as the last cell of notebook `name`; returns their folder."""

    def write(**extra: str) -> Path:
        folder = tmp_path / "planted"
        folder.mkdir(exist_ok=True)
        for name, parameters in PARAMETERS.items():
            sources = [parameters, BODIES[name].strip(), *filter(None, [extra.get("n" + name)])]
            cells = [nbformat.v4.new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(sources)]
            cells[0].metadata["tags"] = ["parameters"]
            metadata = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}
            nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=metadata), folder / f"{name}.ipynb")
        return folder

    return write


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "harbour.txt"
    path.write_text(" date 2023-05-04 Norway will send 500 soldiers to Latvia, the ministry said.", encoding="utf-8")
    return path


@pytest.fixture
def contents():
    """contents(folder): every file under it by its path, with its bytes."""
    return lambda folder: {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
