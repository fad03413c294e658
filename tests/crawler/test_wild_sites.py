"""One crawl of sites that misbehave: nothing is fetched that must not be, and every lead has one counted fate."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from domain.site import Site, SourceKind
from storage.tables import Run
from tests.crawler.wild import WildSite, moved_to, news, page, plain, section, status
from tests.newsdesk import Newsdesk, Said

FEED = """<rss version="2.0"><channel><title>Báo</title>
<item><title>Tin</title><link>{origin}/tin-1001.html</link></item></channel></rss>"""
SITEMAP = "<urlset><url><loc>{origin}/tin-1002.html</loc></url></urlset>"

MAPS = "<sitemapindex><sitemap><loc>{origin}/map-{other}.xml</loc></sitemap></sitemapindex>"


@dataclass(frozen=True, kw_only=True)
class Crawled:
    """What one crawl of all wild sites left behind."""

    said: Said
    runs: dict[str, Run]
    sites: dict[str, WildSite]

    def errors(self, site: str) -> str:
        return "\n".join(self.runs[site].errors)


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    with ExitStack() as closing:

        def open_site(name: str) -> WildSite:
            opened = WildSite(name)
            closing.callback(opened.close)
            return opened

        names = ("walled", "detour", "stranger", "homely", "moody", "down", "liar", "steady", "circular")
        sites = {name: open_site(name) for name in names}
        walled, detour, moody, homely = (sites[name] for name in ("walled", "detour", "moody", "homely"))
        walled.pages = {
            "/robots.txt": plain("User-agent: *\nDisallow: /noi-bo/\n"),
            "/tin": section("/noi-bo/tin-1001.html", "/tin-1002.html"),
            "/noi-bo/tin-1001.html": news(1),
            "/tin-1002.html": news(2),
        }
        detour.pages = {
            "/tin": section(*(f"/tin-100{number}.html" for number in range(1, 6))),
            "/tin-1001.html": moved_to("http://10.255.255.1/tin-1001.html"),
            "/tin-1002.html": moved_to(f"{sites['stranger'].origin}/tin-1002.html"),
            "/tin-1003.html": moved_to("file:///etc/hostname"),
            "/tin-1004.html": moved_to("/tin-1004.html"),
            "/tin-1005.html": moved_to("/bai-dai-1006.html"),
            "/bai-dai-1006.html": news(6),
        }
        moody.pages = {
            "/tin": section(*(f"/tin-100{number}.html" for number in range(1, 7))),
            "/tin-1001.html": status(404),
            "/tin-1002.html": status(403),
            "/tin-1003.html": status(500),
            "/tin-1004.html": page("<video src='a.mp4'></video> tham khảo chính trị"),
            "/tin-1005.html": news(5),
            "/tin-1006.html": page("<article><h1>Bóng đá</h1><p>Đội xã thắng đậm trong trận mưa.</p></article>"),
        }
        origin = homely.origin
        homely.pages = {
            "/": page(
                '<link rel="alternate" type="application/rss+xml" href="/rss">'
                '<h2><a href="/tin-1003.html">Tin ở bản Đông</a></h2>'
            ),
            "/robots.txt": plain(f"Sitemap: {origin}/map.xml\n"),
            "/rss": plain(FEED.format(origin=origin)),
            "/map.xml": plain(SITEMAP.format(origin=origin)),
            **{f"/tin-100{number}.html": news(number + 10) for number in (1, 2, 3)},
        }
        sites["down"].otherwise = status(503)
        sites["liar"].pages = {"/rss": page("Không có gì ở đây")}
        circular = sites["circular"]
        circular.pages = {
            f"/map-{one}.xml": plain(MAPS.format(origin=circular.origin, other=other)) for one, other in ("ab", "ba")
        }
        sites["steady"].pages = {"/tin": section("/tin-1001.html"), "/tin-1001.html": news(31)}

        declared = [
            *(
                sites[name].site((SourceKind.SECTION, "/tin"))
                for name in ("walled", "detour", "moody", "down", "steady")
            ),
            sites["liar"].site((SourceKind.FEED, "/rss")),
            circular.site((SourceKind.SITEMAP, "/map-a.xml")),
            homely.site(),
            Site(name="private", home="http://127.0.0.2:8080/"),
            Site(name="nobody", home="http://127.0.0.1:9/"),
        ]
        hosts = [one.home.removeprefix("http://").rstrip("/") for one in declared if one.name != "private"]
        desk = Newsdesk(folder=tmp_path_factory.mktemp("wild"), sites=declared, private_hosts=hosts)
        said = desk.run("crawl", "--json")
        yield Crawled(said=said, runs={run.site: run for run in desk.runs}, sites=sites)


def test_every_lead_of_every_site_ends_in_exactly_one_counted_fate(crawled: Crawled) -> None:
    assert {name: sum(run.fates.values()) for name, run in crawled.runs.items()} == {
        name: run.leads for name, run in crawled.runs.items()
    }
    assert {name: run.leads for name, run in crawled.runs.items()} == {
        "walled": 2, "detour": 5, "moody": 6, "down": 0, "steady": 1, "liar": 0, "homely": 3, "private": 0, "nobody": 0,
        "circular": 0,
    }  # fmt: skip


def test_sites_that_fail_do_not_keep_the_others_from_being_read(crawled: Crawled) -> None:
    assert {name: run.outcome for name, run in crawled.runs.items()} == {
        "walled": "ok", "detour": "partial", "moody": "partial", "down": "failed", "steady": "ok", "liar": "failed",
        "homely": "ok", "private": "failed", "nobody": "failed", "circular": "ok",
    }  # fmt: skip
    assert crawled.said.status == 1
    assert len(crawled.said.json["sites"]) == 10


def test_sitemaps_that_list_each_other_are_asked_once(crawled: Crawled) -> None:
    assert sorted(crawled.sites["circular"].asked) == ["/map-a.xml", "/map-b.xml", "/robots.txt"]


def test_robots_txt_is_obeyed(crawled: Crawled) -> None:
    asked = crawled.sites["walled"].asked
    assert asked[0] == "/robots.txt"
    assert "/tin-1002.html" in asked
    assert "/noi-bo/tin-1001.html" not in asked
    assert crawled.runs["walled"].fates == {"new": 1, "refused": 1}


def test_an_address_in_a_private_network_is_refused_unless_it_is_named(crawled: Crawled) -> None:
    assert "127.0.0.2 is the private address 127.0.0.2, which crawl.private_hosts does not name" in crawled.errors(
        "private"
    )


def test_no_redirection_leads_into_a_private_network_to_another_port_or_to_a_file(crawled: Crawled) -> None:
    assert crawled.sites["stranger"].asked == []
    assert crawled.runs["detour"].fates["new"] == 1  # a redirection within the site is followed
    assert crawled.runs["detour"].fates.get("refused", 0) + crawled.runs["detour"].fates.get("failed", 0) == 4


def test_a_refused_redirection_says_why(crawled: Crawled) -> None:
    errors = crawled.errors("detour")
    assert "10.255.255.1 is the private address" in errors
    assert "crawl.private_hosts names other ports of it only" in errors


@pytest.mark.parametrize(
    ("site", "why"),
    [
        ("down", "unavailable (503)"),
        ("nobody", "connection refused"),
        ("liar", "no feed but an HTML page"),
        ("moody", "tin-1003.html: answered with status 500"),
    ],
)
def test_what_failed_is_said_with_its_reason(crawled: Crawled, site: str, why: str) -> None:
    assert why in crawled.errors(site)


def test_pages_that_are_gone_closed_or_none_are_refused_and_other_topics_passed_by(crawled: Crawled) -> None:
    assert crawled.runs["moody"].fates == {"new": 1, "off-topic": 1, "refused": 3, "failed": 1}


def test_sources_are_found_from_the_home_page_and_robots_txt(crawled: Crawled) -> None:
    assert {"/", "/rss", "/map.xml", "/tin-1001.html", "/tin-1002.html", "/tin-1003.html"} <= set(
        crawled.sites["homely"].asked
    )
    assert crawled.runs["homely"].fates == {"new": 3}
