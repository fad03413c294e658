"""The form of a pack: a zip archive of which the same files in the same order make the same bytes, and no others do.

Entries are stored and not compressed, with a fixed date and no extra data, comment, gap or second reading.  So a pack
can be read from its front to its end in bounded memory, and every byte is accounted for.  Any unzip opens it.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from domain.errors import DossierError

#: What one may hold without the 64-bit extension, which has many spellings.
MOST_FILES, MOST_BYTES = 0xFFFE, 0xFFFF_FFFE
_NAME = re.compile(r"(?:[a-z]{1,20}/)?[A-Za-z0-9][A-Za-z0-9_-]{0,120}(?:\.[a-z0-9]{1,8}){0,2}")
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION, _UNIX, _DATE = 20, 3, 0x21  # 2.0; the rights mean those of Unix; 1 January 1980, the first that there is
_RIGHTS = 0o100644 << 16
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of a pack."""

    name: str
    size: int
    crc: int
    sha256: str
    offset: int  #: of its header
    begin: int  #: of its content


class PackWriter:
    """Writes a pack, file by file."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._offset = 0
        self.entries: list[Entry] = []

    def add(self, name: str, content: bytes) -> Entry:
        """Write one file.  Raises `DossierError` if the pack becomes larger than it may."""
        head = _local(name, len(content), zlib.crc32(content))
        entry = Entry(
            name=name, size=len(content), crc=zlib.crc32(content), sha256=sha256(content).hexdigest(),
            offset=self._offset, begin=self._offset + len(head),
        )  # fmt: skip
        self.entries.append(entry)
        self._offset = entry.begin + entry.size
        if len(self.entries) > MOST_FILES or self._offset + 256 * len(self.entries) > MOST_BYTES:
            raise DossierError("it would be larger than 4 GiB or 65,000 files: name one round, not all of them")
        self._out.write(head)
        self._out.write(content)
        return entry

    def finish(self) -> None:
        """Write the directory that ends it."""
        self._out.write(directory(self.entries))


class BrokenPackError(Exception):
    """A pack is not in its form; the message names the file and what is wrong with it."""


def read_pack(file: BinaryIO, size: int) -> Iterator[tuple[Entry, bool]]:
    """Every file of a pack, and whether its content is that of its checksum.  Raises `BrokenPackError`."""
    entries: list[Entry] = []
    names: set[str] = set()
    offset, after = 0, "the beginning"
    while (head := _exactly(file, offset, _LOCAL.size, size, after))[:4] == b"PK\3\4":
        _, _, flags, method, _, _, crc, packed, length, name_length, _ = _LOCAL.unpack(head)
        name = _exactly(file, offset + _LOCAL.size, name_length, size, after).decode("ascii", "replace")
        _judge(name, names, flags, method, len(entries))
        if head + name.encode("ascii", "replace") != _local(name, length, crc) or packed != length:
            raise BrokenPackError(f"{name}: its header was changed, or was not written by roundwatch")
        begin = offset + len(head) + name_length
        if begin + length > size:
            raise BrokenPackError(f"{name}: cut off, or its length was changed")
        digest, checksum = _digest(file, begin, length)
        entry = Entry(name=name, size=length, crc=crc, sha256=digest, offset=offset, begin=begin)
        entries.append(entry)
        names.add(name)
        yield entry, checksum == crc
        offset, after = begin + length, name
    expected = directory(entries)
    found = _exactly(file, offset, min(len(expected), size - offset), size, after)
    if found != expected:
        raise BrokenPackError(_difference(found, entries, after))
    if size != offset + len(expected):
        raise BrokenPackError(f"{size - offset - len(expected)} bytes stand behind its end")


def directory(entries: list[Entry]) -> bytes:
    """The central directory and the end of a pack with these files."""
    rows = b"".join(_central(entry) for entry in entries)
    start = entries[-1].begin + entries[-1].size if entries else 0
    return rows + _END.pack(b"PK\5\6", 0, 0, len(entries), len(entries), len(rows), start, 0)


def _judge(name: str, names: set[str], flags: int, method: int, count: int) -> None:
    shown = ascii(name[:80])
    if count >= MOST_FILES:
        raise BrokenPackError(f"more than {MOST_FILES} files")
    if not _NAME.fullmatch(name):
        raise BrokenPackError(f"{shown}: no file of a dossier is called so")
    if name in names:
        raise BrokenPackError(f"{name}: is in it twice")
    if flags & 1:
        raise BrokenPackError(f"{name}: is encrypted; files of a dossier never are")
    if method != 0:
        raise BrokenPackError(f"{name}: is compressed; files of a dossier never are")


def _exactly(file: BinaryIO, offset: int, count: int, size: int, after: str) -> bytes:
    file.seek(offset)
    content = file.read(count) if offset + count <= size else b""
    if len(content) != count:
        raise BrokenPackError(f"cut off after {after}")
    return content


def _digest(file: BinaryIO, begin: int, length: int) -> tuple[str, int]:
    file.seek(begin)
    digest, crc, left = sha256(), 0, length
    while left and (piece := file.read(min(_PIECE, left))):
        digest.update(piece)
        crc = zlib.crc32(piece, crc)
        left -= len(piece)
    return digest.hexdigest(), crc


def _difference(found: bytes, entries: list[Entry], after: str) -> str:
    if found[:4] not in (b"PK\1\2", b"PK\5\6"):
        return f"no file begins behind {after}: its header or length, or that of the next, was changed"
    position = 0
    for entry in entries:
        row = _central(entry)
        if found[position : position + len(row)] != row:
            return f"{entry.name}: its row in the directory was changed"
        position += len(row)
    return "the end of its directory was changed, or there is a comment"


def _local(name: str, size: int, crc: int) -> bytes:
    said = name.encode("ascii", "replace")
    return _LOCAL.pack(b"PK\3\4", _VERSION, 0, 0, 0, _DATE, crc, size, size, len(said), 0) + said


def _central(entry: Entry) -> bytes:
    said = entry.name.encode("ascii")
    made_by = _UNIX << 8 | _VERSION
    return _CENTRAL.pack(
        b"PK\1\2", made_by, _VERSION, 0, 0, 0, _DATE, entry.crc, entry.size, entry.size, len(said), 0, 0, 0, 0, _RIGHTS,
        entry.offset,
    ) + said  # fmt: skip
