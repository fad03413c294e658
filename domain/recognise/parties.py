"""Whose consultation it is: the countries that a candidate belongs to."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from domain.language.connecting import LINK, TWO_FIRST, WHERE
from domain.language.countries import find_countries
from domain.language.patterns import Pattern
from domain.language.vocabulary import Vocabulary
from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.cues import last_link
from domain.recognise.document import Document, Sentence
from domain.recognise.people import find_people
from domain.recognise.sites import cities_in, find_cities

Parties = frozenset[str]
NOBODY: Parties = frozenset()
_IN_BRACKET = re.compile(r" ?[(（](?:[^\W\d]{1,3} )?")  # from a country to the ordinal of its round
_BREAK = re.compile(r"[,，、(（]| - ")
_MARK = re.compile("[,.;:()]")
_BEHIND, _TWO_CITIES = 50, 60  # characters behind a name up to "between", and of the cities behind that
_TRAVELLED = 60  # characters before a country in which it is said that somebody had been there
_CLOSE = 3  # passages that belong together: the paragraph so far, the title, and the lead


@kept
def own_parties(candidate: Candidate, beside: int | None = None) -> Parties:
    """The countries in the name itself: "Tham khảo chính trị Việt Nam - Lào", "Vietnam-Laos political consultation".

    `beside`: only those that begin within so many characters (of Vietnamese) behind its number.
    """
    clause, vocabulary = candidate.clause.plain, candidate.vocabulary
    tail = candidate.tail if beside is None else min(candidate.tail, candidate.end + vocabulary.within(beside))
    head = max(0, candidate.start - 30)
    everybody = _as_parties(clause, vocabulary)
    named = [hit for hit in everybody if head <= hit[0] <= tail and hit[1] <= candidate.tail]
    if not named and (
        pair := _capitals_behind(clause[candidate.end : tail], vocabulary)
        or _capitals_first(clause[: candidate.start], everybody)
    ):
        return pair
    # A pair before the name counts if it touches it: "Vietnam, Laos hold the 10th …"; the rest is the clause's.
    near = [(start, code) for start, end, code in named if end >= candidate.start - 12]
    if near and (chain := _chained(clause, everybody, near[0][0])):
        return frozenset(code for _, code in near) | chain  # "Cambodia, Laos and Vietnam hold …" is of all three
    if not vocabulary.spaced:
        # Of a pair the second touches the name ("ベトナムとラオスの … 政治協議"); what comes behind is of other things.
        pair = frozenset(code for start, _, code in named if start < candidate.end)
        if len(pair) == 2 and any(start < candidate.end for start, _ in near):
            return pair
    before = {code for start, code in near if start < candidate.start}
    if len(before) == 2 and (broken := _BREAK.search(clause, candidate.end, tail)):
        # "Việt Nam - Lào tham khảo chính trị, Bộ trưởng Cuba thăm …": behind the comma other news begins.
        near = [(start, code) for start, code in near if start < broken.start()]
    return frozenset(code for _, code in near)


def _chained(clause: str, named: Sequence[tuple[int, int, str]], start: int) -> Parties:
    """The countries right before a place that nothing but commas, dashes and "and" parts, where they are two more."""
    chain = set[str]()
    for first, end, code in reversed(named):
        if first < start and LINK.fullmatch(clause, end, start):
            chain.add(code)
            start = first
    return frozenset(chain)


def _capitals_first(before: str, named: Sequence[tuple[int, int, str]]) -> Parties:
    """The countries of two cities that a clause begins with for them: "Hanoi and Bangkok held their 10th …"."""
    hit = TWO_FIRST.search(before) if not named else None
    return _of_two_cities(hit[0]) if hit else NOBODY


def _capitals_behind(behind: str, vocabulary: Vocabulary) -> Parties:
    """The countries of two cities that stand right behind a name for them: "the fifth between Havana and Vientiane"."""
    said = _MARK.split(behind, maxsplit=1)[0]
    between = vocabulary.pattern("between").search(said, 0, _BEHIND)
    return _of_two_cities(said[between.end() :][:_TWO_CITIES]) if between else NOBODY


def _of_two_cities(plain: str) -> Parties:
    """The countries of the cities that a plain text names, where they are two."""
    cities = find_cities(plain)
    return frozenset(cities) if len(cities) == len(set(cities)) == 2 else NOBODY


@kept
def parties_at_once(candidate: Candidate) -> Parties:
    """The countries in the name up to where the clause first breaks: "between A and B, held as C and D were …"."""
    plain = candidate.clause.plain
    broken = _BREAK.search(plain, candidate.end, candidate.tail)
    end = broken.start() if broken else candidate.tail
    named = _as_parties(plain, candidate.vocabulary)
    return frozenset(code for start, stop, code in named if candidate.start <= start and stop <= end)


@kept
def clause_parties(candidate: Candidate) -> Parties:
    """The countries that the candidate's clause names otherwise than as places."""
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    apart = vocabulary.pattern("clause_break").search(plain, candidate.end)
    if apart is not None:
        named = _as_parties(plain, vocabulary)
        if any(
            at > apart.start() and vocabulary.pattern("with_country").search(plain, apart.start(), at)
            for at, _, _ in named
        ):  # "…, while the 10th consultation with Cambodia was held in …"
            return frozenset(code for at, _, code in named if at < apart.start())
    other = vocabulary.pattern("counted").search(plain, candidate.end)
    link = last_link(vocabulary, plain, candidate.end, other.start(), commas=True) if other else None
    if link is not None and plain[link] != "," and len(_parties_in(plain, vocabulary)) < 3:
        link = None  # "the 12th consultation and the 48th session of the committee of Việt Nam and Laos"
    if link is None:
        return _parties_in(plain, vocabulary)
    # "Luang Prabang hosts the 12th consultation of the deputies, and the summit with Cambodia is planned for autumn"
    return frozenset(code for at, _, code in _as_parties(plain, vocabulary) if at < link)


