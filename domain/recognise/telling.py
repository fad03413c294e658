"""What the sentences behind a name say of its round: that it is put off, is yet to come, was just held."""

from dataclasses import replace
from datetime import timedelta

from domain.language.connecting import TOPIC
from domain.language.vocabulary import compiled
from domain.recognise.candidates import Candidate
from domain.recognise.captions import is_pictured
from domain.recognise.cues import TAKEN_BACK, find_status, verb_of
from domain.recognise.days import find_all_days
from domain.recognise.denied import is_denied
from domain.recognise.document import Document, Sentence
from domain.recognise.elsewhere import is_told_in_review
from domain.recognise.focus import numbers_in
from domain.recognise.gathering import is_identified, is_led_next
from domain.recognise.governing import is_only_feared, takes_place_after_all
from domain.recognise.meeting import is_done, is_met_for
from domain.recognise.months import find_spans
from domain.recognise.past import LEAD, NEWS
from domain.recognise.prospect import is_dated_ahead, is_in_outlook, is_in_prospect, is_set_for_a_month
from domain.recognise.sites import find_places
from domain.recognise.succession import (
    is_done_after_all,
    is_just_told,
    is_met_before,
    is_put_off_next,
    is_set_anew,
    is_set_next,
)
from domain.recognise.timing import days_now, follows_at_once, is_of_news, is_over
from domain.recognise.when import ON
from domain.rounds import Status

_NEXT = 3  # sentences, from its own on, in which it is said whether a round was given up or put off
_OPENING = 60  # characters of a sentence in which it says what it goes on about


def told_on(document: Document, candidate: Candidate, named: set[int]) -> Candidate:
    """A candidate with what the next sentences say of it.

    They may take it back ("… The talks have been put off"), or say first that it is to come ("The meeting will be …").
    """
    home = candidate.clause.sentence
    if is_denied(document, candidate):
        unknown = replace(candidate, status=None, background=True)
        if _is_planned_instead(document, candidate, named) or _is_planned_next(document, unknown, named):
            return replace(candidate, status=Status.PLANNED, background=False)
        return unknown
    if (
        candidate.status is not Status.HELD
        and candidate.status not in TAKEN_BACK
        and _is_just_after(document, candidate)
    ):
        return replace(candidate, status=Status.HELD, background=False)
    if home.index and is_met_before(document, candidate):
        return replace(candidate, status=Status.HELD, background=False)
    if home.index and candidate.status is None and is_just_told(candidate):
        return replace(candidate, status=Status.HELD, background=False)
    if home.index and candidate.status in (Status.PLANNED, None) and is_done_after_all(document, candidate):
        return replace(candidate, status=Status.HELD, background=False)
    if candidate.status in (Status.PLANNED, Status.HELD) and is_set_anew(document, candidate):
        return replace(candidate, status=Status.POSTPONED)
    if is_put_off_next(document, candidate, named):
        return replace(candidate, status=Status.POSTPONED)
    if candidate.status in TAKEN_BACK and _is_on_all_the_same(document, candidate, named):
        return replace(candidate, status=Status.PLANNED, imminent=True)
    if candidate.status in TAKEN_BACK:
        return _given_up_or_put_off(document, candidate, named)
    if candidate.status is Status.PLANNED and is_told_in_review(document, candidate):
        return replace(candidate, status=Status.HELD)
    taken_back = _taken_back_next(document, candidate, named) if home.index and candidate.status is None else None
    if taken_back is not None and taken_back.status in TAKEN_BACK:
        return taken_back  # though the month that its clause names is to come
    if is_in_prospect(document, candidate):
        return replace(candidate, status=Status.PLANNED, distance=0, imminent=True)
    if home.index and candidate.status is None and is_set_next(document, candidate, named):
        return replace(candidate, status=Status.PLANNED, imminent=True)
    if candidate.status is None and (before := _announced_before(document, candidate)) is not None:
        ahead = is_dated_ahead(document, before, candidate.vocabulary)
        return replace(candidate, status=Status.PLANNED, background=False, imminent=ahead)
    if candidate.status is None and is_led_next(document, candidate, named):
        return replace(candidate, status=Status.HELD, background=False)
    if candidate.status is None and is_pictured(document, candidate):
        return replace(candidate, status=Status.HELD)
    if is_done(document, candidate):
        return replace(candidate, status=Status.HELD)
    if is_met_for(document, candidate, named):
        return replace(candidate, status=Status.HELD)
    if home.index == 0:
        return candidate
    if candidate.status is Status.PLANNED and _is_held_next(document, candidate, named):
        return replace(candidate, status=Status.HELD, background=False)
    if candidate.status in (None, Status.HELD) and is_in_outlook(document, candidate):
        return replace(candidate, status=Status.PLANNED)
    if not candidate.background and _is_planned_next(document, candidate, named):
        return replace(candidate, status=Status.PLANNED)  # "left for Hanoi to attend the 11th …  It opens tomorrow"
    monthly = not candidate.general and is_set_for_a_month(document, candidate)
    set_for = replace(candidate, status=Status.PLANNED, background=False) if monthly else candidate
    if candidate.status not in (None, Status.PLANNED) or candidate.vocabulary.pattern("still").search(
        candidate.clause.plain, candidate.start, candidate.tail
    ):
        return set_for
    if (taken_back := _taken_back_next(document, candidate, named)) is not None:
        return taken_back
    said = _said_next(document, candidate, named)
    if monthly or candidate.vocabulary.pattern("talks").search(said) is None:
        return set_for
    open_yet = candidate.status is None and candidate.number is not None and not is_over(document, candidate, NEWS)
    if open_yet and not candidate.background and not candidate.general:
        told = {status for status, cue in candidate.vocabulary.statuses if compiled(cue).search(said)}
        if told == {Status.PLANNED}:
            return replace(candidate, status=Status.PLANNED)
    return candidate


