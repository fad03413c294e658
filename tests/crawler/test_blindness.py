"""Sites that go blind, each in its own way, and come back: told once, and their return once; nothing is lost."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus

import pytest
from sqlmodel import SQLModel, select

from config import load
from demo.newsroom.server import Reply, Request
from domain.site import SourceKind
from scheduler.crawls import CrawlJob, CrawlStarter, account_for
from scheduler.health import look_after_sites
from storage.database import open_database
from storage.listings import article_reports
from storage.tables import Address, Incident, Letter, Run, SiteState, SourceState, StoredEvent
from tests.crawler.wild import WildSite, moved_to, news, page, round_report, section, status
from tests.newsdesk import PATIENCE_S, Json, Newsdesk, ago, plain_text

CONSENT = page("<p>We use cookies. Accept all cookies or manage consent.</p>", title="Cookie consent")
PAUSE = timedelta(hours=26)
LATER = "Thu, 01 Jan 2099 00:00:00 GMT"
ENGLISH = """The village of Na Sai opened its new market on Saturday, and traders from three districts came with honey.
Older people remembered the market of their childhood, which had stood by the river until the great flood.
The chairman of the commune said that the road would be widened before the next rainy season.
In the afternoon there were songs, a boat race and a long meal under the trees behind the school.""".splitlines()


def told_of_market(number: int) -> Reply:
    """An English article that names no consultation; no two are alike."""
    lines = "".join(f"<p>Part {number}: {line}</p>" for line in ENGLISH)
    title = f"Market number {number} opens in Na Sai"
    return page(f"<article><h1>{title}</h1>{lines}</article>", title)


def feed(origin: str, *paths: str) -> bytes:
    items = "".join(f"<item><title>Tin</title><link>{origin}{path}</link></item>" for path in paths)
    return f'<rss version="2.0"><channel><title>Báo</title>{items}</channel></rss>'.encode()


@dataclass
class FrozenFeed:
    """A feed behind a cache: whoever knows its ETag is told that nothing changed, whatever was printed since."""

    body: bytes = b""
    etag: str = '"forever"'
    asked_since: list[str] = field(default_factory=list)  #: what it was sent as If-Modified-Since

    def __call__(self, request: Request) -> Reply:
        self.asked_since += [value for name, value in request.headers.items() if name == "if-modified-since"]
        if request.headers.get("if-none-match") == self.etag:
            return Reply(status=HTTPStatus.NOT_MODIFIED, headers={"ETag": self.etag})
        return Reply(status=HTTPStatus.OK, headers={"ETag": self.etag, "Last-Modified": LATER}, body=self.body)


@dataclass
class Watch:
    """A desk whose crawls are those of the schedule, and whose clock can be put forward."""

    desk: Newsdesk
    starter: CrawlStarter = field(default_factory=CrawlStarter)

    def crawl(self) -> None:
        """What the daemon does: crawl what is due, look after the sites, send."""
        settings = load(self.desk.config, environ={}, cwd=self.desk.folder)
        database = open_database(self.desk.database_url)
        crawl = self.starter.start(CrawlJob(config=self.desk.config, trigger="schedule"))
        crawl.process.wait(PATIENCE_S)
        now = datetime.now(UTC)
        assert account_for(database, crawl, now) == []
        look_after_sites(database, settings, now)
        database.close()
        self.desk.run("deliver")

    def time_passes(self, span: timedelta = PAUSE) -> None:
        """Everything that is remembered happened so much longer ago."""
        database = open_database(self.desk.database_url)
        tables: list[type[SQLModel]] = [Address, Incident, Letter, Run, SiteState, SourceState, StoredEvent]
        with database.write() as session:
            for table in tables:
                for row in session.exec(select(table)).all():
                    for name in type(row).model_fields:
                        value = getattr(row, name)
                        if isinstance(value, datetime):
                            setattr(row, name, value - span)
        database.close()

    def told(self, site: str) -> list[str]:
        """What was told of a site: "silent drift", "recovered drift"."""
        found = []
        for key in self.desk.told:
            kind, _, rest = key.partition(":")
            if kind in ("site-silent", "site-recovered") and rest.startswith(f"{site}:"):
                found.append(f"{kind.removeprefix('site-')} {rest.split(':')[1]}")
        return found

    @property
    def sites(self) -> dict[str, Json]:
        """What `roundwatch sites` says."""
        return {row["site"]: row for row in self.desk.run("sites", "--json").json["sites"]}


NAMES = ("walled", "rebuilt", "partial", "down", "homeward", "foreign", "watched", "frozen", "steady")


@dataclass(kw_only=True)
class Episode:
    """What was seen after each of the crawls."""

    watch: Watch
    pages: dict[str, WildSite]
    frozen: FrozenFeed
    during: dict[str, Json]
    after: dict[str, Json]


@pytest.fixture(scope="module")
def episode(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Episode]:
    with ExitStack() as closing:
        sites: dict[str, WildSite] = {}
        for name in NAMES:
            sites[name] = WildSite(name)
            closing.callback(sites[name].close)
        frozen = FrozenFeed()
        sites["frozen"].pages["/rss"] = frozen
        declared = {name: one.site((SourceKind.SECTION, "/tin")) for name, one in sites.items()}
        declared["frozen"] = sites["frozen"].site((SourceKind.FEED, "/rss"))
        declared["watched"] = replace(declared["watched"], canary=sites["watched"].origin + "/mau-1000.html")
        watch = Watch(Newsdesk(folder=tmp_path_factory.mktemp("blind"), sites=list(declared.values())))

        listed: dict[str, list[str]] = {name: [] for name in NAMES}

        def publish(name: str, count: int, made: Reply | None = None) -> list[str]:
            first = 1001 + len(listed[name])
            paths = [f"/tin-{number}.html" for number in range(first, first + count)]
            for path in paths:
                sites[name].pages[path] = made or news(int(path[5:9]) + 100 * NAMES.index(name))
            listed[name] += paths
            sites[name].pages["/tin"] = section(*listed[name])
            frozen.body = feed(sites["frozen"].origin, *listed["frozen"])
            return paths

        # Two good days.
        sites["watched"].pages["/mau-1000.html"] = news(77)
        publish("partial", 6)
        for _ in range(2):
            for name in NAMES:
                publish(name, 4 if name in ("homeward", "foreign", "rebuilt") else 2)
            watch.crawl()
            watch.time_passes()

        # Two days on which each of them goes blind in its own way.
        whole = dict(listed)
        day = ago(days=3)
        behind_the_wall = round_report(f"{day.day}/{day.month}/{day.year}")
        secret = ""
        for seed in (3, 4):
            for path in publish("walled", 2, CONSENT):
                secret = secret or path
            publish("homeward", 2, moved_to("/"))
            sites["homeward"].pages["/"] = section("/tin-1001.html")
            for number in (1, 2):
                publish("foreign", 1, told_of_market(10 * seed + number))
            publish("steady", 2)
            publish("watched", 1)
            sites["rebuilt"].pages["/tin"] = page("<div id='app'></div><script src='/app.js'></script>")
            sites["partial"].pages["/tin"] = section(*whole["partial"][:2])
            sites["down"].pages["/tin"] = status(500)  # with 503 it would ask us to wait
            sites["watched"].pages["/mau-1000.html"] = CONSENT
            if seed == 3:
                publish("frozen", 1)
            watch.crawl()
            if seed == 3:
                watch.time_passes()
        during = watch.sites
        watch.time_passes()

        # All is mended.
        sites["walled"].pages |= {path: news(int(path[5:9]) + 900) for path in listed["walled"][-4:]}
        sites["walled"].pages[secret] = behind_the_wall
        sites["homeward"].pages |= {path: news(int(path[5:9]) + 1900) for path in listed["homeward"][-4:]}
        sites["watched"].pages["/mau-1000.html"] = news(77)
        for name in NAMES:
            publish(name, 2)
        frozen.etag = '"another"'
        for _ in range(2):
            watch.crawl()
            watch.time_passes()
        yield Episode(watch=watch, pages=sites, frozen=frozen, during=during, after=watch.sites)


@pytest.mark.parametrize(
    ("site", "cause", "state"),
    [
        ("walled", "consent-wall", "blind"),
        ("rebuilt", "drift", "blind"),
        ("down", "unreachable", "blind"),
        ("homeward", "moved", "blind"),
        ("foreign", "language", "degraded"),
        ("watched", "canary", "blind"),
        ("frozen", "frozen", "degraded"),
    ],
)
def test_a_site_that_goes_blind_is_told_once_with_its_cause_and_its_return_once(
    episode: Episode, site: str, cause: str, state: str
) -> None:
    assert episode.during[site]["state"] == state
    assert [one["cause"] for one in episode.during[site]["incidents"]] == [cause]
    assert episode.watch.told(site) == [f"silent {cause}", f"recovered {cause}"]
    assert (episode.after[site]["state"], episode.after[site]["incidents"]) == ("ok", [])


def test_a_site_that_goes_on_is_not_told_of(episode: Episode) -> None:
    assert episode.during["steady"]["state"] == "ok"
    assert episode.watch.told("steady") == []
    assert episode.watch.told("all") == []


def test_a_list_that_is_short_for_two_looks_says_nothing_and_tells_nothing_again(episode: Episode) -> None:
    assert episode.watch.told("partial") == []


def test_after_a_redesign_was_mended_nothing_is_told_again(episode: Episode) -> None:
    kinds = [key.partition(":")[0] for key in episode.watch.desk.told]
    assert sorted(kind for kind in kinds if not kind.startswith("site-")) == ["new-article", "new-round"]


def test_a_round_that_was_published_behind_a_wall_is_told_once_it_is_gone(episode: Episode) -> None:
    assert "new-round:vn-la-deputy/11" in episode.watch.desk.told


def test_a_feed_that_is_frozen_is_seen_through_and_nothing_is_lost(episode: Episode) -> None:
    with episode.watch.desk.session() as session:
        urls = {row.url for row in article_reports(session, site="frozen")}
    assert len(urls) == 7


def test_a_day_that_is_yet_to_come_is_not_sent_back(episode: Episode) -> None:
    assert episode.frozen.asked_since == []


def test_an_article_that_leads_to_the_home_page_is_refused_and_the_home_page_is_not_taken_for_it(
    episode: Episode,
) -> None:
    with episode.watch.desk.session() as session:
        moved = session.exec(select(Address).where(Address.reason == "moved")).all()
        homes = session.exec(select(Address).where(Address.site == "homeward")).all()
    assert not [one for one in homes if one.url.endswith("/")]
    assert {one.site for one in moved} <= {"homeward"}


def test_letters_say_which_site_since_when_what_was_seen_what_is_usual_and_what_to_do(episode: Episode) -> None:
    silent = [mail for mail in episode.watch.desk.mails if "rebuilt" in plain_text(mail)]
    assert len(silent) == 2  # several sites in one letter: that they are blind, and that they are back
    text = plain_text(silent[0])
    for said in ("rebuilt", "down", "walled", "Từ lúc", "Hiện tại", "Thường lệ", "Cần làm", "Khoảng 4 bài."):
        assert said in text
    assert "trang khác" in silent[0]["Subject"]
