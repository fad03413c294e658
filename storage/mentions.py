"""Mentions in rows, and the ledger folded from them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, Table, bindparam, delete, func, insert, select
from sqlmodel import Session

from domain.ledger import fold_rounds
from domain.rounds import Chair, Evidence, Format, Mention, Round, Status
from domain.site import Standing
from domain.witness import Witness
from storage.tables import StoredArticle, StoredMention, Version

RoundKey = tuple[str, int | None]

# Rows by their columns: an object of each of three rows, and its tracking, cost four times as much as what it holds.
_MENTION: Table = StoredMention.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
_ARTICLE: Table = StoredArticle.__table__  # type: ignore[attr-defined]  # as above
_VERSION: Table = Version.__table__  # type: ignore[attr-defined]  # as above
_FORGET = delete(_MENTION).where(_MENTION.c.article_id == bindparam("article"))
_INSERT = insert(_MENTION)
_OF_ARTICLE = select(_MENTION).where(_MENTION.c.article_id == bindparam("article")).order_by(_MENTION.c.id)
_WITNESSES = (
    select(
        _MENTION,
        *(_ARTICLE.c[name] for name in ("story", "voice", "first_seen_at", "history", "standing")),
        *(_VERSION.c[name].label(f"version_{name}") for name in ("url", "published_at", "seen_at", "number", "credit")),
    )
    .join(_ARTICLE, _ARTICLE.c.id == _MENTION.c.article_id)
    .join(_VERSION, (_VERSION.c.article_id == _ARTICLE.c.id) & (_VERSION.c.number == _ARTICLE.c.versions))
)
_OF_MECHANISM = _WITNESSES.where(_MENTION.c.mechanism == bindparam("mechanism"))
_LOOSE = _OF_MECHANISM.where(_MENTION.c.number.is_(None))
_OF_NUMBERS = _OF_MECHANISM.where(_MENTION.c.number.in_(bindparam("numbers", expanding=True)))
_IS_AROUND = _MENTION.c.starts_on.between(bindparam("begin"), bindparam("end"))
_OF_NO_NUMBER = _OF_MECHANISM.where(_MENTION.c.number.is_(None), _IS_AROUND | _MENTION.c.starts_on.is_(None))
_NUMBERS_AROUND = (
    select(_MENTION.c.number)
    .where(_MENTION.c.mechanism == bindparam("mechanism"), _MENTION.c.number.is_not(None), _IS_AROUND)
    .distinct()
)
#: Far more than the few days by which reports of one round differ, so that no chain of such days is cut.
_MONTH = timedelta(days=30)


def replace_mentions(session: Session, article_id: int, mentions: Sequence[Mention]) -> None:
    """What an article says of rounds, from now on."""
    session.connection().execute(_FORGET, {"article": article_id})
    add_mentions(session, article_id, mentions)


def add_mentions(session: Session, article_id: int, mentions: Sequence[Mention]) -> None:
    """What an article says of rounds that has said nothing of any so far."""
    if mentions:
        session.connection().execute(_INSERT, [_to_row(article_id, mention) for mention in mentions])


def mentions_of(session: Session, article_id: int) -> list[Mention]:
    """What the newest version of an article says of rounds."""
    return [_from_row(row) for row in session.connection().execute(_OF_ARTICLE, {"article": article_id})]


def witnesses(session: Session, rounds: Collection[RoundKey] | None = None) -> list[Witness]:
    """What all articles say of the given rounds and of those without a number; `None`: of every round."""
    connection = session.connection()
    if rounds is None:
        return [_witness(row) for row in connection.execute(_WITNESSES.order_by(_MENTION.c.id))]
    rows: dict[int, Row[Any]] = {}
    for mechanism, number in sorted(rounds, key=str):
        about = {"mechanism": mechanism}
        if number is None:  # may turn out to be any of them
            found = list(connection.execute(_OF_MECHANISM, about))
        else:
            found = list(connection.execute(_OF_NUMBERS, {**about, "numbers": [number]}))
            found += connection.execute(_LOOSE, about)
        rows.update((row.id, row) for row in found)
    return [_witness(rows[row_id]) for row_id in sorted(rows)]


def evidence_on(session: Session, mentions: Sequence[Mention], record: Sequence[Witness]) -> list[Witness]:
    """What all articles, and the program's own `record`, say of the rounds that these mentions may speak of.

    A report without a number may belong to a round by its day only (domain/ledger.py); of such reports, those of other
    years are left out.
    """
    if not mentions:
        return []
    rows: list[Row[Any]] = []
    for mechanism in sorted({mention.mechanism for mention in mentions}):
        ours = [mention for mention in mentions if mention.mechanism == mechanism]
        rows += _rows_near(session, mechanism, ours, [one.mention for one in record])
    rows.sort(key=lambda row: row.id)
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


def _rows_near(
    session: Session, mechanism: str, ours: Sequence[Mention], recorded: Sequence[Mention]
) -> Sequence[Row[Any]]:
    """Rows of a mechanism that may be of the same rounds as our mentions."""
    connection = session.connection()
    loose = [mention.starts_on for mention in ours if mention.number is None]
    if None in loose:  # may turn out to be any of them
        return connection.execute(_OF_MECHANISM, {"mechanism": mechanism}).all()
    numbers = {mention.number for mention in ours if mention.number is not None}
    known = [mention for mention in recorded if mention.mechanism == mechanism]
    for day in loose:
        about = {"mechanism": mechanism, **_around([day])}
        numbers.update(connection.execute(_NUMBERS_AROUND, about).scalars())
        numbers.update(one.number for one in known if one.number is not None and _is_around(one.starts_on, day))
    rows = connection.execute(_OF_NUMBERS, {"mechanism": mechanism, "numbers": sorted(numbers)}).all()
    days = [one.starts_on for one in (*ours, *(said for said in known if said.number in numbers))]
    days += [row.starts_on for row in rows]
    return [*rows, *connection.execute(_OF_NO_NUMBER, {"mechanism": mechanism, **_around(days)})]


def _around(days: Iterable[date | None]) -> dict[str, date]:
    """From a month before the first of some days to a month after the last."""
    known = [day for day in days if day is not None] or [date.min + _MONTH]
    return {"begin": max(min(known), date.min + _MONTH) - _MONTH, "end": min(max(known), date.max - _MONTH) + _MONTH}


def _is_around(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and abs(day - other) <= _MONTH


def _witness(row: Row[Any]) -> Witness:
    return Witness(
        mention=_from_row(row),
        url=row.version_url,
        story=row.story,
        voice=row.voice,
        published_at=row.version_published_at,
        corrected_at=row.version_seen_at if row.version_number > 1 else None,
        first_seen_at=row.first_seen_at,
        history=row.history,
        standing=Standing(row.standing),
        credit=row.version_credit,
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


def _from_row(row: Row[Any]) -> Mention:
    return Mention(
        mechanism=row.mechanism,
        number=row.number,
        status=Status(row.status),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        year=row.year,
        country=row.country,
        city=row.city,
        format=Format(row.format) if row.format else None,
        chairs=tuple(Chair(**chair) for chair in row.chairs),
        evidence=tuple(Evidence(**piece) for piece in row.evidence),
    )
