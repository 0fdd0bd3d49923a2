# `make` alone lists what can be made.
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

PYTHON := .venv/bin/python
PYTEST := $(PYTHON) scripts/with_elasticsearch.py --if-possible \
	$(PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder -m "not browser and not cluster"
UV_LOCK := uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url

.PHONY: help run serve test check lint types settings postgres browser cluster elasticsearch format messages lock clean

help:
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

run: .venv/.runtime ## the site with its demonstration, at http://127.0.0.1:8000
	@exec sh scripts/serve.sh --demo

serve: .venv/.runtime ## the same with your own content only
	@exec sh scripts/serve.sh

test: .venv/.dev ## the tests, on SQLite and without a browser; with Elasticsearch where Java and Maven are there
	@$(PYTHON) scripts/messages.py compile
	$(PYTEST)

check: lint types settings postgres browser cluster ## everything: lint, types, settings, translations, PostgreSQL, browser, three nodes of Elasticsearch

lint: .venv/.dev ## style of Python and templates, state of the translations
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/djlint --lint --quiet home instruments decisions search
	$(PYTHON) scripts/messages.py check

types: .venv/.dev ## mypy
	.venv/bin/mypy

settings: .venv/.dev ## Django's own checks of the production settings, and that no migration is missing
	SECRET_KEY=$$($(PYTHON) -c "import secrets; print(secrets.token_urlsafe(50))") ALLOWED_HOSTS=www.example.org BASE_URL=https://www.example.org \
		DJANGO_SETTINGS_MODULE=cmsfamily.settings.production $(PYTHON) manage.py check --deploy --fail-level WARNING
	$(PYTHON) manage.py makemigrations --check --dry-run

postgres: .venv/.dev ## the tests once more, on a PostgreSQL of their own, and every page in every language
	@$(PYTHON) scripts/messages.py compile
	EVERY_PAGE=1 $(PYTHON) scripts/with_postgres.py $(PYTEST)

browser: .venv/.dev ## the tests in Chromium
	@$(PYTHON) scripts/messages.py compile
	BROWSER_REQUIRED=1 $(PYTHON) -m pytest -m browser

cluster: .venv/.dev ## the tests that kill nodes of Elasticsearch
	ELASTICSEARCH_REQUIRED=1 $(PYTHON) -m pytest -m cluster

elasticsearch: .venv/.runtime ## a node of Elasticsearch that stays until Ctrl-C (needs Java and Maven)
	@exec $(PYTHON) scripts/with_elasticsearch.py

format: .venv/.dev ## rewrite Python in the house style
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

messages: .venv/.dev ## collect new words into locale/*.po
	$(PYTHON) scripts/messages.py update

lock: ## resolve the versions again (needs uv)
	$(UV_LOCK) -o requirements.txt pyproject.toml
	$(UV_LOCK) -c requirements.txt --group test --group lint -o requirements-dev.txt pyproject.toml

clean: ## remove what was built; var/ (the site's data) stays
	rm -rf .venv .elasticsearch .mypy_cache .pytest_cache .ruff_cache .hypothesis dist var/static
	rm -f locale/*/LC_MESSAGES/*.mo
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.runtime: requirements.txt
	@sh scripts/environment.sh requirements.txt
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	@sh scripts/environment.sh requirements-dev.txt
	@touch $@
