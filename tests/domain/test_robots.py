"""robots.txt: how long a copy holds, what its absence means, and whose rules are ours (RFC 9309)."""

from datetime import UTC, datetime, timedelta

import pytest
from protego import Protego

from domain.robots import MOST_BYTES, RobotsCopy, Stand, answered, as_text, is_fresh, product_token, rules_for, stand

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
ORIGIN = "https://bao.example"
RULES = b"User-agent: *\nDisallow: /noi-bo/\n"


def after(**span: float) -> datetime:
    return NOON + timedelta(**span)


def read(body: bytes = RULES, at: datetime = NOON) -> RobotsCopy:
    return answered(None, ORIGIN, 200, body, at)


def test_a_file_is_asked_for_once_a_day() -> None:
    assert is_fresh(read(), after(hours=23, minutes=59))
    assert not is_fresh(read(), after(hours=24))
    assert not is_fresh(read(), NOON - timedelta(seconds=1))  # a clock that was set back


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_file_that_is_not_there_allows_everything_for_a_day(status: int) -> None:
    none = answered(read(), ORIGIN, status, b"no", NOON)
    assert stand(none, NOON) is Stand.OPEN
    assert is_fresh(none, after(hours=23))


@pytest.mark.parametrize("status", [0, 302, 304, 429, 500, 503])
def test_a_file_that_cannot_be_reached_closes_the_origin_for_thirty_days_and_is_asked_for_again(status: int) -> None:
    first = answered(None, ORIGIN, status, b"", NOON)
    again = answered(first, ORIGIN, status, b"", after(days=29))
    assert (stand(first, NOON), stand(again, after(days=29))) == (Stand.CLOSED, Stand.CLOSED)
    assert not is_fresh(first, after(seconds=1))
    assert stand(again, after(days=30)) is Stand.OPEN
    assert stand(answered(again, ORIGIN, 200, RULES, after(days=29)), after(days=29)) is Stand.RULES


@pytest.mark.parametrize("status", [0, 302, 429, 500, 503])
def test_a_copy_stands_in_for_a_file_that_cannot_be_reached(status: int) -> None:
    failing = answered(read(), ORIGIN, status, b"", after(days=2))
    assert (failing.body, stand(failing, after(days=2))) == (RULES.decode(), Stand.RULES)
    assert is_fresh(failing, after(days=2, minutes=59))
    assert not is_fresh(failing, after(days=2, hours=1))
    assert stand(failing, after(days=400)) is Stand.RULES


def test_after_a_failure_a_new_file_counts_at_once() -> None:
    failing = answered(read(), ORIGIN, 500, b"", after(days=2))
    back = answered(failing, ORIGIN, 200, b"", after(days=2, hours=1))
    assert (back.failing_since, stand(back, after(days=2, hours=1))) == (None, Stand.OPEN)


def test_no_more_than_500_kib_are_read_and_no_half_line() -> None:
    line = b"Disallow: /" + b"a" * 100 + b"\n"
    text = as_text(b"User-agent: *\n" + line * 10_000)
    assert MOST_BYTES - 200 < len(text) <= MOST_BYTES
    assert set(text.splitlines()[1:]) == {line.decode().strip()}
    assert as_text(b"x" * (MOST_BYTES + 1)) == ""  # one line of that length says nothing


def test_bytes_that_are_no_text_can_be_kept() -> None:
    assert "\0" not in as_text(bytes(range(256)) * 1000)
    assert as_text("\ufeffUser-agent: *".encode()) == "User-agent: *"


@pytest.mark.parametrize(
    ("agent", "token"),
    [
        ("roundwatch", "roundwatch"),
        ("roundwatch (+mailto:desk@ministry.example)", "roundwatch"),
        ("NewsDesk-Bot/2.1 (+https://desk.example)", "newsdesk-bot"),
        ("Mozilla/5.0 (compatible; Roundwatch/1.0; +https://desk.example)", "roundwatch"),
        ("Đài quan sát", "roundwatch"),
    ],
)
def test_a_file_calls_us_by_our_product(agent: str, token: str) -> None:
    assert product_token(agent) == token


@pytest.mark.parametrize(
    ("text", "open_to_us"),
    [
        ("User-agent: roundwatch\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: RoundWatch/2.0\nDisallow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: roundwatch\nAllow: /", True),
        ("User-agent: round\nDisallow: /", True),
        ("User-agent: roundwatcher\nDisallow: /", True),
        ("User-agent: mailto\nDisallow: /\nUser-agent: desk\nDisallow: /", True),
        ("User-agent: other\nUser-agent: roundwatch\nDisallow: /", False),
        ("User-agent: roundwatch\nAllow: /x\nUser-agent: *\nAllow: /\nUser-agent: roundwatch\nDisallow: /tin", False),
        ("User-agent: roundwatch\nSitemap: https://bao.example/map.xml\nUser-agent: x\nDisallow: /", False),
        ("user agent roundwatch\nDisallow: /", False),
        ("User-agent: *\r\nDisallow: /\r\n", False),
        ("Disallow: /", True),
        ("<html><body>User-agent of this page: none. Disallow: /</body></html>", True),
        ("", True),
    ],
    ids=[
        "our group", "our name with case and version", "ours before the others'", "a beginning of our name",
        "more than our name", "words of our address", "one of several names", "two groups are one",
        "a sitemap ends no group", "spelled carelessly", "everybody", "no group", "a page", "nothing",
    ],
)  # fmt: skip
def test_the_group_for_our_product_holds_else_that_for_everybody(text: str, open_to_us: bool) -> None:  # noqa: FBT001 - a column
    rules = Protego.parse(rules_for(text, "roundwatch"))
    assert rules.can_fetch("https://bao.example/tin", "*") is open_to_us
