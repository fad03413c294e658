"""What the order of what is told says of a round, by whatever verb it is told: what comes before its name was the
meeting, what comes behind it is a verb to come without a subject, a day to come, the next one.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.language.countries import find_countries
from domain.language.vocabulary import Noun
from domain.recognise.belonging import own_days
from domain.recognise.business import other_level, other_ministry
from domain.recognise.candidates import Candidate, Name, candidates_at
from domain.recognise.cues import TAKEN_BACK, verb_of
from domain.recognise.days import Days, find_all_days, find_days
from domain.recognise.document import Clause, Document, Sentence, clauses
from domain.recognise.focus import numbers_in
from domain.recognise.gathering import is_identified
from domain.recognise.months import find_spans
from domain.recognise.past import FRESH, NEWS
from domain.recognise.people import find_people
from domain.rounds import Status

_FIRST_WORDS = 25  # characters of a sentence in which its verb stands, where it has no subject
_BESIDE = 60  # characters behind a name in which "just" is said of it
_FAR = 30  # characters between a name and a verb that need not be about it
_SOON = timedelta(days=75)
_BEFORE = 130  # characters before a name in which its time stands
_MONTHS = 2  # to come, where nothing else says that it is
_TOLD = 3  # sentences before a round in which the day of what it was may stand
_NEXT = 3  # sentences behind a round in which the next one may be told of


def is_met_before(document: Document, candidate: Candidate) -> bool:
    """Whether it was the round of what was told right before, on a day of these, whatever its verb says of a later one:
    "They took their seats today.  It was the tenth …, which will bring them together again in 2024".
    """
    vocabulary = candidate.vocabulary
    times = vocabulary.pattern("times").search(candidate.clause.plain, 0, candidate.start)
    if candidate.following or (candidate.background and times is None):
        return False
    parted = candidate.clause.plain[candidate.spread - 2 : candidate.spread] == ", "  # "…, in a form that will"
    near = candidate.distance <= vocabulary.within(_FAR) and not parted
    if candidate.status is not None and (near or not vocabulary.has_tenses) and times is None:
        return False
    return is_of_day_told_before(document, candidate)


def is_of_day_told_before(document: Document, candidate: Candidate) -> bool:
    """Whether its sentence says of what was told right before, of a day of these, that it was its round: "They met on
    Thursday.  It was the tenth …".
    """
    vocabulary, published_on, home = candidate.vocabulary, document.published_on, candidate.clause.sentence
    ahead = (verb_of(vocabulary, Status.PLANNED), *(vocabulary.pattern(e) for e in ("future", "coming")))
    for other in document.before(home, _TOLD):
        if (
            published_on is None
            or other.paragraph < home.paragraph - 1
            or any(words.search(other.plain) for words in ahead)
        ):
            return False
        if other.index == home.index - 1 and not is_identified(other, candidate):
            return False
        if days := find_all_days(other, vocabulary, published_on):
            return any(timedelta() <= published_on - day.last <= FRESH for day in days)
        if vocabulary.pattern("counted").search(other.plain) or vocabulary.pattern("previous").search(other.plain):
            return False
    return False


def is_just_told(candidate: Candidate) -> bool:
    """Whether it is said right behind a name that somebody has just done something there, whatever that is: "…, in the
    ninth round of which the two had just taken part".
    """
    vocabulary, plain = candidate.vocabulary, candidate.clause.plain
    last = min(candidate.tail, candidate.end + vocabulary.within(_BESIDE))
    told = vocabulary.pattern("just").search(plain, candidate.end, last)
    return told is not None and "," not in plain[candidate.end : told.start()].lstrip(",")


def is_done_after_all(document: Document, candidate: Candidate) -> bool:
    """Whether the infinitive that announces a round is of what somebody was able to do on a day of these."""
    plain, vocabulary, published_on = candidate.clause.plain, candidate.vocabulary, document.published_on
    if candidate.following or vocabulary.pattern("managed").search(plain, candidate.head, candidate.start) is None:
        return False
    days = own_days(document, candidate, ahead=False)
    return published_on is not None and any(timedelta() <= published_on - day.last <= NEWS for day in days)


def is_set_anew(document: Document, candidate: Candidate) -> bool:
    """Whether behind its name it is told first that it was to be, then when it will: "The 11th, which he was to chair,
    will take place in November at the earliest".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    if not candidate.clause.sentence.index or not vocabulary.has_tenses or candidate.number is None:
        return False
    was = vocabulary.pattern("no_longer").search(plain, candidate.end, candidate.tail)
    comma = plain.find(",", was.end(), candidate.tail) if was else -1
    if was is None or comma < 0 or "," not in plain[candidate.end : was.start()]:
        return False
    ahead = verb_of(vocabulary, Status.PLANNED).search(plain, comma, candidate.tail)
    spans = find_spans(plain, vocabulary, document.published_on, ahead=True) if ahead else ()
    return ahead is not None and any(span.start >= ahead.end() for span in spans)


