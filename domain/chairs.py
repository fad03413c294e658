"""Who led a round, as several articles have it: one spelling for each name."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.namesakes import accents, representatives
from domain.rounds import Chair
from domain.witness import Witness


def with_one_spelling(group: Sequence[Witness]) -> list[Witness]:
    """The witnesses, with one spelling of each name that they spell in several ways: of those with accents that of the
    highest standing, the fullest of these, the one that most give.
    """
    given: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in group:
        for chair in one.mention.chairs:
            given[chair.party, chair.name].append(one.rank)
    spelt: dict[tuple[str, str], str] = {}
    for party in {party for party, _ in given}:
        ranks = {name: ranks for (side, name), ranks in given.items() if side == party}
        order = sorted(ranks, key=lambda n: (not accents(n), min(ranks[n]), -accents(n), -len(ranks[n]), n))
        spelt |= {(party, name): head for name, head in representatives(order).items() if head != name}
    if not spelt:
        return list(group)
    return [
        replace(one, mention=replace(one.mention, chairs=tuple(_spelt(chair, spelt) for chair in one.mention.chairs)))
        for one in group
    ]


def _spelt(chair: Chair, spelt: Mapping[tuple[str, str], str]) -> Chair:
    return Chair(party=chair.party, name=spelt.get((chair.party, chair.name), chair.name))
