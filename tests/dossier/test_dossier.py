"""A dossier holds all evidence of a round, is the same whenever it is made, and shows each byte that was changed."""

import hashlib
import io
import json
import os
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from domain.site import Site
from dossier.form import PackWriter
from dossier.verify import verify
from tests.crawler.test_archives import answer, archive, record
from tests.crawler.wild import article, news, round_report
from tests.newsdesk import ROOT, Newsdesk, ago, command

BAO = Site(name="bao", home="https://bao.example/", timezone="Asia/Ho_Chi_Minh")
REPORTS = ("bao.example/tin-1001", "la.example/tin-1002", "bao.example/tin-1003")
SCRIPT = '<script>alert("1")</script> & "quoted"'


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Newsdesk:
    """A desk that has read a report, a copy of it, an article with markup in its title, and another round."""
    folder = tmp_path_factory.mktemp("desk")
    day = ago(days=40)
    report = round_report(f"{day.day}/{day.month}/{day.year}").body
    lines = [f"Đoạn {n}: hai bên trao đổi việc số {n * 7}." for n in range(6)]
    ended = "Tham khảo Chính trị cấp Thứ trưởng Ngoại giao Việt Nam-Lào lần thứ 11 đã diễn ra."
    marked = article(SCRIPT, *lines, ended).body
    file = archive(
        folder,
        record("response", "https://bao.example/tin-1001.html", answer(report)),
        record("response", "https://la.example/tin-1002.html", answer(report), at="2026-11-18T09:00:00Z"),
        record("response", "https://bao.example/tin-1003.html", answer(marked)),
        record("response", "https://bao.example/tin-1004.html", answer(news(4).body)),
    )
    made = Newsdesk(folder=folder, sites=[BAO])
    assert made.run("crawl", "--warc", file).status == 0
    return made


@pytest.fixture(scope="module")
def pack(desk: Newsdesk) -> Path:
    path = desk.folder / "dossier.zip"
    said = desk.run("dossier", "vn-la-deputy/11", "--out", str(path))
    assert said.status == 0, said.err
    return path


def files_of(pack: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(pack) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(path: Path, files: dict[str, bytes]) -> Path:
    """A pack of these files in the right form, whatever they say."""
    with path.open("wb") as out:
        writer = PackWriter(out)
        for name, content in files.items():
            writer.add(name, content)
        writer.finish()
    return path


def sealed(path: Path, files: dict[str, bytes]) -> Path:
    """The same with hashes and a seal that fit: what somebody makes who changes a dossier with care."""
    inside = {name: content for name, content in files.items() if name not in ("SHA256SUMS", "SEAL.txt")}
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in inside.items()).encode()
    seal = f"{hashlib.sha256(sums).hexdigest()}  SHA256SUMS\n".encode()
    return packed(path, inside | {"SHA256SUMS": sums, "SEAL.txt": seal})


def problems(path: Path) -> list[str]:
    return verify(path).problems


def test_a_dossier_has_the_pages_the_texts_and_the_ledger_with_its_sources(desk: Newsdesk, pack: Path) -> None:
    files = files_of(pack)
    ledger = json.loads(files["ledger.json"])
    assert [one["number"] for one in ledger["rounds"]] == [11]
    versions = {one["url"]: one["versions"][0] for one in ledger["articles"]}
    report, copy, other = (versions[f"https://{one}.html"] for one in REPORTS)
    assert len(versions) == len(REPORTS)
    for piece in ledger["rounds"][0]["evidence"]:
        assert piece["source"] == "article"
        title = json.loads(files[piece["meta"]])["title"]
        assert piece["quote"] in f"{title}\n{files[piece['text']].decode()}"
    assert {report["page_needs"], copy["page_needs"]} < {None, report["page"], copy["page"]}  # one body, kept once
    assert [one["captured_at"][11:16] for one in (report, copy, other)] == ["08:00", "09:00", "08:00"]
    pages = sorted(name for name in files if name.startswith("pages/"))
    for name in pages:
        (desk.folder / Path(name).name).write_bytes(files[name])
    again = Newsdesk(folder=desk.folder / "again", sites=[BAO])
    again.folder.mkdir(exist_ok=True)
    assert again.run("crawl", "--warc", *(str(desk.folder / Path(name).name) for name in pages)).status == 0
    assert set(again.texts) == {files[name].decode() for name in files if name.endswith(".txt") and "texts/" in name}


