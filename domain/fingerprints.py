"""Fingerprints: what an article is known, looked up and found by, taken by the process that reads it.

They are half of what storing an article would cost, and while it is stored nobody else can write.
"""

from dataclasses import replace

from domain.article import Article, Fingerprints
from domain.essence import identity
from domain.search import words_of
from domain.stories import sketch


def with_fingerprints(article: Article) -> Article:
    """The article with what it is known, looked up and found by."""
    title, text = article.title, article.text
    taken = Fingerprints(
        title=title,
        text=text,
        identity=identity(title, text),
        sketch=sketch(text),
        words=" ".join(words_of(title, text)),
    )
    return replace(article, fingerprints=taken)


def fingerprints_of(article: Article) -> Fingerprints | None:
    """Those that were taken of what the article says now."""
    taken = article.fingerprints
    if taken is None or taken.text != article.text or taken.title != article.title:
        return None
    return taken
