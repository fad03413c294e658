"""The keys that a configuration file may have, and the value that each takes.  Pydantic does the checking."""

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from config import values
from config.channels import channel_url
from config.cron import cron_line
from config.mail import mail_settings
from config.settings import CrawlSettings, NoteSettings, WebSettings
from domain.events import EventKind
from domain.site import Level, Recipient, SourceKind, Standing

_CRAWL = CrawlSettings()
EVERY = timedelta(minutes=15)  # if a site says neither every nor cron


def _mail_url(value: str) -> str:
    mail_settings(value)
    return value


Slug = Annotated[str, AfterValidator(values.slug)]
Line = Annotated[str, AfterValidator(values.one_line)]
WebUrl = Annotated[str, AfterValidator(values.web_url)]
Language = Annotated[str, AfterValidator(values.language)]
Zone = Annotated[str, AfterValidator(values.zone)]
Duration = Annotated[timedelta, BeforeValidator(values.duration)]
DurationOrZero = Annotated[timedelta, BeforeValidator(values.duration_or_zero)]
Size = Annotated[int, BeforeValidator(values.size)]
Party = Annotated[str, AfterValidator(values.party)]


class Table(BaseModel):
    """Any table of the file: no key that we do not know, no value of another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class StorageTable(Table):
    """`[storage]`."""

    database: Annotated[str, AfterValidator(values.database)] = "sqlite:///var/roundwatch.db"
    archive: Line = "var/archive"


class CrawlTable(Table):
    """`[crawl]`."""

    user_agent: Line = _CRAWL.user_agent
    private_hosts: list[Annotated[str, AfterValidator(values.private_host)]] = []
    delay: DurationOrZero = _CRAWL.delay
    concurrency_per_host: Annotated[int, BeforeValidator(values.small_number)] = _CRAWL.concurrency_per_host
    timeout: Duration = _CRAWL.timeout
    max_size: Size = _CRAWL.max_size


class WebTable(Table):
    """`[web]`."""

    listen: Annotated[str, AfterValidator(values.listen)] = WebSettings().listen
    url: WebUrl | None = None
    timezone: Zone = WebSettings().timezone


class MailTable(Table):
    """`[mail]`."""

    url: Annotated[str, AfterValidator(_mail_url)]
    sender: Annotated[str, AfterValidator(values.sender)] | None = Field(default=None, alias="from")


class HeartbeatTable(Table):
    """`[heartbeat]`."""

    url: Annotated[str, AfterValidator(values.secret_url)]
    every: Duration = timedelta(minutes=15)


class NoteTable(Table):
    """`[note]`."""

    coverage: Annotated[int, BeforeValidator(values.percent)] = NoteSettings().coverage


class SourceTable(Table):
    """One of a site's `sources`."""

    kind: Annotated[SourceKind, BeforeValidator(values.choice(SourceKind))]
    url: WebUrl
    follow: Annotated[str, AfterValidator(values.regex)] | None = None
    pages: Annotated[int, BeforeValidator(values.page_count)] = 1


class SiteTable(Table):
    """`[[site]]`."""

    name: Slug
    home: WebUrl
    language: Language | None = None
    timezone: Zone = "UTC"
    family: Slug | None = None
    standing: Annotated[Standing, BeforeValidator(values.choice(Standing))] = Standing.PRESS
    every: Duration | None = None
    cron: Annotated[str, AfterValidator(cron_line)] | None = None
    slowest: Duration | None = None
    sources: list[SourceTable] = []
    article: Annotated[str, AfterValidator(values.regex)] | None = None
    canary: WebUrl | None = None
    remove: list[Annotated[str, AfterValidator(values.xpath)]] = []
    render: bool = False


class MechanismTable(Table):
    """`[[mechanism]]`."""

    id: Slug
    name: dict[Language, Line]
    parties: list[Party]
    kind: Slug = "political-consultation"
    level: Annotated[Level, BeforeValidator(values.choice(Level))] = Level.DEPUTY_MINISTER
    called: dict[Language, list[Line]] = {}
    cadence: Duration | None = None
    odd_host: Party | None = None


class RecipientTable(Table):
    """`[[recipient]]`."""

    address: Annotated[str, AfterValidator(values.address)] | None = None
    url: Annotated[str, AfterValidator(channel_url)] | None = None
    name: Slug | None = None
    language: Annotated[str, BeforeValidator(values.written_language)] = "en"
    timezone: Zone = "UTC"
    events: list[Annotated[EventKind, BeforeValidator(values.choice(EventKind))]] = list(EventKind)
    when: Annotated[str, AfterValidator(values.moment)] = "now"
    note: Annotated[str, AfterValidator(values.note)] = "weekly mon 07:30"
    most_per_hour: Annotated[int, BeforeValidator(values.letters_an_hour)] = Recipient(address="").most_per_hour


class File(Table):
    """A whole file."""

    storage: StorageTable = StorageTable()
    crawl: CrawlTable = CrawlTable()
    web: WebTable = WebTable()
    mail: MailTable | None = None
    heartbeat: HeartbeatTable | None = None
    note: NoteTable = NoteTable()
    site: list[SiteTable] = []
    mechanism: list[MechanismTable] = []
    recipient: list[RecipientTable] = []


#: The table that a key of the file opens; "" is the file itself.
TABLES: dict[str, type[Table]] = {
    "": File,
    "storage": StorageTable,
    "crawl": CrawlTable,
    "web": WebTable,
    "mail": MailTable,
    "heartbeat": HeartbeatTable,
    "note": NoteTable,
    "site": SiteTable,
    "sources": SourceTable,
    "mechanism": MechanismTable,
    "recipient": RecipientTable,
}


def keys_of(table: str) -> list[str]:
    """The keys of a table, as they are written in the file."""
    return [info.alias or name for name, info in TABLES[table].model_fields.items()]
