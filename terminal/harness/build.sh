#!/usr/bin/env bash
# Compiles a program of the terminal as C++: build.sh FidusLink.mq5 OUTPUT
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$1
output=$2
case "$program" in
  *.mq5)
    header=mql5.hpp
    bridge='BridgePort = (port)'
    ;;
  *.mq4)
    header=mql4.hpp
    bridge='harness::httpPort = (port)'
    ;;
  *)
    echo "build.sh: '$program' is neither .mq5 nor .mq4" >&2
    exit 2
    ;;
esac
# Nothing to do when nothing changed since the last time.
if [ -x "$output" ] && [ -z "$(find "$here" "$here/.." -maxdepth 1 -newer "$output" -type f -print -quit)" ]; then
  exit 0
fi
source=$output.hpp
# '#property' is no directive of C++; everything else is compiled as it stands.
grep -v '^#property' "$here/../$program" >"$source"
"${CXX:-g++}" -std=c++17 -O0 -g1 -Wall -Wextra -Werror \
  -fsanitize=address,undefined -fno-sanitize-recover=all -D_GLIBCXX_ASSERTIONS \
  -DFIDUS_RECOUNT_MILLIS=400 \
  -I "$here" -I "$here/.." \
  "-DPROGRAM_HEADER=\"$header\"" "-DPROGRAM_SOURCE=\"$source\"" "-DSET_BRIDGE(port)=$bridge" \
  -o "$output" "$here/main.cpp"
