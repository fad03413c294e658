"""When a round took place: the day that its own sentence names, or the one that this refers back to."""

import re
from collections.abc import Sequence
from datetime import timedelta

from domain.language import dates
from domain.language.vocabulary import Vocabulary
from domain.recognise.belonging import ends, is_later, is_of_another, is_of_telling, is_own, nearest_first
from domain.recognise.candidates import Candidate
from domain.recognise.days import Days, find_all_days, find_days, is_quoted, one_day
from domain.recognise.document import Document, Sentence
from domain.recognise.entries import day_of_heading
from domain.recognise.eves import eve_told_behind
from domain.recognise.gathering import Facts, speaks_of_meeting, told_on_the_day_after
from domain.recognise.months import find_spans
from domain.recognise.ordinals import number_of, numeral
from domain.recognise.single_days import commemorates, single_days
from domain.recognise.stays import day_of_stay

_LONGEST = timedelta(days=3)  # of a round; they have taken one so far
_LEAD_WITHIN = timedelta(days=14)  # a day in the lead that is farther off is not that of the news
ON = 4  # sentences in which a page says when the meeting is that it speaks of
_NEXT_CLAUSE = re.compile(r",[^,]{15,}$")  # up to a day: "a day after the 11th, the two committees met today"
_SINCE = 16  # characters before a day in which it may be said that something goes on from then
_OPENING = 40  # characters of a sentence in which it says what it goes on about


def find_day(
    document: Document,
    candidates: Sequence[Candidate],
    passages: Sequence[tuple[Sentence, Candidate]],
    facts: Facts,
    *,
    ahead: bool,
) -> None:
    for sentence, candidate in passages:
        if sentence.index == 0 and len(passages) > 1:
            continue
        home = sentence is candidate.clause.sentence
        days = single_days(document, sentence, candidate, ahead=ahead)
        if ahead:  # what is to come has no day that is over: "arrived on the 4th to attend the 11th round"
            days = [day for day in days if document.published_on is None or day.first >= document.published_on]
            days = _without_news(document, candidate, days) if home else days
        if ahead and home and (later := _day_told_later(document, candidate, days)):
            set_day(facts, later, sentence)
            return
        if home and not ahead and (eve := eve_told_behind(document, candidate)):
            set_day(facts, *eve)
            return
        if home and days and (other_day := told_on_the_day_after(document, candidate)):
            set_day(facts, one_day(days[0].first - timedelta(days=1)), sentence, other_day)
            return
        if home and (eve := _day_before(document, sentence, candidate)):
            set_day(facts, *eve)
            return
        if home and (morrow := _day_after(document, sentence, candidate, ahead=ahead)):
            set_day(facts, *morrow)
            return
        if home and (first := day_of_stay(document, sentence, candidate, ahead=ahead)):
            set_day(facts, *first)
            return
        strange = all(is_of_another(sentence.plain, day.start, candidate) for day in days)
        # "… came home on the 13th after the 11th consultation.  The meeting took place on the 12th": the day after it
        # "… called on the minister today …  The meeting was held on Tuesday": the day before it
        strange |= any(
            candidate.vocabulary.pattern(entry).search(candidate.clause.plain, 0, candidate.start)
            for entry in ("just_after", "receiving", "visiting")
        )
        if home and strange and not ahead and (behind := _day_told_behind(document, candidate)):
            set_day(facts, *behind)
            return
        if days and (home or speaks_of_meeting(sentence, candidate)):
            after = [day for day in days if strange and day.start >= candidate.clause.start + candidate.end]
            own = [
                day for day in days if is_own(day.start, candidate)
            ]  # "… in Riga on Monday and the 2nd … on Wednesday"
            chosen = nearest_first(after or own or days, candidate)[0] if home else days[0]
            set_day(facts, chosen, sentence)
            return
        if home and not days and (run := _run_of_days(document, sentence, candidate, ahead=ahead)):
            # "from 11 to 13 July the guests come for …  The session is on the 12th"
            within = days_told_on(document, candidate) if ahead else []
            set_day(facts, next((day for day in within if run.first <= day.first <= run.last), run), sentence)
            return
        if home and not days and (headed := day_of_heading(document, sentence, ahead=ahead)):
            set_day(facts, headed[0], sentence, headed[1])
            return
        if home and not days and not ahead and (named := sole_day(document, sentence, candidate.vocabulary)):
            set_day(facts, named, sentence)  # long ago, but its own
            return
        if not days and home and candidate.vocabulary.pattern("same_day").search(sentence.plain):
            for other in document.before(sentence):
                if earlier := single_days(document, other, candidate, ahead=False):
                    set_day(facts, earlier[-1], sentence, other)
                    return
    coming = candidates if ahead else ()
    told = [(days, candidate) for candidate in coming for days in days_told_on(document, candidate)]
    if told:
        set_day(facts, told[0][0], told[0][1].clause.sentence)
        return
    for candidate in candidates if not ahead else ():
        if day := _day_of_paragraph(document, candidate):
            set_day(facts, *day)
            return
    # Nothing beside the name: the day of the lead, where the page itself is the report.
    # "praised the results of the consultation that has just ended": the day is that of the praise
    passing = not ahead and all(
        c.background and c.vocabulary.pattern("just").search(c.clause.plain) for c in candidates
    )
    returning = candidates[0].vocabulary.pattern("returning")
    for sentence in document.sentences[1:7] if not passing else ():
        if returning.search(sentence.plain) and sentence not in [c.clause.sentence for c in candidates]:
            continue  # "… came home on the 11th.  On his visit he co-chaired the 13th …"
        days = [
            d
            for d in single_days(document, sentence, candidates[0], ahead=ahead)
            if not _is_of_call(document, sentence, d, candidates)
            if document.published_on is None or abs(document.published_on - d.first) <= _LEAD_WITHIN
        ]
        if days and not ahead:
            set_day(facts, days[0], sentence)
            return
    for sentence, candidate in passages:
        spans = [
            span
            for span in find_spans(sentence.plain, candidate.vocabulary, document.published_on, ahead=ahead)
            if not is_of_another(sentence.plain, span.start, candidate)
            and (ahead or document.published_on is None or span.year <= document.published_on.year)
        ]
        if spans and sentence is candidate.clause.sentence:
            facts.year, facts.month = spans[0].year, spans[0].month
            facts.prove("year", sentence)
            return
    if document.published_on is not None:
        ranges = [
            days
            for s, _ in passages
            for days in find_days(s, document.published_on, ahead=ahead)
            if days.first != days.last
        ]
        facts.year = ranges[0].first.year if ranges else document.published_on.year


