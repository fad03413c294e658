"""Whether everything is seen, so that a ping may say so: the conditions of the dead-man's switch.  Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.coverage import answers_until
from domain.health import Cause
from domain.site import Site

#: A letter that waits longer is stuck: mail servers that ask for a moment's patience mean less.
STUCK_AFTER = timedelta(hours=1)
_MOST_NAMED = 3
_AHEAD = timedelta(minutes=1)  # of a look that began in this very moment


@dataclass(frozen=True, slots=True, kw_only=True)
class LastLook:
    """When a site was last seen, and what keeps it from being seen now."""

    site: Site
    at: datetime | None  #: beginning of its last crawl that ended and read a source
    blind: Cause | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxState:
    """What waits to be sent."""

    stuck: int = 0  #: letters and alerts that wait longer than `STUCK_AFTER` of no will of ours
    since: datetime | None = None


def why_withheld(sites: Sequence[LastLook], outbox: OutboxState, now: datetime) -> str | None:
    """Why no ping may be sent, in one line; `None`: every site was seen within its interval and nothing is stuck."""
    if not sites:
        return "no site is configured"
    unseen = [f"{one.site.name} ({why})" for one in sites if (why := why_unseen(one, now)) is not None]
    if unseen:
        more = len(unseen) - _MOST_NAMED
        return f"not seen: {', '.join(unseen[:_MOST_NAMED])}" + (f" and {more} more" if more > 0 else "")
    if outbox.stuck:
        since = f" since {outbox.since:%Y-%m-%d %H:%M} UTC" if outbox.since else ""
        return f"{outbox.stuck} letters wait to be sent{since}"
    return None


def why_unseen(one: LastLook, now: datetime) -> str | None:
    """What keeps a site from counting as seen, in a word or two; `None`: it was seen within its interval."""
    if one.blind is not None:
        return str(one.blind)
    if one.at is None:
        return "never read"
    if one.at > now + _AHEAD:
        return "read at a time that is yet to come"
    if now > answers_until(one.site, one.at):
        return f"last read {one.at:%Y-%m-%d %H:%M} UTC"
    return None
