import hashlib

from sitrep.briefing import compose, export


def test_two_exports_are_the_same_bytes(tables, figures, tmp_path):
    def exported(name):
        return [hashlib.sha256(path.read_bytes()).hexdigest() for path in export(compose(tables, figures=figures), tmp_path / name)]

    assert exported("a") == exported("b")


def test_files_are_named_and_light(tables, figures, tmp_path):
    html, pdf = export(compose(tables, figures=figures), tmp_path / "deep" / "issue")
    assert (html.name, pdf.name) == ("briefing.html", "briefing.pdf")
    assert html.stat().st_size < 1_500_000 and pdf.stat().st_size < 500_000
    assert sorted(path.name for path in html.parent.iterdir()) == ["briefing.html", "briefing.pdf"]


def test_an_article_without_figures_is_a_valid_briefing(desk_of, made, tmp_path):
    html, _ = export(compose(made(desk_of("The ministers met. Nothing was decided."))), tmp_path)
    assert "No force, no aid and no casualties are reported." in html.read_text(encoding="utf-8")


def test_no_article_is_a_valid_briefing(made, tmp_path):
    html, _ = export(compose(made()), tmp_path)
    assert "Nothing to report: no article was read." in html.read_text(encoding="utf-8")


def test_twenty_articles_are_a_valid_briefing(desk_of, made, tmp_path):
    desks = []
    for n in range(20):
        desk = desk_of(f"Report {n}.\n\nPoland will send {n + 2}00 soldiers to town{n}.", name=f"wire-{n}", publisher=f"Paper {n % 3}", title=f"Story {n}")
        desk.figure(f"{n + 2}00 soldiers", (n + 2) * 100, actor="POL", place=f"town{n}")
        desks.append(desk)
    html, _ = export(compose(made(*desks)), tmp_path)
    page = html.read_text(encoding="utf-8")
    assert page.count("<details") == 21 and "20</span> articles of <" in page
