"""Text as it is compared: one spelling for what readers take for the same, and the cutting into sentences."""

import re
import unicodedata
from itertools import islice

_UNSEEN = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad"
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_DIGITS = {ord(zero) + n: str(n) for zero in "０໐๐" for n in range(10)}
_ALIKE = str.maketrans(
    {"•": "·", "・": "·", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "ʼ": "'"}
    | _DIGITS
    | _DASHES
)

_ALIKE_LETTER = re.compile(f"[{re.escape(''.join(map(chr, _ALIKE)))}]")

_ACCENT = re.compile("[\u0300-\u036f]")

# Lao as it is typed: a tone mark before or behind the vowel above, one letter in two pieces.  NFC leaves them.
_LAO_TONE_FIRST = re.compile("([\u0ec8-\u0ecb])([\u0eb1\u0eb4-\u0eb7\u0ebb\u0ecd])")
_LAO_AM = re.compile("\u0ecd([\u0ec8-\u0ecb]?)\u0eb2")
_LAO_PIECES = (("ເເ", "ແ"), ("ຫນ", "ໜ"), ("ຫມ", "ໝ"))

# Old and new tone placement ("thoả", "thỏa") stand side by side even on one page.  Open syllables in -oa, -oe, -uy
# carry the tone on either vowel; "qu" is a consonant, so "quý" stays.
_TONES = {
    f"{first}{second_toned}": f"{first_toned}{second}"
    for first, second, firsts, seconds in (
        ("o", "a", "òóỏõọ", "àáảãạ"),
        ("o", "e", "òóỏõọ", "èéẻẽẹ"),
        ("u", "y", "ùúủũụ", "ỳýỷỹỵ"),
    )
    for first_toned, second_toned in zip(firsts, seconds, strict=True)
}
#: What `plain` may have made of something else, as a pattern: signs and digits of one kind, vowels with their tone.
ALIKE_OR_MOVED = "|".join(
    [f"[{re.escape(''.join([*map(chr, _ALIKE), *map(str, _ALIKE.values())]))}]", *_TONES, *_TONES.values()]
)

# Letters first, as in all patterns of this module: `re` then looks nowhere else.
_TONE = re.compile("(?:" + "|".join(_TONES) + r")(?<!q..)(?!\w)")


def clean(text: str) -> str:
    """The text in NFC without control and invisible characters; runs of spaces are one space, lines stay and
    have none at their edges.
    """
    return "\n".join(clean_lines(text)).strip()


def clean_lines(text: str) -> list[str]:
    """The lines of a text, each of them `clean`; empty ones stay."""
    # An invisible character between a letter and its mark would keep them apart in NFC.
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return [" ".join(line.split()) for line in text.split("\n")]


_LAO = re.compile("[\u0e80-\u0eff]")


def composed(text: str) -> str:
    """The text with Lao letters in one piece: "ນໍາ" is "ນຳ", "ເເລະ" is "ແລະ", "ຫນ້າ" is "ໜ້າ"."""
    if text.isascii() or _LAO.search(text) is None:
        return text
    text = _LAO_AM.sub("\\1\u0eb3", _LAO_TONE_FIRST.sub("\\2\\1", text))
    for pieces, letter in _LAO_PIECES:
        text = text.replace(pieces, letter)
    return text


def plain(text: str) -> str:
    """The text as vocabularies are written: clean, lower case, one kind of dash, quote, digit and tone placement.

    Lao is `composed`, and has ຫຼ for ຫລ.
    """
    return flat(clean(text))


def flat(text: str) -> str:
    """`plain` of a text that is `clean` already."""
    if text.isascii():  # nothing of what follows is in it
        return text.lower()
    text = _ALIKE_LETTER.sub(_alike, text)  # few are met: to look takes a tenth of what it takes to translate
    text = composed(text.lower()).replace("ຫລ", "ຫຼ")
    return _TONE.sub(lambda found: _TONES[found[0]], text)


def _alike(found: re.Match[str]) -> str:
    return found[0].translate(_ALIKE)


def fold(text: str) -> str:
    """`plain` text without accents: "Đỗ Hùng Việt" and "Do Hung Viet" are one.  Lao and Thai vowels are no accents."""
    return bare(plain(text))


#: U+1EA0 to U+1EF9 as UTF-8: letters that only Unicode has.
_VIETNAMESE = re.compile(rb"\xe1(?:\xba[\xa0-\xbf]|\xbb[\x80-\xb9])")
_SURELY = 20


