"""Pages that are no article: what they are instead."""

import re
from urllib.parse import urlsplit

from crawler.reading.lines import fold, is_sentence, tidy, words
from crawler.reading.metadata import Metadata
from domain.article import RefusalReason

_GONE = re.compile(
    r"\b404\b|not found|(?:page|article|story|content).{0,30}(?:no longer|not (?:available|exist)|"
    r"could ?n[o']t be found|been (?:removed|deleted))|"
    r"không tìm thấy|không tồn tại|không còn tồn tại|đã bị (?:xóa|xoá|gỡ)|trang (?:bạn|quý).{0,40}không|"
    r"introuvable|n'existe (?:pas|plus)|nicht gefunden|"
    r"no encontrad|não encontrad|页面不存在|找不到|不存在|страница не найдена|ບໍ່ພົບ|ไม่พบหน้า|something went wrong|"
    r"đã xảy ra lỗi|bảo trì|maintenance|temporarily unavailable",
    re.I,
)
_CONSENT = re.compile(
    r"cookie|consent|gdpr|datenschutz|privacy (?:choices|policy|settings)|your privacy|confidentialit|"
    r"quyền riêng tư|accept all|alle akzeptieren|tout accepter",
    re.I,
)
_LOGIN = re.compile(
    r"(?:log|sign) ?in|subscrib(?:e|ers?) (?:to|now|only)|create (?:an |your )?(?:free )?account|đăng nhập|"
    r"đăng ký (?:tài khoản|để)|se connecter|connectez-vous|abonnez-vous|"
    r"anmelden|einloggen|iniciar sesi|登录|登錄|会员",
    re.I,
)
_BLOCKED = re.compile(
    r"(?:checking|verify(?:ing)?).{0,30}(?:browser|human|robot)|captcha|access denied|403 forbidden|"
    r"enable (?:javascript|cookies)|bật javascript|just a moment|"
    r"unusual traffic|are you a (?:human|robot)|request (?:was )?blocked|ddos|attention required|"
    r"too many requests|security check",
    re.I,
)
_LISTING_PATH = re.compile(
    r"/(?:tags?|tu-khoa|chu-de|topics?|category|categories|chuyen-muc|search|tim-kiem|archives?|authors?|"
    r"tac-gia|page|trang)(?:/|$)|-tag\d+\.|\.tag$|/(?:index|default|home)\.\w+$|"
    r"^/[a-z]{2}(?:-[A-Z]{2})?(?:\.vov)?$|/trang-?\d+|[?&](?:q|s|keyword|cat|page)=",
    re.I,
)
MIN_LETTERS = 80  # the shortest true brief that was seen had 150
SHORT = 700  # walls and error pages have less than this; articles above it are articles whatever words they use


def refusal(
    lines: list[str], title: str, found: Metadata, url: str, page_text: str, links: int
) -> RefusalReason | None:
    """Why a page is no article, `None` if it is one.

    `page_text` is all that a reader sees, `links` how many links with a headline's length lead to other pages.
    """
    text = " ".join(lines)
    size = len("".join(words(text)))
    running = [line for line in lines if is_sentence(line) and len(words(line)) >= 8]
    if not page_text.strip() and not title:
        return RefusalReason.EMPTY
    if size < SHORT and (wall := _wall(title, text, page_text, running)):
        return wall
    if _is_listing(url, found, size, running, links):
        return RefusalReason.LISTING
    if size < MIN_LETTERS * _density(text) or (not running and size < 3 * MIN_LETTERS * _density(text)):
        many = links >= 25 and not found.is_article
        return RefusalReason.LISTING if many else RefusalReason.NO_TEXT if page_text.strip() else RefusalReason.EMPTY
    return None


def _density(text: str) -> float:
    """A script without spaces or small letters needs fewer characters for as much."""
    dense = len(re.findall("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", text))
    return 0.3 if dense > 0.3 * (len(text) or 1) else 1.0


def _wall(title: str, text: str, page_text: str, running: list[str]) -> RefusalReason | None:
    head = tidy(f"{title} {text[:300] or page_text[:300]}")
    whole = tidy(page_text)[:1500]
    small = len(running) <= 3
    if _GONE.search(title) or (small and len(text) < 300 and _GONE.search(head)):
        return RefusalReason.SOFT_404 if small else None
    if _BLOCKED.search(title) or (small and len(whole) < 1200 and _BLOCKED.search(head)):
        return RefusalReason.BLOCKED if small else None
    if not small or len(whole) > 1400:
        return None
    for pattern, reason in ((_CONSENT, RefusalReason.CONSENT_WALL), (_LOGIN, RefusalReason.LOGIN_WALL)):
        if pattern.search(title) or (
            len(text) < 500 and len(pattern.findall(whole)) >= 2 and pattern.search(text or whole)
        ):
            return reason
    return None


def _is_listing(url: str, found: Metadata, size: int, running: list[str], links: int) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    place = parts.path + (f"?{parts.query}" if parts.query else "")
    home = parts.path.strip("/") == "" and not parts.query
    if found.article:
        return False
    if home and (links >= 8 or not running):
        return True
    if _LISTING_PATH.search(place) and not found.is_article and links >= 5:
        return True
    if found.is_listing and len(running) < 6:
        return True
    # Blurbs: as many links to other pages as there is text to go with them, and no headline above it.
    kind = fold(found.first("og:type") or "")
    headline = any(len(words(heading)) > 5 for heading in found.headings)
    return kind in ("website", "") and not found.is_article and not headline and links >= 40 and size < 60 * links
