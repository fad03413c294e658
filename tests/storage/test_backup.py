"""Backups are whole or not there, and give back everything that was committed before they began."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
import zipfile
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from domain.errors import StorageError
from domain.rounds import Status
from storage.backup import back_up, read_manifest, verify
from storage.database import Database, open_database
from storage.listings import article_reports
from storage.restore import restore
from storage.sqlitefile import newest_backup
from storage.tables import Address, Alert, StoredArticle, StoredEvent, StoredMention, Text, Version
from tests.domain.world import mention
from tests.newsdesk import ROOT
from tests.storage.desk import NOON, PAPER, Desk, after

EVERYTHING = (Address, Text, StoredArticle, Version, StoredMention, StoredEvent, Alert)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of captured pages."""
    folder = tmp_path / "archive"
    (folder / "ab").mkdir(parents=True)
    (folder / "ab" / "abcd.warc.gz").write_bytes(b"\x1f\x8b" + bytes(range(256)) * 300)
    (folder / "ab" / ".half").write_bytes(b"being written")
    return folder


@pytest.fixture
def stocked(desk: Desk) -> Desk:
    """A desk with articles, versions, rounds and alerts."""
    for number in range(9, 13):
        desk.read(f"/{number}", mention(number, Status.HELD), text=f"Lần họp thứ {number} tại Viêng Chăn.", at=NOON)
    desk.read("/9", mention(9, Status.HELD), text="Lần họp thứ 9 tại Hà Nội, ຄັ້ງທີ 9.", at=after(hours=1))
    return desk


def content(database: Database) -> dict[str, list[dict[str, Any]]]:  # Any: values of every column
    desk = Desk.__new__(Desk)  # without its first crawls
    desk.database = database
    return {
        table.__name__: sorted((row.model_dump() for row in desk.rows(table)), key=lambda row: int(row["id"]))
        for table in EVERYTHING
    }


def test_a_backup_gives_back_everything_in_either_database(
    stocked: Desk, archive: Path, tmp_path: Path, nowhere: str
) -> None:
    file = tmp_path / "all.backup"
    manifest = back_up(stocked.database, archive, file, NOON, force=False)
    assert manifest.rows["article"] == 4
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []

    elsewhere = tmp_path / "elsewhere"
    restore(file, nowhere, elsewhere, NOON, force=False)
    database = open_database(nowhere)
    try:
        assert content(database) == content(stocked.database)
        with database.read() as session:
            assert [r.url for r in article_reports(session, query="viêng chăn 12")] == ["https://agency.example/12"]
        another = Desk.__new__(Desk)
        another.database = database
        another.read("/13", mention(13, Status.HELD), text="Lần họp thứ 13.")  # ids go on
        assert "new-round:vn-la-deputy/13" in another.told
    finally:
        database.close()
    page = Path("ab", "abcd.warc.gz")
    assert (elsewhere / page).read_bytes() == (archive / page).read_bytes()
    assert sorted(path.name for path in elsewhere.rglob("*") if path.is_file()) == ["abcd.warc.gz"]


def test_a_copy_that_was_seen_before_its_origin_is_given_back(
    stocked: Desk, archive: Path, tmp_path: Path, nowhere: str
) -> None:
    stocked.read("/chep", site=PAPER, credit="Theo agency")
    stocked.read("/goc", at=after(hours=1), published=NOON - timedelta(hours=1))
    copy, origin = sorted(stocked.rows(StoredArticle), key=lambda row: row.id or 0)[-2:]
    assert copy.duplicate_of == origin.id
    file = tmp_path / "all.backup"
    back_up(stocked.database, archive, file, NOON, force=False)
    restore(file, nowhere, tmp_path / "elsewhere", NOON, force=False)
    database = open_database(nowhere)
    try:
        assert content(database) == content(stocked.database)
    finally:
        database.close()


