"""Ports for servers of our own."""

from __future__ import annotations

import secrets
import socket
from contextlib import suppress

# Below those that the system hands to outgoing connections, which could take one before its server listens.
RANGE = range(20_000, 32_000)


def free_port() -> int:
    while True:
        port = secrets.choice(RANGE)
        with suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port
