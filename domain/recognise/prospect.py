"""Rounds that are told of in the present tense and are still to come: "Tomorrow the two ministers chair the …"."""

from datetime import date, timedelta

from domain.language.vocabulary import Vocabulary, compiled
from domain.recognise.belonging import ends, own_days
from domain.recognise.candidates import Candidate
from domain.recognise.cues import verb_of
from domain.recognise.days import Days, find_all_days, find_days, was_this_week
from domain.recognise.document import Document, Sentence
from domain.recognise.entries import day_of_heading
from domain.recognise.horizons import months_ahead, year_ahead
from domain.recognise.past import is_in_review, is_long_past, is_of_past_month, is_of_past_time
from domain.recognise.succession import is_beyond, is_month_before
from domain.rounds import Status

_SET = timedelta(days=75)  # that the present tense looks ahead
_COMING = timedelta(days=10)  # that a page of the next days looks ahead, and a verb that has no tenses
_NEXT = timedelta(days=2)
_VERB = 130  # characters around a name in which its verb stands
_RIGHT_BEHIND = 20  # characters
_LEAD = 2  # sentences
_BEFORE = 2  # sentences before a name that say what it is told of
_TO_COME = ("tomorrow", "day_after_tomorrow", "coming")
_GONE = ("today", "yesterday", "same_day")


def is_in_prospect(document: Document, candidate: Candidate) -> bool:
    """Whether its verb is in the present tense, or it has none, and the time that goes with it is to come."""
    if candidate.status not in (None, Status.HELD) or candidate.background or document.published_on is None:
        return False
    if not candidate.vocabulary.spaced and is_of_past_month(document, candidate):
        return False
    told = candidate.vocabulary.has_tenses and candidate.status is Status.HELD and not is_in_present(candidate)
    if not told and _is_previewed(document, candidate, document.published_on):
        return True
    days = [day for day in _own(document, candidate) if not (told and is_beyond(candidate, day))]
    if any(_follows_today(candidate, day, document.published_on) for day in days):
        return not is_long_past(document, candidate)  # "That week, on Monday …, on Tuesday they held the 10th round"
    if _takes_place_soon(candidate):
        return True
    if not is_in_present(candidate) or is_in_review(document, candidate):
        return False
    if is_on_next_day(document, candidate, document.published_on):
        return True
    ahead = _is_dated_ahead(document, candidate, document.published_on)
    if ahead is None and not is_of_past_time(document, candidate):
        return _is_of_journey_ahead(document, candidate, document.published_on)
    return bool(ahead)


def _takes_place_soon(candidate: Candidate) -> bool:
    """Whether a verb in the present tense right before a time to come stands behind its name, whatever verb is nearer:
    "preparations have been completed for the 13th consultation between the two, which takes place next Tuesday".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    return vocabulary.has_tenses and any(
        vocabulary.pattern(entry).search(plain, hit.end(), hit.end() + _RIGHT_BEHIND)
        for hit in vocabulary.pattern("present").finditer(plain, candidate.end, candidate.tail)
        for entry in _TO_COME
    )


def is_on_next_day(document: Document, candidate: Candidate, published_on: date) -> bool:
    """Whether it is on the day after one to come, or after that of publication, of which a verb in the present tense
    tells: "arrives in Hanoi on Thursday; the following day he co-chairs the 11th".
    """
    vocabulary, clause, home = candidate.vocabulary, candidate.clause, candidate.clause.sentence
    hit = vocabulary.pattern("day_after").search(*_near(candidate)) if vocabulary.has_tenses else None
    if hit is None:
        return False
    for other in (home, *document.before(home, 1)):
        last = clause.start + hit.start() if other is home else len(other.plain)
        days = [day for day in find_all_days(other, vocabulary, published_on, ahead=True) if day.end <= last]
        if days:
            first = (other.plain, 0, days[-1].end)
            told = vocabulary.pattern("present").search(*first) or verb_of(vocabulary, Status.PLANNED).search(*first)
            sure = told is not None or not was_this_week(other, days[-1], published_on)
            return sure and timedelta() <= days[-1].first - published_on <= _COMING
    return False


def _is_previewed(document: Document, candidate: Candidate, published_on: date) -> bool:
    """Whether a page of what is to come gives its day: "What is on next week … Tuesday: the two meet for …"."""
    sentence = candidate.clause.sentence
    title = document.sentences[0]
    ahead = candidate.vocabulary.pattern("previewing").search(title.plain) is not None
    ahead = ahead or any(  # "Activities from 2 to 8 November", on the 3rd
        run.first <= published_on < run.last for run in find_days(title, published_on)
    )
    if not sentence.index or not ahead:
        return False
    days = find_days(sentence, published_on, ahead=True)
    if not days and (headed := day_of_heading(document, sentence, ahead=True)):
        days = (headed[0],)  # "Thứ Năm, 20/8", and under it: "Sáng: Thứ trưởng … chủ trì …"
    return bool(days) and all(timedelta() < day.first - published_on <= _COMING for day in days)


def is_in_outlook(document: Document, candidate: Candidate) -> bool:
    """Whether a page of what is to come tells of it without a day: "What to expect in 2026 … The two meet …"."""
    home, vocabulary = candidate.clause.sentence, candidate.vocabulary
    if not home.index or vocabulary.pattern("previewing").search(document.sentences[0].plain) is None:
        return False
    if candidate.background or find_days(home, document.published_on) or is_of_past_month(document, candidate):
        return False
    return is_in_present(candidate) and not is_of_past_time(document, candidate)


def _near(candidate: Candidate) -> tuple[str, int, int]:
    """The clause of a name, and between where its verb stands."""
    beside, plain = candidate.vocabulary.within(_VERB), candidate.clause.plain
    return plain, max(candidate.head, candidate.start - beside), min(candidate.tail, candidate.spread + beside)


def _gap(candidate: Candidate, start: int, end: int) -> int:
    """How many characters of its clause lie between a name and something else."""
    return max(candidate.start - end, start - candidate.spread, 0)


def is_in_present(candidate: Candidate) -> bool:
    """Whether the verb nearest to a name is one of holding in the present tense."""
    hits = candidate.vocabulary.pattern("present").finditer(*_near(candidate))
    gaps = [_gap(candidate, *hit.span()) for hit in hits]
    return bool(gaps) and (candidate.status is None or min(gaps) <= candidate.distance)


def is_dated_ahead(document: Document, sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Whether a sentence names a day after publication.  In a language without tenses a mere weekday is one only
    where it is of this week or the sentence says that it is to come.
    """
    published_on = document.published_on
    if any(vocabulary.pattern(entry).search(sentence.plain) for entry in _TO_COME):
        return True
    if published_on is None:
        return False
    days = [d for d in find_days(sentence, published_on, ahead=True) if timedelta() < d.first - published_on <= _COMING]
    if not vocabulary.has_tenses and vocabulary.pattern("future").search(sentence.plain) is None:
        week = published_on.isocalendar()[:2]
        days = [d for d in days if d.first.isocalendar()[:2] == week or not was_this_week(sentence, d, published_on)]
    return bool(days)


