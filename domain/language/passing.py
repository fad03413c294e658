"""What changes on a page by itself: clocks, counters, adverts, tickers, lists of other news.  Plain data, by language.

All entries are regular expressions over `domain.text.plain` text, as in the vocabularies.  What is made of them says
domain/essence.py: they count only in lines of their own, never within a sentence.
"""

#: A time of day, a day, a weekday, a zone: what clocks and datelines consist of.
CLOCK = (
    # vi
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)", r"(?:ngày|tháng|năm|lúc|giờ|hồi|bây giờ là|hôm nay(?: là)?)",
    r"\d{1,2}h(?:\d{2})?",
    # en
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?", r"(?:at|on|today is|it is now|local time)",
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?", r"(?:\d{1,2}(?:st|nd|rd|th))", r"[ap]\.?m\.?",
    # fr
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)", r"(?:le|à|il est)",
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)", r"1er",
    # es
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)", r"(?:el|a las?|de|son las|hora local|horas?|hrs?)",
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)",
    # zh
    r"(?:星期|周)[一二三四五六日天]", r"\d{2,4}年", r"\d{1,2}月", r"\d{1,2}日", r"(?:上午|下午|现在是|北京时间)",
    # lo
    r"(?:ວັນ)?(?:ຈັນ|ອັງຄານ|ພຸດ|ພະຫັດ|ສຸກ|ເສົາ|ອາທິດ)", r"(?:ວັນທີ|ເດືອນ|ປີ|ເວລາ|ໂມງ|ນາທີ)",
    r"(?:ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ)",
    # de
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)", r"(?:am|um|uhr)",
    r"(?:januar|februar|märz|juni|juli|oktober|dezember)",  # the others are written as in English
    # ru
    r"(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)",
    r"(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[яь]|(?:март|август)а?|ма[йя]", r"(?:г\.|года|мск)",
    # all
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:t\d{2}:\d{2}\S*)?", r"\d{1,2}[:h.]\d{2}(?:[:.]\d{2})?", r"\d{1,4}",
    r"\(?(?:gmt|utc|ict|cet|cest)(?: ?[+-] ?\d{1,2}(?::?\d{2})?)?\)?", r"[+-]\d{1,2}:?\d{2}",
)  # fmt: skip

#: What stands before the time of an update.
UPDATED = (
    r"(?:bài viết |tin )?(?:được )?cập nhật(?: lần cuối| mới nhất)?(?: lúc| vào| ngày)?",
    r"(?:this (?:story|article) (?:was|has been) )?(?:last )?(?:updated|modified|revised)(?: at| on)?",
    r"(?:article )?(?:mis à jour|modifié|actualisé)(?: le| à)?", r"(?:dernière )?mise à jour(?: le| à)?",
    r"(?:última )?actualizaci[oó]n", r"actualizad[oa](?: el| a las?)?", r"modificad[oa](?: el)?",
    r"(?:最后|最近)?更新(?:时间|日期|于)?", r"(?:ອັບເດດ|ປັບປຸງ)(?:ລ່າສຸດ|ເມື່ອ)?",
)  # fmt: skip

#: How long ago something was.
AGO = (
    r"(?:khoảng |cách đây )?\d+ (?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)(?: trước| qua)?", r"vừa (?:xong|mới)|mới đây",
    r"(?:about |an? |\d+ ?)(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdw])\.? ago",
    r"just now|(?:yester|to)day", r"il y a (?:environ )?(?:un[e]? |\d+ ?)(?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans?)",
    r"hace (?:un[oa]? |\d+ ?)(?:segundos?|minutos?|min|horas?|h|días?|semanas?|mes(?:es)?|años?)",
    r"\d+ ?(?:秒|分钟|小时|天|周|个月|年)(?:之)?前|刚刚", r"\d+ ?(?:ວິນາທີ|ນາທີ|ຊົ່ວໂມງ|ມື້|ອາທິດ|ເດືອນ)(?:ກ່ອນ|ທີ່ແລ້ວ|ຜ່ານມາ)?",
)  # fmt: skip

