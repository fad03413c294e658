"""What the words around a name say of it: its status, its level, that it is known."""

import re
from functools import cache

from domain.language.connecting import ASIDE, IN_PASSING
from domain.language.patterns import Pattern
from domain.language.vocabulary import Vocabulary, compiled
from domain.recognise.former import former_plan
from domain.recognise.governing import (
    is_governed,
    is_only_feared,
    is_only_meant,
    is_recounted,
    is_what_was_done,
    is_yet_to_come,
    takes_place_after_all,
)
from domain.rounds import Status
from domain.site import Level

_BESIDE = 80  # characters around a name in which words still colour it

_WEIGHT = {Status.CANCELLED: 80, Status.POSTPONED: 80, Status.PLANNED: 25}  # characters that a cue may be farther off
TAKEN_BACK = (Status.CANCELLED, Status.POSTPONED)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_PROCEEDS = 45  # characters behind a name in which it is the subject of a verb
_COMMA = 15  # characters that a comma on the way counts for
_ARTICLE = 4  # characters that a verb may still have before an article: "au terme d|e la onzième"
_AUXILIARY = 20  # characters from a comma to a verb behind which that of a name may go on
_UNAFFECTED = 40  # characters between what is not touched by a delay and the words that say so
_REACH = 110  # characters between a cue and the name that it speaks of


def _is_future(vocabulary: Vocabulary, plain: str, start: int, verb: int) -> bool:
    """Whether a verb of holding is announced: "sẽ cùng Thứ trưởng … đồng chủ trì".  In a language with tenses what is
    said of somebody in passing does not count: "A B, who will leave for Hanoi on Thursday, co-chaired".
    """
    said = vocabulary.pattern("future").finditer(plain, start, verb)
    if not vocabulary.has_tenses:
        return next(said, None) is not None
    apart = in_passing(plain[:verb], vocabulary)
    return any(not any(first < hit.start() < last for first, last in apart) for hit in said)


