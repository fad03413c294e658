"""Whatever a program sends to an address of the OpenAPI document: no error of ours, and every answer is documented."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.requests import ask_for_crawl
from tests.web.house import NOON, Answer, House, Visitor, close_house, open_house
from web.app import create_app
from web.desk import Desk

Json = Any  # a document

_EXAMPLES = 30  # of each operation; about a hundred requests a second

#: What means something to somebody: SQL, FTS5, paths, HTML, templates, CSV, logs, numbers without end.
HOSTILE = [
    "1", "", " ", "0", "-1", "1e9", "9" * 30, "9" * 5000, "NaN", "null", "true", "[]", "{}", "' OR 1=1 --", '"',
    '"" NEAR(*',
    "a AND", "-", "-a", "*", '"a', "title:x", "^a", "\x00", "a\x00b", "\r\nSet-Cookie: a=b", "../../etc/passwd",
    "%2e%2e%2f", "..\\..", "<script>alert(1)</script>", "{{ 7*7 }}", "${7*7}", "=1+1", "\u202e", "\ufeff", "é" * 400,
    "ກ" * 200, "\U0001f600", "a" * 9000, "vn-la-deputy", "vn-la-deputy/11", "vn-la-deputy/0", "vn-any:KH", "songhong",
    "https://songhong.example/a", "http://[::1", "http://a:99999/", "http://169.254.169.254/", "javascript:alert(1)",
    "waiting", "x" * 500 + "*",
]  # fmt: skip
TEXTS = st.sampled_from(HOSTILE) | st.text(max_size=60) | st.integers().map(str)
ORDERS = st.sampled_from([{"site": "songhong"}, {"url": "https://songhong.example/a"}])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(HOSTILE) | st.text(max_size=60),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house of its own: what is asked for here stays asked for."""
    opened = open_house(tmp_path_factory.mktemp("fuzzed"))
    opened.publish("/vong-11-post100.html")
    with opened.database.write() as session:
        ask_for_crawl(session, ["nhipcau"], None, NOON)
    yield opened
    close_house(opened)


def _document() -> Json:
    return create_app(Desk.__new__(Desk)).openapi()


DOCUMENT = _document()
OPERATIONS = [(path, method) for path, methods in DOCUMENT["paths"].items() for method in methods]


def valid(schema: Json) -> st.SearchStrategy[Any]:
    """Values that the schema of a parameter or property allows, or nearly."""
    if "$ref" in schema:
        return valid(DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    if "anyOf" in schema:
        return st.one_of([valid(one) for one in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    match schema.get("type"):
        case "integer":
            return st.just(1) | st.integers(schema.get("minimum", -(2**70)), schema.get("maximum", 2**70))
        case "null":
            return st.none()
        case "object":
            properties = {key: valid(one) for key, one in schema["properties"].items()}
            some = st.sampled_from(sorted(properties)).map(lambda key: {key: properties[key]})
            return some.flatmap(st.fixed_dictionaries) | st.fixed_dictionaries({}, optional=properties)
    usual = ["vn-la-deputy", "songhong", "https://songhong.example/a"]
    return st.sampled_from([*usual, *schema.get("examples", ())]) | st.text()


def send(visitor: Visitor, data: st.DataObject, path: str, method: str) -> Answer:
    """A request to an operation with whatever values."""
    operation = DOCUMENT["paths"][path][method]
    query: list[tuple[str, str]] = data.draw(st.lists(st.tuples(TEXTS, TEXTS), max_size=1))
    headers: dict[str, str] = {}
    address = path
    for parameter in operation.get("parameters", ()):
        value = str(data.draw(st.one_of(valid(parameter["schema"]), TEXTS), label=parameter["name"]))
        place = "{" + parameter["name"] + "}"
        if parameter["in"] == "path":
            address = address.replace(place, quote(value.encode("utf-8", "surrogatepass"), safe=""))
        elif parameter["in"] == "header":
            headers[parameter["name"]] = quote(value.encode("utf-8", "surrogatepass"))
        elif data.draw(st.booleans()):
            query += [(parameter["name"], value)] * data.draw(st.integers(1, 2))
    if query:
        address += "?" + urlencode(query, errors="surrogatepass")
    body = None
    if "requestBody" in operation:
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        body = data.draw(
            st.one_of(ORDERS, valid(schema), VALUES).map(lambda value: json.dumps(value).encode())
            | st.binary(max_size=50)
            | st.sampled_from([b"[" * 60_000, b"9" * 5000, b'{"site": "' + b"a" * 65_000 + b'"}', b"x" * 70_000])
        )
        headers["Content-Type"] = data.draw(
            st.sampled_from(["application/json"] * 9 + ["text/plain", "application/json; charset=\xff", "", "x" * 99])
        )
    return visitor.ask(method.upper(), address, body, headers)


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_every_answer_is_documented_whatever_is_sent(house: House, path: str, method: str) -> None:
    documented = DOCUMENT["paths"][path][method]["responses"]
    visitor = house.visitor()
    seen = set()

    @settings(
        max_examples=_EXAMPLES, deadline=None, database=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.data())
    def ask(data: st.DataObject) -> None:
        answer = send(visitor, data, path, method)
        assert answer.status < 500, answer.text
        status = str(answer.status)
        if "{" in path and status in ("307", "404") and status not in documented:
            return  # a value that is empty or holds a "/" makes it another address
        assert status in documented, answer.text
        kinds = documented[status].get("content", {})
        kind = answer.headers.get("content-type", "").partition(";")[0]
        assert kind in kinds if answer.body else answer.status == 304
        if kind == "application/json":
            document = json.loads(answer.text)
            assert status < "400" or isinstance(document["detail"], str)
        seen.add(status)

    ask()
    assert any(status < "400" for status in seen), "nothing that was sent was valid"
