"""At which level a consultation is: by its own words, by whoever leads it, by the round before it, by its host."""

import re
from collections.abc import Sequence

from domain.language.vocabulary import compiled
from domain.recognise.candidates import Candidate
from domain.recognise.cues import TAKEN_BACK, level_in
from domain.recognise.document import Document
from domain.recognise.hosting import level_by_host
from domain.recognise.named import Named
from domain.recognise.nearness import (
    is_by_number,
    level_before,
    level_in_focus,
    level_of_charged,
    level_of_last,
    level_of_reported,
)
from domain.recognise.parties import Parties
from domain.recognise.people import find_people
from domain.recognise.ranks import (
    level_in_sentence,
    level_of_chairs,
    level_of_counterpart,
    level_of_everybody,
    level_of_guest,
    level_of_guests,
    level_of_lead,
    level_of_office,
    level_of_own,
    level_of_subject,
    level_of_those_here,
    own_part,
)
from domain.recognise.yearly import is_out_of_time, level_in_time
from domain.rounds import Status
from domain.site import Level, Mechanism

_BESIDE = 60  # characters
_RIGHT_BEHIND = 30  # characters
_OPENING = 40  # characters of a clause that say of which level it speaks
_BREAK = re.compile(r"[,;:(]")
_TOLD_ON = 2  # sentences in which words may still refer to a round


def settle_levels(
    document: Document, candidates: Sequence[Candidate], pairs: Sequence[Parties], mechanisms: Sequence[Mechanism]
) -> list[Level | None]:
    """The level of every candidate; `None`: nothing tells it."""
    sure = [Named(one, pair, _sure_level(one)) for one, pair in zip(candidates, pairs, strict=True)]
    # Of the two levels one may plan a number that the other has held: they are told apart.
    said: dict[tuple[Parties, int, bool], set[Level]] = {}
    for candidate, pair, level in sure:
        if candidate.number is not None and level is not None:
            said.setdefault((pair, candidate.number, _is_planned(candidate)), set()).add(level)
    named = list(sure)
    places = range(len(candidates))
    # What is planned, or is a bare number, leans on what is named in full, so that is settled first.
    leaning = [place for place in places if _is_leaning(candidates[place])]
    for part in ([place for place in places if place not in leaning], leaning):
        for place in part:
            candidate, pair, level = named[place]
            elsewhere = set[Level]()
            if candidate.number is not None:
                elsewhere = said.get((pair, candidate.number, _is_planned(candidate)), elsewhere)
            level = (
                level
                or _level_at_head(candidate)
                or (_level_beside(candidate) if candidate.hint is not None else None)
                or (_level_behind(candidate) if candidate.is_bare else None)
                or level_of_own(document, candidate)
                or level_of_guest(candidate)
                or level_of_charged(candidate)
                or level_of_reported(named, place)
                or (level_of_subject(candidate, own_part(candidate)) if candidate.is_bare and candidate.head else None)
                or (level_of_last(named, place) if is_by_number(candidate) else None)
                or _level_named_before(named, place)
                or level_of_subject(candidate)
                or (level_of_last(named, place) if _goes_on(named, place) else None)
                or level_of_office(document, candidate)
                or level_before(named, place)
                or (next(iter(elsewhere)) if len(elsewhere) == 1 else None)
                or _level_of_any(named, place, mechanisms)
                or (level_in_focus(named, place) if candidate.following else None)
                or level_of_chairs(document, candidate)
            )
            named[place] = Named(candidate, pair, level)
        for place in part:
            candidate, pair, level = named[place]
            level = (
                level
                or level_in_focus(named, place)
                or level_of_counterpart(document, candidate)
                or (level_of_those_here(document, candidate) if candidate.status is Status.HELD else None)
                or _level_of_series(named, place, ahead=False)
                or _level_of_offices(document, candidate)
                or _hinted(candidate, pair, mechanisms)
                or (_only_level(candidate, pair, mechanisms) if candidate.background else None)
                or level_in_sentence(candidate)
                or level_in_time(document, named, place)
                or level_of_those_here(document, candidate)
                or level_of_guests(candidate)
                or level_of_lead(document, candidate)
                or level_of_everybody(document, candidate)
                or level_by_host(document, candidate, pair, mechanisms, candidates)
                or _only_level(candidate, pair, mechanisms)
            )
            named[place] = Named(candidate, pair, level)
    for place in places:  # "The 11th opens in Hanoi on Monday.  … since the 10th": the second leans on the first
        candidate, pair, level = named[place]
        level = (
            level
            or _level_of_series(named, place, ahead=True)
            or level_by_host(document, candidate, pair, mechanisms, candidates, lead=True)
        )
        named[place] = Named(candidate, pair, level)
    levels = {one.level for one in mechanisms}
    for place, one in enumerate(named):
        guessed = one.level is not None and sure[place].level is None and one.candidate.hint is None
        if one.level is not None and guessed and len(levels) == 2 and is_out_of_time(document, one, sure):
            named[place] = one._replace(level=(levels - {one.level}).pop())
    guesses = {place for place in leaning if not sure[place].level}
    return [_other_level(named, place) if place in guesses else named[place].level for place in places]


