"""Whether a round is dated as past beside its name, whatever is said of it."""

from domain.language.connecting import HISTORY
from domain.language.vocabulary import Vocabulary
from domain.passage import kept
from domain.recognise.belonging import is_of_another
from domain.recognise.candidates import Candidate
from domain.recognise.cues import verb_of
from domain.recognise.days import Days, find_days
from domain.recognise.document import Document
from domain.recognise.months import find_spans
from domain.recognise.past import is_past
from domain.rounds import Status

_OF_YEAR = 60  # characters behind the words of a name in which a year may be its own
_RIGHT_BEFORE = 16  # characters before a day in which a word says that it is over
_BEHIND = 90  # characters behind a name in which a time may be its own


@kept
def is_dated_past(document: Document, candidate: Candidate) -> bool:
    """Whether it is dated behind its name: by a bracket ("lần thứ hai (Vientiane, 31/5)"), or by a month or year that
    is over with a verb of holding before it ("to prepare the tenth round, which the two chaired in December 2024").
    """
    published_on, plain, vocabulary = document.published_on, candidate.clause.plain, candidate.vocabulary
    if published_on is None:
        return False
    bracket = candidate.bracket
    if bracket is not None:
        days = find_days(candidate.clause.sentence, published_on)
        start = candidate.clause.start
        if any(start + bracket.start() <= d.start < start + bracket.end() for d in days):
            return True
    if _is_held_before(document, candidate):
        return True
    last = min(candidate.tail, candidate.spread + vocabulary.within(_BEHIND))
    for day in find_days(candidate.clause.sentence, published_on) if vocabulary.has_tenses else ():
        at = day.start - candidate.clause.start
        if candidate.end <= at < last and _was_held(vocabulary, plain[candidate.end : at]):
            return True  # "preparations for the 11th consultation, held on 17 September"
    for span in find_spans(plain, vocabulary, published_on):
        if candidate.end <= span.start < last and is_past(document, vocabulary, span.year, span.month):
            planned = candidate.status is Status.PLANNED and not span.sure  # "to prepare the 13th (May)"
            in_bracket = bracket is not None and span.start < bracket.end() and not planned
            between = (plain, candidate.end, span.start)
            held = vocabulary.pattern("chairing").search(*between) and not vocabulary.pattern("future").search(*between)
            return in_bracket or bool(held)
    return False


def _is_held_before(document: Document, candidate: Candidate) -> bool:
    """Whether a month that is over and a verb of holding stand right before a name: "今年7月举行的第十次磋商"."""
    published_on, plain, vocabulary = document.published_on, candidate.clause.plain, candidate.vocabulary
    first = max(candidate.head, candidate.start - vocabulary.within(_BEHIND))
    held = list(vocabulary.pattern("held_on").finditer(plain, first, candidate.start))
    if not held or vocabulary.pattern("future").search(plain, first, held[-1].start()):
        return False
    spans = [s for s in find_spans(plain, vocabulary, published_on) if first <= s.start < held[-1].end() and s.sure]
    return (
        bool(spans) and spans[-1].month is not None and is_past(document, vocabulary, spans[-1].year, spans[-1].month)
    )


def _was_held(vocabulary: Vocabulary, between: str) -> bool:
    """Whether a participle behind a comma says that it was held on the day behind it: "…, held on"."""
    last = between.rpartition(",")[2].strip() if "," in between else ""
    ahead = (verb_of(vocabulary, Status.PLANNED), vocabulary.pattern("present"))
    return bool(verb_of(vocabulary, Status.HELD).match(last)) and not any(verb.search(last) for verb in ahead)


def is_said_to_be_over(vocabulary: Vocabulary, plain: str, day: Days, first: int) -> bool:
    """Whether a word right before a day of a sentence, from `first` on, says that it is over: "เมื่อวันที่ 8"."""
    return vocabulary.pattern("over_on").search(plain, max(first, day.start - _RIGHT_BEFORE), day.start) is not None


def is_of_year_that_is_over(document: Document, candidate: Candidate) -> bool:
    """Whether a name has a year behind it that is over, with no verb of planning on the way: "… were to prepare the
    second, in Vientiane, in 2017".
    """
    published_on, plain, vocabulary = document.published_on, candidate.clause.plain, candidate.vocabulary
    last = min(candidate.tail, candidate.spread + vocabulary.within(_OF_YEAR))
    spans = find_spans(plain, vocabulary, published_on)
    own = [s for s in spans if candidate.end <= s.start < last and not is_of_another(plain, s.start, candidate)][:1]
    planned = verb_of(vocabulary, Status.PLANNED)
    return published_on is not None and any(
        span.sure
        and span.year < published_on.year
        and planned.search(plain, candidate.end, span.start) is None
        and HISTORY.search(plain, candidate.end) is None
        for span in own
    )
