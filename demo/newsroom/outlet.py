"""One fake outlet: what it has printed, who came by, and its moods."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from http import HTTPStatus
from zoneinfo import ZoneInfo

from demo.newsroom.edition import Edition, Printed
from demo.newsroom.outlets import Plan
from demo.newsroom.server import LoopbackServer, Reply, Request, reply_to
from demo.newsroom.story import Expect, Story
from domain.site import Site, Source, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request as the outlet's log has it."""

    method: str
    path: str  #: with the query
    status: int
    headers: Mapping[str, str]  #: as asked, names in lower case


class Outlet:
    """A news site on a port of its own.  Its verbs may be used while it is being visited."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.down = False  #: answers 503 to everything
        self.validators = True  #: sends ETag and Last-Modified
        self.robots = ""  #: what robots.txt says instead of the usual
        self._lock = threading.Lock()
        self._printed: dict[str, Printed] = {}
        self._count = 0
        self._visits: list[Visit] = []
        self._zone = ZoneInfo(plan.timezone)
        self._server = LoopbackServer(self._respond)
        self.home = self.url("/")

    def close(self) -> None:
        """Takes the outlet off the net."""
        self._server.close()

    # --- what a newsroom does

    def publish(self, story: Story, at: datetime, path: str | None = None) -> str:
        """Prints a story, at a path of the outlet's making if none is given; returns its address."""
        local = self._local(at)
        with self._lock:
            self._count += 1
            path = path or self.plan.path(story.title, self._count, local)
            self._printed[path] = Printed(story=story, path=path, at=local, modified_at=local, number=self._count)
        return self.url(path)

    def edit(
        self,
        url: str,
        *,
        modified_at: datetime,
        title: str | None = None,
        lead: str | None = None,
        text: str | None = None,
        expects: tuple[Expect, ...] | None = None,
    ) -> None:
        """Changes what stands at an address; `None` leaves a part as it is."""
        local = self._local(modified_at)
        with self._lock:
            old = self._printed[self._path(url)]
            story = replace(
                old.story,
                title=old.story.title if title is None else title,
                lead=old.story.lead if lead is None else lead,
                text=old.story.text if text is None else text,
                expects=old.story.expects if expects is None else expects,
            )
            self._printed[old.path] = replace(old, story=story, modified_at=local)

    def remove(self, url: str) -> None:
        """Withdraws an article; lists forget it, its address says that it is gone."""
        with self._lock:
            del self._printed[self._path(url)]

    # --- what can be asked about it

    @property
    def requests(self) -> list[Visit]:
        """Every request so far, oldest first."""
        with self._lock:
            return list(self._visits)

    @property
    def articles(self) -> dict[str, Story]:
        """What is printed now, by address, newest first."""
        return {self.url(one.path): one.story for one in self._edition().printed}

    def url(self, path: str) -> str:
        """A path of this outlet as an address."""
        return self._server.origin + path

    def url_of(self, name: str) -> str:
        """Where the story of this name stands."""
        return next(url for url, story in self.articles.items() if story.name == name)

    @property
    def gone(self) -> str:
        """An address that says in words, but not by its status, that nothing is there."""
        return self.url(self._edition().gone)

    @property
    def videos(self) -> tuple[str, ...]:
        """Pages with a player and no text; all noise leads to them."""
        return tuple(self.url(path) for path in self._edition().stubs)

    def site(self) -> Site:
        """The outlet as a declaration, with the best source that it offers: feed, sitemap or section."""
        plan = self.plan
        if plan.feed:
            source = Source(kind=SourceKind.FEED, url=self.url(plan.feed))
        elif plan.sitemaps:
            source = Source(kind=SourceKind.SITEMAP, url=self.url("/sitemap.xml"))
        else:
            source = Source(kind=SourceKind.SECTION, url=self.url(plan.section))
        return Site(
            name=plan.name,
            home=self.home,
            language=plan.language,
            timezone=plan.timezone,
            family=plan.family,
            sources=(source,),
        )

    # --- how it answers

    def _respond(self, request: Request) -> Reply:
        if self.down:
            reply = Reply(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "120"})
        else:
            reply = reply_to(request, self._edition().document(request.path), validators=self.validators)
        visit = Visit(method=request.method, path=request.path, status=reply.status, headers=request.headers)
        with self._lock:
            self._visits.append(visit)
        return reply

    def _edition(self) -> Edition:
        with self._lock:
            printed = list(self._printed.values())
        printed.sort(key=lambda one: (one.at, one.number), reverse=True)
        return Edition(plan=self.plan, origin=self._server.origin, printed=tuple(printed), robots=self.robots)

    def _local(self, at: datetime) -> datetime:
        if at.tzinfo is None:
            raise ValueError("a newsroom needs times with a zone")
        return at.astimezone(self._zone)

    def _path(self, url: str) -> str:
        return url.removeprefix(self._server.origin)
