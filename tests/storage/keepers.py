"""Processes that keep pages; light, because each is started anew."""

import os
import resource
import signal
from datetime import UTC, datetime
from pathlib import Path

from domain.errors import ArchiveError
from storage.pages import PageArchive
from storage.warc.writer import Capture

NOON = datetime(2026, 11, 18, 5, tzinfo=UTC)
HEAD = b"HTTP/1.1 200 Fine\r\nserver: x\r\nContent-Type: text/html\r\n\r\n"


def capture(body: bytes = b"<p>Tin</p>", url: str = "https://bao.example/tin", **more: object) -> Capture:
    return Capture(url=url, body=body, **{"at": NOON, "head": HEAD} | more)  # type: ignore[arg-type]  # as given


def keep_all(folder: Path, who: int) -> list[str]:
    archive = PageArchive(folder)
    return [archive.keep(capture(b"%d" % n, url=f"https://{who}.example/{n}")).file for n in range(60)]


def keep_for_ever(folder: Path) -> None:
    archive = PageArchive(folder)
    for n in range(10**9):
        archive.keep(capture(os.urandom(40_000), url=f"https://bao.example/{n}"))


def keep_on_a_full_disk(folder: Path) -> list[str]:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    said = []
    for body in (os.urandom(50_000), b"short"):
        try:
            said.append(PageArchive(folder).keep(capture(body)).file)
        except ArchiveError as error:
            said.append(f"error: {error}")
    return said
