"""Countries as texts name them: by name, adjective and short form."""

import re
from functools import cache, lru_cache

from babel import Locale

_LANGUAGES = ("vi", "en")

#: What Babel's lists lack: short forms, adjectives, older and local spellings (plain text).
_MORE = {
    "VN": "việt nam|viet nam|vietnam|vietnamese|vn|chxhcn việt nam",
    "LA": "lào|laos|lao|lao pdr|laotian|chdcnd lào|lào pdr",
    "KH": "campuchia|cam-pu-chia|cambodia|cambodian|căm-pu-chia",
    "MM": "myanmar|mi-an-ma|miến điện|burma|burmese",
    "TH": "thái lan|thailand|thai",
    "CN": "trung quốc|china|chinese",
    "NZ": "niu di-lân|new zealand|niu di lân|niu-di-lân",
    "IN": "ấn độ|india|indian",
    "RU": "liên bang nga|nga|russia|russian",
    "JP": "nhật bản|nhật|japan|japanese",
    "KR": "hàn quốc|south korea|republic of korea|korean|rok",
    "US": "hoa kỳ|mỹ|united states|the us|american",
    "GB": "vương quốc anh|anh|united kingdom|the uk|british|britain",
    "FR": "pháp|france|french",
    "DE": "đức|germany|german",
    "AU": "ôxtrâylia|ô-xtrây-li-a|australia|australian|úc",
    "ID": "in-đô-nê-xi-a|indonesia|indonesian",
    "MY": "ma-lai-xi-a|malaysia|malaysian",
    "PH": "phi-líp-pin|philippines|philippine",
    "SG": "xinh-ga-po|singapore|singaporean",
    "BN": "brunei",
    "TL": "timor-leste|đông timor",
    "MN": "mông cổ|mongolia|mongolian",
    "BD": "bangladesh|bangladeshi",
    "PK": "pakistan|pakistani",
    "IT": "italia|italy|italian|ý",
    "ES": "tây ban nha|spain|spanish",
    "CU": "cuba|cuban",
    "VE": "venezuela|venezuelan",
    "PL": "ba lan|poland|polish",
    "UA": "ukraine|ukrainian",
    "BY": "belarus|belarusian",
    "KZ": "kazakhstan|kazakh",
    "TR": "thổ nhĩ kỳ|türkiye|turkey|turkish",
    "IR": "iran|iranian",
    "IL": "israel|israeli",
    "EG": "ai cập|egypt|egyptian",
    "ZA": "nam phi|south africa|south african",
    "BR": "brazil|bra-xin|brazilian",
    "MX": "mexico|mê-hi-cô|mexican",
    "CA": "canada|ca-na-đa|canadian",
    "CH": "thụy sĩ|switzerland|swiss",
    "SE": "thụy điển|sweden|swedish",
    "KP": "triều tiên|north korea|dprk",
}

#: Names that are common words or given names too: they count only where a party would stand.
_AMBIGUOUS = frozenset(
    "anh mỹ nga ý áo pháp bỉ đức úc séc nhật hàn jersey georgia chad jordan guinea mali niger turkey polish thai"
    " cu-ba oman peru tô-gô síp".split()
)
#: Short forms inside a pair: "Việt - Lào", "Việt-Trung".
_PAIRED = {"trung": "CN", "nga": "RU", "nhật": "JP", "hàn": "KR", "ấn": "IN", "thái": "TH", "mỹ": "US", "lào": "LA",
           "miên": "KH", "campuchia": "KH", "pháp": "FR", "đức": "DE", "anh": "GB", "úc": "AU"}  # fmt: skip


@cache
def country_names() -> dict[str, str]:
    """Country names in every language, plain text → ISO 3166-1 alpha-2."""
    names: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("EU", "UN", "EZ", "XA", "XB", "ZZ", "QO"):
                for part in re.split(r"[()]", name.lower()):
                    if len(part.strip()) > 2:
                        names[part.strip()] = code
    for code, listed in _MORE.items():
        names |= dict.fromkeys(listed.split("|"), code)
    return names


@cache
def _patterns(party_context: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = sorted(country_names(), key=len, reverse=True)
    sure = "|".join(re.escape(name) for name in names if name not in _AMBIGUOUS)
    doubtful = "|".join(re.escape(name) for name in names if name in _AMBIGUOUS)
    return (
        re.compile(rf"(?<![^\W_])(?:{sure})(?![^\W_])"),
        re.compile(rf"{party_context}(?P<name>{doubtful})(?![^\W_])"),
        re.compile(rf"(?<![^\W_])việt ?-? ?(?P<name>{'|'.join(_PAIRED)})(?![^\W_])"),
    )


@lru_cache(maxsize=2048)  # a page asks for the same sentences again for each of its candidates
def find_countries(plain: str, party_context: str) -> tuple[tuple[int, int, str], ...]:
    """The countries that a plain text names: (start, end, ISO code), in order."""
    sure, doubtful, paired = _patterns(party_context)
    names = country_names()
    found = [(hit.start(), hit.end(), names[hit[0]]) for hit in sure.finditer(plain)]
    found += [(hit.start("name"), hit.end("name"), names[hit["name"]]) for hit in doubtful.finditer(plain)]
    for hit in paired.finditer(plain):
        if hit["name"] != "nam":
            found += [(hit.start(), hit.start() + 4, "VN"), (hit.start("name"), hit.end("name"), _PAIRED[hit["name"]])]
    return tuple(sorted(set(found)))
