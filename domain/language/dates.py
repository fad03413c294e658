"""How dates are written: days, months and years, in every language that rounds are recognised in.

All are regular expressions over `domain.text.plain` text.  Groups: "d" the first day (where a pattern has several forms
"d2" to "d7"), "e" or "e2" the last day of a run, "m" the month by name or number ("n": by number), "m1" that of the
first day of a run that ends in another, "y" the year ("y2", "y3"; "b": Buddhist), "r" a word for the year, "last" and
"last2" a word for the month before, "next" for the one after, "w" a weekday or the word before one.
"""

import re
from collections.abc import Iterable

from domain.language.calendar import (
    ENGLISH_MONTHS,
    MONTHS,
    RELATIVE_WEEKDAYS,
    RELATIVE_WEEKS,
    RELATIVE_YEARS,
    WEEKDAYS,
)
from domain.language.literals import any_of
from domain.language.patterns import Pattern

_WORD_END = r"(?![^\W\d_])"


def _one_of(names: Iterable[str]) -> str:
    """Names of several scripts; those in letters with case end where a word ends."""
    listed = sorted(names, key=len, reverse=True)
    cased = "|".join(name for name in listed if name[0].islower())
    others = "|".join(name for name in listed if not name[0].islower())
    return rf"(?:{cased})\.?{_WORD_END}" + (f"|{others}" if others else "")


