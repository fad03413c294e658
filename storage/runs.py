"""Crawls in rows: who crawls which site, how far, how it ended, and what is remembered of sites and sources."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from domain.cadence import Rhythm
from storage.sources import source_rhythms
from storage.tables import HostState, Run, SiteState

#: A crawl that gave no sign of life for so long is taken for dead, and its sites may be crawled again.
LEASE = timedelta(minutes=1)
_MOMENT = timedelta(seconds=1)


#: The trigger of runs that read archives: they say nothing of how a site fares today.
ARCHIVE = "archive"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMemory:
    """What is remembered of a site between crawls."""

    site: str
    baseline_at: datetime | None
    last_started_at: datetime | None
    failures: int
    crawling: bool
    #: By address: when each source is to be asked, and whether a search has found it.
    sources: Mapping[str, tuple[Rhythm, bool]] = field(default_factory=dict)
    not_before: datetime | None = None  #: it asked us to wait so long
    waits_for: str | None = None  #: why


@dataclass(slots=True, kw_only=True)
class Progress:
    """How far the crawl of one site is."""

    leads: int = 0
    sources: int = 0  #: read, or found unchanged
    fates: dict[str, int] = field(default_factory=dict)
    rounds_new: int = 0
    errors: list[str] = field(default_factory=list)
    refusals: dict[str, int] = field(default_factory=dict)  #: of pages, by reason
    languages: dict[str, int] = field(default_factory=dict)  #: of pages that were read
    troubles: dict[str, int] = field(default_factory=dict)  #: of sources that brought nothing, by domain.health.Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReport:
    """One crawl of one site as it stands in the database."""

    site: str
    started_at: datetime
    finished_at: datetime | None
    outcome: str | None  #: ok, partial, failed; `None` while it runs
    leads: int
    fates: Mapping[str, int]
    rounds_new: int
    errors: Sequence[str]


def claim_sites(
    session: Session, batch: str, sites: Iterable[str], trigger: str, now: datetime, *, though_waiting: bool = False
) -> dict[str, int]:
    """Begin a run for every site that nobody else is crawling and that did not ask us to wait: site → id of its run.

    `though_waiting`: somebody named single pages of it.
    """
    runs = {}
    for site in sites:
        state = session.get(SiteState, site) or SiteState(site=site)
        if state.leased_by not in (None, batch) and _is_held(state.leased_until, now):
            continue
        if state.not_before and state.not_before > now and not though_waiting:
            continue
        state.leased_by, state.leased_until, state.last_started_at = batch, now + LEASE, now
        session.add(state)
        runs[site] = begin_run(session, batch, site, trigger, now)
    return runs


def begin_run(session: Session, batch: str, site: str, trigger: str, now: datetime) -> int:
    """Begin a run, whoever else is at its site; gives its id."""
    run = Run(batch=batch, site=site, trigger=trigger, started_at=now)
    session.add(run)
    session.flush()
    assert run.id is not None  # noqa: S101 - the flush gave it
    return run.id


def note_progress(session: Session, batch: str, progress: Mapping[int, Progress], now: datetime) -> None:
    """How far the runs (by id) of a batch are; a sign of life for its sites."""
    for run_id, made in progress.items():
        _note(session.get_one(Run, run_id), made)
    for state in session.exec(select(SiteState).where(SiteState.leased_by == batch)):
        state.leased_until = now + LEASE


def finish_run(session: Session, run_id: int, made: Progress, outcome: str, now: datetime, *, complete: bool) -> None:
    """End a run and free its site.

    The first crawl that read a source and was not stopped on its way (`complete`) is the site's baseline.
    """
    run = session.get_one(Run, run_id)
    _note(run, made)
    run.outcome, run.finished_at = outcome, now
    if run.trigger == ARCHIVE:
        return
    state = session.get_one(SiteState, run.site)
    if made.sources:
        state.failures = 0
        if complete:
            state.baseline_at = state.baseline_at or now
    elif outcome == "failed":
        state.failures += 1
    if state.leased_by == run.batch:
        state.leased_by = state.leased_until = None


def abandon_batch(session: Session, batch: str, why: str, now: datetime) -> list[str]:
    """Mark what a dead crawl process left behind as failed; the sites are due again.  Gives their names."""
    left = session.exec(select(Run).where(Run.batch == batch, col(Run.finished_at).is_(None))).all()
    for run in left:
        # What the process did not finish says nothing of the site: it is neither read nor failing.
        run.outcome, run.finished_at, run.errors = "failed", now, [*run.errors, why]
        state = session.get(SiteState, run.site)
        if state is not None and state.leased_by == batch:
            state.leased_by = state.leased_until = None
    for host in session.exec(select(HostState).where(HostState.leased_by == batch)):
        # How long ago it asked is not known; a moment is what most hosts are left between two requests.
        host.leased_by, host.leased_until = None, now + _MOMENT
    return [run.site for run in left]


def finished_sites(session: Session, batch: str) -> set[str]:
    """The sites of a batch whose crawl has ended, though that of others may go on."""
    rows = select(Run.site).where(Run.batch == batch, col(Run.finished_at).is_not(None))
    return set(session.exec(rows))


def is_hung(session: Session, batch: str, now: datetime) -> bool:
    """Whether a batch has sites to crawl and gave no sign of life for so long that it is taken for dead."""
    left = select(Run.site).where(Run.batch == batch, col(Run.finished_at).is_(None))
    alive = select(SiteState.site).where(SiteState.leased_by == batch, col(SiteState.leased_until) > now)
    return session.exec(left).first() is not None and session.exec(alive).first() is None


def batch_reports(session: Session, batch: str) -> list[RunReport]:
    """The runs of one batch, by site."""
    rows = session.exec(select(Run).where(Run.batch == batch).order_by(col(Run.site)))
    return [to_report(run) for run in rows]


def last_reports(session: Session) -> dict[str, RunReport]:
    """The newest run of every site."""
    newest = (
        select(Run.id)
        .where(Run.site == SiteState.site, Run.trigger != ARCHIVE)
        .order_by(col(Run.id).desc())
        .limit(1)
        .correlate(SiteState)
        .scalar_subquery()
    )
    rows = session.exec(select(Run).where(col(Run.id).in_(select(newest).select_from(SiteState))))
    return {run.site: to_report(run) for run in rows}


def site_memories(session: Session, now: datetime) -> dict[str, SiteMemory]:
    """What is remembered of every site that was ever crawled."""
    rhythms = source_rhythms(session)
    return {
        row.site: SiteMemory(
            site=row.site,
            baseline_at=row.baseline_at,
            last_started_at=row.last_started_at,
            failures=row.failures,
            crawling=_is_held(row.leased_until, now),
            sources=rhythms.get(row.site, {}),
            not_before=row.not_before,
            waits_for=row.waits_for,
        )
        for row in session.exec(select(SiteState))
    }


def _is_held(leased_until: datetime | None, now: datetime) -> bool:
    """Whether a lease goes on; one that ends in an hour was taken before the clock was set back."""
    return leased_until is not None and now < leased_until <= now + 2 * LEASE


def _note(run: Run, made: Progress) -> None:
    run.leads, run.sources, run.rounds_new = made.leads, made.sources, made.rounds_new
    run.fates, run.errors = dict(made.fates), list(made.errors)
    run.refusals, run.languages, run.troubles = dict(made.refusals), dict(made.languages), dict(made.troubles)


def to_report(run: Run) -> RunReport:
    """A run as people see it."""
    return RunReport(
        site=run.site,
        started_at=run.started_at,
        finished_at=run.finished_at,
        outcome=run.outcome,
        leads=run.leads,
        fates=run.fates,
        rounds_new=run.rounds_new,
        errors=run.errors,
    )
