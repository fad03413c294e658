"""A house with a page: a configuration, a database with what articles said, the page on loopback, and a visitor."""

import http.client
import re
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from lxml import html

from config import Settings, load
from domain.article import Article
from domain.decide import Decision
from domain.recognise import recognise
from storage.database import Database, open_database
from storage.evidence import Evidence
from storage.looks import Look, Occasion
from storage.pages import PageArchive
from storage.recording import record_reading
from storage.runs import Progress, claim_sites, finish_run
from storage.warc.writer import Capture
from web.desk import Desk
from web.server import PageServer

NOON = datetime(2026, 11, 18, 5, tzinfo=UTC)

CONFIG = """\
[storage]
database = "{database}"

[web]
listen = "127.0.0.1:0"
timezone = "Asia/Vientiane"

[[site]]
name = "songhong"
home = "https://songhong.example/"
language = "vi"
timezone = "Asia/Ho_Chi_Minh"
standing = "agency"
every = "2h"

[[site]]
name = "nhipcau"
home = "https://nhipcau.example/"
language = "vi"
timezone = "Asia/Ho_Chi_Minh"
every = "2h"

[[recipient]]
address = "desk@example.org"
language = "vi"
timezone = "Asia/Vientiane"
"""

HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"

TITLE = "Tham khảo chính trị Việt Nam - Lào lần thứ 11 tại Hà Nội"
REPORT = (
    "Ngày 18/11, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Bộ Ngoại giao Lào "
    "Phongsamouth Anlavan đồng chủ trì Tham khảo chính trị cấp Thứ trưởng Ngoại giao Việt Nam - Lào lần thứ 11.\n"
    "Hai bên bàn về cửa khẩu, học bổng và đường bay mới giữa hai thủ đô.\n"
    "Hai Thứ trưởng nhất trí tổ chức kỳ họp lần thứ 12 tại Lào trong năm 2027."
)
CORRECTED = REPORT.replace("Ngày 18/11", "Ngày 17/11")
OTHER = "Đội bóng của thành phố thắng ba bàn trước khán giả nhà.\nHuấn luyện viên cho biết trận sau sẽ khó hơn nhiều."


@dataclass(slots=True)
class Clock:
    """A clock that stands until it is set."""

    at: datetime = NOON + timedelta(hours=2)

    def __call__(self) -> datetime:
        return self.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the page answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()

    @property
    def page(self) -> html.HtmlElement:
        """The body as a page."""
        return html.document_fromstring(self.text)

    @property
    def words(self) -> str:
        """What a reader sees, in one line."""
        return " ".join(" ".join(self.page.xpath("//body//text()")).split())

    def form_token(self) -> str:
        """What the forms of this page send back."""
        return str(self.page.xpath("string(//input[@name='form']/@value)"))


@dataclass(slots=True)
class Visitor:
    """Somebody with a browser that keeps cookies, and no scripts."""

    url: str
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **headers: str) -> Answer:
        """Look at a page."""
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, form: Mapping[str, str], **headers: str) -> Answer:
        """Send a form."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, urlencode(form).encode(), headers=kind | headers)

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Send any request; `_` in the name of a header stands for "-"."""
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=20)
        sent = {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        if self.cookies:
            sent.setdefault("Cookie", "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        with closing(connection):
            connection.request(method, path.partition("#")[0], body, sent)
            response = connection.getresponse()
            for said in response.headers.get_all("Set-Cookie") or []:
                name, _, value = said.partition(";")[0].partition("=")
                self.cookies[name] = value.strip('"')
                if re.search(r"max-age=0(;|$)", said, re.IGNORECASE):
                    del self.cookies[name]
            return Answer(status=response.status, headers=dict(response.headers), body=response.read())


@dataclass(slots=True, kw_only=True)
class House:
    """The page over a database, and what is in it."""

    settings: Settings
    database: Database
    clock: Clock
    desk: Desk
    server: PageServer

    def visitor(self) -> Visitor:
        """Somebody new."""
        return Visitor(self.server.url)

    def publish(
        self,
        path: str,
        *,
        site: str = "songhong",
        title: str = TITLE,
        text: str = REPORT,
        at: datetime = NOON,
        published: datetime | None = None,
        credit: str | None = None,
        authors: tuple[str, ...] = (),
        page: bytes | None = None,
        head: bytes = HTML,
    ) -> Decision:
        """An article is read, recognised, decided and stored, as in a crawl; `page` is its body as captured."""
        outlet = self.settings.site(site)
        url = outlet.home.rstrip("/") + path
        article = Article(
            url=url, canonical_url=url, site=site, title=title, text=text, language="vi", published_at=published or at,
            modified_at=None, credit=credit, authors=authors,
        )  # fmt: skip
        mentions = recognise(article, self.settings.mechanisms, (published or at).date()).mentions
        evidence = None
        if page is not None:
            capture = Capture(url=url, at=at, head=head, body=page)
            evidence = Evidence(PageArchive(self.settings.storage.archive), capture)
        with self.database.write() as session:
            look = Look(url=url, site=outlet, at=at, occasion=Occasion.LISTED)
            return record_reading(
                session, look, article, mentions, self.settings.recipients, self.settings.record, evidence
            )


def open_house(folder: Path, *, password: str | None = None, more: str = "", database: str | None = None) -> House:
    """A house whose sites were crawled once, at eleven."""
    path = folder / "roundwatch.toml"
    address = database or f"sqlite:///{folder / 'roundwatch.db'}"
    path.write_text(CONFIG.format(database=address) + more, encoding="utf-8")
    environ = {"ROUNDWATCH_WEB_PASSWORD": password} if password else {}
    settings = load(path, environ=environ, cwd=folder)
    opened = open_database(settings.storage.database)
    with opened.write() as session:
        begun = NOON - timedelta(hours=1)
        runs = claim_sites(session, "first", [site.name for site in settings.sites], "manual", begun)
        for run in runs.values():
            finish_run(session, run, Progress(sources=1, leads=3), "ok", begun + timedelta(seconds=4), complete=True)
    clock = Clock()
    desk = Desk(settings=settings, database=opened, clock=clock, is_watching=lambda: True)
    server = PageServer(desk)
    server.start()
    return House(settings=settings, database=opened, clock=clock, desk=desk, server=server)


def close_house(house: House) -> None:
    """Nobody is at home any more."""
    house.server.stop()
    house.database.close()
