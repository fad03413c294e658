"""What an article says stays the same whatever its page's clocks, counters, adverts and lists do."""

import pytest

from domain.essence import essence, identity, is_fleeting
from domain.text import plain

BODY = "Hai bên đã gặp nhau ở Hà Nội.\nHọ nhất trí gặp lại vào năm sau."
FLEETING = """
Bây giờ là 10:22:31 - lượt xem: 1001 - quảng cáo A - cập nhật 3 phút trước
Thứ Tư, 18/11/2026 10:22 (GMT+7) | Thứ tư, ngày 18 tháng 11 năm 2026 | 5 phút trước | Vừa xong
1.234 lượt xem | Lượt xem: 1.234 | 12 bình luận | Cập nhật lúc 10:22 ngày 18/11/2026 | Cập nhật: 18/11/2026, 10:22
Last updated: November 18, 2026 at 10:22 a.m. | Updated 5 minutes ago | 1,234 views | 12 comments | an hour ago
Mis à jour le 18 novembre 2026 à 10h22 | il y a 5 minutes | 1 234 vues | Publicité
Actualizado el 18 de noviembre de 2026 | hace 3 horas | 1.234 visitas | Publicidad
更新时间:2026年11月18日 10:22 | 5分钟前 | 阅读量:1234 | 浏览次数: 12345 | 广告
ອັບເດດ: 18/11/2026 10:22 | 5 ນາທີກ່ອນ | ຈຳນວນຜູ້ເຂົ້າຊົມ 123 | ໂຄສະນາ
Quảng cáo | Advertisement | Hà Nội 28°C | Hà Nội: 28°C, trời mưa | VN-Index 1.234,5 (+0,3%) | USD/VND 25.400
123 người đang online
"""
LASTING = """
Hà Nội, ngày 18/11/2026 | (Cập nhật lần 3) Hai bên ký 3 văn kiện hợp tác mới. | Cuộc họp diễn ra ngày 18/11. | Vòng 11
Hai bên đã gặp nhau 5 phút trước | The two sides met on November 18, 2026 | Hai bên nhất trí họp lại vào năm 2027
Minh Anh | Ngày 18/11 tại Viêng Chăn | Video đạt 1.234 lượt xem trong một ngày. | 3 văn kiện được ký | Ngày họp: 18/11
越南与老挝11月18日举行磋商 | Le 18 novembre à Vientiane | Thời gian: 18/11/2026 | ກອງປະຊຸມ ວັນທີ 18 ພະຈິກ
"""


def listed(lines: str) -> list[str]:
    """The cases of a table."""
    return [case.strip() for line in lines.strip().split("\n") for case in line.split(" | ")]


@pytest.mark.parametrize("line", listed(FLEETING))
def test_a_line_that_changes_by_itself_makes_no_other_article(line: str) -> None:
    assert is_fleeting(plain(line))
    assert identity("Tít", f"{line}\n{BODY}\n{line}") == identity("Tít", BODY)


@pytest.mark.parametrize("line", listed(LASTING))
def test_a_line_that_says_something_counts(line: str) -> None:
    assert not is_fleeting(plain(line))
    assert identity("Tít", f"{line}\n{BODY}") != identity("Tít", BODY)


@pytest.mark.parametrize(
    "heading",
    ["Tin liên quan", "Xem thêm:", "Related news", "Read more", "À lire aussi", "Noticias relacionadas", "相关新闻",
     "ຂ່າວທີ່ກ່ຽວຂ້ອງ"],
)  # fmt: skip
def test_a_list_of_other_news_is_no_part_of_an_article(heading: str) -> None:
    with_list = f"Mở đầu.\n{heading}\nThủ tướng tiếp Đại sứ\nKhai mạc hội chợ biên giới\n{BODY}"
    assert identity("Tít", with_list) == identity("Tít", f"Mở đầu.\n{BODY}")


def test_headlines_at_the_end_are_no_part_of_it_and_points_of_a_paper_are() -> None:
    news = "Thủ tướng tiếp Đại sứ Lào\nKhai mạc hội chợ biên giới\nĐội tuyển lên đường\nGiá lúa tăng"
    assert identity("Tít", f"{BODY}\n{news}") == identity("Tít", BODY)
    points = "- Giao thông\n- Giáo dục\n- Y tế\n- Du lịch"
    assert identity("Tít", f"{BODY}\n{points}") != identity("Tít", BODY)


def test_a_text_without_full_stops_keeps_all_of_its_lines() -> None:
    poem = "Sông dài cá lội biệt tăm\nPhải duyên chồng vợ\nNgàn năm cũng chờ"
    assert essence("Ca dao", poem).count("\n") == 3
    lao = "ກອງປະຊຸມໄດ້ຈັດຂຶ້ນທີ່ວຽງຈັນ.\nສອງຝ່າຍໄດ້ເຫັນດີ\nຮ່ວມມືດ້ານເສດຖະກິດ\nແລະ ການທ່ອງທ່ຽວ"
    assert essence("ຂ່າວ", lao).count("\n") == 4


def test_a_text_of_nothing_but_clocks_is_still_one() -> None:
    assert identity("Tít", "10:22") != identity("Tít", "10:23")


@pytest.mark.parametrize("line", ["1 " * 60, "10:22 " * 20 + "x", "giá vàng" + " 1" * 50, "5 phút " * 17, "a.m. " * 24])
def test_no_line_takes_for_ever(line: str) -> None:
    assert identity("Tít", "\n".join([line] * 200)) is not None
