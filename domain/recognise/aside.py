"""Whether a page that is about something else, or later, only looks back on a round of some days ago."""

import re
from datetime import timedelta

from domain.language.passing import ARCHIVED
from domain.passage import kept
from domain.recognise.belonging import ends, is_of_telling, nearest_first, own_days
from domain.recognise.candidates import Candidate
from domain.recognise.days import find_all_days, find_days, find_relative_days
from domain.recognise.document import Document, Sentence
from domain.recognise.past import LEAD, NEWS, is_told_behind

_ARCHIVE = re.compile(ARCHIVED)
_ASIDE = timedelta(days=5)  # so long ago it is background on a page whose lead, or whose sentence, tells of these days
_JUST = timedelta(days=2)  # … if it says that it was reported before


@kept
def is_aside(document: Document, candidate: Candidate) -> bool:
    """Whether a page whose lead is of these days looks back on it, far down, as on something of the week before."""
    published_on, sentence = document.published_on, candidate.clause.sentence
    if sentence.index and _is_archived(document, sentence):
        return True
    if _is_well_before_news(document, candidate):
        return True
    if published_on is None or sentence.index <= 1:
        return False
    opening, vocabulary = document.sentences[1:2], candidate.vocabulary
    told_again = vocabulary.pattern("as_reported").search(candidate.clause.plain, 0, candidate.start)
    week_before = vocabulary.pattern("last_week").search(candidate.clause.plain) is not None
    visit = any(vocabulary.pattern("visiting").search(other.plain) for other in opening)
    led = vocabulary.pattern("chairing").search(candidate.clause.plain) is not None
    if visit and led and not week_before and sentence.paragraph <= LEAD:
        return False  # "… came home on the 22nd.  In Ulaanbaatar on the 14th he chaired the …"
    lead = [d for other in opening for d in find_days(other, published_on) if d.first == d.last or not visit]
    lead += [d for other in opening for d in find_relative_days(other, vocabulary, published_on)]
    own = [day for day in find_days(sentence, published_on) if not ends(sentence, day, vocabulary)]
    lead = [d for d in lead if not any(d.first <= one.first <= d.last for one in own)]
    if not (own or week_before) or not any(d.first <= published_on <= d.last + NEWS for d in lead):
        return False
    return all(published_on - d.last > (_JUST if told_again else _ASIDE) for d in own)


def _is_well_before_news(document: Document, candidate: Candidate) -> bool:
    """Whether a sentence tells of something on a day of these, days after the one that stands with the name: "Minister
    A B, who chaired the 10th consultation with Laos on November 22, attended a reception on Saturday".
    """
    published_on, sentence = document.published_on, candidate.clause.sentence
    if published_on is None or not sentence.index:
        return False
    days = find_all_days(sentence, candidate.vocabulary, published_on)
    told = [d.first for d in days if d.first == d.last and not is_of_telling(document, candidate, d)]
    news = [day for day in told if timedelta() <= published_on - day <= NEWS]
    own = nearest_first(own_days(document, candidate, ahead=False), candidate) if news else []
    if is_told_behind(candidate):  # "looked on Friday at what the 11th, held on July 8, means for trade"
        own = [day for day in own if day.start >= candidate.clause.start + candidate.end] or own
    own = own[:1]
    return bool(own) and max(news) - own[0].last > _ASIDE


def _is_archived(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence stands under a picture of another day, as it says or the one behind it does."""
    behind = (other for other in document.after(sentence, 1) if other.paragraph == sentence.paragraph)
    return any(_ARCHIVE.search(other.plain) for other in (sentence, *behind))
