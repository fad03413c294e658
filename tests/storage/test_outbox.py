"""The outbox: a letter is written once, carried by one at a time, and the same letter goes again."""

from datetime import datetime

import pytest

from domain.errors import StorageError
from domain.rounds import Status
from storage.outbox import (
    LEASE,
    Carriage,
    alert_reports,
    letters_of,
    mark_sent,
    mark_unsent,
    resend,
    store_letter,
    take_letter,
    unwritten_alerts,
)
from tests.domain.world import mention
from tests.storage.desk import CLERK, EDITOR, ELSEWHERE, NOON, Desk, after

HELD = mention(11, Status.HELD)


@pytest.fixture
def letter(desk: Desk) -> int:
    """Id of a letter that waits, on a round that was just told."""
    desk.read("/tin", HELD)
    write(desk)
    carriage = take(desk)
    assert carriage is not None
    with desk.database.write() as session:
        mark_unsent(session, carriage.letter_id, "the server was full", after(minutes=1))
    return carriage.letter_id


def write(desk: Desk, message_id: str = "<1@watch>") -> list[int]:
    with desk.database.write() as session:
        alerts = [alert.alert_id for alert in unwritten_alerts(session)]
        store_letter(session, alerts=alerts, recipient=EDITOR.address, message_id=message_id, subject="Vòng 11",
                     body="From: a\n\nb", now=NOON)  # fmt: skip
    return alerts


def take(desk: Desk, at: datetime = NOON, *, after_: int = 0, all_: bool = False) -> Carriage | None:
    with desk.database.write() as session:
        return take_letter(session, at, after=after_, whatever_is_due=all_)


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
    assert take(desk) is not None
    assert take(desk, NOON + LEASE / 2, all_=True) is None
    assert take(desk, NOON + LEASE) is not None  # whoever carried it is taken for dead


def test_letters_are_taken_one_after_the_other(desk: Desk) -> None:
    for number, text in enumerate(["Một.", "Hai."]):
        desk.read(f"/tin-{number}", mention(11 + number), text=text)
        write(desk, f"<{number}@watch>")
    first = take(desk)
    assert first is not None
    second = take(desk, after_=first.letter_id)
    assert second is not None
    assert [first.message_id, second.message_id] == ["<0@watch>", "<1@watch>"]
    assert take(desk, after_=second.letter_id) is None


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
        mark_unsent(session, letter, "550 no such user", None)
    assert take(desk, after(days=9), all_=True) is None
    with desk.database.read() as session:
        assert {report.error for report in alert_reports(session, "failed")} == {"550 no such user"}
        assert alert_reports(session, "waiting") == []


def test_a_letter_that_is_sent_again_is_the_same_letter(desk: Desk, letter: int) -> None:
    with desk.database.write() as session:
        mark_unsent(session, letter, "550 no such user", None)
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
