"""Every article is exported, however many there are, and rounds say when they last changed."""

from datetime import date

from sqlalchemy import insert
from sqlmodel import SQLModel

from domain.rounds import Status
from storage.exports import each_article, newest_change, round_changes
from storage.tables import Address, StoredArticle, Version
from tests.domain.world import mention
from tests.storage.desk import ELSEWHERE, NOON, PAPER, REPORT, Desk, after

HELD = mention(11, Status.HELD, on=date(2026, 11, 18), country="VN")
MOVED = mention(11, Status.HELD, on=date(2026, 11, 17), country="VN")
MANY = 1_200  # more than are read at once


def fill(desk: Desk) -> None:
    """Many articles of one text, beside the one that is there."""
    numbers = range(2, MANY + 1)
    seen = {"first_seen_at": NOON, "seen_at": NOON}
    rows: list[tuple[type[SQLModel], list[dict[str, object]]]] = [
        (Address, [{"id": n, "key": f"a/{n}", "url": f"https://a/{n}", "fate": "new", **seen} for n in numbers]),
        (StoredArticle, [{"id": n, "address_id": n, "voice": "a", "story": n, "history": False, "first_seen_at": NOON,
                          "versions": 1} for n in numbers]),
        (Version, [{"article_id": n, "number": 1, "seen_at": NOON, "url": f"https://a/{n}", "title": "", "text_id": 1,
                    "digest": "", "authors": []} for n in numbers]),
    ]  # fmt: skip
    with desk.database.write() as session:
        for table, some in rows:
            session.execute(insert(table), some)


def test_every_article_is_exported_once_in_either_order(desk: Desk) -> None:
    desk.read("/tin", HELD)
    fill(desk)
    with desk.database.read() as session:
        found = [one.key for one in each_article(session)]
        assert found == ["agency.example/tin", *(f"a/{n}" for n in range(2, MANY + 1))]
        assert [one.key for one in each_article(session, newest_first=True)] == found[::-1]


def test_an_exported_article_has_its_rounds_its_original_and_when_it_changed(desk: Desk) -> None:
    desk.read("/tin", HELD)
    desk.read("/chep", HELD, site=PAPER, at=after(hours=1))
    desk.read("/tin", HELD, text=f"{REPORT}\nThêm.", at=after(hours=2), published=NOON)
    with desk.database.read() as session:
        original, copy = each_article(session)
        assert (original.changed_at, original.report.rounds) == (after(hours=2), ("vn-la-deputy/11",))
        assert (copy.report.duplicate_of, copy.changed_at) == (original.report.url, after(hours=1))
        assert newest_change(session) == after(hours=2)


def test_a_round_says_when_it_changed_and_how_often_it_was_corrected(desk: Desk) -> None:
    desk.read("/tin", HELD)
    with desk.database.read() as session:
        assert [(one.changed_at, one.corrections) for one in round_changes(session).values()] == [(NOON, 0)]
    desk.read("/tin", MOVED, text=ELSEWHERE, at=after(hours=1))
    with desk.database.read() as session:
        assert [(one.changed_at, one.corrections) for one in round_changes(session).values()] == [(after(hours=1), 1)]
