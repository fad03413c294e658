"""Whoever only holds connections open takes nothing from the daemon, and in the end nothing from other readers."""

import http.client
import itertools
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

import pytest

from tests.newsdesk import wait_until
from tests.web.house import House, Visitor, close_house, open_house
from tests.web.test_live_crawl import publish, watched
from web.guests import Hospitality
from web.server import PageServer

FORM = b"Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\npass"
ASKED_IN_PART = (b"", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-", b"POST /login HTTP/1.1\r\n" + FORM)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A house."""
    opened = open_house(tmp_path)
    yield opened
    close_house(opened)


@pytest.fixture
def door(house: House) -> Iterator[PageServer]:
    """A second door of it, behind which patience is short and room is little."""
    server = PageServer(house.desk, Hospitality(most=20, request_s=0.5))
    server.start()
    yield server
    server.stop()


def come(url: str, number: int) -> list[socket.socket]:
    """So many connections whose requests never end."""
    place = urlsplit(url)
    connections = []
    for n in range(number):
        connection = socket.create_connection((place.hostname, place.port), timeout=10)
        with suppress(OSError):  # shown the door
            connection.sendall(ASKED_IN_PART[n % 3])
        connection.settimeout(0)
        connections.append(connection)
    return connections


def is_shown_out(connection: socket.socket) -> bool:
    try:
        return connection.recv(65536) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def test_there_are_only_so_many_and_none_for_ever(door: PageServer) -> None:
    connections = come(door.url, 100)
    wait_until(lambda: sum(map(is_shown_out, connections)) >= 80, "those beyond the limit are sent away")
    wait_until(lambda: all(map(is_shown_out, connections)), "those who never ask are sent away")
    assert Visitor(door.url).get("/health").status == 200
    for connection in connections:
        connection.close()


def test_who_asks_again_and_again_over_one_connection_is_served(door: PageServer) -> None:
    connection = http.client.HTTPConnection(urlsplit(door.url).netloc, timeout=10)
    connection.connect()
    first = connection.sock
    for _ in range(3):
        connection.request("GET", "/health")
        assert connection.getresponse().read().startswith(b'{"status":"awake"')
    assert connection.sock is first
    first.settimeout(0)
    wait_until(lambda: is_shown_out(first), "whoever asks for nothing more is sent away")
    connection.close()


def test_who_asks_again_over_one_connection_does_not_wait_longer_than_over_new_ones(door: PageServer) -> None:
    connection = http.client.HTTPConnection(urlsplit(door.url).netloc, timeout=10)
    again, anew = [], []
    for _ in range(20):
        begun = perf_counter()
        connection.request("GET", "/health")
        connection.getresponse().read()
        again.append(perf_counter() - begun)
        begun = perf_counter()
        Visitor(door.url).get("/health")
        anew.append(perf_counter() - begun)
    connection.close()
    # Where small packets are held back each but the first takes ten times as long; a busy machine delays a few of any.
    assert min(again[1:]) < 3 * min(anew)


@pytest.mark.long
def test_while_hundreds_hold_the_line_and_others_never_stop_asking_a_new_round_is_told(tmp_path: Path) -> None:
    with watched(tmp_path, every="1s") as (desk, site, url), ExitStack() as stack:
        for connection in come(url, 300):
            stack.callback(connection.close)
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
