"""Articles and rounds in formats that other programs read.  Pure: from what is known to text, one piece at a time."""

from domain.exports.atom import FeedEntry, write_feed
from domain.exports.calendar import CalendarEntry, calendar_lines
from domain.exports.rows import csv_line, csv_value, json_line

__all__ = ["CalendarEntry", "FeedEntry", "calendar_lines", "csv_line", "csv_value", "json_line", "write_feed"]
