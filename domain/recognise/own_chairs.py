"""Who leads a round that is not the news of a page: one to come, or one that is looked back on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.language.vocabulary import Vocabulary
from domain.recognise.candidates import Candidate
from domain.recognise.cues import verb_of
from domain.recognise.days import find_all_days
from domain.recognise.document import Document, Sentence
from domain.recognise.gathering import Facts
from domain.recognise.leaders import chairs_named
from domain.recognise.meant import find_meant, find_pair, find_who_is_to_lead
from domain.recognise.people import Person, find_everybody
from domain.recognise.short_names import resolve_short_names
from domain.recognise.who import sided
from domain.rounds import Chair, Status
from domain.site import Mechanism

_THEIRS = 12  # characters before a name in which it may be said whose its round was
_LINK = 60  # characters between two names that share a verb


_Told = tuple[dict[str, str], list[Sentence]]
"""Names of chairs by party, and the sentences that tell them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """What the words around a name say of who leads its round."""

    led: list[re.Match[str]]  #: words of chairing that go with the name
    people: list[Person]  #: of the right rank, or of none, and of a side
    told: dict[str, str]  #: the parties of which they name one
    single: bool  #: they name no two of one side


def find_own_chairs(
    document: Document,
    candidates: Sequence[Candidate],
    mechanism: Mechanism,
    facts: Facts,
    *,
    over: bool,
    alone: bool = False,
) -> None:
    """Who leads a planned round, or led one that is `over`: the two sides, where the words around its name say so, or
    the next sentence, if the page tells of no other that was held (`alone`).
    """
    for candidate in candidates:
        words = _words_around(candidate, mechanism)
        if over:
            found = _who_led(document, candidate, mechanism, words, alone=alone)
        else:
            found = _who_is_to_lead(document, candidate, mechanism, words)
        if found is not None:
            told, proof = found
            facts.chairs = tuple(Chair(party=party, name=told[party]) for party in mechanism.parties if party in told)
            facts.prove("chairs", *proof)
            return


def _words_around(candidate: Candidate, mechanism: Mechanism) -> _Words:
    clause, vocabulary = candidate.clause, candidate.vocabulary
    first, last = clause.start + candidate.head, clause.start + candidate.tail
    chairing = vocabulary.pattern("chairing").finditer(clause.sentence.plain, first, last)
    led = [hit for hit in chairing if _is_of(candidate, hit)]
    here = [p for p in chairs_named(clause.sentence, vocabulary) if first <= p.start < last]
    here = _antecedents(clause.sentence.plain, here, led, vocabulary)
    people = sided([p for p in here if p.level in (mechanism.level, None)], mechanism)
    people = _before_next(candidate, people, led, mechanism)
    names = {party: {p.name for p in people if p.party == party} for party in mechanism.parties}
    return _Words(
        led=led,
        people=people,
        told={party: next(iter(named)) for party, named in names.items() if len(named) == 1},
        single=all(len(named) < 2 for named in names.values()),
    )


def _who_is_to_lead(document: Document, candidate: Candidate, mechanism: Mechanism, words: _Words) -> _Told | None:
    """Who is to lead a round: one of the sides, too, if its name or a pronoun is with the verb."""
    home, missing = candidate.clause.sentence, len(words.told) < len(mechanism.parties)
    if not words.led:
        return None
    if words.single and missing and candidate.status is Status.PLANNED:
        announced = find_who_is_to_lead(document, candidate, words.led, mechanism, words.told)
        if announced:
            return words.told | {announced[0].party or "": announced[0].name}, [home, announced[1]]
    sure = words.told and words.single and candidate.status is Status.HELD
    return (words.told, [home]) if sure or not missing else None


def _who_led(
    document: Document, candidate: Candidate, mechanism: Mechanism, words: _Words, *, alone: bool
) -> _Told | None:
    """Who led a round that is over, though the name of one is told by a pronoun or in the sentence before or behind."""
    clause, told, led = candidate.clause, dict(words.told), words.led
    if words.single and not led and not words.people and _shares_verb(candidate):
        before = clause.start + candidate.head
        chairing = candidate.vocabulary.pattern("chairing").finditer(clause.sentence.plain, clause.start, before)
        led = list(chairing)[-1:]
    meet = bool(words.people) and _meet_there(candidate, words.people)
    proof = [clause.sentence]
    if words.single and len(told) < len(mechanism.parties) and (led or meet):
        meant = find_meant(document, candidate, led, mechanism, told)
        told |= {p.party: p.name for p, _ in meant if p.party}
        proof += [sentence for _, sentence in meant]
    if led and not words.people and (pair := find_pair(document, candidate, led, mechanism)):
        told = {p.party: p.name for p, _ in pair if p.party}
        proof += [sentence for _, sentence in pair]
    if not told and not led:
        return _who_led_next(document, candidate, mechanism) if alone else None
    whole = len(told) == len(mechanism.parties) and (led or meet)
    return (told, proof) if whole or (led and told and words.single) else None


