#!/usr/bin/env bash
# nektos/act, a runner that others wrote, as the judge of ours: both run the same workflow in host mode, and what its steps
# wrote down must be the same. act knows neither concurrency nor permissions nor OIDC; those are not compared.
set -uo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PWD/.cache/bin:$PATH"
ACT_VERSION=v0.2.89

if ! command -v act >/dev/null; then
  mkdir -p .cache/bin
  if ! GOBIN="$PWD/.cache/bin" go install "github.com/nektos/act@$ACT_VERSION"; then
    echo "act could not be built from its Go module ($ACT_VERSION)."
    echo '0 passed, 1 failed'
    exit 1
  fi
fi

exec node test/slow/act/compare.ts
