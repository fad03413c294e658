"""Mentions in rows, and the ledger folded from them."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Table, bindparam, cast, delete, func, select
from sqlalchemy import Text as TextType
from sqlmodel import Session

from domain.ledger import fold_rounds
from domain.rounds import Chair, Evidence, Format, Mention, Round, Status
from domain.site import Standing
from domain.witness import Witness
from storage.prepared import Prepared, insert_into
from storage.tables import StoredArticle, StoredMention, Version

RoundKey = tuple[str, int | None]
Row = tuple[Any, ...]  # Any: of columns of many types

_MENTION: Table = StoredMention.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
_ARTICLE: Table = StoredArticle.__table__  # type: ignore[attr-defined]  # as above
_VERSION: Table = Version.__table__  # type: ignore[attr-defined]  # as above
_FORGET = Prepared(delete(_MENTION).where(_MENTION.c.article_id == bindparam("article")))
_INSERT = Prepared(insert_into(_MENTION))
#: As text: most articles on a round name the same people, and what was parsed once need not be parsed again.
_SAID = (
    *(_MENTION.c[name] for name in (
        "id", "mechanism", "number", "status", "starts_on", "ends_on", "year", "country", "city", "format",
    )),
    cast(_MENTION.c.chairs, TextType).label("chairs"),
)  # fmt: skip
_PROOF = cast(_MENTION.c.evidence, TextType).label("evidence")
_OF_ARTICLE = Prepared(
    select(*_SAID, _PROOF).where(_MENTION.c.article_id == bindparam("article")).order_by(_MENTION.c.id)
)
_WITNESSES = (
    select(
        *_SAID,
        *(_ARTICLE.c[name] for name in ("story", "voice", "first_seen_at", "history", "standing")),
        *(_VERSION.c[name].label(f"version_{name}") for name in ("url", "published_at", "seen_at", "number", "credit")),
    )
    .join(_ARTICLE, _ARTICLE.c.id == _MENTION.c.article_id)
    .join(_VERSION, (_VERSION.c.article_id == _ARTICLE.c.id) & (_VERSION.c.number == _ARTICLE.c.versions))
)
_IS_OF_MECHANISM = _MENTION.c.mechanism == bindparam("mechanism")
_IS_OF_NUMBER = _MENTION.c.number == bindparam("number")
_IS_AROUND = _MENTION.c.starts_on.between(bindparam("begin"), bindparam("end"))
_PROVEN = _WITNESSES.add_columns(_PROOF)
_EVERYTHING = Prepared(_PROVEN.order_by(_MENTION.c.id))
_PROVEN_OF_MECHANISM = Prepared(_PROVEN.where(_IS_OF_MECHANISM))
_PROVEN_OF_NUMBER = Prepared(_PROVEN.where(_IS_OF_MECHANISM, _IS_OF_NUMBER))
_PROVEN_LOOSE = Prepared(_PROVEN.where(_IS_OF_MECHANISM, _MENTION.c.number.is_(None)))
# Without the sentences that prove it, which are more than all the rest: deciding needs none.
_OF_MECHANISM = Prepared(_WITNESSES.where(_IS_OF_MECHANISM))
_OF_NUMBER = Prepared(_WITNESSES.where(_IS_OF_MECHANISM, _IS_OF_NUMBER))
_OF_NO_NUMBER = Prepared(
    _WITNESSES.where(_IS_OF_MECHANISM, _MENTION.c.number.is_(None), _IS_AROUND | _MENTION.c.starts_on.is_(None))
)
_NUMBERS_AROUND = Prepared(
    select(_MENTION.c.number).where(_IS_OF_MECHANISM, _MENTION.c.number.is_not(None), _IS_AROUND).distinct()
)
_STATUSES, _STANDINGS = {one.value: one for one in Status}, {one.value: one for one in Standing}
#: Far more than the few days by which reports of one round differ, so that no chain of such days is cut.
_MONTH = timedelta(days=30)
_STARTS_ON = 4  # which column of `_SAID` it is


def replace_mentions(session: Session, article_id: int, mentions: Sequence[Mention]) -> None:
    """What an article says of rounds, from now on."""
    _FORGET.run(session.connection(), {"article": article_id})
    add_mentions(session, article_id, mentions)


def add_mentions(session: Session, article_id: int, mentions: Sequence[Mention]) -> None:
    """What an article says of rounds that has said nothing of any so far."""
    if mentions:
        _INSERT.run_all(session.connection(), [_to_row(article_id, mention) for mention in mentions])


def mentions_of(session: Session, article_id: int) -> list[Mention]:
    """What the newest version of an article says of rounds."""
    return [_mention(row[:11], row[11]) for row in _OF_ARTICLE.rows(session.connection(), {"article": article_id})]


def witnesses(session: Session, rounds: Collection[RoundKey] | None = None) -> list[Witness]:
    """What all articles say of the given rounds and of those without a number; `None`: of every round."""
    connection = session.connection()
    if rounds is None:
        return list(map(_witness, _EVERYTHING.rows(connection, {})))
    rows: dict[int, Row] = {}
    for mechanism, number in sorted(rounds, key=str):
        about = {"mechanism": mechanism, "number": number}
        if number is None:  # may turn out to be any of them
            found = [*_PROVEN_OF_MECHANISM.rows(connection, about)]
        else:
            found = [*_PROVEN_OF_NUMBER.rows(connection, about), *_PROVEN_LOOSE.rows(connection, about)]
        rows.update((row[0], row) for row in found)
    return [_witness(rows[row_id]) for row_id in sorted(rows)]


def evidence_on(session: Session, mentions: Sequence[Mention], record: Sequence[Witness]) -> list[Witness]:
    """What all articles, and the program's own `record`, say of the rounds that these mentions may speak of.

    Of what articles say the sentences that prove it are left out.

    A report without a number may belong to a round by its day only (domain/ledger.py); of such reports, those of other
    years are left out.
    """
    if not mentions:
        return []
    rows: list[Row] = []
    for mechanism in sorted({mention.mechanism for mention in mentions}):
        ours = [mention for mention in mentions if mention.mechanism == mechanism]
        rows += _rows_near(session, mechanism, ours, [one.mention for one in record])
    rows.sort(key=itemgetter(0))
    rounds = {(mention.mechanism, mention.number) for mention in mentions}
    return [*map(_witness, rows), *of_record(record, rounds)]


def of_record(record: Sequence[Witness], rounds: Collection[RoundKey]) -> list[Witness]:
    """What the program's own record says of the given rounds; of all of a mechanism where one has no number."""
    return [
        one
        for one in record
        if (one.mention.mechanism, one.mention.number) in rounds or (one.mention.mechanism, None) in rounds
    ]


