"""The words of the embedded index: what holds them depends on the database."""

from django.db import migrations

MAKE = {
    "sqlite": [
        "CREATE VIRTUAL TABLE search_words USING fts5(codes, title, lead, body, alt, tokenize=\"ascii tokenchars '_'\")",
    ],
    "postgresql": [
        "CREATE TABLE search_words (number integer PRIMARY KEY, title tsvector NOT NULL, words tsvector NOT NULL)",
        "CREATE INDEX search_words_title ON search_words USING gin (title)",
        "CREATE INDEX search_words_words ON search_words USING gin (words)",
        # The vectors stand apart from the rows, so that few pages are read to tell which rows match.
        "ALTER TABLE search_words SET (toast_tuple_target = 128)",
        # What begins with a text is a range of the index in this order alone.
        'ALTER TABLE search_knownword ALTER COLUMN folded TYPE varchar(64) COLLATE "C"',
    ],
}


def make(apps, schema_editor):
    for statement in MAKE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    schema_editor.execute("DROP TABLE search_words")


class Migration(migrations.Migration):
    dependencies = [("search", "0003_embedded_index")]

    operations = [migrations.RunPython(make, remove)]
