"""The words that give noise away: headings of boxes, class names, share bars.

Patterns are in small letters, for `crawler.reading.lines.small`.
"""

import re
from functools import lru_cache

from crawler.reading.lines import small, tidy
from domain.language.patterns import Pattern

_HEADINGS = (
    # vi
    r"(?:các |những )?(?:tin|bài|tin bài|tin tức|bài viết|bài báo|bài đọc|chủ đề|sự kiện|nội dung|video|"
    r"ảnh)(?: có)? liên quan(?: khác)?|"
    r"(?:các )?(?:tin|bài|tin bài|bài viết|tin tức|video)(?: mới)? (?:khác|mới|mới nhất|nóng|nổi bật|tiêu điểm|"
    r"hot|xem nhiều|đọc nhiều|nên đọc|đáng đọc|cũ hơn|mới hơn)|"
    r"(?:tin |bài |tin bài |bài viết )?(?:cùng|trong) (?:chuyên mục|chủ đề|sự kiện|chuyên đề|tác giả)|liên quan|"
    r"(?:tin )?(?:đọc|xem) (?:nhiều|nhiều nhất|thêm|tiếp|ngay)|(?:mời )?(?:quý )?(?:bạn đọc |độc giả )?xem thêm|"
    r"đừng bỏ lỡ|"
    r"(?:có thể )?bạn (?:có thể |sẽ |cũng )?(?:quan tâm|thích|muốn đọc)|được quan tâm|(?:gợi ý|dành) cho bạn|"
    r"từ khóa|từ khoá|thẻ|chia sẻ|(?:ý kiến )?bình luận.{0,12}|ý kiến bạn đọc|phản hồi|thời tiết|quảng cáo|"
    r"nổi bật|tiêu điểm|"
    r"chủ đề|theo dòng sự kiện|dòng sự kiện|đang nóng|mới nhất|tin theo khu vực|"
    # en
    r"related(?: (?:news|articles?|stor(?:y|ies)|topics?|content|posts?|links?|reading|coverage|items?|videos?|"
    r"products?))?|"
    r"(?:read|see|watch|learn|find out)[ -](?:more|also|next)|also (?:read|on|see|in)(?: .{0,20})?|"
    r"more (?:stories|news|articles|headlines|reading|to read|"
    r"on this(?: story| topic)?|like this|coverage|from .{2,40}|in .{2,30}|on .{2,30})|(?:most|top) (?:read|"
    r"popular|viewed|shared|commented|recent|stories|news|posts)|"
    r"(?:editor['’]?s|editors['’]?|our) picks?|trending(?: now| stories| topics)?|recommended(?: .{0,30})?|"
    r"(?:you )?(?:may|might) (?:also )?(?:like|be interested in)|"
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in|have missed)|what to read next|latest(?: news|"
    r" stories| headlines| posts| articles| videos)?|"
    r"making news|other(?:s| news| stories| articles)|in other news|(?:don['’]t|do not) miss(?: .{0,15})?|"
    r"up next|next up|in case you missed it|"
    r"newsletters?(?: sign[ -]?up)?|sign up (?:for|to) .{0,40}|share(?: this)?(?: .{0,15})?|tags?|topics?|"
    r"filed under|comments?|feedback|advertisements?|sponsored(?: .{0,20})?|"
    r"popular(?: .{0,12})?|further reading|see also|explore more|keep reading|continue reading|"
    # fr
    r"(?:à|a) (?:lire|voir|découvrir)(?: aussi| également| sur .{0,20}| ensuite)?|(?:lire|voir)(?: aussi|"
    r" également| plus)|lisez aussi|"
    r"(?:sur|dans) le même (?:sujet|thème)|(?:articles?|contenus?|sujets?) (?:liés?|similaires?|associés?|connexes?)|"
    r"les? plus (?:lus?|populaires?|commentés?|récents?)|derni(?:è|e)res? (?:actualités?|nouvelles|infos)|"
    r"à ne pas (?:manquer|rater)|nos suggestions|"
    r"(?:plus|autres) d?[’']?(?:articles|actualités|infos|nouvelles).{0,20}|en savoir plus|vous aimerez aussi|"
    r"mots[ -]clés|partager|commentaires|"
    # de
    r"mehr (?:zum thema|zu .{2,30}|aus .{2,30}|von .{2,30}|lesen|artikel)|(?:lesen|sehen|hören) sie (?:auch|"
    r"hier|dazu|mehr).{0,12}|lesen sie dazu auch|"
    r"auch interessant|das könnte (?:sie|dich|ihnen) (?:auch )?(?:interessieren|gefallen)|"
    r"(?:am )?meist(?:gelesen|gesehen|kommentiert)e?n?(?: artikel)?|"
    r"(?:weitere|ähnliche|verwandte|passende|neueste|aktuelle) (?:artikel|themen|nachrichten|beiträge|meldungen|"
    r"inhalte|news)|themen|passend zum thema|zum thema|"
    r"siehe auch|empfohlen.{0,20}|schlagwörter|stichwörter|kommentare|teilen|newsletter.{0,20}|aktuell|"
    # es pt it ca
    r"(?:noticias?|artículos?|notas?|temas?|contenidos?) relacionad[oa]s?|relacionad[oa]s?|(?:lea|lee|ver|vea|"
    r"leer|te|le) (?:también|más|además)|"
    r"(?:también )?(?:te|le) puede interesar|(?:lo )?más (?:leído|leídas|leídos|visto|noticias|popular)s?|"
    r"últimas noticias|otras noticias|le recomendamos|"
    r"(?:leia|veja|saiba|confira) (?:também|mais)|(?:not[ií]cias?|mat[ée]rias?) relacionadas?|mais (?:lidas|"
    r"not[ií]cias|sobre .{0,20})|"
    r"leggi anche|(?:articoli|notizie) correlat[ie]|potrebbe(?:ro)? interessart[ie]|(?:le )?più lett[ei]|"
    r"ultime notizie|vedi anche|"
    # nl sv da no fi pl cs hu ro tr
    r"lees (?:ook|meer|verder)|meer (?:over .{0,20}|nieuws)|meest gelezen|l[äæ]s (?:mer|mere|också|også|även|"
    r"også:).{0,20}|les (?:også|mer)|mest (?:läst|læste|lest|lästa)a?|relater(?:ad|ede?|te).{0,20}|"
    r"lue (?:myös|lisää)|luetuimmat|czytaj (?:także|też|również|więcej|dalej)|zobacz (?:także|też|również|"
    r"więcej)|polecane|powiązane.{0,15}|"
    r"čtěte (?:také|též|dále)|související.{0,15}|nejčtenější|citește și|citește mai mult|știri similare|"
    r"ilgili haberler|i?lginizi çekebilir|"
    r"kapcsolódó.{0,15}|"
    # ru uk id
    r"читайте (?:также|ещё|еще|по теме)|по теме|похожие (?:материалы|новости|статьи)|другие новости|"
    r"смотрите также|материалы по теме|(?:самое )?(?:популярное|читаемое)|новости по теме|последние новости|"
    r"читайте також|"
    r"baca juga|berita (?:terkait|lainnya|terpopuler|terbaru|populer)|artikel (?:terkait|lainnya)|terpopuler|"
    # zh ja ko lo th km
    r"相关(?:新闻|阅读|报道|文章|推荐|链接|内容|专题|资讯)|(?:延伸|推荐|扩展|更多|热点|精彩)(?:阅读|推荐|新闻|"
    r"内容|报道)|热门(?:文章|新闻|推荐|排行|评论)?|猜你喜欢|"
    r"最新(?:新闻|文章|消息|资讯)|"
    r"(?:上|下)一篇|为您推荐|大家都在看|排行榜|点击排行|标签|評論|评论|分享|相關(?:新聞|文章|報導|閱讀)|"
    r"延伸閱讀|更多新聞|關鍵字|"
    r"関連(?:記事|ニュース|リンク|キーワード)|あわせて読みたい|おすすめ(?:記事)?|"
    r"(?:アクセス)?ランキング|관련 ?(?:기사|뉴스)|많이 본 (?:기사|뉴스)|"
    r"ຂ່າວທີ່ກ່ຽວຂ້ອງ|ຂ່າວອື່ນໆ?|ຂ່າວຫຼ້າສຸດ|ข่าว(?:ที่)?เกี่ยวข้อง|ข่าวล่าสุด|អត្ថបទទាក់ទង"
)
_TELLING = Pattern(rf"(?:{_HEADINGS})")
#: Headings that end a page copied as text: what follows is other articles.
_TRIM = " \t:;.…-–—>»›|•■▶►▪*#/\\[]()\"'“”"

