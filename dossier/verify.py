"""Verifies a dossier: that every byte is one that was sealed, and that what is in it fits together.

Needs no configuration and no database, trusts nothing that it reads, and keeps no more of it than one file at a time.
"""

import io
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, cast

from domain.documents import json_from
from domain.errors import DossierError
from dossier.build import FORMAT, INDEX, LEDGER, README, SEAL, SUMS
from dossier.form import BrokenPackError, Entry, read_pack
from storage.warc.examining import PageFile, examine_page

_MOST_JSON = 64 * 1024**2  # bytes of a file that is read whole
_MOST_TOLD = 1000
_SUM = re.compile(r"([0-9a-f]{64})  (\S+)")
_ALWAYS = (README, LEDGER, INDEX)

Json = dict[str, Any]  # what somebody else wrote: nothing of it is known before it is looked at


@dataclass(slots=True, kw_only=True)
class Verdict:
    """What became of it."""

    seal: str | None = None  #: SHA-256 of the list of hashes, as it is
    files: int = 0
    pages: int = 0
    texts: int = 0
    quotations: int = 0
    problems: list[str] = field(default_factory=list)  #: one line each; none: the dossier is whole


def verify(path: Path) -> Verdict:
    """Whether a dossier is whole.  Raises `DossierError` for what is no file, `OSError` for what cannot be read."""
    # Not opened before it is known to be a file: of a pipe nobody would ever see the end.
    if not stat.S_ISREG(path.stat().st_mode):
        raise DossierError(f"{path}: is no file")
    with path.open("rb") as file:
        checked = _Checked(file, os.fstat(file.fileno()).st_size)
        checked.check()
    return checked.verdict


