"""English.  One noun serves both levels: the level stands in a phrase, in the chairs' titles, or nowhere."""

from domain.language.english_counts import (
    AGAIN,
    COUNT,
    EVER,
    HELD,
    MEETING,
    NAME_WORDS,
    NEXT_MEET,
    NEXT_TURN,
    NOT_LATER,
    NUMBER,
    NUMBER_WORD,
    NUMERALS,
    OF_OTHERS,
    OF_SERIES,
    OWN,
    SINCE,
    TALKS,
    TIME,
    TIMES,
    WORDS,
)
from domain.language.vocabulary import Noun, Vocabulary
from domain.rounds import Status
from domain.site import Level

#: Adjectives that are verbs or surnames, too: of a country before what states have.
_DOUBTFUL = {"TH": "thai", "PL": "polish", "DK": "danish", "GR": "greek"}
_OF_STATE = (
    r"(?=(?:,| and|-) ?(?:lao|viet|cambod|myanmar|chin|malays|indones|singap|japan)| (?:(?:deputy|vice|permanent|prime|foreign) )?"
    r"(?:minist|secretar|side|counterpart|colleague|govern|official|diplomat|embass|ambassador|delegation|partner|host|guest|capital))"
)

#: "the second day", without a word of what
_NO_MORE = r"(?=[,.;:)]|$| (?!of(?![a-z])|in a row|running|after))"

#: Behind a verb that is denied: only of one place is it denied ("will not be held in Hanoi but in Vientiane").
_BUT_THERE = r" (?:in|at) [^.;]{1,40}?,? but (?:rather )?(?:in|at) "

