"""What the commands print for other programs: exactly the promised keys, and nothing else on standard output."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from demo.newsroom import HISTORY, Newsroom
from demo.newsroom.outlets import PLANS
from demo.newsroom.stories import round_11
from tests.newsdesk import DESK, Json, Newsdesk, Said, ago, fresh

DAY = ago(days=3).date()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsdesk]:
    """A desk that knows old rounds and was told of a new one; tests only look."""
    with Newsroom(tuple(plan for plan in PLANS if plan.name in ("songhong", "tinmoi"))) as room:
        for one in HISTORY:
            if one.outlet == "songhong" and "deputy" in one.story.name:
                room.publish(one.outlet, one.story, one.at)
        desk = Newsdesk(folder=tmp_path_factory.mktemp("desk"), sites=room.sites)
        desk.crawl()
        room.publish("songhong", fresh(round_11.AGENCY, DAY), ago(hours=2))
        # One after the other: of two sites in one crawl, whichever is read first has the original.
        desk.run("crawl", "songhong")
        room.publish("tinmoi", fresh(round_11.TINMOI, DAY), ago(hours=1))
        desk.run("crawl", "tinmoi")
        yield desk


def keys(document: Json) -> set[str]:
    return set(document)


def is_moment(text: str) -> bool:
    """Whether a time is ISO 8601 with an offset."""
    return datetime.fromisoformat(text).tzinfo is not None


def test_rounds(desk: Newsdesk) -> None:
    said = desk.run("rounds", "--json").json
    assert keys(said) == {"rounds", "gaps", "regressions", "expected"}
    eleventh = next(one for one in said["rounds"] if one["number"] == 11)
    for one in said["rounds"]:
        assert keys(one) == {
            "mechanism", "partner", "number", "status", "year", "starts_on", "ends_on", "country", "city", "format",
            "chairs", "first_seen_at", "articles", "reprints", "independent", "conflicts", "evidence",
        }  # fmt: skip
        assert all(keys(chair) == {"party", "name"} for chair in one["chairs"])
        assert all(keys(piece) == {"field", "quote", "url"} for piece in one["evidence"])
        for conflict in one["conflicts"]:
            assert keys(conflict) == {"field", "values"}
            assert all(keys(value) == {"value", "articles", "urls"} for value in conflict["values"])
        assert is_moment(one["first_seen_at"])
    assert (eleventh["starts_on"], eleventh["articles"], eleventh["independent"]) == (DAY.isoformat(), 2, 1)
    assert eleventh["reprints"] == 1
    assert all(keys(gap) == {"mechanism", "partner", "number"} for gap in said["gaps"])
    [expected] = [one for one in said["expected"] if one["mechanism"] == "vn-la-deputy"]
    assert keys(expected) == {"mechanism", "partner", "number", "country", "year", "state"}
    assert expected["number"] == 12
    assert expected["state"] in ("waiting", "due", "overdue")


def test_articles(desk: Newsdesk) -> None:
    articles = desk.run("articles", "--json").json["articles"]
    for one in articles:
        assert keys(one) == {
            "url", "site", "title", "language", "published_at", "first_seen_at", "versions", "story", "duplicate_of",
            "because", "rounds",
        }  # fmt: skip
    copy = next(one for one in articles if one["duplicate_of"])
    original = next(one for one in articles if one["url"] == copy["duplicate_of"])
    assert (copy["site"], original["site"], copy["story"]) == ("tinmoi", "songhong", original["story"])


def test_articles_can_be_asked_for_by_words_round_and_site(desk: Newsdesk) -> None:
    def found(*asked: str) -> set[str]:
        return {one["site"] for one in desk.run("articles", "--json", *asked).json["articles"]}

    assert found("--round", "vn-la-deputy/11") == {"songhong", "tinmoi"}
    assert found("--site", "tinmoi") == {"tinmoi"}
    assert found("--query", "cong ham DIEN TU", "--round", "vn-la-deputy/11", "--site", "songhong") == {"songhong"}
    assert found("--query", "không có chữ nào như thế") == set()


def test_alerts(desk: Newsdesk) -> None:
    alerts = desk.run("alerts", "--json").json["alerts"]
    assert [one["event"] for one in alerts] == ["new-article", "new-round"]  # the newest first
    for one in alerts:
        assert keys(one) == {
            "id", "event", "key", "recipient", "state", "attempts", "created_at", "sent_at", "error",
        }  # fmt: skip
        assert (one["recipient"], one["state"], one["attempts"], one["error"]) == (DESK, "sent", 1, None)
        assert is_moment(one["created_at"])
        assert is_moment(one["sent_at"])
    assert desk.run("alerts", "--json", "--state", "failed").json == {"alerts": []}


def test_a_mail_can_be_sent_again_and_is_the_same_mail(desk: Newsdesk) -> None:
    [before] = desk.mails
    for path in desk.mailbox.glob("*.eml"):
        path.unlink()
    said = desk.run("alerts", "resend", "1")
    assert (said.status, said.out.strip()) == (0, f"alert 1 sent to {DESK}")
    assert [mail.as_bytes() for mail in desk.mails] == [before.as_bytes()]


def test_crawl_by_address(desk: Newsdesk) -> None:
    url = desk.run("articles", "--json", "--site", "tinmoi").json["articles"][0]["url"]
    said = desk.run("crawl", "--json", "--url", url)
    assert said.status == 0
    [row] = said.json["sites"]
    assert keys(row) == {
        "site", "outcome", "new", "changed", "unchanged", "duplicate", "refused", "failed", "rounds_new", "seconds",
        "errors",
    }  # fmt: skip
    assert (row["site"], row["outcome"], row["unchanged"], row["new"]) == ("tinmoi", "ok", 1, 0)


def test_a_page_that_is_named_and_is_not_there_is_said_to_be_gone(desk: Newsdesk) -> None:
    url = desk.sites[0].home + "tin-999999.html"
    said = desk.run("crawl", "--json", "--url", url)
    [row] = said.json["sites"]
    assert (said.status, row["refused"]) == (1, 1)
    assert row["errors"] == [f"{url}: no article (gone)"]
    assert desk.run("crawl", "--url", url).complaint == f"roundwatch: {row['site']}: {url}: no article (gone)"


def test_sites(desk: Newsdesk) -> None:
    sites = desk.run("sites", "--json").json["sites"]
    assert [one["site"] for one in sites] == ["songhong", "tinmoi"]
    for one in sites:
        assert (one["state"], one["failures"]) == ("ok", 0)
        assert is_moment(one["last_crawl_at"])
        assert is_moment(one["newest_article_at"])


@pytest.mark.parametrize("command", ["rounds", "articles", "alerts", "sites"])
def test_for_people_there_is_a_table(desk: Newsdesk, command: str) -> None:
    said = desk.run(command)
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines()[0] == command.capitalize()
    assert len(said.out.splitlines()) > 3


@pytest.mark.parametrize("command", ["articles", "alerts"])
def test_an_empty_database_is_said_in_one_line(tmp_path: Path, command: str) -> None:
    said = Newsdesk(folder=tmp_path, sites=[]).run(command)
    assert (said.status, len(said.out.splitlines()), said.err) == (0, 1, "")


def test_a_new_installation_knows_the_rounds_that_were_held_and_what_comes_next(tmp_path: Path) -> None:
    said = Newsdesk(folder=tmp_path, sites=[]).run("rounds", "--json").json
    held = {(one["mechanism"], one["number"]) for one in said["rounds"] if one["status"] == "held"}
    assert {("vn-la-deputy", number) for number in range(1, 11)} <= held
    assert {("vn-la-minister", number) for number in range(2, 13)} <= held
    assert all(
        one["articles"] == 0 and one["evidence"] for one in said["rounds"]
    )  # facts with sources, no article read
    expected = {one["mechanism"]: (one["number"], one["country"], one["year"]) for one in said["expected"]}
    assert expected == {"vn-la-deputy": (11, "VN", 2026), "vn-la-minister": (13, "LA", None)}
    assert (said["gaps"], said["regressions"]) == ([], [])


def test_check_looks_at_everything_that_the_watch_rests_on(desk: Newsdesk) -> None:
    process = desk.start("check", "--json")
    out, err = process.communicate(timeout=60)
    said = Said(status=process.returncode, out=out, err=err)
    assert (said.status, said.err) == (0, "")
    assert keys(said.json) == {"configuration", "database", "mail", "channels", "archive", "sites"}
    for one in said.json["sites"]:
        assert (one["reachable"], one["robots"], one["problems"]) == (True, "read", [])
        assert one["sources"][0]["items"] > 0
        assert one["sample"]["title"]
