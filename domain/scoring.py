"""How recognition fares on labelled pages: what was found, what was invented, what was missed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from domain.site import mechanism_id

#: The facts of a mention that are compared, as JSON has them.
FIELDS = ("starts_on", "ends_on", "year", "country", "city", "format", "chairs")

Facts = Mapping[str, Any]  # Any: values as JSON has them


class Label(NamedTuple):
    """What a page says: this round, in this status."""

    mechanism: str  #: with any country the series, "vn-any:KH", or its bare id where a reader does not say the country
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
    want = _with_countries(want, got)
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


def _with_countries(want: Mapping[Label, Facts], got: Mapping[Label, Facts]) -> dict[Label, Facts]:
    """The labels; of those that do not say the country of a series each with one that was found and is no other's.

    Where several were found, it is the one whose facts are nearest to the label's.
    """
    free = got.keys() - want.keys()
    named: dict[Label, Facts] = {}
    for label, facts in want.items():
        alike = [one for one in free if mechanism_id(one.mechanism) == label.mechanism and one[1:] == label[1:]]
        if label in got or not alike:
            named[label] = facts
            continue
        wrong = {one: sum(fact != got[one][name] for name, fact in facts.items()) for one in alike}
        chosen = min(alike, key=lambda one: (wrong[one], one.mechanism))
        free -= {chosen}
        named[chosen] = facts
    return named


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
        """Share of what was recognised that is right, by mechanism, number and status; 1 if nothing was."""
        return _share(self.hits, self.hits + self.false)

    @property
    def recall(self) -> float:
        """Share of what is there that was recognised; 1 if nothing is."""
        return _share(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    @property
    def fields(self) -> float:
        """Share of right facts over all mentions that were recognised, as far as they are labelled; 1 if none is."""
        compared = sum(page.compared for page in self.pages)
        return _share(compared - sum(len(page.wrong_fields) for page in self.pages), compared)

    @property
    def false_rounds(self) -> list[str]:
        """Pages on which a round is said to be held that is not."""
        return [page.page for page in self.pages if page.false_rounds]


def _share(some: int, of: int) -> float:
    return some / of if of else 1.0
