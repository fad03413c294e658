"""The single days that a sentence names, without those that are another thing's: a feast, the end of a stay."""

from datetime import date

from domain.language.vocabulary import Vocabulary
from domain.recognise.belonging import ends, is_of_another, is_of_news, without_former
from domain.recognise.candidates import Candidate
from domain.recognise.days import Days, find_all_days
from domain.recognise.document import Document, Sentence


def single_days(document: Document, sentence: Sentence, candidate: Candidate, *, ahead: bool) -> list[Days]:
    """Single days in a sentence; the days of a visit stand aside if there are others."""
    found = find_all_days(sentence, candidate.vocabulary, document.published_on, ahead=ahead)
    single = [
        days
        for days in found
        if days.first == days.last
        and not commemorates(sentence, days, candidate.vocabulary)
        and not ends(sentence, days, candidate.vocabulary)
        and not candidate.vocabulary.pattern("saying").match(sentence.plain, days.end)
        and not (sentence is candidate.clause.sentence and is_of_news(document, candidate, days, ahead=ahead))
    ]
    single = without_former(sentence, single, candidate.vocabulary)
    own = [days for days in single if not is_of_another(sentence.plain, days.start, candidate)]
    single = own or single
    dated = [days for days in single if document.published_on is None or _is_recent(days, document.published_on, ahead)]
    if not ahead and document.published_on is not None:  # "… held on the 21st; tomorrow the guests leave for …"
        dated = [days for days in dated if days.first <= document.published_on] or dated
    return sorted(dated, key=lambda days: days.start)


def _is_recent(days: Days, published_on: date, ahead: bool) -> bool:  # noqa: FBT001 - a flag of the caller's
    gap = (days.first - published_on).days
    return -2 <= gap <= 340 if ahead else -60 <= gap <= 2


def commemorates(sentence: Sentence, days: Days, vocabulary: Vocabulary) -> bool:
    """Whether a day is a date in the calendar of a nation ("Quốc khánh 2/9"), not of this news."""
    head = max(0, days.start - vocabulary.within(40))
    return vocabulary.pattern("commemorating").search(sentence.plain, head, days.start) is not None
