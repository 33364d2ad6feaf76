# Sourced by run and nightly: runs named steps, adds up their counts, and reports failures at the end.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
logs=.cache/logs
trap 'kill $(jobs -p) 2>/dev/null' EXIT

# step NAME: runs .ci/steps/NAME, shows its output, and adds the counts from its closing lines (`N passed, N failed`, or
# Jest's). A step without such a line counts as one.
step() {
  local name=$1 log=$logs/$1.log begun=$SECONDS code passed failed
  printf '\n=== %s\n' "$name"
  bash ".ci/steps/$name" </dev/null 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  read -r passed failed < <(grep -aE '^(Tests: .*total|[0-9]+ passed, [0-9]+ failed)$' "$log" |
    awk '{ for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) p += $(i - 1); if ($i ~ /^failed/) f += $(i - 1) } } END { print p + 0, f + 0 }')
  if [ $((passed + failed)) -eq 0 ] && [ "$code" -eq 0 ]; then passed=1; fi
  if [ "$failed" -eq 0 ] && [ "$code" -ne 0 ]; then failed=1; fi
  echo "$passed $failed" >>"$logs/counts"
  if [ "$failed" -ne 0 ]; then
    { echo "--- $name (exit code $code): bash .ci/steps/$name" && grep -aE '^ *(FAIL|FAILED|✗|●|error|::error)' "$log" | sort -u | cut -c1-300 | head -n 12; } >>"$logs/failures"
  fi
  printf '=== %s: %s in %d s\n' "$name" "$([ "$code" -eq 0 ] && echo ok || echo "FAILED (exit code $code)")" "$((SECONDS - begun))"
}

lane() { for name in "$@"; do step "$name"; done; }

# run_steps FIRST -- LANE -- LANE: runs the steps of FIRST alone, then the two lanes in parallel. The last line is the
# total.
run_steps() {
  local part=0 first=() one=() two=()
  for name in "$@"; do
    case $part$name in
      *--) part=$((part + 1)) ;;
      0*) first+=("$name") ;;
      1*) one+=("$name") ;;
      *) two+=("$name") ;;
    esac
  done
  rm -rf "$logs" && mkdir -p "$logs"
  lane "${first[@]}"
  # Two lanes that install at once would break each other's node_modules. Where it fails, the steps say why.
  node scripts/install-locked.js
  lane "${two[@]}" >"$logs/beside" 2>&1 &
  local beside=$!
  lane "${one[@]}"
  printf '\nBeside it:\n'
  wait "$beside"
  cat "$logs/beside"
  [ ! -s "$logs/failures" ] || printf '\nWhat failed:\n%s\n' "$(cat "$logs/failures")"
  printf '\nAll of it took %d s.\n' "$SECONDS"
  awk '{ passed += $1; failed += $2 } END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }' "$logs/counts"
}
