"""Who wrote first: the publisher families behind the credits that articles carry."""

import re

from domain.text import fold

#: Publisher family (as in the catalogue of sites) → how a credit names it, over `domain.text.fold` text.
_HOUSES = {
    "vna": (
        r"ttxvn|thong tan xa viet nam|vietnam ?\+|vietnamplus|vietnam news agency|(?<![a-z])(?:vna|vns|cvn)(?![a-z])|"
        r"bao tin tuc|越通社|agencia vietnamita|viet nam news|le courrier du vietnam"
    ),
    "vgp": r"(?<![a-z])vgp(?![a-z])|chinhphu|bao chinh phu",
    "mofa": r"baoquocte|the gioi va viet nam|bo ngoai giao|mofa\.gov\.vn|tg&vn|bao quoc te",
    "nhandan": r"nhan ?dan|人民报",
    "vov": r"(?<![a-z])vov|tieng noi viet nam",
    "qdnd": r"qdnd|quan doi nhan dan",
    "dangcongsan": r"dang ?cong ?san",
    "kpl": r"(?<![a-z])kpl(?![a-z])|ຂປລ",
    "xinhua": r"xinhua|tan hoa xa|新华社|新华网",
}
_WIRES = re.compile("|".join(f"(?P<{family}>{names})" for family, names in _HOUSES.items()))


def credited_family(credit: str | None) -> str | None:
    """The publisher family that a credit names; `None` if there is no credit or we do not know whose it is."""
    hit = _WIRES.search(fold(credit)) if credit else None
    return hit.lastgroup if hit else None
