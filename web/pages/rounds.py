"""The ledger: a timeline for each pair of parties, and a page for each round."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from domain.decide import round_name
from domain.rounds import Conflict, Round, Status
from domain.site import mechanism_id
from domain.witness import independent_voices
from storage.browse import ArticleLine, article_ids, round_articles, round_tellings
from storage.database import Session
from storage.mentions import witnesses
from web.desk import Ledger
from web.timeline import timelines
from web.verdict import verdict_of
from web.visitor import VisitorOf
from wording.lines import host
from wording.vocabulary import Vocabulary

router = APIRouter(include_in_schema=False)

#: The facts of a round in the order in which people ask for them.
_FIELDS = ("number", "status", "starts_on", "ends_on", "year", "country", "city", "format", "chairs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A sentence that says so, where it stands, and what it says."""

    number: int  #: as footnotes have one
    quote: str
    url: str
    article_id: int | None  #: `None`: from the program's own record, or no longer stored
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One field of a round with the numbers of its proofs, and what others say."""

    field: str
    value: str
    known: bool
    proofs: tuple[int, ...]
    conflict: Conflict | None


@router.get("/")
def all_rounds(visitor: VisitorOf) -> HTMLResponse:
    """Every round that is known, what is missing, what is expected; and whether the watch is awake."""
    desk = visitor.desk
    with desk.database.read() as session:
        known = desk.ledger(session)
        seen = verdict_of(desk, session)
    lines = timelines(known.rounds, known.gaps, known.expected, desk.settings.mechanisms, desk.clock().date())
    held = [one for one in known.rounds if one.status == "held" and one.starts_on]
    return visitor.page(
        "rounds.html.j2",
        {
            "timelines": lines,
            "ledger": known,
            "rounds_of": lambda series: [one for one in reversed(known.rounds) if one.mechanism == series],
            "path_of": round_path,
            "newest": max(held, key=lambda one: (one.starts_on, one.mechanism), default=None),
            "verdict": seen,
        },
    )


@router.get("/rounds/{series}/{key}")
def one_round(visitor: VisitorOf, series: str, key: str) -> HTMLResponse:
    """What is known of a round, each fact with the sentences that say so."""
    desk = visitor.desk
    with desk.database.read() as session:
        known = desk.ledger(session)
        one = known.find(f"{series}/{key}")
        if one is None:
            return visitor.missing()
        articles = round_articles(session, one.mechanism, one.number) if one.number is not None else ()
        tellings = round_tellings(session, one.mechanism, one.number) if one.number is not None else ()
        proofs = _proofs(session, one)
        voices = _voices(session, one, articles) if one.number is not None else []
    return visitor.page(
        "round.html.j2",
        {
            "round": one,
            "facts": _facts(one, proofs, visitor.words),
            "proofs": proofs,
            "articles": articles,
            "reprints": reprints(articles),
            "voices": voices,
            "outlet": lambda url: site.name if (site := desk.settings.site_of(url)) else host(url),
            "tellings": tellings,
            "mechanism": next((m for m in desk.settings.mechanisms if m.id == mechanism_id(one.mechanism)), None),
            "neighbours": _neighbours(known, one),
            "path_of": round_path,
        },
    )


def round_path(one: Round) -> str:
    """The address of a round's page."""
    return f"/rounds/{round_name(one)}"


def _voices(session: Session, one: Round, articles: Sequence[ArticleLine]) -> list[list[ArticleLine]]:
    """The articles that report it by independent voice, as the ledger counts them; the first to speak first."""
    said = [t for t in witnesses(session, {(one.mechanism, one.number)}) if t.mention.number == one.number]
    counted = [t for t in said if t.mention.status in {one.status, Status.MENTIONED}]
    place_of = {line.url: place for place, line in enumerate(articles)}
    found = [sorted({place_of[t.url] for t in voice if t.url in place_of}) for voice in independent_voices(counted)]
    return [[articles[place] for place in places] for places in sorted(filter(None, found))]


def reprints(articles: Sequence[ArticleLine]) -> frozenset[int]:
    """The articles whose text another, earlier one of the list has."""
    seen: set[int] = set()
    found = set()
    for article in articles:
        if article.story in seen:
            found.add(article.id)
        seen.add(article.story)
    return frozenset(found)


def _facts(one: Round, proofs: Sequence[Proof], words: Vocabulary) -> list[Fact]:
    conflicts = {conflict.field: conflict for conflict in one.conflicts}
    facts = []
    for field in _FIELDS:
        value = _value(one, field, words)
        if value is None and field in ("ends_on", "year", "format"):
            continue
        if (field == "ends_on" and one.ends_on == one.starts_on) or (field == "year" and one.starts_on is not None):
            continue
        facts.append(
            Fact(
                field=field,
                value=value or words.not_stated,
                known=value is not None,
                proofs=tuple(proof.number for proof in proofs if field in proof.fields),
                conflict=conflicts.get(field),
            )
        )
    return facts


def _proofs(session: Session, one: Round) -> list[Proof]:
    """Each sentence once, however many facts it proves."""
    fields: dict[tuple[str, str], list[str]] = {}
    for quote in one.evidence:
        fields.setdefault((quote.quote, quote.url), []).append(quote.field)
    ids = article_ids(session, {url for _, url in fields})
    return [
        Proof(number=number, quote=quote, url=url, article_id=ids.get(url), fields=tuple(proved))
        for number, ((quote, url), proved) in enumerate(fields.items(), start=1)
    ]


def _value(one: Round, field: str, words: Vocabulary) -> str | None:
    if field == "chairs":
        return "; ".join(f"{words.country(chair.party)}: {chair.name}" for chair in one.chairs) or None
    value = getattr(one, field)
    if value is None:
        return None
    if field == "status":
        return words.say(f"state.{value}")
    return words.value(field, str(value))


def _neighbours(known: Ledger, one: Round) -> tuple[Round | None, Round | None]:
    series = [other for other in known.rounds if other.mechanism == one.mechanism]
    at = series.index(one)
    return (series[at - 1] if at else None, series[at + 1] if at + 1 < len(series) else None)
