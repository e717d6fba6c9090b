"""Clauses of an article -> lengths, sums of money and ranks, each with what else the article says of the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims import lengths, money, placings, ranks, rows, setting, turns
from checker.claims.clauses import Clauses
from checker.model import Claim


def magnitudes(clauses: Sequence[Clauses]) -> list[Claim]:
    """Claims of the kinds "extent", "money" and "rank" of one article."""
    ranked = list(ranks.ranks(clauses))
    placed = [claim for parts in clauses for claim in (*placings.placings(parts), *turns.turns(parts))]
    told = [*lengths.lengths(clauses), *money.money(clauses), *ranked, *placed, *placings.listed(ranked)]
    return [*setting.with_others(told), *rows.rows(clauses)]
