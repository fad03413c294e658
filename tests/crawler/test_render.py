"""Pages that JavaScript puts together: rendered under the rules of every fetch, whatever the page tries."""

import json
import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from crawler.browser import programs
from demo.newsroom.server import Reply, Request
from domain.site import Site, SourceKind
from storage.tables import Run
from tests.crawler.wild import (
    Answer,
    Canary,
    Gate,
    WildSite,
    moved_to,
    news,
    page,
    plain,
    round_report,
    section,
)
from tests.newsdesk import ROOT, Json, Newsdesk, ago, finish

TIMEOUT_S = 9  # of the crawls here; a page is shown in one second, on a busy machine in five

#: Brings what `PATH?body` says into the page.
BRING_BODY = """<div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript><script>
fetch(location.pathname + "?body").then(answer => answer.text()).then(text => {
    const brought = new DOMParser().parseFromString(text, "text/html");
    document.title = brought.title;
    document.getElementById("app").innerHTML = brought.body.innerHTML;
});
</script>"""

#: Everything that a page may try without leaving.
TRICKS = """<script>
const tries = [
    ...HOSTS.flatMap(host => [
        () => fetch(`http://${host}:PORT/fetch`, {mode: "no-cors"}),
        () => new WebSocket(`ws://${host}:PORT/socket`),
        () => new EventSource(`http://${host}:PORT/events`),
        () => import(`http://${host}:PORT/module.js`),
    ]),
    () => navigator.sendBeacon("http://127.0.0.1:PORT/beacon"),
    () => { const one = new XMLHttpRequest(); one.open("POST", "http://127.0.0.1:PORT/post"); one.send("x") },
    () => new Image().src = "http://127.0.0.1:PORT/image",
    () => new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:PORT/worker', {mode: 'no-cors'})"]))),
    () => new SharedWorker("data:text/javascript,fetch('http://127.0.0.1:PORT/shared', {mode: 'no-cors'})"),
    () => navigator.serviceWorker.register("/worker.js"),
    () => window.open("http://127.0.0.1:PORT/popup"),
    () => fetch("/out"),
    () => fetch("file:///etc/hostname"),
    () => new WebTransport("https://127.0.0.1:PORT/transport"),
    ...["stun:127.0.0.1:PORT", "turn:127.0.0.1:PORT?transport=tcp", "turn:127.0.0.1:PORT"].map(urls => async () => {
        const peer = new RTCPeerConnection({iceServers: [{urls, username: "a", credential: "b"}]});
        peer.createDataChannel("x");
        await peer.setLocalDescription(await peer.createOffer());
    }),
    async () => {
        const [one, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
        one.createDataChannel("x");
        await one.setLocalDescription(await one.createOffer());
        await other.setRemoteDescription(one.localDescription);
        await other.setLocalDescription(await other.createAnswer());
        await one.setRemoteDescription(other.localDescription);
        const candidate = "candidate:1 1 udp 2122260223 127.0.0.1 PORT typ host";
        await one.addIceCandidate({candidate, sdpMid: "0", sdpMLineIndex: 0});
    },
    ...["preconnect", "prefetch", "preload", "modulepreload", "prerender", "manifest", "icon"].map(rel => () => {
        const one = document.createElement("link");
        Object.assign(one, {rel, as: "script", href: "http://127.0.0.1:PORT/" + rel});
        document.head.append(one);
    }),
    () => {
        const rules = document.createElement("script");
        rules.type = "speculationrules";
        rules.textContent = JSON.stringify({prerender: [{source: "list", urls: ["http://127.0.0.1:PORT/rules"]}]});
        document.head.append(rules);
    },
];
for (const one of tries) { try { Promise.resolve(one()).catch(() => 0) } catch { } }
</script>
<iframe src="http://127.0.0.1:PORT/frame"></iframe>
<iframe src="data:text/html,<script>fetch('http://127.0.0.1:PORT/data', {mode: 'no-cors'})</script>"></iframe>
<object data="http://127.0.0.1:PORT/object"></object><embed src="http://127.0.0.1:PORT/embed">
<video src="http://127.0.0.1:PORT/film"></video>
<link rel="stylesheet" href="http://127.0.0.1:PORT/style"><style>@import "http://127.0.0.1:PORT/import";</style>"""
HOSTS = ("127.0.0.1", "localhost", "localhost.", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0.0.0.0",  # noqa: S104 - a way to loopback
         "127.0.0.2",
         "[::ffff:127.0.0.1]", "[::1]", "10.255.255.1")  # fmt: skip


def scripted(path: str, reply: Reply) -> dict[str, Answer]:
    """A page that is empty until its script has run."""
    return {path: page(BRING_BODY), f"{path}?body": reply}


