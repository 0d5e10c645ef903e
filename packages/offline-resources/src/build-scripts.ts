/**
 * The shell scripts that run inside the build. They are constant: what differs is read from files, one name per
 * line, and passed on as single arguments. A line `slipway-missing NAME` tells the caller which package does not exist,
 * `slipway-unknown TEXT` that a package source could not be asked.
 */
export const buildScripts: Readonly<Record<string, string>> = {
  'prepare-deb.sh': `#!/bin/sh
# Installs what download-deb.sh needs, unless the base image has it.
set -eu
if command -v apt-ftparchive >/dev/null && [ -e /etc/ssl/certs/ca-certificates.crt ]; then exit 0; fi
export DEBIAN_FRONTEND=noninteractive
apt-get -qq -o APT::Update::Error-Mode=any update || { echo "slipway-unknown apt-get update failed" >&2; exit 3; }
apt-get -qq install --yes --no-install-recommends apt-utils ca-certificates
`,
  'download-deb.sh': `#!/bin/sh
# Usage: download-deb.sh DIRECTORY ARCHITECTURE
# Downloads the packages of DIRECTORY/packages.list and all they depend on to /out and indexes them.
# The list of installed packages is empty, so nothing is taken for granted but what the site installs.
set -eu
directory=$1
architecture=$2
cache=/var/cache/slipway
mkdir -p "$cache/archives/partial" "$cache/lists/partial" /tmp/slipway/archives/partial /out
: >/tmp/slipway/status
: >/tmp/slipway/missing
: >/tmp/slipway/wanted
if [ -e "$directory/sources.list" ]; then cp "$directory/sources.list" /etc/apt/sources.list.d/slipway.list; fi

get() {
  archives=$1
  shift
  apt-get -qq --yes --no-install-recommends -o APT::Architecture="$architecture" -o APT::Architectures="$architecture" \\
    -o APT::Cmd::Pattern-Only=true -o APT::Sandbox::User=root -o APT::Update::Error-Mode=any -o Acquire::Retries=3 \\
    -o Dir::State::status=/tmp/slipway/status -o Dir::State::lists="$cache/lists" -o Dir::Cache::archives="$archives" \\
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= "$@" </dev/null
}

get "$cache/archives" update || { echo "slipway-unknown apt-get update failed" >&2; exit 3; }
# Each package alone, so that two which exclude each other can both be mirrored.
while IFS= read -r package; do
  if get /tmp/slipway/archives install --print-uris -- "$package" >/tmp/slipway/uris; then
    cat /tmp/slipway/uris >>/tmp/slipway/wanted
  else
    echo "$package" >>/tmp/slipway/missing
  fi
done <"$directory/packages.list"
if [ -s /tmp/slipway/missing ]; then
  sed 's/^/slipway-missing /' /tmp/slipway/missing >&2
  exit 1
fi
while IFS= read -r package; do
  get "$cache/archives" install --download-only -- "$package" || { echo "slipway-unknown the download of $package failed" >&2; exit 3; }
done <"$directory/packages.list"
# Of each line: 'address' file size hash.
cut -d ' ' -f 2 /tmp/slipway/wanted | sort -u | while IFS= read -r file; do cp "$cache/archives/$file" /out/; done

cd /out
apt-ftparchive packages . >Packages
gzip -9nk Packages
apt-ftparchive release . >/tmp/slipway/Release
mv /tmp/slipway/Release Release
`,
  'prepare-rpm.sh': `#!/bin/sh
# Installs what download-rpm.sh needs, unless the base image has it.
set -eu
if command -v createrepo_c >/dev/null && dnf -q download --help >/dev/null 2>&1; then exit 0; fi
dnf -q -y install createrepo_c dnf-plugins-core || { echo "slipway-unknown dnf cannot install createrepo_c" >&2; exit 3; }
`,
  'download-rpm.sh': `#!/bin/sh
# Usage: download-rpm.sh DIRECTORY ARCHITECTURE
# Downloads the packages of DIRECTORY/packages.list and all they depend on to /out and indexes them.
set -eu
directory=$1
architecture=$2
mkdir -p /out /tmp/slipway
: >/tmp/slipway/missing
if [ -e "$directory/slipway.repo" ]; then mkdir -p /etc/yum.repos.d; cp "$directory/slipway.repo" /etc/yum.repos.d/; fi

get() {
  dnf -q -y --forcearch="$architecture" --setopt=cachedir=/var/cache/slipway --setopt=keepcache=1 --setopt=retries=3 "$@" </dev/null
}

get makecache || { echo "slipway-unknown dnf makecache failed" >&2; exit 3; }
set --
while IFS= read -r package; do
  set -- "$@" "$package"
  found=$(get repoquery --arch="$architecture,noarch" -- "$package") || { echo "slipway-unknown dnf repoquery failed" >&2; exit 3; }
  if [ -z "$found" ]; then echo "$package" >>/tmp/slipway/missing; fi
done <"$directory/packages.list"
if [ -s /tmp/slipway/missing ]; then
  sed 's/^/slipway-missing /' /tmp/slipway/missing >&2
  exit 1
fi
get download --resolve --alldeps --archlist="$architecture,noarch" --destdir=/out -- "$@" || { echo "slipway-unknown dnf download failed" >&2; exit 3; }
createrepo_c --quiet /out
`,
};
