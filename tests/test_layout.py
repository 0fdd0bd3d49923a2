"""The rules about where things are, which nothing else would notice."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import django
import pytest
import wagtail

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
AREAS = ("home", "instruments", "decisions", "search")
FORBIDDEN = {
    "home": {"instruments", "decisions", "cmsfamily"},
    "instruments": {"decisions", "cmsfamily"},
    "decisions": {"cmsfamily"},
    "search": {"home", "instruments", "decisions", "cmsfamily"},
}
FOREIGN_ASSET = re.compile(r"<(?:link|script)\b[^>]*\b(?:src|href)\s*=\s*[\"']?(?:https?:)?//", re.IGNORECASE)
FOREIGN_STYLE = re.compile(r"(?:@import\s+|url\()\s*[\"']?(?:https?:)?//", re.IGNORECASE)


def files(pattern: str, *folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob(pattern))]


def too_long(paths: list[Path], limit: int) -> dict[str, int]:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in paths}
    return {name: length for name, length in lengths.items() if length > limit}


def imported(path: Path) -> Iterator[str]:
    """Top-level names of the packages that a module imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("folder", ["site", "locale"])
def test_folder_named_like_a_standard_module_is_no_package(folder):
    assert not (ROOT / folder / "__init__.py").exists()


def test_modules_are_short():
    modules = [path for path in files("*.py", *AREAS, "site", "scripts") if "migrations" not in path.parts]
    assert too_long(modules, 250) == {}


def test_test_modules_are_short():
    assert too_long(files("*.py", "tests"), 300) == {}


def test_wagtail_and_django_are_the_versions_meant():
    assert wagtail.VERSION[:2] == (8, 0)
    assert django.VERSION[:2] == (5, 2)


@pytest.mark.parametrize("area", AREAS)
def test_imports_go_in_one_direction(area):
    modules = [path for path in files("*.py", area) if "migrations" not in path.parts]
    wrong = {str(path.relative_to(ROOT)): FORBIDDEN[area].intersection(imported(path)) for path in modules}
    assert {name: names for name, names in wrong.items() if names} == {}


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_lock_names_no_host_and_hashes_everything(lock):
    text = (ROOT / lock).read_text()
    requirements = re.findall(r"^\w(?:.*\\\n)*.*", text, re.MULTILINE)
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)
    assert [line for line in requirements if "==" not in line or "--hash=sha256:" not in line] == []
    assert any(line.startswith("wagtail==8.0.") for line in requirements)


def test_pages_load_nothing_from_elsewhere():
    templates = {path for path in files("*.html", *AREAS, "site") if FOREIGN_ASSET.search(path.read_text())}
    styles = {path for path in files("*.css", *AREAS, "site") if FOREIGN_STYLE.search(path.read_text())}
    assert templates | styles == set()


def test_tests_that_commit_stand_in_modules_of_their_own():
    """They leave an empty database, and come last: but by module, where several processes share the tests."""
    mark = "pytest.mark.django_db(transaction=True"
    mixed = {
        path.name
        for path in files("test_*.py", "tests")
        if (text := path.read_text()).count(mark)
        and "pytestmark = pytest.mark.django_db(transaction" not in text
        and text.count(mark) < text.count("\ndef test_")
    }
    assert mixed - {"test_layout.py", "test_kill.py"} == set()
