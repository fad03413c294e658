"""What governs a name: an intention puts all that depends on it among what is to come, whatever verb is nearest."""

from functools import cache

from domain.language.connecting import HISTORY
from domain.language.patterns import Pattern
from domain.language.vocabulary import Vocabulary, compiled
from domain.rounds import Status

_REACH = 150  # characters between what governs and the name
_PURPOSE = 70  # characters before an infinitive in which it may be said that somebody came for it
_HISTORY = 40  # characters behind such a verb in which it may be said that it is told of a series
_OTHERS = 110  # characters before a name in which there may be a meeting that only prepares it
_FIRST = 25  # characters of a clause in which its verb stands, if its subject was named before
_MODAL = 40  # characters before a verb in which its auxiliaries stand
_NO_OBJECT = ",;，；"  # right behind what would govern: its clause is over ("invited by the deputy, he co-chaired …")
_APART = ",;，；\n"


def is_governed(vocabulary: Vocabulary, plain: str, head: int, start: int, end: int, limit: int) -> bool:
    """Whether the name between `start` and `end` depends on an intention: an invitation, a request, an order, a wish,
    a preparation ("invited him to visit Laos and co-chair the 13th", "the meeting to prepare the 13th").

    It does not where a finite verb of holding begins anew on the way, where what is intended is about a round that is
    known, or where it is said behind the name, apart, that it took place ("…, which they held on the 3rd").  What
    stands before `head` or behind `limit` is of others.
    """
    if vocabulary.pattern("governed_behind").match(plain, end):
        return True
    first = max(head, start - vocabulary.within(_REACH))
    governing = list(vocabulary.pattern("governing").finditer(plain, first, start))
    if not governing or _is_known_before(vocabulary, plain, first, governing[0].start()):
        return False
    last = governing[-1].end()
    if plain[last:start].lstrip()[:1] in _NO_OBJECT and plain[last:start].strip():
        return False
    if any(vocabulary.pattern(entry).search(plain, last, start) for entry in ("freeing", "background", "about")):
        return False
    # "a preparatory meeting for the 11th, which took place on Wednesday": not the 11th did
    instead = vocabulary.pattern("instead").search(plain, max(head, start - vocabulary.within(_OTHERS)), start)
    return instead is not None or not _is_told_behind(vocabulary, plain, end, limit)


def _is_known_before(vocabulary: Vocabulary, plain: str, first: int, governing: int) -> bool:
    """Whether what governs a name itself is looked back on: "praised what was done to prepare the 10th"."""
    known = [hit.end() for hit in vocabulary.pattern("background").finditer(plain, first, governing)]
    return bool(known) and not any(mark in plain[known[-1] : governing] for mark in _APART)


def _is_told_behind(vocabulary: Vocabulary, plain: str, end: int, limit: int) -> bool:
    """Whether it is said behind a name, after a comma, that its round took place."""
    hit = vocabulary.pattern("taking_place").search(plain, end, limit)
    if hit is None:
        return False
    between = plain[end : hit.start()]
    # "The meeting of directors, to prepare the 11th consultation, was held": a verb right behind a comma has its
    # subject before what the commas enclose.
    return any(mark in between for mark in _APART) and not between.rstrip().endswith(",")


def is_recounted(vocabulary: Vocabulary, plain: str, head: int, start: int, end: int, limit: int) -> bool:
    """Whether a relative clause right behind a name says in the past tense that its round took place: "welcomed the
    preparation, and mentioned the 11th consultation, which A and B chaired in Vientiane on 16 December".
    """
    behind = len(plain[:end].rstrip(" ,"))  # the comma may be the name's last character
    told = vocabulary.pattern("recounted").match(plain, behind, limit) if vocabulary.has_tenses else None
    if told is None or HISTORY.search(plain, behind, min(limit, told.end() + vocabulary.within(_HISTORY))):
        return False  # "…, which has been held every two years"
    first = max(head, start - vocabulary.within(_OTHERS))
    return vocabulary.pattern("instead").search(plain, first, start) is None


def takes_place_after_all(vocabulary: Vocabulary, plain: str, start: int, cue: int, limit: int) -> bool:
    """Whether a round that was put off, as words at `cue` say, took place: "Put off in May, the 11th was held".

    The verb stands behind `start`, that of the name if it follows, and "but" parts it from the words, or a mark; behind
    that nothing but the name may come first ("…, while the committee was held as planned").
    """
    for hit in vocabulary.pattern("taking_place").finditer(plain, start, limit):
        between = plain[cue : hit.start()]
        if vocabulary.pattern("but").search(between):
            return True
        # "Put off in May, the 11th will be held in June, said the ministry after talks that were held"
        if any(ahead.search(plain, max(start, cue), hit.start()) for ahead in _ahead(vocabulary)):
            return False
        parted = cue + max(map(between.rfind, _APART)) + 1
        if start <= cue and vocabulary.pattern("counted").search(plain, parted, hit.start()):
            continue
        if parted > cue and (start > cue or hit.start() - parted <= vocabulary.within(_FIRST)):
            return True
    return False


@cache
def _ahead(vocabulary: Vocabulary) -> tuple[Pattern, ...]:
    """What says that something is to come."""
    planned = (compiled(cue) for status, cue in vocabulary.statuses if status is Status.PLANNED)
    return (vocabulary.pattern("future"), *planned)


def is_only_meant(vocabulary: Vocabulary, plain: str, head: int, verb: int) -> bool:
    """Whether the verb of holding that ends at `verb` is an infinitive that nobody came to or was able to do: "a letter
    that asks him to come and chair the 13th".
    """
    if vocabulary.pattern("unfinished").search(plain, head, verb) is None:
        return False
    return vocabulary.pattern("licensing").search(plain, head, verb) is None


def is_what_was_done(vocabulary: Vocabulary, plain: str, head: int, start: int, verb: int) -> bool:
    """Whether an infinitive of holding from `start` to `verb` is what somebody came for or was the first to do: "came
    to Hanoi this week to hold the 11th", "the first city to host it".
    """
    if vocabulary.pattern("unfinished").fullmatch(plain, start, verb) is None:
        return False
    if vocabulary.pattern("coming").search(plain, verb):
        return False  # "is in Hanoi to hold the 11th tomorrow"
    first = max(head, start - vocabulary.within(_PURPOSE))
    led_to = list(vocabulary.pattern("licensing").finditer(plain, first, start))
    if not led_to or any(mark in plain[led_to[-1].end() : start] for mark in _APART):
        return False
    between = (plain, led_to[-1].end(), start)
    return not any(vocabulary.pattern(entry).search(*between) for entry in ("future", "announcing", "governing"))


def is_yet_to_come(vocabulary: Vocabulary, plain: str, head: int, verb: int) -> bool:
    """Whether the verb of holding that ends at `verb` is joined to one of the future, however far before it that
    stands: "will pay a visit to Laos from 17 to 20 December and co-chair the 13th".
    """
    return vocabulary.pattern("coordinated").search(plain, head, verb) is not None


def is_only_feared(vocabulary: Vocabulary, plain: str, head: int, start: int, end: int) -> bool:
    """Whether what would take a round back, from `start` to `end`, is not so, or only may be: "may yet be put off"."""
    first = max(head, start - vocabulary.within(_MODAL))
    if vocabulary.pattern("unsure").search(plain, first, start):
        return True
    return vocabulary.pattern("unsure_after").match(plain, end) is not None
