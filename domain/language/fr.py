"""French.  As in English one noun serves both levels; "au Laos" is a place, "du Laos" and "le Laos" are a party."""

from domain.language.vocabulary import Noun, Vocabulary
from domain.rounds import Status
from domain.site import Level

# --- numerals: "dixième", "10e", "10ème", "10 e", "10ᵉ", "Xe" ---------------------------------------------------------
_CARDINALS = (
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_ORDINALS = (
    "", "premi", "deux", "trois", "quatr", "cinqu", "six", "sept", "huit", "neuv", "dix", "onz", "douz", "treiz",
    "quatorz", "quinz", "seiz", "dix-sept", "dix-huit", "dix-neuv",
)  # fmt: skip
_TENS = {"vingt": 20, "trent": 30, "quarant": 40, "cinquant": 50}
_NUMERALS = {"premier": 1, "première": 1, "inaugurale": 1, "second": 2, "seconde": 2}
_NUMERALS |= {f"{stem}ième": n for n, stem in enumerate(_ORDINALS) if n > 1}
_NUMERALS |= {f"{ten}ième": n for ten, n in _TENS.items()}
_TENS_WHOLE = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50}
_NUMERALS |= {f"{ten} et unième": n + 1 for ten, n in _TENS_WHOLE.items()}
_NUMERALS |= {f"{ten}-et-unième": n + 1 for ten, n in _TENS_WHOLE.items()}
_NUMERALS |= {f"{ten}-{_ORDINALS[unit]}ième": n + unit for ten, n in _TENS_WHOLE.items() for unit in range(2, 10)}
_NUMERALS |= {f"{word}s": n for word, n in _NUMERALS.items() if word.endswith("ième")}
_NUMERALS |= {word: n for n, word in enumerate(_CARDINALS) if n > 1}  # "numéro dix"

_WORDS = "|".join(sorted((word for word in _NUMERALS if word not in _CARDINALS), key=len, reverse=True))
_SUFFIX = r"(?: ?(?:ᵉʳ|ʳᵉ|ᵉ|i?[èe]me|ère|er|re|è|e)|(?<=\d)n?de)s?(?![^\W_])"
_ROMAN = r"(?:xl)?[ivx]{1,6}|xl"
_NUMBER = rf"(?P<n>(?:\d{{1,3}}|(?<![^\W_])(?:{_ROMAN})(?!ers))(?={_SUFFIX})|(?:{_WORDS})(?![^\W_]))(?:{_SUFFIX})?"

# --- the two sides and their people -----------------------------------------------------------------------------------
_VIETNAM = r"(?:république socialiste du )?vi[eêệ]t[ -]?nam"
_LAOS = r"laos|r\.? ?d\.? ?p\.? (?:du )?lao|rdpl|république démocratique populaire (?:du )?lao"
_COUNTRY = rf"{_VIETNAM}|{_LAOS}"
_SIDE = r"vietnamien(?:ne)?s?|lao(?:tien(?:ne)?s?)?"
_DIPLOMACY = r"(?:des|aux) (?:affaires étrangères|ae|relations extérieures)|de la diplomatie"
_MR = r"(?:mm?\. |mmes? |monsieur |madame |s\.e\.? ?m(?:\.|me) |camarade )"

# --- the mechanism ----------------------------------------------------------------------------------------------------
_MEETING = r"(?:consultation|concertation|session|séance|réunion|rencontre|édition|rendez-vous|tour|round|cycle|exercice(?! (?:militaire|naval|conjoint|budgétaire|fiscal)))"
_DEPUTIES = r"vice[- ]ministres?"
_AT_LEVEL = r"(?:(?:au|à un|de|du) )?(?:niveau|rang|échelon)(?: (?:de|des|du))?"
_AFTER_ORDINAL = r"(?:(?<=\de )|(?<=[xvi]e )|(?<=ème )|(?<=ᵉ )|(?<=\dè )|(?<=\d e ))"
_NAME_WORDS = (
    r"(?:-| |,|\"|\(|\)|'|d(?:e|es|u)?(?![a-zéè])|l(?:a|e|es)?(?![a-zéè])|au(?= (?:niveau|échelon|rang|haut|laos|viet|vi[eê]t))|à(?= (?:niveau|un |leur |haut|l'échelon|hano|vient))|leurs?|ses?|cette|"
    r"vietnam et (?:le |du )?laos|laos et (?:le |du )?vietnam|vietnamien(?:ne)?s? et (?=lao)|vietnamien(?:ne)?s?|vi[eê]t|nam|vietnamo|"
    r"laotien(?:ne)?s?|laos|lao|rdp|(?:hano[iï]|vietnamien|vientiane|laotien|lao) et (?=hano|vient|viet|lao)|hano[iï]|vientiane|pays|"
    r"du (?:nom|genre|type)|de (?:ce|son) (?:type|genre)|éditions?|sessions?|séances?|réunions?|rencontres?|entretiens?|rendez-vous|exercices?|volets?|tours?|rounds?|cycles?|séries?|mécanisme|édition|consultations?|concertations?|consultatives?|"
    r"politiques?|annuelles?|bilatérales?|diplomatiques?|régulières?|ordinaires?|virtuelles?|en ligne|en visioconférence|"
    r"niveau|échelon|rang|vice|ministres?|ministériel(?:le)?s?|ministères?|deux|entre|affaires|étrangères|ae|haut)*"
)

# --- verbs ------------------------------------------------------------------------------------------------------------
_WILL = (
    r"se fer(?:a|ont)|(?:se )?tiendr(?:a|ont)|(?:aura|auront) lieu|se déroulera|se dérouleront|ser(?:a|ont)|accueiller(?:a|ont)|abriter(?:a|ont)|"
    r"organiser(?:a|ont)|(?:co-?)?présider(?:a|ont)|(?:co-?)?diriger(?:a|ont)|se réunir(?:a|ont)|réunir(?:a|ont)|procéder(?:a|ont)|"
    r"recevr(?:a|ont)|s'ouvrir(?:a|ont)|ouvrir(?:a|ont)|participer(?:a|ont)|conduir(?:a|ont)|effectuer(?:a|ont)|mèner(?:a|ont)|mener(?:a|ont)|"
    r"se rendr(?:a|ont)|reviendra|ira|iront|débuter(?:a|ont)|commencer(?:a|ont)|démarrer(?:a|ont)|intervien(?:dra|dront)|coanimer(?:a|ont)|animer(?:a|ont)|prendr(?:a|ont)|assister(?:a|ont)|devr(?:a|ont)|viendr(?:a|ont)"
)
_OF_SERIES = r"(?:du (?:nom|genre)|de (?:la|cette) série|de ce (?:type|format|niveau|genre|nom)|de son genre)(?![^\W_])"
_TO_HOLD = (
    r"(?:se )?tenir|tenue|faire (?=la|leur)|organiser|organisation|convoquer|accueillir|coprésider|co-présider|présider|codiriger|animer|se réunir|se retrouver|"
    r"se revoir|comme (?:pays )?hôte|confier|attribuer|laisser|désigner|réunir|mener|préparer|effectuer|procéder|poursuivre|participer|programmer|avoir lieu"
)
_AGREED = (
    r"(?:sont |ont |se sont |est |étaient |avaient )(?:également |aussi |par ailleurs |enfin |en outre |tous deux |ainsi )?"
    r"(?:convenue?s?|tombée?s? d'accord|entendue?s? pour|accordée?s?|mis(?:es)? d'accord|entendue?s?|engagée?s? à|décidé|fixé|arrêté|choisi|retenu|désigné|promis|prévu)|(?:prête|disposée|déterminée|résolue)s? à|"
    r"conviennent|convenant|s'(?:accordent|entendent|engagent|engageant)(?![^\W_])|d'un commun accord"
)
_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"

#: "se sont réunis mardi à Vientiane pour la dixième fois", "c'est la dixième fois que …"
_MET = (
    r"(?:réuni|retrouv|rencontr|consult|concert|entretenu|siég|présid|tiennent|tenu|vus?(?![^\W_])|assise?s?(?![^\W_]))"
)
#: "for the second time this year" counts no rounds
_FOIS = r"fois(?! (?:depuis (?!20[01]\d|la création|le lancement|sa |son |leur )|en |cet|ce |ces |sous |de suite|consécutive|de l'année|à distance))"
_TIMES = (
    rf"(?<![^\W_]){_MET}[^.;]{{0,90}}? pour la {_NUMBER} {_FOIS}|pour la {_NUMBER.replace('<n>', '<n2>')} {_FOIS}[^.;]{{0,110}}? {_MET}|"
    rf"(?:la|cette) {_NUMBER.replace('<n>', '<n3>')} {_FOIS} (?:déjà |seulement )?(?:que |qu'|dans le cadre|au titre)"
)
#: Behind an ordinal alone: where, when or at which level that round was; who met for it.
_OF_ROUND = (
    rf"(?:en (?:{_MONTH}|20\d\d)|à (?:hano[iï]|vientiane|luang prabang|hu[eê]|d[aà] nang|leur (?:propre )?niveau|ce niveau)|"
    r"au (?:laos|vi[eê]t ?nam)|l'an|l'année|il y a|(?:celle )?des (?:vice-)?ministres|tenue|organisée|accueillie|coprésidée)(?![^\W_])"
)
_MET_FOR = r"(?:a|avait) (?:réuni|eu lieu|été)|s'(?:est|était) (?:tenue|déroulée|ouverte)"
#: "la prochaine" without a noun: only where a verb says that it will be held
_NEXT_ONE = (
    r"(?:la|le) (?:prochaine?|suivante?)(?=,? qu[e'] ?(?:[a-zéèêï]+ ){0,4}?[a-zé]{2,}(?:ra|ront|rait|raient)(?![^\W_])|(?:, [^.;,]{3,40},)? (?:se (?:tiendra|déroulera|tienne|déroule)|aura lieu|ait lieu|sera|soit|est (?:prévue?|programmée?|fixée?|attendue?)|devrait|doit|"
    r"reviendra|revient|aurait lieu|se tiendrait))|hôte de la (?:suivante|prochaine)(?= (?:en|l'an)(?![^\W_])|[.,]|$)|(?:présider|diriger|accueiller|organiser|abriter|tiendr)(?:a|ont) (?:conjointement )?(?:la|le) (?:suivante?|prochaine?)(?= (?:à|au|en|l'an|avec)(?![^\W_])|[.,;]|$)"
)
#: "la date du prochain rendez-vous n'a pas été communiquée": nothing is told of it
_UNTOLD = r" n'(?:a|avait) pas (?:encore )?été (?:communiqu|précis|annonc|dévoil|divulg|révél)"
#: "rendez-vous a été pris pour l'an prochain à Hanoï"
_APPOINTED = r"rendez-vous (?:a été |est |était )?(?:pris|fixé|donné)(?= (?:pour|à|au|en|l'an)(?![^\W_]))"
#: "le Laos accueillera la session de 2027"
_NEXT_BY_YEAR = (
    rf"une autre suivra (?=en|l'an|à|au)|(?:organiser|accueiller|abriter)(?:a|ont) (?:la|sa) {_MEETING} de (?=20\d\d)"
)
#: a round of the same mechanism with somebody else
_ALIKE = rf"{_MEETING} (?:de (?:la )?même (?:nature|sorte)|du même (?:type|genre|ordre)|similaire|analogue)|même exercice|l'exercice(?= avec (?:le laos|le vietnam|son |la rdp))|exercice (?:similaire|analogue|identique|jumeau|du même (?:type|genre|ordre))"
#: An officer without his name: "le vice-ministre laotien des Affaires étrangères y a coprésidé"
_WHO_LEADS = (
    r"[^.;,]{0,50}? (?:co-?)?(?:présid(?:é|ait|a|era)|dirig(?:é|eait|ea|era)|condui(?:t|sait|sit|ra)|animé)(?![^\W_])"
)
#: Right before the time or place of what was agreed there, not of the round at which it is looked at
_AGREED_AT = (
    r"(?<![^\W_])(?:ce qui (?:avait|a|fut)(?: été)? [a-zéèê]+|ce qu'(?:ils|elles) (?:avaient|ont) [a-zéèê]+|"
    r"(?:accords?|engagements?|mémorandums?|protocoles?|conventions?|promesses?|objectifs?|décisions?|ententes?)(?: [a-zé]+)? "
    r"(?:concl|sign|pris|scell|pass|adopt|attein|arrêt|conven|formul|fix)[a-zéè]*)"
    rf"(?: (?!consult|concert|session|réunion|édition|rencontre|{_WORDS})[^\s,.;]+){{0,5}}? ?$"
)
#: "le premier jour", without a word of what
_NO_MORE = r"(?=[,.;:)]|$| (?!d[eu](?![^\W_])|d'|suivant|ouvrable|férié|ouvré|chômé|consécutif|anniversaire))"
#: what is given up now comes later
_LATER = r"[^.]{0,160}?(?:gliss|report|repouss|décal|à la place|plus tard|ultérieur)"
#: what was put off has taken place since
_AFTER_ALL = r"[^.;]{0,200}?(?<![^\W_])(?:(?:a|s'est|ont|se sont) (?:finalement|enfin) (?:tenue?|déroulée?|réunie?|eu lieu|ouverte?)|(?:a|ont) fini par )"
#: Behind a verb that is denied: only of one place is it denied ("n'aura pas lieu à Hanoï mais à Vientiane").
_BUT_THERE = r" (?:à|au|en) [^.;]{1,40}?,? mais (?:bien )?(?:à|au|en) "

