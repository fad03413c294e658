"""The file that `roundwatch init` writes: every key with its default, and the built-in sites and mechanisms."""

from config.catalogue import data_text


def template() -> str:
    """A commented roundwatch.toml that means the same as no file.

    A line that begins with `#` and no space is a setting that is switched off.
    """
    parts = (data_text("template.txt"), data_text("mechanisms.toml"), data_text("catalogue.toml"))
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)
