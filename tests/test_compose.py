"""compose.yaml as far as it can be read without Docker."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "compose.yaml").read_text()
FORM = set(re.findall(r"^#(\w+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
COMPOSE = yaml.safe_load(TEXT)
SERVICES = COMPOSE["services"]
ASKED = re.compile(r"""\benv(?:iron)?(?:\.\w+)?[(\[]["'](\w+)""")
SEARCH = {name: service for name, service in SERVICES.items() if "elasticsearch" in service.get("image", "")}


def read_by_the_site() -> set[str]:
    """Names of the variables of the environment that its code asks for."""
    folders = ("site", "home", "instruments", "decisions", "search")
    modules = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    modules += [ROOT / "manage.py", ROOT / "gunicorn.conf.py"]
    return {name for path in modules for name in ASKED.findall(path.read_text())}


def test_site_reads_every_setting_that_it_is_given():
    assert set(SERVICES["site"]["environment"]) - read_by_the_site() == set()


def test_form_of_settings_has_what_is_asked_for_and_nothing_that_nobody_reads():
    asked = set(re.findall(r"\$\{(\w+)", TEXT))
    assert asked - FORM == set()
    assert FORM - read_by_the_site() - asked - {"COMPOSE_PROFILES"} == set()


def test_nothing_but_the_site_can_be_reached_from_outside():
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["site"]
    assert [name for name, service in SERVICES.items() if "outside" in service["networks"]] == ["site"]
    assert COMPOSE["networks"]["inside"]["internal"]


@pytest.mark.parametrize("name", SERVICES)
def test_service_tells_whether_it_is_well(name):
    assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"


def test_every_volume_belongs_to_one_service():
    kept = [volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])]
    assert sorted(kept) == sorted(COMPOSE["volumes"])


def test_search_nodes_find_each_other_and_only_the_first_founds_a_cluster():
    settings = {name: service["environment"] for name, service in SEARCH.items()}
    assert {name: given["node.name"] for name, given in settings.items()} == {name: name for name in SEARCH}
    assert {given["discovery.seed_hosts"] for given in settings.values()} == {",".join(SEARCH)}
    assert [name for name, given in settings.items() if "cluster.initial_master_nodes" in given] == ["search"]
    assert [name for name, service in SEARCH.items() if "profiles" not in service] == ["search"]
    assert len(SEARCH) == 3


def test_search_nodes_are_of_the_version_that_is_tested():
    tested = re.findall(r"<elasticsearch.version>(.+)</", (ROOT / "tests/elasticsearch/pom.xml").read_text())
    assert [service["image"].split(":")[1] for service in SEARCH.values()] == tested * 3


def test_site_is_not_run_as_root():
    orders = (ROOT / "Dockerfile").read_text()
    assert re.findall(r"^USER (\w+)", orders, re.MULTILINE)[-1] != "root"
    assert orders.index("\nUSER ") < orders.index("\nCMD ")
