"""Who wrote it, as the page prints it: people, not desks."""

import json

import pytest

from tests.reading.newsprint import STORY, TITLE, article, document, paragraphs


def page(*, head: str = "", above: str = "", below: str = "") -> str:
    return document(f"<h1>{TITLE}</h1>{above}{paragraphs(*STORY)}{below}", head=head)


@pytest.mark.parametrize(
    ("above", "below", "authors"),
    [
        ('<span class="author-name">Nguyễn Thu Hà</span>', "", ("Nguyễn Thu Hà",)),
        ('<p class="byline">By Maren Tolvik and Ilse Ranke</p>', "", ("Maren Tolvik", "Ilse Ranke")),
        ("<p>Par Hélène Sourdat</p>", "", ("Hélène Sourdat",)),
        ('<a rel="author">PGS.TS. Trần Văn Minh</a>', "", ("Trần Văn Minh",)),
        ("", "<p><b>Võ Quế Hương</b></p>", ("Võ Quế Hương",)),
        ('<span class="author">Ban Thời sự</span>', "", ()),
        ('<span class="author">Super User</span>', "", ()),
        ('<p class="byline">By Times Reporters</p>', "", ()),
        ("", "", ()),
    ],
)
def test_a_byline_names_people(above: str, below: str, authors: tuple[str, ...]) -> None:
    found = article(page(above=above, below=below))
    assert found.authors == authors
    assert found.paragraphs == list(STORY)


def test_what_the_page_tells_machines_counts_first() -> None:
    told = {"@type": "NewsArticle", "headline": TITLE, "author": [{"name": "Lê An Nhiên"}, {"name": "Báo Thử"}]}
    head = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    assert article(page(head=head, above='<span class="author">Ai Đó Khác</span>')).authors == ("Lê An Nhiên",)
