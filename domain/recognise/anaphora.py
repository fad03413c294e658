"""Rounds that a clause names by another word, or by their number alone, once the page has named the mechanism."""

import re
from dataclasses import replace

from domain.language.vocabulary import Noun, Vocabulary
from domain.recognise.business import other_ministry
from domain.recognise.candidates import Candidate, Name, candidates_at, with_number
from domain.recognise.days import dates_in
from domain.recognise.document import Clause
from domain.recognise.extents import TWIN, before_next_round
from domain.recognise.focus import is_of_pair
from domain.recognise.ordinals import number_of, numeral
from domain.rounds import Status

_BESIDE = 80  # characters before a word in which it may be said what is counted
_LEAST = 12  # characters from a round that goes by its number alone to the name that its clause goes on to
_COUNTED = 55  # characters behind an ordinal in which it may be said whose it is


def find_anaphora(
    clause: Clause, vocabulary: Vocabulary, kind: str, after: int = 0, last: int | None = None
) -> Candidate | None:
    """The first round that a clause names by another word, such as "the next round", between two places."""
    plain = clause.plain
    last = len(plain) if last is None else last
    ours, counted = vocabulary.pattern("shared_counter"), vocabulary.pattern("counted")
    for entry in ("anaphora", "bare_ordinal"):
        for hit in vocabulary.pattern(entry).finditer(plain, after, last):
            head = max(after, hit.start() - vocabulary.within(_BESIDE))
            near = counted.finditer(plain, head, hit.end() + vocabulary.within(_COUNTED))
            if any(ours.fullmatch(word[0]) is None for word in near):
                continue
            name = Name(hit.start(), hit.end(), Noun(hit[0], weak=True), kind)
            limit = before_next_round(plain, vocabulary, hit.end(), last)
            dates = dates_in(plain, framed=clause.sentence.frame is not None) if entry == "bare_ordinal" else ()
            if any(day.start() < hit.start() <= day.end() + 1 for day in dates):
                continue  # "on September 17th in Hanoi"
            for candidate in candidates_at(clause, vocabulary, name, after, limit, bare=entry == "bare_ordinal"):
                if entry == "bare_ordinal" and hit.end() <= candidate.start and candidate.end - hit.end() > TWIN:
                    continue  # what stands before it is no ordinal: "…, and in December they held the 13th in …"
                if candidate.number is not None or candidate.following:
                    named = any(root in hit[0] for root in vocabulary.roots)
                    return replace(candidate, is_bare=entry == "bare_ordinal", is_unnamed=not named)
    return None


def find_elliptical(
    clause: Clause, vocabulary: Vocabulary, kind: str, after: int, last: int, following: int | None = None
) -> Candidate | None:
    """The first round that an ordinal without a noun stands for, between two places: "the tenth was held in …".

    `following`: the number of the next round of those which the page names; a topic of the two is not what it counts:
    "They spoke of the border, before agreeing that the tenth …".
    """
    plain = clause.plain
    days: list[tuple[int, int]] | None = None
    for hit in vocabulary.pattern("elliptical").finditer(plain, after, last):
        near = (max(after, hit.start() - vocabulary.within(_BESIDE)), hit.start())
        topic = number_of(numeral(hit), vocabulary) == following and is_of_pair(clause.sentence.plain, vocabulary)
        if vocabulary.pattern("counted").search(plain, *near) and not (topic and "," in plain[slice(*near)]):
            continue
        days = [day.span() for day in dates_in(plain)] if days is None else days
        if any(first < hit.end() <= behind + 1 for first, behind in days):
            continue  # "on the 17th of September"
        # "đang chuẩn bị lần thứ 13": what is matched before the ordinal is said of it
        ordinal = vocabulary.pattern("ordinal_after").search(plain, hit.start(), hit.end())
        begin = ordinal.start() if ordinal is not None and vocabulary.spaced else hit.start()
        name = Name(begin, hit.end(), Noun("", weak=True), kind)
        limit = before_next_round(plain, vocabulary, hit.end(), last)
        if (further := vocabulary.pattern("elliptical").search(plain, hit.end(), limit)) is not None:
            limit = further.start()  # "the ninth was held in Hanoi in 2024 and the tenth in Vientiane"
        candidate = candidates_at(clause, vocabulary, name, after, limit, bare=True)[0]
        return replace(with_number(candidate, hit), is_bare=True, following=False)
    return None


def times_told(clause: Clause, vocabulary: Vocabulary, after: int = 0) -> re.Match[str] | None:
    """The words by which a clause says, from a place on, how often two sides have met ("for the tenth time"), unless
    that is told of another body: "the Mekong framework, whose ministers met for the 10th time".
    """
    hit = vocabulary.pattern("times").search(clause.plain, after)
    of_body = vocabulary.pattern("of_body")
    return None if hit is None or of_body.search(clause.plain, 0, hit.start()) else hit


def find_counted(clause: Clause, vocabulary: Vocabulary, kind: str, after: int = 0) -> Candidate | None:
    """The round that a clause counts without naming it, from a place on: "The two deputies met for the tenth time"."""
    hit = times_told(clause, vocabulary, after)
    if hit is None or vocabulary.pattern("counted").search(clause.plain, 0, hit.start()):
        return None  # "A committee that the 10th round set up met for the first time"
    name = Name(hit.start(), hit.end(), Noun(hit[0], weak=True), kind)
    candidate = with_number(candidates_at(clause, vocabulary, name, after, len(clause.plain))[0], hit)
    return replace(candidate, start=hit.start(), end=hit.end(), status=candidate.status or Status.HELD)


def led_up_to(clause: Clause, here: list[Candidate]) -> list[Candidate]:
    """The candidates of a clause, with the one before the first where the clause begins with it, by its number alone:
    "After the ninth in Hanoi (29/8/2024), the deputies' consultation comes back with the tenth".
    """
    first = here[0]
    earlier = find_anaphora(clause, first.vocabulary, first.kind, 0, first.start)
    if earlier is None or earlier.number is None or earlier.following or first.number != earlier.number + 1:
        return here
    if first.start - earlier.end <= _LEAST or other_ministry(earlier) is not None:
        return here
    tail = min(earlier.tail, first.start)
    known = replace(earlier, tail=tail, status=Status.HELD, background=True, level=first.level, hint=first.hint)
    if clause.plain[first.start - 1] in ",，":  # what looks back is of the earlier one alone
        here[0] = replace(first, head=earlier.end, background=False)
    return [known, *here]
