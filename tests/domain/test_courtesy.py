"""Waiting: what Retry-After asks for, and how long a host that fails is left alone."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.courtesy import back_off, retry_after

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("5", timedelta(seconds=5)),
        (" 120 ", timedelta(minutes=2)),
        ("0", timedelta()),
        ("999999999", timedelta(days=1)),
        ("9" * 5000, timedelta(days=1)),
        ("Wed, 18 Nov 2026 12:10:00 GMT", timedelta(minutes=10)),
        ("Wed, 18 Nov 2026 19:10:00 +0700", timedelta(minutes=10)),
        ("Wed, 18 Nov 2026 12:10:00", timedelta(minutes=10)),
        ("Tue, 17 Nov 2026 12:10:00 GMT", timedelta()),
        ("Fri, 31 Dec 9999 23:59:59 GMT", timedelta(days=1)),
        ("-5", None),
        ("banana", None),
        ("٥", None),
        ("1.5", None),
        ("Wed, 99 Nov 2026 12:10:00 GMT", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after(said: str | None, wait: timedelta | None) -> None:
    assert retry_after(said, NOON) == wait


def test_a_host_that_fails_is_left_alone_twice_as_long_each_time_and_hosts_not_all_equally() -> None:
    waits = [back_off(failures, "bao.example") for failures in range(1, 12)]
    assert timedelta(minutes=4) <= waits[0] <= timedelta(minutes=5)
    assert waits == sorted(waits)
    assert waits[-1] <= timedelta(days=1)
    assert waits == [back_off(failures, "bao.example") for failures in range(1, 12)]
    assert len({back_off(1, f"{name}.example") for name in "abcdef"}) == 6
