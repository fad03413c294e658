"""The rows.  Uniqueness lives here: what must happen once has a unique key.

A row is for storage only; the rest of the program speaks the types of `domain`.  `table=True` classes do not validate,
so what is written comes from validated types; their datetime columns refuse naive values.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    DDL,
    JSON,
    BigInteger,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    UniqueConstraint,
    event,
    false,
    true,
)
from sqlmodel import Column, Field, SQLModel


class SiteState(SQLModel, table=True):
    """What is remembered of a site between crawls, and who is crawling it now."""

    __tablename__ = "site_state"
    site: str = Field(primary_key=True)
    baseline_at: datetime | None = None  #: end of the first crawl that read a source; `None`: nothing is news yet
    last_started_at: datetime | None = None
    failures: int = 0  #: crawls in a row that read no source
    leased_by: str | None = None  #: batch that is crawling it
    leased_until: datetime | None = None  #: after this the batch is taken for dead
    not_before: datetime | None = None  #: all hosts that it is watched on asked us to wait until then
    waits_for: str | None = None  #: why, in a few words
    canary: str | None = None  #: address of an article that must be readable
    canary_length: int | None = None  #: characters of its text when it was first read; `None`: not read yet
    canary_at: datetime | None = None  #: when it was last looked at
    canary_seen: str | None = None  #: what was seen instead of it; `None`: it is as it was
    canary_misses: int = Field(default=0, sa_column_kwargs={"server_default": "0"})  #: in a row
    canary_missing_since: datetime | None = None


class HostState(SQLModel, table=True):
    """Who is asking a host now, and what is remembered of it between crawls."""

    __tablename__ = "host_state"
    host: str = Field(primary_key=True)  #: with its port, if that is not the usual one
    leased_by: str | None = Field(default=None, index=True)  #: batch that is asking it
    leased_until: datetime | None = None  #: nobody else may ask it before
    not_before: datetime | None = None  #: it asked us to wait (429, 503)
    why: str = ""
    failures: int = 0  #: times in a row that it asked us to wait or did not answer


class SourceState(SQLModel, table=True):
    """What is remembered of one source, so that an unchanged one costs next to nothing."""

    __tablename__ = "source_state"
    url: str = Field(primary_key=True)
    site: str = Field(index=True)
    kind: str
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    checked_at: datetime | None = None  #: when it was last looked at, whatever came of it
    read_at: datetime | None = None  #: when it was last read, or found unchanged
    newest_at: datetime | None = None  #: publication of its newest item, as far as it says so
    items: int = 0
    usual_items: float | None = None  #: how many it lists as a rule
    found: bool = Field(default=False, sa_column_kwargs={"server_default": false()})  #: by us, not configured
    found_at: datetime | None = None  #: by the last search that found it
    #: Looks in a row that found it gone or unreadable: it is asked less and less, and others are searched for.
    failures: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    #: Looks in a row that brought nothing, or far less than usual, for whatever reason.
    troubles: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    changed_at: datetime | None = None  #: when it last said something else than before
    fetched_at: datetime | None = None  #: when it was last fetched whole, not answered by "unchanged"
    due_at: datetime | None = None  #: when to look at it again; `None`: with its site
    every_s: int | None = None  #: the interval that its yield asks for, in seconds
    distrusted_since: datetime | None = None  #: it said "unchanged" and was not: it is fetched whole each time
    trouble: str | None = None  #: domain.health.Trouble of the last look; `troubles` counts looks with any
    failing_since: datetime | None = None


class Run(SQLModel, table=True):
    """One crawl of one site: how far it is, how it ended, and every lead's fate, counted."""

    __tablename__ = "run"
    id: int | None = Field(default=None, primary_key=True)
    batch: str = Field(index=True)
    site: str = Field(index=True)
    trigger: str  #: schedule, manual
    started_at: datetime = Field(index=True)
    finished_at: datetime | None = None
    outcome: str | None = None  #: ok, partial, failed; `None` while it runs
    leads: int = 0
    sources: int = 0  #: read, or found unchanged
    fates: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    rounds_new: int = 0
    errors: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    #: Pages refused, by reason; pages read, by language; sources that brought nothing, by domain.health.Trouble.
    refusals: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False, server_default="{}"))
    languages: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False, server_default="{}"))
    troubles: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False, server_default="{}"))


class RobotsFile(SQLModel, table=True):
    """The robots.txt of one origin as it was last fetched (RFC 9309)."""

    __tablename__ = "robots_file"
    origin: str = Field(primary_key=True)  #: scheme, host and port
    asked_at: datetime  #: the last time that we asked for it
    status: int  #: of that answer; 0: there was none
    fetched_at: datetime | None = None  #: when `body` was fetched
    failing_since: datetime | None = None  #: no answer that counts since then
    body: str = ""