def _who_led_next(document: Document, candidate: Candidate, mechanism: Mechanism) -> _Told | None:
    """The one officer of each side who led the meeting, as the next sentence says: "It was chaired by A and B"."""
    home, vocabulary = candidate.clause.sentence, candidate.vocabulary
    not_of_it = ("counted", "future", "announcing", "following", "previous", "receiving", "phoning", "visiting")
    for other in document.after(home, 1, of_all=True):
        strange = any(vocabulary.pattern(entry).search(other.plain) for entry in not_of_it)
        strange |= bool(find_all_days(other, vocabulary, document.published_on))  # "on Tuesday they led another"
        led = vocabulary.pattern("chairing").search(other.plain)
        if other.paragraph != home.paragraph or led is None or strange or candidate.status is not Status.HELD:
            return None
        everybody = find_everybody(document, vocabulary)
        people = resolve_short_names(chairs_named(other, vocabulary), everybody)
        people = sided([p for p in people if p.level in (mechanism.level, None)], mechanism)
        names = {party: {p.name for p in people if p.party == party} for party in mechanism.parties}
        if all(len(named) == 1 for named in names.values()):
            return {party: named.pop() for party, named in names.items()}, [home, other]
    return None


def _antecedents(
    plain: str, people: Sequence[Person], led: Sequence[re.Match[str]], vocabulary: Vocabulary
) -> list[Person]:
    """The people but those before somebody who is said to have led a round, in a clause of his own: "A received B, who
    had co-chaired the 10th with C".
    """
    relative = [hit for hit in led if vocabulary.pattern("relative").search(plain, 0, hit.start())]
    if not relative:
        return list(people)
    before = [person for person in people if person.end <= relative[0].start()]
    return [person for person in people if person not in before[:-1]]


def _before_next(
    candidate: Candidate, people: list[Person], led: Sequence[re.Match[str]], mechanism: Mechanism
) -> list[Person]:
    """The people but those behind a name, where one of each side before it is said to lead its round: "A and B chairing
    the first …, then C and D chairing the second".
    """
    name = candidate.clause.start + candidate.start
    before = [person for person in people if person.end <= name]
    sides = sorted(person.party or "" for person in before)
    there = before and any(before[-1].end <= hit.start() < name for hit in led)
    return before if there and sides == sorted(mechanism.parties) else people


def _shares_verb(candidate: Candidate) -> bool:
    """Whether nothing but a link stands between a name and the one before: "led the second … and again the third"."""
    between = candidate.clause.plain[candidate.head : candidate.start]
    verb = verb_of(candidate.vocabulary, Status.HELD)
    return bool(candidate.head) and len(between) <= candidate.vocabulary.within(_LINK) and verb.search(between) is None


def _meet_there(candidate: Candidate, people: Sequence[Person]) -> bool:
    """Whether two officers meet at a round: nothing between them and its name says that they only speak of it."""
    plain, start = candidate.clause.sentence.plain, candidate.clause.start
    name, behind = start + candidate.start, start + candidate.end
    before = [p.end for p in people if p.end <= name]
    if before and candidate.vocabulary.pattern("theirs").search(plain, max(0, name - _THEIRS), name):
        return True  # "the two ministers, A and B, had made the border a theme of their 10th consultation"
    between = (max(before), name) if before else (behind, max(behind, min(p.start for p in people)))
    if len(before) not in (0, len(people)):
        return True  # "A welcomed for the tenth round B": on both sides of it
    return not any(
        candidate.vocabulary.pattern(entry).search(plain, *between)
        for entry in ("background", "about", "reporting", "announcing", "at_it")
    )


def _is_of(candidate: Candidate, chairing: re.Match[str]) -> bool:
    """Whether a word of chairing goes with a name: what stands between them names no other meeting, nor looks back."""
    plain, start = candidate.clause.sentence.plain, candidate.clause.start + candidate.start
    between = (plain, chairing.end(), max(start, chairing.end()))
    if not candidate.vocabulary.has_tenses and verb_of(candidate.vocabulary, Status.PLANNED).search(*between):
        return False  # "the two co-chaired it and agreed to hold the second"
    return not any(
        candidate.vocabulary.pattern(entry).search(*between) for entry in ("talks", "background", "announcing")
    )
