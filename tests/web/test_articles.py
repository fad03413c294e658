"""Searching page by page, and what changed between two versions."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.web.house import CORRECTED, NOON, OTHER, REPORT, TITLE, House, close_house, open_house


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with a hundred and twenty articles of one outlet."""
    opened = open_house(tmp_path_factory.mktemp("shelf"))
    for number in range(120):
        opened.publish(
            f"/tin-{number}-post{1000 + number}.html",
            title=f"Bản tin số {number}",
            text=f"Xã {number} làm cầu mới qua suối {number * 7}, dài {number * 13} mét, thợ nghỉ {number % 5} ngày.",
            at=NOON + timedelta(minutes=number),
        )
    yield opened
    close_house(opened)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[House]:
    """A house where nothing was published yet."""
    opened = open_house(tmp_path)
    yield opened
    close_house(opened)


def titles(house: House, path: str) -> tuple[list[str], str | None, str | None]:
    page = house.visitor().get(path).page
    links = {rel: (page.xpath(f"//a[@rel='{rel}']/@href") or [None])[0] for rel in ("next", "first")}
    found = [one.text_content() for one in page.xpath("//ol[@class='articles']/li/a")]
    return found, links["next"], links["first"]


@pytest.mark.parametrize("path", ["/articles", "/articles?query=cau+moi", "/articles?query=c%E1%BA%A7u&site=songhong"])
def test_page_by_page_each_article_comes_once_the_newest_first(shelf: House, path: str) -> None:
    seen: list[str] = []
    older: str | None = path
    while older is not None:
        found, older, newest = titles(shelf, older)
        seen += found
        if older is None:
            assert newest == path
    assert seen == [f"Bản tin số {number}" for number in range(119, -1, -1)]


def test_how_many_there_are_is_said(shelf: House) -> None:
    visitor = shelf.visitor()
    assert "50 articles on this page, the newest first" in visitor.get("/articles?lang=en").words
    assert "1 article" in visitor.get("/articles?query=%22tin+so+77%22&lang=en").words


def test_quotes_hold_a_phrase_together_and_a_minus_leaves_out(shelf: House) -> None:
    assert titles(shelf, '/articles?query="ban+tin+so+77"')[0] == ["Bản tin số 77"]
    assert len(titles(shelf, "/articles?query=nghi+-0+-1+-2+-3")[0]) < 50
    assert "Quotation marks keep a phrase together" in shelf.visitor().get("/articles?lang=en").words


@pytest.mark.parametrize("path", ["?query=khongco", "?round=vn-la-deputy/1x", "?round=a/b", "?site=%00", "?before=0"])
def test_a_search_that_finds_nothing_says_how_to_go_on(shelf: House, path: str) -> None:
    answer = shelf.visitor().get(f"/articles{path}&lang=en")
    assert answer.status == 200
    assert "No stored article fits." in answer.words
    assert answer.page.xpath("//main//a[text()='Show all articles']/@href") == ["/articles"]


def test_where_nothing_is_stored_yet_that_is_said(desk: House) -> None:
    assert "No article is stored yet." in desk.visitor().get("/articles?lang=en").words


def test_what_changed_stands_in_the_text_word_by_word(house: House) -> None:
    page = house.visitor().get("/articles/1/diff?lang=en").page
    assert [one.text_content() for one in page.xpath("//del")] == ["[gone: 18/11]"]
    assert [one.text_content() for one in page.xpath("//ins")] == ["[new: 17/11]"]


def test_any_two_versions_are_compared(desk: House) -> None:
    longer = "\n".join(f"Đoạn {number} của bài không đổi gì cả." for number in range(9))
    desk.publish("/a-post1.html", text=f"{REPORT}\n{longer}\n{OTHER}")
    desk.publish("/a-post1.html", text=f"{CORRECTED}\n{longer}\n{OTHER}", at=NOON + timedelta(hours=1))
    desk.publish("/a-post1.html", title=f"{TITLE} (sửa)", text=f"{OTHER}\n{CORRECTED}\n{longer}",
                 at=NOON + timedelta(hours=2))  # fmt: skip
    answer = desk.visitor().get("/articles/1/diff?from=1&to=3&lang=en")
    page = answer.page
    assert page.xpath("//select[@name='from']/option[@selected]/@value") == ["1"]
    assert "unchanged paragraphs" in page.xpath("string(//p[@class='skipped'])")
    assert "moved here, from paragraph" in page.xpath("string(//p[@class='moved'])")
    assert [one.text_content() for one in page.xpath("//section[1]//ins")] == ["[new:  (sửa)]"]
    back = desk.visitor().get("/articles/1/diff?from=3&to=1")
    assert "[đã bỏ:  (sửa)]" in back.page.text_content() or "[gone:  (sửa)]" in back.page.text_content()
    same = desk.visitor().get("/articles/1/diff?from=2&to=2&lang=en")
    assert "Title and text are the same." in same.words


@pytest.mark.parametrize("path", ["/articles/9/diff", "/articles/1/diff?from=9", "/articles/1/diff?to=9"])
def test_versions_that_are_not_there_are_missing(house: House, path: str) -> None:
    assert house.visitor().get(path).status == 404


def test_one_version_is_compared_with_nothing(house: House) -> None:
    assert "There is one version" in house.visitor().get("/articles/2/diff?lang=en").words


@pytest.mark.parametrize("path", ["?from=0", "?to=x", "?from=99999999999999999999"])
def test_what_is_no_version_is_refused_in_a_sentence(house: House, path: str) -> None:
    assert house.visitor().get(f"/articles/1/diff{path}").status == 422


def test_why_a_copy_is_one_stands_with_both(house: House) -> None:
    copy = house.visitor().get("/articles/2?lang=en").words
    assert "Nearly the same (" in copy or "Word for word the same as songhong" in copy
    assert "Both say: round vn-la-deputy/11, 18 Nov 2026, Nguyễn Mạnh Cường as chair" in copy
    original = house.visitor().get("/articles/1?lang=vi").words
    assert "Giống từng chữ với bài này. Cả hai đều nói: kỳ vn-la-deputy/11, 18/11/2026" in original


def test_a_mechanism_with_any_country_is_asked_for_as_a_whole_or_by_country(tmp_path: Path) -> None:
    anybody = '[[mechanism]]\nid = "vn-any"\nname = { en = "Anybody" }\nparties = ["VN", "*"]\n'
    house = open_house(tmp_path, more=anybody)
    for number, country in enumerate(("Ấn Độ", "Campuchia"), start=1):
        text = (
            f"Ngày 18/11, Tham khảo chính trị Việt Nam - {country} lần thứ 13 đã diễn ra ở cấp Thứ trưởng Ngoại giao."
        )
        house.publish(f"/vong-13-post{number}.html", title=f"Họp với {country}", text=text, at=NOON)
    both = {"Họp với Ấn Độ", "Họp với Campuchia"}
    asked = {"vn-any": both, "vn-any/13": both, "vn-any:KH/13": {"Họp với Campuchia"}, "vn-any:KH/12": set()}
    for name, expected in asked.items():
        assert set(titles(house, f"/articles?round={name}")[0]) == expected, name
        listed = json.loads(house.visitor().get(f"/api/articles?round={name}").text)["articles"]
        assert {one["title"] for one in listed} == expected, name
    close_house(house)
