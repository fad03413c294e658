"""The article, and nothing of what stands around it."""

import pytest

from tests.reading.newsprint import (
    FALSE_BLURB,
    FALSE_ROUND,
    LEAD,
    STORY,
    STORY_EN,
    TITLE,
    TITLE_EN,
    article,
    document,
    paragraphs,
    story,
)

CARD = f'<a href="/k-1.html"><img src="/k.jpg" alt="{FALSE_ROUND}"></a> <a href="/k-1.html">{FALSE_ROUND}</a>'
LINKS = "".join(f'<li><a href="/k-{i}.html">{FALSE_ROUND} và chuyện khác số {i}</a></li>' for i in range(4))


def test_paragraphs_stand_one_a_line_in_order() -> None:
    assert article(story()).paragraphs == list(STORY)


def test_a_paragraph_with_links_inside_stays_whole() -> None:
    linked = (
        STORY[1].replace("thương mại", '<a href="/t">thương mại</a>').replace("giáo dục", '<a href="/g">giáo dục</a>')
    )
    page = document(f"<h1>{TITLE}</h1><div>{paragraphs(STORY[0], linked, STORY[2])}</div>")
    assert article(page).paragraphs == list(STORY)


def test_text_broken_by_line_breaks_is_not_glued() -> None:
    page = document(f"<h1>{TITLE}</h1><div class='text'>{'<br><br>'.join(STORY)}</div>")
    assert article(page).paragraphs == list(STORY)


def test_the_lead_above_the_body_is_part_of_the_text() -> None:
    page = document(
        f'<h1>{TITLE}</h1><div class="sapo">{LEAD}</div><div class="article-body">{paragraphs(*STORY)}</div>',
        head=f'<meta name="description" content="{LEAD}">',
    )
    assert article(page).paragraphs == [LEAD, *STORY]


def test_the_lead_is_not_given_twice() -> None:
    page = story(before=f"<p>{LEAD}</p>", head=f'<meta name="description" content="{LEAD}">')
    assert article(page).paragraphs == [LEAD, *STORY]


def test_what_holds_the_whole_story_is_no_lead() -> None:
    page = document(f"<h1>{TITLE}</h1><div class='entry-lead'>{paragraphs(*STORY)}</div>")
    assert article(page).paragraphs == list(STORY)


def test_a_page_that_is_laid_out_in_tables_is_read_by_its_paragraphs() -> None:
    menu = "<tr><td><a href='/a'>Giới thiệu</a> | <a href='/b'>Văn bản</a></td><td></td></tr>"
    story_cell = f"<td><table><tr><td><b>{TITLE}</b><br>{paragraphs(*STORY)}</td></tr></table></td>"
    page = document(f"<table>{menu}<tr><td width='150'><a href='/c'>Thông báo</a></td>{story_cell}</tr></table>")
    assert article(page).paragraphs == list(STORY)


def test_a_table_of_figures_stays_in_the_text() -> None:
    table = "<table><tr><td>Năm 2024</td><td>2,2 tỷ USD</td></tr><tr><td>Năm 2025</td><td>3 tỷ USD</td></tr></table>"
    assert "2,2 tỷ USD" in article(story(after=table)).text


def test_a_description_that_no_reader_sees_is_not_part_of_the_text() -> None:
    assert article(story(head=f'<meta name="description" content="{FALSE_BLURB}">')).paragraphs == list(STORY)


