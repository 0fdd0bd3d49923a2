"""A front page for each language in place of Wagtail's welcome page, and the site that serves them."""

import uuid

from django.conf import settings
from django.db import migrations

TITLES = {"en": "CMS Family", "fr": "Famille CMS", "es": "Familia de la CMS"}


def create_front_pages(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    Locale = apps.get_model("wagtailcore", "Locale")
    Site = apps.get_model("wagtailcore", "Site")
    HomePage = apps.get_model("home", "HomePage")
    ContentType = apps.get_model("contenttypes", "ContentType")
    content_type, _ = ContentType.objects.get_or_create(app_label="home", model="homepage")
    Page.objects.filter(depth=2, slug="home").delete()
    key = uuid.uuid4()
    for position, (code, _name) in enumerate(settings.LANGUAGES, start=1):
        locale, _ = Locale.objects.get_or_create(language_code=code)
        is_source = code == settings.LANGUAGE_CODE
        title = TITLES.get(code, TITLES["en"])
        slug = "home" if is_source else f"home-{code}"
        HomePage.objects.create(
            title=title,
            draft_title=title,
            slug=slug,
            url_path=f"/{slug}/",
            path=f"0001{position:04}",
            depth=2,
            numchild=0,
            content_type=content_type,
            locale=locale,
            translation_key=key,
            entered_in=settings.LANGUAGE_CODE,
            text_language=code if code in TITLES else settings.LANGUAGE_CODE,
            told=[] if is_source else ["title"],
            live=True,
        )
    Page.objects.filter(depth=1).update(numchild=len(settings.LANGUAGES))
    home = HomePage.objects.get(slug="home")
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page_id": home.pk, "site_name": "CMS Family"},
    )


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial"), ("wagtailcore", "0054_initial_locale")]

    operations = [migrations.RunPython(create_front_pages, migrations.RunPython.noop)]
