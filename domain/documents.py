"""JSON that others wrote: the one way in, whether it comes from a file, an argument or a page."""

import json


def json_from(text: str | bytes) -> object:
    """What a JSON text says.

    Raises:
        ValueError: if it is none, or nested more deeply than Python can follow.
    """
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
