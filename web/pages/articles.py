"""Stored articles: search, and one article with its passages, versions, copies, and what was told of it."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from domain.article import Article
from domain.decide import round_name
from domain.rounds import Mention
from domain.site import is_of
from domain.stories import By, Verdict
from storage.browse import ArticleDetail, article_detail
from storage.listings import article_reports
from web.marks import mark
from web.visitor import RowId, VisitorOf
from wording.lines import host, one_line
from wording.vocabulary import Vocabulary

router = APIRouter(include_in_schema=False)

_A_PAGE = 50  # articles


@router.get("/articles")
def search(
    visitor: VisitorOf,
    query: Annotated[str, Query(max_length=500)] = "",
    site: Annotated[str, Query(max_length=100)] = "",
    round_key: Annotated[str, Query(alias="round", max_length=200)] = "",
    before: Annotated[int | None, Query(ge=0, lt=2**63)] = None,
) -> HTMLResponse:
    """Articles that hold these words, the newest first; `before` a place, where a page before this one ended."""
    desk = visitor.desk
    with desk.database.read() as session:
        known = desk.ledger(session).rounds
        rounds = {round_name(one): one for one in known if one.number is not None}
        name, slash, number = round_key.partition("/")
        is_known = any(
            is_of(one.mechanism, name) and (not slash or number == str(one.number)) for one in rounds.values()
        )
        found = []
        # What no round and no site is called, nobody wrote of; the database need not be asked.
        if (not round_key or is_known) and site.isprintable():
            found = article_reports(
                session, query=query or None, site=site or None, round_key=round_key or None,
                limit=_A_PAGE + 1, before=before,
            )  # fmt: skip
    shown = found[:_A_PAGE]
    return visitor.page(
        "articles.html.j2",
        {
            "articles": shown,
            "query": query,
            "site": site,
            "round": round_key,
            "before": before,
            "asked": {name: said for name, said in (("query", query), ("site", site), ("round", round_key)) if said},
            "older": shown[-1].place if len(found) > _A_PAGE else None,
            "sites": [one.name for one in desk.settings.sites],
            "rounds": list(reversed(rounds.items())),
        },
    )


@router.get("/articles/{article_id}")
def one_article(visitor: VisitorOf, article_id: RowId) -> HTMLResponse:
    """One article: its text with the passages that speak of rounds, and all that is known of it."""
    from domain.recognise import recognise  # a tenth of a second, which a daemon need not wait for to begin

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
            "likeness": lambda verdict: likeness(visitor.words, verdict),
            "outlets": {one.id: one.site or host(one.url) for one in found.copies},
            "agreement": lambda verdict: agreement(visitor.words, verdict),
        },
    )


def anchor(series: str, number: int | None, field: str) -> str:
    """The name of the passage that proves a field of a round."""
    return f"{series}-{number or 'x'}-{field}"


def likeness(words: Vocabulary, verdict: Verdict) -> str:
    """How alike two articles are, as the beginning of a sentence that ends with the other one."""
    by = verdict.by or By.NEAR
    return words.say(f"because.{by}", contained=f"{verdict.contained:.0%}", shared=f"{verdict.shared:.0%}")


def agreement(words: Vocabulary, verdict: Verdict) -> str | None:
    """What two articles both say, in words; `None` where nothing was compared."""
    things = []
    for thing in verdict.agree:  # as domain.stories.agreement writes it
        what, _, name = thing.partition(" ")
        if what == "day":
            try:
                things.append(words.say("because.day", day=words.day(date.fromisoformat(name))))
            except ValueError:
                things.append(one_line(name, 40))
        elif f"because.{what}" in words.phrases:
            things.append(words.say(f"because.{what}", name=one_line(name, 100)))
        else:
            things.append(one_line(thing, 100))
    return words.say("because.agree", things=", ".join(things)) if things else None


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
