"""What an outlet prints, as data: the words of one article, and what a correct program recognises in them."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from domain.rounds import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect:
    """One round that a correct program recognises in a story, and what the story says of it.

    `None`: the story does not settle it; leaving it open and inferring it are both fine.
    """

    mechanism: str
    number: int | None
    status: Status
    starts_on: date | None = None
    year: int | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One article in the words of one outlet, before that outlet's page is built around it."""

    title: str
    text: str  #: paragraphs, one a line; lines may be indented
    name: str = ""  #: unique among the bundled stories
    language: str = "vi"
    lead: str = ""  #: printed above the body, marked as such
    captions: tuple[str, ...] = ()
    author: str = ""
    credit: str = ""  #: as printed below the body
    taken_from: tuple[str, str] | None = None  #: outlet and name of the story that this one copies
    source_url: str = ""  #: where the copy says it comes from
    expects: tuple[Expect, ...] = ()  #: all of them; a round that is not here is not in the story

    @property
    def paragraphs(self) -> list[str]:
        """The lines of the text that are not empty."""
        return [line.strip() for line in self.text.splitlines() if line.strip()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A story, the outlet that prints it, and when."""

    outlet: str
    story: Story
    at: datetime


def slug_of(title: str) -> str:
    """The title as it stands in addresses: no accents, hyphens for everything else, at most 90 characters."""
    bare = "".join(c for c in unicodedata.normalize("NFD", title.lower()) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", bare.replace("đ", "d")).strip("-")[:90].rstrip("-")
