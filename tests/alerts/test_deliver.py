"""Delivery against servers that fail in every way: nothing is lost, nothing is doubled but what could not be known."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import select

from alerts.bulletin import Letter as Composed
from alerts.couriers import back_off, next_try
from alerts.writing import store_note, write_letters
from storage.database import Database, open_database
from storage.letters import LEASE, lease_letter, resend
from storage.tables import Letter
from tests.alerts.faults import FaultyServer
from tests.alerts.hooks import Hook
from tests.alerts.outbox import Outbox
from tests.conftest import NewDatabase
from tests.newsdesk import parse, plain_text
from tests.storage.conftest import address, database, nowhere
from tests.storage.desk import NOON

__all__ = ["address", "database", "nowhere"]

DESK, CLERK = "desk@example.org", "clerk@example.org"
TWO = (f'address = "{DESK}"', f'address = "{CLERK}"')


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer().serving() as serving:
        yield serving


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook().serving() as serving:
        yield serving


@pytest.fixture
def outbox(database: Database, tmp_path: Path, server: FaultyServer) -> Outbox:
    return Outbox(database=database, folder=tmp_path, mail=server.url)


@pytest.fixture
def lite(new_sqlite: NewDatabase, tmp_path: Path, server: FaultyServer) -> Iterator[Outbox]:
    """Where the database makes no difference."""
    opened = open_database(new_sqlite())
    yield Outbox(database=opened, folder=tmp_path, mail=server.url)
    opened.close()


def mails(server: FaultyServer, to: str = DESK) -> list[EmailMessage]:
    return [parse(mail) for recipient, mail in server.stored if recipient == to]


def flat(mail: EmailMessage) -> str:
    """Its text with the lines put together that only the width has broken."""
    return plain_text(mail).replace("\r\n", "\n").replace(" \n", " ")


# Servers that fail


NOT_STORED = ["refuse", "garbage", "421", "450-mail", "450-rcpt", "451-rcpt", "452-rcpt", "451-data",
              "drop-before-data", "drop-mid-data", "drop-before-reply", "auth-temp", "auth-bad"]  # fmt: skip


@pytest.mark.parametrize("mode", NOT_STORED)
def test_what_a_server_does_not_take_waits_and_goes_once_when_it_does(
    mode: str, lite: Outbox, server: FaultyServer
) -> None:
    server.manner = lambda _: mode
    lite.round_is_held()
    done = lite.deliver()
    assert (done.sent, len(done.put_off), done.given_up) == (0, 1, [])
    [first] = {(one.state, one.error) for one in lite.alerts()}
    assert first[0] == "waiting"
    assert first[1] is not None

    asked = server.connections
    assert lite.later(seconds=20).deliver().sent == 0
    assert server.connections == asked  # its time has not come
    server.manner = lambda _: "ok"
    assert lite.later(hours=2).deliver().sent == 1
    assert lite.later(days=9).deliver().sent == 0
    assert len(server.stored) == 1
    assert lite.states() == {DESK: {"sent"}}


@pytest.mark.parametrize("mode", ["drop-after-data", "disconnect-quit", "limit-1", "ok"])
def test_what_a_server_has_stored_comes_again_only_where_it_did_not_say_so_and_as_the_same_mail(
    mode: str, lite: Outbox, server: FaultyServer
) -> None:
    server.manner = lambda n: mode if n == 0 else "ok"
    lite.round_is_held()
    lite.deliver()
    lite.later(hours=1).deliver()
    lite.later(days=1).deliver()
    assert len(server.stored) == (2 if mode == "drop-after-data" else 1)
    assert len(set(server.identities)) == 1


@pytest.mark.parametrize("mode", ["550-rcpt", "552-data", "554-data", "550-mail"])
def test_what_a_server_refuses_for_good_is_a_dead_letter_that_is_shown_and_can_be_sent_again(
    mode: str, outbox: Outbox, server: FaultyServer
) -> None:
    server.manner = lambda _: mode
    outbox.round_is_held()
    assert len(outbox.deliver().given_up) == 1
    failed = outbox.alerts("failed")
    assert {one.error and mode[:3] in one.error for one in failed} == {True}
    connections = server.connections
    outbox.later(days=2).deliver(asked=True)
    assert server.connections == connections  # no storm of tries
    server.manner = lambda _: "ok"
    with outbox.database.write() as session:
        assert resend(session, failed[0].id, outbox.now) == DESK
    assert outbox.deliver().sent == 1
    assert outbox.states() == {DESK: {"sent"}}


def test_a_server_that_is_down_for_a_day_is_asked_ever_less_and_gets_everything_once(
    lite: Outbox, server: FaultyServer
) -> None:
    server.manner = lambda _: "421"
    lite.round_is_held(11)
    for tenth in range(24 * 6):
        if tenth == 6:
            lite.round_is_held(12)
        lite.deliver()
        lite.later(minutes=10)
    assert 8 <= server.connections <= 16  # one try for all that waits, minutes apart, then hours
    [failing] = lite.failing
    assert (failing.name, failing.failing_since) == ("mail", NOON)
    server.manner = lambda _: "ok"
    lite.later(hours=5).deliver()
    assert len(mails(server)) == 2
    assert lite.failing == []


@pytest.mark.long
def test_after_five_days_a_letter_is_given_up_and_not_before(lite: Outbox, server: FaultyServer) -> None:
    server.manner = lambda _: "450-rcpt"
    lite.round_is_held()
    tries = 0
    while not lite.alerts("failed"):
        tries += bool(lite.deliver().put_off)
        lite.later(hours=1)
    assert timedelta(days=5) <= lite.now - NOON <= timedelta(days=5, hours=6)
    assert 25 <= tries <= 50


def test_waits_double_and_are_spread_by_chance() -> None:
    assert [back_off(n, 0.5) for n in (1, 2, 3)] == [timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4)]
    assert back_off(99, 0.5) == timedelta(hours=4)
    assert [back_off(1, chance).total_seconds() for chance in (0.0, 1.0)] == [48, 72]
    long_ago = datetime(2026, 1, 1, tzinfo=UTC)
    assert next_try(3, long_ago, NOON, 0.5) is not None  # days in which we did not run are no tries
    assert next_try(10, long_ago, NOON, 0.5) is None


def test_a_wrong_password_is_tried_seldom_and_loses_nothing(lite: Outbox, server: FaultyServer) -> None:
    server.manner = lambda _: "auth-bad"
    for number in range(11, 16):
        lite.round_is_held(number)
        lite.later(minutes=2)
        lite.deliver()
    assert server.connections == 1
    assert len(lite.failing) == 1
    for _ in range(24):
        lite.later(hours=1).deliver()
    assert server.connections <= 14
    assert lite.states() == {DESK: {"waiting"}}
    assert "secret" not in "".join(one.error or "" for one in lite.alerts())
    server.manner = lambda _: "ok"
    assert lite.deliver(asked=True).sent == 5  # somebody mended it


# One letter does not hold up another


def test_one_of_two_recipients_that_is_refused_costs_the_other_no_second_copy(
    outbox: Outbox, server: FaultyServer
) -> None:
    outbox.recipients, server.refused = TWO, frozenset({CLERK})
    outbox.round_is_held()
    outbox.deliver()
    outbox.later(days=1).deliver(asked=True)
    assert outbox.states() == {DESK: {"sent"}, CLERK: {"failed"}}
    told = [mail["Subject"] for mail in mails(server)]
    assert len(told) == 2
    assert told[1].startswith("Not delivered: ")  # the other hears of it, once


def damage(outbox: Outbox, statement: str) -> None:
    with outbox.database.write() as session:
        session.execute(text(statement))


@pytest.mark.parametrize(
    "harm",
    [
        """UPDATE event SET changes = '[{"nonsense": 1}]' WHERE kind = 'new-round' AND number = 11""",
        "UPDATE event SET kind = 'no-such-kind' WHERE number = 11 AND kind = 'new-round'",
        "UPDATE mention SET status = 'no-such-status' WHERE number = 11",
    ],
)
def test_an_alert_that_cannot_be_written_stops_no_other_and_its_reader_hears_of_it(
    harm: str, outbox: Outbox, server: FaultyServer
) -> None:
    outbox.round_is_held(11)
    damage(outbox, harm)
    outbox.happens("bao")
    outbox.deliver()
    failed = outbox.alerts("failed")
    assert "new-round:vn-la-deputy/11" in {one.key for one in failed}
    assert all(one.error and one.error.startswith("it cannot be written: ") for one in failed)
    assert {one.key for one in outbox.alerts("sent")} >= {"site-silent:bao:1"}
    told = "".join(flat(mail) for mail in mails(server))
    assert "new-round:vn-la-deputy/11" in told
    assert f"roundwatch alerts resend {failed[0].id}" in told
    assert outbox.later(days=1).deliver().sent == 0

    damage(outbox, "UPDATE event SET changes = '[]', kind = 'new-round' WHERE key = 'new-round:vn-la-deputy/11'")
    damage(outbox, "UPDATE mention SET status = 'held' WHERE number = 11")
    with outbox.database.write() as session:
        resend(session, failed[0].id, outbox.now)
    outbox.deliver()
    assert "failed" not in {one.state for one in outbox.alerts() if one.id == failed[0].id}


def test_rows_that_cannot_be_read_at_all_stop_no_other(lite: Outbox, server: FaultyServer) -> None:
    lite.happens("bao")
    damage(lite, "UPDATE event SET changes = 'no json'")
    lite.happens("tin")
    damage(lite, "UPDATE alert SET created_at = 'never' WHERE event_id = (SELECT id FROM event WHERE key LIKE '%tin%')")
    lite.happens("ta")
    lite.deliver()
    assert any("\nta\n" in flat(mail) for mail in mails(server))
    damage(lite, "UPDATE alert SET created_at = '2026-11-18 05:00:00.000000'")  # so that they can be listed
    assert {one.key: one.state for one in lite.alerts()} == {
        "site-silent:bao:1": "failed", "site-silent:tin:1": "failed", "site-silent:ta:1": "sent",
    }  # fmt: skip


def test_a_letter_that_cannot_be_read_or_carried_is_given_up_and_the_next_goes(
    lite: Outbox, server: FaultyServer
) -> None:
    for number in (11, 12, 13):
        lite.round_is_held(number)
        lite.later(minutes=2)
        write_letters(lite.database, lite.settings, lambda: lite.now)
    damage(lite, "UPDATE letter SET next_try_at = 'never', queued_at = 'never' WHERE id = 1")
    damage(
        lite,
        "UPDATE letter SET recipient = 'a@' || replace('xxxxxxxxxxxxxxxxxxxx', 'x', 'üüüü') WHERE id = 2",
    )
    lite.later(days=3).deliver()
    assert [one.state for one in lite.alerts()] == ["failed"] * 4 + ["sent"] * 2
    assert "cannot be read" in (lite.alerts()[0].error or "")


def test_a_letter_that_breaks_the_server_each_time_does_not_hold_up_those_behind_it(
    lite: Outbox, server: FaultyServer
) -> None:
    for number in (11, 12):
        lite.round_is_held(number)
        lite.later(minutes=2)
        write_letters(lite.database, lite.settings, lambda: lite.now)
    server.manner = lambda n: "drop-mid-data" if n == 0 else "ok"
    assert (lite.deliver().sent, lite.alerts()[0].state) == (1, "waiting")


# Ways are independent


def both_ways(outbox: Outbox, hook: Hook) -> None:
    outbox.recipients = (f'address = "{DESK}"', f'url = "json://127.0.0.1:{hook.port}/in/secret-path"')
    outbox.private_hosts = [f"127.0.0.1:{hook.port}"]


def test_a_mail_server_that_hangs_holds_up_no_other_channel_and_ends_with_the_program(
    outbox: Outbox, server: FaultyServer, hook: Hook
) -> None:
    server.manner = lambda n: "hang-before-reply" if n == 0 else "ok"
    both_ways(outbox, hook)
    outbox.round_is_held()
    dispatch = outbox.dispatch()
    dispatch.look()
    assert server.somebody_hangs.wait(10)
    outbox.round_is_held(12)
    glance = threading.Event()
    for _ in range(100):
        outbox.later(minutes=1)
        dispatch.look()
        if len(hook.posted) == 2:
            break
        glance.wait(0.05)
    assert len(hook.posted) == 2
    assert server.stored == []
    dispatch.end(0.1)
    server.go_on.set()
    assert outbox.states()[DESK] == {"waiting"}
    with outbox.database.read() as session:  # nobody has to wait for the lease of somebody who left in order
        assert {one.leased_by for one in session.exec(select(Letter).where(Letter.state == "waiting"))} == {None}
    outbox.later(minutes=10).deliver(asked=True)
    assert len(mails(server)) == 2
    assert len(set(server.identities)) == 2


def test_mail_that_fails_for_an_hour_is_told_once_by_the_other_channel(
    lite: Outbox, server: FaultyServer, hook: Hook
) -> None:
    server.manner = lambda _: "421"
    both_ways(lite, hook)
    lite.round_is_held()
    for _ in range(30):
        lite.deliver()
        lite.later(minutes=10)
    titles = [one["title"] for one in hook.posted]
    assert [title for title in titles if "cannot be sent" in title] == ["Letters cannot be sent: mail"]
    assert len(titles) == 2


def test_a_wrong_password_is_told_at_once_by_the_other_channel(lite: Outbox, server: FaultyServer, hook: Hook) -> None:
    server.manner = lambda _: "auth-bad"
    both_ways(lite, hook)
    lite.round_is_held()
    lite.deliver()
    lite.later(hours=3).deliver()
    assert sum("cannot be sent" in one["title"] for one in hook.posted) == 1
    assert any("535" in one["message"] for one in hook.posted)


def test_a_channel_that_fails_is_told_by_mail_and_loses_nothing(lite: Outbox, server: FaultyServer, hook: Hook) -> None:
    hook.answer = 500
    both_ways(lite, hook)
    lite.round_is_held()
    lite.deliver()
    assert len(mails(server)) == 1
    for _ in range(8):
        lite.later(minutes=20).deliver()
    assert [mail["Subject"] for mail in mails(server)][1:] == [f"Letters cannot be sent: json://127.0.0.1:{hook.port}"]
    assert "secret-path" not in "".join(plain_text(mail) for mail in mails(server))
    hook.answer = 200
    lite.later(hours=5).deliver()
    assert len(hook.posted) == 1


def test_a_channel_that_is_no_longer_configured_is_no_mail_address(
    lite: Outbox, server: FaultyServer, hook: Hook
) -> None:
    hook.answer = 503
    both_ways(lite, hook)
    lite.round_is_held()
    lite.deliver()
    lite.recipients = (f'address = "{DESK}"',)
    lite.later(hours=1).deliver()
    name = f"json://127.0.0.1:{hook.port}"
    assert lite.states() == {DESK: {"sent"}, name: {"failed"}}
    assert name not in server.tried


def test_two_deliverers_never_carry_the_same_letter(outbox: Outbox, server: FaultyServer) -> None:
    for number in range(11, 19):
        outbox.round_is_held(number)
        outbox.later(minutes=2)
        write_letters(outbox.database, outbox.settings, lambda: outbox.now)
    together = [threading.Thread(target=outbox.deliver) for _ in range(3)]
    for one in together:
        one.start()
    for one in together:
        one.join(30)
    assert len(server.stored) == 8
    assert len(set(server.identities)) == 8


def test_a_deliverer_that_died_holds_its_letter_only_as_long_as_a_lease(outbox: Outbox, server: FaultyServer) -> None:
    outbox.round_is_held()
    write_letters(outbox.database, outbox.settings, lambda: outbox.now)
    with outbox.database.write() as session:
        assert lease_letter(session, 1, "somebody who died", outbox.now) is not None
    assert outbox.deliver().sent == 0
    outbox.now += LEASE
    assert outbox.deliver().sent == 1


def test_a_letter_that_is_ready_is_carried_as_any_other_and_once(lite: Outbox, server: FaultyServer) -> None:
    note = Composed(subject="Tuần 47", text="Không có gì mới.\n", html='<html lang="vi"></html>')
    settings = lite.settings
    with lite.database.write() as session:
        assert store_note(session, settings, settings.recipients[0], note, key="week-47", now=lite.now)
    with lite.database.write() as session:
        later = lite.later(minutes=1).now
        assert not store_note(session, settings, settings.recipients[0], note, key="week-47", now=later)
    assert lite.deliver().sent == 1
    assert [mail["Subject"] for mail in mails(server)] == ["Tuần 47"]


# What is told together, and when


def test_what_happens_in_one_minute_is_one_mail_and_a_new_round_waits_for_none(
    lite: Outbox, server: FaultyServer
) -> None:
    dispatch = lite.dispatch()
    lite.round_is_held(11)
    lite.happens("bao", "tin")
    dispatch.look(lite.now)
    dispatch.end(10)
    [mail] = mails(server)
    assert mail["Subject"].startswith("Round 11")

    dispatch = lite.dispatch()
    lite.later(seconds=20).happens("ta")
    dispatch.look(lite.now)
    lite.later(seconds=20).happens("ho")
    dispatch.look(lite.now)
    assert len(lite.alerts("waiting")) == 2
    lite.later(seconds=20)
    dispatch.look(lite.now)
    lite.later(seconds=10).round_is_held(12)
    dispatch.look(lite.now)
    dispatch.end(10)
    [_, both, new] = mails(server)
    assert both["Subject"] == "Site silent: nothing readable from ta (and 1 more site)"
    assert new["Subject"].startswith("Round 12")


def test_what_a_crawl_that_goes_on_has_brought_waits_for_it(lite: Outbox, server: FaultyServer) -> None:
    lite.round_is_held()
    dispatch = lite.dispatch()
    dispatch.look(settled=lite.now - timedelta(seconds=5))
    assert lite.alerts()[0].subject is None
    dispatch.look(settled=lite.now)
    dispatch.end(10)
    assert len(mails(server)) == 1


def test_letters_on_one_round_are_kept_under_the_first(lite: Outbox, server: FaultyServer) -> None:
    lite.round_is_held(11)
    lite.deliver()
    lite.later(hours=1).round_is_held(11, path="/khac", text="Một bài khác nói về vòng 11, với nhiều chi tiết hơn hẳn.")
    lite.deliver()
    lite.later(hours=1).round_is_held(12)
    lite.deliver()
    first, second, other = mails(server)
    assert (second["In-Reply-To"], second["References"]) == (first["Message-ID"],) * 2
    assert first["References"] is None
    assert other["References"] is None


def test_five_hundred_articles_at_once_are_a_few_letters_that_name_each(lite: Outbox, server: FaultyServer) -> None:
    keys = [f"trang{number:03}" for number in range(500)]
    lite.happens(*keys)
    lite.deliver()
    assert len(mails(server)) == 3
    told = "".join(plain_text(mail) for mail in mails(server))
    assert [key for key in keys if key not in told] == []
    assert lite.states() == {DESK: {"sent"}}


def test_beyond_the_cap_of_an_hour_letters_are_gathered_into_one_and_nothing_is_dropped(
    lite: Outbox, server: FaultyServer
) -> None:
    lite.recipients = (f'address = "{DESK}"\nmost_per_hour = 3',)
    for number in range(20):
        lite.happens(f"trang{number:02}")
        lite.deliver()
        lite.later(minutes=2)
    assert len(mails(server)) == 3
    lite.round_is_held()  # a new round is not held back
    lite.deliver()
    assert len(mails(server)) == 4
    lite.later(hours=1).deliver()
    told = "".join(plain_text(mail) for mail in mails(server))
    assert [number for number in range(20) if f"trang{number:02}" not in told] == []
    assert lite.alerts("waiting") == []


def test_a_day_and_a_week_are_told_at_their_time_in_the_zone_of_the_reader(lite: Outbox, server: FaultyServer) -> None:
    lite.recipients = (
        f'address = "{DESK}"\nlanguage = "vi"\ntimezone = "Asia/Vientiane"\nwhen = "daily 07:30"',
        f'address = "{CLERK}"\ntimezone = "Europe/Paris"\nwhen = "weekly mon 07:30"',
    )
    lite.round_is_held()  # Wednesday noon, in Vientiane
    lite.later(hours=3).happens("bao")
    lite.deliver(asked=True)
    assert server.stored == []
    lite.now = datetime(2026, 11, 19, 0, 29, tzinfo=UTC)
    assert lite.deliver().sent == 0
    lite.later(minutes=1).deliver()
    [mail] = mails(server)
    assert mail["Subject"].startswith("Vòng ")
    assert "Tin trong ngày, từ 07:30, 18/11/2026 (GMT+07:00): 1 vòng mới" in flat(mail)
    for _ in range(3):
        lite.later(days=1).deliver()
    assert len(server.stored) == 1  # nothing to tell: no mail
    lite.now = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
    lite.deliver()
    [week] = mails(server, CLERK)
    assert "The week since 16 Nov 2026, 07:30 GMT+01:00: 1 new round" in flat(week)
    assert lite.states() == {DESK: {"sent"}, CLERK: {"sent"}}
