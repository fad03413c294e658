"""The outbox: a letter is written once, carried by one at a time, and the same letter goes again."""

from datetime import datetime
from pathlib import Path

import pytest
from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy import text as sql

import storage.migrations
from domain.errors import StorageError
from domain.rounds import Status
from storage.database import open_database
from storage.letters import (
    LEASE,
    MAIL,
    Carriage,
    Draft,
    due_letters,
    given_up,
    lease_letter,
    letters_of,
    mark_sent,
    mark_unsent,
    release,
    renew_lease,
    resend,
    store_letter,
)
from storage.outbox import alert_reports, unwritten_alerts
from tests.domain.world import mention
from tests.storage.desk import CLERK, EDITOR, ELSEWHERE, NOON, Desk, after

HELD = mention(11, Status.HELD)
OWNER, ANOTHER = "desk/1", "desk/2"


@pytest.fixture
def letter(desk: Desk) -> int:
    """Id of a letter that waits, on a round that was just told."""
    desk.read("/tin", HELD)
    write(desk)
    carriage = take(desk)
    assert carriage is not None
    with desk.database.write() as session:
        mark_unsent(session, carriage.letter_id, OWNER, "the server was full", after(minutes=1))
    return carriage.letter_id


def write(desk: Desk, message_id: str = "<1@watch>") -> list[int]:
    with desk.database.write() as session:
        alerts = [alert.alert_id for alert in unwritten_alerts(session)]
        draft = Draft(
            recipient=EDITOR.address, message_id=message_id, subject="Vòng 11", body="From: a\n\nb", key=message_id
        )
        assert store_letter(session, draft, alerts, NOON)
    return alerts


def take(desk: Desk, at: datetime = NOON, *, all_: bool = False, owner: str = OWNER) -> Carriage | None:
    with desk.database.write() as session:
        for letter_id in due_letters(session, MAIL, at, whatever_waits=all_):
            if (carriage := lease_letter(session, letter_id, owner, at)) is not None:
                return carriage
    return None


def states(desk: Desk) -> set[tuple[str, int]]:
    with desk.database.read() as session:
        return {(report.state, report.attempts) for report in alert_reports(session)}


def test_what_is_told_waits_to_be_written_with_the_article_that_brought_it(desk: Desk) -> None:
    desk.read("/tin", HELD, title="Vòng 11", to=(EDITOR, CLERK))
    with desk.database.read() as session:
        waiting = unwritten_alerts(session)
    assert [(alert.recipient, alert.event.kind) for alert in waiting] == [
        (EDITOR.address, "new-round"), (CLERK.address, "new-round"),
        (EDITOR.address, "new-article"), (CLERK.address, "new-article"),
    ]  # fmt: skip
    assert {alert.version.title for alert in waiting if alert.version} == {"Vòng 11"}


def test_a_changed_article_waits_with_the_text_before(desk: Desk) -> None:
    desk.read("/tin", HELD)
    desk.read("/tin", HELD, text=ELSEWHERE, at=after(hours=1))
    with desk.database.read() as session:
        version = unwritten_alerts(session)[-1].version
    assert version is not None
    assert (version.text, version.text_before is not None) == (ELSEWHERE, True)


def test_an_alert_is_written_once(desk: Desk) -> None:
    desk.read("/tin", HELD)
    assert len(write(desk)) == 2
    with desk.database.read() as session:
        assert unwritten_alerts(session) == []
        assert letters_of(session, ["<1@watch>", "<2@watch>"]) == {"<1@watch>": "From: a\n\nb"}


def test_a_letter_that_somebody_carries_is_not_taken_by_another(desk: Desk) -> None:
    desk.read("/tin", HELD)
    write(desk)
    first = take(desk)
    assert first is not None
    assert take(desk, NOON + LEASE / 2, all_=True, owner=ANOTHER) is None
    with desk.database.write() as session:
        renew_lease(session, first.letter_id, OWNER, NOON + LEASE / 2)
        renew_lease(session, first.letter_id, ANOTHER, NOON + 9 * LEASE)  # it is not theirs to renew
    assert take(desk, NOON + LEASE, owner=ANOTHER) is None
    assert take(desk, NOON + LEASE * 1.5, owner=ANOTHER) is not None  # whoever carried it is taken for dead
    with desk.database.write() as session:
        mark_unsent(session, first.letter_id, OWNER, "it was not dead", None)
    assert states(desk) == {("waiting", 0)}
    with desk.database.write() as session:
        release(session, ANOTHER)
    assert take(desk, NOON + LEASE * 1.5) is not None


def test_a_clock_that_was_set_back_holds_no_letter_for_long(desk: Desk) -> None:
    desk.read("/tin", HELD)
    write(desk)
    assert take(desk, after(days=400)) is not None
    again = take(desk, owner=ANOTHER)
    assert again is not None
    with desk.database.write() as session:
        mark_unsent(session, again.letter_id, ANOTHER, "busy", after(days=400))
    assert take(desk, after(minutes=1)) is not None


