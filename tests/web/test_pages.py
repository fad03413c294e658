"""What the pages say: which round, when, where, who, how sure, who says so, and whether anybody is looking."""

from datetime import timedelta

import pytest

from storage.requests import ask_for_crawl, take_request
from tests.web.house import NOON, House, close_house, open_house


def test_the_first_page_tells_the_newest_round_and_whether_the_watch_is_awake(house: House) -> None:
    said = house.visitor().get("/?lang=en").words
    assert "The watch is awake" in said
    assert "2 of 2 sites are seen" in said
    assert (
        "Newest round Round 11 , Viet Nam–Laos political consultation, deputy ministers: 17 Nov 2026 , Hà Nội" in said
    )
    assert "Round 12 is expected in Laos 2027" in said


def test_all_rounds_stand_on_the_timeline_and_in_a_table(house: House) -> None:
    page = house.visitor().get("/?lang=en").page
    assert page.xpath("//*[local-name()='svg']//a/@href").count("/rounds/vn-la-deputy/11") == 1
    marks = page.xpath("//*[local-name()='svg']//a/@aria-label")
    assert "Round 11, held, 17 Nov 2026, Hà Nội" in marks
    rows = page.xpath("//table[1]//tbody/tr/th//text()")
    assert [row for row in rows if row.strip()][:3] == ["12", "11", "10"]


def test_each_fact_of_a_round_leads_to_its_sentence_and_on_into_the_article(house: House) -> None:
    visitor = house.visitor()
    page = visitor.get("/rounds/vn-la-deputy/11?lang=en").page
    (proof,) = page.xpath("//div[@id='starts_on']//a[@class='proof']/@href")
    (sentence,) = page.xpath(f"//li[@id='{proof[1:]}']//blockquote/text()")
    assert sentence.startswith("Ngày 17/11, tại Hà Nội")
    (href,) = page.xpath(f"//li[@id='{proof[1:]}']//a[@class='to-article']/@href")
    path, _, name = href.partition("#")
    article = visitor.get(path).page
    (marked,) = article.xpath(f"//a[@id='{name}']/following-sibling::mark[1]")
    assert marked.text_content() == sentence


def test_a_conflict_shows_who_says_what_and_which_value_is_used(house: House) -> None:
    said = house.visitor().get("/rounds/vn-la-deputy/11?lang=en").words
    assert "The articles disagree 17 Nov 2026: 1 article (used here) songhong 18 Nov 2026: 1 article nhipcau" in said


def test_a_reprint_is_no_voice_of_its_own(house: House) -> None:
    answer = house.visitor().get("/rounds/vn-la-deputy/11?lang=en")
    assert "1 independent voice , 2 articles, 1 of them a reprint." in answer.words
    assert len(answer.page.xpath("//ol[@class='voices']/li")) == 1


def test_what_was_told_and_to_whom_stands_with_the_round(house: House) -> None:
    said = house.visitor().get("/rounds/vn-la-deputy/11?lang=en").words
    assert "New round → desk@example.org" in said


def test_a_round_that_only_the_record_knows_says_so(house: House) -> None:
    said = house.visitor().get("/rounds/vn-la-deputy/9?lang=en").words
    assert "from the record of confirmed rounds that comes with Roundwatch" in said
    assert "No article reports it yet." in said


def test_words_find_articles_without_their_accents(house: House) -> None:
    page = house.visitor().get("/articles?query=tham+khao+chinh+tri&lang=en").page
    titles = [" ".join(one.text_content().split()) for one in page.xpath("//ol[@class='articles']/li/a")]
    assert len(titles) == 2
    assert all("lần thứ 11" in title for title in titles)


def test_articles_of_one_site_and_of_one_round(house: House) -> None:
    visitor = house.visitor()
    assert len(visitor.get("/articles?site=nhipcau").page.xpath("//ol[@class='articles']/li")) == 1
    assert len(visitor.get("/articles?round=vn-la-deputy/12").page.xpath("//ol[@class='articles']/li")) == 2
    assert "Đội nhà thắng đậm" in visitor.get("/articles").words


