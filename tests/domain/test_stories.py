"""Copies of one text are found whatever was done to them; texts of two events are never one, however alike."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.marks import skeleton
from domain.origin import Copy, origin_of
from domain.rounds import Mention, Status
from domain.site import Standing
from domain.stories import SKETCH, By, Telling, compare, is_candidate, same_events, shingles, sketch
from domain.syndication import own_words
from domain.text import fold
from domain.url import is_clone
from tests.domain.world import DAY, MINISTER, NOON, mention, unhurried

LEAD = (
    "Sáng 18/11, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Văn Mẫu và người đồng cấp Lào Khamla Somphone cùng chủ trì "
    "cuộc họp Tham khảo chính trị Việt Nam – Lào lần thứ 11."
)
BODY = """\
Hai bên vui mừng nhận thấy sự gắn bó giữa hai nước tiếp tục đi vào chiều sâu, từ giao thương ở cửa khẩu đến học bổng \
cho sinh viên và những tuyến đường mới nối cao nguyên với biển.
Kim ngạch thương mại chín tháng đầu năm tăng hơn một phần tư, trong khi nhiều dự án thủy điện của doanh nghiệp Việt \
Nam ở Nam Lào bước vào giai đoạn phát điện.
Thứ trưởng Nguyễn Văn Mẫu cảm ơn phía Lào giúp đỡ bà con gốc Việt và đề nghị sớm mở lại chợ biên giới Nà Sài, nơi mưa \
lũ cuốn trôi cây cầu treo hồi tháng Tám.
Thứ trưởng Khamla Somphone thỏa thuận sẽ cử đoàn chuyên viên sang khảo sát ngay trong tháng sau, đồng thời mời các \
trường đại học Việt Nam dự hội chợ giáo dục ở Savannakhet.
Về khu vực, hai bên chia sẻ lo ngại trước hạn hán trên sông Mê Công và nhất trí lên tiếng chung tại các diễn đàn sắp \
tới, giữ vững đoàn kết của các nước láng giềng.""".splitlines()
TAIL = "Hai bên hẹn gặp lại tại Lào vào năm 2027."
ORIGINAL = "\n".join([LEAD, *BODY, TAIL])
ROUND_11 = mention(11, on=DAY)


def telling(
    text: str, *mentions: Mention, title: str = "Hai bên gặp nhau", days: float = 0, url: str = "https://a.example/1"
) -> Telling:
    """An article that was published so many days after noon."""
    return Telling(url=url, title=title, text=text, mentions=mentions, published_at=NOON + timedelta(days=days))


def test_the_reason_of_a_merge_says_by_what_and_what_agrees() -> None:
    verdict = compare(telling(ORIGINAL, ROUND_11), telling("\n".join([LEAD, *BODY[:4]]), ROUND_11, title="Khác"))
    assert (verdict.same, verdict.by) == (True, By.NEAR)
    assert verdict.contained > 0.95 > verdict.shared
    assert verdict.agree == ("round vn-la-deputy/11", f"day {DAY}")
    assert "both say: round vn-la-deputy/11" in verdict.says


def test_what_keeps_alike_texts_apart_is_named() -> None:
    tenth = ORIGINAL.replace("18/11", "8/7").replace("lần thứ 11", "lần thứ 10")
    verdict = compare(telling(ORIGINAL, ROUND_11), telling(tenth, mention(10)))
    assert (verdict.same, verdict.by) == (False, By.NEAR)
    assert verdict.against == "another round: vn-la-deputy/11 / vn-la-deputy/10"
    # The same where no round is recognised:
    assert compare(telling(ORIGINAL), telling(tenth)).against == "another number: 18 / 8, 11 / 7, 11 / 10"


@pytest.mark.parametrize(
    ("other", "against"),
    [
        (ORIGINAL.replace("Lào", "Campuchia"), "country"),
        (ORIGINAL.replace("lần thứ 11", "lần thứ mười hai"), "number"),
        (ORIGINAL.replace("Khamla Somphone", "Bounmy Chanthavong"), "name"),
    ],
)
def test_one_fact_in_the_place_of_another_is_enough(other: str, against: str) -> None:
    assert f"another {against}" in (compare(telling(ORIGINAL), telling(other)).against or "")


def test_the_same_formula_with_another_day_and_city_is_another_story() -> None:
    elsewhere = ORIGINAL.replace("18/11", "19/11").replace("Hà Nội", "Huế")
    verdict = compare(
        telling(ORIGINAL, mention(11, on=DAY, city="Hà Nội")),
        telling(elsewhere, mention(11, on=DAY + timedelta(days=1), city="Huế")),
    )
    assert (verdict.same, verdict.against) == (
        False,
        "another day and city: 2026-11-18, Hà Nội / 2026-11-19, Huế",
    )


def test_a_slip_in_a_digit_does_not_make_another_story_of_one_round() -> None:
    slipped = ORIGINAL.replace("18/11", "19/11")
    assert compare(telling(ORIGINAL, ROUND_11), telling(slipped, ROUND_11)).same
    assert not compare(telling(ORIGINAL), telling(slipped)).same


def test_a_template_that_comes_back_a_year_later_is_another_story() -> None:
    again = ORIGINAL.replace("hồi tháng Tám", "mùa mưa qua")
    assert compare(telling(ORIGINAL), telling(again, days=3)).same
    assert "published 365 days apart" in (compare(telling(ORIGINAL), telling(again, days=365)).against or "")


def test_a_mirror_is_believed_to_be_one_with_less_text() -> None:
    text = "\n".join([*BODY[2:], *(line[::-1] for line in BODY[:3])])
    there = "https://mirror.example/chinh-tri/hop-tham-khao-post300011.vnp"
    here = "https://agency.example/chinh-tri/hop-tham-khao-post300011.vnp"
    assert not compare(telling(ORIGINAL, url=here), telling(text)).same
    assert compare(telling(ORIGINAL, url=here), telling(text, url=there)).by is By.CLONE


@pytest.mark.parametrize(
    ("one", "other", "clone"),
    [
        ("https://a.example/x-post137062.vnp", "https://b.example/x-post137062.vnp", True),
        ("https://a.example/x-post137062.vnp", "https://a.example/x-post137062.vnp", False),
        ("https://a.example/x-post137062.vnp", "https://b.example/x-post137063.vnp", False),
        ("https://a.example/about", "https://b.example/about", False),
        ("https://a.example/2026/11/", "https://b.example/2026/11/", False),
    ],
)
def test_a_clone_has_path_and_number_on_another_host(one: str, other: str, *, clone: bool) -> None:
    assert is_clone(one, other) is is_clone(other, one) is clone


@pytest.mark.parametrize(
    "dress",
    [
        f"VIÊNG CHĂN – {ORIGINAL}",
        f"Hà Nội (TTXVN) - {ORIGINAL}",
        f"{ORIGINAL[:-1]}./.",
        f"{ORIGINAL}\nTheo TTXVN",
        f"Ảnh: hai Thứ trưởng bắt tay\n{ORIGINAL}\nNguồn: vnplus.example",
        f"{LEAD}\nKhởi công cầu hữu nghị\n" + "\n".join([*BODY, TAIL]),
    ],
)
def test_what_copying_adds_leaves_no_trace(dress: str) -> None:
    assert shingles(dress) == shingles(ORIGINAL)


def test_a_text_of_nothing_but_headings_is_left_as_it_is() -> None:
    assert own_words("Tin vắn\nẢnh") == ["Tin vắn", "Ảnh"]


@pytest.mark.parametrize("changed", [fold(ORIGINAL), ORIGINAL.replace(" ", ""), ORIGINAL.replace(" – ", "-").upper()])
def test_accents_spaces_and_case_leave_no_trace(changed: str) -> None:
    assert shingles(changed) == shingles(ORIGINAL)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(LEAD, id="its lead as a teaser"),
        pytest.param("\n".join([BODY[0], TAIL]), id="two of its sentences"),
        pytest.param(
            "Chiều cùng ngày, Bộ trưởng Ngoại giao tiếp Thứ trưởng Khamla Somphone đến chào xã giao, hỏi thăm sức khỏe "
            f"các vị lãnh đạo Lào và nhắc lại kỷ niệm thời đi học.\n{BODY[1]}\nHai vị trao nhau bức tranh thêu tay.",
            id="another story of that day with one paragraph in common",
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_what_shares_a_part_of_a_text_is_no_copy_of_it(other: str) -> None:
    assert compare(telling(ORIGINAL), telling(other)).by is None
    assert compare(telling(other), telling(ORIGINAL)).by is None


@pytest.mark.parametrize(
    ("ours", "theirs", "one_story"),
    [
        pytest.param([ROUND_11], [ROUND_11], True, id="the same round"),
        pytest.param([ROUND_11], [mention(11)], True, id="the same round without its day"),
        pytest.param([ROUND_11], [], True, id="a copy that lost its round"),
        pytest.param([], [], True, id="two texts about no round"),
        pytest.param([ROUND_11], [ROUND_11, mention(13, mechanism=MINISTER)], True, id="one of two rounds left out"),
        pytest.param([ROUND_11, mention(12, Status.PLANNED)], [ROUND_11], True, id="the next round left out"),
        pytest.param([ROUND_11], [mention(11, Status.MENTIONED)], True, id="background contradicts nothing"),
        pytest.param([mention(10)], [mention(10, mechanism=MINISTER)], False, id="two levels of one number"),
        pytest.param([mention(9)], [mention(10), mention(9, Status.MENTIONED)], False, id="the sibling looks back"),
        pytest.param([mention(9), mention(10, Status.PLANNED)], [mention(10)], False, id="the plan and its fact"),
        pytest.param([ROUND_11], [mention(11, Status.UPCOMING)], False, id="the announcement and its fact"),
        pytest.param([ROUND_11], [mention(None, on=DAY)], True, id="its number was cut with the lead"),
        pytest.param([mention(None, on=DAY)], [mention(None, on=DAY.replace(year=2024))], False, id="two days"),
        pytest.param([mention(11, Status.UPCOMING)], [mention(12, Status.UPCOMING)], False, id="two announcements"),
    ],
)
def test_only_contradicting_rounds_keep_two_alike_texts_apart(
    ours: list[Mention], theirs: list[Mention], *, one_story: bool
) -> None:
    assert same_events(ours, theirs) is same_events(theirs, ours) is one_story


def test_the_same_words_on_two_rounds_are_two_stories() -> None:
    one, other = telling(ORIGINAL, mention(None, on=DAY)), telling(ORIGINAL, mention(None, on=DAY.replace(year=2025)))
    assert compare(one, other).by is By.EXACT
    assert not compare(one, other).same


def copy(number: int, voice: str, *, credit: str | None = None, hours: float = 0, rewrite: bool = False) -> Copy:
    """One of several articles with one text."""
    return Copy(
        id=number,
        voice=voice,
        standing=Standing.REWRITE if rewrite else Standing.PRESS,
        credit=credit,
        published_at=NOON + timedelta(hours=hours),
        first_seen_at=NOON,
    )


@pytest.mark.parametrize(
    ("copies", "origin"),
    [
        ([copy(1, "paper"), copy(2, "other", hours=-1)], 2),
        ([copy(1, "paper", credit="Theo TTXVN"), copy(2, "vna", hours=3)], 2),
        ([copy(1, "paper", credit="图自越通社"), copy(2, "other", hours=1), copy(3, "vna", hours=5)], 3),
        ([copy(1, "paper", credit="(Fuente: VNA)"), copy(2, "other", hours=1)], 2),
        ([copy(1, "mirror", rewrite=True, hours=-9), copy(2, "paper")], 2),
        ([copy(1, "vna", credit="VNA", hours=2), copy(2, "paper", credit="Source: VNA")], 1),
    ],
)
def test_the_origin_is_whom_the_others_credit_then_who_was_first(copies: list[Copy], origin: int) -> None:
    assert origin_of(copies).id == origin_of(copies[::-1]).id == origin


@pytest.mark.parametrize(
    ("shared", "ours", "worth_it"), [(5, 24, True), (4, 24, False), (2, 2, True), (1, 2, False), (0, 24, False)]
)
def test_a_candidate_shares_five_hashes_or_all_there_are(shared: int, ours: int, *, worth_it: bool) -> None:
    assert is_candidate(shared, ours) is worth_it


@unhurried
@given(st.text(max_size=400), st.text(max_size=400))
def test_a_sketch_is_small_and_never_empty_and_every_text_is_a_copy_of_itself(one: str, other: str) -> None:
    assert 1 <= len(sketch(one)) <= SKETCH
    assert all(0 <= found < 2**32 for found in sketch(one))
    assert compare(telling(one), telling(one)).by is By.EXACT
    assert compare(telling(one), telling(other)).by is compare(telling(other), telling(one)).by


@unhurried
@given(st.text(st.sampled_from("aàoòóỏuùyỳqđĐIİΣ_ .,-–“\n\u00a0\u3000越諮ລ໊ໍາຫນ129\u0301\u0323\u200b"), max_size=60))
def test_the_letters_of_a_text_are_those_of_its_pieces(text: str) -> None:
    assert skeleton(text) == "".join(letter for letter in fold(text) if letter.isalnum())
