"""Countries as texts name them: by name, adjective and short form."""

import re
from dataclasses import dataclass
from functools import cache

from babel import Locale

from domain.language.literals import any_of
from domain.language.patterns import Pattern
from domain.language.vocabulary import NEVER, Vocabulary
from domain.passage import kept
from domain.text import bare, plain

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
    "BN": "brunei|brunei darussalam|bru-nây",
    "TL": "timor-leste|đông timor|east timor|timorese",
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
    "KZ": "kazakhstan|kazakh|kazakhstani|ca-dắc-xtan",
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
    "CZ": "séc|cộng hòa séc|czech|czechia|czech republic|république tchèque|tchèque|república checa|checo|checa",
    "SK": "slovakia|slovak|xlô-va-ki-a",
    "HU": "hungary|hungarian|hung-ga-ri",
    "RO": "romania|romanian|ru-ma-ni|rumani",
    "BG": "bulgaria|bulgarian|bun-ga-ri",
    "RS": "serbia|serbian|xéc-bi-a",
    "HR": "croatia|croatian",
    "SI": "slovenia|slovenian",
    "LT": "lithuania|lithuanian",
    "LV": "latvia|latvian",
    "EE": "estonia|estonian",
    "AT": "áo|austria|austrian",
    "NL": "hà lan|netherlands|dutch",
    "BE": "bỉ|belgium|belgian",
    "DK": "đan mạch|denmark|danish",
    "NO": "na uy|norway|norwegian",
    "FI": "phần lan|finland|finnish",
    "IE": "ireland|irish|ai-len",
    "PT": "bồ đào nha|portugal|portuguese",
    "GR": "hy lạp|greece|greek",
    "UZ": "uzbekistan|uzbek|u-dơ-bê-ki-xtan",
    "KG": "kyrgyzstan|kyrgyz",
    "TJ": "tajikistan|tajik",
    "TM": "turkmenistan|turkmen",
    "AZ": "azerbaijan|azerbaijani|a-déc-bai-gian",
    "AM": "armenia|armenian|ác-mê-ni-a",
    "LK": "sri lanka|sri lankan|xri lan-ca",
    "NP": "nepal|nepali|nepalese",
    "SA": "saudi arabia|saudi|ả-rập xê-út|ả rập xê út|ả-rập saudi|ả rập saudi",
    "AE": "uae|emirati|united arab emirates",
    "QA": "qatar|qatari|ca-ta",
    "KW": "kuwait|kuwaiti|cô-oét",
    "MA": "morocco|moroccan|ma-rốc|ma rốc|maroc",
    "DZ": "algeria|algerian|an-giê-ri",
    "TN": "tunisia|tunisian|tuy-ni-di",
    "SN": "senegal|senegalese|xê-nê-gan",
    "NG": "nigeria|nigerian",
    "AO": "angola|angolan|ăng-gô-la",
    "MZ": "mozambique|mozambican|mô-dăm-bích",
    "TZ": "tanzania|tanzanian",
    "ET": "ethiopia|ethiopian",
    "KE": "kenya|kenyan",
    "AR": "argentina|argentine|argentinian|argentinean|ác-hen-ti-na",
    "CL": "chile|chilean|chi-lê",
    "UY": "uruguay|uruguayan",
    "PE": "peru|peruvian",
    "CO": "colombia|colombian|cô-lôm-bi-a",
    "EC": "ecuador|ecuadorian",
    "CR": "costa rica|costa rican",
    "PA": "panama|panamanian",
    "KP": "triều tiên|north korea|dprk",
}

#: Names that are common words or given names too: they count only where a party would stand.
_AMBIGUOUS = frozenset(
    "anh mỹ nga ý áo pháp bỉ đức úc séc nhật hàn jersey georgia chad jordan guinea mali niger turkey polish greek danish thai"
    " cu-ba oman peru tô-gô síp".split()
)
_LONG_ENOUGH = 5  # letters of a name that may be read without its accents: "an do", not "duc"
_GROUPS = frozenset(("EU", "UN", "EZ", "XA", "XB", "ZZ", "QO"))  # Babel's territories that are no countries
#: Unions of countries: a consultation with one of them is of no two countries (plain text).
_UNIONS = (
    "liên minh châu âu|eu|eeas|asean|liên hợp quốc|liên minh châu phi|liên đoàn ả-rập|mercosur|nato|brics|gcc|"
    "european union|united nations|african union|arab league|union européenne|l'union européenne|ue|l'ue|nations unies|"
    "l'asean|unión europea|onu|ansea|europäische union|europäischen union|vereinten nationen|ес|евросоюз|евросоюзом|"
    "евросоюза|европейским союзом|европейского союза|асеан|оон"
)
_UNIONS_UNSPACED = "欧盟|歐盟|东盟|東盟|东南亚国家联盟|联合国|聯合國|欧州連合|東南アジア諸国連合|国連|อาเซียน|สหภาพยุโรป|ອາຊຽນ|ສະຫະພາບເອີຣົບ"
#: What joins two parties.
_JOINT = "-|với|và|giữa|and|with|between|et|avec|entre|y|e|con|und|mit|zwischen|и|с|между|the|der|die|la|el"
_KATAKANA = re.compile("[ァ-ヶー]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3400-\u9fff]")
#: Without it a pattern would stop at "вьетнам" in "вьетнамского" and never try its longer forms.
_WORD_END = r"(?:(?![^\W_])|(?=[\u0e00-\u0eff\u3400-\u9fff])|(?<=[\u0e00-\u0eff\u3400-\u9fff]))"


