"""Trying the ways out: a test message to somebody, and a look at each way without any message."""

from datetime import datetime

from alerts.bulletin import Letter
from alerts.digest import plain_letter
from alerts.mail import envelope, probe
from alerts.ways import channel_carrier, mail_route, way, way_name
from alerts.webhook import document
from alerts.writing import message_id
from config import Settings
from domain.errors import DeliveryError
from domain.site import Recipient
from wording.vocabulary import vocabulary


def send_test(settings: Settings, recipient: Recipient, now: datetime) -> None:
    """Send a short message to somebody; nothing is stored.  Raises `DeliveryError`."""
    carrier = way(settings, way_name(recipient))
    if carrier is None:
        raise DeliveryError("no [mail] is configured", temporary=False)
    letter, ours = _test_letter(recipient, now), message_id(settings, f"test\n{recipient.address}\n{now.isoformat()}")
    sender = settings.mail.sender if settings.mail else ""
    if recipient.channel is not None:
        carrier.carry(document(letter.subject, letter.text, ours).encode(), sender, recipient.address)
        return
    mail = envelope(letter, sender=sender, recipient=recipient.address, message_id=ours, date=now)
    carrier.carry(mail.as_bytes(), sender, recipient.address)


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
