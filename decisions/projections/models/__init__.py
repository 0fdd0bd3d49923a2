"""Tables written from the pages at each publication. They hold nothing that the pages do not say."""

from .obligation import Obligation
from .projected import Projected
from .provision import PublishedProvision
from .reference import Reference
from .status_change import StatusChange

__all__ = ["Obligation", "Projected", "PublishedProvision", "Reference", "StatusChange"]
