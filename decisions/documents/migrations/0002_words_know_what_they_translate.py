"""Translations remember which words of the original they translate, and count those that have changed since."""

from django.db import migrations, models
from home.languages.first_records import begin_records


def begin(apps, schema_editor):
    begin_records(apps.get_model("documents", "DocumentPage"), apps.get_model("wagtailcore", "Revision").objects, "text")


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField(
            model_name="documentpage",
            name="told_of",
            field=models.JSONField(default=dict, editable=False),
        ),
        migrations.AddField(
            model_name="documentpage",
            name="outdated",
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
