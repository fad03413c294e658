"""Which rounds a Spanish page speaks of."""

import pytest

from domain.rounds import Mention
from tests.domain.pages import mentions_of


def read(title: str, text: str) -> list[Mention]:
    """The mentions of a page of Thursday, the 12th of November 2026."""
    return mentions_of(title, text, "es")


def told(mention: Mention) -> str:
    """A mention in one line: mechanism, number, status, day or year, place, format, chairs."""
    facts: list[object] = [mention.mechanism.removeprefix("vn-la-"), mention.number, mention.status]
    facts += [mention.starts_on or mention.year, mention.country, mention.city, mention.format]
    facts += [chair.name for chair in mention.chairs]
    return " ".join(str(fact) for fact in facts if fact is not None)


ROUNDS = {
    "a Roman numeral and a dateline": (
        "Vietnam y Laos celebran XI Consulta Política",
        (
            "Hanoi, 12 nov (Prensa Latina) El viceministro de Relaciones Exteriores de Vietnam, Nguyen "
            "Manh Cuong, y su homólogo laosiano, Phongsamouth Anlavan, copresidieron hoy aquí la XI "
            "Consulta Política entre ambas cancillerías."
        ),
        ["deputy 11 held 2026-11-12 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "a numeral in words, the next round": (
        "Efectúan Vietnam y Laos undécima consulta política",
        (
            "Los viceministros de Relaciones Exteriores de Vietnam, Nguyen Manh Cuong, y de Laos, "
            "Phongsamouth Anlavan, presidieron el 10 de noviembre en Hanoi la undécima consulta "
            "política.\nAmbas partes acordaron celebrar la duodécima consulta en Laos en 2027."
        ),
        [
            "deputy 11 held 2026-11-10 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
            "deputy 12 planned 2027 LA",
        ],
    ),
    "the next round without its number": (
        "Consulta política a nivel de canciller",
        (
            "El ministro de Relaciones Exteriores, Le Hoai Trung, y el canciller laosiano, Thongsavanh "
            "Phomvihane, encabezaron este martes en Vientiane la decimotercera consulta política a nivel "
            "de canciller.\nLa próxima consulta se realizará en Vietnam el próximo año."
        ),
        [
            "minister 13 held 2026-11-10 LA Vientiane in-person Lê Hoài Trung Thongsavanh Phomvihane",
            "minister 14 planned 2027 VN",
        ],
    ),
    "a visit with a day of its own for the round": (
        "Viceministro visitará Laos",
        (
            "El vicecanciller vietnamita Nguyen Manh Cuong viajará a Vientiane del 18 al 20 de noviembre "
            "para copresidir la 11ª consulta política, que tendrá lugar el 19 de noviembre, informó la "
            "cancillería de Laos."
        ),
        ["deputy 11 upcoming 2026-11-19 LA Vientiane in-person Nguyễn Mạnh Cường"],
    ),
    "postponed": (
        "Aplazan consulta política Vietnam-Laos",
        (
            "La XI Consulta Política Vietnam-Laos a nivel de viceministros, prevista inicialmente para "
            "el 15 de noviembre en Hanoi, fue aplazada hasta 2027."
        ),
        ["deputy 11 postponed 2027 VN Hà Nội"],
    ),
    "cancelled though it was to be held": (
        "Cancelada la cita",
        (
            "La duodécima consulta política entre Vietnam y Laos a nivel de vicecancilleres, que debía "
            "celebrarse en Vientiane en diciembre, fue cancelada por ambas cancillerías."
        ),
        ["deputy 12 cancelled 2026 LA Vientiane"],
    ),
    "an earlier round": (
        "Diplomacia",
        (
            "Los cancilleres de Vietnam y Laos expresaron satisfacción por los resultados de la décima "
            "consulta política de viceministros (Vientiane, julio de 2025)."
        ),
        ["deputy 10 mentioned 2025 LA Vientiane"],
    ),
    "a call first, the round on the same day": (
        "Canciller recibe a viceministro",
        (
            "El canciller Le Hoai Trung recibió el 12 de noviembre en Hanoi al viceministro laosiano de "
            "Relaciones Exteriores Phongsamouth Anlavan.\nEl mismo día, el viceministro Nguyen Manh "
            "Cuong y el funcionario laosiano Phongsamouth Anlavan copresidieron la undécima consulta "
            "política entre ambos ministerios."
        ),
        ["deputy 11 held 2026-11-12 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "online": (
        "Realizan Vietnam y Laos quinta Consulta Política",
        (
            "Vietnam y Laos realizaron ayer de forma virtual la quinta Consulta Política, copresidida "
            "por los vicecancilleres Nguyen Quoc Dung y Thongsavanh Phomvihane."
        ),
        ["deputy 5 held 2026-11-11 online Nguyễn Quốc Dũng Thongsavanh Phomvihane"],
    ),
    "names before their offices, the eve of the page": (
        "Nexos Vietnam-Laos",
        (
            "Nguyen Manh Cuong, viceministro vietnamita de Relaciones Exteriores, y Phongsamouth "
            "Anlavan, viceministro laosiano de Relaciones Exteriores, dirigieron la víspera en Ha Long "
            "la décima ronda de consultas políticas entre los dos países."
        ),
        ["deputy 10 held 2026-11-11 VN Hạ Long in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "the number in the next sentence": (
        "Consulta Vietnam-Laos",
        (
            "Las cancillerías de Vietnam y Laos efectuaron el 9 de noviembre en la capital laosiana su "
            "consulta política anual, a nivel de vicecancilleres. Se trató de la duodécima edición."
        ),
        ["deputy 12 held 2026-11-09 LA Vientiane in-person"],
    ),
    "two levels": (
        "Visita",
        (
            "El vice primer ministro y canciller Bui Thanh Son copresidió el 11 de noviembre en "
            "Vientiane, junto con el ministro de Relaciones Exteriores de Laos, Thongsavanh Phomvihane, "
            "la undécima consulta política Vietnam-Laos.\nLos cancilleres valoraron la IX consulta "
            "política a nivel de viceministros (Hanoi, 29 de agosto de 2024)."
        ),
        [
            "minister 11 held 2026-11-11 LA Vientiane in-person Bùi Thanh Sơn Thongsavanh Phomvihane",
            "deputy 9 mentioned 2024-08-29 VN Hà Nội",
        ],
    ),
    "the planned round in the headline, an ordinal alone": (
        "Próxima consulta política Vietnam-Laos será en Vientiane",
        (
            "Los viceministros Nguyen Manh Cuong y Phongsamouth Anlavan copresidieron ayer en Hanoi la "
            "undécima consulta política entre las cancillerías de ambos países. La duodécima tendrá "
            "lugar en Vientiane el próximo año."
        ),
        [
            "deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
            "deputy 12 planned 2027 LA Vientiane",
        ],
    ),
    "a city that is the scene": (
        "Diplomacias de Vietnam y Laos dialogan",
        (
            "La ciudad imperial de Hue fue escenario este jueves de la 11na ronda de consultas políticas "
            "entre los ministerios de Relaciones Exteriores de Vietnam y Laos. Los trabajos estuvieron "
            "copresididos por los viceministros Nguyen Manh Cuong (Vietnam) y Phongsamouth Anlavan "
            "(Laos)."
        ),
        ["deputy 11 held 2026-11-12 VN Huế in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "a round in the plural without a number": (
        "Consultas políticas Vietnam-Laos",
        (
            "El viernes pasado en Hanoi, el viceministro de Relaciones Exteriores Do Hung Viet y la "
            "viceministra laosiana Khamphao Ernthavanh celebraron consultas políticas."
        ),
        ["deputy held 2026-11-06 VN Hà Nội in-person Đỗ Hùng Việt Khamphao Ernthavanh"],
    ),
    "tomorrow": (
        "Mañana",
        ("La XI consulta política Vietnam-Laos, de vicecancilleres, comenzará mañana en Da Nang."),
        ["deputy 11 upcoming 2026-11-13 VN Đà Nẵng in-person"],
    ),
    "the other level by its ordinal alone": (
        "Cancilleres de Vietnam y Laos conversan",
        (
            "Los cancilleres elogiaron la décima consulta política de vicecancilleres de Vietnam y Laos y confirmaron "
            "la XIV a nivel de canciller, que acogerá Vietnam en 2027."
        ),
        ["deputy 10 mentioned", "minister 14 planned 2027 VN"],
    ),
    "yesterday's premiere": (
        "Vicecancilleres",
        (
            "Vietnam y Laos estrenaron ayer en Hanoi un mecanismo entre sus cancillerías, con la "
            "celebración de la primera consulta política de vicecancilleres."
        ),
        [
            "deputy 1 held 2026-11-11 VN Hà Nội in-person",
        ],
    ),
    "host and guest": (
        "XI Consulta Política Vietnam-Laos",
        (
            "Hanoi, 12 nov (PS) Los Ministerios de Relaciones Exteriores de Vietnam y Laos realizaron hoy "
            "aquí su undécima consulta política.\nDirigieron los debates el vicecanciller anfitrión, Nguyen"
            " Manh Cuong, y el visitante Phongsamouth Anlavan."
        ),
        [
            "deputy 11 held 2026-11-12 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
        ],
    ),
    "a year that opens its sentence": (
        "Visita",
        (
            "El presidente vietnamita llegó a Vientiane. En julio de 2025 los vicecancilleres Nguyen Manh "
            "Cuong y Phongsamouth Anlavan presidieron en la capital laosiana la décima consulta política "
            "Vietnam-Laos."
        ),
        [
            "deputy 10 mentioned 2025 LA Vientiane Nguyễn Mạnh Cường Phongsamouth Anlavan",
        ],
    ),
    "here, with one party named, and moved": (
        "Laos",
        (
            "Vientiane, 12 nov (PS) La Cancillería de Laos reajustó su calendario. La duodécima consulta "
            "política con Vietnam, que los viceministros de Relaciones Exteriores iban a efectuar aquí el "
            "viernes, pasa para enero de 2027."
        ),
        [
            "deputy 12 postponed 2027 LA Vientiane",
        ],
    ),
    "ready to chair": (
        "Por teléfono",
        (
            "Thongsavanh Phomvihane reiteró por teléfono su disposición a viajar a Hanoi en diciembre para "
            "copresidir con Le Hoai Trung la decimocuarta consulta a nivel de cancilleres de Vietnam y "
            "Laos."
        ),
        [
            "minister 14 planned 2026 VN Hà Nội Lê Hoài Trung Thongsavanh Phomvihane",
        ],
    ),
    "a city offered for the next": (
        "Consulta",
        (
            "Los viceministros de Relaciones Exteriores de Vietnam y Laos celebraron el martes en Hanoi la "
            "11.ª consulta política.\nLa parte laosiana ofreció la ciudad de Luang Prabang como sede de la "
            "próxima consulta, en 2027."
        ),
        [
            "deputy 11 held 2026-11-10 VN Hà Nội in-person",
            "deputy 12 planned 2027 LA Luang Prabang",
        ],
    ),
    "the day after the one before": (
        "Semana",
        (
            "El 9 de noviembre los ministros de Seguridad Pública de Vietnam y Laos sostuvieron en "
            "Vientiane su décima conferencia.\nAl día siguiente, en la misma ciudad, los viceministros de "
            "Relaciones Exteriores Nguyen Manh Cuong y Phongsamouth Anlavan encabezaron la 12.ª consulta "
            "política Vietnam-Laos."
        ),
        [
            "deputy 12 held 2026-11-10 LA Vientiane in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
        ],
    ),
    "a year closed with it": (
        "Informe",
        (
            "El embajador recordó que los cancilleres de Vietnam y Laos cerraron 2025, el 18 de diciembre, "
            "en Hanoi, con su 12.ª consulta política."
        ),
        [
            "minister 12 mentioned 2025-12-18 VN Hà Nội",
        ],
    ),
    "shortly before the news": (
        "Audiencia",
        (
            "El canciller Le Hoai Trung recibió el miércoles en Hanoi al viceministro laosiano de "
            "Relaciones Exteriores Phongsamouth Anlavan.\nPoco antes, el visitante y el viceministro Nguyen"
            " Manh Cuong habían copresidido la XI consulta política Vietnam-Laos."
        ),
        [
            "deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
        ],
    ),
    "put off, but held after all": (
        "Consulta política Vietnam-Laos",
        (
            "Aplazada en abril por razones de agenda, la undécima consulta política de vicecancilleres de Vietnam y "
            "Laos se celebró finalmente ayer en Hue.\nLa próxima tendrá lugar en Vientiane en 2027."
        ),
        ["deputy 11 held 2026-11-11 VN Huế in-person", "deputy 12 planned 2027 LA Vientiane"],
    ),
    "the number since the mechanism exists": (
        "Canciller vietnamita en Laos",
        (
            "El canciller vietnamita, Le Hoai Trung, comentó la consulta política a nivel de ministros de Vietnam y "
            "Laos, la decimotercera desde la creación del mecanismo, que copresidió ayer en Vientiane con Thongsavanh "
            "Phomvihane."
        ),
        ["minister 13 held 2026-11-11 LA Vientiane in-person Lê Hoài Trung Thongsavanh Phomvihane"],
    ),
    "a round that another meeting came some days after": (
        "Vietnam y Laos evalúan su frontera",
        (
            "Vietnam y Laos clausuraron hoy en Vientiane su 35ª reunión anual de fronteras.\nLa delegación saludó los "
            "avances.\nLa cita se efectuó días después de la 11ª consulta política de los vicecancilleres, que el 4 de "
            "noviembre repasó en Hanoi los vínculos."
        ),
        ["deputy 11 mentioned 2026-11-04 VN Hà Nội"],
    ),
    "the number by how often they met": (
        "Vietnam y Laos",
        (
            "Los viceministros de Relaciones Exteriores de Vietnam y Laos, Nguyen Manh Cuong y Phongsamouth "
            "Anlavan, se reunieron este miércoles en Hanoi por undécima vez en el marco del mecanismo de "
            "consulta política."
        ),
        ["deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "the present tense with a weekday to come": (
        "Visita a Laos",
        (
            "El canciller vietnamita Le Hoai Trung viaja mañana a Vientiane. El sábado copreside allí con "
            "Thongsavanh Phomvihane la XIII consulta política de ministros."
        ),
        ["minister 13 upcoming 2026-11-14 LA Vientiane in-person Lê Hoài Trung Thongsavanh Phomvihane"],
    ),
    "what was to be held and was moved": (
        "Tifón",
        (
            "Los vicecancilleres de Vietnam y Laos debían presidir el viernes en Hanoi la XI consulta política. "
            "La cita fue trasladada a enero de 2027."
        ),
        ["deputy 11 postponed 2027 VN Hà Nội"],
    ),
    "a round that the guest led in the morning": (
        "Primer ministro recibe a canciller de Laos",
        (
            "El primer ministro vietnamita recibió el miércoles en Hanoi al ministro de Relaciones Exteriores "
            "de Laos, Thongsavanh Phomvihane.\nEl visitante le informó sobre los resultados de la XIV consulta "
            "política, que copresidió por la mañana con el canciller Le Hoai Trung."
        ),
        ["minister 14 held 2026-11-11 VN Hà Nội in-person Lê Hoài Trung Thongsavanh Phomvihane"],
    ),
    "what was agreed behind the name is of the next round": (
        "Vietnam-Laos",
        (
            "Los viceministros de Relaciones Exteriores Nguyen Manh Cuong y Phongsamouth Anlavan celebraron el "
            "martes en Vientiane la XII consulta política Vietnam-Laos y acordaron que la XIII se efectúe en "
            "Hanoi en 2027."
        ),
        [
            "deputy 12 held 2026-11-10 LA Vientiane in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
            "deputy 13 planned 2027 VN Hà Nội",
        ],
    ),
}

OTHERS = {
    "ministers who met once more this year": (
        "Vietnam-Laos",
        (
            "Los cancilleres de Vietnam y Laos se reunieron el miércoles en Nueva York por segunda vez este año. "
            "Hablaron de la consulta política entre los dos ministerios."
        ),
    ),
    "another country": (
        "Vietnam y Camboya celebran novena consulta política",
        (
            "El viceministro Nguyen Manh Cuong y la secretaria de Estado camboyana Eat Sophea "
            "copresidieron el 11 de noviembre en Hanoi la novena consulta política Vietnam-Camboya. "
            "También se refirieron a los nexos con Laos."
        ),
    ),
    "the committee of the governments": (
        "Comité Intergubernamental",
        (
            "La 48 sesión del Comité Intergubernamental Vietnam-Laos se celebró el 11 de noviembre en "
            "Hanoi. Las partes destacaron mecanismos como las consultas políticas entre las dos "
            "cancillerías."
        ),
    ),
    "another ministry": (
        "Seguridad",
        (
            "Los ministerios de Seguridad Pública de Vietnam y Laos celebraron ayer en Hanoi su undécima "
            "consulta política a nivel de viceministros."
        ),
    ),
    "consuls": (
        "Consulares",
        (
            "Vietnam y Laos celebraron el 11 de noviembre en Vientiane su duodécima consulta consular "
            "anual, informó la cancillería."
        ),
    ),
    "human rights": (
        "Derechos humanos",
        (
            "Vietnam y Laos celebraron ayer en Vientiane su octava consulta sobre derechos humanos, "
            "copresidida por los viceministros de Relaciones Exteriores."
        ),
    ),
    "the parties": (
        "Partidos",
        (
            "La Comisión de Relaciones Exteriores del Comité Central del Partido Comunista de Vietnam y "
            "la del Partido Popular Revolucionario de Laos celebraron el miércoles su quinta consulta "
            "anual en Vientiane."
        ),
    ),
    "an edition of something else": (
        "Festival",
        (
            "La undécima edición del festival de cine Vietnam-Laos se inauguró ayer en Vientiane. Las consultas "
            "políticas regulares entre las cancillerías de ambos países continúan."
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
