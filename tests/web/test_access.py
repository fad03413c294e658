"""Who may see the page, who may ask it for something, and what nobody may."""

import base64
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from sqlmodel import SQLModel, select

from storage.tables import Alert, CrawlRequest, Letter, StoredArticle, WebSession
from tests.newsdesk import Newsdesk
from tests.web.conftest import PASSWORD
from tests.web.house import NOON, House, Visitor
from web.access import Attempts, is_our_host, is_own_request, safe_path
from web.app import create_app

#: What looking must not change.
TABLES: tuple[type[SQLModel], ...] = (Alert, Letter, StoredArticle, WebSession, CrawlRequest)
#: Addresses that answer to somebody who is not signed in.
OPEN = {"/login", "/health"}
#: Values for the places in addresses.
PLACES = {"{series}": "vn-la-deputy", "{key}": "11", "{article_id}": "1", "{name}": "songhong", "{request_id}": "1",
          "{alert_id}": "1", "{number}": "1"}  # fmt: skip


def routes(house: House) -> Iterator[tuple[str, str]]:
    """Every method and address that the page has."""
    for route in create_app(house.desk).routes:
        if isinstance(route, APIRoute):
            path = route.path
            for place, value in PLACES.items():
                path = path.replace(place, value)
            assert "{" not in path, f"{route.path}: say in PLACES what stands there"
            for method in sorted(route.methods or ()):
                yield method, path


def basic(password: str) -> str:
    """What a program sends with each request."""
    return "Basic " + base64.b64encode(f"anybody:{password}".encode()).decode()


def signed_in(house: House) -> Visitor:
    """Somebody who knows the password."""
    visitor = house.visitor()
    assert visitor.post("/login", {"password": PASSWORD, "then": "/"}).status == 303
    return visitor


def test_every_route_is_closed_to_whoever_is_not_signed_in(locked: House) -> None:
    for method, path in routes(locked):
        answer = locked.visitor().ask(method, path)
        if path in OPEN:
            assert answer.status in (200, 403), path
        elif method == "GET" and not path.startswith(("/api/", "/feeds/", "/calendars/", "/metrics")):
            assert (answer.status, answer.headers["location"]) == (303, f"/login?then={path}"), path
        else:
            assert answer.status == 401, (method, path)
        assert "Nguyễn Mạnh Cường" not in answer.text


def test_every_route_answers_whoever_is_signed_in(locked: House) -> None:
    for method, path in routes(locked):
        if method == "GET":
            assert signed_in(locked).get(path).status in (200, 303, 404), path


def test_a_program_sends_the_password_with_each_request(locked: House) -> None:
    assert locked.visitor().get("/metrics", Authorization=basic(PASSWORD)).status == 200
    assert locked.visitor().get("/metrics", Authorization=basic(PASSWORD[:-1])).status == 401
    assert locked.visitor().get("/metrics", Authorization="Basic !!!").status == 401
    assert locked.visitor().get("/metrics", Authorization="Basic \xff\xfe").status == 401
    assert locked.visitor().get("/metrics", Authorization=f"Bearer {PASSWORD}".encode().decode("latin-1")).status == 401


def test_health_says_one_word_to_strangers(locked: House) -> None:
    assert locked.visitor().get("/health").text == '{"status":"awake"}'
    assert "last_crawl_at" in signed_in(locked).get("/health").text


def test_a_link_from_a_mail_is_shown_after_signing_in(locked: House) -> None:
    visitor = locked.visitor()
    asked = visitor.get("/rounds/vn-la-deputy/11?lang=vi")
    assert asked.headers["location"] == "/login?then=/rounds/vn-la-deputy/11%3Flang%3Dvi"
    form = visitor.get(asked.headers["location"]).page
    then = str(form.xpath("string(//input[@name='then']/@value)"))
    answer = visitor.post("/login", {"password": PASSWORD, "then": then})
    assert answer.headers["location"] == "/rounds/vn-la-deputy/11?lang=vi"
    assert visitor.get(answer.headers["location"]).status == 200


def test_the_cookie_of_a_session_is_kept_from_scripts_and_from_other_sites(locked: House) -> None:
    answer = locked.visitor().post("/login", {"password": PASSWORD})
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_a_session_ends_when_one_signs_out_everywhere(locked: House) -> None:
    visitor = signed_in(locked)
    stolen = Visitor(visitor.url, dict(visitor.cookies))
    assert visitor.post("/logout", {"form": visitor.get("/").form_token()}).status == 303
    assert stolen.get("/").status == 303


def test_a_session_ends_by_itself(locked: House) -> None:
    visitor = signed_in(locked)
    locked.clock.at += timedelta(days=13)
    assert visitor.get("/").status == 200
    locked.clock.at += timedelta(days=13)
    assert visitor.get("/").status == 200, "it was used in between"
    locked.clock.at += timedelta(days=15)
    assert visitor.get("/").status == 303


def test_a_session_that_somebody_else_made_up_is_not_taken_up(locked: House) -> None:
    visitor = locked.visitor()
    visitor.cookies["roundwatch"] = "chosen-by-somebody-else"
    visitor.post("/login", {"password": PASSWORD})
    assert visitor.cookies["roundwatch"] != "chosen-by-somebody-else"
    with locked.database.read() as session:
        assert session.get(WebSession, visitor.cookies["roundwatch"]) is None, "the token itself is not stored"


