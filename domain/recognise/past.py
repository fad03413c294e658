"""Whether a round is long past, by its own time or by what the page says around it."""

from datetime import timedelta

from domain.language.vocabulary import Vocabulary
from domain.passage import kept
from domain.recognise.belonging import (
    is_month_of,
    is_of_another,
    is_of_telling,
    is_of_year_before,
    nearest_first,
    own_days,
)
from domain.recognise.candidates import Candidate
from domain.recognise.cues import verb_of
from domain.recognise.days import Days, day_referred_to, find_all_days, find_days
from domain.recognise.document import Document
from domain.recognise.entries import day_of_entry
from domain.recognise.facts import facts_by_name
from domain.recognise.months import Span, find_spans
from domain.recognise.when import sole_day
from domain.rounds import Status

_REPORTED_WITHIN = timedelta(days=21)  # a round longer ago is background, whatever the verb
FRESH = timedelta(days=10)  # so short ago it is news
LEAD = 2  # paragraphs of the lead
NEWS = timedelta(days=3)  # so short ago even "the results of the round" are its news
_BEHIND = 90  # characters behind a name in which a time may be its own
_TIGHT = 20  # … in which it is its own, whatever day stands before the name
_OF_NAME = 70  # characters behind a name in which a year is that of its round
_RIGHT_BEHIND = 2  # … with nothing but a preposition between: "第十次磋商于2025年7月"


@kept
def is_long_past(document: Document, candidate: Candidate) -> bool:
    """Whether the candidate's own words date it well before the article."""
    published_on = document.published_on
    if published_on is None:
        return False
    if candidate.vocabulary.pattern("long_after").search(candidate.clause.plain, candidate.head, candidate.start):
        return True  # "A month after the 11th consultation agreed on it, a hotline went into service on Monday"
    days = nearest_first(own_days(document, candidate, ahead=False), candidate)[:1]
    if is_of_past_month(document, candidate) or is_of_year_before(document, candidate):
        return True
    if _is_day_of_recalling(candidate, days):
        return True
    sole = None if days else sole_day(document, candidate.clause.sentence, candidate.vocabulary)
    if sole and not is_of_telling(document, candidate, sole):
        days = [sole]
    if not days and (referred := day_referred_to(document, candidate.clause.sentence, candidate.vocabulary)):
        days = [referred]
    if not days and (headed := day_of_entry(document, candidate.clause.sentence)):
        days = [headed[0]]  # "20 July 2015.  The two chaired the first …", of a chronicle
    if days and not _is_of_a_week_long_ago(document, candidate, days[0]):
        return all(published_on - d.first > _REPORTED_WITHIN for d in days)
    if days:
        return True
    facts = facts_by_name([candidate], document, ahead=False)
    if facts.year is None or facts.goes_on:
        return _is_told_of_long_ago(document, candidate)
    return is_past(document, candidate.vocabulary, facts.year, facts.month)


@kept
def is_of_past_month(document: Document, candidate: Candidate) -> bool:
    """Whether a month that is over stands behind a name and is its own: it is not the first of its clause, or known, or
    a verb of holding leads to the month ("the results of the 11th round, held in September"), or right beside it
    ("met last Friday to take stock of what was agreed at the 10th consultation last July").  A day before the name is
    then that of something else.
    """
    published_on, clause, vocabulary = document.published_on, candidate.clause, candidate.vocabulary
    beside_it = [span for span in find_spans(clause.plain, vocabulary, published_on) if is_month_of(span, candidate)]
    if any(is_past(document, vocabulary, span.year, span.month) for span in beside_it):
        return True
    days = nearest_first(own_days(document, candidate, ahead=False), candidate)[:1]
    if days and days[0].end > clause.start + candidate.start:
        return _is_of_month_before(document, candidate, days[0])
    far = (candidate.head or candidate.background) and not days
    beside = candidate.spread if vocabulary.spaced else candidate.end
    last = candidate.tail if far else beside + vocabulary.within(_TIGHT)
    held, tight = None, -1
    if vocabulary.has_tenses and days and is_told_behind(candidate):
        last = min(candidate.tail, candidate.spread + vocabulary.within(_BEHIND))
    if not far and not vocabulary.spaced:
        # What comes right behind a name may be what stands before the next one, unless a verb of holding leads there or
        # a comma parts the name from its day: "On 17 September he received …, the tenth consultation of July 2025 …".
        if not days:
            last, held = candidate.tail, verb_of(vocabulary, Status.HELD)
            tight = candidate.end + _RIGHT_BEHIND
        elif not vocabulary.pattern("leading").search(clause.plain, days[0].end - clause.start, candidate.start):
            return False
        elif broken := vocabulary.pattern("leading").search(clause.plain, candidate.end, last):
            last = broken.start()
    return any(
        span.month is not None
        and candidate.end <= span.start <= last
        and is_past(document, vocabulary, span.year, span.month)
        and not is_of_another(clause.plain, span.start, candidate)
        and (held is None or span.start <= tight or held.search(clause.plain, candidate.end, span.start))
        for span in find_spans(clause.plain, vocabulary, published_on)
    )