def test_the_same_store_gives_the_same_bytes(desk: Newsdesk, pack: Path) -> None:
    assert desk.run("dossier", "vn-la-deputy/11", "--out", str(desk.folder / "other.zip")).status == 0
    assert (desk.folder / "other.zip").read_bytes() == pack.read_bytes()
    assert oct(pack.stat().st_mode)[-3:] == "600"


def test_a_dossier_can_be_verified_by_hand(pack: Path, tmp_path: Path) -> None:
    subprocess.run(["unzip", "-q", str(pack), "-d", str(tmp_path)], check=True)
    for sums in ("SEAL.txt", "SHA256SUMS"):
        subprocess.run(["sha256sum", "--strict", "--quiet", "-c", sums], cwd=tmp_path, check=True)
    assert "sha256sum -c SHA256SUMS" in (tmp_path / "README.txt").read_text()
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {Path(name).name for name in files_of(pack)}


def test_its_page_shows_what_it_is_given_and_runs_nothing(pack: Path) -> None:
    page: Any = html.fromstring(files_of(pack)["index.html"].decode())
    assert page.xpath("//script | //iframe | //img | //@onclick | //link") == []
    assert "alert(" in page.text_content()
    links = [link for _, attribute, link, _ in page.iterlinks() if attribute == "href"]
    local = [link for link in links if not link.startswith(("https://", "#"))]
    assert local
    assert set(local) <= set(files_of(pack))
    assert all(page.get_element_by_id(link[1:]) is not None for link in links if link.startswith("#"))


