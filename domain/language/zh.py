"""Chinese, as agencies of Việt Nam, Laos and China write it (simplified) and those of Hong Kong and Taiwan (traditional).

One noun, 磋商, serves both levels, as in English: the level stands before it ("副部长级", "外长级"), in the chairs' titles, or
nowhere.  Patterns are written in simplified characters; `_both` lets each stand for its traditional form, too.
"""

from domain.language.vocabulary import Noun, Vocabulary
from domain.rounds import Status
from domain.site import Level

#: Characters that the patterns use, each with its traditional twin.
_TWINS = {
    pair[0]: pair[1]
    for pair in (
        "长長 级級 举舉 国國 开開 门門 间間 两兩 双雙 边邊 层層 别別 务務 线線 视視 频頻 网網 络絡 远遠 会會 议議 谈談 团團 结結 闭閉 启啟 东東 办辦 为為 时時 刚剛 过過 达達 内內 汉漢 语語 "
        "总總 书書 记記 参參 访訪 问問 应應 请請 进進 与與 从從 将將 军軍 领領 导導 这這 样樣 届屆 轮輪 场場 个個 条條 报報 电電 讯訊 话話 费費 计計 划劃 准準 备備 筹籌 预預 际際 庆慶 纪紀 "
        "周週 战戰 对對 机機 构構 测測 试試 阶階 压壓 疗療 党黨 员員 选選 关關 系係 继繼 续續 贸貿 额額 实實 现現 满滿 评評 价價 赞讚 赏賞 顾顧 欢歡 贺賀 组組 织織 统統 发發 调調 挝撾 万萬 "
        "宾賓 馆館 协協 咨諮 询詢 谘諮 广廣 宁寧 岘峴 顺順 荣榮 义義 庄莊 龙龍 湾灣 灵靈 罗羅 释釋 说說 随隨 当當 还還 则則 后後 确確 经經 济濟 财財 农農 卫衛 劳勞 护護 联聯 环環 资資 执執 "
        "签簽 终終 迟遲 暂暫 废廢 销銷 迈邁 论論 坛壇 训訓 览覽 艺藝 节節 张張 陈陳 范範 黄黃 邓鄧 吴吳 杨楊 刘劉 苏蘇 乔喬 孙孫 冯馮 鲁魯 叶葉 韦韋 麦麥 强強 怀懷 维維 击擊 红紅 亚亞 临臨 "
        "历歷 传傳 认認 讲講 称稱 并並 见見 习習 帮幫 师師 转轉 换換 动動 项項 围圍 绕繞 圆圓 马馬 缅緬 韩韓 丽麗 兰蘭 纽紐 币幣 阁閣 荐薦 拟擬 约約 兴興 丰豐 硕碩 诺諾 赶趕 码碼 头頭 扩擴 "
        "审審 获獲 阵陣 赛賽 们們 变變 单單 种種 于於 里裡 订訂 礼禮 热熱 体體 处處 担擔 牵牽 带帶 尽盡 云雲 业業 监監 独獨 亲親 来來 争爭 设設 衔銜 无無 龄齡 缘緣 区區 运運 态態 积積 极極 "
        "学學 够夠 归歸 谢謝 绍紹 么麼 标標 灾災 响響 风風 岁歲 台臺 赖賴"
    ).split()
}


def _both(pattern: str) -> str:
    """A pattern in which each simplified character also matches its traditional twin."""
    made, inside = "", False
    for letter in pattern:
        inside = letter == "[" or (inside and letter != "]")
        twin = _TWINS.get(letter, "")
        made += f"[{letter}{twin}]" if twin and not inside else letter + twin
    return made


_HAN = r"\u3400-\u9fff"
_BREAK = ",，;；。"  # of a sentence; the enumerating comma 、 is none

_UNITS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")
_NUMERALS = {"首": 1, "兩": 2, "两": 2, "廿": 20, "卅": 30}
_NUMERALS |= {word: n for n, word in enumerate(_UNITS) if word}
_NUMERALS |= {f"十{word}": 10 + n for n, word in enumerate(_UNITS)}
_NUMERALS |= {f"{_UNITS[ten]}十{word}": 10 * ten + n for ten in range(2, 6) for n, word in enumerate(_UNITS)}
_NUMERALS |= {f"{ten}{word}": value + n for ten, value in (("廿", 20), ("卅", 30)) for n, word in enumerate(_UNITS)}

