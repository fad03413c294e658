"""The reading room: from the bytes of a page to the article and nothing but the article."""

from crawler.reading.reading import read

__all__ = ["read"]
