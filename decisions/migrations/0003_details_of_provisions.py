"""Gathers what was said of a provision in four values into one, in pages and in their revisions."""

import json
import re

from django.db import migrations

NOTES = ("addressees", "due_on", "due_at")


def gathered(blocks):
    for block in blocks:
        value = block["value"]
        notes = {name: value.pop(name) for name in NOTES if name in value}
        if any(notes.values()):
            value["details"] = {
                "addressees": notes.get("addressees") or [],
                "due_on": notes.get("due_on"),
                "due_at": notes.get("due_at") or "",
                "relations": [],
            }
    return blocks


def canonical(number):
    unrevised = re.sub(r"\s*\(?\s*(rev\.?\s*\w+)\s*\)?\s*$", "", number.strip(), flags=re.IGNORECASE)
    return re.sub(r"\d+", lambda digits: str(int(digits[0])), unrevised)


def gather(apps, schema_editor):
    DecisionPage = apps.get_model("decisions", "DecisionPage")
    for page in DecisionPage.objects.iterator():
        blocks = gathered([dict(block) for block in page.provisions.raw_data])
        page.provisions = json.dumps(blocks)
        page.canonical = canonical(page.number)
        page.save(update_fields=["provisions", "canonical"])
    ContentType = apps.get_model("contenttypes", "ContentType")
    kind = ContentType.objects.filter(app_label="decisions", model="decisionpage").first()
    revisions = apps.get_model("wagtailcore", "Revision").objects.filter(content_type=kind)
    for revision in revisions.iterator() if kind else ():
        revision.content["provisions"] = json.dumps(gathered(json.loads(revision.content.get("provisions") or "[]")))
        revision.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("decisions", "0002_relations_and_history"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(gather, migrations.RunPython.noop)]