class Incident(SQLModel, table=True):
    """Something that keeps a site from being seen, from its first sign to its end."""

    __tablename__ = "incident"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)  #: site, cause and beginning
    site: str | None = Field(index=True)  #: `None`: of all of them, such as a network that is down
    cause: str  #: domain.health.Cause
    says: str  #: in one line, what was seen, what is usual, what to do
    manner: str  #: domain.health.Finding.manner: which words speak of it
    facts: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))  #: for those words
    blind: bool  #: nothing of the site is seen; else it is seen in part, or in doubt
    opened_at: datetime  #: its first sign
    closed_at: datetime | None = None
    told: int = 0  #: how often its beginning was told
    told_at: datetime | None = None  #: when anything was last told of it
    alarmed: bool = False  #: the last that was told is that it goes on


class ArchiveFile(SQLModel, table=True):
    """How far the reading of one WARC file is."""

    __tablename__ = "archive_file"
    key: str = Field(primary_key=True)  #: of its name, size and beginning
    path: str
    offset: int  #: bytes of the file whose records are done
    records: int = 0
    finished_at: datetime | None = None


class Address(SQLModel, table=True):
    """A page that was looked at, whatever came of it."""

    __tablename__ = "address"
    __table_args__ = (
        Index("ix_address_site_due_at", "site", "due_at"),
        Index("ix_address_site_first_seen_at", "site", "past", "first_seen_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)  #: domain.url.url_key
    url: str
    site: str | None
    fate: str  #: of the last look
    first_seen_at: datetime
    seen_at: datetime
    due_at: datetime | None = None  #: when to look at it again of our own accord; `None`: never
    reason: str | None = None  #: why it was refused, domain.article.RefusalReason
    #: First met in a look into the past or an archive, which says nothing of when its site publishes.
    past: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None


class Text(SQLModel, table=True):
    """A text, once, however many articles carry it."""

    __tablename__ = "text"
    id: int | None = Field(default=None, primary_key=True)
    digest: str = Field(unique=True)
    body: str


class Sketch(SQLModel, table=True):
    """One hash of a text's sketch (domain.stories.sketch), to find its near copies by one indexed look-up."""

    __tablename__ = "sketch"
    __table_args__ = ({"sqlite_with_rowid": False},)  # the rows are the index: half the room
    hash: int = Field(primary_key=True)  #: less 2**31, for SQL knows no unsigned integers
    text_id: int = Field(foreign_key="text.id", primary_key=True)


class StoredArticle(SQLModel, table=True):
    """An article; what it says is in its versions."""

    __tablename__ = "article"
    id: int | None = Field(default=None, primary_key=True)
    address_id: int = Field(foreign_key="address.id", unique=True)
    site: str | None = Field(index=True)
    voice: str  #: publisher family, or the site's name
    standing: str = Field(sa_column_kwargs={"server_default": "press"})  #: domain.site.Standing of its site
    story: int = Field(index=True)  #: id of an article of this text; it stays when a better origin is seen
    duplicate_of: int | None = Field(default=None, foreign_key="article.id")  #: the origin; `None`: it is that itself
    #: Why it belongs to its story: domain.stories.Verdict without what is empty, and `with`, the article that it was
    #: compared with.
    because: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    #: A person said that it is a story of its own.
    split: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    history: bool  #: came with the first crawl of its site, or from a look into the past
    first_seen_at: datetime
    versions: int


class Version(SQLModel, table=True):
    """What an article said from one look on."""

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("article_id", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id")
    number: int  #: 1 is the first; the newest is `article.versions`
    seen_at: datetime
    url: str
    title: str
    text_id: int = Field(foreign_key="text.id", index=True)
    digest: str  #: of title and text, domain.decide.digest
    returns_to: int | None = None  #: number of the earlier version that it says again
    #: It says something else of what is watched than the version before it; of a first version always true.
    matters: bool = Field(default=True, sa_column_kwargs={"server_default": true()})
    language: str | None
    published_at: datetime | None
    modified_at: datetime | None
    authors: list[str] = Field(sa_column=Column(JSON, nullable=False))
    credit: str | None


class PageCapture(SQLModel, table=True):
    """The page of a version as it was captured: which file of the archive has it, or why none does.

    Versions that were stored before pages were kept have no row.
    """

    __tablename__ = "capture"
    __table_args__ = (
        ForeignKeyConstraint(["article_id", "number"], ["version.article_id", "version.number"]),
        Index("ix_capture_noted_at", "noted_at"),
    )
    article_id: int = Field(primary_key=True)
    number: int = Field(primary_key=True)  #: of the version
    noted_at: datetime  #: when it was kept, or could not be
    captured_at: datetime  #: the same, but for pages that were read from an archive
    file: str | None  #: relative to the archive (storage/pages.py)
    sha256: str | None  #: of that file
    missing: str | None  #: why there is none


class StoredMention(SQLModel, table=True):
    """What the newest version of an article says of a round."""

    __tablename__ = "mention"
    __table_args__ = (Index("ix_mention_round", "mechanism", "number", "starts_on"),)
    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", index=True)
    mechanism: str
    number: int | None
    status: str
    starts_on: date | None
    ends_on: date | None
    year: int | None
    country: str | None
    city: str | None
    format: str | None
    chairs: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False))
    evidence: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False))


