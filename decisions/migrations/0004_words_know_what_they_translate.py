"""Translations remember which words of the original they translate, and count those that have changed since."""

import home.languages.fields
from django.db import migrations, models
from home.languages.first_records import begin_records


def begin(apps, schema_editor):
    begin_records(apps.get_model("decisions", "DecisionPage"), apps.get_model("wagtailcore", "Revision").objects, "provisions")


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0003_details_of_provisions"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField(
            model_name="decisionpage",
            name="told_of",
            field=models.JSONField(default=dict, editable=False),
        ),
        migrations.AddField(
            model_name="decisionpage",
            name="outdated",
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
        migrations.AlterField(
            model_name="decisionpage",
            name="official_languages",
            field=home.languages.fields.LanguagesField(
                blank=True, default=list, verbose_name="languages in which the text is official"
            ),
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
