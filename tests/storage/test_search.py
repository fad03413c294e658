"""Finding articles by their words: the same answers on both databases."""

from dataclasses import replace

import pytest
from sqlalchemy import create_engine

from domain.rounds import Status
from storage.database import Database, open_database
from storage.listings import article_reports
from storage.search import rebuild_index
from tests.domain.world import DAY, mention
from tests.storage.desk import AGENCY, PAPER, REPORT, Desk, after

STORED = {
    "/vi": ("Tham khảo chính trị Việt Nam – Lào", "Thứ trưởng Đỗ Hùng Việt đồng chủ trì tại Hà Nội ngày 12/9."),
    "/scattered": ("Chính khách tham gia", "Khảo sát giá cả; trị thủy ở Việt Trì, phía Nam."),
    "/lo": ("ກອງປະຊຸມ", "ກອງປະຊຸມປຶກສາຫາລືທາງການເມືອງ ຄັ້ງທີ 11 ລະຫວ່າງ ກະຊວງການຕ່າງປະເທດ"),
    "/lo-letters": ("ຂ່າວ", "ການ ຄ້າ. ເມືອງ ໃຫຍ່. ປຶກ. ທາງ."),
    "/th": ("ข่าว", "การหารือทางการเมืองครั้งที่ 11 ระหว่างกระทรวงการต่างประเทศ"),
    "/zh": ("第十一次磋商", "中国与老挝外交部举行政治磋商。"),
    "/ja": ("政策協議", "ラオスとの第11回政治協議がハノイで行われた。"),
    "/odd": ('"NEAR(" * OR', "100% {x}: ^a -b; DROP TABLE article; --"),
}

ANSWERS = [
    ("tham khao chinh tri", {"/vi", "/scattered"}),
    ('"tham khao chinh tri"', {"/vi"}),
    ("THAM KHẢO chính tr", {"/vi", "/scattered"}),
    ("tham khao chinh tr ", set()),
    ("do hung viet", {"/vi"}),
    ("đỗ", {"/vi"}),
    ("viet -lào", {"/scattered"}),
    ('việt -"tham khảo"', {"/scattered"}),
    ("-việt -ກອງ -th -nothing", {"/lo-letters", "/zh", "/ja", "/odd", "/th"}),
    ("12/9", {"/vi"}),
    ("Việt–Lào", set()),
    ("việt nam – lào", {"/vi"}),
    ("ການເມືອງ", {"/lo"}),
    ("ປຶກສາຫາລື ທາງການເມືອງ", {"/lo"}),
    ("ປຶກສາຫາລືທາງການເມືອງຄັ້ງທີ", {"/lo"}),
    ('"ທາງການເມືອງ ຄັ້ງທີ 11"', {"/lo"}),
    ("การเมือง", {"/th"}),
    ("การ เมือง 11", {"/th"}),
    ("磋商", {"/zh"}),
    ("第十一次", {"/zh"}),
    ("政治", {"/zh", "/ja"}),
    ("政", {"/zh", "/ja"}),
    ("第11回", {"/ja"}),
    ("ハノイ", {"/ja"}),
    ('"', set()),
    ("*", set()),
    ("NEAR(", {"/odd"}),
    ('"NEAR(" *', {"/odd"}),
    ("OR", {"/odd"}),
    ("near or drop", {"/odd"}),
    ("'; DROP TABLE article; --", {"/odd"}),
    ("{x}:^a", {"/odd"}),
    ("words:near", set()),
    ("100%", {"/odd"}),
    ("\x00\ud800 near", {"/odd"}),
]


@pytest.fixture
def shelf(desk: Desk) -> Desk:
    """A desk with an article of each kind."""
    for hour, (path, (title, body)) in enumerate(STORED.items()):
        desk.read(path, title=title, text=body, at=after(hours=hour))
    return desk


def found(database: Database, query: str, **manner: object) -> list[str]:
    with database.read() as session:
        reports = article_reports(session, query=query, **manner)  # type: ignore[arg-type]  # as the test has them
        return [report.url.removeprefix("https://agency.example") for report in reports]


def test_both_databases_give_the_same_answers(shelf: Desk) -> None:
    assert {query: set(found(shelf.database, query)) for query, _ in ANSWERS} == dict(ANSWERS)


def test_the_newest_come_first_and_no_more_than_asked_for(desk: Desk) -> None:
    # Told out of order: what was published first may be read last.
    for hour in (3, 1, 4, 2, 0):
        desk.read(f"/{hour}", text=f"Việt Nam, bản tin {hour}", at=after(hours=hour))
    assert found(desk.database, "việt nam") == ["/4", "/3", "/2", "/1", "/0"]
    assert found(desk.database, "việt nam", limit=2) == ["/4", "/3"]
    assert found(desk.database, "", limit=2) == ["/4", "/3"]


