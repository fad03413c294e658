"""Which of the days and places around a name are its own."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from domain.language.vocabulary import Vocabulary
from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.cues import last_link, rank_between, verb_of
from domain.recognise.days import Days, find_all_days, find_days, is_of_dispatch
from domain.recognise.document import Document, Sentence
from domain.recognise.former import former_plan
from domain.recognise.months import Span, find_spans
from domain.recognise.sites import Place
from domain.rounds import Status

At = TypeVar("At", Place, Span)
_CLOSES = re.compile(r"[^()（）]*[)）]")
_DATED = 30  # characters of a sentence in which a bracket may date the dispatch
_ARTICLE = 4  # characters between a verb and its weekday: "preparó el martes"
_TELLING = 70  # characters before a day in which somebody may tell
_JOINED = 40  # characters from an "and" to an ordinal whose day and place stand there
_SET = 50  # characters before a day within which a word says that it was the plan
_AGREED = 70  # characters before a time or place within which it may be said what was agreed there
_THESE_DAYS = timedelta(days=3)
_NEAR = 90  # characters before a name within which a place or day is taken to be its own …
_APART = ",;，；"
_LED = 60  # characters from a year over a verb of holding to a name
_OF_YEAR = 7  # characters of a year right before a name
_OF_MONTH = re.compile(r"\d{1,2}月[の的]")
_NEXT_TO = 20  # characters behind a name in which its month may stand
_OF_DATE = 20  # characters of a date before its year
_BEHIND = 150  # … and behind it, where it may go on: between whom it is, at which level, that it is to be held


def without_former(sentence: Sentence, days: list[Days], vocabulary: Vocabulary) -> list[Days]:
    """The days but those for which it was set before, where it was brought forward: "due on the 28th, it has been
    brought forward to the 14th".
    """
    moved = vocabulary.pattern("brought_forward").search(sentence.plain)
    behind = [day for day in days if moved is not None and day.start >= moved.end()]
    return behind or days


def own_days(document: Document, candidate: Candidate, *, ahead: bool, told: bool = True) -> list[Days]:
    """Single days that stand with a candidate's name; `told`: also those that are told by "today" and the like."""
    sentence = candidate.clause.sentence
    if told:
        found = list(find_all_days(sentence, candidate.vocabulary, document.published_on, ahead=ahead))
    else:
        found = list(find_days(sentence, document.published_on, ahead=ahead))
    after, published_on = candidate.vocabulary.pattern("long_after"), document.published_on
    long_ago = after.search(candidate.clause.plain, candidate.head, candidate.start) is not None
    if published_on is not None and (long_ago or is_of_year_before(document, candidate)):
        # "Nine days after the 10th, … on Thursday": what is of these days is the day of something else
        found = [days for days in found if published_on - days.first > _THESE_DAYS]
    found = without_former(sentence, found, candidate.vocabulary)
    said, first = candidate.vocabulary.pattern("saying"), candidate.clause.start + candidate.start
    own = [
        days
        for days in found
        if days.first == days.last
        and is_own(days.start, candidate)
        and not said.match(sentence.plain, days.end)
        and (ahead or not is_of_another(sentence.plain, days.start, candidate))
        and not is_of_telling(document, candidate, days)
        and not _is_in_bracket_before(sentence, days, candidate)
        and not (candidate.status is Status.PLANNED and is_of_dispatch(sentence, days))
    ]
    if own and own[-1].start > first:  # "the guest, who stays until Saturday, spoke of the 14th, led yesterday"
        own = [d for d in own if d.start > first or not ends(sentence, d, candidate.vocabulary)]
    return own


def ends(sentence: Sentence, days: Days, vocabulary: Vocabulary) -> bool:
    """Whether a day is the last one of something longer, or its first: "until Thursday", "depuis mardi"."""
    head = max(0, days.start - vocabulary.within(20))
    return vocabulary.pattern("until").search(sentence.plain, head, days.start) is not None


@kept
def is_of_year_before(document: Document, candidate: Candidate) -> bool:
    """Whether a verb of holding leads from a year that is over to a name, or only the year stands before it: "A B, who
    in 2017 chaired the second, died on Monday".
    """
    now, clause, vocabulary = document.published_on, candidate.clause, candidate.vocabulary
    spans = find_spans(clause.plain, vocabulary, now)
    years = [span.year for span in spans if span.sure and span.month is None and not span.since]
    if now is not None and len(years) == candidate.listed[1] > 1 and max(years) < now.year:
        return True  # "…, who in 2023 and 2024 led the eighth and the ninth, was decorated on Wednesday"
    before = [s for s in spans if candidate.head <= s.start < candidate.start and s.sure and not s.since][-1:]
    if now is None or not before or before[0].year >= now.year:
        return False
    first = before[0].start
    between = clause.plain[first : candidate.start]
    if any(mark in between for mark in _APART) or len(between) > vocabulary.within(_LED):
        return False
    days = find_days(clause.sentence, now)
    if len(days) > 1 or any(first - _OF_DATE < day.start - clause.start < candidate.start for day in days):
        return False  # "On 29 December 2025 A and B …", told in January
    close = not vocabulary.spaced and len(between) <= _OF_YEAR
    led = close or verb_of(vocabulary, Status.HELD).search(between) is not None
    return led and vocabulary.pattern("once_set").search(clause.plain, 0, first) is None