@pytest.mark.parametrize(
    "noise",
    [
        pytest.param(f"<div>{CARD}<p>{FALSE_BLURB}</p></div>", id="card with a blurb"),
        pytest.param(f"<table><tr><td>{CARD}</td><td><div>{FALSE_BLURB}</div></td></tr></table>", id="card in a table"),
        pytest.param(f"<div><h3>Tin liên quan</h3><ul>{LINKS}</ul></div>", id="box under a heading"),
        pytest.param(f"<h3>Đọc thêm</h3><ul>{LINKS}</ul>", id="heading and list without a box"),
        pytest.param(f"<p><strong>Các tin khác:</strong></p><ul>{LINKS}</ul>", id="heading set as a paragraph"),
        pytest.param(f"<div><span>Read more</span><div>{CARD}<p>{FALSE_BLURB}</p></div></div>", id="English heading"),
        pytest.param(f"<div><p>À lire aussi</p><ul>{LINKS}</ul></div>", id="French heading"),
        pytest.param(f"<div><h4>相关新闻</h4><ul>{LINKS}</ul></div>", id="Chinese heading"),
        pytest.param(f"<ul>{LINKS}</ul>", id="list of links"),
        pytest.param(f"<p>&gt;&gt; <a href='/k.html'>{FALSE_ROUND}</a></p>", id="pointer"),
        pytest.param(f"<p><b>Xem thêm:</b> <a href='/k.html'>{FALSE_ROUND}</a></p>", id="pointing words"),
        pytest.param(f"<div class='box-tin-lien-quan'><p>{FALSE_BLURB}</p></div>", id="telling class"),
        pytest.param(f"<div type='RelatedNews'><p>{FALSE_BLURB}</p></div>", id="telling type"),
        pytest.param(f"<figure><img src='/a.jpg'><figcaption>{FALSE_BLURB}</figcaption></figure>", id="figure"),
        pytest.param(
            f"<table><tr><td><img src='/a.jpg'></td></tr><tr><td>{FALSE_BLURB}</td></tr></table>", id="image table"
        ),
        pytest.param(f"<p><img src='/a.jpg'><br><em>{FALSE_BLURB}</em></p>", id="caption in italics"),
        pytest.param(f"<p>{TITLE} ảnh 1{FALSE_BLURB}</p>", id="caption glued behind the headline"),
    ],
)
@pytest.mark.parametrize("place", ["before", "between", "after"])
def test_what_is_put_into_the_article_is_not_read_with_it(noise: str, place: str) -> None:
    around = {
        "before": noise + paragraphs(*STORY),
        "between": paragraphs(*STORY[:2]) + noise + paragraphs(STORY[2]),
        "after": paragraphs(*STORY) + noise,
    }[place]
    found = article(document(f"<h1>{TITLE}</h1><div class='text'>{around}</div>"))
    assert found.paragraphs == list(STORY)


def test_teasers_at_the_end_without_a_heading_or_a_box_are_not_read() -> None:
    assert article(story(after=f"<p>{CARD}</p><p>{FALSE_BLURB}</p>" * 2)).paragraphs == list(STORY)


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_sidebar_with_a_false_round_stays_outside(side: str) -> None:
    cards = "".join(
        f'<div class="item"><h3><a href="/k-{i}.html">{FALSE_ROUND}</a></h3><p>{FALSE_BLURB}</p></div>'
        for i in range(5)
    )
    sidebar = f"<div><h2>Đọc nhiều</h2>{cards}</div>"
    body = f"<div><h1>{TITLE}</h1><div>{paragraphs(*STORY)}</div></div>"
    found = article(document(sidebar + body if side == "before" else body + sidebar))
    assert found.paragraphs == list(STORY)
    assert found.title == TITLE


def test_what_a_site_removes_is_gone() -> None:
    page = story(before=f"<div class='odd'><p>{FALSE_BLURB}</p></div>")
    assert FALSE_BLURB in article(page).text
    assert article(page, remove=("//div[@class='odd']",)).paragraphs == list(STORY)


def test_an_xpath_that_is_none_does_not_stop_the_reading() -> None:
    assert article(story(), remove=("//div[",)).paragraphs == list(STORY)


@pytest.mark.parametrize(
    ("sign_off", "credit"),
    [
        ("<p>(TTXVN/Vietnam+)</p>", "TTXVN/Vietnam+"),
        ("<p>(TTXSH/Sông Hồng+)</p>", "TTXSH/Sông Hồng+"),
        ("<div class='src'>(TTXVN)</div>", "TTXVN"),
        ("<p style='text-align:right'><strong>Theo Báo Nhân Dân</strong></p>", "Báo Nhân Dân"),
        ("<p>Nguồn: dangcongsan.vn</p>", "dangcongsan.vn"),
        ("<p>Source: VNA</p>", "VNA"),
        ("<p>-VNA</p>", "VNA"),
        ("<p>Theo Đảng cộng sản</p><p>Nguồn: dangcongsan.vn</p>", "dangcongsan.vn"),
    ],
)
def test_the_sign_off_becomes_the_credit_and_ends_the_article(sign_off: str, credit: str) -> None:
    found = article(story(after=f"{sign_off}<p>{FALSE_BLURB}</p>"))
    assert found.paragraphs == list(STORY)
    assert found.credit == credit


def test_an_end_mark_ends_the_article_and_leaves_a_full_stop() -> None:
    marked = STORY[2].removesuffix(".") + "./."
    page = document(f"<h1>{TITLE}</h1><div>{paragraphs(*STORY[:2], marked, FALSE_BLURB)}</div>")
    assert article(page).paragraphs == list(STORY)


