"""The embedded index is there from the beginning."""

from django.conf import settings
from django.db import migrations


def plant(apps, schema_editor):
    languages = [code for code, _ in settings.LANGUAGES]
    apps.get_model("search", "Generation").objects.create(engine="database", languages=languages, is_serving=True)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(plant, migrations.RunPython.noop)]
