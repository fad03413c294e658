"""Visitors who hold the line: they are hung up on, and nobody else notices."""

import http.client
import itertools
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

import pytest

from tests.newsdesk import wait_until
from tests.web.house import House, Visitor, open_house
from tests.web.test_live_crawl import publish, watched
from web.server import PageServer

HALF_A_HEAD = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
HALF_A_BODY = b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\npass"


@contextmanager
def an_impatient_house(folder: Path) -> Iterator[tuple[House, str]]:
    house = open_house(folder)
    server = PageServer(house.desk, patience_s=0.3)
    server.start()
    try:
        yield house, server.url
    finally:
        server.stop()
        house.server.stop()
        house.database.close()


def call(stack: ExitStack, url: str, said: bytes) -> socket.socket:
    """A connection, and what is said first."""
    parts = urlsplit(url)
    line = stack.enter_context(socket.create_connection((parts.hostname or "", parts.port or 0), timeout=20))
    line.sendall(said)
    return line


def is_hung_up(line: socket.socket) -> bool:
    line.settimeout(0)
    try:
        while line.recv(65536):
            pass
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


@pytest.mark.parametrize("said", [b"", HALF_A_HEAD, HALF_A_BODY], ids=["nothing", "half a head", "half a body"])
def test_who_asks_for_nothing_whole_is_hung_up_on(tmp_path: Path, said: bytes) -> None:
    with an_impatient_house(tmp_path) as (_, url), ExitStack() as stack:
        line = call(stack, url, said)
        wait_until(lambda: is_hung_up(line), "the end of the call")


def test_who_says_a_letter_now_and_then_is_hung_up_on(tmp_path: Path) -> None:
    with an_impatient_house(tmp_path) as (_, url), ExitStack() as stack:
        line = call(stack, url, HALF_A_HEAD)

        def goes_on() -> bool:
            if is_hung_up(line):
                return True
            try:
                line.send(b"a")
            except OSError:
                return True
            return False

        wait_until(goes_on, "the end of the call")


def test_hundreds_who_hold_the_line_keep_nobody_out_for_long(tmp_path: Path) -> None:
    with an_impatient_house(tmp_path) as (_, url), ExitStack() as stack:
        lines = [call(stack, url, b"") for _ in range(500)]
        wait_until(lambda: all(map(is_hung_up, lines)), "the end of all calls")
        assert Visitor(url).get("/").status == 200


def test_who_looks_again_and_again_on_one_line_is_served(tmp_path: Path) -> None:
    with an_impatient_house(tmp_path) as (_, url):
        line = http.client.HTTPConnection(urlsplit(url).netloc, timeout=20)
        begun = monotonic()
        while monotonic() < begun + 1:
            line.request("GET", "/health")
            assert line.getresponse().read().startswith(b'{"status"')
        line.close()


def test_while_hundreds_hold_the_line_and_others_never_stop_asking_a_new_round_is_told(tmp_path: Path) -> None:
    with watched(tmp_path, every="1s") as (desk, site, url), ExitStack() as stack:
        for said in (HALF_A_HEAD, HALF_A_BODY) * 150:
            call(stack, url, said)
        over, asked = threading.Event(), itertools.count()

        def ask() -> None:
            while not over.is_set():
                with suppress(OSError, http.client.HTTPException):  # the page is busy, or hangs up
                    Visitor(url).post("/crawls", {"huge": "x" * 1_000_000} if next(asked) % 10 == 0 else {})

        askers = [threading.Thread(target=ask) for _ in range(2)]
        for asker in askers:
            asker.start()
        try:
            publish(site)
            wait_until(lambda: len(desk.mails) == 1, "the mail")
        finally:
            over.set()
            for asker in askers:
                asker.join()
        assert next(asked) > 50
