"""Telling everybody at once that nothing can be stored: the outbox, which alerts wait in, is what has failed."""

from collections.abc import Callable
from datetime import datetime

from alerts.digest import plain_letter
from alerts.trial import send_at_once
from config import Settings
from domain.errors import DeliveryError
from wording.vocabulary import vocabulary


def tell_of_distress(settings: Settings, line: str, clock: Callable[[], datetime]) -> list[str]:
    """Send this line to every recipient, past the database; gives a line for each that was not reached."""
    failed = []
    for recipient in settings.recipients:
        words, now = vocabulary(recipient.language), clock()
        paragraphs = [words.say("distress.text"), line]
        letter = plain_letter(words.say("distress.subject"), paragraphs, words, words.clock(now, recipient.timezone))
        try:
            send_at_once(settings, recipient, letter, f"distress\n{line}", now)
        except DeliveryError as error:
            failed.append(f"{recipient.address}: {error}")
    return failed
