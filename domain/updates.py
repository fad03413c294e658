"""Which facts of a round are told when they change, and how often: articles may waver for ever."""

import re
from collections.abc import Sequence

from domain.events import Change
from domain.namesakes import is_one_name
from domain.rounds import HAPPENED, Chair, RoundFacts, Status

#: A round is told so often to have one value of a fact; the last time it is said that articles waver.
MOST_TIMES = 3
#: In `Event.changes`: what is told changes again and again, and is not told each time.
WAVERS = "wavers"

#: Facts of a round whose correction is told.  Others (first quotation, counts) change with every article.
_TOLD_FACTS = ("starts_on", "ends_on", "country", "city", "format", "chairs")

_KEY = re.compile(r"round-updated:([^/]*/[^:]*):(.*?)(?:#(\d+))?", re.DOTALL)


def update_key(key: str, updates: Sequence[str]) -> tuple[str, int]:
    """The key under which a round's new values are told, and how often they will have been told with it.

    `updates` are the keys of what was told so far, in order.  What was told before is told again only if something else
    was told of the same facts since: a desk must not be left with a value that was taken back.
    """
    same_facts = [told for told in updates if _facts_of(told) == _facts_of(key)]
    before = [told for told in same_facts if _bare(told) == key]
    if not before:
        return key, 1
    if _bare(same_facts[-1]) == key:
        return before[-1], len(before)
    return f"{key}#{len(before) + 1}", len(before) + 1


def _bare(key: str) -> str:
    found = _KEY.fullmatch(key)
    return f"round-updated:{found[1]}:{found[2]}" if found else key


def _facts_of(key: str) -> tuple[str, ...]:
    """The round, and the names of its facts, in the key of an update."""
    found = _KEY.fullmatch(key)
    return (found[1], *re.findall(r"(?:^|,)(\w+)=", found[2])) if found else (key,)


def changes_between(earlier: RoundFacts, later: RoundFacts) -> tuple[Change, ...]:
    """Facts that were known and are others now; a fact that was unknown and is now known is no correction."""
    # Where the last day is the first, one change says both.
    one_day = earlier.starts_on == earlier.ends_on and later.starts_on == later.ends_on
    changes = [
        Change(field=field, before=before, after=after)
        for field in _TOLD_FACTS
        if not (one_day and field == "ends_on")
        and (before := _say(getattr(earlier, field))) is not None
        and (after := _say(getattr(later, field))) is not None
        and before != after
        and not (field == "chairs" and _agree(earlier.chairs, later.chairs))
    ]
    if _is_turn(earlier.status, later.status):
        changes.insert(0, Change(field="status", before=earlier.status, after=later.status))
        if earlier.starts_on is None and later.starts_on is not None:  # on again: on which day is the news
            changes.append(Change(field="starts_on", before=None, after=later.starts_on.isoformat()))
    if earlier.starts_on is later.starts_on is None and earlier.year and later.year and earlier.year != later.year:
        changes.append(Change(field="year", before=str(earlier.year), after=str(later.year)))  # a plan slips
    return tuple(changes)


def _is_turn(earlier: Status, later: Status) -> bool:
    """Whether a status takes back what was told: called off, on again after all, or not held although reported so."""
    off = (Status.POSTPONED, Status.CANCELLED)
    if later is earlier:
        return False
    return later in off or earlier in off or (earlier is Status.HELD and later not in HAPPENED)


def _agree(before: Sequence[Chair], after: Sequence[Chair]) -> bool:
    """Whether no side's chair is another: one that only becomes known, is left out or is spelt otherwise is no
    correction.
    """
    names = {chair.party: chair.name for chair in before}
    return all(is_one_name(names.get(chair.party, chair.name), chair.name) for chair in after)


def _say(value: object) -> str | None:
    if isinstance(value, tuple):
        return ", ".join(chair.name for chair in value) or None
    return None if value is None else str(value)
