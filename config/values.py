"""The single values of a configuration file: the good value, or a `ValueError` that says what is allowed.

The messages continue a sentence that begins with the key: `must be …, not …`.
"""

import re
import warnings
from collections.abc import Callable
from datetime import timedelta
from email.utils import parseaddr
from enum import StrEnum
from functools import cache
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from lxml import etree

from config.wording import in_words, nearest, shown
from domain.pattern import PatternError, explodes_on

_Choice = TypeVar("_Choice", bound=StrEnum)

_UNITS = {
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
    "y": timedelta(days=365),
}
LONGEST = 100 * _UNITS["y"]  # keeps every sum of a date and a duration inside what `datetime` can hold
_SIZES = {"B": 1, "kB": 1000, "MB": 1000**2, "GB": 1000**3, "KiB": 1024, "MiB": 1024**2, "GiB": 1024**3}
_WEEKDAYS = "mon|tue|wed|thu|fri|sat|sun"
_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d"
#: What may stand before a parenthesis: the functions of XPath 1.0, its node tests and its operators.
_XPATH_CALLS = re.compile(
    r"last|position|count|id|local-name|namespace-uri|name|string|concat|starts-with|contains|substring-before|"
    r"substring-after|substring|string-length|normalize-space|translate|boolean|not|true|false|lang|number|sum|floor|"
    r"ceiling|round|text|node|comment|processing-instruction|and|or|div|mod"
)
#: Codes among CLDR's territories that stand for no country: pseudo-locales, outlying Oceania, the euro zone, unknown.
_NO_COUNTRY = frozenset({"XA", "XB", "QO", "EZ", "ZZ"})


def choice(kind: type[_Choice]) -> Callable[[object], _Choice]:
    """A reader of one word out of a closed set."""

    def read(value: object) -> _Choice:
        try:
            return kind(str(value))
        except ValueError:
            raise ValueError(f"must be {in_words(kind)}, not {shown(value)}") from None

    return read


def duration(value: object) -> timedelta:
    """A time span such as `15m`; never zero, at most `LONGEST`."""
    found = re.fullmatch(r"([0-9]{1,10})([smhdwy])", value) if isinstance(value, str) else None
    if found is None:
        raise ValueError(
            f'must be a whole number and one of s, m, h, d, w, y in quotes, such as "15m", not {shown(value)}'
        )
    number, unit = int(found[1]), _UNITS[found[2]]
    if not number:
        raise ValueError(f"must be longer than nothing, not {shown(value)}")
    if number > LONGEST // unit:
        raise ValueError(f'must be at most "100y", not {shown(value)}')
    return number * unit


def duration_or_zero(value: object) -> timedelta:
    """A time span that may be zero, with or without a unit."""
    is_zero = (value == 0 and isinstance(value, int) and not isinstance(value, bool)) or (
        isinstance(value, str) and re.fullmatch(r"0[smhdwy]?", value) is not None
    )
    return timedelta() if is_zero else duration(value)


def size(value: object) -> int:
    """A positive number of bytes, from a number or a text such as `10MiB`."""
    if isinstance(value, int) and not isinstance(value, bool):
        number = value
    else:
        found = re.fullmatch(r"([0-9]{1,12}) ?(B|kB|MB|GB|KiB|MiB|GiB)", value) if isinstance(value, str) else None
        number = int(found[1]) * _SIZES[found[2]] if found else 0
    if number <= 0:
        raise ValueError(f'must be a number of bytes above 0, or a text such as "10MiB", not {shown(value)}')
    return number


def small_number(value: object) -> int:
    """1 to 16: more requests to one host at a time is no politeness, and makes an orderly stop slow."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 16:
        raise ValueError(f"must be a number from 1 to 16, not {shown(value)}")
    return value


def page_count(value: object) -> int:
    """1 to 50: who wants more of the past asks for it once, with --since."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 50:
        raise ValueError(f"must be a number from 1 to 50, not {shown(value)}")
    return value


