"""Pages with the rounds that a careful reader finds in them, and how a recogniser fares on them."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from config import load
from domain.article import Article
from domain.recognise import recognise
from domain.rounds import Mention
from domain.site import Mechanism, mechanism_id

HERE = Path(__file__).parent
FIELDS = ("starts_on", "ends_on", "year", "country", "city", "format", "chairs")

Label = tuple[str, int | None, str]  # mechanism, number, status
Json = dict[str, Any]


def built_in_mechanisms() -> tuple[Mechanism, ...]:
    """The mechanisms that the program comes with."""
    return load(None, environ={}, cwd=HERE).mechanisms


def labelled_pages(name: str) -> list[Json]:
    """The pages of one file, such as "dev"."""
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def article_of(page: Json) -> Article:
    """The page as the reader would hand it over."""
    return Article(
        url=page["url"],
        canonical_url=page["url"],
        site=None,
        title=page["title"],
        text=page["text"],
        language=page["language"],
        published_at=datetime.fromisoformat(page["published_at"]),
        modified_at=None,
    )


def recognised(page: Json, mechanisms: tuple[Mechanism, ...]) -> dict[Label, Json]:
    """What the program makes of a page, in the shape of the labels."""
    article = article_of(page)
    assert article.published_at is not None
    found = recognise(article, mechanisms, article.published_at.date())
    return {(mechanism_id(m.mechanism), m.number, str(m.status)): _facts(m) for m in found.mentions}


def labels(page: Json) -> dict[Label, Json]:
    """What a careful reader makes of it."""
    return {(m["mechanism"], m["number"], m["status"]): {name: m[name] for name in FIELDS} for m in page["mentions"]}


def _facts(mention: Mention) -> Json:
    return {
        "starts_on": mention.starts_on.isoformat() if mention.starts_on else None,
        "ends_on": mention.ends_on.isoformat() if mention.ends_on else None,
        "year": mention.year,
        "country": mention.country,
        "city": mention.city,
        "format": str(mention.format) if mention.format else None,
        "chairs": [{"party": chair.party, "name": chair.name} for chair in mention.chairs],
    }


@dataclass(slots=True)
class Score:
    """How a recogniser fares on a set of pages."""

    pages: int = 0
    hits: int = 0
    false: int = 0
    missed: int = 0
    right_fields: Counter[str] = field(default_factory=Counter)
    false_rounds: list[str] = field(default_factory=list)  #: pages on which a round is said to be held that is not

    @property
    def precision(self) -> float:
        """Share of what was recognised that is right, by mechanism, number and status."""
        return self.hits / max(1, self.hits + self.false)

    @property
    def recall(self) -> float:
        """Share of what is there that was recognised."""
        return self.hits / max(1, self.hits + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    @property
    def fields(self) -> float:
        """Share of right facts over all mentions that were recognised."""
        return self.right_fields.total() / max(1, self.hits * len(FIELDS))


def score(pages: list[Json], mechanisms: tuple[Mechanism, ...]) -> Score:
    """The score over some pages."""
    total = Score(pages=len(pages))
    for page, want, got in _compared(pages, mechanisms):
        both = want.keys() & got.keys()
        total.hits += len(both)
        total.false += len(got.keys() - both)
        total.missed += len(want.keys() - both)
        for label in both:
            total.right_fields.update(name for name in FIELDS if want[label][name] == got[label][name])
        held = {label[:2] for label in want if label[2] == "held"}
        if any(label[2] == "held" and label[:2] not in held for label in got):
            total.false_rounds.append(page["id"])
    return total


def _compared(
    pages: list[Json], mechanisms: tuple[Mechanism, ...]
) -> Iterator[tuple[Json, dict[Label, Json], dict[Label, Json]]]:
    for page in pages:
        yield page, labels(page), recognised(page, mechanisms)
