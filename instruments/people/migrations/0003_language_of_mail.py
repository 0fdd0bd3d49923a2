"""A language for mail, until now the first of the working languages, which are in the order of the site."""

from django.conf import settings
from django.db import migrations, models

import home.languages.fields

KNOWN = [code for code, _ in settings.LANGUAGES]


def keep_first(apps, schema_editor):
    Person = apps.get_model("people", "Person")
    changed = []
    for person in Person.objects.iterator():
        first = next((code for code in person.languages if code in KNOWN), person.language)
        if first != person.language:
            person.language = first
            changed.append(person)
    Person.objects.bulk_update(changed, ["language"], batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0002_changed_at'),
    ]

    operations = [
        migrations.AddField(
            model_name='person',
            name='language',
            field=models.CharField(choices=[('en', 'English'), ('fr', 'Français'), ('es', 'Español')], default='en', help_text='Links to the desk, reminders and messages by e-mail are written in it.', max_length=10, verbose_name='language of correspondence'),
        ),
        migrations.AlterField(
            model_name='person',
            name='languages',
            field=home.languages.fields.LanguagesField(blank=True, default=list, help_text='Shown in the directory, once there is consent.', verbose_name='working languages'),
        ),
        migrations.RunPython(keep_first, migrations.RunPython.noop),
    ]
