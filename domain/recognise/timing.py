"""What the time of a candidate says of it: that it was just now, is long ago, or is to come."""

import re
from datetime import timedelta

from domain.language.vocabulary import Vocabulary
from domain.passage import kept
from domain.recognise.aside import is_aside
from domain.recognise.belonging import is_of_next_clause, nearest_first, own_days
from domain.recognise.candidates import Candidate
from domain.recognise.cues import verb_of
from domain.recognise.days import Days, find_all_days, find_days
from domain.recognise.document import Document, Sentence
from domain.recognise.entries import day_of_heading
from domain.recognise.gathering import is_identified
from domain.recognise.months import find_spans
from domain.recognise.past import FRESH, LEAD, NEWS, is_long_past
from domain.recognise.stays import day_of_stay
from domain.rounds import Status

_BESIDE = 90  # characters around a name in which "just" is said of it
_OPENING = 40  # characters of a sentence in which "in the afternoon of the same day" opens it


@kept
def has_news(document: Document, vocabulary: Vocabulary) -> bool:
    """Whether a page names any day of these."""
    published_on = document.published_on
    days = [d for s in document.sentences for d in find_all_days(s, vocabulary, published_on)]
    return published_on is not None and any(timedelta() <= published_on - d.first <= FRESH for d in days)


def days_now(document: Document, candidate: Candidate) -> list[Days]:
    """The days of these that the sentence of a candidate names."""
    published_on = document.published_on
    days = find_all_days(candidate.clause.sentence, candidate.vocabulary, published_on)
    return [day for day in days if published_on is not None and timedelta() <= published_on - day.first <= NEWS]


def is_dated_now(document: Document, candidate: Candidate) -> bool:
    """Whether the sentence of a candidate speaks of these days."""
    published_on, sentence = document.published_on, candidate.clause.sentence
    if published_on is None:
        return False
    near = [sentence]
    if sentence.index:
        near += [s for s in document.after(sentence, 2) if _is_told_on(s, candidate)]
        near += [s for s in document.after(sentence, 1) if _is_led_on(s, candidate)]
        near += [s for s in document.before(sentence, 1) if _is_told_of(s, candidate)]
    days = [d for s in near for d in find_all_days(s, candidate.vocabulary, published_on)]
    headed = None if days or candidate.status else day_of_heading(document, sentence, ahead=False)
    if headed is not None and headed[0].last < published_on:
        days.append(headed[0])  # "14 July" on a line of its own, "Eleventh consultation of …" below it
    if counted := day_of_stay(document, sentence, candidate):
        days.append(counted[0])  # "on the second day of his visit from 27 to 29 April"
    return any(timedelta() <= published_on - d.last <= FRESH for d in days)