#: How long it takes to read a text.
READING = (
    r"(?:thời gian đọc|reading time|temps de lecture|tiempo de lectura|lesezeit|время чтения|阅读时间|読了時間)[ :：]{0,2}(?:ca\.? ?|about |environ |~ ?)?"
    r"\d{1,2} ?(?:phút|minuten?|minutes?|minutos?|минут[аы]?|mins?|мин|分钟|分)\.?",
    r"\d{1,2}[ -]?min(?:ute)?s?\.? (?:read|de lecture|de lectura|lesezeit)|\d{1,2} phút đọc",
)  # fmt: skip

_NUMBER = r"\d[\d.,]*(?: ?(?:k|m|tr|nghìn|triệu|mil|万|ພັນ|ລ້ານ))?"

#: What is counted: readers, comments, shares.
_COUNTED = (
    r"(?:lượt |số )?(?:xem|đọc|truy cập|thích|chia sẻ|bình luận|ý kiến|người xem|tương tác)|lượt (?:xem|đọc|thích|chia sẻ|nghe)",
    r"(?:page ?)?views?|reads?|readers?|comments?|likes?|shares?|hits?|reactions?",
    r"vues?|lectures?|commentaires?|partages?|j'aime|réactions?",
    r"vistas?|visitas?|lecturas?|comentarios?|compartid[oa]s?|me gusta|visualizaciones",
    r"(?:次)?(?:阅读(?:量|数|次数)?|浏览(?:量|次数)?|点击(?:量|次数)?|评论(?:数)?|点赞(?:数)?|分享|转发|人气)",
    r"(?:ຈຳນວນ)?(?:ຜູ້)?(?:ຍອດວິວ|ເບິ່ງ|ອ່ານ|ເຂົ້າຊົມ|ຄອມເມັ້ນ|ແບ່ງປັນ|ຖືກໃຈ|ວິວ)",
)
COUNTER = tuple(
    pattern for word in _COUNTED for pattern in (rf"(?:{word}) ?:? ?\(?{_NUMBER}\)?", rf"{_NUMBER} ?(?:{word})")
)

#: Adverts, and calls to do something.
ADVERT = (
    r"quảng cáo(?: [\w ]{1,20})?|bài tài trợ|tài trợ", r"advertisements?|sponsored(?: content)?|ads? by [\w .]{1,30}|continue reading below",
    r"publicité|contenu sponsorisé", r"publicidad|contenido patrocinado|anuncio", r"广告|赞助", r"ໂຄສະນາ",
)  # fmt: skip

#: Weather and prices: a name, and a number with its unit.
TICKER = (
    r"[\w .,'-]{0,30}?:? ?-?\d{1,2}(?:[.,]\d)? ?(?:°|º|độ) ?[cf]?(?:[ ,|/;-]+[\w ]{0,20})?",
    r"(?:vn-?index|hnx|upcom|hnx-index|vn30|dow jones|nasdaq|s&p ?500|nikkei|hang seng|cac ?40|ibex ?35|dax|上证指数|恒生指数|lsx)"
    r"[ :]*[+-]?[\d.,]+(?: ?[(]?[+-−▲▼]? ?[\d.,]+ ?%?[)]?)*",
    r"(?:usd|eur|vnd|lak|cny|thb|jpy|gbp|xau|sjc)(?: ?[/=-] ?(?:usd|eur|vnd|lak|cny|thb|jpy|gbp))?[ :=]*[\d.,]+(?: ?[(]?[+-▲▼]? ?[\d.,]+ ?%?[)]?)*",
    r"(?:giá vàng|tỷ giá|gold price|cours de l'or|precio del oro|金价|ລາຄາຄຳ)[\w /]{0,20}[ :]*[\d.,]+[\w /%()+.-]{0,24}",
    r"\d+(?: ?(?:người|khách|users?|visitors?|guests?|visiteurs?|usuarios?|visitantes?|人|ຄົນ))? ?(?:đang online|trực tuyến|online(?: now)?|en ligne|en línea|在线|ອອນລາຍ)",
)  # fmt: skip

