"""What was seen, in rows: crawls and blindness for coverage, the week of each site, what was told of it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from domain.coverage import Span, Watched, pauses, seen_share, total_share
from domain.events import ABOUT_SITES, Change, Event, EventKind
from domain.health import Cause
from domain.heartbeat import LastLook
from domain.note import Blindness, Happening, Note, SiteWeek
from domain.rounds import Expected
from domain.site import Site
from storage.listings import newest_articles
from storage.runs import ARCHIVE, last_reports
from storage.tables import Incident, Run, SiteState, SourceState, StoredArticle, StoredEvent, Version

_ANSWERING = timedelta(days=8)  # before a time: a look then may still answer for its beginning (a weekly calendar)
_JUST_BACK = timedelta(hours=1)
_NO_NEW_PAGE = ("unchanged", "failed")


def watched(session: Session, sites: Sequence[Site], start: datetime, end: datetime) -> list[Watched]:
    """What was done between two times to see each of the sites."""
    since = {state.site: state.baseline_at for state in session.exec(select(SiteState))}
    looks: dict[str, list[datetime]] = defaultdict(list)
    rows = columns(Run.site, Run.started_at).where(  # type: ignore[call-overload]  # SQLModel types columns as values
        Run.trigger != ARCHIVE, col(Run.sources) > 0, col(Run.finished_at).is_not(None),
        Run.started_at >= start - _ANSWERING, Run.started_at <= end,
    )  # fmt: skip
    for site, at in session.execute(rows):
        looks[site].append(at)
    blind = _blind_spans(session, start, end)
    return [
        Watched(site=site, since=since.get(site.name), looks=looks[site.name], blind=[*blind[site.name], *blind[None]])
        for site in sites
    ]


def look_at_week(
    session: Session, sites: Sequence[Site], start: datetime, end: datetime, *, expected: Sequence[Expected],
    threshold: float, missed: int = 0,
) -> Note:  # fmt: skip
    """All that a note says of a time; of that before anything was watched nothing can be said."""
    began = watched_since(session)
    start = max(start, min(began, end)) if began is not None else start
    seen = watched(session, sites, start, end)
    shares = [(one.site, seen_share(one, start, end)) for one in seen]
    counts, newest, reports = _counts(session, start, end), newest_articles(session), last_reports(session)
    sources, ails = _sources(session, sites), _ails(session)
    besides = [one for one in ails[None] if one.cause == Cause.ARCHIVE]
    of_all = [one for one in ails[None] if one not in besides]
    weeks = []
    for one, (site, share) in zip(seen, shares, strict=True):
        crawls, read, pages = counts.get(site.name, (0, 0, 0))
        report = reports.get(site.name)
        weeks.append(
            SiteWeek(
                site=site, share=share, crawls=crawls, read=read, pages=pages, sources=sources[site.name][0],
                sources_read=sources[site.name][1], newest_at=newest.get(site.name), watched_since=one.since,
                ails=[*of_all, *ails[site.name]],
                error=next(iter(report.errors), None) if report and report.outcome == "failed" else None,
            )
        )  # fmt: skip
    happened = told_between(session, start, end)
    return Note(
        start=start, end=end, share=total_share(shares), threshold=threshold, sites=weeks, besides=besides,
        pauses=pauses(seen, start, end), happened=happened, expected=expected, missed=missed,
        new_rounds=sum(one.event.kind is EventKind.NEW_ROUND for one in happened),
    )  # fmt: skip


def told_between(session: Session, start: datetime, end: datetime) -> list[Happening]:
    """What was told of rounds and articles between two times, the oldest first."""
    wanted = [str(kind) for kind in EventKind if kind not in ABOUT_SITES]
    rows = session.exec(
        select(StoredEvent)
        .where(StoredEvent.created_at >= start, StoredEvent.created_at < end, col(StoredEvent.kind).in_(wanted))
        .order_by(col(StoredEvent.id))
    ).all()
    return [_happening(session, row) for row in rows]


def was_seen_between(session: Session, start: datetime, end: datetime) -> bool:
    """Whether a crawl that began between two times read a source."""
    rows = select(Run.id).where(Run.started_at >= start, Run.started_at < end, Run.trigger != ARCHIVE)
    return (
        session.exec(rows.where(col(Run.sources) > 0, col(Run.finished_at).is_not(None)).limit(1)).first() is not None
    )


def is_just_back(session: Session, now: datetime) -> bool:
    """Whether sites are looked at since less than an hour, for the first time in a week.

    Then we were away, or the clock was set forward: what that says of the time before can wait for an hour.
    """
    lately = select(Run.id).where(Run.started_at >= now - _JUST_BACK, Run.started_at <= now).limit(1)
    before = select(Run.id).where(Run.started_at >= now - _ANSWERING, Run.started_at < now - _JUST_BACK).limit(1)
    return session.exec(lately).first() is not None and session.exec(before).first() is None


def last_looks(session: Session, sites: Sequence[Site]) -> list[LastLook]:
    """When each of the sites was last seen, and what blinds it now."""
    blind: dict[str | None, Cause] = {}
    for row in session.exec(select(Incident).where(col(Incident.closed_at).is_(None), col(Incident.blind))):
        blind.setdefault(row.site, Cause(row.cause))
    return [
        LastLook(site=site, at=_last_look(session, site), blind=blind.get(site.name) or blind.get(None))
        for site in sites
    ]


def _last_look(session: Session, site: Site) -> datetime | None:
    rows = select(Run.started_at).where(Run.site == site.name, Run.trigger != ARCHIVE, col(Run.sources) > 0)
    return session.exec(rows.where(col(Run.finished_at).is_not(None)).order_by(col(Run.id).desc()).limit(1)).first()


def watched_since(session: Session) -> datetime | None:
    """When the first crawl of any site ended; `None`: none has."""
    return session.exec(select(func.min(SiteState.baseline_at))).first()


def _happening(session: Session, row: StoredEvent) -> Happening:
    article = session.exec(
        select(Version.url, Version.title, StoredArticle.site)
        .join(StoredArticle, col(StoredArticle.id) == Version.article_id)
        .where(Version.article_id == row.article_id, Version.number == row.version)
    ).first()
    event = Event(
        kind=EventKind(row.kind), key=row.key, article_url=article[0] if article else None, mechanism=row.mechanism,
        number=row.number, changes=tuple(Change(**change) for change in row.changes), facts=row.facts,
    )  # fmt: skip
    return Happening(
        event=event, at=row.created_at, title=article[1] if article else None, site=article[2] if article else None
    )


def _blind_spans(session: Session, start: datetime, end: datetime) -> dict[str | None, list[Span]]:
    spans: dict[str | None, list[Span]] = defaultdict(list)
    rows = select(Incident).where(col(Incident.blind), Incident.opened_at < end)
    for row in session.exec(rows.where(col(Incident.closed_at).is_(None) | (col(Incident.closed_at) > start))):
        spans[row.site].append((row.opened_at, row.closed_at or end))
    return spans


def _counts(session: Session, start: datetime, end: datetime) -> dict[str, tuple[int, int, int]]:
    """By site: crawls that ended, those that read a source, and new pages."""
    counts: dict[str, tuple[int, int, int]] = {}
    rows = columns(Run.site, Run.sources, Run.fates).where(  # type: ignore[call-overload]  # as above
        Run.trigger != ARCHIVE, col(Run.finished_at).is_not(None), Run.started_at >= start, Run.started_at < end
    )
    for site, sources, fates in session.execute(rows):
        crawls, read, pages = counts.get(site, (0, 0, 0))
        new = sum(count for fate, count in fates.items() if fate not in _NO_NEW_PAGE)
        counts[site] = (crawls + 1, read + (sources > 0), pages + new)
    return counts


def _sources(session: Session, sites: Sequence[Site]) -> dict[str, tuple[int, int]]:
    """By site: its sources, and how many of them could be read at the last look."""
    rows = {row.url: row for row in session.exec(select(SourceState))}
    found: dict[str, tuple[int, int]] = {}
    for site in sites:
        urls = {source.url for source in site.sources} | {
            row.url for row in rows.values() if row.site == site.name and row.found
        }
        known = [rows[url] for url in urls if url in rows]
        found[site.name] = (len(urls), sum(row.read_at is not None and row.trouble is None for row in known))
    return found


def _ails(session: Session) -> dict[str | None, list[Blindness]]:
    ails: dict[str | None, list[Blindness]] = defaultdict(list)
    for row in session.exec(select(Incident).where(col(Incident.closed_at).is_(None)).order_by(col(Incident.id))):
        ails[row.site].append(
            Blindness(cause=row.cause, manner=row.manner, facts=row.facts, since=row.opened_at, blind=row.blind)
        )
    return ails
