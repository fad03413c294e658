"""Ordinals that no name claims, and that by their number are the round right before or behind one that a page names.

A language has more ways to leave a noun out than a vocabulary can list ("den Rest solle die zehnte behandeln", "novena,
de la que se hará cargo Vientiane").  Hardly anything else that a page counts has just that number, so it is enough that
nothing beside it says that it is something else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from domain.language.countries import find_countries
from domain.language.vocabulary import Noun, compiled
from domain.recognise.business import other_level, other_ministry
from domain.recognise.candidates import Candidate, Name, candidates_at
from domain.recognise.cues import find_status, verb_of
from domain.recognise.days import dates_in, find_all_days
from domain.recognise.document import Clause, Document, Sentence, clauses
from domain.recognise.extents import before_next_round
from domain.recognise.focus import is_of_other_business, level_told
from domain.recognise.known import is_background
from domain.recognise.months import find_spans
from domain.recognise.ordinals import number_of, numeral
from domain.recognise.past import NEWS
from domain.recognise.yearly import is_of_year_over
from domain.rounds import Status

_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_NEAR = 1  # sentences from one that names the round beside it …
_LATER = 6  # … to one that is of a year to come
_FURTHER = 2  # … behind it where nothing else is numbered
_FEW = 3  # points, halves and days are counted up to here as often as rounds
_HIGHEST = 30
_COUNTED = 55  # characters behind an ordinal in which it may be said what it counts


def unclaimed_rounds(
    document: Document, found: Sequence[Candidate], passed_over: Sequence[Candidate]
) -> list[Candidate]:
    """The rounds right before and behind those that a page names (`found`) which it names by an ordinal alone."""
    taken = {one.number for one in (*found, *passed_over)}
    named = [one for one in found if one.number is not None and one.clause.sentence.index]
    beside = {c.number + step for c in named if c.number is not None for step in _steps(c)} - taken
    made: list[Candidate] = []
    first, last = (end(c.clause.sentence.index for c in named) for end in (min, max)) if beside else (1, 0)
    for sentence in document.sentences[max(1, first - _NEAR) : last + _LATER + 1] if beside else ():
        hits = [
            (clause, *hit) for clause in clauses(sentence) for hit in _ordinals(clause, named[0]) if hit[0] in beside
        ]
        if not hits:  # as in most sentences, so that nothing else is asked of them
            continue
        near = [c for c in named if abs(sentence.index - c.clause.sentence.index) <= _NEAR]
        near = near or [
            c for c in named if _is_planned_on(document, sentence, c) or _is_told_as_last(sentence, c, hits)
        ]
        wanted = {c.number + step: c for c in near if c.number is not None for step in _steps(c)}
        for clause, number, at, end, is_of_noun in hits:
            base = wanted.get(number)
            if base is None or is_of_noun or number in taken or not _few(base) < number <= _HIGHEST:
                continue
            candidate = _candidate(document, clause, base, number, at, end) if _is_sole(number, near) else None
            if candidate is not None and _is_ours(document, candidate, base, (*found, *passed_over)):
                made.append(candidate)
                taken.add(number)
    return made


def _is_planned_on(document: Document, sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence further on is of a year to come, on a page that tells of a round as held."""
    published_on, apart = document.published_on, sentence.index - candidate.clause.sentence.index
    if published_on is None or candidate.background or candidate.status is Status.PLANNED or not 0 < apart <= _LATER:
        return False
    spans = find_spans(sentence.plain, candidate.vocabulary, published_on, ahead=True)
    return any(span.year > published_on.year for span in spans)


def _is_told_as_last(
    sentence: Sentence, candidate: Candidate, hits: Sequence[tuple[Clause, int, int, int, bool]]
) -> bool:
    """Whether a sentence further on is of the round before one: "The previous meeting, the seventh of its kind, …"."""
    previous = candidate.vocabulary.pattern("previous").search(sentence.plain)
    is_near = 0 < sentence.index - candidate.clause.sentence.index <= _LATER
    return previous is not None and is_near and all(number + 1 == candidate.number for _, number, *_ in hits)


