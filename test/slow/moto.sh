#!/usr/bin/env bash
# The adapters of releases against moto (https://docs.getmoto.org), a second opinion beside the laptop: DynamoDB, Secrets Manager, SSM, Logs.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
venv=.cache/moto
[ -x "$venv/bin/moto_server" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install --quiet --disable-pip-version-check 'moto[server]==5.1.4'; }
node test/slow/moto.ts "$venv/bin/moto_server"
