"""Candidates: the places in an article where a consultation is named, with the number that goes with each."""

import re
from dataclasses import dataclass, replace

from domain.language.countries import find_countries
from domain.language.vocabulary import Noun, Vocabulary, compiled
from domain.recognise.document import Clause
from domain.recognise.names import Nouns
from domain.rounds import Status
from domain.site import Level

# Distances are in characters of Vietnamese; `Vocabulary.within` gives those of another language.
_TAIL = 170  # characters behind a noun in which its ordinal may stand; the longest level and party phrases have 120
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_WEIGHT = {Status.CANCELLED: 80, Status.POSTPONED: 80, Status.PLANNED: 25}  # characters that a cue may be farther off
_BESIDE = 80  # characters around a name in which words still colour it
TAKEN_BACK = (Status.CANCELLED, Status.POSTPONED)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_COUNTED = 55  # characters behind an ordinal in which it may be said whose it is
_COMMA = 15  # characters that a comma on the way counts for
_MOST = 20  # names in one clause; no sentence has so many
_REACH = 110  # characters between a cue and the name that it speaks of


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place where a consultation is named."""

    clause: Clause
    vocabulary: Vocabulary
    kind: str  #: of the mechanism that its name stands for
    start: int  #: of its name in the clause, from the ordinal before the noun on
    end: int  #: behind the ordinal after the noun
    head: int  #: as far back as words may belong to the name
    tail: int  #: as far as words may still belong to the name
    noun: str
    is_weak: bool  #: its noun alone does not say that it is such a consultation
    number: int | None
    level: Level | None  #: as the name says it in words
    hint: Level | None  #: as the choice of noun hints
    status: Status | None  #: by the nearest cue; `None`: no verb says anything
    distance: int  #: characters between that cue and the name
    background: bool  #: spoken of as something known
    imminent: bool
    following: bool  #: "the next round", without a number
    general: bool  #: the mechanism as such
    is_bare: bool = False  #: named by its ordinal alone

    @property
    def own_text(self) -> str:
        """Its name with everything that may belong to it, in plain text."""
        return self.clause.plain[self.start : self.tail]


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of a mechanism, where it stands in a clause."""

    start: int
    end: int
    noun: Noun
    kind: str


def find_candidates(clause: Clause, vocabulary: Vocabulary, nouns: Nouns) -> list[Candidate]:
    """Every consultation that a clause names, in order; one for each number where several are listed."""
    names = _names(clause.plain, nouns)[:_MOST]
    passing = asides(clause.plain, vocabulary)
    found: list[Candidate] = []
    for place, name in enumerate(names):
        limit = len(clause.plain)
        if place + 1 < len(names):
            limit = names[place + 1].start
            breaks = vocabulary.pattern("leading").finditer(clause.plain, name.end, limit)
            limit = max((hit.start() for hit in breaks), default=limit)
        limit = _before_next_round(clause.plain, vocabulary, name.end, limit)
        head = found[-1].end if found else 0
        for first, last in passing:
            if first <= name.start < last and head < first and found:
                head, limit = first, min(limit, last)
        around = _around(clause, vocabulary, name, head, limit)
        found += [joined(candidate, found[-1]) if found else candidate for candidate in around]
    return found


