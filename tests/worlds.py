"""Worlds: what the tests of a module find there, planted once for all of them."""

from __future__ import annotations

from http.cookies import SimpleCookie
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.db.models import Model
from django.test import Client
from django.utils import translation

from home.languages.indexes import without_references

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def world(plant: Callable[..., Any]) -> Any:
    """`@world` in place of `@pytest.fixture`: planted before the first test that asks for it, felled after the last.

    Each test stands in a transaction of its own inside the world's, so it may write; and it gets anew from the database
    the rows that `plant` returns, alone or in a tuple, list or dictionary, so it may change them; and browsers as they
    were.

    An argument of `plant` names another world. Two of one module that don't need each other may or may not both be
    there. Not for modules with tests that commit (`transaction=True`) or are about the indexes: none is written here.
    """
    name, others = plant.__name__, [planted_of(other) for other in signature(plant).parameters]

    def planted(**given: Any) -> Iterator[Any]:
        with given["django_db_blocker"].unblock(), transaction.atomic():
            cache.clear()
            with translation.override("en"), without_references():
                found = plant(*(anew(given[other]) for other in others))
            yield found
            transaction.set_rollback(True)

    def taken(**given: Any) -> Any:
        return anew(given[planted_of(name)])

    # A second fixture beside the first: pytest makes what a module shares before it opens a test's transaction.
    planted = asking_for(planted, "django_db_setup", "django_db_blocker", *others)
    plant.__globals__[planted_of(name)] = pytest.fixture(scope="module", name=planted_of(name))(planted)
    return pytest.fixture(name=name)(asking_for(taken, "db", planted_of(name)))


def planted_of(name: str) -> str:
    return f"{name}_planted"


def asking_for(function: Callable[..., Any], *fixtures: str) -> Callable[..., Any]:
    """With arguments that are only known now, as pytest sees it."""
    function.__signature__ = Signature([Parameter(name, Parameter.KEYWORD_ONLY) for name in fixtures])  # type: ignore[attr-defined]
    return function


def anew(found: Any) -> Any:
    """The same rows as the database has them."""
    if isinstance(found, Model):
        return type(found)._base_manager.get(pk=found.pk)
    if isinstance(found, Client):
        browser = Client()
        browser.cookies = SimpleCookie(found.cookies)
        return browser
    if isinstance(found, dict):
        return {key: anew(value) for key, value in found.items()}
    if isinstance(found, (list, tuple)):
        return type(found)(map(anew, found))
    return found
