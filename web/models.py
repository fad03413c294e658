"""What the API takes and gives, for its OpenAPI document; the objects themselves are made in storage/shapes.py.

A test holds every answer against these models, which allow nothing that they do not name.
"""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from domain.rounds import ExpectedState, Format, Status

Moment = Annotated[datetime, Field(examples=["2026-11-19T18:30:00+07:00"])]
Address = Annotated[str, Field(examples=["https://thoidai.com.vn/bai-viet-1.html"])]
Country = Annotated[str, Field(description="ISO 3166-1 alpha-2", examples=["LA"])]


class Model(BaseModel):
    """One JSON object.  A key is never left out; what is unknown is null."""

    model_config = ConfigDict(extra="forbid")


class Problem(Model):
    """Why a request was not answered."""

    detail: str


class Chair(Model):
    """Who led one side."""

    party: Country
    name: str


class Quote(Model):
    """The sentence that proves a fact."""

    field: Annotated[str, Field(examples=["starts_on"])]
    quote: str


class Proof(Quote):
    """The sentence that proves a fact, and where it stands."""

    url: str


class Claim(Model):
    """What some of the articles say."""

    value: str
    articles: int
    urls: list[str]


class Conflict(Model):
    """A fact on which articles disagree; the first value is the one that the ledger uses."""

    field: str
    values: list[Claim]


class Series(Model):
    """Which rounds are meant."""

    mechanism: Annotated[str, Field(examples=["vn-la-deputy"])]
    partner: Annotated[str | None, Field(description="of a mechanism with any country: which")]


class Facts(Series):
    """What is known of a round."""

    number: int | None
    status: Status
    year: int | None
    starts_on: date | None
    ends_on: date | None
    country: str | None
    city: str | None
    format: Format | None
    chairs: list[Chair]


class Mention(Facts):
    """What an article says of a round."""

    evidence: list[Quote]


class Round(Facts):
    """A round as the ledger has it."""

    first_seen_at: Moment
    articles: Annotated[int, Field(description="that are stored, copies included; 0: known from the record only")]
    reprints: int
    independent: Annotated[int, Field(description="voices: copies, sites of a family and who credits it count once")]
    conflicts: list[Conflict]
    evidence: list[Proof]


class Gap(Series):
    """A round that must have been, of which no article speaks."""

    number: int


class Regression(Series):
    """A round that is dated after one with a higher number: one of the two is likely wrong."""

    number: int
    starts_on: date
    after: int
    after_on: date


class Expected(Series):
    """A round that should come next."""

    number: int
    country: str | None
    year: int | None
    state: ExpectedState


class Rounds(Model):
    """The ledger."""

    rounds: list[Round]
    gaps: list[Gap]
    regressions: list[Regression]
    expected: list[Expected]


class Because(Model):
    """Why an article is of its story."""

    by: str
    compared_with: Annotated[str | None, Field(alias="with")]
    contained: float | None
    shared: float | None
    agree: list[str]


class Listed(Model):
    """A stored article in its newest version."""

    id: Annotated[int, Field(description="for /api/articles/{article_id}")]
    url: Address
    site: str | None
    title: str
    language: str | None
    published_at: Moment | None
    first_seen_at: Moment
    versions: int
    story: Annotated[int, Field(description="articles with one story are copies of one text")]
    duplicate_of: Annotated[str | None, Field(description="address of the origin of its story")]
    because: Because | None
    rounds: Annotated[list[str], Field(examples=[["vn-la-deputy/11"]])]


class Articles(Model):
    """Stored articles, the newest first."""

    articles: list[Listed]


class Text(Model):
    """What an article says."""

    title: str
    text: Annotated[str, Field(description="paragraphs, one a line")]
    language: str | None
    published_at: Moment | None
    modified_at: Moment | None
    authors: list[str]
    credit: str | None


class Version(Text):
    """What an article said from one look on."""

    number: int
    seen_at: Moment
    url: str


class Article(Model):
    """One stored article with all its versions."""

    id: int
    url: Address
    site: str | None
    story: int
    first_seen_at: Moment
    article: Annotated[Text, Field(description="its newest version")]
    mentions: Annotated[list[Mention], Field(description="what the newest version says of rounds")]
    versions: Annotated[list[Version], Field(description="those that are stored, the oldest first")]
    copies: Annotated[list[str], Field(description="addresses of other articles of its story")]


class Alert(Model):
    """One event for one recipient."""

    id: int
    event: Annotated[str, Field(examples=["new-round"])]
    key: Annotated[str, Field(examples=["new-round:vn-la-deputy/11"])]
    recipient: str
    state: Literal["waiting", "sent", "failed"]
    attempts: int
    created_at: Moment
    sent_at: Moment | None
    error: str | None


class Alerts(Model):
    """Alerts, the newest first."""

    alerts: list[Alert]


class Incident(Model):
    """What keeps a site from being seen."""

    cause: str
    since: Moment
    blind: bool
    says: str


class Site(Model):
    """How a site fares."""

    site: str
    home: str | None
    state: Literal["ok", "degraded", "blind", "never crawled", "off"]
    crawling: bool
    outcome: Literal["ok", "partial", "failed"] | None
    last_crawl_at: Moment | None
    newest_article_at: Moment | None
    articles_a_day: float | None
    failures: int
    baseline_at: Moment | None
    waits_until: Moment | None
    waits_for: str | None
    canary: str | None
    incidents: list[Incident]
    errors: list[str]


class Sites(Model):
    """The configured sites, and those that are watched no more."""

    sites: list[Site]


class Order(Model):
    """A crawl to ask for: of one configured site, or of one page."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"site": "thoidai"}, {"url": "https://thoidai.com.vn/bai-viet-1.html"}],
            "oneOf": [
                {"required": [one], "properties": {one: {"type": "string"}, other: {"type": "null"}}}
                for one, other in (("site", "url"), ("url", "site"))
            ],
        },
    )
    site: Annotated[str, Field(max_length=100, description="name of a configured site")] | None = None
    url: Annotated[str, Field(max_length=4000, json_schema_extra={"pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"})] | None = (
        None
    )

    @model_validator(mode="after")
    def one_of_both(self) -> "Order":
        """Raises `ValueError` unless one of the two is said."""
        if (self.site is None) == (self.url is None):
            raise ValueError('say either "site" or "url"')
        return self


class Asked(Model):
    """A crawl was asked for."""

    id: int
    address: Annotated[str, Field(examples=["/api/crawls/7"])]


class CrawledSite(Model):
    """One site of a crawl; its counts grow while it runs."""

    site: str
    outcome: Annotated[Literal["ok", "partial", "failed"] | None, Field(description="null while it runs")]
    new: int
    changed: int
    unchanged: int
    duplicate: int
    refused: int
    failed: int
    rounds_new: int
    seconds: float
    errors: list[str]


class Crawl(Model):
    """A crawl that was asked for, and how far it is."""

    id: int
    asked_at: Moment
    site: str | None
    url: str | None
    state: Literal["waiting", "running", "done", "refused"]
    refused: Annotated[str | None, Field(description="why it was not started")]
    sites: list[CrawledSite]


class Health(Model):
    """Whether the watch works and sees; to those who are not signed in only `status`."""

    status: Literal["awake", "odd", "partly", "blind", "asleep"]
    sites: int | None = None
    seen: int | None = None
    unseen: list[str] | None = None
    last_crawl_at: Moment | None = None
