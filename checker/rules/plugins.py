"""Installed packages -> their rule files. Next: loading.

A package offers rules through the entry-point group "checker.rules". In its pyproject.toml:

    [project.entry-points."checker.rules"]
    court = "court_rules"

The value names a package, whose *.py files each are a rule (but those whose name starts with an underscore), or one module
that is a rule: "court_rules.sentence_length". The name before it is free. The files are loaded as all rule files are; the
package itself is imported only where the value has a dot, or where a rule imports from it.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from checker.errors import RuleError
from checker.rules.complaints import overtime, raised
from checker.rules.timing import Clock, Overtime

GROUP = "checker.rules"


@dataclass(frozen=True)
class Plugin:
    """An entry point of an installed package: where its rules lie is found out when it is asked."""

    package: str
    entry: EntryPoint

    def places(self, seconds: float) -> list[Path]:
        """The folders or the file of its rules; raises RuleError that says what is wrong with the package."""
        try:
            with Clock(seconds) as clock:
                spec = clock.run(lambda: importlib.util.find_spec(self.entry.module))
        except Overtime:
            raise self._refused(f"importing it {overtime(seconds)}") from None
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # an installed package is foreign code, as a rule file is
            raise self._refused(f"importing it {raised(error, None)}") from error
        if spec is None:
            raise self._refused("there is no such module")
        places = [Path(place) for place in spec.submodule_search_locations or [spec.origin or ""]]
        missing = [place for place in places if not place.exists()]
        if missing or not places:
            raise self._refused("its files do not lie in a folder")
        return places

    def _refused(self, what: str) -> RuleError:
        return RuleError(
            f"its entry point {self.entry.name!r} names {self.entry.value!r}: {what}. "
            f"Reinstall or uninstall {self.package}, or leave packages out with --no-plugins"
        )


def plugins() -> Iterator[Plugin]:
    """What installed packages offer, in the order of their names."""
    entries = entry_points(group=GROUP)
    yield from sorted((Plugin(e.dist.name if e.dist else e.value, e) for e in entries), key=lambda p: (p.package, p.entry))
