"""Recognition: how right on labelled pages, how many articles a second, how cost grows with length.

PYTHONPATH=. python bench/recognition.py [SET…]     sets of tests/golden/rounds; all of them by default
"""

import json
import random
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from domain.article import Article
from domain.language import VOCABULARIES
from domain.recognise import recognise
from domain.scoring import Score
from tests.golden.rounds import (
    ASIDE,
    PAGES,
    TUNED,
    Json,
    article_of,
    built_in_mechanisms,
    labelled_pages,
    mechanisms_of,
    score,
)

TODAY = date(2026, 11, 12)
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
MECHANISMS = built_in_mechanisms()

#: Texts that somebody might make to keep the program busy: names, days, people, brackets, over and over.
HOSTILE = {
    "one sentence, again and again": (
        "Ngày 12/11, tại Hà Nội, Thứ trưởng hai nước chủ trì Tham khảo chính trị Việt Nam - Lào lần thứ 11. "
    ),
    "nothing but names": "political consultation ",
    "names without spaces": "第十一次政治磋商",
    "days": "12/11 ",
    "people": "Thứ trưởng Nguyễn Văn A và ",
    "countries": "Vietnam and Laos ",
    "ordinals": "the 11th ",
    "brackets": "(((",
}


def main() -> None:
    """Print the tables."""
    print_speed()
    print_scores(sys.argv[1:] or [*TUNED, *ASIDE])
    print_growth()


def print_speed() -> None:
    """How many articles a second, of different ones that all name a consultation."""
    every = [article_of(page) for name in PAGES for page in labelled_pages(name)]
    for article in every[::2]:  # what is built once (patterns, tables of countries) is built now
        recognise(article, MECHANISMS, TODAY)
    for vocabulary in VOCABULARIES:  # … also what only some page of the other half asks for
        vocabulary.compile()
    articles = [article for place, article in enumerate(every) if place % 2]  # of these nothing is remembered yet
    spent = seconds(articles)
    print(
        f"{len(articles) / spent:.0f} articles a second on one core, {len(articles)} different ones with a consultation"
    )
    others = [replace(one, title="News", text=without_consultations(one.text)) for one in articles]
    without = seconds(others)
    print(f"{len(others) / without:.0f} a second of the same without the sentences that name one")
    print(f"{len(articles) / (0.1 * spent + 0.9 * without):.0f} a second where one in ten names one")
    if real := real_articles():
        seconds(real[::2])
        print(f"{len(real[1::2]) / seconds(real[1::2]):.0f} a second of real pages, {length(real):,} characters each")
    print()


def real_articles() -> list[Article]:
    """The corpus of real pages, by its true texts; none where it is not beside the checkout."""
    pages = [json.loads(line) for manifest in sorted(CORPUS.glob("*/manifest.jsonl")) for line in manifest.open()]
    return [
        article_with(page["truth_text"], title=page.get("truth_title") or "", language=page.get("lang") or "en")
        for page in pages
    ]


def length(articles: list[Article]) -> int:
    """Characters of an article, on average."""
    return sum(len(article.text) for article in articles) // len(articles)


def without_consultations(text: str) -> str:
    """The paragraphs of a text that name no consultation, as most news does not."""
    lines = [(line, article_with(line, title="News")) for line in text.split("\n")]
    plain = [line for line, alone in lines if not recognise(alone, MECHANISMS, TODAY).findings]
    return "\n".join(plain)


def print_scores(names: list[str]) -> None:
    """Precision, recall and facts of each set, of those kept aside by language, and of all with which rules were made
    and all kept aside.
    """
    together = {"all tuned": Score(), "all kept aside": Score()}
    print(f"{'set':<14}{'pages':>6}{'P':>8}{'R':>8}{'F1':>8}{'fields':>8}  pages with a false round")
    for name in names:
        pages = labelled_pages(name)
        scored = score(pages, mechanisms_of(name))
        print_row(name, scored)
        together["all kept aside" if name in ASIDE else "all tuned"].pages += scored.pages
        if name in ASIDE:
            for language in sorted({page["language"] for page in pages}):
                mine: list[Json] = [page for page in pages if page["language"] == language]
                print_row(f"  {language}", score(mine, mechanisms_of(name)))
    for name, scored in together.items():
        if scored.pages:
            print_row(name, scored)


def print_row(name: str, s: Score) -> None:
    """One line of the table of scores."""
    numbers = f"{s.precision:8.3f}{s.recall:8.3f}{s.f1:8.3f}{s.fields:8.3f}"
    print(f"{name:<14}{len(s.pages):>6}{numbers}  {', '.join(s.false_rounds) or '-'}")


def print_growth() -> None:
    """What an article costs as it gets longer: one of real paragraphs, and those that are made to be costly."""
    rng = random.Random(7)  # order of paragraphs, nothing secret
    lines = [line for name in PAGES for page in labelled_pages(name) for line in page["text"].split("\n")]
    rng.shuffle(lines)
    print(f"\n{'milliseconds for characters:':<32}{'20,000':>9}{'40,000':>9}{'80,000':>9}{'160,000':>9}")
    sources = {"paragraphs of all sets, mixed": "\n".join(lines), **{k: v * 100_000 for k, v in HOSTILE.items()}}
    for name, source in sources.items():
        texts = [source[:length] for length in (20_000, 40_000, 80_000, 160_000)]
        costs = [seconds([article_with(text)]) * 1000 for text in texts]
        print(f"{name:<32}" + "".join(f"{cost:>9.0f}" for cost in costs))


def article_with(
    text: str, *, title: str = "Tham khảo chính trị Việt Nam - Lào lần thứ 11", language: str = "vi"
) -> Article:
    """An article of a site that nobody knows."""
    return Article(
        url="https://tin.example/bai.html",
        canonical_url="https://tin.example/bai.html",
        site=None,
        title=title,
        text=text,
        language=language,
        published_at=None,
        modified_at=None,
    )


def seconds(articles: list[Article]) -> float:
    """Processor time that recognition takes for some articles."""
    begun = time.process_time()
    for article in articles:
        recognise(article, MECHANISMS, TODAY)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
