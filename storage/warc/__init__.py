"""WARC files (ISO 28500): their reader and their writer, one pair."""
