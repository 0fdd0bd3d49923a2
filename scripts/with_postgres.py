"""Runs a command with DATABASE_URL naming a PostgreSQL of its own, which is gone when the command ends."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ports import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "cmsfamily"
# It lives for minutes: losing it to a power cut costs nothing.
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50"


def newest_programs() -> Path:
    """The folder of initdb and pg_ctl; Debian keeps it off the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: float(path.parts[-3]))
    path = str(found[-1]) if found else shutil.which("pg_ctl")
    if not path:
        sys.exit("No PostgreSQL server found; on Debian: apt-get install postgresql")
    return Path(path).parent


def run(*command: object) -> None:
    """PostgreSQL refuses to run as root, so that root hands over to the user its package made."""
    user = "postgres" if os.geteuid() == 0 else None
    others: list[str] | None = [] if user else None
    words = [str(word) for word in command]
    done = subprocess.run(
        words, capture_output=True, text=True, cwd="/", check=False, user=user, group=user, extra_groups=others
    )
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout}{done.stderr}")


@contextmanager
def server(programs: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="postgres-") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        data, log, port = Path(folder, "data"), Path(folder, "log"), free_port()
        listen = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} {QUICK}"
        run(programs / "initdb", "-D", data, "-U", NAME, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        try:
            # The log goes to a file of its own: a server that held our pipe would keep `run` waiting.
            run(programs / "pg_ctl", "-D", data, "-l", log, "-o", listen, "-w", "start")
            run(programs / "createdb", "-h", "127.0.0.1", "-p", port, "-U", NAME, NAME)
            yield f"postgres://{NAME}@127.0.0.1:{port}/{NAME}"
        finally:
            if (data / "postmaster.pid").exists():
                run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def main(command: list[str]) -> int:
    if not command:
        sys.exit(f"usage: {sys.argv[0]} command …")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    programs = newest_programs()
    with server(programs) as url:
        print(f"PostgreSQL from {programs} at {url}", flush=True)
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
