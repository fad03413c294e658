"""Versions in rows: a return is no third text, and a page that changes for ever fills no disk."""

from datetime import date

import pytest
from sqlalchemy import text

from domain.decide import Fate
from domain.essence import identity
from domain.rounds import Status
from domain.versions import MOST, Kept, superfluous
from storage.database import open_database
from storage.histories import history_of, nearest_addresses
from storage.outbox import unwritten_alerts
from storage.tables import Sketch, Text, Version
from tests.domain.world import mention
from tests.storage.desk import ELSEWHERE, NOON, PAPER, REPORT, Desk, after, sibling
from tests.storage.past import database_of

TITLE = "Hai bên gặp nhau"
HELD = mention(11, Status.HELD, on=date(2026, 11, 18), country="VN")


def numbers(desk: Desk) -> list[tuple[int, int | None]]:
    """Versions as they are stored, with the one that each returns to."""
    return sorted((row.number, row.returns_to) for row in desk.rows(Version))


def test_a_text_that_comes_back_is_known_and_stored_once_and_tells_nobody(desk: Desk) -> None:
    for number, said in enumerate([REPORT, ELSEWHERE, f"10:25\n{REPORT}", ELSEWHERE]):
        desk.read("/tin", HELD, text=said, at=after(hours=number))
    assert numbers(desk) == [(1, None), (2, None), (3, 1), (4, 2)]
    assert desk.count(Text) == 2  # the clock over the third makes no text of its own
    assert [key.split(":")[0] for key in desk.told] == ["new-round", "new-article", "article-changed"]


def test_what_changes_by_itself_makes_no_version(desk: Desk) -> None:
    looks = [
        desk.read("/tin", HELD, text=f"Bây giờ là 10:2{n}\n{REPORT}\n{1000 + n} lượt xem", at=after(minutes=n))
        for n in range(9)
    ]
    assert [one.fate for one in looks] == [Fate.NEW] + [Fate.UNCHANGED] * 8
    assert (desk.count(Version), desk.count(Text)) == (1, 1)


def test_rules_that_are_new_make_no_version_of_what_was_stored_by_old_ones(desk: Desk) -> None:
    desk.read("/tin", HELD)
    with desk.database.write() as session:
        session.connection().execute(text("UPDATE version SET digest = 'of other rules'"))
    assert desk.read("/tin", HELD, at=after(hours=1)).fate is Fate.UNCHANGED


def test_a_page_that_changes_with_each_look_keeps_a_bounded_past(desk: Desk) -> None:
    for n in range(40):
        said = f"{REPORT}\nĐã có {n} lời chúc mừng gửi đến tòa soạn."
        decision = desk.read("/tin", HELD, text=said, at=after(minutes=n))
    assert decision.fate is Fate.CHANGED
    kept = [number for number, _ in numbers(desk)]
    assert (len(kept), kept[0], kept[-8:]) == (MOST, 1, list(range(33, 41)))
    assert desk.count(Text) == MOST
    texts = {row.id for row in desk.rows(Text)}
    assert {row.text_id for row in desk.rows(Sketch)} <= texts
    assert [key.split(":")[0] for key in desk.told] == ["new-round", "new-article"]
    with desk.database.read() as session:
        history = history_of(session, "https://agency.example/tin")
        assert history is not None
        assert (history.newest, len(history.versions)) == (40, MOST)


def test_that_a_page_changes_by_itself_is_said_once(desk: Desk) -> None:
    said = [
        desk.read("/tin", HELD, text=f"{REPORT}\nĐã có {n} lời chúc mừng.", at=after(minutes=n)).why for n in range(15)
    ]
    assert sum("this page changes by itself" in " ".join(why) for why in said) == 1


def test_a_page_that_says_something_else_with_each_look_is_told_three_times_a_day(desk: Desk) -> None:
    for n in range(27):
        desk.read("/tin", HELD, title=f"Tham khảo chính trị: đã ký {n} văn kiện", at=after(hours=n))
    told = [key for key in desk.told if key.startswith("article-changed:")]
    assert len(told) == 5
    with desk.database.read() as session:
        notes = {one.event.key: one for one in unwritten_alerts(session)}
    before = [notes[key].version.title_before for key in told]  # type: ignore[union-attr]  # each has one
    assert [title.split()[-3] for title in before if title] == ["0", "1", "2", "3", "25"]  # what was told last
    assert [len(notes[key].event.changes) for key in told] == [0, 0, 1, 1, 1]


