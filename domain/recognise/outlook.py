"""Whether a candidate is to come, and how soon."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from domain.language import dates
from domain.language.connecting import COMMA
from domain.passage import kept
from domain.recognise.belonging import is_of_announcement, is_of_another, is_of_telling, nearest_first, own_days
from domain.recognise.candidates import Candidate
from domain.recognise.cues import is_taken_back, verb_of
from domain.recognise.dated import is_dated_past, is_of_year_that_is_over, is_said_to_be_over
from domain.recognise.days import dates_in, find_all_days, find_days
from domain.recognise.document import Document
from domain.recognise.months import Span, find_spans
from domain.recognise.past import FRESH
from domain.recognise.prospect import is_on_next_day
from domain.recognise.timing import is_over
from domain.recognise.when import days_told_on
from domain.rounds import Status

_SOON = timedelta(days=75)  # a day so near makes a plan an announcement
_SET = timedelta(days=340)  # so does one behind its name that is not so near, for it is set
_BEGUN = timedelta(days=1)  # since a visit began of which a page says what is to come
_BESIDE = 60  # characters
_FAR = 30  # characters between a verb and a name that it need not be about
_FIRST_WORDS = 25  # characters of a sentence in which the time that opens it stands
_YEAR = re.compile(r"\d{4}")
_LONG_AGO = timedelta(days=21)
_RIGHT_BEHIND = 15  # characters behind a day in which a word of the future makes it that of another verb


@kept
def is_announced(document: Document, candidate: Candidate) -> bool:
    """Whether a candidate tells of a round to come."""
    if is_ahead(document, candidate):
        return candidate.status not in (Status.POSTPONED, Status.CANCELLED)
    if candidate.status is not Status.PLANNED or candidate.background or is_dated_past(document, candidate):
        return False
    if _is_of_a_day_long_ago(document, candidate) or is_of_year_that_is_over(document, candidate):
        return False
    # A day of this week behind the name is its own; an announcing verb far from the name is then about something else.
    return not (is_over(document, candidate, FRESH) and candidate.distance > candidate.vocabulary.within(_FAR))


def _is_of_a_day_long_ago(document: Document, candidate: Candidate) -> bool:
    """Whether a day long over, with its year or a word for days that are over, stands right behind a name: "had
    prepared the first, on 20 July 2015", "ครั้งที่ 10 … เมื่อวันที่ 8 กรกฎาคม".
    """
    published_on, clause = document.published_on, candidate.clause
    last = clause.start + min(candidate.tail, candidate.spread + candidate.vocabulary.within(_BESIDE))
    days = [d for d in find_days(clause.sentence, published_on) if clause.start + candidate.end <= d.start < last]
    plain, vocabulary, end = clause.sentence.plain, candidate.vocabulary, clause.start + candidate.end
    written = [d for d in days if _YEAR.search(plain, d.start, d.end) or is_said_to_be_over(vocabulary, plain, d, end)]
    if published_on is None or not written or published_on - written[0].last <= _LONG_AGO:
        return False
    # "…, agreed on on 8 January, is to be held in May": the day is that of another verb
    cues = (verb_of(vocabulary, Status.PLANNED), vocabulary.pattern("announcing"), vocabulary.pattern("governing"))
    agreed = any(cue.search(plain, end, written[0].start) for cue in cues)
    beyond = written[0].end + vocabulary.within(_RIGHT_BEHIND)
    return not (agreed or vocabulary.pattern("future").search(plain, written[0].end, beyond))


@kept
def is_ahead(document: Document, candidate: Candidate) -> bool:
    """Whether its own words put it into a year to come: "họp lần thứ 15 tại Việt Nam trong năm 2030"."""
    clause = candidate.clause
    spans = find_spans(clause.plain, candidate.vocabulary, document.published_on)
    if _is_agreed_for_later(document, candidate, spans) or _is_headed_for_later(document, candidate):
        return True
    if _is_held_in_later(document, candidate, spans):
        return True
    beside = min(candidate.tail, candidate.spread + candidate.vocabulary.within(_BESIDE))
    behind = [span for span in spans if candidate.end <= span.start <= beside]
    behind = [span for span in behind if not is_of_another(clause.plain, span.start, candidate)]
    if not behind or document.published_on is None or COMMA.search(clause.plain, candidate.end, behind[0].start):
        return False
    return behind[0].year > document.published_on.year


def _is_held_in_later(document: Document, candidate: Candidate, spans: Sequence[Span]) -> bool:
    """Whether a year to come stands before a name with a verb of holding, where verbs have no tenses: "the place to
    hold in 2027 the 12th consultation", "支持明年在老挝举行第十二次磋商".
    """
    published_on, vocabulary, plain = document.published_on, candidate.vocabulary, candidate.clause.plain
    if vocabulary.has_tenses or published_on is None or candidate.background:
        return False
    first = max(candidate.head, candidate.start - vocabulary.within(_FAR))
    near = [s for s in spans if first <= s.start < candidate.start and not is_of_another(plain, s.start, candidate)]
    if not near or near[-1].year <= published_on.year or COMMA.search(plain, near[-1].start, candidate.start):
        return False
    return verb_of(vocabulary, Status.HELD).search(plain, first, candidate.start) is not None


def _is_agreed_for_later(document: Document, candidate: Candidate, spans: Sequence[Span]) -> bool:
    """Whether what stands before it was agreed for a year to come, in a language whose verbs do not tell: "agreed to
    meet in Vientiane in 2027, hold the 12th consultation".
    """
    published_on, vocabulary, clause = document.published_on, candidate.vocabulary, candidate.clause
    if vocabulary.has_tenses or published_on is None or candidate.status is not Status.HELD:
        return False
    agreed = verb_of(vocabulary, Status.PLANNED).search(clause.plain, candidate.head, candidate.start)
    agreed = agreed or vocabulary.pattern("governing").search(clause.plain, candidate.head, candidate.start)
    if agreed is None or not any(
        agreed.start() <= s.start < candidate.start and s.year > published_on.year for s in spans
    ):
        return False
    return not own_days(document, candidate, ahead=False)


def _is_headed_for_later(document: Document, candidate: Candidate) -> bool:
    """Whether a year to come heads what its sentence tells, in a language whose verbs do not tell: "The plan for 2027:
    Laos holds the 12th consultation".
    """
    published_on, clause = document.published_on, candidate.clause
    if candidate.vocabulary.has_tenses or published_on is None or candidate.background:
        return False
    heading, colon, _ = clause.sentence.plain[: clause.start + candidate.start].rpartition(": ")
    spans = find_spans(heading, candidate.vocabulary, published_on) if colon else ()
    return any(span.year > published_on.year for span in spans) and not own_days(document, candidate, ahead=False)


def is_soon(document: Document, candidate: Candidate) -> bool:
    """Whether the page sets a day for a round to come that is near, or says that it is at hand."""
    published_on = document.published_on
    days = own_days(document, candidate, ahead=True)
    if published_on is not None and not days and is_on_next_day(document, candidate, published_on):
        return True
    later, spans = False, tuple[Span, ...]()
    if published_on is not None:
        clause = candidate.clause
        # "Wednesday, 18 November: the minister visits Laos; with … he chairs the …": of all clauses of a sentence.
        before = [
            d
            for d in find_all_days(clause.sentence, candidate.vocabulary, published_on, ahead=True)
            if d.start < clause.start or candidate.head <= d.start - clause.start < candidate.start
            if d.first > published_on and d.first == d.last
            if not is_of_telling(document, candidate, d)
            if d.start >= clause.start
            or not is_taken_back(candidate.vocabulary, clause.sentence.plain, d.start, clause.start)
        ]
        days += [d for d in before if d.start >= clause.start] or (before if len(before) == 1 else [])
        spans = find_spans(clause.plain, candidate.vocabulary, published_on, ahead=True)
        opening = find_spans(clause.sentence.plain, candidate.vocabulary, published_on, ahead=True)
        standing = (s for s in spans if not is_of_another(clause.plain, s.start, candidate))
        said = [
            *standing,
            *(s for s in opening if s.start < min(clause.start, _FIRST_WORDS)),
        ]  # "In 2026 they …; Laos …"
        later = any((s.year, s.month or 0) > (published_on.year, published_on.month) for s in said)
        days = [d for d in days if not is_of_announcement(candidate, d, published_on)]
        if not any(day.first >= published_on for day in days) and not later and not candidate.following:
            days += days_told_on(document, candidate)
    if published_on is not None and days and (set_for := _set_later(candidate, published_on)) is not None:
        # The day of the news is not the round's: "on the 12th they agreed to … next year".
        days = [d for d in days if (d.first.year, d.first.month) >= set_for]
        if not days:
            return False
    if published_on is not None and days:
        first = candidate.clause.start + candidate.end
        soon = any(timedelta() <= d.first - published_on <= (_SET if d.start >= first else _SOON) for d in days)
        return soon or (days[0].first < published_on and _is_told_on_as_imminent(document, candidate))
    if published_on is not None and any(
        (s.year, s.month) == (published_on.year, published_on.month) and _is_of_plan(candidate, s) for s in spans
    ):
        return True
    whenever = any(span.month is None for span in spans)  # "this year they will co-chair …" is no date
    at_hand = (candidate.imminent and not candidate.following) or _is_told_on_as_imminent(document, candidate)
    return (at_hand and not later and not whenever) or _is_of_visit_ahead(document, candidate)


def _is_told_on_as_imminent(document: Document, candidate: Candidate) -> bool:
    """Whether the next sentence says of the meeting that it is at hand: "… It is to be held later this month"."""
    vocabulary = candidate.vocabulary
    return any(
        vocabulary.pattern("talks").search(other.plain, 0, _BESIDE)
        and vocabulary.pattern("imminent").search(other.plain)
        and verb_of(vocabulary, Status.PLANNED).search(other.plain)
        and not vocabulary.pattern("following").search(other.plain)
        for other in document.after(candidate.clause.sentence, 1)
    )


def _is_of_plan(candidate: Candidate, span: Span) -> bool:
    """Whether a month is that of what is to come: behind the name, or behind a word of the future before it."""
    plain = candidate.clause.plain
    if span.start >= candidate.start:
        return span.start <= candidate.tail
    future, announcing = (candidate.vocabulary.pattern(entry) for entry in ("future", "announcing"))
    if announcing.search(plain, span.start, candidate.start):
        return False  # the month in which they agreed to it
    return future.search(plain, candidate.head, candidate.start) is not None


def _is_of_visit_ahead(document: Document, candidate: Candidate) -> bool:
    """Whether it is held on a visit that begins soon: "… from 17 to 19 November.  He will co-chair …"."""
    published_on, clause, vocabulary = document.published_on, candidate.clause, candidate.vocabulary
    said = (clause.plain, 0, candidate.start)
    if published_on is None or not clause.sentence.index:
        return False
    there = vocabulary.pattern("whereat").search(clause.plain, candidate.end)  # "…, at which they will assess 2026"
    last = there.start() if there else len(clause.plain)
    told = [date.span() for date in dates_in(clause.plain)]  # "from 14 to 16 December 2026"
    spans = [s for s in find_spans(clause.plain, vocabulary, published_on) if s.start < last]
    if any(not any(first <= span.start < end for first, end in told) for span in spans):
        return False
    if dates.SEASON.search(clause.plain, 0, candidate.tail):
        return False  # "… flew to Vientiane.  He announced that Vietnam will host the 11th in autumn"
    led = vocabulary.pattern("chairing").search(clause.plain, 0, candidate.tail) and vocabulary.pattern(
        "future"
    ).search(*said)
    journey = max((hit.end() for hit in vocabulary.pattern("visiting").finditer(*said)), default=0)
    # "agreed to hold the 14th on the visit", "invited him to visit and to chair the 14th": of another journey
    intended = [hit for entry in ("announcing", "governing") for hit in vocabulary.pattern(entry).finditer(*said)]
    if not led and any(hit.end() > journey for hit in intended):
        return False
    near = (clause.sentence, *document.before(clause.sentence, 2))
    if any(vocabulary.pattern("phoning").search(other.plain) for other in near):
        return False  # "on the phone the two spoke of the visit, and will chair …"
    visits = [other for other in near if vocabulary.pattern("visiting").search(other.plain)]
    if any(
        timedelta() < d.last - published_on <= _SOON for v in visits for d in find_days(v, published_on, ahead=True)
    ):
        return True
    if any(vocabulary.pattern("coming").search(other.plain) for other in visits if other is not clause.sentence):
        return True  # "A B is expected in Hanoi next week.  There he will chair the …"
    to_be = [one for one in document.before(clause.sentence, 1) if vocabulary.pattern("future").search(one.plain)]
    if any(other.index and vocabulary.pattern("coming").search(other.plain) for other in to_be):
        return True  # "In the coming days A B will travel to Laos.  There he is to chair the …"
    # "… arrived on Monday morning.  During the visit he is to co-chair …": the visit has only just begun.
    begun = [*visits, *(s for s in document.sentences[1:2] if vocabulary.pattern("visiting").search(s.plain))]
    on_it = any(vocabulary.pattern(entry).search(*said) for entry in ("visiting", "programme"))
    return on_it and any(
        timedelta() <= published_on - d.first <= _BEGUN
        for v in begun
        for d in find_all_days(v, vocabulary, published_on)
    )


def _set_later(candidate: Candidate, published_on: date) -> tuple[int, int] | None:
    """The later year and month that the clause names behind the candidate's number."""
    spans = find_spans(candidate.clause.plain, candidate.vocabulary, published_on, ahead=True)
    behind = [s for s in spans if candidate.start <= s.start <= candidate.tail]
    behind = [s for s in behind if not is_of_another(candidate.clause.plain, s.start, candidate)]  # "first set for May"
    now = (published_on.year, published_on.month)
    return next((at for s in behind if (at := (s.year, s.month or 1)) > now), None)


