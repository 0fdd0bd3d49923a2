"""scripts/with_elasticsearch.py where there can be no node."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "with_elasticsearch.py"


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """On a machine that has neither Java nor Maven, with a command that shows its ELASTICSEARCH_URL and ends with 7."""
    shown = "import os, sys; print('url', os.environ.get('ELASTICSEARCH_URL')); sys.exit(7)"
    command = [sys.executable, str(SCRIPT), *arguments, sys.executable, "-c", shown]
    given = {"PATH": "/nowhere", **environment}
    return subprocess.run(command, env=given, capture_output=True, text=True, check=False)  # noqa: S603


def test_without_java_the_tests_go_on_and_one_line_says_what_is_left_out():
    done = start("--if-possible")
    first, second = done.stdout.splitlines()
    assert first.startswith("Elasticsearch: not run, so its contract is not tested (no java, javac, mvn found")
    assert (second, done.returncode) == ("url None", 7)


@pytest.mark.parametrize(("arguments", "environment"), [([], {}), (["--if-possible"], {"ELASTICSEARCH_REQUIRED": "1"})])
def test_without_java_nothing_runs_where_a_node_is_asked_for(arguments, environment):
    done = start(*arguments, **environment)
    assert (done.stdout, done.returncode) == ("", 1)
    assert "apt-get install openjdk-17-jdk-headless maven" in done.stderr


def test_node_that_is_there_already_is_taken():
    done = start("--if-possible", ELASTICSEARCH_URL="https://search.example.org:9200")
    assert (done.stdout.strip(), done.returncode) == ("url https://search.example.org:9200", 7)
