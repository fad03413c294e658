"""Sites that behave as the wild ones do: each answers what it was told to, on a port of its own."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from random import Random
from time import monotonic

from demo.newsroom.server import LoopbackServer, Reply, Request
from domain.site import Site, Source, SourceKind

_WORDS = (  # noqa: SIM905 - fifty words to read, not fifty strings
    "xã cầu suối mưa nắng trường lớp thầy trò chợ phiên cà phê ngô lúa nương rẫy đường đèo xe tải thuyền bến sông "
    "cá tôm lễ hội khèn sáo áo khăn nhà sàn bếp lửa trâu bò đàn ong mật rừng thông đồi chè sương sớm chiều tối"
).split()
BLOCKED_FOR_S = 30.0  # a page that is held back is given after so long, whatever happens


def page(body: str, title: str = "Trang") -> Reply:
    """An HTML page."""
    text = f"<!doctype html><html lang='vi'><head><title>{title}</title></head><body>{body}</body></html>"
    return Reply(status=HTTPStatus.OK, headers={"Content-Type": "text/html; charset=utf-8"}, body=text.encode())


def plain(text: str) -> Reply:
    """Something that is no page: robots.txt, a feed."""
    return Reply(status=HTTPStatus.OK, headers={"Content-Type": "text/plain; charset=utf-8"}, body=text.encode())


def section(*paths: str) -> Reply:
    """A page that lists articles."""
    return page("<main>" + "".join(f'<h3><a href="{path}">Tin ở {path}</a></h3>' for path in paths) + "</main>")


def article(title: str, *paragraphs: str) -> Reply:
    """An article page."""
    return page(f"<article><h1>{title}</h1>" + "".join(f"<p>{one}</p>" for one in paragraphs) + "</article>", title)


def news(number: int) -> Reply:
    """An article of which no other is a copy; it only names a consultation, so that it must be read with care."""
    chosen = Random(number)  # noqa: S311 - words, not secrets
    lines = [" ".join(chosen.choices(_WORDS, k=18)).capitalize() + "." for _ in range(4)]
    return article(f"Bản tin số {number} của xã Nà Sài", *lines, "Xã nhắc lại buổi tham khảo chính trị năm ngoái.")


def round_report(day: str) -> Reply:
    """An agency report of deputy ministers' round 11."""
    return article(
        "Việt Nam-Lào tổ chức Tham khảo Chính trị lần thứ 11 tại Hà Nội",
        f"Ngày {day}, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Bộ Ngoại giao Lào "
        "Phongsamouth Anlavan đã đồng chủ trì Tham khảo Chính trị cấp Thứ trưởng Ngoại giao Việt Nam-Lào lần thứ 11.",
        "Hai bên rà soát việc thực hiện thỏa thuận hợp tác giữa hai Bộ và phân công đầu mối cho từng việc.",
        "Phiên họp diễn ra trong không khí hữu nghị, tin cậy và kết thúc sớm hơn dự kiến nửa giờ.",
    )


def moved_to(url: str) -> Reply:
    """A redirection."""
    return Reply(status=HTTPStatus.FOUND, headers={"Location": url})


def status(code: int, **headers: str) -> Reply:
    """An answer that is only a status, with headers if need be: `Retry_After="60"`."""
    return Reply(status=HTTPStatus(code), headers={name.replace("_", "-"): value for name, value in headers.items()})


def silence(_: Request) -> Reply:
    """No answer: the connection is closed."""
    raise ConnectionAbortedError


Answer = Reply | Callable[[Request], Reply]


@dataclass
class WildSite:
    """One site; what stands at its paths may be changed while it is visited."""

    name: str
    pages: dict[str, Answer] = field(default_factory=dict)
    otherwise: Reply = field(default_factory=lambda: status(404))
    asked: list[str] = field(default_factory=list)
    asked_at: list[float] = field(default_factory=list)  #: when, in seconds of no particular clock

    def __post_init__(self) -> None:
        self._server = LoopbackServer(self._respond)
        self.origin = self._server.origin

    def _respond(self, request: Request) -> Reply:
        self.asked.append(request.path)
        self.asked_at.append(monotonic())
        answer = self.pages.get(request.path, self.otherwise)
        return answer if isinstance(answer, Reply) else answer(request)

    def close(self) -> None:
        """Take it off the net."""
        self._server.close()

    def site(self, *sources: tuple[SourceKind, str]) -> Site:
        """The declaration of the site with these sources, given by their paths; none: they are to be found."""
        return Site(
            name=self.name,
            home=self.origin + "/",
            timezone="Asia/Ho_Chi_Minh",
            sources=tuple(Source(kind=kind, url=self.origin + path) for kind, path in sources),
        )


