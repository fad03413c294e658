"""The JSON that other programs read, from commands as from the page: a promise (docs/reference.md)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from domain.article import Article
from domain.decide import Fate
from domain.note import Blindness, Note
from domain.rounds import Chair, Expected, Mention, Regression, Round
from domain.site import mechanism_id, partner_of
from storage.listings import ArticleReport
from storage.outbox import AlertReport
from storage.runs import RunReport

Json = dict[str, Any]  # a JSON object: its shape is what this module is about


def iso(at: datetime | None) -> str | None:
    """A time as JSON has it: ISO 8601 with an offset."""
    return at.isoformat() if at else None


def article_shape(article: Article) -> Json:
    """`article` of `explain`."""
    return {
        "title": article.title,
        "text": article.text,
        "language": article.language,
        "published_at": iso(article.published_at),
        "modified_at": iso(article.modified_at),
        "authors": list(article.authors),
        "credit": article.credit,
    }


def mention_shape(mention: Mention) -> Json:
    """One of `mentions` of `explain`."""
    return {
        "mechanism": mechanism_id(mention.mechanism),
        "partner": partner_of(mention.mechanism),
        "number": mention.number,
        "status": mention.status,
        "starts_on": mention.starts_on.isoformat() if mention.starts_on else None,
        "ends_on": mention.ends_on.isoformat() if mention.ends_on else None,
        "year": mention.year,
        "country": mention.country,
        "city": mention.city,
        "format": mention.format,
        "chairs": _chairs(mention.chairs),
        "evidence": [{"field": piece.field, "quote": piece.quote} for piece in mention.evidence],
    }


def round_shape(one: Round) -> Json:
    """One of `rounds` of `rounds`."""
    return {
        "mechanism": mechanism_id(one.mechanism),
        "partner": partner_of(one.mechanism),
        "number": one.number,
        "status": one.status,
        "year": one.year,
        "starts_on": one.starts_on.isoformat() if one.starts_on else None,
        "ends_on": one.ends_on.isoformat() if one.ends_on else None,
        "country": one.country,
        "city": one.city,
        "format": one.format,
        "chairs": _chairs(one.chairs),
        "first_seen_at": iso(one.first_seen_at),
        "articles": one.articles,
        "reprints": one.reprints,
        "independent": one.independent,
        "conflicts": [
            {
                "field": c.field,
                "values": [{"value": v.value, "articles": v.articles, "urls": list(v.urls)} for v in c.values],
            }
            for c in one.conflicts
        ],
        "evidence": [{"field": q.field, "quote": q.quote, "url": q.url} for q in one.evidence],
    }


def expected_shape(expected: Expected) -> Json:
    """One of `expected` of `rounds`."""
    return {
        "mechanism": mechanism_id(expected.mechanism),
        "partner": partner_of(expected.mechanism),
        "number": expected.number,
        "country": expected.country,
        "year": expected.year,
        "state": expected.state,
    }


def listed_article_shape(report: ArticleReport) -> Json:
    """One of `articles` of `articles`."""
    return {
        "url": report.url,
        "site": report.site,
        "title": report.title,
        "language": report.language,
        "published_at": iso(report.published_at),
        "first_seen_at": iso(report.first_seen_at),
        "versions": report.versions,
        "story": report.story,
        "duplicate_of": report.duplicate_of,
        "because": _because_shape(report),
        "rounds": list(report.rounds),
    }


def _because_shape(report: ArticleReport) -> Json | None:
    """Why an article is of its story; `null` for the first of it, and for one that stands alone."""
    if report.because is None:
        return None
    return {
        "by": report.because.by,
        "with": report.compared_with,
        "contained": report.because.contained,
        "shared": report.because.shared,
        "agree": list(report.because.agree),
    }


def alert_shape(report: AlertReport) -> Json:
    """One of `alerts` of `alerts`."""
    return {
        "id": report.id,
        "event": report.event,
        "key": report.key,
        "recipient": report.recipient,
        "state": report.state,
        "attempts": report.attempts,
        "created_at": iso(report.created_at),
        "sent_at": iso(report.sent_at),
        "error": report.error,
    }


def run_shape(report: RunReport) -> Json:
    """One of `sites` of `crawl`."""
    fates = report.fates
    return {
        "site": report.site,
        "outcome": report.outcome or "failed",
        # A page that speaks of no watched mechanism is new to us like any other.
        "new": fates.get(Fate.NEW, 0) + fates.get(Fate.OFF_TOPIC, 0),
        "changed": fates.get(Fate.CHANGED, 0),
        "unchanged": fates.get(Fate.UNCHANGED, 0),
        "duplicate": fates.get(Fate.DUPLICATE, 0),
        "refused": fates.get(Fate.REFUSED, 0),
        "failed": fates.get(Fate.FAILED, 0),
        "rounds_new": report.rounds_new,
        "seconds": round((report.finished_at - report.started_at).total_seconds(), 1) if report.finished_at else 0.0,
        "errors": list(report.errors),
    }


def regression_shape(one: Regression) -> Json:
    """One of `regressions` of `rounds`."""
    return {
        "mechanism": mechanism_id(one.mechanism),
        "partner": partner_of(one.mechanism),
        "number": one.number,
        "starts_on": one.starts_on.isoformat(),
        "after": one.after,
        "after_on": one.after_on.isoformat(),
    }


def rounds_shape(
    rounds: Iterable[Round],
    gaps: Sequence[tuple[str, int]],
    regressions: Iterable[Regression],
    expected: Iterable[Expected],
) -> Json:
    """All that `rounds` says."""
    return {
        "rounds": [round_shape(one) for one in rounds],
        "gaps": gap_shapes(gaps),
        "regressions": [regression_shape(one) for one in regressions],
        "expected": [expected_shape(one) for one in expected],
    }


def _chairs(chairs: Iterable[Chair]) -> list[Json]:
    return [{"party": chair.party, "name": chair.name} for chair in chairs]


def gap_shapes(gaps: Sequence[tuple[str, int]]) -> list[Json]:
    """`gaps` of `rounds`."""
    return [
        {"mechanism": mechanism_id(series), "partner": partner_of(series), "number": number} for series, number in gaps
    ]


def note_shape(note: Note) -> Json:
    """What was seen in a time."""
    return {
        "start": note.start.isoformat(),
        "end": note.end.isoformat(),
        "verdict": note.verdict,
        "coverage": round(note.share, 4),
        "threshold": note.threshold,
        "pauses": [{"start": start.isoformat(), "end": end.isoformat()} for start, end in note.pauses],
        "expected": [expected_shape(one) for one in note.expected],
        "events": [{"event": one.event.kind, "key": one.event.key, "at": one.at.isoformat()} for one in note.happened],
        "incidents": [_blindness_shape(ail) for ail in note.besides],
        "sites": [
            {
                "site": one.site.name,
                "coverage": round(one.share, 4),
                "crawls": one.crawls,
                "crawls_read": one.read,
                "pages": one.pages,
                "sources": one.sources,
                "sources_read": one.sources_read,
                "newest_article_at": iso(one.newest_at),
                "watched_since": iso(one.watched_since),
                "incidents": [_blindness_shape(ail) for ail in one.ails],
                "error": one.error,
            }
            for one in note.sites
        ],
    }


def _blindness_shape(ail: Blindness) -> Json:
    return {"cause": ail.cause, "since": iso(ail.since), "blind": ail.blind}
