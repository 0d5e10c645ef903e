#!/usr/bin/env bash
# Installs the package that this script lies in. It needs bash 4, the usual small tools (see check_tools) and openssl or
# sha256sum; curl for pushing to a registry only, gzip, helm and kubectl for the charts only. It reads tab-separated tables from the first segment, no JSON or YAML.
# Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
set -euo pipefail
export LC_ALL=C
umask 022
# they change what tar, ls, df, grep and gzip say
unset CDPATH TAR_OPTIONS POSIXLY_CORRECT BLOCK_SIZE BLOCKSIZE LS_BLOCK_SIZE DF_BLOCK_SIZE QUOTING_STYLE TIME_STYLE GREP_OPTIONS GZIP

readonly blob_root=docker/registry/v2/blobs
readonly repository_root=docker/registry/v2/repositories
readonly digest_form='^sha256:[0-9a-f]{64}$'
readonly repository_form='^[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*$'
readonly tag_form='^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$'
readonly word_form='^[A-Za-z0-9][A-Za-z0-9._+-]*$'
readonly number_form='^(0|[1-9][0-9]*)$'
readonly info_namespace=kube-system
readonly info_name=platform-info

here='' work='' scratch='' command='' storage='' base_version='' log='' public_key='' helm=helm kubectl=kubectl hasher='' reader=''
dry_run=no deep=no
kind='' product='' version='' base=''
bases=() problems=()

usage() {
  cat <<'USAGE'
usage: bash install.sh COMMAND [options]

  check     tools, cluster and the checksum of every file; with --storage also free space and what a hotfix builds on
  images    puts the images into the storage of a registry, or with --push into a registry over the network
  configs   applies what the site configures: objects made of configs/ and the file of --config
  charts    applies prerequisites/, then installs or upgrades the charts with helm
  status    shows what is installed, what is pending and where pods pull their images from; with --storage or --push also whether
            that has every image of the package. It ends with 1 when something is not in place, or nobody could say
  uninstall removes the charts, the last one first; images and data are left
  help      shows this

  --storage DIR       the folder of the registry that holds docker/
  --push HOST[:PORT][/PREFIX]
                      the registry to push to, and what its image names begin with; needs curl
  --auth-file FILE    user:password for it, or a curl config with user = "…"; else SLIPWAY_AUTH_<HOST> is read
  --ca-file FILE      certificates (PEM) to trust in place of the system's
  --plain-http        speaks to it without TLS
  --create-projects   creates the projects that Harbor lacks, private
  --overwrite         moves tags of the registry that name other images
  --partial-indexes   pushes indexes without some of their platforms, which most registries refuse
  --piece-size MIB    blobs larger than this are sent in pieces; default 64
  --config FILE       the values of the site (YAML); charts takes those of the last configs without it
  --images            status: asks the registry of the site for every image that pods are made of
  --timeout TIME      how long helm waits for one hook, such as 10m; its own default is 5m
  --wait              charts: also waits until each chart is ready
  --undo-hotfixes     charts, configs: installs the release although hotfixes came onto it
  --yes               uninstall: does not ask
  --delete-data       uninstall: also removes volume claims of the charts and what prerequisites/ put there
  --dry-run           shows what would be done and writes nothing
  --base-version V    the release at the site, where no record of it was kept
  --deep              also reads and checks the blobs that are there already
  --key FILE          the public key (PEM) that the package must be signed with; needs openssl
  --log FILE          appends everything that is said to FILE
  --helm FILE         the helm to use
  --kubectl FILE      the kubectl to use; "none" leaves the cluster alone
USAGE
}

record() { if [[ -n $log ]]; then printf '%s\n' "$1" >> "$log"; fi; }
say() { printf '%s\n' "$1"; record "$1"; }
complain() { printf '%s\n' "$1" >&2; record "$1"; }
# whether it was said why the run ends
explained=no
fail() { explained=yes; complain "install.sh: $1"; exit 1; }
misuse() { explained=yes; complain "install.sh: $1"; complain 'bash install.sh help shows every command and option'; exit 2; }
# Whether long work has said nothing for ten seconds.
said_at=0
is_quiet() { (( SECONDS >= said_at + 10 )) || return 1; said_at=$SECONDS; }
# Names of files that were found here go to a terminal.
problem() { problems+=("${1//[[:cntrl:]]/?}"); }
# "1 blob", "2 blobs".
counted() { if (( $1 == 1 )); then printf '%s %s' "$1" "$2"; else printf '%s %ss' "$1" "$2"; fi; }

# Ends the run when anything is wrong, with all of it.
stop_on_problems() {
  (( ${#problems[@]} == 0 )) && return 0
  explained=yes
  complain "install.sh: refused, nothing was written:"
  local each
  for each in "${problems[@]}"; do complain "  - $each"; done
  exit 1
}
