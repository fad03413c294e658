"""A folder in which an operator has a roundwatch.toml."""

from collections.abc import Callable
from pathlib import Path

import pytest

from config import Settings, load
from domain.errors import ConfigError

Loaded = Callable[..., Settings]
Complaint = Callable[[str], str]


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    """Settings from the text of a file that stands in the working folder."""

    def loaded(text: str, **environ: str) -> Settings:
        (tmp_path / "roundwatch.toml").write_text(text, encoding="utf-8")
        return load(None, environ=environ, cwd=tmp_path)

    return loaded


@pytest.fixture
def complaint(loaded: Loaded) -> Complaint:
    """What the program says of the text of a broken file."""

    def complaint(text: str) -> str:
        with pytest.raises(ConfigError) as caught:
            loaded(text)
        return str(caught.value)

    return complaint