_WORDS = "|".join(sorted((word for word in _NUMERALS if word != "首"), key=len, reverse=True))
_N = rf"\d{{1,3}}|[ivxl]{{1,7}}|{_WORDS}"
_TIMES = "[次轮届回]"  # what rounds are counted with
_NEXT = rf"下一?{_TIMES}"
#: So long before the page that it is no news any more: "一周前的7月8日".
_AGO = r"(?:[一两二三四五六七八九十数几多\d]{1,3}个?(?:多)?(?:星期|礼拜|[周月年])|[数几多]天|十[\u3400-\u9fff]?天|[5-9]天|\d\d天|半[个]?[月年])(?:多)?(?:之|以)?前"

#: Behind "第十一次", "新一轮", "下一次", of which as much as tells it from "这次".
#: Also where that stands in brackets: "上一次（第十次）磋商".
_NTH = (
    rf"(?:(?<=[第新下].{_TIMES})|(?<=第..{_TIMES})|(?<=十.{_TIMES})|"
    rf"(?<=第.{_TIMES}[）)])|(?<=第..{_TIMES}[）)])|(?<=十.{_TIMES}[）)]))"
)

# --- the name
_OFFICER = r"副?(?:外交部部?|部|外)长"
_LEVEL = rf"(?:{_OFFICER}级别?|副?部级)"
_SORT = r"(?:年度|例行|定期|双边|外交|工作|线上|视频|联合)"
_NO_NAME = r"(?!后|了|解决|并|如何|一致|处理|确定|讨论)"  #: what follows the verb "to consult"
_THAT_THEY_HELD = rf"(?:(?:以|通过|于|在)[^{_BREAK}第]{{1,12}})?(?:共同)?(?:举行|召开|举办|主持)的"  #: behind officers
_DEPUTY_PHRASE = (
    rf"副(?:外交部|部|外)长(?:级|层级|层面|间|之间)|副部级|副(?:外交部|部|外)长(?={_SORT}{{0,2}}(?:政治)?[磋协]商)|"
    rf"两国(?:外交部)?副(?:部|外)长的|副(?:部|外)长(?={_THAT_THEY_HELD})"
)
_MINISTER_PHRASE = rf"(?<!副)(?:部|外|外交部|外交部部)长(?:级|层级|层面|间|之间)|(?<!副)部级|(?<!副)(?:部|外)长(?={_SORT}{{0,2}}(?:政治)?[磋协]商|{_THAT_THEY_HELD})"

# --- countries
#: One-character forms, which stand in pairs only ("越老", "中越"), with what must not follow: there a longer word begins.
_SHORT = {
    "VN": "越(?![南方共来过发])", "LA": "[老寮](?![挝国方年人街百师龄挝])", "KH": "柬(?!埔)", "CN": "中(?![国央部方心小期旬共文间])",
    "TH": "泰(?!国)", "MM": "缅(?!甸)", "IN": "印(?![度尼])", "RU": "俄(?!罗)", "JP": "日(?![本前后内在上下晚举召])",
    "KR": "韩(?!国)", "US": "美(?![国丽好方元])", "FR": "法(?![国律])", "DE": "德(?!国)", "GB": "英(?!国)", "AU": "澳(?![大洲门])",
    "NZ": "新(?![西加一的增])", "MY": "马(?![来上])", "PH": "菲(?!律)", "MN": "蒙(?!古)",
}  # fmt: skip
_NEIGHBOURS = "柬中泰缅"
_PAIRS: dict[str, tuple[str, str]] = {}
for _ours in ("VN", "LA"):
    for _code, _word in _SHORT.items():
        if _code != _ours:
            _PAIRS |= {
                _both(rf"(?<![超优跨穿翻古其当集]){_SHORT[_ours]} ?[-·]? ?{_word}"): (_ours, _code),
                _both(rf"(?<![其当集在日])(?<!次){_word} ?[-·]? ?{_SHORT[_ours]}"): (_code, _ours),
            }

