"""What the catalogue says articles look like: the addresses that were really seen, and their neighbours that are none.

The slugs are invented; the shapes are those of the outlets.
"""

import re

import pytest

from config import load

SLUG = "viet-nam-lao-tham-khao-chinh-tri"
ARTICLES = {
    "vietnamplus": [f"/{SLUG}/333659.vnp", f"/{SLUG}-post333659.vnp"],
    "vietnamplus-zh": ["/%E8%B6%8A%E5%8D%97/333659.vnp", "/post-333659.vnp"],
    "vietnamplus-en vietnamplus-fr vietnamplus-es vietnamplus-ru vietnamplus-ja": [
        f"/{SLUG}/118.vnp",
        f"/{SLUG}-post118.vnp",
    ],
    "nhandan nhandan-en nhandan-es nhandan-zh": [f"/{SLUG}-post812345.html", f"/ocop/{SLUG}-post812345.html"],
    "nhandan-fr": [f"/{SLUG}-post812345.html", f"/item/712345-{SLUG}.html"],
    "sggp sggp-en sggp-zh sggpnews baophapluat": [f"/{SLUG}-post812345.html"],
    "baoquocte baoquocte-en thoidai": [f"/{SLUG}-204000.html"],
    "qdnd": [f"/chinh-tri/tin-tuc/{SLUG}-812345"],
    "qdnd-en": [f"/politics/news/{SLUG}-552345"],
    "qdnd-zh": ["/cid-6123/7183/-589000"],
    "baotintuc": [f"/thoi-su/{SLUG}-20241216172500102.htm"],
    "vov": [f"/chinh-tri/{SLUG}-post1141234.vov", f"/chinh-tri/{SLUG}-412345.vov"],
    "vov-en": [f"/politics/{SLUG}-post1141234.vov"],
    "vovworld": [f"/vi-VN/thoi-su/{SLUG}-1064512.vov", f"/{SLUG}/412345.vov"],
    "baochinhphu": [f"/{SLUG}-102250708175811123.htm"],
    "baochinhphu-zh": ["/%E8%B6%8A%E5%8D%97-116250708175811123.htm"],
    "mofa": [
        f"/tin-chi-tiet/chi-tiet/{SLUG}-57123-138.html",
        f"/web/ministry-of-foreign-affairs/detail/chi-tiet/{SLUG}-57123-138",
        "/en/tt_baochi/tcbc/ns070412152233",
    ],
    "vietnamnet vnexpress": [f"/{SLUG}-2312345.html"],
    "thanhnien": [f"/{SLUG}-185250708175811123.htm"],
    "vietnamnews": [f"/politics-laws/1689071/{SLUG}.html"],
    "lecourrier": [f"/{SLUG}/123456.html"],
    "vnanet": [f"/vietnamese/tin-van/{SLUG}-312345.html", f"/russian/tin-van/%D0%B2-{SLUG}-312345.html"],
    "kpl": ["/detail.aspx?id=90123", "/En/detail.aspx?id=90123", "/EN/Detail.aspx?id=90123"],
    "pasaxon": ["/phon-kan-pa-xum-12345.html"],
}
OTHERS = {
    "vietnamplus vietnamplus-en vietnamplus-zh": [
        "/",
        "/lao-tag118.vnp",
        "/thegioi.vnp",
        "/chinhtri/",
        "/chinhtri/trang2.vnp",
        f"/{SLUG}-post333659.vnp.amp",
        "/rss/home.rss",
    ],
    "nhandan nhandan-fr sggp baophapluat": [
        "/",
        "/lao-tag118.html",
        "/tag/a+b.html",
        "/chinh-tri.html",
        "/rss/thegioi-1231.rss",
    ],
    "baoquocte baoquocte-en thoidai": [
        "/",
        "/thoi-su",
        "/ngoai-giao",
        "/rss_feed/",
        "/apicenter@/print_article&i=204000",
        "/tag/lao-204000.html",
    ],
    "qdnd qdnd-en": ["/", "/chinh-tri", "/chinh-tri/tin-tuc", "/rss/cate/chinh-tri-3429.rss"],
    "qdnd-zh": ["/", "/cid-6123", "/cid-6123/7183"],
    "baotintuc": ["/", "/thoi-su-472ct0.htm", "/thoi-su-472ct0/trang-2.htm", "/rss/kinh-te-128.rss"],
    "vov vov-en": ["/", "/chinh-tri", "/rss.xml", "/tin-moi.vov"],
    "vovworld": ["/", "/vi-VN.vov", "/vi-VN/thoi-su.vov"],
    "baochinhphu baochinhphu-zh": ["/", f"/print/{SLUG}-102250708175811123.htm", "/quoc-te.htm", "/home.rss"],
    "mofa": ["/", "/hoat-dong-lanh-dao-bo", "/hop-bao", "/hoat-dong-pho-thu-tuong-bo-truong?page=2"],
    "vietnamnet vnexpress": ["/", "/the-gioi", "/the-gioi-p2", "/vn/thoi-su", "/rss/the-gioi.rss"],
    "thanhnien": ["/", "/the-gioi.htm", "/sitemap.xml"],
    "vietnamnews": ["/", "/politics-laws", "/politics-laws?p=2", "/rss/politics-laws.rss"],
    "lecourrier": ["/", "/politique.html", "/asean/"],
    "vnanet": ["/", "/vietnamese/", f"/print/vietnamese/tin-van/{SLUG}-312345.html", "/vietnamese/tin-van.html"],
    "kpl": ["/EN/", "/En/News.aspx?cat=9", "/En/rss.aspx"],
    "pasaxon": ["/", "/politics.html", "/category/politics-12.html"],
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str | None]]:
    sites = load(None, environ={}, cwd=tmp_path_factory.mktemp("empty")).sites
    return {site.name: (site.home.rstrip("/"), site.article) for site in sites}


@pytest.mark.parametrize(("table", "expected"), [(ARTICLES, True), (OTHERS, False)], ids=["articles", "others"])
def test_the_catalogue_knows_articles_from_other_pages(
    catalogue: dict[str, tuple[str, str | None]],
    table: dict[str, list[str]],
    expected: bool,  # noqa: FBT001 - a column
) -> None:
    wrong = [
        home + path
        for names, paths in table.items()
        for home, article in (catalogue[name] for name in names.split())
        for path in paths
        if article is None or (re.search(article, home + path) is not None) is not expected
    ]
    assert wrong == []


def test_no_shape_of_the_catalogue_goes_untried(catalogue: dict[str, tuple[str, str | None]]) -> None:
    tried = {name for names in ARTICLES for name in names.split()}
    assert {name for name, (_, article) in catalogue.items() if article} == tried


def test_no_shape_takes_long_over_any_address(catalogue: dict[str, tuple[str, str | None]]) -> None:
    for home, article in catalogue.values():
        for filler in ("a", "-", "1", "/a-", "-1"):
            assert article is None or re.search(article, home + "/" + filler * 1000 + "!") is None
