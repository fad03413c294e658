"""For programs: JSON in the shapes of the commands, feeds and calendars; and what a program may not send."""

import json
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar
from lxml import etree

from storage.requests import take_request
from storage.runs import Progress, claim_sites, finish_run
from tests.web.conftest import PASSWORD
from tests.web.house import NOON, Answer, House, Visitor
from tests.web.test_access import basic, signed_in
from web import models

Json = Any  # a document: its shape is what the tests are about

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def order(visitor: Visitor, body: Json, **headers: str) -> Answer:
    """Ask for a crawl as a program does."""
    kind = {"Content-Type": "application/json"}
    return visitor.ask("POST", "/api/crawls", json.dumps(body).encode(), kind | headers)


def get(house: House, path: str) -> Json:
    """What the API answers."""
    answer = house.visitor().get(path)
    assert answer.status == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    return json.loads(answer.text)


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ("/api/rounds", models.Rounds),
        ("/api/articles", models.Articles),
        ("/api/articles/1", models.Article),
        ("/api/alerts", models.Alerts),
        ("/api/sites", models.Sites),
        ("/health", models.Health),
    ],
)
def test_every_answer_is_what_the_document_says(house: House, path: str, model: type[models.Model]) -> None:
    document = get(house, path)
    read = model.model_validate_json(json.dumps(document))
    assert json.loads(read.model_dump_json(by_alias=True)).keys() == document.keys()


def test_rounds_with_what_is_expected(house: House) -> None:
    document = get(house, "/api/rounds")
    newest = next(one for one in document["rounds"] if (one["mechanism"], one["number"]) == ("vn-la-deputy", 11))
    assert (newest["status"], newest["starts_on"], newest["city"]) == ("held", "2026-11-17", "Hà Nội")
    assert [one["field"] for one in newest["conflicts"]] == ["starts_on", "ends_on"]
    assert {"mechanism": "vn-la-deputy", "partner": None, "number": 12, "country": "LA", "year": 2027,
            "state": "waiting"} in document["expected"]  # fmt: skip


def test_articles_by_words_round_site_and_number(house: House) -> None:
    def titles(query: str) -> list[str]:
        return [one["title"] for one in get(house, f"/api/articles?{query}")["articles"]]

    assert len(titles("")) == 3
    assert len(titles("query=tham+khao+chinh+tri")) == 2
    assert titles("query=doi+nha") == ["Đội nhà thắng đậm"]
    assert len(titles("round=vn-la-deputy/11")) == 2
    assert len(titles("site=nhipcau")) == 1
    assert len(titles("limit=1")) == 1
    assert titles("site=nobody") == []


def test_one_article_with_its_text_versions_and_mentions(house: House) -> None:
    (found,) = get(house, "/api/articles?site=nhipcau")["articles"]
    copy = get(house, f"/api/articles/{found['id']}")
    assert copy["article"]["text"].startswith("Ngày 18/11, tại Hà Nội")
    assert copy["copies"] == ["https://songhong.example/vong-11-post100.html"]
    assert [one["number"] for one in copy["mentions"]] == [11, 12]
    corrected = get(house, "/api/articles/1")
    assert [one["text"][:10] for one in corrected["versions"]] == ["Ngày 18/11", "Ngày 17/11"]


def test_alerts_by_state(house: House) -> None:
    assert {one["state"] for one in get(house, "/api/alerts?state=waiting")["alerts"]} == {"waiting"}
    assert get(house, "/api/alerts?state=failed") == {"alerts": []}


def test_sites_as_the_command_says_them(house: House) -> None:
    first = get(house, "/api/sites")["sites"][0]
    assert (first["site"], first["state"], first["last_crawl_at"]) == ("songhong", "ok", "2026-11-18T04:00:00+00:00")


