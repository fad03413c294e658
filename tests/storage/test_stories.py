"""Stories in the database: found, told once, with an origin and a reason, and taken apart by a person."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from click.testing import CliRunner
from sqlalchemy import create_engine, text

from cli.ledger import articles
from domain.decide import Fate
from domain.errors import StorageError
from domain.rounds import Chair
from domain.site import Site, Standing
from domain.stories import sketch
from storage.database import Database, open_database
from storage.listings import ArticleReport, article_reports
from storage.looks import seen_pages
from storage.mentions import ledger
from storage.stories import split_story
from storage.tables import StoredArticle
from tests.domain.world import mention
from tests.golden.pairs import TUNED, labelled_pairs
from tests.storage.desk import AGENCY, NOON, PAPER, Desk, after

PAIRS = {pair.name: pair for pair in labelled_pairs(TUNED)}
SHORTENED = PAIRS["vi-min-13 / vi-min-13 | thin: 3"]
REPORT, SHORT = SHORTENED.one, SHORTENED.other
HELD = mention(13, mechanism="vn-la-minister", on=date(2026, 12, 17), chairs=(Chair(party="VN", name="Lê Hoài Trung"),))
VNA = Site(name="vietnamplus", home="https://plus.example/", family="vna", standing=Standing.AGENCY)
OTHER = Site(name="other", home="https://other.example/", family="other")


@pytest.fixture
def press(desk: Desk) -> Desk:
    """A desk that watches an agency and another paper, too."""
    for site in (VNA, OTHER):
        desk.first_crawl(site)
    return desk


def reports(desk: Desk) -> dict[str, ArticleReport]:
    """The stored articles by host."""
    with desk.database.read() as session:
        return {report.url.split("/")[2].split(".")[0]: report for report in article_reports(session)}


def voices(desk: Desk) -> int:
    """Independent voices of the only round."""
    with desk.database.read() as session:
        [folded] = ledger(session)
        return folded.independent


def test_a_shortened_copy_is_of_the_story_and_says_why(press: Desk) -> None:
    press.read("/a", HELD, text=REPORT.text)
    assert press.read("/b", HELD, text=SHORT.text, title="Khác", site=PAPER).fate is Fate.DUPLICATE
    because = reports(press)["paper"].because
    assert because is not None
    assert because.contained > 0.9
    assert because.agree == ("round vn-la-minister/13", "day 2026-12-17", "chair Lê Hoài Trung")
    assert reports(press)["paper"].compared_with == reports(press)["agency"].url


def test_the_origin_is_the_agency_that_copies_credit_even_if_it_is_seen_last(press: Desk) -> None:
    press.read("/a", HELD, text=f"{REPORT.text}\nTheo TTXVN", site=PAPER, credit="Theo TTXVN")
    press.read("/b", HELD, text=SHORT.text, site=OTHER, credit="Nguồn: TTXVN", at=after(hours=1))
    told = list(press.told)
    assert press.read("/c", HELD, text=REPORT.text, site=VNA, at=after(hours=2)).fate is Fate.DUPLICATE
    seen = reports(press)
    assert (seen["paper"].duplicate_of, seen["other"].duplicate_of) == (seen["plus"].url,) * 2
    assert seen["plus"].duplicate_of is None
    assert len({report.story for report in seen.values()}) == 1
    assert press.told == told  # the origin is another, and nobody hears of it


def test_an_article_that_was_split_off_stays_apart_and_nothing_is_told(press: Desk) -> None:
    press.read("/a", HELD, text=REPORT.text)
    press.read("/b", HELD, text=SHORT.text, site=PAPER)
    assert voices(press) == 1
    told = list(press.told)
    with press.database.write() as session:
        done = split_story(session, "https://m.paper.example/b?utm_source=x")
    assert (done.from_url, done.left) == ("https://agency.example/a", 1)
    assert voices(press) == 2
    assert press.read("/b", HELD, text=SHORT.text, site=PAPER, at=after(hours=1)).fate is Fate.UNCHANGED
    press.read("/b", HELD, text=REPORT.text, site=PAPER, at=after(hours=2))  # it becomes word for word the same
    seen = reports(press)
    assert seen["paper"].story != seen["agency"].story
    assert (seen["paper"].duplicate_of, seen["paper"].because, seen["agency"].duplicate_of) == (None, None, None)
    assert [key for key in press.told if key not in told and not key.startswith("article-changed")] == []


def test_the_first_of_a_story_can_be_split_off(press: Desk) -> None:
    for site in (AGENCY, PAPER, OTHER):
        press.read("/x", HELD, text=REPORT.text, site=site)
    with press.database.write() as session:
        split_story(session, "https://agency.example/x")
    seen = reports(press)
    assert seen["paper"].story == seen["other"].story != seen["agency"].story
    assert (seen["paper"].duplicate_of, seen["other"].duplicate_of) == (None, seen["paper"].url)
    assert press.read("/y", HELD, text=REPORT.text, site=VNA).fate is Fate.DUPLICATE
    assert reports(press)["plus"].story == seen["paper"].story  # not with the one that a person set apart


def test_what_is_not_stored_cannot_be_split_off(press: Desk) -> None:
    for url in ("https://agency.example/none", "no address"):
        with pytest.raises(StorageError), press.database.write() as session:
            split_story(session, url)


def test_the_command_splits_and_shows_the_reason(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'roundwatch.db'}"
    database = open_database(address)
    press = Desk(database)
    press.read("/a", HELD, text=REPORT.text)
    press.read("/b", HELD, text=SHORT.text, site=PAPER)
    config = tmp_path / "roundwatch.toml"
    config.write_text(f'[storage]\ndatabase = "{address}"\n')
    database.close()
    run = CliRunner()
    assert "of the shorter text" in run.invoke(articles, ["--config", str(config)]).output
    said = run.invoke(articles, ["split", "https://paper.example/b", "--config", str(config)])
    assert (said.exit_code, "a story of its own now" in said.output) == (0, True)
    assert (
        "stood alone already"
        in run.invoke(articles, ["--config", str(config), "split", "https://paper.example/b"]).output
    )


def test_two_rounds_in_the_same_words_are_two_stories_and_the_reason_is_given(press: Desk) -> None:
    twin = PAIRS["vi-min-13 / vi-min-13 | swap: vi-only-number"].other
    press.read("/a", HELD, text=REPORT.text, title=REPORT.title)
    other = replace(HELD, number=12)
    decided = press.read("/b", other, text=twin.text, title=twin.title, site=PAPER)
    assert decided.fate is Fate.NEW
    assert "but it is another story: another number: 12 / 13" in decided.why[0]


def test_a_numbered_article_that_gets_another_slug_is_known(press: Desk) -> None:
    plus = Site(name="vietnamplus-en", home="https://en.vietnamplus.vn/", family="vna")
    press.first_crawl(plus)
    press.read("/talks-in-hanoi/300011.vnp", HELD, text=REPORT.text, site=plus)
    assert (
        press.read("/talks-post300011.vnp", HELD, text=REPORT.text, site=plus, at=after(hours=1)).fate is Fate.UNCHANGED
    )
    assert press.count(StoredArticle) == 1


def test_a_database_from_before_is_carried_over(nowhere: str) -> None:
    engine = create_engine(nowhere)
    config = Config()
    config.set_main_option("script_location", "storage/migrations")
    old = "vietnamplus.vn/hop-tham-khao/300011"
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        lines = """
            INSERT INTO text (id, digest, body, sampled) VALUES (1, 'd', :body, 1);
            INSERT INTO shingle (hash, text_id) VALUES (5, 1);
            INSERT INTO address (id, key, url, fate, first_seen_at, seen_at, past) VALUES
            (1, :old, 'https://www.vietnamplus.vn/hop-tham-khao/300011.vnp', 'new', :at, :at, :no),
            (2, 'vietnamplus.vn/a-post300011', 'https://www.vietnamplus.vn/a-post300011.vnp', 'failed', :at, :at, :no),
            (3, 'paper.example/a-5', 'https://paper.example/a-5.html', 'new', :at, :at, :no);
            INSERT INTO article (id, address_id, voice, standing, story, history, first_seen_at, versions) VALUES
            (1, 1, 'vna', 'press', 1, :no, :at, 1);
            INSERT INTO event (kind, key, created_at, article_id, changes) VALUES
            ('new-article', :told, :at, 1, '[]'), ('article-changed', :changed, :at, 1, '[]')
        """
        for line in lines.split(";"):
            values = {
                "body": REPORT.text,
                "old": old,
                "told": f"new-article:{old}",
                "changed": f"article-changed:{old}:aa",
                "at": NOON,
                "no": False,
            }
            connection.execute(text(line), {name: value for name, value in values.items() if f":{name}" in line})
    engine.dispose()

    database: Database = open_database(nowhere)
    with database.read() as session:
        connection = session.connection()
        assert connection.execute(text("SELECT key FROM address ORDER BY id")).scalars().all() == [
            "vietnamplus.vn#300011", "vietnamplus.vn/a-post300011", "paper.example/a-5",
        ]  # fmt: skip
        assert connection.execute(text("SELECT key FROM event ORDER BY id")).scalars().all() == [
            "new-article:vietnamplus.vn#300011", "article-changed:vietnamplus.vn#300011:aa",
        ]  # fmt: skip
        [seen] = seen_pages(session, ["https://www.vietnamplus.vn/another-slug-post300011.vnp"]).values()
        assert seen.fate is Fate.NEW
        hashes = {row.hash + 2**31 for row in session.execute(text("SELECT hash FROM sketch WHERE text_id = 1"))}
        assert hashes == set(sketch(REPORT.text))
    database.close()
