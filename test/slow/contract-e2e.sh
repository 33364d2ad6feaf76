#!/usr/bin/env bash
# The end-to-end suite again, with the botocore contract checker between the bundles and the laptop: zero violations.
# RENGA_SHARED names the directory with tools/aws-contract.py. Last line: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/../.."
checker="${RENGA_SHARED:-../shared}/tools/aws-contract.py"
if [[ ! -f "$checker" ]]; then
  echo "There is no contract checker at $checker. Set RENGA_SHARED to the directory that holds tools/aws-contract.py." >&2
  echo "0 passed, 1 failed"
  exit 1
fi
source test/slow/strangers-venv.sh
export RENGA_CONTRACT_CHECKER="$STRANGERS_PYTHON $checker"
export RENGA_CONTRACT_REPORT="$PWD/.cache/contract-e2e.jsonl"
rm -f "$RENGA_CONTRACT_REPORT"
npm test -- test/e2e
echo "Exchanges by service, a line for each laptop:"
cat "$RENGA_CONTRACT_REPORT"