def asides(plain: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Where a clause speaks in passing of another round: "…, which comes a year after the ninth consultation, …"."""
    return [
        hit.span()
        for hit in vocabulary.pattern("aside").finditer(plain)
        if any(root in hit[0] for root in vocabulary.roots)
        or (vocabulary.pattern("background").search(hit[0]) and vocabulary.pattern("ordinal_before").search(hit[0]))
    ]


def _before_next_round(plain: str, vocabulary: Vocabulary, end: int, limit: int) -> int:
    """Where words cease to be a name's: "…, the next round will be held in Laos" has a verb of its own."""
    for hit in vocabulary.pattern("anaphora").finditer(plain, end, limit):
        numbered = vocabulary.pattern("ordinal_after").search(plain, end, hit.start())
        announced = vocabulary.pattern("announcing").search(plain, numbered.end(), hit.start()) if numbered else None
        if announced:  # "… the 10th round, and told the ministries to prepare for the 11th in …"
            return announced.start()
        if plain[end : hit.start()].strip() and vocabulary.pattern("following").search(hit[0]):
            return hit.start()
    return limit


def joined(candidate: Candidate, before: Candidate) -> Candidate:
    """A round without a verb of its own has that of the one before it: "agreed to hold the 9th … and the 11th …"."""
    announced = candidate.status is Status.HELD and before.status is Status.PLANNED
    if not (candidate.status is None or announced) or candidate.clause != before.clause:
        return candidate
    between = candidate.clause.plain[before.end : candidate.start]
    if not candidate.vocabulary.pattern("joined").search(between):
        return candidate
    return replace(candidate, status=before.status, distance=before.distance, background=before.background)


def find_anaphora(clause: Clause, vocabulary: Vocabulary, kind: str, after: int = 0) -> Candidate | None:
    """The first round that a clause names by another word, such as "the next round", from a place on."""
    plain = clause.plain
    ours, counted = vocabulary.pattern("shared_counter"), vocabulary.pattern("counted")
    for entry in ("anaphora", "bare_ordinal"):
        for hit in vocabulary.pattern(entry).finditer(plain, after):
            head = max(after, hit.start() - vocabulary.within(_BESIDE))
            near = counted.finditer(plain, head, hit.end() + vocabulary.within(_COUNTED))
            if any(ours.fullmatch(word[0]) is None for word in near):
                continue
            name = _Name(hit.start(), hit.end(), Noun(hit[0], weak=True), kind)
            for candidate in _around(clause, vocabulary, name, after, len(plain), bare=entry == "bare_ordinal"):
                if candidate.number is not None or candidate.following:
                    return replace(candidate, is_bare=entry == "bare_ordinal")
    return None


def number_from_next(candidate: Candidate, following: Clause) -> tuple[Candidate, int] | None:
    """The candidate with the number, and the level, that the next sentence gives it ("This was the 11th round"), and
    the place behind the number.
    """
    if candidate.number is not None or candidate.general or candidate.following:
        return None
    hit = candidate.vocabulary.pattern("numbering").search(following.plain)
    number = _number(_word(hit), candidate.vocabulary) if hit else None
    if hit is None or number is None:
        return None
    level = candidate.level or _level(candidate.vocabulary, following.plain, 0, len(following.plain))
    return replace(candidate, number=number, level=level), hit.end()


def _names(plain: str, nouns: Nouns) -> list[_Name]:
    """The mechanism's names in a clause; of those that overlap the longer one counts."""
    hits = [
        _Name(hit.start(), hit.end(), noun, kind)
        for kind, noun in nouns
        for hit in compiled(noun.pattern).finditer(plain)
    ]
    hits.sort(key=lambda name: (name.start - name.end, name.start))
    kept: list[_Name] = []
    for name in hits:
        if not any(name.start < other.end and other.start < name.end for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


def _around(
    clause: Clause, vocabulary: Vocabulary, name: _Name, head: int, limit: int, *, bare: bool = False
) -> list[Candidate]:
    plain = clause.plain
    start, end = name.start, name.end
    near, beside = vocabulary.within(60), vocabulary.within(_BESIDE)
    counted = vocabulary.pattern("counted").search(plain, end, limit)
    tail = min(limit, counted.start() if counted else limit, end + vocabulary.within(_TAIL))
    ordinals = _ordinals(vocabulary, plain, start, end, head, tail)
    begin = min([start, *(at for at, _, _ in ordinals)])
    name_start = min(_words_before(vocabulary, plain, at, max(head, at - beside)) for at in (start, begin))
    following = bool(vocabulary.pattern("following").search(plain, max(0, begin - vocabulary.within(12)), tail))
    general = bool(vocabulary.pattern("general").search(plain[max(0, begin - near) : begin]))
    general = general or bool(vocabulary.pattern("general_after").match(plain, end))
    own_level: Level | None = None
    made = []
    for place, (at, stop, number) in enumerate(ordinals or [(start, end, None)]):
        last = ordinals[place + 1][0] if place + 1 < len(ordinals) else tail
        if vocabulary.pattern("both_levels").search(plain, begin, tail) and number is None:
            general = True
        status, distance, imminent = _status(vocabulary, plain, begin, max(stop, end), head, limit)
        if following and status not in TAKEN_BACK:
            status = Status.PLANNED  # whatever the verb, what comes next has not been held
        first, behind = name_start if place == 0 else at, max(stop, end)
        beyond = min(last, behind + near)
        broken = vocabulary.pattern("clause_break").search(plain, behind, beyond)
        level = _level(vocabulary, plain, first, broken.start() if broken else beyond)
        if not vocabulary.spaced:  # what comes behind may be the words before the next name
            level = _level(vocabulary, plain, first, behind) or level
        if level is None and bare and place == 0:
            level = _level(vocabulary, plain, head, begin)  # "at deputy level, too, the 11th took place"
        own_level = level or own_level  # "cấp Bộ trưởng lần thứ 10 và lần thứ 11": of one level
        made.append(
            Candidate(
                clause=clause,
                vocabulary=vocabulary,
                kind=name.kind,
                start=begin if place == 0 else at,
                end=max(stop, end),
                head=head if place == 0 else at,
                tail=last,
                noun=plain[start:end],
                is_weak=name.noun.weak,
                number=number,
                level=own_level,
                hint=name.noun.hint,
                status=status,
                distance=distance,
                background=_is_background(vocabulary, plain, max(head, begin - beside), begin, max(stop, end), limit),
                imminent=imminent,
                following=following and number is None,
                general=general and number is None,
            )
        )
    return made


def _words_before(vocabulary: Vocabulary, plain: str, at: int, head: int) -> int:
    """Where the words begin that belong to a name and stand right before a place in it."""
    words = compiled(rf"(?:{vocabulary.before_noun})$").search(plain[head:at])
    return at - len(words[0]) if words else at


def _ordinals(
    vocabulary: Vocabulary, plain: str, start: int, end: int, head: int, tail: int
) -> list[tuple[int, int, int]]:
    """The numbers that go with a noun: (start, end, number)."""
    behind: list[tuple[int, int, int]] = []
    last = end
    for hit in vocabulary.pattern("ordinal_after").finditer(plain, end, tail):
        if not behind and vocabulary.pattern("clause_break").search(plain, end, hit.start()):
            break  # "… their ninth consultation, and in November the deputies did so for the seventh time"
        between = re.sub(r"\([^)]*\)", "", plain[last : hit.start()]).strip()
        if behind and between and vocabulary.pattern("joining").fullmatch(between) is None:
            break
        if (number := _number(_word(hit), vocabulary)) is not None:
            behind.append((hit.start(), hit.end(), number))
            last = hit.end()
    if behind and vocabulary.pattern("elliptic").match(plain, behind[0][0]) is None:
        return behind
    before = None
    for hit in vocabulary.pattern("ordinal_before").finditer(plain, max(head, start - vocabulary.within(120)), start):
        gaps = (plain[hit.end() : start], _without_countries(plain, hit.end(), start, vocabulary))
        if (
            any(vocabulary.pattern("before_noun").fullmatch(gap) for gap in gaps)
            and (number := _number(hit["n"], vocabulary)) is not None
        ):
            before = (hit.start(), end, number)
    return [*([before] if before else []), *behind]


def _without_countries(plain: str, start: int, end: int, vocabulary: Vocabulary) -> str:
    """The words of a name without the countries in it: "the 10th Philippines–Vietnam Political Consultations"."""
    kept, at = "", start
    for first, last, _ in find_countries(plain, vocabulary):
        if at <= first and last <= end:
            kept, at = kept + plain[at:first], last
    return kept + plain[at:end]


def _word(hit: re.Match[str]) -> str:
    """The numeral of an ordinal, whichever of its forms matched."""
    return next(value for name, value in hit.groupdict().items() if name.startswith("n") and value)


def _number(word: str, vocabulary: Vocabulary) -> int | None:
    word = word.strip()
    if word in vocabulary.numerals:
        return vocabulary.numerals[word]
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    letters = word.removesuffix("th")
    if not letters or set(letters) - set(_ROMAN):
        return None
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _is_background(vocabulary: Vocabulary, plain: str, start: int, begin: int, end: int, limit: int) -> bool:
    """Whether a name is spoken of as something known: by words from `start` on, or by a past date behind it.

    What stands beyond `limit` belongs to another name.
    """
    # "… were pleased with the 10th last July, and asked to prepare for the 11th": what comes before is of the other.
    start = max((hit.end() for hit in vocabulary.pattern("announcing").finditer(plain, start, begin)), default=start)
    known = vocabulary.pattern("background").search(plain, start, end)
    behind = min(end + vocabulary.within(_BESIDE), limit)
    return known is not None or vocabulary.pattern("past").search(plain, start, behind) is not None


def _is_future(vocabulary: Vocabulary, plain: str, start: int, verb: int) -> bool:
    """Whether a verb of holding is announced: "sẽ cùng Thứ trưởng … đồng chủ trì"."""
    return vocabulary.pattern("future").search(plain, start, verb) is not None


def _level(vocabulary: Vocabulary, plain: str, start: int, end: int) -> Level | None:
    for level, pattern in vocabulary.levels:
        if compiled(pattern).search(plain[start:end]):
            return level
    return None


def _status(
    vocabulary: Vocabulary, plain: str, start: int, end: int, head: int, limit: int
) -> tuple[Status | None, int, bool]:
    """The status by the cue nearest to the name, how far off that is, and whether the clause says it is at hand.

    Between `head` and `limit`: what stands beyond belongs to another name.
    """
    best: tuple[int, int, Status] | None = None
    place, distance = start, 0
    reach, beside = vocabulary.within(_REACH), vocabulary.within(_BESIDE)
    cues = [(status, compiled(pattern), limit) for status, pattern in vocabulary.statuses]
    cues.append((Status.PLANNED, vocabulary.pattern("announcing"), end))
    for rank, (status, cue, until) in enumerate(cues):
        for hit in cue.finditer(plain, head, until):
            if until == end and hit.start() >= start:
                continue
            if hit.start() < end and start < hit.end():
                gap = 0
            else:
                gap = start - hit.end() if hit.end() <= start else hit.start() - end
            between = plain[hit.end() : start] if hit.end() <= start else plain[end : hit.start()]
            if (
                status not in TAKEN_BACK
            ):  # their verb stands where it may: "…, due to be held in Vientiane, has been put off"
                gap += vocabulary.within(_COMMA) * _IN_BRACKETS.sub("", between).count(",")
            # What takes back or announces outweighs "to hold" beside it: "agreed to hold", "was due to be held".
            weighed = gap - vocabulary.within(_WEIGHT.get(status, 0))
            if weighed <= reach and (best is None or (weighed, rank) < best[:2]):
                best, place, distance = (weighed, rank, status), hit.start(), gap
    if (
        best is not None
        and best[2] is Status.HELD
        and _is_future(vocabulary, plain, max(head, place - vocabulary.within(vocabulary.future_reach)), place)
    ):
        best = (*best[:2], Status.PLANNED)
    near = plain[max(0, start - beside) : end + beside]
    imminent = bool(vocabulary.pattern("imminent").search(near))
    return (best[2] if best else None), distance, imminent
