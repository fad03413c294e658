"""Vietnamese from before Unicode: TCVN3 (the ABC fonts), VNI and VISCII, which no charset name announces.

Such pages look like Western European text ("ViÖt Nam vµ Lµo") to any decoder.  Which it is, is told by the words
that come out: a fifth of the words of any Vietnamese text are among the hundred commonest syllables with a mark.
Tables: TCVN 5712:1993 as the ABC fonts have it, the VNI-Windows fonts, and RFC 1456.
"""

import html
import re
import unicodedata

from domain.text import is_modern_vietnamese

_COMMON = frozenset(re.findall(r"\w+", """
    và của là các được với không người những đã một có cho này ngày năm tại về để đến từ đó vào trên như lại sẽ cũng
    nhiều việc bộ nước chính trị lần thứ hội nghị giữa bên hợp tác phát triển thủ tướng chủ tịch đồng thành tỉnh đầu
    công nhân dân quốc đảng ông bà họ đang phải trước đây ở tới thể làm điều vấn đề thế giới tế xã nhà học nói quan
    hệ đại biểu bắt động định số tháng sáng chiều lào việt
"""))  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"<[^<>]*>")
_HIDDEN = re.compile(r"<(?:script|style)\b", re.I)
_LOOK = 300_000  # characters of a page
_SAMPLE = 40_000  # characters between its tags
_ENOUGH = 0.12  # of the words; a text in another language, in whatever reading, has below 0.02
_SUSPECT = 0.05  # of the letters; French has 0.04 of them with marks, Vietnamese in these fonts 0.2
_FEW = 40  # marked letters or entities on a page; a brief of two sentences has as many
_WESTERN = re.compile("[\u00a1-\u00ff]")
_WESTERN_ENTITY = re.compile(r"&(?:#(?:1[6-9]\d|2[0-4]\d|25[0-5])|[A-Za-z]{3,6}\d?);")

_TCVN3 = str.maketrans(dict(zip(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    strict=True,
)))  # fmt: skip
_VISCII = str.maketrans(dict(zip(
    [0x02, 0x05, 0x06, 0x14, 0x19, 0x1E, *range(0x80, 0x100)],
    "ẲẴẪỶỸỴẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
    strict=True,
)))  # fmt: skip
#: VNI sets most letters as two: a base, and a sign of its own for each mark.
_VNI_SIGNS = {
    "a": ("ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ"),
    "e": ("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    "o": ("ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    "ô": ("ùøûõï", "ớờởỡợ"),
    "u": ("ùøûõï", "úùủũụ"),
    "ö": ("ùøûõï", "ứừửữự"),
    "y": ("ùøûõ", "ýỳỷỹ"),
}
_VNI_SINGLE = {"ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "í": "í", "ì": "ì"}


def _vni_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for base, (signs, letters) in _VNI_SIGNS.items():
        for sign, letter in zip(signs, letters, strict=True):
            table[base + sign] = letter
            table[base.upper() + sign.upper()] = table[base.upper() + sign] = letter.upper()
    for sign, letter in _VNI_SINGLE.items():
        table[sign], table[sign.upper()] = letter, letter.upper()
    return table


_VNI = _vni_table()
_VNI_LETTER = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))


def modern(text: str, western: str) -> str:
    """The text in Unicode: as it is, unless its words become Vietnamese in another reading.

    `text`: as decoded; `western`: the same with one character from U+0000 to U+00FF for each byte, or the text again
    where the old letters were carried into Unicode one by one.
    """
    written = text[:_LOOK].encode("utf-8", "surrogatepass")  # bytes are looked through in a tenth of the time
    if is_modern_vietnamese(written):
        return text
    look = western[:_LOOK]
    marked = len(look) - len(look.encode("ascii", "ignore"))  # in a tenth of a regular expression's time
    if marked < _FEW and (look.count("&") < _FEW or len(_WESTERN_ENTITY.findall(look)) < _FEW):
        return text
    sample = _seen(western)
    entities = len(_WESTERN_ENTITY.findall(sample))
    if entities > len(_WESTERN.findall(sample)):
        western, sample = _without_entities(western), _without_entities(sample)
    if len(_WESTERN.findall(sample)) <= _SUSPECT * sum(map(len, _WORD.findall(sample))):
        return text
    share, _, read = max((_vietnamese(read(sample)), -place, read) for place, read in enumerate(_READINGS))
    return read(western) if share > max(_ENOUGH, 1.5 * _vietnamese(_seen(text))) else text


def _vietnamese(text: str) -> float:
    """Which share of the words are common Vietnamese syllables with marks, from 0 to 1."""
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    return sum(word in _COMMON for word in words) / max(20, len(words))


def _from_tcvn3(text: str) -> str:
    return _WORD.sub(_capitals, text.translate(_TCVN3))


def _capitals(found: re.Match[str]) -> str:
    """The capitals' font of TCVN3 draws small letters as capitals: "KHảO" was read as "KHẢO"."""
    word = found[0]
    plain = [letter for letter in word if letter < "\x7f"]
    return word.upper() if len(plain) >= 2 and all(map(str.isupper, plain)) else word


def _from_vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda found: _VNI[found[0]], text)


def _from_viscii(text: str) -> str:
    return text.translate(_VISCII)


def _from_1258(text: str) -> str:
    return text.encode("latin-1", "replace").decode("cp1258", "replace")


_READINGS = (_from_tcvn3, _from_vni, _from_viscii, _from_1258)


def _seen(markup: str) -> str:
    """The letters between the tags of a page's beginning, without its scripts."""
    first, *others = _HIDDEN.split(markup[:_LOOK])
    shown = first + "".join(part.partition("</")[2] for part in others)
    return _TAG.sub(" ", shown)[:_SAMPLE]


def _without_entities(text: str) -> str:
    return _WESTERN_ENTITY.sub(lambda found: html.unescape(found[0]), text)
