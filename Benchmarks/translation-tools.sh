#!/bin/sh
# Sends every text of a curriculum through the tools of translators, and takes it back with `cascade translate merge`:
# Benchmarks/translation-tools.sh [CASCADE [CURRICULUM]], default .build/release/cascade and Curriculum. Prints a table;
# ends with 1 where a text or a code is lost. The tools come from Debian: gettext, translate-toolkit, omegat, unzip.
set -eu
cd "$(dirname "$0")/.."

cascade=$(realpath "${1:-.build/release/cascade}")
curriculum=$(realpath "${2:-Curriculum}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
missed=0

# The texts in words that only look translated, and without any.
cp -r "$curriculum" full
cp -r "$curriculum" empty
"$cascade" translate pseudo full --locale en-XA >out.txt
"$cascade" translate extract empty --locale en-XA >>out.txt
units=$(grep -h '^msgctxt' full/locales/en-XA/*.po | wc -l)

row() { printf '%-34s %-22s %-44s %6s %6s %6s\n' "$@"; }

# Reports TOOL VERSION WHAT OUT BACK LOST.
report() {
  row "$@"
  if [ "$4" -ne "$5" ] || [ "$6" -ne 0 ]; then missed=1; fi
}

there() {
  if command -v "$1" >/dev/null 2>&1; then return 0; fi
  echo "$1 IS NOT INSTALLED, so this was NOT tried: apt-get install $2" >&2
  return 1
}

# How many codes the translations of the catalogues in a folder hold.
codes() {
  cat "$1"/*.po | awk '/^msgid/ { on = 0 } /^msgstr/ { on = 1 } on' | grep -oE '</?[a-z][0-9]+/?>' | wc -l
}

# Takes FILES back into a copy of the curriculum without translations; sets back and lost, the codes that are missing.
take() {
  rm -rf taken
  cp -r empty taken
  "$cascade" translate merge --into taken --locale en-XA "$@" >merged.txt 2>notes.txt || true
  back=$(sed -nE 's/.*: ([0-9]+) taken in.*/\1/p' merged.txt | awk '{ sum += $1 } END { print sum + 0 }')
  lost=$(($(codes full/locales/en-XA) - $(codes taken/locales/en-XA)))
}

# Opens the project in FOLDER with OmegaT, without a window, and writes its translations.
omegat_in() { (cd "$1" && omegat --mode=console-translate . >log.txt 2>&1) || cat "$1/log.txt" >&2; }

project() {
  mkdir -p "$1/source" "$1/target" "$1/tm/auto" "$1/glossary" "$1/omegat" "$1/dictionary"
}

row tool version 'what it did' out back lost

if there msgfmt gettext; then
  version=$(msgfmt --version | sed -n '1s/.* //p')
  good=0
  same=0
  for file in full/locales/en-XA/*.po; do
    count=$(grep -c '^msgctxt' "$file")
    if msgfmt -c --check -o /dev/null "$file" 2>>notes.txt; then good=$((good + count)); fi
    if msgcat --no-wrap "$file" | cmp -s - "$file"; then same=$((same + count)); fi
  done
  report 'msgfmt -c --check' "$version" 'finds nothing wrong' "$units" "$good" 0
  report 'msgcat --no-wrap' "$version" 'writes the same bytes' "$units" "$same" 0

  # One word of each heading of a module changes; gettext brings the catalogue up to date in our place.
  cp -r full changed
  sed -i 's/^## What/## First what/' changed/modules/*/module.md
  "$cascade" translate update changed >>out.txt
  mkdir msgmerged
  for file in full/locales/en-XA/*.po; do
    name=$(basename "$file" .po)
    msgmerge --quiet --previous --no-wrap -o "msgmerged/$name.po" "$file" "changed/locales/units/$name.pot"
  done
  cp -r changed/locales/en-XA before
  "$cascade" translate merge --into changed --locale en-XA msgmerged/*.po >merged.txt 2>notes.txt || true
  back=$(sed -nE 's/.*: ([0-9]+) taken in, ([0-9]+) as before.*/\1 \2/p' merged.txt | awk '{ s += $1 + $2 } END { print s + 0 }')
  report 'msgmerge --previous' "$version" 'a change of sources, and back' \
    "$(grep -h '^msgctxt' changed/locales/en-XA/*.po | wc -l)" "$back" \
    "$(($(codes before) - $(codes changed/locales/en-XA)))"
fi

if there po2csv translate-toolkit; then
  version=$(po2csv --version | sed 's/.* //')
  po2csv --progress=none -i full/locales/en-XA -o csv 2>>notes.txt
  csv2po --progress=none -t empty/locales/en-XA -i csv -o csv-back 2>>notes.txt
  take csv-back/*.po
  # Of texts with the same words it gives back one; what it does give back must be as it was.
  aside=$(grep -c 'set aside' notes.txt || true)
  row 'po2csv, csv2po -t' "$version" 'a table, and back, equal texts once' "$units" "$back" "$aside"
  if [ "$aside" -ne 0 ]; then missed=1; fi

  count=$(pocount --csv full/locales/en-XA 2>>notes.txt | awk -F', *' 'NR > 1 { sum += $2 } END { print sum + 0 }')
  report pocount "$version" 'counts as many translations' "$units" "$count" 0

  # In one text that has a code, each code has lost its brackets.
  mkdir broken
  sed -E '/^msgstr/ s/<(\/?)([a-z][0-9]+)(\/?)>/\2/g' full/locales/en-XA/opening.po >broken/opening.po
  harmed=$(grep -cE '^msgstr .*<[a-z][0-9]+/?>' full/locales/en-XA/opening.po)
  pofilter --progress=none -t xmltags broken filtered 2>>notes.txt
  found=$(cat filtered/*.po 2>/dev/null | grep -c '(pofilter) xmltags' || true)
  report 'pofilter -t xmltags' "$version" 'finds texts without their codes' "$harmed" "$found" 0

  po2xliff --progress=none -i full/locales/en-XA -o xliff 2>>notes.txt
  xliff2po --progress=none -i xliff -o xliff-back 2>>notes.txt
  row 'po2xliff, xliff2po' "$version" 'drops msgctxt, which names the texts' "$units" \
    "$(cat xliff-back/*.po | grep -c '^msgctxt' || true)" -
fi

if there omegat omegat && there unzip unzip; then
  version=$(dpkg-query -W -f '${Version}' omegat 2>/dev/null || echo -)
  # What `extract` writes, with the memory of what is translated; all documents in one project, as each takes a while.
  "$cascade" translate extract full --locale en-XA --format omegat --output zips >>out.txt
  project memory
  mkdir one
  for file in zips/*.zip; do
    name=$(basename "$file" .zip)
    unzip -q "$file" -d "one/$name"
    cp "one/$name/source/"* memory/source/
    cp "one/$name/tm/auto/translated.tmx" "memory/tm/auto/$name.tmx"
    cp "one/$name/omegat.project" "one/$name/omegat/filters.xml" .
  done
  cp omegat.project memory/
  cp filters.xml memory/omegat/
  omegat_in memory
  take memory/target/*.xlf
  report 'OmegaT, project of extract' "$version" 'puts in what its memory holds' "$units" "$back" "$lost"

  # The catalogues themselves, each text translated by itself.
  project catalogues
  cp omegat.project catalogues/
  cp empty/locales/en-XA/*.po catalogues/source/
  (cd catalogues && omegat --mode=console-createpseudotranslatetmx --pseudotranslatetype=equal \
    --pseudotranslatetmx=tm/auto/equal.tmx . >log.txt 2>&1) || cat catalogues/log.txt >&2
  omegat_in catalogues
  take catalogues/target/*.po
  report 'OmegaT, catalogues' "$version" 'puts in the sources' "$units" "$back" "$lost"
fi

exit $missed
