"""Directories of focal points."""

from __future__ import annotations

from instruments.directory.models import DirectoryPage

from .home import IndexPageFactory


class DirectoryPageFactory(IndexPageFactory):
    title = "Focal points"
    slug = "focal-points"

    class Meta:
        model = DirectoryPage
