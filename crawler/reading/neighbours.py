"""Takes out of a page's tree what belongs to other articles: lists of them, and whole ones below the first."""

from lxml.html import HtmlElement as Element

from crawler.reading.body import lines_of, told
from crawler.reading.census import Census
from crawler.reading.lines import fold, letters, place_of, tidy, words
from crawler.reading.metadata import has_date_of_its_own
from crawler.reading.parsing import text_of
from crawler.reading.weights import take_out

_HEADLINE = 4  # words
_LEAST = 0.3  # times what a second article tells must be told by the first
_DRESSED = 3  # times as long as its words a line may be, with all its marks
_OWN = 120  # letters in sentences; a shorter brief was never seen


def drop_lists(tree: Element, counted: Census, seen: list[str]) -> None:
    """Takes out the lists of other articles, unless they are all that the page has."""
    if not counted.has_own(seen, _OWN):
        return
    for box in counted.boxes:
        if box.tag != "a":
            take_out(box, counted.weights)
    longest = _DRESSED * max(map(len, counted.blurbs), default=0)
    # The same blurb once more, below a headline that is no link.
    for again in list(tree.iter("p", "div")) if longest else ():
        if len(again) <= 1 and counted.weights[again].chars <= longest and fold(tidy(text_of(again))) in counted.blurbs:
            take_out(again, counted.weights)


def drop_second_articles(tree: Element, title: str, counted: Census, seen: list[str]) -> None:
    """Takes out whole other articles that a page sets below its own: in a box of the same make, or under a date."""
    wanted = fold(title)
    heads = list(tree.iter("h1", "h2", "h3"))
    first = next((one for one in heads if fold(tidy(text_of(one))) == wanted), None)
    if first is None or len(words(wanted)) < _HEADLINE:
        return
    own = [first, *first.iterancestors()]
    start = place_of(title, seen)
    if start is None:
        return
    for other in heads[heads.index(first) + 1 :]:
        if next(other.iter("a"), None) is not None or len(words(text_of(other))) < _HEADLINE:
            continue  # most are of teasers
        box = _box_apart(other, own)
        twin = next((one for one in own if one.getparent() is box.getparent()), None)
        if box is other or twin is None or tree not in box.iterancestors() or fold(text_of(other)) == wanted:
            continue
        alike = other.tag == "h1" and (twin.tag, twin.get("class")) == (box.tag, box.get("class"))
        if (alike or has_date_of_its_own(other)) and _leaves_an_article(other, box, seen[start + 1 :], counted):
            take_out(box, counted.weights)


def _leaves_an_article(other: Element, box: Element, below: list[str], counted: Census) -> bool:
    """Whether enough is told between two headlines: where the first is but a stage, the second is the article's.

    `below`: what is seen below the first.
    """
    end = place_of(tidy(text_of(other)), below)
    if end is None:
        return False
    return letters(counted.own(below[:end])) >= max(_OWN, _LEAST * letters(told(lines_of(box))))


def _box_apart(heading: Element, own: list[Element]) -> Element:
    """The largest element around a heading that does not hold the page's own headline."""
    box = heading
    while (above := box.getparent()) is not None and above not in own:
        box = above
    return box