CLASS_WORDS = Pattern(
    r"(?:^|[\s_-])(?:related?|relation|relate[a-z]*news|recommend\w*|recirc\w*|similar|readmore|read-?more|"
    r"read-?also|read-?next|more-?news|most-?read|most-?popular|"
    r"mostread|popular|trending|suggest\w*|outbrain|taboola|teasers?|promos?|promobox|newsletter\w*|"
    r"subscribe\w*|breadcrumbs?|"
    r"share|share-?(?:bar|box|buttons?|links?|tools?)|sharing|shares|social|socials|social-?\w*|addthis\w*|sharethis|"
    r"(?:article|post|entry)-?tags?|tags|tag-?list|keywords?|comments?|comment-?\w+|disqus\w*|sidebar|side-?bar|"
    r"widget|advert\w*|ads?|sponsor\w*|"
    r"tin-?(?:lien-?quan|khac|moi|noi-?bat|cung-?chuyen-?muc|doc-?nhieu)|lien-?quan|bai-?lien-?quan|"
    r"cung-?chuyen-?muc|doc-?(?:nhieu|them)|xem-?(?:nhieu|them)|"
    r"article-?relate|notebox|__mb_article_a|__mb_article_in_image|mb_article_a|mb_article_in_image|"
    r"relatednews\w*|relatedone\w*|see-?also|seealso|voir-?aussi|"
    r"lire-?aussi|mehr-?zum-?thema|author-?(?:bio|box|card)|print-?only|skip-?link|cookie\w*|consent\w*|"
    r"paywall-?\w*)(?:$|[\s_-])"
)  # fmt: skip
CAPTION_WORDS = Pattern(
    r"caption|photo-?credit|image-?credit|copyright|legende|bildunter|img-?note|image-?desc|photo-?desc"
)
BODY_WORDS = Pattern(
    r"(?:^|\s)(?:article[-_]{0,2}(?:body|content|text|detail-content)|entry-content|post-content|story-body|"
    r"cms-body|detail-content(?:-body)?|"
    r"content-detail|fck_detail|news-content|singular-content|maincontent|detail__content|__mastercms_content|"
    r"zce-content-body)(?:$|\s)"
)
LEAD_WORDS = Pattern(
    r"(?:^|[\s_-])(?:sapo|lead|lede|leadtext|chapo|chapeau|standfirst|dek|summary|description|desc|intro|"
    r"introtext|teaser-?text|"
    r"sub-?title|sub-?headline|subline|abstract|excerpt|vorspann|entradilla|ingress|perex|kicker-?text|manchet|"
    r"sumario|bajada|stand-?first)(?:$|[\s_-])"
)
_BAR = frozenset(
    [
        "a",
        "aa",
        "a+",
        "a-",
        "in",
        "bài",
        "print",
        "email",
        "gửi",
        "facebook",
        "twitter",
        "x",
        "zalo",
        "linkedin",
        "telegram",
        "whatsapp",
        "viber",
        "pinterest",
        "messenger",
        "copy",
        "click",
        "để",
        "sao",
        "chép",
        "liên",
        "kết",
        "lưu",
        "nghe",
        "đọc",
        "chia",
        "sẻ",
        "thích",
        "theo",
        "dõi",
        "share",
        "save",
        "tweet",
        "like",
        "follow",
        "bookmark",
        "listen",
        "google",
        "news",
        "link",
        "|",
        "/",
        "·",
        "•",
        ",",
        "+",
        "-",
    ]
)
_TAG_LINE = re.compile(
    r"(?:tags?|từ kho[áa]|từ khóa|keywords?|mots[- ]clés|chủ đề|topics?|标签|关键词|schlagwörter)\s*[:：#].{0,300}",
)


