"""The bundled newsroom is a world that can be relied on: right HTTP, reachable articles, noise where it belongs."""

import gzip
import http.client
import re
import socket
import threading
import unicodedata
import urllib.parse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import trafilatura
from lxml import html

from demo.newsroom import HISTORY, NEWS, NEWS_BEGINS, Newsroom, Outlet, Story, publish_history
from demo.newsroom.outlets import PLANS, Plan
from demo.newsroom.server import POLL_S
from domain.rounds import Status

MORNING = datetime(2026, 3, 2, 9, 15, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
STORY = Story(
    title="Cầu treo bản Nà Sài thông xe",
    text="Sáng nay bà con đi qua cầu lần đầu.\nCây cầu dài tám mươi mét.",
)
OUTLETS = [plan.name for plan in PLANS]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a visitor got."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return unicodedata.normalize("NFC", self.body.decode())


def ask(url: str, method: str = "GET", **headers: str) -> Answer:
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    try:
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request(method, target, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        lowered = {name.lower(): value for name, value in response.getheaders()}
        return Answer(status=response.status, headers=lowered, body=response.read())
    finally:
        connection.close()


def links(url: str) -> list[str]:
    """Every address on a page, feed or sitemap."""
    text = ask(url).text
    found = re.findall(r'href="([^"]+)"|<loc>([^<]+)</loc>|<link>([^<]+)</link>', text)
    return [urllib.parse.urljoin(url, next(filter(None, one)).replace("&amp;", "&")) for one in found]


@pytest.fixture
def room() -> Iterator[Newsroom]:
    with Newsroom() as opened:
        yield opened


@pytest.fixture(scope="module")
def world() -> Iterator[Newsroom]:
    """The whole chronicle, for tests that only read."""
    with Newsroom() as opened:
        publish_history(opened)
        for step in NEWS:
            step.apply(opened, NEWS_BEGINS + step.after)
        yield opened


# --- HTTP


def test_an_unchanged_page_is_not_sent_again(room: Newsroom) -> None:
    url = room.publish("nhipcau", STORY, MORNING)
    first = ask(url)
    assert first.headers["last-modified"] == "Mon, 02 Mar 2026 02:15:00 GMT"
    by_tag = ask(url, If_None_Match=first.headers["etag"])
    by_date = ask(url, If_Modified_Since=first.headers["last-modified"])
    assert [(one.status, one.body) for one in (by_tag, by_date)] == [(304, b""), (304, b"")]


def test_an_edited_page_is_sent_again(room: Newsroom) -> None:
    outlet = room.outlet("nhipcau")
    url = outlet.publish(STORY, MORNING)
    before = ask(url)
    outlet.edit(url, text="Cầu tạm đóng để sửa lan can.", modified_at=MORNING + timedelta(hours=2))
    after = ask(url, If_None_Match=before.headers["etag"], If_Modified_Since=before.headers["last-modified"])
    assert after.status == 200
    assert "sửa lan can" in after.text
    assert "bà con đi qua cầu" not in after.text
    assert ask(url, If_Modified_Since=before.headers["last-modified"]).status == 200


def test_the_tag_decides_when_tag_and_date_disagree(room: Newsroom) -> None:
    url = room.publish("nhipcau", STORY, MORNING)
    printed_at = ask(url).headers["last-modified"]
    assert ask(url, If_None_Match='W/"another"', If_Modified_Since=printed_at).status == 200


def test_an_unreadable_date_is_as_if_not_sent(room: Newsroom) -> None:
    url = room.publish("nhipcau", STORY, MORNING)
    assert ask(url, If_Modified_Since="the day before yesterday").status == 200


@pytest.mark.parametrize(
    ("outlet", "path"),
    [("songhong", "/rss/chinhtri-291.rss"), ("songhong-en", "/sitemap.xml"), ("mekongdaily", "/feed/")],
)
def test_feeds_and_sitemaps_change_only_when_something_is_printed(room: Newsroom, outlet: str, path: str) -> None:
    room.publish(outlet, STORY, MORNING)
    url = room.outlet(outlet).url(path)
    before = ask(url).headers
    assert ask(url, If_None_Match=before["etag"]).status == 304
    assert ask(url, If_Modified_Since=before["last-modified"]).status == 304
    room.publish(outlet, Story(title="Chợ phiên", text="Họp chợ."), MORNING + timedelta(days=40))
    assert ask(url, If_None_Match=before["etag"]).status == 200
    assert ask(url, If_Modified_Since=before["last-modified"]).status == 200


def test_an_outlet_can_stop_sending_validators(room: Newsroom) -> None:
    url = room.publish("tinmoi", STORY, MORNING)
    tag = ask(url).headers["etag"]
    room.outlet("tinmoi").validators = False
    answer = ask(url, If_None_Match=tag)
    assert answer.status == 200
    assert not {"etag", "last-modified"} & set(answer.headers)


def test_an_outlet_can_be_down_and_come_back(room: Newsroom) -> None:
    outlet = room.outlet("songhong")
    outlet.down = True
    assert (ask(outlet.home).status, ask(outlet.url("/robots.txt")).status) == (503, 503)
    outlet.down = False
    assert ask(outlet.home).status == 200
    assert ask(room.outlet("nhipcau").home).status == 200


def test_compression_is_for_those_who_accept_it(room: Newsroom) -> None:
    url = room.publish("baotinh", STORY, MORNING)
    plain, packed, refused = ask(url), ask(url, Accept_Encoding="br, gzip"), ask(url, Accept_Encoding="gzip;q=0")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body == refused.body
    assert "content-encoding" not in plain.headers


def test_head_is_get_without_the_body(room: Newsroom) -> None:
    url = room.publish("tonghop", STORY, MORNING)
    head, get = ask(url, "HEAD"), ask(url)
    assert (head.status, head.headers) == (200, get.headers)
    parts = urllib.parse.urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), timeout=10) as line:  # http.client drops such a body
        line.sendall(f"HEAD {parts.path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        assert b"".join(iter(lambda: line.recv(4096), b"")).endswith(b"\r\n\r\n")


def test_some_outlets_do_not_tell_their_charset(room: Newsroom) -> None:
    kinds = {outlet.plan.name: ask(outlet.home).headers["content-type"] for outlet in room.outlets}
    assert kinds["songhong"] == "text/html; charset=utf-8"
    assert kinds["congdoingoai"] == "text/html"


def test_one_outlet_serves_decomposed_letters(room: Newsroom) -> None:
    forms = {
        outlet.plan.name: unicodedata.is_normalized("NFC", ask(outlet.home).body.decode()) for outlet in room.outlets
    }
    assert [name for name, composed in forms.items() if not composed] == ["congdoingoai"]


def test_what_is_not_there_is_said_by_status_or_only_in_words(room: Newsroom) -> None:
    assert ask(room.outlet("songhong").url("/nothing.html")).status == 404
    assert ask(room.outlet("tinmoi").url("/thoi-su/khong-co.htm")).status == 200
    for outlet in room.outlets:
        assert ask(outlet.gone).status == 200
        assert outlet.plan.noise.false_round.title not in ask(outlet.gone).text


def test_a_withdrawn_article_is_gone_from_its_address_and_from_the_lists(room: Newsroom) -> None:
    outlet = room.outlet("songhong")
    url = outlet.publish(STORY, MORNING)
    assert url in links(outlet.home)
    outlet.remove(url)
    assert ask(url).status == 404
    assert url not in links(outlet.home)


def test_robots_txt_names_what_is_forbidden_and_the_sitemap(room: Newsroom) -> None:
    outlet = room.outlet("songhong-en")
    assert "Disallow: /noi-bo/" in ask(outlet.url("/robots.txt")).text
    assert f"Sitemap: {outlet.url('/sitemap.xml')}" in ask(outlet.url("/robots.txt")).text
    outlet.robots = "User-agent: *\nDisallow: /\n"
    assert ask(outlet.url("/robots.txt")).text == "User-agent: *\nDisallow: /\n"


def test_every_request_is_in_the_log_of_its_outlet(room: Newsroom) -> None:
    outlet = room.outlet("tinmoi")
    url = outlet.publish(STORY, MORNING)
    visitors = [threading.Thread(target=ask, args=(url,)) for _ in range(12)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    ask(outlet.home, "HEAD", User_Agent="roundwatch")
    last = outlet.requests[-1]
    assert (last.method, last.path, last.status, last.headers["user-agent"]) == ("HEAD", "/", 200, "roundwatch")
    assert Counter(visit.path for visit in outlet.requests) == {url.removeprefix(outlet.home[:-1]): 12, "/": 1}
    assert room.outlet("songhong").requests == []


def test_a_closed_newsroom_answers_nobody() -> None:
    with Newsroom() as room:
        home = room.outlet("songhong").home
        parts = urllib.parse.urlsplit(home)
        kept_alive = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=20 * POLL_S)
        kept_alive.request("GET", "/")
        assert kept_alive.getresponse().read()
    kept_alive.sock.settimeout(5)
    assert kept_alive.sock.recv(1) == b""
    kept_alive.close()
    with pytest.raises(ConnectionRefusedError):
        ask(home)


def test_times_without_a_zone_are_refused(room: Newsroom) -> None:
    with pytest.raises(ValueError, match="zone"):
        room.publish("songhong", STORY, datetime(2026, 3, 2, 9, 15))  # noqa: DTZ001 - that is the point


def test_an_address_keeps_its_page_whatever_marketing_adds_to_it(room: Newsroom) -> None:
    url = room.publish("songhong", STORY, MORNING)
    assert ask(f"{url}?utm_source=mail").body == ask(url).body


# --- what an outlet offers


def everything_listed(outlet: Outlet) -> set[str]:
    """What is reached from the home page by section pages and their further pages."""
    seen, waiting = set[str](), [outlet.url(outlet.plan.section)]
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        # `{page}` as it stands in the plan's addresses, so that only listing pages are followed
        pattern = re.escape(outlet.url(outlet.plan.section_page)).replace(r"\{page\}", r"\d+")
        found = links(page)
        waiting += [url for url in found if re.fullmatch(pattern, url)]
        seen.update(url for url in found if url in outlet.articles)
    return seen


@pytest.mark.parametrize("name", OUTLETS)
def test_every_article_is_reached_from_the_sections_of_its_outlet(world: Newsroom, name: str) -> None:
    outlet = world.outlet(name)
    assert outlet.url(outlet.plan.section) in links(outlet.home)
    assert set(outlet.articles) <= everything_listed(outlet)
    assert {ask(url).status for url in outlet.articles} == {200}


@pytest.mark.parametrize("plan", PLANS, ids=OUTLETS)
def test_older_articles_are_reached_by_the_further_pages_of_a_section(plan: Plan) -> None:
    with Newsroom((plan,)) as room:
        outlet = room.outlet(plan.name)
        for day in range(20):
            outlet.publish(Story(title=f"Bản tin số {day}", text="Một ngày."), MORNING + timedelta(days=day))
        first = set(links(outlet.url(plan.section))) & set(outlet.articles)
        assert len(first) < 20
        assert set(outlet.articles) <= everything_listed(outlet)


@pytest.mark.parametrize("name", ["songhong", "tinmoi", "mekongdaily"])
def test_a_feed_lists_the_newest_articles(world: Newsroom, name: str) -> None:
    outlet = world.outlet(name)
    listed = dict.fromkeys(links(outlet.site().sources[0].url))  # pictures link there too
    assert [url for url in listed if url in outlet.articles] == list(outlet.articles)


def test_the_sitemap_index_leads_to_every_article_and_the_news_sitemap_to_the_newest(world: Newsroom) -> None:
    outlet = world.outlet("songhong-en")
    maps = links(outlet.site().sources[0].url)
    assert set(outlet.articles) == {url for one in maps for url in links(one)}
    assert links(outlet.url("/sitemaps/google-news.xml")) == [outlet.url_of("deputy-11-en")]


def test_noise_leads_to_pages_without_text(world: Newsroom) -> None:
    outlet = world.outlet("nhipcau")
    tree = html.fromstring(ask(outlet.videos[0]).body)
    assert tree.xpath("//h1")
    assert not tree.xpath("//div[@class='article-detail-content']")
    assert set(outlet.videos) & set(links(outlet.home))


def test_an_outlet_declares_itself_with_the_best_that_it_offers(room: Newsroom) -> None:
    kinds = {site.name: site.sources[0].kind for site in room.sites}
    assert (kinds["songhong"], kinds["songhong-en"], kinds["nhipcau"]) == ("feed", "sitemap", "section")
    assert {site.family for site in room.sites if site.name.startswith("songhong")} == {"songhong"}
    assert {ask(site.sources[0].url).status for site in room.sites} == {200}


# --- pages


@pytest.mark.parametrize("name", OUTLETS)
def test_every_page_of_an_outlet_carries_its_noise(world: Newsroom, name: str) -> None:
    outlet = world.outlet(name)
    noise = outlet.plan.noise
    shown = {line.title for line in (*noise.popular, *noise.videos, *noise.weather)}
    for url in (outlet.home, outlet.url(outlet.plan.section), outlet.videos[0], *outlet.articles):
        text = ask(url).text
        assert {title for title in shown if title not in text} == set()


def test_every_line_of_noise_is_one_of_a_kind() -> None:
    lines = [line for plan in PLANS for line in (*plan.noise.lines, plan.noise.false_round)]
    words = Counter(text for line in lines for text in (line.title, line.blurb) if text)
    assert [text for text, count in words.items() if count > 1] == []


@pytest.mark.parametrize("name", OUTLETS)
def test_some_pages_tease_a_round_that_never_was_and_some_do_not(world: Newsroom, name: str) -> None:
    outlet = world.outlet(name)
    title = outlet.plan.noise.false_round.title
    assert {title in ask(url).text for url in outlet.articles} == {True, False}


def test_some_noise_names_a_festival_with_a_roman_number(world: Newsroom) -> None:
    url = world.outlet("songhong").url_of("weather")
    assert re.search(r"Việt Nam – Lào – Trung Quốc lần thứ IX", ask(url).text)


def skeleton(page: bytes) -> set[str]:
    """The class names and ids of a page, or its elements where it has none."""
    tree = html.fromstring(page)
    names = {name for element in tree.iter() for name in f"{element.get('class', '')} {element.get('id', '')}".split()}
    return names or {str(element.tag) for element in tree.iter()}


def test_no_two_outlets_share_a_skeleton(world: Newsroom) -> None:
    dressed = {outlet.plan.name: skeleton(ask(next(iter(outlet.articles))).body) for outlet in world.outlets}
    for one, names in dressed.items():
        for other, others in dressed.items():
            if one < other:
                assert len(names & others) / len(names | others) < 0.2, (one, other)


def test_one_outlet_has_no_class_names_at_all(world: Newsroom) -> None:
    page = ask(world.outlet("congdoingoai").url_of("deputy-11-portal")).text
    assert not re.search(r"\b(class|id|itemprop)=", page)


def test_a_copy_names_the_address_that_it_comes_from(world: Newsroom) -> None:
    page = ask(world.outlet("tonghop").url_of("deputy-11-tonghop")).text
    assert f'Source: <a href="{world.outlet("songhong").url_of("deputy-11")}"' in page


@pytest.mark.parametrize("name", OUTLETS)
def test_an_extractor_finds_the_whole_body_of_every_article(world: Newsroom, name: str) -> None:
    outlet = world.outlet(name)
    for url, story in outlet.articles.items():
        text = unicodedata.normalize("NFC", trafilatura.extract(ask(url).text, favor_recall=True) or "")
        assert [paragraph for paragraph in story.paragraphs if paragraph[:80] not in text] == []


def test_an_extractor_takes_some_noise_for_text(world: Newsroom) -> None:
    url = world.outlet("nhipcau").url_of("deputy-11-nhipcau")
    assert "Tham khảo chính trị Việt Nam – Lào lần thứ 12 thành công" in (trafilatura.extract(ask(url).text) or "")


# --- the chronicle


def test_the_stories_have_distinct_names_and_paragraphs_of_their_own() -> None:
    originals = [one.story for one in HISTORY if not one.story.taken_from]
    paragraphs = Counter(paragraph for story in originals for paragraph in story.paragraphs)
    assert [paragraph for paragraph, count in paragraphs.items() if count > 1] == []
    assert len({one.story.name for one in HISTORY}) == len(HISTORY)


def test_the_history_holds_rounds_of_both_mechanisms_and_none_of_the_news() -> None:
    rounds = {(e.mechanism, e.number) for one in HISTORY for e in one.story.expects if e.status is Status.HELD}
    assert rounds == {
        *(("vn-la-deputy", n) for n in (7, 8, 9, 10)),
        *(("vn-la-minister", n) for n in (9, 10, 11, 12)),
    }
    assert max(one.at for one in HISTORY) < NEWS_BEGINS


def test_copies_carry_the_text_of_the_agency_in_their_own_spelling(world: Newsroom) -> None:
    agency = world.outlet("songhong").articles[world.outlet("songhong").url_of("deputy-11")]
    copies = [
        story for outlet in world.outlets for story in outlet.articles.values()
        if story.taken_from == ("songhong", "deputy-11")
    ]  # fmt: skip
    assert len(copies) == 6
    assert len({copy.text for copy in copies}) == 6
    words = set(agency.text.split())
    assert all(len(words & set(copy.text.split())) / len(words) > 0.9 for copy in copies)


def test_the_agency_corrects_the_day_in_place() -> None:
    with Newsroom() as room:
        report, *_, correction, _ = NEWS
        report.apply(room, NEWS_BEGINS)
        agency = room.outlet("songhong")
        url = agency.url_of("deputy-11")
        assert "Ngày 18/11, tại Hà Nội" in ask(url).text
        correction.apply(room, NEWS_BEGINS + correction.after)
        assert "Ngày 19/11, tại Hà Nội" in ask(url).text
        assert "18/11" not in ask(url).text
        assert '"dateModified": "2026-11-19T22:30:00+07:00"' in ask(url).text
        assert [e.starts_on for e in agency.articles[url].expects] == [date(2026, 11, 19), None]


def test_the_news_is_told_in_order_with_a_title_for_people() -> None:
    assert [step.after for step in NEWS] == sorted(step.after for step in NEWS)
    assert all(step.title for step in NEWS)


def test_what_a_story_expects_stands_in_its_words(world: Newsroom) -> None:
    words = {7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth", 11: "11th", 12: "12th"}
    for outlet in world.outlets:
        for story in outlet.articles.values():
            said = f"{story.title}\n{story.lead}\n{story.text}"
            for e in story.expects:
                assert re.search(rf"lần thứ {e.number}\b|\b{e.number}th\b|{words[e.number or 0]}", said), story.name
                if e.starts_on:
                    day, month = e.starts_on.day, e.starts_on.month
                    written = (f"{day}/{month}", f"{e.starts_on:%B} {day}", f"on {e.starts_on:%A}")
                    assert any(form in said for form in written), story.name
                assert e.status is not Status.PLANNED or str(e.year) in said, story.name


def test_a_story_that_names_a_numbered_consultation_of_the_two_countries_expects_it(world: Newsroom) -> None:
    numbered = re.compile(r"(?i)tham (?:khảo|vấn) chính trị[^.]{0,60}lần thứ (\d+)|(\w+) political consultation")
    for outlet in world.outlets:
        for story in outlet.articles.values():
            others = re.search("Campuchia|Myanmar", story.title)
            if numbered.search(story.text):
                assert bool(story.expects) is not bool(others), story.name
