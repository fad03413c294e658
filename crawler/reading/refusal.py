"""Pages that are no article: what they are instead."""

import re
from urllib.parse import urlsplit

from crawler.reading.census import Census
from crawler.reading.lines import UNSTOPPED, fold, letters, words
from crawler.reading.metadata import Metadata
from crawler.reading.noise import is_imprint
from crawler.reading.walls import MIN_LETTERS, wall
from domain.article import RefusalReason

_TEASER = 350  # letters of a page that says itself that the rest must be paid for
_LIST_PATH = re.compile(
    r"/(?:tags?|tu-khoa|topic|event|su-kien|chu-de|authors?|auteurs?|tac-gia|search|tim-kiem)/|-(?:tag|event|"
    r"topic)\d+\.|\.tag$|"
    r"/(?:page|trang|seite|pagina)[/-]?\d{0,4}/?$|/trang-?\d{1,4}\b|^/\d{4}/\d{1,2}(?:/\d{1,2})?/?$|"
    r"[?&](?:q|s|keyword|query|page|paged|tag)=",
    re.I,
)
_SECTION_PATH = re.compile(
    r"/(?:events|topics|category|categories|chuyen-muc|chuyen-de|archives?|feeds?|rss|sitemap|newsletters?|"
    r"latest|tin-moi)(?:/|$|\.\w+$|\?)|/(?:index|default|home|news|list)\.\w+(?:$|\?)|"
    r"^/[a-z]{2}(?:-[A-Z]{2})?(?:\.vov)?/?$",
    re.I,
)
_MEDIA_PATH = re.compile(
    r"(?:^|/|-)(?:videos?|watch|clip|truyen-hinh|tivi|tv|photos?|gallery|galleries|galeries?|anh|thu-vien-anh|"
    r"phong-su-anh|infographics?|"
    r"e-?magazine|podcasts?|audio|radio|live|truc-tiep|direct|en-direct|diaporama|slideshow|multimedia|tu|album|"
    r"bildstrecke)"
    r"(?:/|-|\.|$)",
    re.I,
)
_MEDIA_TITLE = re.compile(
    r"^\W*(?:video|clip|ảnh|photos?|infographics?|e-?magazine|podcast|audio|longform|megastory|livestream|"
    r"trực tiếp|live|"
    r"in pictures|en images|bildergalerie|diaporama|chùm ảnh|图集|组图|视频|ປະມວນພາບ|ວິດີໂອ)\b",
    re.I,
)
_MEDIA_TYPE = re.compile(
    r"^(?:VideoObject|ImageGallery|PodcastEpisode|AudioObject|BroadcastEvent|VideoGallery|MediaGallery)$"
)
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_FIGURES = re.compile(r"\d{5,}|(?<!\d)\d{4}(?=\.\w+$|$)|[?&]id=\d")


def refusal(
    lines: list[str], title: str, found: Metadata, url: str, seen: list[str], counted: Census
) -> RefusalReason | None:
    """Why a page is no article, `None` if it is one.

    `lines`: of the text that was read; `seen`: all lines that a reader sees, in order; `counted`: its lists.
    """
    density = _density(" ".join(seen))
    own = counted.own(lines)
    size = letters(own)
    if not seen and not title:
        return RefusalReason.EMPTY
    heads = [title, *(found.headings or found.lesser_headings[:1])]
    if (found_wall := wall(heads, seen, lines, own, density, is_article=found.is_article)) is not None:
        return found_wall
    if found.is_paid and 0 < size <= _TEASER * density:
        return RefusalReason.LOGIN_WALL
    if _is_listing(url, title, found, size / density, counted.items):
        return RefusalReason.LISTING
    if size < MIN_LETTERS * density and letters(lines) < 6 * MIN_LETTERS * density:
        if not [line for line in seen if not is_imprint(line) and len(words(line)) >= 4]:
            return RefusalReason.EMPTY
        return RefusalReason.LISTING if counted.items >= 8 and not found.is_article else RefusalReason.NO_TEXT
    if not own and letters([line for line in lines if fold(line) not in counted.blurbs]) < 3 * MIN_LETTERS * density:
        return RefusalReason.LISTING if counted.items >= 3 else RefusalReason.NO_TEXT
    if len(own) <= 2 and size < 3 * MIN_LETTERS * density and _is_media(url, title, found):
        return RefusalReason.NO_TEXT
    return None


def _density(text: str) -> float:
    """A script without spaces or small letters needs fewer characters for as much."""
    if len(_DENSE.findall(text)) > 0.3 * (len(text) or 1):
        return 0.3
    return 0.7 if len(UNSTOPPED.findall(text)) > 0.3 * (len(text) or 1) else 1.0


def _is_media(url: str, title: str, found: Metadata) -> bool:
    kind = found.first("og:type") or ""
    return (
        kind.startswith(("video", "music"))
        or any(_MEDIA_TYPE.match(one) for one in found.types if not found.article)
        or _MEDIA_TITLE.search(title) is not None
        or _MEDIA_PATH.search(_path(url)) is not None
    )


def _is_listing(url: str, title: str, found: Metadata, size: float, items: int) -> bool:
    """Weighs what speaks for a list of articles and what against: one of them alone can be a mistake of the site.

    `size`: letters of its own text, as many as a Latin script would need.
    """
    path = _path(url)
    home = bool(url) and path.strip("/") in ("", "index.html", "index.php", "home", "default.aspx")
    if home and (items >= 5 or size < 600):
        return True
    if items < 3:
        return _LIST_PATH.search(path) is not None and size < 150 and not found.article
    listed, section = (one.search(path) is not None for one in (_LIST_PATH, _SECTION_PATH))
    points = 2.5 if listed else section - 1.0 if _is_article_path(path) else _is_bare(path)
    points += 1.5 if found.is_listing else -2.5 if found.article else -0.5 if found.is_article else 0.5 * found.is_told
    points += 1 if (found.first("og:type") or "").lower() == "profile" else 0
    if found.headings:
        heading = _length(found.headings[0])
        points += 1 if heading <= 5 else -1 if heading <= 7 else -2
    else:
        points += 1 if _length(title) <= 5 and not _names_site(title, url) else 0  # sections may say more there
    points += 1 if items * 60 > size else -1 if items * 25 < size else 0
    points += 1.5 if size < 150 else 0.5 if size < 350 else -1 if size > 700 else 0
    points -= (2 if size > 1500 else 1.5 if size > 450 and not listed else 0) + (0 if items >= 8 else 1)
    return points >= (2 if listed or section or found.is_listing else 2.5)


def _is_bare(path: str) -> bool:
    """Whether an address names no file."""
    return "." not in path.partition("?")[0].rsplit("/", 1)[-1]


def _names_site(title: str, url: str) -> bool:
    return fold(title).replace(" ", "") in (urlsplit(url).hostname or "").replace("-", "")


def _length(heading: str) -> float:
    """How many words a heading has, as far as its script tells."""
    count = len(words(heading))
    return count * (0.5 if _DENSE.search(heading) else 0.3 if UNSTOPPED.search(heading) else 1)


def _is_article_path(path: str) -> bool:
    """Whether an address is that of one page: a long name or a number of its own."""
    last = path.partition("?")[0].rstrip("/").rsplit("/", 1)[-1]
    dated = re.match(r"/\d{4}/\d{1,2}/(?:\d{1,2}/)?[^/]*[a-z][^/]*", path) is not None
    return (
        dated
        or last.count("-") >= 4
        or any(map(_FIGURES.search, (path.partition("?")[2], last, *path.split("/")[:-1])))
    )


def _path(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")