def _without_news(document: Document, candidate: Candidate, days: list[Days]) -> list[Days]:
    """The days but that of the news before a name, where a later one stands behind it: "On 4/12 the spokesman said that
    the 5th consultation would be held on 9/12".
    """
    start, end = candidate.clause.start + candidate.start, candidate.clause.start + candidate.end
    later = [day for day in days if day.start >= end and is_later(day, document)]
    return [day for day in days if day.end > start or is_later(day, document)] if later else days


def _is_of_call(document: Document, sentence: Sentence, day: Days, candidates: Sequence[Candidate]) -> bool:
    """Whether a day is that of a call, on a visit of which the round's own sentence tells several days."""
    vocabulary = candidates[0].vocabulary
    homes = [candidate.clause.sentence for candidate in candidates]
    if sentence in homes or not vocabulary.pattern("receiving").search(sentence.plain):
        return False
    visits = [d for home in homes for d in find_days(home, document.published_on) if d.first != d.last]
    return any(visit.first < day.first <= visit.last for visit in visits)


def _day_told_later(document: Document, candidate: Candidate, days: Sequence[Days]) -> Days | None:
    """The day to come that the next sentences give, where a candidate's own has that of the news: "On 25/8 they met to
    prepare the 11th …  The event will be held on 10/9".
    """
    published_on = document.published_on
    if published_on is None or any(day.first > published_on for day in days):
        return None
    return next((day for day in days_told_on(document, candidate) if day.first > published_on), None)


def _day_before(document: Document, sentence: Sentence, candidate: Candidate) -> tuple[Days, Sentence, Sentence] | None:
    """The day before one that is named, or some days before, where words say so nearer to the name than any day."""
    at, vocabulary = candidate.clause.start + candidate.start, candidate.vocabulary
    end = candidate.clause.start + candidate.end
    quoted = is_quoted(sentence.plain, at)
    days = vocabulary.pattern("days_before").search(sentence.plain)
    if (hit := days or vocabulary.pattern("day_before").search(sentence.plain)) is None:
        return None
    back = timedelta(days=(number_of(numeral(days), vocabulary) or 1) if days else 1)
    for other in (sentence, *document.before(sentence)):
        later = single_days(document, other, candidate, ahead=False)
        if other is sentence:  # what "yesterday" is in somebody's mouth tells no day before which it was
            later = [d for d in later if is_quoted(sentence.plain, d.start) is quoted]
        own = bool(later)
        if other is not sentence:  # "… in place since July 1.  … A day earlier"
            later = [d for d in later if not dates.SINCE.search(other.plain, max(0, d.start - _SINCE), d.start)]
        if other is sentence and not later:  # "received his guest on Friday, a day after the 11th consultation"
            told = find_all_days(sentence, vocabulary, document.published_on)
            later = [day for day in told if day.first == day.last and day.end <= hit.start()][-1:]
        beside = [
            d
            for d in later
            if other is sentence
            and not is_of_telling(document, candidate, d)
            and own  # what was announced on Wednesday was not held on it: "…, that the 11th was held the day before"
            and not (hit.start() < at and _NEXT_CLAUSE.search(sentence.plain, at, max(at, d.start)))
        ]
        off = at - hit.start() if hit.start() < at else max(hit.start() - end, 0)
        if any((at - d.start if d.start < at else max(d.start - end, 0)) < off for d in beside):
            return None
        if hit.start() < at and any(d.start > at for d in beside):
            return None  # "a day after they held the 11th in Vientiane on 28 June": that is its own
        if later:
            return one_day(later[-1].first - back), sentence, other
    if document.published_on is None or any(find_days(s, document.published_on) for s in document.sentences):
        return None
    return (
        one_day(document.published_on - back),
        sentence,
        sentence,
    )  # of no other day than that of the page


