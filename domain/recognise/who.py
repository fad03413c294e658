"""Who led the two sides."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from domain.language.countries import find_countries
from domain.language.people import is_full
from domain.language.vocabulary import Vocabulary
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document, Sentence
from domain.recognise.gathering import Facts, speaks_of_meeting
from domain.recognise.leaders import chairs_named, is_leader
from domain.recognise.people import Person, find_everybody, find_people
from domain.recognise.short_names import resolve_short_names
from domain.rounds import Chair, Status
from domain.site import Mechanism

_FURTHER = 8  # sentences behind the name of a round in which a page may still say who led it


def find_chairs(
    document: Document,
    candidates: Sequence[Candidate],
    passages: Sequence[tuple[Sentence, Candidate]],
    mechanism: Mechanism,
    facts: Facts,
) -> None:
    vocabulary = candidates[0].vocabulary
    everybody = find_everybody(document, vocabulary)
    # A minister whom one sentence names without his office still is none of the deputies who led it.
    ranks = {p.name: p.level for p in everybody if p.level is not None}
    chairs: dict[str, tuple[str, Sentence]] = {}
    chaired = False
    others = _of_others(document, candidates, mechanism)
    receivers = _receivers(document, candidates[0], mechanism)
    strangers = {p.name for sentence in others for p in find_people(sentence, vocabulary)}
    strangers -= {p.name for home, _ in passages if home not in others for p in find_people(home, vocabulary)}
    for sentence, candidate in sorted(passages, key=lambda told: _is_of_line_before(told[0], told[1], mechanism)):
        if sentence in others:
            continue
        chairing = candidate.vocabulary.pattern("chairing").search(sentence.plain)
        chaired = chaired or chairing is not None
        if not chairing and not (chaired and speaks_of_meeting(sentence, candidate)):
            continue
        people = resolve_short_names(chairs_named(sentence, candidate.vocabulary), everybody)
        receiving = candidate.vocabulary.pattern("receiving").search(sentence.plain)
        # "A, who had chaired the round, called on B": B, of no such office, is no chair.
        led_first = chairing is None or (receiving is not None and chairing.start() < receiving.start())
        called_on = receiving.start() if receiving and led_first else None
        fitting = [
            p
            for p in people
            if (p.level or ranks.get(p.name)) in (mechanism.level, None)
            and not (receiving and p.start < receiving.start() and p.level is not mechanism.level)
            and not (called_on is not None and p.start > called_on and p.name not in ranks)
        ]
        if sentence is candidate.clause.sentence:
            # "… called on A; with B he chaired the round": those of its own clause come first.
            first, last = candidate.clause.start, candidate.clause.end
            fitting.sort(key=lambda p: not first <= p.start < last)
        if receiving is None:  # "B congratulated A on the round that he had chaired with C": B is no chair
            fitting = [p for p in fitting if p.name not in receivers]
        for person in sided(fitting, mechanism):
            chairs.setdefault(person.party or "", (person.name, sentence))
    strangers |= _of_other_countries(document, mechanism, vocabulary)
    # Without a word of chairing, two officers of the right rank still are who met, if there are no others.
    if chaired or all(candidate.status is not Status.PLANNED for candidate in candidates):
        here = {p.name for p in find_people(passages[0][0], vocabulary)}
        strangers |= {
            p.name
            for s in document.sentences
            for p in find_people(s, vocabulary)
            if p.level is None and is_leader(s, p, vocabulary)
        }
        strangers |= _called_on(document, candidates[0]) - {p.name for p in everybody if p.level is mechanism.level}
        strangers |= receivers
        everybody = [p for p in everybody if p.name not in strangers]
        _find_other_chairs(everybody, mechanism, chairs, passages[0][0], here)
    if len(chairs) < 2 and all(candidate.status is not Status.PLANNED for candidate in candidates):
        chairs |= _of_another_title(document, passages, mechanism, chairs, strangers)
    if not chaired and len(chairs) < 2:
        chairs.clear()
    if not chairs:
        chairs = _find_who_meets(passages, mechanism) or _find_who_will_meet(document, passages, mechanism)
    named = [(party, *chairs[party]) for party in mechanism.parties if party in chairs]
    facts.chairs = tuple(Chair(party=party, name=name) for party, name, _ in named)
    for _, _, sentence in named:
        facts.prove("chairs", sentence)


def _of_another_title(
    document: Document,
    passages: Sequence[tuple[Sentence, Candidate]],
    mechanism: Mechanism,
    chairs: Mapping[str, tuple[str, Sentence]],
    strangers: Collection[str],
) -> dict[str, tuple[str, Sentence]]:
    """Who is said to have led a round together with an officer of its rank, though the page gives him another title, or
    further on than right beside its name: the only one of his side in the sentences that tell of that, and of no other
    meeting ("… The host had Minister A B for co-chair", "She and Deputy Minister A B co-chaired the session").
    """
    vocabulary = passages[0][1].vocabulary
    everybody = find_everybody(document, vocabulary)
    ranks = {p.name: p.level for p in everybody if p.level is not None}
    found: dict[str, dict[str, Sentence]] = {party: {} for party in mechanism.parties}
    for sentence in _co_chairing(document, passages):
        near = [sentence]
        if vocabulary.pattern("pronoun").search(sentence.plain):
            near += document.before(sentence, 1, of_all=True)
        people = [(p, s) for s in near for p in resolve_short_names(chairs_named(s, vocabulary), everybody)]
        for person, told in people:
            level = person.level or ranks.get(person.name)
            fits = level is mechanism.level or (person.name not in strangers and (level is None or len(chairs) == 1))
            if person.party in found and fits and is_full(person.name):
                found[person.party].setdefault(person.name, told)
    single = {party: next(iter(named.items())) for party, named in found.items() if len(named) == 1}
    both = dict(chairs) or single
    added = {party: told for party, told in single.items() if party not in chairs}
    whole = len({*both, *added}) == len(mechanism.parties)
    return added if whole and not any(len(named) > 1 for named in found.values()) else {}


def _co_chairing(document: Document, passages: Sequence[tuple[Sentence, Candidate]]) -> list[Sentence]:
    """The sentences that tell of two who led the meeting, and of nothing else: beside its name, or further on where
    they have a word for the meeting.
    """
    home, vocabulary = max(c.clause.sentence.index for _, c in passages), passages[0][1].vocabulary
    other = ("receiving", "phoning", "counted", "other_business", "visiting", "following", "previous", "future")
    beside = {sentence.index for sentence, _ in passages}
    names = {c.clause.sentence.index for _, c in passages}
    return [
        sentence
        for sentence in document.sentences[1 : home + _FURTHER + 1]
        if sentence.index in beside
        or sentence.index == home + 2
        or (sentence.index > home and vocabulary.pattern("talks").search(sentence.plain))
        if vocabulary.pattern("co_chairing").search(sentence.plain)
        if sentence.index in names or not any(root in sentence.plain for root in vocabulary.roots)
        if not any(vocabulary.pattern(entry).search(sentence.plain) for entry in other)
    ]


def _called_on(document: Document, candidate: Candidate) -> set[str]:
    """The people on whom somebody calls, in any sentence: "In the afternoon he was received by President A B"."""
    vocabulary = candidate.vocabulary
    receiving = [(s, vocabulary.pattern("receiving").search(s.plain)) for s in document.sentences[1:]]
    return {p.name for s, hit in receiving if hit for p in find_people(s, vocabulary) if p.start > hit.start()}


def _receivers(document: Document, candidate: Candidate, mechanism: Mechanism) -> set[str]:
    """Those who receive an officer of the rank that leads a round, and are nowhere named as of that rank themselves."""
    vocabulary = candidate.vocabulary
    officers = {p.name for p in find_everybody(document, vocabulary) if p.level is mechanism.level}
    hosts = set[str]()
    for sentence in document.sentences[1:]:
        hit = vocabulary.pattern("receiving").search(sentence.plain)
        people = find_people(sentence, vocabulary) if hit else ()
        if hit and any(p.name in officers for p in people if p.start > hit.start()):
            hosts |= {p.name for p in people if p.start < hit.start()}
    return hosts - officers


def _find_who_meets(
    passages: Sequence[tuple[Sentence, Candidate]], mechanism: Mechanism
) -> dict[str, tuple[str, Sentence]]:
    """The one officer of each side before the name of a round: "A B hosts his Lao counterpart C D for the 11th …"."""
    for sentence, candidate in passages:
        first, last = candidate.clause.start, candidate.clause.start + candidate.start
        here = [p for p in find_people(sentence, candidate.vocabulary) if first <= p.start < last]
        if sentence is not candidate.clause.sentence or mechanism.level not in {p.level for p in here}:
            continue
        people = sided([p for p in here if p.level in (mechanism.level, None)], mechanism)
        names = {party: {p.name for p in people if p.party == party} for party in mechanism.parties}
        if all(len(named) == 1 for named in names.values()):
            return {party: (named.pop(), sentence) for party, named in names.items()}
    return {}


def _find_who_will_meet(
    document: Document, passages: Sequence[tuple[Sentence, Candidate]], mechanism: Mechanism
) -> dict[str, tuple[str, Sentence]]:
    """The one officer of each side whom the sentence of a round to come names, or one of them and, by a pronoun, the
    one of the sentence before: "Monday: A B in Vientiane, 13th consultation with C D", "… which he and C D will open".
    """
    for sentence, candidate in passages:
        vocabulary = candidate.vocabulary
        if sentence is not candidate.clause.sentence or not sentence.index or candidate.status is not Status.PLANNED:
            continue
        if any(vocabulary.pattern(entry).search(sentence.plain) for entry in ("receiving", "phoning")):
            continue
        by_pronoun = vocabulary.pattern("pronoun").search(sentence.plain) is not None
        near = [sentence, *(document.before(sentence, 1, of_all=True) if by_pronoun else ())]
        everybody = find_everybody(document, vocabulary)
        ranks = {p.name: p.level for p in everybody if p.level is not None}
        people = [(p, s) for s in near for p in resolve_short_names(chairs_named(s, vocabulary), everybody)]
        fitting = [(p, s) for p, s in people if p.party in mechanism.parties and is_full(p.name)]
        fitting = [(p, s) for p, s in fitting if (p.level or ranks.get(p.name)) in (mechanism.level, None)]
        here = {p.name for p, s in fitting if s is sentence}
        names = {party: {p.name for p, _ in fitting if p.party == party} for party in mechanism.parties}
        if here and all(len(named) == 1 for named in names.values()):
            return {p.party or "": (p.name, s) for p, s in reversed(fitting)}
    return {}


def _of_others(document: Document, candidates: Sequence[Candidate], mechanism: Mechanism) -> list[Sentence]:
    """The sentences behind a round that name a consultation with another country: the next lines of a list."""
    last = max(candidate.clause.sentence.index for candidate in candidates)
    names = {candidate.noun for candidate in candidates if not candidate.is_weak}
    return [
        sentence
        for sentence in document.sentences[last + 1 :]
        if any(name in sentence.plain for name in names)
        and any(
            code not in mechanism.parties for _, _, code in find_countries(sentence.plain, candidates[0].vocabulary)
        )
    ]


def _of_other_countries(document: Document, mechanism: Mechanism, vocabulary: Vocabulary) -> set[str]:
    """The people of no known side in paragraphs that name another country and not both of ours: "CAMBODIA AND VIETNAM.
    The secretary of state, A B, will be in Hanoi for the ninth consultation", in a round-up.
    """
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in document.sentences[1:]:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    strange, ours = set[str](), set[str]()
    for sentences in paragraphs.values():
        people = {p.name for s in sentences for p in find_people(s, vocabulary) if p.party is None}
        if not people:
            continue
        named = {code for s in sentences for _, _, code in find_countries(s.plain, vocabulary)}
        apart = named.difference(mechanism.parties) and not named.issuperset(mechanism.parties)
        (strange if apart else ours).update(people)
    return strange - ours


def _is_of_line_before(sentence: Sentence, candidate: Candidate, mechanism: Mechanism) -> bool:
    """Whether a sentence before a name tells of a consultation with another country, at which only one of its own two
    was: the line before in a list, where who led is told less surely than in what follows the name.
    """
    vocabulary, sides = candidate.vocabulary, set(mechanism.parties)
    codes = {code for _, _, code in find_countries(sentence.plain, vocabulary)}
    named = any(root in sentence.plain for root in vocabulary.roots)
    return sentence.index < candidate.clause.sentence.index and named and bool(codes - sides) and bool(sides - codes)


def sided(people: Sequence[Person], mechanism: Mechanism) -> list[Person]:
    """People with their side; of two, one whose side is unknown has the other's opposite."""
    sides = {person.party for person in people if person.party}
    left = [party for party in mechanism.parties if party not in sides]
    sided = []
    for person in people:
        party = person.party or (left[0] if len(left) == 1 else None)
        if party is not None and is_full(person.name):
            sided.append(replace(person, party=party))
    return sided


def _find_other_chairs(
    everybody: Sequence[Person],
    mechanism: Mechanism,
    chairs: dict[str, tuple[str, Sentence]],
    sentence: Sentence,
    here: Collection[str],
) -> None:
    """ "The two deputy ministers will co-chair": the only officers of that rank whom the page names for each side."""
    for party in mechanism.parties:
        if party in chairs:
            continue
        taken = {name for name, _ in chairs.values()}
        fitting = {p.name: p.party for p in everybody if p.level is mechanism.level and is_full(p.name)}
        names = [name for name, side in fitting.items() if name not in taken and side == party]
        names = names or [name for name, side in fitting.items() if name not in taken and side is None]
        names = [name for name in names if name in here] or names  # on a tour others led the other rounds
        if not fitting or not names:  # "talks between A B and C D": of no office, and nobody else of their sides
            named = {p.name for p in everybody if p.party == party and is_full(p.name) and p.level is None}
            names = [p for p in named if p not in taken] if len(named) == 1 else []
        if len(names) == 1:
            chairs[party] = (names[0], sentence)