def ledger(session: Session, record: Sequence[Witness] = ()) -> list[Round]:
    """Every round that the stored articles speak of, and those of the program's own record."""
    return fold_rounds([*witnesses(session), *record])


def ledger_mark(session: Session) -> tuple[int, ...]:
    """Something that is another whenever the ledger of the stored articles may be another."""
    mentions = session.execute(select(func.max(_MENTION.c.id), func.count()).select_from(_MENTION)).one()
    articles = session.execute(select(func.max(_ARTICLE.c.id), func.sum(_ARTICLE.c.story))).one()
    version = session.execute(select(func.max(_VERSION.c.id))).scalar()
    return tuple(int(value or 0) for value in (*mentions, *articles, version))


def _rows_near(session: Session, mechanism: str, ours: Sequence[Mention], recorded: Sequence[Mention]) -> Sequence[Row]:
    """Rows of a mechanism that may be of the same rounds as our mentions."""
    connection = session.connection()
    loose = [mention.starts_on for mention in ours if mention.number is None]
    if None in loose:  # may turn out to be any of them
        return _OF_MECHANISM.rows(connection, {"mechanism": mechanism})
    numbers = {mention.number for mention in ours if mention.number is not None}
    known = [mention for mention in recorded if mention.mechanism == mechanism]
    for day in loose:
        about = {"mechanism": mechanism, **_around([day])}
        numbers.update(number for (number,) in _NUMBERS_AROUND.rows(connection, about))
        numbers.update(one.number for one in known if one.number is not None and _is_around(one.starts_on, day))
    rows: list[Row] = []
    for number in sorted(numbers):
        rows += _OF_NUMBER.rows(connection, {"mechanism": mechanism, "number": number})
    days = [one.starts_on for one in (*ours, *(said for said in known if said.number in numbers))]
    days += [row[_STARTS_ON] for row in rows]
    return [*rows, *_OF_NO_NUMBER.rows(connection, {"mechanism": mechanism, **_around(days)})]


def _around(days: Iterable[date | None]) -> dict[str, date]:
    """From a month before the first of some days to a month after the last."""
    known = [day for day in days if day is not None] or [date.min + _MONTH]
    return {"begin": max(min(known), date.min + _MONTH) - _MONTH, "end": min(max(known), date.max - _MONTH) + _MONTH}


def _is_around(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and abs(day - other) <= _MONTH


def _witness(row: Row) -> Witness:
    story, voice, first_seen_at, history, standing, url, published_at, seen_at, number, credit, *proof = row[11:]
    return Witness(
        mention=_mention(row[:11], proof[0] if proof else None),
        url=url,
        story=story,
        voice=voice,
        published_at=published_at,
        corrected_at=seen_at if number > 1 else None,
        first_seen_at=first_seen_at,
        history=history,
        standing=_STANDINGS[standing],
        credit=credit,
    )


def _to_row(article_id: int, mention: Mention) -> dict[str, object]:
    return {
        "article_id": article_id,
        "mechanism": mention.mechanism,
        "number": mention.number,
        "status": mention.status,
        "starts_on": mention.starts_on,
        "ends_on": mention.ends_on,
        "year": mention.year,
        "country": mention.country,
        "city": mention.city,
        "format": mention.format,
        "chairs": [{"party": chair.party, "name": chair.name} for chair in mention.chairs],
        "evidence": [{"field": piece.field, "quote": piece.quote} for piece in mention.evidence],
    }


def _mention(row: Row, proof: str | None) -> Mention:
    _, mechanism, number, status, starts_on, ends_on, year, country, city, manner, chairs = row
    return Mention(
        mechanism=mechanism,
        number=number,
        status=_STATUSES[status],
        starts_on=starts_on,
        ends_on=ends_on,
        year=year,
        country=country,
        city=city,
        format=Format(manner) if manner else None,
        chairs=_chairs(chairs),
        evidence=tuple(Evidence(**piece) for piece in json.loads(proof)) if proof else (),
    )


@lru_cache(maxsize=1024)
def _chairs(said: str) -> tuple[Chair, ...]:
    return tuple(Chair(**chair) for chair in json.loads(said))
