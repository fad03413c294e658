"""Discovery: which articles a feed, sitemap, section or list of addresses names, and which sources a site offers.

Functions of the bytes of a response; only `search` asks for something, with what it is given to ask with.
"""

from crawler.discovery.addresses import is_article
from crawler.discovery.finding import find_sources
from crawler.discovery.listing import Listing, TooLongHereError, UnreadableSourceError
from crawler.discovery.search import search
from crawler.discovery.sources import is_heavy, read_source

__all__ = [
    "Listing", "TooLongHereError", "UnreadableSourceError", "find_sources", "is_article", "is_heavy", "read_source",
    "search",
]  # fmt: skip
