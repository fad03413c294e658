"""A real mail server on loopback, in its own thread, with a certificate of its own making."""

# ruff: noqa: ARG002 (aiosmtpd calls its hooks with more than we look at)

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "desk", "correct horse"


@dataclass
class PostOffice:
    """A mail server that can be told to be difficult.  `mails` is what it took, `recipients` what it was asked."""

    certificate: Path | None = None  #: none: STARTTLS is not offered
    tls_from_start: bool = False
    wants_sign_in: bool = False
    clear_sign_in: bool = False  #: AUTH is offered without encryption
    sign_in_answer: str | None = None  #: instead of 235 or 535
    rcpt_answer: str = "250 OK"
    data_answer: str = "250 taken"
    hangs_up_at_quit: bool = False
    dozes_off_at_rcpt: bool = False
    smtputf8: bool = True
    host: str = "127.0.0.1"
    port: int = 0
    mails: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    sign_ins: list[bool] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.recipients.append(address)
        if self.dozes_off_at_rcpt:
            await asyncio.Event().wait()
        if self.rcpt_answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt_answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.data_answer.startswith("250"):
            assert isinstance(envelope.original_content, bytes)
            self.mails.append(envelope.original_content)
            self.encrypted.append(session.ssl is not None or self.tls_from_start)
        return self.data_answer

    async def handle_QUIT(self, server: Any, session: Session, envelope: Envelope) -> str:  # noqa: N802  # Any: untyped
        if self.hangs_up_at_quit:
            server.transport.abort()
        return "221 bye"

    def judge(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, said: object) -> AuthResult:
        """Whether a sign-in is right."""
        right = isinstance(said, LoginPassword) and (said.login, said.password) == (USER.encode(), PASSWORD.encode())
        self.sign_ins.append(right)
        if self.sign_in_answer is not None:
            return AuthResult(success=False, handled=False, message=self.sign_in_answer)
        return AuthResult(success=right, handled=False)

    def _context(self) -> ssl.SSLContext | None:
        if self.certificate is None:
            return None
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.certificate)
        return context

    def open(self) -> Iterator[None]:
        """Serve until told to go on."""
        loop = asyncio.new_event_loop()
        context = self._context()

        def greet() -> SMTP:
            return SMTP(
                self,
                loop=loop,
                tls_context=None if self.tls_from_start else context,
                require_starttls=context is not None and not self.tls_from_start,
                auth_required=self.wants_sign_in,
                auth_require_tls=not self.tls_from_start and not self.clear_sign_in,
                authenticator=self.judge,
                enable_SMTPUTF8=self.smtputf8,
            )

        listening = socket.create_server((self.host, 0))
        self.port = listening.getsockname()[1]
        server = loop.run_until_complete(
            loop.create_server(greet, sock=listening, ssl=context if self.tls_from_start else None)
        )
        thread = threading.Thread(target=loop.run_forever)
        thread.start()
        yield
        asyncio.run_coroutine_threadsafe(_shut(server), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _shut(server: asyncio.Server) -> None:
    server.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.sleep(0)  # lets the transports that were closed by this say so


OpenOffice = Callable[..., PostOffice]


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Key and certificate of 127.0.0.1 in one file, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail server of the tests")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The certificate, which this machine trusts for the time of a test."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    return certificate


@pytest.fixture
def post_office() -> Iterator[OpenOffice]:
    """Opens mail servers; they close after the test."""
    with ExitStack() as closing_time:

        def open_office(**manner: Any) -> PostOffice:  # Any: the fields of PostOffice, checked there
            office = PostOffice(**manner)
            serving = office.open()
            next(serving)
            closing_time.callback(next, serving, None)
            return office

        yield open_office


@pytest.fixture
def greeter() -> Iterator[Callable[[bytes], int]]:
    """Opens servers that say one thing to whoever connects, then nothing more; gives the port."""
    with ExitStack() as closing_time:

        def listen(greeting: bytes) -> int:
            listening = closing_time.enter_context(closing(socket.create_server(("127.0.0.1", 0))))

            def answer() -> None:
                connection, _ = listening.accept()
                with connection:
                    connection.sendall(greeting)
                    while connection.recv(1024):
                        pass

            thread = threading.Thread(target=answer)
            thread.start()
            closing_time.callback(thread.join, 10)
            return int(listening.getsockname()[1])

        yield listen


@pytest.fixture
def closed_port() -> int:
    """A port where nobody listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        return int(listening.getsockname()[1])
