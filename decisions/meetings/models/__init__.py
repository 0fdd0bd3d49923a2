"""Meetings of the bodies."""

from .index import MeetingIndexPage
from .meeting import Deadline, MeetingPage

__all__ = ["Deadline", "MeetingIndexPage", "MeetingPage"]