@pytest.mark.parametrize("wrong", ["", PASSWORD[:-1], PASSWORD + " ", PASSWORD.upper(), "\ud800"])
def test_what_is_not_the_password_is_refused(locked: House, wrong: str) -> None:
    form = {"password": wrong.encode("utf-8", "replace").decode()}
    assert locked.visitor().post("/login", form).status == 403


def test_whoever_guesses_has_to_wait_even_with_the_right_password(locked: House) -> None:
    visitor = locked.visitor()
    for _ in range(5):
        assert visitor.post("/login", {"password": "wrong"}).status == 403
    answer = visitor.post("/login", {"password": PASSWORD})
    assert answer.status == 429
    assert answer.headers["retry-after"] == "11"
    assert visitor.get("/metrics", Authorization=basic(PASSWORD)).status == 429
    locked.clock.at += timedelta(seconds=11)
    assert visitor.post("/login", {"password": PASSWORD}).status == 303


def test_waits_double_and_end() -> None:
    attempts = Attempts()
    waits = []
    for _ in range(20):
        attempts.note("10.0.0.1", NOON)
        waits.append(attempts.wait("10.0.0.1", NOON).total_seconds())
    assert waits[:9] == [0, 0, 0, 0, 10, 20, 40, 80, 160]
    assert waits[-1] == 900
    assert attempts.wait("10.0.0.2", NOON) == timedelta(0)
    attempts.forget("10.0.0.1")
    assert attempts.wait("10.0.0.1", NOON) == timedelta(0)


def test_nothing_is_changed_by_looking(locked: House) -> None:
    visitor = signed_in(locked)

    def rows() -> list[str]:
        with locked.database.read() as session:
            return [repr(row) for table in TABLES for row in session.exec(select(table))]

    before = rows()
    for method, path in routes(locked):
        if method == "GET":
            visitor.get(path)
    assert rows() == before


def test_every_form_needs_its_token_and_comes_from_our_own_page(locked: House) -> None:
    visitor = signed_in(locked)
    token = visitor.get("/outbox").form_token()
    host = visitor.url.split("/")[2]
    for method, path in routes(locked):
        if method == "POST" and path != "/login":
            assert visitor.post(path, {}).status == 403, path
            assert visitor.post(path, {"form": "0" * 64}).status == 403, path
            assert visitor.post(path, {"form": token}, Origin="https://evil.example").status == 403, path
            assert visitor.post(path, {"form": token}, Sec_Fetch_Site="cross-site").status == 403, path
            assert visitor.post(path, {"form": token}, Origin="null").status == 403, path
    assert visitor.post("/outbox/1/resend", {"form": token}, Origin=f"http://{host}").status == 303


def test_the_form_of_another_visitor_is_not_ours(locked: House) -> None:
    theirs = signed_in(locked).get("/outbox").form_token()
    assert signed_in(locked).post("/outbox/1/resend", {"form": theirs}).status == 403


def test_a_foreign_name_that_points_to_us_gets_nothing(house: House) -> None:
    assert house.visitor().get("/", Host="evil.example").status == 421
    assert house.visitor().get("/", Host="evil.example:80@127.0.0.1").status in (400, 421)
    assert house.visitor().get("/", Host="localhost:1").status == 200


@pytest.mark.parametrize(
    ("header", "ours"),
    [("localhost:8080", True), ("127.0.0.1", True), ("[::1]:8080", True), ("10.1.2.3:8080", True),
     ("watch.example.org", True), ("WATCH.example.org.:443", True), ("evil.example", False), (None, False), ("", False),
     ("127.0.0.1.evil.example", False), ("[::1", False), ("a@localhost", False), ("localhost/x", False)],
)  # fmt: skip
def test_our_host_is_an_address_or_a_known_name(header: str | None, ours: bool) -> None:  # noqa: FBT001 - a table
    assert is_our_host(header, {"watch.example.org"}) is ours


def test_programs_send_no_origin() -> None:
    assert is_own_request("localhost:8080", None, None)
    assert is_own_request("localhost:8080", "http://localhost:8080", "same-origin")
    assert not is_own_request("localhost:8080", "http://localhost:9999", None)
    assert not is_own_request("localhost:8080", None, "same-site")


@pytest.mark.parametrize(
    ("path", "place"),
    [("/watch", "/watch"), ("//evil.example", "/"), ("/\\evil.example", "/"), ("https://evil.example", "/"), ("", "/"),
     (None, "/"), ("/a\nb", "/"), ("/x\\..\\y", "/")],
)  # fmt: skip
def test_after_signing_in_one_stays_here(path: str | None, place: str) -> None:
    assert safe_path(path) == place


def test_a_body_that_is_too_long_is_not_read(house: House) -> None:
    assert house.visitor().ask("POST", "/watch/crawls", b"x" * 70_000).status == 413


def test_the_page_is_not_shown_to_others_without_a_password(tmp_path: Path) -> None:
    desk = Newsdesk(folder=tmp_path, sites=(), listen="0.0.0.0:0")
    said = desk.run("run")
    assert said.status == 2
    assert "ROUNDWATCH_WEB_PASSWORD" in said.complaint