class Gate:
    """Pages behind it are held back until it is opened."""

    def __init__(self) -> None:
        self.somebody_waits = threading.Event()
        self._open = threading.Event()

    def behind(self, reply: Reply) -> Callable[[Request], Reply]:
        """The reply, once the gate is open."""

        def answer(_: Request) -> Reply:
            self.somebody_waits.set()
            self._open.wait(BLOCKED_FOR_S)
            return reply

        return answer

    def open(self) -> None:
        """Let everybody through."""
        self._open.set()


class Canary:
    """A port of 127.0.0.1, for TCP and UDP, that nobody may touch.  It never answers, and forgets nobody who came."""

    def __init__(self) -> None:
        self._stream = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._datagrams = socket.socket(type=socket.SOCK_DGRAM)
        self.port: int = self._stream.getsockname()[1]
        self._datagrams.bind(("127.0.0.1", self.port))

    @property
    def reached(self) -> list[str]:
        """What came since it was asked last, by protocol."""
        came = []
        self._stream.settimeout(0)
        self._datagrams.settimeout(0)
        for protocol, receive in (("tcp", self._stream.accept), ("udp", lambda: self._datagrams.recvfrom(65535))):
            while True:
                try:
                    receive()
                except BlockingIOError:
                    break
                came.append(protocol)
        return came

    def close(self) -> None:
        """Give the port back."""
        self._stream.close()
        self._datagrams.close()


Raw = bytes | Callable[[], Iterator[bytes]]


class RawSite:
    """A server that sends what it was told to, HTTP or not: one answer for each connection, then it hangs up."""

    def __init__(
        self,
        name: str,
        answers: dict[str, Raw] | None = None,
        tls: ssl.SSLContext | None = None,
        host: str = "127.0.0.1",
    ) -> None:
        self.name = name
        self.answers = answers or {}
        self.asked: list[str] = []  #: paths
        self.heads: dict[str, str] = {}  #: of the last request for each path, in lower case
        self.closing = threading.Event()
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.origin = f"http{'s' if tls else ''}://{host}:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def site(self, *sources: tuple[SourceKind, str]) -> Site:
        """The declaration of the site with these sources, given by their paths."""
        return Site(
            name=self.name,
            home=self.origin + "/",
            timezone="Asia/Ho_Chi_Minh",
            sources=tuple(Source(kind=kind, url=self.origin + path) for kind, path in sources),
        )

    def drip(self, start: bytes) -> Callable[[], Iterator[bytes]]:
        """A start, and then a byte now and then, until the site is closed."""

        def send() -> Iterator[bytes]:
            yield start
            while not self.closing.wait(0.2):
                yield start[-1:].replace(b"\n", b"a")

        return send

    def close(self) -> None:
        """Hang up on everybody."""
        self.closing.set()
        self._listener.close()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:  # closed
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        try:
            connection.settimeout(BLOCKED_FOR_S)
            with self._tls.wrap_socket(connection, server_side=True) if self._tls else connection as opened:
                head = b""
                while b"\r\n\r\n" not in head:
                    some = opened.recv(65536)
                    if not some:
                        return
                    head += some
                path = head.split(b" ")[1].decode()
                self.asked.append(path)
                self.heads[path] = head.decode("latin-1").lower()
                answer = self.answers.get(path, b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")
                for piece in (answer,) if isinstance(answer, bytes) else answer():
                    opened.sendall(piece)
        except OSError:  # the visitor hung up, or does not trust us
            connection.close()


def raw(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An answer as it stands, with a length if no other header says how long it is."""
    said = " ".join(headers).lower()
    length = [] if "content-length" in said or "transfer-encoding" in said else [f"Content-Length: {len(body)}"]
    head = [f"HTTP/1.1 {status}", "Content-Type: text/html; charset=utf-8", *headers, *length, "Connection: close"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body
