"""What the site's machinery keeps of a person besides the records: the log, revisions, sessions, the search index."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import Q
from wagtail.models import ModelLogEntry, Revision

from .audit import numbered
from .models import Appointment

if TYPE_CHECKING:
    from .models import Person


def records_of(person: Person) -> Q:
    """As generic tables name the person, the appointments and the account."""
    records: list[Any] = [person, *person.appointments.all(), *([person.account] if person.account else [])]
    found = Q()
    for one in records:
        found |= Q(content_type=ContentType.objects.get_for_model(one), object_id=str(one.pk))
    return found


def forget_log(person: Person, words: list[str]) -> Counter[str]:
    """What was done stays, labelled namelessly: also what was done with records that are deleted since."""
    kind = ContentType.objects.get_for_model(Appointment).pk
    nameless = {(kind, str(one.pk)): str(one) for one in person.appointments.select_related("country", "instrument")}
    named = Q()
    for word in words:
        named |= Q(label__icontains=word)
    done = Counter[str]()
    for entry in ModelLogEntry.objects.filter(records_of(person) | named).select_related("content_type"):
        label = nameless.get((entry.content_type_id, entry.object_id)) or numbered(entry)
        data = {} if entry.action.startswith("wagtail.") else entry.data
        if (entry.label, entry.data) != (label, data):
            ModelLogEntry.objects.filter(pk=entry.pk).update(label=label, data=data)
            done[ModelLogEntry._meta.db_table] += 1
    return done


def forget_revisions(person: Person) -> Counter[str]:
    return Counter({Revision._meta.db_table: Revision.objects.filter(records_of(person)).delete()[0]})


def forget_sessions(account: Any, words: list[str]) -> Counter[str]:
    """Those of the account, and an editor's in which a message still waits that names the person."""
    done = Counter[str]()
    for session in Session.objects.iterator():
        data = session.get_decoded()
        said = json.dumps(data, ensure_ascii=False)
        if (account and data.get("_auth_user_id") == str(account.pk)) or any(word in said for word in words):
            session.delete()
            done[Session._meta.db_table] += 1
    return done


def optimise_search() -> None:
    """SQLite keeps the words of a deleted entry until it merges its full-text index."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO wagtailsearch_indexentry_fts(wagtailsearch_indexentry_fts) VALUES ('optimize')")


def mentions(words: list[str]) -> dict[str, int]:
    """Every column of the whole database in which one of the words is left, with the number of rows."""
    found: dict[str, int] = {}
    quote, like = connection.ops.quote_name, "ILIKE" if connection.vendor == "postgresql" else "LIKE"
    patterns = [f"%{escaped(form)}%" for form in sorted({*words, *(json.dumps(word)[1:-1] for word in words)})]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor) if words else []:
            # Django's own description of a table costs ten times what searching it does. Names come from the database.
            cursor.execute(f"SELECT * FROM {quote(table)} LIMIT 0")  # noqa: S608
            columns = [column[0] for column in cursor.description]
            has = " OR ".join([f"CAST({{0}} AS text) {like} %s ESCAPE '!'"] * len(patterns))
            counts = ", ".join(f"COUNT(CASE WHEN {has.format(quote(column))} THEN 1 END)" for column in columns)
            # Words go as parameters.
            cursor.execute(f"SELECT {counts} FROM {quote(table)}", patterns * len(columns))  # noqa: S608
            row = cursor.fetchone()
            found |= {f"{table}.{column}": count for column, count in zip(columns, row, strict=True) if count}
    return found


def escaped(word: str) -> str:
    for sign in "!%_":
        word = word.replace(sign, f"!{sign}")
    return word
