"""When something is due: the next crawl, the next look at an article, the next round; and which rounds are missing."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cadence import expected_rounds, find_gaps, find_regressions, next_crawl, next_look
from domain.ledger import fold_rounds
from domain.rounds import ExpectedState, Mention, Round, Status
from domain.site import Mechanism
from tests.domain.world import DAY, DEPUTY, MINISTER, NOON, after, mention, unhurried, witness

YEARLY = Mechanism(id=DEPUTY, name={"en": "Deputies"}, parties=("VN", "LA"), cadence=timedelta(days=365))
WHENEVER = Mechanism(id=DEPUTY, name={"en": "Deputies"}, parties=("VN", "LA"))
MINISTERS = Mechanism(id=MINISTER, name={"en": "Ministers"}, parties=("VN", "LA"), cadence=timedelta(days=365))

TENTH = mention(10, on=date(2025, 7, 8))


def ledger(*said: Mention) -> list[Round]:
    return fold_rounds(witness(what, path=str(n), published=after(n)) for n, what in enumerate(said))


@pytest.mark.parametrize(
    ("failures", "every", "wait"),
    [
        (0, timedelta(minutes=15), timedelta(minutes=15)),
        (1, timedelta(minutes=15), timedelta(minutes=30)),
        (2, timedelta(minutes=15), timedelta(hours=1)),
        (6, timedelta(minutes=15), timedelta(hours=16)),
        (7, timedelta(minutes=15), timedelta(days=1)),
        (10_000, timedelta(minutes=15), timedelta(days=1)),
        (1, timedelta(hours=20), timedelta(days=1)),
        (0, timedelta(days=7), timedelta(days=7)),
        (3, timedelta(days=7), timedelta(days=7)),
    ],
)
def test_a_site_that_fails_is_left_alone_twice_as_long_each_time_up_to_a_day(
    failures: int, every: timedelta, wait: timedelta
) -> None:
    waits = {next_crawl(NOON, failures, every, who) - NOON for who in ("bao", "tin", "dai")}
    assert all(max(every, wait * 0.8) <= one <= wait for one in waits)
    assert len(waits) == (1 if wait == every else 3)  # sites that failed together are not tried again together


@unhurried
@given(st.integers(0, 30), st.timedeltas(timedelta(minutes=1), timedelta(days=60)))
def test_more_failures_never_bring_a_crawl_forward(failures: int, every: timedelta) -> None:
    waits = [next_crawl(NOON, n, every, "bao") - NOON for n in (failures, failures + 1)]
    assert every <= waits[0] <= waits[1] <= max(every, timedelta(days=1))


@pytest.mark.parametrize(
    ("looked_at", "next_at"),
    [
        (after(0), after(1)),
        (after(0.9), after(1)),
        (after(1), after(6)),
        (after(5), after(6)),
        (after(6), after(days=1)),
        (after(days=1), after(days=3)),
        (after(days=4), after(days=7)),
        (after(days=7), after(days=30)),
        (after(days=29.9), after(days=30)),
        (after(days=30), None),
        (after(days=400), None),
    ],
)
def test_an_article_is_looked_at_again_ever_more_rarely(looked_at: datetime, next_at: datetime | None) -> None:
    assert next_look(NOON, looked_at) == next_at


@pytest.mark.parametrize(
    ("said", "gaps"),
    [
        ([mention(10), mention(12)], [(DEPUTY, 11)]),
        ([mention(9), mention(13), mention(11, Status.MENTIONED)], [(DEPUTY, 10), (DEPUTY, 12)]),
        ([mention(10), mention(12), mention(11, Status.PLANNED)], [(DEPUTY, 11)]),
        ([mention(10), mention(12, Status.PLANNED)], []),
        ([mention(10), mention(12, mechanism=MINISTER)], []),
        ([mention(10), mention(11), mention(12)], []),
        ([mention(7)], []),
        ([mention(None, on=DAY)], []),
        ([], []),
    ],
)
def test_a_gap_is_a_number_between_two_rounds_that_took_place(said: list[Mention], gaps: list[tuple[str, int]]) -> None:
    assert find_gaps(ledger(*said)) == gaps


def test_gaps_are_told_by_mechanism() -> None:
    said = [mention(12, mechanism=MINISTER), mention(10, mechanism=MINISTER), mention(3), mention(1)]
    assert find_gaps(ledger(*said)) == [(DEPUTY, 2), (MINISTER, 11)]


def test_a_round_dated_after_a_higher_number_is_doubtful() -> None:
    said = [mention(9, on=date(2025, 12, 1)), TENTH, mention(11, on=DAY)]
    [doubt] = find_regressions(ledger(*said))
    assert (doubt.number, doubt.starts_on, doubt.after, doubt.after_on) == (
        9,
        date(2025, 12, 1),
        10,
        date(2025, 7, 8),
    )
    assert find_regressions(ledger(TENTH, mention(11, on=DAY), mention(9, on=DAY, mechanism=MINISTER))) == []


def test_where_hosts_alternate_it_is_known_whose_turn_it_is() -> None:
    by_turn = replace(YEARLY, odd_host="VN")
    [expected] = expected_rounds(ledger(TENTH), [by_turn], DAY)
    assert expected.country == "VN"
    [expected] = expected_rounds(ledger(mention(11, on=DAY)), [by_turn], DAY)
    assert expected.country == "LA"
    moved = mention(11, Status.PLANNED, year=2026, country="LA")
    [expected] = expected_rounds(ledger(TENTH, moved), [by_turn], DAY)
    assert expected.country == "LA"  # the plan outweighs the turn


def test_a_mechanism_with_any_country_expects_a_round_with_each() -> None:
    anybody = Mechanism(id="vn-any", name={"en": "Anybody"}, parties=("VN", "*"), cadence=timedelta(days=365))
    said = [mention(8, on=DAY, mechanism="vn-any:KH"), mention(4, on=DAY, mechanism="vn-any:TH")]
    found = expected_rounds(ledger(*said), [anybody], DAY)
    assert [(one.mechanism, one.number) for one in found] == [("vn-any:KH", 9), ("vn-any:TH", 5)]


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2025, 7, 9), ExpectedState.WAITING),
        (date(2025, 12, 31), ExpectedState.WAITING),
        (date(2026, 1, 1), ExpectedState.DUE),
        (date(2026, 12, 31), ExpectedState.DUE),
        (date(2027, 1, 1), ExpectedState.OVERDUE),
    ],
)
def test_a_planned_round_is_due_in_its_year_and_overdue_after_it(today: date, state: ExpectedState) -> None:
    rounds = ledger(TENTH, mention(11, Status.PLANNED, year=2026, country="VN"))
    [expected] = expected_rounds(rounds, [YEARLY], today)
    assert (expected.mechanism, expected.number, expected.country, expected.year) == (DEPUTY, 11, "VN", 2026)
    assert expected.state is state


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 7, 7), ExpectedState.WAITING),
        (date(2026, 7, 8), ExpectedState.DUE),
        (date(2027, 1, 6), ExpectedState.DUE),
        (date(2027, 1, 7), ExpectedState.OVERDUE),
    ],
)
@pytest.mark.parametrize("plan", [[], [mention(11, Status.PLANNED)]], ids=["no plan", "a plan without a year"])
def test_without_a_year_the_cadence_counts_from_the_last_round(
    plan: list[Mention], today: date, state: ExpectedState
) -> None:
    [expected] = expected_rounds(ledger(mention(9, on=date(2024, 8, 29)), TENTH, *plan), [YEARLY], today)
    assert (expected.number, expected.country, expected.year, expected.state) == (11, None, None, state)


def test_without_plan_and_cadence_nothing_is_ever_due() -> None:
    [expected] = expected_rounds(ledger(TENTH), [WHENEVER], date(2099, 1, 1))
    assert expected.state is ExpectedState.WAITING


def test_a_round_that_only_stands_in_the_background_counts_as_the_last_one() -> None:
    [expected] = expected_rounds(ledger(mention(10, Status.MENTIONED, on=date(2025, 7, 8))), [YEARLY], DAY)
    assert (expected.number, expected.state) == (11, ExpectedState.DUE)


def test_a_plan_further_ahead_is_not_the_next_round() -> None:
    [expected] = expected_rounds(ledger(TENTH, mention(12, Status.PLANNED, year=2040)), [YEARLY], date(2026, 8, 1))
    assert (expected.number, expected.year, expected.state) == (11, None, ExpectedState.DUE)


def test_a_round_that_was_held_is_expected_no_more() -> None:
    plan = mention(11, Status.PLANNED, year=2026, country="VN")
    [expected] = expected_rounds(ledger(TENTH, plan, mention(11, on=DAY)), [YEARLY], date(2027, 1, 1))
    assert (expected.number, expected.year) == (12, None)


def test_each_mechanism_that_had_a_round_expects_its_own_and_the_others_none() -> None:
    rounds = ledger(TENTH, mention(11, Status.PLANNED, mechanism=MINISTER, year=2026))
    assert [one.mechanism for one in expected_rounds(rounds, [MINISTERS, YEARLY], DAY)] == [DEPUTY]
    rounds = ledger(TENTH, mention(12, mechanism=MINISTER))
    found = expected_rounds(rounds, [MINISTERS, YEARLY], DAY)
    assert [(one.mechanism, one.number) for one in found] == [(MINISTER, 13), (DEPUTY, 11)]


def test_what_was_cancelled_is_waited_for_and_never_overdue() -> None:
    off = mention(11, Status.CANCELLED, year=2026, country="VN")
    [expected] = expected_rounds(ledger(TENTH, off), [YEARLY], date(2027, 6, 1))
    assert (expected.number, expected.country, expected.year) == (11, "VN", None)
    assert expected.state is ExpectedState.WAITING


def test_a_last_round_of_which_only_the_year_is_known_is_not_waited_for_without_end() -> None:
    [expected] = expected_rounds(ledger(mention(8, Status.MENTIONED, year=2022)), [YEARLY], date(2026, 11, 18))
    assert (expected.number, expected.state) == (9, ExpectedState.OVERDUE)


def test_a_day_that_only_some_give_is_doubtful_too() -> None:
    eleventh = mention(11, on=date(2026, 9, 17))
    late = [mention(10, on=date(2026, 10, 15)), TENTH, TENTH]
    [doubt] = find_regressions(ledger(eleventh, *late))
    assert (doubt.number, doubt.starts_on, doubt.after) == (10, date(2026, 10, 15), 11)


def test_a_number_far_above_the_series_is_doubtful_and_leaves_no_gaps() -> None:
    rounds = ledger(TENTH, mention(110, on=DAY))
    assert find_gaps(rounds) == []
    [doubt] = find_regressions(rounds)
    assert (doubt.number, doubt.after) == (110, 10)
    [expected] = expected_rounds(rounds, [YEARLY], DAY)
    assert expected.number == 11


@pytest.mark.parametrize("numbers", [(1, 13), (2, 14, 15, 16)])
def test_an_early_round_that_is_recalled_does_not_make_the_news_a_slip(numbers: tuple[int, ...]) -> None:
    said = [mention(n, on=DAY - timedelta(days=300 * (numbers[-1] - n))) for n in numbers]
    rounds = ledger(*said)
    assert find_regressions(rounds) == []
    [expected] = expected_rounds(rounds, [YEARLY], DAY)
    assert expected.number == numbers[-1] + 1


def test_one_wrong_day_makes_one_doubt_and_does_not_accuse_the_others() -> None:
    right = [mention(n, on=DAY - timedelta(days=365 * (11 - n))) for n in range(5, 11)]
    [doubt] = find_regressions(ledger(*right, mention(11, on=date(1999, 11, 18))))
    assert (doubt.number, doubt.after, doubt.after_on) == (10, 11, date(1999, 11, 18))
