"""When a page was published: every way of saying so, and none invented."""

from datetime import UTC, datetime

import pytest

from crawler.reading.dates import Reckoning, moment, zone_of
from tests.reading.newsprint import FETCHED_AT, STORY, TITLE, article, document, paragraphs, story

HANOI = Reckoning(zone=zone_of("Asia/Ho_Chi_Minh"), latest=FETCHED_AT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-08-30T10:22:00+07:00", "2024-08-30T10:22:00+07:00"),
        ("2024-08-30T03:22:00Z", "2024-08-30T10:22:00+07:00"),
        ("2024-08-30T10:22:00", "2024-08-30T10:22:00+07:00"),
        ("2024-08-30 10:22", "2024-08-30T10:22:00+07:00"),
        ("2024-08-30", "2024-08-30T00:00:00+07:00"),
        ("20240830", "2024-08-30T00:00:00+07:00"),
        ("1724988120", "2024-08-30T10:22:00+07:00"),
        ("10:22 | 30/08/2024 GMT+7", "2024-08-30T10:22:00+07:00"),
        ("10:22 | 30/08/2024 GMT+9", "2024-08-30T08:22:00+07:00"),
        ("Thứ Sáu, 20/11/2026, 09:00", "2026-11-20T09:00:00+07:00"),
        ("Thứ Sáu, 20/11/2026, 09:00 (GMT+7)", "2026-11-20T09:00:00+07:00"),
        ("Cập nhật lúc: 10:22 30/08/2024", "2024-08-30T10:22:00+07:00"),
        ("10h22 ngày 30/8/2024", "2024-08-30T10:22:00+07:00"),
        ("03/04/2024", "2024-04-03T00:00:00+07:00"),
        ("ngày 30 tháng 8 năm 2024", "2024-08-30T00:00:00+07:00"),
        ("30 August 2024, 10:22", "2024-08-30T10:22:00+07:00"),
        ("August 30, 2024", "2024-08-30T00:00:00+07:00"),
        ("Aug. 30, 2024 10:22 PM", "2024-08-30T22:22:00+07:00"),
        ("le 30 août 2024 à 10:22", "2024-08-30T10:22:00+07:00"),
        ("2024年8月30日 10:22", "2024-08-30T10:22:00+07:00"),
        ("2024-08-30T10:22:41+07:00", "2024-08-30T10:22:41+07:00"),
        ("30 августа 2024, 10:22", "2024-08-30T10:22:00+07:00"),
        ("30 Agustus 2024", "2024-08-30T00:00:00+07:00"),
        ("วันที่ 30 สิงหาคม 2567 เวลา 10:22 น.", "2024-08-30T10:22:00+07:00"),
        ("30 ส.ค. 2567", "2024-08-30T00:00:00+07:00"),
        ("30/08/2567", "2024-08-30T00:00:00+07:00"),
        ("ວັນທີ 30 ສິງຫາ 2024", "2024-08-30T00:00:00+07:00"),
    ],
)
def test_a_date_is_understood_as_it_is_printed_in_ha_noi(text: str, expected: str) -> None:
    assert moment(text, HANOI) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    [
        "năm 2026",
        "31/02/2026",
        "2099-01-01",
        "1970-01-01T00:00:00Z",
        "2026-11-21T12:00:00+07:00",
        "30/13/2024",
        "",
        "10:22",
        "0000-00-00",
    ],
)
def test_no_date_is_made_up(text: str) -> None:
    assert moment(text, HANOI) is None


def test_figures_that_can_be_read_either_way_are_doubtful_on_an_english_page_of_unknown_home() -> None:
    doubtful = Reckoning(zone=UTC, latest=FETCHED_AT, month_first=None)
    assert moment("03/04/2024", doubtful) is None
    assert moment("03/24/2024", doubtful) == datetime(2024, 3, 24, tzinfo=UTC)


def test_a_clock_that_runs_ahead_by_minutes_is_forgiven() -> None:
    assert moment("2026-11-21T10:05:00+07:00", HANOI) is not None


LD = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-08-30T10:22:00+07:00"}</script>'
)
META = '<meta property="article:published_time" content="2024-08-29T08:00:00+07:00">'
PRINTED = "<p class='date'>09:00 | 28/08/2024</p>"


