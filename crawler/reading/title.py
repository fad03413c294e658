"""The headline of a page, among everything that it calls itself."""

from html import unescape
from urllib.parse import urlsplit

from crawler.reading.lines import fold, words
from crawler.reading.metadata import SEPARATOR, Metadata, publisher

_LONGEST = 40  # words of a headline


def title_of(found: Metadata, site: str | None) -> str:
    """The headline, without the site's name; empty if the page has none."""
    og = found.first("og:title", "twitter:title") or ""
    headline = unescape(found.told("headline") or "")
    whole = og or headline or found.title_tag
    for one in found.headings:  # what readers see, and what the page tells machines, against what is told to be shared
        if headline and fold(one) == fold(headline):
            return one
    if og and fold(og) == fold(headline) and any(f" {fold(one)}" in fold(og) for one in found.headings):
        return og  # the headline with its kicker
    if found.dated_headings and not og and not headline and SEPARATOR.search(found.title_tag):
        return found.dated_headings[0]  # the h1 names the kind of page and the site
    known = f" {fold(whole)} "
    for headings in (found.headings, found.lesser_headings):  # where the h1 is a logo
        inside = [one for one in headings if len(words(one)) >= (2 if headings is found.headings else 4)]
        inside = [one for one in inside if f" {fold(one)} " in known]
        if inside:
            return max(inside, key=len)
        longer = [one for one in headings if len(words(one)) <= _LONGEST and _continues(one, og or headline)]
        if longer:
            return longer[0]
    for one in found.headings:  # the same words in another order: what readers see counts
        mine, theirs = set(words(one)), set(words(whole))
        if len(mine) >= 5 and len(mine & theirs) >= 0.9 * len(mine | theirs):
            return one
    seen = [one for one in found.headings if len(words(one)) >= 4]
    if not headline and not found.is_told and len(seen) == 1 and len(words(seen[0])) <= _LONGEST:
        return seen[0]
    if headline and og.startswith(headline):
        return headline
    stripped = [without_site(text, found, site) for text in (og, headline, found.title_tag)]
    title = next((text for text in (*stripped, *found.headings) if text), "")
    house = fold(title).replace(" ", "") in _site_names(found, site) or (not og and len(words(title)) <= 4)
    if found.headings or len(words(title)) > 6 or not house:
        return title
    # Nothing but the site's name: the headline is the first heading that says something.
    return next((text for text in found.lesser_headings if len(words(text)) > 3), title)


def _continues(heading: str, short: str) -> bool:
    """Whether a heading is a title that was cut for sharing, with its end."""
    start = fold(short.rstrip("….- "))
    return len(words(start)) >= 4 and f"{fold(heading)} ".startswith(f"{start} ")


def _site_names(found: Metadata, site: str | None) -> set[str]:
    """What the site may call itself, folded and without spaces."""
    names = [found.first("og:site_name", "application-name", "twitter:site") or "", site or "", publisher(found)]
    known = {fold(name).replace(" ", "") for name in names if name}
    host = urlsplit(found.canonical or "").hostname or ""
    known |= {host.removeprefix("www."), *(part for part in host.split(".") if len(part) > 3)}
    return {name.replace(".", "") for name in known if len(name) > 2}


def without_site(title: str, found: Metadata, site: str | None) -> str:
    """A title without the site's name at its end or beginning."""
    known = _site_names(found, site)
    while True:
        cuts = list(SEPARATOR.finditer(title))
        if not cuts:
            return title
        tail, head = title[cuts[-1].end() :], title[: cuts[0].start()]
        tail_key, head_key = (fold(part).replace(" ", "") for part in (tail, head))
        if (
            (
                tail_key
                and any(
                    tail_key == name or (len(name) > 5 and (name in tail_key or tail_key in name)) for name in known
                )
                and len(words(tail)) <= 8
            )
            or (
                cuts[-1].group().strip() in ("|", "｜")
                and len(words(tail)) <= 4 < len(words(title[: cuts[-1].start()]))
            )
            or (len(words(title)) > 5 and fold(title[: cuts[-1].start()]) in found.shown and len(words(tail)) <= 6)
        ):
            title = title[: cuts[-1].start()]
        elif head_key and (
            any(head_key == name for name in known)
            or (len(words(title)) > 5 and fold(title[cuts[0].end() :]) in found.shown and len(words(head)) <= 6)
        ):
            title = title[cuts[0].end() :]
        else:
            return title