def _is_told_of(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence tells, as of something that took place, what the candidate's own says to be its round."""
    vocabulary = candidate.vocabulary
    if candidate.background or not is_identified(sentence, candidate):
        return False
    ahead = (verb_of(vocabulary, Status.PLANNED), *(vocabulary.pattern(e) for e in ("future", "coming", "previous")))
    return not any(words.search(sentence.plain) for words in ahead)


def is_led_now(document: Document, candidate: Candidate) -> bool:
    """Whether its clause says who led it, right after a sentence that tells of these days: "The Lao delegation to the
    11th consultation was headed by …".
    """
    published_on, clause, vocabulary = document.published_on, candidate.clause, candidate.vocabulary
    if published_on is None or candidate.background or vocabulary.pattern("future").search(clause.plain):
        return False
    if not vocabulary.pattern("chairing").search(clause.plain) or vocabulary.pattern("receiving").search(clause.plain):
        return False
    before = document.before(clause.sentence, 1)
    days = [d for other in before for d in find_all_days(other, vocabulary, published_on)]
    return any(timedelta() <= published_on - d.last <= NEWS for d in days)


def goes_on_about(document: Document, candidate: Candidate) -> bool:
    """Whether the next sentences tell when a round took place, and that was just now; they, or its own, who led it."""
    published_on, sentence, vocabulary = document.published_on, candidate.clause.sentence, candidate.vocabulary
    chairing = vocabulary.pattern("chairing")
    following = document.sentences[sentence.index + 1 : sentence.index + 3]
    told = [s for s in following if _is_told_on(s, candidate)]
    if published_on is None or not any(
        chairing.search(text) for text in (candidate.clause.plain, *(s.plain for s in told))
    ):
        return False
    near = [*told, *(following[:1] if told else ())]
    if any(timedelta() <= published_on - d.last <= FRESH for s in near for d in find_days(s, published_on)):
        return True
    led = [s for s in told if chairing.search(s.plain) and vocabulary.pattern("same_day").search(s.plain)]
    return bool(led) and _news_was_told_before(document, candidate)


def goes_back_to(document: Document, candidate: Candidate) -> bool:
    """Whether the sentence right before tells of a meeting on a day of these, as of something that took place: "They
    agreed on the 13th at their meeting on Friday.  A B had travelled to Laos to co-chair the 12th …".
    """
    published_on, vocabulary = document.published_on, candidate.vocabulary
    return published_on is not None and any(
        _is_told_on(other, candidate)
        and vocabulary.pattern("counted").search(other.plain) is None
        and any(timedelta() <= published_on - d.last <= NEWS for d in find_all_days(other, vocabulary, published_on))
        for other in document.before(candidate.clause.sentence, 1)
    )


def _is_told_on(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence goes on about the meeting, as of something that took place."""
    vocabulary = candidate.vocabulary
    return bool(
        vocabulary.pattern("talks").search(sentence.plain) and not vocabulary.pattern("future").search(sentence.plain)
    )


def _is_led_on(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the next sentence says who led a meeting, of no other kind, as of something that took place: "He is in
    Vientiane for the 10th round.  This morning he and his counterpart led …".
    """
    vocabulary = candidate.vocabulary
    other = ("future", "coming", "receiving", "previous", "phoning")
    if candidate.background or any(vocabulary.pattern(entry).search(sentence.plain) for entry in other):
        return False
    ordinals = (vocabulary.pattern(entry) for entry in ("ordinal_before", "ordinal_after"))
    if vocabulary.pattern("counted").search(sentence.plain) and any(one.search(sentence.plain) for one in ordinals):
        return False  # "… led the 48th session of the committee"
    return vocabulary.pattern("chairing").search(sentence.plain) is not None


def is_of_news(document: Document, candidate: Candidate) -> bool:
    """Whether its clause names no time, and the sentence before it a day of these."""
    published_on, clause, vocabulary = document.published_on, candidate.clause, candidate.vocabulary
    timed = find_all_days(clause.sentence, vocabulary, published_on) or find_spans(
        clause.plain, vocabulary, published_on
    )
    before = [] if timed else document.before(clause.sentence, 1)
    days = [day for other in before for day in find_all_days(other, vocabulary, published_on)]
    return published_on is not None and any(timedelta() <= published_on - day.last <= NEWS for day in days)


def is_over(document: Document, candidate: Candidate, within: timedelta) -> bool:
    """Whether its own words date it, behind its name and with no word of the future, to so short before publication."""
    published_on = document.published_on
    clause, vocabulary = candidate.clause, candidate.vocabulary
    # "the guest, who will stay until Saturday, spoke of the 14th, which he chaired yesterday"
    ahead = (clause.plain, candidate.start if candidate.status is Status.HELD else 0)
    if published_on is None or any(vocabulary.pattern(e).search(*ahead) for e in ("future", "coming")):
        return False
    named = find_all_days(clause.sentence, vocabulary, published_on)
    behind = [d for d in named if candidate.end <= d.start - clause.start <= candidate.tail]
    behind = [d for d in behind if not is_of_next_clause(d.start - clause.start, candidate)]
    if behind and vocabulary.has_tenses:  # "…, que sesionará el martes"
        planned = verb_of(vocabulary, Status.PLANNED)
        between = (clause.plain, candidate.end, behind[0].start - clause.start)
        begins = candidate.status is Status.PLANNED and vocabulary.pattern("present").search(*between)
        if begins or planned.search(*between):
            return False  # "… on the programme of the visit, which begins on Tuesday"
    return bool(behind) and timedelta() <= published_on - behind[0].last <= within


@kept
def happened_just_now(document: Document, candidate: Candidate) -> bool:
    published_on = document.published_on
    if is_aside(document, candidate):
        return False
    days = own_days(document, candidate, ahead=False)
    if days and is_long_past(document, candidate):
        return False  # the day before its name is that of the news: "met on Friday to take stock of the 10th last July"
    if candidate.background:
        # The day before it may be that of the news: "on the 12th they praised the results of the …".
        at, own = candidate.clause.start, candidate.start
        if (hit := told_when(candidate)) is not None:
            own = hit.start()  # "met on the 18th, and praised the 11th consultation, [held on the 17th]"
        days = [
            d
            for d in days
            if (d.end > at + own or _is_of_verb(candidate, d)) and not is_of_next_clause(d.start - at, candidate)
        ]
        days = nearest_first(days, candidate)[:1]  # "… in Bangkok the Friday before, flew home on Wednesday"
    if not days and is_just_over(document, candidate):
        return True
    if not days and candidate.vocabulary.pattern("day_before").search(candidate.clause.plain):
        return True  # the day before one that the page reports of
    if not days and candidate.background and follows_at_once(document, candidate):
        return True
    if not days and candidate.background and _is_of_same_day(candidate) and not is_long_past(document, candidate):
        return _news_was_told_before(document, candidate)
    within = NEWS if candidate.background else FRESH
    return published_on is not None and any(timedelta() <= published_on - d.first <= within for d in days)


def _is_of_verb(candidate: Candidate, day: Days) -> bool:
    """Whether a day stands between who led a round and its name: "A B, who had chaired on 8 July the 10th …"."""
    clause, vocabulary = candidate.clause, candidate.vocabulary
    at = day.start - clause.start
    led = [hit.end() for hit in vocabulary.pattern("chairing").finditer(clause.plain, candidate.head, max(0, at))]
    if not vocabulary.has_tenses or not led or "," in clause.plain[led[-1] : candidate.start]:
        return False  # nor "had chaired on 8 July a meeting on the 10th …"
    between = (clause.plain, day.end - clause.start, candidate.start)
    return not any(vocabulary.pattern(entry).search(*between) for entry in ("talks", "instead", "about"))


def told_when(candidate: Candidate) -> re.Match[str] | None:
    """Where it is said right before a name on which day its round was held, in a language that puts that there."""
    return candidate.vocabulary.pattern("held_on").search(candidate.clause.plain, candidate.head, candidate.start)


def is_just_over(document: Document, candidate: Candidate) -> bool:
    """Whether words beside a name say that its round is just over, in the lead or on a page of these days."""
    clause, vocabulary = candidate.clause, candidate.vocabulary
    beside = vocabulary.within(_BESIDE)
    first, last = max(candidate.head, candidate.start - beside), min(candidate.tail, candidate.spread + beside)
    if candidate.status is not Status.HELD or vocabulary.pattern("just").search(clause.plain, first, last) is None:
        return False
    spans = find_spans(clause.plain, vocabulary, document.published_on)
    new = clause.sentence.paragraph < LEAD or has_news(document, vocabulary)
    return not spans and new and not is_long_past(document, candidate)


def is_led_the_same_day(candidate: Candidate) -> bool:
    """Whether its sentence opens with "the same day" and says who led it."""
    vocabulary, sentence = candidate.vocabulary, candidate.clause.sentence
    if candidate.status is not Status.HELD or candidate.background or not sentence.index:
        return False
    opening = vocabulary.pattern("that_day").search(sentence.plain, 0, vocabulary.within(_OPENING))
    return opening is not None and vocabulary.pattern("chairing").search(sentence.plain) is not None


def follows_at_once(document: Document, candidate: Candidate) -> bool:
    """Whether what its clause dates to these days came right after it: "received on 8 July after the tenth …"."""
    published_on, clause, vocabulary = document.published_on, candidate.clause, candidate.vocabulary
    if published_on is None or not vocabulary.pattern("just_after").search(clause.plain, 0, candidate.start):
        return False
    later = any(span.start >= candidate.end for span in find_spans(clause.plain, vocabulary, published_on))
    if later or vocabulary.pattern("past").search(clause.plain, candidate.start) or is_long_past(document, candidate):
        return False
    days = find_all_days(clause.sentence, vocabulary, published_on)
    return any(d.start < clause.start + candidate.start and timedelta() <= published_on - d.last <= NEWS for d in days)


def _is_of_same_day(candidate: Candidate) -> bool:
    """Whether words put it on a day that was named: "Shortly before that meeting, …", "…, which he had chaired in the
    morning", "…, held on the same day".
    """
    clause, vocabulary = candidate.clause.plain, candidate.vocabulary
    if vocabulary.pattern("same_day").search(clause, 0, candidate.start):
        return True
    behind = (clause, candidate.end, candidate.tail)
    if vocabulary.pattern("that_day").search(*behind):
        return candidate.status is Status.HELD  # "…, who chaired the eleventh round the same morning, …"
    held = [vocabulary.pattern("chairing")]
    if not vocabulary.has_tenses:
        held.append(verb_of(vocabulary, Status.HELD))
    return vocabulary.pattern("same_day").search(*behind) is not None and any(verb.search(*behind) for verb in held)


def _news_was_told_before(document: Document, candidate: Candidate) -> bool:
    """Whether the last day that the text names before it is one of these: "Shortly before, the two had led the …"."""
    published_on = document.published_on
    for other in document.before(candidate.clause.sentence):
        if days := find_all_days(other, candidate.vocabulary, published_on):
            return published_on is not None and timedelta() <= published_on - days[-1].first <= NEWS
    return False
