"""Two crawls of servers that lie, break off, never end or point inwards: each fetch ends in one way, and says why."""

import gzip
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import pytest
from sqlmodel import select

from demo.newsroom.server import Reply, Request
from domain.site import Site, SourceKind
from storage.tables import Address, Run, StoredArticle
from tests.crawler.certificates import write_authority
from tests.crawler.hostile import BINARY, BROKEN, DISGUISES, FOREIGN, NO_ADDRESSES, ODD
from tests.crawler.wild import Answer, Canary, Raw, RawSite, WildSite, moved_to, news, plain, raw, section, status
from tests.newsdesk import ROOT, Newsdesk, Said, finish

S = TypeVar("S", WildSite, RawSite)

FEED = '<rss version="2.0"><channel><title>Báo</title>{items}</channel></rss>'
HEAD = b"HTTP/1.1 200 OK\r\n"
ITEM = "<item><title>Tin</title><link>{url}</link></item>"

#: In every process of a crawl: a name server of our own, and a list of all sockets that are connected or bound.
WATCHED = """
import os, socket, sys
names = {"inside.test": "10.255.255.1", "both.test": "127.0.0.1", "other.test": "127.0.0.1"}
ask = socket.gethostbyname
socket.gethostbyname = lambda name: names.get(name) or ask(name)
def note(event, arguments):
    if event in ("socket.connect", "socket.bind") and arguments[0].family != socket.AF_UNIX:
        with open(os.environ["SOCKETS"], "a") as file:
            file.write(f"{event} {arguments[1][0]}:{arguments[1][1]}\\n")
sys.addaudithook(note)
"""


@dataclass(frozen=True, kw_only=True)
class Crawled:
    """What two crawls left behind."""

    first: Mapping[str, Run]
    second: Run  #: of the site whose stored pages broke
    said: tuple[Said, Said]
    reached: list[str]  #: whoever came to the canary
    sites: Mapping[str, WildSite | RawSite]
    stored: tuple[
        Mapping[str, tuple[str, int]], Mapping[str, tuple[str, int]]
    ]  #: fate and versions of pages, after each crawl
    sockets: frozenset[str]  #: connected or bound by any process of the crawls
    keys: str  #: what was written where SSLKEYLOGFILE said

    def why(self, site: str, path: str) -> str:
        """What the first crawl says about an address."""
        address = self.sites[site].origin + path
        lines = [line for line in self.first[site].errors if line.startswith(address + ": ")]
        return lines[0].removeprefix(address + ": ") if len(lines) == 1 else f"{len(lines)} lines"


def listed(answers: Mapping[str, Raw]) -> dict[str, Raw]:
    """Raw pages, and the section that lists them."""
    return {f"/{name}-1000.html": answer for name, answer in answers.items()} | {
        "/tin": raw(section(*(f"/{name}-1000.html" for name in answers)).body)
    }


def pages(*answers: Answer) -> dict[str, Answer]:
    """Pages, and the section that lists them."""
    paths = [f"/tin-{1000 + number}.html" for number in range(len(answers))]
    return {**dict(zip(paths, answers, strict=True)), "/tin": section(*paths)}


def pointing(number: int, url: str) -> Reply:
    """An article whose head points somewhere else in every way that heads know."""
    head = (
        f'<link rel="canonical" href="{url}c"><meta property="og:url" content="{url}o">'
        f'<meta property="og:image" content="{url}i"><meta http-equiv="refresh" content="0;url={url}m">'
    )
    reply = news(number)
    return replace(
        reply,
        headers={
            **reply.headers,
            "Refresh": f"0; url={url}r",
            "Link": f"<{url}l>; rel=canonical",
            "Content-Location": url,
        },
        body=reply.body.replace(b"</head>", head.encode() + b"</head>").replace(
            b"</p>", f'<img src="{url}p"></p>'.encode(), 1
        ),
    )


def behind_a_cookie(number: int) -> Callable[[Request], Reply]:
    """A page that redirects to itself until its cookie comes back."""

    def answer(request: Request) -> Reply:
        if "seen=1" in request.headers.get("cookie", ""):
            return news(number)
        return Reply(status=moved_to("").status, headers={"Location": request.path, "Set-Cookie": "seen=1"})

    return answer


def with_validator(number: int) -> Callable[[Request], Reply]:
    """An article with an ETag and a cookie."""
    return lambda _: replace(
        news(number), headers={**news(number).headers, "ETag": '"secret-tag"', "Set-Cookie": "token=secret-cookie"}
    )