#: The heading of a list of other news; what follows it up to the next sentence belongs to it.
RELATED = (
    r"(?:các )?(?:tin|bài)(?: viết)?(?: bài)? (?:liên quan|khác|cùng (?:chuyên mục|chủ đề)|mới(?: nhất)?|nổi bật|đọc nhiều(?: nhất)?|xem nhiều)",
    r"(?:đọc|xem) (?:thêm|tiếp|nhiều(?: nhất)?)|có thể bạn quan tâm|đừng bỏ lỡ|tin nóng|chủ đề liên quan|cùng chuyên mục|mời quý độc giả xem thêm",
    r"(?:related|more|latest|recommended|trending|top|other) (?:news|stories|articles|posts|reading|topics|content|on this(?: story| topic)?)|"
    r"read (?:more|next|also)|see also|most (?:read|viewed|popular)|you (?:may|might) (?:also )?like|don't miss|more from [\w .]{1,30}|recommended(?: for you)?",
    r"(?:à|a) (?:lire|voir) (?:aussi|également)|lire (?:aussi|également|la suite)|(?:articles|sujets) (?:liés|similaires|connexes)|sur le même (?:sujet|thème)|"
    r"(?:les )?(?:plus|mieux) lus|dans la même (?:rubrique|catégorie)|voir aussi|à ne pas manquer",
    r"(?:noticias?|artículos?|temas?) relacionad[oa]s?|l[eé](?:a|e|er) (?:también|más)|(?:te|le) puede interesar|lo más (?:leído|visto)|más noticias|ver también|también te puede interesar",
    r"(?:相关|更多|热门|推荐|最新)(?:新闻|报道|阅读|文章|链接|内容|推荐)|延伸阅读|猜你喜欢|点击排行|热点新闻",
    r"ຂ່າວ(?:ທີ່)?(?:ກ່ຽວຂ້ອງ|ອື່ນໆ|ຫຼ້າສຸດ|ລ່າສຸດ|ຍອດນິຍົມ)|ອ່ານເພີ່ມ(?:ເຕີມ)?|ບົດຄວາມທີ່ກ່ຽວຂ້ອງ|ອ່ານຕໍ່",
    r"популярное|самое (?:читаемое|популярное|обсуждаемое)|главн(?:ое|ые новости)|meistgelesen(?:e artikel)?|meist gelesen|人気記事|アクセスランキング|おすすめ記事|"
    r"ข่าว(?:ยอดนิยม|ที่เกี่ยวข้อง|ล่าสุด|อื่น ๆ)|อ่านมากที่สุด",
)  # fmt: skip

#: How a line ends, or all there is of it, that says what a picture shows and who took it.
PICTURED = (
    r"(?:ảnh|nguồn ảnh)(?: tư liệu| minh họa)?", r"(?:photos?|image|source)(?: by| credit| courtesy of)?",
    r"(?:crédits? )?photo(?: d'archives)?", r"foto(?:graf[íi]a)?", r"(?:图片?|圖片?|照片)(?:来源)?", r"(?:ຮູບ)?ພາບ(?:ໂດຍ)?", r"ภาพ", r"фото", r"写真",
)  # fmt: skip

#: Buttons and labels round a text, each alone on its line, beside `ADVERT`.
LABELS = (
    r"chia sẻ|theo dõi|lưu bài|in bài|in trang|nghe đọc bài|nghe bài viết|gửi (?:bình luận|email)|click để copy|thích|bình luận|(?:facebook|twitter|zalo|email|print|copy link|link|whatsapp|telegram|line|x)(?:[ ,|/·]{1,3}(?:facebook|twitter|zalo|email|print|copy link|link|whatsapp|telegram|line|x)){0,9}",
    r"share(?: this)?|follow us|save|listen(?: to this article)?|print(?: this page)?|feedback|comments?|a[- ]?a\+?|aa",
    r"partager|imprimer|écouter|suivre|commenter", r"compartir|imprimir|escuchar|síguenos|comentar", r"anzeige|werbung|teilen|drucken|merken",
    r"реклама|поделиться|печать", r"广告|分享|打印|字号|收藏|纠错|转发", r"広告|共有|印刷|シェア", r"โฆษณา|แชร์|พิมพ์", r"ໂຄສະນາ|ແບ່ງປັນ|ພິມ",
)  # fmt: skip

