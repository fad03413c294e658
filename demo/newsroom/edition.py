"""All pages of one outlet as they stand at one moment.  Pure: the same articles give the same pages."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from http import HTTPStatus
from zoneinfo import ZoneInfo

from demo.newsroom import pages
from demo.newsroom.outlets import Plan
from demo.newsroom.pages import Boxes, Kind, Page, Teaser
from demo.newsroom.server import Document
from demo.newsroom.story import Story

PER_PAGE = 8
ON_HOME = 12
IN_FEED = 20
NEWS_SITEMAP = timedelta(days=2)  # news search engines want no older articles there
FALSE_EVERY = 2  # the teaser of a round that never was stands on every second article


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A story with its address and its times, which are in the outlet's zone."""

    story: Story
    path: str
    at: datetime
    modified_at: datetime
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What an outlet has to show."""

    plan: Plan
    origin: str
    printed: tuple[Printed, ...]  #: newest first
    robots: str = ""  #: what robots.txt says instead of the usual

    @property
    def gone(self) -> str:
        """Where the teaser of the false round leads: the words say that nothing is there, the status does not."""
        return self.plan.path(self.plan.noise.false_round.title, 0, self._epoch)

    @property
    def stubs(self) -> dict[str, Teaser]:
        """What the noise links to, by path: addresses like those of articles, with a player and no text behind them."""
        found: dict[str, Teaser] = {}
        for number, line in enumerate(self.plan.noise.lines):
            path = self.plan.path(line.title, -1 - number, self._epoch)
            found[path] = Teaser(title=line.title, blurb=line.blurb, url=self.origin + path)
        return found

    def document(self, path: str) -> Document:
        """What stands at a path; if nothing does, the page that says so."""
        for known in dict.fromkeys((path, path.split("?")[0])):  # what marketing adds to an address changes nothing
            for look in (self._article, self._listing, self._stub, self._robots, self._feed, self._sitemap):
                if found := look(known):
                    return found
        soft = self.plan.soft_404 or path == self.gone
        page = self._html(self._page(Kind.MISSING, path, ""), None)
        return replace(page, status=HTTPStatus.OK if soft else HTTPStatus.NOT_FOUND)

    # --- what may stand at a path

    def _article(self, path: str) -> Document | None:
        for one in self.printed:
            if one.path == path:
                page = self._page(Kind.ARTICLE, path, one.story.title, one.number)
                page = replace(page, story=one.story, at=one.at, modified_at=one.modified_at)
                return self._html(page, self._changed_at if self.plan.fresh else one.modified_at)
        return None

    def _listing(self, path: str) -> Document | None:
        plan, items = self.plan, self._teasers(self.printed)
        if path == "/":
            return self._html(
                replace(self._page(Kind.LISTING, path, plan.title), items=items[:ON_HOME]), self._changed_at
            )
        if path == plan.tag:
            page = self._page(Kind.LISTING, path, f"{plan.section_name} #")
            return self._html(replace(page, items=items[:PER_PAGE]), self._changed_at)
        count = max(1, -(-len(items) // PER_PAGE))
        paths = [plan.section, *(plan.section_page.format(page=n) for n in range(2, count + 1))]
        if path not in paths:
            return None
        n = paths.index(path)
        page = replace(
            self._page(Kind.LISTING, path, plan.section_name),
            items=items[n * PER_PAGE : (n + 1) * PER_PAGE],
            newer=self.origin + paths[n - 1] if n else "",
            older=self.origin + paths[n + 1] if n + 1 < count else "",
        )
        return self._html(page, self._changed_at)

    def _stub(self, path: str) -> Document | None:
        teaser = self.stubs.get(path)
        return self._html(self._page(Kind.VIDEO, path, teaser.title), self._epoch) if teaser else None

    def _robots(self, path: str) -> Document | None:
        if path != "/robots.txt":
            return None
        text = self.robots or "User-agent: *\nDisallow: /tim-kiem\nDisallow: /noi-bo/\n"
        if self.plan.sitemaps and not self.robots:
            text += f"Sitemap: {self.origin}/sitemap.xml\n"
        return Document(body=text.encode(), content_type="text/plain", modified_at=self._epoch)

    def _feed(self, path: str) -> Document | None:
        if not self.plan.feed or path != self.plan.feed:
            return None
        text = pages.feed(self.plan, self.origin + "/", self._teasers(self.printed[:IN_FEED]))
        return self._xml(text, "application/atom+xml" if self.plan.feed_form == "atom" else "application/rss+xml")

    def _sitemap(self, path: str) -> Document | None:
        if not self.plan.sitemaps:
            return None
        months: dict[str, list[Printed]] = {}
        for one in self.printed:
            months.setdefault(f"/sitemaps/news-{one.at.year}-{one.at.month}.xml", []).append(one)
        news = "/sitemaps/google-news.xml"
        if path == "/sitemap.xml":
            urls = tuple(self.origin + known for known in (*months, news))
            return self._xml(pages.sitemap_index(urls), "text/xml")
        if path == news:
            recent = [one for one in self.printed if self.printed[0].at - one.at <= NEWS_SITEMAP]
            return self._xml(pages.sitemap(self.plan, self._teasers(tuple(recent)), news=True), "text/xml")
        if path in months:
            return self._xml(pages.sitemap(self.plan, self._teasers(tuple(months[path]))), "text/xml")
        return None

    # --- what pages are made of

    @property
    def _epoch(self) -> datetime:
        """The age of everything that never changes."""
        return datetime(2022, 1, 3, 8, 0, tzinfo=ZoneInfo(self.plan.timezone))

    @property
    def _changed_at(self) -> datetime | None:
        return max((one.modified_at for one in self.printed), default=None)

    def _html(self, page: Page, modified_at: datetime | None) -> Document:
        body = pages.html(self.plan, self.origin + "/", page).encode()
        return Document(body=body, content_type=f"text/html{self.plan.charset}", modified_at=modified_at)

    def _xml(self, text: str, content_type: str) -> Document:
        return Document(
            body=text.encode(), content_type=f"{content_type}{self.plan.charset}", modified_at=self._changed_at
        )

    def _page(self, kind: Kind, path: str, title: str, number: int | None = None) -> Page:
        return Page(kind=kind, url=self.origin + path, title=title, boxes=self._boxes(number))

    def _teasers(self, printed: tuple[Printed, ...]) -> tuple[Teaser, ...]:
        return tuple(
            Teaser(
                title=one.story.title,
                blurb=one.story.lead or one.story.paragraphs[0][:180],
                url=self.origin + one.path,
                at=one.at,
            )
            for one in printed
        )

    def _boxes(self, number: int | None) -> Boxes:
        noise, by_title = self.plan.noise, {teaser.title: teaser for teaser in self.stubs.values()}
        false: tuple[Teaser, ...] = ()
        if number is not None and number % FALSE_EVERY == 1:
            line = noise.false_round
            false = (Teaser(title=line.title, blurb=line.blurb, url=self.origin + self.gone),)
        others = tuple(one for one in self.printed if one.number != number)
        return Boxes(
            inside=tuple(by_title[line.title] for line in noise.inside),
            related=(*false, *(by_title[line.title] for line in noise.related)),
            popular=tuple(by_title[line.title] for line in noise.popular),
            videos=tuple(by_title[line.title] for line in noise.videos),
            weather=tuple(by_title[line.title] for line in noise.weather),
            fresh=self._teasers(others[: self.plan.fresh]),
        )
