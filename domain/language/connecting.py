"""Words that connect what a sentence names, in every language that rounds are recognised in.

All are regular expressions over `domain.text.plain` text.
"""

import re

_AND = "và|and|et|y|und|и"  #: between words that stand apart
_AND_UNSPACED = "和|与|ແລະ|และ|と"

#: Behind it, or before it, something else may be told.
COMMA = re.compile("[,，、]")
#: Between two names of one list: "A, B and C".
LINK = re.compile(rf"[ ,、/–-]{{0,3}}(?:{_AND}|{_AND_UNSPACED})?[ ,–-]{{0,2}}")
#: Two names that a clause begins with, each of a word or two: "Hanoi and Bangkok held …".
TWO_FIRST = re.compile(rf"(?:^|[.:] )[^\W\d]+(?: [^\W\d]+)? (?:{_AND}) [^\W\d]+(?: [^\W\d]+)? ")
#: Behind a place or a time: what follows happened there or then.
WHERE = re.compile(r", (?:where|when|nơi|trong đó|khi)(?![^\W_])")
#: Behind a word that joins two ordinals: "the second and the third", "la deuxième et la troisième".
ARTICLE = re.compile(r" (?:the|die|der|das|den|la|le|el|los|las|les)$")
#: What stands between two commas tells of somebody in passing: ", who leaves for Hanoi on Thursday,".
IN_PASSING = re.compile(
    r", (?:who|whose|which|qui|dont|que|quien|quienes|cuy[oa]s?)(?![^\W_])[^,;.]*,(?! (?:and|et|y|e)(?![^\W_]))"
)
#: What is told of a series of meetings, not of one: since when, how often, when it began.
HISTORY = re.compile(
    r"(?<![^\W_])(?:since|every|each year|regularly|alternat\w*|in turns?|first|launched|founded|established|depuis|tous les|chaque|"
    r"régulièrement|tour à tour|première fois|créée?|établie?|instaurée?|desde|cada|periódic\w+|regularmente|primera vez|"
    r"mecanismo|mécanisme|mechanism|cread[oa]|seit|alle (?:zwei|drei|\d)|jedes jahr|regelmäßig|abwechselnd|bisher|erstmals|gegründet|ins leben|"
    r"с \d{4}|впервые|кажд\w+|регулярно|поочер[её]дно|được lập|thành lập|lần đầu|cơ chế)(?![^\W_])|建立|创立|首次|机制"
)
#: A participle that says that something was to come, whatever came of it.
PLANNED = re.compile(
    r"(?<![^\W_])(?:planned|scheduled|slated|due|set|foreseen|expected|prévue?s?|programmée?s?|previst[oa]s?|programad[oa]s?|fijad[oa]s?|"
    r"geplant\w*|vorgesehen\w*|angesetzt\w*|намеченн\w+|запланированн\w+|назначенн\w+|dự kiến|ấn định|lên lịch)(?![^\W_])"
)
#: What stands right behind a name and tells of it in passing, before its own verb.
ASIDE = re.compile(
    r",? ?(?:which|that|(?:originally|initially|first|once|previously|earlier)(?! (?:held|met|launched|established|founded|set up))|due|set|scheduled|planned|slated|qui|prévue?s?|initialement|programmée?|que|prevista|"
    r"programada|fijada|inicialmente|die|das|der|geplant|ursprünglich|которы[ей]|намеченн\w+|запланированн\w+|vốn|dự kiến)(?![^\W_])"
)
#: Why something is put off, up to the comma behind it: where the flood is, nobody was to meet.
CAUSE = re.compile(
    r"(?:^|(?<=, ))(?:do|vì|bởi) [^,;.]{3,120},|(?<![^\W_])(?:do|vì) (?:ảnh hưởng|mưa|bão|lũ|dịch|diễn biến|tình hình|thiên tai|hậu quả)[^,;.]{0,120}|"
    r"(?<![^\W_])(?:because of|due to|owing to|in view of|in the wake of|en raison d[eu']|à cause d[eu']|face à|debido a|a causa de|ante (?:la|el|las|los)|wegen|"
    r"aufgrund|angesichts|из-за|в связи с)[^,;.]{3,120}|(?:因|由于|由於|鉴于|鑒於)[^,，。;；]{2,40}[,，]|[^、。]{2,40}(?:により|のため|を受けて?)、|"
    r"(?:ຍ້ອນ|ເນື່ອງຈາກ|เนื่องจาก|สืบเนื่องจาก)[^,;.]{3,80}"
)
#: Right behind a word for a meeting: what it is on, so that it is another one.
TOPIC = re.compile(
    r" ?(?:(?:on|about|concerning|regarding|sur|au sujet d[eu']|sobre|acerca de|über|zum|zur|zu|о|об|по|về)(?![^\W_])|关于|關於|に関する)"
)
