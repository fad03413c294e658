"""Which sites are due: declarations, memories and a time in, names out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.cadence import Rhythm
from domain.site import Site, Source, SourceKind
from scheduler.daemon import tick_of
from scheduler.due import due_sites, next_due
from storage.runs import SiteMemory

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
EVERY = Site(name="bao", home="https://bao.example/", every=timedelta(minutes=15))
CRON = Site(name="bao", home="https://bao.example/", timezone="Asia/Ho_Chi_Minh", every=None, cron="30 7 * * *")


def memory(
    started: datetime | None, *, failures: int = 0, crawling: bool = False, until: datetime | None = None
) -> SiteMemory:
    return SiteMemory(
        site="bao", baseline_at=NOON, last_started_at=started, failures=failures, crawling=crawling, not_before=until
    )


def ago(**span: float) -> datetime:
    return NOON - timedelta(**span)


@pytest.mark.parametrize(
    ("site", "known", "due"),
    [
        (EVERY, None, True),
        (EVERY, memory(None), True),
        (EVERY, memory(ago(minutes=14, seconds=59)), False),
        (EVERY, memory(ago(minutes=15)), True),
        (EVERY, memory(ago(days=40)), True),
        (EVERY, memory(ago(minutes=15), failures=1), False),
        (EVERY, memory(ago(minutes=30), failures=1), True),
        (EVERY, memory(ago(minutes=47), failures=2), False),
        (EVERY, memory(ago(hours=1), failures=2), True),
        (EVERY, memory(ago(hours=19), failures=50), False),
        (EVERY, memory(ago(days=1), failures=50), True),
        (EVERY, memory(ago(hours=1), crawling=True), False),
        (EVERY, memory(None, crawling=True), False),
        (CRON, None, True),
        (CRON, memory(ago(hours=11)), False),  # 00:30 UTC is 07:30 in Hà Nội; the next is tomorrow
        (CRON, memory(ago(hours=12)), True),
        (CRON, memory(ago(days=9)), True),
        (CRON, memory(ago(days=9), crawling=True), False),
        (EVERY, memory(ago(hours=9), until=NOON + timedelta(seconds=1)), False),
        (EVERY, memory(ago(hours=9), until=NOON), True),
        (EVERY, memory(ago(minutes=1), until=ago(seconds=30)), False),
        (EVERY, memory(None, until=NOON + timedelta(hours=1)), False),
        (CRON, memory(ago(days=9), until=NOON + timedelta(hours=1)), False),
    ],
    ids=[
        "never crawled", "known and never crawled", "a second too early", "just due", "after a long downtime",
        "waits longer after a failure", "due after a failure", "doubles with the second failure",
        "due after two failures", "never waits more than a day", "due after a day whatever happened",
        "being crawled now", "being crawled for the first time", "by calendar, never crawled",
        "by calendar, done for today", "by calendar, not yet done today", "by calendar, after a long downtime",
        "by calendar, being crawled now", "it asked us to wait", "the wait is over", "a short wait changes nothing",
        "it asked us to wait before it was ever crawled", "by calendar, it asked us to wait",
    ],
)  # fmt: skip
def test_a_site_is_due(site: Site, known: SiteMemory | None, due: bool) -> None:  # noqa: FBT001 - a column of the table
    assert due_sites([site], {"bao": known} if known else {}, NOON) == ([site] if due else [])


@pytest.mark.parametrize("site", [EVERY, CRON])
def test_after_a_long_downtime_a_site_is_due_once(site: Site) -> None:
    long_ago = memory(ago(days=40))
    assert due_sites([site], {"bao": long_ago}, NOON) == [site]
    assert due_sites([site], {"bao": memory(NOON)}, NOON + timedelta(minutes=1)) == []


def test_a_calendar_is_read_in_the_zone_of_the_site() -> None:
    at = next_due(CRON, memory(NOON))
    assert at is not None
    assert at.astimezone(UTC) == datetime(2026, 11, 19, 0, 30, tzinfo=UTC)


def test_the_schedule_is_looked_at_often_enough_and_not_too_often() -> None:
    def every(**span: float) -> Site:
        return Site(name="a", home="https://a.example/", every=timedelta(**span))

    assert tick_of([every(hours=1)]) == timedelta(minutes=1)
    assert tick_of([every(hours=1), every(minutes=2)]) == timedelta(seconds=30)
    assert tick_of([every(seconds=1)]) == timedelta(seconds=1)
    assert tick_of([CRON]) == timedelta(seconds=15)  # a calendar may name every minute


FEED, MAP = (Source(kind=SourceKind.FEED, url=f"https://bao.example/{name}") for name in ("rss", "map"))
SOURCED = Site(name="bao", home="https://bao.example/", sources=(FEED, MAP))


def quiet(source: Source, **left: float) -> dict[str, tuple[Rhythm, bool]]:
    return {source.url: (Rhythm(due_at=NOON + timedelta(**left), interval=timedelta(hours=1)), False)}


@pytest.mark.parametrize(
    ("sources", "due"),
    [
        ({}, True),
        (quiet(FEED, minutes=20), True),
        (quiet(FEED, minutes=20) | quiet(MAP, minutes=1), False),
        (quiet(FEED, minutes=20) | quiet(MAP, minutes=0), True),
        (quiet(FEED, minutes=20) | quiet(MAP, minutes=1) | {"https://bao.example/old": (
            Rhythm(due_at=NOON - timedelta(days=9), interval=timedelta(hours=1)), False)}, False),
        (quiet(FEED, minutes=20) | quiet(MAP, minutes=1) | {"https://bao.example/found": (
            Rhythm(due_at=NOON, interval=timedelta(hours=1)), True)}, True),
    ],
    ids=["none was asked yet", "one was not asked yet", "none is due", "one is due", "one that is configured no more",
         "one that was found"],
)  # fmt: skip
def test_a_site_is_crawled_when_one_of_its_sources_is_due(
    sources: dict[str, tuple[Rhythm, bool]],
    due: bool,  # noqa: FBT001 - a column of the table
) -> None:
    known = replace(memory(ago(minutes=40)), sources=sources)
    assert due_sites([SOURCED], {"bao": known}, NOON) == ([SOURCED] if due else [])


def test_however_due_a_source_is_a_site_is_not_crawled_more_often_than_it_says() -> None:
    known = replace(memory(ago(minutes=14)), sources=quiet(FEED, hours=-1) | quiet(MAP, hours=-1))
    assert due_sites([SOURCED], {"bao": known}, NOON) == []


def test_after_a_network_was_gone_for_hours_all_sites_are_seen_again_within_their_interval() -> None:
    sites = [Site(name=name, home=f"https://{name}.example/", every=timedelta(minutes=15)) for name in "abc"]
    down = {site.name: memory(ago(minutes=15), failures=9) for site in sites}
    assert due_sites(sites, down, NOON) == sites
    one_is_back = {**down, "b": memory(ago(minutes=15))}
    assert due_sites(sites, one_is_back, NOON) == [sites[1]]  # then it is the others that fail
    assert due_sites(sites[:2], down, NOON) == []  # two that fail say nothing of the network
