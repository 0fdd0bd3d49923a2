"""The site on one's own machine, as `make run` serves it; the secret key is made once and kept with the data."""

import secrets

from .base import *  # noqa: F403
from .base import DATA_DIR, env

DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
SERVES_IMAGES = True  # no proxy stands before it; files of documents go through Wagtail's own view


def kept_secret() -> str:
    """The key in DATA_DIR/secret-key, written there at the first start."""
    path = DATA_DIR / "secret-key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50))
        path.chmod(0o600)
    return path.read_text().strip()


SECRET_KEY = env("SECRET_KEY", default="") or kept_secret()
