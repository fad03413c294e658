"""The words of each language, as plain data that a native speaker can read and mend."""

from domain.language.de import GERMAN
from domain.language.en import ENGLISH
from domain.language.es import SPANISH
from domain.language.fr import FRENCH
from domain.language.ja import JAPANESE
from domain.language.lo import LAO
from domain.language.ru import RUSSIAN
from domain.language.th import THAI
from domain.language.unaccented import ACCENTED, unaccented
from domain.language.vi import VIETNAMESE
from domain.language.vocabulary import Vocabulary
from domain.language.zh import CHINESE

#: Every language that rounds are recognised in.
VOCABULARIES: tuple[Vocabulary, ...] = (
    VIETNAMESE, ENGLISH, FRENCH, SPANISH, LAO, CHINESE, GERMAN, RUSSIAN, JAPANESE, THAI,
    unaccented(VIETNAMESE, ACCENTED, lines=True), unaccented(SPANISH, "[áéíóúñü]"), unaccented(FRENCH, "[éèêëàâçùûîïôœ]"),
)  # fmt: skip
