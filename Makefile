# make report: check the sample story. make test: run all tests. make scores: how well English is read. All need Python 3.11 or later with venv, and nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: report test lint format scores clean

report: $(VENV)/installed
	$(BIN)/checker run seeds/ -o reports/ --fail-on never
	@echo "Open reports/report.html in a browser."

test: $(VENV)/installed-test
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/installed-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# A stamp is newer than what it was made from, so a second call installs nothing.
$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(PIP) install -e .
	@touch $@

$(VENV)/installed-test: pyproject.toml | $(VENV)/bin/python
	$(PIP) install -e '.[test]'
	@touch $(VENV)/installed $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

scores: $(VENV)/installed-test
	$(BIN)/python -m tests.evaluation.scores

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