def _said_next(document: Document, candidate: Candidate, named: set[int]) -> str:
    """The two sentences behind a name, as far as they name no other round."""
    told: list[str] = []
    for other in document.after(candidate.clause.sentence, 2):
        if other.index in named or _is_of_other_number(candidate, other):
            break
        told.append(other.plain)
    return "\n".join(told)


def _taken_back_next(document: Document, candidate: Candidate, named: set[int]) -> Candidate | None:
    """A round that the next sentences put off or give up: "… is on the agenda.  The talks have been put off"."""
    said, vocabulary = _said_next(document, candidate, named), candidate.vocabulary
    is_meant = vocabulary.pattern("no_longer").search(candidate.clause.plain) is not None
    if is_meant:
        title, before = document.sentences[0], document.before(candidate.clause.sentence, 1)
        said = "\n".join([said, title.plain, *(other.plain for other in before)])  # "Ministry calls off talks …"
    elif vocabulary.pattern("talks").search(said) is None:
        return None
    for status, cue in vocabulary.statuses:
        hit = compiled(cue).search(said) if status in TAKEN_BACK else None
        if hit is None or (not is_meant and _is_of_other_meeting(said, hit.start(), candidate)):
            continue
        if not is_only_feared(vocabulary, said, 0, hit.start(), hit.end()):
            held = takes_place_after_all(vocabulary, said, hit.end(), hit.end(), len(said))
            return replace(candidate, status=Status.HELD if held else status)
    return None


def _is_of_other_meeting(said: str, verb: int, candidate: Candidate) -> bool:
    """Whether the meeting that a verb takes back is another one: "the talks on the railway", "the committee's"."""
    vocabulary = candidate.vocabulary
    talks = [hit.end() for hit in vocabulary.pattern("talks").finditer(said, 0, verb)][-1:]
    topic = any(TOPIC.match(said, end) for end in talks)
    return topic or any(vocabulary.pattern("counted").search(said, end, verb) for end in talks)