def _is_leaning(candidate: Candidate) -> bool:
    return candidate.status is Status.PLANNED or is_by_number(candidate)


def _other_level(named: Sequence[Named], place: int) -> Level | None:
    """The level of a round to come; where that one has held its number already, the other one that the page names."""
    candidate, pair, level = named[place]
    if level is None or candidate.number is None or candidate.status is not Status.PLANNED:
        return level
    others = [(other, theirs) for other, whose, theirs in named if whose == pair and other is not candidate]
    held = [o.number for o, theirs in others if theirs is level and o.status is Status.HELD and o.number is not None]
    if max(held, default=0) <= candidate.number:
        return level
    elsewhere = {theirs for _, theirs in others if theirs not in (level, None)}
    return elsewhere.pop() if len(elsewhere) == 1 else level


def _level_of_offices(document: Document, candidate: Candidate) -> Level | None:
    """The one rank of all whom the page names with an office, headline and lead among them: it outweighs what the
    choice of words hints at ("Hai Thứ trưởng gặp nhau": "… phiên Tham vấn chính trị lần thứ 13").
    """
    level = level_of_lead(document, candidate)
    return level if level is not None and level is level_of_everybody(document, candidate) else None


def _hinted(candidate: Candidate, pair: Parties, mechanisms: Sequence[Mechanism]) -> Level | None:
    """The level that the choice of words hints at, unless only one of these two countries is known and watched."""
    return candidate.hint if _watched_level(candidate, pair, mechanisms) is None else None


def _only_level(candidate: Candidate, pair: Parties, mechanisms: Sequence[Mechanism]) -> Level | None:
    """The level at which two countries meet, as far as they are watched: where it is one, and hosts do not tell it."""
    return None if candidate.is_weak and not candidate.is_bare else _watched_level(candidate, pair, mechanisms)


def _watched_level(candidate: Candidate, pair: Parties, mechanisms: Sequence[Mechanism]) -> Level | None:
    fitting = [m for m in mechanisms if m.kind == candidate.kind and m.covers(pair)]
    levels = {m.level for m in fitting}
    return levels.pop() if len(levels) == 1 and all(m.odd_host is None for m in fitting) else None


def _is_planned(candidate: Candidate) -> bool:
    return candidate.status is Status.PLANNED and not candidate.background


def _level_of_any(named: Sequence[Named], place: int, mechanisms: Sequence[Mechanism]) -> Level | None:
    """The only level of a mechanism with any country, for a round that the page does not report."""
    candidate, pair, _ = named[place]
    # Before one that is to come it is an earlier one, too: "The fourth was held in Dhaka in 2022."
    earlier = candidate.number is not None and any(
        other.number == candidate.number + 1 and other.status not in (Status.HELD, None) and theirs == pair
        for other, theirs, _ in named
    )
    ahead = candidate.status in (Status.PLANNED, *TAKEN_BACK)
    if not (earlier or candidate.background or ahead) or candidate.hint is not None:
        return None
    fitting = [m for m in mechanisms if m.kind == candidate.kind and m.covers(pair)]
    levels = {m.level for m in fitting}
    return levels.pop() if len(levels) == 1 and all("*" in m.parties for m in fitting) else None


def _goes_on(named: Sequence[Named], place: int) -> bool:
    """Whether a round by another word stands in one sentence with another: "the 10th …; and prepare for the 11th"."""
    candidate = named[place].candidate
    by_another_word = candidate.is_weak and candidate.hint is None
    return by_another_word and place > 0 and named[place - 1].candidate.clause.sentence is candidate.clause.sentence


