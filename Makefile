# make            build the tool and compile the bundled curriculum
# make test       everything that must hold: layout, whitespace, every test
# make judge      what takes long: fuzzing, a million texts beside cmark-gfm, speed and memory against the figures to reach
# make install    PREFIX=/usr/local: bin/cascade, one file that works from anywhere
# make clean      remove all that was built

.POSIX:
.SUFFIXES:

PREFIX = /usr/local
DESTDIR =
SWIFT = swift

# What the tool is linked with, and what the tests run besides.
PACKAGES = libxml2-dev libyaml-dev libicu-dev libsqlite3-dev nettle-dev
TEST_PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-utils gettext

TOOL = .build/release/cascade

.PHONY: all tool curriculum packages test-packages swift test lint whitespace judge install uninstall clean

all: curriculum

tool: packages swift
	@echo "Building cascade"
	$(SWIFT) build -c release --static-swift-stdlib --product cascade

curriculum: tool
	$(TOOL) build Curriculum --output build
	@echo
	@echo "Open  build/handbook/participant/en/index.html  in a browser, and"
	@echo "      build/handbook/facilitator/bn/index.html;"
	@echo "academies import  build/xml/complete/en/curriculum.xml"

packages:
	@.ci/packages $(PACKAGES)

test-packages:
	@.ci/packages $(PACKAGES) $(TEST_PACKAGES)

swift:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "cascade is written in Swift 6.2 or later, which is not installed here:" >&2; \
	  echo "  https://www.swift.org/install/linux/" >&2; exit 1; }

test: test-packages swift lint whitespace
	@mkdir -p .build
	@echo "Fuzzing for some seconds, beside the build"
	@Tests/Fuzz/run 5 >.build/fuzz.log 2>&1 & fuzz=$$!; trap 'kill $$fuzz 2>/dev/null' EXIT INT TERM; set -ex; \
	$(SWIFT) build -c release --build-tests; $(SWIFT) test -c release --skip-build; \
	{ set +x; } 2>/dev/null; trap - EXIT; wait $$fuzz || { cat .build/fuzz.log; exit 1; }

lint: swift
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

whitespace:
	@echo "Looking for stray whitespace"
	@if git rev-parse --git-dir >/dev/null 2>&1; then git diff --check "$$(git hash-object -t tree /dev/null)"; fi

judge: test
	Tests/Fuzz/run 600
	Tests/Fuzz/run 1800 parser
	Tests/Fuzz/compare
	Benchmarks/parse-speed.sh
	Benchmarks/parse-speed.sh shapes
	Benchmarks/against-hugo.sh

install: tool
	install -d "$(DESTDIR)$(PREFIX)/bin"
	.ci/bundle $(TOOL) "$(DESTDIR)$(PREFIX)/bin/cascade"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/cascade"

clean:
	rm -rf .build build
