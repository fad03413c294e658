"""Why and why not: every sentence that names a consultation, with what became of it."""

from datetime import date

from domain.recognise import Finding, recognise
from tests.domain.pages import MECHANISMS, news


def findings(*paragraphs: str, title: str = "Tin đối ngoại") -> tuple[Finding, ...]:
    article = news(title, "\n".join(paragraphs), "vi")
    return recognise(article, MECHANISMS, date(2026, 11, 19)).findings


HELD = (
    "Ngày 18/11, tại Hà Nội, Thứ trưởng Ngoại giao Việt Nam Trần Quang Minh và Thứ trưởng Ngoại giao Lào Khamla "
    "Somphone đồng chủ trì Tham khảo chính trị Việt Nam - Lào lần thứ 11."
)


def test_what_was_recognised_says_as_what_it_counts() -> None:
    [found] = findings(HELD)
    assert (found.mechanism, found.number) == ("vn-la-deputy", 11)
    assert found.why == "a consultation of LA and VN at the level of deputy-minister: counted as held"
    assert found.quote == HELD


def test_another_country_is_named() -> None:
    [found] = findings(HELD.replace("Lào", "Campuchia"))
    assert found.mechanism is None
    assert found.why == "a consultation of KH and VN at the level of deputy-minister: not watched: ruled out"


def test_another_ministry_is_quoted() -> None:
    [found] = findings("Bộ Tư pháp hai nước Việt Nam và Lào tổ chức tham vấn chính trị về pháp luật lần thứ 3.")
    assert found.why == "of another ministry: “bộ tư pháp” stands beside it: ruled out"


def test_the_mechanism_as_such_is_no_round() -> None:
    found = findings("Hai bên duy trì cơ chế Tham khảo chính trị giữa hai Bộ Ngoại giao Việt Nam và Lào.")[0]
    assert found.why.endswith("ruled out: the mechanism as such, no round")


def test_a_teaser_of_a_younger_text_is_told_by_its_day() -> None:
    [found] = findings(HELD.replace("18/11", "20/12/2026"))
    assert "a teaser of a younger text" in found.why


def test_they_come_in_the_order_of_the_page() -> None:
    said = findings(
        "Hai bên duy trì cơ chế Tham khảo chính trị giữa hai Bộ Ngoại giao Việt Nam và Lào.",
        "Bộ Tư pháp hai nước tổ chức tham vấn chính trị về pháp luật lần thứ 3.",
        HELD,
    )
    assert [found.number for found in said] == [None, 3, 11]
