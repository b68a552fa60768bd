# Two commands are enough: `make explore` and `make test`. `make help` lists the rest.
# Needed: Python 3.11 or later, make, and a package registry. Everything goes into .venv.

PYTHON  ?= python3
WORKERS ?= 2

VENV := .venv
BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint requirements.lock
HOUSE := setup.cfg setup.py pyproject.toml requirements.lock
PAGE  := $(shell find graph/page/web -type f 2>/dev/null) $(wildcard deno.json deno.lock) graph/page/bundle.py
STATIC := graph/page/static/app.js
CODE  := graph tests docs setup.py $(wildcard benchmarks)

.PHONY: explore test help lint types page-code unit page docs bench bench-build bench-page bench-answers fuzz coverage tools generate format lock clean
.NOTPARALLEL:
.DELETE_ON_ERROR:

explore: $(STATIC)  ## check and build entities.csv + relations.csv into output/index.html
	@$(BIN)/recordgraph build --strict --output output
	@echo "Open $(CURDIR)/output/index.html in a browser."

test: lint types page-code tools  ## everything: lint, types, unit, property, page (real browser), docs
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

lint: $(VENV)/tested  ## ruff, import contracts
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/lint-imports --no-cache

types: $(VENV)/tested $(STATIC)  ## mypy --strict, deno check
	$(BIN)/mypy
	$(BIN)/deno check graph/page/web

page-code: $(VENV)/tested $(STATIC)  ## lint, format and tests of the page's TypeScript
	$(BIN)/deno lint graph/page/web
	$(BIN)/deno fmt --check graph/page/web
	$(BIN)/deno lint --config tests/readers/deno.json tests/readers
	$(BIN)/deno fmt --check --config tests/readers/deno.json tests/readers
	$(BIN)/deno test --allow-read graph/page/web

unit: $(VENV)/tested $(STATIC)  ## Python tests but those that need a browser
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --ignore tests/page

page: page-code tools  ## all tests of the page: its code, then the page in a real browser
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile tests/page

docs: $(VENV)/tested $(STATIC)  ## are the generated pages of the documentation up to date?
	$(BIN)/python -m pytest tests/docs

bench: bench-build bench-page bench-answers  ## speed beside peers and floors, as a table

bench-build: $(VENV)/measured $(STATIC)  ## of the commands
	$(BIN)/python benchmarks/run.py

bench-page: $(VENV)/measured $(STATIC) tools  ## of the page, in a real browser
	$(BIN)/python benchmarks/page.py

bench-answers: $(VENV)/measured $(STATIC) tools  ## of every question about the evidence, in page and library
	$(BIN)/python benchmarks/answers.py

fuzz: $(VENV)/tested $(STATIC)  ## the property tests with many more examples, drawn at random
	RECORDGRAPH_PROPERTIES=fuzz $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --ignore tests/page tests/checking tests/reading tests/core

coverage: $(VENV)/tested $(STATIC)  ## which lines the Python tests do not reach
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --ignore tests/page --cov --cov-report=term

generate: $(VENV)/tested $(STATIC)  ## write the generated pages of the documentation anew
	$(BIN)/python docs/generate.py

format: $(VENV)/tested  ## let the formatters write
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)
	$(BIN)/deno fmt graph/page/web

tools: $(VENV)/tested  ## a browser for the page tests and the schemas of XML formats, where there are none
	@tools/browser $(BIN)/python
	@tools/schemas $(BIN)/python

lock: $(VENV)/tested  ## renew requirements.lock from the newest versions that setup.cfg allows
	rm -rf $(VENV)/fresh
	$(PYTHON) -m venv $(VENV)/fresh
	$(VENV)/fresh/bin/python -m pip install --quiet --upgrade setuptools '.[test,readers,bench]'
	head -n 2 requirements.lock > $(VENV)/requirements.lock
	$(VENV)/fresh/bin/python -m pip freeze --all --exclude recordgraph --exclude pip >> $(VENV)/requirements.lock
	mv $(VENV)/requirements.lock requirements.lock
	rm -rf $(VENV)/fresh

clean:  ## remove everything that make made, but not what is in output/
	rm -rf $(VENV) build recordgraph.egg-info graph/page/static .mypy_cache .ruff_cache .pytest_cache

help:  ## this list
	@grep -hE '^[a-z-]+:.*  ## ' $(MAKEFILE_LIST) | sed 's/:.*  ## /\t/' | sort

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "recordgraph needs Python 3.11 or later; name one with: make PYTHON=python3.12 …" >&2; exit 3; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "No virtual environment could be made; on Debian: apt install python3-venv" >&2; rm -rf $(VENV); exit 3; }

# The build of an editable install makes the page's bundle too.
$(VENV)/installed: $(HOUSE) | $(BIN)/python
	@echo "Installing recordgraph into $(VENV)"
	@$(PIP) setuptools deno
	@$(PIP) --no-build-isolation --editable .
	@touch $@

$(VENV)/tested: $(VENV)/installed
	@echo "Installing what the tests need into $(VENV)"
	@$(PIP) --no-build-isolation --editable '.[test]'
	@$(PIP) --editable '.[readers]' || \
		echo "followthemoney cannot be built here (it needs a C++ compiler and ICU): its tests will skip"
	@touch $@

$(VENV)/measured: $(VENV)/tested
	@$(PIP) --no-build-isolation --editable '.[bench]'
	@touch $@

$(STATIC): $(PAGE) | $(VENV)/installed
	@if [ ! -f $@ ] || [ -n "$$(find $^ -newer $@)" ]; then \
		$(BIN)/python setup.py --quiet bundle --inplace; \
	fi
	@touch $@
