"""robots.txt as RFC 9309 has it: how long a copy holds, what its absence means, whose group of rules is ours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

MOST_BYTES = 500 * 1024  #: of a file that are read (RFC 9309, 2.5)
LONGEST_DELAY_S = 60.0  #: of Crawl-delay, which is no part of the RFC; with more a site could not be watched at all

_KEPT = timedelta(hours=24)  # 2.4
_ASKED_AGAIN = timedelta(hours=1)  # for a file that cannot be reached, while a copy stands in for it
_CLOSED_FOR = timedelta(days=30)  # 2.3.1.4

_PRODUCT = re.compile(r"[a-z_-]+", re.IGNORECASE)  # 2.2.1
_COMPATIBLE = re.compile(r"\(compatible;\s*([a-z_-]+)", re.IGNORECASE)
_USER_AGENT = re.compile(r"\s*user[- ]?agent\b\s*:?\s*([^#]*)", re.IGNORECASE)


class Stand(StrEnum):
    """What the robots.txt of an origin allows."""

    OPEN = "open"  #: everything: there is none, or it could not be reached for so long that it counts as none
    RULES = "rules"  #: what its rules say
    CLOSED = "closed"  #: nothing for now: it cannot be reached, and there is no copy


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsCopy:
    """The robots.txt of one origin, as far as we know it."""

    origin: str  #: scheme, host and port
    asked_at: datetime  #: the last time that we asked for it
    status: int  #: of that answer; 0: there was none
    fetched_at: datetime | None = None  #: when `body` was fetched
    failing_since: datetime | None = None  #: no answer that counts since then
    body: str = ""


def is_fresh(copy: RobotsCopy, now: datetime) -> bool:
    """Whether a copy may be used without asking."""
    if copy.asked_at > now:  # the clock was set back
        return False
    if copy.failing_since is None:
        return now - copy.asked_at < _KEPT
    return copy.fetched_at is not None and now - copy.asked_at < _ASKED_AGAIN


def answered(before: RobotsCopy | None, origin: str, status: int, body: bytes, now: datetime) -> RobotsCopy:
    """What is known after an answer, or after none (status 0).  What cannot be reached leaves the copy as it was."""
    if 200 <= status < 300:
        return RobotsCopy(origin=origin, asked_at=now, status=status, fetched_at=now, body=as_text(body))
    if 400 <= status < 500 and status != 429:  # 2.3.1.3: "unavailable", there are no rules
        return RobotsCopy(origin=origin, asked_at=now, status=status, fetched_at=now)
    if before is None:
        return RobotsCopy(origin=origin, asked_at=now, status=status, failing_since=now)
    return replace(before, asked_at=now, status=status, failing_since=before.failing_since or now)


def stand(copy: RobotsCopy, now: datetime) -> Stand:
    """What holds as long as nothing else is known."""
    if copy.fetched_at is not None:
        return Stand.RULES if copy.body else Stand.OPEN
    closed = copy.failing_since is not None and now - copy.failing_since < _CLOSED_FOR
    return Stand.CLOSED if closed else Stand.OPEN


def as_text(body: bytes) -> str:
    """The bytes of a file as text, cut after 500 KiB; half a line at the end says something else than the whole."""
    if len(body) > MOST_BYTES:
        body = re.sub(rb"[^\r\n]*\Z", b"", body[:MOST_BYTES])
    return body.decode("utf-8-sig", "replace").replace("\0", "")


def product_token(user_agent: str) -> str:
    """The name by which a file may call us: the product of the user agent, or what it says to be compatible as."""
    found = _COMPATIBLE.search(user_agent)
    if found:
        return found[1].lower()
    plain = _PRODUCT.match(user_agent.strip())
    return plain[0].lower() if plain else "roundwatch"


def rules_for(text: str, token: str) -> str:
    """The file with only the groups that hold for us, all of them under the name "*".

    Groups are matched by the whole product token, whatever its case and version (2.2.1): a parser that looks for any
    likeness would take the rules for "round", or for "desk" in a mail address, as ours.  Other groups may be long.
    """
    groups = list(_groups(text))
    named = any(token in names for names, _ in groups)
    wanted = token if named else "*"
    lines = [line for names, rules in groups if wanted in names for line in rules]
    return "\n".join(["User-agent: *", *lines])


def _groups(text: str) -> Iterator[tuple[set[str], list[str]]]:
    names: set[str] = set()
    rules: list[str] = []
    for line in text.splitlines():
        said = _USER_AGENT.match(line)
        if said is None:
            if line.strip() and not line.lstrip().startswith("#") and names:
                rules.append(line)
            continue
        if any(not _is_sitewide(rule) for rule in rules):  # a rule ended the group before
            yield names, rules
            names, rules = set(), []
        name = said[1].strip()
        product = _PRODUCT.match(name)
        names.add("*" if name.startswith("*") else product[0].lower() if product else "")
    yield names, rules


def _is_sitewide(line: str) -> bool:
    """A line that belongs to no group, and so ends none."""
    return line.lstrip()[:7].lower() in ("sitemap", "site-ma") or line.lstrip()[:5].lower() == "host:"
