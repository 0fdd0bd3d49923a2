"""The catalogues in locale/: `update` collects words, `check` finds gaps, `compile` writes the .mo files.

Django's makemessages and compilemessages, without the need for GNU gettext on the machine.
"""

from __future__ import annotations

import argparse
import re
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("home", "instruments", "decisions", "search", "site")
LANGUAGES = ("fr", "es")
HEADER = "# `make messages` collects the words, `make lint` wants every one translated."

SINGULAR, PLURAL, CONTEXT, CONTEXT_PLURAL = None, (1, 2), ((1, "c"), 2), ((1, "c"), 2, 3)
KEYWORDS = {"_": SINGULAR, "gettext_noop": SINGULAR} | {
    name + ending: arguments
    for name, arguments in {
        "gettext": SINGULAR,
        "ngettext": PLURAL,
        "pgettext": CONTEXT,
        "npgettext": CONTEXT_PLURAL,
    }.items()
    for ending in ("", "_lazy")
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")


def source_files() -> Iterator[Path]:
    for source in SOURCES:
        for path in sorted((ROOT / source).rglob("*")):
            if path.suffix in {".py", ".html", ".txt"} and "migrations" not in path.parts:
                yield path


def as_python(path: Path) -> bytes:
    """A template as the Python calls that makemessages sees in it."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # A template's indentation means nothing, but Python's tokenizer would trip over it.
        text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
    return text.encode()


def collected() -> Catalog:
    catalog = Catalog(domain="django")
    for path in source_files():
        if path.suffix != ".py" and "templates" not in path.parts:
            continue
        for _line, text, comments, context in extract("python", BytesIO(as_python(path)), KEYWORDS, ["Translators:"]):
            catalog.add(text, auto_comments=comments, context=context)
    return catalog


def catalogue_path(language: str) -> Path:
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> Catalog:
    path = catalogue_path(language)
    if not path.exists():
        return Catalog(locale=language, domain="django", project="CMS Family", header_comment=HEADER, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="django", abort_invalid=True)


def by_key(catalog: Catalog) -> dict[tuple[str | None, str], Message]:
    """The messages, less the header, which is the one with an empty id."""
    return {
        (message.context, message.id if isinstance(message.id, str) else message.id[0]): message
        for message in catalog
        if message.id
    }


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text or ""] if isinstance(text, str | None) else list(text)


def faults(message: Message, catalog: Catalog) -> Iterator[str]:
    """What is wrong with one translation. A singular may leave out its number: "one Party"."""
    translations, originals = forms(message.string), forms(message.id)
    if len(translations) != (catalog.num_plurals if message.pluralizable else 1):
        yield "wrong number of plural forms"
    elif not all(translations):
        yield "not translated"
    elif message.fuzzy:
        yield "fuzzy"
    else:
        allowed = set(PLACEHOLDER.findall(" ".join(originals)))
        needed = set(PLACEHOLDER.findall(originals[-1]))
        given = [set(PLACEHOLDER.findall(translation)) for translation in translations]
        if given[-1] != needed or not all(names <= allowed for names in given):
            yield f"placeholders differ from {sorted(needed)}"


def problems(language: str, wanted: Catalog) -> Iterator[str]:
    catalog = read(language)
    messages, expected = by_key(catalog), by_key(wanted)
    for key in expected.keys() - messages.keys():
        yield f"{language}: missing (make messages): {key[1]!r}"
    for key, message in messages.items():
        if key not in expected:
            yield f"{language}: no longer used (make messages): {key[1]!r}"
        elif message.pluralizable != expected[key].pluralizable:
            yield f"{language}: plural changed (make messages): {key[1]!r}"
        else:
            yield from (f"{language}: {fault}: {key[1]!r}" for fault in faults(message, catalog))


def update() -> None:
    wanted = collected()
    for language in LANGUAGES:
        catalog = read(language)
        # Guesses help nobody: a new word starts empty, a lost one goes. No dates, lines or wrapping: diffs show words.
        catalog.update(wanted, no_fuzzy_matching=True, update_creation_date=False)
        path = catalogue_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalog, width=0, no_location=True, sort_output=True, ignore_obsolete=True)
        empty = sum(not all(forms(message.string)) for message in by_key(catalog).values())
        print(f"{path.relative_to(ROOT)}: {len(catalog)} messages, {empty} to translate")


def check() -> None:
    wanted = collected()
    found = [problem for language in LANGUAGES for problem in sorted(problems(language, wanted))]
    print(*found, f"{len(wanted)} messages in {', '.join(LANGUAGES)}: {len(found)} problems", sep="\n")
    sys.exit(bool(found))


def compile_all() -> None:
    for path in sorted((ROOT / "locale").glob("*/LC_MESSAGES/django.po")):
        catalog = read(path.parts[-3])
        for message, errors in catalog.check():
            sys.exit(f"{path.relative_to(ROOT)}: {message.id!r}: {errors[0]}")
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalog)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    commands = {"update": update, "check": check, "compile": compile_all}
    parser.add_argument("command", choices=commands)
    commands[parser.parse_args().command]()