def test_a_thousand_of_one_minute_are_all_found(desk: Desk) -> None:
    with desk.database.write() as session:
        for number in range(1100):
            desk.read_in(session, f"/{number}", title="Tin", text=f"Bản tin số {number} của ngày")
    urls = found(desk.database, "tin ngay")
    assert len(set(urls)) == len(urls) == 1100
    assert found(desk.database, "tin 7 ", limit=1) == ["/7"]


def test_a_changed_article_is_found_by_its_new_text_only(desk: Desk) -> None:
    desk.read("/tin", mention(11, Status.HELD), title="Cũ", text=REPORT + "\nHọp tại Huế.")
    desk.read("/tin", mention(11, Status.HELD), title="Mới", text=REPORT + "\nHọp tại Vinh.", at=after(hours=2))
    assert found(desk.database, "vinh") == ["/tin"]
    assert found(desk.database, "huế") == []
    assert found(desk.database, "hop tai") == ["/tin"]


def test_search_within_a_site_or_a_round(desk: Desk) -> None:
    desk.read("/11", mention(11, Status.HELD), text="Việt Nam và Lào họp lần thứ mười một.")
    desk.read("/12", mention(12, Status.HELD), text="Việt Nam và Lào họp lần thứ mười hai.", at=after(hours=1))
    desk.read("https://paper.example/12", mention(12, Status.HELD), site=PAPER, text="Lào nói về lần mười hai.")
    assert found(desk.database, "lào", round_key="vn-la-deputy/12", site=AGENCY.name) == ["/12"]
    assert found(desk.database, "lào", site=PAPER.name) == ["https://paper.example/12"]
    assert found(desk.database, "lào", round_key="vn-la-deputy", limit=1) == ["/12"]
    assert found(desk.database, "lào", round_key="vn-la-minister") == []
    desk.read("/held", mention(None, Status.HELD, on=DAY), text="Lào và Việt Nam vừa họp.", at=after(hours=2))
    assert found(desk.database, "lào", round_key="vn-la-deputy")[0] == "/held"  # a round whose number nobody gives


def test_a_mechanism_with_any_country_stands_for_its_rounds_with_each(desk: Desk) -> None:
    for partner, at in (("IN", 0), ("KH", 1)):
        desk.read(f"/{partner}", replace(mention(13, Status.HELD), mechanism=f"vn-any:{partner}"),
                  text=f"Việt Nam và {partner} họp.", at=after(hours=at))  # fmt: skip
    desk.read("/other", replace(mention(13, Status.HELD), mechanism="vn-anybody"), at=after(hours=2))
    assert found(desk.database, "họp", round_key="vn-any") == ["/KH", "/IN"]
    assert found(desk.database, "họp", round_key="vn-any/13") == ["/KH", "/IN"]
    assert found(desk.database, "họp", round_key="vn-any:IN") == ["/IN"]
    assert found(desk.database, "họp", round_key="vn-any:IN/12") == []


def test_a_text_of_megabytes_is_stored_and_found_as_far_as_it_goes(desk: Desk) -> None:
    desk.read("/dai", text="\n".join(f"Dòng {number} kể chuyện xứ người {number * 7}" for number in range(90_000)))
    assert found(desk.database, '"dòng 99 kể chuyện"') == ["/dai"]
    assert found(desk.database, '"dòng 89000"') == []
    desk.read("/lap", text="bàn " * 300_000 + "ghế", at=after(hours=1))
    assert found(desk.database, '"bàn bàn"') == ["/lap"]


def test_what_was_rolled_back_is_not_found_and_hides_no_word(desk: Desk) -> None:
    def read_in_vain() -> None:
        with desk.database.write() as session:
            desk.read_in(session, "/tin", text="Chuyện độcnhất ở đây.")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        read_in_vain()
    assert found(desk.database, "docnhat") == []
    desk.read("/tin", text="Chuyện độcnhất ở đây.")
    assert found(desk.database, "docnh") == ["/tin"]


def test_an_index_that_is_made_anew_from_what_is_stored_gives_the_same_answers(shelf: Desk, address: str) -> None:
    before = {query: found(shelf.database, query) for query, _ in ANSWERS}
    shelf.database.close()
    engine = create_engine(address)
    with engine.begin() as connection:
        rebuild_index(connection)
    engine.dispose()
    database = open_database(address)
    assert {query: found(database, query) for query, _ in ANSWERS} == before
    database.close()
