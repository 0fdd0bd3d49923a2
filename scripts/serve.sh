#!/bin/sh
# Brings the database, the translations and the static files up to date, then serves the site.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python

# .env fills in what the environment leaves open.
if [ -f .env ]; then
    given=$(export -p)
    set -a
    . ./.env
    set +a
    eval "$given"
fi

# Collecting compresses some 400 files: only when one of them has changed.
static_is_current() {
    manifest="${STATIC_ROOT:-${DATA_DIR:-var}/static}/staticfiles.json"
    [ -f "$manifest" ] && [ -z "$(find requirements.txt site/cmsfamily/settings home instruments decisions search \
        \( -path '*/static*' -o -name requirements.txt -o -path 'site/*.py' \) -newer "$manifest" | head -n 1)" ]
}

mkdir -p "${DATA_DIR:-var}"
echo "Translations"
$python scripts/messages.py compile
if ! static_is_current; then
    echo "Static files (half a minute, once)"
    $python manage.py collectstatic --no-input --verbosity 0
fi
exec $python scripts/serve.py "$@"