def with_unclaimed_number(
    document: Document, found: Sequence[Candidate], passed_over: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates, where none has a number the one that is told as a meeting with the only ordinal beside it."""
    told = [c for c in found if not (c.general or c.background or c.following) and c.clause.sentence.index]
    if counted := _counted_times(told, found):
        return [replace(c, number=counted[1]) if c is counted[0] else c for c in found]
    told = [c for c in told if c.status is not None]
    if any(c.number is not None for c in found) or len({c.clause.sentence.index for c in told}) != 1 or passed_over:
        return list(found)
    candidate = told[-1]
    home = candidate.clause.sentence
    near = (*document.before(home, _FURTHER), home, *document.after(home, _FURTHER))
    hits = [
        (clause, *hit)
        for sentence in near
        for clause in clauses(sentence)
        for hit in _ordinals(clause, candidate)
        if 0 <= sentence.index - home.index <= _NEAR or _is_predicate(clause, candidate, hit)
    ]
    if len({number for _, number, _, _, _ in hits}) != 1:
        return list(found)  # "the deputies for the eighth, the ministers for the tenth time"
    number = hits[0][1]
    plain = [
        _is_ours(document, replace(candidate, clause=clause, start=at, end=end), candidate, ())
        for clause, _, at, end, is_of_noun in hits
        if not is_of_noun
    ]
    if not any(plain) or not _few(candidate) < number <= _HIGHEST:
        return list(found)
    return [replace(c, number=number) if c is candidate else c for c in found]


def times_of_mechanism(document: Document, candidate: Candidate) -> int | None:
    """The number of the round that is told of by the name of the mechanism as such, and by how often it has met: "On
    Tuesday Vientiane saw for the fifth time the two ministers together in the mechanism of political consultation".
    """
    vocabulary, clause, published_on = candidate.vocabulary, candidate.clause, document.published_on
    if not candidate.general or candidate.background or vocabulary.has_tenses or published_on is None:
        return None
    sentence = clause.sentence
    near = (sentence, *document.after(sentence, _NEAR))
    days = [d for s in near for d in find_all_days(s, vocabulary, published_on)]
    if not sentence.index or not any(timedelta() <= published_on - d.last <= NEWS for d in days):
        return None
    ahead = any(vocabulary.pattern(entry).search(clause.plain) for entry in ("future", "governing", "tally"))
    officers = any(compiled(rank).search(clause.plain) for _, rank in vocabulary.ranks)
    if ahead or not officers:
        return None
    hits = list(_ordinals(clause, candidate))
    if len(hits) != 1 or not _few(candidate) < hits[0][0] <= _HIGHEST or hits[0][3]:
        return None
    number, at, end, _ = hits[0]
    ours = _is_ours(document, replace(candidate, start=at, end=end), candidate, ())
    return number if ours else None


def _is_predicate(clause: Clause, base: Candidate, hit: tuple[int, int, int, bool]) -> bool:
    """Whether an ordinal is what its sentence says of something, and no part of a name: "…, it is the eighth"."""
    _, at, end, _ = hit
    if base.vocabulary.pattern("being").search(clause.plain[:at]) is None:
        return base.vocabulary.pattern("counted_up").match(clause.plain, at) is not None
    return clause.plain[end : end + 1] in ("", ".", "。", ",", "，", ";", "；")


def apart_from_earlier(candidate: Candidate) -> Candidate:
    """A round whose clause begins with the one before it, by its number alone: what is told of that, up to the comma
    behind it, is not told of this one ("If the twelfth was in Hanoi a year ago, this Tuesday Vientiane …").
    """
    vocabulary, plain, number = candidate.vocabulary, candidate.clause.plain, candidate.number
    if candidate.head or number is None or number <= _FEW or not vocabulary.has_tenses or candidate.following:
        return candidate
    earlier = [end for n, at, end, of in _ordinals(candidate.clause, candidate) if n == number - 1 and not of]
    comma = plain.find(", ", earlier[0], candidate.start) if earlier and earlier[0] < candidate.start else -1
    if comma < 0 or plain[comma - 1].isdigit():
        return candidate
    past = [hit.end() for hit in vocabulary.pattern("past").finditer(plain, comma, candidate.start)]
    past += [hit.end() for hit in _YEAR.finditer(plain, comma, candidate.start)]
    comma = plain.find(", ", max(past), candidate.start) if past else comma  # "…, held in August 2024, A and B …"
    if comma < 0:
        return candidate
    start, end, tail = candidate.start, candidate.end, candidate.tail
    status, distance, imminent = find_status(vocabulary, plain, start, candidate.spread, comma, tail)
    known = is_background(vocabulary, plain, comma, start, end, tail)
    return replace(candidate, head=comma, status=status, distance=distance, imminent=imminent, background=known)


def _counted_times(told: Sequence[Candidate], found: Sequence[Candidate]) -> tuple[Candidate, int] | None:
    """The only candidate without a number whose clause says which time it was, and that number; rounds that a page
    has by their number are those before it.
    """
    counted = []
    for candidate in told:
        vocabulary, plain = candidate.vocabulary, candidate.clause.plain
        hit = vocabulary.pattern("nth_time").search(plain)
        number = number_of(numeral(hit), vocabulary) if hit is not None else None
        if number is None or candidate.number is not None or vocabulary.pattern("counted").search(plain):
            continue
        if hit is not None and vocabulary.pattern("of_body").search(plain, 0, hit.start()):
            continue
        counted.append((candidate, number))
    if len(counted) != 1 or any(one.number is not None and one.number >= counted[0][1] for one in found):
        return None
    return counted[0]


def _few(base: Candidate) -> int:
    """Up to which number other things are counted as often: where a word of its own counts meetings, none are."""
    return _FEW if base.vocabulary.has_tenses else 1


def _steps(candidate: Candidate) -> tuple[int, ...]:
    """To the rounds beside one: before one that is itself to come only the earlier one."""
    return (-1,) if candidate.status is Status.PLANNED and not candidate.background else (1, -1)


def _is_sole(number: int, near: Sequence[Candidate]) -> bool:
    """Whether the rounds beside a number that are named near it are of one kind and level: else it may be of either."""
    beside = [c for c in near if c.number in (number - 1, number + 1)]
    return len({(c.kind, c.level) for c in beside}) == 1


def _ordinals(clause: Clause, base: Candidate) -> Iterator[tuple[int, int, int, bool]]:
    """The ordinals of a clause that may stand for a round: number, start, end, and whether a noun follows, as capitals
    tell in German, and elsewhere of names ("the 14th Congress").
    """
    text = clause.sentence.text[clause.start : clause.end]
    for hit in base.vocabulary.pattern("alone").finditer(clause.plain):
        if (number := number_of(numeral(hit), base.vocabulary)) is not None:
            behind = text[hit.end() : hit.end() + 2]
            of_noun = behind.startswith(" ") and behind[1:].isupper()
            # "das fünfte Treffen dieser Art": a word for any meeting counts nothing else
            met = of_noun and base.vocabulary.pattern("counter").match(clause.plain, hit.end() + 1)
            yield number, hit.start(), hit.end(), of_noun and not met


def _candidate(document: Document, clause: Clause, base: Candidate, number: int, at: int, end: int) -> Candidate | None:
    """An ordinal as the round that it may be."""
    vocabulary = base.vocabulary
    limit = before_next_round(clause.plain, vocabulary, end, len(clause.plain))
    name = Name(at, end, Noun("", weak=True), base.kind)
    made = candidates_at(clause, vocabulary, name, 0, limit, bare=True)[0]
    made = replace(made, number=number, is_bare=True, following=False, general=False, start=at, end=end)
    if _is_of_other_officers(made, base):
        return None
    made = replace(made, level=made.level or base.level, hint=base.hint)
    if base.number is not None and number < base.number:
        return replace(made, status=Status.HELD, background=True)
    if made.status is Status.HELD and (base.background or base.status is None) and base.clause != clause:
        return made
    if made.status is Status.HELD and base.background and base.clause == clause and _is_told_on(base, end):
        return replace(made, background=True)
    known = replace(made, status=Status.HELD, background=True)
    if base.status is not Status.PLANNED and is_of_year_over(document, known):
        return known  # "the eighth (2023, Vientiane), the ninth (2024, Hanoi)"
    return replace(made, status=Status.PLANNED, background=False)


def _is_told_on(base: Candidate, end: int) -> bool:
    """Whether what a clause tells of a round of the past goes on with a verb of holding up to a place behind it: "she
    once led the second in Vientiane in 2017 and a year later, in Hanoi, chaired the third".
    """
    between, vocabulary = (base.clause.plain, base.end, end), base.vocabulary
    ahead = (vocabulary.pattern("future"), verb_of(vocabulary, Status.PLANNED))
    led = verb_of(vocabulary, Status.HELD).search(*between)
    return led is not None and not any(cue.search(*between) for cue in ahead)


def _is_of_other_officers(candidate: Candidate, base: Candidate) -> bool:
    """Whether officers of one level, and not that of the named round, stand before an ordinal: its number is theirs."""
    plain, head = candidate.clause.plain, base.end if base.clause == candidate.clause else 0
    levels = {
        level for level, rank in candidate.vocabulary.ranks if compiled(rank).search(plain[head : candidate.start])
    }
    own = level_told(base)
    return own is not None and len(levels) == 1 and own not in levels


def _is_ours(document: Document, candidate: Candidate, base: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether nothing beside an ordinal says that it counts something else."""
    vocabulary, plain = candidate.vocabulary, candidate.clause.plain
    here = [o for o in others if o.clause == candidate.clause]
    if any(o.start < candidate.end and candidate.start < o.end for o in here):
        return False
    dates = [date.span() for date in dates_in(plain, framed=candidate.clause.sentence.frame is not None)]
    if any(first < candidate.end and candidate.start < last for first, last in dates):
        return False
    beside = vocabulary.within(_COUNTED)
    sentence, first = candidate.clause.sentence.plain, candidate.clause.start
    near = vocabulary.pattern("counted").finditer(sentence, 0, first + candidate.end + beside)
    if any(vocabulary.pattern("shared_counter").fullmatch(word[0]) is None for word in near):
        return False
    if any(vocabulary.pattern(entry).search(plain, 0, candidate.start) for entry in ("of_others", "of_body")):
        return False  # "of the bridges the ninth was opened in March, and the eleventh …"
    if other_ministry(candidate) is not None or other_level(candidate) is not None or is_of_other_business(candidate):
        return False
    known = _countries(document.sentences[0], base) | _countries(base.clause.sentence, base)
    known = known if len(known) > 1 else known | document.sought  # of whom nothing is said they may be any
    return {code for _, _, code in find_countries(plain, vocabulary)} <= known


def _countries(sentence: Sentence, base: Candidate) -> set[str]:
    return {code for _, _, code in find_countries(sentence.plain, base.vocabulary)}
