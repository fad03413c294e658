"""Which addresses are one page, and which look alike and are not."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.url import canonical_url, host_of, url_key
from tests.domain.world import unhurried

PLUS = "https://www.vietnamplus.vn/hop-tham-khao-post300011.vnp"
BAOQUOCTE = "https://baoquocte.vn/tham-khao-chinh-tri-300012.html"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PLUS, "http://www.vietnamplus.vn/hop-tham-khao-post300011.vnp"),
        (PLUS, "https://vietnamplus.vn/hop-tham-khao-post300011.vnp"),
        (PLUS, "HTTPS://WWW.VietnamPlus.VN/hop-tham-khao-post300011.vnp"),
        (PLUS, "https://www.vietnamplus.vn:443/hop-tham-khao-post300011.vnp"),
        (PLUS, "http://www.vietnamplus.vn:443/hop-tham-khao-post300011.vnp"),
        (PLUS, "http://www.vietnamplus.vn:80/hop-tham-khao-post300011.vnp"),
        (PLUS, "https://www.vietnamplus.vn./hop-tham-khao-post300011.vnp"),
        (PLUS, f"  {PLUS} \n"),
        (PLUS, f"{PLUS}#binh-luan"),
        (PLUS, f"{PLUS}?utm_source=rss&utm_medium=feed"),
        (PLUS, f"{PLUS}?fbclid=IwAR0abc"),
        (PLUS, f"{PLUS}?gidzl=x&zarsrc=30"),
        (PLUS, f"{PLUS}?share=facebook"),
        (PLUS, f"{PLUS}?PHPSESSID=1f2e"),
        ("https://en.vietnamplus.vn/talks/300013.vnp", "https://betaen.vietnamplus.vn/talks/300013.vnp"),
        ("https://vov.vn/chinh-tri/hop-post300014.vov", "https://amp.vov.vn/chinh-tri/hop-post300014.vov"),
        ("https://vovworld.vn/vi-VN/hop-300015.vov", "http://m.vovworld.vn/vi-VN/hop-300015.vov"),
        ("https://vovworld.vn/vi-VN/hop-300015.vov", "http://vovworld.vn./vi-VN/hop-300015.vov"),
        ("https://baomoi.com/hop-c300016.epi", "https://beta.baomoi.com/hop-c300016.epi"),
        ("https://baomoi.com/hop-c300016.epi", "https://baomoi.com/hop-c300016.epi&share=1"),
        (BAOQUOCTE, f"{BAOQUOCTE}&mobile=yes&amp=1"),
        (BAOQUOCTE, f"{BAOQUOCTE}&amp;mobile=yes"),
        (BAOQUOCTE, f"{BAOQUOCTE}&in_play=false"),
        (BAOQUOCTE, f"{BAOQUOCTE}?mobile=yes&amp=1"),
        (BAOQUOCTE, f"{BAOQUOCTE}?in_play=false"),
        ("https://baotintuc.vn/thoi-su/hop.htm", "https://baotintuc.vn/thoi-su/hop.htm&in_play=1"),
        ("https://baochinhphu.vn/hop-1022611.htm", "https://baochinhphu.vn/print/hop-1022611.htm"),
        ("https://vnanet.vn/vi/tin/hop-17.html", "https://vnanet.vn/vi/tin/hop-17.html/print"),
        ("https://laotiantimes.com/2026/11/talks/", "https://laotiantimes.com/2026/11/talks/amp/"),
        ("https://laotiantimes.com/2026/11/talks/", "https://laotiantimes.com/2026/11/talks"),
        ("https://nhandan.vn/h%E1%BB%8Dp-post18.html", "https://nhandan.vn/họp-post18.html"),
        ("https://kpl.gov.la/detail.aspx?id=96000", "https://www.kpl.gov.la/detail.aspx?id=96000&utm_campaign=x"),
        ("https://kpl.gov.la/detail.aspx?id=96000&cat=9", "https://kpl.gov.la/detail.aspx?cat=9&id=96000"),
    ],
)
def test_these_addresses_are_one_page(one: str, other: str) -> None:
    assert url_key(one) == url_key(other)


@pytest.mark.parametrize(
    "page", [PLUS, BAOQUOCTE, "https://baotintuc.vn/hop-2026.htm", "https://vov.vn/chinh-tri/hop-post300014.vov"]
)
def test_an_amp_twin_in_the_place_of_the_page_suffix_is_the_page(page: str) -> None:
    assert url_key(page.rpartition(".")[0] + ".amp") == url_key(page)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PLUS, "https://www.vietnamplus.vn/hop-tham-khao/300011.vnp"),
        (PLUS, "https://www.vietnamplus.vn/nhan-de-moi-post300011.vnp"),
        ("https://vov.vn/chinh-tri/hop-post300014.vov", "https://vov.vn/the-gioi/hop-moi-post300014.vov"),
        ("https://vovworld.vn/vi-VN/tin/hop-300015.vov", "https://vovworld.vn/vi-VN/hop-khac-300015.vov"),
        ("https://nhandan.vn/hop-post841234.html", "https://nhandan.vn/hop-voi-lao-post841234.html"),
        ("https://vietnamnews.vn/politics-laws/1720001/a.html", "https://vietnamnews.vn/economy/1720001/b.html"),
        ("https://baotintuc.vn/a/hop-20250708101112345.htm", "https://baotintuc.vn/b/hop-2-20250708101112345.htm"),
    ],
)
def test_an_article_is_known_by_its_number_where_the_site_numbers_them(one: str, other: str) -> None:
    assert url_key(one) == url_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://vietnamplus.vn/a-post300011.vnp", "https://en.vietnamplus.vn/a-post300011.vnp"),
        ("https://vietnamplus.vn/a-post300011.vnp", "https://vietnamplus.vn/a-post300012.vnp"),
        ("https://vietnamplus.vn/chu-de/a/300011.vnp", "https://vietnamplus.vn/chu-de/b/300011.vnp"),
        ("https://press.example/a-post300011.html", "https://press.example/b-post300011.html"),
        ("https://press.example/a-20260708.html", "https://press.example/b-20260708.html"),
        ("https://vov.vn/a-300014.vov", "https://vov.vn/a-post300014.vov"),  # numbered anew
        ("https://nhandan.vn/a-post841234.html?page=2", "https://nhandan.vn/a-post841234.html"),
        ("https://vietnamplus.vn/%23300011", "https://vietnamplus.vn/a-post300011.vnp"),
        ("https://kpl.gov.la/detail.aspx?id=96000", "https://kpl.gov.la/detail.aspx?id=96001"),
        ("https://kpl.gov.la/detail.aspx?id=96000", "https://kpl.gov.la/detail.aspx"),
        ("https://latv.la/?p=12", "https://latv.la/?p=13"),
        ("https://vietnamplus.vn/a-post1.vnp", "https://en.vietnamplus.vn/a-post1.vnp"),
        ("https://vietnamplus.vn/a-post1.vnp", "https://vietnamplus.vn/a-post2.vnp"),
        ("https://vietnamplus.vn/a-post1.vnp", "https://ufabetindo.example/a-post1.vnp"),
        ("https://vietnam.vn/en/a", "https://vjs.vietnam.vn/en/a"),
        ("https://vnanet.vn/en/a", "https://vnanet.vn/fr/a"),
        ("https://press.example:8080/a", "https://press.example/a"),
        ("https://press.example/printing/a", "https://press.example/a"),
        ("https://press.example/camp", "https://press.example/c"),
        ("https://mekong.example/a", "https://ekong.example/a"),
        ("https://press.example/amp-1.html", "https://press.example/print-1.html"),
        ("https://betahanoi.example.vn/a", "https://hanoi.example.vn/a"),
    ],
)
def test_these_addresses_look_alike_and_are_two_pages(one: str, other: str) -> None:
    assert url_key(one) != url_key(other)


@pytest.mark.parametrize(
    ("found", "fetched"),
    [
        (f"{PLUS}?utm_source=rss#top", PLUS),
        (f"{BAOQUOCTE}&mobile=yes&amp=1", BAOQUOCTE),
        ("http://M.VOV.vn.:80/a.vov", "http://m.vov.vn/a.vov"),  # host and scheme stay: others may not answer
        ("https://press.example", "https://press.example/"),
        ("https://press.example:8443/a/", "https://press.example:8443/a/"),
        ("https://press.example/Tin-Moi/A", "https://press.example/Tin-Moi/A"),
        ("https://kpl.gov.la/detail.aspx?id=96000&mobile=1", "https://kpl.gov.la/detail.aspx?id=96000"),
        ("https://press.example/tim?tu=họp&trang=", "https://press.example/tim?trang=&tu=h%E1%BB%8Dp"),
        ("https://nhandan.vn/h%E1%BB%8Dp.html", "https://nhandan.vn/h%E1%BB%8Dp.html"),
        ("https://ban:mat-khau@press.example/a", "https://press.example/a"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
    ],
)
def test_the_canonical_address_can_still_be_fetched(found: str, fetched: str) -> None:
    assert canonical_url(found) == fetched


@pytest.mark.parametrize(
    "no_page",
    [
        "",
        "hop-post1.html",
        "/hop-post1.html",
        "//press.example/a",
        "mailto:desk@example.org",
        "javascript:void(0)",
        "ftp://press.example/a",
        "http://",
        "https:///a",
        "http://./a",
        "http://[::1/a",
        "http://press.example:99999/a",
        "http://press.example:cổng/a",
    ],
)
def test_what_is_no_web_address_is_refused(no_page: str) -> None:
    with pytest.raises(ValueError):
        canonical_url(no_page)
    with pytest.raises(ValueError):
        url_key(no_page)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://WWW.VietnamPlus.vn:443/a", "vietnamplus.vn"),
        ("http://m.vovworld.vn./a", "vovworld.vn"),
        ("https://betaen.vietnamplus.vn/a", "en.vietnamplus.vn"),
        ("https://press.example:8080/a", "press.example"),
        ("https://mekong.example/a", "mekong.example"),
        ("hop-post1.html", ""),
    ],
)
def test_the_host_is_that_of_the_outlet(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize("host", ["m.vn", "amp.vn", "beta.vn"])
def test_an_outlet_may_have_a_name_like_a_view(host: str) -> None:
    assert host_of(f"https://{host}/a") == host
    assert url_key(f"https://{host}/a") == f"{host}/a"


PATHS = st.lists(st.text(st.sampled_from("abM-_.~%2Fhọp&=@;:越 "), max_size=8), max_size=4).map("/".join)
ADDRESSES = st.builds(
    "{}://{}{}{}{}/{}{}{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(["", "www.", "m.", "amp.", "beta.", "betaen.", "WWW."]),
    st.sampled_from(["a.example", "en.press.example", "báo.example", "10.0.0.1"]),
    st.sampled_from(["", "."]),
    st.sampled_from(["", ":80", ":443", ":8080"]),
    PATHS,
    st.sampled_from(["", ".html", ".html&mobile=yes", ".amp", "/print", "/amp/"]),
    st.sampled_from(["", "?", "?id=1", "?b=2&a=1&a=", "?q=h%E1%BB%8Dp+1", "?utm_source=x&id=%26", "#top", "?amp&x"]),
)


@unhurried
@given(ADDRESSES)
@example("https://press.example/hop-1.html ?utm_source=x")
def test_a_canonical_address_is_its_own_and_the_same_page(url: str) -> None:
    canonical = canonical_url(url)
    assert canonical_url(canonical) == canonical
    assert url_key(canonical) == url_key(url)
    assert url_key(url).startswith(host_of(url))


@unhurried
@given(
    scheme=st.sampled_from(["http://", "https://"]),
    view=st.sampled_from(["", "www.", "www2.", "m.", "mobile.", "amp.", "beta."]),
    dot=st.sampled_from(["", "."]),
    port=st.sampled_from(["", ":443"]),
    printed=st.sampled_from(["", "/print"]),
    tail=st.sampled_from(["", "&mobile=yes&amp=1", "&in_play=x", "?share=zalo", "?utm_medium=rss&ref=home", "#x"]),
)
def test_every_disguise_of_a_page_is_that_page(
    scheme: str, view: str, dot: str, port: str, printed: str, tail: str
) -> None:
    disguised = f"{scheme}{view}press.example{dot}{port}{printed}/hop-1.html{tail}"
    assert url_key(disguised) == url_key("https://press.example/hop-1.html")