def is_modern_vietnamese(written: bytes) -> bool:
    """Whether UTF-8 has Vietnamese letters that no font from before Unicode has, and not by chance."""
    return next(islice(_VIETNAMESE.finditer(written), _SURELY - 1, None), None) is not None


def bare(text: str) -> str:
    """`fold` of a text that is `plain` already."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", text.replace("đ", "d"))))


# "… on December 18. In January …": behind an English month a number is a day, no ordinal.
_MONTHS = "January February March April May June July August September October November December"
_DAY = "".join(f"(?<!{month} )" for month in _MONTHS.split())

# A full stop ends a sentence when space and a capital, digit or quote follow, unless it follows an initial, a digit
# ("10. Konsultation", "der XI. Konsultation"; not "ngày 12-9.", "tháng 6.", "lần thứ 11.", "ຄັ້ງທີ 11.", "May 11.") or
# one of these.
# Thai ends no sentence with one: it stands behind what is shortened ("รมช.กต. ").
# To \b a Lao vowel sign is no letter: what follows it is no initial.
_ABBREVIATION = re.compile(
    r"(?:[\u0e01-\u0e4e]|(?<![\u0e00-\u0eff])(?:ປອ|ດຣ|ສຈ|ຮສ|ຜສ|ສປປ|ສສ|ສ|ທ|ພ|ຂປລ)|(?<![\u0e00-\u0eff])\b(?:[^\W\d_]|TP|Tp|Mr|Mrs|Ms|MM|Mme|Sr|Sra|Sres|Dr|Dra|Prof|"
    r"St|No|Nos|Gen|Lt|Col|Assoc|GS|TS|PGS|ThS|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Nr|Mio|Mrd|bzw|гг|млн|млрд|тыс|"
    r"(?:[Dd](?:e[rmns]|ie|as)|[Zz]u[rm]|[Vv]om) [IVXL]{2,7})|(?<![\d/.,])(?<!\d-)"
    r"(?<!thứ )(?<!lần )(?<!kỳ )(?<!ngày )(?<!tháng )(?<!quý )(?<!ທີ )(?<!ທີ)" + _DAY + r"\d{1,2})\.$"
)
_LONGEST = 24  # characters of an abbreviation
# Some are abbreviations by what follows: "la 13ra. Consulta" (but "la 13ra. El comercio …"), "núm. 12", "16 dic. 2024".
_COUNTING = re.compile(r"\d(?:[rdtmvn][ao]|er)\.$")
_BEGINNING = re.compile(
    r"\s+(?:A|Al|Amb[ao]s|Así|Con|De|Del|Desde|Durante|El|Ell[ao]s|En|Es|Est[ae]|La|Las|Los|Para|Por|Se|Según|Sin|Sobre|"
    r"Su|Sus|También|Tanto|Tras|Una?|Vietnam|Laos|Y)\b"
)
_BEFORE_NUMBER = re.compile(r"\b(?:[Nn]ro|[Nn][úu]m|janv|févr|avr|juil|déc|abr|dic|[Aa]rt)\.$")
_NUMBER = re.compile(r"\s+\d")
_OPENING = re.compile(r"[\s\"'“‘„«(\[]*(.)")
_STOP = re.compile(r"[.!?…。！？](?:(?<=[。！？])|[.!?…]*(?:[\"'”’»)\]]*|\s»)(?=\s+[\"'“‘„«(\[]*\s?[\w]))")


def sentences(paragraph: str) -> list[str]:
    """The sentences of one paragraph, in order; joined with spaces they give the paragraph again."""
    cut, start = [], 0
    for stop in _STOP.finditer(paragraph):
        # Looked at in place: what is copied at every stop makes a long paragraph cost its square.
        end = stop.end()
        follows = _OPENING.match(paragraph, end)
        if _ABBREVIATION.search(paragraph, max(start, end - _LONGEST), end) or (follows and follows[1].islower()):
            continue
        if _COUNTING.search(paragraph, max(start, end - 5), end) and not _BEGINNING.match(paragraph, end):
            continue
        if _NUMBER.match(paragraph, end) and _BEFORE_NUMBER.search(paragraph, max(start, end - _LONGEST), end):
            continue
        cut.append(paragraph[start:end].strip())
        start = end
    cut.append(paragraph[start:].strip())
    return [sentence for sentence in cut if sentence]
