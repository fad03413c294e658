"""A page of news as tests make one, and the rounds of Việt Nam and Laos that it speaks of."""

from datetime import date

from domain.article import Article
from domain.recognise import recognise
from domain.rounds import Mention
from tests.golden.rounds import built_in_mechanisms

MECHANISMS = built_in_mechanisms()
THURSDAY = date(2026, 11, 12)


def news(title: str, text: str, language: str) -> Article:
    """An article of a site that nobody knows."""
    return Article(
        url="https://news.example/page.html",
        canonical_url="https://news.example/page.html",
        site=None,
        title=title,
        text=text,
        language=language,
        published_at=None,
        modified_at=None,
    )


def mentions_of(title: str, text: str, language: str, published_on: date = THURSDAY) -> list[Mention]:
    """What a page of that day speaks of."""
    return list(recognise(news(title, text, language), MECHANISMS, published_on).mentions)
