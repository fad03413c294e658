"""A real browser for tests, and what it may be led to."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import Browser, Error, sync_playwright

from crawler.browser import programs


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Chromium; skips the test where there is none."""
    with sync_playwright() as starter:
        flags = ["--disable-gpu", "--disable-background-networking"]
        for path in programs(starter.chromium.executable_path):
            with suppress(Error):
                browser = starter.chromium.launch(executable_path=path, args=flags, chromium_sandbox=os.geteuid() != 0)
                break
        else:
            pytest.skip("no Chromium is installed")
        yield browser
        browser.close()


class Canary:
    """A place that nobody should come to: it counts connections, and answers none."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.visits: list[bytes] = []
        self.origin = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._wait, daemon=True)
        self._thread.start()

    def _wait(self) -> None:
        while True:
            try:
                visitor, _ = self._socket.accept()
            except OSError:
                return
            visitor.settimeout(0.5)
            said = b""
            with suppress(OSError):
                said = visitor.recv(4096)
            self.visits.append(said)
            visitor.close()

    def close(self) -> None:
        """Nobody waits any more."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)
