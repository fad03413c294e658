"""The facts of one round, from the sentences that name it: day, place, format and chairs, each with its proof."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.language.connecting import CAUSE, COMMA
from domain.language.vocabulary import compiled
from domain.recognise.belonging import At, is_of_another, is_of_year_before, nearest, nearest_first, own_days
from domain.recognise.candidates import Candidate
from domain.recognise.cues import TAKEN_BACK
from domain.recognise.days import Days, day_referred_to, find_days
from domain.recognise.distances import (
    in_named_year,
    month_told_before,
    spans_told,
    told_by_distance,
    year_of_frame,
    year_told_before,
)
from domain.recognise.document import Document
from domain.recognise.entries import day_of_entry
from domain.recognise.formats import find_format
from domain.recognise.gathering import Facts, passages
from domain.recognise.known import is_about
from domain.recognise.months import Span, find_spans
from domain.recognise.parties import clause_parties, partner_of
from domain.recognise.put_off import find_new_plan, find_new_year
from domain.recognise.reach import is_before_break, own_from
from domain.recognise.sites import find_places, is_meant_for
from domain.recognise.soon import year_of_season, year_of_these_days
from domain.recognise.when import find_day, set_day, sole_day
from domain.recognise.where import find_place, place_before, set_place
from domain.recognise.who import find_chairs
from domain.rounds import Format, Status
from domain.site import Mechanism

_OPENING = 10  # characters of a sentence in which the time that opens it begins
_FIRST_WORDS = 25  # … or the words before it
_OPENS = re.compile(r"(?:[^,，]{1,25}[,，] ?)?(?:[^\W\d_]{1,6} )?")  # before what a sentence begins with
_COMMAS = (",", "，", "、")
_NEWS = timedelta(days=3)  # so short ago a day may be that of the news
_TOGETHER = 40  # characters between a country and its city
_HERE = 90  # characters behind a name within which "here" is its place


def facts_of_meeting(
    document: Document,
    candidates: Sequence[Candidate],
    mechanism: Mechanism,
    others: Sequence[Candidate],
    *,
    ahead: bool,
) -> Facts:
    """The facts of a round that took place, or (`ahead`) is at hand; `others` are of the other rounds of the page."""
    facts = Facts()
    spoken = passages(document, candidates)
    find_day(document, candidates, spoken, facts, ahead=ahead)
    find_format(document, candidates, spoken, facts, others)
    if facts.format is not Format.ONLINE:
        find_place(document, candidates, spoken, facts, frozenset(mechanism.parties), others, ahead=ahead)
        if facts.format is None and facts.country is not None:
            facts.format = Format.IN_PERSON  # whoever names a place says so
            facts.evidence += [replace(piece, field="format") for piece in facts.evidence if piece.field == "country"]
    find_chairs(document, candidates, spoken, mechanism, facts)
    return facts


def facts_by_name(candidates: Sequence[Candidate], document: Document, *, ahead: bool, moved: bool = False) -> Facts:
    """What is said of a planned or earlier round: only what stands with its name.

    `moved`: from the time that is named first to the one that is named last.
    """
    facts = Facts()
    for candidate in candidates:
        sentence = candidate.clause.sentence
        listed = find_spans(candidate.clause.plain, candidate.vocabulary, document.published_on, ahead=ahead)
        if not ahead:
            listed = spans_told(candidate.clause.plain, candidate.vocabulary, document.published_on)
        if not ahead and (published_on := document.published_on) is not None:
            listed = tuple(one for one in listed if one.year <= published_on.year)  # "a plan for 2026" is no such round
        own = own_from(candidate) if not ahead else 0
        listed = tuple(one for one in listed if one.start >= own)
        called_off = candidate.status is Status.CANCELLED  # its time is that of the plan, whatever became of it
        spans = [one for one in listed if called_off or not is_of_another(candidate.clause.plain, one.start, candidate)]
        if moved:  # "which was set for 12 August, has been put off": what comes before the verb was the plan
            spans = [one for one in spans if not _was_set(candidate, one.start)]
        span = _shared_out(spans, candidate) or nearest(spans[-1:] if moved else spans, candidate)
        span = span or nearest(spans, candidate)
        if span is None and not ahead and not candidate.head and not find_days(sentence, document.published_on):
            # "In July 2025 the deputies …": what opens the sentence is its time, however far from the name.
            span = next((one for one in spans if candidate.clause.start + one.start < _OPENING), None)
            if span is None and len(spans) == 1 and spans[0].month is not None and spans[0].start < candidate.start:
                span = spans[0]  # "… the day to remember was in July 2015, when A and B …"
        if span is None and not ahead and candidate.head and len(spans) == 1 and spans[0].start < _OPENING:
            span = spans[0]  # "In 2025 they held the 10th in Vientiane and the ministers' 12th in Hanoi": of both
        if span is None and ahead and document.published_on is not None:
            # "In 2026 Việt Nam will host the 11th …, and Laos the ministers' 13th": what opens the sentence is of both.
            # This year, if it is written out: what is agreed on "within the year" is what stands right behind that.
            now, plain = document.published_on.year, candidate.clause.plain
            coming = [one for one in listed if one.year > now or (one.year == now and _is_opening(plain, one))]
            span = coming[0] if len(listed) == 1 and coming and coming[0].start < _FIRST_WORDS else None
        if span is None and ahead:
            span = _of_both(candidate, spans) or _opening(document, candidate)
        if span is not None and facts.year is None:
            span = span if ahead else in_named_year(listed, span)
            facts.year, facts.month, facts.goes_on = span.year, span.month, span.since
            if not span.since:
                facts.prove("year", sentence)
        days = own_days(document, candidate, ahead=ahead, told=False)
        days = [one for one in days if called_off or not is_of_another(sentence.plain, one.start, candidate)]
        days = [one for one in days if one.start - candidate.clause.start >= own]
        if days and not ahead and _is_of_news(document, days, listed, candidate):
            days = []
        if moved:
            days = [one for one in days if not _was_set(candidate, one.start - candidate.clause.start)]
        if not days and not ahead and candidate.head == 0 and _is_told_of(candidate):
            # "On 8 July A and B, deputy ministers of …, chaired the …": far from the name, but no other's.
            sole = sole_day(document, sentence, candidate.vocabulary)
            before = sole is not None and 0 <= sole.start - candidate.clause.start < candidate.start
            known = candidate.background or is_of_year_before(document, candidate)
            days = [sole] if sole is not None and before and not known else []
        if not days and not ahead and (there := day_referred_to(document, sentence, candidate.vocabulary)):
            days = [there]
        if not days and not ahead and facts.year is None and (headed := day_of_entry(document, sentence)):
            days = [headed[0]]
        if span is not None and span.month is not None and not moved and candidate.vocabulary.has_tenses:
            # "… the ninth consultation, held in August, A and B met on 16 December": that day is not the ninth's
            days = [o for o in days if _is_in_month(o, span) or is_before_break(candidate, o, span)]
        if days and facts.starts_on is None and not ahead:
            behind = [one for one in days if one.start >= candidate.clause.start + candidate.end]
            set_day(facts, behind[0] if behind else nearest_first(days, candidate)[0], sentence)
        elif days and facts.year is None:
            facts.year = days[0].first.year
            facts.prove("year", sentence)
        if called_off and facts.year is None and (soon := year_of_these_days(document, candidate)):
            facts.year = soon
            facts.prove("year", sentence)
        if ahead and not moved and facts.year is None and (season := year_of_season(document, candidate)):
            facts.year = season
            facts.prove("year", sentence)
        if facts.year is None and (far := told_by_distance(document, candidate)):
            facts.year, facts.month = far.year, far.month
            facts.prove("year", sentence)
        if ahead and facts.year is None and (coming_year := year_told_before(document, candidate)):
            facts.year = coming_year
            facts.prove("year", sentence)
        if facts.year is None and (year := year_of_frame(document, candidate, ahead=ahead)):
            facts.year = year
            facts.prove("year", sentence, *([] if sentence.frame else document.sentences[:1]))
        if facts.year is None and not ahead and (said := month_told_before(document, candidate)):
            facts.year, facts.month = said.year, said.month
            facts.prove("year", *document.before(sentence, 1))
        plain, vocabulary, start = candidate.clause.plain, candidate.vocabulary, candidate.start
        why = [hit.span() for hit in CAUSE.finditer(plain)] if candidate.status in TAKEN_BACK else []
        places = [
            place
            for place in find_places(plain, vocabulary)
            if place.start >= own and not any(first <= place.start < last for first, last in why)
        ]
        meant = next((one for one in places if is_meant_for(one, plain, vocabulary, start)), None)
        place = meant or _shared_out(places, candidate) or nearest(places, candidate)
        # A headline may name the country and the text its city.
        closer = place is not None and place.city and facts.city is None and facts.country == place.country
        if place is not None and place.sure and (facts.country is None or closer):
            beside = candidate.vocabulary.within(_TOGETHER)
            near = [
                p
                for p in find_places(candidate.clause.plain, candidate.vocabulary)
                if abs(p.start - place.start) < beside
            ]
            set_place(facts, place, near, sentence)
        if facts.country is None and place is None and not ahead and not candidate.head and not candidate.background:
            # "On 22 July in Luang Prabang, A and B, deputy ministers of …, chaired the …": far off, but no other's.
            only = find_places(candidate.clause.plain, candidate.vocabulary)
            if len(only) == 1 and only[0].sure and only[0].start < candidate.start:
                set_place(facts, only[0], only, sentence)
        if facts.country is None and is_told_here(candidate) and (here := place_before(document, candidate)):
            set_place(facts, here[0], here, sentence)
        if facts.country is None and ahead:
            # "The next one falls to Việt Nam": a single country beside what is to come is its host.
            named = clause_parties(candidate) if partner_of(candidate) is None else frozenset()
            if candidate.vocabulary.pattern("home_words").search(candidate.clause.plain):
                named = frozenset({candidate.vocabulary.home})
            if len(named) == 1:
                facts.country = min(named)
                facts.prove("country", sentence)
    if moved:
        find_new_year(candidates, document, facts)
        find_new_plan(candidates, document, facts)
    return facts


def _is_in_month(day: Days, span: Span) -> bool:
    return (day.first.year, day.first.month) == (span.year, span.month)


def closed(candidate: Candidate, document: Document) -> Candidate:
    """An earlier round without what comes behind the bracket that dates it: "On the basis of the 10th (July 2025), A
    and B met on 14 January in Vientiane".
    """
    bracket, clause = candidate.bracket, candidate.clause
    if bracket is None or clause.plain[bracket.end() : bracket.end() + 1] not in _COMMAS:
        return candidate
    timed = [one.start for one in find_spans(clause.plain, candidate.vocabulary, document.published_on)]
    timed += [one.start - clause.start for one in find_days(clause.sentence, document.published_on)]
    dated = any(bracket.start() <= at < bracket.end() for at in timed)
    return replace(candidate, tail=bracket.end()) if dated else candidate


def _is_of_news(document: Document, days: Sequence[Days], spans: Sequence[Span], candidate: Candidate) -> bool:
    """Whether days before a name are those of the news, as a time behind it says: "recalled on 12 January the results
    of the second, which he had chaired last year".
    """
    first, end, now = candidate.clause.start + candidate.start, candidate.end, document.published_on
    if now is None or any(day.start >= first or now - day.last > _NEWS for day in days):
        return False
    from_day = max(day.end for day in days) - candidate.clause.start
    own = [one for one in spans if end <= one.start < candidate.tail or from_day <= one.start < candidate.start]
    own = [one for one in own if one.month or one.sure]
    return bool(own) and all((one.year, one.month or 12) < (now.year, now.month) for one in own)


def _is_told_of(candidate: Candidate) -> bool:
    """Whether a clause tells that a round took place, or says nothing else of it: not what it is about."""
    said = (candidate.clause.plain, candidate.head, candidate.start, candidate.end)
    told = candidate.status is None and not is_about(candidate.vocabulary, *said, headline=False)
    return told or candidate.status is Status.HELD


def _shared_out(found: Sequence[At], candidate: Candidate) -> At | None:
    """The time or place of one of several that share a name, where each has one, in the same order: "the 12th and 13th
    consultations, in Hanoi in December 2025 and in Vientiane in December 2026", "the 2nd (2017) and the 3rd (2018)".
    """
    place, listed = candidate.listed
    behind = [one for one in found if one.start >= candidate.end]
    shared = next((part for part in (behind, found) if listed > 1 and len(part) == listed), None)
    return shared[place] if shared else None


def _of_both(candidate: Candidate, spans: Sequence[Span]) -> Span | None:
    """The year behind the next name, which a mere "and" joins to this one: "the 13th … and the 11th … in 2026"."""
    clause, vocabulary = candidate.clause.plain, candidate.vocabulary
    if vocabulary.pattern("joined").fullmatch(clause[candidate.spread : candidate.tail].strip()) is None:
        return None
    behind = [one for one in spans if one.start > candidate.tail]
    if not behind or behind[0].month is not None or COMMA.search(clause, candidate.tail, behind[0].start):
        return None
    return behind[0]


def _opening(document: Document, candidate: Candidate) -> Span | None:
    """The year to come that opens a sentence, for its later clauses: "In 2026 they will …; Laos hosts the …"."""
    clause, published_on = candidate.clause, document.published_on
    if not clause.start or published_on is None:
        return None
    said = find_spans(clause.sentence.plain, candidate.vocabulary, published_on, ahead=True)
    coming = [one for one in said if one.year > published_on.year]
    return coming[0] if len(said) == 1 and coming and coming[0].start < _FIRST_WORDS else None


def _is_opening(plain: str, span: Span) -> bool:
    """Whether this year is what a sentence begins with, as the time of all that follows: in digits, or before anything
    else is said ("Theo đó, trong năm nay …"), but not "agreed to hold within the year".
    """
    return _is_written(plain, span) or (span.month is None and _OPENS.fullmatch(plain, 0, span.start) is not None)


def _is_written(plain: str, span: Span) -> bool:
    """Whether a time is a mere year in digits: "Năm 2026, …"."""
    return span.month is None and str(span.year) in plain[span.start : span.start + _FIRST_WORDS]


def _was_set(candidate: Candidate, start: int) -> bool:
    """Whether a time is that of a plan: behind a word that sets it, before the verb that takes it back."""
    plain, cues = candidate.clause.plain, candidate.vocabulary.statuses
    verbs = [hit.start() for status, cue in cues for hit in compiled(cue).finditer(plain) if status is Status.POSTPONED]
    if candidate.vocabulary.has_tenses or not verbs or not candidate.end <= start < min(verbs):
        return False
    return any(compiled(cue).search(plain, candidate.end, start) for status, cue in cues if status is Status.PLANNED)


def is_told_here(candidate: Candidate) -> bool:
    """Whether a word right beside its name refers to a place that was named: "… that they were to hold here"."""
    near = candidate.vocabulary.within(_HERE)
    plain, first = candidate.clause.plain, max(candidate.head, candidate.start - near)
    return candidate.vocabulary.pattern("here").search(plain, first, candidate.spread + near) is not None
