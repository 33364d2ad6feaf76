#!/usr/bin/env bash
# Strangers judge the laptop: awscli with its waiters, and boto3 reads of every implemented operation.
# Needs python3 with venv; awscli and boto3 come from PyPI into .cache/. Last line: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/../.."
source test/slow/strangers-venv.sh
exec "$STRANGERS_PYTHON" test/slow/strangers.py "$@"
