"""A crawl on request before a real daemon, followed in a real browser to its end."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from domain.site import SourceKind
from tests.crawler.wild import WildSite, news, round_report, section
from tests.newsdesk import PATIENCE_S, Newsdesk, finish, wait_until

ROUND = "Việt Nam-Lào tổ chức Tham khảo Chính trị lần thứ 11 tại Hà Nội"


@contextmanager
def watched(folder: Path, every: str = "1h") -> Iterator[tuple[Newsdesk, WildSite, str]]:
    """A daemon that has read its site once; the site, and where the page is."""
    site = WildSite("ha")
    site.pages |= {"/tin": section("/tin-1001.html"), "/tin-1001.html": news(1)}
    desk = Newsdesk(folder=folder, sites=[site.site((SourceKind.SECTION, "/tin"))], every=every)
    daemon = desk.start("run")
    said: list[str] = []
    assert daemon.stderr is not None
    listener = threading.Thread(target=lambda: said.extend(daemon.stderr or ()), daemon=True)
    listener.start()
    try:
        wait_until(lambda: any("the page is at " in line for line in said), "the page")
        wait_until(lambda: bool(desk.runs) and all(run.finished_at for run in desk.runs), "the first crawl")
        (line,) = [line for line in said if "the page is at " in line]
        yield desk, site, line.rpartition("the page is at ")[2].strip()
    finally:
        daemon.terminate()
        listener.join(PATIENCE_S)
        finish(daemon)
        site.close()


def publish(site: WildSite) -> None:
    site.pages |= {"/tin": section("/tin-1002.html", "/tin-1001.html"), "/tin-1002.html": round_report("18/11")}


def test_a_crawl_is_asked_for_and_followed_until_the_new_article_is_there(chromium: Browser, tmp_path: Path) -> None:
    with watched(tmp_path) as (_, site, url):
        page = chromium.new_page(base_url=url, locale="en")
        page.goto("/articles")
        assert page.get_by_role("link", name=ROUND).count() == 0
        publish(site)
        page.goto("/watch")
        page.get_by_label("Site", exact=True).select_option("ha")
        page.get_by_role("button", name="Crawl").click()
        page.wait_for_url("**/watch/crawls/*")
        loads: list[str] = []
        page.on("load", lambda _: loads.append(page.url))
        page.get_by_text("It has ended.").wait_for(timeout=PATIENCE_S * 1000)
        assert loads == [], "the page brought itself up to date"
        assert "1 new" in page.get_by_role("row", name="ha").inner_text()
        page.get_by_role("link", name="Articles", exact=True).click()
        page.get_by_role("link", name=ROUND).click()
        assert page.locator("mark").count() > 0
        page.close()


@pytest.mark.long
def test_without_scripts_a_link_shows_how_far_it_is(chromium: Browser, tmp_path: Path) -> None:
    with watched(tmp_path) as (desk, site, url):
        publish(site)
        context = chromium.new_context(base_url=url, locale="en", java_script_enabled=False)
        page = context.new_page()
        page.goto("/watch")
        page.get_by_label("Site", exact=True).select_option("ha")
        page.get_by_role("button", name="Crawl").click()
        page.get_by_role("link", name="Look again").click()
        wait_until(lambda: len(desk.runs) == 2 and all(run.finished_at for run in desk.runs), "the crawl")
        if page.get_by_role("link", name="Look again").count():
            page.get_by_role("link", name="Look again").click()
        assert page.get_by_text("It has ended.").count() == 1
        page.goto("/articles")
        assert page.get_by_role("link", name=ROUND).count() == 1
        context.close()
