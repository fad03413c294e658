"""Copies of one text are found whatever was done to them; texts of two rounds are never one, however alike."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rounds import Mention, Status
from domain.stories import is_candidate, same_events, same_text, sample, shingles
from domain.text import fold
from tests.domain.world import DAY, MINISTER, mention, unhurried

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

CHINESE = (
    "越南外交部副部长与老挝外交部副部长十八日在河内共同主持两国外交部第十一次政治磋商,双方就经贸、教育与边境合作"
    "交换意见,一致同意加快修复那赛吊桥,并在湄公河旱情问题上保持沟通,会后双方签署了工作纪要。"
)


def alike(one: str, other: str) -> bool:
    """Whether two texts are found by their samples and then compare as copies."""
    ours, theirs = shingles(one), shingles(other)
    found = is_candidate(len(sample(ours) & sample(theirs)), len(sample(ours)), len(sample(theirs)))
    return found and same_text(ours, theirs)


def glued(text: str, every: int) -> str:
    """The text as an old export has it: every so many spaces are lost."""
    words = text.split(" ")
    return "".join(word + ("" if i % every == 0 else " ") for i, word in enumerate(words, 1))


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(fold(ORIGINAL), id="all accents dropped"),
        pytest.param(ORIGINAL.replace("Nguyễn Văn Mẫu", "Nguyen Van Mau"), id="accents dropped in names"),
        pytest.param(ORIGINAL.replace(" – ", "-").replace("thỏa", "thoả").replace("thủy", "thuỷ"), id="typography"),
        pytest.param(re.sub(r"[^\w\s]", "", ORIGINAL), id="no punctuation"),
        pytest.param("\n".join([*BODY, TAIL]), id="lead dropped"),
        pytest.param("\n".join([LEAD, *BODY]), id="tail dropped"),
        pytest.param("\n".join([LEAD, *BODY[:3]]), id="the first paragraphs only"),
        pytest.param(f"(TTXVN) - {ORIGINAL}\nPhóng viên (TTXVN)\nNguồn: vnplus.example", id="dateline and credits"),
        pytest.param(f"Ảnh: hai Thứ trưởng bắt tay trước phiên họp.\n{ORIGINAL}", id="a caption before the lead"),
        pytest.param(ORIGINAL.replace("18/11", "19/11"), id="the day corrected"),
        pytest.param(glued(ORIGINAL, every=20), id="a word in twenty glued to the next"),
    ],
)
def test_a_copy_is_recognised_whatever_was_done_to_it(copy: str) -> None:
    assert copy != ORIGINAL
    assert alike(ORIGINAL, copy)
    assert alike(copy, ORIGINAL)


def test_dropped_accents_leave_no_trace_at_all() -> None:
    assert shingles(fold(ORIGINAL)) == shingles(ORIGINAL)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(LEAD, id="its lead as a teaser"),
        pytest.param("Hai Thứ trưởng Nguyễn Văn Mẫu và Khamla Somphone cùng chủ trì cuộc họp.", id="a short caption"),
        pytest.param("\n".join([BODY[0], TAIL]), id="two of its sentences"),
        pytest.param(
            "\n".join(
                [
                    ORIGINAL,
                    *(
                        f"Chuyện thứ {n} kể về bản {n} với {n + 2} nếp nhà sàn, {n + 5} thửa ruộng, con đường "
                        f"{n + 7} cây số và phiên chợ họp {n} ngày một lần bên suối."
                        for n in range(3, 14)
                    ),
                ]
            ),
            id="a round-up that holds all of it",
        ),
        pytest.param(
            "Chiều cùng ngày, Bộ trưởng Ngoại giao tiếp Thứ trưởng Khamla Somphone đến chào xã giao, hỏi thăm sức khỏe "
            f"các vị lãnh đạo Lào và nhắc lại kỷ niệm thời đi học.\n{BODY[1]}\nHai vị trao nhau bức tranh thêu tay.",
            id="another story of that day with one paragraph in common",
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_what_shares_a_part_of_a_text_is_no_copy_of_it(other: str) -> None:
    assert not alike(ORIGINAL, other)
    assert not alike(other, ORIGINAL)


def test_spaces_and_marks_do_not_matter_where_words_are_not_spaced() -> None:
    assert shingles(CHINESE.replace(",", " , ")) == shingles(CHINESE)
    assert alike(CHINESE, CHINESE.replace("十八日", "18日"))
    assert not alike(CHINESE, CHINESE[:20])


def test_siblings_of_two_rounds_have_one_skeleton_but_are_not_one_story() -> None:
    tenth = ORIGINAL.replace("18/11", "8/7").replace("lần thứ 11", "lần thứ 10").replace("2027", "2026")
    assert alike(ORIGINAL, tenth)  # the text alone cannot tell
    assert not same_events([ROUND_11], [mention(10)])


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
    ],
)
def test_only_contradicting_rounds_keep_two_alike_texts_apart(
    ours: list[Mention], theirs: list[Mention], *, one_story: bool
) -> None:
    assert same_events(ours, theirs) is same_events(theirs, ours) is one_story


def test_a_copy_whose_number_was_cut_with_the_lead_contradicts_nothing() -> None:
    assert same_events([ROUND_11], [mention(None, on=DAY)])
    assert same_events([ROUND_11], [mention(None)])


def test_rounds_without_a_number_on_two_days_are_two_rounds() -> None:
    assert not same_events([mention(None, on=DAY)], [mention(None, on=DAY.replace(year=2024))])


def test_announcements_of_two_rounds_are_not_one_story() -> None:
    assert not same_events([mention(11, Status.UPCOMING)], [mention(12, Status.UPCOMING)])


@pytest.mark.parametrize(
    ("one", "other", "copies"),
    [
        (range(100), range(100), True),
        (range(150), range(50, 200), True),  # Jaccard 100/200
        (range(150), range(51, 201), False),
        (range(100), range(50), True),  # contained, and half as long
        (range(100), [*range(40), *range(200, 210)], True),  # four fifths of the half as long one
        (range(100), [*range(39), *range(200, 211)], False),
        (range(100), range(49), False),  # contained, but less than half as long
    ],
)
def test_copies_share_half_of_all_or_most_of_the_shorter_one(
    one: range | list[int], other: range | list[int], *, copies: bool
) -> None:
    assert same_text(set(one), set(other)) is same_text(set(other), set(one)) is copies


@pytest.mark.parametrize(
    ("shared", "ours", "theirs", "worth_it"),
    [(4, 8, 30, True), (3, 6, 30, False), (4, 9, 30, False), (2, 2, 30, True), (1, 2, 30, False), (0, 12, 12, False)],
)
def test_a_candidate_shares_four_and_half_of_the_smaller_sample(
    shared: int, ours: int, theirs: int, *, worth_it: bool
) -> None:
    assert is_candidate(shared, ours, theirs) is is_candidate(shared, theirs, ours) is worth_it


@unhurried
@given(st.frozensets(st.integers(0, 2**64 - 1), min_size=1, max_size=60), st.frozensets(st.integers(0, 2**64 - 1)))
def test_a_sample_has_a_dozen_or_all_and_never_loses_a_shingle_in_a_longer_text(
    text: frozenset[int], more: frozenset[int]
) -> None:
    kept = sample(text)
    assert kept <= text
    assert len(kept) >= min(12, len(text))
    low = {shingle for shingle in text if shingle < 2**60}
    assert low <= kept
    assert low <= sample(text | more)


@unhurried
@given(st.text(max_size=80))
def test_every_text_is_a_copy_of_itself(text: str) -> None:
    assert alike(text, text)
