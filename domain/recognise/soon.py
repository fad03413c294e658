"""Years that go without saying: those of a week, a day or a season to come."""

from domain.language import dates
from domain.recognise.candidates import Candidate
from domain.recognise.days import find_all_days
from domain.recognise.document import Document


def year_of_these_days(document: Document, candidate: Candidate) -> int | None:
    """The year of a plan for these days: "which was to meet tomorrow", "this week"."""
    vocabulary, published_on, plain = candidate.vocabulary, document.published_on, candidate.clause.plain
    if published_on is None:
        return None
    days = find_all_days(candidate.clause.sentence, vocabulary, published_on, ahead=True)
    first, last = (candidate.clause.start + end for end in (candidate.head, candidate.tail))
    own = [one.first.year for one in days if first <= one.start < last]
    if not own and vocabulary.pattern("this_week").search(plain, candidate.head, candidate.tail):
        return published_on.year
    return own[-1] if own else None


def year_of_season(document: Document, candidate: Candidate) -> int | None:
    """The year of a plan for a season without a year: the next one of that name, or the one that has begun."""
    published_on, plain = document.published_on, candidate.clause.plain
    for hit in dates.SEASON.finditer(plain, candidate.head, candidate.tail):
        if published_on is not None and dates.SEASON_OF_YEAR.match(plain, hit.end()) is None:
            last = int((hit.lastgroup or "")[1:])
            return published_on.year + (last < published_on.month)
    return None