class StoredEvent(SQLModel, table=True):
    """Something to tell, written in the transaction that made it so."""

    __tablename__ = "event"
    __table_args__ = (Index("ix_event_round", "mechanism", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    key: str = Field(unique=True)
    created_at: datetime
    article_id: int | None = Field(default=None, foreign_key="article.id", index=True)
    version: int | None = None  #: of the article, when it was written
    incident_id: int | None = None  #: what an event about a site is about
    mechanism: str | None = None
    number: int | None = None
    changes: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False))
    #: What else its letter says, as it was known when it happened.
    facts: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False, server_default="{}"))


class RecipientState(SQLModel, table=True):
    """What is remembered of somebody who is told."""

    __tablename__ = "recipient_state"
    address: str = Field(primary_key=True)
    since: datetime  #: known since then
    noted_until: datetime | None = None  #: up to then a weekly note has said what was seen


class Letter(SQLModel, table=True):
    """A message as it is carried: written once, with its Message-ID and Date, and then only sent again as it is."""

    __tablename__ = "letter"
    __table_args__ = (
        Index("ix_letter_recipient_written_at", "recipient", "written_at"),
        Index("ix_letter_recipient_thread", "recipient", "thread"),
    )
    id: int | None = Field(default=None, primary_key=True)
    recipient: str
    route: str = Field(default="mail", sa_column_kwargs={"server_default": "mail"})  #: "mail", or a channel's name
    kind: str = Field(default="alerts", sa_column_kwargs={"server_default": "alerts"})  #: alerts, note, notice
    key: str | None = Field(default=None, unique=True, index=True)  #: of a letter that must be written once
    thread: str | None = None  #: the round that it is about
    message_id: str = Field(unique=True)
    written_at: datetime
    queued_at: datetime  #: when it was last put into the outbox: five days after that it is given up
    subject: str
    body: str  #: RFC 5322, ASCII; of a channel JSON; empty: it could not be written
    state: str = Field(index=True)  #: waiting, sent, failed
    attempts: int = 0
    next_try_at: datetime
    leased_by: str | None = None  #: who is carrying it
    leased_until: datetime | None = None  #: after this whoever carries it is taken for dead
    sent_at: datetime | None = None
    error: str | None = None
    told_at: datetime | None = None  #: when somebody else was told that it was given up


class Route(SQLModel, table=True):
    """A way that letters go, and since when nothing goes that way."""

    __tablename__ = "route"
    name: str = Field(primary_key=True)
    failures: int = 0  #: in a row
    failing_since: datetime | None = None
    not_before: datetime | None = None  #: it is left alone until then
    error: str | None = None
    told_at: datetime | None = None  #: when somebody was told by another way that it fails


class Alert(SQLModel, table=True):
    """One event for one recipient.  Its letter's state is its own; without a letter it waits to be written."""

    __tablename__ = "alert"
    __table_args__ = (UniqueConstraint("event_id", "recipient"),)
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id")
    recipient: str = Field(index=True)
    created_at: datetime
    letter_id: int | None = Field(default=None, foreign_key="letter.id", index=True)


class WebSession(SQLModel, table=True):
    """Somebody who is signed in to the page."""

    __tablename__ = "web_session"
    fingerprint: str = Field(primary_key=True)  #: of its token, which only the browser has
    created_at: datetime
    seen_at: datetime


class CrawlRequest(SQLModel, table=True):
    """A crawl that somebody asked for on the page."""

    __tablename__ = "crawl_request"
    id: int | None = Field(default=None, primary_key=True)
    asked_at: datetime
    sites: list[str] = Field(sa_column=Column(JSON, nullable=False))  #: none: all
    url: str | None = None  #: a single page
    taken_at: datetime | None = Field(default=None, index=True)
    batch: str | None = None  #: of the crawl that was started for it
    refused: str | None = None  #: why none was started


class SearchEntry(SQLModel, table=True):
    """A version of an article as it is searched for.  Its place orders it in time: what is newer has a higher one."""

    __tablename__ = "search_entry"
    place: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    version_id: int = Field(
        sa_column=Column(Integer, ForeignKey("version.id", ondelete="CASCADE"), nullable=False, unique=True)
    )


# The index itself speaks each database's own language: place → words.  `search_word` has every word once, for the
# beginnings of words.
SEARCH_DDL = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search_index USING fts5(words, content='', columnsize=0, tokenize='ascii')",
        "CREATE TABLE search_word (word TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
    ),
    "postgresql": (
        "CREATE TABLE search_index (place BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL)",
        "ALTER TABLE search_index SET (toast_tuple_target = 8160)",
        "ALTER TABLE search_index ALTER COLUMN words SET STORAGE MAIN",
        "CREATE INDEX ix_search_index_words ON search_index USING gin (words) WITH (fastupdate = off)",
        'CREATE TABLE search_word (word TEXT COLLATE "C" NOT NULL PRIMARY KEY)',
    ),
}
for _dialect, _statements in SEARCH_DDL.items():
    for _statement in _statements:
        event.listen(SQLModel.metadata, "after_create", DDL(_statement).execute_if(dialect=_dialect))  # type: ignore[no-untyped-call]

#: All of them; whoever walks through them must have imported them.
TABLES = SQLModel.metadata