def _day_after(
    document: Document, sentence: Sentence, candidate: Candidate, *, ahead: bool
) -> tuple[Days, Sentence, Sentence] | None:
    """The day after the last one that was named before the words for it, unless another day follows these."""
    hit = candidate.vocabulary.pattern("day_after").search(sentence.plain)
    here = single_days(document, sentence, candidate, ahead=ahead)
    if hit is None or any(d.start > hit.start() for d in here):
        return None
    at = candidate.clause.start
    if hit.start() > at + candidate.start and any(d.start >= at for d in here):
        return None  # "the round was held on the 15th; on the day after …"
    for other in (sentence, *document.before(sentence)):
        if earlier := single_days(document, other, candidate, ahead=ahead):
            return one_day(earlier[-1].first + timedelta(days=1)), sentence, other
    return None


def _day_told_behind(document: Document, candidate: Candidate) -> tuple[Days, Sentence] | None:
    """The day that the sentence right behind a candidate's gives its meeting: "The consultation took place on …"."""
    home, vocabulary = candidate.clause.sentence, candidate.vocabulary
    for other in document.after(home, 1):
        opening = vocabulary.pattern("talks").search(other.plain, 0, vocabulary.within(_OPENING))
        if opening is None or any(vocabulary.pattern(entry).search(other.plain) for entry in ("future", "following")):
            return None
        if first := day_of_stay(document, other, candidate):
            return first[0], other
        days = single_days(document, other, candidate, ahead=False)
        return (days[0], other) if len(days) == 1 else None
    return None


def _day_of_paragraph(document: Document, candidate: Candidate) -> tuple[Days, Sentence] | None:
    """The only day of the sentence right before a candidate's, in its paragraph."""
    home = candidate.clause.sentence
    for other in document.before(home, 1):
        days = single_days(document, other, candidate, ahead=False)
        returned = candidate.vocabulary.pattern("returning").search(other.plain)
        if other.paragraph == home.paragraph and len(days) == 1 and not returned:
            return days[0], other
    return None


def days_told_on(document: Document, candidate: Candidate) -> list[Days]:
    """Days to come in the sentences right behind a candidate that go on about its meeting."""
    home, vocabulary = candidate.clause.sentence, candidate.vocabulary
    return [
        d
        for s in document.after(home, ON)
        if (s.paragraph == home.paragraph and speaks_of_meeting(s, candidate))
        or (s.index == home.index + 1 and vocabulary.pattern("talks").search(s.plain))
        or vocabulary.pattern("talks").search(s.plain, 0, vocabulary.within(_OPENING))
        for d in find_all_days(s, vocabulary, document.published_on, ahead=True)
        if d.first == d.last and not vocabulary.pattern("following").search(s.plain)
        if document.published_on is None or d.first >= document.published_on
    ]


def sole_day(document: Document, sentence: Sentence, vocabulary: Vocabulary) -> Days | None:
    """The only day that a sentence names, if it is one, and not that on which something longer ends."""
    days = [
        d
        for d in find_days(sentence, document.published_on)
        if not commemorates(sentence, d, vocabulary) and not ends(sentence, d, vocabulary)
    ]
    return days[0] if len(days) == 1 and days[0].first == days[0].last else None


def _run_of_days(document: Document, sentence: Sentence, candidate: Candidate, *, ahead: bool) -> Days | None:
    """The days of a meeting that took longer than one, if the sentence speaks of no visit."""
    if candidate.vocabulary.pattern("visiting").search(sentence.plain):
        return None
    runs = [d for d in find_days(sentence, document.published_on, ahead=ahead) if d.first != d.last]
    return runs[0] if len(runs) == 1 and runs[0].last - runs[0].first <= _LONGEST else None


def set_day(facts: Facts, days: Days, *sentences: Sentence) -> None:
    facts.starts_on, facts.ends_on, facts.year = days.first, days.last, days.first.year
    for name in ("starts_on", "ends_on", "year"):
        facts.prove(name, *sentences)
