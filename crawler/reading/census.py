"""What a page is made of before anything is taken out: how many items it lists, and which lines are their blurbs.

An item is a linked headline alone in its block with whatever stands in the same box; three or more boxes of one make
are a list.  No site's names are known here: only that lists repeat themselves and articles do not.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml.html import HtmlElement as Element

from crawler.reading.body import lines_of, told
from crawler.reading.lines import fold, letters, tidy, words
from crawler.reading.parsing import TYPOGRAPHIC, text_of
from crawler.reading.weights import Weight, length, weigh

_BLURB = 450  # characters outside links; blurbs of sections are one to three sentences
_ALIKE = 3  # boxes of one make
_OUTLIER = 3  # times the median; an article with one link in it is no item, though it may have no class either
_IN_SENTENCE = 0.3  # a block with so many times a link's characters outside links is a sentence with a link in it
_DATE = 24  # characters that a date or a section's name beside a headline has
_LETTERS = 14  # of a link that could be a headline; menus have fewer
_WORDS = 8  # or so many, in a script without spaces
#: An address that only has to be put behind its host, as most have: to join others costs fifty times as much.
_OF_THIS_HOST = re.compile(r"(?:/\w[\w.-]*)+/?")
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "dt"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """The lists of a page."""

    items: int  #: linked headlines in boxes that repeat
    blurbs: frozenset[str]  #: folded lines in those boxes
    boxes: tuple[Element, ...]  #: the boxes themselves
    weights: dict[Element, Weight]  #: of all elements; who takes one out of the tree mends those above it

    def own(self, lines: list[str]) -> list[str]:
        """The sentences among lines that stand in no list and are not the publisher's."""
        return [line for line in told(lines) if fold(line) not in self.blurbs]

    def has_own(self, lines: list[str], least: int) -> bool:
        """Whether these sentences have so many letters; an article has them in its first lines."""
        size = 0
        return any((size := size + letters(self.own([line]))) >= least for line in lines)


NO_LISTS = Census(items=0, blurbs=frozenset(), boxes=(), weights={})


def census(tree: Element, url: str, title: str) -> Census:
    """Counts a tree from which scripts are gone and nothing else; an item that bears the page's own title is none."""
    own = fold(title)
    weights = weigh(tree)
    targets = _targets(tree, url, weights)
    about: dict[Element, set[str]] = defaultdict(set)  # one or two of the pages that headlines below an element lead to
    for link, target in targets.items():
        for above in link.iterancestors():
            known = about[above]
            if target in known or len(known) > 1:  # so it is further above
                break
            known.add(target)
    headed = {above for heading in tree.iter("h1") for above in (heading, *heading.iterancestors())}
    boxes: dict[tuple[str, str, str], list[Element]] = defaultdict(list)
    for link in _headlines(targets, urldefrag(url)[0], weights):
        if next(link.iterancestors("h1"), None) is not None or next(link.iter("h1"), None) is not None:
            continue
        if own and fold(tidy(text_of(link))) == own:
            continue
        box = link
        for above in link.iterancestors():
            if above in headed or above.tag == "body" or len(about[above]) > 1 or weights[above].free > _BLURB:
                break
            box = above
        boxes[_make(box)].append(box)
    listed: list[Element] = []
    blurbs: set[str] = set()
    for group in boxes.values():
        usual = _OUTLIER * median(weights[box].free for box in group) + 100
        alike = [box for box in group if weights[box].free <= usual]
        if len(alike) >= _ALIKE:
            listed += alike
            for box in alike:
                blurbs.update(map(fold, lines_of(box)))
                blurbs.update(_loose_blurb(box, weights))
    return Census(items=len(listed), blurbs=frozenset(blurbs - {""}), boxes=tuple(listed), weights=weights)


def _make(box: Element) -> tuple[str, str, str]:
    """What boxes of one list have in common."""
    parent = box.getparent()
    above = _unnumbered(parent.get("class") or "") or parent.tag if parent is not None else ""
    return box.tag, _unnumbered(box.get("class") or ""), above