def test_a_letter_with_a_key_is_written_once(desk: Desk) -> None:
    with desk.database.write() as session:
        draft = Draft(recipient="a@example.org", message_id="<3@w>", subject="s", body="b", kind="note", key="week 47")
        assert store_letter(session, draft, (), NOON)
        assert not store_letter(session, draft, (), NOON)


def test_letters_are_taken_one_after_the_other(desk: Desk) -> None:
    for number, text in enumerate(["Một.", "Hai."]):
        desk.read(f"/tin-{number}", mention(11 + number), text=text)
        write(desk, f"<{number}@watch>")
    first = take(desk)
    assert first is not None
    with desk.database.write() as session:
        mark_unsent(session, first.letter_id, OWNER, "busy", NOON)
    second = take(desk)  # the one that was tried least goes first
    assert second is not None
    assert [first.message_id, second.message_id] == ["<0@watch>", "<1@watch>"]
    assert take(desk) is not None
    assert take(desk) is None


def test_a_letter_that_was_put_off_waits_for_its_time_unless_somebody_asks(desk: Desk, letter: int) -> None:
    assert states(desk) == {("waiting", 1)}
    assert take(desk) is None
    asked = take(desk, all_=True)
    assert asked is not None
    assert (asked.letter_id, asked.attempts, asked.message_id) == (letter, 1, "<1@watch>")


def test_a_letter_that_was_put_off_goes_when_its_time_has_come(desk: Desk, letter: int) -> None:
    again = take(desk, after(minutes=1))
    assert again is not None
    assert again.letter_id == letter


def test_a_letter_that_was_accepted_is_never_taken_again(desk: Desk, letter: int) -> None:
    with desk.database.write() as session:
        mark_sent(session, letter, after(minutes=2))
    assert states(desk) == {("sent", 2)}
    assert take(desk, after(days=9), all_=True) is None
    with desk.database.read() as session:
        assert {(report.sent_at, report.error) for report in alert_reports(session, "sent")} == {
            (after(minutes=2), None)
        }


def test_a_letter_that_was_given_up_stays_so_and_says_why(desk: Desk, letter: int) -> None:
    with desk.database.write() as session:
        lease_letter(session, letter, OWNER, after(minutes=1))
        mark_unsent(session, letter, OWNER, "550 no such user", None)
    assert take(desk, after(days=9), all_=True) is None
    with desk.database.read() as session:
        assert {report.error for report in alert_reports(session, "failed")} == {"550 no such user"}
        assert alert_reports(session, "waiting") == []


def test_a_letter_that_is_sent_again_is_the_same_letter(desk: Desk, letter: int) -> None:
    with desk.database.write() as session:
        lease_letter(session, letter, OWNER, after(minutes=1))
        mark_unsent(session, letter, OWNER, "550 no such user", None)
    with desk.database.write() as session:
        assert resend(session, 1, after(hours=1)) == EDITOR.address
    again = take(desk, after(hours=1))
    assert again is not None
    assert (again.message_id, again.body, again.attempts) == ("<1@watch>", "From: a\n\nb", 0)


def test_an_alert_that_does_not_exist_cannot_be_sent_again(desk: Desk) -> None:
    with pytest.raises(StorageError, match="no alert 99"), desk.database.write() as session:
        resend(session, 99, NOON)


def test_alerts_are_listed_newest_first(desk: Desk) -> None:
    desk.read("/tin", HELD)
    desk.read("/tin-2", mention(12), text=ELSEWHERE, at=after(hours=1))
    with desk.database.read() as session:
        assert [report.id for report in alert_reports(session)] == [4, 3, 2, 1]


def test_letters_of_an_older_program_are_carried_on_and_old_failures_are_no_news(nowhere: str) -> None:
    engine = create_engine(nowhere)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(storage.migrations.__file__).parent))
        config.attributes["connection"] = connection
        upgrade(config, "0003")
        for state in ("waiting", "failed"):
            connection.execute(
                sql(
                    "INSERT INTO letter "
                    "(recipient, message_id, written_at, subject, body, state, attempts, next_try_at) "
                    "VALUES ('a@b.c', :state, :noon, 's', 'b', :state, 3, :noon)"
                ),
                {"state": state, "noon": NOON if "postgresql" in nowhere else NOON.replace(tzinfo=None).isoformat(" ")},
            )
    engine.dispose()
    opened = open_database(nowhere)
    with opened.write() as session:
        [waiting] = due_letters(session, MAIL, NOON, whatever_waits=False)
        carriage = lease_letter(session, waiting, OWNER, NOON)
        assert given_up(session) == []
    opened.close()
    assert carriage is not None
    assert (carriage.queued_at, carriage.attempts) == (NOON, 3)
