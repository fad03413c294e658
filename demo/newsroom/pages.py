"""Pages and lists of an outlet as text: the templates and what they are given.  Knows no addresses and no requests."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from demo.newsroom.outlets import Plan
from demo.newsroom.story import Story


class Kind(StrEnum):
    """What sort of page it is."""

    ARTICLE = "article"
    LISTING = "listing"
    VIDEO = "video"  #: a headline and a player, no text
    MISSING = "missing"  #: says that there is nothing here


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser:
    """A link to something, as lists and boxes show it."""

    title: str
    blurb: str
    url: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Boxes:
    """The noise of one page, its links resolved."""

    inside: tuple[Teaser, ...] = ()
    related: tuple[Teaser, ...] = ()
    popular: tuple[Teaser, ...] = ()
    videos: tuple[Teaser, ...] = ()
    weather: tuple[Teaser, ...] = ()
    fresh: tuple[Teaser, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything that a template prints."""

    kind: Kind
    url: str
    title: str
    boxes: Boxes
    story: Story | None = None
    at: datetime | None = None  #: in the outlet's zone, as the two below
    modified_at: datetime | None = None
    items: tuple[Teaser, ...] = ()
    newer: str = ""
    older: str = ""


@cache
def _templates() -> Environment:
    folder = Path(__file__).parent / "templates"
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def html(plan: Plan, home: str, page: Page) -> str:
    """The page in the outlet's dress."""
    text = _templates().get_template(f"{plan.name}.html").render(plan=plan, home=home, page=page)
    return unicodedata.normalize("NFD", text) if plan.decomposed else text


def feed(plan: Plan, home: str, items: tuple[Teaser, ...]) -> str:
    """The items as the outlet's kind of feed."""
    return _templates().get_template(f"{plan.feed_form}.xml").render(plan=plan, home=home, items=items)


def sitemap(plan: Plan, items: tuple[Teaser, ...], *, news: bool = False) -> str:
    """A list of addresses; with `news`, titles and dates as news search engines want them."""
    return _templates().get_template("sitemap.xml").render(plan=plan, items=items, news=news)


def sitemap_index(urls: tuple[str, ...]) -> str:
    """A list of sitemaps."""
    return _templates().get_template("sitemap_index.xml").render(urls=urls)
