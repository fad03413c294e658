"""What the time of a candidate says of it: that it was just now, is long ago, or is to come."""

import re
from datetime import date, timedelta

from domain.recognise.candidates import Candidate
from domain.recognise.days import Span, find_all_days, find_days, find_relative_days, find_spans
from domain.recognise.document import Document, Sentence
from domain.recognise.facts import facts_by_name
from domain.recognise.when import days_told_on, is_of_another, nearest_first, own_days, sole_day
from domain.rounds import Status

_REPORTED_WITHIN = timedelta(days=21)  # a round longer ago is background, whatever the verb
_SOON = timedelta(days=45)  # a day so near makes a plan an announcement
FRESH = timedelta(days=10)  # so short ago it is news
_ASIDE = timedelta(days=5)  # so long ago it is background on a page whose lead tells of these days
_INTRODUCTION = 3  # sentences, with the title, in which a page says that it is an interview
LEAD = 2  # paragraphs of the lead
NEWS = timedelta(days=3)  # so short ago even "the results of the round" are its news
_BESIDE = 60  # characters
_BEHIND = 90  # characters behind a name in which a time may be its own
_FAR = 30  # characters between a verb and a name that it need not be about
_COMMA = re.compile("[,，]")
_BRACKET = re.compile(r" ?[(（][^()（）]*[)）]")


def is_dated_now(document: Document, candidate: Candidate) -> bool:
    """Whether the sentence of a candidate speaks of these days."""
    published_on, sentence = document.published_on, candidate.clause.sentence
    if published_on is None:
        return False
    near = [sentence]
    if sentence.index:
        near += [s for s in document.after(sentence, 2) if _is_told_on(s, candidate)]
    days = [d for s in near for d in find_all_days(s, candidate.vocabulary, published_on)]
    return any(abs(published_on - d.last) <= FRESH for d in days)


def goes_on_about(document: Document, candidate: Candidate) -> bool:
    """Whether the next sentences tell when a round that was led by somebody took place, and that was just now."""
    published_on, sentence = document.published_on, candidate.clause.sentence
    if published_on is None or not candidate.vocabulary.pattern("chairing").search(candidate.clause.plain):
        return False
    told = [s for s in document.sentences[sentence.index + 1 : sentence.index + 3] if _is_told_on(s, candidate)]
    near = [*told, *(s for s in document.sentences[sentence.index + 1 : sentence.index + 2] if told)]
    return any(abs(published_on - d.last) <= FRESH for s in near for d in find_days(s, published_on))


