"""The exported page in Debian's chromium: no request, nothing to report for axe, links and tips by keyboard, nothing wider than the screen."""

import os
import shutil

import pytest

from sitrep.briefing import compose, export

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    if os.environ.get("CI"):
        pytest.fail("CI must have chromium: apt-get install chromium", pytrace=False)
    pytest.skip("no chromium on the path: apt-get install chromium", allow_module_level=True)

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright of the test extras drives the browser")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python of the test extras holds the rules")
WIDTHS, SCHEMES = (1280, 390), ("light", "dark")


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def address(tables, figures, tmp_path):
    tables["articles"].loc[0, "url"] = "https://news.example/vilnius"
    return export(compose(tables, figures=figures, focus="LTU,LVA"), tmp_path)[0].as_uri()


@pytest.fixture
def opened(browser, address):
    """opened(width, scheme): the page, and every address it asked for besides its own."""
    contexts = []

    def open_page(width=1280, scheme="light", **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        contexts.append(context)
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url) if request.url.split("#")[0] != address and not request.url.startswith("data:") else None)
        page.on("console", lambda message: asked.append(message.text) if message.type == "error" else None)
        page.goto(address)
        page.evaluate("document.fonts.ready")
        return page, asked

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_has_nothing_to_say(opened, width, scheme):
    page, asked = opened(width, scheme, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = axe.Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []
    assert asked == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_screen(opened, width):
    page, _ = opened(width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    wide = page.evaluate("[...document.querySelectorAll('main *:not(.tip, .tip *, thead *)')].filter(e => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))")
    assert wide == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_typeface_is_inside(opened, width):
    page, asked = opened(width)
    assert page.evaluate("[...document.fonts].filter(face => face.status === 'loaded').length") >= 3 and asked == []


def test_all_is_readable_with_scripts_off(opened):
    page, asked = opened(java_script_enabled=False)
    assert "The Netherlands is to send" in page.inner_text("#bottom-line") and asked == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_number_shows_its_sentence_and_leads_to_its_words_and_back(opened, width):
    page, _ = opened(width)
    number = page.locator("#bottom-line a.reported").first
    tip = page.locator("#bottom-line .tip").first
    assert not tip.is_visible()
    page.keyboard.press("Tab")
    number.focus()
    assert tip.is_visible() and "about 300 soldiers to Lithuania" in tip.inner_text()
    box = tip.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    page.keyboard.press("Enter")
    assert page.url.endswith("#w-000000000000")
    words = page.locator("#w-000000000000")
    assert words.inner_text() == "about 300 soldiers" and words.bounding_box()["y"] < 900
    words.click()
    assert page.url.endswith("#u-w-000000000000")


@pytest.mark.parametrize("width", WIDTHS)
def test_every_tip_stays_on_the_screen(opened, width):
    page, _ = opened(width)
    page.keyboard.press("Tab")
    off = page.evaluate(
        """() => [...document.querySelectorAll('a.reported')].filter(link => link.checkVisibility() && link.nextElementSibling).map(link => {
            link.focus({focusVisible: true});
            const box = link.nextElementSibling.getBoundingClientRect();
            return [box.width > 0 && box.left >= 0 && box.right <= document.documentElement.clientWidth, link.closest('section').id, link.textContent, box.left, box.right];
        }).filter(each => !each[0])"""
    )
    assert off == []


def test_digits_stand_under_digits(opened):
    page, _ = opened()
    edges = page.evaluate("[...document.querySelectorAll('#forces td.c-number .digits')].map(each => Math.round(each.getBoundingClientRect().right))")
    assert len(edges) == 3 and len(set(edges)) == 1
