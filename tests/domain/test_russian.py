"""Which rounds an article in Russian speaks of."""

from datetime import date

import pytest

from domain.article import Article
from domain.language.people import canonical_name, party_of
from domain.recognise import recognise
from domain.rounds import Mention
from tests.golden.rounds import built_in_mechanisms

MECHANISMS = built_in_mechanisms()


def read(*paragraphs: str, title: str = "") -> list[Mention]:
    """The mentions of an article of Thursday, the 12th of November 2026."""
    article = Article(
        url="https://novosti.example/statya.html",
        canonical_url="https://novosti.example/statya.html",
        site=None,
        title=title,
        text="\n".join(paragraphs),
        language="ru",
        published_at=None,
        modified_at=None,
    )
    return list(recognise(article, MECHANISMS, date(2026, 11, 12)).mentions)


def rounds(*paragraphs: str, title: str = "") -> list[tuple[str, int | None, str]]:
    return [(m.mechanism.removeprefix("vn-la-"), m.number, m.status.value) for m in read(*paragraphs, title=title)]


def test_a_report_with_the_next_round() -> None:
    held, planned = read(
        "Во Вьентьяне под сопредседательством министра иностранных дел СРВ Ле Хоай Чунга и главы МИД Лаоса "
        "Тхонгсавана Пхомвихана во вторник состоялся XIII раунд политических консультаций. Следующий раунд "
        "пройдёт в 2027 году в Ханое."
    )

    assert (held.mechanism, held.number, held.status) == ("vn-la-minister", 13, "held")
    assert (held.starts_on, held.city) == (date(2026, 11, 10), "Vientiane")
    assert [chair.name for chair in held.chairs] == ["Lê Hoài Trung", "Thongsavanh Phomvihane"]
    assert (planned.number, planned.status, planned.year, planned.city) == (14, "planned", 2027, "Hà Nội")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "10 ноября в Ханое заместители министров иностранных дел Вьетнама и Лаоса Нгуен Мань Кыонг и "
                "Пхонгсамут Анлаван провели 11-е политические консультации. Стороны договорились провести 12-й "
                "раунд в Лаосе в 2027 году."
            ),
            [("deputy", 11, "held"), ("deputy", 12, "planned")],
        ),
        (
            (
                "В министерстве иностранных дел Лаоса вчера завершились политические консультации с Вьетнамом. "
                "Это был уже десятый раунд на уровне заместителей министров."
            ),
            [("deputy", 10, "held")],
        ),
        (
            (
                "Политические консультации между Вьетнамом и Лаосом проводятся на уровне заместителей министров "
                "уже в одиннадцатый раз. Встреча началась сегодня в Ханое."
            ),
            [("deputy", 11, "held")],
        ),
        (
            (
                "Министры иностранных дел Вьетнама и Лаоса во вторник встретились во Вьентьяне. Это уже "
                "тринадцатые консультации глав внешнеполитических ведомств."
            ),
            [("minister", 13, "held")],
        ),
        (
            (
                "18 ноября заместитель министра иностранных дел Вьетнама Нгуен Мань Кыонг и заместитель министра "
                "иностранных дел Лаоса Пхонгсамут Анлаван будут сопредседательствовать на 11-х политических "
                "консультациях в Ханое."
            ),
            [("deputy", 11, "upcoming")],
        ),
        (
            (
                "Министр иностранных дел Лаоса пригласил вьетнамского коллегу посетить Лаос и провести в 2027 "
                "году 14-е консультации на уровне министров иностранных дел."
            ),
            [("minister", 14, "planned")],
        ),
        (
            (
                "Двенадцатый раунд политических консультаций между министерствами иностранных дел Вьетнама и "
                "Лаоса на уровне замминистров, намеченный на 20 ноября, отменён."
            ),
            [("deputy", 12, "cancelled")],
        ),
        (
            (
                "Консультации на уровне заместителей глав МИД Вьетнама и Лаоса, одиннадцатые по счёту, перенесены "
                "на декабрь."
            ),
            [("deputy", 11, "postponed")],
        ),
        (
            (
                "Стороны выразили удовлетворение результатами десятых политических консультаций на уровне "
                "заместителей министров (Вьентьян, июль 2025 года) и двенадцатых политических консультаций на "
                "уровне министров (Ханой, декабрь 2025 года) между Вьетнамом и Лаосом."
            ),
            [("deputy", 10, "mentioned"), ("minister", 12, "mentioned")],
        ),
        (
            (
                "Очередной раунд политических консультаций между МИД двух стран состоялся 10 ноября в Ханое с "
                "участием заместителей министров иностранных дел Вьетнама и Лаоса."
            ),
            [("deputy", None, "held")],
        ),
    ],
)
def test_a_round_has_its_level_number_and_status(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert rounds(text) == expected


def test_the_round_before_the_one_at_hand_is_looked_back_on() -> None:
    assert rounds(
        "В среду, 18 ноября, в Луангпхабанге состоится двенадцатый раунд политических консультаций Вьетнама с "
        "Лаосом на уровне заместителей министров. Предыдущий, одиннадцатый раунд вели в Ханое те же "
        "дипломаты."
    ) == [("deputy", 11, "mentioned"), ("deputy", 12, "upcoming")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Вьетнам и Камбоджа во вторник провели десятый раунд политических консультаций на уровне заместителей "
            "министров. Стороны упомянули и Лаос."
        ),
        (
            "Вьетнам, Лаос и Камбоджа провели трехсторонние политические консультации на уровне заместителей "
            "министров иностранных дел в третий раз 9 ноября."
        ),
        "Министры обороны Вьетнама и Лаоса провели в понедельник в Ханое седьмые консультации.",
        (
            "Министерства юстиции Вьетнама и Лаоса провели пятые консультации в Ханое. В них участвовали "
            "заместители министров."
        ),
        (
            "Вьетнам и Лаос регулярно проводят политические консультации на уровне министров и заместителей "
            "министров иностранных дел."
        ),
        (
            "Политические консультации между Вьетнамом и Лаосом на уровне заместителей министров проводятся "
            "ежегодно поочередно в двух странах."
        ),
        "Замглавы МИД РФ Андрей Руденко провел во Вьентьяне консультации с замминистра иностранных дел Лаоса.",
    ],
)
def test_what_is_no_round_of_ours(text: str) -> None:
    assert rounds(text) == []


def test_names_are_known_in_their_cases() -> None:
    assert canonical_name("Салеумсаем Коммаситом") == "Saleumxay Kommasith"
    assert canonical_name("Нгуен Мань Кыонгом") == "Nguyễn Mạnh Cường"
    assert canonical_name("Фам Бинь Миня") == "Phạm Bình Minh"
    assert party_of("Нгуен Тхи Ан") == "VN"


def test_the_environment_is_no_wednesday() -> None:
    (mention,) = read(
        "Защищать окружающую среду решили 10 ноября в Ханое на политических консультациях заместители "
        "министров иностранных дел Вьетнама и Лаоса; они провели одиннадцатые политические консультации 10 "
        "ноября."
    )
    assert mention.starts_on == date(2026, 11, 10)