def in_passing(plain: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Where a clause says in passing what somebody will do: "A B, who will leave for Hanoi on Thursday, co-chaired"."""
    if not vocabulary.has_tenses:
        return []
    future = vocabulary.pattern("future")
    return [hit.span() for hit in IN_PASSING.finditer(plain) if future.search(plain, *hit.span())]


def asides(plain: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Where a clause speaks in passing of another round: "…, which comes a year after the ninth consultation, …"."""
    return [
        hit.span()
        for hit in vocabulary.pattern("aside").finditer(plain)
        if any(root in hit[0] for root in vocabulary.roots)
        or (vocabulary.pattern("background").search(hit[0]) and vocabulary.pattern("ordinal_before").search(hit[0]))
    ]


def level_in(vocabulary: Vocabulary, plain: str, start: int, end: int, behind: int | None = None) -> Level | None:
    """The level that words between two places say.

    From `behind` on, the end of a name, words that a mere "and" joins to it are of somebody else: "the deputies held
    the 11th consultation and the ministers the 13th".
    """
    for level, pattern in vocabulary.levels:
        hit = compiled(pattern).search(plain[start:end])
        if hit is None:
            continue
        if behind is None or start + hit.start() < behind:
            return level
        if vocabulary.pattern("joined").search(plain[behind : start + hit.start()]) is None:
            return level
    return None


def rank_between(vocabulary: Vocabulary, plain: str, start: int, end: int) -> Level | None:
    """The level of the officers whom words between two places name, if all are of one: "… and that the deputies should
    meet for their second one".
    """
    levels = {level for level, rank in vocabulary.ranks if compiled(rank).search(plain, start, end)}
    return levels.pop() if len(levels) == 1 else None


def _stands(vocabulary: Vocabulary, plain: str, start: int, end: int, head: int, limit: int) -> bool:
    """Whether what is taken back is another round than the named one: "the delay does not affect the 13th", "the 13th
    goes ahead as planned".
    """
    taken_back = [cue for status, cue in _cues(vocabulary) if status in TAKEN_BACK]
    before = [hit.end() for hit in vocabulary.pattern("unaffected").finditer(plain, head) if hit.end() <= start]
    near = bool(before) and start - before[-1] <= vocabulary.within(_UNAFFECTED)
    # "does not affect relations, as the 13th …", "has nothing to do with the delay of the 13th"
    if near and "," not in plain[before[-1] : start]:
        return not any(cue.search(plain, before[-1], start) for cue in taken_back)
    behind = vocabulary.pattern("as_set").search(plain, end, limit)
    if behind is None or "," in plain[end : behind.start()].rstrip(", "):  # "…, and the venue remains in place"
        return False
    return not any(cue.search(plain, end, behind.start()) for cue in taken_back)


def _is_told_apart(vocabulary: Vocabulary, between: str) -> bool:
    """Whether a new statement of what was done begins between a name and a cue behind it: "within the 11th, the two
    have discussed the coming visit".
    """
    comma = between.find(",")
    told = (vocabulary.pattern(entry).search(between, comma) for entry in ("perfect", "deciding") if comma >= 0)
    return any(hit.end() < len(between.rstrip()) for hit in told if hit)  # but "the two have | agreed to hold it"


def _is_done_for(vocabulary: Vocabulary, plain: str, end: int, first: int, last: int) -> bool:
    """Whether the preparations of which words from `first` to `last` tell are what a round was good for, as a verb
    behind its name says: "the tenth …, in Hanoi in November, gave a push to the preparations for the summit".
    """
    verb, future = vocabulary.pattern("effecting").search(plain, end, first), vocabulary.pattern("future")
    if verb is None or future.search(plain, end, verb.end()):
        return False
    if vocabulary.pattern("governing").search(plain, first, last):
        return True
    return "," not in plain[verb.end() : first] and future.search(plain, verb.end(), last) is None


def _without_aside(vocabulary: Vocabulary, plain: str, end: int, start: int) -> int:
    """How many characters lie between a name and its verb, without what commas set apart: "…, which was to be convened
    in Vientiane in December, has been put off".
    """
    first = plain.find(",", len(plain[:end].rstrip(", ")), start)  # the comma may be the name's last character
    last = plain.rfind(",", end, start)
    if not 0 <= first < last or start - last > _AUXILIARY or "," in plain[first + 1 : last]:
        return start - end
    if ASIDE.match(plain, first) is None or any(cue.search(plain, end, first) for _, cue in _cues(vocabulary)):
        return start - end  # "…, where he noted that the festival, which …, has been put off"
    return max(first - end, 0) + start - last


def _is_of_number(vocabulary: Vocabulary, plain: str, end: int) -> bool:
    """Whether what was held is a round that goes by its number alone: "agreed on the 12th consultation after the
    eleventh, which …".
    """
    if not vocabulary.has_tenses:
        return False
    hit = vocabulary.pattern("elliptical").search(plain, end, end + _BESIDE)
    return hit is not None and hit.start() - end <= _ARTICLE


def is_taken_back(vocabulary: Vocabulary, plain: str, start: int, end: int) -> bool:
    """Whether words between two places put something off or give it up: "set for 20 July, is off; its agenda …"."""
    return any(cue.search(plain, start, end) for status, cue in _cues(vocabulary) if status in TAKEN_BACK)


@cache
def _cues(vocabulary: Vocabulary) -> list[tuple[Status, Pattern]]:
    return [(status, compiled(pattern)) for status, pattern in vocabulary.statuses]


def verb_of(vocabulary: Vocabulary, status: Status) -> Pattern:
    """The first of the words that say that a round has a status: its verbs."""
    return next(cue for known, cue in _cues(vocabulary) if known is status)


def last_link(vocabulary: Vocabulary, plain: str, start: int, end: int, *, commas: bool) -> int | None:
    """Behind the name at `start`: where the last "and" stands before another place, or the last comma if they count."""
    links = [
        hit.start()
        for hit in vocabulary.pattern("joining").finditer(plain, start, end)
        if (commas if hit[0][0] == "," else not plain[hit.start() - 1].isalpha())
        if not plain[hit.end() : hit.end() + 1].isalpha() or (not vocabulary.spaced and plain[hit.start() - 1] == " ")
    ]
    return links[-1] if links else None


def find_status(
    vocabulary: Vocabulary, plain: str, start: int, end: int, head: int, limit: int
) -> tuple[Status | None, int, bool]:
    """The status by the cue nearest to the name, how far off that is, and whether the clause says it is at hand.

    Between `head` and `limit`: what stands beyond belongs to another name.
    """
    best: tuple[int, int, Status] | None = None
    place, verb, distance = start, start, 0
    reach, beside = vocabulary.within(_REACH), vocabulary.within(_BESIDE)
    done_there = vocabulary.pattern("whereat").search(plain, end, limit)
    if done_there is not None:
        limit = done_there.start()
    # "agreed to organise this year's events, including the 11th …": what is said of the whole is said of its part.
    part = vocabulary.pattern("including").search(plain, max(head, start - beside), start)
    opening = part.start() if part else start
    counting = [hit.span() for hit in vocabulary.pattern("of_those_held").finditer(plain, start, limit)]
    earlier = vocabulary.pattern("brought_forward").search(plain, head, limit)
    stands = _stands(vocabulary, plain, start, end, head, limit)
    may_be_taken_back = earlier is None and not stands
    cues = [(status, cue, limit) for status, cue in _cues(vocabulary) if may_be_taken_back or status not in TAKEN_BACK]
    cues.append((Status.PLANNED, vocabulary.pattern("announcing"), end))
    cues.append((Status.HELD, vocabulary.pattern("proceeding"), min(limit, end + vocabulary.within(_PROCEEDS))))
    proceeding = len(cues) - 1
    if earlier is not None:
        cues.append((Status.PLANNED, vocabulary.pattern("brought_forward"), limit))
    if (there := vocabulary.pattern("at_it").search(plain, max(head, start - beside), start)) is not None:
        cues[proceeding - 1] = (Status.PLANNED, vocabulary.pattern("at_it"), 0)
        head = there.start() if not vocabulary.has_tenses else head  # what it was agreed to do is of another round
    if (handed := vocabulary.pattern("taking_over").search(plain, max(head, start - beside), start)) is not None:
        head = handed.start()  # "the 11th is off, its agenda goes to the 13th"
        cues.append((Status.PLANNED, vocabulary.pattern("taking_over"), start))
    # "The 11th will not be held, but the 13th …": what is taken back before "but" is the one named first
    apart = max((hit.end() for hit in vocabulary.pattern("but").finditer(plain, head, start)), default=0) if head else 0
    for rank, (said, cue, until) in enumerate(cues):
        for hit in cue.finditer(plain, head, until):
            status = said
            if until == end and hit.start() >= start:
                continue
            if status in TAKEN_BACK and is_only_feared(vocabulary, plain, head, hit.start(), hit.end()):
                status = Status.PLANNED  # what may yet be put off stands
            if status in TAKEN_BACK and hit.end() <= apart:
                continue
            if rank == proceeding and (hit.start() < end or vocabulary.pattern("future").search(plain, end, hit.end())):
                continue
            if any(first <= hit.start() < last for first, last in counting):
                continue
            if hit.start() < end and start < hit.end():
                gap = 0
            else:
                gap = max(opening - hit.end(), 0) if hit.end() <= start else hit.start() - end
            between = plain[hit.end() : opening] if hit.end() <= start else plain[end : hit.start()]
            if status is Status.PLANNED and hit.start() >= end and _is_told_apart(vocabulary, between):
                continue
            if status is Status.PLANNED and hit.start() >= end and _is_done_for(vocabulary, plain, end, *hit.span()):
                continue
            if status is Status.HELD and hit.start() >= end and _is_of_number(vocabulary, plain, hit.end()):
                continue
            if status in TAKEN_BACK and hit.start() >= end:
                gap = min(gap, _without_aside(vocabulary, plain, end, hit.start()))
            if (
                status not in TAKEN_BACK
            ):  # their verb stands where it may: "…, due to be held in Vientiane, has been put off"
                gap += vocabulary.within(_COMMA) * _IN_BRACKETS.sub("", between).count(",")
            # What takes back or announces outweighs "to hold" beside it: "agreed to hold", "was due to be held".
            weighed = gap - vocabulary.within(_WEIGHT.get(status, 0))
            if weighed <= reach and (best is None or (weighed, rank) < best[:2]):
                best, place, verb, distance = (weighed, rank, status), hit.start(), hit.end(), gap
    if (
        best is not None
        and best[2] is Status.HELD
        and _is_future(vocabulary, plain, max(head, place - vocabulary.within(vocabulary.future_reach)), place)
    ):
        best = (*best[:2], Status.PLANNED)
    if best is not None and best[2] is Status.HELD and not vocabulary.has_tenses and place < start:
        # "chuẩn bị chuyến thăm và đồng chủ trì …": what is announced is all that follows, up to the next comma.
        announced = list(vocabulary.pattern("announcing").finditer(plain, head, place))
        if announced and not any(mark in plain[announced[-1].end() : place] for mark in ",，、"):
            best = (*best[:2], Status.PLANNED)
    if (
        best is not None
        and best[2] in TAKEN_BACK
        and takes_place_after_all(vocabulary, plain, max(place, start), place, limit)
    ):
        best = (*best[:2], Status.HELD)
    held = best is not None and best[2] is Status.HELD and verb <= start
    meant = held and (is_only_meant(vocabulary, plain, head, verb) or is_yet_to_come(vocabulary, plain, head, verb))
    if best is not None and meant:
        best = (*best[:2], Status.PLANNED)
    if stands and best is None:
        best = (0, len(cues), Status.PLANNED)
    planned = best is not None and best[2] is Status.PLANNED and verb <= start
    if best is not None and planned and is_what_was_done(vocabulary, plain, head, place, verb):
        best = (*best[:2], Status.HELD)
    if (best is None or best[2] is Status.HELD) and is_governed(vocabulary, plain, head, start, end, limit):
        best, distance = (0, 0, Status.PLANNED), 0
    if best is not None and best[2] is Status.PLANNED and is_recounted(vocabulary, plain, head, start, end, limit):
        best = (*best[:2], Status.HELD)
    open_yet = best is not None and best[2] is not Status.HELD
    if best is not None and open_yet and former_plan(vocabulary, plain, head, start, end, limit) is not None:
        best = (*best[:2], Status.HELD)
    near = plain[max(0, start - beside) : min(limit, end + reach)]
    imminent = vocabulary.pattern("imminent").search(near) is not None
    return (best[2] if best else None), distance, imminent