#: The third of three short forms: "柬老越"; and what Babel's simplified names lack.
_COUNTRIES = {
    "VN": rf"越南|越方|越共|(?<=[老寮][{_NEIGHBOURS}])越|(?<=[{_NEIGHBOURS}][老寮])越",
    "LA": rf"老挝|寮国|老方(?!法)|寮方|(?<=越[{_NEIGHBOURS}])[老寮]|(?<=[{_NEIGHBOURS}]越)[老寮]",
    "KH": "柬埔寨|高棉|柬方|(?<=越[老寮])柬|(?<=[老寮]越)柬",
    "CN": "(?<![其展当集])中国(?![家防际内力])|(?<![其展当集])中国(?=国)|中方|中共|(?<=越[老寮])中|(?<=[老寮]越)中",
    "TH": "泰国|泰方|(?<=越[老寮])泰|(?<=[老寮]越)泰", "MM": "缅甸|缅方", "IN": "印度(?!洋|支那|尼西亚)", "ID": "印度尼西亚|印尼",
    "JP": r"(?<!\d)日本(?![报轮次届台社])|日方", "KR": "韩国|韩方|南韩", "KP": "北韩|朝鲜(?!半岛)", "RU": "俄罗斯|俄方|俄国",
    "US": "美国|美方", "FR": "法国", "DE": "德国", "GB": "英国", "AU": "澳大利亚|澳洲", "NZ": "新西兰|紐西蘭", "MY": "马来西亚",
    "PH": "菲律宾|菲律賓", "SG": "新加坡", "BN": "文莱|汶莱|汶萊", "TL": "东帝汶", "MN": "蒙古国?", "BD": "孟加拉", "PK": "巴基斯坦",
    "IT": "意大利|義大利", "UA": "乌克兰|烏克蘭", "BY": "白俄罗斯", "KZ": "哈萨克斯坦|哈薩克", "PL": "波兰", "CH": "瑞士",
    "SE": "瑞典", "TR": "土耳其", "IL": "以色列", "ZA": "南非", "HU": "匈牙利", "CZ": "捷克", "NL": "荷兰", "EG": "埃及",
    "CU": "古巴", "BR": "巴西", "CA": "加拿大", "MX": "墨西哥", "HT": "(?<![南东上沿近])海地(?![区带方缘])",
}  # fmt: skip
_NAMED = (
    "越南|老挝|寮国|中国|柬埔寨|泰国|缅甸|印度|印尼|俄罗斯|日本|韩国|美国|法国|德国|英国|澳大利亚|新西兰|古巴|马来西亚|菲律宾|新加坡|"
    "文莱|蒙古国?|越方|老方|寮方|中方|柬方|泰方"
)

# --- people
#: Vietnamese family names: with them begins a name of two to four characters.
_FAMILIES = "阮陈陳黎范範黄黃潘武邓鄧裴杜胡吴吳杨楊李丁陶段林梅郑鄭张張谢謝高朱梁刘劉何蔡苏蘇宋王郭乔喬江丘邱孙孫尹冯馮唐曹鲁魯石叶葉韦韋农農"
#: Leads on to the next round of a list: "…，在老挝举行第十三次".
_NEXT_NAMED = rf"(?:[,，、]|和|与|及|并)[^{_BREAK}第]{{0,24}}第 ?(?:{_N}) ?{_TIMES}"

#: What cannot go on a name, but may follow it: words …
_AFTER_NAME = (
    "主持|主席|出席|共同|共商|会见|会谈|会晤|会商|进行|一行|一同|一起|一道|一致|先生|女士|阁下|代表|表示|强调|指出|重申|感谢|高度|建议|介绍|欢迎|认为|"
    "提议|提出|邀请|回应|担任|参加|签署|通报|昨天|昨日|今天|今日|今年|当天|当日|当地|上午|下午|上将|中将|少将|上月|本月|此次|日前|近日|分别|分頭|先后|"
    "老挝|老撾|寮国|越南|首都|前往|抵达|举行|召开|就任|履新|接见|拜会|同志|大使|部长|外长|副|则|还|已|曾|也"
)
#: … and characters that are always one.
_NO_NAME_LETTERS = "与以在对将率就说称于於向是的了并访赴抵致部长级挝举等见及跟给让由从为后时和同暨"


