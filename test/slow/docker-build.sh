#!/usr/bin/env bash
# Builds a Node and a Python app with the real lifecycle on a real Docker engine, pushes them into the emulator's ECR,
# pulls them by digest and asks them for an HTTP answer; holds the images against those of pack and of the real rebaser.
# With `bench` it measures instead: npm run bench:build. The actions are those of dist/ (npm run build). Needs: docker
# (and dockerd, when no engine answers yet: then root), docker-registry, Go, Python 3 with venv, Node with npm. The
# lifecycle and pack are built from their Go modules once and kept in .cache/. The last line is `N passed, N failed`.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
lifecycle_version=0.21.0
pack_version=0.40.9
cache=$PWD/.cache
builder=renga-test/builder:1
dockerd_pid=
registry_pid=

fail() {
  echo "FAILED: docker-build: $1"
  echo '0 passed, 1 failed'
  exit 1
}

stop() {
  for pid in $registry_pid $dockerd_pid; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  rm -rf "$registry_data"
}
registry_data=$(mktemp -d)
trap stop EXIT

start_engine() {
  docker version >/dev/null 2>&1 && return 0
  command -v dockerd >/dev/null || fail "no Docker engine answers and there is no dockerd to start (Debian: apt-get install docker.io)"
  [ "$(id -u)" -eq 0 ] || fail 'no Docker engine answers, and only root can start one'
  # shellcheck disable=SC2086 # RENGA_DOCKERD_FLAGS holds several words, e.g. --storage-driver vfs
  dockerd ${DOCKER_HOST:+-H "$DOCKER_HOST"} ${RENGA_DOCKERD_FLAGS:-} >"$cache/logs/dockerd.log" 2>&1 &
  dockerd_pid=$!
  for _ in $(seq 1 60); do
    docker version >/dev/null 2>&1 && return 0
    kill -0 "$dockerd_pid" 2>/dev/null || break
    sleep 1
  done
  tail -n 5 "$cache/logs/dockerd.log"
  fail 'dockerd did not come up; its last lines stand above'
}

# A registry for the run image, which pack and the sparse layout read. On a free port; Docker takes loopback without
# TLS.
start_registry() {
  if ! command -v docker-registry >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq docker-registry; } >"$cache/logs/registry-install.log" 2>&1 ||
      fail "there is no docker-registry, and Debian's could not be installed (are you root?)"
  fi
  registry=127.0.0.1:$(node -e "const s=require('node:net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
  cat >"$registry_data/config.yml" <<YAML
version: 0.1
log: { level: warn }
storage: { filesystem: { rootdirectory: $registry_data/data } }
http: { addr: "$registry" }
YAML
  docker-registry serve "$registry_data/config.yml" >"$cache/logs/registry.log" 2>&1 &
  registry_pid=$!
  for _ in $(seq 1 50); do
    node -e "fetch('http://$registry/v2/').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))" && return 0
    sleep 0.2
  done
  fail 'docker-registry did not come up'
}

# go_build NAME VERSION MODULE FLAGS -- PACKAGES: programs of a Go module that cannot be installed by `go install`. `go
# mod init` makes a module of our own around it, which may repeat the replacements that the module itself makes.
go_build() {
  local out="$cache/$1-$2" module=$3 version=$2 replace=$4 flags=$5 source
  shift 5
  [ -f "$out/done" ] && return 0
  command -v go >/dev/null || fail 'the lifecycle and pack are built from their Go modules, and there is no go'
  echo "building $module $version from its Go module (once, a minute or two)"
  source=$(mktemp -d)
  (
    cd "$source"
    go mod init renga.test/build
    go get "$module@v$version"
    [ -z "$replace" ] || go mod edit -replace "$replace"
    mkdir -p "$out.part"
    CGO_ENABLED=0 go build -mod=mod -trimpath -ldflags "-s -w $flags" -o "$out.part/" "$@"
  ) >"$cache/logs/go-build.log" 2>&1 || { tail -n 5 "$cache/logs/go-build.log"; fail "$module could not be built; the last lines stand above"; }
  rm -rf "$source" "$out"
  touch "$out.part/done"
  mv "$out.part" "$out"
}

mkdir -p "$cache/logs"
command -v docker >/dev/null || fail 'there is no docker command'
started=$SECONDS
start_engine
start_registry
lifecycle=github.com/buildpacks/lifecycle
go_build lifecycle "$lifecycle_version" "$lifecycle" '' "-X $lifecycle/cmd.Version=$lifecycle_version" "$lifecycle/cmd/lifecycle" "$lifecycle/cmd/launcher"
toml=github.com/BurntSushi/toml
go_build pack "$pack_version" github.com/buildpacks/pack "$toml=$toml@v1.3.2" '' github.com/buildpacks/pack
echo "the lifecycle and pack stand ready after $((SECONDS - started)) s"

# What images.sh needs beside its own arguments; main.ts calls it again for a newer run image.
export RENGA_LIFECYCLE="$cache/lifecycle-$lifecycle_version" RENGA_LIFECYCLE_VERSION="$lifecycle_version" RENGA_PACK="$cache/pack-$pack_version/pack"
RENGA_NODE=$(node -p process.execPath)
RENGA_NPM=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
export RENGA_NODE RENGA_NPM
bash test/slow/docker-build/images.sh "$registry/run:1" "$builder" || fail 'the builder and run images could not be made'
echo "the builder stands ready after $((SECONDS - started)) s"
node --disable-warning=ExperimentalWarning "test/slow/docker-build/${1:-main}.ts" "$builder" "$registry"
