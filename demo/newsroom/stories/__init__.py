# ruff: noqa: E501 - a paragraph is one line here
"""What the bundled outlets print, as data.  The rounds up to 2025 took place; the wording, the outlets and all of 2026 are invented."""