def is_set_next(document: Document, candidate: Candidate, named: set[int]) -> bool:
    """Whether the next sentence begins with a verb of the future and sets a day to come: its subject is the round that
    was told of before it ("… are to open it in Vientiane.  It will be on 8 July").
    """
    vocabulary, published_on = candidate.vocabulary, document.published_on
    if published_on is None or not vocabulary.has_tenses or candidate.number is None or candidate.background:
        return False
    ahead = (vocabulary.pattern("future"), verb_of(vocabulary, Status.PLANNED))
    for other in document.after(candidate.clause.sentence, 1):
        if other.index in named or _tells_of_something_else(other, candidate):
            return False
        begins = any(words.search(other.plain, 0, vocabulary.within(_FIRST_WORDS)) for words in ahead)
        days = find_days(other, published_on, ahead=True) if begins else ()
        return any(timedelta() < day.first - published_on <= _SOON for day in days)
    return False


def is_put_off_next(document: Document, candidate: Candidate, named: set[int]) -> bool:
    """Whether the next one says that what is not to be is only put off: "There will be no … in May.  Laos asked
    to leave it for the time after the rains".
    """
    vocabulary = candidate.vocabulary
    if candidate.status is not Status.CANCELLED or not candidate.clause.sentence.index:
        return False
    return any(
        other.index not in named
        and not _tells_of_something_else(other, candidate)
        and find_countries(other.plain, vocabulary)  # one of the sides put it off, not "no new date has been given"
        and verb_of(vocabulary, Status.POSTPONED).search(other.plain)
        and not verb_of(vocabulary, Status.CANCELLED).search(other.plain)
        for other in document.after(candidate.clause.sentence, 1)
    )


def _tells_of_something_else(sentence: Sentence, candidate: Candidate) -> bool:
    entries = ("visiting", "counted", "receiving", "following", "previous")
    return any(candidate.vocabulary.pattern(entry).search(sentence.plain) for entry in entries)


def is_month_before(document: Document, candidate: Candidate, published_on: date) -> bool:
    """Whether the time that stands last before a name, and behind the round named before it, is a month to come:
    "expects for December, in Hanoi, the twelfth", "for December Laos is on the list, where the 13th …".
    """
    if candidate.background and not (candidate.head and candidate.is_bare):
        return False
    plain, vocabulary, first = candidate.clause.plain, candidate.vocabulary, candidate.head
    first = max(first, candidate.start - vocabulary.within(_BEFORE))
    spans = [s for s in find_spans(plain, vocabulary, published_on, ahead=True) if first <= s.start < candidate.tail]
    if not spans or own_days(document, candidate, ahead=False):
        return False
    now, last = published_on.year * 12 + published_on.month, spans[-1]
    if last.month is None or last.start >= candidate.start:
        return False
    return 0 < last.year * 12 + last.month - now <= _MONTHS


