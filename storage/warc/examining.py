"""Whether a page as captured is what its record says."""

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from storage.warc.reader import Record, UnreadableArchiveError, read_records, split_answer

MOST = 256 * 1024**2  # bytes that one file of a page may unpack to
_BODY_DIGEST = re.compile(r"([0-9a-f]{64})(?:-[0-9a-f]{16})?\.warc\.gz")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFile:
    """What a file of a page says of itself."""

    problem: str | None  #: what is wrong with it
    captured_at: str | None = None  #: as the record has it
    has_body: bool = False  #: else the body is in the file of another capture


def examine_page(name: str, file: BinaryIO) -> PageFile:
    """Whether the records of a file hold what their digests and its name say."""
    named = _BODY_DIGEST.fullmatch(name.rpartition("/")[2])
    if named is None:
        return PageFile(problem="is not called after the digest of a body")
    try:
        records = list(_checked(file))
    except UnreadableArchiveError as error:
        return PageFile(problem=f"is no whole WARC file: {error}")
    if not records:
        return PageFile(problem="has no record")
    first = records[0][0]
    problems = [said for _, said in records if said is not None]
    if first.headers.get("warc-payload-digest") != f"sha256:{named[1]}":
        problems.append("has the body of another page than its name says")
    if len(records) > 1 + (records[-1][0].kind == "metadata"):
        problems.append("has more records than a page")
    return PageFile(
        problem=problems[0] if problems else None,
        captured_at=first.headers.get("warc-date"),
        has_body=first.kind != "revisit",
    )


def _checked(file: BinaryIO) -> "list[tuple[Record, str | None]]":
    return [(record, _wrong_digest(record)) for record in read_records(file, MOST)]


def _wrong_digest(record: Record) -> str | None:
    content = record.content
    if content is None:
        return "has a record that is too large"
    if record.headers.get("warc-block-digest") != f"sha256:{sha256(content).hexdigest()}":
        return f"the digest of its {record.kind or 'first'} record is not that of what is in it"
    if record.kind in ("response", "resource"):
        body = split_answer(content)[1] if record.kind == "response" else content
        if record.headers.get("warc-payload-digest") != f"sha256:{sha256(body).hexdigest()}":
            return "the digest of its body is not that of what is in it"
    return None
