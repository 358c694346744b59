# One door for everything: `make demo` shows it, `make test` is what CI runs.
.POSIX:
.PHONY: demo test lint types unit docs docs-check messages wheel bench clean

PYTHON ?= python3
BIN = .venv/bin
SAMPLES = data/samples/nha-be-2022
# Documents print commands, so they are made with the same width and without colour everywhere.
COG = PATH="$$PWD/$(BIN):$$PATH" NO_COLOR=1 COLUMNS=100 TERM=dumb $(BIN)/cog -n utf-8
COGGED = $$(grep -l '\[\[\[cog' README*.md docs/*.md CONTRIBUTING.md 2>/dev/null)

demo: .venv/.installed
	$(BIN)/congdan tally $(SAMPLES)/dang-ky.xlsx $(SAMPLES)/danh-gia.xlsx

test: lint types unit docs-check wheel

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.dev
	$(BIN)/mypy

unit: .venv/.dev
	$(BIN)/pytest -n 2

docs-check: .venv/.dev
	@files="$(COGGED)"; if [ -n "$$files" ]; then $(COG) --check $$files; fi

docs: .venv/.dev
	$(BIN)/python docs/pictures.py
	@files="$(COGGED)"; if [ -n "$$files" ]; then $(COG) -r $$files; fi

# Sentences of the code → the Vietnamese catalogue, compiled.
messages: .venv/.dev
	$(BIN)/python tools/messages.py

wheel: .venv/.dev
	$(BIN)/python tests/wheel_check.py

bench: .venv/.dev
	$(BIN)/python benchmarks/run.py

clean:
	rm -rf .venv build dist benchmarks/.cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "congdan needs Python 3.11 or later; try: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	touch $@

# Editable, so only a change of pyproject.toml asks for another install.
.venv/.installed: .venv/.created pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

.venv/.dev: .venv/.installed pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@
