"""All the candidates of an article, in order, each with the number that the page gives it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from domain.recognise.anaphora import find_anaphora, find_counted, find_elliptical, led_up_to, times_told
from domain.recognise.business import other_level, other_ministry, why_not_ours
from domain.recognise.candidates import (
    Candidate,
    find_candidates,
    is_joined,
    joined,
    number_from_next,
    with_number,
)
from domain.recognise.clipping import cut
from domain.recognise.cues import rank_between
from domain.recognise.document import Clause, Document, clauses
from domain.recognise.focus import HIGHEST, is_in_focus, is_its_number, is_of_last, is_told_with, level_told
from domain.recognise.names import Names, names_of
from domain.recognise.sequel import as_it_goes_on, as_the_text, set_by_next
from domain.recognise.series import (
    CONTINUES_NONE,
    continues,
    counts_series,
    follows_recalled,
    goes_on_from,
    is_counted_down,
)
from domain.recognise.succession import apart_from_last, next_untold
from domain.recognise.telling import told_on
from domain.recognise.unclaimed import apart_from_earlier, times_of_mechanism, unclaimed_rounds, with_unclaimed_number
from domain.rounds import Status
from domain.site import Mechanism

_MOST = 100  # candidates of one article, and those of the sentence that goes beyond
_FURTHER = 2  # rounds that a clause may give by another word …
_LISTED = 4  # … and by their numbers alone
_ROOM = 25  # characters before a name in which another round may be told of


@dataclass(frozen=True, slots=True)
class Found:
    """The candidates of an article, and the names in it that are none, with the reason."""

    candidates: list[Candidate]
    passed_over: list[tuple[Candidate, str]]


def all_candidates(document: Document, mechanisms: Sequence[Mechanism]) -> Found:
    """Every consultation of the kinds of these mechanisms that an article names."""
    text = "\n".join(sentence.plain for sentence in document.sentences)
    spoken = [
        names
        for names in names_of(mechanisms)
        if names.stand_in(text)
        and (names.vocabulary.foreign_lines or not names.vocabulary.pattern("foreign").search(text))
        and names.vocabulary.pattern("script").search(text)
    ]
    found, passed_over = list[Candidate](), list[tuple[Candidate, str]]()
    for sentence in document.sentences if spoken else ():
        if len(found) + len(passed_over) > _MOST:
            break  # no article names so many; what does is made to keep us busy
        for clause in clauses(sentence):
            for names in spoken:
                if not (names.vocabulary.foreign_lines and names.vocabulary.pattern("foreign").search(sentence.plain)):
                    _search(document, clause, names, found, passed_over)
    found = [apart_from_earlier(cut(candidate, following)) for candidate, following in zip_longest(found, found[1:])]
    named = {candidate.clause.sentence.index for candidate in found}
    told = [told_on(document, candidate, named) for candidate in found]
    told = [set_by_next(document, one, following) for one, following in zip_longest(told, told[1:])]
    told = [as_the_text(candidate, found, told) for candidate in told]
    told = as_it_goes_on(document, told)
    told = [apart_from_last(one, told[place - 1] if place else None) for place, one in enumerate(told)]
    others = [one for one, why in passed_over if why != CONTINUES_NONE]
    told = with_unclaimed_number(document, told, others)
    told += unclaimed_rounds(document, told, others)
    told += next_untold(document, told)
    told.sort(key=lambda one: (one.clause.sentence.index, one.clause.start, one.start))
    return Found(told, passed_over)


def _search(
    document: Document,
    clause: Clause,
    names: Names,
    found: list[Candidate],
    passed_over: list[tuple[Candidate, str]],
) -> None:
    """Add the candidates of a clause in one language to those that the page has given so far."""
    vocabulary = names.vocabulary
    here = find_candidates(clause, names)
    goes_on = bool(found) and clause.sentence.index > 0 and found[-1].vocabulary is vocabulary
    # "This was the 11th consultation" names the round that the sentence before reports once more.
    goes_on = goes_on and (not here or _is_reported_before(found[_behind_recalled(found)], clause))
    named = here[0].start if here else len(clause.plain)
    after = _number_last(document, found, clause, named) if goes_on else 0
    here = [candidate for candidate in here if candidate.start >= after]
    if not goes_on and here and not after and clause.sentence.index and not vocabulary.has_tenses:
        here = led_up_to(clause, here)
    if goes_on and here and not after and here[0].start > _ROOM and not vocabulary.has_tenses:
        _take_before(document, clause, here[0], found)
    room = here[0].start - after > _ROOM if here and found and clause.sentence.index > 0 else False
    if room and found[-1].vocabulary is vocabulary:
        # "agreed to hold the 13th in Laos and the 11th political consultation at deputy level in Việt Nam"; without
        # tenses only what says itself that it is to come: "the next round is in Laos, the deputies' 14th …"
        before = find_anaphora(clause, vocabulary, found[-1].kind, after, here[0].start)
        ahead = before is not None and (vocabulary.has_tenses or before.following)
        if before is not None and ahead and _take(document, before, found, passed_over):
            here = [replace(one, head=max(one.head, before.end)) for one in here]
    if room and found[-1].vocabulary is vocabulary:
        _take_elliptical(document, clause, (after, here[0].start), found, passed_over)
    for candidate in here:
        reason = why_not_ours(document, candidate, found) or goes_on_from(candidate, found, passed_over)
        if reason is None:
            found += _counted(document, candidate, found)
        else:
            passed_over.append((candidate, reason))
    if not found or clause.sentence.index == 0 or found[-1].vocabulary is not vocabulary:
        return
    after = max((after, *(candidate.end for candidate in here)))
    for _ in range(_FURTHER):
        further = find_anaphora(clause, vocabulary, found[-1].kind, after)
        if further is not None and further.start - after > vocabulary.within(_ROOM):
            known = len(found)  # "the tenth was held last year, the next round will be …"
            _take_elliptical(document, clause, (after, further.start), found, passed_over)
            if len(found) > known:
                after = found[-1].end
                further = find_anaphora(clause, vocabulary, found[-1].kind, after)
        # "the ministers held their ninth …, and the deputies met for the seventh time"
        if further is None and (after or (clause.start and not vocabulary.pattern("counted").search(clause.plain))):
            further = find_counted(clause, vocabulary, found[-1].kind, after)
        if further is None:
            break
        if here and _is_its_number(found[-1], further):
            found[-1] = replace(found[-1], number=further.number, general=False)
        elif not _take(document, further, found, passed_over):
            break
        after = further.end  # "… since the 10th in July, and prepared for the 12th in Laos"
    _take_elliptical(document, clause, (after, len(clause.plain)), found, passed_over)


def _take_elliptical(
    document: Document,
    clause: Clause,
    part: tuple[int, int],
    found: list[Candidate],
    passed_over: list[tuple[Candidate, str]],
) -> None:
    """Add the rounds of the series in focus that a part of a clause names by an ordinal without a noun."""
    after, last = part
    vocabulary, held = found[-1].vocabulary, [one for one in found if one.status is Status.HELD and not one.background]
    following = max((one.number or 0 for one in held), default=0) + 1
    for _ in range(_LISTED):
        further = find_elliptical(clause, vocabulary, found[-1].kind, after, last, following)
        if further is None:
            return
        after = further.end
        further = _joined_to(further, found[-1])
        if not is_in_focus(document, found, further, [one for one, why in passed_over if why != CONTINUES_NONE]):
            passed_over.append((further, CONTINUES_NONE))
            continue
        if is_its_number(found[-1], further):
            found[-1] = replace(found[-1], number=further.number)
        elif is_of_last(found, further):
            found.append(replace(further, level=level_told(found[-1])))
        else:
            found.append(further)


def _take_before(document: Document, clause: Clause, first: Candidate, found: list[Candidate]) -> None:
    """Add the round that a clause gives by another word before it names one: "reviewed what the 11th session had agreed
    on, and prepared for the 14th consultation of the ministers".
    """
    earlier = find_anaphora(clause, first.vocabulary, found[-1].kind)
    if earlier is None or earlier.number is None or earlier.end > first.start or not is_counted_down(found, earlier):
        return
    if other_ministry(earlier) is None and not _is_of_another(document, found[-1], earlier):
        tail = min(earlier.tail, first.start)
        found.append(replace(earlier, tail=tail, status=Status.HELD, background=True, is_bare=True))


def _take(
    document: Document, further: Candidate, found: list[Candidate], passed_over: list[tuple[Candidate, str]]
) -> bool:
    """Add a round by another word to those that the page has given so far; whether it is one of ours."""
    # "… between the heads of the commissions, the first session …"; but "the directors are to prepare the next one"
    reason = other_ministry(further) or (other_level(further) if further.number is not None else None)
    reason = reason or goes_on_from(further, found, passed_over)
    others = [one for one, why in passed_over if why != CONTINUES_NONE]
    ours = reason is None and (continues(document, found, further) or is_in_focus(document, found, further, others))
    if ours and not _is_of_another(document, found[-1], further):
        found.append(_joined_to(further, found[-1]))
        return True
    passed_over.append((further, reason or CONTINUES_NONE))
    return False


def _counted(document: Document, candidate: Candidate, found: Sequence[Candidate]) -> list[Candidate]:
    """A candidate with the number that "for the tenth time" gives it; where the sentence before its own says so, the
    round that this counts stands before it: "The two deputies met for the tenth time.  Their consultation …".
    """
    vocabulary, clause = candidate.vocabulary, candidate.clause
    if candidate.number is not None:
        return [candidate]
    if (number := times_of_mechanism(document, candidate)) is not None:
        return [replace(candidate, number=number, general=False, following=False, status=Status.HELD)]
    if candidate.following:
        return [candidate]
    if candidate.general and vocabulary.pattern("tally").search(clause.plain):
        return [candidate]
    if (hit := times_told(clause, vocabulary)) is not None:
        return [with_number(candidate, hit)]
    hit = vocabulary.pattern("numbering").search(clause.plain, candidate.head, candidate.start)
    if hit is not None and not vocabulary.pattern("counted").search(clause.plain, hit.start(), candidate.start):
        return [with_number(candidate, hit)]  # "It was the tenth time that the two held their consultation"
    if candidate.background or any(other.number is not None for other in found):
        return [candidate]
    for other in document.before(clause.sentence, 1):
        met = [find_counted(part, vocabulary, candidate.kind) for part in clauses(other)]
        if vocabulary.pattern("diplomacy").search(other.plain):
            return [*(one for one in met if one is not None and (one.number or 0) <= HIGHEST), candidate]
    return [candidate]


def _is_its_number(last: Candidate, candidate: Candidate) -> bool:
    """Whether a round by another word only gives the number of the one before: "…, whose fourth edition was held"."""
    if last.number is not None or candidate.number is None or last.clause != candidate.clause:
        return False
    between = last.clause.plain[last.end : candidate.start]
    return last.vocabulary.pattern("whose").search(between) is not None


def _is_of_another(document: Document, last: Candidate, candidate: Candidate) -> bool:
    """Whether "the next one" is that of something else which the text counts since: "The committee met …"."""
    if candidate.vocabulary.pattern("elided").fullmatch(candidate.noun) is None:
        return False
    between = document.sentences[last.clause.sentence.index + 1 : candidate.clause.sentence.index]
    return any(candidate.vocabulary.pattern("counted").search(other.plain) for other in between)


def _joined_to(candidate: Candidate, before: Candidate) -> Candidate:
    """A round by another word with what it has of the name before it: "the ministers' consultation held its 12th"."""
    own = any(candidate.vocabulary.pattern(e).search(candidate.own_text) for e in ("own_level", "this_level"))
    if candidate.level is None and not own and before.clause == candidate.clause:
        plain, first = candidate.clause.plain, min(before.spread, candidate.start)
        candidate = replace(candidate, level=rank_between(candidate.vocabulary, plain, first, candidate.start))
    if is_told_with(candidate, before):
        candidate = replace(candidate, status=Status.HELD)
    same = candidate.is_bare and candidate.level is None and not own and before.clause == candidate.clause
    same = same and (before.number is None or is_joined(candidate, before))
    return joined(replace(candidate, level=before.level) if same else candidate, before)


def _is_reported_before(last: Candidate, clause: Clause) -> bool:
    return last.status is Status.HELD and last.clause.sentence is not clause.sentence


def _number_last(document: Document, found: list[Candidate], clause: Clause, named: int) -> int:
    """Give the candidate of the sentence before, or the one behind which earlier rounds were recalled, the number that
    this clause states; the place behind it, or 0.

    `named`: where the clause names a round itself.
    """
    place = _behind_recalled(found)
    last, recalled = found[place], found[place + 1 :]
    far = clause.sentence.index - found[-1].clause.sentence.index > 2
    if far and not counts_series(document, last, clause):
        return 0
    numbered = number_from_next(last, clause, named)
    if numbered is None or (far and (numbered[0].number or 0) > HIGHEST):
        return 0
    if recalled and not follows_recalled(numbered[0], recalled, clause):
        return 0
    found[place], after = numbered
    return after


def _behind_recalled(found: Sequence[Candidate]) -> int:
    """Which of the candidates is the last one but those, with their numbers, on which a page looks back."""
    place = len(found) - 1
    while place and found[place].number is not None and found[place].background:
        place -= 1
    return place if found[place].number is None else len(found) - 1
