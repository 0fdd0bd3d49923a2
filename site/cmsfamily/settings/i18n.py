"""Languages of the site; a further one starts here and in locale/."""

from pathlib import Path

PACKAGE_DIR = Path(__file__).resolve().parents[1]

LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("en", "English"),
    ("fr", "Français"),
    ("es", "Español"),
]
FORMAT_MODULE_PATH = ["cmsfamily.formats"]
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
USE_TZ = True
TIME_ZONE = "Europe/Berlin"
# The checkout keeps its catalogues at the root, the wheel inside the package.
LOCALE_PATHS = [path for path in (PACKAGE_DIR.parents[1] / "locale", PACKAGE_DIR / "locale") if path.is_dir()]
