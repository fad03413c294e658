"""Which rounds an article in German speaks of."""

from datetime import date

import pytest

from domain.rounds import Mention
from tests.domain.pages import mentions_of


def read(*paragraphs: str, title: str = "") -> list[Mention]:
    """The mentions of an article of Thursday, the 12th of November 2026."""
    return mentions_of(title, "\n".join(paragraphs), "de")


def rounds(*paragraphs: str, title: str = "") -> list[tuple[str, int | None, str]]:
    return [(m.mechanism.removeprefix("vn-la-"), m.number, m.status.value) for m in read(*paragraphs, title=title)]


def test_a_report_with_the_next_round() -> None:
    text = (
        (
            "Die Vizeaußenminister Nguyen Manh Cuong und Phongsamouth Anlavan haben am Dienstag in Hanoi die 11. "
            "politische Konsultation zwischen den Außenministerien Vietnams und Laos' geleitet."
        ),
        "Beide Seiten vereinbarten, die 12. Konsultation im Jahr 2027 in Laos abzuhalten.",
    )
    held, planned = read(*text, title="Vietnam und Laos halten 11. politische Konsultation ab")

    assert (held.mechanism, held.number, held.status) == ("vn-la-deputy", 11, "held")
    assert (held.starts_on, held.city) == (date(2026, 11, 10), "Hà Nội")
    assert [chair.name for chair in held.chairs] == ["Nguyễn Mạnh Cường", "Phongsamouth Anlavan"]
    assert (planned.number, planned.status, planned.year, planned.country) == (12, "planned", 2027, "LA")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "In Vientiane fand am 10. November die elfte politische Konsultation auf Vizeaußenministerebene "
                "zwischen Vietnam und Laos statt. Die nächste Runde findet 2027 in Vietnam statt."
            ),
            [("deputy", 11, "held"), ("deputy", 12, "planned")],
        ),
        (
            (
                "Außenminister Le Hoai Trung und der laotische Außenminister Thongsavanh Phomvihane leiteten am "
                "Mittwoch in Vientiane gemeinsam die XIII. politische Konsultation."
            ),
            [("minister", 13, "held")],
        ),
        (
            (
                "Die politische Konsultation zwischen den Außenministerien Vietnams und Laos' wurde am 10. "
                "November online abgehalten. Es war bereits die elfte Runde dieser Art auf Ebene der "
                "stellvertretenden Außenminister."
            ),
            [("deputy", 11, "held")],
        ),
        (
            "Die Konsultation der Außenminister von Vietnam und Laos tagte am Dienstag zum 13. Mal in Vientiane.",
            [("minister", 13, "held")],
        ),
        (
            (
                "Am 18. November werden Vizeaußenminister Nguyen Manh Cuong und der stellvertretende laotische "
                "Außenminister Phongsamouth Anlavan in Hanoi den Vorsitz der 11. politischen Konsultation führen."
            ),
            [("deputy", 11, "upcoming")],
        ),
        (
            "Laos richtet 2027 die 12. politische Konsultation mit Vietnam auf Ebene der Vizeaußenminister aus.",
            [("deputy", 12, "planned")],
        ),
        (
            (
                "Die für den 20. November in Hanoi geplante 11. politische Konsultation der Vizeaußenminister "
                "Vietnams und Laos' ist abgesagt worden."
            ),
            [("deputy", 11, "cancelled")],
        ),
        (
            (
                "Die vietnamesisch-laotische Konsultation auf Ebene der Vizeaußenminister, die zwölfte ihrer Art, "
                "ist auf unbestimmte Zeit vertagt worden."
            ),
            [("deputy", 12, "postponed")],
        ),
        (
            (
                "Die ursprünglich für November vorgesehene 13. politische Konsultation auf Ministerebene zwischen "
                "Vietnam und Laos kann wegen des Hochwassers in Vientiane nicht stattfinden."
            ),
            [("minister", 13, "postponed")],
        ),
        (
            (
                "Vor einem Jahr hatten die Vizeaußenminister von Vietnam und Laos in Vientiane die zehnte "
                "politische Konsultation abgehalten."
            ),
            [("deputy", 10, "mentioned")],
        ),
        (
            (
                "Die 12. politische Konsultation zwischen Vietnam und Laos auf Ebene der Außenminister in Hanoi "
                "und die zehnte auf Ebene der Vizeaußenminister in Vientiane waren Höhepunkte des vergangenen "
                "Jahres."
            ),
            [("deputy", 10, "mentioned"), ("minister", 12, "mentioned")],
        ),
    ],
)
def test_a_round_has_its_level_number_and_status(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert rounds(text) == expected


def test_who_met_tells_whose_round_is_planned() -> None:
    assert rounds(
        (
            "Außenminister Le Hoai Trung hat am Montag mit seinem laotischen Amtskollegen Thongsavanh Phomvihane "
            "telefoniert."
        ),
        "Beide vereinbarten, die 13. politische Konsultation im Dezember in Vientiane vorzubereiten.",
    ) == [("minister", 13, "planned")]


def test_a_round_is_reported_behind_a_courtesy_call() -> None:
    call, round_ = (
        (
            "Premierminister Pham Minh Chinh hat am Mittwoch in Hanoi den laotischen Vizeaußenminister "
            "Phongsamouth Anlavan empfangen."
        ),
        (
            "Der Gast informierte über den Verlauf der elften politischen Konsultation, die er am Vortag "
            "gemeinsam mit Vizeaußenminister Nguyen Manh Cuong geleitet hatte. Vietnam und Laos seien besondere "
            "Freunde."
        ),
    )
    (mention,) = read(call, round_)
    assert (mention.mechanism, mention.number, mention.status) == ("vn-la-deputy", 11, "held")
    assert mention.starts_on == date(2026, 11, 10)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Vietnam und Kambodscha haben am Dienstag die zehnte politische Konsultation auf "
            "Vizeaußenministerebene abgehalten. Laos wurde ebenfalls erwähnt."
        ),
        (
            "Vietnam, Laos und Kambodscha hielten am Dienstag die dritte politische Konsultation auf "
            "Vizeaußenministerebene ab."
        ),
        (
            "Vietnams Vizeverteidigungsminister und sein laotischer Amtskollege haben am Montag in Hanoi die "
            "neunte Konsultation zur Verteidigungspolitik geleitet."
        ),
        (
            "Der vietnamesische Vizeminister für Öffentliche Sicherheit leitete in Vientiane die 9. Konsultation "
            "mit Laos."
        ),
        (
            "Die beiden Außenminister bekräftigten, die regelmäßigen politischen Konsultationen zwischen Vietnam "
            "und Laos auf Minister- und Vizeministerebene fortzusetzen."
        ),
        (
            "Der Regierungsausschuss Vietnam-Laos trat am Montag zu seiner 48. Sitzung zusammen. Beide Seiten "
            "würdigten Mechanismen wie die politischen Konsultationen der Außenministerien."
        ),
        (
            "Die politische Konsultation Vietnam-Laos findet seit 2015 jährlich statt, abwechselnd in beiden "
            "Ländern, geleitet von den Vizeaußenministern."
        ),
    ],
)
def test_what_is_no_round_of_ours(text: str) -> None:
    assert rounds(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Die Außenminister Vietnams und Laos' trafen sich am 10. November in Vientiane zur 13. politischen "
                "Konsultation. Sie begrüßten den erfolgreichen Verlauf der 11. Runde auf Ebene der Vizeaußenminister "
                "im Juli in Hanoi."
            ),
            [("deputy", 11, "mentioned"), ("minister", 13, "held")],
        ),
        (
            (
                "Vietnam und Laos vereinbarten, im Frühjahr 2027 in Vientiane die 12. politische Konsultation der "
                "Vizeaußenminister sowie im Dezember 2027 in Hanoi die 14. auf Ministerebene abzuhalten."
            ),
            [("deputy", 12, "planned"), ("minister", 14, "planned")],
        ),
        (
            (
                "Im Juli tagte in Hanoi die elfte politische Konsultation der Vizeaußenminister Vietnams und Laos', "
                "im Dezember folgt in Luang Prabang die dreizehnte auf Ebene der Außenminister."
            ),
            [("deputy", 11, "mentioned"), ("minister", 13, "planned")],
        ),
        (
            (
                "Vietnam und Laos haben ihre für den 20. November angesetzte 12. politische Konsultation auf Ebene "
                "der Vizeaußenminister in den Januar 2027 verlegt."
            ),
            [("deputy", 12, "postponed")],
        ),
        (
            (
                "Die Vizeaußenminister Vietnams und Laos' haben die 12. politische Konsultation beider Ministerien "
                "am Dienstag per Videoschalte abgehalten; die 13. wird 2028 in Hanoi ausgerichtet."
            ),
            [("deputy", 12, "held"), ("deputy", 13, "planned")],
        ),
        (
            (
                "Außenminister Le Hoai Trung und sein laotischer Amtskollege trafen sich am Mittwoch in Hanoi. Sie "
                "sprachen über die politische Konsultation und über die 49. Tagung des Zwischenstaatlichen "
                "Ausschusses."
            ),
            [],
        ),
        (
            (
                "Die 12. Konsultation mit Deutschland führte Vizeaußenminister Nguyen Manh Cuong am 10. November. "
                "Vietnam und Laos pflegen enge Beziehungen."
            ),
            [],
        ),
    ],
)
def test_rounds_by_another_word(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert rounds(text) == expected


def test_a_page_on_another_country_looks_back() -> None:
    title = "Zehnte politische Konsultation zwischen Vietnam und Thailand"
    text = (
        "Vizeaußenminister Nguyen Manh Cuong leitete am 10. November in Bangkok die zehnte politische Konsultation mit "
        "Thailand. Am 4. November folgte in Vientiane die elfte mit dem laotischen Kollegen Phongsamouth Anlavan."
    )
    assert rounds(text, title=title) == [("deputy", 11, "mentioned")]


def test_until_is_no_day_of_the_round() -> None:
    held = read(
        "Der laotische Außenminister Thongsavanh Phomvihane hält sich bis Mittwoch in Hanoi auf. Am Montag hatte er "
        "mit Außenminister Le Hoai Trung die 14. politische Konsultation geleitet."
    )[0]
    assert (held.number, held.starts_on) == (14, date(2026, 11, 9))
