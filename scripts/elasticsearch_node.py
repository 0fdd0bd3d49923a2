"""Elasticsearch nodes on this machine, each a process with its data in a temporary folder."""

from __future__ import annotations

import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from elasticsearch_home import Unavailable, home, node_command
from ports import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 120
# Java compiles quickly and not well: right for tests, wrong for measuring.
BRIEF = "-XX:TieredStopAtLevel=1"


class Node:
    """One node; `kill` ends it as a power cut would, `start` brings it back with its address and its data."""

    def __init__(self, name: str, folder: Path, *options: str) -> None:
        self.name, self.options = name, options
        self.port, self.transport_port = free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / f"{name}.log"
        self.settings: dict[str, object] = {
            "path.data": folder / name,
            "path.logs": folder,
            "node.name": name,
            "http.port": self.port,
            "transport.port": self.transport_port,
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = node_command(home(), self.settings, *self.options)
        with self.log.open("ab") as log:
            # It ends with its input, also when we die without a word; Ctrl-C is not for it but for us.
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
            )

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def has_died(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def sees(self, nodes: int) -> bool:
        """Whether it answers, as one of so many."""
        address = f"{self.url}/_cluster/health?wait_for_nodes={nodes}&timeout=1s"
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except OSError:
            return False

    def last_words(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-30:])


class Cluster:
    """Nodes that know each other; one alone is a cluster too."""

    def __init__(self, size: int, folder: Path, *options: str) -> None:
        self.nodes = [Node(f"node-{number}", folder, *options) for number in range(1, size + 1)]
        for node in self.nodes:
            node.settings |= {
                "discovery.seed_hosts": ",".join(f"127.0.0.1:{node.transport_port}" for node in self.nodes),
                "cluster.initial_master_nodes": ",".join(node.name for node in self.nodes),
            }

    @property
    def url(self) -> str:
        """As ELASTICSEARCH_URL names it."""
        return ",".join(node.url for node in self.nodes)

    def start(self) -> None:
        """Every node that does not run."""
        for node in self.nodes:
            if node.process is None:
                node.start()

    def wait(self) -> None:
        """Until all that were started answer and see each other."""
        started = [node for node in self.nodes if node.process]
        deadline = time.monotonic() + PATIENCE
        while not all(node.sees(len(started)) for node in started):
            self.check()
            if time.monotonic() > deadline:
                raise Unavailable(f"no answer within {PATIENCE} s; its log ends:\n{started[0].last_words()}")
            time.sleep(0.1)

    def check(self) -> None:
        for node in self.nodes:
            if node.has_died():
                raise Unavailable(f"{node.name} died; its log ends:\n{node.last_words()}")

    def stop(self) -> None:
        running = [node.process for node in self.nodes if node.process]
        for process in running:
            if process.stdin:
                process.stdin.close()
        for process in running:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def cluster(size: int = 1, *options: str) -> Iterator[Cluster]:
    """Started, but perhaps not ready: `wait` says when."""
    with tempfile.TemporaryDirectory(prefix="elasticsearch-") as folder:
        made = Cluster(size, Path(folder), *options)
        try:
            made.start()
            yield made
        finally:
            made.stop()
