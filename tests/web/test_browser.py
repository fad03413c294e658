"""The page in a real browser: the way from a mail to the proof, by mouse and keyboard, in any light, on any screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.web.house import House, close_house, open_house

ACCESSIBLE = (Path(__file__).parent / "accessible.js").read_text("utf-8")
PAGES = ("/", "/rounds/vn-la-deputy/11", "/articles", "/articles?query=nichts", "/articles/1", "/articles/1/diff",
         "/articles/1/page/2", "/articles/2/page/1", "/watch", "/watch/songhong", "/watch/crawls/1", "/outbox", "/api",
         "/nothing")  # fmt: skip


@pytest.fixture
def tab(chromium: Browser, house: House) -> Iterator[Page]:
    """A tab that knows where the house is, and reports what a page should not do."""
    context = chromium.new_context(base_url=house.server.url, locale="en", viewport={"width": 1280, "height": 720})
    page = context.new_page()
    wrongs: list[str] = []
    page.on("request", lambda request: _note_foreign(wrongs, house.server.url, request.url))
    page.on("dialog", lambda dialog: wrongs.append(f"a dialog: {dialog.message}"))
    page.on("pageerror", lambda error: wrongs.append(f"an error: {error}"))
    page.on(
        "console", lambda said: wrongs.append(said.text) if said.type == "error" and "404" not in said.text else None
    )
    yield page
    context.close()
    assert wrongs == []


def _note_error(wrongs: list[str], said: ConsoleMessage) -> None:
    if said.type == "error" and "404" not in said.text:
        wrongs.append(said.text)


def _note_foreign(wrongs: list[str], ours: str, url: str) -> None:
    if not url.startswith((ours, "data:")):
        wrongs.append(f"a request to {url}")


def test_from_the_link_in_a_mail_to_the_sentence_that_proves_the_date(tab: Page) -> None:
    tab.goto("/rounds/vn-la-deputy/11#starts_on")
    fact = tab.locator("#starts_on")
    assert "17 Nov 2026" in fact.inner_text()
    fact.locator("a.proof").first.click()
    sentence = tab.locator("li:target blockquote")
    said = sentence.inner_text()
    assert said.startswith("Ngày 17/11, tại Hà Nội")
    tab.locator("li:target a.to-article").click()
    tab.wait_for_url("**/articles/*")
    marked = tab.locator("a:target + mark, a:target ~ mark").first
    assert marked.inner_text() == said
    place = marked.bounding_box()
    assert place is not None
    assert -1 < place["y"] < 720, "it is seen without scrolling"  # half a pixel may be rounded


def test_a_search_without_accents_by_keyboard(tab: Page) -> None:
    tab.goto("/articles")
    tab.get_by_label("Words in title or text").fill("bong da thang ba ban")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**query=**")
    assert tab.locator("ol.articles > li").count() in (0, 1)
    tab.get_by_label("Words in title or text").fill("thang ba ban")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**query=thang+ba+ban**")
    assert tab.locator("ol.articles > li").all_inner_texts()[0].startswith("Đội nhà thắng đậm")


def test_the_timeline_leads_to_a_round(tab: Page) -> None:
    tab.goto("/")
    tab.get_by_role("link", name="Round 10, held, 8 Jul 2025, Vientiane").click()
    assert tab.locator("h1").inner_text().startswith("Round 10")


def test_the_keyboard_skips_the_menu(tab: Page) -> None:
    tab.goto("/")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("width", [340, 1200])
def test_nothing_keeps_anybody_from_using_a_page(
    chromium: Browser, house: House, width: int, light: Literal["light", "dark"]
) -> None:
    visitor = house.visitor()
    visitor.post("/watch/crawls", {"form": visitor.get("/watch").form_token(), "site": "nhipcau"})
    context = chromium.new_context(
        base_url=house.server.url,
        viewport={"width": width, "height": 800},
        color_scheme=light,
        java_script_enabled=True,
    )
    page = context.new_page()
    found = []
    for path in PAGES:
        for language in ("en", "vi", "lo"):
            page.goto(f"{path}?lang={language}")
            found += [f"{path} {language}: {line}" for line in page.evaluate(ACCESSIBLE)]
    context.close()
    assert found == []


def test_the_check_finds_what_it_looks_for(chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 400, "height": 400})
    page.set_content(
        "<body style='background:#fff'><h3>x</h3><a href='/x'></a><img src='x'><input id='a'><p id='a'>x</p><nav><a"
        " href='/'>x</a></nav><table><tr><td>x</td></tr></table><p style='color:#999'>pale</p><div"
        " style='width:900px'>wide</div><div style='overflow:auto;width:50px'><div style='width:90px'>x</div></div>"
    )
    said = {line.split()[0] for line in page.evaluate(ACCESSIBLE)}
    page.close()
    assert said == {"3.1.1", "2.4.2", "1.3.1", "4.1.2", "1.1.1", "2.1.1", "1.4.10", "2.5.8", "1.4.3"}


def test_a_script_in_a_title_stays_text(chromium: Browser, tmp_path: Path) -> None:
    hostile = open_house(tmp_path)
    try:
        title = "<img src=x onerror=alert(1)><script>alert(2)</script>Tham khảo chính trị Việt Nam - Lào lần thứ 11"
        hostile.publish("/x-post8.html", title=title)
        page = chromium.new_page()
        seen: list[str] = []
        page.on("dialog", lambda dialog: seen.append(dialog.message))
        for path in ("/", "/articles", "/articles/1", "/rounds/vn-la-deputy/11", "/outbox"):
            page.goto(hostile.server.url.rstrip("/") + path)
        page.goto(hostile.server.url + "articles/1")
        assert "<script>alert(2)</script>" in page.locator("h1").inner_text()
        page.close()
        assert seen == []
    finally:
        close_house(hostile)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_works_without_scripts(chromium: Browser, house: House, path: str) -> None:
    context = chromium.new_context(base_url=house.server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(path)
    assert page.locator("h1").inner_text()
    assert page.locator("nav a").count() >= 5
    context.close()
