"""Delivering: alerts become letters, letters are carried, and each is marked before the next is taken.

A letter is stored with its Message-ID before anybody carries it.  Whatever fails on the way, the same letter goes
again; if a server took it and we could not note that, the copy has the same Message-ID and is shown once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from email.utils import parseaddr
from uuid import uuid4

from alerts.bulletin import ArticleNote, Item
from alerts.digest import compose
from alerts.mail import Carrier, MailRoute, carrier, envelope
from alerts.notes import write_notes
from config import MailSettings, Settings
from domain.decide import round_name
from domain.errors import DeliveryError
from domain.events import ABOUT_SITES
from domain.rounds import Round
from domain.site import Recipient, mechanism_id
from storage.database import Database
from storage.mentions import ledger
from storage.outbox import (
    Carriage,
    Unwritten,
    VersionNote,
    mark_sent,
    mark_unsent,
    store_letter,
    take_letter,
    unwritten_alerts,
)

Clock = Callable[[], datetime]

_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(hours=4)
_GIVE_UP_AFTER = 40  # tries; with the waits between them about five days (RFC 5321, 4.5.4.1)


@dataclass(slots=True, kw_only=True)
class Delivery:
    """What one pass over the outbox did."""

    sent: int = 0
    put_off: list[str] = field(default_factory=list)  #: why, one line a letter
    given_up: list[str] = field(default_factory=list)


def deliver_pending(database: Database, settings: Settings, clock: Clock, *, whatever_is_due: bool = False) -> Delivery:
    """One pass over the outbox: write what is not written, carry what is due.

    `whatever_is_due`: also letters that were put off to a later time; somebody asked for it.
    """
    done = Delivery()
    if settings.mail is None:
        return done
    write_letters(database, settings, settings.mail, clock)
    write_notes(database, settings, settings.mail, clock)
    way = carrier(route(settings.mail))
    last = 0
    while True:
        with database.write() as session:
            letter = take_letter(session, clock(), after=last, whatever_is_due=whatever_is_due)
        if letter is None:
            return done
        last = letter.letter_id
        _carry(database, way, settings.mail, letter, clock, done)


def route(mail: MailSettings) -> MailRoute:
    """The way that the configuration sets out for mails."""
    return MailRoute(
        scheme=mail.scheme,
        host=mail.host,
        port=mail.port,
        user=mail.user,
        password=mail.password,
        starttls=mail.starttls,
        folder=mail.folder,
    )


def write_letters(database: Database, settings: Settings, mail: MailSettings, clock: Clock) -> None:
    """Every alert without a letter gets one; alerts on one round for one recipient share it, and those on silent sites.

    In one transaction, so that no alert can stand in two letters, whoever writes at the same time.
    """
    with database.write() as session:
        waiting = unwritten_alerts(session)
        if not waiting:
            return
        rounds = ledger(session, settings.record)
        known = {recipient.address: recipient for recipient in settings.recipients}
        for group in _by_letter(waiting):
            now = clock()
            # Somebody who was taken out of the configuration since is still told what was meant for them.
            recipient = known.get(group[0].recipient) or Recipient(address=group[0].recipient)
            letter = compose([_item(alert, settings, rounds) for alert in group], recipient)
            message_id = f"<{uuid4().hex}@{_domain(mail.sender)}>"
            message = envelope(letter, sender=mail.sender, recipient=recipient.address, message_id=message_id, date=now)
            store_letter(
                session,
                alerts=[alert.alert_id for alert in group],
                recipient=recipient.address,
                message_id=message_id,
                subject=letter.subject,
                body=message.as_bytes().decode("utf-8"),
                now=now,
            )


def next_try(attempts: int, now: datetime) -> datetime | None:
    """When to try a letter again that failed `attempts` times; `None`: it is given up."""
    if attempts >= _GIVE_UP_AFTER:
        return None
    return now + min(_FIRST_WAIT * (1 << min(attempts - 1, 16)), _LONGEST_WAIT)


def _carry(
    database: Database, way: Carrier, mail: MailSettings, letter: Carriage, clock: Clock, done: Delivery
) -> None:
    try:
        way.carry(letter.body.encode("utf-8"), mail.sender, letter.recipient)
    except DeliveryError as error:
        again = next_try(letter.attempts + 1, clock()) if error.temporary else None
        with database.write() as session:
            mark_unsent(session, letter.letter_id, str(error), again)
        (done.put_off if again else done.given_up).append(f"{letter.recipient}: {error}")
        return
    with database.write() as session:
        mark_sent(session, letter.letter_id, clock())
    done.sent += 1


def _by_letter(waiting: Iterable[Unwritten]) -> list[list[Unwritten]]:
    groups: dict[tuple[str, object], list[Unwritten]] = defaultdict(list)
    for alert in waiting:
        event = alert.event
        # Sites that fall silent together are one letter: the cause may be one.
        subject = (
            (event.mechanism, event.number)
            if event.mechanism and event.number
            else event.article_url or (event.kind if event.kind in ABOUT_SITES else event.key)
        )
        groups[alert.recipient, subject].append(alert)
    return list(groups.values())


def _item(alert: Unwritten, settings: Settings, rounds: Sequence[Round]) -> Item:
    event = alert.event
    mechanism = next(
        (m for m in settings.mechanisms if event.mechanism and m.id == mechanism_id(event.mechanism)), None
    )
    name = event.key.split(":", 1)[1]
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
        incident=alert.incident,
    )


def _note(version: VersionNote) -> ArticleNote:
    removed, added = _difference(version.text_before, version.text) if version.text_before is not None else ((), ())
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


def _difference(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Paragraphs that are gone and paragraphs that are new."""
    old, new = before.split("\n"), after.split("\n")
    removed: list[str] = []
    added: list[str] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag != "equal":
            removed += old[i1:i2]
            added += new[j1:j2]
    return tuple(removed), tuple(added)


def _domain(sender: str) -> str:
    return parseaddr(sender)[1].rpartition("@")[2] or "roundwatch.invalid"
