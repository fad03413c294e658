import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.lines import LineMap, Location

DOCUMENT = '''\
top = 1
[web]
listen = "x" # not ] here
"odd.key" = 'y'

[[site]]
name = "a"
remove = ["[", "#", # three
  """]
  """, '],',
]
sources = [
  { kind = "feed", url = "u" },

  { kind = "feed", deep = [ 1,
      2 ] },
]
[[site.sub]]
[[site]]
  [[site.sub]]
  [[site.sub]]
  a.b = 1
[site.table]
x = 2026-11-21T07:30:00Z
'''


@pytest.mark.parametrize(
    ("location", "line"),
    [
        (("top",), 1),
        (("web",), 2),
        (("web", "listen"), 3),
        (("web", "odd.key"), 4),
        (("site",), 6),
        (("site", 0, "name"), 7),
        (("site", 0, "remove", 0), 8),
        (("site", 0, "remove", 2), 9),
        (("site", 0, "remove", 3), 10),
        (("site", 0, "sources", 1), 15),
        (("site", 0, "sources", 1, "deep", 1), 16),
        (("site", 0, "sub", 0), 18),
        (("site", 1), 19),
        (("site", 1, "sub", 1), 21),
        (("site", 1, "sub", 1, "a", "b"), 22),
        (("site", 1, "table", "x"), 24),
        (("site", 0, "home"), 6),
        (("site", 0, "sources", 0, "follow"), 13),
        (("site", 7), 6),
        (("nowhere",), 1),
    ],
)
def test_a_value_is_found_or_what_stands_around_it(location: Location, line: int) -> None:
    tomllib.loads(DOCUMENT)
    assert LineMap(DOCUMENT).line(location) == line
    assert LineMap(DOCUMENT.replace("\n", "\r\n")).line(location) == line


TEXTS = st.text(st.sampled_from("a\"'\\[]{}#=,. \n"), max_size=12)


def written(value: str, style: int) -> str:
    """The text in one of TOML's spellings."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    if style == 1:
        return f'"""{escaped}"""'
    if style == 2 and "'" not in value:
        return f"'''{value}'''"
    return '"{}"'.format(escaped.replace("\n", "\\n"))


@given(st.lists(st.tuples(st.sampled_from(["key", "array", "inline", "table"]), TEXTS, st.integers(0, 2)), max_size=8))
def test_nothing_that_a_text_holds_moves_what_comes_after_it(things: list[tuple[str, str, int]]) -> None:
    document = ""
    for number, (kind, text, style) in enumerate(things):
        value = written(text, style)
        document += {
            "key": f"k{number} = {value} # [x\n",
            "array": f"k{number} = [ {value}, # ]\n[{value}]\n, ]\n",
            "inline": f"k{number} = {{ a = {value}, b.c = [{value}] }}\n",
            "table": f"[[t{number}]]\na = {value}\n",
        }[kind]
    document += "[here]\nnow = 1\n"
    tomllib.loads(document)
    assert LineMap(document).line(("here", "now")) == document.count("\n")
