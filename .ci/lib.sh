# Sourced by every step. Puts the project's own programs first on PATH, and installs what a step needs, or reports in
# one line that it is missing.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
machine_path=$PATH
export PATH="$PWD/node_modules/.bin:$PWD/.cache/bin:$PATH"
mkdir -p .cache/logs

# fail WHY: ends the step as one failure.
fail() {
  echo "FAILED: $1"
  echo '0 passed, 1 failed'
  exit 1
}

# need COMMAND WHY: requires a command that no step can install.
need() { command -v "$1" >/dev/null || fail "'$1' is not on this machine, but $2."; }

# locked: installs the dependencies in package-lock.json if they are missing or outdated.
locked() {
  need node 'the project is written for it'
  node scripts/install-locked.js || fail 'the locked dependencies could not be installed; npm says why above'
}

# debian COMMAND PACKAGE...: installs Debian packages if the command is missing.
debian() {
  command -v "$1" >/dev/null && return 0
  local log=.cache/logs/apt-${1##*/}.log
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${@:2}"; } >"$log" 2>&1 ||
    fail "$1 is not here, and Debian's ${*:2} could not be installed (are you root?): $(tail -n 1 "$log")"
}

# venv NAME PACKAGE...: creates a Python environment with exactly these packages in .cache/NAME, recreates it when the
# list changes, and puts it first on PATH.
venv() {
  local directory=.cache/$1 wanted=${*:2}
  if [ "$(cat "$directory/packages" 2>/dev/null)" != "$wanted" ]; then
    need python3 "'${*:2}' are Python packages"
    rm -rf "$directory"
    python3 -m venv "$directory" && "$directory/bin/pip" install --quiet --disable-pip-version-check "${@:2}" ||
      fail "the Python packages ${*:2} could not be installed"
    echo "$wanted" >"$directory/packages"
  fi
  export PATH="$PWD/node_modules/.bin:$PWD/$directory/bin:$PATH"
}

# AWS's own command line and Python SDK, and a CBOR reader for the wire contract checker.
aws_clients() { venv aws-clients awscli==1.46.3 boto3==1.44.8 cbor2==6.3.0; }

# go_tool COMMAND MODULE@VERSION: builds a command from its Go module.
go_tool() {
  [ -x ".cache/bin/$1" ] && go version -m ".cache/bin/$1" | grep -q "${2##*@}" && return 0
  need go "$1 is built from its Go module"
  GOBIN="$PWD/.cache/bin" go install "$2" || fail "$1 could not be built from $2"
}

# docker_engine: uses the engine that responds; otherwise starts our own, as root and without systemd, and stops it with
# the step.
docker_engine() {
  debian docker docker.io iptables
  docker info >/dev/null 2>&1 && return 0
  debian dockerd docker.io iptables
  dockerd >.cache/logs/dockerd.log 2>&1 &
  local engine=$!
  trap "kill $engine 2>/dev/null; wait $engine 2>/dev/null" EXIT
  for _ in $(seq 120); do
    docker info >/dev/null 2>&1 && return 0
    kill -0 $engine 2>/dev/null || break
    sleep 0.5
  done
  fail "dockerd does not start here: $(tail -n 1 .cache/logs/dockerd.log)"
}

# jest_suite PATTERN...: runs slow suites in test/slow by name.
jest_suite() {
  locked
  npm test -- "${@/#/--testMatch=<rootDir>/test/slow/}" --testTimeout 300000
}