def test_why_an_article_speaks_of_no_round(house: House) -> None:
    visitor = house.visitor()
    (href,) = visitor.get("/articles?lang=en").page.xpath("//li/a[contains(., 'thắng đậm')]/@href")
    said = visitor.get(href).words
    assert "It speaks of no round of a watched mechanism." in said
    assert "No sentence names anything that could be a round." in said


def test_how_each_site_fares(house: House) -> None:
    answer = house.visitor().get("/watch?lang=en")
    assert "every site is seen as usual" in answer.words
    (row,) = answer.page.xpath("//tr[th/a[text()='songhong']]")
    said = " ".join(" ".join(row.xpath(".//text()")).split())
    assert said.startswith("songhong seen 18 Nov 2026, 12:30 18 Nov 2026, 11:00 seen")
    assert row.xpath(".//*[local-name()='svg']/@aria-label") == ["2 pages in 30 days; most on one day: 2"]


def test_one_site_with_its_crawls(house: House) -> None:
    answer = house.visitor().get("/watch/songhong?lang=en")
    assert "18 Nov 2026, 11:00 seen 4.0 s" in answer.words


def test_a_site_that_was_not_read_in_time_is_not_said_to_be_seen(house: House) -> None:
    begun = house.clock.at
    house.clock.at = NOON + timedelta(hours=30)
    try:
        every, one = (house.visitor().get(path) for path in ("/watch?lang=en", "/watch/songhong?lang=en"))
    finally:
        house.clock.at = begun
    for answer in (every, one):
        assert set(answer.page.xpath("//main//span[contains(@class, 'late')]/text()")) == {"not seen in time"}
    assert "every site is seen" not in every.words


@pytest.mark.parametrize("language", ["en", "vi", "lo"])
@pytest.mark.parametrize(
    "path", ["/", "/rounds/vn-la-deputy/11", "/articles", "/articles/1", "/watch", "/outbox", "/api"]
)
def test_every_page_speaks_every_language(house: House, path: str, language: str) -> None:
    answer = house.visitor().get(f"{path}?lang={language}")
    assert answer.status == 200
    assert answer.page.get("lang") == language
    assert answer.headers["content-language"] == language


def test_a_chosen_language_is_kept_and_else_the_browser_is_asked(house: House) -> None:
    visitor = house.visitor()
    assert visitor.get("/", Accept_Language="fr;q=0.9, lo;q=0.8, en;q=0.2").page.get("lang") == "lo"
    visitor.get("/?lang=vi")
    assert visitor.get("/articles", Accept_Language="en").page.get("lang") == "vi"
    assert house.visitor().get("/", Accept_Language="xx;q=many").page.get("lang") == "en"


@pytest.mark.parametrize(
    "path", ["/nothing", "/articles/99999", "/articles/one", "/rounds/vn-la-deputy/99", "/rounds/x/1", "/watch/nobody",
             "/watch/crawls/77", "/static/../app.py", "/static/%2e%2e/app.py", "/rounds/..%2f..%2fetc/passwd"]
)  # fmt: skip
def test_what_is_not_there_is_said_to_be_missing(house: House, path: str) -> None:
    assert house.visitor().get(path).status == 404


@pytest.mark.parametrize(
    "path", ["/articles?query=%22%22NEAR(*&site=%27;--", "/articles?query=" + "x" * 501, "/articles?round=%00",
             "/outbox?state=%3Cscript%3E", "/articles/999999999999999999999", "/?lang=%FF",
             "/login?then=//evil.example"]
)  # fmt: skip
def test_nothing_that_somebody_types_is_an_error_of_ours(house: House, path: str) -> None:
    assert house.visitor().get(path).status < 500


def test_foreign_text_stays_text(tmp_path_factory: pytest.TempPathFactory) -> None:
    house = open_house(tmp_path_factory.mktemp("hostile"))
    try:
        house.publish(
            "/xss-post7.html",
            title='<script>alert(1)</script> Tham khảo chính trị "><img src=x onerror=alert(2)>',
            text="Một <b>đoạn</b> {{ 7 * 7 }} ${7*7} javascript:alert(3)\n<iframe src=//evil.example></iframe>",
            authors=("<svg onload=alert(4)>",),
            credit='"><script>alert(5)</script>',
        )
        for path in ("/articles/1", "/articles", "/", "/outbox", "/watch"):
            page = house.visitor().get(path).page
            assert not page.xpath("//script[not(@src)] | //iframe | //img | //b | //@*[starts-with(name(), 'on')]")
            assert not page.xpath("//a[starts-with(normalize-space(@href), 'javascript:')]")
        assert "{{ 7 * 7 }}" in house.visitor().get("/articles/1").words
    finally:
        close_house(house)


