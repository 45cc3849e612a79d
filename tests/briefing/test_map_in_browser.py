"""The map that answers in Debian's chromium: tips on focus and hover, zoom and pan, links to rows, no request, at two widths."""

import json
import os
import shutil

import numpy as np
import pytest

from sitrep.briefing import compose, export, show_map
from sitrep.briefing.safety import SCRIPT
from sitrep.drawing import draw_map, svg
from sitrep.drawing.scene import Disc, Group, Scene, View, text
from sitrep.paths import ROOT
from sitrep.tables import store

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    if os.environ.get("CI"):
        pytest.fail("CI must have chromium: apt-get install chromium", pytrace=False)
    pytest.skip("no chromium on the path: apt-get install chromium", allow_module_level=True)

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright of the test extras drives the browser")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python of the test extras holds the rules")
WIDTHS = (1280, 390)
MARKS = [  # force, figures, statements, place, label
    ("f1", ["000000000000"], [], "Lithuania", "about 300 Dutch soldiers to Lithuania (planned)"),
    ("f2", ["000000000001"], [], "Latvia", "120 Dutch soldiers to Latvia (planned)"),
    ("f3", [], ["{moldova}"], "Moldova", "Dutch deployment to Moldova (denied)"),
]
SAID = [
    "“The Netherlands will send about 300 soldiers to Lithuania, Defence Minister Ada Kuiper said on Tuesday.”",
    "“Another 120 soldiers will go to Latvia, De Courant reported, citing Dutch officials.”",
    "“The Netherlands is not sending soldiers to Moldova, the minister said.”",
]
WHO = ["Ada Kuiper", "De Courant, citing Dutch officials", "Ada Kuiper"]
ROWS = ["r-000000000000", "r-000000000001", "r-{moldova}"]


def picture(width):
    """A sea with three marks, as drawing leaves a map without title."""
    groups = [Group(key, label, (Disc(width * share, 60 + 40 * share, 5, "#155a96"),)) for (key, _, _, _, label), share in zip(MARKS, (0.2, 0.5, 0.8))]
    box = [(0.0, 0.0), (0.0, 160.0), (width, 160.0), (width, 0.0), (0.0, 0.0)]
    scene = Scene(width, 180, low=-20, items=[View((*groups, text("Sea", 9, 20, 140, "#2f5a6d")), "frame", width, 160), text("Key", 8, 0, -12, "#1b2228")])
    scene.clips["frame"] = (np.array(box),)
    return svg.svg(scene, "Baltic", f"{width}")


@pytest.fixture
def moldova(tables):
    return tables["statements"].loc[0, "statement_id"]


@pytest.fixture
def folder(tables, figures, moldova):
    said = json.loads((figures / "map.json").read_text(encoding="utf-8"))
    said["marks"] = [{"force_id": key, "figure_ids": ids, "statement_ids": [each.format(moldova=moldova) for each in more], "place": place} for key, ids, more, place, _ in MARKS]
    (figures / "map.json").write_text(json.dumps(said), encoding="utf-8")
    (figures / "map_page.svg").write_bytes(picture(400.0))
    (figures / "map_phone.svg").write_bytes(picture(200.0))
    return figures


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def address(tables, folder, tmp_path):
    return export(compose(tables, figures=folder), tmp_path)[0].as_uri()


@pytest.fixture
def opened(browser, address):
    """opened(width): the page, and whatever it asked for or complained of."""
    contexts = []

    def open_page(width=1280, where=None, **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url) if request.url.split("#")[0] != (where or address) and not request.url.startswith("data:") else None)
        page.on("console", lambda message: asked.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: asked.append(str(error)))
        page.goto(where or address)
        return page, asked

    yield open_page
    for context in contexts:
        context.close()


def moved(page):
    """(x, y, scale) of the view; x and y in units of the picture, tenths of a point."""
    matrix = page.evaluate("new DOMMatrix(document.querySelector('[data-view]').style.transform || 'none').toFloat64Array().join()").split(",")
    return round(float(matrix[12])), round(float(matrix[13])), round(float(matrix[0]), 3)


def until(page, condition):
    """Wait until a condition holds; the page's policy forbids the driver's own way of waiting, which evaluates a string."""
    for _ in range(60):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never so: {condition}")


