"""What is remembered of sources: enough that an unchanged one costs next to nothing."""

from dataclasses import replace
from datetime import datetime

import pytest

from domain.site import Source, SourceKind
from storage.database import Database
from storage.sources import SourceLook, SourceMemory, remember_sources, source_memories
from storage.tables import SourceState
from tests.storage.desk import NOON, after

FEED = Source(kind=SourceKind.FEED, url="https://a.example/rss")


def look(memory: SourceMemory, *, items: int | None, newest_at: datetime | None = None, hours: float = 0) -> SourceLook:
    return SourceLook(source=FEED, site="a", at=after(hours=hours), memory=memory, items=items, newest_at=newest_at)


@pytest.mark.parametrize("newest", [None, after(hours=1)])
def test_an_unchanged_source_keeps_what_it_listed(database: Database, newest: datetime | None) -> None:
    first, second = SourceMemory(etag='"1"', body_hash="one"), SourceMemory(etag='"2"', body_hash="one")
    looks = [look(first, items=20, newest_at=NOON), look(second, items=None, newest_at=newest, hours=1)]
    for one in looks:
        with database.write() as session:
            remember_sources(session, [one])
    with database.read() as session:
        assert source_memories(session, ["a"]) == {FEED.url: replace(second, read_at=after(hours=1))}
        row = session.get_one(SourceState, FEED.url)
        assert (row.items, row.newest_at, row.checked_at) == (20, newest or NOON, after(hours=1))


def test_only_sources_of_the_sites_that_are_asked_for_are_given(database: Database) -> None:
    with database.write() as session:
        remember_sources(session, [look(SourceMemory(etag='"1"'), items=3)])
        remember_sources(session, [])
        assert source_memories(session, ["b"]) == {}
