"""The level that number and host tell where hosts alternate."""

from collections.abc import Sequence

from domain.recognise.belonging import is_told_to_press
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.parties import Parties
from domain.recognise.sites import Place, find_dateline, find_places
from domain.rounds import Status
from domain.site import Level, Mechanism

_NEAR = 30  # characters


def level_by_host(
    document: Document,
    candidate: Candidate,
    pair: Parties,
    mechanisms: Sequence[Mechanism],
    candidates: Sequence[Candidate],
    *,
    lead: bool = False,
) -> Level | None:
    """Where hosts alternate, number and host tell the level.  A prior, for want of anything better: what the lead names
    is the place of the news, and of a round that is looked back on only for want of anything else (`lead`).
    """
    elsewhere = {other.clause.sentence.index for other in candidates if other.number not in (None, candidate.number)}
    home, at = candidate.clause.sentence, candidate.clause.start
    places = [p for p in find_places(home.plain, candidate.vocabulary) if not is_told_to_press(candidate, p.start - at)]
    if (
        candidate.background or candidate.status is Status.PLANNED
    ):  # "met in Vientiane on the results of the 11th round, held in Hanoi": its own is behind it
        first, last = (candidate.clause.start + end for end in (candidate.end, candidate.tail))
        places.sort(key=lambda place: not first <= place.start < last)
    else:  # "agreed on Vietnam as the host when they met in Vientiane for the 10th": the last one before its name
        before = [p for p in places if p.start < candidate.clause.start + candidate.start]
        near = candidate.clause.start + candidate.start - candidate.vocabulary.within(_NEAR)
        places.sort(key=lambda place: not (place in before[-1:] and place.start >= near))
    if candidate.background and not places and not lead:
        return None
    # What stands with another round is that one's place, unless nothing else is said.
    held = candidate.status is Status.HELD
    written_at: list[Place] = []
    for sentence in sorted(document.sentences[1:4], key=lambda one: held and one.index in elsewhere):
        if candidate.background and sentence.index in elsewhere:
            continue
        if candidate.background and any(
            candidate.vocabulary.pattern(e).search(sentence.plain) for e in ("future", "counted")
        ):
            continue  # the place of the next round, or of something else
        places += find_places(sentence.plain, candidate.vocabulary) if sentence is not home else ()
        dateline = find_dateline(sentence.plain)
        written_at += [dateline] if dateline else []
    places += written_at  # which need not be where it was held
    if candidate.number is None or not places:
        return None
    host = places[0].country
    fitting = [
        m.level
        for m in mechanisms
        if m.odd_host is not None and m.covers(pair) and (m.odd_host == host) is (candidate.number % 2 == 1)
    ]
    return fitting[0] if len(fitting) == 1 else None
