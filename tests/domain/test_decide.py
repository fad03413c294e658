"""What is news: a round once, whoever reports it and however often; a correction once; and nothing else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.article import Article, Refusal, RefusalReason
from domain.decide import Fate, digest, main_mention, refuse, round_name
from domain.events import Change
from domain.rounds import Chair, Mention, Status
from tests.domain.world import (
    DAY,
    DEPUTY,
    LA,
    MINISTER,
    NOON,
    VN,
    Desk,
    after,
    kinds,
    mention,
    one_round,
    unhurried,
    witness,
)

HELD_11 = mention(11, on=DAY)
NEXT_DAY = DAY + timedelta(days=1)
MOVED_11 = mention(11, on=NEXT_DAY)
TOLD_11 = "new-round:vn-la-deputy/11"

PARAGRAPHS = (
    "Sáng 18/11, hai Thứ trưởng Ngoại giao Việt Nam và Lào cùng chủ trì cuộc Tham khảo chính trị lần thứ 11 ở Hà Nội.",
    "Hai bên bàn về đường qua núi, chợ biên giới và học bổng cho sinh viên hai nước trong những năm tới.",
    "Phía Lào mời đoàn Việt Nam sang thăm cánh đồng chum vào mùa khô, khi đường đất đã ráo.",
    "Cuộc họp khép lại bằng bữa cơm có xôi nếp cẩm và cá nướng sông Mê Công.",
)
TEXT = "\n".join(PARAGRAPHS)


@pytest.fixture
def desk() -> Desk:
    return Desk()


# A new round


def test_a_new_round_is_told_once_whoever_reports_it_and_however_often(desk: Desk) -> None:
    first = desk.reads("vnplus", HELD_11)
    assert kinds(first) == ["new-round", "new-article"]
    assert first.new_rounds == 1
    later = [desk.reads("nhandan", HELD_11, at=after(1)), desk.reads("vnplus", HELD_11, path="b", at=after(days=40))]
    assert [kinds(one) for one in later] == [["new-article"], ["new-article"]]
    assert [one.new_rounds for one in later] == [0, 0]
    assert desk.told == [
        TOLD_11,
        "new-article:vnplus.example/a",
        "new-article:nhandan.example/a",
        "new-article:vnplus.example/b",
    ]


def test_the_events_name_the_article_and_the_round(desk: Desk) -> None:
    decision = desk.reads("vnplus", HELD_11, mention(12, Status.PLANNED))
    assert [(event.article_url, event.mechanism, event.number) for event in decision.events] == [
        ("https://vnplus.example/a", DEPUTY, 11),
        ("https://vnplus.example/a", DEPUTY, 11),
    ]


def test_equal_numbers_of_two_levels_are_both_told(desk: Desk) -> None:
    desk.reads("vnplus", mention(10, on=date(2023, 11, 22), mechanism=MINISTER))
    assert kinds(desk.reads("vnplus", mention(10, on=DAY), path="b")) == ["new-round", "new-article"]


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.HELD])
def test_only_a_round_that_was_held_is_a_new_round(desk: Desk, status: Status) -> None:
    decision = desk.reads("vnplus", mention(11, status, on=DAY, year=2026))
    assert kinds(decision) == ["new-article"]
    assert decision.new_rounds == 0


@pytest.mark.parametrize("status", [Status.PLANNED, Status.UPCOMING, Status.POSTPONED, Status.CANCELLED])
def test_an_announced_round_is_new_when_it_is_held_early_or_late(desk: Desk, status: Status) -> None:
    desk.reads("vnplus", mention(11, status, year=2025), at=after(days=-500))
    decision = desk.reads("nhandan", HELD_11)
    assert kinds(decision) == ["new-round", "new-article"]
    assert decision.new_rounds == 1


def test_a_next_round_announced_in_the_report_is_told_when_its_time_comes(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, mention(12, Status.PLANNED, year=2027))
    desk.reads("vnplus", mention(12, on=date(2027, 7, 8)), path="b", at=after(days=232))
    assert desk.told[2] == "new-round:vn-la-deputy/12"


def test_a_round_without_a_number_is_told_by_its_day_and_not_again_when_the_number_comes(desk: Desk) -> None:
    assert desk.reads("vnplus", mention(None, on=DAY)).events[0].key == "new-round:vn-la-deputy/2026-11-18"
    assert kinds(desk.reads("nhandan", HELD_11, at=after(1))) == ["new-article"]
    assert kinds(desk.reads("vov", mention(None, on=DAY), at=after(2))) == ["new-article"]


def test_a_plan_that_was_known_does_not_make_the_number_of_a_round_that_was_told_news(desk: Desk) -> None:
    desk.reads("vov", mention(11, Status.PLANNED, year=2026), at=after(days=-100))
    desk.reads("vnplus", mention(None, on=DAY))
    assert "new-round" not in kinds(desk.reads("nhandan", HELD_11, at=after(1)))


def test_a_number_that_comes_with_another_day_of_the_visit_is_no_new_round(desk: Desk) -> None:
    desk.reads("vnplus", mention(None, on=DAY), at=after(2))
    assert "new-round" not in kinds(desk.reads("nhandan", MOVED_11, published=after(1), at=after(3)))


def test_a_corrected_number_is_a_new_round(desk: Desk) -> None:
    desk.reads("vnplus", mention(10, on=DAY))
    changed = desk.reads("vnplus", HELD_11, text="Đính chính: vòng thứ mười một.", at=after(1))
    assert [event.key for event in changed.events][:1] == [TOLD_11]


def test_a_key_that_was_told_is_not_told_again(desk: Desk) -> None:
    desk.told = [TOLD_11]
    decision = desk.reads("vnplus", HELD_11)
    assert kinds(decision) == ["new-article"]
    assert f"already told: {TOLD_11}" in decision.why


@unhurried
@given(
    st.permutations(
        [
            ("vnplus", HELD_11),
            ("nhandan", MOVED_11),
            ("vov", mention(11, Status.MENTIONED, on=DAY)),
            ("thoidai", mention(11, Status.PLANNED, year=2026)),
            ("baolao", mention(11, Status.UPCOMING, on=DAY)),
            ("vnplus", mention(11, on=DAY, city="Hà Nội")),
        ]
    )
)
def test_in_whatever_order_the_reports_come_the_round_is_told_exactly_once(reports: list[tuple[str, Mention]]) -> None:
    desk = Desk()
    for n, (site, said) in enumerate(reports):
        desk.reads(site, said, path=str(n), at=after(n))
    assert [key for key in desk.told if key.startswith("new-round:")] == [TOLD_11]


# Copies


@pytest.mark.parametrize(
    ("copy", "likeness"),
    [
        (TEXT, "the same text"),
        (f"{TEXT}\nTheo vnplus.example", "nearly the same text"),
        ("\n".join(PARAGRAPHS[:3]), "nearly the same text"),
    ],
)
def test_a_copied_article_is_a_duplicate_and_tells_nobody(desk: Desk, copy: str, likeness: str) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    decision = desk.reads("thoidai", HELD_11, text=copy, title="Một nhan đề khác", at=after(1))
    assert (decision.fate, decision.events) == (Fate.DUPLICATE, ())
    assert decision.why[0].startswith(likeness)
    assert decision.why[0].endswith("is stored from https://vnplus.example/a")


def test_the_same_words_about_another_round_are_another_story(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    sibling = TEXT.replace("18/11", "8/7").replace("lần thứ 11", "lần thứ 13")
    decision = desk.reads("vnplus", mention(13, on=date(2028, 7, 8)), text=sibling, path="b", at=after(days=598))
    assert decision.fate is Fate.NEW
    assert kinds(decision) == ["new-round", "new-article"]


# Changes


def test_a_changed_article_is_told_and_its_return_is_not(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    longer = f"{TEXT}\nĐoàn Lào rời Hà Nội trong buổi chiều, sau khi thăm một làng gốm, một nhà máy và hai trường học."
    changes = [
        desk.reads("vnplus", HELD_11, text=text, at=after(n))
        for n, text in enumerate([longer, TEXT, longer, TEXT], start=1)
    ]
    assert [one.fate for one in changes] == [Fate.CHANGED] * 4
    assert [kinds(one) for one in changes] == [["article-changed"], [], [], []]
    assert [one.returns_to for one in changes] == [None, 1, 2, 1]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (TEXT.replace("xôi nếp cẩm", "xôi gấc"), "not told"),
        (TEXT.replace("Hai bên", "Hai bên,"), "not told"),
        ("\n".join([*PARAGRAPHS[1:], PARAGRAPHS[0]]), "not told"),
    ],
    ids=["a dish", "a comma", "an order"],
)
def test_what_does_not_matter_is_a_version_and_no_alert(desk: Desk, text: str, why: str) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    decision = desk.reads("vnplus", HELD_11, text=text, at=after(1))
    assert (decision.fate, decision.events, decision.matters) == (Fate.CHANGED, (), False)
    assert why in decision.why[-1]


def test_a_page_that_changes_for_ever_is_told_three_times_a_day_and_the_last_time_says_so(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    decisions = [
        desk.reads("vnplus", HELD_11, text=TEXT, title=f"Tham khảo chính trị: {n} văn kiện", at=after(n))
        for n in range(1, 9)
    ]
    assert [kinds(one) for one in decisions] == [["article-changed"]] * 3 + [[]] * 5
    assert [bool(event.changes) for one in decisions for event in one.events] == [False, False, True]
    assert "3 times within a day" in decisions[-1].why[-1]


def test_a_line_that_looks_like_a_clock_and_changes_the_day_of_a_round_is_no_clock(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=f"Ngày 18/11/2026\n{TEXT}")
    decision = desk.reads("vnplus", MOVED_11, text=f"Ngày 19/11/2026\n{TEXT}", at=after(1))
    assert kinds(decision) == ["round-updated", "article-changed"]


def test_a_fact_that_is_taken_back_is_told_and_one_that_wavers_is_told_three_times(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    there, back = TEXT.replace("18/11", "19/11"), TEXT
    told = [
        desk.reads("vnplus", MOVED_11 if n % 2 else HELD_11, text=there if n % 2 else back, at=after(n))
        for n in range(1, 10)
    ]
    updates = [event for one in told for event in one.events if event.kind == "round-updated"]
    assert [one.key.partition("starts_on=")[2] for one in updates] == [
        "2026-11-19", "2026-11-18", "2026-11-19#2", "2026-11-18#2", "2026-11-19#3", "2026-11-18#3",
    ]  # fmt: skip
    assert [len(one.changes) for one in updates] == [1, 1, 1, 1, 2, 2]
    assert sum(kinds(one).count("article-changed") for one in told) == 1


def test_an_unchanged_article_tells_nothing(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    decision = desk.reads("vnplus", HELD_11, text=TEXT.replace("Hai bên", "Hai  bên"), at=after(1))
    assert (decision.fate, decision.events) == (Fate.UNCHANGED, ())


def test_a_copy_that_follows_the_change_of_another_is_not_told_again(desk: Desk) -> None:
    corrected = TEXT.replace("Sáng 18/11", "Sáng 19/11")
    desk.reads("vnplus", HELD_11, text=TEXT)
    desk.reads("thoidai", HELD_11, text=TEXT, at=after(1))
    assert "article-changed" in kinds(desk.reads("vnplus", MOVED_11, text=corrected, at=after(2)))
    decision = desk.reads("thoidai", MOVED_11, text=corrected, at=after(3))
    assert (decision.fate, decision.events) == (Fate.CHANGED, ())


def test_a_copy_that_is_changed_in_its_own_way_is_told(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    desk.reads("thoidai", HELD_11, text=TEXT, at=after(1))
    desk.reads("vnplus", HELD_11, text=TEXT.replace("xôi nếp cẩm", "xôi gấc"), at=after(2))
    decision = desk.reads(
        "thoidai",
        HELD_11,
        text=f"{TEXT}\nĐoàn Lào về nước trong đêm, muộn hơn dự định, sau khi dự lễ khánh thành một cây cầu ở Nghệ An.",
        at=after(3),
    )
    assert kinds(decision) == ["article-changed"]


def test_a_copy_that_follows_and_adds_more_of_its_own_is_told(desk: Desk) -> None:
    corrected = TEXT.replace("xôi nếp cẩm", "xôi gấc")
    desk.reads("vnplus", HELD_11, text=TEXT)
    desk.reads("thoidai", HELD_11, text=TEXT, at=after(1))
    desk.reads("vnplus", HELD_11, text=corrected, at=after(2))
    more = f"{corrected}\nTòa soạn được biết đoàn Lào còn ghé thăm làng gốm và chuyến bay về bị lùi tới nửa đêm vì mưa."
    assert kinds(desk.reads("thoidai", HELD_11, text=more, at=after(3))) == ["article-changed"]


@pytest.mark.parametrize("edits", [0, 1], ids=["a copy that was never changed", "a copy that changed elsewhere"])
def test_a_shortened_copy_does_not_hide_the_change_of_what_it_left_out(desk: Desk, edits: int) -> None:
    shortened = "\n".join(PARAGRAPHS[1:])
    desk.reads("vnplus", HELD_11, text=TEXT)
    desk.reads("thoidai", text=shortened, at=after(1))
    for n in range(edits):
        desk.reads("thoidai", text=shortened.replace("xôi nếp cẩm", "xôi gấc"), at=after(2 + n))
    corrected = TEXT.replace("Sáng 18/11, hai Thứ trưởng Ngoại giao Việt Nam và Lào", "Sáng 19/11, hai Thứ trưởng")
    assert kinds(desk.reads("vnplus", MOVED_11, text=corrected, at=after(9))) == ["round-updated", "article-changed"]


def test_a_copy_that_was_right_from_its_first_day_does_not_hide_the_correction(desk: Desk) -> None:
    corrected = (
        f"{TEXT}\nĐoàn Lào về nước trong đêm, muộn hơn dự định, sau khi dự lễ khánh thành một cây cầu ở Nghệ An."
    )
    desk.reads("vnplus", HELD_11, text=TEXT)
    assert kinds(desk.reads("thoidai", HELD_11, text=corrected, at=after(1))) == []
    assert kinds(desk.reads("vnplus", HELD_11, text=corrected, at=after(2))) == ["article-changed"]


def test_a_title_that_changes_is_told_although_the_text_has_copies(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT, title="Tham khảo chính trị lần thứ mười")
    desk.reads("thoidai", HELD_11, text=TEXT, at=after(1))
    decision = desk.reads("vnplus", HELD_11, text=TEXT, title="Tham khảo chính trị lần thứ mười một", at=after(2))
    assert kinds(decision) == ["article-changed"]


def test_a_paragraph_taken_back_is_told_although_the_text_has_copies(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    desk.reads("thoidai", HELD_11, text=TEXT, at=after(1))
    decision = desk.reads("vnplus", HELD_11, text="\n".join(PARAGRAPHS[:3]), at=after(2))
    assert kinds(decision) == ["article-changed"]


@pytest.mark.parametrize(
    "variant",
    [
        pytest.param(("Việt Nam – Lào: thoả thuận", "Uỷ ban họp."), id="dash and tone placement"),
        pytest.param((" Việt  Nam\u00a0- Lào: thỏa thuận", "Ủy ban \t họp. "), id="spaces"),
        pytest.param(("Vi\u00adệt Nam - Lào: thỏa thuận", "Ủy ban\u200b họp."), id="invisible characters"),
        pytest.param(("Viê\u0323t Nam - Lào: tho\u0309a thuâ\u0323n", "U\u0309y ban họp."), id="decomposed"),
    ],
)
def test_what_only_looks_different_to_a_machine_is_the_same_article(variant: tuple[str, str]) -> None:
    plain = page("Việt Nam - Lào: thỏa thuận", "Ủy ban họp.")
    assert digest(page(*variant)) == digest(plain)


def test_spaces_at_the_edges_of_a_line_do_not_make_another_article() -> None:
    assert digest(page("Tít ", " Một. \n Hai.")) == digest(page("Tít", "Một.\nHai."))


def test_another_digit_or_title_or_line_makes_another_article() -> None:
    plain = page("Vòng 11", "Họp ngày 18/11.\nXong.")
    others = [
        page("Vòng 10", plain.text),
        page(plain.title, "Họp ngày 19/11.\nXong."),
        page(plain.title, "Họp ngày 18/11."),
    ]
    assert len({digest(one) for one in [plain, *others]}) == 4


def page(title: str, text: str) -> Article:
    return Article(
        url="https://vnplus.example/a",
        canonical_url="https://vnplus.example/a",
        site="vnplus",
        title=title,
        text=text,
        language="vi",
        published_at=NOON,
        modified_at=None,
    )


# The past


def test_a_first_crawl_records_and_tells_nothing(desk: Desk) -> None:
    decision = desk.reads("vnplus", HELD_11, mention(10, Status.MENTIONED), history=True)
    assert (decision.fate, decision.events, decision.new_rounds) == (Fate.NEW, (), 1)


@pytest.mark.parametrize(("days", "is_news"), [(0, True), (2, True), (30, True), (31, False), (400, False)])
def test_a_round_that_only_a_first_crawl_saw_is_news_to_another_site_for_a_month(
    desk: Desk, *, days: int, is_news: bool
) -> None:
    desk.reads("vnplus", HELD_11, history=True)
    decision = desk.reads("nhandan", HELD_11, at=after(days=days))
    assert kinds(decision) == (["new-round", "new-article"] if is_news else ["new-article"])
    assert decision.new_rounds == 0
    assert kinds(desk.reads("vov", HELD_11, at=after(days=days))) == ["new-article"]


def test_a_copy_of_what_a_first_crawl_saw_brings_the_news_of_the_round(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT, history=True)
    decision = desk.reads("thoidai", HELD_11, text=TEXT, at=after(1))
    assert (decision.fate, kinds(decision)) == (Fate.DUPLICATE, ["new-round"])


def test_without_a_day_the_publication_says_how_near_a_round_is(desk: Desk) -> None:
    desk.reads("vnplus", mention(11), mention(10), history=True)
    assert "new-round" in kinds(desk.reads("nhandan", mention(11), at=after(days=9)))
    old = desk.reads("vov", mention(10), published=after(days=-400), at=after(days=9))
    assert kinds(old) == ["new-article"]


def test_a_round_that_a_first_crawl_saw_is_not_told_by_an_article_about_another_one(desk: Desk) -> None:
    desk.reads("vnplus", mention(None, on=DAY), history=True)
    decision = desk.reads("nhandan", mention(12, Status.PLANNED, year=2027), at=after(days=1))
    assert kinds(decision) == ["new-article"]


@pytest.mark.parametrize(("days", "is_news"), [(1, True), (31, False)])
def test_a_round_first_seen_in_the_background_is_new_when_it_is_reported_soon(
    desk: Desk, *, days: int, is_news: bool
) -> None:
    desk.reads("vnplus", mention(11, Status.MENTIONED, on=DAY))
    decision = desk.reads("nhandan", HELD_11, at=after(days=days))
    assert kinds(decision) == (["new-round", "new-article"] if is_news else ["new-article"])


# What turns out otherwise


def test_a_correction_of_the_day_is_told_with_before_and_after_under_a_lasting_key(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    corrected = TEXT.replace("18/11", "19/11")
    decision = desk.reads("vnplus", MOVED_11, text=corrected, at=after(5))
    updated, changed = decision.events
    assert updated.key == "round-updated:vn-la-deputy/11:starts_on=2026-11-19"
    assert updated.changes == (Change(field="starts_on", before="2026-11-18", after="2026-11-19"),)
    assert changed.kind == "article-changed"
    assert decision.new_rounds == 0
    for hour, (site, text) in enumerate([("thoidai", corrected), ("nhandan", None)], start=6):
        assert "round-updated" not in kinds(desk.reads(site, MOVED_11, text=text, at=after(hour)))


def test_a_round_that_turns_out_to_last_two_days_changes_its_last_day(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11)
    decision = desk.reads("vnplus", replace(HELD_11, ends_on=NEXT_DAY), text="Họp hai ngày.", at=after(1))
    assert decision.events[0].changes == (Change(field="ends_on", before="2026-11-18", after="2026-11-19"),)


def test_a_second_opinion_that_prevails_is_a_correction_too(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11)
    assert kinds(desk.reads("nhandan", MOVED_11, at=after(1))) == ["new-article"]
    assert kinds(desk.reads("vov", MOVED_11, at=after(2))) == ["round-updated", "new-article"]


def test_a_corrected_day_of_a_round_without_a_number_is_an_update_and_no_new_round(desk: Desk) -> None:
    desk.reads("vnplus", mention(None, on=DAY))
    decision = desk.reads("vnplus", mention(None, on=NEXT_DAY), text="Đính chính: ngày 19/11.", at=after(1))
    assert kinds(decision) == ["round-updated", "article-changed"]


def test_facts_that_become_known_are_no_correction(desk: Desk) -> None:
    desk.reads("vnplus", mention(11))
    full = mention(11, on=DAY, country="VN", city="Hà Nội", chairs=(VN, LA))
    assert kinds(desk.reads("nhandan", full, at=after(1))) == ["new-article"]


def test_the_second_chair_that_becomes_known_is_no_correction(desk: Desk) -> None:
    desk.reads("vnplus", mention(11, chairs=(VN,)))
    for n, site in enumerate(("nhandan", "vov"), start=1):
        assert kinds(desk.reads(site, mention(11, chairs=(VN, LA)), at=after(n))) == ["new-article"]


def test_another_spelling_of_a_chair_is_no_correction(desk: Desk) -> None:
    desk.reads("vnplus", mention(11, chairs=(Chair(party="VN", name="Nguyen Van Mau"), LA)))
    assert kinds(desk.reads("nhandan", mention(11, chairs=(VN, LA)), at=after(1))) == ["new-article"]


def test_another_chair_is_a_correction_by_name(desk: Desk) -> None:
    desk.reads("vnplus", mention(11, chairs=(VN, LA)))
    other = Chair(party="LA", name="Bounmy Sayasone")
    decision = desk.reads("vnplus", mention(11, chairs=(VN, other)), text="Đính chính.", at=after(1))
    assert decision.events[0].changes == (
        Change(field="chairs", before="Nguyễn Văn Mẫu, Khamla Somphone", after="Nguyễn Văn Mẫu, Bounmy Sayasone"),
    )


@pytest.mark.parametrize("status", [Status.POSTPONED, Status.CANCELLED])
def test_an_announced_round_that_is_called_off_is_told(desk: Desk, status: Status) -> None:
    desk.reads("vnplus", mention(11, Status.UPCOMING, on=DAY), at=after(days=-9))
    decision = desk.reads("nhandan", mention(11, status), at=after(days=-2))
    assert kinds(decision) == ["round-updated", "new-article"]
    assert decision.events[0].key == f"round-updated:vn-la-deputy/11:status={status}"
    assert decision.events[0].changes == (Change(field="status", before="upcoming", after=status.value),)
    assert kinds(desk.reads("vov", mention(11, status), at=after(days=-1))) == ["new-article"]


def test_what_was_called_off_and_is_on_again_is_told_with_its_day(desk: Desk) -> None:
    desk.reads("vov", mention(11, Status.UPCOMING, on=DAY), at=after(days=-9))
    desk.reads("vov", mention(11, Status.CANCELLED), path="b", at=after(days=-6))
    on_again = desk.reads("vov", mention(11, Status.UPCOMING, on=DAY), path="c", at=after(days=-3))
    assert on_again.events[0].changes == (
        Change(field="status", before="cancelled", after="upcoming"),
        Change(field="starts_on", before=None, after=DAY.isoformat()),
    )


def test_a_round_that_was_told_called_off_and_held_after_all_is_told_as_changed(desk: Desk) -> None:
    desk.told = [TOLD_11]
    desk.reads("vov", mention(11, Status.CANCELLED), at=after(days=-1))
    held = desk.reads("nhandan", HELD_11)
    assert [event.kind.value for event in held.events] == ["round-updated", "new-article"]
    assert held.events[0].changes[0] == Change(field="status", before="cancelled", after="held")


def test_a_report_that_its_outlet_takes_back_is_told_as_such(desk: Desk) -> None:
    desk.reads("vov", HELD_11)
    corrected = desk.reads("vov", mention(11, Status.PLANNED, year=2027), text="Đính chính.", at=after(2))
    assert corrected.events[0].changes[0] == Change(field="status", before="held", after="planned")


def test_a_plan_that_slips_by_a_year_is_told(desk: Desk) -> None:
    desk.reads("vov", mention(11, Status.PLANNED, year=2026), at=after(days=-90))
    slipped = desk.reads("nhandan", mention(11, Status.PLANNED, year=2027))
    assert slipped.events[0].changes == (Change(field="year", before="2026", after="2027"),)


def test_a_plan_that_becomes_a_date_is_only_an_article(desk: Desk) -> None:
    desk.reads("vnplus", mention(11, Status.PLANNED, year=2026, country="VN"), at=after(days=-300))
    decision = desk.reads("nhandan", mention(11, Status.UPCOMING, on=DAY, country="VN"), at=after(days=-9))
    assert kinds(decision) == ["new-article"]


# What is no news at all


def test_an_article_about_no_round_tells_nothing_not_even_when_it_changes(desk: Desk) -> None:
    assert (desk.reads("vnplus").fate, desk.told) == (Fate.NEW, [])
    assert desk.reads("vnplus", text="Vẫn không có gì về tham khảo.", at=after(1)).fate is Fate.CHANGED
    assert desk.told == []


def test_an_article_that_gains_a_round_tells_of_both(desk: Desk) -> None:
    desk.reads("vnplus", text="Tin sẽ được cập nhật.")
    decision = desk.reads("vnplus", HELD_11, text=TEXT, at=after(1))
    assert kinds(decision) == ["new-round", "article-changed"]


def test_an_article_that_loses_its_round_is_told_as_changed(desk: Desk) -> None:
    desk.reads("vnplus", HELD_11, text=TEXT)
    [event] = desk.reads("vnplus", text="Bài viết đã được gỡ theo yêu cầu của tòa soạn.", at=after(1)).events
    assert (event.kind, event.mechanism, event.number) == ("article-changed", None, None)


def test_a_page_that_is_no_article_is_refused_with_its_reason() -> None:
    decision = refuse(Refusal(url="https://vnplus.example/tag", reason=RefusalReason.LISTING))
    assert (decision.fate, decision.events) == (Fate.REFUSED, ())
    assert "listing" in decision.why[0]


def test_every_decision_says_why(desk: Desk) -> None:
    readings = [
        desk.reads("vnplus", HELD_11, text=TEXT),
        desk.reads("vnplus", HELD_11, text=TEXT),
        desk.reads("vnplus", HELD_11, text=f"{TEXT}\nThêm."),
        desk.reads("thoidai", HELD_11, text=TEXT),
        desk.reads("nhandan"),
    ]
    assert all(one.why for one in readings)
    assert len({one.why[0] for one in readings}) == 4  # new twice


# Names


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ([mention(10, Status.MENTIONED), HELD_11, mention(12, Status.PLANNED)], HELD_11),
        ([mention(12, Status.PLANNED), mention(10, Status.MENTIONED)], mention(12, Status.PLANNED)),
        ([mention(12, Status.PLANNED), mention(11, Status.UPCOMING)], mention(11, Status.UPCOMING)),
        ([mention(9), HELD_11, mention(None)], HELD_11),
        ([], None),
    ],
)
def test_an_article_is_about_what_happened_before_what_is_to_come(said: list[Mention], subject: Mention | None) -> None:
    assert main_mention(said) == main_mention(said[::-1]) == subject


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (HELD_11, "vn-la-deputy/11"),
        (replace(HELD_11, mechanism=MINISTER), "vn-la-minister/11"),
        (mention(None, on=DAY), "vn-la-deputy/2026-11-18"),
        (mention(None), "vn-la-deputy/undated"),
    ],
)
def test_a_round_is_named_by_its_number_or_its_day(said: Mention, name: str) -> None:
    assert round_name(one_round(witness(said))) == name