@kept
def partner_of(candidate: Candidate) -> str | None:
    """The other party as a name gives it from one side: "the 10th political consultation with Laos"."""
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    named = find_countries(plain, vocabulary)
    if candidate.is_bare:  # "consultations with Laos (the 11th, Hanoi, 14 July), Cambodia (the ninth, …)"
        opened = [code for _, end, code in named if _IN_BRACKET.fullmatch(plain, end, candidate.start)]
        if opened:
            return opened[-1]
    before = vocabulary.pattern("partner_before").search(plain, candidate.head, candidate.start)
    if before is not None and (hit := [code for start, _, code in named if before.start() <= start < before.end()]):
        return hit[0]
    countries = [hit for hit in named if candidate.start <= hit[0] <= candidate.tail]
    noun = plain.find(candidate.noun, candidate.start, candidate.end)
    end = noun + len(candidate.noun) if noun >= 0 else candidate.end  # "consultations with Laos (the 11th, in Hanoi)"
    # "the 14th consultation with Wellington": a capital stands for its country
    countries += [hit for hit in cities_in(plain) if end <= hit[0] <= candidate.tail]
    countries.sort()
    if not countries or countries[0][0] < end:
        return None
    start, _, code = countries[0]
    return code if vocabulary.pattern("with_country").search(plain, end, start) else None


def parties_before(candidate: Candidate) -> Parties:
    """The countries that stand between the name before a candidate and its own, otherwise than as places."""
    named = _as_parties(candidate.clause.plain, candidate.vocabulary)
    return frozenset(
        code
        for at, end, code in named
        if candidate.head <= at and end <= candidate.start and not is_elsewhere(candidate, at)
    )


def is_elsewhere(candidate: Candidate, at: int) -> bool:
    """Whether the place that begins there, before a name, is where somebody was before: "after a visit to India, …",
    but not "after a visit to India, where …" or "after a visit to India for …".
    """
    plain = candidate.clause.plain
    comma = plain.find(",", at, candidate.start)
    if comma < 0 or candidate.vocabulary.pattern("whereat").match(plain, comma) or WHERE.match(plain, comma):
        return False
    before = max(0, at - candidate.vocabulary.within(_TRAVELLED))
    return candidate.vocabulary.pattern("travelled").search(plain, before, at) is not None