def letters_an_hour(value: object) -> int:
    """1 to 1,000."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 1000:
        raise ValueError(f"must be a number from 1 to 1000, not {shown(value)}")
    return value


def slug(value: str) -> str:
    """A name that may stand in a command, a key and an address."""
    if re.fullmatch(r"[a-z0-9-]{1,64}", value) is None:
        raise ValueError(f"must consist of up to 64 of a to z, 0 to 9 and -, not {shown(value)}")
    return value


def one_line(value: str) -> str:
    """A text that is not empty and can stand in a header."""
    if not value.strip() or not value.isprintable():
        raise ValueError(f"must be one line of text, not {shown(value)}")
    return value.strip()


def web_url(value: str) -> str:
    """An http or https address with a host, without credentials."""
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and bool((parts.hostname or "").strip(".")) and parts.port != 0
    except ValueError:
        good = False
    if not good or not value.isprintable() or " " in value:
        raise ValueError(f"must be an http or https address, not {shown(value)}")
    if parts.username is not None:
        raise ValueError("must not hold a user name or password")
    return value


def zone(value: str) -> str:
    """An IANA time zone that this system knows."""
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):  # OSError: the name of a folder of zones, such as "Asia"
        near = nearest(value, sorted(available_timezones()), cutoff=0.75)
        meant = f", did you mean {shown(near)}?" if near else ""
        raise ValueError(f'must be an IANA time zone such as "Asia/Vientiane", not {shown(value)}{meant}') from None
    return value


@cache
def _languages() -> frozenset[str]:
    return frozenset(code for code in map(str, Locale("en").languages) if re.fullmatch(r"[a-z]{2}", code))


@cache
def _countries() -> frozenset[str]:
    return frozenset(c for c in map(str, Locale("en").territories) if re.fullmatch(r"[A-Z]{2}", c)) - _NO_COUNTRY


def language(value: str) -> str:
    """ISO 639-1."""
    if value not in _languages():
        raise ValueError(f'must be a language in two letters (ISO 639-1) such as "vi", not {shown(value)}')
    return value


def party(value: str) -> str:
    """ISO 3166-1 alpha-2, or `*`."""
    if value != "*" and value not in _countries():
        raise ValueError(f'must be a country in two capitals (ISO 3166-1) such as "LA", or "*", not {shown(value)}')
    return value


def written_language(value: object) -> str:
    """A language that we write ourselves."""
    if value not in ("vi", "en"):
        raise ValueError(f"must be vi or en, not {shown(value)}")
    return str(value)


def regex(value: str) -> str:
    """A regular expression of Python."""
    try:
        with warnings.catch_warnings(action="error"):  # what may mean something else one day means too little today
            re.compile(value)
            address = explodes_on(value)
    except (re.error, PatternError, RecursionError, OverflowError, Warning) as e:
        raise ValueError(f"must be a regular expression, not {shown(value)}: {e}") from None
    if address is not None:
        raise ValueError(
            f"must be a regular expression that is quick, not {shown(value)}: it takes for ever on {shown(address)}"
        )
    return value


def xpath(value: str) -> str:
    """An XPath 1.0 that chooses nodes.

    Unknown functions and prefixes must be looked for: libxml2 only sees them when it meets a page where they count.
    """
    bare = re.sub(r""""[^"]*"|'[^']*'""", "", value)
    for called in re.findall(r"([\w.:-]+)\s*\(", bare):
        name = called.rpartition("::")[2]
        if _XPATH_CALLS.fullmatch(name) is None:
            raise ValueError(f"must be an XPath, not {shown(value)}: there is no function {shown(name)}")
    try:
        found = etree.XPath(value)(etree.Element("html"))
    except (etree.XPathError, ValueError):
        raise ValueError(f"must be an XPath, not {shown(value)}") from None
    if not isinstance(found, list):
        raise ValueError(f"must be an XPath that chooses elements, not {shown(value)}")  # noqa: TRY004 - its text is wrong
    return value


def _is_mail_address(text: str) -> bool:
    return text.isprintable() and re.fullmatch(r"""[^@\s<>()",;:\\]+@[\w-]+(?:\.[\w-]+)*""", text) is not None


def address(value: str) -> str:
    """A bare mail address."""
    if not _is_mail_address(value):
        raise ValueError(f'must be a mail address such as "desk@example.org", not {shown(value)}')
    return value


def sender(value: str) -> str:
    """A mail address, with or without a name before it."""
    if not value.isprintable() or not _is_mail_address(parseaddr(value)[1]):
        raise ValueError(f'must be a mail address such as "Roundwatch <roundwatch@example.org>", not {shown(value)}')
    return value


def moment(value: str) -> str:
    """When a recipient is told."""
    if re.fullmatch(rf"now|daily {_CLOCK}|weekly (?:{_WEEKDAYS}) {_CLOCK}", value) is None:
        raise ValueError(f'must be "now", "daily HH:MM" or "weekly mon HH:MM", not {shown(value)}')
    return value


def note(value: str) -> str:
    """When the weekly note is written."""
    if re.fullmatch(rf"never|weekly (?:{_WEEKDAYS}) {_CLOCK}", value) is None:
        raise ValueError(f'must be "weekly mon HH:MM" or "never", not {shown(value)}')
    return value


def percent(value: object) -> int:
    """1 to 100."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 100:
        raise ValueError(f"must be a number from 1 to 100, not {shown(value)}")
    return value


def secret_url(value: str) -> str:
    """An http or https address that is never repeated in a message: whoever knows it may use it."""
    try:
        web_url(value)
    except ValueError:
        raise ValueError("must be an http or https address with a host and without a user name or password") from None
    return value


def listen(value: str) -> str:
    """Host and port; IPv6 in brackets."""
    found = re.fullmatch(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):([0-9]{1,5})", value)
    if found is None or int(found[1]) > 65535:
        raise ValueError(f'must be host:port such as "127.0.0.1:8080", not {shown(value)}')
    return value


def private_host(value: str) -> str:
    """Host or host:port, in lower case; IPv6 in brackets."""
    found = re.fullmatch(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::([0-9]{1,5}))?", value)
    if found is None or not 0 < int(found[1] or 1) <= 65535:
        raise ValueError(f'must be host or host:port such as "10.0.0.7:8000", not {shown(value)}')
    return value.lower()


def database(value: str) -> str:
    """SQLAlchemy address of a database that we can use; never repeated in a message, it may hold a password."""
    if re.fullmatch(r"sqlite://(?:/[^\s]*)?|postgresql\+psycopg://[^\s]+", value) is None:
        raise ValueError('must be "sqlite:///FILE" or "postgresql+psycopg://USER@HOST/NAME"')
    return value
