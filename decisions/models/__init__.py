"""What the bodies adopted."""

from .decision import DecisionFile, DecisionPage, DecisionTopic
from .index import DecisionIndexPage

__all__ = ["DecisionFile", "DecisionIndexPage", "DecisionPage", "DecisionTopic"]
