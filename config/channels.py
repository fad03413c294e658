"""Other channels than mail: one URL each, as Apprise writes them.  What may be secret in one is never repeated."""

import logging
import re
from importlib.util import find_spec
from urllib.parse import parse_qsl, urlsplit

#: Apprise's notification by JSON: the one protocol that we speak ourselves.
OWN = ("json", "jsons")
_MISSING = "needs Apprise: pip install 'roundwatch[channels]', or a json:// or jsons:// address"
_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")  # of a header, RFC 9110, 5.6.2


def channel_url(value: str) -> str:
    """The URL of a channel that we can use; no message repeats it, it may hold a token."""
    try:
        parts = urlsplit(value)
        scheme, host, port = parts.scheme, parts.hostname, parts.port
    except ValueError:
        raise ValueError("must be an address such as jsons://host/path, with a host and port that exist") from None
    if not scheme or "://" not in value or not value.isprintable() or " " in value:
        raise ValueError("must be an address such as jsons://host/path, or any other that Apprise knows")
    if scheme in ("http", "https"):
        raise ValueError(f"must begin with what the receiver understands: json{scheme[4:]}:// posts JSON to it")
    if scheme in ("mailto", "mailtos"):
        raise ValueError("is for other channels than mail: write the mail address as address")
    if scheme not in OWN:
        _check_with_apprise(value, scheme)
        return value
    if not host or port == 0 or not re.fullmatch(r"[a-z0-9._-]+|[0-9a-f:.]+", host):
        raise ValueError(f"must be {scheme}://HOST[:PORT]/PATH")
    for name, said in parse_qsl(parts.query, keep_blank_values=True):
        # In a query "+" means a blank; Apprise takes it as it stands, and so do we.
        if name[:1] not in ("+", " ") or not _NAME.fullmatch(name[1:]) or not said.isascii() or not said.isprintable():
            raise ValueError(f"may have nothing after ? but +NAME=VALUE for headers, in {scheme}:// addresses")
    return value


def channel_name(url: str) -> str:
    """What a channel is called where people read: of most, host and path are the secret, so only the scheme."""
    parts = urlsplit(url)
    if parts.scheme not in OWN:
        return f"{parts.scheme}://"
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port else "")


def _check_with_apprise(url: str, scheme: str) -> None:
    if find_spec("apprise") is None:
        raise ValueError(f"{scheme}:// {_MISSING}")
    import apprise  # half a second, and an extra: only where a channel asks for it

    logging.getLogger("apprise").setLevel(logging.CRITICAL + 1)  # its complaints repeat the address
    channels = apprise.Apprise()
    if not channels.add(url):
        raise ValueError(f"{scheme}:// is no channel that Apprise knows, or its address is not as Apprise wants it")
    if len(channels) != 1:  # a letter that one of two has taken would go to both again
        raise ValueError("is more than one channel: a [[recipient]] for each")