def _is_of_month_before(document: Document, candidate: Candidate, day: Days) -> bool:
    """Whether a month that is over, or a year, stands between a name that is known and a day: "since the 10th one in
    November 2023 trade has grown, the ambassador said on Monday".
    """
    plain, vocabulary, first = candidate.clause.plain, candidate.vocabulary, day.start - candidate.clause.start
    if vocabulary.has_tenses and _is_told_in_relative(document, candidate, first):
        return True
    if not candidate.background or candidate.head:
        return False
    near = candidate.end if vocabulary.spaced else candidate.head  # "自2023年11月举行第十次磋商以来"
    return any(
        near <= span.start < first
        and span.sure
        and is_past(document, vocabulary, span.year, span.month)
        and not is_of_another(plain, span.start, candidate)
        for span in find_spans(plain, vocabulary, document.published_on)
    )


def _is_told_in_relative(document: Document, candidate: Candidate, first: int) -> bool:
    """Whether a name and, right behind it, a month that is over stand between commas before the day at `first`: "A B,
    who sat opposite C D at the 10th consultation last August, retired on Thursday".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    return "," in plain[: candidate.start] and any(
        candidate.end <= span.start <= candidate.spread + vocabulary.within(_TIGHT)
        and "," not in plain[candidate.end : span.start]
        and "," in plain[span.start : first]
        and span.month is not None
        and is_past(document, vocabulary, span.year, span.month)
        for span in find_spans(plain, vocabulary, document.published_on)
    )


def is_told_behind(candidate: Candidate) -> bool:
    """Whether a participle right behind a name says that it was held: "on Friday they welcomed the 11th consultation,
    held by their deputies in Hanoi in September".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    at = candidate.spread + len(plain[candidate.spread :]) - len(plain[candidate.spread :].lstrip(" ,"))
    return verb_of(vocabulary, Status.HELD).match(plain, at, candidate.tail) is not None


def is_of_past_time(document: Document, candidate: Candidate) -> bool:
    """Whether the months and years of its clause all are over: "the 10th takes place in July 2025", in 2026; or the
    month and year that lead to it: "In July 2025 they held the 10th, and signed a programme for 2026 to 2030".
    """
    published_on = document.published_on
    spans = find_spans(candidate.clause.plain, candidate.vocabulary, published_on)
    leading = [span for span in spans if candidate.head <= span.start < candidate.start][-1:]
    if leading and leading[0].sure and leading[0].month is not None:
        spans = tuple(leading)
    return (
        published_on is not None
        and bool(spans)
        and all((span.year, span.month or 12) < (published_on.year, published_on.month) for span in spans)
    )


def is_past(document: Document, vocabulary: Vocabulary, year: int, month: int | None) -> bool:
    """Whether a year or month is over, and not just now: a page whose news is of this month tells of the last one as of
    what is over.
    """
    published_on = document.published_on
    if published_on is None:
        return False
    if month is None:
        return year < published_on.year
    months = (published_on.year - year) * 12 + published_on.month - month
    return months > 1 or (
        months == 1 and (published_on.day > FRESH.days or _is_news_of_this_month(document, vocabulary))
    )


@kept
def _is_news_of_this_month(document: Document, vocabulary: Vocabulary) -> bool:
    published_on = document.published_on
    days = [d for s in document.sentences[: LEAD + 1] for d in find_all_days(s, vocabulary, published_on)]
    return published_on is not None and any(published_on.replace(day=1) <= d.first <= published_on for d in days)


