#!/bin/sh
# Compares our parser of Markdown with cmark-gfm and md4c: Benchmarks/parse-speed.sh [FOLDER [ROUNDS]], default the
# generator's text and 9 rounds. With `shapes` for the folder: what hostile texts cost ours.
set -eu
cd "$(dirname "$0")/.."

build=.build/parse-speed
options=
. Tests/Fuzz/compile
sources=Benchmarks/Sources
# shellcheck disable=SC2046 # a list of files without spaces
module CurriculumGenerator $(find "$sources/CurriculumGenerator" -name '*.swift')
cc -O2 -c "$sources/CAllocations/allocations.c" -o "$build/allocations.o"

md4c=
if echo '#include <md4c.h>' | cc -E -x c - >/dev/null 2>&1; then
  md4c=-DMD4C
else
  echo "md4c IS NOT INSTALLED and not compared with: apt-get install libmd4c-dev" >&2
fi
swiftc -O -wmo -swift-version 6 -parse-as-library $md4c -I "$build" -I "$sources/CCMarkReference" \
  -I "$sources/CMD4C" -I "$sources/CAllocations" "$sources"/parse-speed/*.swift \
  Tests/CascadeTestSupport/HostileMarkdown.swift "$build/CascadeText.o" "$build/CascadeMarkup.o" \
  "$build/CurriculumGenerator.o" "$build/allocations.o" -o "$build/parse-speed"
exec "$build/parse-speed" "$@"
