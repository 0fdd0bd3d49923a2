"""Elasticsearch on disk: fetched from Maven Central and built once, into .elasticsearch/ of the checkout.

Maven Central has the server and its HTTP, but not its module of language filters: tests/elasticsearch/ has our own.
"""

from __future__ import annotations

import fcntl
import hashlib
import re
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "tests" / "elasticsearch"
CACHE = ROOT / ".elasticsearch"
JDK = "openjdk-17-jdk-headless"
PACKAGES = {"java": JDK, "javac": JDK, "mvn": "maven"}
MODULES = {
    "transport-netty4": "org.elasticsearch.transport.netty4.Netty4Plugin",
    "analysis-common": "cmsfamily.analysis.LanguageAnalysis",
}
# A heap for tests, and a collector without threads of its own.
MEMORY = ["-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"]


class Unavailable(Exception):
    """Why there is no Elasticsearch here."""


def home() -> Path:
    """The folder that nodes start from; made where there is none yet for our sources and this Java."""
    missing = [program for program in PACKAGES if not shutil.which(program)]
    if missing:
        packages = " ".join(dict.fromkeys(PACKAGES[program] for program in missing))
        raise Unavailable(f"no {', '.join(missing)} found; on Debian: apt-get install {packages}")
    sources = sorted(path for path in SOURCES.rglob("*") if path.is_file())
    java = Path(shutil.which("java") or "").resolve()
    digest = hashlib.sha256(b"".join([bytes(java), *(path.read_bytes() for path in sources)])).hexdigest()
    place = CACHE / digest[:12]
    with locked():
        if not (place / "finished").exists():
            for outdated in CACHE.glob("*/"):
                shutil.rmtree(outdated)
            build(place)
            (place / "finished").touch()
    return place


def node_command(place: Path, settings: Mapping[str, object], *options: str) -> list[str]:
    # The classes that a start loads, kept as the machine wants them: half of its time.
    kept = [] if any("Archive" in option for option in options) else [f"-XX:SharedArchiveFile={place}/classes.jsa"]
    given = [f"{name}={value}" for name, value in {"path.home": place, **settings}.items()]
    return ["java", *MEMORY, *kept, *options, "-cp", f"{place}/lib/*", "cmsfamily.starter.TestNode", *given]


@contextmanager
def locked() -> Iterator[None]:
    """Two that start at once fetch once."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def build(place: Path) -> None:
    """A jar stands in lib/ or in a module: Elasticsearch refuses to start with the same class in both."""
    lib, http, analysis = place / "lib", place / "modules" / "transport-netty4", place / "modules" / "analysis-common"
    for folder in (lib, http, analysis, place / "plugins"):
        folder.mkdir(parents=True)
    version = fetch(lib)
    for name in ("netty-*.jar", "transport-netty4-*.jar"):
        for jar in lib.glob(name):
            jar.rename(http / jar.name)
    compile_into(analysis / "analysis.jar", SOURCES / "analysis", lib)
    compile_into(lib / "starter.jar", SOURCES / "starter", lib)
    for name, main in MODULES.items():
        (place / "modules" / name / "plugin-descriptor.properties").write_text(
            f"name={name}\ndescription={name}\nversion={version}\nelasticsearch.version={version}\n"
            f"java.version=17\nclassname={main}\n"
        )
    shutil.copytree(SOURCES / "config", place / "config")
    rehearse(place)


def fetch(lib: Path) -> str:
    """All jars, and which version they are."""
    pom = SOURCES / "pom.xml"
    version = re.findall(r"<elasticsearch.version>(.+)</", pom.read_text())[0]
    print(f"Fetching Elasticsearch {version} with Maven (a minute, once)", flush=True)
    # --update-snapshots: a download that failed is tried again, not remembered for a day.
    options = ["--batch-mode", "--quiet", "--strict-checksums", "--update-snapshots", "-Dstyle.color=never"]
    run("mvn", *options, "--file", pom, "dependency:copy-dependencies", f"-DoutputDirectory={lib}")
    return str(version)


def compile_into(jar: Path, sources: Path, lib: Path) -> None:
    with tempfile.TemporaryDirectory() as classes:
        run("javac", "--release", "17", "-nowarn", "-cp", f"{lib}/*", "-d", classes, *sorted(sources.glob("*.java")))
        Path(shutil.make_archive(str(jar), "zip", classes)).rename(jar)


def rehearse(place: Path) -> None:
    """A node that ends as soon as it has started; its classes are kept for those that stay."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {"path.data": folder, "path.logs": folder, "discovery.type": "single-node"}
        run(*node_command(place, settings, f"-XX:ArchiveClassesAtExit={place}/classes.jsa"))


def run(*command: object) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        said = [line[:300] for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise Unavailable("\n".join([f"{words[0]} failed:", *said[:3]]))
