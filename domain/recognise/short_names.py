"""People whom a text names in full once, and by a part of their names from there on."""

from collections.abc import Sequence
from dataclasses import replace

from domain.language.people import is_full, name_parts, spelt_parts
from domain.recognise.people import Person


def resolve_short_names(people: Sequence[Person], known: Sequence[Person]) -> list[Person]:
    """People by their full names where a text names them by a part of it; those who stay nameless are dropped."""
    full = {person.name: person for person in known if is_full(person.name)}
    resolved = []
    for person in people:
        owners = [other for name, other in full.items() if name != person.name and person.name in name_parts(name)]
        if is_full(person.name) and not owners:
            resolved.append(person)
            continue
        owners = owners or [other for other in full.values() if person.name in spelt_parts(other.spelt)]
        if len({owner.name for owner in owners}) == 1:
            owner = owners[0]
            level = person.level or owner.level
            resolved.append(replace(person, name=owner.name, party=owner.party, level=level))
    return resolved
