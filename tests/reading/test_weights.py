"""A tree is weighed once: who takes something out of it leaves weights as if it had never been there."""

import pytest

from crawler.reading.parsing import parse
from crawler.reading.weights import Weight, take_out, weigh

PAGE = """<html><body>
<div id="top">Xã Nà Sài <a href="/1">Đường mới <b id="inside">qua</b> đèo</a> sau cầu
<ul id="list"><li><a href="/2"><img src="a.jpg">Chợ phiên</a> họp sớm</li>
<li id="item">Giá <a href="/3">chè</a></li></ul>
và một câu ở sau danh sách</div><p id="last">Hết.</p> đuôi</body></html>"""


@pytest.mark.parametrize("taken", [["inside"], ["item"], ["list"], ["item", "list"], ["top", "inside"], ["last"]])
def test_what_is_taken_out_weighs_nothing_any_more(taken: list[str]) -> None:
    tree = parse(PAGE)
    assert tree is not None
    weights = weigh(tree)
    for name in taken:
        take_out(next(one for one in weights if one.get("id") == name), weights)
    left = weigh(tree)
    assert {one: weights[one] for one in left} == left
    assert left[tree].chars < _whole().chars


def _whole() -> Weight:
    tree = parse(PAGE)
    assert tree is not None
    return weigh(tree)[tree]
