"""German.

One noun serves both levels: "die 10. politische Konsultation", "Konsultation der Vizeaußenminister".  Adjectives and
ordinals bear endings; verbs stand at the end, so that what announces them ("wird", "soll") may stand far before.
"""

from domain.language.vocabulary import Noun, Vocabulary
from domain.rounds import Status
from domain.site import Level

# Numbers -------------------------------------------------------------------------------------------------------------

_UNITS = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_ORDINALS = (
    "", "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft",
    "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt",
)  # fmt: skip
_TENS = {"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40}
_STEMS = {word: n for n, word in enumerate(_ORDINALS) if word} | {"siebent": 7}
_STEMS |= {f"{ten}st": n for ten, n in _TENS.items()}
_STEMS |= {f"{unit}und{ten}st": n + one for ten, n in _TENS.items() for one, unit in enumerate(_UNITS) if unit}
_STEMS |= {stem.replace("ü", "ue").replace("ö", "oe"): n for stem, n in _STEMS.items()}
_NUMERALS = {stem + ending: n for stem, n in _STEMS.items() for ending in ("e", "en", "er", "es", "em")}

_WORDS = "|".join(sorted(_NUMERALS, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,3}}(?:\.|-?te[nrs]?(?![^\W_]))|[ivxl]{{1,7}}(?![^\W_])|(?:{_WORDS})(?![^\W_]))"

# Words that recur ----------------------------------------------------------------------------------------------------

_BEGIN, _END = r"(?<![^\W_])", r"(?![^\W_])"  #: of a word
_E = r"(?:e[nmrs]?)?"  #: ending of an adjective
_FOREIGN = r"(?:außen|aussen)"
_VICE = rf"(?:vize-?{_FOREIGN}?-?minister|stellvertretende[nmr]? (?:(?:laotisch|vietnamesisch)e[nmrs]? )?{_FOREIGN}?minister|{_FOREIGN}vizeminister)"
_NO_OFFICE = r"(?!präsident|i[au])"  #: "Ministerpräsident", "Ministerium", "ministeriell"
_PERSONS = r"(?:innen|in|n|s)?"
_CONSULTATION = r"konsultation(?:en|srunden?|streffens?|ssitzung(?:en)?|sgespräche[n]?)?"
_OF = r"(?:(?:auf (?:der )?ebene )?(?:der|von)|zwischen den|auf)(?: beiden| zwei)?"
_OF_FOREIGN_MINISTERS = rf"{_OF} (?:vize-?{_FOREIGN}|stellvertretende[nr] {_FOREIGN}|{_FOREIGN}vize|{_FOREIGN})minister(?:innen|n|ebene|ien)?"
_OF_MINISTERS = rf"{_OF} (?:vize-?|stellvertretende[nr] )?(?:{_FOREIGN})?(?:vize)?minister(?:innen|n|ebene|ien)?"
_MONTHS = "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
_NO_BODY = r"(?! (?:des|der|vom|dieses|dieser) [^,.;]{0,40}(?:ausschuss|ausschüsse|komitee|kommission|rates|parlament|versammlung| $))"
_ROUND = r"(?:konsultationsrunde|gesprächsrunde|runde|treffens?|sitzung|begegnung|tagung|auflage|zusammenkunft|ausgabe)"
_NEXT = r"(?:nächst|kommend|folgend|darauffolgend|nächstfolgend|übernächst)e[nmrs]?"
_COUNTED_YEARS = {
    word: n
    for n, word in enumerate(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn".split(), 2
    )
}
_COUNTS = "|".join(_COUNTED_YEARS)  # of years and months; rounds are not counted so
_PREMIERE = ("premiere", "auftaktrunde", "auftakt", "erstauflage")
_VERBS = (
    r"(?:wird|werde|soll|solle|sollte|fand|findet|folgt|folgte|steht|stand|tagte|ist|sei|wurde|war|hatte|hat|habe|werden|sollen|sollten|fanden|finden|folgen|folgten|stehen|sind|"
    r"seien|wurden|waren|hatten|haben|ging|gingen|geht|begann|begannen|beginnt|endete|endeten|leitete|leiteten|richtet|richtete|übernimmt|muss|musste|kommt|kam|fällt|fiel)"
)
_AGAIN = (
    r"(?:(?:wieder|erneut) (?:zusammen(?:zu)?(?:kommen|treffen|treten)|zu (?:treffen|tagen|beraten))|wiedersehen|wiederzusehen)|"
    r"(?:laos|vietnam|vientiane|hanoi|die (?:laotische|vietnamesische) seite) (?:an der reihe|am zug)|an der reihe(?= (?:ist|sei|wäre)? ?(?:dann )?(?:laos|vietnam))|"
    r"ein solches treffen(?= (?:soll|wird))|nächstes mal(?= (?:in|wird|soll|tr[ie]ff))"
)
_HOLDING = r"(?=[^;]{0,160}(?:konsultation|runde|treffen|sitzung|gastgeber))"

_NAME_WORDS = (
    rf"(?:(?:(?:jährlich|regulär|politisch|gemeinsam|bilateral|diplomatisch|vietnamesisch|laotisch|ordentlich|offiziell|"
    rf"virtuell|turnusmäßig|abgehalten|geführt|traditionell|hochrangig){_E}|{_ROUND}|{_VICE}{_PERSONS}|{_FOREIGN}?minister"
    rf"{_PERSONS}|vize|stellvertretenden|{_FOREIGN}ministerien|ministerebene|vizeministerebene|"
    rf"vize-?{_FOREIGN}ministerebene|"
    rf"{_FOREIGN}ministerebene|ebene|auf|der|des|dem|den|die|das|von|zwischen|und|zur|zu|zum|in|im|rahmen|beiden|beider|"
    r"zwei|"
    rf"länder|ihrer|online|vietnams?|laos|konsultation(?:en|srunde)?|mechanismus){_END}[ ,'-]*+)*"
)

_OTHER_OFFICES = (
    r"verteidigung|öffentliche sicherheit|sicherheit|justiz|finanz|handel|industrie|wirtschaft|planung|bildung|gesundheit|"
    r"inne(?:n|re)|landwirtschaft|information|kultur|arbeit|umwelt|verkehr|bau|wissenschaft|forschung"
)
_PARTIES = (
    r"vietnams|vietnamesische[nmrs]?|von vietnam|(?:der )?sr vietnam|laos'|laos|laotische[nmrs]?|von laos|"
    r"der demokratischen volksrepublik laos|der (?:laotischen )?dvr laos"
)


def _country(adjective: str, *names: str) -> str:
    """A country's adjective in all its forms, and names, as regular expressions."""
    return "|".join([rf"{adjective}{_E}", *names])


