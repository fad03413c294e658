"""People who are named without an office, because of what is said that they did."""

from domain.language.countries import country_names
from domain.language.places import CITIES
from domain.language.vocabulary import Vocabulary
from domain.recognise.capitals import capitals_at
from domain.recognise.document import Sentence
from domain.text import plain


def names_of_leaders(sentence: Sentence, vocabulary: Vocabulary) -> list[tuple[int, int, str]]:
    """The names, each with start and end, of those who led a meeting, as words right before them say: "chaired by A B,
    as the host", "which he led together with C D".
    """
    found: list[tuple[int, int, str]] = []
    for hit in vocabulary.pattern("led_by_name").finditer(sentence.plain):
        end, name = capitals_at(sentence.text, hit.end())
        named = plain(name)
        if " " in name and named not in CITIES and named not in country_names(vocabulary.language):
            found.append((end - len(name), end, name))
    return found
