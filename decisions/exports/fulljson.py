"""JSON: the record as it is."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from django.core.serializers.json import DjangoJSONEncoder

if TYPE_CHECKING:
    from .record import Record


def write(record: Record) -> str:
    return json.dumps(asdict(record), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
