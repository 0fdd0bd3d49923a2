"""As dev, but quick: plain static files, cheap passwords, mail kept in memory."""

from pathlib import Path

from .base import *  # noqa: F403
from .base import DATA_DIR as SITE_DATA_DIR
from .base import DATABASES, STORAGES

# The files of the site on this machine, its demo's password among them, are none of the tests' business.
DATA_DIR = SITE_DATA_DIR / "test"
MEDIA_ROOT = DATA_DIR / "media"
PRIVATE_ROOT = DATA_DIR / "private"
SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Every test empties it.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
# The index of the admin's search costs as much as all else a page's saving takes; tests about it name the real one.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "modelsearch.backends.database.fallback"}}
SEARCH_FOLLOWS = False
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, not memory: it outlives the run (--reuse-db) and several processes can write to it.
    DATABASES["default"]["TEST"] = {"NAME": str(Path(DATABASES["default"]["NAME"]).with_name("test.sqlite3"))}
