"""Countries as texts name them: by name, adjective and short form."""

import re
from functools import cache, lru_cache

from babel import Locale

from domain.language.vocabulary import Vocabulary
from domain.text import plain

#: What Babel's lists lack of Vietnamese and English, which texts in other languages use, too: short forms, adjectives,
#: older and local spellings (plain text).
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
_GROUPS = frozenset(("EU", "UN", "EZ", "XA", "XB", "ZZ", "QO"))  # Babel's territories that are no countries
_KATAKANA = "ァ-ヶー"


@cache
def country_names(language: str) -> dict[str, str]:
    """Country names of a language, and those in Vietnamese and English: plain text → ISO 3166-1 alpha-2."""
    names: dict[str, str] = {}
    for code, name, shortest in _babel_names(language):
        for part in re.split(r"[()（）]", plain(name)):
            if len(part.strip()) >= shortest:
                names[part.strip()] = code
    for code, listed in _MORE.items():
        names |= dict.fromkeys(listed.split("|"), code)
    return names


def _babel_names(language: str) -> list[tuple[str, str, int]]:
    """(ISO code, name, the shortest that a part of it may be)."""
    languages = dict.fromkeys(("vi", "en", language))
    return [
        (code, name, 2 if one in ("zh", "ja") else 3)
        for one in languages
        for code, name in Locale(one).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _GROUPS
    ]


@cache
def _patterns(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = sorted(country_names(vocabulary.language), key=len, reverse=True)
    doubtful = _AMBIGUOUS | vocabulary.ambiguous
    own = "|".join(f"(?P<{code}>{listed})" for code, listed in vocabulary.countries.items())
    pairs = "|".join(f"(?P<p{place}>{pair})" for place, pair in enumerate(vocabulary.pairs))
    return (
        re.compile(_apart("|".join(re.escape(name) for name in names if name not in doubtful))),
        re.compile(
            rf"{vocabulary.party_context}(?P<name>{'|'.join(re.escape(n) for n in names if n in doubtful)})(?![^\W_])"
        ),
        re.compile(_apart(own) if vocabulary.spaced else own) if own else re.compile(r"(?!)"),
        re.compile(_apart(pairs) if vocabulary.spaced else pairs) if pairs else re.compile(r"(?!)"),
    )


def _apart(names: str) -> str:
    """Names that stand alone: Latin and Cyrillic ones as words, those in katakana not inside longer katakana."""
    return (
        rf"(?:(?<![^\W_])(?=[^\W_])|(?=[\u0e00-\u0eff\u3400-\u9fff])|(?<![{_KATAKANA}])(?=[{_KATAKANA}]))(?:{names})"
        rf"(?:(?<=[\u0e00-\u0eff\u3400-\u9fff])|(?<=[{_KATAKANA}])(?![{_KATAKANA}])|(?<![\u0e00-\u0eff\u3400-\u9fff{_KATAKANA}])(?![^\W_]))"
    )


@lru_cache(maxsize=2048)  # a page asks for the same sentences again for each of its candidates
def find_countries(plain: str, vocabulary: Vocabulary) -> tuple[tuple[int, int, str], ...]:
    """The countries that a plain text names: (start, end, ISO code), in order."""
    sure, doubtful, own, pairs = _patterns(vocabulary)
    names = country_names(vocabulary.language)
    found = [(hit.start(), hit.end(), hit.lastgroup or "") for hit in own.finditer(plain)]
    taken = list(found)
    for pattern in (sure, doubtful):
        for hit in pattern.finditer(plain):
            start, end = hit.span("name" if "name" in pattern.groupindex else 0)
            if not any(start < other[1] and other[0] < end for other in taken):
                found.append((start, end, names[plain[start:end]]))
    both = list(vocabulary.pairs.values())
    for hit in pairs.finditer(plain):
        first, second = both[int((hit.lastgroup or "p0")[1:])]
        middle = (hit.start() + hit.end() + 1) // 2
        found += [(hit.start(), middle, first), (middle, hit.end(), second)]
    return tuple(sorted(set(found)))