def is_month_of(span: Span, candidate: Candidate) -> bool:
    """Whether a month stands right before a name, or right behind it with a word that says it is over, where words do
    not stand apart: "on the 14th they spoke of the results of 5月の第11回政治協議".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    if vocabulary.spaced or span.month is None:
        return False
    near = candidate.end <= span.start <= candidate.spread + vocabulary.within(_NEXT_TO)
    over = near and vocabulary.pattern("over_on").search(plain, candidate.end, span.start) is not None
    return over or _OF_MONTH.fullmatch(plain, span.start, candidate.start) is not None


def is_later(days: Days, document: Document) -> bool:
    """Whether a day is after publication: nobody has told of anything on it ("confirmed 10 September as the date")."""
    return document.published_on is not None and days.first > document.published_on


def _is_in_bracket_before(sentence: Sentence, days: Days, candidate: Candidate) -> bool:
    """Whether a bracket that closes before the name holds a day: that of what stands before it."""
    start = candidate.clause.start + candidate.start
    return days.start > _DATED and _CLOSES.match(sentence.plain, days.end, start) is not None


def nearest(found: Sequence[At], candidate: Candidate) -> At | None:
    after = [one for one in found if candidate.start <= one.start <= candidate.tail]
    first = _own_from(candidate)
    before = [one for one in found if first <= one.start < candidate.start]
    vocabulary, plain = candidate.vocabulary, candidate.clause.plain
    if before and after:
        led = not vocabulary.spaced and vocabulary.pattern("held_on").search(plain, before[-1].start, candidate.start)
        if led:
            return before[-1]  # "2025年12月两国外长举行的第十二次磋商为今年合作…"
        # Where time and place precede names, what comes behind a comma is of other things.
        breaks = vocabulary.pattern("leading")
        own = not breaks.search(plain, before[-1].start, candidate.start)
        if own and breaks.search(plain, candidate.end, after[0].start):
            return before[-1]
        # "… in Vientiane in April for their ninth consultation, and in November their deputies in Hanoi"
        if vocabulary.pattern("clause_break").search(plain, candidate.end, after[0].start):
            return before[-1]
    if after:
        return after[0]
    return before[-1] if before else None


def nearest_first(days: Sequence[Days], candidate: Candidate) -> list[Days]:
    """Days by how near they stand to a candidate's name."""
    start = candidate.clause.start + candidate.start
    end = candidate.clause.start + candidate.end
    return sorted(days, key=lambda d: max(d.start - end, start - d.end, 0))


def is_own(start: int, candidate: Candidate) -> bool:
    at, vocabulary = start - candidate.clause.start, candidate.vocabulary
    last = max(candidate.end + vocabulary.within(_BEHIND), candidate.spread + vocabulary.within(_NEAR))
    return _own_from(candidate) <= at <= min(candidate.tail, last)


def _own_from(candidate: Candidate) -> int:
    """From where on in its clause words belong to a name that comes after them.

    Between two names what stands there belongs to the first: "the 8th, held in Laos in June, and the 10th"; unless the
    language says from where on it is the second's.
    """
    near = max(0, candidate.start - candidate.vocabulary.within(_NEAR))
    if not candidate.head:
        return near
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    breaks = [hit.end() for hit in vocabulary.pattern("leading").finditer(plain, candidate.head, candidate.start)]
    # "Vientiane hosted the 10th in July, and the ministers presided in Hanoi over the 12th": a clause of its own.
    led = vocabulary.pattern("chairing").finditer(plain, candidate.head, candidate.start)
    commas = [plain.rfind(",", candidate.head, hit.start()) for hit in led]
    breaks += [comma + 1 for comma in commas if comma >= 0]
    # "The deputies held the 11th on Monday, the ministers on Wednesday the 13th", "… and on Wednesday in Huế the 13th"
    link = last_link(vocabulary, plain, candidate.head, candidate.start, commas=True) if candidate.is_bare else None
    between = (plain, link or 0, candidate.start)
    if link is not None and (
        rank_between(vocabulary, *between) is not None
        or (candidate.start - link <= _JOINED and verb_of(vocabulary, Status.HELD).search(*between) is None)
    ):
        breaks.append(link)
    return max(near, max(breaks, default=candidate.start))


def is_told_to_press(candidate: Candidate, at: int) -> bool:
    """Whether a place in a candidate's clause is in words that only lead to what is told: "The spokesman said on Monday
    in Hanoi that the 13th consultation …".
    """
    told = candidate.vocabulary.pattern("told_at").match(candidate.clause.plain)
    return told is not None and 0 <= at < told.end() <= candidate.start


