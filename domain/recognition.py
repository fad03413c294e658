"""What recognising an article gives.  Whoever is only told of it, as a crawl by its reading processes, need not import
what recognises: vocabularies of many languages.
"""

from dataclasses import dataclass

from domain.rounds import Mention, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One candidate sentence and what was made of it."""

    quote: str
    mechanism: str | None
    number: int | None
    status: Status | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """The rounds that an article speaks of, and why they and no others."""

    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...]
