"""How letters travel: against a real mail server on loopback, and into a real folder."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from time import monotonic
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from alerts.bulletin import Letter
from alerts.mail import MailRoute, carrier, envelope, flowed, probe
from alerts.smtp import Patience, SmtpCarrier
from domain.errors import DeliveryError
from tests.alerts.conftest import PASSWORD, USER, OpenOffice, PostOffice

SENDER, RECIPIENT = "Bản tin Roundwatch <roundwatch@example.org>", "desk@example.org"
DATE = datetime(2026, 11, 18, 10, 5, tzinfo=UTC)
LETTER = Letter(
    subject="Vòng 11 Tham khảo chính trị Việt Nam – Lào: 18/11/2026, Hà Nội",
    text="Vòng mới.\n.\n.. hai dấu chấm đầu dòng\n",
    html='<!doctype html>\n<html lang="vi"><body><p>Vòng mới.</p></body></html>\n',
)


def mail(recipient: str = RECIPIENT, message_id: str = "<11.vn-la-deputy@example.org>") -> EmailMessage:
    return envelope(LETTER, sender=SENDER, recipient=recipient, message_id=message_id, date=DATE)


def send(office: PostOffice, *, user: str | None = None, password: str | None = None, **route: object) -> None:
    way = MailRoute(scheme="smtp", host=office.host, port=office.port, user=user, password=password, **route)  # type: ignore[arg-type]  # fields of MailRoute
    carrier(way).carry(mail().as_bytes(), SENDER, RECIPIENT)


def refusal(office: PostOffice, **route: object) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        send(office, **route)  # type: ignore[arg-type]  # as above
    assert "\n" not in str(caught.value)
    assert f"{office.host}:{office.port}" in str(caught.value)
    return caught.value


def read(message: bytes) -> EmailMessage:
    parsed = message_from_bytes(message, policy=default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def said(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


# The envelope


def test_a_mail_has_both_forms_of_the_letter_and_headers_that_keep_answering_machines_quiet() -> None:
    arrived = read(mail().as_bytes())
    assert arrived.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in arrived.iter_parts()] == ["text/plain", "text/html"]
    assert said(arrived, "plain") == LETTER.text
    assert said(arrived, "html") == LETTER.html
    assert arrived["Subject"] == LETTER.subject
    assert arrived["From"] == SENDER
    assert arrived["Date"].datetime == DATE
    assert arrived["Message-ID"] == "<11.vn-la-deputy@example.org>"
    assert arrived["Auto-Submitted"] == "auto-generated"
    assert arrived["Content-Language"] == "vi"
    assert arrived["List-Id"] == "Roundwatch <roundwatch.example.org>"


def test_the_same_letter_makes_the_same_bytes_so_that_a_second_copy_is_known_as_one() -> None:
    assert mail().as_bytes() == mail().as_bytes()


def test_a_mail_is_seven_bit_so_that_every_server_on_the_way_can_carry_it() -> None:
    assert mail(recipient="Bàn tin <desk@đức.example>").as_bytes().isascii()


def test_a_long_message_id_survives_the_folding_of_headers() -> None:
    long_id = f"<{'0123456789abcdef' * 7}@example.org>"
    assert read(mail(message_id=long_id).as_bytes())["Message-ID"] == long_id


# Over SMTP


def test_a_mail_goes_encrypted_and_signed_in_and_arrives_whole(post_office: OpenOffice, trusted: Path) -> None:
    office = post_office(certificate=trusted, wants_sign_in=True)
    send(office, user=USER, password=PASSWORD)
    assert office.encrypted == [True]
    assert office.recipients == [RECIPIENT]
    assert office.mails == [mail().as_bytes()]


def test_a_mail_goes_to_a_server_that_is_encrypted_from_the_start(post_office: OpenOffice, trusted: Path) -> None:
    office = post_office(certificate=trusted, tls_from_start=True)
    route = MailRoute(scheme="smtps", host=office.host, port=office.port)
    carrier(route).carry(mail().as_bytes(), SENDER, RECIPIENT)
    assert office.encrypted == [True]


def test_a_server_without_starttls_gets_no_mail_in_clear_text(post_office: OpenOffice) -> None:
    office = post_office()
    error = refusal(office)
    assert "STARTTLS" in str(error)
    assert error.temporary
    assert not office.recipients


def test_a_server_whose_certificate_nobody_vouches_for_gets_no_mail(post_office: OpenOffice, certificate: Path) -> None:
    office = post_office(certificate=certificate)
    for starttls in ("required", "opportunistic"):
        error = refusal(office, starttls=starttls)
        assert "certificate" in str(error)
        assert error.temporary
    assert not office.recipients


def test_a_certificate_of_another_host_is_refused(post_office: OpenOffice, trusted: Path) -> None:
    office = post_office(certificate=trusted, host="localhost")
    assert "certificate" in str(refusal(office))
    assert not office.recipients


def test_opportunistic_encrypts_where_it_can_and_goes_in_clear_where_it_cannot(
    post_office: OpenOffice, trusted: Path
) -> None:
    modern, old = post_office(certificate=trusted), post_office()
    send(modern, starttls="opportunistic")
    send(old, starttls="opportunistic")
    assert (modern.encrypted, old.encrypted) == ([True], [False])


def test_never_leaves_starttls_alone_even_where_it_is_offered(post_office: OpenOffice, trusted: Path) -> None:
    office = post_office(certificate=trusted)
    assert "530" in str(refusal(office, starttls="never"))


def test_a_password_is_not_shown_where_a_route_or_carrier_is() -> None:
    route = MailRoute(scheme="smtp", host="mail.example.org", user=USER, password=PASSWORD)
    assert PASSWORD not in repr(route) + repr(carrier(route))


@pytest.mark.parametrize("starttls", ["never", "opportunistic"])
def test_a_password_goes_in_clear_text_to_nobody_but_loopback(
    post_office: OpenOffice, starttls: Literal["never", "opportunistic"]
) -> None:
    office = post_office(clear_sign_in=True)
    nearby = MailRoute(
        scheme="smtp", host="127.0.0.1", port=office.port, user=USER, password=PASSWORD, starttls=starttls
    )
    carrier(nearby).carry(mail().as_bytes(), SENDER, RECIPIENT)
    assert office.sign_ins == [True]
    # The unspecified address reaches the same server, and nothing about it says loopback.
    with pytest.raises(DeliveryError, match="not encrypted"):
        carrier(replace(nearby, host="0.0.0.0")).carry(mail().as_bytes(), SENDER, RECIPIENT)  # noqa: S104 (not bound)
    assert office.sign_ins == [True]


def test_a_wrong_password_is_final_and_a_busy_sign_in_is_not(post_office: OpenOffice, trusted: Path) -> None:
    strict = post_office(certificate=trusted, wants_sign_in=True)
    wrong = refusal(strict, user=USER, password="wrong")
    assert not wrong.temporary
    assert "AUTH was answered 535" in str(wrong)
    busy = post_office(certificate=trusted, wants_sign_in=True, sign_in_answer="454 4.7.0 try later")
    later = refusal(busy, user=USER, password=PASSWORD)
    assert later.temporary
    assert "AUTH was answered 454" in str(later)


@pytest.mark.parametrize(
    ("manner", "step", "verdict"),
    [
        ({"rcpt_answer": "450 4.2.0 greylisted"}, "RCPT TO was answered 450 4.2.0 greylisted", "later"),
        ({"rcpt_answer": "550 5.1.1 no such user"}, "RCPT TO was answered 550 5.1.1 no such user", "final"),
        ({"data_answer": "451 4.3.0 disk full"}, "DATA was answered 451", "later"),
        ({"data_answer": "554 5.7.1 looks like spam"}, "DATA was answered 554", "final"),
    ],
)
def test_a_refusal_says_where_and_why_and_whether_later_may_help(
    post_office: OpenOffice, manner: dict[str, str], step: str, verdict: str
) -> None:
    error = refusal(post_office(**manner), starttls="never")
    assert step in str(error)
    assert error.temporary is (verdict == "later")


def test_what_a_server_says_is_cleaned_before_it_is_shown(post_office: OpenOffice) -> None:
    error = refusal(post_office(rcpt_answer="550 \x1b[31mred\x07 \u202eback"), starttls="never")
    assert str(error).isprintable()


def test_line_ends_that_servers_read_differently_are_made_one(post_office: OpenOffice) -> None:
    office = post_office()
    way = SmtpCarrier(host=office.host, port=office.port, security="never")
    way.carry(b"Subject: x\n\nhere\n.\r.\nMAIL FROM:<forged@example.org>\r\n", SENDER, RECIPIENT)
    assert office.mails == [b"Subject: x\r\n\r\nhere\r\n.\r\n.\r\nMAIL FROM:<forged@example.org>\r\n"]


def test_a_server_that_hangs_up_at_quit_has_taken_the_mail(post_office: OpenOffice) -> None:
    office = post_office(hangs_up_at_quit=True)
    send(office, starttls="never")
    assert len(office.mails) == 1


def test_a_server_that_is_down_may_be_up_later(closed_port: int) -> None:
    office = PostOffice(port=closed_port)
    assert refusal(office).temporary


def test_a_host_without_an_address_may_have_one_later() -> None:
    office = PostOffice(host="mail.invalid", port=25)
    assert refusal(office).temporary


@pytest.mark.parametrize(
    ("greeting", "clue", "verdict"),
    [
        (b"421 4.3.2 too busy\r\n", "421", "later"),
        (b"554 5.7.1 no mail service here\r\n", "554", "final"),
        (b"HTTP/1.1 400 Bad Request\r\n", "no SMTP", "later"),
        (b"", "connecting", "later"),
    ],
)
def test_a_strange_greeting_is_named(greeter: Callable[[bytes], int], greeting: bytes, clue: str, verdict: str) -> None:
    impatient = SmtpCarrier(
        host="127.0.0.1", port=greeter(greeting), security="never", patience=Patience(connect_s=0.2)
    )
    with pytest.raises(DeliveryError, match=clue) as caught:
        impatient.carry(mail().as_bytes(), SENDER, RECIPIENT)
    assert caught.value.temporary is (verdict == "later")


def test_a_server_that_goes_silent_is_given_up_in_the_end(greeter: Callable[[bytes], int]) -> None:
    patience = Patience(connect_s=5, answer_s=5, session_s=0.2)
    stuck = SmtpCarrier(host="127.0.0.1", port=greeter(b"220 hello\r\n"), security="never", patience=patience)
    started = monotonic()
    with pytest.raises(DeliveryError, match="EHLO failed: gave up") as caught:
        stuck.carry(mail().as_bytes(), SENDER, RECIPIENT)
    assert monotonic() - started < patience.answer_s
    assert caught.value.temporary


def test_an_encrypted_session_is_given_up_too(post_office: OpenOffice, trusted: Path) -> None:
    office = post_office(certificate=trusted, dozes_off_at_rcpt=True)
    patience = Patience(connect_s=5, answer_s=5, session_s=0.5)
    stuck = SmtpCarrier(host=office.host, port=office.port, patience=patience)
    started = monotonic()
    with pytest.raises(DeliveryError, match="gave up"):
        stuck.carry(mail().as_bytes(), SENDER, RECIPIENT)
    assert monotonic() - started < patience.answer_s


def test_an_address_outside_ascii_needs_a_server_that_knows_such(post_office: OpenOffice) -> None:
    recipient = "đức@example.org"
    message = mail(recipient).as_bytes()
    modern, old = post_office(), post_office(smtputf8=False)

    def way(office: PostOffice) -> SmtpCarrier:
        return SmtpCarrier(host=office.host, port=office.port, security="never")

    way(modern).carry(message, SENDER, recipient)
    assert modern.recipients == [recipient]
    with pytest.raises(DeliveryError, match="SMTPUTF8") as caught:
        way(old).carry(message, SENDER, recipient)
    assert not caught.value.temporary


def test_a_probe_signs_in_and_sends_nothing(post_office: OpenOffice, trusted: Path) -> None:
    office = post_office(certificate=trusted, wants_sign_in=True)
    line = probe(MailRoute(scheme="smtp", host=office.host, port=office.port, user=USER, password=PASSWORD))
    assert f"{office.host}:{office.port}" in line
    assert "TLSv1" in line
    assert USER in line
    assert PASSWORD not in line
    assert not office.recipients


# Into a folder


def test_a_mail_becomes_one_private_file_however_often_it_is_carried(tmp_path: Path) -> None:
    folder = tmp_path / "var" / "mails"
    way = carrier(MailRoute(scheme="file", folder=folder))
    way.carry(mail().as_bytes(), SENDER, RECIPIENT)
    way.carry(mail().as_bytes(), SENDER, RECIPIENT)
    (file,) = folder.iterdir()
    assert file.name.startswith("20261118T100500Z_")
    assert file.suffix == ".eml"
    assert file.read_bytes() == mail().as_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_two_mails_are_two_files_even_if_their_names_look_alike(tmp_path: Path) -> None:
    way = carrier(MailRoute(scheme="file", folder=tmp_path))
    way.carry(mail(message_id="<a/b@example.org>").as_bytes(), SENDER, RECIPIENT)
    way.carry(mail(message_id="<a?b@example.org>").as_bytes(), SENDER, RECIPIENT)
    way.carry(mail(message_id="<../../b@example.org>").as_bytes(), SENDER, RECIPIENT)
    way.carry(mail(message_id="<../../b@example.org>").as_bytes(), SENDER, "else@example.org")
    assert len(list(tmp_path.glob("*.eml"))) == 4
    assert all(file.parent == tmp_path for file in tmp_path.rglob("*"))


def test_a_folder_that_cannot_be_written_is_reported_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "mails").write_text("a file stands where the folder should")
    route = MailRoute(scheme="file", folder=tmp_path / "mails")
    with pytest.raises(DeliveryError, match="mails: cannot write") as caught:
        carrier(route).carry(mail().as_bytes(), SENDER, RECIPIENT)
    assert caught.value.temporary
    with pytest.raises(DeliveryError):
        probe(route)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_leaves_no_half_mail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fdopen

    def onto_a_full_disk(handle: int, mode: str) -> object:
        os.close(handle)
        return real(os.open("/dev/full", os.O_WRONLY), mode)

    monkeypatch.setattr(os, "fdopen", onto_a_full_disk)
    with pytest.raises(DeliveryError, match="No space left") as caught:
        carrier(MailRoute(scheme="file", folder=tmp_path)).carry(mail().as_bytes(), SENDER, RECIPIENT)
    assert caught.value.temporary
    assert not list(tmp_path.iterdir())


def test_a_route_that_leads_nowhere_is_a_mistake_of_the_caller() -> None:
    for route in (MailRoute(scheme="file"), MailRoute(scheme="smtp")):
        with pytest.raises(ValueError, match="needs a"):
            carrier(route)


def test_a_probe_of_a_folder_leaves_nothing_behind(tmp_path: Path) -> None:
    assert str(tmp_path) in probe(MailRoute(scheme="file", folder=tmp_path))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "subject",
    [
        "Thay đổi: ngày 18/11/2026 → 19/11/2026 – vòng 11 Tham khảo chính trị Việt Nam – Lào",
        "Round 11 of the Viet Nam–Laos political consultation, deputy ministers: 18 Nov 2026, Hà Nội",
        "Plain words only, and enough of them to need a second line of the header when they are folded as they must be",
    ],
)
def test_a_subject_keeps_its_spaces_on_the_way(subject: str) -> None:
    letter = Letter(subject=subject, text="x", html='<html lang="vi"></html>')
    sent = envelope(
        letter, sender=SENDER, recipient=RECIPIENT, message_id="1@example.org", date=datetime(2026, 11, 19, tzinfo=UTC)
    )

    assert read(sent.as_bytes())["Subject"] == subject
    assert all(len(line) <= 76 for line in sent.as_bytes().split(b"\r\n\r\n")[0].split(b"\r\n"))


def unflowed(text: str) -> str:
    """What a mail program makes of it (RFC 3676)."""
    lines = [line.removeprefix(" ") for line in text.splitlines()]
    return "".join(line if line.endswith(" ") and line != "-- " else f"{line}\n" for line in lines)


@given(st.lists(st.lists(st.text("abc ấầ>F", max_size=90), max_size=6).map(" ".join), max_size=5))
@example(["From here", "> quoted", "  indented " + "word " * 40, "-- ", "x" * 200 + " y"])
def test_plain_text_has_72_columns_and_can_be_put_together_again(paragraphs: list[str]) -> None:
    said = "".join(f"{one if one == '-- ' else one.rstrip()}\n" for one in paragraphs)
    lines = flowed(said).splitlines()
    assert all(len(line) <= 73 or " " not in line.strip() for line in lines)
    assert unflowed(flowed(said)).split() == said.split()
    assert unflowed(flowed(said)).count("\n") == said.count("\n")


def test_a_letter_that_follows_another_is_kept_under_it() -> None:
    mail = envelope(LETTER, sender=SENDER, recipient=RECIPIENT, message_id="<2@w>", date=DATE, answers="<1@w>")
    arrived = read(mail.as_bytes())
    assert (arrived["In-Reply-To"], arrived["References"]) == ("<1@w>", "<1@w>")
    assert arrived.get_body(("plain",))["Content-Type"].params["format"] == "flowed"  # type: ignore[index]  # it has one
