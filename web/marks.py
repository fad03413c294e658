"""The recognised passages of a text: which stretches prove which facts.  Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A piece of a paragraph; `fields` are the facts that it proves, none for what stands between."""

    text: str
    fields: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()  #: names of the proofs that begin here


def mark(text: str, proofs: Iterable[tuple[str, str, str]]) -> list[list[Stretch]]:
    """The paragraphs of a text as stretches.  `proofs`: field, quotation, and the name under which it is linked to.

    A quotation is marked where it first stands, and nowhere if the text does not have it.
    """
    paragraphs = text.split("\n")
    found: list[list[tuple[int, int, str, str]]] = [[] for _ in paragraphs]
    for field, quote, name in proofs:
        for line in filter(None, quote.split("\n")):
            at = next(((i, p.find(line)) for i, p in enumerate(paragraphs) if line in p), None)
            if at is not None:
                found[at[0]].append((at[1], at[1] + len(line), field, name))
                name = ""  # the link leads to the first paragraph of a quotation
    return [_stretches(paragraph, spans) for paragraph, spans in zip(paragraphs, found, strict=True)]


def _stretches(paragraph: str, spans: Sequence[tuple[int, int, str, str]]) -> list[Stretch]:
    edges = sorted({0, len(paragraph), *(edge for start, end, _, _ in spans for edge in (start, end))})
    return [
        Stretch(
            text=paragraph[start:end],
            fields=tuple(dict.fromkeys(field for a, b, field, _ in spans if a <= start and end <= b)),
            anchors=tuple(dict.fromkeys(name for a, _, _, name in spans if a == start and name)),
        )
        for start, end in pairwise(edges)
    ]
