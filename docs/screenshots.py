"""Pictures of every page, in docs/page: `python docs/screenshots.py FOLDER`, on what `roundwatch demo --folder FOLDER`
left there.

A look at them is the only test of how a page pleases.  Needs Playwright and a Chromium.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from config import load
from crawler.browser import programs
from storage.database import open_database
from storage.listings import article_reports
from web.desk import Desk
from web.server import PageServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_OUT = Path(__file__).parent / "page"
_WIDE, _PHONE = {"width": 1100, "height": 800}, {"width": 390, "height": 844}
_TALLEST = 1200  # pixels of a picture
_QUALITY = 60


def main(folder: Path) -> None:
    """Take them all."""
    from playwright.sync_api import sync_playwright

    settings = load(folder / "roundwatch.toml", environ={}, cwd=folder)
    database = open_database(settings.storage.database)
    desk = Desk(settings=settings, database=database, clock=lambda: datetime.now(UTC), is_watching=lambda: True)
    with database.read() as session:
        articles = article_reports(session, round_key="vn-la-deputy/11")
    edited = next(one for one in articles if one.versions > 1)
    pages = {
        "rounds": "/",
        "round": "/rounds/vn-la-deputy/11",
        "articles": "/articles?query=tham+khao+chinh+tri",
        "article": f"/articles/{edited.id}",
        "diff": f"/articles/{edited.id}/diff",
        "captured": f"/articles/{edited.id}/page/{edited.versions}",
        "watch": "/watch",
        "site": f"/watch/{edited.site}",
        "outbox": "/outbox",
        "api": "/api",
    }
    server = PageServer(desk)
    server.start()
    _OUT.mkdir(exist_ok=True)
    with sync_playwright() as starter:
        path = next(iter(programs(starter.chromium.executable_path)))
        browser = starter.chromium.launch(executable_path=path, chromium_sandbox=os.geteuid() != 0)
        for name, address in pages.items():
            for language in ("en", "vi"):
                _take(browser, f"{server.url}{address[1:]}", name, language)
        _take(browser, server.url, "rounds", "lo")
        for name in ("rounds", "article"):
            _take(browser, f"{server.url}{pages[name][1:]}", name, "vi", light="dark")
        for name in ("round", "watch"):
            _take(browser, f"{server.url}{pages[name][1:]}", name, "vi", phone=True)
        browser.close()
    server.stop()
    database.close()


def _take(
    browser: "Browser", url: str, name: str, language: str, *, phone: bool = False,
    light: Literal["light", "dark"] = "light",
) -> None:  # fmt: skip
    size = _PHONE if phone else _WIDE
    context = browser.new_context(
        viewport={"width": size["width"], "height": size["height"]}, color_scheme=light, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{url}{'&' if '?' in url else '?'}lang={language}", wait_until="networkidle")
    tall = min(int(page.evaluate("document.documentElement.scrollHeight")), _TALLEST)
    marks = [name, language, *(["phone"] if phone else []), *(["dark"] if light == "dark" else [])]
    page.screenshot(
        path=_OUT / f"{'-'.join(marks)}.jpg", type="jpeg", quality=_QUALITY, full_page=True,
        clip={"x": 0, "y": 0, "width": size["width"], "height": tall},
    )  # fmt: skip
    context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