GERMAN = Vocabulary(
    language="de",
    density=1.3,
    roots=("konsult", "beratung", "politische", "strategisch"),
    nouns={
        "political-consultation": (
            Noun(rf"{_BEGIN}politische?[nrms]? {_CONSULTATION}(?: {_OF_MINISTERS})?{_END}"),
            Noun(rf"{_BEGIN}jährliche[nrms]? politische?[nrms]? konsultation(?: {_OF_MINISTERS})?{_END}"),
            Noun(rf"{_BEGIN}jahres-?{_CONSULTATION}{_END}", weak=True),
            Noun(rf"{_BEGIN}polit(?:ik)?-?konsultation(?:en|srunden?)?{_END}"),
            Noun(rf"{_BEGIN}vize-?{_FOREIGN}?minister-?konsultation(?:en)?{_END}", Level.DEPUTY_MINISTER),
            Noun(rf"{_BEGIN}{_FOREIGN}minister-?konsultation(?:en)?{_END}", Level.MINISTER),
            Noun(rf"{_BEGIN}minister-?konsultation(?:en)?{_END}", Level.MINISTER, weak=True),
            Noun(rf"{_BEGIN}{_CONSULTATION} {_OF_FOREIGN_MINISTERS}{_END}"),
            Noun(rf"{_BEGIN}{_CONSULTATION} {_OF_MINISTERS}{_END}", weak=True),
            Noun(rf"{_BEGIN}jährliche[nrms]? konsultation{_END}", weak=True),
            Noun(rf"{_BEGIN}politische?[nrms]? beratung(?:en|srunden?)?{_END}", weak=True),
            Noun(rf"(?<=runde der )politischen gespräche{_END}|(?<=runde )politischer gespräche{_END}", weak=True),
            Noun(rf"{_BEGIN}politisch(?: zu)? konsultier(?:en|t|ten){_END}|{_BEGIN}konsultier(?:en|t|ten) (?:sich |einander |miteinander )?politisch{_END}", weak=True),
            Noun(rf"{_BEGIN}{_CONSULTATION}{_END}", weak=True),
        ),
        "strategic-dialogue": (Noun(rf"{_BEGIN}strategische?[nrms]? dialog(?:s|e|en|es|runden?)?{_END}"),),
    },
    plural=r"^konsultation(?:en)?",  # bare; "politische Konsultationen" often are one round
    tally=(
        r"(?<![^\W_])(?:es|dies|das) (?:ist|war)(?: [^\s,.;]+){0,4}? (?:zweite|dritte|vierte|fünfte)[nrs]?(?: [^\s,.;]+){1,10}? "
        r"(?:in(?:nerhalb)? (?:(?:nur )?eine[mrs]|zwei|drei|diese[mr]) (?:tagen|wochen?|monate?n?s?|jahr)|dieser reise)(?![^\W_])"
    ),
    general=(
        r"(?:mechanism(?:us|en)|kanäle[n]?|kanal|formate?n?|plattform(?:en)?|instrumente?n?|regelmäßige?[nrms]?|"
        r"jährliche[nr]?|keine[nr]?|gegenseitige[nr]?|alle[nr]?|zahlreiche[nr]?|mehrere[nr]?)(?: (?:der|des|den|die|für|wie|etwa|"
        r"von|zur|zu|"
        r"und|regelmäßige[nr]?|jährliche[nr]?|bilaterale[nr]?|zum beispiel|darunter))*,?\s*$"
    ),
    general_after=(
        r"(?:s-?|-)?mechanism| (?:als )?mechanismus|[^.;]{0,100} (?:jährlich|regelmäßig|abwechselnd|einmal im jahr|"
        r"jedes jahr)"
        r"[^.;]{0,60} statt|(?: (?!kam|fand)[^\s,.;]+){0,3} (?:gab es (?:dabei |diesmal )?nicht|war nicht (?:vorgesehen|geplant|teil))"
    ),
    diplomacy=rf"{_FOREIGN}minist|{_FOREIGN}amt|diplomat|auswärtige",
    other_business=(
        r"justiz|verteidigung|konsular|finanzminist|öffentliche sicherheit|menschenrecht|gesetz(?:es)?entwurf|mekong-?komm|"
        r"(?:öffentliche|wirtschaftliche|rechtliche|technische|vorherige|fachliche|ärztliche|parlamentarische)[nr]? "
        r"(?:konsultation|beratung)|konsultation(?:en)? mit (?:experten|bürgern|unternehmen)"
    ),
    other_level=(
        r"(?:abteilungsleiter|direktoren|experten|arbeits|beamten)-?ebene|ebene der (?:abteilungsleiter|direktoren|experten|beamten)"
    ),
    other_ministry=(
        rf"(?:{_OTHER_OFFICES})s?-?minist|minist(?:er|erin|erien|erium|eriums|ern) (?:für|der) (?:{_OTHER_OFFICES})|"
        r"vizeminister(?:in)? für (?!auswärtige)|(?:sicherheits|verteidigungs|innen|justiz)politisch"
    ),
    before_noun=_NAME_WORDS,
    counted=(
        r"ausschuss|ausschüsse|komitee|kommission|kongress|parteitag|festival|grenz|dialog|konferenz|workshop|seminar|"
        r"jahrestag|jubiläum|gipfel|forum|plenum|nationalversammlung|legislatur|messe|jahresplan|amm-|(?:steuerungs|lenkungs|arbeits|experten)gruppe|"
        r"(?:sitzung|tagung|treffen) (?:der|des|von) (?!politischen|jährlichen|konsultation|beiden|zwei|vize|stellvertretenden|außen|mechanismus|reihe|art|formats|ebene|(?:bilateralen|diplomatischen) )"
    ),
    anaphora=(
        rf"{_NEXT} {_ROUND}{_END}|{_BEGIN}(?:{_ROUND}|konsultation){_END}|"
        rf"{_NEXT}(?= (?:wird|werde|soll|solle|findet|ist|steht|folgt|richtet|im |in |für ))|{_AGAIN}"
    ),
    bare_ordinal=(
        rf"(?=auf (?:{_VICE}|{_FOREIGN}?minister|vize-?)-?ebene|auf (?:der )?ebene der|der (?:{_VICE}|{_FOREIGN}?minister)|"
        rf"mit (?:de[mnr] |seine[mr] |ihre[mr] )?(?:laos|vietnam|(?:laot|vietnames)isch{_E}){_END})|"
        rf"(?={_VERBS}{_END})"
    ),
    joined=r"^[^,.;]{0,60},? (?:und|sowie|wie auch|ebenso wie)(?: (?:der|die|das|den|ihrer?|zur|auf|für))*\s*$",
    leading=r"(?:,| und| sowie)(?: und| sowie)? (?=(?:am|im|in|anfang|mitte|ende|tags|kurz) [^,;()]*$)",
    between=r" zwischen ",
    with_country=(
        rf"(?<!zusammenarbeit )(?<!beziehungen )(?<!grenze )(?<!handel ){_BEGIN}mit (?:de[mnr] |seine[mnr] |ihre[mnr] )?(?:{_FOREIGN}ministerium (?:von |der |in )?|nachbarn? |partner |seite )?$"
    ),
    elliptical=(
        rf"{_BEGIN}(?:die|der|den|das|ihre[nr]?|zur) (?:nunmehr |bereits |mittlerweile )?(?P<n>{_NUMBER})\.?"
        rf"(?=,? (?:\(|{_VERBS}{_END}|(?<=, )(?:die|der|das|welche|so|wie|abgehalten|geleitet|im|am|in)(?![^\W_])|mit (?:laos|vietnam|kambodscha|thailand|china)|(?:und|sowie|,) (?=[^,.;]{{0,30}}20\d\d)|(?:auf (?:{_VICE}|{_FOREIGN}?minister|ebene)|in (?:hanoi|vientiane|laos|vietnam|hue|da nang|luang|20\d\d)|im (?:{_MONTHS}|jahr|kommenden|nächsten|vergangenen|vorjahr|letzten|frühjahr|sommer|herbst|winter)|"
        r"am \d|bis (?:ende|anfang|mitte|zum|spätestens)|ende|anfang|mitte|noch in|noch vor|dann|wieder|(?:in )?diese[nmrs] (?:jahr|monat|herbst|sommer|winter|frühjahr)|an der reihe|auszurichten|auszutragen|abzuhalten)))|"
        rf"(?<!um ){_BEGIN}(?:die|der) (?P<n3>{_NUMBER})(?=[.;]?$)|"
        rf"^20\d\d ?[:-] ?[^.;:,]{{1,40}}, (?:die )?(?P<n4>{_NUMBER})(?=[.;,]?$)|"
        rf"{_BEGIN}(?:die )?(?:nummer|nr\.|runde) (?P<n2>\d{{1,2}}|{_COUNTS}){_END}(?! (?:des|der) (?:welt|landes|partei))"
    ),
    alone=rf"{_BEGIN}(?:die|der|den|das|ihre[nr]?|zur|zum) (?P<n>{_NUMBER})\.?(?= [a-zäöü]|[,;:)]|[.]?$)",
    being=rf"(?:^|{_BEGIN})(?:es|das|dies|sie|damit|das treffen|die konsultation|die runde|die begegnung)(?: [^\s.;,]+){{0,6}}? (?:ist|war|waren|sind)(?: bereits| schon| damit| nunmehr)? (?:die |das )?$",
    long_after=(
        rf"(?:(?:fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|[5-9]|\d\d|einige|mehrere|wenige|ein paar) tage|(?:eine|zwei|drei|vier|wenige|einige|mehrere|{_COUNTS}|\d+) (?:woche|monat)(?:en|e)?|"
        rf"(?:ein|zwei|drei|wenige|{_COUNTS}|\d+) jahre?|(?:ein|einen) monat|ein halbes jahr|knapp ein jahr|wochen|monate|jahre) (?:nach|seit) (?:der|dem|ihrer|jener|dieser) $"
    ),
    of_others=r"(?:^|[,:] )(?:von|unter) (?:den|seinen|ihren) (?!konsult|runden|treffen|sitzungen)",
    series=r"(?:dieser|der) (?:mechanismus|format)|dieses format|beide[nr]? (?:außen)?minist",
    preceding=rf"(?:vorherige|vorige|letzte|vorangegangene|jüngste)[nrs]? (?:{_ROUND}|konsultation)",
    predicate=(
        rf",?(?: (?!(?:sagte|erklärte|dass|betonte|einigten|vereinbarten) )[^\s.;]+){{0,25}}? (?:war|waren|ist|sind|wurde|wurden)(?: bereits| schon| damit| nunmehr)? "
        rf"(?:die|das|der) (?P<n>{_NUMBER})\.?(?=[.,;]|$| (?:seit|ihrer|dieser|seiner|in (?:der|dieser) reihe|insgesamt|{_ROUND}))"
    ),
    clause_break=rf", (?:während|doch|aber|als|nachdem|bevor) |, und (?:$|im (?=$|{_MONTHS}))",
    whereat=r",? (?:bei|auf|in|während) (?:der|dem|denen|deren)(?= (?:sie|die|beide|es|man))|, wo(?:bei)?(?![^\W_])",
    including=r",? (?:darunter|einschließlich|insbesondere|unter anderem|nicht zuletzt|allen voran)(?: (?:der|die|das|auch))* $",
    that_level=r"auf (?:derselben|der gleichen|gleicher|jener) ebene",
    this_level=r"auf (?:dieser|der jetzigen|der gegenwärtigen) ebene|in diesem format",
    own_level=r"auf ihrer (?:eigenen )?ebene|ihre eigene konsultation",
    as_officer=r"(?<![^\W_])(?:als|damals(?: noch)?|seinerzeit|in (?:seiner|ihrer) (?:zeit|funktion|eigenschaft) als)(?: (?:damalige[rn]?|seinerzeitige[rn]?|laotische[rn]?|vietnamesische[rn]?))? ",
    that_office=r"in dieser (?:funktion|eigenschaft)|in diesem amt",
    within_it=r"im rahmen (?:des (?:mechanismus|formats) )?(?:der )?$",
    other_body=(
        r"(?:zentral)?kommission(?:en)? für (?:auswärtige|internationale|äußere|außen)[a-z]* ?(?:angelegenheiten|beziehungen)?|ausschuss für (?:auswärtige|internationale)[a-z]* (?:angelegenheiten|beziehungen)|"
        r"(?:volks|partei|parlaments)diplomatie|auswärtige[nr]? aussch(?:uss|üsse)|(?:außenpolitische|internationale)[nrms]? (?:kommission|abteilung|komitee)|(?:parlaments|außenpolitische[nrms]? )aussch(?:uss|üsse)|aussch(?:uss|üsse)[a-z]* (?:der|beider|des) (?:parlament|nationalversammlung)"
    ),
    counter=rf"{_ROUND}{_END}(?! (?:der|des|von|mit) (?!politischen|beiden|zwei|vize|stellvertretenden|außen|art|reihe))",
    managed=rf"{_BEGIN}(?:durft|konnt|musst)en?{_END}|gelang",
    anew=(
        rf"{_BEGIN}(?:nächste[ns]? mal|wieder|erneut|abermals|von neuem|zurückkehr(?:en|t)|kehrt|fortgesetzt|fortsetzung|wiedersehen|"
        rf"(?:das|dieses) (?:treffen|gespräch|format)|(?:der|dieser) (?:dialog|mechanismus)|die (?:gespräche|konsultation(?:en)?|beratungen|runde)|die reihe){_END}"
    ),
    nth_time=rf"zum (?:nunmehr |bereits |insgesamt |nun )?(?P<n>{_NUMBER})\.?(?: mal|mal)(?! (?:in (?:diesem|dieser)|seit (?:jahres|januar)|in folge))",
    following=(
        rf"{_AGAIN}|{_NEXT} (?:{_ROUND}|konsultation|politische|jährliche|begegnung|vize|minister|{_FOREIGN}|(?:wird|soll|"
        rf"findet){_END})"
    ),
    of_body=(
        r"(?:rahmen(?:s|werk(?:s|es)?)?|zusammenarbeit|kooperation|forums?|gruppe|bund(?:es)?|organisation|verband(?:es|s)?|initiative|partnerschaft|dreiecks?|komitees?|kommission|rats?|gipfels?|union|asean|mekong|apec)(?: (?!konsult)[^\s,.;]+){0,2}?, "
        r"(?:dessen|deren|wo|in (?:dem|der)|die|der|das)(?: (?!konsult)[^\s,.;]+){0,9}? $"
    ),
    numbering=(
        rf"(?:es|das|dies|damit|dieses treffen|das treffen|die konsultation|die begegnung|die gespräche|sie|die sitzung|(?:die )?beiden?(?: (?:seiten|minister|ministerien|politiker|diplomaten))?)"
        rf" (?:war|ist|waren|sind|fand|fanden|handelte[^,.;]{{0,20}} um|tagten?|trafen sich|kamen)[^,.;0-9]{{0,40}}? "
        rf"(?P<n>{_NUMBER})\.? (?:politische|konsultation|{_ROUND}|mal|dieser art|ihrer art|seiner art|jährliche)"
    ),
    times=(
        rf"(?:trafen|treffen|kamen|kommen|berieten|tagten|konsultierten|fand|fanden|hielten)[^;]{{0,90}}? zum (?:nunmehr |bereits |insgesamt )?"
        rf"(?P<n>{_NUMBER})\.?(?: mal|mal)(?! (?:in (?:diesem|dieser)|seit (?:jahres|januar)))|"
        rf"(?:^|{_BEGIN})(?:das|ein) (?P<n3>{_NUMBER})\.? mal(?: in folge)?(?! (?:in (?:diesem|dieser)|seit (?:jahres|januar)))[^;,]{{0,140}} (?:trafen|treffen|getroffen|zusammen(?:gekommen|getroffen|getreten)|kamen|beraten|getagt|konsultiert|konsultationen geführt|geführt|abgehalten)(?![^\W_])|"
        rf"zum (?:nunmehr |bereits |insgesamt )?(?P<n2>{_NUMBER})\.?(?: mal|mal)(?! (?:in (?:diesem|dieser)|seit (?:jahres|januar)))[^;]{{0,140}} (?:trafen|treffen|getroffen|zusammen(?:gekommen|getroffen|getreten)|kamen|beraten|getagt)(?![^\W_])"
    ),
    ordinal_after=(
        rf"zum (?:nunmehr |bereits |insgesamt )?(?P<n>{_NUMBER})\.?(?: mal|mal)|"
        rf"(?:runde|auflage|ausgabe|nummer|nr\.?) (?P<n2>\d{{1,2}}|[ivxl]{{1,7}}|{_COUNTS}){_END}|"
        r"(?:der|die|das|in ihrer|in seiner|deren|dessen|nunmehr|bereits|schon|inzwischen|"
        rf"mittlerweile) (?P<n3>{_NUMBER})\.? "
        rf"(?:{_ROUND}{_END}{_NO_BODY}|(?:in )?(?:ihrer|seiner|dieser) (?:art|reihe)|in folge|in dieser|in der reihe)|"
        rf", (?:der|die|das|den) (?:nunmehr |bereits |inzwischen )?(?P<n4>{_NUMBER})(?=, |[,.]? ?(?:$|in (?:hanoi|"
        r"vientiane|laos|"
        rf"vietnam)))|\((?:die |der |das )?(?:nunmehr )?(?P<n5>{_NUMBER})(?:\.? (?:runde|konsultation|auflage)|\.?\))|"
        rf"(?:und|sowie) (?:die|der|den|ihre) (?P<n6>{_NUMBER})\.? (?=auf (?:ebene|minister|vize|außenm)|der (?:vize|"
        r"stellv|außenm|minister))"
    ),
    apposition=rf", (?:(?:nunmehr|bereits|inzwischen|schon) )?(?:den|der|die|das|dem) (?P<n>{_NUMBER})\.?(?= (?:seit|dieser|ihrer|seiner|insgesamt|zwischen|in|unter|auf|überhaupt|seitdem)(?![^\W_])|[.,;:]|$)",
    ordinal_before=rf"{_BEGIN}(?:(?P<n>{_NUMBER})\.?(?: |-)|(?P<n2>{'|'.join(_PREMIERE)}) (?=de[rs] ))",
    numerals=_NUMERALS | _COUNTED_YEARS | dict.fromkeys((*_PREMIERE, "eins"), 1),
    joining=r"und|,|sowie",
    elliptic=r"(?:,|und|sowie)? ?(?:der|die|das|den|ihre) ",
    levels=(
        (
            Level.DEPUTY_MINISTER,
            r"(?:ebene|der|den|die|ihrer|unter|von|auf|auf der|beider|zweier|beiden|zwei|"
            rf"zwischen) {_VICE}{_PERSONS}(?:ebene)?{_NO_OFFICE}{_END}|"
            rf"(?:vize-?{_FOREIGN}?minister)(?:ebene|-?konsultation|-?niveau|runde|treffen)|vizeministeriell|"
            rf"{_BEGIN}vize-?ebene|stellvertretende[nr]? (?:{_FOREIGN})?minister(?:innen|n)?{_END}|(?:ihren?|den|"
            r"der) stellvertretern?|"
            r"staatssekretärs?e?b?e?n?e?",
        ),
        (
            Level.MINISTER,
            rf"{_BEGIN}(?:{_FOREIGN})?minister(?:ebene|-?konsultation|niveau|runde|treffen){_END}|"
            r"(?:ebene der|ihrer|unter|der beiden|der zwei|zwischen den|zwischen den beiden|beider|zweier|konsultation(?:en)? der|"
            r"runde der|"
            rf"treffen der|beiden) (?:{_FOREIGN})?minister(?:innen|n)?{_END}|ministeriell",
        ),
    ),
    ranks=(
        (
            Level.DEPUTY_MINISTER,
            rf"{_BEGIN}(?:die|beiden?|zwei|der|den) {_VICE}(?:innen|n)?{_END}|(?:beiden?|zwei) stellvertreter",
        ),
        (Level.MINISTER, rf"{_BEGIN}(?:die|beiden?|zwei|den) (?:{_FOREIGN})?minister(?:innen|n)?{_END}(?! für)"),
    ),
    both_levels=(
        rf"{_BEGIN}(?:{_FOREIGN})?minister(?:ebene|-|n)? und (?:auf )?(?:der )?(?:ebene )?(?:der )?(?:vize|"
        r"stellvertretend)|"
        rf"vize-?(?:{_FOREIGN})?minister(?:ebene|-|n)?,? (?:und|sowie) (?:auf )?(?:der )?{_FOREIGN}?minister|"
        r"beiden? ebenen|verschiedenen ebenen|allen ebenen"
    ),
    statuses=(
        (
            Status.CANCELLED,
            rf"abgesagt|{_BEGIN}sag(?:t|en|te|ten) [^;]{{0,180}} ab{_END}|wird es (?:[^.;]|(?<=\d)\.){{0,60}}nicht geben|verzicht(?:en|et|eten) auf (?:die|ihre)|{_BEGIN}absagen?{_END}|sagte[n]? (?:[^,.;]|(?<=\d)\.){{0,60}} ab{_END}|ersatzlos|gestrichen|entfällt|"
            rf"entfallen?{_END}|annulliert|"
            rf"storniert|fällt (?:(?:[^,.;]|(?<=\d)\.){{1,40}} )?aus(?=[,.;]|$| und )(?!(?:[^.;]|(?<=\d)\.){{0,80}}nachgeholt)|fiel(?:en)? (?:(?:[^,.;]|(?<=\d)\.){{1,40}} )?aus(?=[,.;]|$)|"
            r"ausgefallen(?!e)",
        ),
        (
            Status.POSTPONED,
            rf"(?:auf|in) (?:(?:den|das|die|einen?|anfang|mitte|ende) )*(?:spätere[nrs]?|kommende[nrs]?|nächste[nrs]?|"
            rf"folgende[nrs]?|jahr|frühjahr|sommer|herbst|winter|20\d\d|{_MONTHS})(?:[^,.;]|(?<=\d)\.){{0,30}} verlegt|"
            rf"verschoben|verschieb(?:t|en|ung){_END}|vertag(?:t|en|ten?){_END}|{_BEGIN}(?:an)?statt (?:der|ihrer) (?=[^;]{{0,140}}konsultation)|(?<!ins netz )(?<!ins internet )(?<!ins digitale )(?<!in den virtuellen raum )(?<!auf den bildschirm )verlegt(?= (?:auf (?!den bildschirm)|in (?!den virtuellen)|worden))|auf (?:[^,.;]|(?<=\d)\.){{2,30}} verlegt|"
            r"(?<!noch )nicht (?:wie (?:geplant|angekündigt|berichtet|vorgesehen) )?stattgefunden|aufgeschoben|(?<![^\W_])(?:schieb(?:t|en)|schob(?:en)?) [^;]{0,140} (?:auf|hinaus)(?=[,.;]|$)|(?<![^\W_])stell(?:t|en|te|ten) [^;]{0,140} zurück(?=[,.;]|$)|"
            r"nachgeholt werden|nach(?:zu)?holen|bis auf weiteres|nach hinten|zurückgestellt|auf unbestimmte zeit|ursprünglich|eigentlich(?![^\W_])|hätten? (?:[^.;]|(?<=\d)\.){0,180}sollen|blieb(?:en)? aus(?=[,.;]|$)|geplatzt|nicht (?:zur|zu ihrer|zu der) (?:[^;.]|(?<=\d)\.){0,80}(?:getagt|zusammengekommen|zusammengetreten|zusammengetroffen|getroffen)|"
            r"nicht (?:(?:[^,.;]|(?<=\d)\.){1,30} )?(?:stattfinden|abgehalten|zustande)|fand(?:en)? [^,;]{0,80}nicht (?:(?:wie|zum) (?:[^\s,;]+ ){1,2})?statt(?![^\W_])|(?:findet|wird) [^,;]{0,120}nicht (?=im|wie|am|in |mehr (?:im|in|am))(?!nur|in [^\W\d]+(?: [^\W\d]+)?, sondern in )|findet (?:(?! statt)(?:[^,.;]|(?<=\d)\.)){0,30}nicht (?!statt[^.]{0,90}(?:ersatzlos|abgesagt|gestrichen))|ins (?:nächste|kommende|neue) jahr|(?:rutscht|gerutscht|wandert|verlagert) (?:auf|in) |aufs (?:nächste|kommende) jahr",
        ),
        (
            Status.PLANNED,
            r"(?:als|zum) (?:austragungs|tagungs|veranstaltungs)?ort(?=[^;]{0,140} (?:ausgewählt|gewählt|bestimmt|auserkoren|ausersehen))|"
            rf"noch nicht (?:stattgefunden|abgehalten|stattfand|zusammengetreten)|noch aus(?:steh|ständ)|steh(?:t|e|en) (?:noch [^.;]{{0,120}}|[^.;]{{0,20}}noch) ?aus{_END}|nächste[ns]? mal{_END}|{_BEGIN}(?:wird|werden?|würden?|soll|sollen|solle|wollen|will|möchten?){_END}|geplant|vorgesehen|"
            r"angesetzt|anberaumt|festgelegt|festgesetzt|festgezurrt|(?:datum|termin)(?= (?:für|der|steht|ist))|sieht(?= [^;]{0,160} vor(?=[,.;]|$))|(?:vorhaben|plänen)(?: [^\s,.;]+){0,2} (?:für )?20\d\d|vorgeschlagen|"
            rf"terminiert|bevorsteh|steht (?:(?:[^,.;]|(?<=\d)\.){{1,30}} )?bevor|anstehend|in aussicht|an der reihe|{_BEGIN}ist gastgeber|freut sich darauf|(?:vereinbar(?:t|ten|en)|"
            r"(?:einig|verständig)(?:t|ten) sich|"
            rf"kamen überein|übereingekommen|verabredet(?:en)?|beschlossen|überein){_END}{_HOLDING}|"
            rf"für (?:[^,.;]|(?<=\d)\.){{2,30}}(?:vereinbart|verabredet|"
            rf"ins auge gefasst)|vorbereit|vorzubereit|bereiten? [^,;]{{0,80}} vor{_END}|{_BEGIN}plan(?:t|en|te|"
            rf"ten){_END}|beabsichtig|richte(?:t|n)(?= [^;]{{0,160}} aus{_END})|"
            rf"{_BEGIN}l(?:ud|uden|ädt|aden) |eingeladen|einladung|sagte[n]? (?:(?:[^,.;]|(?<=\d)\.){{1,30}} )?zu{_END}|zugesagt|"
            rf"ab(?:zu)?halten{_END}|"
            r"auszurichten|ausrichten|zu (?:leiten|veranstalten|organisieren|führen|empfangen)|durchzuführen|"
            r"stattfinden|erwarte[nt]|"
            r"im (?:kommenden|nächsten) jahr|nächstes jahr|kommendes jahr|(?:kommende|nächste)[nr]? (?:woche|monat)|"
            rf"{_NEXT} "
            rf"(?:{_ROUND}|konsultation|politische|jährliche)|freu(?:e|en|t) sich auf|blick(?:en|t|te|"
            rf"ten) (?:[^,.;]|(?<=\d)\.){{0,40}}entgegen|"
            rf"gastgeber (?:der|des|für) (?={_NEXT})|{_BEGIN}(?:ist|sind|sei|seien) (?:[^.;]|(?<=\d)\.){{0,50}}gastgeber (?:der|des|für) (?={_NUMBER})|strebt? |streben |zielt|vorschl(?:ug|agen)|"
            rf"schlug(?:en)? (?:[^,.;]|(?<=\d)\.){{0,120}} vor{_END}|"
            rf"{_BEGIN}folgt{_END}|{_BEGIN}für (?:die|ihre) (?=[^;]{{0,240}}(?:(?:saal|halle|zentrum|gebäude)(?: [^\s.;,]+){{0,3}} (?:eröffnet|eingeweiht|fertiggestellt|geschmückt)|geprobt){_END})|(?:berichten|teilnehmen) (?:möchten|wollen)|(?:hoff(?:t|en|te|ten)|wünsch(?:t|en|te|ten)(?: sich)?|{_BEGIN}(?:wann|ob|wenn))(?=(?:[^.;]|(?<=\d)\.){{0,200}} (?:zustande ?kommt|stattfind(?:et|en)|abgehalten wird|eröffnet wird|beginnt|zusammen(?:kommen|treffen|treten)|tag(?:t|en)){_END})|reist? (?=am|nächste|kommende|in der)|übernimmt",
        ),
        (
            Status.HELD,
            rf"{_BEGIN}(?:ko-?|co-?|mit)?(?:leit(?:et|ete|eten|en)|geleitet){_END}|leitung{_END}|vorsitz(?! \d)|vorsaß(?:en)?|vorgesessen|vorgestanden|vorstanden?|{_BEGIN}(?:saß(?:en)?|stand(?:en)?|sitzt|sitzen) [^;]{{0,160}} vor{_END}|moderierten?{_END}|moderiert{_END}|mitgeleitet|{_BEGIN}teilten? [^;]{{0,60}} den vorsitz{_END}|vonstatten|über die bühne|"
            rf"{_BEGIN}präsidierten?{_END}|{_BEGIN}bestritten{_END}|{_BEGIN}liefen? [^;]{{0,80}} ab{_END}|"
            rf"{_BEGIN}war(?:en)? (?:(?:[^.;]|(?<=\d)\.){{0,50}} )?(?:gastgeber|schauplatz|austragungsort|tagungsort)|{_BEGIN}ging(?:en)? [^;]{{0,80}} zu ende|"
            rf"{_BEGIN}führ(?:t|te|ten|en){_END}|geführt|abgehalten|abhielten|{_BEGIN}h(?:ie|ä)lt(?:en)?{_END}|"
            rf"{_BEGIN}halten(?= [^;]{{0,120}} ab{_END})|"
            rf"{_BEGIN}folgten?{_END}|{_BEGIN}fand(?:en)?{_END}|stattgefunden|stattfand(?:en)?|durchgeführt|führten? [^;]{{0,80}} durch|"
            rf"{_BEGIN}tag(?:t|te|ten){_END}|getagt|"
            r"zusammen(?:getreten|gekommen|gesetzt|getroffen|kamen|trafen|kam|trat)|kamen? |trafen|treffen sich|traten|"
            r"getroffen|"
            rf"abgeschlossen|schlossen|beendet|{_BEGIN}endeten?{_END}|zu ende|eröffnet|(?:eröffnungs|auftakt|schluss)(?:rede|ansprache|worte)|nachgeholt(?! werden)|begann|begonnen|anlass (?:war|ist|bot|gab|"
            r"hierfür|dafür)|nahmen? |teilgenommen|zur teilnahme an|angereist|"
            r"einberufen|ausgerichtet|veranstaltet|organisiert|beraten|berieten|absolvier|erfolgreich|"
            r"stand(?:en)? im mittelpunkt|"
            r"(?:bei|während|anlässlich|am rande|zum abschluss|zum auftakt|im anschluss an|im verlauf|in|auf) (?:der|"
            rf"die|ihrer|dieser|des) (?!{_NUMBER}\.? (?:jahres)?(?:hälfte|woche|quartal|monat|tag))(?={_NUMBER} |politischen kons|konsultation)|"
            rf"heute|gestern|{_BEGIN}ist (?={_NUMBER}|die )|{_BEGIN}war (?:bereits |schon )?(?:die|das) |ergebnis",
        ),
    ),
    present=(
        rf"{_BEGIN}(?:(?:ko-?|co-?)?leitet|(?:ko-?|co-?)?leiten|führt|führen|hält|halten|tagt|tagen|eröffnet|eröffnen|beginnt|beginnen|"
        rf"treffen sich|trifft|kommt|kommen|tritt|treten|findet|finden|nimmt|nehmen|richtet|richten|steht|stehen|reist|reisen|fährt|fahren|fliegt|fliegen|besucht|besuchen){_END}"
    ),
    coming=(
        r"(?:nächste|kommende)[nr]? (?:woche|monat|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|"
        r"in den (?:kommenden|nächsten) tagen|^in (?:zwei|drei|vier|fünf|wenigen) tagen|übermorgen|ende (?:der|dieser) woche"
    ),
    previewing=r"(?:woche|tage|monat) voraus|^(?:die )?(?:wichtige |wichtigsten )?termine(?: der| des| in| für| am| von)? (?:woche|tages|montag|kommend|dieser woche)[a-z]*|(?:woche|tag)[^:]{0,20}: termine|vorschau|ausblick|terminkalender|(?:nächste|kommende)[nr]? (?:woche|tage)",
    announcing=(
        r"(?<![^\W_])(?:zur|der|die|über die|für die) vorbereitung(?:en)?(?: (?:auf|für|der|des|zur|von))*(?![^\W_])|(?:einig|verständig)(?:t|ten) sich (?:darauf|auf)|vereinbar(?:t|ten),|kamen überein,"
    ),
    governing=(
        rf"{_BEGIN}(?:(?:begonnen|begann|begannen|laufen|liefen)(?: die)? arbeiten (?:an|für)|(?:arbeite[tn]?|arbeitete[n]?) (?:bereits |schon |derzeit |weiter )?an|den (?:arbeiten|vorarbeiten) (?:an|für)){_END}|"
        rf"{_BEGIN}(?:(?:über|um|auf) (?:die|den|das) (?:tagesordnung|agenda|termin|ablauf|zeitplan|datum)|l(?:ud|uden|ädt|aden)|bat(?:en)?|schlug(?:en)?|schlägt|forder(?:t|te|ten|n)|beauftragte[n]?|hoff(?:t|te|ten|en)|wünsch(?:t|te|ten|en)){_END}|vorbereit[a-z]*"
    ),
    governed_behind=r"[^,.;:]{0,60} (?:vorzubereiten|abzustimmen|zu (?:besprechen|erörtern|übergeben|überbringen|planen|organisieren))(?![^\W_])",
    freeing=rf"{_BEGIN}(?:hat|haben|hatten?|wurden?|fand|fanden|leitete[n]?|bei|während|nach|seit|auf){_END}",
    instead=r"sitzung|treffen|besprechung|delegation|gruppe|team(?![^\W_])|gespräch|seminar|konferenz|ausschuss|kommission|mission(?![^\W_])|beratung|probe(?![^\W_])",
    recounted=(
        r"[^\s,.;]*(?: (?!und (?:d|ein|ihr)|oder |sowie |nach )[^\s,.;]+){0,3}?(?: zu [^\W\d]+)?, (?:die|das|der|welche[rs]?)(?: (?!(?:w[ei]rd|soll|woll|will|könn|müss|dürf|nicht|kein)[^\W\d]*)[^\s,;]+){0,20}? "
        r"(?:(?:ge)?leiteten?|(?:ge|mitge)leitet (?:hat|haben|hatten?)|abhielten?|abgehalten (?:haben|hatten?|wurden?|worden (?:war|waren|ist|sind))|ausrichteten?|ausgerichtet (?:hat|haben|hatten?)|statt ?fand(?:en)?|stattgefunden (?:hat|haben|hatten?)|"
        r"über die bühne (?:gegangen (?:ist|sind|war|waren)|ging(?:en)?)|zu ende (?:gegangen (?:ist|sind|war|waren)|ging(?:en)?)|endeten?|tagten?|eröffneten?|durchführten?|bestritten|absolvierten?|vorsaßen?|stieg)(?=[,.;]|$| und )"
    ),
    taking_place=rf"{_BEGIN}(?:fand(?:en)?|wurden?)(?= (?:(?! nicht )(?:[^;.]|(?<=\d)\.)){{0,80}} (?:statt|abgehalten|nachgeholt|durchgeführt){_END}(?! werden))",
    but=rf"{_BEGIN}(?:aber|jedoch|doch){_END}",
    unsure=r"(?<![^\W_])(?:könnten?|dürften?|möglicherweise|womöglich|eventuell|vielleicht|nicht)(?: (?:noch|auch|wieder|erneut))* $",
    unsure_after=r" (?:werden )?(?:könnten?|dürften?)(?![^\W_])",
    unaffected=r"(?:berührt|betrifft|beeinträchtigt|beeinflusst|tangiert)(?=[^.;]{0,140}? nicht)|ohne (?:folgen|auswirkung(?:en)?) (?:auf|für)|keine(?:n|rlei)? (?:auswirkung(?:en)?|einfluss|folgen) (?:auf|für)|nichts an(?= )",
    as_set=r"nicht (?:davon )?(?:betroffen|berührt|beeinträchtigt)|unberührt|(?<!nicht )wie (?:geplant|vorgesehen) (?:statt|abgehalten|bestehen)|bleibt bestehen",
    as_reported=r"wie (?:bereits |schon )?(?:berichtet|gemeldet|angekündigt|mitgeteilt)",
    that=r"(?<![^\W_])da(?:ss|ß)(?![^\W_])",
    traffic=r"(?<![^\W_])(?:flüge|flug|züge|busse|konzerte?|feiern)(?![^\W_])",
    brought_forward=r"(?<![^\W_])(?:vorgezogen|vorverlegt|vorverlegung)(?![^\W_])",
    future=rf"{_BEGIN}(?:wird|werden?|würden?|soll|sollen|solle|will|wollen|möchten?){_END}[^,;]*$",
    future_reach=220,
    imminent=(
        r"(?:nächste|kommende|dieser|diese|der kommenden|der nächsten)[nr]? woche|übermorgen|in den (?:kommenden|"
        r"nächsten) tagen|"
        r"kurz bevor|unmittelbar bevor|in kürze|in (?:zwei|drei|vier|fünf|wenigen) tagen|demnächst|bevorstehend|(?<!am )(?<!heute )morgen (?:in|im|die|der|wird)|"
        r"am (?:kommenden|nächsten) (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
    ),
    background=(
        r"zufrieden|würdig|(?<!über )(?:die|den|der|das|guten?|positiven?) (?:ergebnis(?:se|sen)?|erfolg[es]*|"
        r"resultate) (?:der|ihrer|aus der|des)|"
        r"lobten? |erinner|seit (?:der|dem|ihrer|ihrem)|zuletzt|damals|vorherige|vorige|vorangegangen|"
        r"vergangene[nrms]? (?:jahr|monat|"
        r"konsultation|runde|politische)|letzte[nrms]? (?:jahr|monat|konsultation|runde|politische|sitzung|treffen)|"
        r"vorjahr|"
        r"bisherig|umsetzung der (?:ergebnisse|vereinbarungen)|hatten (?:sich|die|beide)|protokoll der|früher"
    ),
    past=(
        r"(?:bei|auf|während|in) (?:der|ihrer) [^,;]{3,140} (?:verständigt|vereinbart|beschlossen|geeinigt|verabredet|zugesagt|angeregt|angestoßen) (?:hatten?|worden (?:war|waren))|"
        r"(?:im|des) (?:vergangenen|letzten|vorigen) (?:jahr|monat|sommer|herbst|winter|frühjahr)|letztes jahr|"
        r"voriges jahr|vor einem jahr|"
        r"vorjahr|anfang des jahres|anfang dieses jahres|(?:im )?vergangenen? (?:januar|februar|märz|april|mai|juni|"
        r"juli|august|"
        r"september|oktober|november|dezember)"
    ),
    about=(
        rf"{_BEGIN}(?:bild|foto)?(?:band|buch|film|album|ausstellung|dokumentation)(?: [^\s,.;]+){{0,3}}?,? (?:(?:die|der|das|den|über|zu|zur|von|mit) ){{1,3}}$|"
        rf"{_BEGIN}(?:ergebnis(?:se|sen)?|erfolg|umsetzung|vereinbarungen|beschlüsse|protokoll|bericht|rückblick|buch|film|fotos?|bilder|seminar|vortrag|zusagen)(?: [^\s,.;]+){{0,3}}? (?:der|von|über|zur|aus der|auf der|bei der|ihrer) $"
    ),
    held_on=(
        r"(?:am|vom) (?:vortag|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|\d{1,2}\. [a-zä]{3,9})(?: in [^\W\d]+(?: [^\W\d]+)?)? "
        r"(?:abgehaltene|abgeschlossene|beendete|zu ende gegangene|ausgerichtete|durchgeführte)[nrs]? $"
    ),
    agreed_then=r"(?<![^\W_])(?:der|die|den|aller) (?:[^\s,;]+ ){0,8}?(?:gefasst|getroffen|vereinbart|beschlossen|erzielt|unterzeichnet|verabschiedet|angenommen|gegeben)e[nr]? (?:[^\s,.;]+ )?(?:beschlüsse|vereinbarungen|absprachen|ergebnisse|zusagen|punkte|maßnahmen)n? (?:der|aus der|bei der|von der|auf der|während der) $",
    other_event=rf"{_BEGIN}(?:kurs|lehrgang|ausstellung|seminar|symposium|workshop|fortbildung|schulung|preisverleihung|einweihung|grundsteinlegung|spatenstich|städtepartnerschaft|buchvorstellung|sprachkurs)[a-z]*",
    denying=r"planspiel|rollenspiel|(?:spielten|stellten) [^.;]{0,120} nach(?=[,.;]|$)|nachgespielt|simulier(?:ten?|t)(?![^\W_])|(?:^|[,;:] )weder (?:haben|hatten|gab|fand|wurde|hielten|führten|leiteten) [^.;]{0,140}konsultation|(?:fälschlich(?:erweise)?|irrtümlich) (?:gemeldet|berichtet|geschrieben|angegeben)|(?:meldung|bericht|angabe)[a-z]*(?: \S+){0,4} (?:falsch|unzutreffend|unrichtig)|dementier|richtigstellung|^richtig (?:ist|heißt es|muss es heißen)(?![^\W_])",
    just=r"(?:gerade|soeben|eben erst) (?:zu ende|beendet|abgeschlossen|stattgefunden|geleitet)",
    just_after=rf"{_BEGIN}(?:unmittelbar nach|gleich nach|nach(?: (?:ab)?schluss| dem ende| dem abschluss)?|im anschluss an) (?:der|die|ihrer) $",
    no_longer=r"(?:ursprünglich|eigentlich|zunächst) (?:für|war|sollte|vorgesehen|geplant)|hätten? (?:[^.;]|(?<=\d)\.){0,180}sollen|(?:verschobene|vertagte|abgesagte|aufgeschobene|ausgefallene)[nrs]?(?= (?:[^\s,.;]+\.? )?(?:politisch|\d))",
    reviewing=r"jahresrückblick|rückblick auf (?:das jahr|20\d\d)|bilanz (?:des jahres|20\d\d)|das jahr(?: 20\d\d)? in|höhepunkte",
    weekly=r"wochenrückblick|woche im (?:rückblick|überblick)|die woche in|wochenschau",
    this_week=r"diese woche|in dieser woche",
    interviewing=r"^ ?(?:frage|antwort|botschafter|reporter)\d? ?:|im (?:interview|gespräch mit)|interview mit",
    recalling=r"erinner(?:t|te) sich|ich erinnere|damals|in jenen jahren|unvergesslich|erinnerungen",
    programme=r"programm|tagesordnung|agenda",
    said_on=r"(?:teilte|gab|sagte|erklärte|kündigte|bestätigte|betonte|berichtete|unterstrich|würdigte|erinnerte|hieß es)[a-z]*(?: [^\s,;:]+){0,7} (?:am )?$",
    briefing=r"presse(?:konferenz|gespräch|begegnung|unterrichtung)|briefing|medienkonferenz|(?:vor|gegenüber) (?:der presse|journalisten|reportern)",
    online=r"online(?!-?(?:betrug|betrüg|kriminal|glücks|handel))|virtuell|video(?:konferenz|schalte|schaltung|call|gipfel)|(?:per|via) (?:video|schalte|bildschirm)|(?:am|vor(?: den| dem)?) bildschirm|zugeschaltet|video(?:treffen|format|link|verbindung)|digital(?:en|er|em)? (?:format|form)",
    hybrid=r"hybrid|präsenz und online|präsenz- und online",
    previous=r"(?:vorige|vorherige|vorangegangene|letzte)[nrs]? (?:treffen|sitzung|runde|begegnung|zusammenkunft|mal)(?![^\W_])",
    once_online=(
        rf"{_BEGIN}(?:zuletzt|beim letzten mal|(?:nach|statt|anstelle(?: von)?) (?:[^\s.;,]+ ){{1,3}}?(?:runden?|treffen|konsultation(?:en)?|sitzung(?:en)?|ausgaben?|begegnung(?:en)?)|früher|"
        rf"(?:vorige|letzte|vorherige)[nrs]? (?:runde|treffen|konsultation|sitzung))(?: [^\s.;,]+){{0,5}} $"
    ),
    conferring=(
        rf"{_BEGIN}(?:sie|beide|beiden|delegationen|seiten|diplomaten|vizeminister|minister)(?: (?!dass|werden|wollen|sollen|hatten)[^\s,.;]+){{0,5}}? (?:trafen|tagten|berieten|sprachen|konferierten|saßen|kamen|waren|arbeiteten){_END}|"
        rf"{_BEGIN}(?:trafen|tagten|berieten|sprachen|konferierten|saßen|kamen|waren)(?: sich)? (?:sie|beide|die (?:beiden )?(?:delegationen|seiten|diplomaten|vizeminister|minister)){_END}|"
        rf"{_BEGIN}(?:getagt|beraten|gesprochen|konferiert|verhandelt) wurde{_END}"
    ),
    phoning=r"telefon",
    talks=r"(?:das|dem|beim) (?:treffen|gespräch)|die (?:konsultation|sitzung|begegnung|gespräche|runde|veranstaltung|beratung(?:en)?|unterredung(?:en)?|zusammenkunft)|der (?:konsultation|sitzung|begegnung)|den gesprächen",
    co_chairing=r"gemeinsam(?:e[nrms]?)? (?:geleitet|leite|vorsitz)|ko-?vorsitz|mitvorsitz",
    chairing=(
        rf"{_BEGIN}(?:ko-?|co-?|mit)?(?:leit(?:et|ete|eten|en)|geleitet|leitung){_END}|vorsitz|vorsaß|vorgesessen|vorgestanden|vorstand(?:en)?{_END}|moderiert|mitgeleitet|abgehalten|{_BEGIN}(?:saß(?:en)?|stand(?:en)?) [^;]{{0,160}} vor{_END}|an der spitze|"
        rf"{_BEGIN}führ(?:ten|en){_END}|"
        rf"{_BEGIN}hielten{_END}|bestritten|eröffneten|zusammen(?:gesetzt|getroffen|gekommen|trafen|kamen)|führten? [^,;]{{0,60}}delegation|"
        rf"angeführt|trafen sich|{_BEGIN}zusammen(?=[,.;]|$)"
    ),
    leader=r"(?:präsident(?:en|in)?|premier(?:minister(?:s|in)?)?|regierungschef(?:s|in)?|parteichef|generalsekretär(?:s)?) ?$",
    receiving=(
        r"empfing(?:en)?|empf(?:a|ä)ng(?:en|t)|höflichkeitsbesuch|antrittsbesuch|stattete[n]?|aufwartung|"
        r"begrüßte[n]? (?=den|die|vize|"
        r"außenminister|seinen)"
    ),
    title=(
        rf"(?:(?P<country>{_PARTIES}) )?(?:ständige[nmr]? )?(?:(?:vize-?|stellvertretende[nmr]? )(?:premierminister|"
        r"premier|ministerpräsident|"
        rf"regierungschef)(?:in|en|s)?,? (?:und )?)?(?:(?P<deputy>(?:ständige[nmr]? |erste[nmr]? )?{_VICE}(?:innen|in|n|"
        r"s)?(?: für auswärtige "
        rf"angelegenheiten| des auswärtigen)?)|{_BEGIN}(?P<minister>(?:amtierende[nmr]? )?(?:{_FOREIGN}minister|"
        r"minister(?= für auswärtige| des "
        r"auswärtigen)|minister(?! für| der| des))(?:innen|in|n|s)?(?: für auswärtige angelegenheiten|"
        rf" des auswärtigen)?|{_FOREIGN}amtschefs?))"
        rf"(?: (?P<country2>{_PARTIES})(?: und (?:vietnams?|laos|von laos|von vietnam))?)?,? |"
        r"herrn? |frau |(?:vize|stellvertretende[nmr]? )(?:premierminister|premier|ministerpräsident)(?:in|en)? "
    ),
    counterpart=(
        r"(?:sein|ihr|de[mnr]|d)(?:e[mnrs]?)? (?:(?P<country>laotische|vietnamesische)[nmrs]? )?(?:amts)?(?:kolleg(?:en|"
        r"e|in|innen)|gegenpart|pendant|"
        r"gegenüber)(?: aus (?:laos|vietnam))?,? "
    ),
    of_country=r" (?:aus|von) (?P<country>[^\W\d_]+)",
    and_another=r"\s+(?:und|sowie)\s+",
    no_first_name=frozenset("Der Die Das Den Dem Im In Am Bei Herr Frau Für Mit Nach Zum Zur".split()),
    no_name=frozenset(
        "Vietnams Vize Vizeaußenminister Außenminister Außenministerium Ministerium Gespräche Delegation Delegationen Konsultation "
        "Konsultationen Vorsitz Leitung Vertreter Gäste Botschafter Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag "
        "Ende Anfang Mitte Laos' Premierminister Staatspräsident".split()
    ),
    no_country=r"lao (?:bao|cai)|(?:us-?|amerikanische[nrms]? )dollars?|(?:süd|ost)chinesische[nrms]? meer[a-z]*|indische[nrms]? ozean[s]?|indopazifi[a-zä-ü]*|japanische[nrms]? meer|koreanische[nrms]? halbinsel",
    pronoun=r"(?<![^\W_])(?:er|sie|er selbst|sie selbst|dieser?)(?![^\W_])",
    theirs=r"(?<![^\W_])ihre[nr]? $",
    sides=r"^\W*(?:[^\s,]+(?: [^\s,]+){0,2},? )?(?:sie|beide|die (?:beiden|zwei|seiten|parteien|delegationen|diplomaten|vizeminister|minister))(?![^\W_])",
    reporting=r"(?<![^\W_])(?:dass|über|ergebnis|würdig|vorbereit|erinner|besprach)",
    identifying=r"^(?:es|das|dies|das treffen) war(?:en)?(?![^\W_])|^(?:die|das) (?:beratung|treffen|sitzung|begegnung|gespräch|unterredung|zusammenkunft), (?:formell |offiziell |zugleich |bereits |nunmehr )?(?:die|das)(?![^\W_])",
    that_day=r"(?:am |noch am )(?:selben|gleichen) (?:tag|nachmittag|vormittag|abend|morgen)|desselben (?:tages|nachmittags|vormittags|abends|morgens)|am (?:nachmittag|vormittag|abend|morgen) (?:des gleichen|dieses) tages",
    same_day=r"(?:am |an diese[mr] )?(?:selben|gleichen) (?:tag|nachmittag|vormittag|abend|morgen)|des(?:selben| gleichen) (?:tages|nachmittags|vormittags|abends|morgens)|an diesem (?:tag|nachmittag|vormittag|abend|morgen)|zuvor|anschließend|danach|im anschluss|am rande|später am tag",
    day_before=r"(?:am|vom) vortag|tags zuvor|einen tag (?:zuvor|vorher|früher)|am tag (?:zuvor|davor|vorher)|am vorabend(?! (?:de[rs]|von|seine[rs]|ihre[rs])(?![^\W_]))",
    today=rf"heute|heutigen|während (?:wir|ich)(?: [^\s,.;]+){{0,3}} (?:sprechen?|reden?|tagen|stehe){_END}|{_BEGIN}(?:in|zu) diese[rmn] (?:stunden?|minuten?|augenblick|moment|zeitpunkt){_END}|{_BEGIN}zur stunde{_END}",
    yesterday=r"(?<!vor)gestern|(?<!vor)gestrigen",
    day_before_yesterday=r"vorgestern|vorgestrigen",
    tomorrow=rf"(?<!am )(?<!heute )(?<!gestern )(?<!diesem )(?<!\w)morgen{_END}(?! des)|morgigen",
    day_after=r"am (?:nächsten|folgenden|darauffolgenden) tag|tags darauf|einen tag (?:später|darauf)",
    travelling_on=r"(?:reist|reiste|flog|fliegt)(?: [^\s.;,]+){0,6}? (?:weiter|weitergereist)(?![^\W_])|weiter(?:reise|flug)|zuvor (?:war|hatte|besuchte)(?: [^\s.;,]+){0,6}? in (?:hanoi|vientiane)",
    day_of_visit=r"a[mn] (?:seinem |ihrem )?(?P<n>zweiten|dritten|vierten) (?:besuchs|reise|aufenthalts)?tag(?:es)?(?:(?= (?:des (?:besuchs|aufenthalts)|der reise|seine[sr]|ihre[sr]))|(?! (?:der|des|in|nach|seit|vor)(?![^\W_])))",
    last_day=r"am letzten (?:(?:besuchs|reise)tag|tag (?:des|seines|ihres) (?:besuchs|aufenthalts)|tag (?:der|seiner|ihrer) reise)",
    first_day=r"(?:am )?ersten? (?:besuchs|reise)?tag(?:es)? (?:des besuchs|der reise|des aufenthalts)|am ersten (?:besuchs)?tag",
    day_after_tomorrow=r"übermorgen",
    this_month=r"(?:in )?diese[mns] monats?|im laufenden monat",
    last_week=r"(?:in der )?(?:vergangenen|letzten|vorigen) woche|vor einer woche|vorige woche|letzte woche",
    years_ago=rf"vor (?P<n>\d{{1,2}}|{_COUNTS}) jahren",
    months_ago=rf"vor (?P<n>\d{{1,2}}|{_COUNTS}) monaten",
    until=rf"{_BEGIN}bis(?: zum| einschließlich| kommenden?| nächsten?| zu)? $",
    next_month=r"(?:im )?(?:kommenden|nächsten) monat(?!e)|(?:kommenden|nächsten) monats",
    last_month=r"(?:im )?(?:vergangenen|letzten|vorigen) monat|(?:vergangenen|letzten|vorigen) monats",
    last_year=r"(?:im )?(?:vergangenen|letzten|vorigen) jahr|(?:vergangenes|letztes|voriges) jahr|(?:des |im )?vorjahr|vor einem jahr",
    once_set=r"nach (?:der|seiner|ihrer) (?:ankunft|landung|anreise|rückkehr)(?: [^\s,.;]+){0,3} $|(?:ursprünglich|eigentlich|zunächst|bisher|bislang|zuvor|einst)(?: [^\W\d]+){0,3} $",
    here=rf"{_BEGIN}(?:dort|hier|daselbst|ebenda){_END}|ebenfalls dort|am (?:selben|gleichen) ort|in (?:derselben|dieser) stadt",
    this_year=r"vor (?:dem )?jahresende|vor (?:ablauf|ende) des jahres|(?:in )?diese[ms] jahr|heuer|ende des jahres|(?:zum|fürs?|für das|bis zum|gegen|am|das|bis) jahresende|gegen ende des jahres|später im jahr|im laufenden jahr",
    next_year=r"(?:im|das|fürs?|ins) neuen? jahr|das kommende jahr|(?:im )?(?:kommenden|nächsten) jahr|(?:nächstes|kommendes) jahr|zu beginn des kommenden jahres",
    told_at=(
        rf"^[^;]{{0,80}}?(?:sprecher|pressekonferenz|journalist|(?:vor der|der) presse{_END})[^;]{{0,140}}?{_BEGIN}"
        rf"(?:sagte|teilte|erklärte|bestätigte|gab|kündigte|berichtete|erläuterte){_END}[^;,]{{0,80}},(?: dass{_END})?|"
        r"^(?:so )?wie (?:[^\s,;]+ ){1,10}(?:mitteilte|bekanntgab|bekannt gab|berichtete|erklärte|meldete|verlautbarte),"
    ),
    visiting=r"besuch|reise|reist|aufenthalt|visite|weilt|aufhalt|aufgehalten|erwartet|zu gast|an der spitze einer delegation",
    commemorating=r"jahrestag|nationalfeiertag|unabhängigkeitstag|jubiläum|gründung",
    place=(
        rf"{_BEGIN}(?:in|nach|besucht(?:e|en)?)(?: (?:der|die|das|den|dem|laotischen?|vietnamesischen?|alten?|"
        r"zentral(?:en?|vietnamesischen?)|"
        r"[a-zäöüß-]{2,20}(?:ischen|lichen|ischer|licher)|[a-zäöüß-]{0,14}(?:stadt|provinz|metropole)|"
        r"laos'|laos|vietnams|von laos|von vietnam))*"
    ),
    mission=r"(?<!\w)botschaft(?:er|erin)?(?: von )?(?: ?[^\W\d_]+){0,2} in $",
    not_there=r"(?<![^\W_])(?:nicht(?: (?:wie|mehr) ?(?:üblich|sonst|gewohnt|bisher|zuvor)?)?|(?:an)?statt|anstelle von)(?:,? in)? $",
    as_host=r"[^\s,.;]+(?: [^\s,.;]+)? (?:als|zum) (?:nächste[nrs]? )?(?:ort|tagungsort|austragungsort|gastgeber(?:land)?|schauplatz) (?:der|für die|des) ?$",
    place_after=r" (?:als (?:ort|tagungsort|austragungsort|gastgeber|schauplatz)|vorgesehen|war (?:gastgeber|schauplatz|austragungsort|tagungsort))",
    hosted_by_it=(
        r"(?: (?!die |deren )[^\s.;]+){0,10}?,? (?:die (?:es|er|sie|(?:sein|ihr)e? (?:haus|land|ministerium|seite|regierung|partner|nachbar))(?: (?!in )[^\s,.;]+){0,8}? (?:aus(?:richte[tn]?|zurichten)|veranstalte[tn]?|organisiere?[tn]?|beherberge[tn]?)|"
        r"deren (?:gastgeber|ausrichter)(?:in)? (?:es|er|sie)(?: (?!in )[^\s,.;]+){0,6}? (?:ist|sei|sein|wird|werde))(?![^\W_])"
    ),
    ministry_hosts=r" (?:boden|territorium)(?![^\W_])| außen(?:ministerium|amt)(?= (?:[^\s,;:]+ ){0,14}?(?:aus(?:richten|gerichtet|zurichten)|gastgeber|beherberg)| richte[tn]? (?:[^\s,;:]+ ){0,14}?aus(?=[,.;]|$))",
    hosts=(
        r" (?:richte(?:t|te)|beherbergt|lädt)(?![^\W_])(?! (?:sich|eine?n?|einem?) )|"
        r" (?:hat|hatte|wird|werde|will|soll|sollte|möchte|habe)(?: [^\s,;.:]+){0,12}? (?:ausgerichtet|ausrichten|beherbergt|beherbergen|organisiert|organisieren|gastgeber)|"
        r"(?: \S+){0,3}? ?(?:ausgerichtet|ausrichten|ausrichtet|gastgeber|veranstaltet werden|organisiert werden|"
        r"ausrichter|an der reihe|am zug)"
    ),
    unnamed_party=r"(?<!\w)(?:mit|und) (?:eine[mnr]?|mehreren|einigen|anderen) (?:[^\W\d]+ ){0,2}?(?:land|staat|länder[n]?|staaten|königreich|republik|partner(?:land)?|nachbar(?:n|land)?)(?!\w)",
    hosted_by=r"(?:^|[ ,])(?:richtet|richtete|beherbergt) (?:dann |auch )?$|(?:gastgeber(?:land|in)?|(?:tagungs|austragungs)?ort|schauplatz)(?: ist| wird| war| bleibt|:)? $|ausgerichtet von $",
    countries={
        "VN": _country("vietnamesisch", "vietnams?", "srv", r"vietnames(?:en?|in|innen)"),
        "LA": _country("laotisch", "laos'?", "dvr laos", "ldvr", r"laot(?:en?|in|innen)"),
        "KH": _country("kambodschanisch", "kambodschas?"), "TH": _country("thailändisch", "thailands?"),
        "CN": _country("chinesisch", "chinas?", "vr china"), "MM": _country("myanmarisch", "myanmars?", "birmas?"),
        "RU": _country("russisch", "russlands?", "rußlands?"), "JP": _country("japanisch", "japans?"),
        "KR": _country("südkoreanisch", "südkoreas?", "republik korea"), "KP": _country("nordkoreanisch", "nordkoreas?"),
        "US": _country("us-amerikanisch", "usa", "amerikanische[nmrs]?", "vereinigten? staaten"),
        "DE": r"deutschlands?|deutsche[nmrs]?(?! welle)|deutsch(?=-)", "FR": _country("französisch", "frankreichs?"),
        "GB": _country("britisch", "großbritanniens?", "vereinigte[ns]? königreich"), "IN": _country("indisch", "indiens?"),
        "ID": _country("indonesisch", "indonesiens?"), "MY": _country("malaysisch", "malaysias?"),
        "SG": _country("singapurisch", "singapurs?"), "PH": _country("philippinisch", "philippinen"),
        "BN": _country("bruneiisch", "bruneis?"), "TL": _country("osttimorisch", "osttimors?", "timor-leste"),
        "AU": _country("australisch", "australiens?"), "NZ": _country("neuseeländisch", "neuseelands?"),
        "MN": _country("mongolisch", "mongolei"), "CU": _country("kubanisch", "kubas?"),
        "PL": _country("polnisch", "polens?"), "UA": _country("ukrainisch", "ukraine"),
        "BY": _country("(?:belarussisch|belarusisch)", "belarus'?"), "KZ": _country("kasachisch", "kasachstans?"),
        "HU": _country("ungarisch", "ungarns?"), "CZ": _country("tschechisch", "tschechiens?"),
        "SK": _country("slowakisch", "slowakeis?"), "RO": _country("rumänisch", "rumäniens?"),
        "BG": _country("bulgarisch", "bulgariens?"), "AT": _country("österreichisch", "österreichs?"),
        "CH": r"schweiz(?:er)?", "IT": _country("italienisch", "italiens?"), "ES": _country("spanisch", "spaniens?"),
        "NL": _country("niederländisch", "niederlanden?"), "BE": _country("belgisch", "belgiens?"),
        "SE": _country("schwedisch", "schwedens?"), "FI": _country("finnisch", "finnlands?"),
        "DK": _country("dänisch", "dänemarks?"), "NO": _country("norwegisch", "norwegens?"),
        "CA": _country("kanadisch", "kanadas?"), "BR": _country("brasilianisch", "brasiliens?"),
        "MX": _country("mexikanisch", "mexikos?"), "TR": _country("türkisch", "türkei"),
        "IR": _country("iranisch", "irans?"), "IL": _country("israelisch", "israels?"),
        "EG": _country("ägyptisch", "ägyptens?"), "ZA": _country("südafrikanisch", "südafrikas?"),
        "PK": _country("pakistanisch", "pakistans?"), "BD": _country("bangladeschisch", "bangladeschs?"),
        "LK": _country("sri-lankisch", "sri lankas?"), "NP": _country("nepalesisch", "nepals?"),
    },
    adjectives=r"(?:vietnamesisch|laotisch)(?:e[nmrs]?)?|vietnames(?:en?|in|innen)|laot(?:en?|in|innen)",
)  # fmt: skip
