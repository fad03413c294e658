"""Scores how copies are told from look-alikes, on the labelled pairs (tests/golden/pairs).

    PYTHONPATH=. python bench/stories.py [--wrong]

What is looked up is counted, too: a copy that the sketch does not lead to is not found.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from domain.article import Article  # noqa: E402 - the checkout is no installed package
from domain.recognise import recognise  # noqa: E402
from domain.stories import Telling, Verdict, compare, is_candidate, sketch  # noqa: E402
from tests.golden.pairs import ASIDE, TUNED, Pair, labelled_pairs  # noqa: E402
from tests.golden.rounds import built_in_mechanisms  # noqa: E402

MECHANISMS = built_in_mechanisms()


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair and what the program says of it."""

    pair: Pair
    same: bool
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Tally:
    """How often it was right."""

    found: int  #: copies that were taken for such
    mistaken: int  #: two stories that were taken for one
    missed: int
    wrong: tuple[str, ...]

    @classmethod
    def of(cls, pairs: Iterable[Judged]) -> "Tally":
        """The tally of some pairs."""
        counted: Counter[tuple[bool, bool]] = Counter()
        wrong = []
        for one in pairs:
            counted[one.same, one.pair.same] += 1
            if one.same is not one.pair.same:
                wrong.append(f"{one.pair.kind}: {one.pair.name}: {one.verdict.says}; {one.verdict.against}")
        return cls(counted[True, True], counted[True, False], counted[False, True], tuple(wrong))

    @property
    def precision(self) -> float:
        """Of the pairs that were taken for one story those that are."""
        return self.found / ((self.found + self.mistaken) or 1)

    @property
    def recall(self) -> float:
        """Of the copies those that were found."""
        return self.found / ((self.found + self.missed) or 1)


def judged(pair: Pair) -> Judged:
    """What the program says of a pair: whether the second is found by the first, and what comparing them comes to."""
    one, other = _telling(pair.one), _telling(pair.other)
    hashes = set(sketch(one.text)), set(sketch(other.text))
    found = is_candidate(len(hashes[0] & hashes[1]), len(hashes[1]))
    verdict = compare(other, one)
    return Judged(pair, found and verdict.same, verdict)


@lru_cache(maxsize=500)
def _telling(article: Article) -> Telling:
    published = article.published_at
    return Telling(
        url=article.url,
        title=article.title,
        text=article.text,
        mentions=recognise(article, MECHANISMS, published.date() if published else None).mentions,
        published_at=published,
    )


def main() -> int:
    """Prints a line a file and a line a kind."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--wrong", action="store_true", help="show the pairs that rules are made with and that are wrong")
    asked = ask.parse_args()
    for name in (TUNED, ASIDE):
        done = [judged(pair) for pair in labelled_pairs(name)]
        tally = Tally.of(done)
        print(f"{name:6} {len(done)} pairs: precision {tally.precision:.3f}, recall {tally.recall:.3f}")
        for kind in dict.fromkeys(one.pair.kind for one in done):
            some = [one for one in done if one.pair.kind == kind]
            print(f"    {kind:12} {sum(one.same is one.pair.same for one in some)} of {len(some)} right")
        if asked.wrong and name == TUNED:
            print(*tally.wrong, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
