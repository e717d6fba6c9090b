"""A PostgreSQL server of the tests' own: the one Debian installs, on a free port, in a folder that goes with it."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 30.0  # seconds for the server to answer
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=16MB")  # nothing here outlives the tests
USER = "postgres"


def binaries() -> Path | None:
    """The folder with initdb and postgres, of the newest version; None where it is not installed."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda p: float(p.parent.parent.name))
    on_path = shutil.which("postgres")
    found = versions[-1] if versions else Path(on_path).resolve() if on_path else None
    return found.parent if found is not None and (found.parent / "initdb").exists() else None


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """Run a server; gives the start of its URLs, to which the name of a database is added."""
    home = Path(tempfile.mkdtemp(prefix="checker-postgres-"))
    owner = unprivileged() if os.geteuid() == 0 else None  # postgres refuses to run as root
    if owner:
        shutil.chown(home, owner)
    port, data = free_port(), str(home / "data")
    try:
        make = ["initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        _call(folder, make, owner)
        settings = [part for setting in (*QUICK, f"unix_socket_directories={home}") for part in ("-c", setting)]
        run = [str(folder / "postgres"), "-D", data, "-h", "127.0.0.1", "-p", str(port), *settings]
        with open(home / "log", "w") as log, subprocess.Popen(run, stdout=log, stderr=log, cwd="/", user=owner) as process:
            try:
                wait(port, process)
                yield f"postgresql+psycopg://{USER}@127.0.0.1:{port}/"
            finally:
                process.terminate()
                _call(folder, ["pg_ctl", "stop", "-D", data, "-m", "immediate"], owner, check=False)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _call(folder: Path, command: list[str], owner: str | None, *, check: bool = True) -> None:
    """Run one of the server's own programs as the user it belongs to."""
    name, *rest = command
    subprocess.run([str(folder / name), *rest], capture_output=True, cwd="/", user=owner, check=check)


def unprivileged() -> str:
    """The user Debian makes for the server, else nobody."""
    return USER if USER in {user.pw_name for user in pwd.getpwall()} else "nobody"


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def wait(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until the server takes connections."""
    import psycopg

    end = time.monotonic() + PATIENCE
    while True:
        try:
            psycopg.connect(f"host=127.0.0.1 port={port} user={USER} dbname=postgres", connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.05)