def _letters(first: int, last: int, but: str = _NO_NAME_LETTERS) -> str:
    """So many characters of a name."""
    return rf"(?:(?!{_AFTER_NAME})(?![{but}])[{_HAN}]){{{first},{last}}}"


_NO_FAMILY = (
    "高[度层级兴等峰效]|何[时种处以]|段[时落]|江[河边]|石油|农[业村]|张[开贴]|范围|黄[金色]|梁[柱]|林[业地]|李?[会]"
)
_PERSON = (
    # Nguyen Manh Cuong, Phongsamouth Anlavan
    r"[A-ZÀ-ÝĐ][A-Za-zÀ-ỹ]+(?: [A-ZÀ-ÝĐ][A-Za-zÀ-ỹ]+){1,4}|"
    # 阮氏清河, 黎氏秋姮; 阮孟强, 陈文和 before 与 or 在; 苏林 before 对 or 在
    rf"(?!{_NO_FAMILY})[{_FAMILIES}](?:氏{_letters(1, 2)}|[{_HAN}](?<![{_NO_NAME_LETTERS}])(?:{_letters(1, 1)}|和(?=[与在同,，、（(]))?)|"
    # 彭沙穆·安拉万
    rf"{_letters(1, 6)}(?:[·•・‧．]{_letters(1, 7)}){{1,2}}"
)


def _noun(pattern: str, *, weak: bool = False) -> Noun:
    """A name of the mechanism; that it begins with a Chinese character spares other pages most of the search."""
    return Noun(rf"(?=[{_HAN}])(?:{_both(pattern)})", weak=weak)


