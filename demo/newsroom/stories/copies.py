"""One text in many places: what receivers of agency copy change."""

from dataclasses import replace

from demo.newsroom.story import Expect, Story

# Orthography that receivers apply throughout, all of it seen in one day's copies of a single text.
SPACED_HYPHEN = (("Việt Nam-Lào", "Việt Nam - Lào"), ("Việt-Lào", "Việt - Lào"))
EN_DASH = (("Việt Nam-Lào", "Việt Nam – Lào"), ("Chính trị", "chính trị"))
OLD_TONES = (("Thỏa thuận", "Thoả thuận"), ("Ủy ban", "Uỷ ban"), ("hòa", "hoà"))
VIENG_CHAN = (("Vientiane", "Viêng Chăn"),)


def copy_of(
    original: Story,
    outlet: str,
    *,
    name: str,
    title: str | None = None,
    lead: str | None = None,
    credit: str = "",
    author: str = "",
    captions: tuple[str, ...] = (),
    swaps: tuple[tuple[str, str], ...] = (),
    without_first: int = 0,
    without_last: int = 0,
    expects: tuple[Expect, ...] | None = None,
) -> Story:
    """The same text as another outlet prints it; `None` keeps what the original has."""
    kept = original.paragraphs[without_first : len(original.paragraphs) - without_last]
    story = replace(
        original,
        name=name,
        title=original.title if title is None else title,
        lead=original.lead if lead is None else lead,
        text="\n".join(kept),
        credit=credit,
        author=author,
        captions=captions,
        taken_from=(outlet, original.name),
        expects=original.expects if expects is None else expects,
    )
    for before, after in swaps:
        story = replace(
            story,
            title=story.title.replace(before, after),
            lead=story.lead.replace(before, after),
            text=story.text.replace(before, after),
        )
    return story
