"""How English counts rounds: numerals, and the words around them that tell whether it is rounds that they count."""

_CARDINALS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50}
NUMERALS = {word: n for n, word in enumerate(_ORDINALS) if word}
NUMERALS |= {f"{ten}ieth": n for ten, n in _TENS.items()}
NUMERALS |= {f"{ten}y-{word}": n + unit for ten, n in _TENS.items() for unit, word in enumerate(_ORDINALS[:10]) if word}
NUMERALS |= {"inaugural": 1}
# "the eight political consultation": a slip that was seen in a headline
NUMERALS |= {word: n for n, word in enumerate(_CARDINALS) if n > 4}
_TEENS = ("thir", "four", "fif", "six", "seven", "eigh", "nine")
NUMERALS |= {f"{word}teen": n for n, word in enumerate(_TEENS, 13)}

WORDS = "|".join(sorted(NUMERALS, key=len, reverse=True))
NUMERALS |= {"one": 1, "two": 2, "three": 3, "four": 4}  # of years and months; rounds are not counted so

#: Also where the space behind it was lost: "the thirdannual".
NUMBER = rf"(?P<n>\d{{1,3}} ?(?:st|nd|rd|th)|[ivxl]{{1,7}}(?:th)?|{WORDS})(?:(?![^\W_])|(?=(?:annual|political|consultation)))"

NUMBER_WORD = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{WORDS})"

