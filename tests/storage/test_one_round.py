"""From the words of a page to what is stored and told, on both databases: one round however it is written."""

import json
from datetime import timedelta

import pytest

from domain.decide import Fate
from domain.exports import json_line
from domain.recognise import recognise
from domain.rounds import Mention
from storage.exports import each_article
from storage.tables import StoredArticle, Text, Version
from tests.domain.pages import MECHANISMS
from tests.reading.newsprint import STORY, article, story
from tests.storage.desk import AGENCY, NOON, PAPER, Desk, after, sibling

HELD = (
    "Ngày 18/11, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Bộ Ngoại giao Lào Phongsamouth "
    "Anlavan đã đồng chủ trì Tham khảo chính trị cấp Thứ trưởng Ngoại giao Việt Nam - Lào lần thứ {}."
)
OF_2023 = (
    "Ngày 12/7/2023, tại Vientiane, Thứ trưởng Bộ Ngoại giao hai nước đã đồng chủ trì Tham khảo chính trị cấp Thứ "
    "trưởng Ngoại giao Việt Nam - Lào lần thứ 8."
)
BOTH = (
    "Trước đó, tại Hà Nội, Bộ trưởng Ngoại giao Lê Hoài Trung và Bộ trưởng Ngoại giao Lào Thongsavanh Phomvihane đồng "
    "chủ trì Tham vấn chính trị cấp Bộ trưởng lần thứ 13 vào ngày 17/11."
)


def report(desk: Desk, number: int, *lines: str, later: timedelta = timedelta()) -> Fate:
    """A page of one of many outlets, with these lines before what only it says, is read, recognised and stored."""
    site = sibling(PAPER, f"paper-{number}")
    desk.first_crawl(site)
    own = [f"Bản tin {number}: {line} Nhóm phóng viên số {number * 37} ghi lại lời kể thứ {number}." for line in STORY]
    page = story(before="".join(f"<p>{line}</p>" for line in lines), title=f"Tin đối ngoại số {number}")
    for before, now in zip(STORY, own, strict=True):
        page = page.replace(before, now)
    found = article(page)
    mentions: list[Mention] = list(recognise(found, MECHANISMS, (NOON + later).date()).mentions)
    return desk.read("/tin", *mentions, site=site, title=found.title, text=found.text, at=NOON + later).fate


def new_rounds(desk: Desk) -> list[str]:
    return [key.partition(":")[2] for key in desk.told if key.startswith("new-round:")]


def test_one_round_written_in_many_ways_is_told_once(desk: Desk) -> None:
    spelled = ("11", "mười một", "XI", "11 (2026)", "thứ 11", "11")
    fates = [report(desk, n, HELD.format(number), later=timedelta(minutes=9 * n)) for n, number in enumerate(spelled)]
    assert fates == [Fate.NEW] * len(spelled)
    assert new_rounds(desk) == ["vn-la-deputy/11"]


@pytest.mark.parametrize("slip", ["thư 11", "thứ11", "thú 11", "thứ mười môt", "thứ mưới một"])
def test_a_slip_in_the_number_does_not_tell_the_round_twice(desk: Desk, slip: str) -> None:
    report(desk, 1, HELD.replace("thứ {}", slip))
    report(desk, 2, HELD.format("11"), later=timedelta(hours=1))
    assert len(new_rounds(desk)) == 1


def test_an_old_round_is_quiet_and_two_of_one_article_are_both_told(desk: Desk) -> None:
    report(desk, 1, HELD.format("11"), OF_2023)
    assert new_rounds(desk) == ["vn-la-deputy/11"]
    report(desk, 2, OF_2023, later=timedelta(hours=1))
    report(desk, 3, HELD.format("11"), later=timedelta(days=40))
    assert new_rounds(desk) == ["vn-la-deputy/11"]
    report(desk, 4, HELD.format("11"), BOTH, later=timedelta(hours=2))
    assert new_rounds(desk) == ["vn-la-deputy/11", "vn-la-minister/13"]


@pytest.mark.parametrize(
    "odd", ["&#xD800;", "\x00\x1b[31m", "\u2028\u2029\x85", "\ufeff\ufffe\uffff", "\U0001f600", "e\u0323\u0302"]
)
def test_odd_letters_are_stored_alike_by_both_and_exported_on_one_line(desk: Desk, odd: str) -> None:
    found = article(story(before=f"<p>{odd} {HELD.format('11')}</p>", title=f"Tin {odd} đối ngoại"))
    desk.read("/tin", site=AGENCY, title=found.title, text=found.text)
    [version], [text] = desk.rows(Version), desk.rows(Text)
    assert (version.title, text.body) == (found.title, found.text)
    with desk.database.read() as session:
        [exported] = each_article(session)
    [line] = json_line({"title": exported.report.title, "text": text.body}).splitlines()
    assert json.loads(line) == {"title": found.title, "text": found.text}
    assert desk.read("/tin", site=AGENCY, title=found.title, text=found.text, at=after(hours=1)).fate is Fate.UNCHANGED
    assert desk.count(StoredArticle) == 1