ENGLISH = Vocabulary(
    language="en",
    roots=("consult", "dialog", "political referenc"),
    nouns={
        "political-consultation": (
            Noun(
                r"(?<!a )political references?(?: meetings?)?(?! (?:book|point|work|group|system|framework)s?(?![a-z]))"
            ),  # machines say so
            Noun(r"political ?(?:dialogues? and )?(?:consultations?|consultative (?:meetings?|talks|sessions?))"),
            Noun(
                r"(?:deputy|vice)[ -](?:foreign[ -])?minister(?:ial|s)?(?:[ -]level)? consultations?",
                Level.DEPUTY_MINISTER,
                weak=True,
            ),
            Noun(rf"(?:foreign[ -])?minister(?:ial|s'?)(?:[ -]level)?{OWN} consultations?", Level.MINISTER, weak=True),
            Noun(r"(?:foreign[ -])?minister(?:ial|s'?)(?:[ -]level)? political consultations?", Level.MINISTER),
            Noun(r"annual consultations?", weak=True),
            Noun(r"bilateral consultations?", weak=True),
            Noun(r"foreign office consultations?", Level.DEPUTY_MINISTER),  # of the permanent secretaries
            Noun(
                r"consultations?(?= (?:meeting )?(?:at|between|of|among) (?:(?:the|their|both|two|respective) ){0,3}"
                r"(?:deput(?:y|ies)(?![a-z])|vice[ -]|foreign|minister))",
                weak=True,
            ),
            Noun(
                r"(?<![a-z])(?:rounds?|sessions?|editions?) of (?:the )?(?:annual |regular )?consultations?", weak=True
            ),
            Noun(r"(?<!public )(?<![a-z])consultations?", weak=True),
            Noun(r"consultation meeting|consultative meetings?", weak=True),
            Noun(
                r"(?<=th )consultations?|(?<=st )consultations?(?! since)|(?<=nd )consultations?|(?<=rd )consultations?",
                weak=True,
            ),
        ),
        "strategic-dialogue": (Noun(r"strategic dialogues?"),),
    },
    bare=r"consultations?",
    plural=r"consultations|dialogues",
    tally=(
        r"(?<![a-z])(?:it|this|that|which)(?: (?:talks|meeting|consultation|round))? (?:is|was|marks|marked|became|being)(?: [^\s,.;]+){0,6}? "
        r"(?:second|third|fourth|fifth|sixth)(?: [^\s,.;]+){1,10}? (?:in (?:(?:just |less than |under |barely |only )?(?:a|one|as many|several) "
        r"(?:days|week|weeks|fortnight|month|months|quarter|year)|(?:just |less than |under |barely |only )?(?:two|three|four|five|six) (?:days|weeks|months))|"
        r"this (?:week|month|year|quarter)|of the (?:week|month|year|tour|trip)|so far this (?:month|year)|on (?:this|his|her|the) (?:tour|trip)|"
        r"with an? (?:neighbour(?:ing country)?|asean (?:member|country|partner)))(?![a-z])"
    ),
    general=r"(?:mechanisms?|regular|channels?|framework)(?: of| for| such as| like)?(?: the)?(?: annual)?\s*$",
    within_it=r"(?:(?:with)?in|under|part of) the (?:framework|format|mechanism)(?: of| for)?(?: the)?(?: annual)? $",
    general_after=r"[^.;]{0,60}? (?:twice|(?:two|three|four|five|six|several|many) times|every year|each year|on several occasions)(?![a-z])",
    diplomacy=r"foreign|diplomat|ambassador|embass(?:y|ies)",
    other_business=(
        r"justice|defen[cs]e|consular|financ|public security|human rights|national assembl|parliament|mekong|(?:party|the two) commissions|unions?(?![a-z])|draft law|"
        r"(?:public|economic|trade|prior|legal|expert|technical) consultation"
    ),
    other_level=(
        r"(?:director|department|departmental|expert|working|senior[ -]officials?)s?'?(?:[ -]general)?(?:'s?)?[ -]level|"
        r"level of (?:the )?(?:directors?|heads? of department|departments|senior officials|experts)"
    ),
    other_body=(
        r"(?:commissions?|committees?|boards?|departments?)(?: in charge)?(?: for| of| on)? (?:external|foreign|international) (?:relations|affairs)|"
        r"(?:external|foreign|international) (?:relations|affairs) (?:commissions?|committees?|boards?)|people-to-people diplomacy|party diplomacy"
    ),
    other_ministry=(
        r"(?:ministr(?:y|ies)|ministers?) of (?:public security|(?:national )?defen[cs]e|justice|finance|trade|industry|"
        r"planning|education|health|home affairs|agriculture|information|culture|labou?r)|"
        r"(?:defen[cs]e|security|justice|finance|trade) minist"
    ),
    before_noun=NAME_WORDS,
    counted=(
        r"committee|commission|(?:management|working) group|congress|festival|border|dialogue|conference|workshop|anniversary|summit|forum|plenum|session of|"
        r"prime ministers(?= (?:had|held|met|have|will|are|were)(?![a-z]))|"
        r"(?:leaders|provinces|localities|cities|mayors|governors|legislatures|academies|parties)(?= (?:[a-z]+ ){0,3}(?:meet|gather|see|convene)(?![a-z]))"
    ),
    anaphora=(
        rf"(?:next|following|next year's|previous|last) (?:such )?{MEETING}(?!s? (?:months?|years?))|next such (?:talks|event|exchange|dialogue|encounter|gathering)|next (?:talks|exchange|encounter)(?= (?:of|in|at|under|within) (?:this|that|the) (?:kind|sort|format|level|mechanism|framework|series)(?![a-z]))|next year's(?= (?:will|is|would|falls|goes|takes)(?![a-z]))|next host|turn (?:to (?:play )?host|as host)(?=[.;]|$| (?:in|next|again)(?![a-z]))|{MEETING}(?= (?:will|shall|is|in|next|would|to|falls)){EVER}|"
        r"(?:hold|host|organi[sz]e|convene)(?= the \S+ (?:in|next|at|and [^.;,]{1,20} the))|consultation(?=, (?:number|edition))|"
        rf"{AGAIN}|{NEXT_MEET}|{NEXT_TURN}|"
        rf"(?:(?<=st )|(?<=nd )|(?<=rd )|(?<=th ))(?:(?:deputy )?ministerial |annual |such )?{MEETING}(?![a-z])(?!{OF_OTHERS})(?! since (?!20|then|its |the (?:mechanism|start|beginning|first|launch))){EVER}|"
        rf"^(?=number (?:\d{{1,2}}|{WORDS}) (?:will|is|would|falls|goes|has|had|should)(?![a-z]))|"
        r"^(?=(?:round|edition|session) (?:number |no\.? ?)?\d{1,2} (?:will|is|would|was|took|falls|goes|has|had|should))|(?<=the )next(?= (?:will|is|in|would|to|one|falls|takes))|(?<=(?:host|hold) the )next(?=[,.;:]|$| (?:at|of|and|before|when))|(?<=(?:nise|nize|vene) the )next(?=[,.;:]|$| (?:at|of|and|before|when))|(?:to|for|of|host|hold|and|until)(?= (?:round|edition) \d{1,2}(?!\d))"
    ),
    series=r"this (?:mechanism|format|dialogue)|the (?:consultation )?mechanism|the two (?:foreign )?ministries",
    elided=r"next",
    nth_time=rf"(?<![a-z])(?<!event )(?<! it )for (?:the|their) (?!first|1st){NUMBER} {TIME}(?! (?:since (?!20[01]\d|then|its|inception|the (?:mechanism|start|beginning|launch))|running|in (?:a|an|as|his|her|two|three|four|five|ten)(?![a-z])|on (?:his|her|their)))",
    following=(
        rf"{AGAIN}|{NEXT_MEET}|{NEXT_TURN}|turn (?:to (?:play )?host|as host)(?=[.;]|$| (?:in|next|again)(?![a-z]))|"
        r"next year's(?= (?:will|is|would|falls|goes|takes)(?![a-z]))|(?<![a-z])(?:takes|taking|will take) over as host|(?:next|following(?! (?:[a-z]+ )?(?:[a-z]+ )?(?:consultations|rounds|meetings|sessions|talks)(?![a-z]))|next year's) (?:such|talks|exchange|encounter|round|edition|consultation|consultative|meeting|session|gathering|one|political|annual|ministerial|deputy|host)|"
        r"(?<=the )next(?= (?:will|is|in|would|to|falls|takes)|[,.;:]|$| (?:at|of|and|before|when))"
    ),
    preceding=rf"(?:whose|the|their|its) (?:previous|preceding|latest|last) {MEETING}(?![a-z])",
    times=(
        rf"{TIMES}|for the (?P<n9>first) time (?:ever|in (?:their|its) history)(?![^.;]{{0,80}} (?:in person|online|outside|since))|(?<![a-z])(?P<n10>{NUMBER_WORD}) time (?=(?:to )?(?:conduct|hold|held|organi[sz]|conven|co-chair))|(?<![a-z])(?:had|held|concluded|wrapped up|completed|opened|met (?:for|in)|sat down for|gathered for|"
        rf"came together for) (?:their|an?|the(?= \S+ (?:round|edition|session) of the(?:ir| two))) {COUNT.replace('<n>', '<n4>')} (?:[a-z]+ ){{0,2}}(?:{MEETING}|talks)(?![a-z])"
    ),
    of_body=(
        r"(?<![a-z])(?:frameworks?|(?:sub-?region|cooperation|forum|grouping|bloc|organi[sz]ation|association|initiative|partnership|triangle|committee|commission|body|council|summit|union|project|programme)s?|asean|mekong|acmecs|clmvt?|apec)"
        r"(?: (?!consult)[^\s,.;]+){0,3}?,? (?:whose|where|which|that|in which|within which)(?: (?!consult)[^\s,.;]+){0,9}? $"
    ),
    numbering=(
        rf"(?:it|this|that|these|they|the|this year's)(?: {TALKS})? (?:is|was|were|will be|is to be|marks|marked|being) (?:the |their (?:[a-z]+' )?)?{COUNT}{OF_SERIES}|"
        rf"{TALKS},? (?:which (?:is|was|were) |now |marking )?(?:the|their) {COUNT.replace('<n>', '<n2>')}{OF_SERIES}|"
        rf"{TALKS},? (?:which (?:is|was) |is |was )?(?:its |the )?(?:number|no\.?) (?P<n6>\d{{1,2}}|{WORDS})(?![a-z])|"
        rf"(?:carr(?:ied|ies)|bore|bears|was|is|makes?|made it) (?:the )?(?:number|no\.?) (?P<n7>\d{{1,2}}|{WORDS})(?![a-z])|"
        rf"(?:with (?:this|that|it),?|have now|had now|have thus|that makes it|that made it) (?:[^.;,]{{0,40}}? )?(?P<n8>\d{{1,2}}|{WORDS}) (?:times|rounds|such (?:meetings|consultations)|consultations)(?![a-z])|"
        rf"(?:^|\n)the {COUNT.replace('<n>', '<n4>')} (?:of (?:its|the) kind|in the series|so far|{SINCE})|"
        rf"(?:^|\n)(?:at |during )?the {COUNT.replace('<n>', '<n5>')} {MEETING},? (?:the two|they|focus|review|discuss|dealt|dwelt|looked|took stock|covered)|"
        rf"{TIMES.replace('<n', '<n3')}"
    ),
    apposition=(
        rf",? {NUMBER.replace('<n>', '<n5>')}(?= (?:in the series|of (?:its|the|that|this) (?:kind|sort|series))(?![a-z]))|"
        rf",? (?:of which the {NUMBER.replace('<n>', '<n3>')}|the {NUMBER.replace('<n>', '<n4>')} of which)(?= (?:was|took|were|had)(?![a-z]))|"
        rf"(?:(?<!'s),| -) (?:the|their) {COUNT.replace('<n>', '<n6>')} (?:{HELD})|"
        rf" ?: (?:the )?{COUNT.replace('<n>', '<n7>')} (?:round|meeting|session|edition|consultation)(?=[.,;]|$| in )|"
        rf"(?:(?<!'s),(?: also)?| -|,? (?:now|marking|being|in)|,? which (?:is|was|were)) (?:the|its|their(?: [a-z]+')?) {COUNT}{OF_SERIES}|"
        rf" ?\((?:the )?{NUMBER.replace('<n>', '<n2>')}(?: {MEETING})?\)"
    ),
    of_those_held=(
        rf"{NUMBER} (?:{HELD})|{NUMBER.replace('<n>', '<n2>')} since (?:(?!(?:is|are|was|were|will|would|that)(?![a-z]))[^\s.;,]+ ){{1,4}}?to (?:be|have been) (?:held|hosted|convened|organi[sz]ed|chaired)"
    ),
    predicate=(
        rf"(?: (?!(?:said|says|noted|that they|agreed|told|reported|heard|as) )[^\s.;]+){{0,25}}? (?:was|were|is|are|became|made|marked)(?: already| thus| now| also| only)? "
        rf"(?:the|their|its) {COUNT}{OF_SERIES}"
    ),
    ordinal_after=(
        rf"(?<! on),? the {NUMBER.replace('<n>', '<n5>')}(?= (?:in (?:viet|lao|hanoi|vientiane)|next|at))|"
        r"(?<=level) (?P<n8>\d{1,2}(?:st|nd|rd|th))(?= ?[(,.;)]|$| (?:was|took|has|in|on|between)(?![a-z]))|"
        r"(?<=consultation) (?:no\.? ?|number |#)?(?P<n7>[ivx]{2,5}|[vx])(?![^\W_])|"
        rf",? (?P<n6>{NUMBER_WORD}) time(?=,| (?:was|took|has|is)(?![a-z]))|(?<!met )for the (?P<n2>{NUMBER_WORD}) time(?![^\W_])|(?:in )?its (?P<n3>\d{{1,2}}(?:st|nd|rd|th)) (?:edition|round)|"
        rf"(?:edition|round|number|no\.?) (?P<n4>\d{{1,2}}|one|two|three|four|{WORDS})(?![a-z])"
    ),
    ordinal_before=(
        rf"(?<![^\W_])(?!first [^.;,]{{0,60}} since )(?!(?:five|six|seven|eight|nine|ten|eleven|twelve) (?:[a-z-]+ ){{0,2}}consultations(?![a-z]))(?:the(?=\w{{4}}))?(?:{NUMBER}(?: time (?:under|within|through|as part of|in (?:the (?:framework|format) of)?)|"
        r" time since(?: [^\s,.;]+){1,6}? (?:established|launched|set up|created|introduced|opened)(?: an?)?| in (?:the|a) series| |-|(?=,|[a-z])|$)|"
        rf"(?:round|edition|number|no\.?) (?P<n2>\d{{1,2}}|one|two|three|four|{WORDS})(?= of ))"
    ),
    numerals=NUMERALS,
    joining=r"and(?: the)?|,(?: and)?(?: the)?",
    clause_break=r", (?:and|while|but|as|after|before) ",
    aside=r", (?:which|who|whose|coming|itself|just)(?![a-z])[^,;]{1,160}"
    r"(?=, (?:(?:staged|hosted|held|convened|(?:co-)?chaired|led|opened) (?:the|their|its|an?)(?![a-z])|(?:took|was|were|has|have|had|is|are|opened|ended|closed|concluded|began|saw|brought|will)(?![a-z])))",
    including=r",? (?:including|among (?:them|which)(?: (?:is|are))?|notably|in particular)(?: (?:the|their|its|for|of))* $",
    whereat=r", (?:at|during|in|after) which|, where(?![a-z])| by (?:[a-z]+ly )?(?:agree|decid|fix|sett?|pledg|promis|sign|adopt|announc|ask|instruct|plann|propos)ing(?![a-z])",
    whose=r"whose [^.;]{0,20}$|,? (?:now )?in its [^.;]{0,10}$",
    elliptical=(
        rf"^20\d\d ?[:-] ?[^.;:,]{{1,40}}, (?:the )?{NUMBER.replace('<n>', '<n2>')}(?=[.;,]?$)|"
        rf"(?:(?<![a-z])(?:(?:the|their|(?<!than )(?<!by )(?<!about )(?<!nearly )(?<!almost )(?<!over )(?<!around )(?<!roughly )(?<!only )(?<!up )(?<!under )(?<!below )(?<!above )(?<!some )a)(?= [a-z])|(?<!on )(?<!from )(?<!until )(?<!between )(?<!by )the(?= \d)|the(?= \d{{1,2}}(?:st|nd|rd|th) with )|their(?= \d))|(?<=s')|(?<=year's)|(?<=month's)|(?<=week's)|(?<=day's)) {NUMBER}"
        rf"(?=[.:)]|,(?! (?:the )?(?:\d|{WORDS})(?![a-z]))| \(|$| (?:(?:and|or)(?! (?:the )?(?:\d|{WORDS}))|in(?! (?:a row|succession|as many|person|the new))|at|on|for|with|by|under|but|was|were|is|are|be|will|would|did|does|falls|goes|comes|belongs|"
        r"had|has|have|should|could|may|must|which|that|who|when|where|took|takes|brought|came|followed|one|together|again|to (?:the|be|take)|so|before|after|since|until|"
        r"this|next|last|having|being|[a-z]+ed|of (?:the |their )?(?:two )?(?:deput|(?:foreign )?minist|vice|junior|senior)[a-z]*|of (?:the series|these|its kind|this kind|such|(?:that|the same) (?:level|rank)))(?![a-z]))"
    ),
    alone=(
        rf"(?:(?<![a-z])(?:the|their|its)|'s?) {NUMBER}(?=[,.;:)]|$| (?:in|at|on|to|by|for|and|or|but|which|that|who|is|was|will|would|should|could|can|may|"
        r"has|had|with|until|after|before|this|next|last|when|where|as|under|also|not|there|here|still|being|having|it|they|both|he|she)(?![a-z]))"
    ),
    being=rf"(?:(?<![a-z])(?:it|this|these|they|which|one|{TALKS})(?: [^\s.;,]+){{0,8}}?|(?:^|, )that(?: one)?|day's|week's|month's|year's|^)(?:,| to have)? (?:is|been|was|were|marked|became|made it)(?: already| thus| now| only)? $",
    of_others=(
        r"(?:^|[,:] )(?:of|among) (?:the|its|his|her|our|their|all)(?: the)? (?!consult|round|session|meeting)|"
        # "… that its investment was the third"
        rf"(?:^|(?<![a-z])(?:that|and) )(?! ?(?:[^\s,.;]+ ){{0,8}}?(?:it|this|that|these|they|which|one|last|previous|number|{TALKS})(?![a-z]))"
        r"[^.;,]{1,80}(?<!'s) (?:is|was|were|are) $"
    ),
    joined=r"(?<![a-z])(?:and|as well as|along with)(?:,? on (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?(?: (?:the|their|its|for))*\s*$",
    elliptic=r",? ?the ",
    levels=(
        (
            Level.DEPUTY_MINISTER,
            r"(?:deputy|vice)[ -](?:foreign[ -])?(?:ministerial|minister)[a-z]*(?:[ -]level)?|"
            r"(?:deputy|vice)[ -]ministers?(?: of foreign affairs)?|(?:deputy|vice)[ -]foreign[ -]minister(?:ial|s)?|"
            r"deputy[ -]ministerial|their deputies|deputy[ -]level|level of (?:the |their )?deputies",
        ),
        (
            Level.MINISTER,
            r"(?:foreign[ -])?ministerial(?:[ -]?level)?|(?:at the )?(?:foreign[ -])?minister(?:s'|s)?[ -]level|"
            r"(?:between|of) (?:the |their )?(?:two )?(?:deputy prime ministers|(?:foreign )?ministers(?! of)|foreign ministers of (?:laos|lao pdr|viet ?nam|việt nam))|level of (?:the )?foreign ministers|two foreign ministers",
        ),
    ),
    ranks=(
        (
            Level.DEPUTY_MINISTER,
            r"deputy (?:foreign )?ministers|(?:lao|vietnamese|laos'|laos's|vietnam's|viet nam's|việt nam's) (?:new )?(?:deputy|vice) (?:foreign )?ministers?(?= (?:for|to|at)(?![a-z]))|(?:as|was) (?:a |the |then )?(?:lao |vietnamese |laos' |vietnam's )?deputy (?:foreign )?minister|(?:the|their|our|two) deputies|vice (?:foreign )?ministers",
        ),
        (
            Level.MINISTER,
            r"(?<!deputy )foreign ministers(?! of)|(?<!deputy )foreign minister (?:[a-z]+ ){1,2}(?:his|her) (?:[a-z]+ )?counterpart|(?:the|two|our) ministers(?! of)",
        ),
    ),
    as_officer=r"(?<![a-z])(?:(?:then )?as|while(?: (?:he|she) was)?|when (?:he|she) was|(?:serving|acting|working) as|during (?:his|her) (?:time|years|term|tenure) as|in (?:his|her) (?:days|capacity|role) as)(?: (?:the|a|an))?(?: then| former| lao| vietnamese)? ",
    that_office=r"in (?:that|this) (?:capacity|office|position|post|role)|as such she|as such he",
    both_levels=(
        r"(?<!deputy )ministerial(?:[ -]level)? and (?:at )?(?:the )?(?:deputy|vice)|"
        r"(?:deputy|vice)[ -](?:foreign[ -])?ministerial(?:[ -]level)? and (?:at )?(?:the )?ministerial"
    ),
    statuses=(
        (
            Status.CANCELLED,
            r"(?:will|would|did) not (?:take place|be held|go ahead) (?:at all|this year)|cancell?ed|cancels?(?![a-z])|call(?:s|ed)? (?:it |them |the [a-z]+ )?off|scrap(?:s|ped)(?![a-z])|drop(?:s|ped)(?![a-z])|will not see|will not (?:hold|convene|meet)(?![a-z])|(?<![a-z])axe[sd](?![a-z])|f(?:e|a)ll(?:en|s)? through|(?:is|was|are|were) off(?=[,.;]|$)|not be (?:holding|meeting|(?:co-?)?chairing|leading|hosting|convening|gathering)(?! [^.;]{0,60}as (?:planned|scheduled))",
        ),
        (
            Status.POSTPONED,
            rf"(?<!after being )(?<!having been )postponed?|put (?:it |them |the [a-z]+ )?(?:off|back)|(?:(?:will|would) (?:not|no longer) (?:now |after all |for now |in the end |yet )?(?:take place|be held|go ahead)(?!{_BUT_THERE})|won't (?:now )?(?:take place|be held|go ahead|happen)(?!{_BUT_THERE})|did not (?:take place|go ahead)(?! (?:until|till|before))(?!{_BUT_THERE})|failed to (?:take place|go ahead)|ha(?:d|s|ve) not taken place(?! (?:so far|yet(?![a-z])|until|till|since|for|outside|online|there|in (?!the end)|[^.;,]{0, 30}before))|(?:(?:was|were)(?: still)? not|ha(?:d|s|ve)(?: still)? not(?: yet)? been) (?:held|convened)(?!{_BUT_THERE})(?! (?:online|by|virtually|behind|there|since|for|until|till|only|just|merely|every|annually)(?![a-z]))|(?:will|did|would) not [^.;]{{1,60}}as (?:planned|scheduled))|originally (?:due|scheduled|planned|foreseen|meant|set|pencill?ed)|rescheduled|pushed back|defer(?:s|red|ring)?(?![a-z])|"
            r"could not (?:be (?:held|fitted|fit|arranged|organi[sz]ed|scheduled|squeezed|accommodated|convened|staged)|take place|go ahead)(?! (?:in person|face|physically|as usual))|"
            r"(?:find|set|agree(?:d)?(?: on| to)?|look(?:ed|ing)? for|seek|sought|fix|choose|propose|wait(?:ing)? for) (?:an?(?:other)? )?(?:new|fresh|later|different) (?:date|time|slot|day)s? (?:for|of)(?= (?:the|their) )|"
            r"no (?:[a-z]+ )?(?:date|slot|time) could be (?:found|agreed)|(?:20\d\d|next year|spring|summer|autumn|winter|quarter|january|february|march|april|may|june|july|august|september|october|november|december) instead(?![a-z])|"
            r"(?:will|must|should|may|might|has|have|is|are)(?: now| still)?(?: have)?(?: to)? wait (?:until|till)|(?:no longer|cannot|can't|can not) (?:take place|be (?:held|kept|convened|organi[sz]ed)|go ahead)|"
            r"(?:not be |im)possible before|(?:is|was|are|were) off (?:for|until)|re-?arranged|adjourned|now (?:hope|plan|expect|aim|intend|want)(?:s|ed)? to (?:be )?(?:held|hold|meet|convene|host|gather)|bumped (?:in)?to|(?<![a-z])sl(?:id|ides?|iding) (?:in)?to(?![a-z])|(?:taken|took) off the (?:calendar|agenda|programme|schedule)|"
            r"(?<![a-z])delays? (?:of|to|in) (?:the|their|this year's) |there will be no (?=\d|eleven|twel|thirt|tenth|ninth|eigh|seven|six|fif|four|third|second)|"
            r"(?<![a-z])(?:carri|roll|push|h[eo]ld|move|shift|put)(?:ed|ing|s|d)? (?:it |them )?over (?:to|into|until)|push(?:es|ed|ing)? (?:it |them |the [a-z]+ )?(?:into|to (?=20|next|the|early|late))|"
            r"(?:be|been|is|was|were) (?:delayed|(?:moved|shifted) (?:back |from [^.;]{1,40} )?to)|moved to|postponement|new dates? (?:is|are|was|were|will|has|have|would)(?![a-z])|"
            r"(?<![a-z])(?:mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?) (?:the|their|its|this year's) (?=[^.;]{0,60}(?:consultation|round)[^.;]{0,90}? (?:to|from|into) )|"
            r"(?<![a-z])delay(?:s|ing|ed)? (?:the|their|this year's) |(?<![a-z])slip(?:s|ped)? (?:from [^.;,]{1,30} )?(?:(?:in)?to|back)(?![a-z])|(?:will|would)(?: now)? have to wait(?=[.;:,]|$)|shelved?(?![a-z])|(?:put|placed|are|is) on hold|held over",
        ),
        (
            Status.PLANNED,
            r"(?:chosen|chose|picked|selected|named|designated)(?: [^\s.;,]+){1,5}? (?:as (?:the |its |their )?(?:venue|host|site|seat)|as the place)(?![a-z])|(?<=, )agreed (?:up)?(?:on )?for(?![a-z])|"
            r"(?<![a-z])(?:it|this|that|which) will (?:then )?be the \S+ time (?:that )?[^.;,]{1,120}? (?:have|has) (?:met|held|sat down|convened|gathered)(?![a-z])|"
            r"ha(?:s|ve) not (?:yet (?:taken place|met|convened|begun|opened|started)|(?:taken place|met|convened|begun|opened|started) (?:so far|yet(?![a-z])|until now))|ha(?:s|ve) yet to (?:take place|meet|convene|open|begin|start)|"
            r"(?<![a-z])(?:that|for) (?:the|their|its)(?: [^\s,.;]+){1,8}? be (?:held|hosted|organi[sz]ed|convened|co-chaired|arranged|staged|called)|"
            r"(?:will|shall) (?:also |jointly |then )?(?:be (?:held|hosted|organi[sz]ed|convened|co-chaired)|take place|"
            r"co-?chair|host|hold|convene|meet|organi[sz]e|attend)|(?<!turn it was )(?<!turn it is )to (?:be (?:held|hosted|organi[sz]ed)|hold|host|"
            r"organi[sz]e|convene|take place|prepare)|to be (?:co-)?(?:led|chaired|convened|opened)|slated|scheduled|expect(?:ed|s)?(?![a-z])|due (?:to (?=be|take|open|start|co|chair|hold|host|meet|lead|see|sit|travel|visit|attend|go|arrive)|in|on|at)|upcoming|"
            r"(?:(?:is|are|was|were|been|be|being) set|going) to (?=be|take|open|start|co|chair|hold|host|meet|lead|see|sit|travel|visit|attend|go|arrive|convene|gather)|set for|to be (?:signed|adopted|discussed|tabled|raised|approved|submitted|presented|announced|launched) (?:at|during)|plan(?:s|ned|ning)? to|planned for|forthcoming|(?:next|following) (?:round|edition|political)|(?:the|their|this) coming (?=political|round|consultation|annual|minist|deputy)|brought forward|(?:should|could|might|must|would)(?: then| now| also)? (?:come|go|fall|move|follow|begin|open|start|get under ?way)(?: (?:to|in|on|at|before|after|by|this|next)(?![a-z])|(?=[.;,]))|would (?:also |jointly |now |then )?(?:be held|host|hold|convene|meet|organi[sz]e|attend|co-?chair|take place)|"
            r"(?<![a-z])(?:when|whenever|once|before|until|till|by the time|as soon as|if) (?:[^.;,]{1,70}? )?(?:hosts?(?!ed)|meets?|holds?|convenes?|gathers?|sits? down|co-?chairs?|takes? place|opens?|gets? together|comes? together|receives?|welcomes?)(?![a-z])|"
            r"(?<![a-z])on (?:the|his|her|their) (?:agenda|programme|program|schedule|list|calendar|diary)(?: (?:for|of|in) [^.;,]{1,30})? (?:is|are|was|were)(?: also)? (?=the )|(?:agenda|programme|program|itinerary|schedule) (?:(?:of|for) (?:the|his|her) (?:visit|trip|stay) )?(?:includes?|features?|comprises?)|(?:tasks?|priorit(?:y|ies)|activities|events|items) (?:(?:for|of|in|on) [^.;]{1,40} )?(?:is|are|includes?)(?= (?:the|their) )|(?:provid|call)(?:es|ed|ing) for (?=the )|(?:foresee|envisage|include)s (?=the )|is to |are to |(?:was|were) to (?:have|be|take) |(?:could|can|may|might|should)(?: still| yet| also)? (?:be (?:held|hosted|organi[sz]ed|convened)|take place)|had been (?:scheduled|set|planned|slated)|(?<!by )(?:choos|find|set|seek|fix|propos|suggest|look|agree|sett?l)(?:e|ed|es|ing|s)?(?: on| for)? (?:a|the) date|(?<![a-z])(?:work|search|discuss|negotiat|coordinat|consult)ing (?:on |for |out )?(?:a|the) (?:new |suitable |convenient )?date(?!s| (?:of|for) (?!the (?:round|talks|meeting|consultation)))|ahead of|(?<![a-z])(?:will|shall)(?![a-z])|turn as host|comes next|foreseen (?:for|in|to)|pencill?ed in|earmarked for|envisaged for|fixed for|(?:has|have|is|are) (?:yet|still) to (?=be|set|fix|agree|take|find)|remains to be|aim(?:s|ed|ing)? (?:for|at|to)(?![a-z])|(?:would like|want|wish|hope)s?(?:ed)? to (?:see|have)|on the cards|in the pipeline|(?:days|week|weeks|fortnight|month|months) (?:away|off)(?=[.,;]|$)|has proposed|ha(?:s|ve) offered",
        ),
        (
            Status.HELD,
            r"co-?chair(?:ed|s|ing)?(?!m)|sign(?:s|ed|ing)? the minutes of|(?:was|were) (?:the )?(?:joint |co-?)chairm[ae]n|chaired|did not (?:take place|come about|happen|materiali[sz]e) (?:until|till|before)|(?:joined [^.;,]{1,60} in|after) chairing|presided|(?<!before )(?<!after )(?<!of )presiding (?:over|at)|was held|were held|been held|held|took place|takes place|hold(?!ing)|holds|(?:is|are|was|were) (?:(?:now |currently |still )?(?:under ?way|in session|in progress)|holding|taking place|being (?:held|(?:co-)?chaired|convened|hosted|opened))|"
            r"convened?|(?<![a-z])(?<!who )(?:sat|sit|sits) (?:at the head|in the chair|across|facing)|(?:was|were|is|are) in the chair|(?:took|takes?|taken|taking) (?:the chair|turns)|fresh from|just (?:come|back|returned) from|(?:got|went|gone|worked|ran) through(?= the)|(?<![a-z])had(?: just| already| now)? (?:had )?(?:the|their|its) (?=(?:[a-z0-9-]+ ){1,4}(?:consultation|round|session))|steered|officiated|oversaw|went (?:ahead|off)|came off|(?:was|were) (?:staged|completed|brought)|staged|occurred|curtains? (?:fell|came down|rose|went up|dropped)|(?<![a-z])saw (?=(?:the|their|a) )|(?:got|settled) down to|embarked on|set about(?= the)|(?:went|gone) into(?= the)|(?:was|were|is|became|been|provided) (?:[^.;,]{0,40} )?(?:the )?(?:scene|setting|venue|backdrop) (?:of|for)|playe?d? host|concluded|open(?:ed|s)?(?! (?:a |an |the )?(?:new |fresh |another )*(?:chapter|page|era|door|way|path))|w(?:rapped|ound) up|completed|conducted|(?<![a-z])ran(?![a-z])|had led|"
            r"(?<![a-z])(?:it|this|these|they|which) (?:was|is|were|marks|marked|became) (?:the|their)(?! next)|share[ds]? the chair|got under ?way|kicked off|began|begun|started|taken place|got together|finished|(?<![a-z])led(?![a-z])|sat down|organi[sz]ed|took up|dominated|hosted|gathered|"
            r"(?:came|travell?ed|arrived|flew|returned)(?: [^,;.]{1,40})? for|took note|counted as|brought|spent|worked through|(?<![a-z])m(?:et|eet|eets)(?![a-z])|is in |are in |who is |(?:,|was|were) in [a-z]+(?: [a-z]+)? (?=for the )|(?<!of the )(?<!during the )visit(?= (?:[^.;,]{0,60} )?(?:for|to (?:attend|co|chair|hold|take))(?![a-z]))|"
            r"on the occasion of (?:the|their|this)(?= (?:[\w-]+ ){0,5}(?:consultation|round)s?(?![a-z]))|"
            r"attend(?:ed|ing)|(?:lead|head)(?:ing)?(?= (?:the|a|an|his|her) [^.;,]{0,30}delegation)|(?:agreed|said|met|spoke|speaking|statement|remarks|(?:was|were) headed) (?:at|by)|at the (?:end|close|conclusion|opening|start) of (?=(?:the(?:ir)?|an?) (?!year|month|week|quarter|decade))|during|on the sidelines|outcomes?|results?|(?<!be a )(?<!be a great )success",
        ),
    ),
    effecting=r"(?<![a-z])(?:gave|has given|had given|produced|yielded|laid|paved|opened the way|set the (?:stage|tone|course)|helped|boosted|advanced|strengthened|contributed|led to|resulted in|allowed|enabled|eased|drove|speeded|sped|smoothed|mapped out|drew up|served)(?![a-z])",
    pictured=r"photos?(?:graph)? ?:|\(photo|(?<![a-z])pose[ds]? (?:for|with)|pictured|(?:in|on) (?:this|the) (?:photo|picture)",
    proceeding=(
        r"(?<![a-z])(?:also |mainly |largely )?(?:dealt|reviewed|focus?sed|discussed|covered|touched|addressed|lasted|ended|closed|resulted|produced|yielded|"
        r"proceeded|(?:came|drew) to (?:an end|a close|its end)|ran (?:over|for|until)|went over|went through|drew|examined|dwelt|fell on|(?:has|have) come and gone|(?:is|was|are|were) (?:now )?over(?= since| by| at| in| after|[,.;]|$)|(?:was|were) (?:short|brief|long|frank|cordial|friendly|fruitful|constructive|quiet|lively|warm|held)|revolved|centred|centered|agreed|came up|turned)(?![a-z])|"
        r"(?<=day )(?:[a-z]+ly )?(?!postponed|cancell?ed|delayed|deferred|called|planned|scheduled|expected|needed|wanted|proposed)[a-z]{3,12}ed(?![a-z])"
    ),
    said_on=r", (?!who|which|whose|where|and |but |as )(?:[^\s,.;]+ ){1,7}?(?:said|says|agreed|decided|recalled|noted|added|told|announced|wrote|explained|confirmed|reported|stated)(?: (?:reporters|journalists|the press))?(?: (?:in|at|during|to|a|the) (?:(?!held|took|chaired|met|opened|round|consultation|talks|meeting)[^\s,.;]+ ){1,7})?(?: ?(?:late |early )?on)? ?$|(?<![a-z])(?:announced|said|confirmed|told [^.;,]{1,30}|reported|wrote|receiv(?:ing|ed) [^.;]{1,60}),? (?:late |early )?(?:on )?$",
    briefing=r"(?<![a-z])(?:(?:press|news|media) (?:conference|briefing|meeting)s?|briefings?|told (?:reporters|journalists|the press))(?![a-z])",
    at_it=r"(?<![a-z])(?:at|during|in|from) (?:the (?:end|close|conclusion) of )?(?:the|their|this|its) (?:[a-z]+ )?$",
    announcing=(
        r"agree(?:d|ing|s)? (?:(?:in|during|at) [^.;,]{1,40} )?(?:to|on|that)(?![a-z])|prepar(?:e|es|ed|ing|ations?)(?: [a-z]+){0,3} for|(?:arrangements?|ready|way|groundwork|basis) for|(?:dates?|timing)(?: and [a-z]+)? (?:of|for)(?= (?:the|their|this) )(?! the (?:visit|trip))|(?<!topped the )(?<!through the )(?<!completed the )(?<!finished the )(?<!covered the )(?<!exhausted the )(?<!on the )agenda of(?! the (?:visit|trip))|"
        # a meeting that only prepares it or tells of it
        r"(?:preparatory|coordination|planning|organi[sz]ing|logistics) (?:[a-z]+ ){0,2}(?:for|of|on|ahead of|before)(?= the )|(?:on|for|about) the organi[sz]ation of|"
        r"(?<!on the )(?<!topped the )(?<!dominated the )(?<!headed the )(?<!shaped the )(?<!filled the )(?<!through the )(?:agenda|programme|drafts?|documents?|arrangements|texts?|advance team)(?: [a-z]+){0,2} (?:of|for|to be (?:signed|adopted|tabled|discussed) at)(?= the )(?! the (?:visit|trip))|"
        r"press (?:briefing|conference) (?:on|about|ahead of)|(?<![a-z])(?:so that|in order to)(?![a-z])|"
        r"(?:(?:ensur|guarantee|secur)\w* |for |to(?:wards?)? |make |mak(?:e|ing) )(?:the |a )?(?:full |great |complete )?(?<!contribution to the )success of|promis(?:e|es|ed) to|invit(?:ed|ations?)|"
        r"look(?:ed|ing|s)? forward|confiden(?:ce|t) (?:that|in)|hop(?:e|es|ed|ing) (?:that|to|for)|asked [^.;]{0,30}to |urged|proposed to|proposed that|suggest(?:s|ed|ing)? that|pledged to|instructed [^.;]{0,40}to "
    ),
    future_reach=45,
    governing=(
        r"(?<![a-z])(?:(?:invit|request|urg|propos|suggest|recommend|instruct|direct|assign|task)(?:e?s|ed|ing)(?! by)|ask(?:s|ed|ing)(?! (?:by|about|on|whether|if|how|why|when)(?![a-z]))|"
        r"hop(?:e|es|ed|ing)|wish(?:es|ed)?(?= to| that| for| the| their| its)|want(?:s|ed)?|look(?:s|ed|ing)? forward|(?<=to )prepare|(?:begun|began|start(?:s|ed)|continu(?:es|ed)|is|was|already|on with(?: the)?|that|resumed) work(?:ing)? on(?= (?:the|its|their))|work on(?= the [^.;,]{1,90} (?:is|was|has been|had been) (?:already |now |well )?(?:under ?way|started|begun|continuing|progressing|advanc))|draft(?:s|ed|ing)?(?= the (?:agenda|programme|documents))|(?:dress )?rehears(?:als?|e[sd]?|ing)|prepar(?:es?(?= for)|ing|ations?|atory)|arrangements|"
        r"logistics|advance (?:team|party)|(?<!was the )(?<!were the )(?<!noon the )(?<!ning the )(?<!day the )(?<!night the )(?<!became the )(?<!been the )(?<!20 the )(?<!as the )venue)(?![a-z])"
    ),
    unfinished=r"(?<![a-z])to (?:[a-z-]+ )?(?:[^.;,]{1,60} and (?:to )?)?(?:co-?)?(?:chair|hold|lead|convene|open|meet|host|organi[sz]e|conduct)$",
    licensing=(
        r"(?<![a-z])(?:came|travell?ed|arrived|flew|had (?:come|flown|gone|driven)|went|visit(?:s|ed|ing)?|returned|gathered|met|joined|sat down|managed|able|(?:first|only|last|time)(?! [^.;,]{0,60}to be (?!the|a|in|on|with|there))|(?:is|are|was|were|stay|here|now) in|(?:led|leads?|leading|headed|heads?|heading|brought|brings?|took) (?:an?|the|his|her|its|their) [^.;,]{0,40}?(?:delegation|team|group|party|mission)|landed|drove|crossed|in [a-z]+(?= (?:(?:since|from|until) [a-z]+ |this week |for (?:two|three|a few) days )?to )|stay|trip|after|before)(?![a-z])"
    ),
    freeing=(
        r"(?<![a-z])(?:was|were|had|has|have|(?:co-?)?chaired|held|took|led|conducted|presided|visited|attended|opened|hosted|met|convened|travelled|flew|came|arrived)(?![a-z])|"
        r"(?<![a-z])(?:at|during|after|since|following|from|on|about|(?!discussed|need)[a-z]{3,}ed) (?:the |their |its )?(?:[a-z]+ )?$"
    ),
    taking_place=r"(?<![a-z])(?:took place|(?:was|were) (?:finished|completed|concluded|wrapped up|over)(?= (?:after|in|within|on|by)(?![a-z]))|which (?:has )?(?:ended|closed|concluded|finished|wrapped up)|(?:was|were) (?:finally |eventually |at last )?(?:held|convened|conducted|opened)|(?:finally|eventually|at last) (?:held|met|convened|opened|began|started)|got under ?way)(?![a-z])",
    instead=r"(?:meeting|team|group|party|delegation|session|seminar|workshop|conference|committee|commission|rehearsal|inspection|mission|briefing)s?(?![a-z])|(?<![a-z])talks(?![a-z])",
    recounted=(
        r"[^\s,.;]*(?: (?!(?:and (?:the|a|an|its|their)|or|but|as|after|before)(?![a-z]))[^\s,.;]+){0,1}?,? (?:which|that)(?: (?!(?:wi|sha)ll|(?:would|should|could|can|may|might|must|is|are|was|were|be|to|not|never)(?![a-z]))[^\s,.;]+){0,14}? "
        r"(?:(?:had |have |has )?(?:(?:co-)?chaired|held|led|conducted|convened|hosted|opened|presided over|completed|attended|met for)|took place|had taken place|(?:was|were|had been|has been) (?:held|(?:co-)?chaired|convened|hosted|led|conducted))"
        r"(?![a-z])(?! (?:off|up|back|over until|over to|annually|yearly|regularly|every|alternately))"
    ),
    but=r"(?<![a-z])(?:but|then|before)(?![a-z])",
    not_held=(
        r"(?<![a-z])(?:there (?:will|would|is going to) (?:now )?be no |(?:will|would|is|are|was|were|did|do|does) (?:not|no longer) (?:now |after all )?(?:(?:be|going to be|to be) )?"
        r"(?:held|holding|(?:co-?)?chair(?:ed|ing)?|lead|leading|led|meet|meeting|hold|take place|taking place|convened?|convening|host(?:ed|ing)?|see|gather(?:ing)?|go ahead|going ahead|happen(?:ing)?))(?![a-z])|there will be no "
    ),
    new_time=(
        r"(?<![a-z])(?<!no )(?<!without )(?:a )?(?:new|another|fresh|later|different|alternative) (?:date|time|slot|day|month|year|opportunity)s?(?![a-z])|(?:until|till) (?:next|after|the|20|a )|(?<![a-z])instead(?! of)(?![a-z])|"
        r"(?<![a-z])(?:postpon|reschedul|defer)"
    ),
    meetings_off=(
        r"(?<![a-z])(?:meetings|talks|consultations?|engagements|appointments)(?: (?!postponed)[^\s.;,]+){0,4} (?:cancell?ed|called off|scrapped)(?![a-z])|"
        r"(?:cancel(?:s|led|lation|lation of|ling)?|calls? off|called off|scrap(?:s|ped)) (?:a |the |its |all |several )?(?:[^\s.;,]+ ){0,4}?(?:meetings|talks|consultations?|engagements)(?![a-z])"
    ),
    no_new_time=(
        r"(?<![a-z])no (?:other|new|alternative) date (?:is|was|has been) (?:being )?(?:considered|planned|sought|foreseen|envisaged|proposed)|will not be (?:rescheduled|made up|replaced)"
    ),
    coordinated=(
        r"(?<![a-z])(?:will|shall|would|(?:is|are) (?:due |set |scheduled |expected )?to) (?:(?!(?:was|were|has|had|have|said|that|who|which)(?![a-z]))[^\s.;]+ ){1,30}?"
        r"and (?:[^\s.;,]+ ){0,5}?(?:co-?)?(?:chair|hold|lead|convene|open|meet|host|organi[sz]e|conduct|attend|head)$"
    ),
    unsure=r"(?<![a-z])(?:(?:may|might|could)(?: (?:yet|still|well|also|now|even|again|have to|need to))*(?: (?:be|get|have to be|need to be))? (?:yet )?|(?:not|never|nor)(?: (?:yet|been|be|to be|so far|going to be|to))* )$",
    unaffected=r"(?<![a-z])(?:does|do|did|will|would|shall|has|have)(?: not|n't)(?: in any way)? (?:affect|impact|concern|touch|extend to)(?:ed)?(?![a-z])|without (?:affecting|touching|prejudice to)|(?<![a-z])no (?:impact|effect|bearing|consequences?) (?:on|for)",
    as_set=r"(?<![a-z])(?:(?:is|are|was|were) (?:not|un)(?: |-)?(?:be )?affected|stands? as planned|remains? (?:in place|on (?:schedule|course|track))|keeps? (?:its|their) date|(?:goes|go|going) ahead as (?:planned|scheduled))",
    as_reported=r"(?<![a-z])as (?:previously |earlier |already )?(?:reported|announced)|(?<![a-z])(?:previously|earlier) reported",
    that=r"(?<![a-z])that(?![a-z])",
    traffic=r"(?<![a-z])(?:flights?|trains?|bus(?:es)?|ferr(?:y|ies)|concerts?|festivities|classes)(?![a-z])",
    brought_forward=r"(?<![a-z])(?:(?:brought|brings?|bring(?:ing)?|moved|moves?|moving|pulled|pushed|put|shifted) (?:it |them |the (?:date|meeting|talks|event|session|consultation|round) )?(?:forward|up(?= (?:to|by|from)))|(?:been|was|were|be|is) advanced (?=to|by|from))",
    future=r"(?<![a-z])(?:(?:will|shall|would|should|could|might|must)(?![a-z])|(?:is|are) (?:going|set|due) to )",
    imminent=(
        r"(?<!earlier )this month(?=[.,]|$)|end of (?:the|this) month|in the coming weeks|in (?:two|three|a few|\d) (?:days|weeks)|next week|this week|tomorrow|(?:days|week|weeks|fortnight) (?:away|off)|around the corner|in the coming days|"
        r"will (?:also |jointly )?co-?chair|later (?:today|this week|this month)|upcoming"
    ),
    about=(
        r"(?<![a-z])(?:(?:outcomes?|results?|success|conclusions?|(?<!sign the )(?<!signs the )(?<!signed the )(?<!signing the )minutes|reports?|briefings?|accounts?|summar(?:y|ies)|commitments?|pledges?|decisions?|"
        r"understandings?|photos?|photographs?|pictures?|footage|films?|books?|papers?|follow-up|seminars?|workshops?|lessons|memories|"
        r"(?:agreements?|deals?|tasks|items|points) (?:reached|agreed|struck|set|assigned))(?: (?!(?:was|were|been|came|comes?|is|are|had|has)(?![a-z]))[^\s,.;]+){0,5}? (?:of|on|about|from|at|during|to)|"
        r"(?:heard|told|informed|briefed)(?: [^\s,.;]+){1,6}? of|(?<![a-z])(?:on|about|regarding|concerning)) (?:the |their |its |that )(?:[a-z']+ ){0,2}$"
    ),
    agreed_then=r"(?<![a-z])(?:decisions|agreements|commitments|steps|measures|pledges|understandings|conclusions)(?: (?:that|which))?(?: [^\s,.;]+){0,2}? (?:taken|took|reached|made|struck|agreed|adopted|signed|given)(?: [^\s,.;]+){0,6}? (?:at|during|in) (?:the|their|its) $",
    other_event=(
        r"(?<![a-z])(?:courses?|exhibitions?|seminars?|symposi(?:um|a)|workshops?|training|award(?:s|ed)?|appointment|book launch|graduat(?:ion|ed)|"
        r"groundbreaking|inaugurat(?:ed?|es|ion)|unveil(?:s|ed|ing)?|twinning|advance team|(?:handover|award|opening|closing|graduation) ceremony)(?![a-z])"
    ),
    disclaiming=r"den",
    denying=(
        r"(?<![a-z])(?:(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|reported|stated|gave|wrote|announced)|"
        r"(?:reports?|claims?|information|statement|story)(?: [^\s,.;]+){0,4} (?:is|was|are|were) (?:incorrect|wrong|inaccurate|untrue|false)|"
        r"(?:reports?|claims?|rumou?rs?|posts?|stories) (?:on [^.;,]{1,40} )?(?:(?:claiming|saying|alleging) )?that [^.;]{1,200} (?:is|was|are|were) (?:incorrect|wrong|inaccurate|untrue|false|fake|unfounded|baseless|mistaken)|"
        r"den(?:y|ied|ies|ying)(?: [^\s,.;]+){0,4}? (?:reports?|claims?|rumou?rs|that)(?![a-z])|no such (?:meeting|consultation|round))|"
        # what is only played
        r"(?<![a-z])(?:mock|simulated) (?:political )?(?:session|consultation|round|edition|meeting|negotiation)s?(?![a-z])|(?<![a-z])role[ -]?play|"
        r"(?<![a-z])(?:(?:re-?)?play(?:ed|s)|re-?enact(?:ed|s)|simulat(?:ed|es)) (?:out |through )?(?:the|an?) (?=(?:\d|[a-z]+(?:th|rd|nd|st) )|political)"
    ),
    background=(
        r"satisf|, who (?:had )?(?:(?:co-)?chaired|led|headed|attended|presided over|took part in) (?:the|their) |(?:born|raised|conceived|floated|mooted) (?:at|during)|(?:it|this) was (?:at|during|in)(?= (?:the|their|its) )|appreciat|valued|look(?:ed|ing|s)? back|hailed|spoke highly|(?:outcomes?|results?|success) of (?:the )?|welcomed the (?:outcomes?|results?|success|holding)|recall|since the|implement(?:ation|ing) (?:of )?(?:the )?(?:outcomes?|results?|minutes|agreements|conclusions)|(?<!sign the )(?<!signs the )(?<!signed the )(?<!signing the )minutes of|(?:following|after) the(?:ir)?(?![a-z])(?![^.;,]{1,90} (?:co-?chaired|chaired|held|met for|sat down for|opened|convened|steered|conducted|concluded|completed|finished|(?:wrapped|wound) up|ended|closed) (?:the|their|its)(?![a-z]))(?! (?:reception|courtesy|call|audience|meeting|talks|ceremony|welcom))|last year|"
        r"previous|earlier round|notably|past|praised|hailed the|years ago|"
        r"follow(?:s|ed|ing)[ -]up (?:on|to|of)|follow-up (?:on|to|of)|on the heels of|in the wake of|"
        r"(?:days?|weeks?|months?|years?) (?:after|on from|since) (?:the|their)|what (?:was|were|had been|they had|they|(?:the|both) (?:two )?(?:(?:deputy|foreign) ){0,2}(?:sides|ministers|deputies|ministries)(?: had)?) agreed|to which|buil(?:t|ds|ding) on|(?<![a-z])as (?:was |were |had been )?(?:agreed|decided|pledged|discussed|proposed|committed|directed|instructed|announced|outlined|set out|planned)(?: upon| on)?(?: by [^.;,]{1,30})? (?:at|during|in|when|while)(?![a-z])|(?<![a-z])after [^.;,]{1,70} (?:agreed|decided|settled|promised|pledged)(?: (?:on|to|upon) (?:it|this|that|them|so))? (?:at|during)(?= (?:the|their) )|in (?:the spirit|accordance|line|keeping) (?:of|with)|on the basis of|pursuant to"
    ),
    just=r"(?<![a-z])(?:is|are|was|were) (?:now |currently |still )?(?:under ?way|in progress|going on|in session)(?![a-z])|(?<![a-z])earlier this week(?![a-z])|(?<![a-z])(?:a few|several|some) days ago(?![a-z])|(?:ha[ds]|have) just|(?:has|have) (?:wrapped up|concluded|completed|rounded off) (?=(?:the|their|its) )|just (?:ended|concluded|closed|finished)",
    just_after=rf"(?<![a-z])(?:a|one|the) day (?:after|following) (?:the|their) $|(?:after|following) (?:(?:(?:mon|tues|wednes|thurs|fri)day|yesterday|today)'s|(?:this|the) (?:morning|afternoon|week|day)'s) $|{NOT_LATER}(?:after|following|wrapp?(?:ed|ing) up|conclud(?:ed|ing)|(?:at|on|upon) the (?:end|close|conclusion|completion) of) (?:the|their) $",
    no_longer=(
        r"(?:was|were) (?:originally |initially )?(?:to |due|scheduled|planned|set )|originally|initially|"
        r"had been (?:scheduled|set|planned|slated|due|announced)"
    ),
    # "an action plan for 2027" says nothing of the round that it was signed at
    once_online=(
        r"(?<![a-z])(?:after|since|unlike|instead of|rather than|following|previous|earlier|last (?:year|time|two)|no longer|replac(?:es|ed|ing)|than)(?: [^\s.;,]+){0,6} $"
    ),
    other_holder=(
        r"consultations? (?:between|of|among) (?:the |their )?(?:two |both )?(?:[a-z-]+'? ){0,2}?(?:provinces|districts|localities|cities|towns|forces|police|armies|universities|academies|associations|federations|banks|courts|prosecutors)(?!'? (?:in|on) )(?![a-z])|"
        r"(?:academ(?:y|ies)|associations?|universit(?:y|ies)|institutes?|chambers of commerce|federations?|banks?|journalists?|(?:legal|technical|treaty|border|consular) (?:experts|departments?|teams?)|scholars|students|businesses|enterprises|auditors|courts|procurac(?:y|ies)|farmers|doctors|(?:youth|trade|women's) unions?|fronts?|think tanks?)"
        r"(?: [^.;,]{0,50})? (?:held|hosted|organi[sz]ed|met|convened|conducted|co-chaired|opened|wrapped up|concluded|completed|finished|closed|began)(?![a-z])|"
        r"(?:hosted|held|organi[sz]ed|convened|arranged|run) by (?:the |an? )(?:[a-z-]+ ){0,3}(?:academ(?:y|ies)|associations?|universit(?:y|ies)|institutes?|chambers? of commerce|federations?|unions?|fronts?)(?![a-z])"
    ),
    once_set=(
        r"(?:plan|programme|program|agreement|priorit(?:y|ies)|targets?|tasks?|directions?|orientations?|protocol|strategy|"
        r"chair(?:manship)?)(?: (?:for|in|of|on|the|year|period|early|late|from|and)){1,3} $|"
        # "… of the agreements of the two Politburos in February", "…, who took over the post in November"
        r"(?:politburos|prime ministers|leaders|general secretar(?:y|ies)|appointed|elected|"
        r"t(?:ook|aken) (?:over|office)|(?:post|office))(?: (?:in|of|last|early|late|back)){0,2} $|"
        r"(?:began|begun|beginning|launched|established|created|set up|started|introduced|initiated)(?: [^\s,.;]+){0,2} in $|"
        r"(?:reached|signed|adopted|issued) by(?: [^\s,.;]+){1,3} $|(?<![a-z])since $|"
        r"(?:return(?:s|ed|ing)?|c(?:o|a)m(?:e|es|ing) (?:home|back)|leav(?:es?|ing)|left|arriv(?:es?|ed|ing)|depart(?:s|ed|ing)?|fl(?:y|ies|ew)|set(?:s|ting)? off)(?: [^\s,.;]+){0,4}? (?:on )?$"
    ),
    previewing=(
        r"next week|week ahead|days ahead|coming (?:week|days)|what is on|what's on|diary|look(?:s|ing)? ahead|agenda for|to watch|to expect|outlook|expectations"
    ),
    present=(
        r"(?<![a-z])(?:(?<!as )co-?chairs?(?! of)|takes? place|(?<!to )meets?|convenes?|(?<!(?<!due )(?<!are )(?<!is )(?<!scheduled )(?<!expected )to )holds?|be held|sits? down|gets? under ?way|opens?(?! (?:a |an |the )?(?:new |fresh |another )*(?:chapter|page|era|door|way|path))|begins?|(?<!as co-)(?<!as )(?<!the )(?<!as joint )chairs?(?!m| of)|starts?|returns?(?= (?:next|on|in|to)(?![a-z]))|"
        r"attends?|takes? part|participates?|sees?|includes?|features?|"
        r"(?:highlight|part|focus|purpose|centrepiece|main (?:event|item)) of (?:the|his|her) (?:visit|trip|stay) is|(?:visit|trip|stay)'s [^.;,]{1,25} is|"
        r"(?:is|are|forms?|makes?) (?:also )?(?:on|(?:the|a) (?:[a-z]+ ){0,3}?(?:highlight|item|event|focus|purpose|part|centrepiece|business|point|goal|reason) (?:of|on|in|for)) (?:the|his|her|their)|(?:tops|heads|crowns) (?:the|his|her|their) (?:[a-z]+ )?(?:agenda|programme|program|schedule|visit|trip|list)|"
        r"brings?|leads?|travels?|flies|arrives?|is held|is hosted|hosts|(?<!to )(?<!play )(?<!played )(?<!plays )(?<!as )(?<!the )(?<!his )host|ha(?:ve|s) (?:the|their|its|an?)|"
        r"(?:is|are|was|were) (?:taking place|being held)|(?:is|are) (?:also )?(?:meeting|holding|co-?chairing|chairing|hosting|convening|gathering|attending|sitting down))(?![a-z])"
    ),
    infinitive=r"(?<![a-z])(?:to|will|would|did|and) (?:co-?)?$",
    this_week=r"this week(?!'s)(?! (?:after|following))|the week ahead",
    coming=(
        r"tomorrow|next (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
        r"(?:in the )?coming (?:days|week|monday|tuesday|wednesday|thursday|friday)|later this (?:week|month)|(?:days|week)'s time|"
        r"(?:leaves|heads|departs|sets off) for"
    ),
    this_or_next=r"(?<![a-z])(?:this|next) $|(?<!was )(?<!were )(?<!been )(?:scheduled|slated|due|set|planned|fixed|billed|pencill?ed in) (?:for|on) $",
    interviewing=(
        r"^ ?(?:q|question|reporter|interviewer)\d? ?:|^ ?(?:a|answer|ambassador|deputy minister)\d? ?: |granted (?:an|us) (?:an )?interview|"
        r"in an interview|(?:an|in) interview (?:with|to|granted)|answer(?:s|ed) (?:our |the )?(?:reporters?'?s? )?questions|talk(?:s|ed) to our"
    ),
    programme=r"agenda|programme|itinerary",
    that_level=r"(?<![a-z])(?:at|of) (?:that|the same) (?:level|rank)",
    this_level=r"at (?:this|(?:the|their|our) (?:present|current)) level|in (?:this|(?:the|their|our) (?:present|current)) (?:format|framework)",
    own_level=r"at their (?:own )?level|their own (?:[a-z]+ ){0,2}consultations?",
    reviewing=r"(?:year|\d{4}) in review|in retrospect|reviews? (?:the |its |their |a )?(?:past |last )?year|look(?:s|ing)? back|highlights of|top (?:ten|10) |(?:busy|fruitful|eventful|successful) year|twelve months",
    weekly=r"week in (?:review|brief)|week(?:ly)? (?:round-?up|review|digest|recap|highlights|wrap)|(?:this|the) (?:past )?week(?! ahead)|past week|highlights of the week",
    recalling=(
        r"(?<![a-z])(?:i (?:still |well |fondly |best )*remember|remembers? (?:the|how|best)|in those (?:days|years)|back then|early days|"
        r"when i was|at the time i|unforgettable|reminisc)"
    ),
    as_agreed=r"(?<![a-z])(?:as (?:was |had been |they |the two sides )?(?:agreed|decided|planned|settled)|(?:under|following|in line with|in keeping with|according to) (?:an?|the|what) (?:agreement|understanding|was agreed|had been agreed|they agreed))(?![a-z])",
    past=r"the (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month) (?:before|earlier)(?! (?:the|his|her|their|this))|"
    r"(?:a|one|two|three) (?:weeks?|fortnight|months?) (?:before|earlier)(?! (?:the|his|her|their|this))|last (?:month|year|summer|autumn|spring|winter)|earlier this year|a year ago|years ago",
    online=r"online(?! (?:scam|fraud|crime|gambling|casino|trafficking|platform|visa|registration|portal|newspaper|scheme|swindl|betting))|virtual|virtually|video ?-?(?:conference|link|teleconference)|(?:via|by|over) video|video technology|(?<![a-z])(?:on|in front of)(?: a| the| their|-)? ?screens?(?![a-z])|remotely|by (?:zoom|teleconference)",
    hybrid=r"hybrid|in-person and (?:online|virtual)|partly [^.;]{1,40}(?:and|,) partly|mixed (?:format|mode)|(?:both|half) (?:in person|on site|online)[^.;]{1,40}(?:and|half) (?:in person|on site|online|by (?:video|screen)|virtual)",
    conferring=r"(?<![a-z])(?:they|both|two|delegations|sides|teams|deputies|diplomats|ministers|officials|ministries)(?: (?!had|have|would|will|could|should|that|agreed|to)[^\s,.;]+){0,6}? (?:met|conferred|spoke|talked|(?:were|was) (?:connected|linked|joined|brought together)|sat|consulted|saw each other|gathered|convened|dialled|dialed|worked)(?![a-z])",
    phoning=r"phone talks|phone call",
    talks=r"(?:the|their|this) (?:meeting|consultation|event|talks|(?:plenary )?session)|an? (?:virtual|online) meeting|(?:^|\n)it (?:has|was|is|had|took place|takes place|will)|call(?:ed)? it off|put it off",
    co_chairing=r"(?<![a-z])(?:co-?chair|jointly (?:chair|presid|led))",
    chairing=(
        r"chair(?!m|w|p)|(?<![a-z])(?:steered|officiated|moderated|oversaw|(?:at|took) the helm)(?![a-z])|(?:was|were) (?:the )?(?:joint |co-?)chairm[ae]n|(?<!who )sat at the head|(?<![a-z])(?:led|head(?:ed|ing)|leading) (?:the|her|his|its) (?:[a-z]+ )?(?:side|team)(?![a-z])|under the (?:joint |co-)?chairmanship|presid(?:ed?|es)(?![a-z])|(?:have|has|had|having) led|"
        r"(?<![a-z])heads? (?:the|their|his|her|its) (?:[a-z]+ )?(?:sides?|teams?|delegations?)(?![a-z])|"
        r"(?<![a-z])(?:led|headed)(?= (?:yesterday|today|on|in|at|this)(?![a-z]))|"
        r"(?<![a-z])(?<!regularly )(?<!often )(?<!usually )held (?:[a-z-]+ ){0,3}consultations? (?:[^\s.;]+ ){0,5}?with (?:[^\s.;]+ ){0,5}?"
        r"(?:deputy|vice|secretary|counterpart)(?![a-z])|"
        r"(?:led|headed) (?:the|by)|lead(?:ing|s)? (?:the|their)(?: two)? delegations?|"
        r"(?<![a-z])(?:met|meet|sat down|sit down) (?:(?:(?! when )[^.;]){0,90}? )?for (?:the|their|this (?:year|month|week)'s) |served as the |had led|(?<![a-z])ran(?![a-z])|conducted|w(?:rapped|ound) up|"
        r"(?:counterpart|(?:deputy|foreign) ministers?|secretary)(?: [^\s.;,]+){1,5} held (?:[a-z-]+ ){0,2}political consultations?|"
        r"open their|worked through|heading (?:the|their)(?: [a-z]+)? delegation|"
        r"(?:had|held) talks with [^.;]{0,90}? on the occasion of (?:the|their) |meeting(?: [a-z]+){0,3} for (?:the|their) "
    ),
    leader=r"(?:president|prime minister|general secretary|chairm[ae]n) ?$",
    receiving=r"receiv|hosted a reception|paid a courtesy|courtesy call|called on|met with",
    title=(
        r"(?:(?P<country>vietnamese|viet nam'?s?|vietnam's|việt nam'?s?|lao|laos'?|laotian) )?"
        r"(?:deputy prime minister and |deputy pm and )?(?:(?P<deputy>(?:standing |permanent )?(?:deputy|vice)[ -]"
        r"(?:ministers? of foreign affairs|foreign ministers?|foreign affairs ministers?|fm|ministers?)|"
        r"(?:parliamentary |permanent )?under-?secretar(?:y|ies)(?: of state)?|secretar(?:y|ies) of state|state secretary|"
        r"permanent secretary|deputy secretar(?:y|ies)(?:[ -]general)?|secretary \((?:east|west|south|er)\)|ministers? of state|assistant (?:foreign )?minister)|"
        r"(?P<minister>(?<!prime )(?:acting )?(?:ministers? of foreign affairs|foreign ministers?|fm|foreign affairs ministers?|"
        r"ministers?)))(?: of (?:the )?(?P<country2>(?:socialist republic of )?(?:vietnam|viet nam|việt nam)|laos|lao pdr|lao people's democratic republic)(?: and (?:vietnam|viet nam|laos))?)?,? |"
        r"(?:h\.e\. )?(?:mr|ms|mrs|mme|mdm|madame|miss)\.? |h\.e\. |foreign secretary |deputy prime minister "
    ),
    office=(
        r"(?<![a-z])(?P<deputy>(?P<own>(?:deputy|vice)[ -]foreign[ -]ministers?|(?:deputy|vice|assistant)[ -]ministers? (?:of|for) foreign affairs)|"
        r"(?:deputy|vice|assistant)[ -]ministers?|ministers? of state|(?:deputy |permanent )?(?:under-?)secretar(?:y|ies)|(?:deputy |permanent )secretar(?:y|ies)|(?:deputy )?secretar(?:y|ies)[ -]general|"
        r"secretar(?:y|ies) \([a-z-]+\)|state secretar(?:y|ies)|political directors?|directors?[ -]general)(?![a-z])|(?<![a-z])secretar(?:y|ies)(?! of state)(?![a-z])"
    ),
    office_words=(
        r",? (?:for|of|at|in|to) (?:the |its )?(?:foreign (?:affairs|policy|ministry|office|relations|service)|(?:external|bilateral|political|multilateral) (?:affairs|relations)|"
        r"(?:state )?(?:ministry|department) (?:of|for) (?:foreign|external) (?:affairs|relations)(?: and [a-z]+(?: cooperation)?)?|state|asia[a-z -]{0,20}(?: affairs)?)(?![a-z])| (?:foreign (?:office|ministry|service)|ministry of (?:foreign|external) affairs)|"
        r"(?:,| and) (?:(?:african|european|international|regional|foreign|overseas|moroccan) )*(?:union|cooperation|integration|trade|worship|expatriates|development|immigrants)(?![a-z])|"
        r"(?: [a-z]+)?'s? (?:foreign ministry|ministry of foreign affairs)"
    ),
    office_link=r"(?: at| of| from| in)?(?: the)? (?:(?:the )?(?:republic|kingdom|federal republic|sultanate|commonwealth|state) of )?",
    portfolio=(
        r"(?:(?:for|of|at|in|responsible for|in charge of) (?:the )?(?:[a-z-]+,? ){0,4}"
        r"(?:affairs|relations|cooperation|(?:ministry|department) (?:of|for) (?:foreign|external) affairs|ministry|department|asia|europe|africa|americas|pacific|indo-pacific|middle east)"
        r"(?: and international cooperation|(?:(?: of| and|,) [a-z]+){0,3})(?:,? |(?=[.;)])))"
    ),
    counterpart=(
        r"(?:his|her|the|their) (?:(?P<country>lao|laotian|vietnamese) )?(?:counterpart|colleague|opposite number)"
        r"(?: from (?:laos|vietnam))?,? "
    ),
    of_country=r" (?:of|from) (?P<country>[^\W\d_]+(?: nam)?)",
    before_second=r" and (?:the )?$",
    and_another=r"\s+and\s+",
    no_first_name=frozenset(
        # verbs that a headline has in capitals: "Vice Ministers Wrap Up Talks"
        "The On At In His Her Their General Agree Assess Attend Begin Boost Chair Co-Chair Commit Complete Conclude Confer Consult "
        "Convene Deepen Discuss Exchange Finish Gather Hail Highlight Hold Join Kick Laud Launch Lead Meet Open Pledge Praise Push "
        "Reaffirm Receive Renew Review Seek Sign Strengthen Stress Talk Talks Urge Visit Vow Welcome Wrap".split()
    ),
    no_name=frozenset(
        "Lao Laos Vietnam Vietnamese Deputy Minister Ministers Foreign Prime President Ambassador Ministry Government Party "
        "Permanent Secretary National Head Director Chairman Political".split()
    ),
    pronoun=r"(?<![a-z])(?:s?he|himself|herself)(?![a-z])",
    pair=r"(?<![a-z])(?:they|the (?:two|pair|duo)(?: (?:deput(?:y|ies)|vice|foreign|ministers?|men|women|officials|diplomats))*|both(?: (?:men|women|ministers|deputies|officials))?)(?![a-z])",
    relative=r", who(?: (?:had|has|have|also|together|once|then|jointly|himself|herself))* (?:co-)?$",
    sides=r"^\W*(?:[^\s,]+(?: [^\s,]+){0,2},? )?(?:they|both|the (?:two|pair|duo|sides|parties|delegations|officials|diplomats|deputy ministers|ministers))(?![a-z])",
    theirs=r"(?<![a-z])their (?:own )?$",
    reporting=r"(?<![a-z])(?:said|that(?! (?:post|capacity|office|position|role|job))|whether|how|about|prais|prepar|discuss|review|recall|welcomed the|noted|agreed|implement|follow)",
    identifying=r"^ ?(?:the|their|this|these|its) (?:meeting|occasion|encounter|session|talks|discussions?|dialogue|conversations?|gathering|exchange),(?= (?:the|their|also|in fact|officially|formally)(?![a-z]))|^ ?(?:it|this|that|these|(?:the|their|this|these|[a-z]+day's) (?:meeting|occasion|encounter|session|talks|discussions?|dialogue|conversations?|gathering|exchange)) (?:was|were|is|are|marked|formed|constituted|made up|served as|amounted to)(?= (?:the|their|also|in fact)(?![a-z]))",
    same_day=(
        rf"same (?:day|afternoon|morning)|{NOT_LATER}earlier|(?:that|in the) (?:day|afternoon|morning|evening)|later that|afterwards?|previously|"
        rf"later in the day|before the call|{NOT_LATER}after the"
    ),
    long_after=(
        r"(?<![a-z])(?:fortnight|weeks?|months?|years?|quarter|season) (?:after|on from|since|following|from) (?:[^.;,]{1,90} (?:co-?chaired|chaired|held|met for|convened|"
        r"concluded|opened|wrapped up|completed|conducted) )?(?:the|their|its|that) $"
    ),
    that_day=r"(?<![a-z])(?:shortly|just|right|immediately|minutes) before (?:the|this|that|his|her) (?:call|reception|audience|meeting|visit)(?![a-z])|(?<![a-z])(?:on )?(?:the|that) (?:very )?same (?:day|morning|afternoon|evening)(?![a-z])|(?<![a-z])earlier (?:that|in the|on the same|the same) (?:day|morning|afternoon)(?![a-z])|(?<![a-z])(?:that|the same) (?:very )?(?:day|morning|afternoon|evening)(?=[,.;]|$| (?:with|by|in|at|from|together|alongside|before|after)(?![a-z]))|(?<![a-z])(?:a few|two|three|several) hours (?:earlier|before)(?![a-z])",
    day_before=(
        r"(?:one|a|the) day (?:earlier|before|prior)|(?:a|one|the) day after (?:he|she|they|(?:the|their) [^.;,]{1,90}? (?:co-?chaired|chaired|led|held|met for|opened|convened|concluded|wrapped up) (?:the|their)|(?:the|their) (?=[^.;,]{0,50}consultations?(?![a-z])))|the (?:previous|preceding) (?:day|morning|afternoon|evening)|"
        r"the (?:morning|afternoon|evening) before"
    ),
    day_after=r"a day later|(?:(?:the|and|then|but),? )(?:next|following) (?:day|morning|afternoon)|the day after(?! the)",
    today=r"(?<!ago )today|at this (?:very )?(?:hour|moment|minute)|(?<![a-z])(?:as|while) (?:we|i) (?:are |am )?(?:here )?(?:speak|talk|stand|meet)(?:ing)?(?![a-z])|this (?:morning|afternoon|evening)|tonight",
    yesterday=r"yesterday",
    tomorrow=r"(?<!day after )tomorrow",
    day_after_tomorrow=r"the day after tomorrow",
    next_month=r"next month(?!s)|(?:in|over) the (?:coming|following) month(?!s)",
    last_month=r"last month",
    last_week=r"last week|the (?:previous|preceding) week|a week (?:ago|earlier|before)",
    last_year=r"last year|a year ago|the previous year",
    years_ago=rf"(?P<n>\d{{1,2}}|two|three|four|{WORDS}) years ago",
    years_later=rf"(?<![a-z])(?:(?:a|one) year|(?P<n>\d{{1,2}}|two|three|four|{WORDS}) years) (?:later|on(?= ?[,.;)]|$)|after(?= ?[,.;)]|$))(?![a-z])",
    months_ago=rf"(?P<n>\d{{1,2}}|two|three|four|{WORDS}) months (?:ago|earlier|before)",
    this_year=r"earlier this month|(?:in|by|for) the (?:third|fourth|last|final) quarter(?! of)|(?:rest|remainder|remaining (?:months|weeks)|second half|latter half|last (?:months|weeks)|closing (?:months|weeks)) of (?:the|this) year|(?:year's|year) end(?![a-z])|before the year (?:ends|closes)|this (?:year|summer|autumn|winter|spring)|end of the year|later in the year|before the year is out|before year-end",
    next_year=r"next year|the (?:coming|following|new) year(?!'s)|(?:in|over) the year (?:to come|ahead)",
    commemorating=r"anniversary|national day",
    until=r"(?:until|till|through) $",
    told_at=(
        r"^[^;]{0,80}?(?:spokes(?:person|man|woman)|(?:press|news) (?:conference|briefing)|reporters|journalists|the press(?![a-z]))"
        r"[^;]{0,140}?(?<![a-z])(?:said|told (?:reporters|journalists|the press)|announced|confirmed|stated|noted|added|explained)"
        r"(?![a-z])(?:[^;]{0,60}? that(?![a-z]))?|"
        # "said in a statement on Wednesday that …": where another day follows
        r"^[^;,]{0,100}?(?<![a-z])(?:said|announced|confirmed|reported|stated|wrote) (?:[^;]{1,40} )?(?:in|on|through|via) (?:an?|its|their|the) [^;]{1,60}? that(?![a-z])"
        r"(?=[^;]*(?:(?:previous|same) day|day (?:earlier|before)|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day| \d{1,2}(?![^\s.,])))"
    ),
    visiting=r"visit|trip|tour|stay|lead(?:s|ing)? an? (?:[a-z-]+ ){0,2}delegation",
    back_home=r"(?<![a-z])(?:back (?:home|in|at)|(?:(?:up)?on|after) (?:his|her|their) return|(?:after|on) (?:returning|coming back))(?![a-z])",
    this_capital=r"(?<![a-z])in this (?:very )?capital(?![a-z])",
    bound_for=(
        r"(?<![a-z])(?:leav(?:es?|ing)|depart(?:s|ing)?|set(?:s|ting)? (?:off|out)|fl(?:y|ies|ying)|travel(?:s|ling|ing)?|head(?:s|ing)?|bound|en route|arrives?)(?![a-z])[^.;]{0,45} (?:for|to|in) (?:the )?$|(?<![a-z])(?:due|expected)(?: to (?:arrive|land|be))? (?:back )?in (?:the )?$"
    ),
    here=r"(?<![a-z])(?:there|here)(?![a-z])|in (?:this|that|the same) (?:city|town|capital|province)(?![a-z])",
    place=(
        # not "that Vietnam …"; glued words stay
        r"(?:in|(?<!th)at|(?<!returned )(?<!returns )(?<!returning )(?<!back )(?<!home )to|visit(?:ing|ed|s)?|(?:slated|scheduled|planned|set|due|proposed|suggested|earmarked|envisaged|foreseen|meant|booked|pencill?ed in|leav(?:es?|ing)|bound|head(?:s|ed|ing)|depart(?:s|ed|ing)) for)"
        r"(?: (?:the )?(?:[a-z'-]{2,16} ){0,3}?(?:capital|city|town|province|resort|port|municipality)(?: (?:city|town|province))?(?: of)?)*"
    ),
    mission=r"(?<!\w)(?:embassy|ambassador)(?: of (?:the )?)?(?: ?[^\W\d_]+){0,2} (?:in|to)(?: the)? $",
    hosted_by_it=r"(?: (?!which|that)[^\s.;]+){0,10}?,? (?:which|that) (?:it|(?:its|his|her|their) (?:[a-z]+ )?(?:side|ministry|country|government|partner|neighbour|hosts?|guests?))(?: (?!in |at |agreed|said)[^\s,.;]+){0,7}? (?:host|hold|organi[sz]e|stage|convene|arrange)(?![a-z])",
    ministry_hosts=r" (?:soil|territory)(?![a-z])| (?:ministry of foreign affairs|foreign (?:ministry|office)|mofa|diplomats)(?: [^\s,.;]+){0,2}? (?:hosts|hosted|(?:will|to|would) (?:also |again )?(?:host|play host)|is hosting|play(?:s|ed) host)(?![a-z])",
    not_there=r"(?<![a-z])not (?:be |been )?(?:held|convened|staged|tak(?:e|ing) place)(?: (?:now|this time|on [^\s,;.]+))? (?:in|at) (?:the )?$|(?<![a-z])(?:not|rather than|instead of|as opposed to) (?:(?:as (?:usual|before|planned),? )?(?:in|at) )?(?:the )?$",
    as_host=r"[^\s,.;]+(?: [^\s,.;]+)? (?:as|to be) (?:the |its )?(?:next )?(?:venue|host|site|location|place|setting)(?: city| country)? (?:of|for)(?: (?:the|their|its))* ?$",
    place_after=r" as (?:the |its )?(?:next )?(?:venue|host|site|location)(?![a-z])",
    hosts=r"(?: [^\s,.;]+){0,2}? (?:hosts?|hosted|play(?:s|ed) host|provid(?:es|ed) the (?:venue|setting)|(?:welcom|greet|receiv)(?:ed|es|s)(?= (?:[a-z']+ ){0,4}(?:ministers?|delegations?|guests?|diplomats|counterparts|visitors?|officials)(?![a-z]))|to host|(?:will be|is|was) hosting|was to have hosted|will host|(?:was|is|will be|remains|remained|stays) the (?:venue|host|setting|scene|place|site))(?![a-z])(?! a reception)|'s turn",
    travelled=(
        r"(?<![a-z])(?:after|before|following|ahead of|fresh from|(?:back|returned|returning|come) from)(?: [a-z'-]+){0,5}? "
        r"(?:visit(?:ing|ed|s)?|trips?|tours?|stays?|stops?|stopovers?|talks|travel(?:ling|s)?|calls?|missions?|legs?|"
        r"fl(?:ying|ights?))(?: [a-z'-]+){0,2}? (?:to |in |from |of )?(?:the |its |neighbouring )?$|"
        r"(?<![a-z])(?:after|before) $|(?:visit|trip|tour|stay|stop|leg)(?: [a-z'-]+){0,2}? (?:took|has taken|had taken|led) (?:him|her|them) to (?:the )?$"
    ),
    travelling_on=(
        r"(?<![a-z])(?:went|goes|go|going|travel(?:s|led|ling|ed)?|fl(?:ew|ies|ying)|mov(?:ed|es|ing)|sail(?:ed|s)|head(?:ed|s|ing)|drove|journeyed) on(?:ward|wards)? to(?![a-z])|"
        r"(?<![a-z])(?:proceed(?:ed|s|ing)?|continu(?:ed|es|ing)|onwards?) to(?= (?!be|hold|chair|have|meet|work|co))|next stop|(?:second|third|last|final|other) (?:stop|leg)|"
        r"(?:^|\n)from (?:there|vientiane|hanoi|luang prabang|hue|da nang|the (?:lao|vietnamese) capital),? (?:s?he|they|the (?:secretary|minister|deputy|delegation|visitors?|guests?))(?![a-z])"
    ),
    between=r" between ",
    with_country=r"(?<![a-z])with (?:the |its |his |her |their )?(?:(?:foreign )?ministry of |counterparts? (?:from|of|in) )?$",
    day_of_visit=rf"(?P<n>second|third|fourth) day(?: of (?:h(?:is|er)|the|their|a) (?:[a-z0-9-]+ ){{0,4}}(?:visit|trip|stay|tour)|{_NO_MORE})",
    last_day=rf"(?:last|final|closing) day(?: of (?:h(?:is|er)|the|their|a) (?:[a-z0-9-]+ ){{0,4}}(?:visit|trip|stay|tour)|{_NO_MORE})",
    begun_on=r"(?<![a-z])(?:beg[au]n|start(?:ed|ing)|beginning|kicked off|which opened|since)(?: (?:on|from))?(?: (?:the|last|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,?)* $",
    first_day=r"(?:first|opening) day",
    hosted_by=r"hosted by $",
    unnamed_party=(
        r"(?<!\w)(?:with|and) (?:an?|another|one|some|several|other|certain) (?:(?!lao(?:s|tian)?\b|vietnam)[a-z-]+ ){0,3}?"
        r"(?:countr(?:y|ies)|nations?|states?|republic|kingdom|neighbou?r|partner)(?!\w|,? (?:like|such)| ministr)"
    ),
    countries={"PE": "peru|peruvian", "OM": "oman|omani"}
    | {code: f"{word}{_OF_STATE}" for code, word in _DOUBTFUL.items()},
    adjectives=r"lao|laotian|vietnamese",
    no_country=r"(?:south|east) china sea|indian ocean|gulf of (?:thailand|oman)|sea of japan|korean peninsula|lao bao|lao cai",
    party_context=r"(?:- ?|and |with |, )",
)
