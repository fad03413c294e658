"""Mails: the form in which a letter travels, and the carrier that a route asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.header import Header
from email.headerregistry import HeaderRegistry, UniqueUnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8, Policy
from email.utils import format_datetime
from pathlib import Path
from typing import Literal

from alerts.apprise import AppriseCarrier
from alerts.bulletin import Letter
from alerts.folder import FolderCarrier
from alerts.smtp import SmtpCarrier, Starttls, mailbox
from alerts.webhook import WebhookCarrier
from wording.lines import one_line


class _Subject(UniqueUnstructuredHeader):
    """A subject that keeps its spaces: the library's own folding loses them between encoded and plain words."""

    def fold(self, *, policy: Policy) -> str:
        """The header as it travels, in lines of at most 76 characters."""
        charset = "us-ascii" if str(self).isascii() else "utf-8"
        return f"Subject: {Header(str(self), charset, 76, 'Subject').encode(linesep=policy.linesep)}{policy.linesep}"


Carrier = SmtpCarrier | FolderCarrier | WebhookCarrier | AppriseCarrier

_WIDTH = 72  # characters of a line of plain text
_LANGUAGE = re.compile(r'<html lang="([a-z]{2,3})"')
_SMTP_PORT = {"smtp": 587, "smtps": 465}  # submission, RFC 6409 and RFC 8314


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRoute:
    """Which way mails go.  `file` needs `folder`; `smtp` and `smtps` need `host`."""

    scheme: Literal["smtp", "smtps", "file"]
    host: str | None = None
    port: int | None = None  #: `None`: 587 for smtp, 465 for smtps
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    starttls: Starttls = "required"  #: of smtp only; smtps is encrypted from the first byte
    folder: Path | None = None


def carrier(route: MailRoute) -> SmtpCarrier | FolderCarrier:
    """What carries mails along `route`; its `carry(message, sender, recipient)` takes one mail at a time."""
    if route.scheme == "file":
        if route.folder is None:
            raise ValueError("a route of scheme file needs a folder")
        return FolderCarrier(folder=route.folder)
    if not route.host:
        raise ValueError(f"a route of scheme {route.scheme} needs a host")
    return SmtpCarrier(
        host=route.host,
        port=route.port or _SMTP_PORT[route.scheme],
        user=route.user,
        password=route.password,
        security="tls" if route.scheme == "smtps" else route.starttls,
    )


def probe(route: MailRoute) -> str:
    """One line on how mails would go along `route`, tried out without sending any; raises `DeliveryError`."""
    return carrier(route).probe()


def envelope(
    letter: Letter, *, sender: str, recipient: str, message_id: str, date: datetime, answers: str | None = None
) -> EmailMessage:
    """The letter as a mail: text and HTML, and headers that keep answering machines quiet.

    `as_bytes()` of it is what a carrier takes.  Same arguments, same mail: whoever gets it twice can tell.
    `answers`: Message-ID of the first letter on the same matter, under which mail programs show it.
    """
    # 8-bit headers only where an address leaves no choice: few servers on the way need to know SMTPUTF8 then.
    from_, to = mailbox(sender), mailbox(recipient)
    plain = from_.addr_spec.isascii() and to.addr_spec.isascii()
    headers = HeaderRegistry()
    headers.map_to_type("subject", _Subject)  # type: ignore[arg-type]  # the registry makes the class of this mixin
    mail = EmailMessage(policy=(SMTP if plain else SMTPUTF8).clone(header_factory=headers))
    mail["From"] = from_
    mail["To"] = to
    mail["Subject"] = one_line(letter.subject, 200)
    mail["Date"] = format_datetime(date)
    mail["Message-ID"] = message_id if message_id.startswith("<") else f"<{message_id}>"
    if answers is not None:
        mail["In-Reply-To"] = mail["References"] = answers
    mail["List-Id"] = f"Roundwatch <roundwatch.{from_.domain}>"
    mail["Auto-Submitted"] = "auto-generated"  # RFC 3834
    mail["X-Auto-Response-Suppress"] = "All"  # Exchange does not heed RFC 3834
    # Quoted-printable, because 8-bit bodies need a server that takes them, and a folder of mails can be searched.
    mail.set_content(flowed(letter.text), cte="quoted-printable", params={"format": "flowed"})
    mail.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    boundary = "=_roundwatch_alternative_="  # never in quoted-printable text; the library's own is random
    mail.set_boundary(boundary)
    if language := _LANGUAGE.search(letter.html):
        mail["Content-Language"] = language[1]  # last: setting the content takes all Content-… headers away
    return mail


def flowed(text: str) -> str:
    """The text in lines of at most 72 characters that a narrow screen may put together again (RFC 3676).

    A line that goes on ends in a blank.  A word that is longer, such as an address, keeps a line for itself.
    """
    return "".join(line + "\n" for paragraph in text.splitlines() for line in _flow(paragraph))


def _flow(paragraph: str) -> Iterator[str]:
    if paragraph == "-- ":  # the signature
        yield paragraph
        return
    line = paragraph.rstrip()
    while True:
        line = _stuffed(line)
        indent = len(line) - len(line.lstrip())
        if len(line) <= _WIDTH:
            yield line
            return
        at = line.rfind(" ", indent + 1, _WIDTH)
        if at == -1:
            at = line.find(" ", _WIDTH)
        if at == -1:
            yield line
            return
        yield line[: at + 1]
        line = line[at + 1 :].lstrip()


def _stuffed(line: str) -> str:
    # What begins with a blank, ">" or "From " gets one more blank, which is taken away by whoever flows it again.
    return f" {line}" if line.startswith((" ", ">", "From ")) else line
