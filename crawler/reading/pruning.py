"""Takes out of a page's tree what stands around the article and inside it without being part of it.

Four steps, none of which knows a site: telling class words, boxes under a telling heading, cards, lists of links.
The heart of the page, the element that holds most of its running text, is never removed, and nothing around it.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from lxml import etree
from lxml.html import HtmlElement as Element

from crawler.reading.lines import doubled, is_sentence, small, tidy, words
from crawler.reading.noise import BODY_WORDS, CAPTION_WORDS, CLASS_WORDS, is_telling_heading
from crawler.reading.parsing import text_of
from crawler.reading.weights import Weight, length, take_out

_HEADING_TAGS = frozenset(
    {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "div",
        "span",
        "strong",
        "b",
        "em",
        "td",
        "th",
        "dt",
        "li",
        "a",
        "header",
        "legend",
        "u",
        "i",
    }
)
_NEVER = frozenset({"html", "body", "main", "head"})
_IMAGE_LINK = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)", re.I)
_POINTER = re.compile(r"^\s*(?:>>+|»+|►|▶|☞|➤|=>|→|&gt;)")
_POINTING_WORDS = re.compile(
    r"^(?:(?:mời )?xem thêm|đọc thêm|read (?:more|also)|also read|see also|related|more|lire aussi|"
    r"à lire(?: aussi)?|lesen sie (?:auch|hier)|"
    r"mehr|lea también|lee también|leia também|leggi anche|lees ook|"
    r"читайте также|baca juga|相关阅读|延伸阅读)\s*[:：>»|]",
    re.I,
)
BLURB = 700  # characters; blurbs beside a linked title are one to three sentences


@dataclass(frozen=True, slots=True)
class Heart:
    """What holds most of a page's running text."""

    parts: tuple[Element, ...]  #: more than one where the page sets the article in several equal boxes
    is_marked: bool  #: the page itself names it the article's body


def prune(tree: Element, weights: dict[Element, Weight], remove: tuple[str, ...] = ()) -> Heart | None:
    """Removes noise in place and gives the heart; `remove` are XPaths of what is never part of an article here.

    `weights`: what the elements weigh now; those around what is removed here keep their weight, as they were made.
    """
    _remove_by_path(tree, weights, remove)
    pruning = _Pruning(tree, weights)
    pruning.by_class()
    pruning.boxes()
    pruning.cards()
    pruning.link_lists()
    pruning.captions()
    return pruning.found_heart()


def _remove_by_path(tree: Element, weights: dict[Element, Weight], paths: tuple[str, ...]) -> None:
    for path in paths:
        try:
            found = tree.xpath(path)
        except etree.XPathError:  # the configuration is checked at its own door; a page must be read all the same
            continue
        for element in found if isinstance(found, list) else []:
            if isinstance(element, Element) and element.tag not in _NEVER:
                take_out(element, weights)


def _drop(element: Element) -> None:
    if element.getparent() is not None:
        element.drop_tree()


