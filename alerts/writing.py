"""Alerts become letters: what waits for somebody is one letter, and an alert that cannot be written stops no other."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import parseaddr
from hashlib import blake2b

from alerts.bulletin import ArticleNote, Item, Letter, Span
from alerts.digest import compose
from alerts.mail import envelope
from alerts.pacing import may_write, told_until
from alerts.subject import thread_of
from alerts.ways import way_name
from alerts.webhook import document
from config import Settings
from domain.decide import round_name
from domain.diff import lost_and_gained
from domain.errors import RoundwatchError
from domain.essence import identity
from domain.ledger import fold_rounds
from domain.rounds import Round
from domain.site import Recipient, mechanism_id
from domain.timetable import timetable
from storage.database import Database, Session
from storage.letters import Draft, first_of_thread, store_letter, store_unwritable, written_since
from storage.mentions import of_record, witnesses
from storage.outbox import Outlets, Unwritten, VersionNote, Waiting, outlets_of, unwritten_alert, waiting_alerts

Clock = Callable[[], datetime]

_MOST_ALERTS = 200  # in one letter; some mail services hide what is beyond 100 kB


def write_letters(
    database: Database,
    settings: Settings,
    clock: Clock,
    *,
    settled: datetime | None = None,
    apart: timedelta = timedelta(),
) -> None:
    """What waits for somebody, and whose time has come, gets a letter.

    `settled`: what happened before has all that belongs to it; `None`: everything has, somebody asked for it.  `apart`:
    the time between two letters to the same reader.
    In one transaction, so that no alert can stand in two letters, whoever writes at the same time.
    """
    with database.write() as session:
        waiting: dict[str, list[Waiting]] = defaultdict(list)
        for alert in waiting_alerts(session):
            waiting[alert.recipient].append(alert)
        if not waiting:
            return
        now = clock()
        known = {recipient.address: recipient for recipient in settings.recipients}
        library = _Library(session, settings)
        for name, alerts in waiting.items():
            # Somebody who was taken out of the configuration since is still told what was meant for them.
            recipient = known.get(name) or Recipient(address=name, channel=None if "@" in name else "")
            if recipient.channel is None and settings.mail is None:
                continue
            until = told_until(recipient, settled or now, now)
            # A row without a time cannot be told in time either: it is dealt with at once.
            due = [one for one in alerts if one.created_at is None or one.created_at <= until]
            if not due:
                continue
            if recipient.when == "now":
                due = alerts  # what has only just happened goes along
            written = written_since(session, name, now - timedelta(hours=1))
            if may_write(recipient, [one.kind for one in due], written, now, apart=apart):
                for first in range(0, len(due), _MOST_ALERTS):
                    _write(session, library, recipient, due[first : first + _MOST_ALERTS], now)


def store_note(
    session: Session,
    settings: Settings,
    recipient: Recipient,
    letter: Letter,
    *,
    key: str,
    now: datetime,
    kind: str = "note",
) -> bool:
    """Put a letter that is ready into the outbox; `False` if one with this `key` was for this recipient already.

    It is carried, tried again and given up as any other.  A letter of `kind` "notice" is never told of when it fails.
    """
    draft = draft_of(settings, recipient, letter, f"{key}\n{recipient.address}", now)
    return store_letter(session, replace(draft, kind=kind, key=f"{key} {recipient.address}"), (), now)


class _Library:
    """What is looked up for letters, once for all that are written together."""

    def __init__(self, session: Session, settings: Settings) -> None:
        self.session, self.settings = session, settings
        self._rounds: dict[tuple[str, int | None], list[Round]] = {}
        self._outlets: dict[tuple[str, int | None], Outlets] = {}

    def rounds(self, mechanism: str, number: int | None) -> list[Round]:
        """The ledger, as far as it says something of a round."""
        key = (mechanism, number)
        if key not in self._rounds:
            record = of_record(self.settings.record, {key})
            self._rounds[key] = fold_rounds([*witnesses(self.session, {key}), *record])
        return self._rounds[key]

    def outlets(self, one: Round) -> Outlets:
        """Who reports a round."""
        key = (one.mechanism, one.number)
        if key not in self._outlets:
            self._outlets[key] = outlets_of(self.session, *key, one.status)
        return self._outlets[key]


def _write(session: Session, library: _Library, recipient: Recipient, alerts: Sequence[Waiting], now: datetime) -> None:
    """One letter about all of them; what cannot be told is given up, and the reader told so in plain words."""
    items: list[Item] = []
    told: list[Waiting] = []
    for alert in alerts:
        try:
            items.append(_item(unwritten_alert(session, alert.alert_id), library))
        except RoundwatchError:
            raise  # the database, not the alert
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not stop the others
            _give_up(session, library.settings, recipient, alert, error, now)
        else:
            told.append(alert)
    if not items:
        return
    thread = thread_of(items) if recipient.when == "now" else None
    first = first_of_thread(session, recipient.address, thread) if thread else None
    try:
        letter = compose(items, recipient, _span(recipient, now), library.settings.web.url)
        about = "\n".join(alert.key for alert in told)
        draft = draft_of(library.settings, recipient, letter, about, now, answers=first)
    except Exception as error:  # noqa: BLE001 - as above: one of them cannot be told, so each is told by itself
        if len(told) == 1:
            _give_up(session, library.settings, recipient, told[0], error, now)
            return
        for alert in told:
            _write(session, library, recipient, [alert], now)
        return
    store_letter(session, replace(draft, thread=thread), [alert.alert_id for alert in told], now)


def _give_up(
    session: Session, settings: Settings, recipient: Recipient, alert: Waiting, error: Exception, now: datetime
) -> None:
    draft = stub_of(settings, recipient, alert.key, f"{alert.alert_id}\n{now.isoformat()}")
    store_unwritable(session, draft, [alert.alert_id], cannot_be_written(error), now)


def stub_of(settings: Settings, recipient: Recipient, subject: str, about: str) -> Draft:
    """What stands in the outbox in the place of a letter that cannot be written."""
    return Draft(
        recipient=recipient.address,
        route=way_name(recipient),
        message_id=message_id(settings, f"unwritable\n{about}"),
        subject=subject,
        body="",
    )


def cannot_be_written(error: Exception) -> str:
    """Why, in one line."""
    return f"it cannot be written: {type(error).__name__}: {' '.join(str(error).split())}"[:500]


def draft_of(
    settings: Settings, recipient: Recipient, letter: Letter, about: str, now: datetime, answers: str | None = None
) -> Draft:
    """A letter in the form in which it goes to a recipient; `about` decides its Message-ID."""
    ours = message_id(settings, f"{recipient.address}\n{about}\n{now.isoformat()}")
    if recipient.channel is not None:
        body = document(letter.subject, letter.text, ours)
    else:
        sender = settings.mail.sender if settings.mail else "Roundwatch <roundwatch@localhost>"
        mail = envelope(letter, sender=sender, recipient=recipient.address, message_id=ours, date=now, answers=answers)
        body = mail.as_bytes().decode("utf-8")
    return Draft(
        recipient=recipient.address,
        route=way_name(recipient),
        message_id=ours,
        subject=letter.subject,
        body=body,
    )


def message_id(settings: Settings, about: str) -> str:
    """The Message-ID of what is said about something; two that are about different things are different."""
    # The same letter has the same, whoever writes it; nothing in it is left to chance.
    domain = parseaddr(settings.mail.sender)[1].rpartition("@")[2] if settings.mail else ""
    return f"<{blake2b(about.encode(), digest_size=16).hexdigest()}@{domain or 'roundwatch.invalid'}>"


def _span(recipient: Recipient, now: datetime) -> Span | None:
    """The time that a letter at a set time is about; `None` for one that is written when something happens."""
    times = timetable(recipient.when, recipient.timezone)
    if times is None:
        return None
    until = times.last(now)
    return Span(since=times.last(until - timedelta(seconds=1)), until=until, weekly=times.weekday is not None)


def _item(alert: Unwritten, library: _Library) -> Item:
    event = alert.event
    mechanism = next(
        (m for m in library.settings.mechanisms if event.mechanism and m.id == mechanism_id(event.mechanism)), None
    )
    name = event.key.split(":", 1)[1]
    rounds = library.rounds(event.mechanism, event.number) if event.mechanism else []
    about = next(
        (r for r in rounds if r.mechanism == event.mechanism and (r.number == event.number or round_name(r) == name)),
        None,
    )
    return Item(
        event=event,
        happened_at=alert.happened_at,
        article=_note(alert.version) if alert.version else None,
        mechanism=mechanism,
        round=about,
        outlets=library.outlets(about) if about is not None else Outlets(),
        incident=alert.incident,
    )


def _note(version: VersionNote) -> ArticleNote:
    removed, added = _difference(version)
    return ArticleNote(
        url=version.url,
        site=version.site or "",
        title=version.title,
        language=version.language,
        published_at=version.published_at,
        credit=version.credit,
        removed=removed,
        added=added,
    )


def _difference(version: VersionNote) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Paragraphs that are gone and paragraphs that are new, the title as the first one."""
    if version.text_before is None or version.title_before is None:
        return (), ()
    before, after = version.title_before, version.title
    titles = ((), ()) if identity(before, "") == identity(after, "") else ((before,), (after,))
    removed, added = lost_and_gained(version.text_before, version.text)
    return (*titles[0], *removed), (*titles[1], *added)
