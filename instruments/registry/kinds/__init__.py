"""The kinds of records that files bring."""

from .appointments import Appointments
from .base import Kind
from .bodies import Bodies, Seats
from .countries import Countries
from .memberships import Memberships

KINDS: dict[str, type[Kind]] = {kind.name: kind for kind in (Countries, Memberships, Bodies, Seats, Appointments)}

__all__ = ["KINDS", "Kind"]