def _is_of_a_week_long_ago(document: Document, candidate: Candidate, day: Days) -> bool:
    """Whether a weekday is told of an earlier year: "The one in July last year.  On Tuesday we held the …"."""
    named = candidate.clause.sentence.plain[day.start : day.end]
    return named.isalpha() and _is_told_of_long_ago(document, candidate)


def _is_told_of_long_ago(document: Document, candidate: Candidate) -> bool:
    """Whether it is told of an earlier year: "In the summer of 2018 … She had just chaired the third round"."""
    sentence, published_on = candidate.clause.sentence, document.published_on
    if is_recalled(document, candidate):
        return True
    same = _day_before_it(document, candidate)
    if published_on is not None and same and timedelta() <= published_on - same.last <= _REPORTED_WITHIN:
        return False  # "… on 29 August.  The guest recalled the 10th in November 2023.  On the same day …"
    if published_on is not None and (month := _month_before(document, candidate)) is not None:
        return is_past(document, candidate.vocabulary, month.year, month.month)
    for other in document.before(sentence):
        here = other.paragraph == sentence.paragraph
        if other.paragraph < sentence.paragraph - 1 or published_on is None or find_days(other, published_on):
            return False
        named = find_spans(other.plain, candidate.vocabulary, published_on)
        # of a month in a paragraph before only its year tells: "the summit in May" is to come as often as it is over
        spans = [s for s in named if here or (s.month is not None and s.sure)]
        # "… done since the seventh consultation in November 2022.  They spoke at the eighth": that of the seventh
        spans = [s for s in spans if not _is_of_name(candidate.vocabulary, other.plain, s.start)]
        if spans:
            return all(span.year < published_on.year for span in spans)
    return False


def _is_of_name(vocabulary: Vocabulary, plain: str, start: int) -> bool:
    """Whether the name of a round stands right before a place."""
    before = plain[max(0, start - vocabulary.within(_OF_NAME)) : start]
    return vocabulary.has_tenses and any(root in before for root in vocabulary.roots)


def _day_before_it(document: Document, candidate: Candidate) -> Days | None:
    """The last day that the text names before a candidate, where its clause says that it was on the same one."""
    vocabulary = candidate.vocabulary
    if vocabulary.pattern("that_day").search(candidate.clause.plain) is None:
        return None
    before = (
        find_all_days(other, vocabulary, document.published_on) for other in document.before(candidate.clause.sentence)
    )
    return next((days[-1] for days in before if days), None)


def is_recalled(document: Document, candidate: Candidate) -> bool:
    """Whether somebody tells it of old days, in its sentence or before it in its paragraph."""
    sentence = candidate.clause.sentence
    here = document.so_far(sentence)
    recalling = candidate.vocabulary.pattern("recalling")
    return sentence.index > 0 and any(recalling.search(other.plain) for other in (sentence, *here))


def _is_day_of_recalling(candidate: Candidate, days: list[Days]) -> bool:
    """Whether the day before a name is that on which somebody told of old days: "recalled on 9 March that …"."""
    clause, vocabulary = candidate.clause, candidate.vocabulary
    hits = list(vocabulary.pattern("recalling").finditer(clause.plain, candidate.head, candidate.start))
    return bool(hits) and all(day.end <= clause.start + hits[-1].start() for day in days)


def _month_before(document: Document, candidate: Candidate) -> Span | None:
    """The last month that its clause names before it, however far off, if no day is told: "in July 2015, when …"."""
    clause, vocabulary = candidate.clause, candidate.vocabulary
    told = find_all_days(clause.sentence, vocabulary, document.published_on) or vocabulary.pattern("same_day").search(
        clause.plain
    )
    spans = find_spans(clause.plain, vocabulary, document.published_on) if not told else []
    before = [s for s in spans if s.start < candidate.start and s.month is not None]
    return before[-1] if before else None


def is_in_review(document: Document, candidate: Candidate) -> bool:
    """Whether a page that looks back on a year tells of it, where verbs have no tenses: its months are over."""
    vocabulary, title = candidate.vocabulary, document.sentences[0].plain
    ahead = vocabulary.has_tenses or vocabulary.pattern("future").search(candidate.clause.sentence.plain)
    return not ahead and vocabulary.pattern("reviewing").search(title) is not None
