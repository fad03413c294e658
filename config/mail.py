"""The mail server's address: one URL that says how letters leave the house."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlsplit

StartTls = Literal["required", "opportunistic", "never"]
_PORTS = {"smtp": 587, "smtps": 465}  # RFC 6409 and RFC 8314: where clients hand in mail


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """How mail leaves, and in whose name."""

    scheme: Literal["smtp", "smtps", "file"]
    host: str | None = None  #: `None` for a folder
    port: int | None = None  #: `None` for a folder
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    starttls: StartTls = "never"  #: "never" also where the whole connection is encrypted (smtps)
    folder: Path | None = None  #: where each mail becomes one file
    sender: str = ""


def mail_settings(url: str) -> MailSettings:
    """What the URL says; password and sender stand elsewhere.

    Raises `ValueError`.  No message repeats the URL: somebody may have written a password into it.
    """
    if not url.isprintable() or " " in url:
        raise ValueError("must not hold spaces: write them as %20")
    try:
        parts = urlsplit(url)
        host, port, has_password = parts.hostname, parts.port, parts.password is not None
    except ValueError:
        raise ValueError("must have a host and a port that exist, and no password") from None
    if has_password:
        raise ValueError(
            "must not hold a password: put it into ROUNDWATCH_MAIL_PASSWORD, "
            "or into a file that ROUNDWATCH_MAIL_PASSWORD_FILE names"
        )
    if parts.scheme == "file":
        if parts.netloc or not re.match(r"/[^/]", parts.path) or parts.query or parts.fragment:
            raise ValueError('must be "file:///" and the rest of an absolute folder')
        return MailSettings(scheme="file", folder=Path(unquote(parts.path)))
    if parts.scheme not in _PORTS or not host or port == 0 or parts.path not in ("", "/") or parts.fragment:
        raise ValueError('must be "smtp://USER@HOST:PORT", "smtps://USER@HOST:PORT" or "file:///FOLDER"')
    return MailSettings(
        scheme="smtps" if parts.scheme == "smtps" else "smtp",
        host=host,
        port=port or _PORTS[parts.scheme],
        user=unquote(parts.username) if parts.username else None,
        starttls=_starttls(parts.scheme, parts.query),
    )


def _starttls(scheme: str, query: str) -> StartTls:
    asked = parse_qsl(query, keep_blank_values=True)
    if scheme == "smtps" and asked:
        raise ValueError("must have nothing after the port: smtps is encrypted from the first byte")
    if not asked:
        return "never" if scheme == "smtps" else "required"
    match asked:
        case [("starttls", "required" | "opportunistic" | "never" as how)]:
            return how
        case _:
            raise ValueError(
                "must have nothing after ? but starttls=required, starttls=opportunistic or starttls=never"
            )
