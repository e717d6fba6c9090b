"""Readings -> how each sentence was read: on the terminal, as a page, as data. Beside the report, for `checker inspect`."""

from checker.report.reading.sheet import Sheet, sheet

__all__ = ["Sheet", "sheet"]
