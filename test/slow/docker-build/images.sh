#!/usr/bin/env bash
# Makes a run image and a builder out of this machine's own files: no registry and no base image is needed.
# usage: images.sh LIFECYCLE_DIR NODE_BINARY NPM_DIR RUN_IMAGE BUILDER_IMAGE LIFECYCLE_VERSION
set -euo pipefail
lifecycle=$1 node=$2 npm=$3 run_image=$4 builder=$5 version=$6
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# add ROOT PROGRAM: copies a program with the libraries it is linked to.
add() {
  local root=$1 program=$2
  mkdir -p "$root/usr/bin"
  cp -L "$program" "$root/usr/bin/"
  { ldd "$program" 2>/dev/null || true; } | grep -o '/[^ ]*' | while read -r library; do
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

# What node is linked to belongs to the run image, node itself comes as a layer.
docker image rm --force "$run_image" "$builder" >/dev/null 2>&1 || true
base "$work/run"
add "$work/run" "$node"
rm "$work/run/usr/bin/$(basename "$node")"
tar -C "$work/run" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -c . |
  docker import -c 'ENV PATH=/usr/bin:/bin' -c 'USER 1001:1001' -c 'LABEL io.buildpacks.base.distro.name=renga' - "$run_image" >/dev/null

base "$work/build"
for program in cut wc sha256sum mkdir cp mktemp grep dirname readlink uname sed sleep "$node"; do
  add "$work/build" "$(command -v "$program")"
done
mkdir -p "$work/build/usr/lib/node_modules" "$work/build/cnb/lifecycle"
cp -a "$npm" "$work/build/usr/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$work/build/usr/bin/npm"
cp "$lifecycle/lifecycle" "$lifecycle/launcher" "$work/build/cnb/lifecycle/"
for phase in analyzer detector restorer builder exporter creator rebaser; do ln -s lifecycle "$work/build/cnb/lifecycle/$phase"; done
for pack in node procfile; do
  mkdir -p "$work/build/cnb/buildpacks/renga-test_$pack"
  cp -a "$here/$pack" "$work/build/cnb/buildpacks/renga-test_$pack/0.1.0"
done
cat >"$work/build/cnb/order.toml" <<'TOML'
[[order]]
[[order.group]]
id = "renga-test/node"
version = "0.1.0"
[[order.group]]
id = "renga-test/procfile"
version = "0.1.0"
optional = true
TOML
printf '[[images]]\nimage = "%s"\n' "$run_image" >"$work/build/cnb/run.toml"
metadata=$(printf '{"images":[{"image":"%s","mirrors":null}],"stack":{"runImage":{"image":"%s","mirrors":null}},"lifecycle":{"version":"%s"}}' "$run_image" "$run_image" "$version")
apis='{"buildpack":{"deprecated":[],"supported":["0.7","0.8","0.9","0.10","0.11"]},"platform":{"deprecated":[],"supported":["0.7","0.8","0.9","0.10","0.11","0.12","0.13","0.14"]}}'
quoted() { sed 's/"/\\"/g' <<<"$1"; }
tar -C "$work/build" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -c . |
  docker import -c 'ENV PATH=/usr/bin:/bin CNB_USER_ID=1001 CNB_GROUP_ID=1001 HOME=/home/app' -c 'USER 1001:1001' \
    -c "LABEL io.buildpacks.builder.metadata=\"$(quoted "$metadata")\"" \
    -c "LABEL io.buildpacks.lifecycle.apis=\"$(quoted "$apis")\"" \
    -c 'LABEL io.buildpacks.stack.id=renga-test-1' - "$builder" >/dev/null
