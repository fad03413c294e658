"""A mail server on loopback that fails as it is told, one way a connection, and records what it stored."""

import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from tests.newsdesk import parse

REFUSALS = {  # at which command, and the answer
    "450-mail": ("MAIL", "450 4.1.8 sender refused for now"),
    "550-mail": ("MAIL", "550 5.1.8 sender refused"),
    "450-rcpt": ("RCPT", "450 4.2.0 greylisted"),
    "451-rcpt": ("RCPT", "451 4.7.1 try again later"),
    "452-rcpt": ("RCPT", "452 4.5.3 too many recipients"),
    "550-rcpt": ("RCPT", "550 5.1.1 no such user"),
    "451-data": (".", "451 4.3.0 local problem"),
    "552-data": (".", "552 5.3.4 too big"),
    "554-data": (".", "554 5.7.1 looks like spam"),
    "auth-bad": ("AUTH", "535 5.7.8 wrong password"),
    "auth-temp": ("AUTH", "454 4.7.0 try again later"),
}


@dataclass
class FaultyServer:
    """`manner(n)` says how the n-th connection fares (0 is the first); "ok" takes mails."""

    manner: Callable[[int], str] = lambda _: "ok"
    port: int = 0
    connections: int = 0
    stored: list[tuple[str, bytes]] = field(default_factory=list)  #: recipient and mail
    refused: frozenset[str] = frozenset()  #: recipients that do not exist
    tried: list[str] = field(default_factory=list)  #: recipients that were asked for
    on_taken: Callable[[], None] = lambda: None  #: called as soon as the client was told that its mail is taken
    go_on: threading.Event = field(default_factory=threading.Event)  #: ends what hangs
    somebody_hangs: threading.Event = field(default_factory=threading.Event)

    @property
    def identities(self) -> list[tuple[str, str, str]]:
        """Recipient, Message-ID and Date of what was stored."""
        read = [(to, parse(mail)) for to, mail in self.stored]
        return [(to, mail["Message-ID"], mail["Date"]) for to, mail in read]

    @property
    def url(self) -> str:
        """What [mail] says of it."""
        return f"smtp://desk@127.0.0.1:{self.port}?starttls=never"

    @contextmanager
    def serving(self) -> Iterator["FaultyServer"]:
        """Open until the end of the block."""
        listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = listening.getsockname()[1]
        acceptor = threading.Thread(target=self._accept, args=(listening,))
        acceptor.start()
        try:
            yield self
        finally:
            self.go_on.set()
            listening.shutdown(socket.SHUT_RDWR)
            acceptor.join(10)
            listening.close()

    def _accept(self, listening: socket.socket) -> None:
        talks = []
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                break
            number, self.connections = self.connections, self.connections + 1
            talk = threading.Thread(target=self._talk, args=(connection, self.manner(number)))
            talk.start()
            talks.append(talk)
        for talk in talks:
            talk.join(10)

    def _talk(self, connection: socket.socket, mode: str) -> None:
        with connection, suppress(OSError):
            connection.settimeout(20)
            self._converse(connection, mode)

    def _converse(self, connection: socket.socket, mode: str) -> None:
        lines = connection.makefile("rb")

        def say(answer: str) -> None:
            connection.sendall(answer.encode() + b"\r\n")

        if mode == "refuse":
            return None
        if mode == "garbage":
            return say("HTTP/1.1 400 Bad Request")
        if mode == "421":
            return say("421 4.3.2 not available")
        say("220 faulty.test")
        recipient, taken = "", 0
        step, answer = REFUSALS.get(mode, ("", ""))
        for raw in lines:
            verb = raw.split(b" ")[0].strip().upper().decode("ascii", "replace")
            if verb == "EHLO":
                say("250-faulty.test\r\n250-AUTH PLAIN\r\n250 SIZE 10000000")
            elif verb == "AUTH" and step != "AUTH":
                say("235 hello")
            elif verb == step:
                say(answer)
            elif verb == "MAIL" and mode == "limit-1" and taken:
                return say("421 4.7.0 too many")
            elif verb == "RCPT":
                found = re.search(rb"<([^>]*)>", raw)
                recipient = found[1].decode() if found else ""
                self.tried.append(recipient)
                say("550 5.1.1 no such user" if recipient in self.refused else "250 fine")
            elif verb == "DATA":
                if mode == "drop-before-data":
                    return None
                say("354 go on")
                if mode == "drop-mid-data":
                    lines.read(100)
                    return None
                mail = b"".join(iter(lines.readline, b".\r\n"))
                if mode == "drop-before-reply":
                    return None
                if mode == "hang-before-reply":
                    self.somebody_hangs.set()
                    self.go_on.wait(20)
                    return None
                if step == ".":
                    say(answer)
                    continue
                self.stored.append((recipient, re.sub(rb"(?m)^\.\.", b".", mail)))
                taken += 1
                if mode == "drop-after-data":
                    return None
                say("250 taken")
                self.on_taken()
            elif verb == "QUIT":
                return None if mode == "disconnect-quit" else say("221 bye")
            else:
                say("250 fine")
        return None
