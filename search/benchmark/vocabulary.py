"""Words to make documents of: those of the site's own texts, the most frequent first, and made-up ones behind."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from itertools import accumulate, chain, islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import polib
from django.apps import apps
from django.conf import settings

from search.analysis import words

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Words of a language. A text of 400 of them meets some 190 different ones.
SIZE = 20_000
#: What stands in a text of the catalogues and is no word.
NO_WORD = re.compile(r"%\(\w+\)\w|\{\w*\}|<[^>]*>|https?:\S+")


@cache
def vocabulary(language: str) -> list[str]:
    found = Counter(word.text.lower() for text in _texts(language) for word in words(NO_WORD.sub(" ", text)))
    real = [word for word, _ in sorted(found.items(), key=lambda item: (-item[1], item[0])) if word.isalpha()]
    return list(islice(chain(real, _made_up(real, Random(language))), SIZE))


@cache
def weights() -> list[float]:
    """By Zipf and Mandelbrot: the word of rank r comes as often as 1 / (r + 2.7)."""
    return list(accumulate(1 / (rank + 2.7) for rank in range(1, SIZE + 1)))


def _texts(language: str) -> Iterator[str]:
    for catalogue in sorted(path for place in settings.LOCALE_PATHS for path in Path(place).glob("*/LC_MESSAGES/*.po")):
        of = catalogue.parts[-3]
        if language in (of, settings.LANGUAGE_CODE):
            yield from (entry.msgstr if language == of else entry.msgid for entry in polib.pofile(str(catalogue)))
    for app in apps.get_app_configs():
        for file in sorted(Path(app.path, "data").glob("*.toml")):
            yield from _said(tomllib.loads(file.read_text()), language)


def _said(value: Any, language: str, is_said: bool = False) -> Iterator[str]:
    """The texts below keys that are the language's code."""
    if isinstance(value, str):
        if is_said:
            yield value
    elif isinstance(value, list):
        for each in value:
            yield from _said(each, language, is_said)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _said(each, language, key == language)


def _made_up(real: list[str], random: Random) -> Iterator[str]:
    """The beginning of one long word and the end of another: the endings are those of the language."""
    long = [word for word in real if len(word) >= 6]
    known = set(real)
    while True:
        first, last = random.choice(long), random.choice(long)
        word = first[: random.randint(3, len(first) - 2)] + last[-random.randint(3, 5) :]
        if word not in known:
            known.add(word)
            yield word