def _is_dated_ahead(document: Document, candidate: Candidate, published_on: date) -> bool | None:
    """Whether the time nearest to a name is to come; `None`: its clause names none."""
    vocabulary, at = candidate.vocabulary, candidate.clause.start
    times = [
        (_gap(candidate, *hit.span()), ahead)
        for ahead, entries in ((True, _TO_COME), (False, _GONE))
        for entry in entries
        for hit in vocabulary.pattern(entry).finditer(*_near(candidate))
    ]
    if candidate.clause.sentence.index:
        own = own_days(document, candidate, ahead=True, told=False)
        told = find_days(candidate.clause.sentence, published_on, ahead=True)
        days = own or [day for day in told if not ends(candidate.clause.sentence, day, vocabulary)]
        times += [
            (_gap(candidate, day.start - at, day.end - at), _is_ahead(document, candidate, day, published_on))
            for day in days
        ]
        times += [(max(0, month.start - candidate.end), True) for month in months_ahead(candidate, published_on)]
        times += [(_gap(candidate, year.start, year.start), True) for year in year_ahead(candidate, published_on)]
    if not vocabulary.has_tenses and _is_purpose(candidate):
        # "đến Hà Nội tối 7/10 để tham dự …, diễn ra ngày mai": what stands before "để" is the time of the journey.
        times = [(gap, ahead) for gap, ahead in times if ahead] or times
    return min(times, key=lambda time: time[0])[1] if times else None


def _is_purpose(candidate: Candidate) -> bool:
    """Whether a name is what somebody comes for: "to attend the …"."""
    plain, first, _ = _near(candidate)
    return candidate.vocabulary.pattern("infinitive").search(plain, first, candidate.start) is not None


def is_set_for_a_month(document: Document, candidate: Candidate) -> bool:
    """Whether a round of which nothing is said has a month to come behind its name: "the 13th in December"."""
    published_on = document.published_on
    if published_on is None or not candidate.clause.sentence.index:
        return False
    if (
        candidate.vocabulary.has_tenses
        and candidate.status is None
        and is_month_before(document, candidate, published_on)
    ):
        return True
    if candidate.background:  # "they will report on it after the 12th consultation in July"
        before = (candidate.clause.plain, candidate.head, candidate.start)
        after = all(candidate.vocabulary.pattern(entry).search(*before) for entry in ("future", "just_after"))
        return after and candidate.status in (None, Status.PLANNED) and bool(months_ahead(candidate, published_on))
    months = months_ahead(candidate, published_on) if candidate.status is None else []
    if candidate.vocabulary.has_tenses:
        return bool(months)
    plain, pattern = candidate.clause.plain, candidate.vocabulary.pattern("set_for")
    return any(pattern.search(plain, max(candidate.end, month.start - _RIGHT_BEHIND), month.start) for month in months)


