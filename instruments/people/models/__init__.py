"""Persons, and what they are appointed to."""

from .appointment import DETAILS, Appointment
from .person import Person

__all__ = ["DETAILS", "Appointment", "Person"]
