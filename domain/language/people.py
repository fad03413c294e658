"""People by one name, however they are spelt.  A name does not give an office: people rise, so titles are read each time."""

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache

from domain.text import fold

#: Canonical name → (party, other spellings).  Spellings without accents need no entry of their own.
PEOPLE: dict[str, tuple[str, tuple[str, ...]]] = {
    "Lê Hoài Trung": ("VN", ("Ле Хоай Чунг", "Ле Хоаи Чунг", "レ・ホアイ・チュン")),
    "Đặng Đình Quý": ("VN", ()),
    "Nguyễn Quốc Dũng": ("VN", ("Nguyen Quoc Dzung", "阮国勇")),
    "Phạm Quang Hiệu": ("VN", ()),
    "Đỗ Hùng Việt": ("VN", ("Dô Hùng Viêt", "杜雄越")),
    "Nguyễn Mạnh Cường": ("VN", ("Nguyên Manh Cuong", "阮孟强", "ຫງວຽນແມັ້ງເກືອງ", "ຫງວຽນ ແມັງ ເກືອງ")),
    "Phạm Bình Minh": ("VN", ("Phạm Đình Minh", "范平明", "Фам Бинь Минь", "ファム・ビン・ミン")),
    "Bùi Thanh Sơn": ("VN", ("裴青山", "Буй Тхань Шон", "Буй Тхань Сон", "ບຸ່ຍ ແທັງ ເຊີນ")),
    "Alounkeo Kittikhoun": ("LA", ("Kittikhoun Aloukeo", "Aloukeo Kittikhoun")),
    "Khamphao Ernthavanh": (
        "LA",
        ("Khamphau Ernthavan", "Khamphau Onthavan", "Khamphau Onthavanh", "坎葆·恩塔万", "坎葆", "ຄຳເພົາ ເອີນທະວັນ"),
    ),
    "Thongsavanh Phomvihane": (
        "LA",
        ("Thongsavanh Phomvihan", "Thongsavanh Phimvihane", "Thoongsavanh Phomvihane", "通沙万·丰威汉", "ທອງສະຫວັນ ພົມວິຫານ",
         "Тхонгсаван Пхомвихан", "トンサワン・ポムヴィハーン", "トンサワン・ポンウィハーン"),
    ),
    "Phoxay Khaykhamphithoune": (
        "LA", ("PhoxayKhaykhamphithoune", "Phô-xay Khảy-khăm-phi-thun", "珀赛·凯康佩屯", "ໂພໄຊ ໄຂຄຳພິທູນ")
    ),
    "Phongsamouth Anlavan": ("LA", ()),
    "Thongloun Sisoulith": ("LA", ("Thoonglun Sisulith", "Thonglun Sisoulith", "通论·西苏里", "ທອງລຸນ ສີສຸລິດ")),
    "Saleumxay Kommasith": (
        "LA",
        ("Saleumsay Kommasith", "沙伦塞·贡马西", "沙伦赛", "沙伦赛•贡玛希", "ສະເຫຼີມໄຊ ກົມມະສິດ", "Салеумсай Коммасит",
         "Салеумхай Коммасит", "Салемсай Коммасит", "サルムサイ・コンマシット"),
    ),
}  # fmt: skip

_ALIKE = 0.84  # of two romanisations of one name; those of two people stay below 0.7
#: Family names that nearly all Vietnamese bear; nobody else in these texts does.
_VIETNAMESE_FAMILIES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh dao doan lam mai trinh truong ta cao"
    " chu luong luu ha thai to tong vuong quach kieu giang".split()
)


@cache
def _by_spelling() -> dict[str, str]:
    spellings: dict[str, str] = {}
    for name, (_, others) in PEOPLE.items():
        for spelling in (name, *others):
            spellings[_key(spelling)] = name
    return spellings


@cache
def known_names() -> re.Pattern[str]:
    """Every spelling of every known name, over `domain.text.fold` text."""
    spellings = {fold(spelling) for name, (_, others) in PEOPLE.items() for spelling in (name, *others)}
    longest = sorted(spellings, key=len, reverse=True)
    latin = "|".join(re.escape(name) for name in longest if name.isascii() and " " in name)
    others = [re.escape(name) for name in longest if not name.isascii()]
    return re.compile("|".join([rf"(?<![a-z])(?:{latin})(?![a-z])", *others]))


def _key(name: str) -> str:
    """Accents, case, order of the parts and the space between them do not tell people apart here."""
    return " ".join(sorted(fold(name).replace("-", " ").split()))


def canonical_name(name: str) -> str:
    """The canonical spelling of a name, or the name as it is."""
    known = _by_spelling()
    near = _nearly(_key(name))
    if near is not None:
        return near
    glued = {key.replace(" ", ""): value for key, value in known.items()}
    return known.get(_key(name)) or glued.get("".join(sorted(fold(name).split()))) or name


@lru_cache(maxsize=4096)
def _nearly(key: str) -> str | None:
    """Lao names are romanised by ear: each part may differ by a letter or two.  Vietnamese names may not."""
    parts = key.split()
    if len(parts) < 2 or any(not part.isascii() for part in parts):
        return None
    for name, (party, _) in PEOPLE.items():
        own = _key(name).split()
        if party == "LA" and len(own) == len(parts):
            alike = [SequenceMatcher(a=one, b=other).ratio() for one, other in zip(own, parts, strict=True)]
            if min(alike) >= _ALIKE:
                return name
    return None


def is_known(name: str) -> bool:
    """Whether a name is one of those that are listed here, in any spelling."""
    return canonical_name(name) in PEOPLE


def party_of(name: str) -> str | None:
    """The side that a person speaks for, if the name tells it."""
    known = PEOPLE.get(canonical_name(name))
    if known:
        return known[0]
    first = fold(name).split(" ")[0] if name else ""
    return "VN" if first in _VIETNAMESE_FAMILIES else None