@pytest.mark.parametrize("width", WIDTHS)
def test_every_mark_is_reached_by_keyboard_and_says_its_sentence(opened, width):
    page, asked = opened(width)
    page.locator("figure.live svg").focus()
    for (_, _, _, _, label), sentence, who in zip(MARKS, SAID, WHO):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.get_attribute("aria-label") == f"{label}. {sentence} {who}" and focused.get_attribute("role") == "link"
        tip = page.locator(".map-tip")
        assert tip.is_visible() and tip.inner_text().split("\n") == [label, sentence, who]
        box, around = tip.bounding_box(), page.locator(".stage").bounding_box()
        assert around["x"] <= box["x"] and box["x"] + box["width"] <= around["x"] + around["width"] and box["x"] + box["width"] <= width
    page.keyboard.press("Tab")
    assert not page.locator(".map-tip").is_visible() and page.locator(":focus").get_attribute("aria-label") == "Magnify"
    assert asked == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_pointer_over_a_mark_shows_the_same(opened, width):
    page, _ = opened(width)
    mark = page.locator("[data-key=f2] circle").last
    mark.hover()
    assert page.locator(".map-tip").inner_text().split("\n")[1] == SAID[1]
    page.mouse.move(2, 2)
    assert not page.locator(".map-tip").is_visible()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("number", range(3))
def test_enter_leads_to_the_row_and_its_number_to_the_words(opened, width, number, moldova):
    page, asked = opened(width)
    page.locator("figure.live [data-key]").nth(number).focus()
    page.keyboard.press("Enter")
    row = ROWS[number].format(moldova=moldova)
    assert page.url.endswith(f"#{row}")
    found = page.locator(f"tr:has(#{row})")
    box = found.bounding_box()
    assert found.evaluate("row => row === document.activeElement")
    assert 0 <= box["y"] and box["y"] + box["height"] <= 900 and found.evaluate("row => row.closest('section').id") == ("denied" if number == 2 else "forces")
    words = found.locator("a[href^='#w-']").first
    words.click()
    assert page.url.endswith(f"#w-{row.removeprefix('r-')}") and page.locator(":target").inner_text() in SAID[number] and asked == []


def test_a_click_leads_there_too(opened):
    page, _ = opened()
    page.locator("[data-key=f2] circle").last.click()
    assert page.url.endswith("#r-000000000001")


@pytest.mark.parametrize("width", WIDTHS)
def test_keys_magnify_move_and_show_all(opened, width):
    page, _ = opened(width, reduced_motion="reduce")
    unit = 4000 if width == 1280 else 2000  # the phone has its own edition
    page.locator("figure.live svg").focus()
    assert moved(page) == (0, 0, 1)
    page.keyboard.press("ArrowRight")
    assert moved(page) == (0, 0, 1)  # all is in view: nothing to move
    page.keyboard.press("+")
    assert moved(page) == (-unit * 3 // 10, -480, 1.6)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert moved(page) == (-unit * 45 // 100, -720, 1.6)
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    assert moved(page)[0] == 0  # no farther than the edge
    page.keyboard.press("-")
    assert moved(page)[2] == 1.0
    for _ in range(9):
        page.keyboard.press("+")
    assert moved(page)[2] == 12.0
    page.keyboard.press("0")
    assert moved(page) == (0, 0, 1)


def test_a_magnified_map_brings_the_focused_mark_into_view(opened):
    page, _ = opened(reduced_motion="reduce")
    page.locator("[data-key=f1]").focus()
    for _ in range(3):
        page.keyboard.press("+")
    page.keyboard.press("Tab")
    box, around = page.locator("[data-key=f2] circle").first.bounding_box(), page.locator(".stage").bounding_box()
    assert around["x"] < box["x"] < around["x"] + around["width"] and around["y"] < box["y"] < around["y"] + around["height"]
    assert page.locator(".map-tip").inner_text().startswith("120 Dutch soldiers")


def test_buttons_magnify_and_show_all(opened):
    page, _ = opened(reduced_motion="reduce")
    page.get_by_role("button", name="Magnify").click()
    page.get_by_role("button", name="Magnify").click()
    assert moved(page)[2] == 2.56 and page.locator("[role=status]").inner_text() == "Magnified 2.6 times"
    page.get_by_role("button", name="Make smaller").click()
    assert moved(page)[2] == 1.6
    page.get_by_role("button", name="Show the whole map").click()
    assert moved(page) == (0, 0, 1)


def test_the_wheel_scrolls_the_page_until_the_map_is_chosen(opened):
    page, _ = opened(reduced_motion="reduce")
    stage = page.locator(".stage").bounding_box()
    middle = stage["x"] + stage["width"] / 2, stage["y"] + 30
    page.mouse.move(*middle)
    page.mouse.wheel(0, -100)
    assert moved(page) == (0, 0, 1)
    page.mouse.click(*middle)
    page.mouse.wheel(0, -100)
    until(page, "document.querySelector('[data-view]').style.transform.includes('1.25')")
    page.mouse.wheel(0, 100)
    until(page, "document.querySelector('[data-view]').style.transform.endsWith('scale(1)')")
    page.mouse.wheel(0, 100)  # nothing left to make smaller: the page moves
    until(page, "scrollY > 0")


def test_dragging_moves_a_magnified_map_and_follows_no_link(opened):
    page, _ = opened(reduced_motion="reduce")
    page.locator("[data-key=f2]").focus()
    page.keyboard.press("+")
    before, mark = moved(page), page.locator("[data-key=f2] circle").last.bounding_box()
    at = mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2
    page.mouse.move(*at)
    page.mouse.down()
    page.mouse.move(at[0] - 60, at[1], steps=4)
    page.mouse.up()
    assert moved(page)[0] < before[0] - 100 and moved(page)[1:] == before[1:] and "#" not in page.url


@pytest.mark.parametrize(("motion", "seconds"), [("reduce", "0s"), ("no-preference", "0.18s")])
def test_motion_is_as_wished(opened, motion, seconds):
    page, _ = opened(reduced_motion=motion)
    assert page.evaluate("getComputedStyle(document.querySelector('[data-view]')).transitionDuration") == seconds
    page.locator("figure.live svg").focus()
    page.keyboard.press("+")
    until(page, "document.querySelector('[data-view]').getAnimations().length === 0")
    assert moved(page)[2] == 1.6


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_has_nothing_to_say(opened, width, scheme):
    page, asked = opened(width, bypass_csp=True, color_scheme=scheme)
    page.locator("[data-key=f1]").focus()
    found = axe.Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:160]) for each in found] == [] and asked == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_without_scripts_the_picture_and_the_table_stand(opened):
    page, asked = opened(java_script_enabled=False)
    assert page.locator("figure.live img").is_visible() and page.locator("figure.live button").count() == 0
    page.locator("#map summary").click()
    assert [page.locator(f"#m-f{number} td").last.inner_text() for number in (1, 2, 3)] == SAID and asked == []