def is_set_later(document: Document, candidate: Candidate) -> bool:
    """Whether its clause names a year to come: "agreed to meet in Laos in 2027 to hold the 12th"."""
    published_on = document.published_on
    spans = find_spans(candidate.clause.plain, candidate.vocabulary, published_on) if published_on is not None else ()
    return published_on is not None and any(span.year > published_on.year for span in spans)


def is_dated_to_come(document: Document, candidate: Candidate) -> bool:
    """Whether the day nearest to a name is one of the next weeks and can be no other: "confirmed 10 September as the
    date of the 11th round", on the 2nd.
    """
    published_on = document.published_on
    if published_on is None or _tells_of_earlier_year(candidate, published_on):
        return False
    days = nearest_first(own_days(document, candidate, ahead=True), candidate)[:1]
    if not days or not timedelta() < days[0].first - published_on <= _SOON:
        return False
    past = [day for day in own_days(document, candidate, ahead=False) if day.start == days[0].start]
    return not any(abs(published_on - day.first) <= _SOON and day.first <= published_on for day in past)


def is_of_past_year(document: Document, candidate: Candidate) -> bool:
    """Whether its clause names years that are over, and no other: "In 2022 the ninth was put off until spring"."""
    published_on = document.published_on
    spans = find_spans(candidate.clause.plain, candidate.vocabulary, published_on, ahead=True)
    return bool(spans) and published_on is not None and all(span.year < published_on.year for span in spans)


def is_set_for_soon(document: Document, candidate: Candidate) -> bool:
    """Whether the candidate's own words set a day in the weeks after publication."""
    published_on = document.published_on
    if published_on is None:
        return False
    days = [] if _tells_of_earlier_year(candidate, published_on) else own_days(document, candidate, ahead=True)
    return any(timedelta() < d.first - published_on <= _SOON for d in days)


def _tells_of_earlier_year(candidate: Candidate, published_on: date) -> bool:
    """Whether words before a name tell of a year that is over: "they closed 2025, on 18 December, with their …"."""
    before = candidate.clause.plain[candidate.head : candidate.start]
    return any(
        span.year < published_on.year for span in find_spans(before, candidate.vocabulary, published_on, ahead=True)
    )


@kept
def is_of_a_younger_text(document: Document, candidate: Candidate) -> bool:
    """Whether it is said to have taken place on a day after publication: a teaser of a younger text, copied along."""
    published_on = document.published_on
    if published_on is None or candidate.status is not Status.HELD:
        return False
    days = find_days(candidate.clause.sentence, published_on)
    return bool(days) and all(d.first - published_on > timedelta(days=2) for d in days)
