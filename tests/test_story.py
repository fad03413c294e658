"""The whole main job, from publication to mail: real crawls, a real database, mails that really arrive."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from demo.newsroom import Newsroom
from demo.newsroom.outlets import PLANS
from demo.newsroom.stories import round_11
from demo.newsroom.story import Story
from tests.alerts.conftest import PASSWORD, USER, OpenOffice
from tests.newsdesk import Newsdesk, ago, corrected, finish, fresh, parse, plain_text, publish_past

DAY = ago(days=3).date()  # of round 11, as the agency has it first
AGENCY, COPY = fresh(round_11.AGENCY, DAY), fresh(round_11.NHIPCAU, DAY)
NEXT_ROUND = Story(
    name="minister-13",
    title="Bộ trưởng Ngoại giao Việt Nam và Lào đồng chủ trì Tham vấn chính trị lần thứ 13",
    text="""
    Hôm nay, tại Hà Nội, Bộ trưởng Ngoại giao Lê Hoài Trung và Bộ trưởng Ngoại giao Lào Thongsavanh Phomvihane đã đồng chủ trì Tham vấn chính trị cấp Bộ trưởng Ngoại giao Việt Nam-Lào lần thứ 13.
    Hai Bộ trưởng đánh giá cao kết quả hợp tác giữa hai Bộ trong năm qua và thống nhất nhiều biện pháp cho năm tới.
    Hai bên nhất trí tiếp tục phối hợp chặt chẽ tại các diễn đàn đa phương.
    """,  # noqa: E501 - a paragraph is one line
)


@contextmanager
def newsroom(*names: str) -> Iterator[Newsroom]:
    """Some outlets of the bundled newsroom, each with a little past."""
    with Newsroom(tuple(plan for plan in PLANS if plan.name in names)) as room:
        for name in names:
            publish_past(room, name)
        yield room


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One way that mails go, and what went that way."""

    works: str  #: [mail] url
    broken: str  #: the same while nobody takes mails there
    arrived: Callable[[], list[EmailMessage]]


@pytest.fixture
def mail_server(trusted: Path, post_office: OpenOffice, closed_port: int, monkeypatch: pytest.MonkeyPatch) -> Post:
    """A mail server that takes mails only encrypted and from those who sign in."""
    monkeypatch.setenv("ROUNDWATCH_MAIL_PASSWORD", PASSWORD)
    office = post_office(certificate=trusted, wants_sign_in=True)
    address = f"smtp://{USER}@127.0.0.1:{{}}?starttls=required"
    return Post(
        works=address.format(office.port),
        broken=address.format(closed_port),
        arrived=lambda: [parse(mail) for mail in office.mails],
    )


@pytest.fixture
def mail_folder(tmp_path: Path) -> Post:
    """A folder of files; it is broken where a file stands in its place."""
    folder, file = tmp_path / "post", tmp_path / "taken"
    file.write_text("not a folder")

    def arrived() -> list[EmailMessage]:
        return [parse(path.read_bytes()) for path in sorted(folder.glob("*.eml"))]

    return Post(works=folder.as_uri(), broken=file.as_uri(), arrived=arrived)


