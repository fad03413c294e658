"""Who wrote an article, as the page prints it: names of people, not of desks."""

import re
from collections.abc import Iterable
from functools import cache

from lxml.html import HtmlElement as Element

from crawler.reading.lines import fold, place_of, tidy, words
from crawler.reading.parsing import text_of

_PLACE = re.compile(
    r"(?:^|[\s_-])(?:author|authors|byline|by-line|tac-?gia|writer|reporter|auteur|autor|autore|contributor|"
    r"journalist|nguoi-viet)"
    r"(?:[\s_-](?:name|names|ten|link))?(?:$|[\s_])",
    re.I,
)
_BY = re.compile(
    r"^\W*(?:by|written by|reported by|story by|words(?: and (?:pictures|photos))?|par|propos recueillis par|"
    r"texte|por|redacción|von|text|"
    r"di|door|tác giả|bài(?: và ảnh)?|bài, ảnh|tin(?:, ảnh)?|thực hiện|người viết|phóng viên|автор|текст|oleh|"
    r"penulis|ข่าวโดย|โดย|"
    r"ຂ່າວ(?:-ພາບ)?|记者|作者|文|記者)\s*[:：]?\s+(?P<names>\S.{1,70})$|^\W*(?:文|作者|记者|記者|Tác giả|Bài|"
    r"ຂ່າວ(?:-ພາບ)?)\s*[:：/／]\s*(?P<after>\S.{1,50})$",
    re.I,
)
_DESK = re.compile(
    r"^(?:ban|nhóm|tòa soạn|toà soạn|phóng viên|biên tập|pv|ctv|btv|tổng hợp|bộ phận|phòng|admin\w*|"
    r"super ?user|web ?master|editor\w*|"
    r"staff|news\w*|redaktion|rédaction|la rédaction|redacción|redazione|agenc\w+|agentur|ИА|редакция|team|"
    r"desk|our|the|guest|"
    r"tin|báo|tạp chí|cổng|sở|ພະແນກ|ກອງ|本报|本网|编辑)\b|"
    r"\b(?:desk|team|staff|reporters?|newsroom|news|agency|agencies|tribune|post|times|daily|herald|gazette|"
    r"media|online|press|tv|radio|"
    r"editorial|correspondents?|writers?|redaktion|báo|tạp chí|vn|ttxvn|vna|vnp)$|[@/\\<>|]|https?:",
    re.I,
)
_DEGREE = re.compile(r"^(?:(?:PGS|GS|TS|ThS|BS|KTS|LS|Dr|Prof|Mr|Mrs|Ms|Ông|Bà|Nhà báo)\.?\s*)+(?=\w)")
_SPLIT = re.compile(r"\s*[;,、]\s*|\s+(?:and|và|et|und|y|e|и|&|-|–)\s+|\s*/\s*")
_TAIL = re.compile(
    r"\s*(?:[,(|–—-]\s*)?(?:special to|staff writer|correspondent|\d|thực hiện|tổng hợp|ghi|theo)\b.*$|\s*[（(].*$",
    re.I,
)
_MOST = 4


def people(names: Iterable[str], house: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of people among names, each once; a site's own name and its desks are none."""
    known = {fold(name).replace(" ", "") for name in house if name}
    found: dict[str, None] = {}
    for whole in names:
        for part in _SPLIT.split(tidy(whole)):
            name = _DEGREE.sub("", part).strip(" .:–-")
            if _is_name(name) and fold(name).replace(" ", "") not in known:
                found.setdefault(name, None)
    return tuple(found)


def byline(tree: Element, seen: list[str], title: str) -> tuple[str, ...]:
    """Who is printed as the author in a place for that, or in a line that begins so right below the headline."""
    is_place = cache(_PLACE.search)  # a page has some dozens of classes, and uses them over and over
    for element in tree.iter("a", "span", "p", "div", "strong", "li", "address", "em", "td"):
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('rel') or ''}"
        if is_place(marks) and len(element) <= 4:
            text = tidy(text_of(element))
            if len(text) <= 80 and (found := people([_TAIL.sub("", _stated(text) or text)])) and len(found) <= _MOST:
                return found
    at = place_of(title, seen)
    for line in seen[at + 1 : at + 7] if at is not None else ():
        stated = _stated(line)
        if stated and len(line) <= 90 and (found := people([_TAIL.sub("", stated)])):
            return found
    return ()


def is_byline_of(line: str, writers: tuple[str, ...]) -> bool:
    """Whether a line says nothing but who the writers are."""
    if not writers or len(line) > 70:
        return False
    named = people([_stated(line) or line])
    return bool(named) and set(named) <= set(writers)


def _stated(line: str) -> str | None:
    """Whom a line names behind "by" and its like."""
    found = _BY.match(line)
    return (found["names"] or found["after"]) if found else None


def _is_name(name: str) -> bool:
    if not name or any(map(str.isdigit, name)) or _DESK.search(name) or len(name) > 40:
        return False
    parts = name.split()
    if re.search("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", name):
        return 2 <= len(words(name)) <= 14
    return 2 <= len(parts) <= 5 and all(
        part[0].isupper() or part.lower() in ("de", "van", "von", "da", "le", "bin", "al") for part in parts
    )
