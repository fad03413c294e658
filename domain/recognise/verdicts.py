"""What is said of each candidate: what became of it, and why."""

from collections.abc import Sequence

from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.judging import Judged
from domain.recognise.outlook import is_of_a_younger_text
from domain.recognition import Finding
from domain.rounds import Mention, Status


def finding_of(document: Document, verdict: Judged, mentions: Sequence[Mention]) -> Finding:
    """What is said of a candidate of which something was concluded."""
    candidate, mechanism = verdict.candidate, verdict.mechanism
    outcome = "ruled out" if mechanism is None else _outcome(document, verdict, mechanism.id, mentions)
    return Finding(
        quote=candidate.clause.sentence.quote,
        mechanism=mechanism.id if mechanism else None,
        number=verdict.number,
        status=candidate.status,
        why=f"{verdict.why}: {outcome}",
    )


def _outcome(document: Document, verdict: Judged, series: str, mentions: Sequence[Mention]) -> str:
    """What became of a candidate of a watched mechanism."""
    candidate, number = verdict.candidate, verdict.number
    ours = {mention.number: mention.status for mention in mentions if mention.mechanism == series}
    if is_of_a_younger_text(document, candidate):
        return "ruled out, for it is dated after publication: a teaser of a younger text"
    if number in ours:
        return f"counted as {ours[number]}"
    if candidate.general:
        return "ruled out: the mechanism as such, no round"
    if candidate.following:
        return "ruled out: a next round, and no numbered one to count from"
    if number is not None:
        return "ruled out: what the page reports goes against this number"
    if Status.HELD in ours.values():
        return "counted with the round that the page reports"
    return "ruled out: it has no number, and nothing says that it was held just now"


def passed_over(candidate: Candidate, reason: str) -> Finding:
    """What is said of a candidate that is no round of these."""
    return Finding(
        quote=candidate.clause.sentence.quote,
        mechanism=None,
        number=candidate.number,
        status=candidate.status,
        why=f"{reason}: ruled out",
    )


def of_other_page(line: str) -> Finding:
    """What is said of the headline of another page."""
    return Finding(
        quote=line, mechanism=None, number=None, status=None, why="the headline of another page, linked here: ruled out"
    )
