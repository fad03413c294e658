"""The time and place that had been set for a round before it was held at others."""

import re

from domain.language.connecting import ASIDE, PLANNED
from domain.language.vocabulary import Vocabulary, compiled
from domain.rounds import Status

_OTHERS = 110  # characters before a name in which there may be another meeting, or what only is about it
_APART = ",;，；"
_OTHERWISE = ("future", "talks", "counted", "not_held", "governing", "chairing", "clause_break", "joined")
_NUMBER = re.compile(r"\d+")
_FAR = 90  # characters from a name, with whose it is and at which level, to its verb
_DATE = 24  # characters of a date between commas


def former_plan(
    vocabulary: Vocabulary, plain: str, head: int, start: int, end: int, limit: int
) -> tuple[int, int] | None:
    """Where a clause tells what had been planned for a round that took place, as a finite verb says behind its name
    (from `start` to `end`): "The 11th consultation, originally planned for August 3, was held", "Die ursprünglich für
    Mai geplanten 11. Konsultationen fanden … statt".  What stands before `head` or behind `limit` is of others.
    """
    verbs = list(vocabulary.pattern("taking_place").finditer(plain, start, limit))
    before = max(head, start - vocabulary.within(_OTHERS))
    if verbs and any(
        vocabulary.pattern(entry).search(plain, before, start) for entry in ("instead", "governing", "about")
    ):
        return None  # "The meeting to prepare the 12th consultation, planned for September 3, was held"
    for verb in verbs:
        former = _told_before(vocabulary, plain, head, start, verb.start()) or _set_apart(plain, start, verb.start())
        if former is not None and _is_of_name(vocabulary, plain, max(end, former[1]), verb.start()):
            return former
    return None


def _told_before(vocabulary: Vocabulary, plain: str, head: int, start: int, verb: int) -> tuple[int, int] | None:
    """The same, where it leads to the name or stands behind it without marks, and sets a day or year there."""
    hit = vocabulary.pattern("no_longer").search(plain, head, verb)
    if hit is None:
        return None
    if hit.start() < start:
        return hit.start(), start
    between = plain[hit.end() : verb]
    if any(mark in between for mark in _APART):
        return hit.start(), hit.end() + max(map(between.rfind, _APART))
    number = _NUMBER.search(between)
    return (hit.start(), hit.end() + number.end()) if number and not plain[verb].isdigit() else None


def _set_apart(plain: str, start: int, verb: int) -> tuple[int, int] | None:
    """The same, between two commas behind the name: ", planned for Wednesday, August 3,"."""
    comma = plain.find(",", start, verb)
    while comma >= 0 and ASIDE.match(plain, comma) is None:
        comma = plain.find(",", comma + 1, verb)
    if comma < 0 or not plain[comma + 1 : verb].rstrip().endswith(","):
        return None
    _, *further = plain[comma + 1 : verb].rstrip(", ").split(",")
    if any(len(part) > _DATE or not any(map(str.isdigit, part)) for part in further):
        return None
    return (comma, verb) if PLANNED.search(plain, comma, verb) else None


def _is_of_name(vocabulary: Vocabulary, plain: str, first: int, verb: int) -> bool:
    """Whether a verb is of the name, though words stand between them: nothing there is another verb, or begins anew."""
    if any(vocabulary.pattern(entry).search(plain, first, verb) for entry in _OTHERWISE):
        return False
    if plain[first:verb].strip(" ,").count(",") or len(plain[first:verb]) > vocabulary.within(_FAR):
        return False
    return not any(
        first <= hit.end() and hit.start() < verb
        for status, cue in vocabulary.statuses
        if status is not Status.HELD
        for hit in compiled(cue).finditer(plain, first)
    )
