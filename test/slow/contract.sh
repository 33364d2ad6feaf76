#!/usr/bin/env bash
# The botocore contract checker between clients and the laptop: every exchange of awscli, boto3 and the JavaScript SDK is
# held against botocore's own models. RENGA_SHARED names the directory with tools/aws-contract.py.
# Last line: "N passed, N failed"; a violation is a failure.
set -euo pipefail
cd "$(dirname "$0")/../.."
checker="${RENGA_SHARED:-../shared}/tools/aws-contract.py"
if [[ ! -f "$checker" ]]; then
  echo "There is no contract checker at $checker. Set RENGA_SHARED to the directory that holds tools/aws-contract.py." >&2
  echo "0 passed, 1 failed"
  exit 1
fi
source test/slow/strangers-venv.sh
exec "$STRANGERS_PYTHON" test/slow/strangers.py --contract "$checker"