_IMPRINT = Pattern(
    r"^\W*(?:©|\(c\) |copyright\b|bản quyền|giấy phép\b|cơ quan (?:chủ quản|ngôn luận)|"
    r"(?:phó )?tổng biên tập\s*:|tòa soạn\s*:|"
    r"trụ sở\s*:|chịu trách nhiệm|đường dây nóng|hotline|(?:điện thoại|tel|fax|email|e-mail|địa chỉ|address|"
    r"phone|ໂທ|电话|电子邮箱)\s*[.:：]|"
    r"issn\b|licen[cs]e no|editorial office|published by|publisher:|impressum|mentions légales|"
    r"directeur de la publication|"
    r"主办单位|版权所有|京icp|沪icp|粤icp|icp备)|"
    r"all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos|bản quyền (?:thuộc|"
    r"của)|giữ bản quyền|"
    r"cấm sao chép|(?:ghi rõ nguồn|ghi nguồn).{0,60}(?:khi|phát hành)|không được sao chép|"
    r"may (?:not )?be reproduced|reproduction (?:interdite|in whole)|"
    r"ສະຫງວນລິຂະສິດ|ห้ามคัดลอก|สงวนลิขสิทธิ์|未经(?:授权|许可|书面).{0,20}(?:转载|复制|使用)|版权所有|無断転載|"
    r"все права защищены|"
    r"hak cipta|"
    r"giấy phép (?:hoạt động|xuất bản|số|thiết lập|báo)|gp-(?:btttt|ttđt|bvhttdl|cbc)|gp-ttdt|licen[cs]e no\.",
)