NAME_WORDS = (
    r"(?:-| |,|'s?|the|of|on|annual|regular|joint|bilateral|political|diplomatic|deputy|vice|foreign|affairs|ministers?|"
    r"ministerial|ministry|ministries|level|online|virtual|rounds?|meetings?|sessions?|editions?|consultations?|such|between|two|its|kind|own|yearly|"
    r"viet ?nam(?:ese)?|việt nam|lao(?:s|tian)?|pdr|socialist|people|series|instal?ments?|exchange|in the(?= [a-z ]{0,20}(?:series|form)(?![a-z]))|form of an?|democratic|republic|respective|at(?= (?:the )?(?:level of |(?:deputy|vice|foreign|minister)[a-z -]{0,30}level))|countries|same|mofas?|to|and|their|in-person)*"
)
#: Between whose a consultation is and its noun: "the foreign ministers' own annual consultation".
OWN = r"(?: own)?(?: annual| yearly| regular)?"
# "The two deputies met in Hanoi on Monday for the tenth time", "… had their tenth meeting"
MEET = (
    r"(?<![a-z])(?:me(?:e)?t|meeting|sat down|sit down|convened?|conferred|got together|gathered|came together|did so)"
)
TIME = r"time(?! (?:this|in (?:\w+ ){1,3}?(?:weeks?|months?|days?|years?)(?![a-z])))(?![^\W_])"  # "for the second time this year" counts no rounds
TIMES = (
    rf"{MEET} (?:[^.;]{{0,80}} )?for the {NUMBER} {TIME}|"
    rf"for the {NUMBER.replace('<n>', '<n2>')} {TIME}[^.;]{{0,80}} {MEET}|"
    rf"(?:the|their) {NUMBER.replace('<n>', '<n6>')} {TIME} (?:that )?(?:the two|the (?:deputy |foreign )*ministers|they|both|such)(?![a-z])"
)
MEETING = r"(?:round|edition|consultation|meeting|session|gathering|one)"
# "their second meeting this year" and "the third stop of the tour" count no rounds
EVER = (
    r"(?![^.;,]{0,50} (?:this (?:year|month|week)|of the (?:year|month|week|day|tour|visit|trip|two)|in as many|"
    r"in (?:person|the new|(?:a|\w+) (?:weeks?|months?|days?|years?))))"
)
# Of the first one only the series itself is counted: not "the first such meeting since the border reopened".
COUNT = rf"(?!(?:first|1st) (?!of (?:its|the) kind|in the series|(?:annual |political )*(?:consultation|round|edition)(?! since))){NUMBER}{EVER}"
SINCE = (
    r"since (?:then|\d{4}|inception|its|the (?:mechanism|start|beginning|first|launch)|(?:[^\s,.;]+ ){1,6}?"
    r"(?:establish|launch|set up|creat|introduc|beg[au]n|start|found|institut))"
)
#: Behind a number: it is one of those that were held, whatever form the verb has: "the ninth to be held at that level".
HELD = (
    r"(?:ever )?(?:to (?:be|have been) )?(?:held|hosted|organi[sz]ed|convened|conducted|chaired)(?= (?:at|by|between|under|within|so|since)(?![a-z]))|"
    r"(?:ever )?to (?:bring|involve|gather|unite)(?= )"
)
#: Behind a number: it is one of the series.
OF_SERIES = (
    rf"(?=[,.)]|$| -| (?:of (?:its|their|the|this) (?:kind|sort|series|mechanism|annual)|in (?:the|this) (?:series|format)|such|so far|to date|"
    rf"overall|in all|under|at (?:this|deputy|vice|foreign|minister[a-z]*)(?: minister[a-z]*)?[- ]level|between|they|ever(?![a-z])|the two|{HELD}|{SINCE}|"
    rf"(?:such |annual |regular |political |bilateral |deputy |ministerial ){{0,3}}(?:{MEETING}|time|talks|gathering|instal?lment)s?(?![a-z])))"
)
#: "agreed to meet again at deputy level in Laos in 2025"
AGAIN = (
    r"(?:meet|sit down|convene|gather|come together) (?:again )?in (?:this|that|the same) format(?= (?:again )?(?:in|next)(?![a-z]))|"
    r"(?:meet|see (?:each other|one another)|sit down|convene|gather) again(?= (?:[a-z]+ ){0,4}?(?:at (?:deputy|vice|minister|the same|that|this) ?[a-z-]* ?level|in (?:viet ?nam|việt nam|"
    r"laos|the lao|hanoi|hà nội|ha noi|vientiane|luang|da nang|đà nẵng|hue|huế)(?![a-z])))|"
    r"(?:(?<=deputies )|(?<!prime )(?<=ministers )|(?<=ministries )|(?<=delegations )|(?<=diplomats ))(?:meet|see each other|sit down|convene|gather) again(?= (?:next year|in 20\d\d)(?!\w))"
)
#: "The ministers next meet in Laos in 2020"
NEXT_MEET = (
    "(?:"
    + "|".join(
        rf"(?<={word} )"
        for word in ("ministers", "deputies", "sides", "ministries", "delegations", "they", "two", "will", "to")
    )
    + r")next (?:meet|sit down|convene|gather|come together)(?![a-z])"
)
_HOST = r"(?:laos|viet ?nam|hanoi|ha noi|vientiane|the lao side|the vietnamese side)"
#: "In 2027 it will be Laos's turn", "next time Laos will be the host"
NEXT_TURN = (
    rf"(?<![a-z])(?:takes|taking|will take) over as host(?= (?:next|in 20))|(?<=be ){_HOST}(?:'s|') turn(?= (?:next|in 20)|[.;,]|$)|(?<![a-z]){_HOST} takes (?:its|the) turn(?= (?:next|in)|[.;]|$)|"
    rf"(?<=the )host (?:in 20\d\d|next year) (?:will|is to) be(?= {_HOST})|"
    rf"next time,? (?=(?:it will|they will|{_HOST} will|the two (?:sides|ministries|ministers|deputies) will))"
)
#: Before "after" and "earlier": not when it is said how much later that was ("a month after", "weeks earlier").
NOT_LATER = "".join(
    rf"(?<!{unit} )" for one in ("day", "week", "fortnight", "month", "year") for unit in (one, f"{one}s")
)
TALKS = r"(?:event|exercise|meeting|rounds?|session|edition|consultations?|talks)"
#: Behind "the 13th meeting": it is one of others, or on something else: "of the Mekong-Lancang senior officials".
OF_OTHERS = (
    r" (?:of|between|among) (?!(?:(?:the|their|our|these|this|its|both|two|respective|annual|such|political|bilateral|regular|vietnamese|lao|laos'?|"
    r"viet ?nam'?s?|việt nam'?s?|laotian|hanoi|vientiane|foreign|own|joint|the) ?)*(?:kind|sort|series|mechanism|format|framework|type|year|minist|deput|vice|junior|senior (?=dipl)|"
    r"diplomat|consult|side|countr|neighbour|foreign|mofa|partner|secretar|viet|việt|lao|hanoi|vientiane|nation|capital|government|pair|two|both))|"
    r" on (?!(?:the sidelines|screen|line|a |an |(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:same|following|next|morning|afternoon|eve|\d|first|second)|"
    r"\d|january|february|march|april|may|june|july|august|september|october|november|december|schedule|time|vietnamese|lao|both)(?![a-z]*-))"
)
