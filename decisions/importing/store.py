"""What an import becomes: a published page in one language or several, made or brought up to date, whole or not."""

from __future__ import annotations

import copy
import json
import uuid
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.models import Page

from decisions.enums import TextKind
from home.languages.entry import announce, enter, go_live, row_in
from home.languages.words import BLOCK_WORDS, blocks_of, plain, set_blocks

from .editions import Outcome
from .translate import write_translation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from home.languages.mirrored import MirroredPage
    from home.languages.words import Block

    from .editions import Edition

#: How alike two wordings of one paragraph are at least, from 0 to 1.
ALIKE = 0.8