def _is_on_all_the_same(document: Document, candidate: Candidate, named: set[int]) -> bool:
    """Whether the next sentence says of what is said to be put off that it is on as planned: "It is rumoured that
    the 11th will be put off.  The meeting is still set for Wednesday, the spokeswoman said".
    """
    vocabulary = candidate.vocabulary
    for other in document.after(candidate.clause.sentence, 1):
        if other.index in named or vocabulary.pattern("counted").search(other.plain):
            return False
        kept = any(vocabulary.pattern(entry).search(other.plain) for entry in ("still", "as_set"))
        meant = vocabulary.pattern("talks").search(other.plain)
        return kept and meant is not None and is_dated_ahead(document, other, vocabulary)
    return False


def _given_up_or_put_off(document: Document, candidate: Candidate, named: set[int]) -> Candidate:
    """A round that will not be held, as what is said next tells: put off where another time is spoken of ("A new date
    is being sought"), given up where that is said ("There will be no 12th consultation …  The ministries dropped it").
    """
    clause, vocabulary = candidate.clause, candidate.vocabulary
    off = vocabulary.pattern("not_held").search(clause.plain, candidate.head, candidate.tail)
    if off is None:
        return candidate
    said, behind = clause.plain[candidate.end :], max(0, off.end() - candidate.end)
    for other in (o for o in document.sentences[clause.sentence.index :][:_NEXT]):
        if other.index in named - {clause.sentence.index}:
            break
        said += f"\n{other.plain[clause.end :] if other is clause.sentence else other.plain}"
    if vocabulary.pattern("new_time").search(said):
        return replace(candidate, status=Status.POSTPONED)
    given_up = verb_of(vocabulary, Status.CANCELLED).search(said) or vocabulary.pattern("no_new_time").search(said)
    told = "\n".join(said[behind:].split("\n")[:_NEXT])
    ahead = find_spans(told, vocabulary, document.published_on, ahead=True)  # "Hanoi proposes September"
    if given_up is None and clause.sentence.index and not ahead:
        # "Several meetings in Vientiane called off", says the headline, or the sentence before
        above = (document.sentences[0], *document.before(clause.sentence, 1))
        given_up = next(filter(None, (vocabulary.pattern("meetings_off").search(one.plain) for one in above)), None)
    return replace(candidate, status=Status.CANCELLED) if given_up else candidate


def _is_planned_instead(document: Document, candidate: Candidate, named: set[int]) -> bool:
    """Whether behind what it denies a page says for when, or where, the round is planned: "denied that the 11th had
    been held; it will take place in autumn".
    """
    vocabulary, home = candidate.vocabulary, candidate.clause.sentence
    planned, first = verb_of(vocabulary, Status.PLANNED), candidate.clause.start + candidate.end
    for other in (home, *document.after(home, 1)):
        if other.index in named - {home.index} or _is_of_other_number(candidate, other):
            return False
        hit = planned.search(other.plain, first if other is home else 0)
        said = [place.start for place in find_places(other.plain, vocabulary)]
        said += [span.start for span in find_spans(other.plain, vocabulary, document.published_on, ahead=True)]
        if hit and any(start > first or other is not home for start in said):
            return True
    return False


def _announced_before(document: Document, candidate: Candidate) -> Sentence | None:
    """The sentence before, if it announces first of all what the candidate's own says to be its round: "A will meet B
    on the 20th.  It is the 11th consultation".
    """
    vocabulary = candidate.vocabulary
    for other in document.before(candidate.clause.sentence, 1):
        if not is_identified(other, candidate) or _counts_another(candidate, other):
            return None
        cues = [verb_of(vocabulary, Status.PLANNED), vocabulary.pattern("future")]
        told = [hit.start() for cue in cues if (hit := cue.search(other.plain))]
        held = verb_of(vocabulary, Status.HELD).search(other.plain)
        return other if told and (held is None or min(told) <= held.start()) else None
    return None


