"""What copying adds to a text or takes from it: datelines, credits, captions.  None of it tells two stories apart."""

import re

#: At the end of a line, behind the last sentence.
_ENDING = re.compile(
    r"[\s.]*(?:\./\.|[-–—]\s*(?:VNA|TTXVN|CVN|VNS|VGP|VNA/CVN|VNA/VNS)|[(（](?:完|Fuente: VNA|TTXVN(?:/[^()]{2,30})?|"
    r"VNA|VNS|VOV|KPL|AVI|PL|ຂປລ)[)）])[\s./]*$"
)
#: "VIENTIANE –", "Hanoi (VNA) –", "(VOVWORLD) -", "越通社河内——", "(ຂປລ)": at the beginning of a line.
_DATELINE = re.compile(
    r"^(?:[^\W\d_][\w.,'’ -]{1,40}?\s*)?[(（](?:VNA|TTXVN|VOVWORLD|VOV|VNS|CVN|VGP|KPL|AVI|NDO|PLO|Xinhua|ຂປລ)[)）]"
    r"(?:\s*[-–—:.]+)?\s*|^(?:VNA|NDO|TTXVN|VOV)\s*[-–—]+\s*|^(?:越通社|新华社)[^，。\s]{2,8}?(?:——|—|－|电|\s)+|"
    r"^[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|[ .,-]){2,30}?\s*[-–—]+\s+"
)
#: A line of its own that says who wrote it, who took the picture, or where it was taken from.
_CREDIT = re.compile(
    r"(?:theo|nguồn|source|fuente|nguon|credit|translated by|biên dịch|ảnh|photo|foto|video|图片来源|图自|来源|ທີ່ມາ|ພາບ|"
    r"ຮູບ)\s*[:：]?\s?.{0,60}$",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"[(（]\s*(?:Ảnh|Photo|Foto|ພາບ)[^()（）]{0,40}[)）]\W*$|(?:图自|图片来源)[^。]{0,20}$|(?:VNA|VNS|KPL) Photo\W*$"
)
_SENTENCE_END = re.compile(r"[.!?…。！？:;\"”»)）]\s*$")
_SHORT = 60  # characters; a line without a full stop that is no longer is a heading, a caption or a byline
_SHORT_UNSPACED = 24
_LONGEST_CAPTION = 160
_LONGEST_ENDING = 40
_UNSPACED = re.compile("[\u3400-\u9fff]")


def own_words(text: str) -> list[str]:
    """The paragraphs of a text without datelines, credits, captions, headings and bylines; all of them if only such
    are left."""
    lines = [line for line in text.split("\n") if line.strip()]
    kept = [_undressed(line) for line in lines if not _is_aside(line)]
    return kept or lines


def _undressed(line: str) -> str:
    line = _DATELINE.sub("", line, count=1)
    # Only the end is looked at: to search a whole line takes as long as all the rest.
    return line[:-_LONGEST_ENDING] + _ENDING.sub(".", line[-_LONGEST_ENDING:])


def _is_aside(line: str) -> bool:
    line = line.strip()
    if len(line) <= _LONGEST_CAPTION and (_CREDIT.match(line) or _CAPTION.search(line)):
        return True
    short = _SHORT_UNSPACED if _UNSPACED.search(line) else _SHORT
    return len(line) <= short and _SENTENCE_END.search(line) is None
