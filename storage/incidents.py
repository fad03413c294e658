"""Looking after the sites: gather what is known of their health → find what ails them → write incidents and events."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from domain.decide import Fate
from domain.diagnosis import examine
from domain.events import Event, EventKind
from domain.health import CanaryFacts, Cause, Finding, RunFacts, SiteFacts, SourceFacts, Trouble
from domain.incidents import QUIET, Change, Incident, Step
from domain.incidents import update as next_steps
from domain.rhythm import WINDOW
from domain.site import Recipient, Site, SourceKind
from storage.evidence import trouble
from storage.recording import write_event
from storage.runs import ARCHIVE
from storage.tables import Address, Run, SiteState, SourceState
from storage.tables import Incident as Row

_RUNS = 100  # of each site: a day of one that is crawled every quarter of an hour
# Before the last crawl of its site: a source that was not looked at since is none any more.
_CRAWLED = timedelta(days=1)
#: What was met during these may have been an article behind a wall.
_HID_PAGES = {Cause.SOFT_404, Cause.CONSENT_WALL, Cause.LOGIN_WALL, Cause.BLOCKED, Cause.FORBIDDEN,
              Cause.CLOSED_BY_ROBOTS, Cause.MOVED, Cause.DRIFT}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentReport:
    """One incident as people see it."""

    site: str | None
    cause: str
    manner: str
    says: str
    facts: Mapping[str, Any]
    blind: bool
    opened_at: datetime
    closed_at: datetime | None


def look_after(
    session: Session, sites: Sequence[Site], recipients: Sequence[Recipient], now: datetime
) -> list[tuple[Step, IncidentReport]]:
    """Open and close incidents of the configured sites, with an event for each that is told; gives what changed.

    The caller's transaction makes it one happening, however many look after the sites at once.
    """
    findings = _find(session, sites)
    names = {None, *(site.name for site in sites)}
    rows = {}
    for row in _rows(session, now):
        if row.site in names:
            rows[row.id] = row
        elif row.closed_at is None:  # it is no longer watched: nobody asks how it fares
            row.closed_at, row.alarmed = now, False
    changed = []
    for change in next_steps([_to_incident(row) for row in rows.values()], findings, now):
        row = _apply(session, change, rows[change.incident.id] if change.incident else None, recipients, now)
        changed.append((change.step, _report(row)))
    return changed


def is_due(session: Session, sites: Sequence[Site], now: datetime) -> bool:
    """Whether `look_after` would change anything: found out by reading only, it keeps no writer waiting."""
    rows = _rows(session, now)
    names = {None, *(site.name for site in sites)}
    if any(row.site not in names and row.closed_at is None for row in rows):
        return True
    ours = [_to_incident(row) for row in rows if row.site in names]
    return bool(next_steps(ours, _find(session, sites), now))


def _find(session: Session, sites: Sequence[Site]) -> list[Finding]:
    """What ails the sites, and the archive."""
    findings = examine(gather(session, sites))
    if (lost := trouble(session)) is not None:
        facts: dict[str, str | int] = {"articles": lost.articles, "why": lost.why}
        findings.append(Finding(cause=Cause.ARCHIVE, site=None, since=lost.since, blind=False, facts=facts))
    return findings


def open_incidents(session: Session) -> list[IncidentReport]:
    """What keeps sites from being seen now, the oldest first."""
    rows = session.exec(select(Row).where(col(Row.closed_at).is_(None)).order_by(col(Row.opened_at), col(Row.id)))
    return [_report(row) for row in rows]


def gather(session: Session, sites: Sequence[Site]) -> list[SiteFacts]:
    """All that the health of the sites is judged by."""
    states = {state.site: state for state in session.exec(select(SiteState))}
    ailing: dict[str | None, dict[Cause, Mapping[str, Any]]] = defaultdict(dict)
    for row in session.exec(select(Row).where(col(Row.closed_at).is_(None))):
        ailing[row.site][Cause(row.cause)] = row.facts
    over = select(func.max(Row.closed_at)).where(Row.cause == Cause.NETWORK)
    answerable_since = session.exec(over).one()
    found = []
    for site in sites:
        state = states.get(site.name)
        if state is None:
            continue
        runs = _runs(session, site)
        usual = ailing[site.name].get(Cause.LANGUAGE, {}).get("usual")
        found.append(
            SiteFacts(
                site=site,
                watched_since=state.baseline_at,
                sources=_sources(session, site, state, runs),
                runs=runs,
                arrivals=arrivals(session, state),
                canary=_canary(state),
                language=usual or site.language,
                open=frozenset(ailing[site.name]),
                answerable_since=answerable_since,
            )
        )
    return found


def arrivals(session: Session, state: SiteState) -> list[datetime]:
    """When new pages of a site were first seen, in the 60 days before the newest; the first crawl is left out."""
    if state.baseline_at is None:
        return []
    ours = (Address.site == state.site, Address.first_seen_at > state.baseline_at, col(Address.past).is_(False))
    newest: datetime | None = session.exec(select(func.max(Address.first_seen_at)).where(*ours)).first()
    if newest is None:
        return []
    return list(session.exec(select(Address.first_seen_at).where(*ours, Address.first_seen_at >= newest - WINDOW)))


def _sources(session: Session, site: Site, state: SiteState, runs: Sequence[RunFacts]) -> list[SourceFacts]:
    rows = session.exec(select(SourceState).where(SourceState.site == site.name).order_by(col(SourceState.url)))
    configured = {source.url for source in site.sources}
    asked_at = next((run.started_at for run in runs if run.sources or run.troubles), None)
    return [
        SourceFacts(
            url=row.url,
            kind=SourceKind(row.kind),
            items=row.items,
            usual_items=row.usual_items,
            newest_at=row.newest_at,
            checked_at=row.checked_at,
            failures=row.troubles,
            read_at=row.read_at,
            polled_every=timedelta(seconds=row.every_s) if row.every_s is not None else None,
            trouble=Trouble(row.trouble) if row.trouble else None,
            failing_since=row.failing_since,
            distrusted_since=row.distrusted_since,
        )
        for row in rows
        if row.url in configured or _is_asked(row, site, state, asked_at)
    ]


def _is_asked(row: SourceState, site: Site, state: SiteState, asked_at: datetime | None) -> bool:
    """Whether a source that nobody has written down is still one, however seldom it is asked."""
    if row.checked_at is None or state.last_started_at is None:
        return False
    if row.url == site.home and not row.found:  # it was only asked to find others
        return asked_at is not None and row.checked_at >= asked_at
    seldom = 2 * timedelta(seconds=row.every_s or 0)
    return row.checked_at >= state.last_started_at - max(_CRAWLED, seldom)


def _runs(session: Session, site: Site) -> list[RunFacts]:
    ended = select(Run).where(Run.site == site.name, Run.trigger != ARCHIVE, col(Run.finished_at).is_not(None))
    return [
        RunFacts(
            started_at=row.started_at,
            sources=row.sources,
            fates=row.fates,
            refusals=row.refusals,
            languages=row.languages,
            troubles=row.troubles,
        )
        for row in session.exec(ended.order_by(col(Run.id).desc()).limit(_RUNS))
    ]


def _canary(state: SiteState) -> CanaryFacts | None:
    if state.canary is None:
        return None
    return CanaryFacts(
        url=state.canary,
        misses=state.canary_misses,
        missing_since=state.canary_missing_since,
        seen=state.canary_seen or "",
        length=state.canary_length or 0,
    )


def _rows(session: Session, now: datetime) -> Sequence[Row]:
    """Incidents that are open, or ended a short while ago."""
    return session.exec(select(Row).where(col(Row.closed_at).is_(None) | (col(Row.closed_at) > now - QUIET))).all()


def _to_incident(row: Row) -> Incident:
    assert row.id is not None  # noqa: S101 - it was read
    return Incident(
        id=row.id,
        site=row.site,
        cause=Cause(row.cause),
        closed_at=row.closed_at,
        told_at=row.told_at,
        alarmed=row.alarmed,
    )


def _apply(session: Session, change: Change, row: Row | None, recipients: Sequence[Recipient], now: datetime) -> Row:
    finding = change.finding
    if row is None:
        assert finding is not None  # noqa: S101 - nothing is opened without one
        key = f"{finding.site or 'all'}:{finding.cause}:{now.isoformat()}"
        row = Row(
            key=key, site=finding.site, cause=finding.cause, says=finding.says, manner=finding.manner,
            facts=dict(finding.facts), blind=finding.blind, opened_at=finding.since,
        )  # fmt: skip
        session.add(row)
        session.flush()
    elif finding is not None:
        row.says, row.manner, row.facts, row.blind = finding.says, finding.manner, dict(finding.facts), finding.blind
    if change.step is Step.CLOSE:
        row.closed_at = now
        if row.alarmed:
            _tell(session, EventKind.SITE_RECOVERED, row, recipients, now)
        if Cause(row.cause) in _HID_PAGES and row.site is not None:
            _look_again(session, row.site, row.opened_at, now)
    elif change.step is Step.REOPEN:
        row.closed_at = None
    else:
        row.told += 1
        _tell(session, EventKind.SITE_SILENT, row, recipients, now)
    session.flush()
    return row


def _tell(session: Session, kind: EventKind, row: Row, recipients: Sequence[Recipient], now: datetime) -> None:
    row.told_at, row.alarmed = now, kind is EventKind.SITE_SILENT
    event = Event(kind=kind, key=f"{kind}:{row.key}:{row.told}", article_url=None)
    write_event(session, event, None, now, recipients, row.id)


def _look_again(session: Session, site: str, since: datetime, now: datetime) -> None:
    """What was met while a wall stood there is due: there may have been news behind it."""
    met = update(Address).where(
        col(Address.site) == site, col(Address.first_seen_at) >= since, col(Address.past).is_(False)
    )
    session.execute(met.where(col(Address.fate).in_([Fate.OFF_TOPIC, Fate.REFUSED])).values(due_at=now))


def _report(row: Row) -> IncidentReport:
    return IncidentReport(
        site=row.site, cause=row.cause, manner=row.manner, says=row.says, facts=row.facts, blind=row.blind,
        opened_at=row.opened_at, closed_at=row.closed_at,
    )  # fmt: skip
