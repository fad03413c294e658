"""Days that stand above what they date: alone on a line, or opening it, as in diaries, calendars and chronicles."""

from domain.recognise.days import Days, find_days
from domain.recognise.document import Document, Sentence

_UNDER = 12  # sentences under such a heading
_HEADING = 16  # characters that a line may have beside a day, if it is the heading of what follows: "Thứ Năm, …:"
_BARE = 2  # characters beside a day that stands alone


def day_of_entry(document: Document, sentence: Sentence) -> tuple[Days, Sentence] | None:
    """The day that opens the line of a sentence, with nothing beside it, as in chronicles: "20 July 2015.  The …"."""
    headed = day_of_heading(document, sentence, ahead=False)
    if headed is None or headed[1].paragraph != sentence.paragraph:
        return None
    return headed if _is_bare(headed[1], headed[0]) else None


def day_of_heading(document: Document, sentence: Sentence, *, ahead: bool) -> tuple[Days, Sentence] | None:
    """The day that stands alone on a line above a sentence, or opens its line, as in diaries and calendars."""
    above_all = document.sentences[:1] if ahead else ()  # "Thursday's diary" as the headline
    for other in (*document.before(sentence, _UNDER), *above_all):
        days = find_days(other, document.published_on, ahead=ahead)
        alone = len(days) == 1 and len(other.plain) - (days[0].end - days[0].start) <= _HEADING
        above = document.sentences[other.index - 1 if other.paragraph == sentence.paragraph else other.index]
        opens = above.paragraph < sentence.paragraph  # not "Friday.  The two …"
        if alone and days[0].first == days[0].last and (opens or _begins_entry(other, days[0])):
            return days[0], other
    return None


def _begins_entry(sentence: Sentence, day: Days) -> bool:
    """Whether a sentence is nothing but a date, as the entries of a chronicle begin that stand behind each other."""
    return _is_bare(sentence, day) and _told(sentence)[:1].isdecimal()


def _is_bare(sentence: Sentence, day: Days) -> bool:
    """Whether a sentence has nothing beside a day."""
    return len(_told(sentence)) - (day.end - day.start) <= _BARE


def _told(sentence: Sentence) -> str:
    return sentence.plain.strip(" .:–-")
