"""What pages that are no article say to their reader, in the languages of our outlets and their neighbours.

In small letters, for `crawler.reading.lines.small`.
"""

import re

from crawler.reading.lines import small
from domain.article import RefusalReason
from domain.language.patterns import Pattern

_GONE = Pattern(
    # titles and sentences of pages that are not there
    r"^(?:error |lỗi |erreur |fehler )?404\b|\b(?:page|article|story|content|url|file|resource)\b.{0,40}\b"
    r"(?:not (?:be )?found|can(?:no|')t be found|could ?n[o'’]t be found|no longer (?:available|exists?|here)|"
    r"does ?n[o'’]t exist|does not exist|has been (?:removed|deleted|taken down|unpublished)|is gone)|"
    r"(?:can(?:no|'|’)t|could ?n[o'’]t|unable to) find (?:that|the|this|your) (?:page|article|story)|"
    r"(?:page|article|story|content) (?:that )?you(?:'re|’re| are| were| have)? (?:looking for|requested|asked|"
    r"followed)|"
    r"^(?:oops|whoops|sorry)\b.{0,60}(?:page|found|wrong)|nothing (?:was )?found (?:here|at this)|"
    r"something went wrong|"
    r"(?:trang|bài viết|bài|nội dung|tin|đường dẫn|liên kết)\b.{0,50}(?:không (?:còn )?tồn tại|không tìm thấy|"
    r"không được tìm thấy|không còn (?:trên hệ thống|hiệu lực)|không có sẵn|đã (?:(?:bị|"
    r"được) (?:\S+ ){0,4})?(?:xóa|xoá|gỡ|hạ|thu hồi|ngừng)|"
    r"không khả dụng)|"
    r"không tìm thấy (?:trang|bài|nội dung|đường dẫn|kết quả|tin)|"
    r"(?:page|article|contenu|adresse).{0,40}(?:introuvable|n['’]existe (?:pas|plus)|n['’]est plus (?:en ligne|"
    r"disponible)|"
    r"n['’]a pas (?:été|pu être) trouv|a été (?:supprim|retir|dépubli))|rien n['’]ait été trouvé|"
    r"(?:seite|artikel|inhalt|beitrag).{0,40}(?:nicht gefunden|existiert nicht|nicht (?:mehr )?(?:verfügbar|"
    r"vorhanden|auffindbar)|"
    r"gelöscht|konnte nicht)|"
    r"(?:página|artículo|contenido|artigo|conteúdo).{0,30}(?:no (?:encontrad|existe|disponible)|não (?:encontrad|"
    r"existe))|"
    r"(?:页面|頁面|文章|内容|网页|網頁|稿件|您(?:要)?访问的).{0,14}(?:不存在|已(?:被)?(?:删除|刪除|下线|撤|"
    r"移除|过期)|找不到|未找到|无法访问)|"
    r"страниц\w*.{0,30}(?:не найден|не существует|удален)|материал.{0,20}(?:удален|не найден)|"
    r"(?:ບໍ່ພົບ|ບໍ່ມີ|ຖືກລຶບ).{0,20}(?:ໜ້າ|ຂ່າວ|ບົດ|ເນື້ອຫາ)|(?:ໜ້າ|ຂ່າວ|ບົດ|ເນື້ອຫາ).{0,30}(?:ບໍ່ພົບ|ບໍ່ມີ|ຖືກລຶບ)|"
    r"ไม่พบ(?:หน้า|ข่าว|เนื้อหา)|(?:ページ|記事).{0,12}(?:見つかりません|存在しません|削除されました)|"
    r"halaman.{0,20}tidak ditemukan|រកមិនឃើញទំព័រ|"
    r"снят\w* с публикации|удал[её]н\w*|"
    # not there for a while, or somebody else's by now
    r"(?:hệ thống|website|trang (?:web|tin)).{0,30}(?:đang (?:được )?(?:bảo trì|nâng cấp)|tạm (?:ngừng|ngưng|"
    r"dừng))|đã xảy ra lỗi|"
    r"(?:site|website|we(?:'re| are)).{0,40}(?:under|down for|undergoing).{0,15}(?:maintenance|construction)|"
    r"(?:be|are) (?:right )?back soon|^en (?:cours de )?maintenance|wartungsarbeiten|系统维护|網站維護|网站维护|"
    r"\bdomain\b.{0,60}(?:for sale|is parked|may be for sale|has expired|expired)|(?:this )?(?:website|"
    r"domain) is for sale|"
    r"(?:steht|stehen) zum (?:kauf|verkauf)|zu verkaufen|en vente|в продаже|đã trỏ|public_html|(?:account|"
    r"service|site|website)\b.{0,30}"
    r"\b(?:on hold|suspended|disabled|deactivated)|(?:site|serveurs?)\b.{0,40}(?:travaux|migr|rétabli|"
    r"en construction)|^(?:en )?travaux$|"
    r"buy this domain|tên miền.{0,40}(?:hết hạn|rao bán|chuyển nhượng|tạm ngưng)|domaine.{0,20}à vendre|"
    r"域名.{0,10}(?:出售|转让|过期)|"
    r"welcome to nginx|apache2? (?:\w+ )?default page|it works!$|account (?:has been )?suspended|"
    r"(?:default|placeholder) (?:web ?)?page|site not (?:configured|published)|index of /|"
    r"(?:cảm ơn|thank).{0,40}(?:hosting|plesk|cpanel|directadmin)|(?:plesk|cpanel|directadmin)",
)
_BLOCKED = Pattern(
    r"(?:checking|verify(?:ing)?|confirm|prove|make sure).{0,40}(?:browser|human|robot|bot\b)|captcha|"
    r"^(?:error )?(?:403|429|1020)\b|access (?:to this (?:page|site) )?(?:is |has been )?(?:denied|blocked|"
    r"restricted)|403 forbidden|"
    r"you (?:don['’]t|do not) have permission|(?:have been|are|been) (?:temporarily )?blocked|"
    r"(?:enable|turn on|bật|activer|aktivieren).{0,25}(?:javascript|cookies|\bjs\b)|javascript (?:is|to be|"
    r"must be) (?:disabled|enabled|required)|"
    r"press and hold|are you a person|not a script|permission to (?:access|fetch|view)|request refused|"
    r"(?:error|erreur|fehler|lỗi|http) 4\d\d|"
    r"^4(?:03|29|51)\b|проверяем|拖动|滑块|网络环境|异常|"
    r"just a moment|one more step|unusual (?:traffic|activity)|automated (?:access|requests|traffic)|"
    r"are you a (?:human|robot)|"
    r"request (?:was |has been )?(?:blocked|rejected)|requested url was rejected|web application firewall|ddos|"
    r"attention required|"
    r"too many requests|security (?:check|verification|service)|(?:ray|support|incident|reference|"
    r"request) id\s*(?:is)?\s*[:#]|reference #\S+|"
    r"(?:truy cập|yêu cầu|kết nối) (?:của bạn )?(?:\S+ ){0,8}(?:bị (?:từ chối|chặn|giới hạn|tạm khóa)|chặn lại)|"
    r"tường lửa|"
    r"(?:xác (?:minh|nhận|thực)|chứng minh|kiểm tra).{0,40}(?:không phải|là con người|robot|rô[- ]?bốt|người máy|"
    r"trình duyệt)|mã xác (?:nhận|thực) hình|"
    r"truy cập (?:tự động|bất thường)|lưu lượng (?:truy cập )?bất thường|"
    r"accès (?:refusé|interdit|bloqué)|vous n['’]êtes pas un robot|trafic (?:inhabituel|automatisé)|"
    r"zugriff (?:verweigert|blockiert)|kein roboter|ungewöhnliche[rn]? (?:datenverkehr|aktivität)|"
    r"acceso denegado|доступ (?:запрещ|огранич)|"
    r"(?:访问|請求|请求|訪問).{0,10}(?:被(?:拒绝|拦截|限制)|过于频繁|超出|受限|频率)|安全验证|验证码|人机验证|"
    r"(?:我)?不是机器人|"
    r"ທ່ານບໍ່ແມ່ນຫຸ່ນຍົນ|ປະຕິເສດການເຂົ້າເຖິງ",
)
_LOGIN = Pattern(
    r"(?:subscribe|register|sign ?up|sign ?in|log ?in|join|buy|pay|create an? (?:free )?account|"
    r"become a member)(?: \S+){0,6} (?:to|and) "
    r"(?:\S+ ){0,3}(?:continue|keep|read|unlock|view|access|see|finish)|"
    r"(?:continue|keep|finish) reading (?:this|the|with|by|for)|to (?:continue|keep) reading|unlock (?:this|the|"
    r"full|unlimited)|"
    r"(?:article|story|content|page|rest|piece)\b.{0,30}(?:is |are )?(?:reserved |available |exclusive(?:ly)? |"
    r"only )+(?:for|to) (?:\S+ ){0,3}(?:subscribers|members|registered|clients|customers)|"
    r"(?:subscribers?|members?)[- ]only|for (?:subscribers|members) only|exclusive(?:ly)? (?:for|"
    r"to) (?:our )?(?:\S+ )?(?:subscribers|members)|"
    r"you(?:'ve|’ve| have) (?:reached|used|read)\b.{0,40}(?:limit|free|articles|stories)|already (?:a subscriber|"
    r"a member|registered|subscribed|have an account)|"
    r"remaining \d+ ?%|\d+ ?% (?:of (?:this|the) (?:article|story)|remaining)|"
    r"(?:đăng nhập|đăng ký|trả phí|mua|nạp|kích hoạt)(?: \S+){0,8} để (?:\S+ ){0,2}(?:đọc|xem|tiếp tục|truy cập|"
    r"mở)|để (?:đọc|xem) (?:tiếp|toàn bộ|trọn|đầy đủ|hết|nội dung|bài)|"
    r"dành (?:riêng )?cho (?:\S+ ){0,2}(?:hội viên|thành viên|bạn đọc dài hạn|độc giả (?:dài hạn|trả phí|"
    r"đăng ký)|người đăng ký|thuê bao)|"
    r"(?:đã (?:là|có) (?:hội viên|thành viên|tài khoản))\b|nội dung (?:có |thu |trả )phí|gói (?:\S+ )?(?:tháng|"
    r"năm|đọc báo|hội viên)\b.{0,30}đồng|"
    r"réservée?s? (?:à|aux) (?:nos |ses )?(?:abonn|membres|inscrits)|(?:il vous reste|reste à lire).{0,12}\d+ ?%|"
    r"pour lire la suite|la suite (?:de cet article )?est réservée|"
    r"(?:abonnez|inscrivez|connectez|identifiez)-vous (?:pour|et|afin)|déjà (?:abonn|inscrit)|je m['’]abonne|"
    r"(?:jetzt )?weiterlesen (?:mit|mit einem|als|für|lohnt)|(?:bereits|schon) (?:\S+ )?(?:abo|abonnent|kunde|"
    r"registriert)|nur für abonnenten|"
    r"(?:exklusiv|lesen sie).{0,30}(?:für abonnent|mit (?:einem )?abo)|um (?:weiterzulesen|den (?:ganzen|"
    r"vollständigen) artikel)|sie haben bereits ein abo|"
    r"(?:suscr[ií]bete|reg[ií]strate|inicia sesi[oó]n) para|(?:contenido|artículo) (?:exclusivo )?(?:para|"
    r"de) suscriptores|ya (?:eres|soy) suscriptor|"
    r"(?:会员|會員|订阅|付费|登录|登入|注册).{0,8}(?:专享|专属|后(?:可)?(?:阅读|查看|继续)|可读|阅读全文|"
    r"查看全文)|剩余\s*\d+ ?%|已是会员|开通会员|"
    r"(?:только )?для подписчиков|(?:оформите|купите) подписку|чтобы (?:читать|продолжить)|ログイン(?:して|"
    r"すると)|会員限定|有料会員|"
    r"ເຂົ້າສູ່ລະບົບເພື່ອ|ສະເພາະສະມາຊິກ|សម្រាប់សមាជិក",
)
_CONSENT = Pattern(
    r"\bwe (?:and|value|use|need|respect|care|process|store)\b.{0,60}(?:partners?|privacy|cookies?|consent|data)|"
    r"our \d* ?(?:partners|vendors)|"
    r"(?:your|manage|withdraw|change) (?:\S+ ){0,2}(?:consent|privacy|choices|preferences|settings)|"
    r"accept (?:all|cookies)|reject all|"
    r"personali[sz]ed (?:ads|advertising|content)|legitimate interest|store and/or access|personal data|"
    r"privacy (?:policy|choices|settings|dashboard)|"
    r"european economic area|general data protection|not available in your (?:country|region)|"
    r"unavailable (?:due to legal|in your)|"
    r"(?:chúng tôi|trang (?:web )?này|website này).{0,60}(?:cookie|quyền riêng tư|dữ liệu|đối tác)|"
    r"chấp nhận tất cả|từ chối tất cả|(?:bạn|quý vị) (?:đồng ý|có quyền)|"
    r"(?:cài đặt|tùy chọn|tuỳ chọn|chính sách) (?:\S+ )?(?:quyền riêng tư|cookie|bảo mật)|rút lại (?:sự )?đồng ý|"
    r"dữ liệu (?:cá nhân|được|nhận dạng|của bạn)|đồng ý và tiếp tục|"
    r"(?:nous|nos \d* ?partenaires|votre (?:accord|consentement|vie privée|choix)|vos (?:données|choix|"
    r"préférences)).{0,80}(?:cookies?|partenaires|données|consentement|vie privée|traceurs)|"
    r"(?:tout accepter|tout refuser|continuer sans accepter|intérêt légitime|publicité personnalisée|"
    r"données personnelles|données à caractère)|"
    r"(?:wir|ihre?|unsere|sie)\b.{0,80}(?:cookies?|einwilligung|zustimmung|datenschutz|tracking|drittanbieter|"
    r"personenbezogene)|alle (?:akzeptieren|ablehnen)|berechtigtes interesse|"
    r"personalisierte (?:werbung|anzeigen)|werbung und tracking|"
    r"(?:nosotros|nuestros socios|usted|tu|su)\b.{0,60}(?:cookies|consentimiento|privacidad)|aceptar todo|"
    r"(?:我们|我們|您).{0,30}(?:cookie|隐私|隱私|个人信息|個人資料|同意)|全部接受|接受所有|файл\w* cookie|"
    r"персональн\w+ данн",
)
#: In the order of asking: a block page names cookies, a consent wall offers a subscription.
PHRASES = {
    RefusalReason.BLOCKED: _BLOCKED,
    RefusalReason.CONSENT_WALL: _CONSENT,
    RefusalReason.LOGIN_WALL: _LOGIN,
    RefusalReason.SOFT_404: _GONE,
}
#: What such pages talk about; an article may do so too, but it does not speak to its reader.
TOPICS = {
    RefusalReason.CONSENT_WALL: Pattern(
        r"cookie|consent|privacy|\bdata\b|tracking|adverts?|advertis|partners?\b|vendors?|\bdevice|identifiers?|"
        r"purposes?\b|"
        r"profiles?\b|personal information|opt out|gdpr|european|vie privée|traceurs?|publicit|ciblé|ciblage|"
        r"données|consentement|"
        r"partenaires|einwilligung|zustimmung|einverständnis|datenschutz|daten\b|werbung|partner\b|endgerät|"
        r"zwecke|drittanbieter|"
        r"quyền riêng tư|dữ liệu|quảng cáo|đối tác|đồng ý|cho phép|thu thập|định danh|nhận dạng|consentimiento|"
        r"privacidad|datos|"
        r"socios|publicidad|consenso|dati personali|pubblicità|toestemming|隐私|数据|个人信息|广告|合作伙伴|"
        r"同意|согласи|персональн",
    ),
    RefusalReason.LOGIN_WALL: Pattern(
        r"subscri|account|\blog ?in|sign ?in|sign ?up|regist|member|password|unlimited|\bfree\b|trial|paywall|"
        r"clients? only|"
        r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|đồng|euro|vnd|usd|元|円)|abonn|inscri|identifi|connect(?:er|ez|é)|"
        r"mot de passe|compte\b|offre|"
        r"sans engagement|abo\b|konto|anmeld|registrier|weiterlesen|kündbar|plus\b|đăng nhập|đăng ký|hội viên|"
        r"thành viên|tài khoản|"
        r"mật khẩu|\bgói\b|trả phí|\bvip\b|chuyển khoản|mã qr|suscri|contraseña|cuenta|abbon|accedi|подпис|"
        r"аккаунт|парол|войти|"
        r"会员|會員|登录|登入|注册|订阅|付费|会員|ログイン|登録|購読|有料",
    ),
    RefusalReason.BLOCKED: Pattern(
        r"robot|\bbots?\b|browser|requests?\b|\baccess|traffic|captcha|verif|human|javascript|firewall|\bip\b|"
        r"support id|incident|"
        r"administrator|automat|navigateur|vérification|accéder|accès|trafic|browser|anfrage|zugriff|sicherheit|"
        r"trình duyệt|truy cập|"
        r"xác minh|xác nhận|kiểm tra|tường lửa|yêu cầu|tự động|bảo vệ|navegador|tráfico|acceso|访问|请求|"
        r"浏览器|验证|机器|频繁|"
        r"запрос|браузер|доступ|ເຂົ້າເຖິງ|アクセス|ブラウザ",
    ),
    RefusalReason.SOFT_404: Pattern(
        r"\bpages?\b|\blinks?\b|\burl|address|moved|removed|renamed|taken down|search|typed|spelling|domain|"
        r"server|hosting|"
        r"web ?sites?\b|maintenance|\btrang\b|nội dung|liên kết|đường dẫn|địa chỉ|thu hồi|bị (?:xóa|xoá|gỡ)|"
        r"bảo trì|nâng cấp|"
        r"gián đoạn|tên miền|adresse|lien\b|supprim|déplac|recherche|seite|adresse|wartung|página|enlace|página|"
        r"pagina|"
        r"页面|網頁|网页|链接|删除|维护|страниц|ссылк|ページ|リンク|หน้า|ໜ້າ",
    ),
}
#: Words that speak to a reader.  "bạn" is also the friendly country, "nhấn mạnh" is to stress, "Sie" begins a sentence
#: about somebody else, "ທ່ານ" is Mr: each only where it cannot be that.
_SPEAKS = Pattern(
    r"\b(?:you|your|yours|you['’](?:re|ve|ll)|please|click|we|our|us)\b|"
    r"\b(?:quý (?:vị|khách|độc giả|bạn đọc)|vui lòng|xin (?:mời|vui|cảm ơn|lỗi|hãy|chào)|hãy|chúng tôi|rất tiếc)\b|"
    r"\b(?:nếu|khi|để|giúp|cho|của|mà|với|mời) bạn\b(?! (?:bè|hàng|lào|học|trẻ|đọc|chiến))|"
    r"\b(?:vous|votre|vos|veuillez|cliquez|saisissez|nous|notre|nos|j['’]accepte)\b|"
    r"\b(?:bitte|wir|uns|unser\w*)\b|"
    r"\b(?:usted|ustedes|tu|tus|haga|nosotros|nuestr\w+|voi|vostr\w+|noi|nostr\w+|você)\b|"
    r"\b(?:вы|вас|вам|ваш\w*|пожалуйста|наш\w*)\b|您|你|请(?:在|点击|登录|输入|稍后|联系|勿|先|于)|我们|我們|"
    r"お客様|あなた|ください|ກະລຸນາ|กรุณา|សូម|\b(?:anda|silakan)\b",
)
_SPEAKS_AS_WRITTEN = Pattern(
    r"(?:^|[.!?] )(?:[Bb]ấm|[Nn]hấn|[Cc]họn) (?:vào|nút|để|chọn|“)|"
    r"(?<!nước )(?<!phía )(?<!các )\b[Bb]ạn (?:có thể|cần|đã|đang|sẽ|muốn|vui|hãy|không|đồng ý|tìm|yêu cầu|vẫn|"
    r"chưa|đăng|nhận)\b|"
    r"(?<=[a-zäöüß,] )Sie\b|\bIhr(?:e[nmrs]?)?\b|\bIhnen\b",
)
PRICE = Pattern(
    r"(?:[$€£¥]\s?\d[\d.,]{0,12}|\d[\d.,]{0,12}\s?(?:[$€£¥]|đồng|đ\b|vnd|euros?|eur|usd|euro|元|円|₽|руб\w*|บาท|ກີບ)).{0,20}"
    r"(?:/|\b(?:a|per|par|pro|im|in der|mỗi|một|al|au|на|в)\b|每)?\s*(?:month|week|year|mois|semaine|an\b|"
    r"année|monat|woche|jahr|tháng|"
    r"tuần|năm|mes\b|mese|anno|año|月|年|周|месяц|недел|год|เดือน|ເດືອນ)|"
    r"(?:month|tháng|mois|monat|月|gói|abo|abonnement|subscription|abbonamento|suscripción)\w*\s*[:：]?.{0,12}"
    r"(?:[$€£¥]\s?\d|\d[\d.,]{0,12}\s?(?:[$€£¥]|đồng|đ\b|vnd|euro|元|円))",
)
OFFER = Pattern(
    r"subscri|abonn|\babo\b|\bgói\b|hội viên|thành viên|đăng ký|member|unlimited|premium|digital|suscri|подпис|"
    r"会员|订阅|購読",
)
QUOTED = re.compile(r"[“\"«„‘][^”\"»“’]{0,600}[”\"»“’]")


def addresses(line: str) -> bool:
    """Whether a line speaks to its reader."""
    return _SPEAKS.search(small(line)) is not None or _SPEAKS_AS_WRITTEN.search(line) is not None