def test_from_publication_to_mail(mail_server: Post, tmp_path: Path) -> None:
    post = mail_server
    with newsroom("songhong", "nhipcau") as room:
        desk = Newsdesk(folder=tmp_path, sites=room.sites, mail=post.works)
        agency = room.outlet("songhong")

        first = desk.crawl()
        assert first["songhong"]["rounds_new"] == 0  # the program comes with the rounds that are known
        assert post.arrived() == []  # what was there before we came is history

        url = agency.publish(AGENCY, ago(hours=3))
        brought = desk.crawl()["songhong"]
        assert (brought["outcome"], brought["new"], brought["rounds_new"]) == ("ok", 1, 1)
        [mail] = post.arrived()
        assert mail["To"] == "desk@example.org"
        assert "11" in mail["Subject"]
        assert url in plain_text(mail)

        room.outlet("nhipcau").publish(COPY, ago(hours=2))
        assert desk.crawl()["nhipcau"]["duplicate"] == 1
        assert len(post.arrived()) == 1

        agency.edit(url, text=corrected(AGENCY, DAY), modified_at=ago(hours=1))
        assert desk.crawl()["songhong"]["changed"] == 1
        [_, mail] = post.arrived()
        assert f"{DAY + timedelta(days=1):%d/%m}" in plain_text(mail)

        said = finish(desk.start("crawl", "--json"))  # another process: nothing is remembered but what is stored
        assert (said.status, len(post.arrived())) == (0, 2)

        desk.mail = post.broken
        agency.publish(NEXT_ROUND, ago(minutes=30))
        said = desk.run("crawl", "--json")
        assert [row["rounds_new"] for row in said.json["sites"]] == [0, 1]
        assert "roundwatch deliver" in said.complaint
        waiting = desk.run("alerts", "--json", "--state", "waiting").json["alerts"]
        assert {one["attempts"] for one in waiting} == {1}
        assert len(post.arrived()) == 2
        assert desk.run("deliver").status == 1
        written = desk.letters[-1]

        desk.mail = post.works
        assert desk.run("deliver").status == 0
        [_, _, mail] = post.arrived()
        assert mail["Message-ID"] == written.message_id
        assert "13" in mail["Subject"]
        assert desk.run("deliver").out.startswith("sent 0")
        assert len({mail["Message-ID"] for mail in post.arrived()}) == 3
        assert sum(key.startswith("new-round:") for key in desk.told) == 2


@pytest.mark.long
def test_a_mail_that_could_not_be_written_waits_and_is_written_once(mail_folder: Post, tmp_path: Path) -> None:
    with newsroom("songhong") as room:
        desk = Newsdesk(folder=tmp_path, sites=room.sites, mail=mail_folder.broken)
        desk.crawl()
        room.publish("songhong", AGENCY, ago(hours=1))
        assert desk.crawl()["songhong"]["rounds_new"] == 1
        [written] = desk.letters
        assert (written.state, written.attempts) == ("waiting", 1)

        desk.mail = mail_folder.works
        assert [desk.run("deliver").out[:6] for _ in range(2)] == ["sent 1", "sent 0"]
        [mail] = mail_folder.arrived()
        assert mail["Message-ID"] == written.message_id


def test_the_noise_around_reports_is_neither_stored_nor_told(tmp_path: Path) -> None:
    with newsroom("songhong", "nhipcau") as room:
        desk = Newsdesk(folder=tmp_path, sites=room.sites)
        desk.crawl()
        for outlet, report in (("songhong", AGENCY), ("nhipcau", NEXT_ROUND)):
            for number in range(2):  # the teaser of a false round stands on every second article
                room.outlet(outlet).publish(report, ago(hours=3 - number), path=f"/{report.name}-{4000 + number}.html")
        desk.crawl()

        rounds = {(one["mechanism"], one["number"]): one for one in desk.run("rounds", "--json").json["rounds"]}
        deputy, minister = rounds["vn-la-deputy", 11], rounds["vn-la-minister", 13]
        assert [one["status"] for one in (deputy, minister)] == ["held", "held"]
        assert (deputy["starts_on"], deputy["country"], deputy["city"]) == (DAY.isoformat(), "VN", "Hà Nội")
        assert {chair["name"] for chair in minister["chairs"]} == {"Lê Hoài Trung", "Thongsavanh Phomvihane"}
        assert rounds["vn-la-deputy", 12]["status"] == "planned"  # a teaser on every page says: held today
        assert max(number for _, number in rounds) == 13

        [mail] = desk.mails  # what one crawl brings is one mail
        assert mail["Subject"].endswith("(và 1 vòng khác)")
        assert all(f"VÒNG MỚI\nVòng {number}" in plain_text(mail).replace("\r\n", "\n") for number in (11, 13))
        for outlet, report in (("songhong", AGENCY), ("nhipcau", NEXT_ROUND)):
            noise = room.outlet(outlet).plan.noise
            sidebar = {said for line in (*noise.lines, noise.false_round) for said in (line.title, line.blurb) if said}
            assert [said for said in sidebar for text in desk.texts if said in text] == []
            assert any(report.paragraphs[1] in text for text in desk.texts)