@pytest.mark.parametrize(
    ("head", "before", "url", "expected"),
    [
        (LD + META, PRINTED, "/a-20240827010203000.htm", "2024-08-30T10:22:00+07:00"),
        (META, PRINTED, "/a-20240827010203000.htm", "2024-08-29T08:00:00+07:00"),
        ("", "<time datetime='2024-08-28T07:00:00+07:00'>hôm qua</time>", "/a-1.html", "2024-08-28T07:00:00+07:00"),
        ("", PRINTED, "/a-20240827010203000.htm", "2024-08-28T09:00:00+07:00"),
        ("", "", "/a-20240827010203000.htm", "2024-08-27T01:02:00+07:00"),
        ("", "", "/a-102240827010203456.htm", "2024-08-27T01:02:00+07:00"),
        ("", "", "/a-185240827010203456.htm", "2024-08-27T01:02:00+07:00"),
        ("", "", "/2024/08/27/a.html", "2024-08-27T00:00:00+07:00"),
    ],
)
def test_the_surest_statement_of_a_page_counts(head: str, before: str, url: str, expected: str) -> None:
    page = document(f"<h1>{TITLE}</h1>{before}<div>{paragraphs(*STORY)}</div>", head=head)
    assert article(page, url=f"https://www.example.vn{url}").published_at == datetime.fromisoformat(expected)


def test_a_page_without_a_date_has_the_one_of_its_source() -> None:
    told = datetime(2024, 8, 30, tzinfo=UTC)
    assert article(story(), published_at=told).published_at == told
    assert article(story()).published_at is None


def test_a_date_after_the_fetch_is_not_believed() -> None:
    head = '<meta property="article:published_time" content="2027-01-01T00:00:00Z">'
    assert article(story(head=head)).published_at is None


@pytest.mark.parametrize("stamp", ["2026-11-21T04:10:00Z", "2026-11-21T10:00:00Z", "2026-11-21T16:30:00Z"])
def test_local_time_that_is_marked_as_utc_is_of_now(stamp: str) -> None:
    head = f'<meta property="article:published_time" content="{stamp}">'
    assert article(story(head=head)).published_at == FETCHED_AT
    assert article(story(head=head, before=PRINTED)).published_at == datetime.fromisoformat("2024-08-28T09:00:00+07:00")


def test_the_day_of_an_article_is_the_day_of_its_readers() -> None:
    head = '<meta property="article:published_time" content="2024-08-29T18:00:00Z">'
    found = article(story(head=head)).published_at
    assert found is not None
    assert found.date().isoformat() == "2024-08-30"


def test_a_change_is_told_only_if_it_came_later() -> None:
    changed = '<meta property="article:modified_time" content="{}">'
    later = article(story(head=META + changed.format("2024-08-29T09:00:00+07:00")))
    same = article(story(head=META + changed.format("2024-08-29T08:00:00+07:00")))
    assert later.modified_at == datetime.fromisoformat("2024-08-29T09:00:00+07:00")
    assert same.modified_at is None


def test_the_clock_of_the_site_is_no_date_of_the_article() -> None:
    page = document(f"<div>Hôm nay: Thứ Bảy 21/11/2026</div><h1>{TITLE}</h1><div>{paragraphs(*STORY)}</div>")
    assert article(page).published_at is None


def test_the_date_of_an_article_may_stand_beside_the_picture_of_a_clock() -> None:
    page = document(f'<h1>{TITLE}</h1><div class="clock">12/03/2024 10:22</div><div>{paragraphs(*STORY)}</div>')
    found = article(page).published_at
    assert found is not None
    assert found.isoformat() == "2024-03-12T10:22:00+07:00"


CLOCK = '<div class="top"><span>Thứ Bảy, 21/11/2026</span></div>'


def test_the_clock_of_the_page_is_no_date_of_the_article() -> None:
    """It shows the day of the visit; where nothing else is printed, the day is not known."""
    assert article(document(f"{CLOCK}<h1>{TITLE}</h1>{paragraphs(*STORY)}")).published_at is None


def test_what_stands_by_the_headline_counts_before_the_clock_above_it() -> None:
    page = document(f"{CLOCK}<h3>{TITLE}</h3><p>16:45 | 12/03/2024</p>{paragraphs(*STORY)}")
    assert article(page).published_at == datetime.fromisoformat("2024-03-12T16:45:00+07:00")


def test_an_hour_in_the_next_element_belongs_to_the_date() -> None:
    when = "<p><span>10:22</span> | <span>30/08/2024</span></p>"
    page = document(f"{when}<h1>{TITLE}</h1>{paragraphs(*STORY)}")
    assert article(page).published_at == datetime.fromisoformat("2024-08-30T10:22:00+07:00")


def test_an_address_tells_which_figure_is_the_month() -> None:
    page = document(f"<h1>{TITLE}</h1><p>11/05/2024 14:30</p>{paragraphs(*STORY)}")
    found = article(page, url="https://www.example.vn/print/can-cang-102241105143000123.htm")
    assert found.published_at == datetime.fromisoformat("2024-11-05T14:30:00+07:00")


def test_updated_is_the_day_of_publication_where_no_other_is_printed() -> None:
    found = article(document(f"<h1>{TITLE}</h1><p>Cập nhật lúc 14:30 05/11/2024</p>{paragraphs(*STORY)}"))
    assert found.published_at == datetime.fromisoformat("2024-11-05T14:30:00+07:00")
    assert found.modified_at is None
