"""The record of known rounds is of two parties, a kind and a level, whatever their table is called."""

from dataclasses import replace

import pytest

from domain.rounds import Status
from domain.site import Level, Mechanism, series_of
from tests.config.conftest import Loaded

LAOS = '[[mechanism]]\nid = "laos"\nname = { en = "Laos" }\nparties = ["LA", "VN"]\n'
ANY = '[[mechanism]]\nid = "any"\nname = { en = "All" }\nparties = ["VN", "*"]\n'
LAO_ANY = '[[mechanism]]\nid = "lao-any"\nname = { en = "All of Laos" }\nparties = ["*", "LA"]\n'
KHMER = '[[mechanism]]\nid = "khmer"\nname = { en = "Cambodia" }\nparties = ["VN", "KH"]\n'
MINISTERS = 'level = "minister"\n'


def known(text: str, loaded: Loaded) -> dict[str, list[int | None]]:
    """The numbers of the rounds that were held, as the record has them under a configuration, by series."""
    found: dict[str, list[int | None]] = {}
    for one in loaded(text).record:
        if one.mention.status is Status.HELD:
            found.setdefault(one.mention.mechanism, []).append(one.mention.number)
    return found


DEPUTIES, FOREIGN_MINISTERS = list(range(1, 11)), list(range(2, 13))


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        ("", {"vn-la-deputy": DEPUTIES, "vn-la-minister": FOREIGN_MINISTERS}),
        ('[[mechanism]]\nid = "vn-la-minister"\n', {"vn-la-minister": FOREIGN_MINISTERS}),
        (LAOS, {"laos": DEPUTIES}),
        (LAOS + MINISTERS, {"laos": FOREIGN_MINISTERS}),
        (ANY, {"any:LA": DEPUTIES}),
        (LAO_ANY, {"lao-any:VN": DEPUTIES}),
        (ANY + LAOS, {"laos": DEPUTIES}),
        (ANY + LAOS + MINISTERS, {"any:LA": DEPUTIES, "laos": FOREIGN_MINISTERS}),
        (ANY + LAO_ANY, {"any:LA": DEPUTIES}),
        (KHMER, {}),
        (LAOS + 'kind = "strategic-dialogue"\n', {}),
    ],
)
def test_the_record_is_of_the_table_that_counts_these_rounds(
    text: str, rounds: dict[str, list[int | None]], loaded: Loaded
) -> None:
    assert known(text, loaded) == rounds


def test_what_the_record_says_of_a_round_does_not_hang_on_the_id(loaded: Loaded) -> None:
    built_in = [one for one in loaded("").record if one.mention.mechanism == "vn-la-deputy"]
    assert loaded(LAOS).record == tuple(
        replace(one, mention=replace(one.mention, mechanism="laos")) for one in built_in
    )


def test_rounds_of_two_countries_are_counted_once_by_the_table_that_names_both() -> None:
    def table(name: str, *parties: str, level: Level = Level.DEPUTY_MINISTER) -> Mechanism:
        first, second = parties
        return Mechanism(id=name, name={"en": name}, parties=(first, second), level=level)

    tables = [table("any", "VN", "*"), table("own", "KH", "VN"), table("top", "VN", "TH", level=Level.MINISTER)]

    def series(*pair: str, level: Level = Level.DEPUTY_MINISTER) -> str | None:
        found = series_of(tables, frozenset(pair), "political-consultation", level)
        return found.id if found else None

    assert series("VN", "KH") == "own"
    assert series("VN", "TH") == "any:TH"
    assert series("TH", "VN", level=Level.MINISTER) == "top"
    assert series("LA", "TH") is None
    assert series("VN") is None
