"""The outlets of the bundled newsroom: names, addresses and habits.  All of them are invented.

Their skeletons are in `templates/`, what stands around their articles in `noise.py`.
"""

from dataclasses import dataclass
from datetime import datetime

from demo.newsroom import noise
from demo.newsroom.noise import Noise
from demo.newsroom.story import slug_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How one outlet works."""

    name: str
    title: str
    language: str
    family: str
    timezone: str
    noise: Noise
    section_name: str
    section: str  #: path of the listing
    section_page: str  #: path of its further pages, with `{page}`
    tag: str  #: path of the tag page
    article: str  #: path of an article, with `{slug}`, `{id}`, `{at}`
    first_id: int
    feed: str = ""  #: path; empty where there is none
    feed_form: str = "rss"  #: template: rss, rss_undated, atom
    sitemaps: bool = False
    charset: str = "; charset=utf-8"  #: as it stands in the Content-Type header
    decomposed: bool = False  #: serves NFD, as some content systems do
    fresh: int = 0  #: how many of its newest articles each page shows, so that all pages change with each publication
    soft_404: bool = False  #: answers 200 to addresses that it does not know

    def path(self, title: str, number: int, at: datetime) -> str:
        """The address of the `number`th article; `at` in the outlet's zone."""
        return self.article.format(slug=slug_of(title), id=self.first_id + 7 * number, at=at)


PLANS: tuple[Plan, ...] = (
    Plan(
        name="songhong",
        title="Sông Hồng+",
        language="vi",
        family="songhong",
        timezone="Asia/Ho_Chi_Minh",
        noise=noise.SONGHONG,
        section_name="Chính trị",
        section="/chinhtri/",
        section_page="/chinhtri/trang{page}.vnp",
        tag="/lao-tag118.vnp",
        article="/{slug}-post{id}.vnp",
        first_id=834_011,
        feed="/rss/chinhtri-291.rss",
        fresh=3,
    ),
    Plan(
        name="songhong-en",
        title="SongHong Plus English",
        language="en",
        family="songhong",
        timezone="Asia/Ho_Chi_Minh",
        noise=noise.SONGHONG_EN,
        section_name="Politics",
        section="/politics/",
        section_page="/politics/page{page}.vnp",
        tag="/laos-tag77.vnp",
        article="/{slug}-post{id}.vnp",
        first_id=241_903,
        sitemaps=True,
    ),
    Plan(
        name="nhipcau",
        title="Tạp chí Nhịp Cầu",
        language="vi",
        family="nhipcau",
        timezone="Asia/Ho_Chi_Minh",
        noise=noise.NHIPCAU,
        section_name="Đời sống đối ngoại",
        section="/chuyen-ngoai-giao/doi-song-doi-ngoai",
        section_page="/chuyen-ngoai-giao/doi-song-doi-ngoai&page={page}",
        tag="/tags/viet-nam-lao.tag",
        article="/{slug}-{id}.html",
        first_id=187_204,
    ),
    Plan(
        name="congdoingoai",
        title="Cổng thông tin đối ngoại",
        language="vi",
        family="congdoingoai",
        timezone="Asia/Ho_Chi_Minh",
        noise=noise.CONGDOINGOAI,
        section_name="Hoạt động đối ngoại",
        section="/hoat-dong-doi-ngoai",
        section_page="/hoat-dong-doi-ngoai?trang={page}",
        tag="/tu-khoa/lao",
        article="/tin-chi-tiet/chi-tiet/{slug}-{id}-138.html",
        first_id=56_020,
        charset="",
        decomposed=True,
    ),
    Plan(
        name="tinmoi",
        title="Nhật báo Tin Mới",
        language="vi",
        family="tinmoi",
        timezone="Asia/Ho_Chi_Minh",
        noise=noise.TINMOI,
        section_name="Thời sự",
        section="/thoi-su.htm",
        section_page="/thoi-su/trang-{page}.htm",
        tag="/viet-nam-lao-event902.htm",
        article="/thoi-su/{slug}-{at:%Y%m%d%H%M%S}{id}.htm",
        first_id=102,
        feed="/thoi-su.rss",
        feed_form="rss_undated",
        soft_404=True,
    ),
    Plan(
        name="baotinh",
        title="Báo Sông Mã",
        language="vi",
        family="baotinh",
        timezone="Asia/Ho_Chi_Minh",
        noise=noise.BAOTINH,
        section_name="Trong nước - Quốc tế",
        section="/trong-nuoc-quoc-te/",
        section_page="/trong-nuoc-quoc-te/?p={page}",
        tag="/chu-de/huu-nghi/",
        article="/trong-nuoc-quoc-te/{at:%Y%m}/{slug}-{id:x}/",
        first_id=9_112_043,
        charset="; charset=UTF-8",
    ),
    Plan(
        name="tonghop",
        title="Tổng Hợp 24 giờ",
        language="vi",
        family="tonghop",
        timezone="Asia/Ho_Chi_Minh",
        noise=noise.TONGHOP,
        section_name="Mới nhất",
        section="/vi/moi-nhat",
        section_page="/vi/moi-nhat/{page}",
        tag="/vi/chu-de/ngoai-giao",
        article="/vi/{slug}-c{id}",
        first_id=41_207_766,
        charset="",
    ),
    Plan(
        name="mekongdaily",
        title="The Mekong Daily",
        language="en",
        family="mekongdaily",
        timezone="Asia/Vientiane",
        noise=noise.MEKONGDAILY,
        section_name="Region",
        section="/category/region/",
        section_page="/category/region/page/{page}/",
        tag="/tag/diplomacy/",
        article="/{at:%Y/%m/%d}/{slug}/",
        first_id=3_310,
        feed="/feed/",
        feed_form="atom",
    ),
    Plan(
        name="vientianepost",
        title="Vientiane Post",
        language="en",
        family="vientianepost",
        timezone="Asia/Vientiane",
        noise=noise.VIENTIANEPOST,
        section_name="Foreign Affairs",
        section="/EN/News.aspx?cat=9",
        section_page="/EN/News.aspx?cat=9&page={page}",
        tag="/EN/Tag.aspx?t=vietnam",
        article="/EN/detail.aspx?id={id}",
        first_id=88_310,
    ),
)
