"""python -m checker: the same as the command `checker`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    if Path(sys.path[0]).resolve() != Path(__file__).resolve().parent.parent:
        del sys.path[0]  # the current folder may hold articles, and nothing is imported from among them

    from checker.cli import main

    main()
