"""Two runs -> what the second flags that the first did not, and what it no longer flags; as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.model import Finding
from checker.report.wording import one_line, shortened

VALUE = 40  # characters shown of one position


@dataclass(frozen=True)
class Difference:
    """Findings that came, that went, and that say something else (as they are now); each in the order of a report."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    changed: tuple[Finding, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed)


def difference(before: Iterable[Finding], after: Iterable[Finding]) -> Difference:
    """Compare the findings of two runs by their ids."""
    was, now = ({f.id: f for f in findings} for findings in (before, after))
    return Difference(
        tuple(f for f in now.values() if f.id not in was),
        tuple(f for f in was.values() if f.id not in now),
        tuple(f for f in now.values() if f.id in was and _told(f) != _told(was[f.id])),
    )


def _told(finding: Finding) -> tuple[object, ...]:
    """What a reader is told; where in its article a quote stands is left out, for any edit above it moves it."""
    sides = [(p.value, p.origins, [e.claim.article for e in p.evidence]) for p in finding.positions]
    return finding.severity, finding.why, finding.question, finding.reason, sides


def lines(found: Difference) -> Iterator[str]:
    """A line for each finding: + newly flagged, - no longer flagged, ~ changed; then the numbers of each."""
    marks = (("+", found.new), ("-", found.gone), ("~", found.changed))
    for mark, findings in marks:
        untold = {"agreement", "explained"} if mark == "~" else {"agreement"}
        yield from (f"{mark} {_line(f)}" for f in findings if f.kind not in untold)
    counts = zip(("newly flagged", "no longer flagged", "changed"), (f for _, f in marks), strict=True)
    yield ", ".join(f"{_flagged(findings)} {what}" for what, findings in counts) + _others(found)


def _flagged(findings: Iterable[Finding]) -> int:
    return sum(f.kind in {"contradiction", "duplicate"} for f in findings)


def _others(found: Difference) -> str:
    """How many explained differences and agreements there are more or fewer."""
    parts = []
    for kind, noun in (("explained", "explained"), ("agreement", "agreeing")):
        more, fewer = (sum(f.kind == kind for f in findings) for findings in (found.new, found.gone))
        parts += [f"+{more} {noun}"] if more else []
        parts += [f"-{fewer} {noun}"] if fewer else []
    return f" ({', '.join(parts)})" if parts else ""


def _line(finding: Finding) -> str:
    """What is known of a finding in one line: how grave, which rule, its id, the question and the answers."""
    rank = {"explained": f"explained ({finding.why})", "duplicate": "duplicate"}.get(finding.kind, finding.severity)
    answers = " | ".join(shortened(p.value, VALUE) for p in finding.positions)
    return f"{rank:<9}  {one_line(finding.rule)} {finding.id}  {one_line(finding.question)}  {answers}"
