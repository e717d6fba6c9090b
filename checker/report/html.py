"""Report -> report.html: one file that needs nothing from the network and works without its script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from checker.model import SEVERITIES, Report
from checker.report.copies import differences
from checker.report.matrix import SYMBOLS, matrices
from checker.report.timeline import timeline
from checker.report.view import View
from checker.report.wording import count, counted, humanise, one_line, precision, printable, shortened

if TYPE_CHECKING:
    from jinja2 import Environment, Template

LONG = 60  # words of a copied stretch shown before the rest is folded
MANY = 30  # findings or table rows after which a list is folded

# Opens folded sections before printing where the style sheet cannot do it (no ::details-content).
SCRIPT = "addEventListener('beforeprint',()=>document.querySelectorAll('details').forEach(d=>{d.open=true}))"


def to_html(report: Report) -> bytes:
    """The whole report as one page, UTF-8."""
    view = View(report)
    page = _template().render(
        view=view,
        counts=report.counts,
        severities=[(name, report.counts[name]) for name in reversed(SEVERITIES)],
        matrices=matrices(view.cards),
        timeline=timeline(view),
        policy=_policy(),
    )
    return printable(page.replace("\r\n", "\n").replace("\r", "\n") + "\n").encode("utf-8")


@cache
@cache
def _template() -> Template:
    env = environment()
    env.globals["script"] = SCRIPT
    env.filters["precision"] = precision
    return env.get_template("report.html.j2")


def environment(*packages: str) -> Environment:
    """Templates of pages: everything escaped, a missing name an error, and the words that all pages share.

    `packages` hold templates of their own, which come before those of the report.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    loader = ChoiceLoader([PackageLoader(package) for package in (*packages, "checker.report")])
    env = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    env.globals |= {"count": count, "counted": counted, "symbols": SYMBOLS, "differences": differences}
    env.globals |= {"long": LONG, "many": MANY, "place_of": lambda row: f"#{row.anchor}"}
    env.filters |= {"shortened": shortened, "one_line": one_line, "humanise": humanise, "opening": opening}
    return env


def opening(text: str) -> str:
    """The first words of a long stretch."""
    return " ".join(text.split()[: LONG // 2]) + " …"


def _policy() -> str:
    """A content security policy under which the page can load nothing and run nothing but its own script."""
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
