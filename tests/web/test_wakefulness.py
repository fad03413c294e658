"""Whether the watch is awake: one answer, on the page, to programs and by the ping that somebody else misses."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.health import Cause
from scheduler.heartbeat import reason_to_withhold
from storage.tables import Incident
from tests.web.house import NOON, Answer, House, close_house, open_house


@pytest.fixture
def awake(tmp_path: Path) -> Iterator[House]:
    """A house whose two sites were read three hours ago, as they are every two."""
    opened = open_house(tmp_path)
    yield opened
    close_house(opened)


def ails(house: House, cause: Cause, site: str | None = "songhong", *, blind: bool = True) -> None:
    """Something keeps a site from being seen, or all of them."""
    with house.database.write() as session:
        session.add(
            Incident(
                key=f"{site}:{cause}", site=site, cause=cause, says=f"it is {cause}", manner=cause, facts={},
                blind=blind, opened_at=NOON,
            )
        )  # fmt: skip


def health(house: House) -> Answer:
    """What a monitor sees; it never says anything else than the ping does."""
    answer = house.visitor().get("/health")
    is_withheld = reason_to_withhold(house.database, house.settings, house.clock()) is not None
    assert (answer.status == 503) == is_withheld or not house.desk.is_watching()
    return answer


def test_a_watch_that_sees_every_site_is_green(awake: House) -> None:
    answer = health(awake)
    assert (answer.status, json.loads(answer.text)["unseen"]) == (200, [])


@pytest.mark.parametrize("cause", [Cause.STALE, Cause.UNREACHABLE, Cause.LOGIN_WALL, Cause.CANARY])
def test_one_site_that_is_not_seen_is_red_and_named(awake: House, cause: Cause) -> None:
    ails(awake, cause)
    answer = health(awake)
    said = json.loads(answer.text)
    assert (answer.status, said["status"], said["seen"], said["unseen"]) == (503, "partly", 1, ["songhong"])
    assert "1 of 2 sites are seen. Not seen, or not in time: songhong." in awake.visitor().get("/?lang=en").words


def test_a_network_that_is_down_is_red(awake: House) -> None:
    ails(awake, Cause.NETWORK, None)
    assert (health(awake).status, json.loads(health(awake).text)["status"]) == (503, "blind")


def test_sites_that_were_not_read_in_time_are_red_though_nothing_else_is_known(awake: House) -> None:
    awake.clock.at = NOON + timedelta(hours=12)
    assert (health(awake).status, json.loads(health(awake).text)["status"]) == (503, "blind")


def test_what_is_seen_in_doubt_is_odd_and_no_alarm(awake: House) -> None:
    ails(awake, Cause.SHRINKING, blind=False)
    assert (health(awake).status, json.loads(health(awake).text)["status"]) == (200, "odd")
    assert "The watch is awake, but not all is as usual" in awake.visitor().get("/?lang=en").words


@pytest.mark.parametrize("cause", [Cause.STALE, Cause.SHRINKING, Cause.ARCHIVE, Cause.NETWORK])
def test_the_page_says_the_same_of_a_site_as_the_command_and_the_api(awake: House, cause: Cause) -> None:
    of_all = cause in (Cause.ARCHIVE, Cause.NETWORK)
    ails(awake, cause, None if of_all else "songhong", blind=cause in (Cause.STALE, Cause.NETWORK))
    words = {"ok": "seen", "degraded": "seen in part", "blind": "not seen"}
    visitor = awake.visitor()
    listed = visitor.get("/watch?lang=en").page
    for site in json.loads(visitor.get("/api/sites").text)["sites"]:
        (row,) = listed.xpath(f"//tr[th/a[text()='{site['site']}']]")
        own = visitor.get(f"/watch/{site['site']}?lang=en").page
        assert row.xpath("string(.//span[contains(@class, 'state')])") == words[site["state"]]
        assert own.xpath("count(//ul[@class='incidents']/li)") == len(site["incidents"])


def test_an_archive_that_fails_is_no_site_of_all(awake: House) -> None:
    ails(awake, Cause.ARCHIVE, None, blind=False)
    said = awake.visitor().get("/watch?lang=en").words
    assert "archive of pages : it is archive" in said
    assert health(awake).status == 200


def test_a_monitor_may_ask_for_the_head_alone(awake: House) -> None:
    for path in ("/health", "/", "/metrics", "/static/style.css", "/feeds/vn-la-deputy.atom"):
        whole, head = awake.visitor().get(path), awake.visitor().ask("HEAD", path)
        assert (head.status, head.body) == (whole.status, b"")
        assert head.headers["content-type"] == whole.headers["content-type"]
    ails(awake, Cause.STALE)
    assert awake.visitor().ask("HEAD", "/health").status == 503
