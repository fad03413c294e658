"""Other channels than mail: a real receiver on loopback, the address guard, and nothing of a secret anywhere."""

import json
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from alerts.apprise import AppriseCarrier
from alerts.webhook import WebhookCarrier, document
from domain.errors import DeliveryError
from storage.database import open_database
from tests.alerts.conftest import OpenOffice
from tests.alerts.hooks import Hook
from tests.alerts.outbox import Outbox
from tests.conftest import NewDatabase
from tests.newsdesk import command

LETTER = document("Vòng 11", "Vòng 11 đã họp.\n", "<1@watch>").encode()


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook().serving() as serving:
        yield serving


@pytest.fixture
def canary() -> Iterator[Hook]:
    """Somebody inside who must never be asked."""
    with Hook().serving() as serving:
        yield serving
        assert serving.asked == []


def carrier(hook: Hook, url: str = "json://127.0.0.1:{}/in/secret-path", **more: object) -> WebhookCarrier:
    admitted = frozenset({f"127.0.0.1:{hook.port}"})
    way = WebhookCarrier(url=url.format(hook.port), name="json://hook", private_hosts=admitted)
    return replace(way, **more)  # type: ignore[arg-type]  # fields of the carrier


def refusal(way: WebhookCarrier | AppriseCarrier) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        way.carry(LETTER, "", "hook")
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_letter_is_posted_as_apprise_posts_json(hook: Hook) -> None:
    url = "json://desk:secret@127.0.0.1:{}/in/path?+X-Token=abc"
    carrier(hook, url).carry(LETTER, "", "hook")
    [(method, path, headers)] = hook.asked
    assert (method, path, headers["Content-Type"]) == ("POST", "/in/path", "application/json")
    assert (headers["X-Token"], headers["Authorization"]) == ("abc", "Basic ZGVzazpzZWNyZXQ=")
    assert hook.posted == [
        {"version": "1.0", "title": "Vòng 11", "message": "Vòng 11 đã họp.\n", "attachments": [], "type": "info",
         "message_id": "<1@watch>"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "temporary", "of_route"),
    [(500, True, True), (503, True, True), (429, True, True), (404, False, True), (401, False, True),
     (400, False, False), (422, False, False)],
)  # fmt: skip
def test_an_answer_that_is_no_success_is_a_failure(status: int, temporary: bool, of_route: bool, hook: Hook) -> None:  # noqa: FBT001 - a table
    hook.answer = status
    error = refusal(carrier(hook))
    assert (error.temporary, error.of_route) == (temporary, of_route)
    assert str(status) in str(error)


@pytest.mark.parametrize("status", [301, 302, 307])
def test_a_redirection_is_a_failure_and_is_not_followed(status: int, hook: Hook, canary: Hook) -> None:
    hook.answer, hook.location = status, f"http://127.0.0.1:{canary.port}/secret"
    error = refusal(carrier(hook))
    assert "a redirection, which is not followed" in str(error)
    assert error.of_route


def test_a_receiver_that_hangs_is_given_up_in_time(hook: Hook) -> None:
    hook.answer = 0
    started = monotonic()
    assert "no answer within 0.3 s" in str(refusal(carrier(hook, session_s=0.3)))
    assert monotonic() - started < 5


def test_a_receiver_that_is_down_may_be_up_later(closed_port: int, hook: Hook) -> None:
    way = carrier(hook, f"json://127.0.0.1:{closed_port}/", private_hosts=frozenset({"127.0.0.1"}))
    assert refusal(way).temporary


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "0.0.0.0", "169.254.169.254", "10.0.0.1", "2130706433", "[::1]", "0x7f.1"],  # noqa: S104 - asked, not bound
)
def test_a_private_address_is_not_asked_unless_it_is_named(host: str, canary: Hook) -> None:
    way = WebhookCarrier(url=f"json://{host}:{canary.port}/", name="json://hook")
    assert "is the private address" in str(refusal(way))
    other = replace(way, private_hosts=frozenset({f"{host}:1"}))  # another port of it
    assert "is the private address" in str(refusal(other))


def test_a_server_that_does_not_prove_who_it_is_gets_nothing(post_office: OpenOffice, certificate: Path) -> None:
    office = post_office(certificate=certificate, tls_from_start=True)  # any server with TLS
    admitted = frozenset({"127.0.0.1"})
    way = WebhookCarrier(url=f"jsons://127.0.0.1:{office.port}/", name="jsons://hook", private_hosts=admitted)
    assert "certificate is not trusted" in str(refusal(way))


# Apprise itself


