"""Where the words of one round end because those of the next one in its clause begin."""

from dataclasses import replace

from domain.recognise.candidates import Candidate
from domain.recognise.cues import find_status, last_link, level_in, verb_of
from domain.recognise.known import is_about, is_background
from domain.rounds import Status

_BEFORE = 60  # characters before a name in which its level may stand
_RIGHT_BEHIND = 2  # characters between a verb and the round that it is about


def cut(candidate: Candidate, following: Candidate | None) -> Candidate:
    """A candidate whose words end where those of the next one in its clause begin."""
    if following is None or following.clause != candidate.clause or following.start <= candidate.end:
        return candidate
    if (following.is_bare or following.is_unnamed) and not candidate.following:
        candidate = _told_before(candidate, following)
    clause, breaks = candidate.clause, candidate.vocabulary.pattern("leading")
    starts = [hit.start() for hit in breaks.finditer(clause.plain, candidate.end, following.start)]
    tail = min(candidate.tail, max(starts, default=following.start))
    if candidate.background and candidate.status is Status.PLANNED and following.is_bare:
        # "are preparing for the 11th, on the results of the tenth last July": the past time is that of the next one
        named = (candidate.head, candidate.start, candidate.end, tail)
        return replace(candidate, tail=tail, background=is_background(candidate.vocabulary, clause.plain, *named))
    return replace(candidate, tail=tail)


def _told_before(candidate: Candidate, following: Candidate) -> Candidate:
    """A candidate without verb and level of the next one: "held the 11th consultation, and they prepare for the 12th",
    "will hold the 13th consultation, and the deputies held the 11th".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    between = (vocabulary, plain, candidate.end, following.start)
    comma = last_link(*between, commas=True)
    if candidate.status is Status.PLANNED and comma is not None:
        told = _told_up_to(candidate, comma)
        candidate = told if told.status is Status.HELD else candidate
    if candidate.status is Status.PLANNED and not vocabulary.has_tenses:
        for verb in (verb_of(vocabulary, Status.PLANNED), vocabulary.pattern("announcing")):
            for hit in verb.finditer(plain, candidate.end, following.end):
                if hit.start() < following.start <= hit.end() + _RIGHT_BEHIND:
                    # "went over what the 10th agreed on and prepared for the 11th"
                    candidate = _told_up_to(candidate, hit.start())
    link = last_link(*between, commas=False)
    if link is None:
        return candidate
    theirs = level_in(vocabulary, plain, link, following.start)
    ours = level_in(vocabulary, plain, max(candidate.head, candidate.start - vocabulary.within(_BEFORE)), link)
    return replace(candidate, level=ours) if theirs is not None and theirs is candidate.level else candidate


def _told_up_to(candidate: Candidate, last: int) -> Candidate:
    """A candidate with the status that the words of its clause up to a place give it."""
    vocabulary, clause, head = candidate.vocabulary, candidate.clause, candidate.head
    name, headline = (candidate.start, candidate.end), clause.sentence.index == 0
    status, distance, _ = find_status(vocabulary, clause.plain, *name, head, last)
    known = status is Status.HELD and is_about(vocabulary, clause.plain, head, *name, headline=headline)
    return replace(candidate, status=status, distance=distance, background=candidate.background or known)
