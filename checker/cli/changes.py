"""The files a run reads -> those that have changed since the last look. For `checker run --watch`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from watchfiles import watch

from checker.config import Config, built_in_rules, settings_files
from checker.read.intake import OUTPUT

CALM = 50  # milliseconds without another change, after which a save is over
LOOK = 5000  # milliseconds after which the files are looked at, should no change have been reported (network drives)

Stamps = dict[Path, tuple[int, int]]


@dataclass(frozen=True)
class Watched:
    """What a run reads: its paths, its settings (the file, when one was named), and the folders its rules lay in."""

    paths: tuple[str, ...]
    config: Config
    config_file: str | None = None
    rules: frozenset[Path] = frozenset()

    def stamps(self) -> Stamps:
        """When each file was written, and its size."""
        found: Stamps = {}
        for path in self._files():
            try:
                info = path.stat()
            except OSError:  # none of that name, or none that may be read: the run will say so
                continue
            found[path] = info.st_mtime_ns, info.st_size
        return found

    def folders(self) -> set[Path]:
        """Where these files lie, or may appear."""
        below = {folder for path in self._articles() for folder, _ in self._walk(path)}
        beside = {path.parent for path in (*self._articles(), *self.stamps())}
        return {folder for folder in (*below, *beside, *self._rules(), Path.cwd()) if folder.is_dir()}

    def _files(self) -> Iterator[Path]:
        yield from [Path(self.config_file).absolute()] if self.config_file else settings_files()
        for place in self._rules():
            yield from place.glob("*.py") if place.is_dir() else [place]
        for path in self._articles():
            if not path.is_dir():
                yield path
            yield from (folder / name for folder, names in self._walk(path) for name in names)

    def _articles(self) -> list[Path]:
        return [Path(path).absolute() for path in (*self.paths, *self.config.reference)]

    def _rules(self) -> set[Path]:
        return {path.absolute() for path in (built_in_rules(), *self.rules, *map(Path, self.config.rules))}

    def _walk(self, path: Path) -> Iterator[tuple[Path, list[str]]]:
        """The folders under a path with the names of their files, without hidden ones and the report that the run writes."""
        output = Path(self.config.output).absolute()
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            own = OUTPUT if Path(folder) == output else frozenset()
            yield Path(folder), [name for name in names if not name.startswith(".") and name not in own]


def changes(watched: Callable[[], Watched], seen: Stamps) -> Iterator[list[Path]]:
    """The files that have changed, appeared or gone since they were `seen`, time after time; what is watched may change too."""
    while True:
        now = watched().stamps()
        changed = sorted({path for path, _ in now.items() ^ seen.items()})
        seen = now
        if changed:
            yield changed
        else:
            _wait(watched().folders())


def _wait(folders: set[Path]) -> None:
    """Return when something happens in the folders, and now and then."""
    next(watch(*folders, recursive=False, watch_filter=None, step=CALM, rust_timeout=LOOK, yield_on_timeout=True))