def _is_told_on(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence goes on about the meeting, as of something that took place."""
    vocabulary = candidate.vocabulary
    return bool(
        vocabulary.pattern("talks").search(sentence.plain) and not vocabulary.pattern("future").search(sentence.plain)
    )


def is_dated_past(document: Document, candidate: Candidate) -> bool:
    """Whether it is dated behind its name: by a bracket ("lần thứ hai (Vientiane, 31/5)"), or by a month or year that
    is over with a verb of holding before it ("to prepare the tenth round, which the two chaired in December 2024").
    """
    published_on, plain, vocabulary = document.published_on, candidate.clause.plain, candidate.vocabulary
    if published_on is None:
        return False
    bracket = _BRACKET.match(plain, candidate.end)
    if bracket is not None:
        days = find_days(candidate.clause.sentence, published_on)
        start = candidate.clause.start
        if any(start + bracket.start() <= d.start < start + bracket.end() for d in days):
            return True
    last = min(candidate.tail, candidate.end + vocabulary.within(_BEHIND))
    for span in find_spans(plain, vocabulary, published_on):
        if candidate.end <= span.start < last and _is_past(span.year, span.month, published_on):
            in_bracket = bracket is not None and span.start < bracket.end()
            between = (plain, candidate.end, span.start)
            held = vocabulary.pattern("chairing").search(*between) and not vocabulary.pattern("future").search(*between)
            return in_bracket or bool(held)
    return False


def is_announced(document: Document, candidate: Candidate) -> bool:
    """Whether a candidate tells of a round to come."""
    if is_ahead(document, candidate):
        return candidate.status not in (Status.POSTPONED, Status.CANCELLED)
    if candidate.status is not Status.PLANNED or candidate.background or is_dated_past(document, candidate):
        return False
    # A day of this week behind the name is its own; an announcing verb far from the name is then about something else.
    return not (is_over(document, candidate, FRESH) and candidate.distance > candidate.vocabulary.within(_FAR))


def is_ahead(document: Document, candidate: Candidate) -> bool:
    """Whether its own words put it into a year to come: "họp lần thứ 15 tại Việt Nam trong năm 2030"."""
    clause = candidate.clause
    spans = find_spans(clause.plain, candidate.vocabulary, document.published_on)
    beside = min(candidate.tail, candidate.end + candidate.vocabulary.within(_BESIDE))
    behind = [span for span in spans if candidate.end <= span.start <= beside]
    behind = [span for span in behind if not is_of_another(clause.plain, span.start, candidate)]
    if not behind or document.published_on is None or _COMMA.search(clause.plain, candidate.end, behind[0].start):
        return False
    return behind[0].year > document.published_on.year


def is_over(document: Document, candidate: Candidate, within: timedelta) -> bool:
    """Whether its own words date it, behind its name and with no word of the future, to so short before publication."""
    published_on = document.published_on
    clause, vocabulary = candidate.clause, candidate.vocabulary
    if published_on is None or any(vocabulary.pattern(e).search(clause.plain) for e in ("future", "coming")):
        return False
    named = find_days(clause.sentence, published_on)
    behind = [d for d in named if candidate.end <= d.start - clause.start <= candidate.tail]
    return bool(behind) and timedelta() <= published_on - behind[0].last <= within


def is_long_past(document: Document, candidate: Candidate) -> bool:
    """Whether the candidate's own words date it well before the article."""
    published_on = document.published_on
    if published_on is None:
        return False
    days = nearest_first(own_days(document, candidate, ahead=False), candidate)[:1]
    if not days and _is_in_past_month(candidate, published_on):
        return True
    if not days and (sole := sole_day(document, candidate.clause.sentence, candidate.vocabulary)):
        days = [sole]
    if days:
        return all(published_on - d.first > _REPORTED_WITHIN for d in days)
    facts = facts_by_name([candidate], document, ahead=False)
    if facts.year is None:
        return _is_told_of_long_ago(document, candidate)
    return _is_past(facts.year, facts.month, published_on)


def _is_in_past_month(candidate: Candidate, published_on: date) -> bool:
    """Whether a month that is over stands behind a name that is not the first of its clause: the one day of the
    sentence is then that of another round.
    """
    plain = candidate.clause.plain
    return any(
        span.month is not None
        and candidate.end <= span.start <= candidate.tail
        and _is_past(span.year, span.month, published_on)
        and not is_of_another(plain, span.start, candidate)
        for span in find_spans(plain, candidate.vocabulary, published_on)
        if candidate.head
    )


def _is_past(year: int, month: int | None, published_on: date) -> bool:
    """Whether a year or month is over, and not just now."""
    if month is None:
        return year < published_on.year
    months = (published_on.year - year) * 12 + published_on.month - month
    return months > 1 or (months == 1 and published_on.day > FRESH.days)


def is_aside(document: Document, candidate: Candidate) -> bool:
    """Whether a page whose lead is of these days looks back on it, far down, as on something of the week before."""
    published_on, sentence = document.published_on, candidate.clause.sentence
    if published_on is None or sentence.paragraph <= LEAD:
        return False
    opening, vocabulary = document.sentences[1:2], candidate.vocabulary
    visit = any(vocabulary.pattern("visiting").search(other.plain) for other in opening)
    lead = [d for other in opening for d in find_days(other, published_on) if d.first == d.last or not visit]
    lead += [d for other in opening for d in find_relative_days(other, vocabulary, published_on)]
    own = find_days(sentence, published_on)
    if not own or not any(timedelta() <= published_on - d.last <= NEWS for d in lead):
        return False
    return all(published_on - d.last > _ASIDE for d in own)


def _is_told_of_long_ago(document: Document, candidate: Candidate) -> bool:
    """Whether it is told of an earlier year: "In the summer of 2018 … She had just chaired the third round"."""
    sentence, published_on = candidate.clause.sentence, document.published_on
    if is_recalled(document, candidate):
        return True
    if published_on is not None and (month := _month_before(document, candidate)) is not None:
        return _is_past(month.year, month.month, published_on)
    for other in document.before(sentence):
        here = other.paragraph == sentence.paragraph
        if other.paragraph < sentence.paragraph - 1 or published_on is None or find_days(other, published_on):
            return False
        spans = [s for s in find_spans(other.plain, candidate.vocabulary, published_on) if here or s.month is not None]
        if spans:
            return all(span.year < published_on.year for span in spans)
    return False


def is_recalled(document: Document, candidate: Candidate) -> bool:
    """Whether somebody tells it of old days, in its sentence or before it in its paragraph."""
    sentence = candidate.clause.sentence
    here = [other for other in document.before(sentence) if other.paragraph == sentence.paragraph]
    recalling = candidate.vocabulary.pattern("recalling")
    return sentence.index > 0 and any(recalling.search(other.plain) for other in (sentence, *here))


def _month_before(document: Document, candidate: Candidate) -> Span | None:
    """The last month that its clause names before it, however far off, if no day is told: "in July 2015, when …"."""
    clause, vocabulary = candidate.clause, candidate.vocabulary
    told = find_all_days(clause.sentence, vocabulary, document.published_on) or vocabulary.pattern("same_day").search(
        clause.plain
    )
    spans = find_spans(clause.plain, vocabulary, document.published_on) if not told else []
    before = [s for s in spans if s.start < candidate.start and s.month is not None]
    return before[-1] if before else None


def is_of_a_younger_text(document: Document, candidate: Candidate) -> bool:
    """Whether it is said to have taken place on a day after publication: a teaser of a younger text, copied along."""
    published_on = document.published_on
    if published_on is None or candidate.status is not Status.HELD:
        return False
    days = find_days(candidate.clause.sentence, published_on)
    return bool(days) and all(d.first - published_on > timedelta(days=2) for d in days)


def is_soon(document: Document, candidate: Candidate) -> bool:
    """Whether the page sets a day for a round to come that is near, or says that it is at hand."""
    published_on = document.published_on
    days = own_days(document, candidate, ahead=True)
    if published_on is not None:
        clause = candidate.clause
        # "Wednesday, 18 November: the minister visits Laos; with … he chairs the …": of all clauses of a sentence.
        before = [
            d
            for d in find_all_days(clause.sentence, candidate.vocabulary, published_on, ahead=True)
            if d.start < clause.start + candidate.start and d.first > published_on and d.first == d.last
        ]
        days += [d for d in before if d.start >= clause.start] or (before if len(before) == 1 else [])
        spans = find_spans(clause.plain, candidate.vocabulary, published_on, ahead=True)
        later = any((s.year, s.month or 0) > (published_on.year, published_on.month) for s in spans)
        if not days and not later and not candidate.following:
            days = days_told_on(document, candidate)
    if published_on is not None and days and _is_for_later(candidate, published_on):
        # The day of the news is not the round's: "on the 12th they agreed to … next year".
        days = [d for d in days if d.first.year > published_on.year]
        if not days:
            return False
    if published_on is not None and days:
        return any(timedelta() <= d.first - published_on <= _SOON for d in days)
    if published_on is not None and any(
        (s.year, s.month) == (published_on.year, published_on.month) and _is_of_plan(candidate, s) for s in spans
    ):
        return True
    return candidate.imminent or _is_of_visit_ahead(document, candidate)


def _is_of_plan(candidate: Candidate, span: Span) -> bool:
    """Whether a month is that of what is to come: behind the name, or behind a word of the future before it."""
    plain = candidate.clause.plain
    if span.start >= candidate.start:
        return span.start <= candidate.tail
    return candidate.vocabulary.pattern("future").search(plain, candidate.head, span.start) is not None


def _is_of_visit_ahead(document: Document, candidate: Candidate) -> bool:
    """Whether somebody will lead it on a visit that begins soon: "… from 17 to 19 November.  He will co-chair …"."""
    published_on, clause, vocabulary = document.published_on, candidate.clause, candidate.vocabulary
    said = (clause.plain, 0, candidate.start)
    if published_on is None or not clause.sentence.index or not vocabulary.pattern("chairing").search(*said):
        return False
    if not vocabulary.pattern("future").search(*said) or find_spans(clause.plain, vocabulary, published_on):
        return False
    near = (clause.sentence, *document.before(clause.sentence)[:2])
    if any(vocabulary.pattern("phoning").search(other.plain) for other in near):
        return False  # "on the phone the two spoke of the visit, and will chair …"
    return any(
        timedelta() < d.first - published_on <= _SOON and d.first != d.last
        for other in near
        if vocabulary.pattern("visiting").search(other.plain)
        for d in find_days(other, published_on, ahead=True)
    )


def _is_for_later(candidate: Candidate, published_on: date) -> bool:
    """Whether the clause names a later year behind the candidate's number."""
    spans = find_spans(candidate.clause.plain, candidate.vocabulary, published_on, ahead=True)
    return any(candidate.start <= s.start <= candidate.tail and s.year > published_on.year for s in spans)


def is_set_for_soon(document: Document, candidate: Candidate) -> bool:
    """Whether the candidate's own words set a day in the weeks after publication."""
    published_on = document.published_on
    if published_on is None:
        return False
    clause = candidate.clause.plain[candidate.head : candidate.start]
    spans = find_spans(clause, candidate.vocabulary, published_on, ahead=True)
    if any(span.year < published_on.year for span in spans):
        return False  # "they closed 2025, on 18 December, with their …"
    days = own_days(document, candidate, ahead=True)
    return any(timedelta() < d.first - published_on <= _SOON for d in days)


def is_told_in_interview(document: Document, candidate: Candidate) -> bool:
    """Whether the page is an interview and gives the round no day of these: what is told there is no news."""
    pattern = candidate.vocabulary.pattern("interviewing")
    asked = [other.index for other in document.sentences if pattern.search(other.plain)]
    if not asked or (len(asked) == 1 and asked[0] > _INTRODUCTION):
        return False
    days = own_days(document, candidate, ahead=False)
    told = document.published_on is not None and any(abs(document.published_on - d.first) <= FRESH for d in days)
    return not told and not happened_just_now(document, candidate)


def happened_just_now(document: Document, candidate: Candidate) -> bool:
    published_on = document.published_on
    if is_aside(document, candidate):
        return False
    days = own_days(document, candidate, ahead=False)
    if candidate.background:
        # The day before it may be that of the news: "on the 12th they praised the results of the …".
        days = [d for d in days if d.start >= candidate.clause.start + candidate.start]
    if not days and candidate.vocabulary.pattern("day_before").search(candidate.clause.plain):
        return True  # the day before one that the page reports of
    if not days and candidate.background and _same_day_before(candidate) and not is_long_past(document, candidate):
        return _news_was_told_before(document, candidate)
    return published_on is not None and any(abs(published_on - d.first) <= FRESH for d in days)


def _same_day_before(candidate: Candidate) -> bool:
    """Whether words before its name put it on a day that was named: "Shortly before that meeting, …"."""
    return candidate.vocabulary.pattern("same_day").search(candidate.clause.plain, 0, candidate.start) is not None


def _news_was_told_before(document: Document, candidate: Candidate) -> bool:
    """Whether the last day that the text names before it is one of these: "Shortly before, the two had led the …"."""
    published_on = document.published_on
    for other in document.before(candidate.clause.sentence):
        if days := find_all_days(other, candidate.vocabulary, published_on):
            return published_on is not None and abs(published_on - days[-1].last) <= NEWS
    return False