@cache
def country_names(language: str, *, bared: bool = False) -> dict[str, str]:
    """Country names of a language, and those in Vietnamese and English: plain text → ISO 3166-1 alpha-2.

    `bared`: also without accents, but for short ones, which would be words of all kinds.
    """
    names: dict[str, str] = {}
    for code, name, shortest in _babel_names(language):
        for part in re.split(r"[()（）]", plain(name)):
            if len(part.strip()) >= shortest:
                names[part.strip()] = code
    for code, listed in _MORE.items():
        names |= dict.fromkeys(listed.split("|"), code)
    if bared:
        names = {bare(name): code for name, code in names.items() if len(name) >= _LONG_ENOUGH} | names
    return names


def _names(vocabulary: Vocabulary) -> dict[str, str]:
    return country_names(vocabulary.language, bared=not vocabulary.has_accents)


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
def _unions() -> Pattern:
    spaced = rf"(?<![^\W_])(?:{_UNIONS})(?![^\W_])"
    joint = rf"(?<![^\W_])(?:{_JOINT})"
    one = rf"(?:{spaced}|{_UNIONS_UNSPACED})"
    return Pattern(
        rf"{joint} ?{spaced}|{spaced}(?: \([^()]{{1,12}}\))? ?(?:-|và |and |et |und |y |и )|"
        rf"(?:与|與|和|同|及|と|กับ|ກັບ|-) ?{one}|{one}(?:与|與|和|同|及|と|กับ|ກັບ|-)"
    )


@cache
def _union_names() -> Pattern:
    return Pattern(any_of([*_UNIONS.split("|"), *_UNIONS_UNSPACED.split("|")]))


def names_union(plain: str) -> bool:
    """Whether a plain text names a union of countries as one of two parties: "Việt Nam - EU", "ASEAN and India"."""
    return _union_names().search(plain) is not None and _unions().search(plain) is not None


def country_at(plain: str, start: int, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """The country whose name begins at a place, doubtful or not: (end, ISO code)."""
    for first, last, code in find_countries(plain, vocabulary):
        if first == start:
            return last, code
    names = _names(vocabulary)
    word = re.compile(r"[^\W\d_]+").match(plain, start)
    return (word.end(), names[word[0]]) if word and word[0] in names else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    sure: re.Pattern[str]
    doubtful: re.Pattern[str]
    own: Pattern
    pairs: Pattern


@cache
def _patterns(vocabulary: Vocabulary) -> _Patterns:
    names = _names(vocabulary)
    doubtful = _AMBIGUOUS | vocabulary.ambiguous
    own = "|".join(f"(?P<{code}>{listed})" for code, listed in vocabulary.countries.items())
    if own and vocabulary.spaced:
        own = rf"(?:{own})(?![^\W_])"  # not "vietnam" where "vietnamien" stands, which is listed, too
    pairs = "|".join(f"(?P<p{place}>{pair})" for place, pair in enumerate(vocabulary.pairs))
    return _Patterns(
        sure=re.compile((r"\b" if vocabulary.spaced else "") + any_of(name for name in names if name not in doubtful)),
        doubtful=re.compile(rf"{vocabulary.party_context}(?P<name>{any_of(n for n in names if n in doubtful)})"),
        own=Pattern(_whole(own, vocabulary)),
        pairs=Pattern(_whole(pairs, vocabulary)),
    )


def _whole(names: str, vocabulary: Vocabulary) -> str:
    """Alternatives that are words of their own, in a language that has words."""
    return (rf"\b(?:{names}){_WORD_END}" if vocabulary.spaced else names) if names else NEVER


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """Whether a name is a word of its own, as far as its script has words; asked afterwards, for a pattern that begins
    with plain letters is searched by them.
    """
    return not (_joins(plain[start - 1 : start], plain[start]) or _joins(plain[end - 1], plain[end : end + 1]))


def _joins(one: str, other: str) -> bool:
    if not (one.isalnum() and other.isalnum()) or _UNSPACED.match(one) or _UNSPACED.match(other):
        return False
    if _KATAKANA.match(one) or _KATAKANA.match(other):
        return bool(_KATAKANA.match(one) and _KATAKANA.match(other))
    return True


@kept
def find_countries(plain: str, vocabulary: Vocabulary) -> tuple[tuple[int, int, str], ...]:
    """The countries that a plain text names: (start, end, ISO code), in order."""
    patterns = _patterns(vocabulary)
    names = _names(vocabulary)
    free = not vocabulary.spaced
    words = plain.replace("_", " ")  # to \b a low line is a letter
    none = [(*hit.span(), "") for hit in vocabulary.pattern("no_country").finditer(plain)]
    found = [
        (hit.start(), hit.end(), hit.lastgroup or "")
        for hit in patterns.own.finditer(words)
        if (free or _stands_alone(plain, *hit.span())) and not any(start <= hit.start() < end for start, end, _ in none)
    ]
    taken = [*found, *none]
    spans = [hit.span() for hit in patterns.sure.finditer(words) if _stands_alone(plain, *hit.span())]
    doubtful = [hit.span("name") for hit in patterns.doubtful.finditer(plain)]
    spans += [(start, end) for start, end in doubtful if not _joins(plain[end - 1], plain[end : end + 1])]
    for start, end in spans:
        if not any(start < other[1] and other[0] < end for other in taken):
            found.append((start, end, names[plain[start:end]]))
    both = list(vocabulary.pairs.values())
    for hit in patterns.pairs.finditer(words):
        inside = any(start <= hit.start() < end for start, end, _ in none)
        if (free or _stands_alone(plain, *hit.span())) and not inside:
            first, second = both[int((hit.lastgroup or "p0")[1:])]
            middle = (hit.start() + hit.end() + 1) // 2
            found += [(hit.start(), middle, first), (middle, hit.end(), second)]
    return tuple(sorted(set(found)))
