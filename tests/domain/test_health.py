"""What keeps a site from being seen is found after two looks, told once, and explains what follows from it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.diagnosis import examine
from domain.health import CanaryFacts, Cause, Finding, RunFacts, SiteFacts, SourceFacts, Trouble, trouble_of_listing
from domain.incidents import QUIET, Incident, Step, update
from domain.site import Site, SourceKind

NOON = datetime(2026, 9, 16, 5, tzinfo=UTC)
HOUR = timedelta(hours=1)
FEED = SourceFacts(url="https://bao.example/rss", kind=SourceKind.FEED, items=20, usual_items=20.0, checked_at=NOON)


def ago(hours: float) -> datetime:
    return NOON - timedelta(hours=hours)


def run(hours: float, **said: Mapping[str, int]) -> RunFacts:
    return RunFacts(started_at=ago(hours), sources=0 if "troubles" in said else 1, **said)


def site(name: str = "bao", **known: object) -> SiteFacts:
    declared = Site(name=name, home=f"https://{name}.example/", timezone="Asia/Ho_Chi_Minh")
    facts = SiteFacts(site=declared, watched_since=ago(24 * 90), sources=(FEED,), runs=(run(0.1), run(0.4)))
    return replace(facts, **known)  # type: ignore[arg-type]  # as given


def failing(trouble: Trouble, *, looks: int = 2, hours: float = 2, **known: object) -> SourceFacts:
    return replace(FEED, trouble=trouble, failures=looks, failing_since=ago(hours), **known)  # type: ignore[arg-type]


def causes(*sites: SiteFacts) -> list[Cause]:
    return [finding.cause for finding in examine(sites)]


def found(cause: Cause, name: str | None = "bao", *, blind: bool = True) -> Finding:
    return Finding(cause=cause, site=name, since=ago(3), blind=blind)


class Desk:
    """Keeps incidents as the database does, and notes what is told."""

    def __init__(self) -> None:
        self.rows: list[Incident] = []
        self.told: list[str] = []

    def look(self, at: datetime, *findings: Finding) -> None:
        recent = [row for row in self.rows if row.closed_at is None or row.closed_at > at - QUIET]
        for change in update(recent, findings, at):
            self._apply(change.step, change.incident, change.finding, at)

    def _apply(self, step: Step, incident: Incident | None, finding: Finding | None, at: datetime) -> None:
        if incident is None:
            assert finding is not None
            row = Incident(
                id=len(self.rows), site=finding.site, cause=finding.cause, closed_at=None, told_at=at, alarmed=True
            )
            self.rows.append(row)
            self.told.append(f"{finding.site} {finding.cause}")
        elif step is Step.CLOSE:
            if incident.alarmed:
                self.told.append(f"{incident.site} back")
            told_at = at if incident.alarmed else incident.told_at
            self.rows[incident.id] = replace(incident, closed_at=at, alarmed=False, told_at=told_at)
        elif step is Step.REOPEN:
            self.rows[incident.id] = replace(incident, closed_at=None)
        else:
            self.told.append(f"{incident.site} {incident.cause} again")
            self.rows[incident.id] = replace(incident, alarmed=True, told_at=at)


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        (failing(Trouble.NO_ANSWER), Cause.UNREACHABLE),
        (failing(Trouble.SERVER_ERROR), Cause.UNREACHABLE),
        (failing(Trouble.FORBIDDEN), Cause.FORBIDDEN),
        (failing(Trouble.CLOSED_BY_ROBOTS), Cause.CLOSED_BY_ROBOTS),
        (failing(Trouble.GONE), Cause.MOVED),
        (failing(Trouble.ASTRAY), Cause.MOVED),
        (failing(Trouble.NO_ITEMS), Cause.EMPTY),
        (failing(Trouble.NO_LINKS, hours=0.2), Cause.DRIFT),
        (failing(Trouble.UNREADABLE, hours=0.2), Cause.DRIFT),
        (failing(Trouble.FEW, looks=3, hours=7, items=2), Cause.SHRINKING),
        (replace(FEED, distrusted_since=ago(1)), Cause.FROZEN),
    ],
)
def test_a_source_that_brings_nothing_has_a_cause(source: SourceFacts, cause: Cause) -> None:
    [finding] = examine([site(sources=(source,))])
    assert finding.cause is cause
    assert source.url in finding.says
    assert finding.blind is (cause not in (Cause.SHRINKING, Cause.FROZEN))


@pytest.mark.parametrize("trouble", list(Trouble))
def test_one_odd_look_is_no_finding(trouble: Trouble) -> None:
    assert causes(site(sources=(failing(trouble, looks=1, hours=48),))) == []


def test_a_server_that_is_down_for_less_than_an_hour_is_no_finding() -> None:
    assert causes(site(sources=(failing(Trouble.SERVER_ERROR, looks=5, hours=0.9),))) == []


def test_one_source_of_several_is_told_after_a_day_and_explains_nothing() -> None:
    other = replace(FEED, url="https://bao.example/tin")
    assert causes(site(sources=(failing(Trouble.GONE, looks=9, hours=23), other))) == []
    [finding] = examine([site(sources=(failing(Trouble.GONE, looks=9, hours=25), other))])
    assert (finding.cause, finding.blind) == (Cause.MOVED, False)
    assert "1 of 2 sources" in finding.says


@pytest.mark.parametrize(
    ("items", "usual", "trouble"),
    [(0, None, None), (0, 2.0, None), (0, 20.0, Trouble.NO_LINKS), (2, 20.0, Trouble.FEW), (9, 20.0, None)],
)
def test_a_list_is_held_against_what_is_usual(items: int, usual: float | None, trouble: Trouble | None) -> None:
    assert trouble_of_listing(SourceKind.SECTION, items, usual) is trouble


@pytest.mark.parametrize(
    ("reason", "cause"),
    [
        ("soft-404", Cause.SOFT_404),
        ("consent-wall", Cause.CONSENT_WALL),
        ("login-wall", Cause.LOGIN_WALL),
        ("blocked", Cause.BLOCKED),
        ("no-text", Cause.DRIFT),
        ("moved", Cause.MOVED),
        ("forbidden", Cause.FORBIDDEN),
    ],
)
def test_pages_that_are_none_have_a_cause(reason: str, cause: Cause) -> None:
    bad = {"refusals": {reason: 2}, "fates": {"refused": 2}}
    good = {"languages": {"vi": 2}, "fates": {"off-topic": 2}}
    before = [run(hours, **good) for hours in (5, 6, 7, 8)]
    [finding] = examine([site(runs=(run(1, **bad), run(2, **bad), *before))])
    assert (finding.cause, finding.since) == (cause, ago(2))
    assert causes(site(runs=(run(1, **bad), *before))) == []
    assert causes(site(runs=(run(0.5, **good), run(1, **bad), run(2, **bad), *before))) == []


def test_a_site_that_always_had_video_pages_did_not_change() -> None:
    mixed = {"refusals": {"no-text": 2}, "languages": {"vi": 1}, "fates": {"refused": 2, "new": 1}}
    assert causes(site(runs=[run(hours, **mixed) for hours in range(1, 9)])) == []


def test_articles_in_another_language_are_a_finding_and_two_among_many_are_not() -> None:
    ours = [run(hours, languages={"vi": 2}) for hours in (5, 6, 7, 8)]
    theirs = [run(hours, languages={"en": 2}) for hours in (1, 2)]
    [finding] = examine([site(runs=(*theirs, *ours))])
    assert (finding.cause, finding.facts["language"], finding.facts["usual"]) == (Cause.LANGUAGE, "en", "vi")
    assert causes(site(runs=(theirs[0], *ours))) == []
    assert causes(site(runs=(run(1, languages={"en": 2, "vi": 2}), *theirs[1:], *ours))) == []


def test_a_site_is_stale_by_its_rhythm_at_two_looks_and_not_for_our_own_absence() -> None:
    hourly = [NOON - timedelta(days=30, hours=-hour) for hour in range(24 * 30)]
    last = hourly[-1]
    told = site(
        arrivals=hourly,
        watched_since=hourly[0],
        runs=(RunFacts(started_at=last + 17 * HOUR, sources=1), RunFacts(started_at=last + 16 * HOUR, sources=1)),
    )
    [finding] = examine([told])
    assert (finding.cause, finding.since, finding.facts["per_day"]) == (Cause.STALE, last, "24")
    once = replace(told, runs=(told.runs[0], RunFacts(started_at=last + HOUR, sources=1)))
    assert causes(once) == []  # we were away ourselves, or it was one look


def test_a_feed_that_turns_back_to_its_archive_is_stale_however_new_its_articles_are_to_us() -> None:
    hourly = [NOON - timedelta(days=30, hours=-hour) for hour in range(24 * 30)]
    archive = replace(FEED, newest_at=datetime(2019, 3, 1, tzinfo=UTC))
    assert causes(site(arrivals=hourly, sources=(archive,))) == [Cause.STALE]
    assert causes(site(arrivals=hourly, sources=(replace(FEED, newest_at=ago(1)),))) == []


def test_a_site_that_never_had_news_and_lists_old_articles_only_is_told() -> None:
    archive = replace(FEED, newest_at=datetime(2019, 3, 1, tzinfo=UTC))
    [finding] = examine([site(sources=(archive,))])
    assert finding.cause is Cause.STALE
    assert finding.says.startswith("nothing new since 2019-03-01")


def test_a_canary_that_is_not_readable_twice_is_a_finding() -> None:
    canary = CanaryFacts(url="https://bao.example/mau", misses=1, missing_since=ago(26), seen="login-wall", length=900)
    assert causes(site(canary=canary)) == []
    [finding] = examine([site(canary=replace(canary, misses=2))])
    assert "login-wall; 900 characters are usual" in finding.says


IN_VAIN = {"no-answer": 1}


def test_when_nobody_answers_it_is_the_network_and_nothing_else_is_told() -> None:
    away = [
        site(name, runs=(run(0.2, troubles=IN_VAIN), run(1.7, troubles=IN_VAIN), run(2)),
             sources=(failing(Trouble.NO_ANSWER),))
        for name in ("bao", "dai", "tap-chi")
    ]  # fmt: skip
    findings = examine(away)
    assert {finding.cause for finding in findings} == {Cause.NETWORK, Cause.UNREACHABLE}
    desk = Desk()
    desk.look(NOON, *findings)
    desk.look(NOON + HOUR, *findings)
    # The network is back: one site has answered, the others were not asked yet.
    back = [replace(one, answerable_since=NOON + HOUR) for one in away]
    back[0] = replace(back[0], runs=(RunFacts(started_at=NOON + HOUR, sources=1), *back[0].runs), sources=(FEED,))
    assert causes(*back) == []
    desk.look(NOON + HOUR, *examine(back))
    assert desk.told == ["None network", "None back"]


def test_two_dead_sites_among_ten_are_no_dead_network() -> None:
    dead = [site(name, runs=(run(0.1, troubles=IN_VAIN), run(0.5, troubles=IN_VAIN))) for name in ("a", "b")]
    well = [site(name, runs=(run(0.6),)) for name in "cdefghij"]
    assert Cause.NETWORK not in causes(*dead, *well)


def test_a_cause_is_told_once_and_its_end_once() -> None:
    desk = Desk()
    for hours in range(72):
        desk.look(NOON + hours * HOUR, found(Cause.DRIFT))
    desk.look(NOON + 73 * HOUR)
    desk.look(NOON + 74 * HOUR)
    assert desk.told == ["bao drift", "bao back"]


def test_what_follows_from_another_cause_is_not_told() -> None:
    desk = Desk()
    desk.look(NOON, found(Cause.UNREACHABLE), found(Cause.STALE), found(Cause.CANARY), found(Cause.STALE, "dai"))
    assert desk.told == ["bao unreachable", "dai stale"]
    desk.look(NOON + HOUR, found(Cause.UNREACHABLE, blind=False), found(Cause.STALE))
    assert desk.told[2:] == ["bao stale", "dai back"]  # of which some sources suffer explains nothing


def test_a_site_that_flaps_is_told_once_a_day() -> None:
    desk = Desk()
    for hours in range(0, 48, 2):
        desk.look(NOON + hours * HOUR, found(Cause.UNREACHABLE))
        desk.look(NOON + (hours + 1) * HOUR)
    assert desk.told == ["bao unreachable", "bao back"]


def test_a_site_that_falls_back_and_stays_so_is_told_again_after_a_day() -> None:
    desk = Desk()
    desk.look(NOON, found(Cause.UNREACHABLE))
    desk.look(NOON + HOUR)
    for hours in range(2, 40):
        desk.look(NOON + hours * HOUR, found(Cause.UNREACHABLE))
    desk.look(NOON + 40 * HOUR)
    assert desk.told == ["bao unreachable", "bao back", "bao unreachable again", "bao back"]


PAGES_ONLY = (Cause.SOFT_404, Cause.CONSENT_WALL, Cause.LOGIN_WALL, Cause.BLOCKED)
FACTS = ("sites", "failing", "sources", "trouble", "url", "usual", "items", "newest", "per_day", "longest", "language",
         "pages", "seen", "length", "articles", "why")  # fmt: skip


@pytest.mark.parametrize("cause", list(Cause))
def test_every_cause_can_be_said_in_one_line(cause: Cause) -> None:
    names = (*FACTS, "bad") if cause in PAGES_ONLY else FACTS
    finding = Finding(cause=cause, site="bao", since=NOON, blind=True, facts=dict.fromkeys(names, 1))
    assert re.fullmatch(r"[^\n{}]{30,300}", finding.says)


def test_a_quiet_source_that_is_asked_seldom_makes_no_site_stale() -> None:
    arrivals = [ago(24 * day + hour) for day in range(3, 60) for hour in range(12)]
    seldom = replace(FEED, url="https://bao.example/doi-ngoai", read_at=ago(48), polled_every=timedelta(days=1))
    often = replace(FEED, read_at=NOON, polled_every=timedelta(minutes=15))
    assert causes(site(arrivals=arrivals, sources=(often,))) == [Cause.STALE]
    assert causes(site(arrivals=arrivals, sources=(often, seldom))) == []  # there may be news where nobody looked
    assert causes(site(arrivals=arrivals, sources=(often, replace(seldom, read_at=NOON)))) == [Cause.STALE]
