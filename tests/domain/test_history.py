"""A history of twelve rounds in ninety articles, read and folded: the same ledger in whatever order they come."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from config import load
from domain.article import Article
from domain.cadence import expected_rounds, find_gaps, find_regressions
from domain.ledger import fold_rounds
from domain.recognise import recognise
from domain.rounds import Mention, Round, Status
from domain.site import Standing
from domain.witness import Witness

MECHANISMS = load(None, environ={}, cwd=Path(__file__).parent).mechanisms
ROUNDS = 12
VN_CHAIRS = ("Trần Quang Minh", "Phạm Thu Hà", "Lý Văn Khôi")
LA_CHAIRS = ("Khamla Somphone", "Bounthavy Sisavat", "Viengkham Keola")
ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "11th",
    "12th",
)


@dataclass(frozen=True)
class Happened:
    """One round of the invented history."""

    number: int

    @property
    def day(self) -> date:
        return date(2015, 6, 10) + timedelta(days=360 * (self.number - 1) + 3 * self.number)

    @property
    def place(self) -> str:
        return "Hà Nội" if self.number % 2 else "Vientiane"

    @property
    def chairs(self) -> tuple[str, str]:
        return VN_CHAIRS[self.number // 5], LA_CHAIRS[self.number % 3]


def texts(one: Happened) -> list[tuple[str, str, str, int]]:
    """(site, title, text, days after the round) of the articles on one round."""
    vn, la = one.chairs
    number, day, after = one.number, one.day, one.number + 1
    host, following = ("Việt Nam", "Lào") if number % 2 else ("Lào", "Việt Nam")
    said = (
        f"Ngày {day:%d/%m/%Y}, tại {one.place}, Thứ trưởng Bộ Ngoại giao Việt Nam {vn} và Thứ trưởng Bộ Ngoại giao Lào "
        f"{la} đã đồng chủ trì Tham khảo chính trị cấp Thứ trưởng Việt Nam - Lào lần thứ {number}."
    )
    plan = (
        f"Hai bên thống nhất tổ chức Tham khảo chính trị lần thứ {after} tại {following} vào năm "
        f"{(day + timedelta(days=370)).year}."
    )
    english = (
        f"Vietnamese Deputy Foreign Minister {vn} and Lao Deputy Foreign Minister {la} co-chaired the "
        f"{ORDINALS[number - 1]} Vietnam-Laos political consultation in {one.place} on {day:%B} {day.day}."
    )
    title = f"Tham khảo chính trị Việt Nam - Lào lần thứ {number}"
    common = "Hai bên trao đổi về hợp tác giữa hai Bộ."
    wrong = said.replace(f"{day:%d/%m/%Y}", f"{day + timedelta(days=1):%d/%m/%Y}")
    looked_back = f"Năm nay, Tham khảo chính trị lần thứ {number} giữa Việt Nam và Lào đã diễn ra."
    return [
        ("agency", title, f"{said}\n{common}\n{plan}", 0),
        ("copy", title, f"{said}\n{common}", 0),
        ("english", "Vietnam, Laos hold political consultation", f"{english}\nThey reviewed their cooperation.", 1),
        ("paper", f"Hai Thứ trưởng Ngoại giao gặp nhau tại {host}", said, 1),
        ("careless", title, wrong, 2),
        ("year-book", "Nhìn lại", looked_back, 90),
        ("notice", "Bộ Ngoại giao thông báo", said, 0),
    ]


def says(mention: Mention, article: Article, story: int, at: datetime) -> Witness:
    """What an article says of a round; copies are rewrites."""
    site = article.site or ""
    return Witness(
        mention=mention,
        url=article.url,
        story=story,
        voice=site,
        published_at=at,
        corrected_at=None,
        first_seen_at=at,
        standing={"agency": Standing.AGENCY, "copy": Standing.REWRITE}.get(site, Standing.PRESS),
    )


@cache
def articles() -> tuple[tuple[Witness, ...], ...]:
    """What each of the ninety articles says."""
    rows = [(Happened(n), *text) for n in range(1, ROUNDS + 1) for text in texts(Happened(n))]
    last = Happened(ROUNDS)
    praise = "Hai bên hài lòng với kết quả Tham khảo chính trị Việt Nam - Lào lần thứ {}."
    missing = 90 - len(rows)
    rows += [(last, "visits", f"Chuyến thăm {n}", praise.format(ROUNDS - n), 40) for n in range(missing)]
    told = []
    for place, (one, site, title, text, later) in enumerate(rows):
        at = datetime.combine(one.day + timedelta(days=later), time(9), UTC)
        url = f"https://{site}.example/{place}"
        article = Article(
            url=url,
            canonical_url=url,
            site=site,
            title=title,
            text=text,
            language=None,
            published_at=at,
            modified_at=None,
        )
        mentions = recognise(article, MECHANISMS, at.date()).mentions
        story = one.number if site in ("agency", "copy") else 1000 + place
        told.append(tuple(says(mention, article, story, at) for mention in mentions))
    return tuple(told)


def fold(pile: list[tuple[Witness, ...]]) -> list[Round]:
    return fold_rounds(witness for article in pile for witness in article)


def test_ninety_articles_give_the_twelve_rounds_as_they_were() -> None:
    assert len(articles()) == 90
    ledger = fold(list(articles()))
    held = [one for one in ledger if one.status is Status.HELD]
    assert [one.number for one in held] == list(range(1, ROUNDS + 1))
    for one in held:
        script = Happened(one.number or 0)
        assert (one.starts_on, one.city) == (script.day, script.place)
        assert tuple(chair.name for chair in one.chairs) == script.chairs
        assert [conflict.field for conflict in one.conflicts] == ["starts_on", "ends_on"]  # the careless paper's
        assert one.reprints == 1
    assert [(one.number, one.status) for one in ledger[ROUNDS:]] == [(ROUNDS + 1, Status.PLANNED)]
    assert (find_gaps(ledger), find_regressions(ledger)) == ([], [])
    [expected] = expected_rounds(ledger, MECHANISMS, Happened(ROUNDS).day)
    assert (expected.number, expected.country) == (ROUNDS + 1, "VN")


@settings(deadline=None, max_examples=60)
@given(st.permutations(range(90)))
def test_the_order_in_which_they_come_changes_nothing(order: list[int]) -> None:
    pile = articles()
    assert fold([pile[place] for place in order]) == fold(list(pile))


@settings(deadline=None, max_examples=60)
@given(st.sets(st.integers(0, 89), max_size=80))
def test_without_some_articles_every_field_still_stands_on_a_sentence_of_those_that_are_left(gone: set[int]) -> None:
    left = [article for place, article in enumerate(articles()) if place not in gone]
    quoted: dict[str, set[str]] = defaultdict(set)
    for article in left:
        for witness in article:
            quoted[witness.url] |= {piece.quote for piece in witness.mention.evidence}
    for one in fold(left):
        proved = {piece.field for piece in one.evidence}
        for field in ("number", "starts_on", "ends_on", "year", "country", "city", "format", "chairs"):
            assert bool(getattr(one, field)) == (field in proved), (one.number, field)
        assert all(piece.quote in quoted[piece.url] for piece in one.evidence)


def test_with_all_its_articles_gone_a_round_is_gone_and_a_gap_is_left() -> None:
    left = [article for article in articles() if all(witness.mention.number != 7 for witness in article)]
    ledger = fold(left)
    assert 7 not in {one.number for one in ledger}
    assert find_gaps(ledger) == [("vn-la-deputy", 7)]