def test_a_source_of_a_figure_within_the_text_does_not_end_it() -> None:
    more = tuple(f"{line} {line.upper()}" for line in STORY)
    page = document(f"<h1>{TITLE}</h1><div>{paragraphs(STORY[0], 'Nguồn: Tổng cục Thống kê', *more)}</div>")
    assert article(page).paragraphs[-1] == more[-1]


def test_the_author_under_the_text_is_named_and_not_read() -> None:
    found = article(story(after="<p><strong>Minh Thu</strong></p>"))
    assert found.paragraphs == list(STORY)
    assert found.authors == ("Minh Thu",)


def test_an_english_page_is_read_as_well() -> None:
    page = document(
        f"<h1>{TITLE_EN}</h1><div>{paragraphs(*STORY_EN)}<p>Related stories</p><ul>{LINKS}</ul></div>",
        title=TITLE_EN,
        lang="en",
    )
    found = article(page)
    assert found.paragraphs == list(STORY_EN)
    assert (found.title, found.language) == (TITLE_EN, "en")


def test_a_headline_without_its_site_is_the_title() -> None:
    page = story().replace(f'content="{TITLE}"', f'content="{TITLE} | example.vn"').replace(f"<h1>{TITLE}</h1>", "")
    assert article(page).title == TITLE


def test_a_site_that_names_itself_first_is_cut_off_where_the_page_shows_the_rest() -> None:
    head = f"<html><head><title>Báo Sông Mã - {TITLE}</title></head>"
    page = f"{head}<body><div class='t'>{TITLE}</div><div>{paragraphs(*STORY)}</div></body></html>"
    assert article(page).title == TITLE


def test_the_name_of_the_site_is_no_headline() -> None:
    page = (
        f"<html><head><title>Bao Thu</title></head><body><h2>{TITLE}</h2><div>{paragraphs(*STORY)}</div></body></html>"
    )
    assert article(page).title == TITLE


def test_the_headline_on_the_page_counts_more_than_the_longer_one_for_sharing() -> None:
    page = story().replace(f'content="{TITLE}"', f'content="Ngoại giao: {TITLE} - Báo Thử"')
    assert article(page).title == TITLE


@pytest.mark.parametrize(
    ("stated", "kept"),
    [
        ("https://example.vn/thoi-su/bai-viet-4521.html", "https://example.vn/thoi-su/bai-viet-4521.html"),
        ("/thoi-su/khac-99.html", "https://www.example.vn/thoi-su/khac-99.html"),
        ("https://www.example.vn/", "https://www.example.vn/thoi-su/bai-viet-4521.html"),
        ("https://evil.example.com/thoi-su/bai-viet-4521.html", "https://www.example.vn/thoi-su/bai-viet-4521.html"),
        ("javascript:alert(1)", "https://www.example.vn/thoi-su/bai-viet-4521.html"),
        ("http://[bad", "https://www.example.vn/thoi-su/bai-viet-4521.html"),
    ],
)
def test_an_address_is_believed_only_on_the_same_site(stated: str, kept: str) -> None:
    assert article(story(head=f'<link rel="canonical" href="{stated}">')).canonical_url == kept


SECOND = f"<h2>Một đầu đề khác hẳn của bài thứ hai</h2><p>16:40 | 18/11/2026</p>{paragraphs(FALSE_BLURB, FALSE_BLURB)}"


def test_a_whole_article_below_the_first_is_not_read_with_it() -> None:
    page = document(f"<h1>{TITLE}</h1><div class='c'>{paragraphs(*STORY)}</div><div class='next'>{SECOND}</div>")
    assert article(page).paragraphs == list(STORY)


def test_sections_of_an_article_are_no_second_articles() -> None:
    section = "<div><h2>Những việc sẽ làm trong năm tới</h2><p>Hai bên sẽ mở thêm hai cửa khẩu vào cuối năm.</p></div>"
    page = document(f"<h1>{TITLE}</h1><div class='c'>{paragraphs(*STORY)}{section}</div>")
    assert article(page).paragraphs[:3] == list(STORY)
    assert "Hai bên sẽ mở thêm hai cửa khẩu vào cuối năm." in article(page).paragraphs


def test_where_the_h1_names_the_kind_of_page_the_dated_heading_is_the_headline() -> None:
    """As the foreign ministry's pages do; the article below it was taken for a second one, and a round was lost."""
    body = f"<h1>Chi tiết - Báo Thử</h1><div><h2>{TITLE}</h2><p>10:20 | 12/03/2024</p>{paragraphs(*STORY)}</div>"
    page = f"<html lang='vi'><head><title>Chi tiết - Báo Thử</title></head><body>{body}</body></html>"
    found = article(page)
    assert found.title == TITLE
    assert found.paragraphs == list(STORY)