def test_a_foreign_script_is_not_run(browser, address, tmp_path):
    html = (tmp_path / "briefing.html").read_text(encoding="utf-8")
    altered = tmp_path / "altered.html"
    altered.write_text(html.replace('"use strict";', '"use strict"; document.title = "ran";').replace("</main>", "<script>document.title = 'ran'</script></main>"), encoding="utf-8")
    page = browser.new_page()
    page.goto(altered.as_uri())
    assert page.title() != "ran" and page.locator("figure.live svg").count() == 0 and page.locator("figure.live img").is_visible()
    page.close()


class Twin:
    """A drawn map as show_map takes it."""

    def __init__(self, said, data):
        self.words, self.page = said, data


def test_two_maps_on_one_page_as_a_notebook_shows_them(opened, tables, folder, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda made: shown.append(made.data))
    said = json.loads((folder / "map.json").read_text(encoding="utf-8"))
    for _ in range(2):
        show_map(Twin(said, picture(400.0)), tables)
    both = tmp_path / "both.html"
    both.write_text("<!DOCTYPE html><title>t</title>" + "".join(f"<div>{html}</div>" for html in shown), encoding="utf-8")
    page, asked = opened(where=both.as_uri(), reduced_motion="reduce")
    assert page.locator("figure.live svg").count() == 2 and asked == []
    ids = page.evaluate("[...document.querySelectorAll('svg [id]')].map(each => each.id)")
    assert len(ids) == len(set(ids)) > 4
    for number in (0, 1):
        page.locator("[data-key=f3]").nth(number).focus()
        assert page.locator(".map-tip").nth(number).inner_text().split("\n") == [MARKS[2][4], SAID[2], WHO[2]]
        assert [page.locator(".map-tip").nth(each).is_visible() for each in (0, 1)] == [number == 0, number == 1]
    page.keyboard.press("+")
    assert page.evaluate("[...document.querySelectorAll('[data-view]')].map(each => each.style.transform.includes('1.6'))") == [False, True]
    page.keyboard.press("Enter")
    assert page.url.endswith("#m-f3") and page.evaluate("document.querySelector('details').open")


def test_the_shipped_map_with_its_script_is_at_most_150_kb():
    drawn = draw_map(store.load(ROOT / "data" / "tables"))
    assert len(drawn.page) + len(SCRIPT.encode()) <= 150_000
