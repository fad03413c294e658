"""What a letter says of a site that is not seen as usual: since when, what was seen, what is usual, what to do."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from alerts.bulletin import Item
from domain.events import EventKind
from storage.outbox import IncidentNote
from wording.lines import one_line
from wording.vocabulary import Vocabulary

_LONGEST_VALUE = 150  # characters of one address or word in a sentence


def site_note(item: Item, words: Vocabulary) -> str | None:
    """The sentence that heads it: whether rounds can be missed."""
    note = item.incident
    if note is None or item.event.kind is EventKind.SITE_RECOVERED:
        ours = words.phrases.get(f"note.{note.cause}-recovered") if note is not None else None
        return ours or words.phrases.get(f"note.{item.event.kind}")
    if note.site is None:
        return words.say(f"note.{note.cause}")
    return words.say("note.site-silent" if note.blind else "note.site-odd")


def incident_facts(note: IncidentNote, words: Vocabulary, zone: str) -> Iterator[tuple[str, str | None]]:
    """The lines of its table."""
    said = {key: _said(key, value, words, zone) for key, value in note.facts.items()}
    yield words.label("since"), words.clock(note.opened_at, zone)
    if note.closed_at is not None:
        yield words.label("until"), words.clock(note.closed_at, zone)
    for label in ("seen", "usual"):
        phrase = words.phrases.get(f"{label}.{note.manner}")
        if phrase is not None:
            yield words.label(label), phrase.format(**said)
    if note.closed_at is None:
        yield words.label("advice"), words.say(f"advice.{note.cause}")


def _said(key: str, value: Any, words: Vocabulary, zone: str) -> str:  # Any: what JSON holds
    if key == "newest":
        return words.clock(datetime.fromisoformat(str(value)), zone)
    if key in ("language", "usual") and isinstance(value, str):
        return words.locale.languages.get(value) or one_line(value, 40)
    if key in ("trouble", "seen"):
        return words.phrases.get(f"trouble.{value}") or one_line(str(value), _LONGEST_VALUE)
    return one_line(str(value), _LONGEST_VALUE)
