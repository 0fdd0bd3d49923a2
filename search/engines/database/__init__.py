"""The embedded engine: the site's own database, nothing to install or to start."""

from .engine import DatabaseEngine

__all__ = ["DatabaseEngine"]
