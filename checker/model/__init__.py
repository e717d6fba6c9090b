"""The nouns of the checker, in the order data meets them: Article, Block, Mention, Claim, Finding, Report."""

from checker.model.articles import Article, Block, Span, parse_published
from checker.model.claims import (
    KINDS,
    SEVERITIES,
    STATUSES,
    WHYS,
    Claim,
    Evidence,
    Finding,
    NotChecked,
    Position,
    Slot,
    Verdict,
)
from checker.model.report import ROW, STANDING, UNDECIDED, Report, RuleStats, RuleUsed, rows
from checker.model.values import DateValue, Entity, Event, Mention, Order, Outcome, Phrase, Post, Quantity, Quote, Saying, Value

__all__ = [
    "KINDS", "ROW", "SEVERITIES", "STANDING", "STATUSES", "UNDECIDED", "WHYS", "Article", "Block", "Claim", "DateValue",
    "Entity", "Event", "Evidence", "Finding", "Mention", "NotChecked", "Order", "Outcome", "Phrase", "Position", "Post",
    "Quantity", "Quote", "Report", "RuleStats", "RuleUsed", "Saying", "Slot", "Span", "Value", "Verdict", "parse_published",
    "rows",
]  # fmt: skip
