"""Runs a command with ELASTICSEARCH_URL naming an Elasticsearch of its own, which is gone when the command ends.

Without a command it stays until Ctrl-C. With --if-possible, for the tests: the command begins while the node starts,
and does without where there can be none, unless ELASTICSEARCH_REQUIRED is set.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from typing import NoReturn

from elasticsearch_home import Unavailable, home
from elasticsearch_node import BRIEF, Cluster, cluster


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=1, help="of a cluster (1)")
    parser.add_argument("--if-possible", action="store_true", help="run the command also where there can be no node")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        if options.if_possible:
            return run_if_possible(options.command)
        with cluster(options.nodes) as started:
            started.wait()
            print(f"ELASTICSEARCH_URL={started.url}", flush=True)
            if options.command:
                return run(options.command, started.url)
            stay(started)
    except Unavailable as reason:
        sys.exit(f"Elasticsearch: {reason}")
    except KeyboardInterrupt:
        return 130


def run_if_possible(command: list[str]) -> int:
    if url := os.environ.get("ELASTICSEARCH_URL"):
        return run(command, url)
    try:
        home()
    except Unavailable as reason:
        if os.environ.get("ELASTICSEARCH_REQUIRED"):
            raise
        print(f"Elasticsearch: not run, so its contract is not tested ({reason})", flush=True)
        return run(command)
    with cluster(1, BRIEF) as started:
        code = run(command, started.url)
        started.check()
    return code


def run(command: list[str], url: str = "") -> int:
    environment = os.environ | {"ELASTICSEARCH_URL": url} if url else os.environ
    # Ctrl-C reaches the command too, which may have last words.
    signal.signal(signal.SIGINT, lambda *_: None)
    with subprocess.Popen(command, env=environment) as process:
        try:
            return process.wait()
        finally:
            process.terminate()


def stay(started: Cluster) -> NoReturn:
    while True:
        started.check()
        time.sleep(1)


if __name__ == "__main__":
    sys.exit(main())
