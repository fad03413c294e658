"""Golden pages: a page as it was served, and beside it what must be read from it.

`NAME.html` holds the bytes, `NAME.json` the page's circumstances (url, timezone, fetched_at, site_language, remove) and
the truth: title, lines, language, published_at, modified_at, authors, credit, canonical_url, and in `leaks` what stands
on the page and must not be in the text; or, for a page that is no article, the acceptable `reasons` for refusing it.
`roundwatch explain --save DIR` makes one from what is read today; whoever keeps it corrects it.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from crawler.reading.lines import tidy, words
from domain.article import Article, Page, Reading
from domain.errors import ConfigError
from domain.site import Site

Truth = dict[str, Any]  # Any: JSON as it is written by hand
_SAME_TEXT = 0.995  # F1 of words from which two texts are the same for a reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """One golden page."""

    name: str  #: folder and file without ending
    page: Page
    truth: Truth

    @property
    def is_article(self) -> bool:
        """Whether it must be read as an article."""
        return not self.truth.get("reasons")


def load(path: Path) -> Golden:
    """The golden page of a JSON file.

    Raises:
        ConfigError: if it, or the page beside it, cannot be read.
    """
    try:
        truth: Truth = json.loads(path.read_text(encoding="utf-8"))
        body = path.with_suffix(".html").read_bytes()
        site = Site(
            name="golden",
            home=truth["url"],
            language=truth["site_language"],
            timezone=truth["timezone"],
            remove=tuple(truth.get("remove", ())),
        )
        fetched_at = datetime.fromisoformat(truth["fetched_at"])
    except (OSError, ValueError, KeyError) as error:
        raise ConfigError(f"{path}: is no golden page: {error}") from error
    page = Page(url=truth["url"], body=body, site=site, fetched_at=fetched_at, content_type=truth.get("content_type"))
    return Golden(name=f"{path.parent.name}/{path.stem}", page=page, truth=truth)


def load_all(folder: Path) -> Iterator[Golden]:
    """The golden pages below a folder, by name."""
    return map(load, sorted(folder.rglob("*.json")))


def save(folder: Path, page: Page, reading: Reading) -> Path:
    """Writes a golden page from what is read today and gives its JSON file; a name that is taken gets a number.

    Raises:
        ConfigError: if it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free(folder, page.url)
        path.with_suffix(".html").write_bytes(page.body)
        path.write_text(json.dumps(truth_of(page, reading), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{folder}: cannot keep the page there: {error}") from error
    return path


def truth_of(page: Page, reading: Reading) -> Truth:
    """What a golden page's JSON file holds, if what is read is the truth."""
    truth: Truth = {
        "url": page.url,
        "timezone": page.site.timezone,
        "fetched_at": page.fetched_at.isoformat(),
        "site_language": page.site.language,
        "content_type": page.content_type,
        "remove": list(page.site.remove),
    }
    if not isinstance(reading, Article):
        return truth | {"reasons": [str(reading.reason)]}
    return truth | {
        "title": reading.title,
        "lines": reading.paragraphs,
        "language": reading.language,
        "published_at": reading.published_at.isoformat() if reading.published_at else None,
        "modified_at": reading.modified_at.isoformat() if reading.modified_at else None,
        "authors": list(reading.authors),
        "credit": reading.credit,
        "canonical_url": reading.canonical_url,
        "leaks": [],
    }


def shortfalls(golden: Golden, reading: Reading) -> list[str]:
    """What of a reading differs from the truth: names of fields, `text` and `leaks` among them; `refused` alone."""
    truth = golden.truth
    if not isinstance(reading, Article):
        return ["refused"] if golden.is_article else []
    if not golden.is_article:
        return ["accepted"]
    if "lines" not in truth:  # all that is known of it is that it is an article
        return []
    stated, changed = (
        datetime.fromisoformat(told) if told else None for told in (truth["published_at"], truth["modified_at"])
    )
    zone = ZoneInfo(golden.page.site.timezone)
    checks = {
        "title": reading.title == tidy(truth["title"]),
        "day": _day(reading.published_at, zone) == _day(stated, zone),
        "modified_at": reading.modified_at == changed,
        "language": reading.language == truth["language"],
        "authors": list(reading.authors) == truth["authors"],
        "credit": reading.credit == truth["credit"],
        "canonical_url": reading.canonical_url == truth["canonical_url"],
        "text": likeness(truth["lines"], reading.paragraphs) >= _SAME_TEXT,
        "leaks": not leaked(truth, reading),
    }
    return [name for name, holds in checks.items() if not holds]


def likeness(wanted: list[str], got: list[str]) -> float:
    """F1 of the words of two texts, whatever their order, from 0 to 1."""
    mine, theirs = words(" ".join(wanted)), words(" ".join(got))
    common = (Counter(mine) & Counter(theirs)).total()
    return 2 * common / ((len(mine) + len(theirs)) or 1)


def leaked(truth: Truth, reading: Article) -> list[str]:
    """What must not be in the text and is."""
    text = " ".join(reading.paragraphs).lower()
    return [leak for leak in truth.get("leaks", ()) if tidy(leak).lower() in text]


def _day(moment: datetime | None, zone: ZoneInfo) -> date | None:
    return moment.astimezone(zone).date() if moment else None


def _free(folder: Path, url: str) -> Path:
    parts = urlsplit(url)
    last = (parts.path.rstrip("/").rsplit("/", 1)[-1] or "home").rsplit(".", 1)[0]
    name = re.sub(r"[^a-z0-9]+", "-", f"{parts.hostname or 'file'}-{last}".lower()).strip("-")[:80]
    path = folder / f"{name}.json"
    number = 2
    while path.exists() or path.with_suffix(".html").exists():
        path = folder / f"{name}-{number}.json"
        number += 1
    return path