class _Checked:
    def __init__(self, file: BinaryIO, size: int) -> None:
        self.verdict = Verdict()
        self._file = file
        self._size = size
        self._entries: dict[str, Entry] = {}
        self._pages: dict[str, PageFile] = {}

    def check(self) -> None:
        if not self._is_in_form():
            return
        if not self._has_right_sums():
            return  # what was changed need not be looked at for what it says
        self._check_pages()
        try:
            self._check_ledger()
        except (KeyError, TypeError, ValueError, RecursionError, AttributeError) as error:
            self._say(LEDGER, f"is not what a ledger looks like ({type(error).__name__})")

    def _say(self, name: str, problem: str) -> None:
        if len(self.verdict.problems) < _MOST_TOLD:
            self.verdict.problems.append(f"{name}: {problem}")

    def _is_in_form(self) -> bool:
        if self._file.read(4) != b"PK\3\4":
            self.verdict.problems.append("is no dossier: it does not begin as a zip file does")
            return False
        is_whole = True
        try:
            for entry, is_right in read_pack(self._file, self._size):
                self._entries[entry.name] = entry
                if not is_right:
                    is_whole = False
                    self._say(entry.name, "its content or its checksum was changed")
        except BrokenPackError as error:
            self.verdict.problems.append(str(error))
            return False
        self.verdict.files = len(self._entries)
        return is_whole

    def _has_right_sums(self) -> bool:
        """Whether the list of hashes has exactly the files that are there, in their order, and the seal fits it."""
        for name in (*_ALWAYS, SUMS, SEAL):
            if name not in self._entries:
                self._say(name, "is missing")
        if self.verdict.problems:
            return False
        sums = self._read(SUMS)
        self.verdict.seal = sha256(sums).hexdigest()
        if self._read(SEAL) != f"{self.verdict.seal}  {SUMS}\n".encode():
            self._say(SEAL, f"is not the seal of {SUMS}: one of the two was changed")
        listed: dict[str, str] = {}
        for number, line in enumerate(sums.decode("ascii", "replace").split("\n")[:-1], start=1):
            if (said := _SUM.fullmatch(line)) is None:
                self._say(SUMS, f"line {number} is no hash and no name")
                return False
            if said[2] in listed:
                self._say(said[2], f"stands twice in {SUMS}")
            listed[said[2]] = said[1]
        there = [name for name in self._entries if name not in (SUMS, SEAL)]
        for name in there:
            if name not in listed:
                self._say(name, f"was added: it does not stand in {SUMS}")
            elif listed[name] != self._entries[name].sha256:
                self._say(name, f"was changed: its SHA-256 is not the one in {SUMS}")
        for name in listed:
            if name not in self._entries:
                self._say(name, "is missing")
        if not self.verdict.problems and (list(listed) != there or list(self._entries)[-2:] != [SUMS, SEAL]):
            self._say(SUMS, "the files are in another order")
        if not self.verdict.problems and sums != "".join(f"{listed[one]}  {one}\n" for one in there).encode():
            self._say(SUMS, "is not written as a list of hashes is")
        return not self.verdict.problems

    def _check_pages(self) -> None:
        for name, entry in self._entries.items():
            if name.startswith("pages/"):
                page = examine_page(name, cast("BinaryIO", _Part(self._file, entry)))
                self._pages[name] = page
                self.verdict.pages += 1
                if page.problem is not None:
                    self._say(name, page.problem)

    def _check_ledger(self) -> None:
        ledger = self._json(LEDGER)
        if ledger["format"] != FORMAT:
            self._say(LEDGER, f"its format is {str(ledger['format'])[:40]!r}; this program knows {FORMAT!r}")
            return
        needed = set(_ALWAYS)
        for article in ledger["articles"]:
            for version in article["versions"]:
                needed.update(self._check_version(version))
        for one in ledger["rounds"]:
            for piece in one["evidence"]:
                self._check_quotation(piece)
        for name in self._entries:
            if name not in needed and name not in (SUMS, SEAL):
                self._say(name, "belongs to no article of the ledger")

    def _check_version(self, version: Mapping[str, Any]) -> Iterator[str]:
        """What a version says of its text and page; yields the files that belong to it."""
        text, meta = version["text"], version["meta"]
        if not self._is_there(text, meta):
            return
        self.verdict.texts += 1
        yield from (text, meta)
        if self._json(meta) != version:
            self._say(meta, f"says something else than {LEDGER}")
        if self._entries[text].sha256 != version["text_sha256"]:
            self._say(text, f"its SHA-256 is not the one in {meta}")
        page, needs = version["page"], version["page_needs"]
        if page is None:
            if not version["missing"]:
                self._say(meta, "has no page and does not say why")
            return
        if not self._is_there(page, *([needs] if needs else [])):
            return
        yield page
        if needs:
            yield needs
        found = self._pages.get(page, PageFile(problem=None))
        if version["body_sha256"] != page.removeprefix("pages/")[:64]:
            self._say(meta, f"names another body than that of {page}")
        if found.captured_at is None or _utc(found.captured_at) != version["captured_at"]:
            self._say(page, f"was captured at another time than {meta} says")
        body = self._pages.get(needs or page, PageFile(problem=None))
        if not body.has_body or (needs and needs[:70] != page[:70]):
            self._say(page, "refers to a body that is not in the dossier")

    def _check_quotation(self, piece: Mapping[str, Any]) -> None:
        self.verdict.quotations += 1
        source, quote = piece["source"], piece["quote"]
        if source != "article":
            if piece["text"] is not None or source not in ("record", "not found"):
                self._say(LEDGER, f"a quotation has no clear source: {_short(quote)}")
            return
        text, meta = piece["text"], piece["meta"]
        if not self._is_there(text, meta):
            return
        said = self._read(text).decode("utf-8", "replace")
        if quote not in said and quote not in self._json(meta)["title"]:
            self._say(text, f"a quotation of the ledger does not stand in it: {_short(quote)}")

    def _is_there(self, *names: object) -> bool:
        for name in names:
            if not isinstance(name, str) or name not in self._entries:
                self._say(LEDGER, f"names a file that is not there: {_short(str(name))}")
                return False
        return True

    def _read(self, name: str) -> bytes:
        entry = self._entries[name]
        if entry.size > _MOST_JSON:
            raise DossierError(f"{name}: is larger than {_MOST_JSON} bytes")
        self._file.seek(entry.begin)
        return self._file.read(entry.size)

    def _json(self, name: str) -> Json:
        found = json_from(self._read(name))
        if not isinstance(found, dict):
            raise TypeError(name)
        return found


class _Part(io.RawIOBase):
    """The content of one file of a pack, as a file."""

    def __init__(self, file: BinaryIO, entry: Entry) -> None:
        self._file = file
        self._at, self._end = entry.begin, entry.begin + entry.size
        self._begin = entry.begin

    def tell(self) -> int:
        """How far it was read."""
        return self._at - self._begin

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        left = self._end - self._at
        self._file.seek(self._at)
        piece = self._file.read(left if size < 0 else min(size, left))
        self._at += len(piece)
        return piece


def _utc(date: str) -> str:
    return date.removesuffix("Z") + "+00:00"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return ascii(text)[1:-1] if not text.isprintable() else text if len(text) <= 100 else text[:97] + "…"
