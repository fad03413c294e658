"""Scores what is read from the golden pages, set by set.

    PYTHONPATH=. python bench/golden.py [--shortfalls FILE]

Sets whose number is 1 or 2 were looked at while the rules were written; see docs/design.md for what was read blind.
`--shortfalls` writes the list that the tests hold reading to: look at it before you keep it.
"""

import argparse
import json
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from statistics import mean

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from crawler.golden import Golden, likeness, load_all, shortfalls  # noqa: E402 - the checkout is no installed package
from crawler.reading import read  # noqa: E402
from crawler.worker import published_on  # noqa: E402
from domain.article import Article, Reading  # noqa: E402
from domain.recognise import recognise  # noqa: E402
from tests.golden.rounds import built_in_mechanisms  # noqa: E402

MECHANISMS = built_in_mechanisms()
PAGES = ROOT / "tests" / "golden" / "pages"
FIELDS = ("title", "day", "modified_at", "language", "authors", "credit", "canonical_url", "text", "leaks")


def true_reading(golden: Golden, reading: Reading) -> Reading:
    """The reading with the true title and text in it."""
    if not isinstance(reading, Article):
        return reading
    return replace(reading, title=golden.truth["title"], text="\n".join(golden.truth["lines"]))


def rounds_of(golden: Golden, reading: Reading) -> set[tuple[object, ...]]:
    """The rounds that a reading speaks of: what is read is read for their sake."""
    if not isinstance(reading, Article):
        return set()
    mentions = recognise(reading, MECHANISMS, published_on(reading, golden.page.site)).mentions
    return {(mention.mechanism, mention.number, mention.status) for mention in mentions}


def main() -> int:
    """Prints a line a set."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--shortfalls", type=Path, help="where to write the known shortfalls")
    asked = ask.parse_args()
    known: dict[str, list[str]] = {}
    missing: dict[str, list[list[str]]] = defaultdict(list)
    refused: dict[str, list[bool]] = defaultdict(list)
    alike: dict[str, list[float]] = defaultdict(list)
    misled = 0
    for golden in load_all(PAGES):
        reading = read(golden.page)
        falls = shortfalls(golden, reading)
        known |= {golden.name: falls} if falls else {}
        name = golden.name.split("/")[0]
        if not golden.is_article:
            refused[name].append(not falls)
            continue
        missing[name].append(falls)
        if "lines" in golden.truth:
            misled += rounds_of(golden, reading) != rounds_of(golden, true_reading(golden, reading))
            alike[name].append(
                likeness(golden.truth["lines"], reading.paragraphs) if isinstance(reading, Article) else 0
            )
    print(f"rounds: {misled} of {sum(map(len, alike.values()))} articles give others than their true text does")
    for name in sorted({*missing, *refused}):
        lost = sum("refused" in falls for falls in missing[name])
        line = f"{name:18} articles {len(missing[name]):3}, refused {lost}"
        if refused[name]:
            line += f"; others {len(refused[name]):3}, refused {sum(refused[name])} ({mean(refused[name]):.0%})"
        if alike[name]:
            right = {
                field: sum(field not in falls and "refused" not in falls for falls in missing[name]) for field in FIELDS
            }
            line += f"; F1 {mean(alike[name]):.3f}; right: " + ", ".join(
                f"{field} {count}" for field, count in right.items()
            )
        print(line)
    if asked.shortfalls:
        text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True)
        asked.shortfalls.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