def is_imprint(line: str) -> bool:
    """Whether a line is the publisher's own at the foot of the page: licence, office, rights."""
    return len(line) < 500 and _is_imprint(line)


@lru_cache(maxsize=2048)
def _is_imprint(line: str) -> bool:
    return _IMPRINT.search(small(line)) is not None


def is_telling_heading(text: str) -> bool:
    """Whether a line is the heading of a box that is no part of the article."""
    return _is_telling(tidy(text).strip(_TRIM)[:62])


@lru_cache(maxsize=2048)  # the same boxes stand on all pages of a site
def _is_telling(text: str) -> bool:
    line = small(text)
    return 2 <= len(line) <= 60 and _TELLING.fullmatch(line) is not None


def is_furniture(line: str) -> bool:
    """Whether a line is a share bar, a list of tags or the like."""
    return len(line) < 320 and (
        all(w in _BAR or w.isdigit() for w in line.lower().split()) or _TAG_LINE.fullmatch(small(line)) is not None
    )


_CAPTION_END = Pattern(
    r"(?:^|[\s.\"”’)（(])(?:(?:nguồn )?(?:ảnh|hình)(?: minh họa)?|photos?|foto|image|crédit(?: photo)?|bild|"
    r"fotografía|ພາບ|фото)\s*"
    r"[:：]\s*[^.:]{2,50}\.?[)）]?$|(?:图自|图源|图片来源|圖／|圖/|图/|图：|摄影：).{0,24}$|.{0,12}(?:摄|"
    r"攝)[)）]?$|＝.{0,20}(?:撮影|町|市|日)$",
)
_PROMPT = Pattern(
    r"^(?:\W*(?:tải (?:ngay )?ứng dụng|nhập email|đăng ký (?:nhận|theo dõi|kênh)|theo dõi .{0,40}(?:trên|"
    r"tại) (?:facebook|zalo|google|"
    r"youtube|tiktok|telegram)|mời (?:quý )?(?:bạn đọc|độc giả)|quét mã|bấm (?:vào|để)|download (?:the|our)|"
    r"get (?:the|our) (?:app|newsletter)|"
    r"(?:have|got) a (?:tip|story)|follow us|sign up|subscribe (?:to|for|now)|join (?:our|us)|support (?:us|"
    r"our|independent)|"
    r"enjoyed this|like this story|abonnez-vous|inscrivez-vous|soutenez|vous avez aimé|recevez|téléchargez|"
    r"die wichtigsten nachrichten|"
    r"ihnen gefällt|gefällt ihnen|jetzt (?:testen|abonnieren|lesen)|mit dem .{0,20}abo|suscríbete|síguenos|"
    r"descarga|подпис(?:ывайтесь|аться)|"
    r"читайте нас|下载.{0,12}(?:app|客户端)|下載.{0,12}app|关注.{0,12}(?:微信|公众号|我们)|扫(?:码|描)|"
    r"会員登録|無料で|続きを読む|ຕິດຕາມ|กดติดตาม))",
)
_POINTER_LINE = Pattern(
    r"^\W*(?:>>+|»|►|▶|(?:mời )?(?:xem|đọc) (?:thêm|tiếp|ngay)|có thể bạn quan tâm|tin (?:bài )?liên quan|"
    r"bài liên quan|liên quan|"
    r"read (?:more|also|next)|also read|see also|related(?: story| article)?|more on this|lire aussi|"
    r"à lire(?: aussi)?|voir aussi|"
    r"lesen sie (?:auch|mehr)|mehr zum thema|lea también|le puede interesar|leia também|leggi anche|lees ook|"
    r"читайте также|baca juga|"
    r"相关(?:阅读|新闻|链接)|延伸阅读|延伸閱讀|關連新聞|関連記事|ອ່ານເພີ່ມ|อ่านเพิ่ม)\s*[:：>»|-]",
)
_ADDRESS_LINE = re.compile(
    r"^\W*(?:đường dẫn(?: bài viết)?|link|url|nguồn bài|address)\s*[:：]\s*https?://|^https?://\S+$", re.I
)


def is_aside(line: str) -> bool:
    """Whether a line stands beside the article: furniture, a caption with its credit, a prompt, a pointer elsewhere."""
    if is_furniture(line) or is_imprint(line):
        return True
    line = small(line)
    if len(line) <= 250 and (_CAPTION_END.search(line) or _ADDRESS_LINE.search(line)):
        return True
    return len(line) <= 200 and (_PROMPT.search(line) is not None or _POINTER_LINE.search(line) is not None)
