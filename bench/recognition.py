"""Recognition: how right on labelled pages, how many articles a second, how cost grows with length.

python bench/recognition.py [SET…]     sets of tests/golden/rounds; all of them by default
"""

import sys
import time
from dataclasses import replace
from datetime import date

from domain.recognise import recognise
from tests.golden.rounds import article_of, built_in_mechanisms, labelled_pages, score

SETS = ["dev", "dev2", "dev3", "dev4", "aside"]


def main() -> None:
    """Print the tables."""
    mechanisms = built_in_mechanisms()
    every = [article_of(page) for name in SETS for page in labelled_pages(name)]
    for article in every[::4]:  # what is built once (patterns, tables of countries) is built now
        recognise(article, mechanisms, date(2026, 11, 12))
    articles = [article for place, article in enumerate(every) if place % 4]  # of these nothing is remembered yet
    begun = time.perf_counter()
    for article in articles:
        recognise(article, mechanisms, date(2026, 11, 12))
    spent = time.perf_counter() - begun
    print(f"{len(articles) / spent:.0f} articles a second on one core, {len(articles)} different ones\n")
    names = sys.argv[1:] or SETS
    print(f"{'set':<8}{'pages':>6}{'P':>8}{'R':>8}{'F1':>8}{'fields':>8}  pages with a false round")
    for name in names:
        s = score(labelled_pages(name), mechanisms)
        numbers = f"{s.precision:8.3f}{s.recall:8.3f}{s.f1:8.3f}{s.fields:8.3f}"
        print(f"{name:<8}{len(s.pages):>6}{numbers}  {', '.join(s.false_rounds) or '-'}")
    print("\nparagraphs  milliseconds  per paragraph")
    text = "\n".join(article.text for article in articles[:70])
    for times in (1, 2, 4):
        long = replace(articles[0], text="\n".join([text] * times))
        begun = time.perf_counter()
        recognise(long, mechanisms, date(2026, 11, 12))
        spent = (time.perf_counter() - begun) * 1000
        count = long.text.count("\n") + 1
        print(f"{count:>10}{spent:>14.0f}{spent / count:>15.2f}")


if __name__ == "__main__":
    main()