def is_beyond(candidate: Candidate, day: Days) -> bool:
    """Whether a day stands behind the comma that ends what the verb around a name says of it: "Today they presided over
    the 12th, tomorrow he flies on".
    """
    behind = candidate.clause.plain[candidate.end : max(candidate.end, day.start - candidate.clause.start)]
    return not candidate.distance and "," in behind


def apart_from_last(candidate: Candidate, last: Candidate | None) -> Candidate:
    """A round by its number alone, right after the one before it in one clause, is not known because that is: what
    announces it stands between the two ("after the eighth, held in Hanoi last December, it falls to Laos to …").
    """
    if (
        last is None
        or last.clause != candidate.clause
        or candidate.number is None
        or last.number != candidate.number - 1
    ):
        return candidate
    between = candidate.start - last.end
    apart = candidate.is_bare and candidate.background and candidate.status is Status.PLANNED
    if not apart or candidate.distance >= between or not candidate.vocabulary.has_tenses:
        return candidate
    return replace(candidate, background=False)


def next_untold(document: Document, found: Sequence[Candidate]) -> list[Candidate]:
    """The next round, where a page that reports one says of the meeting by another word that it is for a year to come,
    and with one of the sides: "The dialogue will return to Laos in 2025", "the next time they meet in 2026 in Laos".
    """
    published_on = document.published_on
    bases = [one for one in found if one.number is not None and one.clause.sentence.index and not one.background]
    if published_on is None or not bases or not bases[-1].vocabulary.has_tenses:
        return []
    base = max(bases, key=lambda one: one.number or 0)
    known = [one for one in found if one.following or (one.status is Status.PLANNED and one.clause.sentence.index)]
    if known or base.status not in (None, Status.HELD) or len({one.kind for one in found}) > 1:
        return []
    if len({one.level for one in bases if one.level is not None}) > 1:
        return []  # which one is to go on is not told
    for sentence in (base.clause.sentence, *document.after(base.clause.sentence, _NEXT)):
        for clause in clauses(sentence):
            made = _next_in(document, base, clause, published_on)
            if made is not None:
                return [made]
    return []


def _next_in(document: Document, base: Candidate, clause: Clause, published_on: date) -> Candidate | None:
    vocabulary, plain = base.vocabulary, clause.plain
    first = base.end if clause == base.clause else 0
    if clause.sentence is base.clause.sentence and clause.start < base.clause.start:
        return None
    hit = vocabulary.pattern("anew").search(plain, first)
    ahead = (vocabulary.pattern("future"), verb_of(vocabulary, Status.PLANNED))
    if hit is None or not any(words.search(plain, first) for words in ahead):
        return None
    entries = ("visiting", "receiving", "previous", "other_business", "other_ministry")
    if any(vocabulary.pattern(entry).search(plain, first) for entry in entries):
        return None
    again = [word.span() for word in vocabulary.pattern("anew").finditer(plain, first)]
    for word in vocabulary.pattern("counted").finditer(plain, first):
        if not any(at <= word.start() and word.end() <= end for at, end in again):
            return None  # but "the dialogue will return to Laos"
    if numbers_in(plain, vocabulary, first, len(plain)):
        return None
    spans = [span for span in find_spans(plain, vocabulary, published_on, ahead=True) if span.start >= first]
    if not spans or any(span.year <= published_on.year for span in spans):
        return None
    there = {code for start, _, code in find_countries(plain, vocabulary) if start >= first}
    sides = {person.party for person in find_people(clause.sentence, vocabulary)}
    if not there <= document.sought or not (there | (sides & document.sought)):
        return None
    name = Name(hit.start(), hit.end(), Noun("", weak=True), base.kind)
    made = candidates_at(clause, vocabulary, name, first, len(plain), bare=True)[0]
    made = replace(made, number=(base.number or 0) + 1, is_bare=True, following=False, general=False, background=False)
    if made.status in TAKEN_BACK or other_ministry(made) is not None or other_level(made) is not None:
        return None
    return replace(made, level=base.level, hint=base.hint, status=Status.PLANNED, imminent=False)
