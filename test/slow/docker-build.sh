#!/usr/bin/env bash
# Builds an app with the real lifecycle on a real Docker engine, pushes it into the laptop's ECR, pulls it by its digest and
# asks it for an HTTP answer. Needs: docker (and dockerd, when no engine answers yet: then root), Go, Node with npm.
# The lifecycle is built from its Go module once and kept in .cache/. The last line is `N passed, N failed`.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
lifecycle_version=0.20.8
cache=$PWD/.cache
run_image=renga-test/run:1
builder=renga-test/builder:1
dockerd_pid=

fail() {
  echo "FAILED: docker-build: $1"
  echo '0 passed, 1 failed'
  exit 1
}

stop() {
  [ -z "$dockerd_pid" ] || { kill "$dockerd_pid" 2>/dev/null || true; wait "$dockerd_pid" 2>/dev/null || true; }
}
trap stop EXIT

start_engine() {
  docker version >/dev/null 2>&1 && return 0
  command -v dockerd >/dev/null || fail "no Docker engine answers and there is no dockerd to start (Debian: apt-get install docker.io)"
  [ "$(id -u)" -eq 0 ] || fail 'no Docker engine answers, and only root can start one'
  mkdir -p "$cache/logs"
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

# The launcher and the lifecycle are one Go module; tests pin its version.
build_lifecycle() {
  local out="$cache/lifecycle-$lifecycle_version" source
  [ -x "$out/launcher" ] && [ -x "$out/lifecycle" ] && return 0
  command -v go >/dev/null || fail 'the lifecycle is built from its Go module, and there is no go'
  echo "building lifecycle $lifecycle_version from its Go module (once, some minutes)"
  source=$(mktemp -d)
  (
    cd "$source"
    go mod init renga.test/lifecycle
    go get "github.com/buildpacks/lifecycle@v$lifecycle_version"
    CGO_ENABLED=0 go build -mod=mod -trimpath -ldflags "-s -w -X github.com/buildpacks/lifecycle/cmd.Version=$lifecycle_version" \
      -o "$out.part/" github.com/buildpacks/lifecycle/cmd/lifecycle github.com/buildpacks/lifecycle/cmd/launcher
  ) >"$cache/logs/lifecycle-build.log" 2>&1 || { tail -n 5 "$cache/logs/lifecycle-build.log"; fail 'the lifecycle could not be built; the last lines stand above'; }
  rm -rf "$source" "$out"
  mv "$out.part" "$out"
}

mkdir -p "$cache/logs"
command -v docker >/dev/null || fail 'there is no docker command'
start_engine
build_lifecycle
npm_directory=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
bash test/slow/docker-build/images.sh "$cache/lifecycle-$lifecycle_version" "$(node -p process.execPath)" "$npm_directory" "$run_image" "$builder" "$lifecycle_version" ||
  fail 'the builder and run images could not be made'
node --disable-warning=ExperimentalWarning test/slow/docker-build/main.ts "$builder" "$run_image"