def is_of_telling(document: Document, candidate: Candidate, day: Days) -> bool:
    """Whether a day in a candidate's sentence is that on which somebody told of its round: "…, the ministry announced
    on 10 September".  One after publication is not, unless it is a mere weekday, which may as well be over: "told
    reporters on Wednesday".
    """
    plain, near = candidate.clause.sentence.plain, candidate.vocabulary.within(_TELLING)
    if is_told_to_press(candidate, day.start - candidate.clause.start):
        return True
    if is_later(day, document) and not plain[day.start : day.end].isalpha():
        return False
    return candidate.vocabulary.pattern("said_on").search(plain, max(0, day.start - near), day.start) is not None


def is_of_news(document: Document, candidate: Candidate, day: Days, *, ahead: bool) -> bool:
    """Whether a day in a candidate's sentence is that of the news about its round, not of the round."""
    if is_of_telling(document, candidate, day):
        return True
    return ahead and document.published_on is not None and is_of_announcement(candidate, day, document.published_on)


def is_of_next_clause(start: int, candidate: Candidate) -> bool:
    """Whether a time behind a name that is known is that of what the clause goes on to tell: "as agreed at the 11th
    consultation, from 13 to 15 October the ministry held a course"; not "…, held on 13 October".
    """
    plain, end = candidate.clause.plain, candidate.end
    comma = plain.rfind(",", end, start)
    if not candidate.background or comma < 0 or candidate.vocabulary.has_tenses:
        return False
    return verb_of(candidate.vocabulary, Status.HELD).search(plain, comma, start) is None


def is_of_another(plain: str, start: int, candidate: Candidate) -> bool:
    """Whether a day, month or year was that of a plan which no longer holds, or is of another thing."""
    vocabulary = candidate.vocabulary
    first = max(0, start - vocabulary.within(_SET))
    if vocabulary.pattern("once_set").search(plain, first, start):
        return True
    shift = 0 if plain == candidate.clause.plain else candidate.clause.start
    if candidate.status is Status.HELD and is_of_former_plan(start - shift, candidate):
        return True
    if is_of_what_was_agreed(vocabulary, plain, start, candidate.end + shift):
        return True
    if vocabulary.pattern("since_then").search(plain, first, start) is None:
        return False
    return vocabulary.pattern("dating").fullmatch(plain, start, max(start, candidate.start + shift)) is None


def is_of_what_was_agreed(vocabulary: Vocabulary, plain: str, at: int, first: int = 0) -> bool:
    """Whether a time or place, behind a name that ends at `first`, is that of something agreed before: "held the eighth
    consultation and took stock of the accords signed in Hanoi last November".
    """
    near = max(first, at - vocabulary.within(_AGREED))
    return at > first and vocabulary.pattern("agreed_at").search(plain, near, at) is not None


def is_of_former_plan(at: int, candidate: Candidate) -> bool:
    """Whether a time or place in a candidate's clause is one that had been planned for a round held at another."""
    former = _former_plan_of(candidate)
    return former is not None and former[0] <= at < former[1]


@kept
def _former_plan_of(candidate: Candidate) -> tuple[int, int] | None:
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    return former_plan(vocabulary, plain, candidate.head, candidate.start, candidate.end, candidate.tail)


def is_of_announcement(candidate: Candidate, day: Days, published_on: date) -> bool:
    """Whether a day is that on which somebody spoke of the round: "received the ambassador on 30/6 and proposed …"."""
    plain, at = candidate.clause.plain, day.end - candidate.clause.start
    if not 0 <= at < candidate.start:
        return False
    if day.first > published_on:  # "met on Monday to prepare the …": a weekday that no word of the future goes with
        start = day.start - candidate.clause.start
        if not plain[start:at].isalpha() or candidate.vocabulary.pattern("this_or_next").search(plain, 0, start):
            return False
        if candidate.vocabulary.pattern("future").search(plain, 0, candidate.start):
            return False
        if candidate.vocabulary.has_tenses and candidate.vocabulary.pattern("freeing").search(
            plain, at, candidate.start
        ):
            return True  # "on Monday they had a talk on the phone, in which they touched on the …"
        governing = candidate.vocabulary.pattern("governing")
        if candidate.vocabulary.has_tenses and any(
            hit.start() >= at or start - _ARTICLE <= hit.end() <= start
            for hit in governing.finditer(plain, 0, candidate.start)
        ):
            return True  # "prepared on Tuesday the 11th …"
    meant = candidate.vocabulary.has_tenses and candidate.vocabulary.pattern("governing").search(
        plain, at, candidate.start
    )
    if day.first == published_on and meant and meant.start() - at <= _ARTICLE:
        return True  # "Today we prepare the 11th"
    announcing = candidate.vocabulary.pattern("announcing").search(plain, at, candidate.end)  # it may look at the name
    return announcing is not None and announcing.end() <= candidate.start
