"""Notices: what could not be delivered is told once, by another way or to another recipient, if there is one."""

from collections import defaultdict
from datetime import datetime, timedelta

from alerts.bulletin import Letter
from alerts.couriers import Clock
from alerts.digest import plain_letter
from alerts.ways import way_name
from alerts.writing import store_note
from config import Settings
from domain.site import Recipient
from storage.database import Database, Session
from storage.letters import MAIL, GivenUp, given_up, mark_told
from storage.routes import RouteReport, failing_routes, mark_route_told
from wording.lines import one_line
from wording.vocabulary import Vocabulary, vocabulary

_FAILS_LONG = timedelta(hours=1)
_MOST_NAMED = 50  # letters in one notice


def tell_of_failures(database: Database, settings: Settings, clock: Clock) -> bool:
    """Write notices of letters that were given up and of ways that fail for an hour; whether there are any."""
    with database.read() as session:
        if not given_up(session) and not any(_is_to_tell(one, clock()) for one in failing_routes(session)):
            return False
    with database.write() as session:
        now = clock()
        return any([_tell_of_letters(session, settings, now), _tell_of_routes(session, settings, now)])


def _tell_of_letters(session: Session, settings: Settings, now: datetime) -> bool:
    failing = {one.name for one in failing_routes(session)}
    by_reader: dict[str, list[GivenUp]] = defaultdict(list)
    readers = {one.address: one for one in settings.recipients if way_name(one) != MAIL or settings.mail}
    lost = given_up(session)
    for letter in lost:
        reader = _somebody(list(readers.values()), letter, failing)
        if reader is not None:
            by_reader[reader.address].append(letter)
    for name, letters in by_reader.items():
        reader = readers[name]
        key = f"given-up:{letters[-1].letter_id}:{now.isoformat()}"
        store_note(session, settings, reader, _of_letters(letters, reader, now), key=key, now=now, kind="notice")
    mark_told(session, [letter.letter_id for letter in lost], now)
    return bool(by_reader)


def _somebody(readers: list[Recipient], letter: GivenUp, failing: set[str]) -> Recipient | None:
    """Who is to hear of it: the reader, of what could not be written; else somebody by another way, or else."""
    if not letter.body_written:
        own = next((one for one in readers if one.address == letter.recipient), None)
        if own is not None:
            return own
    others = [one for one in readers if one.address != letter.recipient and way_name(one) not in failing]
    return next((one for one in others if way_name(one) != letter.route), next(iter(others), None))


def _tell_of_routes(session: Session, settings: Settings, now: datetime) -> bool:
    told = False
    reports = failing_routes(session)
    failing = {one.name for one in reports}
    for report in reports:
        if not _is_to_tell(report, now):
            continue
        reader = next(
            (
                one
                for one in settings.recipients
                if way_name(one) not in failing and (one.channel is not None or settings.mail is not None)
            ),
            None,
        )
        if reader is not None:
            key = f"route-fails:{report.name}:{report.failing_since.isoformat()}"
            letter = _of_route(report, reader, now)
            told |= store_note(session, settings, reader, letter, key=key, now=now, kind="notice")
            mark_route_told(session, report.name, now)
    return told


def _is_to_tell(report: RouteReport, now: datetime) -> bool:
    # What only the owner can mend, such as a wrong password, waits long from the beginning.
    needs_owner = report.not_before - now > _FAILS_LONG / 2 and report.failures == 1
    return not report.told and (needs_owner or now - report.failing_since >= _FAILS_LONG)


def _of_letters(letters: list[GivenUp], reader: Recipient, now: datetime) -> Letter:
    words = vocabulary(reader.language)
    first = one_line(letters[0].subject, 80)
    others = len(letters) - 1
    subject = words.say("notice.given_up", subject=first)
    if others:
        subject = words.count("notice.given_up_more", others, subject=first)
    lines = [
        words.say(
            "notice.letter",
            subject=one_line(letter.subject, 150),
            recipient=one_line(letter.recipient, 80),
            error=one_line(letter.error, 300),
            command=" ".join(("roundwatch alerts resend", *map(str, letter.alerts[:1]))) if letter.alerts else "–",
        )
        for letter in letters[:_MOST_NAMED]
    ]
    return _plain(subject, [words.say("notice.given_up_why"), *lines], words, reader, now)


def _of_route(report: RouteReport, reader: Recipient, now: datetime) -> Letter:
    words = vocabulary(reader.language)
    name = words.say("notice.mail") if report.name == MAIL else report.name
    lines = [
        words.say("notice.route_since", since=words.clock(report.failing_since, reader.timezone)),
        one_line(report.error, 300),
        words.say("notice.route_advice"),
    ]
    return _plain(words.say("notice.route", name=name), lines, words, reader, now)


def _plain(subject: str, lines: list[str], words: Vocabulary, reader: Recipient, now: datetime) -> Letter:
    return plain_letter(subject, lines, words, words.clock(now, reader.timezone))
