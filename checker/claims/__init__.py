"""Mentions -> claims: what each article says, typed, with its slots filled and its status known. Next: align."""

from checker.claims.extract import extract

__all__ = ["extract"]
