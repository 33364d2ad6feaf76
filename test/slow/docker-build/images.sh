#!/usr/bin/env bash
# Makes a run image and a builder out of this machine's own files: no base image is needed. The run image is pushed to a
# registry, because pack publishes only there; the builder is put together by pack. usage: images.sh RUN_IMAGE
# BUILDER_IMAGE
#        images.sh RUN_IMAGE '' STAMP     another run image alone, which says STAMP in a file and in a label
# The programs come from RENGA_LIFECYCLE, RENGA_LIFECYCLE_VERSION, RENGA_PACK, RENGA_NODE and RENGA_NPM
# (../docker-build.sh).
set -euo pipefail
run_image=$1 builder=$2 stamp=${3:-}
lifecycle=$RENGA_LIFECYCLE pack=$RENGA_PACK node=$RENGA_NODE npm=$RENGA_NPM version=$RENGA_LIFECYCLE_VERSION
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# add ROOT PROGRAM: copies a program with the libraries it is linked to.
add() {
  local root=$1 program=$2
  mkdir -p "$root/usr/bin"
  cp -L "$program" "$root/usr/bin/"
  libraries "$root" "$program"
}

libraries() {
  local root=$1
  shift
  { ldd "$@" 2>/dev/null || true; } | grep -oE '(=> )?/[^ :]+ \(' | grep -oE '/[^ ]+' | sort -u | while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -Lu "$library" "$root$library"
  done
}

base() {
  local root=$1 program
  mkdir -p "$root"/{bin,etc,tmp,proc,sys,dev,home/app,var/run}
  chmod 1777 "$root/tmp"
  for program in bash env cat ls id; do add "$root" "$(command -v "$program")"; done
  ln -s ../usr/bin/bash "$root/bin/bash"
  ln -s ../usr/bin/bash "$root/bin/sh"
  printf 'root:x:0:0:root:/root:/bin/sh\napp:x:1001:1001::/home/app:/bin/bash\n' >"$root/etc/passwd"
  printf 'root:x:0:\napp:x:1001:\n' >"$root/etc/group"
  printf 'NAME="Renga test"\nID=renga\nVERSION_ID="1"\n' >"$root/etc/os-release"
}

import() {
  local root=$1 image=$2
  shift 2
  tar -C "$root" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -c . | docker import "$@" - "$image" >/dev/null
}

# This machine's Python, as it is found through its own executable.
python=$(python3 -c 'import os, sys; print(os.path.realpath(sys.executable))')
stdlib=$(python3 -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')

# What node and python are linked to belongs to the run image; they themselves come as layers.
base "$work/run"
libraries "$work/run" "$node" "$python"
find "$stdlib" -name '*.so' -print0 | xargs -0 -n 40 bash -c 'ldd "$@" 2>/dev/null || true' _ | grep -oE '=> /[^ ]+' | cut -c4- | sort -u |
  while read -r library; do mkdir -p "$work/run$(dirname "$library")"; cp -Lu "$library" "$work/run$library"; done
[ -z "$stamp" ] || printf '%s\n' "$stamp" >"$work/run/etc/renga-stamp"
labels=(-c 'LABEL io.buildpacks.base.distro.name=renga' -c 'LABEL io.buildpacks.base.distro.version=1' -c 'LABEL io.buildpacks.stack.id=renga-test-1' -c "LABEL io.buildpacks.base.description=\"run image $stamp\"")
identity=(-c 'ENV PATH=/usr/bin:/bin CNB_USER_ID=1001 CNB_GROUP_ID=1001 HOME=/home/app' -c 'USER 1001:1001')
docker image rm --force "$run_image" >/dev/null 2>&1 || true
import "$work/run" "$run_image" -c 'ENV PATH=/usr/bin:/bin' -c 'USER 1001:1001' "${labels[@]}"
docker push --quiet "$run_image" >/dev/null
# Gone from the engine: a build has to do with what the registry says of it.
docker image rm "$run_image" >/dev/null
[ -z "$stamp" ] || exit 0

cp -a "$work/run" "$work/build"
for program in cut wc sha256sum mkdir cp mktemp grep dirname readlink uname sed sleep "$node"; do
  add "$work/build" "$(command -v "$program")"
done
mkdir -p "$work/build/usr/lib/node_modules" "$work/build/etc/ssl/certs" "$work/build/opt/python/bin"
cp -aL "$npm" "$work/build/usr/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$work/build/usr/bin/npm"
cp -L /etc/ssl/certs/ca-certificates.crt "$work/build/etc/ssl/certs/"
cp -L "$python" "$work/build/opt/python/bin/python3"
mkdir -p "$work/build/opt/python/lib"
tar -C "$(dirname "$stdlib")" --dereference --exclude=__pycache__ --exclude=test --exclude=tests --exclude=idlelib --exclude=tkinter \
  --exclude=ensurepip --exclude=site-packages --exclude=dist-packages --exclude='config-*' -c "$(basename "$stdlib")" | tar -C "$work/build/opt/python/lib" -x
python3 -m venv "$work/venv"
cp -a "$work"/venv/lib/python3*/site-packages/pip "$work/build/opt/python/lib/$(basename "$stdlib")/"
import "$work/build" "$builder-base" "${identity[@]}" "${labels[@]}"

mkdir -p "$work/lifecycle/lifecycle"
cp "$lifecycle/lifecycle" "$lifecycle/launcher" "$work/lifecycle/lifecycle/"
for phase in analyzer detector restorer builder exporter creator rebaser extender; do ln -s lifecycle "$work/lifecycle/lifecycle/$phase"; done
cat >"$work/lifecycle/lifecycle.toml" <<TOML
[apis.buildpack]
deprecated = []
supported = ["0.7", "0.8", "0.9", "0.10", "0.11", "0.12"]
[apis.platform]
deprecated = []
supported = ["0.7", "0.8", "0.9", "0.10", "0.11", "0.12", "0.13", "0.14"]
[lifecycle]
version = "$version"
TOML
tar -C "$work/lifecycle" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -czf "$work/lifecycle.tgz" lifecycle lifecycle.toml
for part in node python procfile; do cp -a "$here/$part" "$work/$part"; done
cat >"$work/builder.toml" <<TOML
[build]
image = "$builder-base"
[[run.images]]
image = "$run_image"
[lifecycle]
uri = "$work/lifecycle.tgz"
[[buildpacks]]
uri = "$work/node"
[[buildpacks]]
uri = "$work/python"
[[buildpacks]]
uri = "$work/procfile"
[[order]]
[[order.group]]
id = "renga-test/python"
version = "0.1.0"
[[order.group]]
id = "renga-test/procfile"
version = "0.1.0"
optional = true
[[order]]
[[order.group]]
id = "renga-test/node"
version = "0.1.0"
[[order.group]]
id = "renga-test/procfile"
version = "0.1.0"
optional = true
TOML
PACK_HOME="$work/pack" "$pack" builder create "$builder" --config "$work/builder.toml" --pull-policy never >"$work/pack.log" 2>&1 || { cat "$work/pack.log"; exit 1; }