CHINESE = Vocabulary(
    language="zh",
    has_tenses=False,
    spaced=False,
    density=0.4,
    roots=("商", "询", "詢", "略"),
    foreign=r"[ぁ-んァ-ヶ]",
    nouns={
        "political-consultation": (
            _noun(rf"(?:{_LEVEL}|{_OFFICER})?{_SORT}{{0,2}}政治(?:性)?磋商"),
            _noun(
                rf"(?:{_LEVEL}|{_OFFICER})?{_SORT}{{0,2}}(?<!人民)政治(?:协商|咨商|咨询)(?!制度|机构|委员|大会|会议第|会议[主副全])",
                weak=True,
            ),
            _noun(rf"(?:外交部副部|副?外交部部?|副?外)长级别?{_SORT}{{0,2}}(?:会议)?磋商"),
            _noun(rf"{_LEVEL}{_SORT}{{0,2}}磋商", weak=True),
            # "第十一次外长级和第十次副外长级政治磋商"
            _noun(
                rf"(?<={_TIMES}){_LEVEL}(?=(?:和|与|及|以及|、)第(?:{_N}){_TIMES}{_LEVEL}{_SORT}{{0,2}}(?:政治)?磋商)"
            ),
            # "新一轮副外长磋商", "第九次磋商", "越老外长磋商"; "上一次磋商" says nothing of itself
            _noun(
                rf"(?:{_NTH}|(?<=[下本首]{_TIMES}))(?:{_OFFICER})?{_SORT}{{0,2}}磋商|"
                rf"(?:(?<=越[老寮])|(?<=[老寮]越))(?:{_OFFICER})?{_SORT}{{0,2}}磋商{_NO_NAME}",
                weak=True,
            ),
            _noun(rf"(?<=两国)副?外长{_SORT}{{0,2}}磋商{_NO_NAME}", weak=True),
            _noun(rf"(?<=外交部)(?:之?间的?)?{_SORT}{{0,2}}磋商{_NO_NAME}", weak=True),
            _noun(r"年度(?:双边)?磋商", weak=True),
        ),
        "strategic-dialogue": (_noun(rf"(?:{_LEVEL}|{_OFFICER})?{_SORT}{{0,2}}战略对话"),),
    },
    general=_both(
        rf"(?:各级|各层级|各项|定期|经常|常态化|机制|发挥|用好|办好|落实|维持|保持|利用|加强|深化|完善|通过(?!视频|线上|远程|网络))[^{_BREAK}]{{0,12}}$"
    ),
    general_after=_both(r"(?:会议|会)?(?:等|的|这一|与对话)?(?:各项|多项|各种|合作|对话|交流|双边){0,2}机制"),
    diplomacy=_both(r"外交|外长|外相"),
    other_business=_both(
        r"领事|司法|国防部|公安|防务|人权|国会|议会|经贸(?:部|磋商)|贸易(?:部|磋商)|财政部|关税|海上(?:问题)?磋商|边[境界](?:谈判|代表团|磋商|委员会)|"
        r"湄公河委员会|法律草案|政协|人民政治协商"
    ),
    other_level=(r"(?:司局|司[长長]|局[长長]|处[长長]|處長|专家|專家|工作)(?:级|級|层|層)|局级|局級"),
    other_ministry=_both(
        r"(?:国防|公安|司法|财政|工贸|商务|经贸|教育|卫生|农业|文化|内政|内务|劳动|科技|科学|建设|交通|计划|能源|资源|环境|安全|信息|宣教|宣传|组织)"
        rf"[^{_BREAK}部]{{0,8}}部|国会|监察总署|对外部|中联部|建国阵线|祖国阵线|政治[-、与和]?(?:安全|国防|防务)"
    ),
    # Which characters, not which words: a list of words would have to cut "外交部副部长级" in every way.
    before_noun=_both(
        r"[ ()（）\"'《》·\-—、\d第次轮届回一二三四五六七八九十廿首越南老挝寮国中柬埔寨泰缅甸印俄日韩美法人民主社会主义共和与同及两双方边外交部门间之的副长级"
        r"别层面年度例行定期性线上下视频在网络远程政治战略联合高官员工作]*"
        # "两国外交部副部长在万象举行的第六次政治磋商"
        rf"(?:(?:(?:以|通过|于|在)[^{_BREAK}第]{{1,12}})?(?:共同)?(?:举行|召开|举办|主持)的)?"
    ),
    counted=_both(
        r"委员会|边境|边界|代表大会|大会|峰会|论坛|研讨会|周年|全会|国庆|内阁会议|外长会(?![谈晤])|国防|公安|防务|党代会|十[一二三四五]大|战略对话|"
        rf"政策对话|艺术节|文化周|展览会|博览会|运动会|五年|{_NEXT_NAMED}"
    ),
    shared_counter=_both(_NEXT_NAMED),
    anaphora=_both(
        rf"{_NTH}(?:会议|会晤|会谈)?(?=会?(?:将|定于|预计|拟|计划|订于))|{_NTH}(?:会议|会晤|会谈)|{_NEXT}(?:会议|会晤|会谈|磋商)?"
    ),
    following=_both(rf"{_NEXT}|下一场"),
    numbering=_both(
        rf"(?:这|此次|本次|该|今次)[^{_BREAK}]{{0,24}}?第 ?(?P<n>{_N}) ?{_TIMES}(?:举行|召开|举办|磋商|会议|会晤|会谈|此类|同类|(?=[{_BREAK}]|$))"
    ),
    times=_both(rf"第 ?(?P<n>{_N}) ?次(?:会晤|会面|见面|聚首|坐到一起|坐在一起)"),
    ordinal_after=_both(
        rf"(?<=[磋协咨]商)(?:会议|会)?[ :：,，(（]{{0,2}}第 ?(?P<n>{_N}) ?{_TIMES}(?=会议|会晤|会|[)）,，。]|$)|"
        rf"(?<=对话)(?:会议|会)?[ :：,，(（]{{0,2}}第 ?(?P<n2>{_N}) ?{_TIMES}(?=会议|会晤|会|[)）,，。]|$)"
    ),
    ordinal_before=_both(rf"第? ?(?P<n>(?<=第)(?:{_N})|(?<=第 )(?:{_N})|首) ?{_TIMES}(?:举行|召开|举办)?"),
    numerals=_NUMERALS,
    joining="和|与|與|及|、",
    including=_both(r"(?:其中)?(?:包括|包含)$|其中有$"),
    levels=(
        (Level.DEPUTY_MINISTER, _both(_DEPUTY_PHRASE)),
        (Level.MINISTER, _both(_MINISTER_PHRASE)),
    ),
    ranks=(
        (Level.DEPUTY_MINISTER, _both(r"两(?:国|位|名)?(?:外交部)?副(?:部|外)长|双方副(?:部|外)长")),
        (Level.MINISTER, _both(r"两(?:国|位|名)?(?:外交部?)?(?:部|外)长|双方(?:部|外)长")),
    ),
    both_levels=_both(
        r"(?<!副)(?:部|外)长级?(?:和|与|及|以及|、|/)副(?:部|外)长级|副(?:部|外)长级?(?:和|与|及|以及|、|/)(?:外交部)?(?:部|外)长级"
    ),
    statuses=(
        (Status.CANCELLED, _both(r"取消|不再(?:举行|召开|举办)|不会(?:举行|召开|举办)(?!前)|作罢|停办|撤销|告吹")),
        (
            Status.POSTPONED,
            _both(
                r"推迟(?!的|后)|延期(?!的|后)|延后|延至|延到|改期|改至|改到|改于|暂缓|搁置|擱置|押后|顺延|推后|推延|展期|"
                r"(?:未能|无法|無法|不能|不会|未)(?:如期|按期|按时)|暂不(?:举行|召开)|往后(?:推|延)"
            ),
        ),
        (
            Status.PLANNED,
            _both(
                rf"(?:同意|商定|约定|决定|建议|提议|确定|敲定|承诺|赞成|希望|期待|期望|盼|争取|力争|欢迎)[^{_BREAK}]{{0,24}}(?:举行|召开|举办|主办|承办)(?!的)|"
                r"(?:将|即将|拟|计划|预计|预定|有望|可望|可能|定|订|原定)(?:于|在|会)|"
                r"(?<![上中少大])将(?:再次|继续|首次|共同|率|出席|赴|前往|访问|由|轮到|是|分别|与|同|和|举行|召开|举办|主持|承办|主办|登场|如期|按|迎来|启程|对)|"
                rf"商定|约定|筹备|准备|筹划|筹办|计划|预计|预定|有望|可望|即将|{_NEXT}|邀请(?=[^{_BREAK}]{{1,30}}(?:出席|主持|参加|访|来|赴))|"
                rf"就(?:明年|年内|今年|\d{{4}}年)[^{_BREAK}]{{0,14}}(?:举行|召开|举办)|就[^{_BREAK}]{{0,40}}磋商[^{_BREAK}]{{0,6}}达成(?:一致|共识|协议)|"
                r"期待|期盼|轮到|提上日程|定于|订于|拟(?:于|在|议中)|排定|主办国|东道|(?:主办|承办)(?!了|的|过)|尽早举行|尽快举行|适时举行"
            ),
        ),
        (
            Status.HELD,
            _both(
                r"主持(?!人)|举行(?!的|时)|召开(?!的)|举办(?!的)|登场|展开|开幕|闭幕|揭幕|开启|结束|落幕|圆满|成功|出席|参加|进行了?(?!的)|开展了|"
                r"(?<=[磋协咨]商)(?:会议|会)?(?:上|期间|中(?!心)|后|结束|过程中|时)|(?<=对话)(?:上|期间|中(?!心)|后|结束)|已于|已在|正在|率团|刚刚|聚焦|同意|主办[了过]|承办[了过]|"
                r"(?:这|此|本|该)(?:次|场|轮)?(?:会谈|会晤|会见|会议|活动)(?:同时|实际上|也|即|就|亦|正){0,2}[是为即]"
            ),
        ),
    ),
    joined=_both(
        rf"^(?:[^{_BREAK}了已曾]{{0,6}}[,，、]?[^{_BREAK}了已曾]{{0,24}}(?:举行|召开|举办)|[,，、]?(?:和|与|及|以及|并)?)$"
    ),
    present=_both(
        r"主持(?!人|了|过)|举行(?!的|时|了|过)|召开(?!的|了|过)|举办(?!的|了|过)|登场|开幕(?!了)|出席(?!了|过)|率团"
    ),
    coming=_both(r"下周|下星期|下个月|后天|大后天|几天后|未来几天|本周末"),
    previewing=_both(r"下周|一周(?:外交)?(?:前瞻|预告|看点)|前瞻|预告|日程(?:安排|表)|本周看点|未来一周"),
    future=_both(
        r"(?<![上中少大老])将(?![军领贸两])(?!双边|越老|此|其|该|这|关系)|即将|拟(?:于|在)|计划|定于|订于|预计|邀请(?=[^,，对于率来访前赴并]{2})"
    ),
    imminent=_both(
        r"本周|下周|下星期|明天|明日|后天|即将(?!于)|近日将|几天后|日内|将于近期|(?:今天|今日)稍后|将(?:于|在)?(?:本周|下周|明天|明日|本月|今天)|将(?:于|在)?\d{1,2}日|"
        r"将共同主持|将主持"
    ),
    background=_both(
        rf"(?:满意|评价|赞赏|肯定|祝贺|回顾|继|自从|(?<![来亲各独])自|继承|落实|根据|依照|按照|延续)(?:地?(?:看到|指出|注意到)[,，])?[^{_BREAK}、]{{0,48}}$|{_AGO}|上一?[次轮届]|"
        rf"此前(?!一[天日])(?=[^{_BREAK}]{{0,20}}(?:举行|召开|举办))|曾(?:于|在|经|主持|共同|出席|率)|去年(?!同期)|前年|上个?月|不久前|早些时候|(?<![明\d])年初|"
        r"历[次届]|以往"
    ),
    leading=r"[,，](?![^（(]*[)）])",
    past=_both(
        rf"{_AGO}|去年(?=\d|年|在|于|举|召|[春夏秋冬])|前年|上个?月(?=\d|在|于|底|初|举|召|中)|此前(?=在|于|举|召)|不久前|"
        rf"(?<=[磋协咨]商)(?:会议|会)?(?!机制)[^{_BREAK}]{{0,4}}以来|"
        rf"(?<=[磋协咨]商)(?:会议|会)?[^{_BREAK}]{{0,18}}(?:表示(?:满意|祝贺|欢迎|赞赏)|给予[^{_BREAK}]{{0,4}}(?:评价|肯定))|"
        rf"(?<=[磋协咨]商)(?:会议|会)?(?:后|之后)不久|(?<=[磋协咨]商)[^{_BREAK}]{{0,6}}(?:达成的|签署的|商定的|确定的)"
    ),
    online=_both(r"视频|视像|视讯|线上|在线|网络|云端|远程|網上|网上"),
    hybrid=_both(
        r"线下[^。]{0,6}线上|线上[^。]{0,6}线下|(?:现场|實體|实体|面对面)[^。]{0,8}(?:视频|线上|视像|视讯|远程)|混合"
    ),
    phoning=_both(r"通话|通电话|电话|热线"),
    talks=_both(
        r"该(?=磋商|会议|会谈)|(?:此|本|该|这|今)(?:次|场|轮|届)(?:政治)?(?:磋商|会议|会谈|会晤|活动)|(?:磋商|会议|会谈)(?:仍|仍将|依然|依旧)?(?:由|在|于|上|中|期间|后|结束|以|采取|围绕|聚焦|开始|持续|定于|订于|拟于|预计|将|推迟|延期|延至|改期|改至|改在|顺延)|(?<!记者)(?<!发布)会上|双方会|会期|[磋协咨]商日期"
    ),
    chairing=_both(r"主持(?!人)|主席|率领|牵头|带领|(?:担任|任)(?:双方|两国)?代表团团长|领衔"),
    receiving=_both(r"会见|接见|拜会|礼节性|拜访|宴请|设宴"),
    title=_both(
        rf"(?:(?P<country>{_NAMED})(?:人民民主共和国|社会主义共和国|政府|国家)?)?(?:(?:常务)?副总理(?:、|兼|,|，|和|暨)?(?:兼)?)?"
        r"(?:(?P<deputy>(?:外交(?:与国际合作|和国际合作)?部)?国务秘书|外交部(?:常务|第一|高级|资深)?副部长|外交副部长|副外交部长|(?:常务|第一)?副外[长相]|(?<!部)(?:常务|第一)?副部长)|"
        r"(?P<minister>(?:代理|代|候任|新任)?(?:外交部部长|外交部长|外长|外相)))(?!级|会|们|层|磋商|政治|间|之间|的)"
        rf"(?:[、兼][^{_BREAK}、]{{2,14}}(?:主任|主席|委员|书记|团长|代表|大使|主管))?[ :：]?(?:同志)?"
    ),
    counterpart=_both(rf"(?P<country>{_NAMED})?(?:外交部)?(?:的)?(?:同行|同僚|同级官员|对口官员|对等官员|同事)"),
    and_another=_both(r"\s*(?:和|与|同|及|以及|、|暨)\s*"),
    name=_both(_PERSON),
    name_before=r"[,，、(（]?",
    no_country=_both(r"中国(?:南|东)海|印度洋|日本海|朝鲜半岛"),
    same_day=_both(
        r"当天|同日|当日|同一天|当晚|随后|稍后|会后|会前|之后|此前|早些时候|在此之前|同时|(?<![\d日天今昨明])(?:上午|下午|晚上|中午)"
    ),
    day_after=_both(r"次日|翌日|隔天|隔日|第二天"),
    first_day=_both(r"(?:首日|第一天|首个工作日)"),
    day_before=_both(r"前一天|前一日|一天前|前日|(?:访问|抵达|回国|离开)前夕"),
    today=_both(r"今天|今日|今早|今晨|今晚"),
    yesterday=_both(r"昨天|昨日|昨晚|昨晨|昨早"),
    tomorrow=_both(r"明天|明日|明早|明晚"),
    this_year=_both(r"本年度|年内|(?<![去明\d])年底(?!前?的)"),
    once_set=_both(
        r"(?:原定|原计划|原拟|原本|本应|原安排|原订)(?:于|在)?[本下上这]?$|(?:签署|签订|通过|制定|批准)了?(?:两国外交部)?$"
    ),
    saying=_both(
        rf"(?:上午|下午|晚)?(?:在[^{_BREAK}举召]{{1,8}}|通过[^{_BREAK}]{{1,12}}|对[^{_BREAK}]{{1,8}})?(?:表示|说|宣布|透露|通报|证实|发表|报道|发布|消息|称)"
    ),
    visiting=_both(r"访问|出访|到访|行程|率团|逗留|停留|之行"),
    commemorating=_both(r"国庆|周年|纪念|建交|成立"),
    place=_both(
        r"(?:在|于|於|赴|抵达|前往|到|来|访问|移至|移师|飞抵)(?:首都|省会|城市|古城|古都|世界遗产|北部|中部|南部|越南|老挝|寮国|越方|老方|东道国|广宁省?|乂安省?|"
        r"省|的|市)*"
    ),
    place_after=_both(rf"(?:市|省)?(?:举行|召开|登场|举办)|(?:进行|展开|开始|作)[^{_BREAK}]{{0,10}}访问"),
    here=_both(r"在?(?:这里|此地|当地|该市|这座\S{0,6}城)"),
    hosts=_both(
        r"(?:外交部|方面)?(?:将|负责|轮值|再次)?(?:于?(?:今年|明年|\d{4}年))?(?:主办|承办|做东|作东|当东道|担任(?:下一?[次轮届])?(?:东道|主办))|"
        rf"(?:省|市)?(?:已|正|正在)?(?:做好|作好)?[^{_BREAK}]{{0,8}}准备(?:工作|就绪)?[^{_BREAK}]{{0,4}}(?:迎接|接待)"
    ),
    hosted_by=_both(r"(?:主办国|东道国|东道主|主办方)(?:是|为)?$"),
    countries={code: _both(names) for code, names in _COUNTRIES.items()},
    adjectives=_both(r"[越老寮柬泰中缅印俄日韩美法德英澳新马菲蒙]|越共|中共"),
    ambiguous=frozenset("中国 印度 日本 海地 蒙古 马里 多哥 朝鲜 苏丹 黑山 也门 关岛 加纳 古巴 阿曼".split()),
    pairs=_PAIRS,
)
