"""The coming and going of indexes."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.utils import timezone

from search.engines.base import Unavailable
from search.languages import site_languages

from .client import client, patient
from .documents import page_in
from .names import name_of

if TYPE_CHECKING:
    from collections.abc import Collection

#: While an index is made nobody reads it, and nothing is lost with it.
MAKING = {"number_of_replicas": 0, "refresh_interval": "-1"}
#: One copy where there is another node to keep it.
SERVING = {"auto_expand_replicas": "0-1", "refresh_interval": None}


def standing(generation: str = "") -> dict[str, str]:
    """The names of those that there are, by language."""
    names = {language: name_of(language, generation) for language in site_languages()}
    found = client().indices.get_alias(index=list(names.values()), ignore_unavailable=True)
    known = {*found, *(alias for each in found.values() for alias in each["aliases"])}
    standing = {language: name for language, name in names.items() if name in known}
    if not standing:
        raise Unavailable("The index is not built: run rebuild_search.")
    return standing


def create(languages: Collection[str]) -> str:
    generation = f"{timezone.now():%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    for language in languages:
        index = page_in(language)._index.clone(name_of(language, generation))
        index.settings(**MAKING).create(using=patient())
    return generation


def serve(generation: str, languages: Collection[str]) -> None:
    """From one moment to the next: no search finds both or neither."""
    names = [name_of(language, generation) for language in languages]
    indices = patient().indices
    indices.put_settings(index=names, settings=SERVING)
    indices.refresh(index=names)
    # One node may go the moment after. Where its copy takes long to make, searches go on without.
    patient().cluster.health(index=names, wait_for_status="green", timeout="30s")
    former = _behind(languages) - set(names)
    actions: list[dict] = [{"remove": {"index": name, "alias": "*"}} for name in former]
    actions += [{"add": {"index": name_of(each, generation), "alias": name_of(each)}} for each in languages]
    indices.update_aliases(actions=actions)
    if former:
        indices.delete(index=sorted(former))


def _behind(languages: Collection[str]) -> set[str]:
    """The indexes that searches read until now."""
    names = [name_of(language) for language in languages]
    return set(client().indices.get_alias(index=names, ignore_unavailable=True))


def remove(generation: str) -> None:
    """But for what searches read."""
    names = [name_of(language, generation) for language in site_languages()]
    found = client().indices.get_alias(index=names, ignore_unavailable=True)
    if unread := [name for name, each in found.items() if not each["aliases"]]:
        patient().indices.delete(index=unread)
