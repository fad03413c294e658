"""Candidates: the places in an article where a consultation is named, with the number that goes with each."""

import re
from dataclasses import dataclass, field, replace

from domain.language.vocabulary import Noun, Vocabulary
from domain.passage import Finds, Passage
from domain.recognise.cues import TAKEN_BACK, asides, find_status, last_link, level_in, rank_between
from domain.recognise.document import Clause
from domain.recognise.extents import (
    before_counted_name,
    before_next_led,
    before_next_plan,
    before_next_round,
    is_twin,
)
from domain.recognise.known import is_about, is_background
from domain.recognise.names import Names, words_before, words_behind
from domain.recognise.ordinals import find_ordinals, levels_apart, number_of, numeral
from domain.rounds import Status
from domain.site import Level

# Distances are in characters of Vietnamese; `Vocabulary.within` gives those of another language.
_BRACKET = re.compile(r" ?[(（][^()（）]*[)）]")
_TAIL = 170  # characters behind a noun in which its ordinal may stand; the longest level and party phrases have 120
_BESIDE = 80  # characters around a name in which words still colour it
_COUNTED = 55  # characters behind an ordinal in which it may be said whose it is
_MOST = 20  # names in one clause; no sentence has so many


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # one object a place: known by itself
class Candidate:
    """A place where a consultation is named."""

    clause: Clause
    vocabulary: Vocabulary
    kind: str  #: of the mechanism that its name stands for
    start: int  #: of its name in the clause, from the ordinal before the noun on
    end: int  #: behind the ordinal after the noun
    spread: int  #: behind the words of its name that follow: from there on distances are told
    head: int  #: as far back as words may belong to the name
    tail: int  #: as far as words may still belong to the name
    noun: str
    is_weak: bool  #: its noun alone does not say that it is such a consultation
    number: int | None
    level: Level | None  #: as the name says it in words
    hint: Level | None  #: as the choice of noun hints
    status: Status | None  #: by the nearest cue; `None`: no verb says anything
    distance: int  #: characters between that cue and the name
    background: bool  #: spoken of as something known
    listed: tuple[int, int]  #: which of how many share a name: "the second, third and fourth rounds"
    imminent: bool
    following: bool  #: "the next round", without a number
    general: bool  #: the mechanism as such
    is_bare: bool = False  #: named by its ordinal alone
    is_unnamed: bool = False  #: named by a word of any meeting: "the 11th session"
    found: Finds = field(default_factory=dict, init=False, repr=False)  #: what is kept of it

    @property
    def is_listed(self) -> bool:
        """Whether it shares its name with others."""
        return self.listed[1] > 1

    @property
    def bracket(self) -> re.Match[str] | None:
        """The bracket right behind it: "lần thứ hai (Vientiane, 31/5)"."""
        return _BRACKET.match(self.clause.plain, self.end)

    @property
    def own_text(self) -> str:
        """Its name with everything that may belong to it, in plain text."""
        return self.clause.plain[self.start : self.tail]


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a mechanism, where it stands in a clause."""

    start: int
    end: int
    noun: Noun
    kind: str


def find_candidates(clause: Clause, called: Names) -> list[Candidate]:
    """Every consultation that a clause names, in order; one for each number where several are listed."""
    vocabulary, names = called.vocabulary, _names(clause.plain, called)[:_MOST]
    if not names:
        return []
    passing = asides(clause.plain, vocabulary)
    told = clause.plain  # without what is said in passing
    for first, last in passing:
        told = Passage(f"{told[:first]}{' ' * (last - first)}{told[last:]}")
    found: list[Candidate] = []
    for place, name in enumerate(names):
        limit = len(clause.plain)
        if place + 1 < len(names):
            limit = names[place + 1].start
            breaks = vocabulary.pattern("leading").finditer(clause.plain, name.end, limit)
            limit = max((hit.start() for hit in breaks), default=limit)
            led = before_next_led(clause.plain, vocabulary, name.end, limit)
            limit = min(led, before_next_plan(clause.plain, vocabulary, name.end, limit))
        limit = before_next_round(clause.plain, vocabulary, name.end, limit)
        head = found[-1].end if found else 0
        inside = any(first <= name.start < last for first, last in passing)
        outer = [n.start for n in names[place + 1 :] if not any(a <= n.start < b for a, b in passing)]
        for first, last in passing:
            if first <= name.start < last and head <= first and found:
                head, limit = first, min(limit, last)
        around = candidates_at(clause, vocabulary, name, head, limit)
        if vocabulary.pattern("bare").fullmatch(clause.plain, name.start, name.end):
            around = [one for one in around if one.number is not None]
        if passing and not inside:  # its verb may stand beyond what is said in passing
            around = [_told(one, told, min(outer, default=len(told))) for one in around]
        found += [joined(candidate, found[-1]) if found else candidate for candidate in around]
    return _sharing_verb(found)


def _sharing_verb(found: list[Candidate]) -> list[Candidate]:
    """The candidates of a clause, each that shares the verb of the next one with its status, where the verb comes last:
    "第11回次官級政治協議を、第13回外相級政治協議を開催する予定だ".
    """
    for place in range(len(found) - 2, -1, -1):
        one, following = found[place], found[place + 1]
        shares = one.vocabulary.pattern("sharing").match(one.clause.plain, one.spread)
        if shares and one.status is None and following.status is not None and not one.background:
            found[place] = replace(one, status=following.status, distance=following.distance)
    return found


def _told(candidate: Candidate, plain: str, limit: int) -> Candidate:
    """A candidate with the status that other words of its clause give it."""
    if candidate.following:
        return candidate
    found = find_status(candidate.vocabulary, plain, candidate.start, candidate.end, candidate.head, limit)
    status, distance, imminent = found
    return replace(candidate, status=status, distance=distance, imminent=imminent)


def joined(candidate: Candidate, before: Candidate) -> Candidate:
    """A round without a verb of its own has that of the one before it: "agreed to hold the 9th … and the 11th …"."""
    listed = candidate.clause.plain[before.end : candidate.start].rstrip().endswith((",", "、"))
    joins = is_joined(candidate, before) or (listed and candidate.status is None and before.clause == candidate.clause)
    if before.general and candidate.number is None and candidate.status is None and joins:
        return replace(candidate, general=True)  # "the mechanisms of consultation of the ministers, of the deputies"
    announced = candidate.status is Status.HELD and before.status is Status.PLANNED
    if not (candidate.status is None or announced) or not joins:
        return candidate
    return replace(candidate, status=before.status, distance=before.distance, background=before.background)


def is_joined(candidate: Candidate, before: Candidate) -> bool:
    """Whether a word joins a round to the one before it in its clause: "the 9th … and the 11th …"."""
    if candidate.clause != before.clause:
        return False
    between = candidate.clause.plain[before.end : candidate.start]
    return candidate.vocabulary.pattern("joined").search(between) is not None


def number_from_next(candidate: Candidate, following: Clause, first: int) -> tuple[Candidate, int] | None:
    """The candidate with the number, and the level, that the next sentence gives it ("This was the 11th round"), and
    the place behind the number.  What begins behind `first` is said of another round.
    """
    if candidate.number is not None or candidate.general or candidate.following:
        return None
    if candidate.background:
        return None  # "… praised the outcomes of the deputies' consultation": what is told next is not of it
    hit = candidate.vocabulary.pattern("numbering").search(following.plain)
    number = number_of(numeral(hit), candidate.vocabulary) if hit else None
    if hit is None or number is None or hit.start() > first:
        return None
    vocabulary = candidate.vocabulary
    if vocabulary.pattern("of_body").search(following.plain, 0, hit.start()):
        return None  # "… in the Mekong framework, whose ministers met for the 10th time"
    if vocabulary.pattern("tally").search(following.plain, 0, hit.end() + vocabulary.within(_COUNTED)):
        return None  # "It was his third consultation in two months"
    over = candidate.status is Status.HELD and vocabulary.pattern("present").search(candidate.clause.plain) is None
    if over and vocabulary.pattern("future").search(hit[0]):
        return None  # "It will be the 12th": not the one that was held
    level = candidate.level or level_in(vocabulary, following.plain, 0, len(following.plain))
    return replace(candidate, number=number, level=level), hit.end()


def with_number(candidate: Candidate, hit: re.Match[str]) -> Candidate:
    """The candidate as the round whose number an ordinal elsewhere gives."""
    number = number_of(numeral(hit), candidate.vocabulary)
    return candidate if number is None else replace(candidate, number=number, general=False)


def _names(plain: str, called: Names) -> list[Name]:
    """The mechanism's names in a clause; of those that overlap the longer one counts."""
    hits = [Name(*found) for found in called.find(plain)]
    hits.sort(key=lambda name: (name.start - name.end, name.start))
    kept: list[Name] = []
    for name in hits:
        if not any(name.start < other.end and other.start < name.end for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


def candidates_at(
    clause: Clause, vocabulary: Vocabulary, name: Name, head: int, limit: int, *, bare: bool = False
) -> list[Candidate]:
    plain, headline = clause.plain, clause.sentence.index == 0
    start, end = name.start, name.end
    near, beside = vocabulary.within(60), vocabulary.within(_BESIDE)
    counted = vocabulary.pattern("counted").search(plain, end, limit)
    tail = min(limit, counted.start() if counted else limit, end + vocabulary.within(_TAIL))
    ordinals = find_ordinals(vocabulary, plain, start, end, head, tail)
    # "This was his third consultation in two months": none of a series
    tallied = [hit.span() for hit in vocabulary.pattern("tally").finditer(plain)] if ordinals else []
    counts = any(first <= at < last for at, _, _ in ordinals for first, last in tallied)
    ordinals = [] if counts else ordinals
    begin = min([start, *(at for at, _, _ in ordinals)])
    name_start = min(words_before(vocabulary, plain, at, max(head, at - beside)) for at in {start, begin})
    opening = max(0, min(begin, name_start) - vocabulary.within(12))
    following = bool(vocabulary.pattern("following").search(plain, opening, tail))
    if not ordinals and vocabulary.pattern("again").search(plain, max(head, begin - near), begin):
        following = True
    general = bool(vocabulary.pattern("general").search(plain[max(0, begin - near) : begin]))
    general = general or counts or bool(vocabulary.pattern("general_after").match(plain, end))
    if general and vocabulary.pattern("within_it").search(plain, head, begin):
        # "co-chaired a meeting within the framework of the consultation mechanism": that meeting is a round of it.
        led = vocabulary.pattern("chairing").search(plain, head, limit)
        general = led is None or vocabulary.pattern("future").search(plain, head, limit) is not None
    reach = tail
    if counted and is_twin(vocabulary, plain, max([end, *(stop for _, stop, _ in ordinals)]), counted.start()):
        reach = min(limit, end + vocabulary.within(_TAIL))
    # "The 10th was held last year, and the 11th is set for …": what comes before is of the other.
    apart = head and vocabulary.pattern("joined").search(plain, head, begin)
    begun = begin if apart else max(head, begin - beside)
    parted = plain[begin - 2 : begin] == ", " if bare else not vocabulary.spaced and plain[begin - 1] in ",，;；"
    if parted and (head or (not bare and vocabulary.pattern("alone").search(plain, begun, begin))):
        begun = begin  # "the tenth was held in Vientiane last year, the eleventh is …"
    link = last_link(vocabulary, plain, head, begin, commas=False) if bare and head else None
    if link is not None:
        begun = max(begun, link)  # "… of the 10th in Vientiane last year, and ideas for the eleventh"
    own_level: Level | None = None
    apart_at = levels_apart(vocabulary, plain, ordinals, end, tail) or [None]
    listed = sum(at < start for at, _, _ in ordinals) > 1
    made = []
    for place, (at, stop, number) in enumerate(ordinals or [(start, end, None)]):
        last = ordinals[place + 1][0] if place + 1 < len(ordinals) else tail
        if vocabulary.pattern("both_levels").search(plain, begin, tail) and number is None:
            general = True
        spread = words_behind(vocabulary, plain, max(stop, end), min(last, limit))
        status, distance, imminent = find_status(vocabulary, plain, begin, spread, head, limit)
        if following and status not in TAKEN_BACK:
            status = Status.PLANNED  # whatever the verb, what comes next has not been held
        first, behind = name_start if place == 0 else at, max(stop, end)
        beyond = min(last, max(spread, behind + near))
        if vocabulary.spaced:
            beyond = min(beyond, before_counted_name(plain, vocabulary, behind, limit))
        for entry in ("clause_break", "whereat", "elliptical"):
            broken = vocabulary.pattern(entry).search(plain, behind, beyond)
            beyond = broken.start() if broken else beyond
        level = level_in(vocabulary, plain, first, beyond, behind)
        if not vocabulary.spaced:  # what comes behind may be the words before the next name
            level = level_in(vocabulary, plain, first, behind) or level
        referred = vocabulary.pattern("this_level").search(plain, behind, beyond)
        if level is None and (bare or start == end) and place == 0:
            # "at deputy level, too, the 11th took place", but not "…, while the 12th at the present level"
            level = None if referred else level_in(vocabulary, plain, link or head, begin)
        if level is None and place:  # "held the 11th consultation on Monday, and the ministers the 13th on Friday"
            joins = last_link(vocabulary, plain, max(ordinals[place - 1][1], end), at, commas=True)
            level = rank_between(vocabulary, plain, joins, at) if joins is not None else None
        level = apart_at[place] or level
        own_level = level or own_level  # "cấp Bộ trưởng lần thứ 10 và lần thứ 11": of one level
        made.append(
            Candidate(
                clause=clause,
                vocabulary=vocabulary,
                kind=name.kind,
                start=begin if place == 0 else at,
                end=max(stop, end),
                spread=spread,
                head=head if place == 0 else at,
                tail=last if last < tail else reach,
                noun=plain[start:end],
                is_weak=name.noun.weak,
                number=number,
                level=None if referred and level is None else own_level,
                hint=name.noun.hint,
                status=status,
                distance=distance,
                background=is_background(
                    vocabulary, plain, begin if following and head else begun, begin, max(stop, end), limit
                )
                or (status is Status.HELD and is_about(vocabulary, plain, begun, begin, behind, headline=headline)),
                listed=(place, len(ordinals)) if listed else (0, 1),
                imminent=imminent,
                following=following and number is None,
                general=general and number is None,
            )
        )
    return [replace(candidate, level=own_level) for candidate in made] if listed else made
