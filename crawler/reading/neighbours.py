"""Takes out of a page's tree what belongs to other articles: lists of them, and whole ones below the first."""

from lxml.html import HtmlElement as Element

from crawler.reading.body import lines_of, told
from crawler.reading.census import Census
from crawler.reading.lines import fold, letters, tidy, words

_OWN = 120  # letters in sentences; a shorter brief was never seen


def drop_lists(tree: Element, counted: Census, seen: list[str]) -> None:
    """Takes out the lists of other articles, unless they are all that the page has."""
    own = [line for line in told(seen) if fold(line) not in counted.blurbs]
    if letters(own) < _OWN:
        return
    for box in counted.boxes:
        if box.tag != "a" and box.getparent() is not None:
            box.drop_tree()
    for again in list(tree.iter("p", "div")):  # the same blurb once more, below a headline that is no link
        if len(again) <= 1 and fold(tidy("".join(again.itertext()))) in counted.blurbs:
            again.drop_tree()


def drop_second_articles(tree: Element, title: str) -> None:
    """Takes out whole other articles that a page sets below its own, each in a box of the same make."""
    heads = [one for one in tree.iter("h1") if len(words(one.text_content())) >= 4]
    first = next((one for one in heads if fold(tidy(one.text_content())) == fold(title)), None)
    if first is None:
        return
    own = [first, *first.iterancestors()]
    for other in heads[heads.index(first) + 1 :]:
        box = other
        while (above := box.getparent()) is not None and above not in own:
            box = above
        twin = next((one for one in own if one.getparent() is box.getparent()), None)
        if twin is None or (twin.tag, twin.get("class")) != (box.tag, box.get("class")):
            continue
        if letters(told(lines_of(twin))) >= max(_OWN, 0.3 * letters(told(lines_of(box)))):
            box.drop_tree()
