"""Canaries: one article of each site that must always be readable, looked at once a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func
from sqlmodel import Session, col, select

from domain.article import RefusalReason
from domain.site import Site
from storage.tables import Address, SiteState, StoredArticle, Text, Version

_EVERY = timedelta(days=1)
_AFTER_A_MISS = timedelta(hours=1)
_CHOICE = 20  # articles that were read last
_LONG_ENOUGH = 600  # characters; shorter texts are notices that resemble walls
_AS_LONG = (0.5, 2.0)  # of the length that it had
_GIVEN_UP = 7  # misses of one that we chose ourselves, while others can be read


@dataclass(frozen=True, slots=True, kw_only=True)
class CanaryLook:
    """One look at the canary of a site."""

    url: str
    at: datetime
    length: int | None = None  #: characters of its text; `None`: it could not be read
    refused: str | None = None  #: why not


def due_canaries(session: Session, sites: Sequence[Site], now: datetime) -> dict[str, str]:
    """Site → address of its canary, for those whose canary is to be looked at now; chooses one where there is none."""
    due = {}
    for site in sites:
        state = session.get(SiteState, site.name)
        if state is None:
            continue
        if site.canary is not None and state.canary != site.canary:
            _take(state, site.canary, None, None)
        elif state.canary is None and (best := _best_read(session, site.name)):
            _take(state, *best, now)  # it could be read: that is enough for today
        wait = _AFTER_A_MISS if state.canary_misses else _EVERY
        if state.canary is not None and (state.canary_at is None or now - state.canary_at >= wait):
            due[site.name] = state.canary
    return due


def known_canaries(session: Session) -> dict[str, str]:
    """Site → address of its canary, of all that have one."""
    return {state.site: state.canary for state in session.exec(select(SiteState)) if state.canary is not None}


def note_canary(session: Session, site: str, look: CanaryLook) -> None:
    """Remember how the canary of a site fares."""
    state = session.get_one(SiteState, site)
    if state.canary != look.url:
        return  # another was chosen meanwhile
    state.canary_at = look.at
    usual = state.canary_length
    if look.length is None:
        state.canary_seen = look.refused
    elif usual is not None and not _AS_LONG[0] * usual <= look.length <= _AS_LONG[1] * usual:
        state.canary_seen = f"{look.length} characters"
    else:
        state.canary_seen, state.canary_misses, state.canary_missing_since = None, 0, None
        state.canary_length = usual if usual is not None else look.length
        return
    state.canary_misses += 1
    state.canary_missing_since = state.canary_missing_since or look.at


def offer_canary(session: Session, site: Site, url: str, length: int, at: datetime) -> None:
    """An article that was just read well: the canary of a site that has none, or whose own choice is gone."""
    state = session.get_one(SiteState, site.name)
    if site.canary is not None or length < _LONG_ENOUGH:
        return
    gone = state.canary_misses and state.canary_seen == RefusalReason.GONE  # taken down, which says nothing of the site
    if state.canary is None or gone or state.canary_misses >= _GIVEN_UP:
        _take(state, url, length, at)


def _take(state: SiteState, url: str, length: int | None, seen_at: datetime | None) -> None:
    state.canary, state.canary_length, state.canary_at = url, length, seen_at
    state.canary_seen = state.canary_missing_since = None
    state.canary_misses = 0


def _best_read(session: Session, site: str) -> tuple[str, int] | None:
    """The longest of the articles of a site that were stored last, the oldest of equals."""
    rows = session.exec(
        select(Version.url, func.length(Text.body), col(StoredArticle.id))
        .join(Text, col(Text.id) == Version.text_id)
        .join(StoredArticle, col(StoredArticle.id) == Version.article_id)
        .join(Address, col(Address.id) == StoredArticle.address_id)
        # What stands in an archive may be long gone.
        .where(StoredArticle.site == site, Version.number == StoredArticle.versions, col(Address.past).is_(False))
        .order_by(col(StoredArticle.id).desc())
        .limit(_CHOICE)
    ).all()
    long_enough = [row for row in rows if row[1] >= _LONG_ENOUGH]
    return next(((url, length) for url, length, _ in sorted(long_enough, key=lambda row: (-row[1], row[2]))), None)
