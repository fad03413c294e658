"""A page that was copied as text: its article, without the headlines, captions and teasers that were copied along."""

import re
from dataclasses import dataclass
from datetime import datetime

from crawler.reading.dates import Reckoning
from crawler.reading.ending import ends_article, is_sign_off, without_end
from crawler.reading.lines import doubled, fold, is_bare_headline, is_sentence, small, tidy, words
from crawler.reading.noise import is_furniture, is_telling_heading
from crawler.reading.publication import clock_line

_BREADCRUMB = re.compile(r"(?:trang chủ|home|accueil|startseite|inicio|首页|главная|ໜ້າຫຼັກ|หน้าแรก)\b", re.I)
_CAPTION = re.compile(r"\s*[-–:.]?\s*\(?(?:ảnh|hình|photo|image|picture|图|图片|foto|ຮູບ)\s*(?:số\s*)?\d+\)?.*")
_TRAIL = re.compile(r"\S\s*(?:[>»›/|]|::)\s*\S")

MAX_LINES = 4000  # copied pages have a few hundred


@dataclass(slots=True)
class TextPage:
    """What a copied page says."""

    title: str
    lines: list[str]
    published_at: datetime | None
    credit: str | None
    authors: list[str]


def read_text(text: str, reckoning: Reckoning) -> TextPage:
    """The article of a page copied as text; without lines if there is none."""
    lines = [tidy(line) for line in re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text)[:MAX_LINES]]
    published = next((found for line in lines[:40] if (found := clock_line(line, reckoning))), None)
    title, start = _title(lines, reckoning)
    body = _up_to_the_end(lines[start:], title)
    body = without_captions(body, title)
    kept = [line for line in _without_teasers(body) if line and not _is_between(line, title, reckoning)]
    ending = without_end(kept)
    return TextPage(
        title=title, lines=ending.lines, published_at=published, credit=ending.credit, authors=ending.authors
    )


def _title(lines: list[str], reckoning: Reckoning) -> tuple[str, int]:
    """The line that is the headline, and where the lines behind it begin.

    The first that looks like one; but images' alternative texts repeat the true one, and buttons for the size of
    letters ("aa") stand right below it, so they tell it from a headline of something else above.
    """
    found: list[tuple[str, int]] = []
    tools: int | None = None
    clock = 0
    blurb = False
    for at, line in enumerate(lines):
        if blurb and line:
            blurb = False
            if _is_running(line):
                continue
        if doubled(line) is not None:
            blurb = True
            continue
        if _is_running(line) and (found or not is_bare_headline(line)):
            break
        if is_furniture(line) and line and found and tools is None:
            tools = at
        if clock_line(line, reckoning):
            clock = at
            continue
        if not line or is_furniture(line) or _is_breadcrumb(line, lines[at + 1 : at + 7], reckoning):
            continue
        if len(words(line)) >= 4 and len(line) <= 300:
            found.append((line, at + 1))
    else:
        at = len(lines)
    if not found:
        return "", at
    repeated = [
        one for one in found if any(_is_glued_caption(line, one[0]) for line in lines[one[1] :] if line != one[0])
    ]
    above = [one for one in found if tools is not None and one[1] <= tools]
    below_clock = [one for one in above if one[1] > clock]
    return next((choice[0] for choice in (repeated, below_clock, above[-1:]) if choice), found[0])


def _is_breadcrumb(line: str, rest: list[str], reckoning: Reckoning) -> bool:
    if _BREADCRUMB.match(line) or (len(_TRAIL.findall(line)) >= 2 and len(line) < 120):
        return True
    # Section names stand above the clock line, a headline stands next to the lead.
    follow = [one for one in rest if one]
    clock = next((i for i, one in enumerate(follow) if clock_line(one, reckoning)), None)
    return (
        clock == 0
        and len(follow) > 1
        and len(words(line)) <= 8
        and is_bare_headline(follow[1])
        and not _is_running(follow[1])
    )


def _is_running(line: str) -> bool:
    return is_sentence(line) and len(words(line)) >= 8


def _up_to_the_end(lines: list[str], title: str) -> list[str]:
    """The lines before the first telling heading behind running text, or up to the sign-off if that comes first."""
    running = False
    for at, line in enumerate(lines):
        if running and is_telling_heading(line):
            return lines[:at]
        if running and is_sign_off(line):
            origins = at + 1
            while origins < len(lines) and (not lines[origins] or is_sign_off(lines[origins])):
                origins += 1
            return lines[:origins]
        running = running or (_is_running(line) and fold(line) != fold(title))
    return lines


def without_captions(lines: list[str], title: str) -> list[str]:
    """Without lines that begin with the headline again: an image's alternative text with the caption glued behind."""
    if len(words(title)) < 4:
        return lines
    headline = fold(title)
    return ["" if line and (fold(line) == headline or _is_glued_caption(line, title)) else line for line in lines]


def _is_glued_caption(line: str, title: str) -> bool:
    """Whether a line is a headline with a numbered caption behind it."""
    return small(line[: len(title)]) == small(title) and _CAPTION.fullmatch(small(line[len(title) :])) is not None


def _without_teasers(lines: list[str]) -> list[str]:
    """Without headlines printed twice, on one line or on two, and the blurb behind them."""
    result: list[str] = []
    filled = [at for at, line in enumerate(lines) if line]
    spaced = sum(1 for at in filled if at + 1 < len(lines) and not lines[at + 1]) > len(filled) / 2
    skip_to = -1
    for place, at in enumerate(filled):
        line = lines[at]
        if at <= skip_to:
            continue
        follow = filled[place + 1] if place + 1 < len(filled) else None
        again = follow is not None and fold(lines[follow]) == fold(line) and len(words(line)) >= 4
        if doubled(line) is None and not again:
            result.append(line)
            continue
        last = place + 1 if again else place
        skip_to = filled[last]
        blurb = filled[last + 1] if last + 1 < len(filled) else None
        if (
            blurb is not None
            and (again or not spaced or blurb == filled[last] + 1)
            and is_sentence(lines[blurb])
            and not is_sign_off(lines[blurb])
            and (any(map(is_sentence, result)) or _is_followed_by_text(lines, filled, blurb))
        ):
            skip_to = blurb
    return result


def _is_followed_by_text(lines: list[str], filled: list[int], at: int) -> bool:
    """Whether the next line runs on: then the lead is still to come, and what stands here may be a blurb."""
    after = [line for line in filled if line > at][:1]
    return bool(after) and is_sentence(lines[after[0]]) and after[0] == at + 1


def _is_between(line: str, title: str, reckoning: Reckoning) -> bool:
    """Whether a line stands between paragraphs without being one."""
    if is_sign_off(line) or ends_article(line):
        return False
    if is_furniture(line) or fold(line) == fold(title) or clock_line(line, reckoning) is not None:
        return True
    return not is_sentence(line) and len(line) < 250
