"""What a plain list of addresses lists."""

import re
from itertools import islice

from crawler.discovery.documents import kind_of
from crawler.discovery.listing import Answer, Content, Item, UnreadableSourceError

MOST_ENTRIES = 50_000  # of one file, as in the sitemap protocol
_COMMENT = re.compile(r"(?:^|\s)#.*")
_ADDRESS = re.compile(r"https?://\S+|/\S*")


def read_list(answer: Answer) -> Content:
    """One address a line; `#` begins a comment.  Raises `UnreadableSourceError` if lines hold something else."""
    text = answer.body.decode("utf-8-sig", "replace")
    lines = [line for line in (_COMMENT.sub("", line).strip() for line in text.splitlines()) if line]
    links = [line for line in lines if _ADDRESS.fullmatch(line)]
    if len(links) < len(lines) / 2 or not text.strip():
        raise UnreadableSourceError(f"no list of addresses but {kind_of(answer.body)}")
    remarks = [f"holds {len(links)} addresses; the first {MOST_ENTRIES} were read"] if len(links) > MOST_ENTRIES else []
    return Content(items=[Item(link=link) for link in islice(links, MOST_ENTRIES)], remarks=tuple(remarks))
