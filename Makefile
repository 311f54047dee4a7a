# The one door: `make` alone says what there is.
# Every build uses the same flags, so that no step builds again what another has built.
FLAGS := --explicit-target-dependency-import-check error
DEBUG := .build/debug/onepanel
RELEASE := .build/release/onepanel
PYTHON := .tools/venv/bin/python
FORMAT := --recursive --parallel Package.swift Sources Tests
STEP := tools/step
PORT ?= 8080

export PYTHONDONTWRITEBYTECODE := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build run test format bench clean \
	lint checks build-tests swift-tests packs oracle fuzz record machine browser

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## Check the tools and install what is missing
	@tools/setup

build: setup ## Build the program for use
	swift build -c release $(FLAGS) --product onepanel

run: build ## Open the demonstration at http://127.0.0.1:8080/ (PORT=8081 for another port)
	$(RELEASE) demo --data .data/demo --port $(PORT)

test: setup lint checks build-tests swift-tests packs oracle fuzz record machine browser ## Check everything, as CI does
	@echo "Everything holds."

format: ## Lay out the Swift files
	swift format --in-place $(FORMAT)

bench: build ## Measure the program against the bars it has to meet
	tools/bench $(RELEASE)

clean: ## Remove what was built, but not the demonstration's data
	rm -rf .build test-output

# The steps of `make test`, the cheapest failure first.

lint:
	@$(STEP) "Layout of the Swift files" swift format lint --strict $(FORMAT)

checks:
	@$(STEP) "The checks find what they are for" tools/test-checks
	@$(STEP) "Targets import only what they may" tools/check-imports
	@$(STEP) "Promises about the sources" tools/check-promises
	@$(STEP) "What the fuzzing names is there" tools/fuzz 0

build-tests:
	@$(STEP) "Build, warnings as errors" swift build --build-tests $(FLAGS)

# A few at a time: with all of them at once each waits for every other, and what has to be done in time is not.
swift-tests:
	@SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 $(STEP) "Swift tests" swift test --skip-build --disable-xctest $(FLAGS)

packs:
	@$(STEP) "Procedure packs" $(DEBUG) procedure check Procedures

oracle:
	@$(STEP) "Working days agree with numpy" $(PYTHON) Tests/Oracle/working_days.py $(DEBUG)
	@$(STEP) "Every time limit agrees with a second reader" $(PYTHON) Tests/Oracle/time_limits.py $(DEBUG)

fuzz:
	@$(STEP) "Parsers survive what nobody meant to send" tools/fuzz 3

record:
	@$(STEP) "The record of the demonstration holds" tools/verify-demonstration $(DEBUG)

machine:
	@ONEPANEL=$(CURDIR)/$(DEBUG) $(STEP) "Killed, full disk, damaged, restored: nothing lost" \
		$(PYTHON) -m pytest -q -p no:cacheprovider Tests/Machine
browser:
	@mkdir -p test-output
	@ONEPANEL=$(CURDIR)/$(DEBUG) ONEPANEL_SCREENSHOTS=$(CURDIR)/test-output \
		$(STEP) "Pages in a browser" $(PYTHON) -m pytest -q -p no:cacheprovider Tests/Browser
