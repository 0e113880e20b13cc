# Two commands do it all: `make demo` runs the main job on the example reports, `make test` runs every check and test.
# Both set up what they need (a virtual environment from a lock file with hashes) and need no network once that is done.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find src -name '*.py' 2>/dev/null)

.PHONY: demo test check lock bench compiled test-compiled errors quality clean train-model shots

demo: $(VENV)/.run
	@rm -f demo.beleg demo.beleg-wal demo.beleg-shm
	$(BIN)/beleg read examples/reports --ledger demo.beleg
	$(BIN)/beleg claims demo.beleg
	$(BIN)/beleg figures demo.beleg --supplier KP --recipient RU
	$(BIN)/beleg dossier demo.beleg --output demo.html
	@echo "Open demo.html in a browser; every row opens the passage it rests on."
	@echo "Or open the desk on the same ledger: $(BIN)/beleg serve demo.beleg"

test: check chromium
	$(BIN)/python -m pytest

# The desk is tested in a real browser: Debian's, installed where that may be done.
.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq chromium; } \
	|| sudo -n apt-get install -y -qq chromium 2>/dev/null \
	|| { echo "The desk's tests need a Chromium: install the package chromium (Debian: apt-get install chromium)."; exit 1; }

# Pictures of every page of the desk into out/shots, for people to look at.
shots: $(VENV)/.dev
	test -f demo.beleg || $(BIN)/beleg read examples/reports --ledger demo.beleg
	$(BIN)/python tools/shots.py demo.beleg out/shots

check: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

# What the program needs to run, then what its tests need; each once, and again when its lock file changes.
$(VENV)/.run: requirements/run.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -c "from beleg.analyse.de.lexicon import lexicon; lexicon()"
	@touch $@

$(VENV)/.dev: requirements/dev.lock $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@touch $@

$(VENV)/.bench: requirements/bench.lock $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.lock
	@touch $@

# A compiled copy in build/compiled, where there is a C compiler; what `test` checks and the other targets run are the sources.
compiled: build/.compiled
build/.compiled: $(VENV)/.dev pyproject.toml tools/make_compiled.py $(SOURCES)
	$(BIN)/python tools/make_compiled.py
	@mkdir -p build && touch $@

# The tests of what is compiled, and of what goes through it, with the copy before the sources.
test-compiled: build/.compiled
	PYTHONPATH=build/compiled $(BIN)/python -m pytest tests/clean tests/analyse tests/attribute tests/claim

# Speed beside what a user would take instead, as ratios of one run: of the sources, and of the compiled copy if there is one.
bench: $(VENV)/.bench build/.compiled
	$(BIN)/python tools/bench.py
	if test -d build/compiled; then PYTHONPATH=build/compiled $(BIN)/python tools/bench.py; fi

# Misses and false finds, with their sentences: `make errors SET=quotes-train`, or a set of claims (seeds, train-reports …).
SET ?= quotes-train
errors: $(VENV)/.dev
	$(BIN)/python tools/$(if $(filter quotes-%,$(SET)),errors_statements.py,errors_claims.py) $(SET)

# Score every evaluation set beside the checkout and write the figures into the page on quality.
quality: $(VENV)/.dev
	$(BIN)/python tools/score.py --write docs/quality.md

# Learn the weights of the choice between candidates anew, from the training texts beside the checkout.
train-model: $(VENV)/.dev
	$(BIN)/python tools/train_choice.py --check

# Write the lock files anew (needs a network and uv).
lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml requirements/build.in -o requirements/run.lock
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --group dev -c requirements/run.lock -o requirements/dev.lock
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --group bench -c requirements/dev.lock -o requirements/bench.lock

clean:
	rm -rf $(VENV) build demo.beleg* demo.html .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
