"""The end of an article: where it stops, and who is named there as its origin."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from crawler.reading.lines import fold, is_bare_headline, is_sentence, words
from crawler.reading.noise import is_furniture, is_telling_heading

_AGENCY = (
    r"TTX\w{2,5}|VNA|VNS|CVN|VOV\d?|VTV\d?|VGP|VOVWORLD|Vietnam\s?\+|Vietnam ?Plus|Xinhua|AFP|AP|Reuters|Tân Hoa xã|"
    r"THX|KPL|BTO|BQT|PV|dpa|EFE|TASS|"
    r"Bernama|ANTARA|Yonhap|Kyodo|UPI|ANSA|LUSA|新华社|越通社|老通社|Báo [^\s/()]+(?: [^\s/()]+){0,3}|TG&VN|"
    r"Lao News Agency|Pathet Lao"
)
#: A line that is nothing but an agency's name in brackets, or after a dash.
_AGENCY_LINE = re.compile(
    rf"[(\[（](?P<name>(?:Theo |Nguồn:? ?|Source:? ?|"
    rf"Fuente:? ?)?(?:{_AGENCY})(?:\s?[/,+–-]\s?[^()]{{2,25}})*)[)\]）]\.?|[-–—]\s*(?P<dash>{_AGENCY})\.?",
    re.I,
)
_AGENCY_TAIL = re.compile(
    rf"\s*(?:[(\[（](?P<name>(?:{_AGENCY})(?:\s?[/+–-]\s?[^()]{{2,25}})*)[)\]）]\.?|(?:\./\.|"
    rf"\.)\s*[-–—]?\s*(?:Theo )?(?P<dash>{_AGENCY})(?:/[A-Z]{{2,5}})?\.?)$"
)
_SOURCE_LINE = re.compile(
    r"(?:Nguồn(?: tin)?|Source|Sources|Fuente|Quelle|Fonte|Източник|Источник|来源|來源|出典|ที่มา|ແຫຼ່ງຂ່າວ|"
    r"Sumber)\s*[:：]\s*(?P<name>\S.{0,80})",
    re.I,
)
_AFTER_LINE = re.compile(
    r"[(\[]?(?:Theo|Dịch theo|Lược dịch)\s+(?P<name>[\w\"“(][^.!?;:]{1,60}?(?:\.(?:vn|com|net|org|gov|"
    r"la)[\w.]*)?)[)\]]?\.?",
    re.UNICODE,
)
_TRANSLATED = re.compile(
    r"(?:Translated by|Người dịch|Biên dịch|图自|图片来源|编辑|责任编辑|责编|文\s*[/:：]).{1,60}", re.I
)
_END_MARK = re.compile(r"\s*(?:\.\s*/\s*\.?|/\.)\s*$|\s*[(（](?:完|Hết|END)[)）]\s*$|\s*[-–]\s*30\s*[-–]\s*$")
#: What stands in an end mark, or in an origin behind a text, if that ends with a full stop.
_MARKING = re.compile(r"[/()\[\]（）]|Báo", re.I)
_TAIL = 240  # characters of a line in which an end mark or an agency's name is looked for; names have up to 60
_BYLINE = re.compile(
    r"(?:(?:Tác giả|Bài|Bài và ảnh|Ảnh|Tin|Tin, ảnh|Thực hiện|Tổng hợp|Phóng viên|PV|By|Reported by|"
    r"Reporting by|Par|Von|Por|Di|Người viết|Words and pictures|ຂ່າວ(?:-ພາບ)?)\s*[:：]?\s+)?"
    r"(?P<name>\w[\w.'’-]*(?:\s+\w[\w.'’-]*){0,4}(?:\s*(?:[,/&–-]|và|and)\s*\w[\w.'’-]*(?:\s+\w[\w.'’-]*){0,4}){0,3})"
    r"(?:\s*[(/–-]\s*(?:tổng hợp|theo .{2,30}|TTXVN|VNA|ghi|lược dịch|thực hiện)\)?)?"
)


@dataclass(slots=True)
class Ending:
    """An article's lines without its end, and what the end said."""

    lines: list[str]
    credit: str | None = None
    authors: list[str] = field(default_factory=list)


def without_end(lines: list[str]) -> Ending:
    """The lines up to the sign-off: agency, source and author lines become fields, whatever follows is dropped.

    Far from the end, only an agency's sign-off or an end mark counts: a source may be that of a figure.
    """
    at = _sign_off(lines)
    if at is None:
        return _without_byline(Ending(lines=_trimmed_tail(lines)))
    kept, origins = list(lines[:at]), []
    last = lines[at]
    named = _credit(last)
    if named is None:  # the end mark closes a paragraph of the article
        tail = _AGENCY_TAIL.search(last, _end_of(last))
        if tail is not None:
            origins.append(tail["name"] or tail["dash"])
            last = last[: tail.start()] + ("." if tail["dash"] else "")
        kept.append(_sentence(_END_MARK.sub("", last)))
    else:
        origins.append(named)
    for line in lines[at + 1 :]:
        named = _credit(line)
        if named is None and not (is_furniture(line) or _looks_like_name(line)):
            break
        if named:
            origins.append(named)
    ending = _without_byline(Ending(lines=_trimmed_tail(kept)))
    if not ending.authors:
        ending.authors = [line for line in lines[at + 1 : at + 3] if _looks_like_name(line)]
    ending.credit = origins[-1] if origins else None
    return ending


