"""Incidents: findings told once, however often they are made, and their end told once.  Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.health import WALLS, Cause, Finding

#: What ends and begins again within this is one incident; that it began again is told only if it lasts so long.
QUIET = timedelta(days=1)

_CLOSED = frozenset({Cause.UNREACHABLE, Cause.FORBIDDEN, Cause.CLOSED_BY_ROBOTS})
#: What follows from a cause: it is told of a site that it does not answer, and not that it has nothing new, too.
_EXPLAINS: Mapping[Cause, frozenset[Cause]] = {
    **dict.fromkeys(_CLOSED, frozenset(Cause) - _CLOSED - {Cause.NETWORK, Cause.FROZEN}),
    **dict.fromkeys(WALLS, frozenset({Cause.DRIFT, Cause.LANGUAGE, Cause.CANARY, Cause.STALE})),
    Cause.MOVED: frozenset({Cause.STALE, Cause.EMPTY, Cause.SHRINKING, Cause.CANARY}),
    Cause.EMPTY: frozenset({Cause.STALE, Cause.SHRINKING}),
    Cause.DRIFT: frozenset({Cause.STALE, Cause.SHRINKING, Cause.CANARY, Cause.EMPTY}),
    Cause.SHRINKING: frozenset({Cause.STALE}),
    Cause.FROZEN: frozenset({Cause.STALE}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One cause at one site, from its first sign to its end."""

    id: int
    site: str | None
    cause: Cause
    closed_at: datetime | None
    told_at: datetime | None  #: when something was last told of it
    alarmed: bool  #: what was last told is that it goes on


class Step(StrEnum):
    """What becomes of an incident."""

    OPEN = "open"  #: told
    REOPEN = "reopen"  #: it ended a short while ago; not told
    TELL_AGAIN = "tell-again"  #: it was reopened, and lasts
    CLOSE = "close"  #: told, if its beginning was the last that was told


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step of one incident; `incident` is `None` for a new one, `finding` for one that ended."""

    step: Step
    incident: Incident | None = None
    finding: Finding | None = None


def update(incidents: Sequence[Incident], findings: Sequence[Finding], now: datetime) -> list[Change]:
    """What becomes of the incidents that are open, or ended less than `QUIET` ago.

    What follows from another finding opens nothing, and what is open and may follow from it stays open.
    """
    newest: dict[tuple[str | None, Cause], Incident] = {}
    for one in sorted(incidents, key=lambda one: (one.closed_at is None, one.closed_at or now, one.id)):
        newest[one.site, one.cause] = one
    found = {(finding.site, finding.cause): finding for finding in findings}
    hidden = _hidden(findings)
    changes = []
    for (site, cause), finding in found.items():
        incident = newest.get((site, cause))
        if incident is None or (incident.closed_at is not None and now - incident.closed_at >= QUIET):
            if not hidden(site, cause):
                changes.append(Change(step=Step.OPEN, finding=finding))
        elif incident.closed_at is not None:
            if not hidden(site, cause):
                changes.append(Change(step=Step.REOPEN, incident=incident, finding=finding))
        elif not incident.alarmed and incident.told_at is not None and now - incident.told_at >= QUIET:
            changes.append(Change(step=Step.TELL_AGAIN, incident=incident, finding=finding))
    over = [one for key, one in newest.items() if one.closed_at is None and key not in found]
    return [*changes, *(Change(step=Step.CLOSE, incident=one) for one in over if not hidden(one.site, one.cause))]


def _hidden(findings: Sequence[Finding]) -> Callable[[str | None, Cause], bool]:
    """Whether a cause at a site cannot be judged, or needs no word, because of another."""
    no_network = any(finding.cause is Cause.NETWORK for finding in findings)
    ours = (Cause.NETWORK, Cause.ARCHIVE)
    explained = {
        (one.site, cause)
        for one in findings
        # What only some of its sources suffer from explains nothing of the whole.
        if one.blind or one.cause in (Cause.FROZEN, Cause.SHRINKING)
        for cause in _EXPLAINS.get(one.cause, ())
    }
    return lambda site, cause: (no_network and cause not in ours) or (site, cause) in explained
