"""What axe-core finds on the pages: nothing, in any light, on a screen or a phone, whatever state the watch is in."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from domain.health import Cause
from tests.web.house import House
from tests.web.test_browser import PAGES
from tests.web.test_wakefulness import ails

Light = Literal["light", "dark"]
_LIGHTS: list[tuple[int, Light]] = [(340, "dark"), (1200, "light")]


def violations(page: Page) -> list[str]:
    """Where axe-core finds something on a page as it is, and what."""
    found = Axe().run(page).response
    assert len(found["passes"]) > 20, "it has looked"
    return [
        f"{page.url} {one['impact']} {one['id']}: {place['target']} {place['failureSummary']}"
        for one in found["violations"]
        for place in one["nodes"]
    ]


@pytest.mark.long
@pytest.mark.parametrize(("width", "light"), _LIGHTS)
def test_axe_finds_nothing_on_any_page(chromium: Browser, house: House, width: int, light: Light) -> None:
    visitor = house.visitor()
    visitor.post("/watch/crawls", {"form": visitor.get("/watch").form_token(), "site": "nhipcau"})
    page = chromium.new_page(
        base_url=house.server.url, viewport={"width": width, "height": 800}, color_scheme=light, locale="lo"
    )
    found = []
    for path in (*PAGES, "/articles?round=x/0", "/?lang=vi"):
        page.goto(path)
        found += violations(page)
    page.close()
    assert found == []


@pytest.mark.parametrize(("width", "light"), _LIGHTS)
def test_axe_finds_nothing_where_something_is_wrong(chromium: Browser, locked: House, width: int, light: Light) -> None:
    ails(locked, Cause.LOGIN_WALL)
    ails(locked, Cause.STALE, "nhipcau", blind=False)
    page = chromium.new_page(base_url=locked.server.url, viewport={"width": width, "height": 800}, color_scheme=light)
    page.goto("/watch")
    found = violations(page)  # signing in first
    page.get_by_label("Password").fill("a wrong one")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    found += violations(page)
    page.get_by_label("Password").fill("mưa trên sông Mê Kông")
    page.keyboard.press("Enter")
    page.wait_for_url("**/watch")
    found += violations(page)
    for path in ("/", "/watch/songhong", "/watch/nhipcau", "/outbox?state=x"):
        page.goto(path)
        found += violations(page)
    page.close()
    assert found == []


def test_axe_finds_what_is_there_to_find(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content("<title>x</title><main><img src='x'><input><a href='/'></a><p style='color:#aaa'>pale</p></main>")
    said = {one["id"] for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")}
    page.close()
    assert said == {"html-has-lang", "image-alt", "label", "link-name", "color-contrast"}
