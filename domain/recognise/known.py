"""Whether a name is spoken of as something known, or as what something else is about."""

from domain.language.vocabulary import Vocabulary
from domain.recognise.cues import verb_of
from domain.rounds import Status

_BESIDE = 80  # characters behind a name in which words still colour it
_THAT = 30  # characters behind a verb of saying in which its conjunction stands
_VERB = 15  # characters behind a word of the future in which its verb stands


def is_background(vocabulary: Vocabulary, plain: str, start: int, begin: int, end: int, limit: int) -> bool:
    """Whether a name is spoken of as something known: by words from `start` on, or by a past date behind it.

    What stands beyond `limit` belongs to another name.
    """
    # "… were pleased with the 10th last July, and asked to prepare for the 11th": what comes before is of the other.
    announcing = vocabulary.pattern("announcing").finditer(plain, start, end)  # it may look at the name
    first = max((hit.end() for hit in announcing if hit.end() <= begin), default=start)
    # "praised what was done to prepare and hold the 10th": there all of it is of the 10th.
    begins = first if vocabulary.has_tenses else start
    hits = vocabulary.pattern("background").finditer(plain, begins, end)
    known = any(hit.end() > first for hit in hits)
    behind = min(end + vocabulary.within(_BESIDE), limit)
    agreed = vocabulary.pattern("as_agreed").search(plain, end, behind)
    if agreed is not None:  # "to hold the 11th this year as agreed last July": the time is that of the agreement
        behind = agreed.start()
    if vocabulary.pattern("past").search(plain, first, behind):
        return True
    if not known or _is_set_behind(vocabulary, plain, end, behind):
        return False
    return not _is_said_to_come(vocabulary, plain, first, begin, end, behind)


def _is_said_to_come(vocabulary: Vocabulary, plain: str, first: int, begin: int, end: int, limit: int) -> bool:
    """Whether what somebody reminds of is to come: "recalled that the 12th was to take place in Hanoi in December"."""
    known = [hit.end() for hit in vocabulary.pattern("background").finditer(plain, first, begin)]
    that = vocabulary.pattern("that").search(plain, known[-1], min(begin, known[-1] + _THAT)) if known else None
    if that is None or vocabulary.pattern("at_it").search(plain, that.end(), begin):
        return False
    planned = verb_of(vocabulary, Status.PLANNED)
    if planned.search(plain, that.end(), begin):
        return True
    hit = planned.search(plain, end, limit)
    between = plain[end : hit.end()] if hit else ","
    return "," not in between and not vocabulary.pattern("announcing").search(between)


def _is_set_behind(vocabulary: Vocabulary, plain: str, end: int, limit: int) -> bool:
    """Whether a verb of holding to come goes with a name before it: "went over the results expected of the 11th, which
    will open on Thursday".
    """
    future = vocabulary.pattern("future").search(plain, end, limit)
    if future is None or vocabulary.has_tenses:
        return False
    between, last = plain[end : future.start()], future.end() + vocabulary.within(_VERB)
    if "," in between.rstrip(", ") or vocabulary.pattern("joined").search(between):
        return False
    return verb_of(vocabulary, Status.HELD).search(plain, future.end(), last) is not None


def is_about(vocabulary: Vocabulary, plain: str, start: int, begin: int, end: int, *, headline: bool) -> bool:
    """Whether words from `start` on, or right behind a name, say that it is what something else is about: a report on
    it, its results.  A headline that begins so is the report: "Results of the 11th …".
    """
    if vocabulary.pattern("about_after").match(plain, end):
        return vocabulary.pattern("held_on").search(plain, start, begin) is None
    about = vocabulary.pattern("about").search(plain, start, begin)
    return about is not None and (about.start() > 0 or not headline)