FRENCH = Vocabulary(
    language="fr",
    density=1.15,
    roots=("consult", "concertation", "dialogue"),
    nouns={
        "political-consultation": (
            Noun(
                r"consultations? politiques?(?!s? (?:et|-) (?:militair|de (?:défense|sécurité)|économi|commercia|socia))"
            ),
            Noun(
                r"(?<![^\W_])se (?:sont consultés|consultent|consulteront)(?=[^.;]{0,80} pour la [^\W_]+ fois)",
                weak=True,
            ),
            Noun(r"consultations? annuelles? politiques?"),
            Noun(r"consultations? diplomatiques?", weak=True),
            Noun(r"concertations? politiques?", weak=True),
            Noun(rf"consultations? (?:politiques? )?(?:annuelles? )?{_AT_LEVEL} {_DEPUTIES}", Level.DEPUTY_MINISTER),
            Noun(
                r"consultations? (?:politiques? )?(?:annuelles? )?(?:de niveau |au niveau )?vice[- ]ministériel(?:le)?s?",
                Level.DEPUTY_MINISTER,
            ),
            Noun(
                r"consultations? politiques? (?:annuelles? )?(?:de niveau |au niveau )?ministériel(?:le)?s?",
                Level.MINISTER,
            ),
            Noun(
                r"consultations? (?:annuelles? )?(?:de niveau |au niveau )?ministériel(?:le)?s?",
                Level.MINISTER,
                weak=True,
            ),
            Noun(rf"consultations? (?:annuelles? )?{_AT_LEVEL} (?:deux )?ministres", Level.MINISTER, weak=True),
            Noun(r"consultations?(?= (?:annuelles? )?(?:au niveau|de niveau))", weak=True),
            Noun(r"consultations? annuelles?", weak=True),
            Noun(
                r"consultations? (?:annuelles? )?(?=(?:entre|des) (?:les |leurs )?(?:deux )?(?:vice-)?minist[rè])",
                weak=True,
            ),
            Noun(
                r"(?:réunion|rencontre|session|séance|entrevue)s? (?:annuelles? )?(?:de (?:la )?consultations? politiques?|consultatives? politiques?)"
            ),
            Noun(
                r"(?:réunion|rencontre|session|séance|entrevue)s? (?:annuelles? )?(?:consultatives?|de (?:la )?(?:consultation|concertation))",
                weak=True,
            ),
            Noun(
                r"consultation(?:(?<=\de consultation)|(?<=[èi]me consultation)|(?<=[xvi]e consultation)|(?<=ᵉ consultation)|"
                r"(?<=\d e consultation))s?",
                weak=True,
            ),
        ),
        "strategic-dialogue": (Noun(r"dialogues? stratégiques?"),),
    },
    plural=r"(?:con(?:sult|cert)ation)s [^.]*|dialogues stratégiques",
    within_it=r"dans le cadre (?:du|de leur|de ce) (?:mécanisme (?:annuel )?(?:de |des )?)?$",
    tally=(
        r"(?<![^\W_])(?:c'(?:est|était)|il s'agi(?:t|ssait)|ce fut)(?: [^\s,.;]+){0,4}? (?:deuxième|seconde|troisième|quatrième|cinquième|[2-6] ?e)"
        r"(?: [^\s,.;]+){1,12}? (?:en (?:(?:l'espace d'|moins d'|à peine )?une? (?:semaine|quinzaine|mois|an)|(?:deux|trois|quatre) (?:semaines|mois)|quinze jours)|"
        r"(?:ce mois-ci|cette (?:semaine|année))|d[eu] (?:l'année|mois|la semaine|la tournée|cette tournée)|avec un (?:pays )?voisin)(?![^\W_])"
    ),
    general=(
        r"(?:mécanismes?|canaux|canal|formats?|dispositifs?)(?: (?:de|des|du|d'|la|le|les|comme|tels? que|existants?|bilatéraux|"
        r"annuels?|réguliers?|coopération|dialogue|et|réunions?|échanges?,?|importants?))*(?: d'| l')?\s*$|"
        r"(?:régulièrement|à travers|via|y compris|notamment|maintenir|intensifier|multiplier|poursuivre) (?:des|les|leurs|de)\s*$|"
        r"(?:comme|tels? que|telles? que) (?:les?|la|des) $|(?:mécanismes?|canaux|canal|formats?|dispositifs?|cadres?)[^.;,]{0,30},? (?:dont|parmi lesquels(?: figurent)?|notamment|en particulier|au premier rang desquels) (?:les?|la) $"
    ),
    general_after=r" (?:régulières|périodiques)",
    diplomacy=r"affaires étrangères|(?<![^\W_])m?ae(?![^\W_])|diplomat|diplomatie",
    other_business=(
        r"justice|défense|consulaire|financ|sécurité publique|droits de l'homme|assemblée nationale|parlement|(?<!rencontre du )(?<!réunion du )(?<!sommet du )(?<!forum du )mékong|projet de loi|"
        r"consultations? (?:publique|économique|commerciale|juridique|technique|populaire|médicale|préalable|citoyenne)"
    ),
    other_level=(
        r"(?:niveau|échelon) (?:de |des )?(?:conseillers|directeurs|directeurs généraux|départements|chefs de département|experts|hauts fonctionnaires)|(?<![^\W_])(?:conseillers|experts|techniciens|directeurs(?: généraux)?) (?!d'état)[^.;,]{0,40}?(?:ont|avaient) (?:tenu|mené|eu|procédé|conduit)"
    ),
    other_body=(
        r"commissions?(?: centrales?)? (?:des|pour les|chargées? des) (?:relations extérieures|affaires étrangères|affaires extérieures)|"
        r"(?:commissions?|départements?) (?:de politique étrangère|internationa(?:le?s?|ux))(?= d(?:u|es) (?:deux )?partis?)|diplomatie (?:populaire|parlementaire|du parti)"
    ),
    other_ministry=(
        r"minist(?:res?|ères?)(?: (?:vietnamien|laotien|lao)s?)? (?:de la (?:sécurité publique|défense|justice|santé|culture|sécurité)|"
        r"de l'(?:intérieur|industrie|éducation|agriculture|économie|information)|du (?:commerce|plan|travail|tourisme)|des finances|"
        r"des transports)|ministères de la (?:défense|justice|sécurité)"
    ),
    before_noun=_NAME_WORDS,
    counted=(
        r"comité|commission|congrès|festival|frontali|frontière|dialogue|(?<![a-zé])conférence|colloque|séminaire|anniversaire|"
        r"sommet|forum|plénum|session de l'assemblée|législature|coopération intergouvernementale"
    ),
    anaphora=(
        rf"{_MEETING}(?= (?:numéro|n°|nº|no\.?) ?(?:\d|{'|'.join(_CARDINALS[2:])}))|{_MEETING}(?= de celle des (?:vice-)?ministres)|{_NEXT_BY_YEAR}|{_APPOINTED}|prochaine? {_MEETING}(?!{_UNTOLD})|{_NEXT_ONE}|{_MEETING} suivante?|édition(?!, [^.;,]{{3,50}}, (?:du|de|des) )(?! (?:du|des?) | d')|"
        rf"{_MEETING}(?=(?: des (?:deux )?(?:vice-)?ministres)? (?:de (?:la|cette|leur) consultation|se tiendra(?:it)?|aurai?t? lieu|est prévue?|sera(?:it)?|soit|devrait|reviendra(?:it)?|s'est|s'était|a eu|"
        r"avait|ait lieu|se tienne|est inscrite|au laos|au vietnam|à hano|à vientiane))|"
        rf"(?:tenir|organiser|accueillir|accueillera|organisera)(?= la \S+ (?:au|à|en|l'an))|{_ALIKE}|(?:{_AFTER_ORDINAL}{_MEETING}(?=[.;)]|$|, (?:qui|que|dont|où|lui|elle|(?:tenu|organisé|accueilli|réuni|coprésidé)e?|également|aussi|en|il y a|l'an|à laquelle)(?![^\W_])| (?:(?:de|des|entre)(?: (?:les|leurs|deux))* (?:vice-)?ministres|l'an|l'année|en 20|en {_MONTH}|qui|prévue?|tenue?|organisée?|accueillie?|il y a|avant|dans)(?![^\W_])))|(?:(?<=[èm]me )|(?<=\de ))(?:du genre|du nom|de ce (?:type|genre)|de la série)(?=[.;)]|$| (?:se|à|au|en|est|sera|aura))"
    ),
    # la 11e se tiendra …; la 11e (Vientiane, décembre 2024); la 12e au niveau ministériel
    elliptical=(
        rf"(?<![^\W_])(?:la|leur|cette|le|ce) {_NUMBER}(?=[.,:)\"]| \(|$| (?:s'|qu'|d'(?:avril|août|octobre)|le \d|"
        rf"(?:{_DAY}|qui|que|dont|où|de (?:ces|cette|la série|ce|{_MONTH})|du (?:laos|vi[eê]t ?nam) avec|de (?:hano[iï]|vientiane) avec|à|au|en|entre|lors|se|a|ait|soit|avait|ont|est|était|pour|par|avec|du (?:genre|type|nom)|de ce (?:type|genre)|"
        rf"et(?! (?:la )?(?:\d|{_WORDS}))|ou|mais|il y a|l'an|l'année|cette année|cet été|cet automne|fin|d'ici|dès|courant|tenue|organisée|accueillie|coprésidée|prévue|(?:de|du|au) (?:ce |cet |leur )?(?:même )?(?:niveau|échelon|rang)|des (?:vice-)?ministres|"
        r"[a-zéè]+(?:ra|ront|rait|raient))(?![^\W_])))"
    ),
    alone=(
        rf"(?:(?<![^\W_])(?:la|leur|cette|le|ce|sa|son) |(?<=, )(?=[^,.;]{{2,16}} {_OF_SERIES})){_NUMBER}(?=[,.;:)]|$| {_OF_SERIES}| (?:qui|que|dont|où|à|au|aux|en|dans|sur|sous|par|pour|avec|entre|est|sera|aura|a|avait|doit|"
        r"devait|devra|ne|et|ou|mais|cette|se|pourrait|pourra|l'an|reste|reviendra|revient|attend|attendra|comme|sans|après|avant)(?![^\W_])| (?:qu'|d'ici|s'|n'|l')| [a-zé]{3,}(?:era|ira|dra|tra|eront|iront|dront|tront|erait|irait|drait)(?![^\W_]))"
    ),
    being=r"(?<![^\W_])(?:est|était|fut)(?: déjà| ainsi| donc)? $",
    of_others=r"(?<![^\W_])dont c'(?:est|était) |(?:^|[,:] )(?:des|de (?:ses|leurs|nos)|parmi (?:les|ses|leurs)) (?!(?:principa\w+ |grands? )?(?:consult|sessions|rencontres|temps forts|faits|activités|événements|évènements|rendez-vous|moments|étapes|jalons|acquis|résultats|accords|mécanismes))",
    alike=_ALIKE,
    again=(
        r"(?<![^\W_])se (?:réunir|retrouver|revoir|rencontrer|concerter|consulter)(?: (?:de nouveau|à nouveau))? (?:l'an(?:née)? prochaine?|dans un an|en 20\d\d|à nouveau|de nouveau)[^.;]{0,45}?(?:pour|lors de|dans le cadre de) "
    ),
    elided=r"l[ae] (?:prochaine?|suivante?)",
    managed=r"(?<![^\W_])(?:a|ont) (?:enfin |finalement )?pu(?![^\W_])|est parvenu|sont parvenu",
    anew=(
        r"(?<![^\W_])(?:(?:nous|se) (?:retrouver|revoir|réunir|rencontrer)|(?:retrouver|rever|réunir|reviend|retourne|repren|reprend)(?:ra|ront|a|ont)|à nouveau|de nouveau|encore une fois|prochaine fois|(?:le|ce|leur) (?:dialogue|format|mécanisme|rendez-vous|cycle)|"
        r"la (?:réunion|rencontre|consultation|concertation|suite)|les (?:consultations|concertations|discussions|travaux)|le (?:relais|tour|flambeau))(?![^\W_])"
    ),
    nth_time=rf"pour (?:la|leur) {_NUMBER} {_FOIS}",
    following=rf"{_NEXT_BY_YEAR}|{_APPOINTED}|prochaine?s? (?:{_MEETING}|dialogue)s?(?!{_UNTOLD})(?![^\W_])|{_NEXT_ONE}|{_MEETING}s?(?: politiques?)? suivante?s?",
    preceding=rf"(?:dont |où )?(?:la |le |l')(?:précédente?|dernière?) {_MEETING}|(?:dont )?(?:la |l'){_MEETING} précédente?",
    numbering=(
        rf"(?:fait|font|compte|comptent|totalise|totalisent)(?: désormais| maintenant| ainsi| déjà)?(?: à)? (?P<n4>\d{{1,2}}|{'|'.join(_CARDINALS[2:])})(?: le nombre (?:de |des ))? ?(?:$|(?=consultations|éditions))|"
        rf"qui porte le (?:numéro|n°) (?P<n5>\d{{1,2}}|{'|'.join(_CARDINALS[2:])})(?![^\W_])|"
        r"(?:il s'agi(?:t|ssait)(?: là)? (?:de|du)|c'est|c'était|qui (?:est|était)|"
        r"cette? (?:réunion|consultation|rencontre|session|édition) (?:est|était|marque|constitue)) "
        rf"(?:déjà |ainsi |donc )?(?:la |le )?{_NUMBER}(?! (?:tournée|visite|voyage|séjour|sortie|mission|contact|entretien|appel|activité|intervention|économie|partenaire|investisseur|destination|marché|exportateur|fournisseur|pont|route|projet|tempête|typhon|vol|trimestre|semestre)(?![^\W_]))|"
        rf"(?<![^\W_]){_MET}[^.;]{{0,90}}? pour la {_NUMBER.replace('<n>', '<n2>')} {_FOIS}|"
        rf"(?<![^\W_])(?:cette|ce|la|le) (?:{_MEETING}|entretien),? (?:déjà )?(?:la |le )?{_NUMBER.replace('<n>', '<n3>')} (?:du|de (?:ce|cette|son|sa|leur|la)) "
        r"(?:genre|type|nature|série|mécanisme)"
    ),
    series=r"(?:ce|le) (?:mécanisme|format|dialogue)|les deux ministères",
    times=_TIMES,
    apposition=(
        rf", (?:déjà |ainsi |désormais )?(?:la |le )?{_NUMBER}(?: {_MEETING})? (?:du (?:genre|nom|type)|de (?:ce|son) (?:type|genre)|de la série|"
        rf"depuis (?=20\d\d|la |le |sa |son |que |leur ))|,? qui (?:en est|compte|totalise|atteint|arrive|cumule)(?: désormais| maintenant| ainsi| déjà)?(?: à)? (?P<n3>\d{{1,2}}|{'|'.join(_CARDINALS[2:])}) (?:éditions|sessions|rencontres|réunions)|,? (?:dont c'(?:est|était)|qui en (?:est|était) à) (?:déjà )?(?:la|le|sa|son) "
        rf"{_NUMBER.replace('<n>', '<n2>')} {_MEETING}"
    ),
    ordinal_after=(
        r",? \(?(?:la |le |dans sa |pour sa |lors de sa |à sa |en sa )?"
        rf"{_NUMBER}(?: (?:édition|session|réunion|round|tour|rencontre)(?! (?:du|de|des|d')(?![^\W_]))|"
        r" (?:du nom|du genre|du type|de ce type|en son genre|de la série)|(?= depuis (?:la|sa|son|le|leur|que|qu'|20))|(?=\)))|"
        rf"pour la (?P<n2>première) fois|,? (?:déjà )?pour la {_NUMBER.replace('<n>', '<n5>')} {_FOIS}|, (?:déjà |désormais )?(?:la|le) {_NUMBER.replace('<n>', '<n4>')}(?= ?(?:[.,:)]|$))|"
        rf"(?:(?<=politique)|(?<=politiques)|(?<=consultation)|(?<=annuelle)|(?<=ministérielle)|(?<=bilatérale)) (?P<n6>(?:xl)?[ivx]{{1,6}})(?= (?:entre|des?|du|au|à|avec|en)(?![^\W_])|[,.;:)]|$)|"
        rf"(?:, | ?-|\() ?les {_NUMBER.replace('<n>', '<n7>')}(?= (?:entre|de celles)(?![^\W_]))|, (?:la |le )?{_NUMBER.replace('<n>', '<n8>')} de celles(?![^\W_])|"
        rf"(?:numéro|n°|nº|no\.?) ?(?P<n3>\d{{1,2}}|{'|'.join(sorted(_CARDINALS[2:], key=len, reverse=True))})(?![^\W_])(?! (?:de la (?:diplomatie|chancellerie)|du (?:ministère|gouvernement|parti|pays)))"
    ),
    ordinal_before=rf"(?<![^\W_])(?:l[ae](?=\d|\w{{4}}))?{_NUMBER}(?: |-|$)|(?:numéro|n°|nº) ?(?P<n2>\d{{1,2}}|{'|'.join(_CARDINALS[2:])})(?= |$)",
    numerals=_NUMERALS,
    joining=r"et|,",
    clause_break=r",? et (?:en|depuis|à partir de) (?:[a-zéû]+ )?(?=\d{4}|$)|, tandis que |,? [a-z]+ (?:jours?|semaines?|mois|heures?) (?:après|avant) (?:que |avoir |son |sa |la |le |l')",
    aside=(
        r", (?:qui|tenue|organisée|intervenant|survenant|venant)(?![^\W_])[^,;]{1,160}"
        r"(?=, (?:s'est|s'était|a|ont|est|sont|avait|aura|se|doit)(?![^\W_]))"
    ),
    whereat=r",? (?:au cours|lors|à l'issue|à l'occasion|au terme) (?:de laquelle|desquelles|duquel)|,? pendant laquelle|, où(?![^\W_])",
    including=r",? (?:dont|notamment|y compris|parmi lesquel(?:le)?s(?: figurent?)?|en particulier)(?: (?:la|le|celle|de))* $",
    joined=rf"(?<![^\W_])(?:et|ainsi que|puis|de même que)(?:,? en (?:[a-zéû]+ )?\d{{4}},?|,? (?:le )?{_DAY}(?: \d{{1,2}})?(?: {_MONTH})?,?)?(?: (?:le )?(?:laos|vietnam|vi[eê]t nam|vientiane|hano[iï]))?(?: (?:de|à|la|le|leur))*\s*$",
    levels=(
        (
            Level.DEPUTY_MINISTER,
            rf"vice[- ]ministériel(?:le)?s?|{_DEPUTIES}|leurs adjoints|vice-chefs? de la diplomatie|numéros? deux (?:de la diplomatie|des (?:deux )?(?:diplomaties|ministères|chancelleries)|du ministère)",
        ),
        (
            Level.MINISTER,
            rf"(?<![^\W_])(?<!vice-)(?<!vice )ministériel(?:le)?s?|{_AT_LEVEL} (?:deux )?(?:chefs de la diplomatie|ministres?)|(?:titulaires|patrons|numéros? un) (?:du portefeuille|de la diplomatie|des affaires étrangères)|"
            r"(?:entre|des|de|leurs)(?: les)?(?: deux)? (?:vice-premiers ministres,? (?:et )?)?(?<!conseil des )ministres"
            r"(?! de la| du| de l')|chefs de la diplomatie",
        ),
    ),
    ranks=(
        (
            Level.DEPUTY_MINISTER,
            r"(?:les|deux|des|leurs|nos|vos|ces|ses|aux) (?:vice-ministres|adjoints)|(?:étais|était|alors|comme|en tant que|en qualité de) vice-ministre|"
            rf"vice-ministre(?![^\W_])(?={_WHO_LEADS})",
        ),
        (
            Level.MINISTER,
            rf"(?<![^\W_])(?<!vice-)(?<!vice )(?<!premier )(?<!première )ministre(?![^\W_])(?={_WHO_LEADS})|"
            r"(?:les|deux|leurs|nos) (?:vice-premiers ministres,? (?:et )?)?(?:ministres(?! de(?!s affaires étrangères|s ae(?![^\W_]))| du)|chefs de la diplomatie)",
        ),
    ),
    both_levels=(
        r"(?<!vice-)ministériel(?:le)?s? et (?:(?:au|de) niveau )?vice-minist|vice-ministériel(?:le)?s? et (?:(?:au|de) niveau )?minist|"
        r"(?<!vice-)ministres?(?: des (?:affaires étrangères|ae))? et (?:(?:au|de) niveau )?(?:de |des )?vice-minist|"
        r"vice-ministres?(?: des (?:affaires étrangères|ae))? et (?:(?:au|de) niveau )?(?:de |des )?minist"
    ),
    statuses=(
        (
            Status.CANCELLED,
            rf"(?:(?:devait|devaient|aurait dû|prévue?s?|programmée?s?)[^.;]{{0,100}}? )?annul(?:ée?s?|er|a|ation|èrent)(?![^\W_])|n'aur(?:a|ont) (?:finalement |donc )?pas lieu (?:du tout|cette année)|ne se tiendr(?:a|ont) (?:finalement |donc )?pas (?:du tout|cette année)|supprimée|abandonnée|(?:n'aur(?:a|ont)|ne (?:se )?[a-z]{{2,12}}r(?:a|ont)) (?:donc |finalement )?plus(?= (?:lieu|à|au|en|cette|du tout)(?![^\W_])|[.,])|(?:retir|ray|effac|biff|ôt)ée?s? (?:du |de (?:l'|leur |son ))(?:calendrier|agenda|programme)|tomb(?:e|ée?s?) à l'eau|pass(?:e|é) à la trappe|renonc(?:é|er|ent|e|ait) à(?!{_LATER})|(?<![^\W_])y (?:ont|a|avaient) (?:finalement |donc )?renoncé|(?:fait|tiré) (?:une croix|un trait) sur|abandonn(?:é|ent) (?:l'idée|le projet)|n'y aura pas",
        ),
        (
            Status.POSTPONED,
            rf"(?<!avoir été )(?:report(?:ée?s?|er|a|ent|ant)?(?![^\W_])|repouss|différ(?:ée?s?|er)(?![^\W_])|ajourn|décal(?:ée?s?|er|age)|"
            rf"déplacée?s?(?![^\W_])|(?:mise?s?|laissée?s?|met(?:tent)?|reste) (?:provisoirement )?(?:entre parenthèses|en suspens|en sommeil)|suspendue?s?(?![^\W_])|(?<![^\W_])gelée?s?(?![^\W_])|remise? (?:à|au)|retardée?|reprogramm|(?:attendr(?:a|ont)|devr(?:a|ont) (?:patienter|attendre))(?![^\W_])|chang(?:e|ent|é|era) de date)(?!{_AFTER_ALL})|"
            rf"n'(?:aura|auront|a|ont|aurait) (?:finalement |donc )?pas (?:lieu|eu lieu|pu|débuté|commencé|été (?:tenue|organisée|ouverte|inaugurée))(?!{_BUT_THERE})|n'accueiller(?:a|ont) pas|ne (?:se tiendra|sera|s'est|s'ouvrira|se sont|se réuni(?:ra|ront)|se retrouver(?:a|ont)|se (?:re)?verront|pourra|se tient) "
            rf"(?:finalement |donc )?pas(?! encore)(?!(?: tenue?s?| déroulée?s?)?{_BUT_THERE})|initialement (?:prévue?|programmée?|fixée?)(?!{_AFTER_ALL})|"
            r"et non (?:pas )?(?:le|en|au|à)(?! (?:hano|vient|hu[eê]|[dđ]a nang|h[oô] chi|luang|vi[eê]t|laos|la capitale|l'étranger)) [^.;,]{1,25}(?:,? comme|,? ainsi qu)|n'aur(?:a|ont) (?:finalement |donc )?lieu qu|ne (?:se tiendr|s'ouvrir)a (?:finalement |donc )?qu|plus tard que (?:prévu|annoncé)|"
            rf"au lieu d[ue] (?:\d|{_MONTH}|{_DAY})|"
            rf"(?:renvoyée?s?|reculée?s?|basculée?s?|glisse(?:ra|ront)?|(?:a|ont) glissé) (?:à|au|aux|en|pour|vers|d['e])(?![^\W_])|(?:devait|aurait dû) (?:initialement |d'abord )?"
            r"(?:avoir lieu|se tenir|se dérouler|s'ouvrir|être)|nouvelle date",
        ),
        (
            Status.PLANNED,
            r"chois(?:i|it|ir|issent)(?: [^\s.;,]+){1,5}? (?:pour accueillir|pour abriter|comme (?:lieu|hôte|siège|ville hôte|cadre))|"
            r"(?:n'(?:a|ont|avait)|ne (?:s'est|se sont)) (?:pas encore|toujours pas) (?:eu lieu|été (?:tenue|organisée|ouverte)|tenue?s?|réunie?s?|déroulée?s?|ouverte?s?)|reste(?:nt)? à tenir|"
            rf"prochaine fois|(?<![^\W_])(?:{_WILL})(?![^\W_])|(?<![^\W_])(?:sera|est|viendra|vient) (?:ensuite |alors )?(?:au |le )tour d(?:es|e|u)(?![^\W_])|(?:tiendr|organiser|accueiller|dérouler|coprésider|présider)ai(?:t|ent)(?![^\W_])|aurai(?:t|ent) (?:bien |donc )?lieu|serai(?:t|ent) (?:organis|tenu)|(?<![^\W_])(?:ait lieu|se (?:tienne|déroule|réunisse)(?= (?:à|au|en|dans|d'ici))|soit (?:organis|tenue|convoqu))|"
            r"(?:est|sont|était|étaient|,) (?:désormais |d'ores et déjà )?(?:prévue?s?|programmée?s?|attendue?s?|fixée?s?|inscrite?s?|appelée?s? à)|"
            rf"prévue?s? (?:à|au|en|pour|le|l'|d'ici|courant|fin|début|dans)(?!{_AFTER_ALL})|"
            r"(?:au|le) (?:programme|menu|agenda) (?:de (?:la|sa|leur) (?:visite|journée|semaine|séjour) )?(?:figure|figurent|prévoi|compren|inclut|:)|à l'ordre du jour|à l'agenda|"
            rf"devai(?:t|ent) (?:[a-zéè]+ )?(?:{_TO_HOLD}|diriger|participer à|animer)(?![^\W_])(?!{_AFTER_ALL})|"
            r"prévoi(?:t|ent) (?:de|d'|la|que)|(?<![^\W_])(?:va|vont|doit|doivent|devrai(?:t|ent)) |"
            r"prépar(?:er|ent|ons|e|ation|ations|atifs|ant) (?:[a-zéè]+ )?(?:de |d'|à |du |la |le )|(?:conven|décid|accept|propos|envisag|promi|engag|prêt)[a-zé]* (?:de|à) (?:l'|l[ae]s? )(?:tenir|organiser|accueillir|coprésider|présider|réunir|convoquer)(?![^\W_])|(?:cherch|arrêt|trouv|négoci|fix)(?:e|ent|er|ant|eront|era) (?:encore |toujours |ensemble )?(?:une|la) (?:nouvelle )?date(?![^\W_]| (?:de|du|des|pour|d'))|en préparation|en vue de|à venir|en prévision d|dans la perspective d|(?:priorités|tâches|échéances|rendez-vous|activités|chantiers) (?:[a-zéè]+ ){0,2}(?:de l'année|de cette année|pour (?:l'année|cette année|20\d\d)|du (?:mois|semestre|trimestre|printemps))(?! (?:dernier|passé|écoulé))|(?:pas encore|toujours pas|aucune|sans) [^.;,]{0,25}?(?<![^\W_])date(?![^\W_])|n'a (?:pas encore|toujours pas) de date|(?:date|calendrier) (?:[a-zéè]+ ){0,3}à (?:fixer|arrêter|convenir|préciser|déterminer|définir)|rest(?:e|ent|ait) à (?:fixer|programmer|tenir|organiser|caler)|(?<![^\W_])demain(?![^\W_])|"
            r"convoquée?s? (?:pour|le|en|au)(?![^\W_])|(?:plan|calendrier|programme)(?: (?!(?:est|qui|que|a) )[^\s,.;]+){0,16}? (?:prévoit|comprend|retient|inclut|mentionne|comporte|fixe)(?![^\W_])|(?<![^\W_])(?:échoit|incombe|échoira)(?: [^\s,.;]+){0,2} (?:au|à)(?![^\W_])|prochaine? "
            rf"{_MEETING}|(?:an|année|{_MONTH}|{_DAY}|semaine|printemps|été|automne|hiver|mois) prochaine?|"
            r"(?:a|ont) invité|invitation|invit(?:e|ant)(?![^\W_])|se réjoui\w+ d'accueillir|attendent|attend(?:re|ant|ait|aient)? avec|espèr|souhait|proposé|"
            r"(?:confi|attribu|laiss|donn|remis|rev)(?:é|ée|er|ent|ait|ant|ient|enu)?e?s? (?:à|au|aux) [^.;,]{1,40}? (?:l'organisation|l'accueil|le soin|la charge|la tâche|la responsabilité|le rôle)|comme (?:pays )?hôte d|(?<![^\W_])(?:fix(?:er|ent|ant|e)|(?:a|ont) fixé) (?:au|à|en|pour) |dans l'attente|rendez-vous (?:a été |est |ont été )?(?:pris|donné|fixé|en )|s'est donné rendez-vous|sur le point|s'apprêt|(?<!était )(?<!fut )au tour d|sera l'hôte|à la veille|avant la|"
            r"se sont (?:déjà |d'ores et déjà )?donné rendez-vous|se (?:retrouv|rever)(?:eront|ront)(?![^\W_])",
        ),
        (
            Status.HELD,
            r"(?:co-?)?préside?(?:nt|é|ée|és|ées|e|èrent|a|aient|ait|ant|er)(?![^\W_])|sous la (?:co-?)?présidence|dirigée?s? par|"
            r"partag(?:é|e|ent|eait|eaient) [^.;]{0,90}?la (?:co-?)?présidence|(?<![^\W_])(?:co-?)?(?:dirig(?:ent|eaient|e|èrent|eait|é|ée)|pilot(?:ent|aient|é|ée))(?![^\W_])|"
            r"(?<![^\W_])(?:a|ont|avai(?:t|ent)) (?:\S+ )?(?:eu lieu|(?:tenu|conduit|mené|organisé|procédé|ouvert|achevé|conclu|clos|participé|assisté|"
            r"accueilli|abrité|effectué|animé|dirigé|échangé|réuni|bouclé|pris (?:part|place)|siégé|consacré (?:la|leur) (?:matinée|journée|soirée|séance) à|occupé|entamé|clôturé|inauguré|achevé|duré)(?:e?s?(?![^\W_])))|s'(?:est|était|ouvre|achève)(?![^\W_])|"
            r"(?<![^\W_])se (?:sont|tient|tiennent|déroulent?|réunissent|réunit)(?![^\W_])|"
            r"(?<![^\W_])(?:tiennent|organisent|ouvre|tient|réunit|mènent|accueille|conclut|bouclent)(?![^\W_])|"
            r"(?<![^\W_])(?:tenue?s?|organisée?s?|achevée?s?|conclue?s?|clôturée?s?|menée?s?|convoquée?s?)(?![^\W_])|"
            r"(?<![^\W_])(?:lors|au cours|à l'occasion|à l'issue|en marge|au terme|au sortir|à la fin|dans la foulée|pendant) ?d|(?:finalement|enfin) (?:déroulée?|tenue?|réunie?|eu lieu)|fini par (?:se tenir|avoir lieu)|"
            r"(?:venai(?:t|ent)|vien(?:t|nent)) (?:tout juste )?(?:de |d')(?:co-?présider|diriger|animer|conduire|tenir|participer|organiser|s'achever|clore|conclure)|"
            r"(?:entr|s'inscriv|intervien)[a-z]+ dans le cadre d|(?:a|ont) (?:principalement |surtout |notamment )?porté sur|se (?:sont consultés|consultent)(?![^\W_])|(?:est|sont) sorti|(?:figurait|figuraient) (?:aujourd'hui|hier)|codirigé|(?:signé|paraphé|adopté) (?:le|un|les) (?:procès-verbal|compte rendu|comptes rendus|relevé)|pendant|durant|résultats?|succès|participe|participant à|s'est vu|(?<![^\W_])est (?:actuellement )?(?:à|au|en) [^.;,]{3,20} pour|(?<![^\W_])venue? ",
        ),
    ),
    announcing=rf"(?:{_AGREED}) (?:(?:également |aussi |enfin |en outre |par ailleurs |d'ores et déjà |déjà )?(?:que |qu'|pour que )|(?:également |aussi )?(?:du lieu|du calendrier|de la date|des dates) )|(?:{_AGREED})[^;.]{{0,40}}?[ '](?:{_TO_HOLD})",
    present=(
        r"(?<![^\W_])(?:(?:co-?)?préside(?:nt)?|(?:co-?)?dirige(?:nt)?|anime(?:nt)?|(?<!ont )(?<! a )(?<!té )(?<!ensuite )(?<!également )(?<!aussi )conduit|conduisent|mène(?:nt)?|organise(?:nt)?|"
        r"accueille(?:nt)?|abrite(?:nt)?|participe(?:nt)?|ouvre(?:nt)?|arrive(?:nt)?|tient|tiennent|réuni(?:t|ssent)|se déroule(?:nt)?|a lieu|ont lieu|"
        r"procède(?:nt)?|s'ouvre(?:nt)?|se retrouvent|prend part|prennent part)(?![^\W_])"
    ),
    this_week=r"cette semaine",
    coming=(
        rf"(?:semaine|mois|{_DAY}) prochaine?|la semaine qui vient|dans les (?:prochains jours|jours (?:à venir|qui viennent))|"
        r"ces prochains jours|d'ici (?:quelques|deux|trois) jours|plus tard (?:cette semaine|ce mois)|après-demain"
    ),
    previewing=r"(?:semaine|jours) (?:à venir|qui viennent|prochaine?s?)|semaine prochaine|^(?:l'|son )?agenda|(?:l'agenda|agenda) (?:de la semaine|hebdomadaire|du jour)|à l'agenda|à l'affiche|au programme|rendez-vous de la semaine|demain",
    governing=(
        r"(?:prévoi(?:t|ent)|prévoyant|retien(?:t|nent)|inscri(?:t|vent)|envisage(?:nt)?|planifie(?:nt)?) (?:également |aussi |notamment )?(?:la tenue|l'organisation)|"
        r"(?<![^\W_])(?:(?:a|ont|avait|avaient|l'a|l'ont|l'avait) (?:[a-zé]+ )?(?:invité|demandé|chargé(?! ?[:,.])|proposé|suggéré|prié|souhaité|exhorté)|invit(?:e|ent|ant|ait)|"
        r"(?:souhait|espér|espèr|propos|demand)(?:e|ent|ait|aient|ant)|(?<!bien )(?<!été )prépar(?:er|e|ent|ons|ait|aient|ant|ation|ations|atifs|atoires?|é|èrent)|sans attendre|en attendant|(?:dans|à) l'attente de|à l'approche de|en amont de|au seuil de|en prélude à|en prévision de|en vue de|d'ici (?:à )?|(?:jours?|semaines?|mois|heures?) avant|(?:finalis|peaufin|planch|plancher|rod|balis|arrêt|régl|affin)(?:é|ent|er|e|ait|aient|ant|èrent) (?:sur )?(?:[a-zéè']+ ){1,4}?(?:de|pour|à))(?![^\W_])"
    ),
    unfinished=r"(?<![^\W_])(?:co-?)?(?:présider|diriger|animer|participer)$",
    licensing=(
        r"(?<![^\W_])(?:(?:re)?ven(?:u|us|ue|ait|aient|ir de)|(?:re)?v(?:ien(?:t|nent)|int|inrent)|retourn\w+|arrivée?s?|rendue?s?|rejoint|visite|séjour\w*|déplac\w+|quitt\w+|gagné|regagné|fini|pu|pour la|après|avant|premiers?|dernier|continu\w*|"
        r"mission|assis|attablés?|rassemblés?|chargée?s?|est à|sont à|se trouv\w+|présente?s?|réuni\w*|retrouv\w*|afin|accompagn\w+|avoir)(?![^\W_])"
    ),
    freeing=(
        r"(?<![^\W_])(?:ont|était|étaient|s'est|se sont|où|qu'ils)(?![^\W_])|(?<![^\W_])(?:a|est|sont) [a-zé]+(?:é|i|u)e?s? |"
        r"(?<![^\W_])(?:lors|au cours|à l'issue|depuis|après|pendant|à|dans)(?: de)? (?:la |leur )?(?:[a-zé]+ )?$(?<! à la )"
    ),
    instead=r"réunion|rencontre|équipe|groupe|délégation|séance|séminaire|atelier|conférence|comité|commission|mission(?![^\W_])|entretien|répétition|visite",
    recounted=(
        r"[^\s,.;]*(?: (?!et (?:l|d|un|au)|ou |mais |après |avant )[^\s,.;]+){0,1}?,? (?:que(?: (?!(?:ser|dev|doi|pourr|n'|ne )[^\s,.;]*)[^\s,.;]+){1,14}? (?:a|ont|avait|avaient) (?:conjointement )?(?:(?:co)?présidée?s?|tenue?s?|menée?s?|dirigée?s?|organisée?s?|ouverte?s?|accueillie?s?)|"
        r"qui (?:s'(?:est|était) (?:tenue?|déroulée?|ouverte?|achevée?|terminée?)|se sont (?:tenue?s|déroulée?s)|(?:a|ont|avait|avaient) eu lieu|(?:a|ont|avait|avaient) été (?:tenue?s?|organisée?s?|(?:co)?présidée?s?)))(?![^\W_])"
    ),
    taking_place=r"(?<![^\W_])(?:(?:a|ont) (?:finalement |enfin |bien )?eu lieu|se sont (?:finalement |enfin )?(?:tenue?s|déroulée?s|ouverte?s)|ont (?:finalement |enfin )?été (?:organisée?s|menée?s|coprésidée?s)|s'(?:est|était) (?:finalement |enfin )?(?:tenue?|déroulée?|ouverte?)|a (?:finalement |enfin )?été (?:organisée?|tenue?|(?:co)?présidée?))(?![^\W_])",
    not_held=(
        r"n'(?:aura|auront|aurait) (?:finalement |donc )?pas lieu(?! (?:avant|comme prévu|à (?:la|cette) date|le |en |ce |cet |cette |au mois))|"
        r"ne (?:se tiendra|se tiendront|se déroulera|se réunira|se tient) (?:finalement |donc )?pas(?! (?:avant|comme prévu|à (?:la|cette) date|le |en |ce (?!mois)|au mois))(?![^\W_])"
    ),
    new_time=(
        r"(?<!aucune )(?<!pas une )(?<!pas d')(?<!question d'une )(?<!qu'une )(?:nouvelle|autre) date|date ultérieure|ultérieurement|plus tard|"
        r"report(?:ée?s?|er|a|ent)?(?![^\W_])|repouss|reprogramm|ajourn|décal|l'an prochain|l'année prochaine|mois prochain"
    ),
    meetings_off=(
        r"(?:rendez-vous|rencontres?|réunions?|consultations?|échéances|entretiens)(?: (?!reporté)[^\s.;,]+){0,4} (?:annulé|supprimé)e?s?(?![^\W_])|"
        r"annul(?:ation|e|ent|é|er) (?:d'|de |des |les |ses |toutes les |plusieurs )(?:[^\s.;,]+ ){0,4}?(?:rendez-vous|rencontres|réunions|consultations?|échéances|entretiens)"
    ),
    no_new_time=(
        r"aucune (?:autre|nouvelle) (?:date|échéance) n'(?:est|était|a été) (?:envisagée|prévue|recherchée|proposée|à l'étude|au calendrier|à l'ordre du jour|retenue)|"
        r"(?:pas|plus) question d'une (?:autre|nouvelle) date|sans qu'une (?:autre|nouvelle) date|sans (?:autre|nouvelle) date (?:envisagée|prévue)|"
        r"ne sera (?:pas|ni) (?:reportée?|rattrapée?|reprogrammée?|remplacée?)|(?:par correspondance|par échange de (?:lettres|notes|courriers))"
    ),
    but=r"(?<![^\W_])(?:mais|puis)(?![^\W_])",
    unsure=r"(?<![^\W_])(?:pourrai(?:t|ent)|risqu(?:e|ent|erait) d'|peu(?:t|vent))(?: (?:encore|toutefois|être|bien|devoir|donc|de nouveau))* ?(?:être )?$|n'(?:a|ont|est|sont|avait) (?:donc )?pas(?: (?:été|encore))* $",
    unaffected=r"n'(?:affect|concern|touch|compromet|remet)[a-zé]* (?:pas|nullement|en rien|aucunement)|n'(?:a|aura|avait) (?:pas d'|aucune? )(?:incidence|effet|impact|conséquence)s? (?:sur|pour)|sans (?:incidence|conséquence|effet|affecter)(?: sur| pour)?",
    as_set=r"n'(?:est|sera|était) (?:pas|nullement) (?:affecté|concerné|touché)e?|(?<![^\W_])(?:est|reste|demeure|,) maintenue",
    as_reported=r"comme (?:déjà |précédemment )?(?:annoncé|rapporté|indiqué)(?![^\W_])|pour (?:rappel|mémoire)|rappelons",
    that=r"(?<![^\W_])qu(?:e |')",
    traffic=r"(?<![^\W_])(?:vols?|trains?|bus|liaisons?|concerts?|festivités|spectacles?|matchs?)(?![^\W_])",
    brought_forward=r"(?<![^\W_])(?:a|ont|est|sont|été|sera|seront|être) (?:été )?(?:avancée?s? (?:du|au|d'|de [a-zé]+ (?:jours?|semaines?|mois))|anticipée?s?(?= ))",
    future=(
        r"(?<![^\W_])(?:va|vont|(?!caméra|opéra|sumatra|mantra)[a-zé]{2,}(?:e|i|d|t|v|u|r)r(?:a|ont)|ira|iront|doit|doivent|(?:devr|pourr)ai(?:t|ent)|prête?s? à|disposée?s? à|disponibilité à)(?![^\W_])|"
        r"(?:a|ont) (?:(?:en outre|également|aussi|par ailleurs|enfin|de nouveau|officiellement) )?invité(?![^\W_])|invitant(?![^\W_])|accepté l'invitation"
    ),
    imminent=(
        rf"semaine prochaine|cette semaine|demain|dans les (?:tout )?prochains jours|{_DAY} prochain|(?:co-?)?présider(?:a|ont)|"
        r"dans quelques jours|à la veille|imminent|plus tard dans la journée|s'apprêt"
    ),
    about=(
        r"(?<![^\W_])(?:résultats?|succès|bilan|acquis|conclusions?|(?<!paraphé le )(?<!signé le )(?<!adopté le )(?:comptes? rendus?|procès-verbal)|rapports?|engagements?|décisions?|consensus|photos?|"
        r"images?|films?|livres?|séminaires?|tables? rondes?|colloques?)(?: (?!(?:a|ont|est|sont|été|fut|furent)(?![^\W_]))[^\s,.;]+){0,4}? (?:de|sur|lors de|pendant|au cours de|relati(?:f|ve)s? à|consacrée?s? à)"
        r" (?:la |leur |cette )(?:[a-zéè]+ )?$|(?:inform|rendu compte|rend compte|exposé|présenté|fait le point)[a-zéè]*(?: [^\s,.;]+){0,12}? (?:sur|de|à propos de) "
        r"(?:la |leur |cette )(?:[a-zéè]+ )?$"
    ),
    other_event=(
        r"(?<![^\W_])(?:colloques?|séminaires?|tables? rondes?|expositions?|formations?|cours de (?:langue|lao|vietnamien|français)|inaugur\w+|remise (?:de|des|du)|"
        r"jumelage|première pierre|symposium|ateliers?)(?![^\W_])"
    ),
    disclaiming=r"dém",
    denying=r"(?:messages?|rumeurs?|informations?|nouvelles|publications?) (?:selon lesquel(?:le)?s|affirmant qu|prétendant qu)[^.;]{1,200} (?:est|sont|était|étaient) (?:faux|fausses?|infondée?s?|sans fondement|mensongers?|mensongères?)(?![^\W_])|(?:ce que|qu) [^.;,]{1,60} dément(?![^\W_])|(?:indiqué|annoncé|écrit|rapporté|affirmé) (?:par erreur|à tort)|(?:par erreur|à tort) (?:indiqué|annoncé|écrit|rapporté|affirmé)|inexacte?s?(?![^\W_])|erronée?s?(?![^\W_])|démenti|dément(?![^\W_])",
    background=(
        r"prise?s? (?:lors|au cours|à l'issue|par les deux)|satisf|félicit|suivie? de la |réjoui(?![a-zé]* (?:d'(?:accueill|organis)|de (?:recev|ten)))|(?:résultats?|succès|bilan|acquis|conclusions?|compte rendu|procès-verbal) (?:[a-zéè]+ )?(?:de |d')(?:la |le |l'|leurs? )?(?=[^,;]{0,140}$)|"
        r"salué|salue|rappel|depuis la|à la suite de|dans le prolongement|faisant suite|après la|(?:an|année) derni|"
        r"précédent|dernière (?:consultation|édition|session)|qui avait(?! (?:co-?)?(?:présidé|dirigé|conduit|mené|tenu) (?:la veille|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?! dernier)(?![^\W_]))|avaient (?:co)?|ayant suivi|"
        rf"en {_MONTH} dernier|(?<!figure )(?<!figurent )(?<!comprend )(?<!prévoit )notamment (?:de )?la|(?:fait|faisai(?:t|ent)|font|faire) suite à|(?:intervien\w+|survien\w+|arriv\w+|se tien\w+) [^.;,]{{1,30}} après |"
        r"(?:jours?|semaines?|mois) après la |lendemain de la |dans le sillage de|(?:continuité|prolongement) de |s'(?:était|étaient) (?:rend|retrouv|réuni)"
    ),
    just_after=r"(?:(?:au|le) lendemain|à l'issue|au terme|au sortir|à la suite) de (?:la|leur|cette) $|(?<!jour )(?<!jours )(?<!semaine )(?<!semaines )(?<!mois )(?<!an )(?<!ans )(?<!année )(?<!années )après (?:la|leur|cette) $",
    just=r"(?<![^\W_])(?:en|au) début de (?:la |cette )?semaine(?! prochaine)|il y a quelques jours|(?:venai(?:t|ent)|vien(?:t|nent)) (?:tout juste )?de ",
    no_longer=(
        r"(?:devai(?:t|ent)|aurai(?:t|ent) dû|(?:était|étaient|initialement|d'abord) (?:prévue?s?|programmée?s?|fixée?s?|attendue?s?))(?![^\W_])"
    ),
    programme=r"programme|agenda|ordre du jour",
    own_level=r"à leur (?:propre )?niveau|leur propre con(?:sult|cert)ation",
    that_level=r"(?<![^\W_])(?:à|de) (?:ce|ce même|ce dernier) niveau|(?<![^\W_])(?:au|du) même (?:niveau|échelon|rang)|à cet échelon",
    as_officer=r"(?<![^\W_])(?:comme|alors|en tant que|en (?:sa )?qualité de|lorsqu'(?:il|elle) était|quand (?:il|elle) était|à l'époque)(?: encore)? ",
    that_office=(
        r"(?:à|en) (?:ce|cette|cet) (?:même )?(?:titre|qualité)|à ce(?:s)? postes?|(?:dans|pendant|durant) (?:ces|cette|ses nouvelles) fonctions?"
    ),
    interviewing=(
        r"^ ?(?:question|réponse|q|r|le journaliste|l'ambassadeur)\d? ?:|accordé (?:une interview|un entretien) à|dans une interview|"
        r"répond(?:u)? aux questions d"
    ),
    reviewing=r"rétrospective|bilan (?:de l'année|20\d\d|annuel)|l'année (?:20\d\d )?en revue|retour sur (?:l'année|20\d\d)|temps forts|une année (?:riche|chargée|faste)",
    weekly=r"(?:la|une|cette) semaine (?:en (?:bref|revue)|diplomatique|écoulée|passée)|hebdo|semaine écoulée|(?:actualité|temps forts|revue) de la semaine",
    recalling=(
        r"se souvien|je me (?:souviens|rappelle)|(?<![^\W_])à l'époque|en ce temps-là|(?:quand|lorsque) j'étais|inoubliable|souvenirs"
    ),
    said_on=r", (?:a|ont|avait|avaient) (?:convenu|(?:annonc|inform|déclar|décid|confirm|précis|indiqu|signal|affirm|rapport|rappel|not|soulign|ajout|expliqu)é)(?: (?!qu)[^\s,.;]+){0,8} $|(?<![^\W_])(?:annonc|inform|déclar|confirm|précis|indiqu|signal|communiqu|affirm|révél|rapport|publi|fait savoir)[a-zéè]*(?: (?:le|la|un|une))?(?: (?:ministère|porte-parole|source))? ?(?:ce |le )?$",
    as_agreed=r"(?<![^\W_])(?:comme (?:convenu|prévu|il a été convenu|décidé)|conformément à (?:l'accord|ce qui|l'entente)|selon (?:l'accord|ce qui))(?![^\W_])",
    past=rf"(?:mois|an|été|automne|printemps|hiver|{_MONTH}) dernier|année dernière|il y a (?:un an|deux ans|quelques mois)|plus tôt cette année",
    online=(
        r"(?<!commerce )(?<!fraude )(?<!fraudes )(?<!escroqueries )(?<!escroquerie )(?<!arnaques )(?<!jeux )(?<!services )(?<!publics )"
        r"(?<!publié )en ligne(?! avec)|visio(?:-?conférence)?|vidéo-?conférence|virtuel|par (?:liaison )?vidéo|écrans? interposés?|distanciel|à distance"
    ),
    hybrid=r"hybride|présentiel et|mi-présentiel|à la fois en (?:personne|présentiel|ligne)",
    previous=r"précédente (?:rencontre|réunion|session|séance|édition|fois)|(?:rencontre|réunion|session|séance|édition) précédente",
    phoning=r"téléphon",
    talks=(
        r"(?:^|(?<=\n)) ?(?:lui|elle|tous deux|les deux (?:hommes|responsables|parties))(?: et [^.;]{3,60}?)? (?:se sont (?:réunis|entretenus|rencontrés|retrouvés)|ont (?:dialogué|délibéré|échangé|discuté))|"
        r"(?:la|cette|leur) (?:réunion|consultation|rencontre|séance|session|concertation|cérémonie d'ouverture)(?! annuelle (?:de|des|entre) )(?! (?:de la commission|du comité|du sommet|du groupe|de l'asean|des (?:comités|commissions|délégations frontalières)))|(?:les|ces) "
        r"(?:consultations|entretiens|discussions|travaux)|l'(?:événement|évènement|entretien|échéance)|(?:ce|le) rendez-vous|"
        r"elle (?:se tiendra|aura lieu|se déroulera|s'est (?:tenue|déroulée)|a eu lieu|(?:a été|est|sera|avait été) "
        r"(?:report|renvoy|repouss|décal|ajourn|déplac|remise?|maintenu|annul))|(?:de|à) la (?=report|repouss|décal|ajourn|différer|remettre|déplacer|tenir)"
    ),
    co_chairing=r"co-?présid",
    chairing=(
        r"(?:co-?)?présid(?:é|ée|és|ées|er|era|eront|a|aient|ait|ant|èrent)(?![^\W_])|(?:co-?)présid(?:e|ent|ence)|présidence conjointe|présidents? de séance|partag\w+ (?:avec [^.;]{1,90}? )?la (?:co-?)?présidence|(?:assur|exerc|assum|tien|tenu|occup)\w* (?:conjointement |ensemble )?la (?:co-?)?présidence|"
        r"sous la (?:co-?)?présidence|(?<![^\W_])préside(?![^\W_])|"
        r"animé(?![^\W_])|(?:conduir|diriger|animer)(?:a|ont)(?![^\W_])|(?:co)?dirig(?:é|ée|ées|és|er|eant|eaient|eait|e|ent)(?![^\W_])|conduit(?:e|es|s)?(?![^\W_])|sous la (?:direction|conduite|houlette)|"
        r"(?:a|ont) (?:ouvert|clos|clôturé|bouclé) |délégations? [^.;]{0,30}?(?:dirigée|conduite|emmenée|menée)|chefs? de (?:la )?délégation|à la tête d"
    ),
    led_by_name=(
        r"(?<![^\W_])(?:(?:co-?)?présid|(?:co)?dirig|(?:co-?)?anim|men|condui|conduct)[a-zéè]*(?: (?!par |avec |aux )[^\s,.;:]+){0,4}?,? "
        r"(?:conjointement |ensemble )?(?:par|avec|aux côtés de|face à|en tandem avec|en compagnie de) |(?<![^\W_])et,? (?:par|avec) "
    ),
    leader=r"(?:(?<!co)(?<!co-)présidents?|premiers? ministres?) ?$",
    receiving=(
        r"(?:a|ont|sera|été|avait|avaient) (?:également |aussi |ensuite |ainsi )?reçu|reçoit|reçue? par|recevant|visite de courtoisie|"
        r"rendu visite|rendre visite|audience|s'est entretenu|a rencontré|a accueilli"
    ),
    title=(
        rf"(?<![^\W_])(?:(?:vice-premi(?:er|ère)s? ministres?(?: (?:{_SIDE}))?(?: du (?:{_COUNTRY}))?(?:,| et) (?:le |la )?)?"
        rf"(?:(?P<deputy>(?:{_DEPUTIES}|(?<!sous-)secrétaires? d'état|ministres? (?:délégué|adjoint)e?s?|vice-chefs?))|"
        r"(?P<minister>(?<!premier )(?<!premiers )(?<!première )(?<!vice-)(?<!vice )(?:ministres?|chefs?(?= de la diplomatie))))"
        rf"(?: permanente?| par intérim| en exercice)?(?: (?P<country>{_SIDE})(?: et (?:{_SIDE}))?)?(?: permanente?)?(?: (?:{_DIPLOMACY}))?"
        rf"(?: (?P<country2>{_SIDE}))?(?: (?:du|de la|pour le) (?P<country3>{_COUNTRY})(?: et (?:du |de la )?(?:{_COUNTRY}))?| des deux pays)?"
        rf"(?:,? (?!d(?:e|es|u) |d'|de l'|chargée? ){_MR}?|(?=[.;,)]))|"
        rf"{_MR}|co-?présidente? (?P<country4>{_SIDE}),? {_MR}?|(?:l[ea]|du|au) (?P<country5>vietnamien(?:ne)?|laotien(?:ne)?) {_MR}?|"
        rf"(?:[ld]'|(?:le|la|du|au|son|sa|leur) )(?:hôte(?:sse)?|invitée?|visiteu(?:r|se)|maître(?:sse)? de maison)(?: (?P<country6>{_SIDE}))?,? {_MR}?|vice-premi(?:er|ère) ministre(?: (?:{_SIDE}))?(?: du (?:{_COUNTRY}))?,? {_MR}?)"
    ),
    office=(
        r"(?<![^\W_])(?P<deputy>(?P<own>vice-chanceli(?:er|ère)s?)|vice[- ]ministres?|(?:sous-secrétaires?(?: d'état)?|secrétaires? (?:d'état|permanente?s?|général(?:e|es|aux)?))(?: adjointe?s?)?|"
        r"ministres? (?:déléguée?s?|adjointe?s?)|direct(?:eur|rice)s? général(?:e|es|aux)?|direct(?:eur|rice)s? politiques?)(?![^\W_])"
    ),
    office_words=(
        r",? (?:(?:chargée?s? )?(?:des|aux|à la|de la|du|au) )?(?:affaires (?:étrangères|politiques|bilatérales|extérieures)|relations (?:extérieures|internationales)|politique étrangère|"
        r"(?:ministère|département) (?:des|fédéral des) (?:affaires étrangères|relations extérieures)|quai d'orsay)(?: et (?:de la|à la|de l'|du) (?:coopération(?: internationale)?|commerce|culte))?(?![^\W_])"
    ),
    office_link=r" (?:(?:du |de la |de l'|des |d'|de )(?:(?:république|royaume|sultanat) (?:(?:tchèque|fédérale) )?(?:du |de la |de l'|des |d'|de ))?)?",
    effecting=r"(?<![^\W_])(?:a|avait|ont|avaient) (?:[a-zé]+ )?(?:donné|permis|abouti|débouché|marqué|ouvert|jeté|posé|servi|contribué|aidé|apporté|produit|tracé|défini|insufflé|impulsé|imprimé|renforcé|consolidé|facilité|favorisé|accéléré|aplani|balisé)(?![^\W_])",
    pictured=r"photo ?:|\(photo|posent|sur (?:cette|la) photo",
    pair=r"(?<![^\W_])(?:ils|elles|tous deux|les deux (?:hommes|vice-ministres|ministres|responsables|diplomates))(?![^\W_])",
    relative=r", qui (?:(?:avait|a|avaient|ont)(?: déjà| aussi)? )?(?:co-?)?$",
    portfolio=(
        rf"(?:{_DIPLOMACY})(?: et (?:à la|de la) coopération(?: internationale)?)?(?:,? (?!d(?:e|es|u) |d'|de l'|chargée? ){_MR}?|(?=[.;,)]))"
    ),
    counterpart=(
        rf"(?:son|sa|leur|ses) (?:homologue|collègue)s?(?: (?P<country>{_SIDE}))?(?: (?:{_DIPLOMACY}))?(?: du (?P<country2>{_COUNTRY}))?,? {_MR}?"
    ),
    no_country=r"dollars? (?:américains?|des états-unis)|mer de chine(?: (?:méridionale|orientale))?|océan indien|golfe (?:de thaïlande|d'oman)|mer du japon|péninsule coréenne|lao cai",
    between=r" entre ",
    with_country=(
        r" avec (?:l[ea] |l'|son |sa |ses |leurs? )?(?:(?:ministère|partie|côté|délégation|diplomatie|chancellerie|équipe|homologues?|collègues?|voisine?s?|partenaires?) )?$"
    ),
    of_country=rf",? (?:du|pour le|côté) (?P<country>{_COUNTRY}|{_SIDE})(?![^\W_])",
    and_another=(
        r",?\s+et\s+(?:(?:du|celui du|pour le)\s+(?:Laos|Vi[eêệ]t[ -]?[Nn]am|RDP lao),?\s+|(?:le\s+)?(?:laotien|lao|vietnamien),?\s+)?"
        r"(?:S\.\s?E\.\s+)?(?:M\.\s+|Mme\s+)?"
    ),
    no_name=frozenset(
        "Ministère Ministre Ministres Vice-ministre Vice-ministres Premier Présidente République".split()
    ),
    unsaid=r"(?<![^\W_])(?:je |j'(?:(?:ai|avais) (?:eu (?:l'honneur|le plaisir|la chance) de )?)?)(?:moi-même |aussi |déjà )?(?:co-?)?(?:présid|dirig|anim|condui|men|tenu)[a-zéè]*",
    pronoun=r"(?<![^\W_])(?:il|elle|lui-même|elle-même)(?![^\W_])",
    sides=r"^\W*(?:[^\s,]+(?: [^\s,]+){0,2},? )?(?:ils|elles|tous deux|(?:les )?(?:deux )?(?:parties|côtés|camps|diplomates|responsables|interlocuteurs|délégations|hommes|vice-ministres|ministres))(?![^\W_])",
    theirs=r"(?<![^\W_])leurs? $",
    reporting=r"(?<![^\W_])(?:qu[e']|sur|à propos|résultats|évoqu|salu|félicit|prépar|rappel|examin)",
    identifying=r"^(?:c'était|c'est|il s'agi(?:t|ssait)|cette? (?:rencontre|réunion|rendez-vous) (?:était|est|constitu))",
    that_day=r"(?:le|du) même (?:jour|après-midi|matin|soir)|ce même jour",
    same_day=(
        r"(?:le|du) même (?:jour|après-midi|matin|soir)|ce (?:jour-là|même jour)|cet après-midi-là|dans la (?:même journée|foulée)|"
        r"plus tôt|auparavant|dans (?:la (?:matinée|soirée)|l'après-midi)(?! d[ue'](?![^\W_]))|(?<![^\W_])le matin(?: même)?(?! d[ue'])|un peu plus tard|plus tard dans la journée|dans la journée|juste après|peu après|à cette occasion|"
        r"(?<![^\W_])avant (?:cela|cette (?:audience|entrevue|rencontre)|cet(?:te)? entre(?:tien|vue)|la visite)|peu avant"
    ),
    day_after=r"(?<![^\W_])le lendemain(?! d)|le jour suivant",
    day_of_visit=rf"(?P<n>deuxième|troisième|quatrième|second|seconde) (?:jour|journée)(?: (?:de |du )(?:sa |son |leur |la |cette )?(?:visite|séjour|déplacement|voyage|mission)|{_NO_MORE})",
    last_day=rf"derni(?:er jour|ère journée)(?: (?:de |du )(?:sa |son |leur |la |cette )?(?:visite|séjour|déplacement|voyage|mission)|{_NO_MORE})",
    begun_on=r"(?<![^\W_])(?:(?:entam|commenc|début|entrepr|amorc)[a-zé]+|arrivée?s?[^.;,]{0,20}|à compter|à partir|depuis)(?: (?:mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche),?)? (?:du |le |au |en |hier )?(?:[a-zé]+ )?$",
    first_day=rf"premi(?:er jour|ère journée)(?: (?:de |du )|{_NO_MORE})",
    days_before=rf"(?<![^\W_])(?P<n>\d{{1,2}}|{'|'.join(sorted(_CARDINALS[2:], key=len, reverse=True))}) jours (?:plus tôt|auparavant|avant)(?! (?:l|d|que|son|sa|leur))(?![^\W_])",
    day_before=r"(?<![^\W_])la veille|(?:au|le) lendemain de(?! l[ae] (?:visite|victoire|fête))|un jour plus tôt|le jour précédent|la journée précédente",
    long_after=r"(?:semaines?|mois|ans?|années?) après (?:la|leur|cette) (?:[a-zé]+ )?$",
    until=r"(?:jusqu'(?:au|à|en)|(?<![^\W_])depuis) (?:le |ce )?$",
    moved_to=(
        r"(?<![^\W_])(?:au|en|à|pour|dans|courant|début|fin|mi-?)(?: (?:le|la|courant|cours|début|fin|de|du|mois|premier|second|deuxième|troisième|quatrième|dernier|trimestre|semestre|printemps|été|automne|hiver)){0,5} ?$"
    ),
    awaited=(
        r"(?:réunion|rencontre|rendez-vous|délégations?|ministres|consultations?|diplomates|échéance)(?![^\W_])[^.;]{0,60}? (?:attendu|prévu|programmé|fixé|annoncé)e?s?(?![^\W_])|"
        r"(?<![^\W_])(?:dev|all)ai(?:t|ent) (?:d'abord |initialement )?(?:se (?:retrouver|réunir|rencontrer|tenir|revoir)|avoir lieu|recevoir|accueillir)(?![^\W_])|"
        r"(?<![^\W_])(?:l'attendai(?:t|ent)|était attendue?)|(?:se préparai|s'apprêtai)(?:t|ent)[^.;]{0,30}? (?:recevoir|accueillir|abriter)(?![^\W_])"
    ),
    agreed_at=_AGREED_AT,
    years_later=rf"(?<![^\W_])(?:(?:un an|une année)|(?P<n>\d{{1,2}}|{'|'.join(sorted(_CARDINALS[2:], key=len, reverse=True))}) ans) (?:plus tard|après(?= ?[,.;)]|$))(?![^\W_])|(?<![^\W_])l'année (?:suivante|d'après)(?![^\W_])",
    months_ago=rf"il y a (?P<n>\d{{1,2}}|{'|'.join(sorted(_CARDINALS[2:], key=len, reverse=True))}) mois",
    years_ago=rf"il y a (?P<n>\d{{1,2}}|{'|'.join(sorted(_CARDINALS[2:], key=len, reverse=True))}) ans",
    today=(
        r"aujourd'hui|(?<![^\W_])ce matin(?!-là)|cet après-midi(?!-là)|(?<![^\W_])ce soir(?!-là)|ce jour(?!-là|s)|en ce moment même"
    ),
    yesterday=r"(?<![^\W_])(?<!avant-)hier(?![^\W_])",
    day_before_yesterday=r"(?<![^\W_])avant-hier(?![^\W_])",
    tomorrow=r"(?<![^\W_])(?<!après-)demain(?![^\W_])",
    day_after_tomorrow=r"après-demain(?![^\W_])",
    next_month=r"mois prochain(?!s)|mois (?:à venir|qui vient)",
    last_week=r"semaine (?:dernière|passée|écoulée|précédente)|il y a (?:une|huit|dix) (?:semaine|jours)",
    last_month=r"mois (?:dernier|passé)(?![^\W_])",
    last_year=r"l'an (?:dernier|passé)|année (?:dernière|passée)",
    once_set=r"(?:annoncée?|prévue?|programmée?) (?:en son temps|à l'époque|au départ|un temps) (?:pour|en|au) $|(?:créée?|lancée?|instaurée?|établie?|mise? en place|inaugurée?|née?) en $|(?:initialement|à l'origine|d'abord)(?: (?:prévue?|programmée?|fixée?|attendue?))?(?: (?:pour|en|au|le|à))*(?: mois de)? ?$",
    this_year=r"(?:au|du) (?:troisième|quatrième|dernier) trimestre(?! (?:de |20|prochain|dernier))|(?:cette|la présente) (?:même )?année|avant que l'année ne|avant de clore l'année|(?:au|du) (?:second|deuxième) semestre(?! (?:de |20|prochain|dernier))|(?:début|fin|courant) du mois|ce mois-ci|fin de l'année(?! prochaine)|en fin d'année|d'ici (?:à )?la fin de l'année(?! prochaine)|de l'année en cours",
    next_year=r"(?:dans|d'ici) un an(?![^\W_])|(?:l'an|l'année|année) prochaine?|l'année suivante|l'an qui vient",
    told_at=(
        r"^[^;]{0,80}?(?:porte-parole|(?:conférence|point) de presse|journalistes|à la presse)[^;]{0,140}?(?<![^\W_])"
        r"(?:a|avait) (?:déclaré|indiqué|annoncé|affirmé|confirmé|précisé|expliqué|rappelé|fait savoir)(?:[^;]{0,60}? qu[e'])?|"
        r"^[^;,]{0,100}?(?<![^\W_])(?:a|avait) (?:déclaré|indiqué|annoncé|affirmé|confirmé|précisé|fait savoir) (?:[^;]{1,40} )?(?:dans|sur|par) (?:une?|son|sa|le|la) [^;]{1,60}? qu[e']"
        r"(?=[^;]*(?:la veille|hier(?![^\W_])|(?:lun|mar|mercre|jeu|vendre|same)di(?![^\W_])|dimanche| \d{1,2} [a-zéû]{3,9}(?![^\W_])))"
    ),
    visiting=r"visite|(?<![^\W_])venue?s? (?:au|en|à)|déplacement|séjour|tournée|voyage|en mission|à la tête d'une délégation",
    commemorating=r"anniversaire|fête nationale|jour de l'indépendance",
    back_home=r"(?<![^\W_])(?:de retour|(?:à|dès) (?:son|leur) retour|rentrée?s?(?! scolaire)|regagn)",
    this_capital=r"(?:dans|de) cette(?: même)? capitale(?! (?:d|vi|lao))",
    bound_for=(
        r"(?<![^\W_])(?:part|partir(?:a|ont|ait)|partent|s'envol(?:e|ent|era|eront)|décoller(?:a|ont)|embarquer(?:a|ont)|quitter(?:a|ont)|mettr(?:a|ont) le cap|en partance|en route|départ)(?![^\W_])[^.;]{0,45} (?:pour|vers|sur) (?:l[ea] )?$|"
        r"(?<![^\W_])(?:se rendr(?:a|ont)|ir(?:a|ont)|arriver(?:a|ont)|(?:est|sont|sera|seront) attendue?s?|débarquer(?:a|ont))(?![^\W_])[^.;]{0,30} (?:à|au|en) $|(?<![^\W_])(?:gagner|rejoindr|ralli(?:er)?)(?:a|ont) (?:l[ea] )?$"
    ),
    here=r"(?<![^\W_])ici(?! là)(?![^\W_])|(?<![^\W_])sur place(?! de)|au même endroit|(?<![^\W_])là-bas|(?<![^\W_])y (?:(?:a|ont|avait|avaient) )?(?:co-?)?(?:présid|dirig|tien|tenu|anim)|dans (?:cette|la)(?: même)? (?:ville|capitale|province)(?= |[,.;]|$)(?! d)",
    place=(
        r"(?:(?<![^\W_])(?:à|au|en|dans|jusqu'à|jusqu'au|retour de|gagné|quitté|visité|depuis|accueillie? par|organisée? par|pour (?:théâtre|cadre))|^ ?a)"
        r"(?: (?:l[ae] |l')?(?:capitale?(?: (?:vietnamienne|laotienne|lao))?(?: d[e'])?|ville(?: [a-zà-ÿœ-]{4,16})?(?: d[e'])?|"
        r"province(?: [a-zà-ÿ-]{4,16})?(?: de)?|station balnéaire(?: d[e'])?|cité(?: impériale)?(?: de)?|"
        r"ancienne capitale(?: royale)?(?: de)?|(?:centre|palais)(?: [a-zéèô]++){1,4}? d[e']|siège (?:du ministère )?(?:à)?))*|(?<![^\W_])dans la"
    ),
    not_there=r"n(?:'|e s')(?:aura|a|est|était|avait) pas (?:lieu|eu lieu|tenue?|déroulée?)(?: [^\s,.;]+)? (?:à|au|en) (?:la |le )?$|ne se (?:tiendra|déroulera) pas (?:à|au|en) $|(?:(?:et|mais|,) (?:non|pas)(?: pas)?|(?<![^\W_])non pas|plutôt qu[e']|n'(?:est|était|ait) pas|au lieu d[e'])(?: ?(?:à|au|en|dans))? ?(?:la |le )?$",
    place_after=(
        r" comme (?:lieu|siège|hôte|pays hôte|cadre)(?![^\W_])|"
        r",? (?:a été|fut|était|est|sera)(?: (?:hier|aujourd'hui|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: \d{1,2})?(?: [a-zéû]+)?),?)? (?:le |la )?(?:théâtre|cadre|siège|scène|hôte)(?![^\W_])|"
        r",? (?:s'apprête|se prépare|s'active|met la dernière main|peaufine|finalise|règle)[^.;,]{0,40}? (?:accueillir|abriter|recevoir)(?![^\W_])|"
        r",? (?:qui )?(?:a |avait |ont )?(?:accueilli|abrité|vu (?:se (?:réunir|retrouver|tenir)|siéger)|servi de (?:cadre|décor)|été le (?:théâtre|cadre|témoin)|prêté son cadre|hébergé|reçu la)|"
        r",? (?:accueille|abrite|sert de cadre|accueillera|abritera)"
    ),
    mission=r"(?<!\w)ambassade(?:ur|rice)?(?: d[eu]s? (?:la )?)?(?: ?[^\W\d_]+){0,2} (?:au|en|auprès)(?: du| la)? $",
    ministry_hosts=r"(?: des (?:affaires étrangères|ae))?(?: [^\s,.;]+){0,1}? (?:accueill(?:era|eront|e|ent|ait|aient|it|irent|erait|eraient)(?![^\W_])|abriter|organiser(?:a|ont)(?![^\W_])|ser(?:a|ont) (?:l'hôte|les hôtes)|recevr(?:a|ont) (?=la |le |leur ))",
    hosts=r"(?: \S+){0,2}? ?(?:accueill(?:e|era|eront|ir|ira|ant|ent|ait|aient|it)(?![^\W_])|abriter|organiser|(?:pays )?hôte)",
    hosted_by=(
        r"(?:accueillie?s?|organisée?s?|abritée?s?) par (?:le |la )?$|(?:au tour|à charge) du $|(?:tour|revien\w+|incombe\w*|échoit) (?:au |du )$|(?:accueillera|organisera|abritera) (?:le |la )?$"
    ),
    unnamed_party=r"(?<!\w)(?:avec|et) (?:une?|plusieurs|quelques|d'autres|certains) (?:autres? |grand |petit )?(?:pays|états?|nation|royaume|république|partenaire)(?!\w)",
    countries={
        "VN": rf"{_VIETNAM}|vietnamien(?:ne)?s?|vi[eê]tnamien(?:ne)?s?|vietnamo",
        "LA": rf"{_LAOS}|laotien(?:ne)?s?|laotiano|laoto",
        "KH": r"cambodge|cambodgien(?:ne)?s?|khmère?s?|cambodgo",
        "TH": r"tha[ïi]lande|tha[ïi]landais(?:e|es)?|tha[ïi]lando|thaïe?s?",
        "CN": r"chine|chinois(?:e|es)?|sino",
        "MM": r"birmanie|birman(?:e|es|s)?|myanmar",
        "IN": r"inde|indien(?:ne)?s?|indo",
        "ID": r"indonésie|indonésien(?:ne)?s?",
        "JP": r"japon|japonais(?:e|es)?|nippon(?:e|es|s)?|nippo",
        "KR": r"corée du sud|république de corée|sud-coréen(?:ne)?s?|r\. ?de corée",
        "KP": r"corée du nord|rpd de corée|rpdc|nord-coréen(?:ne)?s?",
        "RU": r"fédération de russie|russie|russes?|russo",
        "US": r"états-unis|américain(?:e|es|s)?|américano",
        "GB": r"royaume-uni|grande-bretagne|britanniques?",
        "FR": r"français(?:e|es)?|franco",
        "DE": r"allemagne|allemand(?:e|es|s)?|germano",
        "AU": r"australie|australien(?:ne)?s?",
        "NZ": r"nouvelle-zélande|néo-zélandais(?:e|es)?",
        "MY": r"malaisie|malaisien(?:ne)?s?|malaysia",
        "PH": r"philippines?|philippins?",
        "SG": r"singapour|singapourien(?:ne)?s?",
        "MN": r"mongolie|mongol(?:e|es|s)?",
        "CU": r"cubain(?:e|es|s)?",
        "IT": r"italie|italien(?:ne)?s?|italo",
        "ES": r"espagne|espagnol(?:e|es|s)?|hispano",
        "CH": r"suisses?|helvétiques?",
        "BE": r"belgique|belges?",
        "DZ": r"algérie|algérien(?:ne)?s?",
        "MA": r"maroc|marocain(?:e|es|s)?",
        "TR": r"turquie|turcs?|turques?|türkiye",
        "BR": r"brésil|brésilien(?:ne)?s?",
        "UA": r"ukrainien(?:ne)?s?",
        "PL": r"pologne|polonais(?:e|es)?",
        "CA": r"canadien(?:ne)?s?",
        "BD": r"bangladais(?:e|es)?",
        "IR": r"iran|iranien(?:ne)?s?",
        "HU": r"hongrie|hongrois(?:e|es)?",
        "KZ": r"kazakhstan|kazakhs?",
        "BY": r"biélorussie|bélarus|biélorusses?",
        "NL": r"pays-bas|néerlandais(?:e|es)?",
    },
    adjectives=(
        r"lao|laotien(?:ne)?s?|vietnamien(?:ne)?s?|vi[eê]tnamien(?:ne)?s?|vietnamo|laoto|cambodgien(?:ne)?s?|khmère?s?|tha[ïi]landais(?:e|es)?|"
        r"thaïe?s?|chinois(?:e|es)?|sino|birman(?:e|es|s)?|indien(?:ne)?s?|japonais(?:e|es)?|russes?|russo|américain(?:e|es|s)?|français(?:e|es)?"
    ),
    # "la réunion" is a meeting before it is an island; the others are given names or plain words.
    ambiguous=frozenset(("réunion", "la réunion", "maurice", "dominique", "grenade", "sainte-lucie")),
)
