# Sitrep. `make` alone shows what can be made.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
ENV := .venv
RUN := $(ENV)/bin/python
READY := $(ENV)/ready
PEERS := .venv-peers

.PHONY: help brief test lab accuracy bench peers clean
.DEFAULT_GOAL := help

help:
	@echo "make brief   read seeds/ and make tables, map, briefing/briefing.html and briefing/briefing.pdf"
	@echo "make test    run every test"
	@echo "make lab     open the notebooks in JupyterLab"
	@echo "make accuracy  score the reader on annotated articles and write the table in README.md"
	@echo "make bench   measure speed, memory and start-up; beside other readers after make peers"
	@echo "make clean   remove the environment and caches; no article, table or briefing"
	@echo "Each sets up .venv first where that is missing or requirements.txt has changed."

# Exit status 3 (nothing to report) and 4 (unchanged) are no failures.
brief: $(READY)
	@$(RUN) -m sitrep brief || { status=$$?; test $$status -eq 3 || test $$status -eq 4 || exit $$status; }

test: $(READY)
	$(RUN) -m pytest --nbval --nbval-current-env tests notebooks

lab: $(READY)
	$(RUN) -m jupyterlab notebooks

accuracy: $(READY)
	@$(RUN) -m tests.measuring.accuracy

bench: $(READY)
	@$(RUN) -m tests.measuring.speed

# The readers that bench measures beside, in an environment of their own: nothing of theirs reaches Sitrep's.
peers: $(PEERS)/ready

$(PEERS)/ready: requirements-bench.txt
	@test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-bench.txt
	@touch $@

$(READY): requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: install it, or name it as in: make brief PYTHON=/path/to/python3"; exit 2; }
	@echo "Setting up $(ENV) with $$($(PYTHON) --version); this takes a minute or two, once."
	@test -x $(RUN) || $(PYTHON) -m venv $(ENV)
	@if command -v uv >/dev/null 2>&1; then \
		uv pip install --quiet --python $(RUN) --require-hashes --compile-bytecode --requirements requirements.txt && \
		uv pip install --quiet --python $(RUN) --no-deps --no-build-isolation --editable .; \
	else \
		$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt && \
		$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .; \
	fi
	@touch $@

clean:
	rm -rf $(ENV) $(PEERS) .pytest_cache .hypothesis .cache *.egg-info
	find sitrep tests notebooks -name __pycache__ -prune -exec rm -rf {} +