#: What stands before the headline of another page in the same line, beside `RELATED`: "Lesen Sie auch: …", ">> …".
LINKING = (
    r">>+|»|›|→|►|▶", r"(?:lesen sie )?(?:auch|mehr)(?: zum thema| dazu)?|siehe auch|mehr zum thema", r"(?:читайте|смотрите) (?:также|ещё|еще)|по теме",
    r"(?:関連|あわせて読みたい)(?:記事|ニュース)?", r"อ่าน(?:เพิ่มเติม|ต่อ|ข่าวเพิ่ม)|ข่าว(?:ที่)?เกี่ยวข้อง", r"(?:related|also read|see more|más sobre el tema|sur le sujet)",
)  # fmt: skip

#: Of these, and of `RELATED`, what may as well stand before news of the page itself.
NEWS_LABEL = (
    r"»|›|→|►|▶", r"(?:latest|top|trending|other|more|recommended) ", r"(?:các )?(?:tin|bài) (?:mới|nổi bật|khác)|tin nóng|đừng bỏ lỡ",
    r"à ne pas manquer", r"(?:más noticias|lo más)", r"(?:更多|热门|推荐|最新)(?!阅读)|热点新闻", r"ຂ່າວ(?:ທີ່)?(?:ອື່ນໆ|ຫຼ້າສຸດ|ລ່າສຸດ|ຍອດນິຍົມ)",
)  # fmt: skip

#: What stands before, or behind, the time of a publication.
PUBLISHED = (
    r"(?:ngày |thời gian )?(?:đăng|xuất bản|phát hành)(?: tải)?(?: lúc| vào| ngày)?", r"(?:published|posted|issued)(?: at| on)?",
    r"publié[es]?(?: le| à)?", r"publicad[oa](?: el| a las?)?", r"(?:veröffentlicht|erschienen|stand|aktualisiert)(?: am| um)?",
    r"(?:опубликовано|обновлено|размещено)", r"发布(?:时间|日期|于)?|發佈(?:時間|日期)?", r"(?:公開|掲載|更新|配信)(?:日時?)?",
    r"(?:ເຜີຍແຜ່|ລົງຂ່າວ)(?:ເມື່ອ|ວັນທີ)?", r"(?:เผยแพร่|อัปเดต|อัพเดท|ลงข่าว)(?:เมื่อ|วันที่)?", r"uhr", r"น\.",
)  # fmt: skip

#: Beside a picture that was taken on another day.
ARCHIVED = (
    r"file photo|ảnh tư liệu|archiv(?:foto|bild)|photo d'archives?|foto de archivo|资料图|архивное фото|фото из архива"
)

#: A line of its own that says who wrote a text or where it was taken from.  What it names follows, and nothing else.
BYLINE = (
    r"(?:theo|nguồn|tác giả|phóng viên|pv|thực hiện|bài và ảnh|tin, ảnh|biên dịch|dịch)(?: tin| tin tức)?[ :]",
    r"(?:(?:written|reported|compiled|edited|translated|posted|published) )?by[ :]|(?:source|author|reporter|editor)s? ?:",
    r"par[ :]|(?:source|auteur|rédaction)s? ?:", r"por[ :]|(?:fuente|autor|redacción)(?:es)? ?:", r"(?:von|quelle|autor)[ :]",
    r"(?:来源|來源|作者|记者|記者|编辑|編輯|责任编辑)[:： ]", r"(?:出典|文責|記者|編集)[:： ]", r"(?:автор|источник|редактор|текст)[ :]",
    r"(?:ຂ່າວ(?:ໂດຍ)?|ໂດຍ|ແຫຼ່ງ(?:ຂ່າວ|ທີ່ມາ)|ທີ່ມາ|ບັນນາທິການ)[ :]", r"(?:โดย|ที่มา|ผู้สื่อข่าว|เรียบเรียงโดย) ?[: ]",
)  # fmt: skip
