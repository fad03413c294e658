"""What a reading leaves behind: each text once, each round told once, all of it or nothing."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel

from domain.decide import Fate
from domain.rounds import Status
from domain.site import Recipient
from domain.stories import SKETCH
from storage.database import Database, open_database
from storage.listings import article_reports, newest_articles
from storage.looks import Look, Occasion, note_look, seen_pages
from storage.mentions import ledger
from storage.tables import Address, Alert, Sketch, StoredArticle, StoredEvent, StoredMention, Text, Version
from tests.domain.world import mention
from tests.storage.desk import AGENCY, CLERK, EDITOR, ELSEWHERE, NOON, PAPER, REPORT, Desk, after, sibling

HELD = mention(11, Status.HELD, on=date(2026, 11, 18), country="VN")
CORRECTED = mention(11, Status.HELD, on=date(2026, 11, 17), country="VN")
KEPT = [SQLModel.metadata.tables[name] for name in (
    "address", "text", "sketch", "article", "version", "mention", "event", "alert", "search_entry",
)]  # fmt: skip


def test_a_text_is_stored_once_however_many_addresses_carry_it(desk: Desk) -> None:
    fates = [desk.read(f"/tin-{number}", HELD, site=site).fate for number, site in enumerate((AGENCY, PAPER, PAPER))]
    assert fates == [Fate.NEW, Fate.DUPLICATE, Fate.DUPLICATE]
    assert desk.count(Text) == 1
    assert desk.count(StoredArticle) == 3
    assert {article.story for article in desk.rows(StoredArticle)} == {1}


def test_a_text_of_megabytes_is_stored(desk: Desk) -> None:
    long = "\n".join(
        f"Đoạn {number} của một biên bản dài, với những điều mà đoạn khác không nói." for number in range(40_000)
    )
    desk.read("/dai", HELD, text=long)
    assert [len(row.body) for row in desk.rows(Text)] == [len(long)]


def test_a_round_is_told_once_however_many_articles_bring_it(desk: Desk) -> None:
    decided = [
        desk.read(f"/tin-{number}", HELD, text=text, site=site, at=after(hours=number))
        for number, (text, site) in enumerate([(REPORT, AGENCY), (ELSEWHERE, PAPER), (REPORT, PAPER)])
    ]
    assert [one.new_rounds for one in decided] == [1, 0, 0]
    assert desk.told == [
        "new-round:vn-la-deputy/11",
        "new-article:agency.example/tin-0",
        "new-article:paper.example/tin-1",
    ]


def test_mobile_print_and_campaign_addresses_are_one_article(desk: Desk) -> None:
    desk.read("https://agency.example/tin-12345.html", HELD)
    again = [
        "http://agency.example/tin-12345.html",
        "https://www.agency.example/tin-12345.html?utm_source=mail",
        "https://m.agency.example/print/tin-12345.html#top",
        "https://agency.example/tin-12345.html&mobile=yes&amp=1",
    ]
    assert [desk.read(url, HELD).fate for url in again] == [Fate.UNCHANGED] * 4
    assert (desk.count(Address), desk.count(StoredArticle), desk.count(Version)) == (1, 1, 1)


def test_an_id_in_the_query_tells_articles_apart(desk: Desk) -> None:
    desk.read("/detail.aspx?id=88310", HELD)
    assert desk.read("/detail.aspx?id=88317", HELD, text=ELSEWHERE).fate is Fate.NEW


def test_a_changed_article_keeps_its_earlier_versions(desk: Desk) -> None:
    desk.read("/tin", HELD)
    assert desk.read("/tin", CORRECTED, text=REPORT + "\nThêm một câu.", at=after(hours=1)).fate is Fate.CHANGED
    assert desk.read("/tin", CORRECTED, text=REPORT + "\nThêm một câu.", at=after(hours=2)).fate is Fate.UNCHANGED
    assert [(row.number, row.seen_at) for row in desk.rows(Version)] == [(1, NOON), (2, after(hours=1))]
    assert desk.count(Text) == 2
    assert len(desk.rows(StoredMention)) == 1  # the ledger hears the newest version only
    assert [key.split(":")[0] for key in desk.told] == ["new-round", "new-article", "round-updated", "article-changed"]


def test_a_text_that_returns_to_its_first_wording_is_not_stored_again(desk: Desk) -> None:
    for number, text in enumerate([REPORT, ELSEWHERE, REPORT]):
        desk.read("/tin", HELD, text=text, at=after(hours=number))
    assert (desk.count(Text), desk.count(Version)) == (2, 3)


def test_a_copy_without_its_last_sentences_belongs_to_the_same_story(desk: Desk) -> None:
    desk.read("/tin", HELD)
    shortened = "\n".join(REPORT.split("\n")[:-1]).replace("cây cầu", "chiếc cầu", 1)
    decision = desk.read("/khac", HELD, site=PAPER, text=shortened)
    assert decision.fate is Fate.DUPLICATE
    assert desk.count(Text) == 2
    assert {article.story for article in desk.rows(StoredArticle)} == {1}


def test_the_same_sentences_on_another_round_are_another_story(desk: Desk) -> None:
    desk.read("/tin", HELD)
    twelfth = mention(12, Status.HELD, on=date(2027, 11, 18))
    assert desk.read("/tin-sau", twelfth, text=REPORT + "\nHết.", at=after(days=365)).fate is Fate.NEW


def test_however_long_a_text_a_few_hashes_stand_for_it(desk: Desk) -> None:
    for number, length in enumerate((8, 80, 800)):
        desk.read(
            f"/tin-{number}", text="\n".join(f"Câu {n} nói rằng {n * n} người đã đến xem." for n in range(length))
        )
    assert desk.count(Sketch) == 3 * SKETCH


def test_what_the_first_crawl_finds_is_history(desk: Desk) -> None:
    newcomer = sibling(AGENCY, "newcomer")
    decision = desk.read("/tin", HELD, site=newcomer)
    assert (decision.fate, decision.new_rounds, decision.events) == (Fate.NEW, 1, ())
    assert desk.told == []


def test_what_the_first_reading_of_a_source_finds_is_history(desk: Desk) -> None:
    desk.read("/tin", HELD, occasion=Occasion.FIRST)
    assert desk.told == []
    assert [article.history for article in desk.rows(StoredArticle)] == [True]


def test_what_a_first_crawl_could_not_fetch_is_history_when_it_can_be_read(desk: Desk) -> None:
    newcomer = sibling(AGENCY, "newcomer")
    url = "https://newcomer.example/tin"
    with desk.database.write() as session:
        note_look(session, Look(url=url, site=newcomer, at=after(hours=-2)), Fate.FAILED)
    desk.first_crawl(newcomer)
    desk.read(url, HELD, site=newcomer)
    assert desk.told == []


def test_an_article_whose_page_fails_for_a_while_stays_stored_and_due(desk: Desk) -> None:
    desk.read("/tin", HELD)
    url = f"{AGENCY.home.rstrip('/')}/tin"
    with desk.database.write() as session:
        note_look(session, Look(url=url, site=AGENCY, at=after(hours=5)), Fate.FAILED)
        [seen] = seen_pages(session, [url]).values()
    assert seen.fate is Fate.NEW
    assert seen.seen_at < after(hours=5)
    assert seen.due_at == after(hours=6)  # in an hour, not at every look at its site


def test_a_look_into_the_past_tells_only_what_is_younger_than_the_watch(desk: Desk) -> None:
    desk.read("/cu", mention(10, Status.HELD, on=date(2025, 7, 8)), at=after(days=-400), occasion=Occasion.BACKFILL)
    desk.read("/moi", HELD, text=ELSEWHERE, occasion=Occasion.BACKFILL)
    assert desk.told == ["new-round:vn-la-deputy/11", "new-article:agency.example/moi"]


def test_a_page_that_is_none_is_remembered_and_not_stored(desk: Desk) -> None:
    url = "https://agency.example/video"
    assert desk.read_nothing("/video").fate is Fate.REFUSED
    with desk.database.read() as session:
        assert {key: seen.fate for key, seen in seen_pages(session, [url]).items()} == {
            "agency.example/video": Fate.REFUSED
        }
    assert desk.count(StoredArticle) == 0


def test_everybody_who_asked_for_a_kind_of_event_gets_one_alert(desk: Desk) -> None:
    picky = Recipient(address="picky@example.org", events=frozenset(["new-round"]))  # type: ignore[list-item]  # a StrEnum
    desk.read("/tin", HELD, to=(EDITOR, CLERK, picky))
    desk.read("/tin-2", HELD, text=ELSEWHERE, to=())
    alerts = sorted((row.recipient, row.event_id) for row in desk.rows(Alert))
    assert alerts == [
        (CLERK.address, 1),
        (CLERK.address, 2),
        (EDITOR.address, 1),
        (EDITOR.address, 2),
        ("picky@example.org", 1),
    ]


def test_an_article_and_its_alerts_are_stored_together_or_not_at_all(desk: Desk) -> None:
    def read_and_fall() -> None:
        with desk.database.write() as session:
            desk.read_in(session, "/tin", HELD)
            assert session.get(Alert, 1) is not None
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        read_and_fall()
    left = (Address, Text, Sketch, StoredArticle, Version, StoredMention, StoredEvent, Alert)
    assert [desk.count(table) for table in left] == [0] * len(left)
    assert desk.read("/tin", HELD).new_rounds == 1  # nothing was lost either


@pytest.mark.parametrize("kind", ["event", "text", "address", "alert"])
def test_the_database_itself_refuses_what_must_happen_once(desk: Desk, kind: str) -> None:
    desk.read("/tin", HELD)
    again = {
        "event": StoredEvent(kind="new-round", key="new-round:vn-la-deputy/11", created_at=NOON, changes=[]),
        "text": Text(digest=desk.rows(Text)[0].digest, body="another"),
        "address": Address(
            key="agency.example/tin", url="u", site="agency", fate="new", first_seen_at=NOON, seen_at=NOON
        ),
        "alert": Alert(event_id=1, recipient=EDITOR.address, created_at=NOON),
    }[kind]

    def write() -> None:
        with desk.database._engine.connect() as connection, Session(connection) as session:
            session.add(again)
            session.flush()

    with pytest.raises(IntegrityError):
        write()


def test_a_report_without_a_number_finds_its_round_by_its_day(desk: Desk) -> None:
    desk.read("/tin", HELD)
    unnumbered = mention(None, Status.HELD, on=date(2026, 11, 19))
    decision = desk.read("/tin-2", unnumbered, text=ELSEWHERE, site=PAPER)
    assert decision.new_rounds == 0
    assert desk.told == [
        "new-round:vn-la-deputy/11",
        "new-article:agency.example/tin",
        "new-article:paper.example/tin-2",
    ]
    later = mention(None, Status.HELD, on=date(2028, 11, 19))
    assert desk.read("/tin-3", later, text=REPORT * 2, at=after(days=731)).new_rounds == 1


def test_a_number_finds_the_report_that_had_none(desk: Desk) -> None:
    desk.read("/tin", mention(None, Status.HELD, on=date(2026, 11, 18)))
    assert desk.told[0] == "new-round:vn-la-deputy/2026-11-18"
    assert desk.read("/tin-2", HELD, text=ELSEWHERE, site=PAPER).new_rounds == 0


def test_no_step_of_recording_looks_at_every_row(new_sqlite: Callable[[], str]) -> None:
    database = open_database(new_sqlite())
    desk = Desk(database)
    said: list[str] = []

    @event.listens_for(database._engine, "begin")
    def listen(connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection  # what SQLite itself was given, values and all
        driver.set_trace_callback(said.append)

    desk.read("/tin", HELD)
    desk.read("/tin", CORRECTED, text=ELSEWHERE, at=after(hours=1))
    desk.read("/tin-2", mention(None, Status.HELD, on=date(2026, 11, 18)), text=REPORT)
    asked = [one for one in said if one.startswith(("SELECT", "UPDATE", "DELETE", "INSERT INTO search_entry"))]
    with database._engine.connect() as connection:
        plans = [connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}").all() for one in asked]
    database.close()
    tables = {table.name for table in SQLModel.metadata.sorted_tables}
    scans = [(one, step[3]) for one, plan in zip(asked, plans, strict=True) for step in plan
             if step[3].split()[0] == "SCAN" and step[3].split()[1] in tables]  # fmt: skip
    assert len(asked) > 20
    assert scans == []


def test_what_was_taken_while_a_page_was_read_leaves_the_same_rows(new_sqlite: Callable[[], str]) -> None:
    def rows(*, fingerprints: bool) -> list[list[tuple[object, ...]]]:
        database = open_database(new_sqlite())
        desk = Desk(database)
        desk.read("/tin", HELD, fingerprints=fingerprints)
        desk.read("/tin-2", HELD, text=REPORT[:-90], site=PAPER, fingerprints=fingerprints)
        desk.read("/tin", CORRECTED, text=ELSEWHERE, at=after(hours=1), fingerprints=fingerprints)
        with database.read() as session:
            connection = session.connection()
            found = [[tuple(row) for row in connection.execute(table.select())] for table in KEPT]
            words = connection.exec_driver_sql("SELECT word FROM search_word ORDER BY word").all()
        database.close()
        return [*found, [tuple(row) for row in words]]

    assert rows(fingerprints=True) == rows(fingerprints=False)


def test_the_ledger_in_rows_is_the_one_that_was_read(desk: Desk) -> None:
    desk.read("/tin", HELD)
    desk.read("/tin", HELD, site=PAPER)
    with desk.database.read() as session:
        [one] = ledger(session)
    assert (one.mechanism, one.number, one.status, one.starts_on, one.country) == (
        "vn-la-deputy", 11, Status.HELD, date(2026, 11, 18), "VN",
    )  # fmt: skip
    assert (one.articles, one.independent, one.first_seen_at) == (2, 1, NOON)


def test_articles_are_found_by_their_words_round_and_site(desk: Desk) -> None:
    desk.read("/tin", HELD, title="Việt Nam và Lào họp ở Hà Nội")
    desk.read("/bong-da", site=PAPER, title="Đội xã vô địch", text=ELSEWHERE, at=after(hours=1))
    with desk.database.read() as session:
        everything = [report.url for report in article_reports(session)]
        assert everything == ["https://paper.example/bong-da", "https://agency.example/tin"]  # newest first
        assert [r.site for r in article_reports(session, query="viet nam HA NOI")] == ["agency"]
        assert [r.rounds for r in article_reports(session, round_key="vn-la-deputy/11")] == [("vn-la-deputy/11",)]
        assert article_reports(session, round_key="vn-la-minister") == []
        assert [r.title for r in article_reports(session, site="paper")] == ["Đội xã vô địch"]
        assert newest_articles(session) == {"agency": NOON, "paper": after(hours=1)}


def test_a_copy_names_the_article_that_it_repeats(desk: Desk) -> None:
    desk.read("/tin", HELD)
    desk.read("/chep", HELD, site=PAPER, at=after(hours=1))
    with desk.database.read() as session:
        copy, original = article_reports(session)
    assert (copy.duplicate_of, original.duplicate_of) == (original.url, None)
    assert copy.story == original.story


def test_times_come_back_aware_and_in_utc(database: Database, desk: Desk) -> None:
    desk.read("/tin", HELD, at=NOON)
    [version] = desk.rows(Version)
    assert (version.published_at, version.seen_at) == (NOON, NOON)
    assert version.seen_at.utcoffset().total_seconds() == 0
