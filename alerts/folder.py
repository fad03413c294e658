"""Mails into a folder, one file each: for a desk without a mail server, the demo and tests."""

import os
import re
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from email.policy import default
from email.utils import parsedate_to_datetime
from hashlib import blake2b
from pathlib import Path

from domain.errors import DeliveryError

_UNSAFE = re.compile(r"[^A-Za-z0-9.@-]+")
_LONGEST_NAME = 60  # characters of the readable part; file systems allow 255 bytes in all


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderCarrier:
    """Carries mails into `folder`, which is made if missing."""

    folder: Path

    def carry(self, message: bytes, sender: str, recipient: str) -> None:  # noqa: ARG002 (the sender stands in the mail; the carriers are called alike)
        """Write the mail to one file, whole or not at all; the same mail to the same recipient is one file.

        Raises `DeliveryError`, always temporary: a disk is emptied, a permission given.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            mark, name = _name(message, recipient)
            known = next(self.folder.glob(f"*_{mark}.eml"), None)
            _write_whole(known or self.folder / name, message)
        except OSError as error:
            raise _refused(self.folder, error) from error

    def probe(self) -> str:
        """One line that says where mails go, after writing and removing a file there."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.TemporaryFile(dir=self.folder) as file:
                file.write(b"probe")
        except OSError as error:
            raise _refused(self.folder, error) from error
        return f"{self.folder}: mails are written here, one file each"


def _refused(folder: Path, error: OSError) -> DeliveryError:
    return DeliveryError(f"{folder}: cannot write the mail: {error.strerror or error}", temporary=True)


def _name(message: bytes, recipient: str) -> tuple[str, str]:
    """What is the same for the same mail, and a file name that ends in it and sorts by date."""
    headers = BytesHeaderParser(policy=default).parsebytes(message)
    identity = str(headers.get("Message-ID", "")).strip("<> ")
    # The readable part is cut and cleaned, so that two mails may share it: the digest tells them apart.
    whose = f"{identity}\n{recipient}".encode() if identity else message
    mark = blake2b(whose, digest_size=6).hexdigest()
    return mark, f"{_stamp(headers.get('Date'))}_{_UNSAFE.sub('-', identity)[:_LONGEST_NAME].strip('.-')}_{mark}.eml"


def _stamp(date: object) -> str:
    try:
        moment = parsedate_to_datetime(str(date))
    except ValueError:
        return "undated"
    return _utc(moment).strftime("%Y%m%dT%H%M%SZ")


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _write_whole(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
    # Without this a power cut may forget the new name although the mail was called carried.
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