def test_a_whole_dossier_is_said_to_be_so_without_a_configuration(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "roundwatch.toml").write_text("this is no configuration")
    seal = verify(pack).seal
    asked = subprocess.run(
        [sys.executable, "-c", "from cli.main import main; main()", "verify", str(pack), "--seal", str(seal)],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert f"seal: {seal}" in asked.stdout
    assert command("verify", str(pack), "--seal", f" {seal}\n".upper()).status == 0
    short = command("verify", str(pack), "--seal", str(seal)[:-1])
    assert (short.status, "64 digits" in short.complaint) == (2, True)
    other = command("verify", str(pack), "--seal", "0" * 64)
    assert (other.status, "it was made anew" in other.err) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["roundwatch.toml"]


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_any_byte_that_is_changed_is_found(pack: Path, data: st.DataObject) -> None:
    content = bytearray(pack.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    changed = pack.with_name("changed.zip")
    changed.write_bytes(content)
    found = problems(changed)
    assert found
    assert all("\n" not in line and len(line) < 300 for line in found)


def test_any_bit_of_headers_directory_and_end_that_is_changed_is_found(pack: Path) -> None:
    content = pack.read_bytes()
    start = content.index(b"PK\1\2")
    changed = pack.with_name("changed.zip")
    for at in [*range(60), *range(start, start + 120), *range(len(content) - 30, len(content))]:
        for bits in (1, 32, 128):
            changed.write_bytes(content[:at] + bytes([content[at] ^ bits]) + content[at + 1 :])
            assert problems(changed), (at, bits)


@given(st.data())
@settings(max_examples=30, deadline=None)
def test_any_byte_more_or_less_is_found(pack: Path, data: st.DataObject) -> None:
    content = pack.read_bytes()
    at = data.draw(st.integers(0, len(content)))
    more = data.draw(st.binary(min_size=1, max_size=40))
    less = data.draw(st.integers(0, len(content) - 1))
    changed = pack.with_name("changed.zip")
    for other in (content[:at] + more + content[at:], content[:less], content[:less] + content[less + 1 :]):
        changed.write_bytes(other)
        assert problems(changed)


def _json(files: dict[str, bytes], name: str, change: Callable[[dict[str, Any]], None]) -> dict[str, bytes]:
    document = json.loads(files[name])
    change(document)
    return files | {name: json.dumps(document).encode()}


def _misquote(ledger: dict[str, Any]) -> None:
    ledger["rounds"][0]["evidence"][0]["quote"] = "No."


def _rename(version: dict[str, Any]) -> None:
    version["title"] = "x"


def _reformat(ledger: dict[str, Any]) -> None:
    ledger["format"] = "x/9"


def test_what_was_sealed_anew_must_still_fit_together(pack: Path, tmp_path: Path) -> None:
    files = files_of(pack)
    assert problems(sealed(tmp_path / "same.zip", files)) == []
    text, meta = "texts/00001-1.txt", "texts/00001-1.json"
    page = next(name for name in files if name.startswith("pages/"))
    without = {name: content for name, content in files.items() if name != page}
    changed = {
        "another word in a text": (files | {text: files[text].replace("lần thứ 11".encode(), "lần thứ 12".encode())},
                                   f"{text}: "),
        "another page": (files | {page: files[page][:-20] + b"x" + files[page][-19:]}, f"{page}: "),
        "a page too few": (without, "ledger.json: names a file that is not there: pages/"),
        "a file too many": ({"added.txt": b"x", **files}, "added.txt: belongs to no article"),
        "another quotation": (_json(files, "ledger.json", _misquote),
                              "a quotation of the ledger does not stand in it: No."),
        "another title": (_json(files, meta, _rename), f"{meta}: says"),
        "no ledger": (files | {"ledger.json": b"[]"}, "ledger.json: is not what a ledger looks like"),
        "a deep ledger": (files | {"ledger.json": b"[" * 100_000}, "ledger.json: is not what a ledger looks like"),
        "another format": (_json(files, "ledger.json", _reformat), "this program knows"),
    }  # fmt: skip
    for what, (inside, said) in changed.items():
        found = problems(sealed(tmp_path / "changed.zip", inside))
        assert any(said in line for line in found), (what, found)


def test_what_was_changed_is_named(pack: Path, tmp_path: Path) -> None:
    files = files_of(pack)
    listed = list(files)
    swapped = {name: files[name] for name in (listed[1], listed[0], *listed[2:])}
    changed = {
        "a text": (files | {"texts/00001-1.txt": b"x"}, ["texts/00001-1.txt: was changed"]),
        "missing": ({name: content for name, content in files.items() if name != "texts/00001-1.txt"},
                    ["texts/00001-1.txt: is missing"]),
        "added": ({**files, "more.txt": b"x"}, ["more.txt: was added"]),
        "moved": (swapped, ["SHA256SUMS: the files are in another order"]),
        "sums": (files | {"SHA256SUMS": files["SHA256SUMS"][:-1]}, ["SEAL.txt: is not the seal"]),
        "seal": (files | {"SEAL.txt": files["SEAL.txt"].upper()}, ["SEAL.txt: is not the seal"]),
        "nothing": ({"README.txt": b""}, ["ledger.json: is missing"]),
    }  # fmt: skip
    for what, (inside, said) in changed.items():
        found = problems(packed(tmp_path / "changed.zip", inside))
        assert any(line.startswith(tuple(said)) for line in found), (what, found)


def other_zip(files: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return out.getvalue()


def a_link() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        opened.writestr(link, "/etc/passwd")
    return out.getvalue()


def endless_files() -> bytes:
    """The heads of more files than a zip may have, each in the form of ours."""
    out = io.BytesIO()
    writer = PackWriter(out)
    for n in range(66_000):
        writer.entries.clear()
        writer.add(f"f{n}.txt", b"")
    return out.getvalue()


ONE = other_zip({"README.txt": b"x"})
HOSTILE: dict[str, Callable[[], bytes]] = {
    "a bomb": lambda: other_zip({"README.txt": bytes(50_000_000)}, zipfile.ZIP_DEFLATED),
    "a way out": lambda: other_zip({"../../evil.txt": b"x"}),
    "an absolute way out": lambda: other_zip({"/etc/evil": b"x"}),
    "a backslash": lambda: other_zip({"..\\evil.txt": b"x"}),
    "a link": a_link,
    "many files": lambda: other_zip({f"f{n}.txt": b"" for n in range(10_000)}),
    "more files than there can be": endless_files,
    "more files than there are": lambda: ONE[:-12] + b"\xff" * 12,
    "no zip": lambda: b"%PDF-1.4 no zip at all",
    "nothing": lambda: b"",
    "an empty zip": lambda: other_zip({}),
    "cut off": lambda: other_zip({"README.txt": bytes(1000)})[:200],
    "encrypted": lambda: ONE[:6] + b"\1" + ONE[7:],
    "a size that is none": lambda: ONE[:18] + b"\xff" * 8 + ONE[26:],
    "a name of 60,000 letters": lambda: other_zip({"a" * 60_000: b"x"}),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_zips_are_refused_at_once_and_write_nothing(what: str, tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(HOSTILE[what]())
    began, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    said = command("verify", str(tmp_path / "bad.zip"))
    assert said.status == 1
    assert len(said.err.splitlines()) == 2, said.err
    assert "Traceback" not in said.err
    assert time.process_time() - began < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # KiB
    assert [path.name for path in tmp_path.iterdir()] == ["bad.zip"]


def test_a_page_that_unpacks_to_more_than_a_page_is_refused(pack: Path, tmp_path: Path) -> None:
    import gzip

    files = files_of(pack)
    page = next(name for name in files if name.startswith("pages/"))
    head = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 900000000\r\n\r\n"
    bomb = gzip.compress(head + bytes(300_000_000), 1)
    found = problems(sealed(tmp_path / "bomb.zip", files | {page: bomb}))
    assert any(line.startswith(f"{page}: is no whole WARC file: it unpacks to more") for line in found)


def test_what_is_no_file_is_one_line(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "is no file" in command("verify", str(tmp_path / "pipe")).complaint
    assert command("verify", str(tmp_path / "none.zip")).status == 2


def test_a_subject_that_is_none_is_one_line_and_writes_nothing(desk: Newsdesk, tmp_path: Path) -> None:
    for subject, status in (
        ("vn-la-depty", 2), ("vn-la-deputy/x", 2), ("vn-la-deputy/0", 2), ("vn-la-deputy/", 2), ("../x", 2),
        ("vn-la-deputy/10", 1), ("vn-la-minister", 1),
    ):  # fmt: skip
        said = desk.run("dossier", subject, "--out", str(tmp_path / "x.zip"))
        assert (said.status, len(said.err.splitlines())) == (status, 1), said.err
    assert desk.run("dossier", "vn-la-deputy", "--out", str(tmp_path / "none" / "x.zip")).status == 1
    assert list(tmp_path.iterdir()) == []


def test_evidence_that_was_changed_in_the_archive_is_left_out_and_said(desk: Newsdesk, tmp_path: Path) -> None:
    pages = sorted(desk.archive.glob("*/*.warc.gz"))
    before = {path: path.read_bytes() for path in pages}
    try:
        for path in pages:
            path.write_bytes(before[path][:-30] + b"x" * 30)
        said = desk.run("dossier", "vn-la-deputy/11", "--out", str(tmp_path / "x.zip"))
    finally:
        for path, content in before.items():
            path.write_bytes(content)
    assert said.status == 0
    assert said.err.count("no page for version 1 of https://") == 3
    assert problems(tmp_path / "x.zip") == []
    assert b"no page:" in files_of(tmp_path / "x.zip")["index.html"]
