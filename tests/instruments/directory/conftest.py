"""The directories that the tests of a module share: one for the Family, one below the instrument that stands."""

from __future__ import annotations

from tests.factories.directory import DirectoryPageFactory
from tests.factories.instruments import CountryIndexPageFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world


@world
def directories():
    CountryIndexPageFactory()
    return DirectoryPageFactory(), DirectoryPageFactory(parent=standing_instrument())


@world
def directory(directories):
    return directories[0]


@world
def below(directories):
    return directories[1]
