"""Foreign text made fit to stand in a line of ours: titles, quotations and server answers may hold anything."""

import unicodedata
from urllib.parse import urlsplit

from domain.text import clean

_LONGEST_LINK = 2000  # characters; the longest that all common browsers and mail readers open


def one_line(text: str, limit: int) -> str:
    """The text as one line of at most `limit` characters, without control, invisible and direction marks."""
    # A hostile title has megabytes: only its beginning is worth normalising.
    line = " ".join(clean(text[: limit * 4]).split())
    if len(line) <= limit:
        return line
    end = limit - 1
    while end and unicodedata.combining(line[end]):
        end -= 1
    cut = line[:end]
    at_word = cut.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > limit * 2 // 3 else cut).rstrip(" ,;:–-") + "…"


def link(url: str) -> str | None:
    """The address if it may be made clickable: http or https with a host; `None` for anything else."""
    if len(url) > _LONGEST_LINK or any(letter.isspace() or not letter.isprintable() for letter in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # a broken IPv6 host
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def host(url: str) -> str:
    """Whom an address belongs to, as a reader would name it; the address itself where it names nobody."""
    name = urlsplit(url).hostname if link(url) else None
    return one_line(name.removeprefix("www.") if name else url, 80)
