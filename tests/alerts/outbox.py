"""An outbox between what happens and the ways out: events are really stored, letters really carried."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from alerts.couriers import Delivery
from alerts.deliver import Dispatch, deliver_pending
from config import Settings, load
from domain.events import Event, EventKind
from domain.rounds import Status
from storage.database import Database
from storage.outbox import AlertReport, alert_reports
from storage.recording import write_event
from storage.routes import RouteReport, failing_routes
from tests.domain.world import mention
from tests.storage.desk import NOON, Desk


@dataclass
class Outbox:
    """One database, a configuration that may change, and a clock that is set by hand."""

    database: Database
    folder: Path
    mail: str | None = None
    recipients: Sequence[str] = ('address = "desk@example.org"',)
    private_hosts: Sequence[str] = ()
    now: datetime = NOON
    password: str = "secret"
    desk: Desk = field(init=False)
    _read: dict[str, Settings] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.desk = Desk(self.database)

    @property
    def settings(self) -> Settings:
        """The configuration as it is now."""
        lines = [f"[crawl]\nprivate_hosts = {json.dumps(list(self.private_hosts))}"]
        if self.mail is not None:
            lines.append(f'[mail]\nurl = "{self.mail}"\nfrom = "Roundwatch <watch@example.org>"')
        lines += [f"[[recipient]]\n{one}" for one in self.recipients]
        said = "\n".join(lines)
        if said not in self._read:
            path = self.folder / "outbox.toml"
            path.write_text(said, encoding="utf-8")
            self._read[said] = load(path, environ={"ROUNDWATCH_MAIL_PASSWORD": self.password}, cwd=self.folder)
        return self._read[said]

    def later(self, **span: float) -> "Outbox":
        """Time goes by."""
        self.now += timedelta(**span)
        return self

    def round_is_held(self, number: int = 11, *, text: str = "", path: str = "") -> None:
        """An article reports a round: two events."""
        self.desk.read(
            path or f"/tin-{number}", mention(number, Status.HELD), at=self.now, to=self.settings.recipients,
            title=f"Vòng {number} đã họp",
            text=text or f"Vòng thứ {number} đã họp tại Hà Nội hôm nay, như hãng tin số {number * 13} cho biết.",
        )  # fmt: skip

    def happens(self, *keys: str) -> None:
        """Sites fall silent, one for each key: events that need no article."""
        recipients = self.settings.recipients
        with self.database.write() as session:
            for key in keys:
                event = Event(kind=EventKind.SITE_SILENT, key=f"site-silent:{key}:1", article_url=None)
                assert write_event(session, event, None, self.now, recipients)

    def deliver(self, *, asked: bool = False) -> Delivery:
        """One pass over the outbox; `asked`: by hand."""
        return deliver_pending(self.database, self.settings, lambda: self.now, lambda: 0.5, whatever_is_due=asked)

    def dispatch(self) -> Dispatch:
        """What the daemon does it with."""
        return Dispatch(self.database, self.settings, lambda: self.now, lambda: 0.5)

    def alerts(self, state: str | None = None) -> list[AlertReport]:
        """The alerts, oldest first."""
        with self.database.read() as session:
            return alert_reports(session, state)[::-1]

    def states(self) -> dict[str, set[str]]:
        """By recipient: which states the alerts are in."""
        found: dict[str, set[str]] = {}
        for one in self.alerts():
            found.setdefault(one.recipient, set()).add(one.state)
        return found

    @property
    def failing(self) -> list[RouteReport]:
        """Ways by which nothing goes."""
        with self.database.read() as session:
            return failing_routes(session)
