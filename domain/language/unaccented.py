"""A vocabulary for texts that have lost their accents: "Tham khao chinh tri Viet Nam - Lao lan thu 11"."""

from dataclasses import fields, replace
from enum import Enum
from typing import Any

from domain.language.vocabulary import NEVER, Noun, Vocabulary
from domain.text import bare

#: Letters that a text with its accents has in every sentence.
ACCENTED = "[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđăơư]"


def unaccented(vocabulary: Vocabulary, accented: str, *, lines: bool = False) -> Vocabulary:
    """The same words without accents, for texts that have none at all, or for such `lines` of one: that have none of
    the letters `accented`, a class of characters.
    """
    entries = {
        one.name: _bared(getattr(vocabulary, one.name))
        for one in fields(vocabulary)
        if one.init and one.name != "language"
    }
    return replace(
        vocabulary, **(entries | {"foreign": accented, "foreign_lines": lines, "script": "", "has_accents": False})
    )


def _bared(entry: Any) -> Any:  # Any: as many shapes as a vocabulary has entries
    if isinstance(entry, Enum):
        return entry  # a level or status is a word, too, but no pattern
    if isinstance(entry, str):
        return entry if entry == NEVER else bare(entry).replace("Đ", "D")
    if isinstance(entry, Noun):
        return replace(entry, pattern=_bared(entry.pattern))
    if isinstance(entry, tuple):
        return tuple(_bared(one) for one in entry)
    if isinstance(entry, dict):
        return {_bared(key): _bared(value) for key, value in entry.items()}
    return entry  # words that begin no name stay as they are: without accents people of other countries have them
