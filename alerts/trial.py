"""Trying the ways out: a test message to somebody, and a look at each way without any message."""

from datetime import datetime

from alerts.bulletin import Letter
from alerts.digest import plain_letter
from alerts.mail import probe
from alerts.ways import channel_carrier, mail_route, way, way_name
from alerts.writing import draft_of
from config import Settings
from domain.errors import DeliveryError
from domain.site import Recipient
from wording.vocabulary import vocabulary


def send_test(settings: Settings, recipient: Recipient, now: datetime) -> None:
    """Send a short message to somebody; nothing is stored.  Raises `DeliveryError`."""
    send_at_once(settings, recipient, _test_letter(recipient, now), "test", now)


def send_at_once(settings: Settings, recipient: Recipient, letter: Letter, about: str, now: datetime) -> None:
    """Send a letter past the outbox, once.  Raises `DeliveryError`."""
    carrier = way(settings, way_name(recipient))
    if carrier is None:
        raise DeliveryError("no [mail] is configured", temporary=False)
    draft = draft_of(settings, recipient, letter, f"{about}\n{recipient.address}", now)
    carrier.carry(draft.body.encode(), settings.mail.sender if settings.mail else "", recipient.address)


def probe_mail(settings: Settings) -> tuple[str, bool]:
    """A line on the mail server, and whether nothing is wrong with it."""
    if settings.mail is None:
        return "no [mail] is configured: alerts would wait", all(one.channel for one in settings.recipients)
    try:
        return probe(mail_route(settings.mail)), True
    except DeliveryError as error:
        return str(error), False


def probe_channels(settings: Settings) -> list[tuple[str, bool]]:
    """The same on each other channel."""
    found = []
    for recipient in settings.recipients:
        if recipient.channel is None:
            continue
        try:
            found.append((channel_carrier(recipient, settings).probe(), True))
        except DeliveryError as error:
            found.append((str(error), False))
    return found


def _test_letter(recipient: Recipient, now: datetime) -> Letter:
    said = ["This is a test of roundwatch: it works.", "Đây là thư thử của roundwatch: việc gửi hoạt động tốt."]
    words = vocabulary(recipient.language)
    return plain_letter("roundwatch: test / thử", said, words, words.clock(now, recipient.timezone))
