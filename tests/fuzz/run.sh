#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh PROGRAM NAME SECONDS: fuzzes one decoder. The kept corpus is only read; what a run finds stays in the working folder.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$1
name=$2
seconds=$3

mkdir -p "found/$name" "crashes"
dictionary=()
[[ -f $here/$name.dict ]] && dictionary=("-dict=$here/$name.dict")

export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
exec "$program" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
  -artifact_prefix="crashes/$name-" "${dictionary[@]}" "found/$name" "$here/corpus/$name"