def _is_just_after(document: Document, candidate: Candidate) -> bool:
    """Whether what is announced came right after it: "pledged to … after their tenth consultation on Tuesday"."""
    after = candidate.vocabulary.pattern("just_after").search(candidate.clause.plain, 0, candidate.start)
    if after is None:
        return False
    lead = candidate.clause.sentence.paragraph <= LEAD and candidate.status is None and candidate.number is not None
    if any(after.start() <= day.start - candidate.clause.start < after.end() for day in days_now(document, candidate)):
        return True  # "told reporters after Thursday's 11th consultation"
    if lead and candidate.vocabulary.pattern("receiving").search(candidate.clause.plain, 0, candidate.start):
        return follows_at_once(document, candidate) or is_of_news(document, candidate)
    at_once = is_of_news(document, candidate) or follows_at_once(document, candidate)
    return is_over(document, candidate, NEWS) or (lead and at_once)


def _is_of_other_number(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether a sentence tells of something else by its number: "The committee is to hold its 24th meeting"."""
    counted = candidate.vocabulary.pattern("counted").search(sentence.plain)
    return counted is not None and _counts_another(candidate, sentence)


def _counts_another(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether a sentence gives a round another number: "… will prepare for the 13th.  This was the 11th"."""
    numbers = numbers_in(sentence.plain, candidate.vocabulary, 0, len(sentence.plain))
    return candidate.number is not None and bool(numbers) and candidate.number not in numbers


def _is_held_next(document: Document, candidate: Candidate, named: set[int]) -> bool:
    """Whether the next sentence says that what somebody has come for was held, on a day of these: "… is in Laos for
    the 11th consultation.  The meeting took place on the 16th".
    """
    vocabulary, plain, published_on = candidate.vocabulary, candidate.clause.plain, document.published_on
    intended = any(vocabulary.pattern(e).search(plain, 0, candidate.start) for e in ("announcing", "governing"))
    if intended or candidate.following or candidate.number is None or published_on is None:
        return False
    if vocabulary.pattern("visiting").search(plain) is None or vocabulary.pattern("coming").search(plain):
        return False
    for other in document.after(candidate.clause.sentence, 1):
        hit = vocabulary.pattern("talks").search(other.plain, 0, vocabulary.within(_OPENING))
        ahead = any(vocabulary.pattern(entry).search(other.plain) for entry in ("future", "following", "previous"))
        if hit is None or ahead or other.index in named or _is_of_other_number(candidate, other):
            return False
        status, _, _ = find_status(vocabulary, other.plain, hit.start(), hit.end(), 0, len(other.plain))
        days = find_all_days(other, vocabulary, published_on)
        recent = any(timedelta() <= published_on - day.last <= NEWS for day in days)
        same = vocabulary.pattern("that_day").search(other.plain) and days_now(document, candidate)
        return status is Status.HELD and bool(recent or same)
    return False


def _is_planned_next(document: Document, candidate: Candidate, named: set[int]) -> bool:
    """Whether the next sentence says of the meeting that it is to come ("… The consultation is set for Thursday"), or
    one of those behind it gives it a day to come, whatever was said of it before ("arrived today to co-chair the …").
    """
    vocabulary = candidate.vocabulary
    if candidate.status not in (None, Status.HELD):
        return False
    for place, other in enumerate(document.after(candidate.clause.sentence, ON)):
        if other.index in named or vocabulary.pattern("following").search(other.plain):
            return False
        hit = vocabulary.pattern("talks").search(other.plain, 0, vocabulary.within(_OPENING))
        if hit is None or _is_of_other_number(candidate, other):
            continue
        status, _, _ = find_status(vocabulary, other.plain, hit.start(), hit.end(), 0, len(other.plain))
        if candidate.status is None and not place:
            return status is Status.PLANNED
        coming = status is Status.PLANNED or vocabulary.pattern("present").search(other.plain)  # "It begins tomorrow"
        return bool(coming) and is_dated_ahead(document, other, vocabulary)
    return False
