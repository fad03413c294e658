"""What the elements of a page weigh: text, links and images below each, counted in one pass, once a page."""

from dataclasses import dataclass

from lxml.html import HtmlElement as Element

_PICTURES = frozenset(["img", "picture", "video"])


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
    found: list[tuple[Element, Weight, Weight | None]] = []  # an element, its weight, that of the one above
    within: set[Element] = set()  # links, and what stands in them
    for element in tree.iter("*"):  # those above come first
        tag, text, parent = element.tag, element.text, element.getparent()
        mine = Weight(length(text) if text else 0, 0, 1 if tag == "a" else 0, 1 if tag in _PICTURES else 0)
        weights[element] = mine
        found.append((element, mine, weights.get(parent) if parent is not None else None))
        if tag == "a" or parent in within:
            within.add(element)
    for element, mine, above in reversed(found):  # and now those below: nothing is added to them any more
        if element in within:
            mine.linked = mine.chars
        if above is None:
            continue
        if tail := element.tail:
            above.chars += length(tail)
        if mine.chars:  # most elements of a page have nothing to add
            above.chars += mine.chars
            above.linked += mine.linked
        if mine.links:
            above.links += mine.links
        if mine.images:
            above.images += mine.images
    return weights


def take_out(element: Element, weights: dict[Element, Weight]) -> None:
    """Drop an element from its tree, and what it weighs from those above it: the text behind it stays.

    What is out already, and the root, stay as they are.
    """
    if element.getparent() is None:
        return
    mine = weights[element]
    for above in element.iterancestors():
        whole = weights[above]
        whole.chars -= mine.chars
        whole.linked -= mine.linked
        whole.links -= mine.links
        whole.images -= mine.images
    element.drop_tree()


def length(text: str | None) -> int:
    """How many characters a text has without its spaces."""
    return len("".join(text.split())) if text else 0