@pytest.mark.parametrize(
    ("path", "status", "why"),
    [
        ("/api/articles?limit=501", 422, "limit: Input should be less than or equal to 500"),
        ("/api/articles?limit=-1", 422, "limit: "),
        ("/api/articles?round=vn-la-deputy/x", 422, "round: "),
        ("/api/articles?query=%00", 422, "query: "),
        ("/api/articles?sites=nhipcau", 422, "sites: there is no such parameter"),
        ("/api/sites?%0D%0Aa=1", 422, "\r\na: there is no such parameter"),
        ("/api/alerts?state=lost", 422, "state: "),
        ("/api/articles/99999", 404, "no article 99999 is stored"),
        ("/api/articles/one", 422, "article_id: "),
        ("/api/crawls/77", 404, "no crawl 77 was asked for"),
        ("/api/nothing", 404, "Not Found"),
        ("/feeds/nobody.atom", 404, "no such mechanism"),
        ("/calendars/../../etc/passwd.ics", 404, "Not Found"),
    ],
)
def test_what_cannot_be_answered_is_said_in_a_sentence(house: House, path: str, status: int, why: str) -> None:
    answer = house.visitor().get(path)
    assert answer.status == status
    assert json.loads(answer.text)["detail"].startswith(why)


def test_a_crawl_is_asked_for_and_followed_to_its_end(house: House) -> None:
    asked = order(house.visitor(), {"site": "nhipcau"})
    assert asked.status == 202
    place = json.loads(asked.text)["address"]
    assert asked.headers["location"] == place
    assert json.loads(order(house.visitor(), {"site": "nhipcau"}).text)["address"] == place
    waiting = get(house, place)
    models.Crawl.model_validate_json(json.dumps(waiting))
    assert (waiting["state"], waiting["site"], waiting["sites"]) == ("waiting", "nhipcau", [])
    with house.database.write() as session:
        runs = claim_sites(session, "asked", ["nhipcau"], "manual", NOON)
        take_request(session, waiting["id"], "asked", NOON)
    running = get(house, place)
    assert (running["state"], running["sites"][0]["outcome"]) == ("running", None)
    with house.database.write() as session:
        finish_run(session, runs["nhipcau"], Progress(fates={"new": 2}, sources=1), "ok", NOON, complete=True)
    done = get(house, place)
    models.Crawl.model_validate_json(json.dumps(done))
    assert (done["state"], done["sites"][0]["outcome"], done["sites"][0]["new"]) == ("done", "ok", 2)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({}, 'say either "site" or "url"'),
        ({"site": "songhong", "url": "https://a.example/"}, 'say either "site" or "url"'),
        ({"site": "nobody"}, "no site 'nobody' is configured"),
        ({"url": "ftp://a.example/"}, "not an http or https address"),
        ({"url": "https://a.example/\x00"}, "url: "),
        ({"sites": ["songhong"]}, "sites: "),
        ({"\ud800": 1}, "body: "),
        ([], "body: "),
    ],
)
def test_a_crawl_of_what_cannot_be_crawled_is_refused(house: House, body: Json, why: str) -> None:
    answer = order(house.visitor(), body)
    assert answer.status == 422
    assert why in json.loads(answer.text)["detail"]


def test_without_a_password_a_foreign_page_cannot_ask_for_a_crawl(house: House) -> None:
    visitor = house.visitor()
    for form in ("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", ""):
        assert order(visitor, {"site": "songhong"}, **{"Content-Type": form}).status == 415, form
    assert order(visitor, {"site": "songhong"}, Origin="https://evil.example").status == 403
    assert order(visitor, {"site": "songhong"}, Sec_Fetch_Site="cross-site").status == 403
    preflight = visitor.ask("OPTIONS", "/api/crawls", None, {"Origin": "https://evil.example",
                            "Access-Control-Request-Method": "POST"})  # fmt: skip
    assert "access-control-allow-origin" not in preflight.headers


