"""JSON that others wrote is read, or refused by one kind of error."""

import pytest

from domain.documents import json_from


def test_what_is_json_is_read() -> None:
    assert json_from('{"a": [1, null, "ລາວ"]}') == {"a": [1, None, "ລາວ"]}
    assert json_from(b"[true]") == [True]


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"a":' * 100_000, b"\xff", "1" * 5000], ids=lambda t: t[:9])
def test_whatever_is_none_is_refused_alike(text: str | bytes) -> None:
    with pytest.raises(ValueError):
        json_from(text)