def broken_again(number: int, other: str) -> list[Reply]:
    """What becomes of articles that were stored whole."""
    whole = news(number)
    half = whole.body[: len(whole.body) // 2]
    return [
        moved_to(f"{other}/there-1001.html"),
        replace(whole, body=b""),
        replace(whole, body=half),
        replace(whole, headers={**whole.headers, "Content-Encoding": "gzip"}, body=gzip.compress(whole.body)[:-300]),
        replace(whole, body=b"%PDF-1.7\n" + BINARY),
        status(204),
    ]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    folder = tmp_path_factory.mktemp("hostile")
    authority, contexts = write_authority(folder)
    sites: dict[str, WildSite | RawSite] = {}
    declared: list[Site] = []
    with ExitStack() as closing:
        canary = Canary()
        closing.callback(canary.close)
        inside = f"http://127.0.0.1:{canary.port}/"

        def add(site: S, *sources: tuple[SourceKind, str]) -> S:
            closing.callback(site.close)
            sites[site.name] = site
            declared.append(site.site(*sources or ((SourceKind.SECTION, "/tin"),)))
            return site

        for half in (0, 1):  # a run's row keeps twenty errors
            names = list(BROKEN)[half::2]
            add(RawSite(f"broken-{half}", listed({name: BROKEN[name][0] for name in names})))
            hosts = DISGUISES[half::2]
            add(
                WildSite(
                    f"inwards-{half}",
                    pages(
                        *(
                            moved_to(f"http://{host}:{canary.port}/{n}".encode().decode("latin-1"))
                            for n, host in enumerate(hosts)
                        )
                    ),
                )
            )
        add(RawSite("odd", listed(ODD)))
        add(RawSite("foreign", listed(FOREIGN)))
        slow = add(RawSite("slow"))
        slow.answers = listed({"silent": slow.drip(b""), "headers": slow.drip(HEAD), "body": slow.drip(HEAD + b"\r\n")})
        for name, context in contexts.items():
            add(RawSite(f"tls-{name}", listed({"a": raw(news(200).body)}), context))
        add(WildSite("schemes", pages(*map(moved_to, NO_ADDRESSES))))
        add(
            WildSite(
                "round",
                pages(
                    moved_to("/tin-1000.html"),
                    moved_to("/tin-1002.html"),
                    moved_to("/tin-1001.html"),
                    behind_a_cookie(210),
                ),
            )
        )
        add(WildSite("pointing", pages(*(pointing(220 + number, inside) for number in range(3)))))
        add(WildSite("robots", {**pages(news(230)), "/robots.txt": moved_to(f"{inside}robots.txt")}))
        add(RawSite("first-304", {"/tin": b"HTTP/1.1 304 Not Modified\r\n\r\n"}))

        fed = add(
            WildSite("fed"),
            *((SourceKind.FEED, path) for path in ("/a-file", "/an-address", "/bad-links")),
            *((SourceKind.SITEMAP, path) for path in ("/bad-maps", "/bad-map")),
        )
        on_disk = folder / "on-disk.xml"
        on_disk.write_text(FEED.format(items=ITEM.format(url=f"{fed.origin}/on-disk-1001.html")), encoding="utf-8")
        bad = (
            *NO_ADDRESSES,
            f"{inside}a-1001.html",
            "http://169.254.169.254/a-1001.html",
            f"{fed.origin}/{'a' * 3000}-1001.html",
        )
        good = f"{fed.origin}/tin-1002.html"
        fed.pages = {
            "/a-file": plain(str(on_disk)),
            "/an-address": plain(f"{inside}feed.xml"),
            "/bad-links": plain(FEED.format(items="".join(ITEM.format(url=one) for one in (*bad, "/tin-1001.html")))),
            "/bad-maps": plain(
                f"<sitemapindex>{''.join(f'<sitemap><loc>{one}</loc></sitemap>' for one in bad)}</sitemapindex>"
            ),
            "/bad-map": plain(f"<urlset>{''.join(f'<url><loc>{one}</loc></url>' for one in (*bad, good))}</urlset>"),
            "/tin-1001.html": news(240),
            "/tin-1002.html": news(241),
        }
        other = add(RawSite("other", {"/there-1001.html": raw(news(250).body)}, host="other.test"))
        stored = add(WildSite("stored", pages(*(with_validator(260 + number) for number in range(6)))))

        (folder / "sitecustomize.py").write_text(WATCHED, encoding="utf-8")
        (folder / ".netrc").write_text("default login desk password secret\n", encoding="utf-8")
        keys, sockets = folder / "keys.log", folder / "sockets.log"
        desk = Newsdesk(
            folder=folder,
            sites=declared,
            timeout="5s",  # as long as ten mebibytes may take on a machine that is busy with other tests
            environment={
                "PYTHONPATH": f"{folder}:{ROOT}",
                "HOME": str(folder),
                "SSL_CERT_FILE": str(authority),
                "SSLKEYLOGFILE": str(keys),
                "SOCKETS": str(sockets),
                **dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"), inside),
            },
        )

        def remembered() -> dict[str, tuple[str, int]]:
            with desk.session() as session:
                versions = {one.address_id: one.versions for one in session.exec(select(StoredArticle))}
                return {one.url: (one.fate, versions.get(one.id or 0, 0)) for one in session.exec(select(Address))}

        before = finish(desk.start("crawl", "--json"))
        first = {run.site: run for run in desk.runs}
        after_first = remembered()
        stored.pages |= pages(*(reply for number, reply in enumerate(broken_again(260, other.origin))))
        after = finish(desk.start("crawl", "--json", "stored"))
        yield Crawled(
            first=first,
            second=desk.runs[-1],
            said=(before, after),
            reached=canary.reached,
            sites=sites,
            stored=(after_first, remembered()),
            keys=keys.read_text(encoding="utf-8") if keys.exists() else "",
            sockets=frozenset(sockets.read_text(encoding="utf-8").splitlines()),
        )


def test_every_page_that_was_asked_for_has_exactly_one_counted_fate(crawled: Crawled) -> None:
    for run in (*crawled.first.values(), crawled.second):
        assert sum(run.fates.values()) == run.leads, run.site
        assert not any("stopped before the end" in line for line in run.errors), run.site
    assert {name: run.leads for name, run in crawled.first.items() if name in ("odd", "round", "schemes")} == {
        "odd": len(ODD),
        "round": 4,
        "schemes": len(NO_ADDRESSES),
    }


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_answer_fails_and_says_why(crawled: Crawled, name: str) -> None:
    site = f"broken-{list(BROKEN).index(name) % 2}"
    assert crawled.why(site, f"/{name}-1000.html").startswith(BROKEN[name][1])
    assert crawled.first[site].fates == {"failed": crawled.first[site].leads}


def test_what_a_second_try_would_not_mend_is_asked_once(crawled: Crawled) -> None:
    asked = [*crawled.sites["broken-0"].asked, *crawled.sites["broken-1"].asked]
    for name in ("endless-header-lines", "unasked-304", "cut-gzip", "gzip-bomb", "twenty-layers"):
        assert asked.count(f"/{name}-1000.html") == 1, name


def test_an_odd_answer_that_is_whole_is_read(crawled: Crawled) -> None:
    assert crawled.first["odd"].fates == {"new": len(ODD)}
    assert not Path("/tmp/roundwatch-was-here").exists()  # noqa: S108 - the name in that answer


def test_what_is_no_page_is_refused_whatever_it_is_called(crawled: Crawled) -> None:
    assert crawled.first["foreign"].fates == {"refused": len(FOREIGN)}


def test_an_answer_has_a_deadline_for_all_of_it(crawled: Crawled) -> None:
    assert {crawled.why("slow", f"/{name}-1000.html") for name in ("silent", "headers", "body")} == {
        "no answer in time"
    }


@pytest.mark.parametrize(
    ("server", "why"),
    [
        ("self-signed", "comes from no authority that is trusted here"),
        ("expired", "has expired"),
        ("for-others", "is for another host"),
        ("old", "it speaks no TLS 1.2 or later"),
    ],
)
def test_a_server_that_does_not_prove_who_it_is_gets_no_question(crawled: Crawled, server: str, why: str) -> None:
    assert crawled.sites[f"tls-{server}"].asked == []
    (line,) = crawled.first[f"tls-{server}"].errors
    assert "no secure connection: " in line
    assert f"{why}; until it can be read" in line  # robots.txt is asked for first


def test_a_server_with_a_certificate_of_a_trusted_authority_is_read_and_no_key_is_written(crawled: Crawled) -> None:
    assert crawled.first["tls-good"].fates == {"new": 1}
    assert "SECRET" not in crawled.keys


def test_nobody_comes_to_a_port_inside_whatever_leads_there(crawled: Crawled) -> None:
    """Redirections, also of robots.txt; feeds, sitemaps and heads of pages; the proxies of the environment."""
    assert crawled.reached == []


def test_no_process_of_a_crawl_connects_elsewhere_or_opens_a_port(crawled: Crawled) -> None:
    """Whatever library does it, in whatever process: Scrapy's cookies had a list fetched, past the guard."""
    ours = {urlsplit(site.origin).port for site in crawled.sites.values()}
    assert crawled.sockets
    a_look_for_ipv6 = "socket.bind ::1:0"  # of urllib3, when it is imported; nobody listens there
    assert crawled.sockets - {a_look_for_ipv6} <= {f"socket.connect 127.0.0.1:{port}" for port in ours}


@pytest.mark.parametrize("host", DISGUISES)
def test_a_redirection_inwards_is_refused_in_one_line(crawled: Crawled, host: str) -> None:
    run = crawled.first[f"inwards-{DISGUISES.index(host) % 2}"]
    assert run.fates == {"refused": run.leads}
    number = DISGUISES.index(host) // 2
    lines = [line for line in run.errors if re.match(rf"\S+/{number}: ", line)]
    assert len(lines) == 1
    assert re.search(r"is the private address|is private, and|names no plain host", lines[0])


def test_a_redirection_to_what_is_no_address_fails(crawled: Crawled) -> None:
    run = crawled.first["schemes"]
    assert run.fates["failed"] + run.fates.get("refused", 0) == len(NO_ADDRESSES)
    assert all(len(line) < 500 for line in run.errors)
    assert "no address" in crawled.why("schemes", "/tin-1000.html")


def test_circles_end_and_a_wall_of_cookies_is_passed(crawled: Crawled) -> None:
    assert crawled.first["round"].fates == {"new": 1, "failed": 3}
    assert sum("redirected too often" in line for line in crawled.first["round"].errors) == 3
    assert crawled.sites["round"].asked.count("/tin-1000.html") == 6


def test_where_the_head_of_a_page_points_is_not_asked(crawled: Crawled) -> None:
    assert crawled.first["pointing"].fates == {"new": 3}


def test_sources_with_bad_addresses_give_their_good_ones(crawled: Crawled) -> None:
    run, asked = crawled.first["fed"], crawled.sites["fed"].asked
    assert run.fates["new"] == 2
    assert {path for path in asked if "1001" in path or "1002" in path} == {"/tin-1001.html", "/tin-1002.html"}


def test_a_feed_that_is_the_name_of_a_file_or_an_address_is_no_feed(crawled: Crawled) -> None:
    assert crawled.why("fed", "/a-file") == crawled.why("fed", "/an-address") == "no feed but something else"


def test_unchanged_is_not_believed_of_a_source_that_was_never_read(crawled: Crawled) -> None:
    assert crawled.first["first-304"].outcome == "failed"
    assert crawled.why("first-304", "/tin") == 'says "unchanged" (304) and was not asked'


def test_another_host_learns_nothing_from_a_redirection(crawled: Crawled) -> None:
    here = crawled.sites["stored"]
    there = crawled.sites["other"]
    assert isinstance(there, RawSite)
    head = there.heads["/there-1001.html"]
    assert not re.search(r"secret|referer|if-none-match|if-modified|cookie|authorization", head)
    assert urlsplit(here.origin).netloc not in head


def test_a_stored_article_outlives_what_its_server_breaks(crawled: Crawled) -> None:
    first, second = crawled.stored
    address = crawled.sites["stored"].origin
    mine = {url: stored for url, stored in first.items() if url.startswith(address)}
    assert set(mine.values()) == {("new", 1)}
    assert {url: second[url] for url in mine if not url.endswith("1000.html")} == {
        url: stored for url, stored in mine.items() if not url.endswith("1000.html")
    }
    assert crawled.second.fates.get("changed", 0) == crawled.second.fates.get("unchanged", 0) == 0
    assert len(crawled.second.errors) == 5


def test_the_log_has_no_traceback_and_nothing_that_a_server_sent(crawled: Crawled) -> None:
    for said in crawled.said:
        assert "Traceback" not in said.err.replace("robots.txt", "")
        assert all(letter.isprintable() or letter == "\n" for letter in said.err)
