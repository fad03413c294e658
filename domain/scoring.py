"""How recognition fares on labelled pages: what was found, what was invented, what was missed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

#: The facts of a mention that are compared, as JSON has them.
FIELDS = ("starts_on", "ends_on", "year", "country", "city", "format", "chairs")

Facts = Mapping[str, Any]  # Any: values as JSON has them


class Label(NamedTuple):
    """What a page says: this round, in this status."""

    mechanism: str
    number: int | None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """One page: its mentions against those of a careful reader."""

    page: str
    hits: frozenset[Label]
    false: frozenset[Label]
    missed: frozenset[Label]
    wrong_fields: frozenset[tuple[Label, str]]  #: facts of the hits that are others than the reader's
    compared: int  #: facts of the hits that the reader's labels have

    @property
    def false_rounds(self) -> frozenset[Label]:
        """Rounds that are said to be held and are not: the worst error."""
        said = {label[:2] for label in self.hits | self.missed if label.status == "held"}
        return frozenset(label for label in self.false if label.status == "held" and label[:2] not in said)


def score_page(page: str, want: Mapping[Label, Facts], got: Mapping[Label, Facts]) -> PageScore:
    """The score of one page; `want` has the facts of each mention that are labelled, `got` all of them."""
    both = want.keys() & got.keys()
    wrong = {(label, name) for label in both for name, fact in want[label].items() if fact != got[label][name]}
    return PageScore(
        page=page,
        hits=frozenset(both),
        false=frozenset(got.keys() - both),
        missed=frozenset(want.keys() - both),
        wrong_fields=frozenset(wrong),
        compared=sum(len(want[label]) for label in both),
    )


@dataclass(slots=True)
class Score:
    """Many pages."""

    pages: list[PageScore] = field(default_factory=list)

    @classmethod
    def of(cls, pages: Iterable[PageScore]) -> "Score":
        """The score of these pages."""
        return cls(list(pages))

    @property
    def hits(self) -> int:
        """Mentions that are there and were found."""
        return sum(len(page.hits) for page in self.pages)

    @property
    def false(self) -> int:
        """Mentions that were found and are not there."""
        return sum(len(page.false) for page in self.pages)

    @property
    def missed(self) -> int:
        """Mentions that are there and were not found."""
        return sum(len(page.missed) for page in self.pages)

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
        """Share of right facts over all mentions that were recognised, as far as they are labelled."""
        wrong = sum(len(page.wrong_fields) for page in self.pages)
        return 1 - wrong / max(1, sum(page.compared for page in self.pages))

    @property
    def false_rounds(self) -> list[str]:
        """Pages on which a round is said to be held that is not."""
        return [page.page for page in self.pages if page.false_rounds]
