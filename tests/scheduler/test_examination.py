"""Once a day what was left half done in the archive is taken away, and nothing that anybody may need."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from config import load
from domain.article import Article
from scheduler.daemon import Daemon
from storage.database import open_database
from storage.evidence import Evidence
from storage.looks import Look
from storage.pages import PageArchive
from storage.recording import record_reading
from tests.storage.desk import AGENCY, REPORT
from tests.storage.keepers import capture

BEGUN = datetime(2026, 11, 18, 5, tzinfo=UTC)


def written(path: Path, **later: float) -> Path:
    """A file of the archive, as if it had been written so long after the daemon began."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.write_bytes(b"half")
    at = (BEGUN + timedelta(**later)).timestamp()
    os.utime(path, (at, at))
    return path


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_once_a_day_what_a_killed_crawl_left_in_the_archive_is_taken_away_and_nothing_else(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    archive = PageArchive(tmp_path / "archive")
    settings = load(None, environ={}, cwd=tmp_path)
    address = str(request.getfixturevalue(f"new_{kind}")())
    settings = replace(settings, storage=replace(settings.storage, database=address, archive=archive.folder))
    database, now = open_database(address), BEGUN
    daemon = Daemon(settings, database, lambda: now, lambda: 0.5)

    named = Evidence(archive, capture(b"<p>A page of a version</p>"))
    with database.write() as session:
        url = "https://agency.example/tin"
        article = Article(url=url, canonical_url=url, site="agency", title="Tin", text=REPORT, language="vi",
                          published_at=None, modified_at=None)  # fmt: skip
        record_reading(session, Look(url=url, site=AGENCY, at=now), article, (), (), evidence=named)
    kept = named.keep()
    assert kept is not None
    page = written(archive.folder / kept.file, hours=1)
    unnamed = written(archive.folder / archive.keep(capture(b"<p>Its crawl was killed</p>")).file, hours=2)
    half = written(archive.folder / "ab" / ".0123456789abcdef", hours=3)
    of_before = written(archive.folder / archive.keep(capture(b"<p>Of a database put aside</p>")).file, hours=-1)
    young = written(archive.folder / archive.keep(capture(b"<p>About to be named</p>")).file, hours=20)
    met_again = written(archive.folder / archive.keep(capture(b"<p>Met again</p>")).file, hours=4)
    assert archive.keep(capture(b"<p>Met again</p>")).file.endswith(met_again.name)

    daemon.examine()
    assert unnamed.exists()  # the first day is not over
    now = BEGUN + timedelta(hours=30)
    daemon.examine()
    assert [path.exists() for path in (page, unnamed, half)] == [True, False, False]
    assert [path.exists() for path in (of_before, young, met_again)] == [True, True, True]

    now = BEGUN + timedelta(hours=52)
    other = Daemon(
        replace(settings, storage=replace(settings.storage, database=f"sqlite:///{tmp_path / 'other.db'}")),
        open_database(f"sqlite:///{tmp_path / 'other.db'}"),
        lambda: now,
        lambda: 0.5,
    )
    now = BEGUN + timedelta(hours=80)
    written(young, hours=53)
    for one in (daemon, other):
        one.examine()
    assert young.exists()  # it may be the other's
    assert page.exists()
    database.close()