@lru_cache(maxsize=1024)  # all boxes of a list have the same
def _unnumbered(classes: str) -> str:
    """The classes of an element without those that number it."""
    return " ".join(name for name in classes.split() if not any(map(str.isdigit, name)))


def _targets(tree: Element, url: str, weights: dict[Element, Weight]) -> dict[Element, str]:
    """Where the links lead that are as long as a headline."""
    found = {}
    house = _house(url)
    parts = urlsplit(url)
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
    for link in tree.iter("a"):
        chars = weights[link].chars
        headed = chars >= _LETTERS or (chars >= _WORDS and len(words(tidy(text_of(link)))) >= _WORDS)
        pictured = weights[link].images and not weights[link].chars and _stands_by_heading(link)
        if not headed and not pictured:
            continue
        href = (link.get("href") or "").strip()
        if origin and _OF_THIS_HOST.fullmatch(href):
            found[link] = origin + href
            continue
        try:
            target = urldefrag(urljoin(url, href))[0]
            if _house(target) == house:  # a list of wares links elsewhere
                found[link] = target
        except ValueError:
            continue
    return found


def _stands_by_heading(picture: Element) -> bool:
    """Whether the headline of an item stands beside its linked picture without being linked itself."""
    return any(one.tag in _HEADINGS for one in picture.itersiblings())


def _house(url: str) -> str:
    """The registered part of a host, roughly: a site's other pages may live on another of its hosts."""
    return _house_of("/".join(url.split("/", 3)[:3]))


@lru_cache(maxsize=256)
def _house_of(origin: str) -> str:
    parts = (urlsplit(origin).hostname or "").split(".")
    return ".".join(parts[-3 if len(parts) > 2 and len(parts[-2]) <= 3 else -2 :])


def _headlines(targets: dict[Element, str], own: str, weights: dict[Element, Weight]) -> Iterator[Element]:
    """The links to other pages that stand alone in their block; one for each page."""
    met = {own}
    opened: dict[Element, bool] = {}
    for link, target in targets.items():
        top = link
        while (block := top.getparent()) is not None and block.tag in TYPOGRAPHIC:
            top = block
        if target in met or block is None:
            continue
        alone = _beside(top, block, weights) <= max(_DATE, _IN_SENTENCE * weights[link].chars)
        if alone or _leads_item(top, block, weights, opened):
            met.add(target)
            yield link


def _leads_item(link: Element, block: Element, weights: dict[Element, Weight], opened: dict[Element, bool]) -> bool:
    """Whether a link opens one of several items of a list, its blurb behind it on the same line.

    `opened` remembers of which lists the items open so: to count them anew for each would be quadratic.
    """
    if block.tag not in ("li", "dd") or length(block.text) or block[0] is not link or weights[block].free > _BLURB:
        return False
    parent = block.getparent()
    if parent is None:
        return False
    if parent not in opened:
        opened[parent] = sum(len(one) > 0 and one[0].tag == "a" for one in parent) > _ALIKE
    return opened[parent]


def _beside(link: Element, block: Element, weights: dict[Element, Weight]) -> int:
    """Characters outside links on the line of a link: line breaks and blocks end it."""
    line = length(block.text)
    here = False
    for child in block:
        if child is link:
            here = True
        if child.tag in TYPOGRAPHIC or child.tag == "a":
            line += weights[child].free + length(child.tail)
        elif here:
            break
        else:
            line = length(child.tail)
    return line


def _loose_blurb(box: Element, weights: dict[Element, Weight]) -> list[str]:
    """The text right behind a heading that is an item by itself."""
    heading = box if box.tag in _HEADINGS else box.getparent()
    if heading is None or heading.tag not in _HEADINGS:
        return []
    lines: list[str] = []
    for follower in heading.itersiblings():
        weight = weights.get(follower) or Weight()
        if follower.tag == heading.tag:
            break
        if (
            weight.free > _BLURB
            or (weight.linked >= _LETTERS and weight.density > 0.5)
            or length(follower.text) == 0 == weight.chars
        ):
            break
        lines += map(fold, lines_of(follower))
        break
    return lines