def scripting(code: str, reply: Reply) -> Reply:
    """A page with a script in it."""
    return replace(reply, body=reply.body.replace(b"<body>", f"<body><script>{code}</script>".encode()))


def feed(origin: str, paths: Sequence[str]) -> Reply:
    """A feed of these articles."""
    items = "".join(f"<item><title>Tin</title><link>{origin}{path}</link></item>" for path in paths)
    return plain(f'<rss version="2.0"><channel><title>Báo</title>{items}</channel></rss>')


def app_pages() -> dict[str, Answer]:
    """A section and two articles, one of them on round 11, that are nothing without their scripts."""
    day = ago(days=1)
    return {
        "/": page("<p>Trang nhất</p>"),
        **scripted("/tin", section("/tin-1001.html", "/tin-1002.html")),
        **scripted("/tin-1001.html", round_report(f"{day.day}/{day.month}")),
        **scripted("/tin-1002.html", news(2)),
    }


def closed_pages() -> dict[str, Answer]:
    """Scripts that load what robots.txt closes, that go there, and that go where it is open."""
    return {
        "/robots.txt": plain("User-agent: *\nDisallow: /tin-1001.html?body\nDisallow: /rieng-1003.html\n"),
        **scripted("/tin-1001.html", news(3)),
        "/tin-1002.html": scripting("location = '/rieng-1003.html'", news(4)),
        "/rieng-1003.html": news(5),
        "/tin-1004.html": scripting("location = '/bai-dai-1005.html'", page("")),
        "/bai-dai-1005.html": news(6),
    }


def hostile_pages(port: int) -> dict[str, Answer]:
    """A page that tries everything to reach a port without leaving."""
    tricks = TRICKS.replace("HOSTS", json.dumps(HOSTS)).replace("PORT", str(port)).encode()
    innocent = news(10)
    return {
        "/tin-1001.html": replace(innocent, body=innocent.body.replace(b"</article>", b"</article>" + tricks)),
        "/out": moved_to(f"http://127.0.0.1:{port}/moved"),
        "/worker.js": plain(f"addEventListener('install', () => fetch('http://127.0.0.1:{port}/service'))"),
    }


def leaving_pages(port: int) -> dict[str, Answer]:
    """Pages that go to a port, or nowhere good."""
    there = f"http://127.0.0.1:{port}"
    return {
        "/tin-script-1001.html": page(f"<script>location = '{there}/gone'</script>"),
        "/tin-name-1001.html": page(f"<script>location = 'http://localhost:{port}/gone'</script>"),
        "/tin-refresh-1001.html": page(f"<meta http-equiv='refresh' content='0; url={there}/refresh'>"),
        "/tin-form-1001.html": page(
            f"<form action='{there}/form' method='post'></form><script>document.forms[0].submit()</script>"
        ),
        "/tin-moved-1001.html": moved_to(f"{there}/moved"),
        "/tin-blob-1001.html": page(
            "<script>location = URL.createObjectURL(new Blob(['<p>' + 'x'.repeat(999)], {type: 'text/html'}))</script>"
        ),
        "/tin-reload-1001.html": page("<script>location.reload()</script>"),
    }


def moody_pages() -> dict[str, Answer]:
    """A page that lets in who has the cookie of its script, and another that shares a script with it."""

    def let_in(request: Request) -> Reply:
        if "khach=1" in request.headers.get("cookie", ""):
            return news(20)
        return page("<script src='/shared.js'></script>")

    return {
        "/shared.js": plain(
            "document.cookie = 'khach=1'; if (location.pathname == '/tin-1001.html') location.reload()"
        ),
        "/tin-1001.html": let_in,
        "/tin-1002.html": page("<script src='/shared.js'></script><script src='/shared.js'></script>"),
    }


def endless_pages(gate: Gate) -> dict[str, Answer]:
    """A page that asks and waits for ever, and one that thinks for ever."""
    return {
        "/tin-1001.html": scripting("fetch('/held'); setInterval(() => fetch('/a?' + Math.random()), 20)", news(31)),
        "/tin-1002.html": scripting("setTimeout(() => { for (;;) ; }, 100)", news(32)),
        "/held": gate.behind(plain("x")),
    }


def huge_pages() -> dict[str, Answer]:
    """A page that takes all memory, one that is too large, and an ordinary one."""
    # in bites so large that a busy machine, too, is through with it before the time of a page is up
    eat = "for (;;) document.documentElement.append('x'.repeat(4e8) + Math.random())"
    return {
        "/tin-1001.html": scripting(eat, news(41)),
        "/tin-1002.html": scripting("document.body.append(document.createComment('x'.repeat(11e6)))", news(42)),
        "/tin-1003.html": news(43),
    }


def rendered(site: Site) -> Site:
    return replace(site, render=True)