def _is_ahead(document: Document, candidate: Candidate, day: Days, published_on: date) -> bool:
    within = _SET if candidate.vocabulary.has_tenses else _COMING
    if not timedelta() < day.first - published_on <= within:
        return False
    if not was_this_week(candidate.clause.sentence, day, published_on):
        return True
    if _is_later_this_week(document, candidate, day, published_on) or _is_told_in_present(candidate, day):
        return True
    # A weekday may be the last one or the next one: words before the name tell whether the page looks ahead.
    planned = [compiled(cue) for status, cue in candidate.vocabulary.statuses if status is Status.PLANNED]
    planned.append(candidate.vocabulary.pattern("announcing"))
    said = [(candidate.clause.plain, candidate.start)]
    if candidate.clause.sentence.index <= _LEAD:
        said.append((document.sentences[0].plain, len(document.sentences[0].plain)))  # "Hanoi ready for …"
    return any(cue.search(plain, 0, end) for cue in planned for plain, end in said) or any(
        _looks_ahead(sentence, candidate, published_on) for sentence in _told_with(document, candidate)
    )


def _own(document: Document, candidate: Candidate) -> list[Days]:
    """Its own days to come, where its sentence names the day of publication, too."""
    sentence, published_on = candidate.clause.sentence, document.published_on
    told = find_all_days(sentence, candidate.vocabulary, published_on) if sentence.index else ()
    if not any(day.first == day.last == published_on for day in told):
        return []
    return own_days(document, candidate, ahead=True)


def _follows_today(candidate: Candidate, day: Days, published_on: date) -> bool:
    """Whether a weekday stands behind the day of publication and comes right after it: "arrived on Wednesday to open
    the 11th round on Thursday".
    """
    if not timedelta() < day.first - published_on <= _NEXT:
        return False
    told = find_all_days(candidate.clause.sentence, candidate.vocabulary, published_on)
    return any(other.start < day.start and other.first == other.last == published_on for other in told)


def _is_later_this_week(document: Document, candidate: Candidate, day: Days, published_on: date) -> bool:
    """Whether a day to come is of the week that the page is about: "On the agenda this week … Thursday: …"."""
    week = candidate.vocabulary.pattern("this_week")
    about = (document.sentences[0], *_told_with(document, candidate))
    same = day.first.isocalendar()[:2] == published_on.isocalendar()[:2]
    return same and any(week.search(sentence.plain) for sentence in about)


def _is_told_in_present(candidate: Candidate, day: Days) -> bool:
    """Whether a finite verb in the present tense has a day behind it, where tenses tell: "… which opens on Thursday".
    Only headlines report so of what is over.
    """
    vocabulary, plain = candidate.vocabulary, candidate.clause.plain
    if not vocabulary.has_tenses or candidate.clause.sentence.index == 0:
        return False
    at, end = day.start - candidate.clause.start, day.end - candidate.clause.start
    return any(
        ((hit.end() <= at and "," not in plain[hit.end() : at]) or 0 <= hit.start() - end <= 1)  # "Am Montag kommt"
        and not vocabulary.pattern("infinitive").search(plain, 0, hit.start())
        for hit in vocabulary.pattern("present").finditer(*_near(candidate))
    )


def _told_with(document: Document, candidate: Candidate) -> list[Sentence]:
    home = candidate.clause.sentence
    return [home, *document.before(home, _BEFORE)]


def _looks_ahead(sentence: Sentence, candidate: Candidate, published_on: date) -> bool:
    """Whether a sentence names a time of the next days, by more than its weekday."""
    if any(candidate.vocabulary.pattern(entry).search(sentence.plain) for entry in _TO_COME):
        return True
    return any(
        timedelta() < day.first - published_on <= _COMING and not was_this_week(sentence, day, published_on)
        for day in find_days(sentence, published_on, ahead=True)
    )


def _is_of_journey_ahead(document: Document, candidate: Candidate, published_on: date) -> bool:
    """Whether it is told on a page about a visit to come: "… visits Laos from 9 to 11 December.  The two chair …"."""
    vocabulary = candidate.vocabulary
    lead = () if vocabulary.has_tenses else document.sentences[1:2]
    for sentence in (*_told_with(document, candidate), *lead) if candidate.clause.sentence.index else ():
        if vocabulary.pattern("visiting").search(sentence.plain) is None:
            continue
        if any(vocabulary.pattern(entry).search(sentence.plain) for entry in _TO_COME):
            return True
        arriving = vocabulary.has_tenses and vocabulary.pattern("present").search(sentence.plain)
        leaving = lead and vocabulary.pattern("imminent").search(sentence.plain)  # "left today for Laos until the 5th"
        days = find_days(sentence, published_on, ahead=True)
        soon = [d for d in days if timedelta() < (d.last if leaving else d.first) - published_on <= _SET]
        if any(day.first != day.last or (arriving and day.first - published_on <= _COMING) for day in soon):
            return True
    return False