class _Pruning:
    """One tree while it is pruned: the weights of its elements and where its heart is."""

    def __init__(self, tree: Element, weights: dict[Element, Weight]) -> None:
        self.tree = tree
        self.weights = weights
        self.is_marked = False
        self.heart = self._find_heart()
        self.lineage = {self.heart, *self.heart.iterancestors()} if self.heart is not None else set()

    def found_heart(self) -> Heart | None:
        """The heart with all its parts, as far as they are left."""
        if self.heart is None:
            return None
        classes = self.heart.get("class")
        alike = self.tree.iter(self.heart.tag) if classes and self.is_marked else [self.heart]
        parts = [one for one in alike if one is self.heart or (one.get("class") == classes and one not in self.lineage)]
        parts = [one for one in parts if not any(above in parts for above in one.iterancestors())]
        return Heart(parts=tuple(parts), is_marked=self.is_marked)

    def weight(self, element: Element) -> Weight:
        return self.weights.get(element) or Weight()

    def may_go(self, element: Element) -> bool:
        """Whether an element can be removed without taking the article with it."""
        return element.tag not in _NEVER and element not in self.lineage and element.getparent() is not None

    def _find_heart(self) -> Element | None:
        scores: dict[Element, float] = defaultdict(float)
        for element in self.tree.iter("p", "div", "td", "section", "article", "blockquote", "span", "font"):
            own = self.weight(element)
            if element.tag != "p" and own.free > 0:  # text set with line breaks, straight into its container
                direct = length(element.text) + sum(length(child.tail) for child in element)
                if direct >= 80 and any(child.tag == "br" for child in element):
                    scores[element] += direct
                elif direct >= 60:
                    for share, above in zip((1.0, 0.5, 0.2), element.iterancestors(), strict=False):
                        scores[above] += direct * share
            elif own.free >= 60 and element.tag == "p":
                for share, above in zip((1.0, 0.5, 0.2), element.iterancestors(), strict=False):
                    scores[above] += own.free * share
        if not scores:
            return None
        best = max(scores.values())
        marked = [
            element
            for element in self.tree.iter("div", "section", "article", "td", "main")
            if (element.get("itemprop") == "articleBody" or BODY_WORDS.search(small(element.get("class") or "")))
            and self.weight(element).free >= 0.4 * best
        ]
        if marked:
            self.is_marked = True
            return max(marked, key=lambda element: self.weight(element).free - 0.001 * self.weight(element).links)
        return max(scores, key=lambda element: scores[element])

    def by_class(self) -> None:
        """Elements whose class, id or type names what they are."""
        limit = 0.5 * self.weight(self.heart).chars if self.heart is not None else 0
        is_noise = cache(CLASS_WORDS.search)  # a page has some dozens of classes, and uses them over and over
        for element in list(self.tree.iter()):
            if element.tag in ("html", "body", "main", "article", "head", "p", "h1"):
                continue
            names = " ".join(filter(None, (element.get("class"), element.get("id"), element.get("type"))))
            if not names or not is_noise(small(names)) or not self.may_go(element) or self._is_like_heart(element):
                continue
            if self.heart in element.iterancestors() and self.weight(element).free > limit:
                continue
            _drop(element)

    def _is_like_heart(self, element: Element) -> bool:
        """Whether an element is a further part of an article that is set in several, or holds one, or the headline."""
        classes = element.get("class") or ""
        if self.heart is None or not classes:
            return False
        alike = self.heart.get("class")
        return (classes == alike and self.weight(element).density < 0.2) or any(
            one.tag == "h1" or (alike and one.get("class") == alike)
            for one in element.iter("h1", self.heart.tag)
            if one is not element
        )

    def boxes(self) -> None:
        """Boxes under a heading that tells what they are."""
        for element in list(self.tree.iter(*_HEADING_TAGS)):
            if not 2 <= self.weight(element).chars <= 60 or not is_telling_heading(text_of(element)):
                continue
            if self._is_attached(element):
                self._drop_box(element)

    def _is_attached(self, element: Element) -> bool:
        return element is self.tree or self.tree in element.iterancestors()

    def _drop_box(self, heading: Element) -> None:
        top = heading
        while (
            (above := top.getparent()) is not None
            and self.may_go(above)
            and self.weight(above).chars == self.weight(heading).chars
        ):
            top = above
        box = top.getparent()
        if box is None or not self.may_go(top):
            return
        leads = not any(self.weight(e).chars for e in top.itersiblings(preceding=True)) and not length(box.text)
        if leads and self.may_go(box) and box.tag != "article":
            whole = self.weight(box)
            if whole.links and (whole.density >= 0.3 or whole.images or whole.free <= BLURB):
                _drop(box)
                return
        followers = list(top.itersiblings())
        if (
            not followers
            and length(top.tail) == 0
            and self.weight(top).links == 0
            and top.tag not in ("p", "div", "h2", "h3", "h4", "h5", "h6")
        ):
            return
        for element in followers:
            if not self._is_list_like(element):
                break
            _drop(element)
        _drop(top)

    def _is_list_like(self, element: Element) -> bool:
        weight = self.weight(element)
        if not self.may_go(element) or element.tag in ("h1", "h2"):
            return False
        if weight.chars == 0:
            return True
        if not weight.links:
            return False
        return weight.density >= (0.6 if element.tag == "p" else 0.3) or (weight.images > 0 and weight.free <= BLURB)

    def cards(self) -> None:
        """Cards: an image and a title that link to the same place, with whatever blurb stands in the same box."""
        groups: dict[str, list[Element]] = defaultdict(list)
        for link in self.tree.iter("a"):
            target = (link.get("href") or "").split("#")[0].strip()
            if target and not _IMAGE_LINK.search(target):
                groups[target].append(link)
        for links in groups.values():
            run: list[Element] = []
            pictured = titled = False
            for link in links:  # the same target further down is another card
                run.append(link)
                pictured = pictured or self.weight(link).images > 0
                titled = titled or self.weight(link).chars >= 15
                if pictured and titled:
                    self._drop_card(run)
                    run, pictured, titled = [], False, False

    def _drop_card(self, links: list[Element]) -> None:
        card: Element | None = links[0]
        while card is not None and not all(card is link or card in link.iterancestors() for link in links):
            card = card.getparent()
        if card is None or not self.may_go(card) or self.weight(card).free > BLURB:
            return
        while (
            (above := card.getparent()) is not None
            and self.may_go(above)
            and self.weight(above).free <= BLURB
            and above.tag != "a"
        ):
            if self.weight(above).links > self.weight(card).links + 4 and above.tag not in ("tr", "li", "p"):
                break
            card = above
        for blurb in self._loose_blurbs(card):
            _drop(blurb)
        _drop(card)

    def _loose_blurbs(self, card: Element) -> list[Element]:
        """The paragraphs behind cards that stand straight in the heart, if nothing but two or more such pairs follows.

        A single one could as well be the last paragraph of the article.
        """
        if card.getparent() is not self.heart or card.tag != "p" or self.weight(card).free > 10:
            return []
        run = [card, *(one for one in card.itersiblings() if self.weight(one).chars)]
        cards, blurbs = run[::2], run[1::2]
        paired = (
            len(cards) == len(blurbs) >= 2 and all(map(self._is_card, cards)) and not any(map(self._is_card, blurbs))
        )
        return blurbs if paired and all(one.tag == "p" and self.weight(one).free <= BLURB for one in blurbs) else []

    def _is_card(self, element: Element) -> bool:
        return self.weight(element).links > 0 and self.weight(element).images > 0

    def link_lists(self) -> None:
        """Lists of links, and paragraphs that only point elsewhere."""
        for element in list(self.tree.iter("ul", "ol", "table", "dl", "div", "td", "p", "section", "aside")):
            weight = self.weight(element)
            if not weight.links or not self.may_go(element):
                continue
            if (weight.links >= 2 and weight.density >= 0.8 and weight.linked >= 15 * weight.links) or (
                weight.links <= 2
                and element.tag in ("p", "div", "li", "td")
                and weight.chars < 250
                and self._points_elsewhere(element, weight)
            ):
                _drop(element)

    def _points_elsewhere(self, element: Element, weight: Weight) -> bool:
        text = tidy(text_of(element))
        if _POINTER.match(text) or (_POINTING_WORDS.match(text) and weight.density > 0.5):
            return True
        return weight.density > 0.9 and len(words(text)) >= 5 and not is_sentence(text)

    def captions(self) -> None:
        """Captions of images, however they are set, and headlines that are printed twice."""
        for element in list(self.tree.iter("table", "p", "div", "figcaption", "span", "em")):
            weight = self.weight(element)
            if not 0 < weight.chars <= 450 or not self.may_go(element):
                continue
            if self._is_caption(element, weight) or (weight.links and doubled(tidy(text_of(element)))):
                _drop(element)

    def _is_caption(self, element: Element, weight: Weight) -> bool:
        if element.tag == "figcaption" or CAPTION_WORDS.search(small(element.get("class") or "")):
            return True
        if element.tag == "table":
            return weight.images > 0 and weight.chars <= 400 and len(element.findall(".//td")) <= 2 * weight.images + 1
        if element.tag != "p":
            return False
        slanted = sum(self.weight(e).chars for e in element.iter("em", "i")) >= weight.chars
        if weight.images:
            return slanted or weight.chars <= 300
        before = element.getprevious()
        return (
            slanted
            and weight.chars <= 300
            and before is not None
            and self.weight(before).images > 0
            and self.weight(before).chars == 0
        )
