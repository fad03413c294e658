"""Pages with the rounds that a careful reader finds in them, and how a recogniser fares on them."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from config import load
from domain.article import Article
from domain.recognise import recognise
from domain.rounds import Mention
from domain.scoring import FIELDS, Label, Score, score_page
from domain.site import Mechanism, series_id

HERE = Path(__file__).parent

Json = dict[str, Any]


#: The sets that rules may be made with: pages, and texts of one to four sentences …
PAGES = (
    "dev", "dev2", "dev3", "dev4", "dev5", "dev6", "dev7", "dev8", "dev9", "dev10", "dev11", "dev12", "dev13", "dev14",
    "dev15", "dev16", "dev17", "dev18", "dev19", "dev20", "dev21", "dev22", "dev23", "dev24", "dev25", "dev26",
    "vi", "en", "fr", "es", "lo", "zh", "de", "ru", "ja", "th",
    "any",
)  # fmt: skip
BRIEFS = ("briefs", "briefs2", "briefs3")
TUNED = (*PAGES, *BRIEFS)
#: … and those that are kept aside.
ASIDE = (
    "aside", "aside2", "aside3_en", "aside3_vi", "aside6", "aside7", "aside7_any", "aside8", "aside9", "aside10",
    "aside11", "aside12", "aside12_any", "aside13", "aside14", "aside15", "aside16", "aside17", "aside18", "aside19",
    "aside20", "aside21", "aside22",
)  # fmt: skip


def built_in_mechanisms() -> tuple[Mechanism, ...]:
    """The mechanisms that the program comes with."""
    return load(None, environ={}, cwd=HERE).mechanisms


def mechanisms_of(name: str) -> tuple[Mechanism, ...]:
    """The mechanisms that the pages of one file are labelled with: of those that end with "any", `any.toml`'s."""
    return load(HERE / "any.toml", environ={}, cwd=HERE).mechanisms if name.endswith("any") else built_in_mechanisms()


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
    return {Label(m.mechanism, m.number, str(m.status)): _facts(m) for m in found.mentions}


def labels(page: Json) -> dict[Label, Json]:
    """What a careful reader makes of it."""
    return {Label(_series(m), m["number"], m["status"]): {name: m[name] for name in FIELDS} for m in page["mentions"]}


def _series(label: Json) -> str:
    partner = label.get("partner")
    return series_id(label["mechanism"], partner) if partner else label["mechanism"]


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


def score(pages: list[Json], mechanisms: tuple[Mechanism, ...]) -> Score:
    """The score over some pages."""
    return Score.of(score_page(page["id"], labels(page), recognised(page, mechanisms)) for page in pages)