def test_a_file_that_exists_is_not_replaced_unless_asked_for(stocked: Desk, archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.backup"
    file.write_text("something dear")
    with pytest.raises(StorageError, match=r"exists.*--force"):
        back_up(stocked.database, archive, file, NOON, force=False)
    assert file.read_text() == "something dear"
    back_up(stocked.database, archive, file, NOON, force=True)
    assert verify(file).rows["article"] == 4
    for nonsense in (tmp_path, tmp_path / "no" / "folder"):
        with pytest.raises(StorageError, match="folder"):
            back_up(stocked.database, archive, nonsense, NOON, force=True)


def test_a_database_that_holds_something_is_not_replaced_unless_asked_for_and_is_kept(
    address: str, archive: Path, tmp_path: Path
) -> None:
    first = open_database(address)
    Desk(first).read("/tin")
    file = tmp_path / "all.backup"
    back_up(first, archive, file, NOON, force=False)
    Desk(first).read("/tin-sau", text="Chuyện về sau.")
    first.close()
    with pytest.raises(StorageError, match=r"not empty.*--force"):
        restore(file, address, archive, NOON, force=False)
    kept = restore(file, address, archive, NOON, force=True).kept
    second = open_database(address)
    assert len(content(second)["StoredArticle"]) == 1
    second.close()
    assert kept is not None
    if address.startswith("sqlite"):
        with sqlite3.connect(kept) as old:
            assert old.execute("SELECT count(*) FROM article").fetchone() == (2,)
        old.close()
    else:
        assert verify(kept).rows["article"] == 2


def test_a_database_that_is_in_use_is_not_replaced(stocked: Desk, address: str, archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.backup"
    back_up(stocked.database, archive, file, NOON, force=False)
    with pytest.raises(StorageError, match="in use"):
        restore(file, address, archive, NOON, force=True)
    assert len(content(stocked.database)["StoredArticle"]) == 4


def test_a_backup_with_any_damage_is_refused_and_changes_nothing(
    stocked: Desk, archive: Path, tmp_path: Path, nowhere: str
) -> None:
    file, worse = tmp_path / "all.backup", tmp_path / "worse.backup"
    back_up(stocked.database, archive, file, NOON, force=False)
    good = file.read_bytes()
    with zipfile.ZipFile(file) as backup:
        starts = [entry.header_offset + 80 for entry in backup.infolist()]
    damages = [good[:at] + bytes([good[at] ^ 0x55]) + good[at + 1 :] for at in starts]
    damages += [good[: len(good) // 2], b"", b"notes", good[:-30]]
    for damage in damages:
        worse.write_bytes(damage)
        with pytest.raises(StorageError, match="nothing was changed"):
            restore(worse, nowhere, tmp_path / "pages", NOON, force=False)
    with pytest.raises(StorageError, match="No such file"):
        restore(tmp_path / "none", nowhere, tmp_path / "pages", NOON, force=False)
    if nowhere.startswith("sqlite"):
        assert not Path(nowhere.removeprefix("sqlite:///")).exists()


@pytest.mark.parametrize(
    "manifest",
    ["[" * 100_000, "[]", "7", '{"format": 1, "files": []}', '{"format": "1"}', '{"format": ' + "1" * 5000 + "}"],
    ids=lambda manifest: manifest[:30],
)
def test_a_file_that_only_looks_like_a_backup_is_refused(tmp_path: Path, manifest: str) -> None:
    file = tmp_path / "odd.backup"
    with zipfile.ZipFile(file, "w") as backup:
        backup.writestr("manifest.json", manifest)
    with pytest.raises(StorageError, match="is no backup"):
        read_manifest(file)


def test_a_backup_that_somebody_locked_is_refused(stocked: Desk, archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.backup"
    back_up(stocked.database, archive, file, NOON, force=False)
    locked = bytearray(file.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # bit 0 of a file's flags: encrypted
        at = locked.find(mark)
        while at >= 0:
            locked[at + flags] |= 1
            at = locked.find(mark, at + 4)
    file.write_bytes(locked)
    with pytest.raises(StorageError, match="encrypted"):
        read_manifest(file)


def test_a_backup_of_a_newer_program_is_refused(stocked: Desk, archive: Path, tmp_path: Path, nowhere: str) -> None:
    file, newer = tmp_path / "all.backup", tmp_path / "newer.backup"
    back_up(stocked.database, archive, file, NOON, force=False)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(newer, "w") as new:
        for name in old.namelist():
            said = old.read(name)
            new.writestr(name, said.replace(b'"schema": "', b'"schema": "9') if name == "manifest.json" else said)
    with pytest.raises(StorageError, match="newer roundwatch"):
        restore(newer, nowhere, archive, NOON, force=False)


def test_a_stale_wal_is_not_played_into_what_was_restored(tmp_path: Path, archive: Path) -> None:
    path = tmp_path / "roundwatch.db"
    database = open_database(f"sqlite:///{path}")
    Desk(database).read("/tin")
    back_up(database, archive, tmp_path / "all.backup", NOON, force=False)
    database.close()
    path.write_bytes(path.read_bytes()[:5000])  # what is left of it after an accident
    Path(f"{path}-wal").write_bytes(os.urandom(9000))
    done = restore(tmp_path / "all.backup", f"sqlite:///{path}", archive, NOON, force=True)
    assert done.kept is not None
    assert done.kept.stat().st_size == 5000
    again = open_database(f"sqlite:///{path}")
    assert len(content(again)["StoredArticle"]) == 1
    assert again.damage() is None
    again.close()


def test_all_that_was_committed_before_a_backup_began_is_in_it(
    address: str, archive: Path, tmp_path: Path, nowhere: str
) -> None:
    """The drill: others write all the while; the backup ends all the same."""
    committed: list[str] = []
    stop = threading.Event()
    writing = open_database(address)
    desk = Desk(writing)

    def write() -> None:
        while not stop.is_set():
            desk.read(f"/{len(committed)}", text=f"Bản tin {len(committed)}.")
            committed.append(f"https://agency.example/{len(committed)}")

    writer = threading.Thread(target=write)
    writer.start()
    copying = open_database(address)
    try:
        takes = []
        for number in range(3):
            while len(committed) < 20 * (number + 1):
                stop.wait(0.01)
            before = set(committed)
            file = tmp_path / f"{number}.backup"
            back_up(copying, archive, file, NOON, force=False)
            takes.append((before, file))
    finally:
        stop.set()
        writer.join()
        copying.close()
        writing.close()
    before, file = takes[-1]
    restore(file, nowhere, tmp_path / "pages", NOON, force=False)
    restored = open_database(nowhere)
    rows = content(restored)
    restored.close()
    assert before - {row["url"] for row in rows["Version"]} == set()
    assert newest_backup(tmp_path) == file


_BACK_UP = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage.backup import back_up
from storage.database import open_database
print("ready", flush=True)
back_up(open_database(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), datetime.now(UTC), force=True)
"""


@pytest.mark.long
def test_a_backup_that_is_killed_leaves_no_half_file(
    stocked: Desk, address: str, archive: Path, tmp_path: Path
) -> None:
    (archive / "big").write_bytes(os.urandom(3_000_000))
    file = tmp_path / "all.backup"
    chance = Random(6)  # noqa: S311 - moments, no secrets
    for _ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", _BACK_UP, address, str(archive), str(file)],
            cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert process.stdout is not None
        process.stdout.readline()
        try:
            process.wait(chance.uniform(0.0, 0.3))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        if file.exists():
            assert verify(file).rows["article"] == 4
    back_up(stocked.database, archive, file, NOON, force=True)
    assert read_manifest(file).rows["article"] == 4