def test_every_answer_tells_the_browser_to_load_nothing_from_elsewhere(house: House) -> None:
    for path in ("/", "/articles/1", "/static/style.css", "/nothing", "/health", "/api/openapi.json"):
        headers = {name.lower(): value for name, value in house.visitor().get(path).headers.items()}
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert "server" not in headers


def test_a_watch_that_does_not_run_or_sees_nothing_is_red(tmp_path_factory: pytest.TempPathFactory) -> None:
    house = open_house(tmp_path_factory.mktemp("asleep"))
    try:
        assert house.visitor().get("/health").status == 200
        house.desk.is_watching = lambda: False
        answer = house.visitor().get("/health")
        assert answer.status == 503
        assert '"asleep"' in answer.text
        assert "The watch is not running" in house.visitor().get("/?lang=en").words
    finally:
        close_house(house)


def test_metrics_tell_what_is_stored_what_waits_and_how_the_sites_fare(house: House) -> None:
    said = house.visitor().get("/metrics").text
    assert 'roundwatch_stored{what="articles"} 3.0' in said
    assert 'roundwatch_alerts{state="waiting"}' in said
    assert 'roundwatch_newest_round{mechanism="vn-la-deputy"} 11.0' in said
    assert 'roundwatch_site_blind{site="songhong"} 0.0' in said


def test_a_crawl_is_asked_for_once_and_followed(house: House) -> None:
    visitor = house.visitor()
    token = visitor.get("/watch").form_token()
    asked = visitor.post("/watch/crawls", {"form": token, "site": "songhong"})
    assert asked.status == 303
    place = asked.headers["location"]
    assert visitor.post("/watch/crawls", {"form": token, "site": "songhong"}).headers["location"] == place
    said = visitor.get(place + "?lang=en").words
    assert "songhong" in said
    assert "It waits for its turn" in said


@pytest.mark.parametrize(("form", "why"), [({"site": "nobody"}, "no site"), ({"url": "ftp://x/"}, "not an http")])
def test_a_crawl_of_what_cannot_be_crawled_is_refused_in_a_sentence(
    house: House, form: dict[str, str], why: str
) -> None:
    visitor = house.visitor()
    answer = visitor.post("/watch/crawls", {"form": visitor.get("/watch?lang=en").form_token(), **form})
    assert answer.status == 422
    assert why in answer.words


def test_a_letter_is_sent_again_on_request(house: House) -> None:
    visitor = house.visitor()
    token = visitor.get("/outbox").form_token()
    answer = visitor.post("/outbox/1/resend", {"form": token})
    assert answer.status == 303
    assert visitor.get(answer.headers["location"]).page.xpath("//tr[@class='fresh']/@id") == ["alert-1"]
    assert visitor.post("/outbox/12345/resend", {"form": token}).status == 404


def test_the_clock_of_the_page_is_that_of_its_zone(house: House) -> None:
    assert (NOON + timedelta(hours=7)).strftime("%H:%M") == "12:00"
    assert "18 Nov 2026, 12:00" in house.visitor().get("/articles/1?lang=en").words


def test_a_crawl_that_died_before_it_could_say_so_is_not_waited_for(tmp_path_factory: pytest.TempPathFactory) -> None:
    house = open_house(tmp_path_factory.mktemp("lost"))
    try:
        with house.database.write() as session:
            number = ask_for_crawl(session, ["songhong"], None, NOON)
            take_request(session, number, "no-such-batch", NOON)
        page = house.visitor().get(f"/watch/crawls/{number}?lang=en")
        assert "nothing was heard of it since" in page.words
        assert page.page.xpath("//*[@id='progress']/@data-done") == ["yes"]
    finally:
        close_house(house)