MONTH = f"(?P<m>{_one_of(MONTHS)})"
_RELATIVE_YEAR = "|".join(RELATIVE_YEARS)
_OTHER_MONTH = f"(?P<o>{_one_of(name for name in MONTHS if name not in ENGLISH_MONTHS)})"
_BRACKETED_MONTH = MONTH.replace("<m>", "<b>")
#: Right before a month that has no day: without such a word "may" is no May.
_IN = (
    r"ເດືອນ|เดือน|(?:slated|scheduled|planned|set|due) for|in|"
    r"(?:back|off|over|postponed|delayed|deferred|moved|shifted|rescheduled|brought forward) to|"
    r"since|until|by|this|next|during|before|around|mid-|early|late|of|end of|last|"
    r"im|ende|anfang|mitte|seit|auf|bis|vergangenen|kommenden|"
    r"\ben|(?<!\d )de|fin|mi-|finales de|fines de"
)
_IN_YEAR = r"(?: ?(?:del? |năm |ປີ ?|ปี ?|พ\.ศ\. ?)?(?P<y3>(?:19|20|25)\d\d))?"
MONTH_NUMBERED = Pattern(
    r"(?:tháng|thang|ເດືອນ|เดือน) ?(?P<n>\d{1,2})(?!\d)(?:(?: ?[/-] ?| năm | nam | ?ປີ ?| ?ปี ?| )(?P<y>(?:19|20)\d\d))?"
)
MONTH_NAMED = Pattern(
    rf"(?:{_IN}) ?{MONTH}(?! \d{{1,2}}(?!\d))(?:(?:,? (?:del? )?|,? ?(?:ປີ|ปี|พ\.ศ\.) ?|/)(?P<y2>(?:19|20|25)\d\d))?|"
    rf"(?:\(|, ){_BRACKETED_MONTH}(?=\))|"  # "(Hanoi, July)"
    rf"(?<![^\W_])(?<!\d )(?<!\d de )(?<!\d\. ){_OTHER_MONTH}(?! ?\d{{1,2}}(?!\d)){_IN_YEAR}"
)
MONTH_HAN = Pattern(rf"(?:(?P<y>(?:19|20)\d\d) ?年 ?|(?P<r>{_RELATIVE_YEAR}) ?)?(?P<n>\d{{1,2}}) ?月(?! ?\d)")
# What is looked for first, because it costs little and most sentences lack it: the letters that names of months begin
# with, the words of "this month", letters of scripts without case.
MONTH_STEM = re.compile(any_of(re.split(r"[\[(?\\]", name)[0] for name in MONTHS))
#: "2021至2025年", "2021 đến 2025": the years of a plan.
_PERIOD = r"(?! ?(?:年 ?)?(?:至|到) ?20\d\d| (?:đến|tới)(?: năm)? 20\d\d| ?(?:ຫາ|ເຖິງ)(?: ?ປີ)? ?20\d\d)"
_IN_PERIOD = r"(?<!\d\d至)(?<!\d\d到)(?<!\d年至)(?<!\d年到)(?<!\d đến )(?<!\d đến năm )(?<!\d tới )(?<!\d tới năm )(?<!\d ຫາ )(?<!\d ເຖິງ )(?<!\d ຫາ ປີ )(?<!\dຫາ)(?<!\dເຖິງ)"
YEAR_ONLY = Pattern(
    rf"(?:(?<=mid-)|(?<![\d/-])){_IN_PERIOD}(?P<y>(?:19|20)\d\d){_PERIOD}(?![\d/]|-\d)|(?:ปี|พ\.ศ\.) ?(?P<b>25\d\d)(?!\d)"
)
#: A season to come, with the last month of it.  "fall" alone is a verb, "été" a participle, "mùa thu hoạch" the harvest.
_SEASONS = {
    5: r"(?:this|in the|the) spring|printemps|primavera|frühjahrs?|frühlings?|весной|весну|mùa xuân",
    8: r"summer|(?:cet |l'|en )été|verano|sommers?|летом|лето|mùa (?:hè|hạ)",
    11: r"autumn|(?:this|in the|the) fall|automne|otoño|herbst(?:es)?|осенью|осень|mùa thu(?! hoạch)",
}
_HAN_SEASONS = {5: "春季|今春", 8: "夏季|今夏", 11: "秋季|今秋"}
_OVER = r"(?! ?(?:dernière?|passée?|pasad[oa]|vừa qua|vừa rồi|năm ngoái|trước|этого года прошл|прошл|des (?:vergangenen|letzten)))"
SEASON = Pattern(
    "|".join(
        rf"(?<!last )(?<!past )(?<!прошлым )(?<!прошлой )(?<!vergangenen )(?<!letzten )(?<!pasado )(?<!pasada )"
        rf"(?<![^\W_])(?P<s{last}>{named})(?![^\W_]){_OVER}"
        for last, named in _SEASONS.items()
    )
    + "".join(rf"|(?P<h{last}>{named})" for last, named in _HAN_SEASONS.items())
)
#: Behind a season: its year is said.
SEASON_OF_YEAR = re.compile(
    r" ?(?:[^\W\d_]{1,4} ){0,2}(?:năm )?"
    r"(?:(?:19|20)\d\d|next year|prochaine?|próxim[oa]|nächsten|следующего|tới|sau|năm nay|nay)"
)
RELATIVE_YEAR_ONLY = Pattern(rf"(?:{_RELATIVE_YEAR})(?! ?\d{{1,2}} ?月)")
QUARTER = Pattern(r"quý [ivx\d]{1,3} ?(?:/|năm) ?(?P<y>(?:19|20)\d\d)")
YEAR_AFTER_MONTH = Pattern(r"(?P<n>\d{1,2}) ?[/-] ?(?P<y>(?:19|20)\d\d)(?!\d)")
#: Right before a year: what is told has gone on from then.
SINCE = re.compile(
    r"(?:(?<!\w)(?:since|depuis|desde|seit|kể từ|từ|начиная с)(?: năm| the year| l.année| el año| early| late)? |"
    r"自|从|從|ແຕ່ປີ ?|ตั้งแต่(?:ปี)? ?(?:พ\.ศ\. ?)?)$"
)
#: "ຄັ້ງທີ 9 ນີ້" is this ninth round, "lần thứ 12 tháng 12/2025" one of December: no days.
_NO_NUMBER = r"(?<!ຄັ້ງທີ)(?<!ຄັ້ງທີ )(?<!thứ )(?<!kỳ )(?<!lần )(?<!phiên )"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|\.|º|°|-?го)?"
_TO = r"-|to|and|through|đến|và|et|au|y|al?|bis|und|и|по|ຫາ|ເຖິງ|ແລະ|ถึง|และ"
#: "24/7" is round the clock beside a word for a service.
_NOT_ALWAYS = (
    r"(?:(?!24/7(?![\d/]))|(?<!hoạt động )(?<!thường trực )(?<!trực )(?<!phục vụ )(?<!liên tục )(?<!suốt )(?<!mở cửa )(?<!hỗ trợ )"
    r"(?<!operates )(?<!operating )(?<!open )(?<!available )(?<!works )(?<!working )(?<!runs )(?<!running )(?<!staffed )"
    r"(?<!ouverte )(?<!ouvert )(?<!joignable )(?<!disponible )(?<!abierto )(?<!abierta )(?<!erreichbar )(?<!besetzt )"
    r"(?<!работает )(?<!круглосуточно )(?! ?24/7 (?:service|hotline|helpline|line|support|consular)))"
)
_LAST = rf"(?: ?(?:{_TO}) ?(?:ngày |ngay |le |el |zum |dem |ວັນທີ ?|วันที่ ?)?(?P<e>\d{{1,2}})(?:st|nd|rd|th|\.|-?го)?)?"
_YEAR = (
    r"(?:[,/. -]{0,2}(?:năm |nam |del? |ປີ ?|ปี ?|พ\.ศ\. ?)?(?P<y>(?:19|20|25)\d\d|(?:(?<=\.)|(?<=\. ))[67]\d))?(?!\d)"
)