def test_one_round_of_five_outlets_within_an_hour_is_told_once_and_its_corrected_title_once(desk: Desk) -> None:
    sites = [sibling(PAPER, f"paper-{n}") for n in range(5)]
    for n, site in enumerate(sites):
        desk.first_crawl(site)
        desk.read(f"/tin-{n}", HELD, site=site, text=REPORT.replace("cây cầu", f"con đường {n}"), at=after(minutes=n))
    assert sum(key.startswith("new-round:") for key in desk.told) == 1
    title = "Tham khảo chính trị Việt Nam - Lào lần thứ {}"
    for hour, number in enumerate(("10", "11", "10", "11")):
        desk.read("/sua", HELD, title=title.format(number), text=ELSEWHERE, at=after(hours=2 + hour))
    assert sum(key.startswith("article-changed:") for key in desk.told) == 1
    assert sum(key.startswith("new-round:") for key in desk.told) == 1


def test_a_page_that_is_gone_for_a_while_is_no_news_when_it_is_back(desk: Desk) -> None:
    desk.read("/tin", HELD)
    desk.read_nothing("/tin", at=after(hours=1))
    assert desk.read("/tin", HELD, at=after(hours=2)).fate is Fate.UNCHANGED
    assert (desk.count(Version), len(desk.told)) == (1, 2)


def test_an_article_without_a_day_is_told_all_the_same(desk: Desk) -> None:
    desk.read("/tin", HELD, published=None)
    [version] = desk.rows(Version)
    assert (version.published_at, version.seen_at) == (None, after())
    assert [key.split(":")[0] for key in desk.told] == ["new-round", "new-article"]


def test_an_article_is_found_by_any_spelling_of_its_address_and_a_near_miss_is_answered(desk: Desk) -> None:
    desk.read("/tham-khao-chinh-tri-12345.html", HELD)
    desk.read("/bong-da-99.html", text=ELSEWHERE)
    with desk.database.read() as session:
        assert history_of(session, "http://m.agency.example/tham-khao-chinh-tri-12345.html?utm_source=x") is not None
        assert history_of(session, "https://agency.example/tham-khao-chinh-tri.html") is None
        for miss in (
            "https://agency.example/tham-khao-chinh-tri.html",
            "https://agancy.example/tham-khao-chinh-tri-1234",
        ):
            assert nearest_addresses(session, miss)[:1] == ["https://agency.example/tham-khao-chinh-tri-12345.html"]
        with pytest.raises(ValueError, match="not an http"):
            history_of(session, "ftp://agency.example/")


def test_what_was_stored_before_is_carried_over(nowhere: str) -> None:
    saids = {1: REPORT, 2: ELSEWHERE}
    versions = [(1, 1), (2, 2), (3, 1)]  # number, text
    database_of(nowhere, "0007", {
        "address": [{"id": 1, "key": "agency.example/tin", "url": "https://agency.example/tin", "site": "agency",
                     "fate": "changed", "first_seen_at": NOON, "seen_at": NOON}],
        "text": [{"id": n, "digest": str(n), "body": said} for n, said in saids.items()],
        "article": [{"id": 1, "address_id": 1, "site": "agency", "voice": "agency", "standing": "press", "story": 1,
                     "history": False, "first_seen_at": NOON, "versions": 3}],
        "version": [{"article_id": 1, "number": n, "seen_at": after(hours=n), "url": "https://agency.example/tin",
                     "title": TITLE, "text_id": said, "digest": identity(TITLE, saids[said]), "authors": []}
                    for n, said in versions],
    })  # fmt: skip
    migrated = open_database(nowhere)
    try:
        desk = Desk(migrated)
        assert numbers(desk) == [(1, None), (2, None), (3, 1)]
        assert {row.matters for row in desk.rows(Version)} == {True}
        assert desk.read("/tin", HELD, title=TITLE, text=ELSEWHERE, at=after(hours=4)).returns_to == 2
    finally:
        migrated.close()


def test_what_was_told_stays_longest_and_what_does_not_matter_goes_first() -> None:
    versions = [Kept(number=n, matters=n % 10 == 0, told=n % 20 == 0) for n in range(1, 101)]
    gone = superfluous(versions)
    left = [one for one in versions if one.number not in gone]
    assert len(left) == MOST
    assert all(one in left for one in versions if one.told or one.matters)
    assert superfluous(versions[:MOST]) == []
    always = [Kept(number=n, matters=True, told=True) for n in range(1, 501)]
    left_numbers = sorted({one.number for one in always} - set(superfluous(always)))
    assert (len(left_numbers), left_numbers[0], left_numbers[-1]) == (MOST, 1, 500)