def _sentence(text: str) -> str:
    text = text.rstrip()
    return text if not text or is_sentence(text) else f"{text}."


def _credit(line: str) -> str | None:
    """The origin that a line names, if it does nothing else."""
    return _credit_of(line) if len(line) <= 110 else None


@lru_cache(maxsize=2048)  # asked of each line several times
def _credit_of(line: str) -> str | None:
    if found := _AGENCY_LINE.fullmatch(line):
        return (found["name"] or found["dash"]).strip()
    if found := _SOURCE_LINE.fullmatch(line) or _SOURCE_LINE.fullmatch(line.strip("()[]（） ")):
        return found["name"].strip(" .()[]")
    if (found := _AFTER_LINE.fullmatch(line)) and len(words(line)) <= 9:
        return found["name"].strip(' .()[]"“”')
    if _TRANSLATED.fullmatch(line):
        return line
    return None


def credit_in(texts: list[str]) -> str | None:
    """The origin that the last of some short texts names; a source counts more than "Theo …" before it."""
    found = [credit for credit in map(_credit, texts) if credit]
    return found[-1] if found else None


def is_sign_off(text: str) -> bool:
    """Whether a line only names the origin of the article."""
    return _credit(text) is not None


def ends_article(text: str) -> bool:
    """Whether a line is a paragraph with an end mark or an agency's name behind it."""
    return len(text) > 40 and _is_marked(text)


def _is_marked(line: str) -> bool:
    start = _end_of(line)
    if line.endswith(".") and _MARKING.search(line, start) is None:
        return False  # nearly all lines: the patterns try each of their letters
    return _END_MARK.search(line, start) is not None or _AGENCY_TAIL.search(line, start) is not None


def _end_of(line: str) -> int:
    """Where the part of a line begins in which its end is looked for."""
    return max(0, len(line) - _TAIL)


def _sign_off(lines: list[str]) -> int | None:
    """Where the end begins: a line that only names an origin, or a paragraph with an end mark."""
    total = sum(map(len, lines))
    before = 0
    last_mark: int | None = None
    for at, line in enumerate(lines):
        if last_mark is not None and at - last_mark > 12:
            break
        marked = _is_marked(line)
        if before + (len(line) if marked else 0) >= 60:
            if _AGENCY_LINE.fullmatch(line):
                return last_mark if last_mark is not None and at - last_mark <= 2 else at
            if marked and len(line) > 40:
                # A round-up has one mark a story; teasers behind the end have none.
                if last_mark is None or at - last_mark >= 3:
                    last_mark = at
            elif last_mark is None and _credit(line) is not None and _is_near_end(lines[at + 1 :], before, total):
                return at
        before += len(line)
    return last_mark


def _is_near_end(rest: list[str], before: int, total: int) -> bool:
    running = [line for line in rest if is_sentence(line) and len(line) > 150 and not is_telling_heading(line)]
    return len(running) <= 1 or before >= 0.6 * total


def _trimmed_tail(lines: list[str]) -> list[str]:
    """Without headings of boxes, bare headlines behind them, share bars and lists of tags at the end."""
    result = [line for line in lines if not is_furniture(line)]
    for at, line in enumerate(result):
        if at >= len(result) // 2 and is_telling_heading(line):
            rest = result[at + 1 :]
            if all(is_bare_headline(one) or len(one) < 120 or is_telling_heading(one) for one in rest):
                return result[:at]
    return [line for line in result if not is_telling_heading(line)]


def _looks_like_name(line: str) -> bool:
    found = words(line)
    if any(map(str.isdigit, line)):
        return False
    if not 2 <= len(found) <= 6 or len(line) > 45 or is_sentence(line) or not _BYLINE.fullmatch(line):
        return False
    capital = [w for w in re.findall(r"[^\W\d_]+", line) if w[0].isupper()]
    return len(capital) >= 2 and len(capital) >= len(re.findall(r"[^\W\d_]+", line)) - 1


def _without_byline(ending: Ending) -> Ending:
    """Takes author lines off the end."""
    while len(ending.lines) >= 3 and len(ending.authors) < 2 and _looks_like_name(ending.lines[-1]):
        found = _BYLINE.fullmatch(ending.lines.pop())
        if found and fold(found["name"]) not in map(fold, ending.authors):
            ending.authors.append(found["name"])
    return ending
