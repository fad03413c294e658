"""Builds a dossier: pages as captured, texts, the ledger with its sources, hashes, and a seal over the hashes.

The same store gives the same bytes: no clock is read, and nothing is in it that was not stored.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from domain.rounds import Round
from dossier.form import PackWriter
from dossier.index import index_html
from storage.database import Session
from storage.dossiers import ArticleOnRound, articles_on
from storage.histories import VersionReport, versions_of
from storage.pages import PageArchive, needed_files
from storage.warc.examining import examine_page

FORMAT = "roundwatch dossier 1"
SUMS, SEAL, LEDGER, INDEX, README = "SHA256SUMS", "SEAL.txt", "ledger.json", "index.html", "README.txt"

Json = dict[str, Any]  # a JSON object: its shape is what docs/reference.md describes


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a dossier is on."""

    mechanism: str
    name: Mapping[str, str]  #: of the mechanism, by language
    rounds: Sequence[tuple[Round, Json]]  #: each with its shape in JSON
    record: frozenset[tuple[str, str]]  #: address and sentence of what the program's own record says


@dataclass(slots=True, kw_only=True)
class Built:
    """What came of it."""

    seal: str = ""  #: SHA-256 of the list of hashes
    articles: int = 0
    versions: int = 0
    pages: int = 0
    remarks: list[str] = field(default_factory=list)  #: evidence that is not there, and why


def build(out: BinaryIO, session: Session, archive: PageArchive, subject: Subject) -> Built:
    """Write a dossier.  Raises `DossierError` if it becomes larger than one may be."""
    return _Builder(out, session, archive, subject).build()


class _Builder:
    def __init__(self, out: BinaryIO, session: Session, archive: PageArchive, subject: Subject) -> None:
        self._pack = PackWriter(out)
        self._session = session
        self._archive = archive
        self._subject = subject
        self._built = Built()
        self._pages: set[str] = set()  # files of the archive that are in the pack
        quotes = {(piece.url, piece.quote) for one, _ in subject.rounds for piece in one.evidence}
        self._wanted: dict[str, set[str]] = {}
        for url, quote in quotes:
            self._wanted.setdefault(url, set()).add(quote)
        self._stands: dict[tuple[str, str], Json] = {}  # where each quotation was found

    def build(self) -> Built:
        self._pack.add(README, (Path(__file__).parent / "templates" / "README.txt").read_bytes())
        rounds = [one for one, _ in self._subject.rounds]
        articles = [
            self._add_article(number, article)
            for number, article in enumerate(articles_on(self._session, rounds), start=1)
        ]
        ledger = {
            "format": FORMAT,
            "mechanism": self._subject.mechanism,
            "name": dict(self._subject.name),
            "rounds": [{**shape, "evidence": list(self._sources(one))} for one, shape in self._subject.rounds],
            "articles": articles,
        }
        self._pack.add(LEDGER, _json(ledger))
        self._pack.add(INDEX, index_html(ledger))
        sums = "".join(f"{entry.sha256}  {entry.name}\n" for entry in self._pack.entries).encode()
        self._built.seal = sha256(sums).hexdigest()
        self._pack.add(SUMS, sums)
        self._pack.add(SEAL, f"{self._built.seal}  {SUMS}\n".encode())
        self._pack.finish()
        return self._built

    def _add_article(self, number: int, article: ArticleOnRound) -> Json:
        self._built.articles += 1
        versions = [self._add_version(number, article, one) for one in versions_of(self._session, article.id)]
        return {
            "article": number,
            "url": versions[-1]["url"],
            "title": versions[-1]["title"],
            "site": article.site,
            "story": article.story,
            "is_copy": article.duplicate_of is not None,
            "first_seen_at": article.first_seen_at.isoformat(),
            "versions": versions,
        }

    def _add_version(self, number: int, article: ArticleOnRound, version: VersionReport) -> Json:
        self._built.versions += 1
        name = f"texts/{number:05d}-{version.number}"
        text = version.text.encode("utf-8", "replace")
        shape = {
            "version": version.number,
            "url": version.url,
            "site": article.site,
            "title": version.title,
            "language": version.language,
            "published_at": version.published_at.isoformat() if version.published_at else None,
            "modified_at": version.modified_at.isoformat() if version.modified_at else None,
            "authors": list(version.authors),
            "credit": version.credit,
            "seen_at": version.seen_at.isoformat(),
            "text": f"{name}.txt",
            "text_sha256": sha256(text).hexdigest(),
            "meta": f"{name}.json",
            **self._add_page(version),
        }
        self._pack.add(f"{name}.txt", text)
        self._pack.add(f"{name}.json", _json(shape))
        for quote in self._wanted.get(version.url, ()):
            if quote in version.text or quote in version.title:
                self._stands[version.url, quote] = {"text": shape["text"], "meta": shape["meta"]}
        return shape

    def _add_page(self, version: VersionReport) -> Json:
        """The page of a version, and what is known of it; `missing` says why there is none."""
        page = version.page
        said: Json = {"page": None, "page_needs": None, "captured_at": None, "body_sha256": None, "missing": None}
        if page is None:
            said["missing"] = "it was stored before pages were kept"
        elif page.file is None:
            said["missing"] = f"it could not be kept: {page.missing}"
        elif (lost := self._add_files(page.file, page.sha256)) is not None:
            said["missing"] = lost
        else:
            first, *_ = needed_files(page.file)
            said |= {
                "page": _in_pack(page.file),
                "page_needs": _in_pack(first) if first != page.file else None,
                "captured_at": page.captured_at.isoformat(),
                "body_sha256": page.file.partition("/")[2][:64],
            }
        if said["missing"] is not None:
            self._built.remarks.append(f"no page for version {version.number} of {version.url}: {said['missing']}")
        return said

    def _add_files(self, file: str, digest: str | None) -> str | None:
        """Put a file of the archive into the pack, with what it refers to; why not, if that cannot be."""
        contents = {}
        try:
            for needed in needed_files(file):
                if needed not in self._pages:
                    contents[needed] = self._archive.read(needed)
        except OSError as error:
            return f"{file} of the archive cannot be read: {error.strerror or error}"
        if file in contents and sha256(contents[file]).hexdigest() != digest:
            return f"{file} of the archive is not what was written there"
        for needed, content in contents.items():
            if (problem := examine_page(needed, BytesIO(content)).problem) is not None:
                return f"{needed} of the archive {problem}"
        for needed, content in contents.items():
            self._pages.add(needed)
            self._pack.add(_in_pack(needed), content)
            self._built.pages += 1
        return None

    def _sources(self, one: Round) -> Iterator[Json]:
        for piece in one.evidence:
            found = self._stands.get((piece.url, piece.quote))
            if found is not None:
                source = "article"
            elif (piece.url, piece.quote) in self._subject.record:
                source = "record"
            else:
                source = "not found"
                self._built.remarks.append(f"a quotation does not stand in {piece.url} as it is stored: {piece.quote}")
            where = found or {"text": None, "meta": None}
            yield {"field": piece.field, "quote": piece.quote, "url": piece.url, "source": source, **where}


def _in_pack(file: str) -> str:
    return f"pages/{file.partition('/')[2]}"


def _json(document: Json) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
