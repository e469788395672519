#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh NAME SECONDS: fuzzes one decoder. The kept corpus is only read; what a run finds stays in build/fuzz.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=$1
seconds=$2
build=$here/../../build/fuzz
program=$build/bin/fuzz_$name

if [[ ! -x $program ]]; then
  echo "Not built: cmake --preset fuzz && cmake --build --preset fuzz --target fuzzers"
  exit 77
fi
mkdir -p "$build/found/$name" "$build/crashes"
dictionary=()
[[ -f $here/$name.dict ]] && dictionary=("-dict=$here/$name.dict")

export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
exec "$program" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
  -artifact_prefix="$build/crashes/$name-" "${dictionary[@]}" "$build/found/$name" "$here/corpus/$name"
