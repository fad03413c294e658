"""Which rounds a French page speaks of."""

import pytest

from domain.rounds import Mention
from tests.domain.pages import mentions_of


def read(title: str, text: str) -> list[Mention]:
    """The mentions of a page of Thursday, the 12th of November 2026."""
    return mentions_of(title, text, "fr")


def told(mention: Mention) -> str:
    """A mention in one line: mechanism, number, status, day or year, place, format, chairs."""
    facts: list[object] = [mention.mechanism.removeprefix("vn-la-"), mention.number, mention.status]
    facts += [mention.starts_on or mention.year, mention.country, mention.city, mention.format]
    facts += [chair.name for chair in mention.chairs]
    return " ".join(str(fact) for fact in facts if fact is not None)


ROUNDS = {
    "digits and a dateline": (
        "Le Vietnam et le Laos tiennent leur 11e consultation politique",
        (
            "Hanoï (VNA) - Le vice-ministre vietnamien des Affaires étrangères Nguyen Manh Cuong et son "
            "homologue lao Phongsamouth Anlavan ont coprésidé le 12 novembre à Hanoï la 11e consultation "
            "politique Vietnam - Laos."
        ),
        ["deputy 11 held 2026-11-12 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "a numeral in words, a weekday, the next round": (
        "Consultation politique Vietnam-Laos",
        (
            "La onzième consultation politique entre les ministères des Affaires étrangères du Vietnam "
            "et du Laos s'est tenue mardi à Hô Chi Minh-Ville, sous la coprésidence des vice-ministres "
            "Nguyen Manh Cuong et Phongsamouth Anlavan.\nLes deux parties ont convenu d'organiser la 12e "
            "consultation politique en 2027 au Laos."
        ),
        [
            "deputy 11 held 2026-11-10 VN TP. Hồ Chí Minh in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
            "deputy 12 planned 2027 LA",
        ],
    ),
    "the next round without its number": (
        "Consultation politique au niveau ministériel Vietnam-Laos",
        (
            "Le ministre des Affaires étrangères Lê Hoài Trung et son homologue laotien Thongsavanh "
            "Phomvihane ont présidé, le 10 novembre à Vientiane, la 13e consultation politique au niveau "
            "des ministres des Affaires étrangères.\nLa prochaine consultation se tiendra au Vietnam en "
            "2027."
        ),
        [
            "minister 13 held 2026-11-10 LA Vientiane in-person Lê Hoài Trung Thongsavanh Phomvihane",
            "minister 14 planned 2027 VN",
        ],
    ),
    "a visit with a day of its own for the round": (
        "Vietnam et Laos",
        (
            "À l'invitation du vice-ministre lao des Affaires étrangères Phongsamouth Anlavan, le "
            "vice-ministre Nguyen Manh Cuong effectuera une visite de travail au Laos du 18 au 20 "
            "novembre pour coprésider la XIe consultation politique le 19 novembre à Vientiane."
        ),
        ["deputy 11 upcoming 2026-11-19 LA Vientiane in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "postponed": (
        "La 11e consultation politique Vietnam-Laos reportée",
        (
            "La 11e consultation politique entre le Vietnam et le Laos au niveau des vice-ministres, "
            "prévue initialement le 15 novembre à Hanoï, a été reportée à 2027."
        ),
        ["deputy 11 postponed 2027 VN Hà Nội"],
    ),
    "will not take place this week": (
        "Vietnam - Laos",
        (
            "En raison du typhon, la consultation politique de niveau vice-ministériel, 11e du nom, "
            "entre le Vietnam et le Laos ne se tiendra pas cette semaine à Hué."
        ),
        ["deputy 11 postponed VN Huế"],
    ),
    "cancelled": (
        "Vietnam - Laos : la rencontre de Vientiane annulée",
        (
            "Le ministère lao des Affaires étrangères a annoncé l'annulation de la 12e consultation "
            "politique avec le Vietnam au niveau des vice-ministres."
        ),
        ["deputy 12 cancelled"],
    ),
    "an earlier round": (
        "Coopération",
        (
            "Les deux ministres se sont félicités des résultats de la 10e consultation politique au "
            "niveau des vice-ministres des Affaires étrangères, tenue à Vientiane en juillet 2025, entre "
            "le Vietnam et le Laos."
        ),
        ["deputy 10 mentioned 2025 LA Vientiane"],
    ),
    "a call first, the round on the same day": (
        "Entretien",
        (
            "Le ministre des Affaires étrangères Lê Hoài Trung a reçu le 12 novembre à Hanoï le "
            "vice-ministre lao des Affaires étrangères Phongsamouth Anlavan.\nLe même jour, le "
            "vice-ministre Nguyen Manh Cuong et M. Phongsamouth Anlavan ont coprésidé la onzième "
            "consultation politique entre les deux ministères."
        ),
        ["deputy 11 held 2026-11-12 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "online": (
        "5e consultation politique en visioconférence",
        (
            "Les vice-ministres des Affaires étrangères du Vietnam, Nguyen Quoc Dung, et du Laos, "
            "Thongsavanh Phomvihane, ont coprésidé mercredi par visioconférence la 5ème consultation "
            "politique Vietnam-Laos."
        ),
        ["deputy 5 held 2026-11-11 online Nguyễn Quốc Dũng Thongsavanh Phomvihane"],
    ),
    "names before their offices, yesterday": (
        "Le Vietnam et le Laos renforcent leur coopération",
        (
            "Nguyen Manh Cuong, vice-ministre vietnamien des Affaires étrangères, et Phongsamouth "
            "Anlavan, vice-ministre lao des Affaires étrangères, ont dirigé hier à Ha Long la dixième "
            "consultation politique entre les deux pays."
        ),
        ["deputy 10 held 2026-11-11 VN Hạ Long in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "the number in the next sentence": (
        "Consultation Vietnam-Laos",
        (
            "Les ministères vietnamien et lao des Affaires étrangères ont tenu leur consultation "
            "politique annuelle le 9 novembre dans la capitale lao, Vientiane, au niveau des "
            "vice-ministres. C'était la 12e fois que les deux parties se retrouvaient."
        ),
        ["deputy 12 held 2026-11-09 LA Vientiane in-person"],
    ),
    "two levels": (
        "Visite",
        (
            "Le vice-Premier ministre et ministre des Affaires étrangères Bui Thanh Son a coprésidé le "
            "11 novembre à Vientiane avec le ministre lao des Affaires étrangères, Thongsavanh "
            "Phomvihane, la 11e consultation politique Vietnam-Laos.\nLes deux ministres ont salué la 9e "
            "consultation politique au niveau des vice-ministres (Hanoï, 29 août 2024)."
        ),
        [
            "minister 11 held 2026-11-11 LA Vientiane in-person Bùi Thanh Sơn Thongsavanh Phomvihane",
            "deputy 9 mentioned 2024-08-29 VN Hà Nội",
        ],
    ),
    "the planned round in the headline, an ordinal alone": (
        "La prochaine consultation politique Vietnam - Laos aura lieu à Vientiane",
        (
            "Hier à Hanoï, les vice-ministres Nguyen Manh Cuong et Phongsamouth Anlavan ont coprésidé la "
            "onzième consultation politique entre les ministères des Affaires étrangères des deux pays. "
            "La douzième se tiendra à Vientiane l'an prochain."
        ),
        [
            "deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
            "deputy 12 planned 2027 LA Vientiane",
        ],
    ),
    "a city that is the scene": (
        "Les diplomaties vietnamienne et lao se concertent",
        (
            "La ville de Hué a été le théâtre, jeudi, de la 11ème réunion de consultation politique "
            "entre les ministères des Affaires étrangères du Vietnam et du Laos. Les travaux étaient "
            "coprésidés par les vice-ministres Nguyen Manh Cuong (Vietnam) et Phongsamouth Anlavan "
            "(Laos)."
        ),
        ["deputy 11 held 2026-11-12 VN Huế in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "tomorrow": (
        "Ouverture demain",
        ("La 11e consultation politique Vietnam-Laos, niveau vice-ministre, s'ouvre demain à Dà Nang."),
        ["deputy 11 upcoming 2026-11-13 VN Đà Nẵng in-person"],
    ),
    "the day before": (
        "Le secrétaire général To Lam reçoit le ministre lao des Affaires étrangères",
        (
            "Le secrétaire général du Parti To Lam a reçu jeudi à Hanoï le ministre lao des Affaires étrangères "
            "Thongsavanh Phomvihane.\nThongsavanh Phomvihane a informé son hôte des résultats de la 14e consultation "
            "politique entre les deux ministres des Affaires étrangères, qu'il avait coprésidée la veille avec Lê Hoài "
            "Trung à Hanoï."
        ),
        ["minister 14 held 2026-11-11 VN Hà Nội in-person Lê Hoài Trung Thongsavanh Phomvihane"],
    ),
    "screens": (
        "Deux vice-ministres en ligne",
        (
            "Le vice-ministre vietnamien des Affaires étrangères Nguyen Manh Cuong et son homologue lao "
            "Phongsamouth Anlavan ont animé mercredi, chacun derrière son écran, la 11e consultation "
            "politique entre les deux ministères, tenue par visioconférence."
        ),
        [
            "deputy 11 held 2026-11-11 online Nguyễn Mạnh Cường Phongsamouth Anlavan",
        ],
    ),
    "a journey looked back on, beside another country": (
        "Vietnam-Thaïlande",
        (
            "Le vice-ministre des Affaires étrangères Nguyen Manh Cuong a coprésidé mercredi à Hanoï la 10e"
            " consultation politique Vietnam-Thaïlande.\nEn août, il s'était rendu à Vientiane afin d'y "
            "diriger avec Phongsamouth Anlavan la 11e consultation politique Vietnam - Laos."
        ),
        [
            "deputy 11 mentioned 2026 LA Vientiane Nguyễn Mạnh Cường Phongsamouth Anlavan",
        ],
    ),
    "put off in the next sentence": (
        "Point presse",
        (
            "La porte-parole a été interrogée sur la 13e consultation politique des ministres des Affaires "
            "étrangères vietnamien et lao, attendue vendredi à Vientiane.\nLes travaux ont été reportés en "
            "raison du typhon, a-t-elle répondu."
        ),
        [
            "minister 13 postponed 2026 LA Vientiane",
        ],
    ),
    "ready to host": (
        "Entretien téléphonique",
        (
            "Le ministre vietnamien des Affaires étrangères Le Hoai Trung s'est entretenu mercredi par "
            "téléphone avec son homologue lao Thongsavanh Phomvihane.\nLe ministre lao s'est dit prêt à "
            "accueillir à Vientiane, avant la fin de l'année, la 13e consultation politique au niveau "
            "ministériel."
        ),
        [
            "minister 13 planned 2026 LA Vientiane",
        ],
    ),
    "the day after the one before": (
        "La semaine diplomatique",
        (
            "Le 9 novembre, à Vientiane, les ministères de la Défense ont tenu leur 7e dialogue.\nLe "
            "lendemain, toujours à Vientiane, les vice-ministres des Affaires étrangères Nguyen Manh Cuong "
            "et Phongsamouth Anlavan ont animé la 12e consultation politique Vietnam - Laos."
        ),
        [
            "deputy 12 held 2026-11-10 LA Vientiane in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
        ],
    ),
    "the day after tomorrow": (
        "Réunion",
        (
            "Les deux vice-ministres des Affaires étrangères dirigeront après-demain à Hanoï la 11e "
            "consultation politique Vietnam - Laos."
        ),
        [
            "deputy 11 upcoming 2026-11-14 VN Hà Nội in-person",
        ],
    ),
    "parties by adjectives alone, last month": (
        "Consultation",
        (
            "Le mois dernier, les vice-ministres des Affaires étrangères vietnamien et lao ont tenu à "
            "Vientiane la 12e consultation politique entre leurs ministères."
        ),
        [
            "deputy 12 mentioned 2026 LA Vientiane",
        ],
    ),
    "shortly before the news": (
        "Audience",
        (
            "Le ministre des Affaires étrangères Le Hoai Trung a reçu mercredi à Hanoï le vice-ministre lao"
            " Phongsamouth Anlavan.\nPeu avant cette rencontre, le responsable lao et le vice-ministre "
            "Nguyen Manh Cuong avaient coprésidé la 11e consultation politique Vietnam-Laos."
        ),
        [
            "deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
        ],
    ),
    "praise for the deputies, and consular matters": (
        "Droits consulaires",
        (
            "Les ministres des Affaires étrangères vietnamien et lao ont tenu mardi à Vientiane la 13e "
            "consultation politique au niveau ministériel. Ils ont loué les vice-ministres pour la onzième "
            "consultation, réunie en mai à Hanoï, qui a permis de régler, dans plusieurs domaines restés en"
            " souffrance, des formalités consulaires."
        ),
        [
            "deputy 11 mentioned 2026 VN Hà Nội",
            "minister 13 held 2026-11-10 LA Vientiane in-person",
        ],
    ),
    "put off, but held after all": (
        "Consultation politique Vietnam-Laos",
        (
            "Initialement prévue en avril puis reportée, la 11e consultation politique des vice-ministres des Affaires "
            "étrangères du Vietnam et du Laos s'est finalement tenue mercredi à Huê.\nLa prochaine aura lieu en 2027 à "
            "Vientiane."
        ),
        ["deputy 11 held 2026-11-11 VN Huế in-person", "deputy 12 planned 2027 LA Vientiane"],
    ),
    "the next one of a committee": (
        "Vietnam et Laos",
        (
            "Le Vietnam et le Laos ont salué la 10e consultation politique des vice-ministres des Affaires étrangères "
            "tenue en juillet 2025. Le Comité intergouvernemental a tenu hier sa 48e session à Hanoï. La prochaine se "
            "tiendra en 2027 à Vientiane."
        ),
        ["deputy 10 mentioned 2025"],
    ),
    "a meeting of the same kind with another country": (
        "Tournée au Cambodge et au Laos",
        (
            "En tournée, le vice-ministre des Affaires étrangères Nguyen Manh Cuong a coprésidé lundi à Phnom Penh la "
            "9e consultation politique Vietnam - Cambodge. Mercredi, à Vientiane, il a partagé avec le vice-ministre "
            "Phongsamouth Anlavan la présidence de la douzième réunion du même type entre les ministères "
            "vietnamien et lao."
        ),
        ["deputy 12 held 2026-11-11 LA Vientiane in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "the number by how often they met, in the sentence before": (
        "Vietnam et Laos resserrent leurs liens",
        (
            "Le vice-ministre vietnamien des Affaires étrangères Nguyên Manh Cuong et son homologue lao "
            "Phongsamouth Anlavan se sont retrouvés mercredi à Hanoï pour la onzième fois.\nLeur consultation "
            "politique a porté sur le commerce et l'énergie."
        ),
        ["deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "the present tense with a day to come": (
        "Le Vietnam accueille la 11e consultation politique avec le Laos",
        (
            "Les vice-ministres des Affaires étrangères Nguyên Manh Cuong et Phongsamouth Anlavan coprésident "
            "le 17 novembre à Hanoï la 11e consultation politique Vietnam-Laos."
        ),
        ["deputy 11 upcoming 2026-11-17 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "the present tense with a day of this week that is over": (
        "La semaine diplomatique",
        (
            "Mardi, à Hanoï, les vice-ministres des Affaires étrangères Nguyên Manh Cuong et Phongsamouth "
            "Anlavan coprésident la 11e consultation politique Vietnam-Laos."
        ),
        ["deputy 11 held 2026-11-10 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "what was to be held and was put off": (
        "Typhon",
        (
            "Les vice-ministres vietnamien et lao des Affaires étrangères devaient coprésider vendredi à Hanoï "
            "la 11e consultation politique. Elle a été renvoyée à janvier 2027."
        ),
        ["deputy 11 postponed 2027 VN Hà Nội"],
    ),
    "an office of the past and a second round in one clause": (
        "Portrait",
        (
            "Khamphao Ernthavanh a été vice-ministre des Affaires étrangères de 2015 à 2020. En cette qualité, "
            "elle a coprésidé en 2017 la deuxième consultation politique avec le Vietnam, puis la quatrième en 2019."
        ),
        ["deputy 2 mentioned 2017 Khamphao Ernthavanh", "deputy 4 mentioned 2019 Khamphao Ernthavanh"],
    ),
    "another meeting that follows a round": (
        "Frontière",
        (
            "La 35e réunion des délégations frontalières Vietnam-Laos s'est tenue mercredi à Hanoï. Elle "
            "intervient une semaine après la 13e consultation politique des ministres des Affaires étrangères, "
            "le 4 novembre à Vientiane."
        ),
        ["minister 13 mentioned 2026-11-04 LA Vientiane"],
    ),
}

OTHERS = {
    "ministers who met once more this year": (
        "Vietnam-Laos",
        (
            "Les ministres des Affaires étrangères du Vietnam et du Laos se sont vus mercredi à Hanoï pour la "
            "troisième fois cette année. Ils ont parlé de la consultation politique annuelle."
        ),
    ),
    "another country": (
        "Le Vietnam et le Cambodge tiennent leur 9e consultation politique",
        (
            "Le vice-ministre vietnamien des Affaires étrangères Nguyen Manh Cuong et le secrétaire "
            "d'État cambodgien Eat Sophea ont coprésidé le 11 novembre à Hanoï la 9e consultation "
            "politique Vietnam - Cambodge. Les deux parties ont également évoqué la coopération avec le "
            "Laos."
        ),
    ),
    "the committee of the governments": (
        "48e session du Comité intergouvernemental Vietnam - Laos",
        (
            "La 48e session du Comité intergouvernemental de coopération Vietnam - Laos s'est tenue le "
            "11 novembre à Hanoï. Les deux parties maintiennent des mécanismes tels que les "
            "consultations politiques annuelles entre les deux ministères des Affaires étrangères."
        ),
    ),
    "another ministry": (
        "Sécurité publique",
        (
            "Le ministère de la Sécurité publique du Vietnam et celui du Laos ont tenu hier à Hanoï leur "
            "11e consultation politique au niveau des vice-ministres."
        ),
    ),
    "consuls": (
        "Consultation consulaire",
        (
            "Le Vietnam et le Laos ont tenu le 11 novembre à Vientiane leur 12e consultation consulaire "
            "annuelle, en présence de représentants des ministères des Affaires étrangères."
        ),
    ),
    "human rights": (
        "Droits de l'homme",
        (
            "Le Vietnam et le Laos ont tenu hier à Vientiane leur 8e consultation sur les droits de "
            "l'homme, coprésidée par les vice-ministres des Affaires étrangères."
        ),
    ),
    "the practice": (
        "Vietnam et Laos : consultations régulières",
        (
            "Les deux pays tiennent régulièrement des consultations politiques aux niveaux ministériel "
            "et vice-ministériel."
        ),
    ),
    "an edition of something else": (
        "Festival",
        (
            "La consultation politique entre les ministères des Affaires étrangères du Vietnam et du Laos se tient "
            "régulièrement. La 12e édition du festival du film s'ouvrira à Vientiane samedi."
        ),
    ),
}


@pytest.mark.parametrize("case", ROUNDS)
def test_a_page_tells_its_rounds(case: str) -> None:
    title, text, mentions = ROUNDS[case]

    assert sorted(told(mention) for mention in read(title, text)) == sorted(mentions)


@pytest.mark.parametrize("case", OTHERS)
def test_what_is_no_round_of_theirs_is_not_taken_for_one(case: str) -> None:
    assert read(*OTHERS[case]) == []
