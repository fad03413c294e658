"""Mails over SMTP, one transaction each, and what a server's answers mean for trying again."""

import re
import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from email.headerregistry import Address
from email.utils import parseaddr
from ipaddress import ip_address
from typing import Literal

from domain.errors import DeliveryError
from wording.lines import one_line

Starttls = Literal["required", "opportunistic", "never"]
Security = Starttls | Literal["tls"]

_LINE_END = re.compile(rb"\r\n|\r|\n")
_OK = (250, 251)
_CLOSING = 421  # RFC 5321, 4.2.2: the service is not available, whatever was asked
_OF_ALL = ("connecting", "EHLO", "STARTTLS", "AUTH")  # steps before any letter is begun
_OWNER_WAIT = timedelta(hours=1)  # for somebody to mend the configuration


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds.  RFC 5321, 4.5.3.2; connecting is ours, a server that is up is quicker."""

    connect_s: float = 30
    answer_s: float = 300
    after_data_s: float = 600
    session_s: float = 1800  #: from the greeting on; a server that sends a byte a second never times out otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpCarrier:
    """Carries mails to one server.  Each mail has its own connection: there are few, and none waits for another."""

    host: str
    port: int
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    security: Security = "required"
    patience: Patience = Patience()

    def carry(self, message: bytes, sender: str, recipient: str) -> None:
        """Hand one mail over; returns once the server has taken it, raises `DeliveryError` if it has not."""
        mail_from, rcpt_to = mailbox(sender).addr_spec, mailbox(recipient).addr_spec
        with self._session() as (smtp, step):
            step.now = "MAIL FROM"
            options = _options(smtp, step, message, mail_from + rcpt_to)
            step.expect(smtp.mail(mail_from, options), _OK)
            step.now = "RCPT TO"
            step.expect(smtp.rcpt(rcpt_to), _OK)
            step.now = "DATA"
            if smtp.sock is not None:
                smtp.sock.settimeout(self.patience.after_data_s)
            # A lone CR or LF is read as the end of a line by some servers and not by others (SMTP smuggling).
            step.expect(smtp.data(_LINE_END.sub(b"\r\n", message)), _OK)

    def probe(self) -> str:
        """One line on the server after greeting, encryption and sign-in; no mail is begun."""
        with self._session() as (smtp, step):
            step.now = "NOOP"
            step.expect(smtp.noop(), _OK)
            secure = smtp.sock.version() if isinstance(smtp.sock, ssl.SSLSocket) else "not encrypted"
            signed = f"signed in as {self.user}" if self.user else "without sign-in"
            return f"{self.host}:{self.port} answers, {secure}, {signed}"

    @contextmanager
    def _session(self) -> Iterator[tuple[smtplib.SMTP, "_Step"]]:
        """A connection that is greeted, encrypted and signed in as the carrier asks; every failure is named."""
        step = _Step(server=f"{self.host}:{self.port}")
        smtp: smtplib.SMTP | None = None
        watchdog: threading.Timer | None = None
        try:
            smtp = self._connect()
            watchdog = threading.Timer(self.patience.session_s, _cut, [smtp, step])
            watchdog.daemon = True
            watchdog.start()
            self._secure(smtp, step)
            self._sign_in(smtp, step)
            yield smtp, step
        except smtplib.SMTPResponseException as error:
            raise step.refused(error.smtp_code, error.smtp_error) from error
        except smtplib.SMTPException as error:  # the connection was lost, or the greeting made no sense
            raise step.failed(str(error)) from error
        except ssl.SSLCertVerificationError as error:
            raise step.failed(f"the certificate is not trusted: {error.verify_message}") from error
        except (OSError, UnicodeError) as error:
            raise step.failed(str(error) or type(error).__name__) from error
        finally:
            if watchdog is not None:
                watchdog.cancel()
            if smtp is not None:
                with suppress(smtplib.SMTPException, OSError):  # the mail is the server's since its 250
                    if smtp.sock is not None:
                        smtp.sock.settimeout(self.patience.connect_s)
                    smtp.quit()
                smtp.close()

    def _connect(self) -> smtplib.SMTP:
        name, timeout = _own_name(), self.patience.connect_s
        if self.security == "tls":
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(self.host, self.port, local_hostname=name, timeout=timeout, context=context)
        return smtplib.SMTP(self.host, self.port, local_hostname=name, timeout=timeout)

    def _secure(self, smtp: smtplib.SMTP, step: "_Step") -> None:
        if smtp.sock is not None:
            smtp.sock.settimeout(self.patience.answer_s)
        step.now = "EHLO"
        smtp.ehlo_or_helo_if_needed()
        if self.security in ("tls", "never"):
            return
        step.now = "STARTTLS"
        if smtp.has_extn("starttls"):
            # A server that offers TLS has to prove who it is, in opportunistic mode too.
            smtp.starttls(context=ssl.create_default_context())
            step.now = "EHLO"
            smtp.ehlo_or_helo_if_needed()
        elif self.security == "required":
            raise step.failed("the server offers no STARTTLS and the mail must not go in clear text")

    def _sign_in(self, smtp: smtplib.SMTP, step: "_Step") -> None:
        if self.user is None:
            return
        step.now = "AUTH"
        if not isinstance(smtp.sock, ssl.SSLSocket) and not _is_loopback(self.host):
            raise step.failed("the connection is not encrypted and the password must not go in clear text")
        if not (self.user + (self.password or "")).isascii():  # smtplib cannot send them
            raise step.failed("the user or the password has letters outside ASCII", temporary=False)
        try:
            smtp.login(self.user, self.password or "")
        except smtplib.SMTPNotSupportedError as error:
            raise step.failed("the server offers no AUTH", temporary=False) from error


@dataclass(slots=True, kw_only=True)
class _Step:
    """Where in the conversation we are, so that an error can say it."""

    server: str
    now: str = "connecting"
    given_up: bool = False  #: the session took too long, and we cut it

    def expect(self, answer: tuple[int, bytes], codes: tuple[int, ...]) -> None:
        code, text = answer
        if code not in codes:
            raise self.refused(code, text)

    def refused(self, code: int, text: bytes | str) -> DeliveryError:
        """The server said no.  5yz is final; 4yz, and an answer that is no SMTP at all, may be another one later."""
        said = one_line(text if isinstance(text, str) else text.decode("utf-8", "replace"), 200)
        line = f"{self.server}: {self.now} was answered {code} {said}".rstrip()
        if code < 0:
            line = f"{self.server}: {self.now} was answered with something that is no SMTP: {said}"
        # A wrong password (535) is not mended by trying: each try may lock the account, so there are few.
        return DeliveryError(
            line,
            temporary=not 500 <= code < 600,
            of_route=self.now in _OF_ALL or code == _CLOSING,
            wait=_OWNER_WAIT if self.now == "AUTH" and 500 <= code < 600 else timedelta(),
        )

    def failed(self, why: str, *, temporary: bool = True) -> DeliveryError:
        reason = "gave up, the session took too long" if self.given_up else one_line(why, 200)
        return DeliveryError(
            f"{self.server}: {self.now} failed: {reason}", temporary=temporary, of_route=self.now in _OF_ALL
        )


def _options(smtp: smtplib.SMTP, step: _Step, message: bytes, addresses: str) -> list[str]:
    """What MAIL FROM has to announce (RFC 1870, 6152, 6531)."""
    options = [f"SIZE={len(message)}"] if smtp.has_extn("size") else []
    if not addresses.isascii():
        if not smtp.has_extn("smtputf8"):
            raise step.failed("the server takes no addresses outside ASCII (SMTPUTF8)", temporary=False)
        return [*options, "BODY=8BITMIME", "SMTPUTF8"]
    if not message.isascii():
        if not smtp.has_extn("8bitmime"):
            raise step.failed("the server takes no 8-bit mail (8BITMIME)", temporary=False)
        options.append("BODY=8BITMIME")
    return options


def mailbox(said: str) -> Address:
    """An address, given with or without a name, with its domain in ASCII (RFC 5891); the local part stays as it is."""
    name, spec = parseaddr(said)
    local, _, domain = spec.rpartition("@")
    if not domain.isascii():
        domain = domain.encode("idna").decode("ascii")
    return Address(display_name=one_line(name, 80), username=local, domain=domain)


def _own_name() -> str:
    """What we call ourselves in EHLO.  smtplib's own way asks the DNS, which may take half a minute where none is."""
    name = socket.gethostname()
    return name if "." in name and name.isascii() else "[127.0.0.1]"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _cut(smtp: smtplib.SMTP, step: _Step) -> None:
    step.given_up = True
    if smtp.sock is not None:  # looked up now: STARTTLS has put another socket in its place
        with suppress(OSError):
            # Not SSLSocket.shutdown, which takes the TLS state away from the thread that is reading.
            socket.socket.shutdown(smtp.sock, socket.SHUT_RDWR)