def end_chromium() -> None:
    """End the browser that a crawl of ours has started, and only that."""
    parents: dict[int, int] = {}
    browsers: list[int] = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int(entry.joinpath("stat").read_text().rpartition(")")[2].split()[1])
            if b"--remote-debugging-pipe" in entry.joinpath("cmdline").read_bytes():
                browsers.append(int(entry.name))
        except (FileNotFoundError, ProcessLookupError):
            continue
    for browser in browsers:
        ancestor = browser
        while ancestor > 1 and ancestor != os.getpid():
            ancestor = parents.get(ancestor, 0)
        if ancestor == os.getpid():
            os.kill(browser, signal.SIGKILL)


@pytest.fixture
def site() -> Iterator[WildSite]:
    opened = WildSite("app")
    yield opened
    opened.close()


@pytest.fixture(scope="module", autouse=True)
def browser() -> None:
    with sync_playwright() as started:
        if not list(programs(started.chromium.executable_path)):
            pytest.skip("no Chromium is installed")


@dataclass(frozen=True, kw_only=True)
class Crawled:
    """What one crawl of sites that need JavaScript left behind."""

    desk: Newsdesk
    runs: Mapping[str, Run]  #: the first of each site
    again: Json  #: what the command says of a second crawl, of "app"
    checked: Json  #: what `check` says of "app"
    sites: Mapping[str, WildSite]
    canary_was_reached: list[str]

    def errors(self, site: str) -> str:
        return "\n".join(self.runs[site].errors)


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    with ExitStack() as closing:
        canary = Canary()
        closing.callback(canary.close)
        gate = Gate()
        closing.callback(gate.open)
        sites: dict[str, WildSite] = {}

        def open_site(name: str, pages: Mapping[str, Answer]) -> Site:
            """A site that names all its articles in a feed."""
            site = sites[name] = WildSite(name)
            closing.callback(site.close)
            paths = [path for path in pages if path.startswith("/tin-") and "?" not in path]
            site.pages = {"/rss": feed(site.origin, paths), **pages}
            return rendered(site.site((SourceKind.FEED, "/rss")))

        app = WildSite("app")
        closing.callback(app.close)
        app.pages = app_pages()
        declared = [
            rendered(app.site((SourceKind.SECTION, "/tin"))),
            open_site("closed", closed_pages()),
            open_site("hostile", hostile_pages(canary.port)),
            open_site("leaving", leaving_pages(canary.port)),
            open_site("moody", moody_pages()),
            open_site("endless", endless_pages(gate)),
            open_site("huge", huge_pages()),
        ]
        desk = Newsdesk(folder=tmp_path_factory.mktemp("rendered"), sites=declared, timeout=f"{TIMEOUT_S}s")
        desk.crawl()
        # The shell of the section is the same to the byte; only what its script brings is not.
        app.pages |= scripted("/tin", section("/tin-1001.html", "/tin-1003.html")) | scripted("/tin-1003.html", news(3))
        checking = desk.start("check", "--json", "app")
        again = desk.crawl("app")["app"]
        (checked,) = finish(checking).json["sites"]
        yield Crawled(
            desk=desk,
            runs={run.site: run for run in reversed(desk.runs)},
            again=again,
            checked=checked,
            sites=sites,
            canary_was_reached=canary.reached,
        )


def test_a_list_and_articles_that_only_scripts_show_are_read_and_their_round_is_known(crawled: Crawled) -> None:
    assert (crawled.runs["app"].outcome, crawled.runs["app"].fates) == ("ok", {"new": 2})
    found = [row for row in crawled.desk.run("rounds", "--json").json["rounds"] if row["articles"]]
    assert [(row["mechanism"], row["number"], row["status"]) for row in found] == [("vn-la-deputy", 11, "held")]
    assert not any("JavaScript" in text for text in crawled.desk.texts)


def test_no_page_reaches_an_address_that_is_private_and_not_named(crawled: Crawled) -> None:
    assert crawled.runs["hostile"].fates == {"new": 1}
    assert "/out" in crawled.sites["hostile"].asked  # its scripts did run
    assert crawled.canary_was_reached == []


def test_where_scripts_lead_is_guarded_as_any_redirection_is(crawled: Crawled) -> None:
    errors = crawled.errors("leaving")
    assert "crawl.private_hosts names other ports of it only" in errors
    assert "localhost is the private address 127.0.0.1, which crawl.private_hosts does not name" in errors
    assert "its scripts sent a form to" in errors
    assert "its scripts left it for blob:" in errors
    assert crawled.runs["leaving"].fates.get("new") is None


def test_a_page_that_only_reloads_itself_ends_with_the_redirections(crawled: Crawled) -> None:
    assert crawled.sites["leaving"].asked.count("/tin-reload-1001.html") == 6


