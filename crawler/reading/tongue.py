"""Which language a text is in: by its script where that decides, else by its words."""

import re
from collections import Counter
from copy import copy
from functools import cache, lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

#: Latin-script languages of the pages that we meet; the fewer, the surer the answer on a short text.
_LATIN = (
    "vi",
    "en",
    "fr",
    "es",
    "de",
    "pt",
    "it",
    "id",
    "nl",
    "sv",
    "da",
    "no",
    "fi",
    "pl",
    "cs",
    "sk",
    "hu",
    "ro",
    "tr",
    "ca",
    "hr",
    "sl",
    "et",
    "lt",
    "lv",
    "sq",
    "ms",
    "tl",
)
_CYRILLIC = ("ru", "uk", "bg", "sr", "mk", "be", "kk", "mn")
_ARABIC = ("ar", "fa", "ur", "ps")
_SCRIPTS = (
    ("lo", "\u0e80-\u0eff"), ("th", "\u0e00-\u0e7f"), ("km", "\u1780-\u17ff"), ("my", "\u1000-\u109f"),
    ("ko", "\uac00-\ud7af"), ("ja", "\u3040-\u30ff"), ("han", "\u3400-\u9fff"), ("cyrillic", "\u0400-\u04ff"),
    ("arabic", "\u0600-\u06ff"), ("el", "\u0370-\u03ff"), ("he", "\u0590-\u05ff"), ("hi", "\u0900-\u097f"),
    ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
)  # fmt: skip
_COUNTED = [(name, re.compile(f"[{span}]")) for name, span in _SCRIPTS]
_VIETNAMESE = re.compile("[ăđơưạ-ỹẠ-ỸĂĐƠƯ]")  # letters that no other language here has
_SAMPLE = 4000


@cache
def _all_languages() -> LanguageIdentifier:
    """Read once: it takes half a second, and 20 pages are read in that time."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _identifier(languages: tuple[str, ...]) -> LanguageIdentifier:
    identifier = copy(_all_languages())
    identifier.set_languages(list(languages))
    return identifier


def language_of(text: str, stated: str | None) -> str | None:
    """ISO 639-1 of a text, `None` if it has no letters; `stated` by the page counts where the words leave a doubt."""
    sample = text[:_SAMPLE]
    counts = _scripts(sample)
    for dense in ("han", "ja", "ko"):  # one character is about a word
        counts[dense] *= 3
    if counts["ja"] and counts["ja"] * 8 > counts["han"]:
        counts["ja"] += counts["han"]
        counts["han"] = 0
    script, count = counts.most_common(1)[0]
    if not count:
        return None
    if script == "han":
        return "zh"
    if script == "latin":
        if len(_VIETNAMESE.findall(sample)) > 0.06 * count:
            return "vi"
        return _by_words(sample, _LATIN, stated)
    if script == "cyrillic":
        return _by_words(sample, _CYRILLIC, stated)
    if script == "arabic":
        return _by_words(sample, _ARABIC, stated)
    return script


def _scripts(sample: str) -> Counter[str]:
    """How many letters of each script a text has."""
    counts = Counter({name: 0 for name, _ in _COUNTED})  # of two with as many letters the first counts
    for letter, count in Counter(sample).items():
        if (script := _script_of(letter)) is not None:
            counts[script] += count
    return counts


@lru_cache(maxsize=4096)  # a text has some dozens of letters; Chinese has thousands
def _script_of(letter: str) -> str | None:
    return next((name for name, pattern in _COUNTED if pattern.match(letter)), None)


def _by_words(sample: str, languages: tuple[str, ...], stated: str | None) -> str:
    ranked = _identifier(languages).rank(sample)
    best, sureness = str(ranked[0][0]), float(ranked[0][1])
    if (
        stated in languages
        and stated != best
        and (sureness < 0.9 or stated in [name for name, share in ranked[1:3] if float(share) > 0.05])
    ):
        return stated or best
    return best
