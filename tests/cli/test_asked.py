"""Rounds are asked for by the names that the listings show, also those of a mechanism with any country."""

import zipfile
from pathlib import Path

import pytest

from domain.site import Site
from tests.crawler.test_archives import answer, archive, record
from tests.crawler.wild import article
from tests.newsdesk import Newsdesk, ago

BAO = Site(name="bao", home="https://bao.example/", timezone="Asia/Ho_Chi_Minh")
ANY = """\
[[mechanism]]
id = "vn-la-deputy"

[[mechanism]]
id = "vn-any"
name = { en = "Viet Nam and anybody" }
parties = ["VN", "*"]
"""
LAOS, INDIA, CAMBODIA = (f"https://bao.example/tin-{number}.html" for number in (1001, 1002, 1003))


def report(country: str, city: str, number: int) -> bytes:
    day = ago(days=40)
    return answer(
        article(
            f"Tham khảo chính trị Việt Nam - {country} lần thứ {number}",
            f"Ngày {day.day}/{day.month}/{day.year}, tại {city}, Tham khảo Chính trị cấp Thứ trưởng Ngoại giao "
            f"Việt Nam - {country} lần thứ {number} đã diễn ra.",
            "Hai bên trao đổi về thương mại, cửa khẩu, học bổng và các chuyến bay thẳng giữa hai thủ đô.",
        ).body
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Newsdesk:
    """A desk that watches two mechanisms, one of them with any country, and has read of three rounds."""
    folder = tmp_path_factory.mktemp("desk")
    file = archive(
        folder,
        record("response", LAOS, report("Lào", "Viêng Chăn", 11)),
        record("response", INDIA, report("Ấn Độ", "New Delhi", 13)),
        record("response", CAMBODIA, report("Campuchia", "Phnom Penh", 13)),
    )
    made = Newsdesk(folder=folder, sites=[BAO], more=ANY)
    assert made.run("crawl", "--warc", file).status == 0
    return made


@pytest.mark.parametrize(
    ("asked", "urls"),
    [
        ("vn-any:IN/13", {INDIA}),
        ("vn-any:IN", {INDIA}),
        ("vn-any/13", {INDIA, CAMBODIA}),
        ("vn-any", {INDIA, CAMBODIA}),
        ("vn-any:KH/12", set()),
        ("vn-la-deputy/11", {LAOS}),
        ("vn-la-deputy", {LAOS}),
    ],
)
def test_articles_are_listed_by_round_by_mechanism_and_by_country(desk: Newsdesk, asked: str, urls: set[str]) -> None:
    said = desk.run("articles", "--json", "--round", asked)
    assert said.status == 0, said.err
    assert {one["url"] for one in said.json["articles"]} == urls


def test_every_round_that_a_listing_shows_can_be_asked_for(desk: Newsdesk, tmp_path: Path) -> None:
    shown = {name for one in desk.run("articles", "--json").json["articles"] for name in one["rounds"]}
    assert shown == {"vn-la-deputy/11", "vn-any:IN/13", "vn-any:KH/13"}
    for name in shown:
        assert desk.run("articles", "--json", "--round", name).json["articles"], name
        assert desk.run("dossier", name, "--out", str(tmp_path / "pack.zip")).status == 0, name


def test_a_dossier_on_a_mechanism_with_any_country_says_whose_each_round_is(desk: Newsdesk, tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    assert desk.run("dossier", "vn-any/13", "--out", str(pack)).status == 0
    with zipfile.ZipFile(pack) as opened:
        page = opened.read("index.html").decode()
    assert "Round 13, IN" in page
    assert "Round 13, KH" in page


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ("vn-la-deputy:KH/11", 'vn-la-deputy has no rounds by country: must be as in "vn-la-deputy/10"'),
        ("vn-any:Lao/11", 'must be MECHANISM or MECHANISM/NUMBER, as in "vn-any:KH/10"'),
        ("vn-any:/11", 'must be MECHANISM or MECHANISM/NUMBER, as in "vn-any:KH/10"'),
        ("vn-any:IN/", 'must be MECHANISM or MECHANISM/NUMBER, as in "vn-any:KH/10"'),
        ("vn-any:IN/0", 'must be MECHANISM or MECHANISM/NUMBER, as in "vn-any:KH/10"'),
        ("vn-ani:IN/13", 'no mechanism "vn-ani" is configured, did you mean "vn-any"?'),
    ],
)
def test_a_name_that_cannot_be_meant_is_refused(desk: Newsdesk, tmp_path: Path, asked: str, complaint: str) -> None:
    for command in (["articles", "--round", asked], ["dossier", asked, "--out", str(tmp_path / "pack.zip")]):
        said = desk.run(*command)
        assert said.status == 2
        assert said.complaint.endswith(complaint), said.complaint
