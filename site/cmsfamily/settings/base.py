"""What every way of running the site shares: apps, middleware, templates, database, files."""

import os
from pathlib import Path

import environ

from .i18n import *  # noqa: F403
from .search import *  # noqa: F403
from .security import *  # noqa: F403

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parents[3]
DATA_DIR = Path(env("DATA_DIR", default=str(BASE_DIR / "var"))).absolute()

INSTALLED_APPS = [
    "home",
    "home.quality",
    "instruments",
    "instruments.people",
    "instruments.bodies",
    "instruments.reporting",
    "instruments.directory",
    "instruments.desk",
    "instruments.reminders",
    "instruments.countries",
    "instruments.registry",
    "decisions.meetings",
    "decisions.documents",
    "decisions",
    "decisions.editing",
    "decisions.projections",
    "decisions.relations",
    "decisions.exports",
    "decisions.filetexts",
    "decisions.asked",
    "decisions.applies",
    "decisions.versions",
    "decisions.standing",
    "decisions.texts",
    "search",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "cmsfamily.middleware.AdminPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cmsfamily.middleware.AtomicAdminMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "cmsfamily.urls"
WSGI_APPLICATION = "cmsfamily.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'cmsfamily.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Without these, editors who publish at once lose their work to "database is locked".
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=536870912;",
    }

CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://")}

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_URL = "/static/"
STATIC_ROOT = env("STATIC_ROOT", default=str(DATA_DIR / "static"))
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
SERVES_IMAGES = False
BEHIND_PROXY = False
# Letters of appointment and the like: no address leads there, views that ask for permission read from it.
PRIVATE_ROOT = DATA_DIR / "private"
# Whether contacts who agreed are offered to InforMEA's harvester.
SHARES_CONTACTS = env.bool("SHARES_CONTACTS", default=True)

vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="CMS Family <secretariat@example.org>")

WAGTAIL_SITE_NAME = "CMS Family"
WAGTAILADMIN_BASE_URL = env("BASE_URL", default=f"http://127.0.0.1:{os.environ.get('PORT', '8000')}")
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "txt", "xlsx", "zip"]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "home.admin_search"}}
TAGGIT_CASE_INSENSITIVE = True
# A decision of 300 provisions posts some 4,000 fields; Django's 1,000 would turn its saving into a bare 400.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
