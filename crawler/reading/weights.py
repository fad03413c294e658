"""What the elements of a page weigh: text, links and images below each, counted in one pass."""

from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement as Element


@dataclass(slots=True)
class Weight:
    """Characters of text below an element, in links and altogether, and how many links."""

    chars: int = 0
    linked: int = 0
    links: int = 0
    images: int = 0

    @property
    def free(self) -> int:
        """Characters outside links."""
        return self.chars - self.linked

    @property
    def density(self) -> float:
        """Which share of the characters stands in links, from 0 to 1."""
        return self.linked / self.chars if self.chars else 0.0


def weigh(tree: Element) -> dict[Element, Weight]:
    """The weight of every element of a tree."""
    weights: dict[Element, Weight] = {}
    open_links = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            weights[element] = weight = Weight(chars=length(element.text))
            weight.images = int(element.tag in ("img", "picture", "video"))
            if element.tag == "a":
                open_links += 1
                weight.links = 1
            if open_links:
                weight.linked = weight.chars
            continue
        if element.tag == "a":
            open_links -= 1
        parent = element.getparent()
        if parent is None or parent not in weights:
            continue
        mine, above = weights[element], weights[parent]
        tail = length(element.tail)
        above.chars += mine.chars + tail
        above.linked += mine.linked + (tail if open_links else 0)
        above.links += mine.links
        above.images += mine.images
    return weights


def length(text: str | None) -> int:
    """How many characters a text has without its spaces."""
    return len("".join(text.split())) if text else 0