def test_robots_txt_is_obeyed_in_what_scripts_load_and_where_they_go(crawled: Crawled) -> None:
    asked = crawled.sites["closed"].asked
    assert "/bai-dai-1005.html" in asked
    assert not {"/tin-1001.html?body", "/rieng-1003.html"} & set(asked)
    assert crawled.runs["closed"].fates == {"new": 1, "off-topic": 1, "refused": 1}


def test_a_page_that_asks_for_a_cookie_of_its_script_lets_us_in(crawled: Crawled) -> None:
    assert crawled.runs["moody"].fates == {"new": 1, "off-topic": 1}


def test_a_script_that_pages_share_is_fetched_once(crawled: Crawled) -> None:
    assert crawled.sites["moody"].asked.count("/shared.js") == 1


def test_pages_that_never_end_cost_their_time_and_are_read_if_they_can_be(crawled: Crawled) -> None:
    run = crawled.runs["endless"]
    assert run.fates == {"new": 1, "failed": 1}
    assert f"/tin-1002.html: was not rendered within {TIMEOUT_S} s" in crawled.errors("endless")
    assert len(crawled.sites["endless"].asked) < 150


def test_pages_that_eat_memory_cost_only_themselves(crawled: Crawled) -> None:
    assert crawled.runs["huge"].fates == {"new": 1, "failed": 2}
    errors = crawled.errors("huge")
    assert "/tin-1001.html: crashed the browser's page, or ate its memory" in errors
    assert "/tin-1002.html: its scripts made a page of more than 10485760 bytes" in errors


def test_an_unchanged_shell_is_rendered_again_and_its_new_article_found(crawled: Crawled) -> None:
    assert (crawled.again["new"], crawled.again["unchanged"]) == (1, 2)


@pytest.mark.long
def test_a_browser_that_dies_takes_only_its_pages_with_it_and_is_started_again(tmp_path: Path, site: WildSite) -> None:
    lives = iter([end_chromium])

    def deadly(_: Request) -> Reply:
        next(lives, lambda: None)()
        return plain("")

    others = [f"/tin-{number}.html" for number in range(1002, 1005)]
    site.pages = {
        "/rss": feed(site.origin, ["/tin-1001.html", *others]),
        "/tin-1001.html": page("<script src='/deadly.js'></script>"),
        "/deadly.js": deadly,
        **{path: news(number) for number, path in enumerate(others)},
    }
    desk = Newsdesk(folder=tmp_path, sites=[rendered(site.site((SourceKind.FEED, "/rss")))])
    crawled = desk.crawl()["app"]
    assert "could not be rendered" in crawled["errors"][0]
    assert crawled["failed"] in (1, 2)  # two pages are open at once
    assert crawled["new"] == 4 - crawled["failed"]


def test_without_chromium_one_line_says_what_to_install_and_other_sites_go_on(
    tmp_path: Path, site: WildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROUNDWATCH_CHROMIUM", str(tmp_path / "nothing-here"))
    plainly = WildSite("plainly")
    try:
        plainly.pages = app_pages()
        site.pages = {**app_pages(), "/rss": feed(site.origin, ["/tin-1001.html", "/tin-1002.html"])}
        sites = [rendered(site.site((SourceKind.FEED, "/rss"))), plainly.site((SourceKind.SECTION, "/tin"))]
        crawled = Newsdesk(folder=tmp_path, sites=sites).crawl()
        assert crawled["app"]["failed"] == 2  # due again in the next crawl
        (error,) = crawled["app"]["errors"]
        assert "render = true needs a Chromium, and none starts here: playwright install chromium" in error
        # And this is what scripts bring where render is not set.
        assert (crawled["plainly"]["outcome"], crawled["plainly"]["new"]) == ("ok", 0)
    finally:
        plainly.close()


def test_without_playwright_check_says_in_one_line_what_to_install(tmp_path: Path, site: WildSite) -> None:
    shadow = tmp_path / "shadow" / "playwright"
    shadow.mkdir(parents=True)
    shadow.joinpath("__init__.py").write_text("raise ImportError('not installed')")
    desk = Newsdesk(folder=tmp_path, sites=[rendered(site.site())])
    desk.environment["PYTHONPATH"] = os.pathsep.join([str(shadow.parent), str(ROOT)])
    (checked,) = finish(desk.start("check", "--json")).json["sites"]
    (problem,) = checked["problems"]
    assert "render = true needs Playwright, which is not installed: pip install 'playwright>=1.49'" in problem
    assert "/" not in site.asked  # no page is fetched that cannot be rendered


def test_check_renders_as_a_crawl_does(crawled: Crawled) -> None:
    assert (crawled.checked["sources"][0]["items"], crawled.checked["problems"]) == (2, [])
