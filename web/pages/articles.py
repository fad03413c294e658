"""Stored articles: search, and one article with its passages, versions, copies, and what was told of it."""

from collections.abc import Sequence
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from domain.article import Article
from domain.decide import round_name
from domain.recognise import recognise
from domain.rounds import Mention
from storage.browse import ArticleDetail, article_detail
from storage.listings import article_reports
from web.marks import mark
from web.visitor import RowId, VisitorOf

router = APIRouter(include_in_schema=False)

_A_PAGE = 50  # articles


@router.get("/articles")
def search(
    visitor: VisitorOf,
    query: Annotated[str, Query(max_length=500)] = "",
    site: Annotated[str, Query(max_length=100)] = "",
    round_key: Annotated[str, Query(alias="round", max_length=200)] = "",
) -> HTMLResponse:
    """Articles that hold these words, the newest first."""
    desk = visitor.desk
    with desk.database.read() as session:
        found = article_reports(
            session, query=query or None, site=site or None, round_key=round_key or None, limit=_A_PAGE
        )
        known = desk.ledger(session)
    return visitor.page(
        "articles.html.j2",
        {
            "articles": found[:_A_PAGE],
            "query": query,
            "site": site,
            "round": round_key,
            "sites": [one.name for one in desk.settings.sites],
            "rounds": [round_name(one) for one in known.rounds if one.number is not None],
        },
    )


@router.get("/articles/{article_id}")
def one_article(visitor: VisitorOf, article_id: RowId) -> HTMLResponse:
    """One article: its text with the passages that speak of rounds, and all that is known of it."""
    desk = visitor.desk
    with desk.database.read() as session:
        found = article_detail(session, article_id)
    if found is None:
        return visitor.missing()
    newest = found.newest
    zone = next((one.timezone for one in desk.settings.sites if one.name == found.site), "UTC")
    day = newest.published_at.astimezone(ZoneInfo(zone)).date() if newest.published_at else None
    findings = recognise(_as_read(found), desk.settings.mechanisms, day).findings
    return visitor.page(
        "article.html.j2",
        {
            "article": found,
            "newest": newest,
            "paragraphs": mark(newest.text, _proofs(found.mentions)),
            "findings": findings,
        },
    )


def anchor(series: str, number: int | None, field: str) -> str:
    """The name of the passage that proves a field of a round."""
    return f"{series}-{number or 'x'}-{field}"


def _proofs(mentions: Sequence[Mention]) -> list[tuple[str, str, str]]:
    return [
        (piece.field, piece.quote, anchor(mention.mechanism, mention.number, piece.field))
        for mention in mentions
        for piece in mention.evidence
    ]


def _as_read(article: ArticleDetail) -> Article:
    newest = article.newest
    return Article(
        url=newest.url,
        canonical_url=newest.url,
        site=article.site,
        title=newest.title,
        text=newest.text,
        language=newest.language,
        published_at=newest.published_at,
        modified_at=newest.modified_at,
        authors=newest.authors,
        credit=newest.credit,
    )