NUMERIC = Pattern(
    rf"(?<![\d/.,-]){_NOT_ALWAYS}(?P<d>\d{{1,2}})(?:[/.-](?P<m1>\d{{1,2}})(?= ?(?:{_TO})))?{_LAST}[/.-]{{1,2}}(?P<m>\d{{1,2}})"
    r"(?:[/.-](?P<y>(?:19|20|25)\d\d))?"
    r"(?![\d/%]|[.,-]\d)"
)
SPELT_VI = Pattern(rf"(?<!\d){_NO_NUMBER}{_DAY}{_LAST}(?: tháng | thang | ?ເດືອນ ?)(?P<m>\d{{1,2}}){_YEAR}")
#: "sáng mai 16/9" is no 16 May; who calls that month so writes "16 mai".
MONTH_FIRST = Pattern(
    rf"(?<![^\W\d_])(?<![ ,]\d )(?<!\d\d )(?!mai ){MONTH} ?{_DAY}(?!\d){_LAST}(?:,? (?P<y>(?:19|20)\d\d))?"
)
DAY_FIRST = Pattern(rf"(?<!\d){_NO_NUMBER}{_DAY}{_LAST} ?(?:of |del? (?:mes de )?|d'|ເດືອນ ?|เดือน ?)?{MONTH} ?{_YEAR}")
_TO_HAN = "-|~|起?至|起?到|和|及|と|から|、"
_SUN = "[日号號]"
_NO_DATELINE = r"(?!\d| ?[日号號]? ?[电電讯訊])"  # "新华社万象7月9日电" dates the dispatch
_HAN_YEAR = rf"(?:(?:(?P<y>(?:19|20)\d\d) ?年|(?P<r>{_RELATIVE_YEAR})) ?)?"
HAN = Pattern(
    rf"{_HAN_YEAR}(?P<m>\d{{1,2}}) ?月 ?(?P<d>\d{{1,2}}) ?{_SUN}?"
    rf"(?: ?(?:{_TO_HAN}) ?(?P<e>\d{{1,2}}) ?{_SUN})?{_NO_DATELINE}"
)
#: "7月30日至8月2日"
HAN_RUN = Pattern(
    rf"{_HAN_YEAR}(?P<m1>\d{{1,2}}) ?月 ?(?P<d>\d{{1,2}}) ?{_SUN}? ?(?:{_TO_HAN}) ?"
    rf"(?P<m>\d{{1,2}}) ?月 ?(?P<e>\d{{1,2}}) ?{_SUN}"
)
# The month of publication goes without saying: "8日上午", "18日と19日", "ວັນທີ 8 ນີ້",
# "los días 25 y 26 de los corrientes".
THIS_MONTH = Pattern(
    rf"(?P<last>上[个個]?月|先月) ?(?P<d6>\d{{1,2}}) ?{_SUN}|"
    rf"(?<!\d){_NO_NUMBER}(?P<d7>\d{{1,2}})(?:st|nd|rd|th)? ?"
    r"(?:(?P<last2>tháng trước|ເດືອນ ?(?:ກ່ອນ|ແລ້ວ)|of last month|del mes pasado|du mois dernier)|"
    r"(?P<next>(?:(?<=ngày \d )|(?<=ngày \d\d ))tháng (?:sau|tới)|of next month|del (?:próximo mes|mes (?:próximo|entrante|que viene))|du mois prochain))|"
    rf"(?<!\d)(?<!\d月)(?<!\d月 )(?P<d>\d{{1,2}}) ?{_SUN}?"
    rf"(?: ?(?:{_TO_HAN}) ?(?P<e>\d{{1,2}}))? ?{_SUN}(?! ?[間间内後后电電讯訊]|前[にのはもで、])|"
    rf"(?<!\d){_NO_NUMBER}(?P<d2>\d{{1,2}}){_LAST.replace('<e>', '<e2>')} ?"
    r"(?:tháng này|ເດືອນນີ້|ນີ້|de este mes|del? (?:los )?corrientes?|del presente|de ce mois|courant|of this month|"
    r"dieses monats|числа этого месяца|เดือนนี้)|"
    r"(?<=día )(?P<d3>\d{1,2})(?!\d| ?(?:del? (?!forma|manera)|y |al? |-|/))|"
    r"(?<=on the )(?P<d4>\d{1,2})(?:st|nd|rd|th)(?=[,.;]|$"
    r"| and (?:(?:then |the )?(?:next|following)|[a-z-]+ed|left|met|held|flew|had) )|"
    r"(?:(?<=morning of the )|(?<=evening of the )|(?<=afternoon of the ))(?P<d5>\d{1,2})(?:st|nd|rd|th)(?= |[,.;]|$)"
)  # fmt: skip
#: Under the heading of a month a number is a day of it: "August.  … on the 29th by A and B".
OF_FRAME = Pattern(
    r"(?:ngày|ວັນທີ|วันที่) ?(?P<d>\d{1,2})(?![\d/]|[.,-]\d)|"
    r"(?:on the|(?<![a-zß-ÿ])(?:le|el|el día|am)) (?P<d2>\d{1,2})(?:st|nd|rd|th|er|\.)?"
    r"(?=[,;:)]|\.?$|\. | (?:in|at|by|under|with|between|à|au|en|sous|par|entre|bajo|con|fand(?:en)?)(?![^\W_]))|"
    r"^(?:on the|le|el|el día|am) (?P<d4>\d{1,2})(?:st|nd|rd|th|er|\.)?(?![^\W_])|(?P<d3>\d{1,2})(?:-го| числа)"
)  # fmt: skip
#: On a visit from one day to another a number is a day of it: "17-20 December … on the 18th".
OF_RUN = Pattern(
    rf"{OF_FRAME.pattern}|"
    r"(?<!\w)(?:sáng|trưa|chiều|tối|hôm) (?P<d5>\d{1,2})(?![\d/:]|[.,-]\d| ?(?:tháng|giờ|h|phút))"
)  # fmt: skip
# What begins with a plain alternation is searched by its first letters; where a word begins is asked afterwards.
WEEKDAY = Pattern(_one_of(name for name in WEEKDAYS if name[0].islower()))
WEEKDAY_UNSPACED = re.compile("|".join(name for name in WEEKDAYS if not name[0].islower()))
WEEK = re.compile(rf"(?P<w>{'|'.join(RELATIVE_WEEKS)})$")
NEAR_WEEKDAY = re.compile(rf"(?<!\w)(?P<w>{'|'.join(RELATIVE_WEEKDAYS)}) $")
WEEKDAYS_VI = ("hai", "ba", "tư", "năm", "sáu", "bảy")
WEEKDAY_VI = Pattern(
    rf"(?:(?:hôm|sáng|trưa|chiều|tối) |^(?=[^:]{{6,9}}:)|"
    # "vào thứ Tư", but "vào ngày thứ hai" is the second day as often
    r"vào (?=(?:thứ \w+|chủ nhật)(?:[.,;:]|$| (?:tới|tuần|này|sau|tại|ở|\()))|vào ngày (?=(?:thứ \w+|chủ nhật) (?:tới|tuần|này))|"
    r"(?<!lần )(?<!kỳ )(?<!phiên )(?<!cuộc )(?<!vòng )(?<!khảo )(?<!vấn )(?<!trị )(?<!họp )(?<!gặp )(?<!\w)(?=(?:thứ \w+|chủ nhật) (?:vừa (?:qua|rồi)|tuần (?:này|qua|vừa))))"
    rf"(?:thứ (?P<w>{'|'.join(WEEKDAYS_VI)})|chủ nhật)(?!\w)"
)
_THIS_MONTHS = (
    "日|号|號|ນີ້|tháng này|este mes|corriente|del presente|de ce mois|"
    "día |courant|this month|morning of the |evening of the |noon of the |"
    "on the 1|on the 2|on the 3|on the 4|on the 5|on the 6|on the 7|on the 8|on the 9|"
    "dieses monats|этого месяца|เดือนนี้|tháng trước|ເດືອນກ່ອນ|ເດືອນແລ້ວ|last month|mes pasado|mois dernier|"
    "tháng sau|tháng tới|next month|próximo mes|mes próximo|mes entrante|mes que viene|mois prochain"
)
THIS_MONTH_WORD = re.compile(any_of(_THIS_MONTHS.split("|")))
#: "Hanoï, 16 septembre (VNA) - ", behind the day of a dispatch
DATELINE = re.compile(r"(?:,? 20\d\d)?,? ?(?:\([^()\d]{2,25}\) ?(?:[-.] )?|- |\.- )")
NAMED_TWICE = re.compile(r"[ ,(]{1,2}(?:de[mn]|le|el(?: día)?|día|the|ce|ngày) ")  # between a weekday and its date
#: Right behind a number: it is no round, but a part of a year.
PART_OF_YEAR = re.compile(r"[ -]?(?:quarter|half|semest|trimest|mitad|moitié|quinzaine|quincena|weeks?|days?)")

_FULL_YEAR = r"(?:19|20|25)\d\d"
#: A line that begins with a month under which a chronicle goes on.
MONTH_HEADING = Pattern(
    rf"^(?:[-*•] ?)?(?:(?P<y1>{_FULL_YEAR}) ?年 ?)?(?:(?:in|im|en) |(?:ເດືອນ|เดือน) ?)?"
    r"(?:(?:tháng|thang|ເດືອນ|เดือน) ?(?P<n>\d{1,2})|(?P<n1>\d{1,2}) ?月份?|(?P<n2>\d{1,2})(?=/\d{4})|"
    rf"{MONTH})(?:(?:,? (?:del? |năm )?|/| ?(?:ປີ|ปี|พ\.ศ\.) ?)(?P<y>{_FULL_YEAR}))? ?(?:[.:：]|- |$)"
)
#: A line that is nothing but a year: what follows is of it.
YEAR_HEADING = Pattern(rf"^(?:năm |ປີ ?|ปี ?)?(?P<y>{_FULL_YEAR}) ?年?[.:：]?$")
YEAR_ALONE = Pattern(rf"(?<![\d/-]){_FULL_YEAR}(?![\d/]|-\d)")