def herald(hook: Hook, url: str) -> AppriseCarrier:
    """A carrier that may reach the hook and nobody else inside."""
    admitted = frozenset({f"127.0.0.1:{hook.port}"})
    return AppriseCarrier(url=url, name="form://", private_hosts=admitted)


def test_our_json_is_that_of_apprise(hook: Hook) -> None:
    url = f"json://desk:secret@127.0.0.1:{hook.port}/in/path?+X-Token=abc"
    herald(hook, url).carry(LETTER, "", "hook")
    carrier(hook, url).carry(LETTER, "", "hook")
    theirs, ours = hook.posted
    assert ours == {**theirs, "message": theirs["message"] + "\n", "message_id": "<1@watch>"}
    (method, path, headers), asked = hook.asked
    named = {name: headers[name] for name in ("Host", "Content-Type", "Authorization", "X-Token")}
    assert asked == (method, path, {**asked[2], **named})


def test_a_channel_of_apprise_is_asked_in_a_process_that_follows_nothing_and_reaches_nothing_private(
    hook: Hook, canary: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{canary.port}")
    way = herald(hook, f"form://127.0.0.1:{hook.port}/secret")
    way.carry(LETTER, "", "hook")
    assert [(one["title"], one["message"]) for one in hook.posted] == [("Vòng 11", "Vòng 11 đã họp.")]
    hook.answer, hook.location = 302, f"http://127.0.0.1:{canary.port}/"
    assert "has not taken it" in str(refusal(way))
    for host in ("127.0.0.1", "localhost"):
        inside = replace(way, url=f"form://{host}:{canary.port}/secret?redirect=yes")
        assert "has not taken it" in str(refusal(inside))


@pytest.mark.parametrize("status", [404, 500])
def test_what_apprise_could_not_deliver_waits(status: int, hook: Hook) -> None:
    hook.answer = status
    error = refusal(herald(hook, f"form://127.0.0.1:{hook.port}/secret"))
    assert (error.temporary, error.of_route) == (True, True)


def test_a_datagram_reaches_nothing_private_either(hook: Hook) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as log_server:
        log_server.bind(("127.0.0.1", 0))
        log_server.settimeout(0)
        host = f"127.0.0.1:{log_server.getsockname()[1]}"
        way = herald(hook, f"rsyslog://{host}/")
        assert "has not taken it" in str(refusal(way))
        with pytest.raises(BlockingIOError):
            log_server.recv(4096)
        replace(way, private_hosts=frozenset({host})).carry(LETTER, "", "hook")
        assert "Vòng 11 đã họp.".encode() in log_server.recv(4096)


def test_without_apprise_the_letter_waits_and_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "apprise.py").write_text("raise ImportError", encoding="utf-8")  # as if it were not installed
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    error = refusal(AppriseCarrier(url="slack://a/b/c", name="slack://"))
    assert "pip install 'roundwatch[channels]'" in str(error)
    assert error.of_route


# Nothing of a secret


@pytest.mark.long
def test_a_channel_is_named_without_its_secret_wherever_it_is_shown(
    new_sqlite: NewDatabase, tmp_path: Path, hook: Hook
) -> None:
    url = new_sqlite()
    outbox = Outbox(
        database=open_database(url), folder=tmp_path, private_hosts=[f"127.0.0.1:{hook.port}"],
        recipients=(
            f'url = "json://user:secret@127.0.0.1:{hook.port}/secret?+X=secret"',
            f'url = "json://127.0.0.1:{hook.port}/secret"\nname = "phone"',
            f'url = "form://user:secret@127.0.0.1:{hook.port}/secret?+X=secret"',
        ),
    )  # fmt: skip
    outbox.round_is_held()
    outbox.deliver()
    assert outbox.states() == {f"json://127.0.0.1:{hook.port}": {"sent"}, "phone": {"sent"}, "form://": {"sent"}}
    assert "secret" not in repr(outbox.settings)
    outbox.database.close()
    config = tmp_path / "outbox.toml"
    config.write_text(f'[storage]\ndatabase = "{url}"\n' + config.read_text(encoding="utf-8"), encoding="utf-8")
    shown = [command("alerts", "--json", "--config", str(config)), command("alerts", "test", "--config", str(config))]
    hook.answer = 500
    shown.append(command("alerts", "test", "--config", str(config)))
    shown.append(command("deliver", "--config", str(config)))
    assert [one.status for one in shown] == [0, 0, 1, 0]
    assert "secret" not in "".join(one.out + one.err for one in shown)
    assert {one["recipient"] for one in json.loads(shown[0].out)["alerts"]} == {
        f"json://127.0.0.1:{hook.port}", "phone", "form://",
    }  # fmt: skip
