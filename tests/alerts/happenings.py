"""Happenings to write letters about: an invented round 11 and its neighbours, as the ledger would hand them over."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from alerts.bulletin import ArticleNote, Item
from domain.events import Change, Event, EventKind
from domain.rounds import Chair, Claim, Conflict, Format, Quotation, Round, Status
from domain.site import Level, Mechanism, Recipient
from storage.outbox import IncidentNote

SEEN_AT = datetime(2026, 11, 18, 10, 5, tzinfo=UTC)
VI = Recipient(address="ban-tin@example.org", language="vi", timezone="Asia/Vientiane")
EN = Recipient(address="desk@example.org", language="en", timezone="Europe/Paris")

DEPUTIES = Mechanism(
    id="vn-la-deputy",
    name={
        "en": "Viet Nam–Laos political consultation, deputy ministers",
        "vi": "Tham khảo chính trị Việt Nam – Lào",
    },
    parties=("VN", "LA"),
    level=Level.DEPUTY_MINISTER,
    cadence=timedelta(days=365),
)

LEAD = "Ngày 18/11, tại Hà Nội, hai Thứ trưởng Ngoại giao đồng chủ trì Tham khảo chính trị Việt Nam – Lào lần thứ 11."
CHAIRS = "Đoàn Việt Nam do Thứ trưởng Nguyễn Văn Mẫu dẫn đầu, đoàn Lào do Thứ trưởng Khamla Somphone dẫn đầu."
URL = "https://thoidai.example/tham-khao-lan-11-300001.html"
OTHER_URL = "https://www.vnplus.example/vietnam-laos-11th-consultation-post300002.vnp"

ARTICLE = ArticleNote(
    url=URL,
    site="thoidai",
    title="Tham khảo chính trị Việt Nam – Lào lần thứ 11 diễn ra tại Hà Nội",
    language="vi",
    published_at=datetime(2026, 11, 18, 9, 40, tzinfo=UTC),
    credit="TTXVN",
)

HELD = Round(
    mechanism="vn-la-deputy",
    number=11,
    status=Status.HELD,
    year=2026,
    starts_on=date(2026, 11, 18),
    ends_on=date(2026, 11, 18),
    country="VN",
    city="Hà Nội",
    format=Format.IN_PERSON,
    chairs=(Chair(party="VN", name="Nguyễn Văn Mẫu"), Chair(party="LA", name="Khamla Somphone")),
    first_seen_at=SEEN_AT,
    articles=3,
    independent=2,
    conflicts=(
        Conflict(
            field="starts_on", values=(Claim(value="2026-11-18", articles=2), Claim(value="2026-11-19", articles=1))
        ),
    ),
    evidence=(
        Quotation(field="number", quote=LEAD, url=URL),
        Quotation(field="starts_on", quote=LEAD, url=URL),
        Quotation(field="city", quote=LEAD, url=URL),
        Quotation(field="chairs", quote=CHAIRS, url=URL),
        Quotation(
            field="number", quote="Hanoi hosted the eleventh political consultation on Wednesday.", url=OTHER_URL
        ),
    ),
)

PLANNED = replace(
    HELD,
    number=12,
    status=Status.PLANNED,
    year=2027,
    starts_on=None,
    ends_on=None,
    country="LA",
    city=None,
    format=None,
    chairs=(),
    articles=1,
    independent=1,
    conflicts=(),
    evidence=(Quotation(field="number", quote="Hai bên thống nhất họp lần thứ 12 tại Lào năm 2027.", url=URL),),
)


def event(kind: EventKind, number: int | None = 11, changes: tuple[Change, ...] = ()) -> Event:
    """An event about a round of the deputies."""
    return Event(
        kind=kind,
        key=f"{kind}:vn-la-deputy/{number}",
        article_url=URL,
        mechanism="vn-la-deputy",
        number=number,
        changes=changes,
    )


def item(
    kind: EventKind,
    one: Round | None = HELD,
    article: ArticleNote | None = ARTICLE,
    changes: tuple[Change, ...] = (),
    number: int | None = 11,
) -> Item:
    """An event with its round and article."""
    number = one.number if one else number
    return Item(event=event(kind, number, changes), happened_at=SEEN_AT, article=article, mechanism=DEPUTIES, round=one)


def site_item(kind: EventKind) -> Item:
    """An event about a site."""
    return Item(event=Event(kind=kind, key=f"{kind}:thoidai:2026-11-18", article_url=None), happened_at=SEEN_AT)


def ailing(manner: str, site: str | None = "thoidai", *, blind: bool = True, over: bool = False) -> Item:
    """An event about a site of which we know what ails it."""
    facts = {
        "url": "https://thoidai.example/rss", "trouble": "no-answer", "failing": 1, "sources": 2, "items": 2,
        "usual": 25, "bad": 4, "pages": 4, "newest": "2026-11-16T03:00:00+00:00", "per_day": "40", "longest": 14,
        "language": "en", "seen": "login-wall", "length": 1800, "sites": 51, "articles": 3, "why": "no room",
    }  # fmt: skip
    note = IncidentNote(
        site=site,
        cause=manner.removesuffix("-pages").removesuffix("-never"),
        manner=manner,
        facts=facts | ({"usual": "vi"} if manner == "language" else {}),
        blind=blind,
        opened_at=SEEN_AT - timedelta(days=2),
        closed_at=SEEN_AT if over else None,
    )
    kind = EventKind.SITE_RECOVERED if over else EventKind.SITE_SILENT
    event = Event(kind=kind, key=f"{kind}:{site or 'all'}:{manner}:1", article_url=None)
    return Item(event=event, happened_at=SEEN_AT, incident=note)


NEW_ROUND = (item(EventKind.NEW_ROUND), item(EventKind.NEW_ARTICLE))
MOVED = Change(field="starts_on", before="2026-11-18", after="2026-11-20")
EDITED = replace(
    ARTICLE,
    removed=(
        "Sáng 18/11, tại trụ sở Bộ Ngoại giao ở Hà Nội, hai bên đã trao đổi về hợp tác chính trị, kinh tế, văn hóa.",
        "Ảnh: phóng viên.",
    ),
    added=(
        "Sáng 20/11, tại trụ sở Bộ Ngoại giao ở Hà Nội, hai bên đã trao đổi về hợp tác chính trị, kinh tế, văn hóa.",
        "Hai bên nhất trí họp lại vào năm sau.",
    ),
)
LATER = replace(HELD, starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 20), conflicts=())
CORRECTED = (
    item(EventKind.ARTICLE_CHANGED, LATER, EDITED),
    item(EventKind.ROUND_UPDATED, LATER, EDITED, (MOVED,)),
)
UPCOMING = replace(HELD, status=Status.UPCOMING, conflicts=(), articles=1, independent=1)
POSTPONED = (
    item(
        EventKind.ROUND_UPDATED,
        replace(HELD, status=Status.POSTPONED),
        changes=(Change(field="status", before="upcoming", after="postponed"),),
    ),
)
BARE = replace(PLANNED, number=None, status=Status.HELD, year=None, country=None, evidence=(), first_seen_at=SEEN_AT)

KINDS = {
    "new-round": NEW_ROUND,
    "planned": (item(EventKind.NEW_ARTICLE, PLANNED),),
    "upcoming": (item(EventKind.NEW_ARTICLE, UPCOMING),),
    "later-article": (item(EventKind.NEW_ARTICLE),),
    "article-changed": (item(EventKind.ARTICLE_CHANGED, article=EDITED),),
    "corrected": CORRECTED,
    "postponed": POSTPONED,
    "cancelled": (item(EventKind.NEW_ARTICLE, replace(HELD, status=Status.CANCELLED)),),
    "mentioned": (item(EventKind.NEW_ARTICLE, replace(HELD, status=Status.MENTIONED)),),
    "bare": (item(EventKind.NEW_ROUND, BARE),),
    "two-rounds": (*NEW_ROUND, item(EventKind.NEW_ARTICLE, PLANNED)),
    "overdue": (item(EventKind.ROUND_OVERDUE, one=None, article=None),),
    "silent": (site_item(EventKind.SITE_SILENT),),
    "recovered": (site_item(EventKind.SITE_RECOVERED),),
    "stale": (ailing("stale"),),
    "several-sites": (ailing("unreachable"), ailing("consent-wall-pages", "nhandan"), ailing("shrinking", blind=False)),
    "network": (ailing("network", None),),
    "back": (ailing("drift", over=True),),
}