def test_a_program_asks_with_the_password_and_a_session_with_its_token(locked: House) -> None:
    body = {"site": "songhong"}
    assert order(locked.visitor(), body).status == 401
    assert order(locked.visitor(), body, Authorization=basic("wrong")).status == 401
    assert order(locked.visitor(), body, Authorization=basic(PASSWORD)).status == 202
    assert order(locked.visitor(), body, Authorization=basic(PASSWORD), Origin="https://evil.example").status == 403
    visitor = signed_in(locked)
    token = visitor.get("/").form_token()
    assert order(visitor, body).status == 403
    assert order(visitor, body, X_Form_Token="0" * 64).status == 403
    assert order(visitor, body, X_Form_Token=signed_in(locked).get("/").form_token()).status == 403
    assert order(visitor, body, X_Form_Token=token).status == 202
    assert order(visitor, body, X_Form_Token=token, Origin="null").status == 403


@pytest.mark.parametrize("path", ["/api/rounds", "/feeds/vn-la-deputy.atom", "/calendars/vn-la-deputy.ics"])
def test_a_program_that_is_refused_is_told_in_json(locked: House, path: str) -> None:
    answer = locked.visitor().get(path)
    assert (answer.status, json.loads(answer.text)) == (401, {"detail": "sign in first"})
    assert answer.headers["www-authenticate"] == 'Basic realm="roundwatch"'
    assert locked.visitor().get(path, Authorization=basic(PASSWORD)).status == 200


def test_a_feed_of_a_mechanism_leads_to_the_pages_of_its_rounds(house: House) -> None:
    visitor = house.visitor()
    answer = visitor.get("/feeds/vn-la-deputy.atom")
    assert answer.headers["content-type"] == "application/atom+xml"
    feed: Any = etree.fromstring(answer.body)  # Any: what an XPath gives depends on it
    assert feed.xpath("string(a:title)", namespaces=ATOM).endswith("political consultation, deputy ministers")
    assert feed.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == [visitor.url + "feeds/vn-la-deputy.atom"]
    links = feed.xpath("a:entry/a:link/@href", namespaces=ATOM)
    assert visitor.url + "rounds/vn-la-deputy/11" in links
    assert all("/vn-la-deputy/" in link for link in links)
    assert visitor.get("/" + links[0].removeprefix(visitor.url)).status == 200


def test_a_calendar_of_a_mechanism_has_its_days(house: House) -> None:
    answer = house.visitor().get("/calendars/vn-la-deputy.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    days = {event.uid: event.start for event in Calendar.from_ical(answer.body).events}
    assert days["vn-la-deputy-11@roundwatch"] == date(2026, 11, 17)
    assert all(uid.startswith("vn-la-deputy-") for uid in days)


@pytest.mark.parametrize("path", ["/feeds/vn-la-minister.atom", "/calendars/vn-la-minister.ics"])
def test_what_has_not_changed_is_not_sent_again(house: House, path: str) -> None:
    visitor = house.visitor()
    etag = visitor.get(path).headers["etag"]
    for known in (etag, f'W/{etag}, "other"', "*"):
        again = visitor.get(path, If_None_Match=known)
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", etag)
    assert visitor.get(path, If_None_Match='"other"').status == 200


def test_feeds_and_calendars_are_found_from_the_pages(house: House) -> None:
    visitor = house.visitor()
    for path in ("/", "/api"):
        page = visitor.get(path).page
        (feed,) = page.xpath("//link[@rel='alternate'][contains(@href, 'vn-la-deputy')]/@href")
        (calendar,) = page.xpath("//main//a[contains(@href, '/calendars/vn-la-deputy')]/@href")
        assert page.xpath(f"//main//a[@href='{feed}']")
        assert visitor.get(feed).status == visitor.get(calendar).status == 200


def test_the_document_says_how_each_address_answers_and_refuses(house: House) -> None:
    document = get(house, "/api/openapi.json")
    assert document["components"]["securitySchemes"]["password"]["scheme"] == "basic"
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            assert operation["summary"], path
            assert operation["description"], path
            assert operation.get("security") or path == "/health"
            assert all(one["description"] != "Validation Error" for one in operation["responses"].values()), path
            assert all("description" in one for one in operation.get("parameters", ()) if one["in"] == "query"), path
            assert ("requestBody" in operation) == (method == "post")