def named_people_parties(candidate: Candidate) -> Parties:
    """The sides of the people whom the candidate's sentence names, as far as their names tell it."""
    people = find_people(candidate.clause.sentence, candidate.vocabulary)
    return frozenset(person.party for person in people if person.party)


def sentence_parties(sentence: Sentence, vocabulary: Vocabulary) -> Parties:
    """The countries that a sentence names otherwise than as places."""
    return _parties_in(sentence.plain, vocabulary)


@kept
def _parties_in(plain: str, vocabulary: Vocabulary) -> Parties:
    return frozenset(code for _, _, code in _as_parties(plain, vocabulary))


def context_parties(document: Document, candidate: Candidate, parties: Iterable[str]) -> Parties:
    """The countries that the text before a candidate speaks of: its paragraph first, then the title, then back up.

    Only a passage that names somebody beside the `parties` or both of them settles the matter.
    """
    sentence = candidate.clause.sentence
    wanted = frozenset(parties)
    passages: list[Sequence[Sentence]] = [
        document.so_far(sentence, of_all=True),
        document.sentences[:1],
        document.sentences[1:2],
        *([other] for other in document.before(sentence, of_all=True)),
        *([other] for other in document.neighbours(sentence, of_all=True)),
    ]
    gathered = named_people_parties(candidate) & wanted if len(wanted) == 2 else NOBODY
    for place, passage in enumerate(passages):
        named = frozenset[str]().union(*(sentence_parties(other, candidate.vocabulary) for other in passage))
        if passage and passage[0].index == 1:  # who does not name his country may be known
            people = find_people(passage[0], candidate.vocabulary)
            named |= {person.party for person in people if person.party and len(named) < len(wanted)}
        if not named and passage and passage[0].index == 0:
            named = frozenset(find_cities(passage[0].plain))  # "Hanoi–Vientiane relationship"
        if place < _CLOSE and named <= wanted:  # "Lao diplomacy in 2024 … With Vietnam, both channels …"
            gathered |= named
            if len(wanted) == 2 and gathered == wanted:
                return wanted
        if wanted <= named or (named and named - wanted and len(named) <= 2):
            return named
    return NOBODY


@kept
def countries_by_number(document: Document, vocabulary: Vocabulary) -> list[str]:
    """The countries that a document names, those that it names most often first."""
    counts = Counter(code for s in document.sentences for _, _, code in find_countries(s.plain, vocabulary))
    return [code for code, _ in counts.most_common()]


@kept
def dominant_parties(document: Document, vocabulary: Vocabulary) -> Parties:
    """The two countries that the whole article is about, places included, if no third comes near them."""
    counts: Counter[str] = Counter()
    for sentence in document.sentences:
        counts.update(code for _, _, code in find_countries(sentence.plain, vocabulary))
        counts.update(find_cities(sentence.plain))
        counts.update(person.party for person in find_people(sentence, vocabulary) if person.party)
    if vocabulary.home:
        counts[vocabulary.home] += 1  # who writes does not name himself
    ranked = counts.most_common(3)
    if len(ranked) < 2 or (len(ranked) == 3 and ranked[2][1] * 2 > ranked[1][1]):
        return NOBODY
    return frozenset(code for code, _ in ranked[:2])


@cache
def _before_place(vocabulary: Vocabulary) -> Pattern:
    return Pattern(rf"(?:{vocabulary.place}) ?(?:the )?$")


@kept
def _as_parties(plain: str, vocabulary: Vocabulary) -> list[tuple[int, int, str]]:
    """The countries that a plain text names otherwise than as places: (start, end, ISO code)."""
    place = _before_place(vocabulary)
    return [
        (at, stop, code)
        for at, stop, code in find_countries(plain, vocabulary)
        # One character is half of a pair, and a pair is no place: "在越老第十次政治磋商上".
        if (stop - at == 1 or not place.search(plain, max(0, at - 60), at))
        and not vocabulary.pattern("place_after").match(plain, stop)
    ]
