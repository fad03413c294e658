"""To when, and where to, the sentences behind a postponed round say that it is put."""

from collections.abc import Sequence

from domain.language import dates
from domain.language.connecting import COMMA
from domain.language.vocabulary import Vocabulary, compiled
from domain.recognise.belonging import is_of_another
from domain.recognise.candidates import Candidate
from domain.recognise.days import find_days
from domain.recognise.document import Document, clauses
from domain.recognise.gathering import Facts, speaks_of_meeting
from domain.recognise.leaders import names_leader
from domain.recognise.months import Span, find_spans
from domain.recognise.sites import find_places
from domain.recognise.where import set_place
from domain.rounds import Status


def find_new_year(candidates: Sequence[Candidate], document: Document, facts: Facts) -> None:
    """The year of a postponed round as the next sentence, or the next clause of its own, tells it: "… The talks have
    been put off to early 2027", "… has had to wait; the two sides agreed on early 2027".
    """
    put_off = [cue for status, cue in candidates[0].vocabulary.statuses if status is Status.POSTPONED]
    for candidate in candidates:
        home = candidate.clause.sentence
        year = _year_behind(candidate, document)
        if year is not None and year > (facts.year or 0):
            facts.year = year
            facts.prove("year", home)
            return
        for other in document.after(home, 2):
            cues = [hit for cue in put_off for hit in compiled(cue).finditer(other.plain)]
            if not cues or not speaks_of_meeting(other, candidate):
                continue
            spans = find_spans(other.plain, candidate.vocabulary, document.published_on, ahead=True)
            days = find_days(other, document.published_on, ahead=True)
            years = [(one.start, one.year) for one in spans] + [(one.start, one.first.year) for one in days]
            later = [(start, year) for start, year in sorted(years) if start > cues[0].start()]
            if later and later[-1][1] > (facts.year or 0):
                facts.year = later[-1][1]
                facts.prove("year", other)
                return


def _year_behind(candidate: Candidate, document: Document) -> int | None:
    """The only year to come that the next clause of a postponed round's sentence names, if it counts nothing else."""
    home, vocabulary, published_on = candidate.clause.sentence, candidate.vocabulary, document.published_on
    behind = next((c for c in clauses(home) if c.start > candidate.clause.end), None)
    if behind is None or published_on is None or candidate.status is not Status.POSTPONED:
        return None
    entries = ("ordinal_before", "ordinal_after", "following", "visiting", "counted", "other_business", "previous")
    for entry in entries:
        for hit in vocabulary.pattern(entry).finditer(behind.plain):
            if dates.PART_OF_YEAR.match(behind.plain, hit.end()) is None:
                return None  # of something else
    spans = find_spans(behind.plain, vocabulary, published_on, ahead=True)
    moved = vocabulary.pattern("moved_to")
    years = {s.year for s in spans if s.year >= published_on.year and moved.search(behind.plain, 0, s.start)}
    return years.pop() if len(years) == 1 else None


def find_new_plan(candidates: Sequence[Candidate], document: Document, facts: Facts) -> None:
    """What the next sentences plan instead: "… has been put off.  The talks will still be in Vientiane, in 2030"."""
    for candidate in candidates:
        home, vocabulary = candidate.clause.sentence, candidate.vocabulary
        plans = [cue for status, cue in vocabulary.statuses if status is Status.PLANNED]
        others = ("ordinal_before", "ordinal_after", "following", "visiting")
        for other in document.after(home, 2):
            found = [hit for entry in others for hit in vocabulary.pattern(entry).finditer(other.plain)]
            if any(dates.PART_OF_YEAR.match(other.plain, hit.end()) is None for hit in found):
                return  # of another round, or of a journey
            if not vocabulary.pattern("talks").search(other.plain) and not _meet_again(other.plain, vocabulary):
                continue
            spans = find_spans(other.plain, vocabulary, document.published_on, ahead=True)
            planned = any(compiled(cue).search(other.plain) for cue in plans)
            planned = planned or _is_moved(other.plain, vocabulary, spans, document)
            if not planned and vocabulary.pattern("no_longer").search(other.plain) is None:
                continue  # "The meeting was to open in Vientiane": the place stays that of the plan
            years = [span.year for span in spans if not is_of_another(other.plain, span.start, candidate)]
            if years and planned and (facts.year is None or years[-1] > facts.year):
                facts.year = years[-1]
                facts.prove("year", other)
            places = [place for place in find_places(other.plain, vocabulary) if place.sure]
            if places and facts.country is None:
                set_place(facts, places[0], places, other)


def _meet_again(plain: str, vocabulary: Vocabulary) -> bool:
    """Whether it is told, without a word for the meeting, that the same will meet, and not leaders or another body:
    "We have decided to see each other early in 2028".
    """
    again = vocabulary.pattern("anew").search(plain)
    if again is None or names_leader(plain, vocabulary):
        return False
    return vocabulary.pattern("counted").search(plain, again.start()) is None


def _is_moved(plain: str, vocabulary: Vocabulary, spans: Sequence[Span], document: Document) -> bool:
    """Whether words that lead to a year to come stand between the meeting and it, by whatever verb it is put there:
    "chuyển cuộc họp này sang quý I năm 2028", "将会议移至2027年初".
    """
    meetings = [
        hit.end() for entry in ("talks", "anew", "new_time") for hit in vocabulary.pattern(entry).finditer(plain)
    ]
    return document.published_on is not None and any(
        span.year > document.published_on.year
        and vocabulary.pattern("moved_to").search(plain, at, span.start)
        and not COMMA.search(plain, at, span.start)
        for span in spans
        for at in meetings
        if at <= span.start
    )
