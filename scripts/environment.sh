#!/bin/sh
# Installs a lock file into .venv, which it makes with a Python that the lock was tried with.
set -eu
lock=$1

usable() {
    "$1" -c 'import ensurepip, sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

if ! usable .venv/bin/python; then
    # The system's own first: distributions build it for speed, which a fifth of the tests' time hangs on.
    for python in /usr/bin/python3.11 python3.11 python3.12 python3.13 python3 ""; do
        [ -z "$python" ] || ! usable "$python" || break
    done
    if [ -z "$python" ]; then
        echo "No Python 3.11, 3.12 or 3.13 found; on Debian: apt-get install python3 python3-venv" >&2
        exit 1
    fi
    echo "Making .venv with $("$python" --version)"
    if ! "$python" -m venv --clear .venv; then
        rm -rf .venv
        exit 1
    fi
fi

echo "Installing $lock into .venv (a minute, once)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$lock"
