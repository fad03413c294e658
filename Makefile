# The front door.  Every target does what it depends on by itself, and nothing twice: the stamps below say what is done.

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed
ROOMS := alerts cli config crawler demo domain dossier scheduler storage web wording
CODE := $(ROOMS) bench tests
UV ?= uv
LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links

# A name on the PATH may be a stub of a version manager: only what runs counts.
FIND_PYTHON = for python in $(PYTHON) python3.11 python3 python3.12 python3.13 python3.14; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done
# Tests of one file stay together: they share crawls.  Many wait for processes: four files at a time even on two cores,
# in the order of tests/conftest.py.  They start hundreds of processes, which must not each compile the program anew.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses 4 --dist loadfile --no-loadscope-reorder
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install demo test check format bench lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(RUNTIME) ## a .venv with everything that the main job needs: .venv/bin/roundwatch

demo: $(RUNTIME) ## the whole main job, offline, in half a minute; DEMO_ARGS=--no-serve ends it by itself
	@$(BIN)/roundwatch demo $(DEMO_ARGS)

test: $(DEV) ## the tests but for the long ones (kills, clocks, crowds, full disks, all pages); TEST_ARGS goes to pytest
	@$(PYTEST) -m "not long" $(TEST_ARGS)

check: $(DEV) ## format, lint, types, layers and all tests
	@echo "format"; $(BIN)/ruff format --check --quiet $(CODE)
	@echo "lint"; $(BIN)/ruff check --quiet $(CODE)
	@echo "types"; $(BIN)/mypy --strict $(CODE)
	@echo "layers"; $(BIN)/lint-imports
	@echo "tests"; $(PYTEST) $(TEST_ARGS)

format: $(DEV) ## write the code as `make check` wants it
	@$(BIN)/ruff check --quiet --fix $(CODE); $(BIN)/ruff format --quiet $(CODE)

bench: $(RUNTIME) ## every measurement in bench/
	@set -e; for bench in bench/*.py; do echo "$$bench"; PYTHONPATH=. $(BIN)/python "$$bench"; done

lock: ## choose the versions in requirements/ anew; needs uv
	@echo 'setuptools>=77' | $(LOCK) pyproject.toml - --output-file requirements/runtime.txt
	@echo 'setuptools>=77' | $(LOCK) pyproject.toml - --extra dev --constraint requirements/runtime.txt \
		--output-file requirements/dev.txt

clean: ## remove .venv and caches; var/ stays, your database may be in it
	@rm -rf $(VENV) roundwatch.egg-info .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then \
		echo "roundwatch needs Python 3.11 or newer: install it, or say where it is: make PYTHON=/path/to/python3" >&2; \
		exit 1; \
	fi; \
	echo "making $(VENV) with $$("$$python" --version)"; \
	"$$python" -m venv --clear $(VENV) || { \
		rm -rf $(VENV); echo "this Python cannot make a virtual environment: on Debian, install python3-venv" >&2; exit 1; }

# setuptools is among the pinned packages, so that our own package is built without a download that nobody checked.
$(RUNTIME): requirements/runtime.txt pyproject.toml | $(BIN)/python
	@echo "installing what the main job needs, a minute or two the first time"
	@$(PIP) install --require-hashes --requirement requirements/runtime.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.txt $(RUNTIME)
	@echo "installing what the tests need"
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@