def _level_named_before(named: Sequence[Named], place: int) -> Level | None:
    """The level of the round that was named last, to which "at that level" refers, or which the number completes:
    "a political consultation of the deputies; its first edition …".
    """
    if place == 0:
        return None
    candidate, (last, _, level) = named[place].candidate, named[place - 1]
    vocabulary = candidate.vocabulary
    apart = candidate.clause.sentence.index - last.clause.sentence.index
    referred = vocabulary.pattern("that_level").search(candidate.own_text) and 0 <= apart <= _TOLD_ON
    reported = candidate.hint is None and last.status is Status.HELD and not last.general
    alike = candidate.hint in (None, last.hint) or not last.general  # "… the deputies' mechanism; hold their 14th …"
    near = (apart == 0 and alike) or (
        apart == 1 and reported
    )  # "… held their consultation.  The 11th session was a success"
    completed = candidate.is_weak and near and last.number is None and last.clause != candidate.clause
    # "They held their 13th … and spoke of what the deputies had agreed on.  The 14th is to be held …"
    completed = completed and not any(
        other.status is Status.HELD and not other.background and other.number == (candidate.number or 0) - 1
        for other, _, _ in named[:place]
    )
    return level if referred or (completed and candidate.number is not None) else None


def _sure_level(candidate: Candidate) -> Level | None:
    """As the name says it; "Tham khảo" says it by itself, "Tham vấn" does not."""
    if candidate.level is not None:
        return candidate.level
    return Level.DEPUTY_MINISTER if candidate.hint is Level.DEPUTY_MINISTER else None


def _level_beside(candidate: Candidate) -> Level | None:
    """The one rank of officers right before or within its name: "nơi hai Bộ trưởng họp tham vấn lần thứ 2"."""
    plain, head = candidate.clause.plain, max(0, candidate.start - candidate.vocabulary.within(_BESIDE))
    for passage in (plain[head : candidate.start], plain[head : candidate.tail]):
        said = {level for level, pattern in candidate.vocabulary.ranks if compiled(pattern).search(passage)}
        if len(said) == 1:
            return said.pop()
    # "… Minister A B's visit for the 13th": the office of somebody before the name bears out what its noun hints at.
    clause = candidate.clause
    last = clause.start + candidate.start
    people = [p for p in find_people(clause.sentence, candidate.vocabulary) if clause.start <= p.start < last]
    return candidate.hint if people and people[-1].level is candidate.hint else None


def _level_at_head(candidate: Candidate) -> Level | None:
    """The level that opens a clause, up to its first mark: "Chỉ tính riêng cấp Bộ trưởng, hai bên đã tổ chức …"."""
    comma = _BREAK.search(candidate.clause.plain, 0, candidate.start)
    if candidate.head or comma is None or comma.start() > candidate.vocabulary.within(_OPENING):
        return None
    return level_in(candidate.vocabulary, candidate.clause.plain, 0, comma.start())


def _level_behind(candidate: Candidate) -> Level | None:
    """The rank of the officers right behind an ordinal alone: "the twelfth, between the ministers of the two"."""
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    behind = plain[candidate.end : min(candidate.tail, candidate.end + vocabulary.within(_RIGHT_BEHIND))]
    behind = _BREAK.split(behind.lstrip(","), maxsplit=1)[0]
    said = {level for level, pattern in vocabulary.ranks if compiled(pattern).search(behind)}
    return said.pop() if len(said) == 1 and vocabulary.has_tenses else None


def _level_of_series(named: Sequence[Named], place: int, *, ahead: bool) -> Level | None:
    """The level of the round that the page is about, for the same round or the next one of its series; `ahead`: also
    that of a round to come or taken back, for the one before it.
    """
    candidate, pair, _ = named[place]
    before = set[Level]()
    for other, theirs, level in named:
        if level is None or theirs != pair or other is candidate:
            continue
        if candidate.following or (candidate.number is None and candidate.status is Status.HELD):
            return level
        if candidate.number is None or other.number is None:
            continue
        apart = candidate.number - other.number
        reported = other.status in (Status.HELD, None) and not other.background
        if apart == 0 or (apart in (1, -1) and reported):
            return level
        if apart == -1 and candidate.status is not Status.PLANNED:
            before.add(level)  # "The 11th is put off.  A year after the 10th …"
    return before.pop() if ahead and len(before) == 1 else None
