// Written by embed.mjs from installer/; edit those files and run `node packages/package-format/embed.mjs`.

/** The scripts that a package carries, by file name. */
export const installerFiles = {
  'install.sh': `#!/usr/bin/env bash
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

record() { if [[ -n $log ]]; then printf '%s\\n' "$1" >> "$log"; fi; }
say() { printf '%s\\n' "$1"; record "$1"; }
complain() { printf '%s\\n' "$1" >&2; record "$1"; }
# whether it was said why the run ends
explained=no
fail() { explained=yes; complain "install.sh: $1"; exit 1; }
misuse() { explained=yes; complain "install.sh: $1"; complain 'bash install.sh help shows every command and option'; exit 2; }
# Whether long work has said nothing for ten seconds.
said_at=0
is_quiet() { (( SECONDS >= said_at + 10 )) || return 1; said_at=$SECONDS; }
# Names of files that were found here go to a terminal.
problem() { problems+=("\${1//[[:cntrl:]]/?}"); }
# "1 blob", "2 blobs".
counted() { if (( $1 == 1 )); then printf '%s %s' "$1" "$2"; else printf '%s %ss' "$1" "$2"; fi; }

# Ends the run when anything is wrong, with all of it.
stop_on_problems() {
  (( \${#problems[@]} == 0 )) && return 0
  explained=yes
  complain "install.sh: refused, nothing was written:"
  local each
  for each in "\${problems[@]}"; do complain "  - $each"; done
  exit 1
}

# ---- bytes ----

choose_tools() {
  if command -v openssl > /dev/null && printf '' | openssl dgst -sha256 -r > /dev/null 2>&1; then hasher=openssl
  elif command -v sha256sum > /dev/null; then hasher=sha256sum
  else fail 'neither openssl nor sha256sum is installed'; fi
  if [[ $(printf 'abcdef' > "$work/probe" && dd if="$work/probe" bs=1M iflag=skip_bytes,count_bytes skip=2 count=3 2> /dev/null) == cde ]]; then reader='dd'
  else reader='tail'; fi
}

# The sha256 of a file, in hex.
hash_file() {
  local sum
  if [[ $hasher == openssl ]]; then sum=$(openssl dgst -sha256 -r < "$1"); else sum=$(sha256sum < "$1"); fi
  printf '%s' "\${sum%% *}"
}

# SIZE bytes from OFFSET of FILE; a short answer is found by its checksum.
read_range() {
  local file=$1 offset=$2 size=$3
  if [[ $reader == dd ]]; then
    dd if="$file" bs=1M iflag=skip_bytes,count_bytes skip="$offset" count="$size" 2> "$work/reason"
  else
    { tail -c "+$((offset + 1))" -- "$file" 2> /dev/null || true; } | head -c "$size" 2> "$work/reason"
  fi
}

# Paths on stdin, relative to the storage; answers "SIZE PATH" for those that are regular files.
sizes_of() {
  local paths mode size rest
  paths=$(cat)
  [[ -n $paths ]] || return 0
  # ls fails where one of the paths is absent; that is an answer
  { (cd -- "$storage" && printf '%s\\n' "$paths" | xargs ls -lnd 2> /dev/null) || true; } | while read -r mode _ _ _ size rest; do
    if [[ $mode == -* ]]; then printf '%s %s\\n' "$size" "\${rest##* }"; fi
  done
}

# ---- one run at a time ----

# What a run is known by: host, process, and when it began, as another one may get its number.
name_of_run() {
  local about fields start=0
  if [[ -r /proc/$1/stat ]]; then
    about=$(< "/proc/$1/stat") || about=''
    read -r -a fields <<< "\${about##*) }"
    start=\${fields[19]:-0}
  elif ! kill -0 "$1" 2> /dev/null; then start=none; fi
  printf '%s-%s-%s' "\${HOSTNAME//[^A-Za-z0-9]/_}" "$1" "$start"
}

# Whether the run of this name goes on; of one on another machine nobody can say, so it does.
is_running() {
  local run_form='^([A-Za-z0-9_]*)-([0-9]+)-([0-9]+)$'
  [[ $1 =~ $run_form && \${BASH_REMATCH[1]} == "\${HOSTNAME//[^A-Za-z0-9]/_}" ]] || return 0
  [[ $(name_of_run "\${BASH_REMATCH[2]}") == "$1" ]]
}

# DESCRIPTOR WHERE: ends the run when another one holds the file open, which ends with that one. Fails where nothing can be locked.
lock() {
  command -v flock > /dev/null || return 1
  : > "$work/reason"
  if flock -n "$1" 2> "$work/reason"; then return 0; fi
  # a file system without locks has a reason
  if [[ -s $work/reason ]]; then return 1; fi
  fail "another install.sh is at work $2; wait until it is done"
}

# Charts and configs from one machine and package at a time.
lock_package() {
  exec 8< "$here/install.sh"
  lock 8 'with this package' || true
}

flush() { sync 2> /dev/null || true; }
if [[ $(sync --help 2>&1) == *--file-system* ]]; then flush_file() { sync -- "$1"; }; else flush_file() { :; }; fi

blob_path() { printf -v "$1" '%s/sha256/%s/%s/data' "$blob_root" "\${2:7:2}" "\${2:7}"; }
read_link() { local link_text=''; if [[ -f $2 ]]; then IFS= read -r link_text < "$2" || true; fi; printf -v "$1" '%s' "$link_text"; }

# ---- the package ----

# The checksum that checksums.txt has for a file.
listed_sum() {
  local sum name
  while read -r sum name; do if [[ $name == "$1" ]]; then printf '%s' "$sum"; return 0; fi; done < "$here/checksums.txt"
}

# By segment: its checksum in the manifest, which has one line per segment, before those of files. It tells which of two is wrong.
declare -A manifest_sums=()
read_manifest() {
  local line segment_line='^\\{"name":"(segment-[0-9]+\\.tar)","size":[0-9]+,"sha256":"([0-9a-f]{64})"\\},?$'
  [[ -f $here/manifest.json ]] || return 0
  while read -r line && [[ $line != '"files": '* ]]; do
    if [[ $line =~ $segment_line ]]; then manifest_sums[\${BASH_REMATCH[1]}]=\${BASH_REMATCH[2]}; fi
  done < "$here/manifest.json"
}

# NAME SUM, which is not what checksums.txt says: which of the two is damaged, in $damage.
damage=''
judge_damage() {
  if [[ \${manifest_sums[$1]:-} == "$2" ]]; then damage="checksums.txt is damaged: $1 is as manifest.json says, and checksums.txt has another checksum"
  else damage="$1 is damaged: its checksum is not that of checksums.txt"; fi
}

load_package() {
  local sum
  [[ -f $here/checksums.txt ]] || fail "$here has no checksums.txt: it is no package, or not whole"
  [[ -s $here/checksums.txt ]] || fail 'copy the package again: checksums.txt is empty'
  [[ -f $here/segment-0001.tar ]] || fail "$here has no segment-0001.tar: the package is not whole"
  [[ -n $(listed_sum segment-0001.tar) ]] || fail 'copy the package again: checksums.txt is damaged, it does not list segment-0001.tar'
  read_manifest
  sum=$(hash_file "$here/segment-0001.tar") || fail "$here/segment-0001.tar cannot be read"
  if [[ $sum != "$(listed_sum segment-0001.tar)" ]]; then judge_damage segment-0001.tar "$sum"; fail "copy the package again: $damage"; fi
  tar -xf "$here/segment-0001.tar" -C "$work" install/package.tsv install/blobs.tsv install/links.tsv install/tags.tsv install/addons.tsv install/requires.tsv || fail 'segment-0001.tar does not have the tables of a package'
  local key value format=''
  while IFS=$'\\t' read -r key value; do
    case $key in
      formatVersion) format=$value ;;
      kind) kind=$value ;;
      product) product=$value ;;
      version) version=$value ;;
      base) bases+=("$value") ;;
    esac
  done < "$work/install/package.tsv"
  [[ $format == 1 ]] || fail "the package has format \${format:-none}; this script reads 1"
  [[ $product =~ $word_form && $version =~ $word_form ]] || fail 'the package does not say its product and version'
}

# Whether FILE.sig is the signature of FILE by the public key.
is_signed() {
  if [[ $1 == ed25519 ]]; then openssl pkeyutl -verify -pubin -inkey "$public_key" -rawin -in "$2" -sigfile "$2.sig" > /dev/null 2>&1
  else openssl dgst -sha256 -verify "$public_key" -signature "$2.sig" "$2" > /dev/null 2>&1; fi
}

# Ends the run unless checksums and manifest are signed. The checksums lead to every other file.
check_signatures() {
  local name about algorithm=other
  command -v openssl > /dev/null || fail '--key needs openssl, which is not installed'
  [[ -f $public_key && -r $public_key ]] || fail "--key: $public_key cannot be read"
  about=$(openssl pkey -pubin -in "$public_key" -noout -text 2> /dev/null) || fail "--key: $public_key is no public key as PEM"
  if [[ $about == ED25519* ]]; then
    algorithm=ed25519
    if [[ $(openssl version) == 'OpenSSL 1.'* ]]; then fail '--key: a signature by an Ed25519 key needs openssl 3'; fi
  fi
  for name in manifest.json checksums.txt; do
    if [[ ! -f $here/$name ]]; then problem "$name is missing"
    elif [[ ! -f $here/$name.sig ]]; then problem "$name is not signed: there is no $name.sig"
    elif ! is_signed "$algorithm" "$here/$name"; then problem "$name.sig is not the signature of $name by this key"; fi
  done
  stop_on_problems
  say "manifest.json and checksums.txt are signed by the key $public_key"
}

check_tools() {
  local tool
  for tool in tar xargs cat date dd df dirname head ls mkdir mktemp mv rm rmdir tail; do command -v "$tool" > /dev/null || problem "$tool is not installed"; done
  command -v gzip > /dev/null || say 'note: gzip is not installed; the charts need it'
}

check_checksums() {
  local sum name own count=0
  local -A listed=()
  while read -r sum name || [[ -n $sum ]]; do
    if [[ ! $sum =~ ^[0-9a-f]{64}$ || ! $name =~ $word_form ]]; then problem 'checksums.txt is damaged: it has a line that is no checksum'; continue; fi
    listed[$name]=$sum
    if [[ ! -f $here/$name ]]; then problem "$name is missing"
    elif ! own=$(hash_file "$here/$name" 2> /dev/null); then problem "$name cannot be read"
    elif [[ $own != "$sum" ]]; then judge_damage "$name" "$own"; problem "$damage"
    else count=$((count + 1)); fi
    if is_quiet; then say "  $count files checked after $SECONDS s"; fi
  done < "$here/checksums.txt"
  # a list that was cut off at the end of a line looks whole
  for name in INSTALL.md install.sh manifest.json; do [[ -n \${listed[$name]:-} ]] || problem "checksums.txt is not whole: it does not list $name"; done
  for name in "\${!manifest_sums[@]}"; do
    if [[ \${listed[$name]:-} != "\${manifest_sums[$name]}" ]]; then problem "checksums.txt does not list $name as manifest.json does"; fi
  done
  for name in "$here"/segment-*; do
    name=\${name##*/}
    [[ -n \${listed[$name]:-}\${manifest_sums[$name]:-} ]] || problem "$name does not belong to the package"
  done
  say "$(counted "$count" file) with the checksum of checksums.txt"
}

# ---- what is at the site ----

installed=() later=()
installed_product='' installed_release=''
recorded=no

# Whether version $1 comes after $2. "-hotfix…" comes after its release, any other "-…" before it; what does not begin
# with numbers is never newer.
is_newer() {
  local left=\${1#v} right=\${2#v} left_rank=1 right_rank=1 one other part peer
  local form='^[0-9]{1,9}(\\.[0-9]{1,9})*(-.+)?$' token='^([0-9]{1,9}|[^0-9]+)'
  left=\${left%%+*} right=\${right%%+*}
  [[ $left =~ $form && $right =~ $form ]] || return 1
  case $left in *-hotfix*) left_rank=2 ;; *-*) left_rank=0 ;; esac
  case $right in *-hotfix*) right_rank=2 ;; *-*) right_rank=0 ;; esac
  local left_numbers right_numbers index
  IFS=. read -r -a left_numbers <<< "\${left%%-*}"
  IFS=. read -r -a right_numbers <<< "\${right%%-*}"
  for (( index = 0; index < \${#left_numbers[@]} || index < \${#right_numbers[@]}; index++ )); do
    one=$((10#\${left_numbers[index]:-0})) other=$((10#\${right_numbers[index]:-0}))
    (( one == other )) || return $(( one < other ))
  done
  (( left_rank == right_rank )) || return $(( left_rank < right_rank ))
  if (( left_rank == 1 )); then return 1; fi
  left=\${left#*-} right=\${right#*-}
  while [[ -n $left && -n $right ]]; do
    if [[ $left =~ $token ]]; then part=\${BASH_REMATCH[1]}; fi
    if [[ $right =~ $token ]]; then peer=\${BASH_REMATCH[1]}; fi
    left=\${left#"$part"} right=\${right#"$peer"}
    if [[ $part$peer =~ ^[0-9]+$ ]]; then (( 10#$part == 10#$peer )) || return $(( 10#$part < 10#$peer ))
    elif [[ $part != "$peer" ]]; then [[ $part > $peer ]]; return; fi
  done
  [[ -n $left ]]
}

# What is installed: the last release and what came onto it, and which hotfixes came later than this package. A record
# that a hand-unpacked package left counts as well.
read_installed() {
  installed=() later=() installed_product='' installed_release='' recorded=no
  local row_kind row_product row_version row_base key value each found=no
  local unpacked_kind='' unpacked_product='' unpacked_version='' release=''
  local unpacked_bases=()
  if [[ -f $storage/slipway/installed.tsv ]]; then
    while IFS=$'\\t' read -r row_kind row_product row_version row_base _; do
      [[ -n $row_version ]] || continue
      if [[ $row_kind != hotfix ]]; then installed=() later=() found=no release=$row_version; fi
      if [[ $row_product == "$product" && $row_version == "$version" ]]; then found=yes
      elif [[ $found == yes && $row_kind == hotfix && $row_version =~ $word_form ]]; then later+=("$row_version"); fi
      installed+=("$row_version") installed_product=$row_product recorded=yes
    done < "$storage/slipway/installed.tsv"
  fi
  if [[ -f $storage/install/package.tsv ]]; then
    while IFS=$'\\t' read -r key value; do
      case $key in
        kind) unpacked_kind=$value ;;
        product) unpacked_product=$value ;;
        version) unpacked_version=$value ;;
        base) unpacked_bases+=("$value") ;;
      esac
    done < "$storage/install/package.tsv"
    if [[ $kind != platform && -n $release && $unpacked_kind != hotfix && $unpacked_version != "$release" && -z $base_version ]]; then
      problem "slipway/installed.tsv says that $release is installed and install/package.tsv says $unpacked_version: name the right one with --base-version"
    fi
    if [[ -z $release && -n $unpacked_version ]]; then
      installed=("$unpacked_version" "\${unpacked_bases[@]+"\${unpacked_bases[@]}"}" "\${installed[@]+"\${installed[@]}"}")
      installed_product=$unpacked_product
      release=$unpacked_version
      if [[ $unpacked_kind == hotfix ]]; then release=\${unpacked_bases[0]:-$release}; fi
    fi
    if [[ $unpacked_kind == hotfix && $unpacked_product == "$product" && $unpacked_version =~ $word_form && $unpacked_version != "$version" ]] && is_installed "$version"; then
      for each in "\${unpacked_bases[@]+"\${unpacked_bases[@]}"}"; do
        if [[ $each == "$version" && " \${later[*]:-} " != *" $unpacked_version "* ]]; then later=("$unpacked_version" "\${later[@]+"\${later[@]}"}"); fi
      done
    fi
  fi
  installed_release=$release
  read_owners
}

# owners: "repository:tag" to the later hotfix that moved it; owned_from: where it pointed before. A later hotfix that left
# no list may have moved any tag.
declare -A owners=() owned_from=()
unlisted=''
read_owners() {
  local each repository tag old
  owners=() owned_from=() unlisted=''
  for each in "\${later[@]+"\${later[@]}"}"; do
    if [[ ! -f $storage/slipway/state/$each/tags.tsv ]]; then unlisted=$each; continue; fi
    while IFS=$'\\t' read -r repository tag old; do
      owners["$repository:$tag"]=$each owned_from["$repository:$tag"]=$old
    done < "$storage/slipway/state/$each/tags.tsv"
  done
}

owner_of() { printf -v "$1" '%s' "\${owners["$2"]:-$unlisted}"; }

is_installed() {
  local each
  for each in "\${installed[@]+"\${installed[@]}"}"; do if [[ $each == "$1" ]]; then return 0; fi; done
  return 1
}

# Finds out which of the bases is there.
prove_version() {
  local each
  base=\${bases[0]}
  if [[ -n $base_version ]]; then
    for each in "\${bases[@]}"; do if [[ $each == "$base_version" ]]; then base=$each; return 0; fi; done
    problem "this $kind is for \${bases[*]}, not for $base_version"
    return 0
  fi
  if (( \${#installed[@]} == 0 )); then
    problem "cannot tell which release is in $storage: it has neither slipway/installed.tsv nor install/package.tsv; if you know it, add --base-version, for example --base-version $base"
    return 0
  fi
  [[ $installed_product == "$product" ]] || problem "this $kind is for the product $product; $storage holds $installed_product"
  for each in "\${bases[@]}"; do if is_installed "$each"; then base=$each; return 0; fi; done
  # an upgrade that is installed already: its record names the base
  if is_installed "$version"; then
    local row_version row_base
    while IFS=$'\\t' read -r _ _ row_version row_base _; do
      if [[ $row_version == "$version" && " \${bases[*]} " == *" $row_base "* ]]; then base=$row_base; return 0; fi
    done < "$storage/slipway/installed.tsv"
  fi
  problem "this $kind is for \${bases[*]}; $storage holds \${installed[*]}"
}

# Every blob and tag that the package builds on.
prove_content() {
  local row_base what first second third path size owner
  [[ -d $storage/docker/registry/v2 ]] || return 0
  local -A have=() own=()
  while read -r size path; do have[$path]=$size; done < <(
    while IFS=$'\\t' read -r row_base what first second third; do
      if [[ $row_base == "$base" && $what == blob && $first =~ $digest_form ]]; then blob_path path "$first"; printf '%s\\n' "$path"; fi
    done < "$work/install/requires.tsv" | sizes_of)
  while IFS=$'\\t' read -r first second third; do own["$first:$second"]=$third; done < "$work/install/tags.tsv"
  while IFS=$'\\t' read -r row_base what first second third; do
    [[ $row_base == "$base" ]] || continue
    if [[ $what == blob ]]; then
      [[ $first =~ $digest_form ]] || fail 'install/requires.tsv is damaged'
      blob_path path "$first"
      if [[ -z \${have[$path]:-} ]]; then problem "the blob $first of $base is not there"
      elif [[ \${have[$path]} != "$second" ]]; then problem "the blob $first of $base has \${have[$path]} bytes instead of $second"
      elif [[ $deep == yes && sha256:$(hash_file "$storage/$path") != "$first" ]]; then problem "the blob $first of $base is damaged"; fi
    else
      [[ $first =~ $repository_form && $second =~ $tag_form ]] || fail 'install/requires.tsv is damaged'
      read_link path "$storage/$repository_root/$first/_manifests/tags/$second/current/link"
      # what this package has moved already, in an earlier run, is as good; so is what came onto it
      owner_of owner "$first:$second"
      if [[ -z $path ]]; then problem "the tag $first:$second of $base is not there"
      elif [[ $path != "$third" && $path != "\${own["$first:$second"]:-}" && -z $owner ]]; then problem "the tag $first:$second points to $path; in $base it is $third"; fi
    fi
  done < "$work/install/requires.tsv"
}

has_kubectl() { [[ $kubectl != none ]] && command -v -- "$kubectl" > /dev/null; }

# The answer of the cluster: "product version hotfix hotfix…". Fails when there is none.
read_cluster() {
  has_kubectl || return 1
  "$kubectl" --request-timeout=10s -n "$info_namespace" get configmap "$info_name" --ignore-not-found -o 'jsonpath={.data.product} {.data.version} {.data.hotfixes}' < /dev/null 2> "$work/reason"
}

# What was begun in the cluster and is not complete, parted by spaces.
read_pending() {
  has_kubectl || return 1
  "$kubectl" --request-timeout=10s -n "$info_namespace" get configmap "$info_name" --ignore-not-found -o 'jsonpath={.data.pending}' < /dev/null 2> "$work/reason"
}

prove_cluster() {
  local answer each begun words
  if ! answer=$(read_cluster); then
    local reason='no cluster was asked for its version' follows='the record in the storage decides'
    if has_kubectl; then reason='the cluster did not say its version'; fi
    if [[ -n $push ]]; then follows='what the registry has decides'
    elif [[ -n $base_version ]]; then follows='--base-version decides'; elif [[ $1 == required ]]; then follows="make sure that it runs \${bases[*]}"; fi
    say "note: $reason, so the base version was not checked against the cluster; $follows"
    return 0
  fi
  read -r -a words <<< "$answer"
  if (( \${#words[@]} < 2 )); then
    [[ $1 != required || -n $base_version ]] || problem "the cluster has no ConfigMap $info_name, so its version is not known; if you know it, add --base-version"
    return 0
  fi
  [[ \${words[0]} == "$product" ]] || problem "this $kind is for the product $product; the cluster runs \${words[0]}"
  # one that was installed already may be installed again
  for each in "$version" "\${bases[@]}"; do if [[ " \${words[*]:1} " == *" $each "* ]]; then return 0; fi; done
  begun=$(read_pending) || begun=''
  problem "this $kind is for \${bases[*]}; the cluster runs \${words[*]:1}\${begun:+, and $begun is pending: complete that first}"
}

check_storage() {
  [[ -n $storage ]] || misuse "$command needs --storage DIR or --push REGISTRY"
  [[ ! -e $storage || -d $storage ]] || fail "$storage is not a folder"
  if [[ $kind != platform && ! -d $storage ]]; then
    local article=a
    if [[ $kind == upgrade ]]; then article=an; fi
    fail "$storage does not exist: $article $kind needs the storage that \${bases[*]} was installed into"
  fi
  [[ ! -d $storage/registry/v2 ]] || problem "$storage is the folder docker/ itself: name the folder above it"
  if [[ -d $storage/v2/repositories || -d $storage/repositories ]]; then problem "$storage is a folder inside docker/: name the folder that holds docker/"; fi
  if [[ -f $storage/checksums.txt && -f $storage/segment-0001.tar ]]; then problem "$storage is a package: name the folder of the site's registry"; fi
  if [[ $kind != platform && ! -d $storage/docker/registry/v2 ]]; then problem "$storage holds no registry: there is no docker/registry/v2 in it"; fi
}

# A platform goes into a storage that is empty, or holds it already, or an older release of the same product.
prove_platform() {
  local each
  read_installed
  if [[ -d $storage && ! -d $storage/docker/registry/v2 ]]; then
    for each in "$storage"/*; do if [[ -e $each ]]; then say "note: $storage holds \${each##*/} and no registry yet: make sure that it is the right folder"; break; fi; done
  fi
  [[ -n $installed_release ]] || return 0
  local wayout='use a fresh storage: name a new folder with --storage'
  if [[ $installed_product != "$product" ]]; then problem "$storage holds $installed_product \${installed[*]}, not $product: $wayout"
  elif ! is_installed "$version" && ! is_newer "$version" "$installed_release"; then problem "$storage holds $product \${installed[*]}, and $version is not newer: $wayout"; fi
}

# What the package asks of the site, all of it.
prove_base() {
  if [[ $kind == platform ]]; then prove_platform; return 0; fi
  (( \${#bases[@]} > 0 )) || fail "the package is a $kind and names no base"
  read_installed
  prove_version
  prove_content
  prove_cluster optional
}

# ---- images ----

# new_blobs: "digest size", then "segment offset length" for the blob, or for each of its chunks in their order
new_blobs=() new_links=() moved_tags=()
new_bytes=0 present=0
# how many tags are left to, and are no longer where, a later hotfix put them: by its version
declare -A kept=() undone=()

# What lacks in the storage.
plan_images() {
  local digest size segment offset length path repository tag what text hex folder owner last='' lacks=no
  local -A have=()
  new_blobs=() new_links=() moved_tags=() kept=() undone=() new_bytes=0 present=0
  if [[ -d $storage ]]; then
    while read -r size path; do have[$path]=$size; done < <(
      while IFS=$'\\t' read -r digest _; do if [[ $digest =~ $digest_form ]]; then blob_path path "$digest"; printf '%s\\n' "$path"; fi; done < "$work/install/blobs.tsv" | sizes_of)
  fi
  while IFS=$'\\t' read -r digest size segment offset length; do
    [[ $digest =~ $digest_form && $size =~ $number_form && $segment =~ $number_form && $offset =~ $number_form && $length =~ $number_form ]] || fail 'install/blobs.tsv is damaged'
    if [[ $digest == "$last" ]]; then
      if [[ $lacks == yes ]]; then new_blobs[\${#new_blobs[@]} - 1]+=" $segment $offset $length"; fi
      continue
    fi
    last=$digest lacks=no
    blob_path path "$digest"
    if [[ \${have[$path]:-} == "$size" ]] && { [[ $deep == no ]] || [[ sha256:$(hash_file "$storage/$path") == "$digest" ]]; }; then present=$((present + 1)); continue; fi
    new_blobs+=("$digest $size $segment $offset $length")
    new_bytes=$((new_bytes + size)) lacks=yes
  done < "$work/install/blobs.tsv"
  while IFS=$'\\t' read -r what repository digest; do
    [[ $repository =~ $repository_form && $digest =~ $digest_form ]] || fail 'install/links.tsv is damaged'
    if [[ $what == layer ]]; then folder=_layers; else folder=_manifests/revisions; fi
    path=$repository_root/$repository/$folder/sha256/\${digest:7}/link
    read_link text "$storage/$path"
    [[ $text == "$digest" ]] || new_links+=("$digest $path")
  done < "$work/install/links.tsv"
  while IFS=$'\\t' read -r repository tag digest; do
    [[ $repository =~ $repository_form && $tag =~ $tag_form && $digest =~ $digest_form ]] || fail 'install/tags.tsv is damaged'
    path=$repository_root/$repository/_manifests/tags/$tag
    hex=\${digest:7}
    read_link text "$storage/$path/index/sha256/$hex/link"
    [[ $text == "$digest" ]] || new_links+=("$digest $path/index/sha256/$hex/link")
    read_link text "$storage/$path/current/link"
    owner_of owner "$repository:$tag"
    if [[ -n $owner && ( -z $text || $text == "\${owned_from["$repository:$tag"]:-}" ) ]]; then undone[$owner]=$((\${undone[$owner]:-0} + 1)); fi
    if [[ $text == "$digest" ]]; then continue; fi
    if [[ -n $owner && -n $text ]]; then kept[$owner]=$((\${kept[$owner]:-0} + 1)); else moved_tags+=("$repository $tag $digest \${text:--}"); fi
  done < "$work/install/tags.tsv"
}

check_space() {
  local folder=$storage free=''
  while [[ ! -d $folder ]]; do folder=$(dirname -- "$folder"); done
  read -r _ _ _ free _ < <(df -Pk -- "$folder" | tail -n 1) || true
  if [[ $free =~ $number_form ]] && (( free * 1024 < new_bytes )); then problem "$storage has $((free / 1024)) MiB free; the images need $((new_bytes / 1048576)) MiB more"; fi
}

# What one look at the segments tells: that they are there, and not cut off. Their blobs are checked when they are read.
check_segments() {
  local each segment name at part
  local words=()
  local -A length=()
  for each in "\${new_blobs[@]+"\${new_blobs[@]}"}"; do
    read -r -a words <<< "$each"
    for (( at = 2; at + 2 < \${#words[@]}; at += 3 )); do
      segment=\${words[at]}
      [[ \${length[$segment]:-} != bad ]] || continue
      printf -v name 'segment-%04d.tar' "$segment"
      part=''
      if (( \${#words[@]} > 5 )); then part=" (chunk $((at / 3 + 1)) of $((\${#words[@]} / 3)) of the blob \${words[0]} of $(user_of "\${words[0]}"))"; fi
      if [[ ! -f $here/$name ]]; then problem "copy the package again: $name is missing$part"; length[$segment]=bad; continue; fi
      if [[ -z \${length[$segment]:-} ]]; then read -r _ _ _ _ "length[$segment]" _ < <(ls -lnLd -- "$here/$name"); fi
      if (( words[at + 1] + words[at + 2] > length[$segment] )); then problem "copy the package again: $name is damaged, its end is missing$part"; length[$segment]=bad; fi
    done
  done
}

# The first image repository that a blob belongs to.
user_of() {
  local repository digest
  while IFS=$'\\t' read -r _ repository digest; do if [[ $digest == "$1" ]]; then printf '%s' "$repository"; return 0; fi; done < "$work/install/links.tsv"
}

# The bytes of an entry of new_blobs; those of chunks one after the other.
join_blob() {
  local name
  shift 2
  while (( $# > 0 )); do
    printf -v name 'segment-%04d.tar' "$1"
    read_range "$here/$name" "$2" "$3" || return 1
    shift 3
  done
}

# The segments of an entry of new_blobs, by name; of several only those whose checksum is wrong, where that tells.
segments_of() {
  local name names='' wrong='' count=$((($# - 2) / 3))
  shift 2
  while (( $# > 0 )); do
    printf -v name 'segment-%04d.tar' "$1"
    names+="\${names:+, }$name"
    if (( count > 1 )) && [[ $(hash_file "$here/$name") != "$(listed_sum "$name")" ]]; then wrong+="\${wrong:+, }$name"; fi
    shift 3
  done
  printf '%s' "\${wrong:-$names}"
}

say_tags() {
  local each repository tag digest old
  for each in "\${moved_tags[@]+"\${moved_tags[@]}"}"; do
    read -r repository tag digest old <<< "$each"
    if [[ $old != - ]]; then say "  $repository:$tag moves from $old to $digest"; fi
  done
  for each in "\${later[@]+"\${later[@]}"}"; do
    if [[ \${kept[$each]:-0} == 1 ]]; then say "kept: 1 tag belongs to $each"
    elif [[ -n \${kept[$each]:-} ]]; then say "kept: \${kept[$each]} tags belong to $each"; fi
    if [[ -n \${undone[$each]:-} ]]; then say "note: $(counted "\${undone[$each]}" tag) of $each moved back: run its images command again"; fi
  done
}

clean_scratch() {
  [[ -n $scratch ]] || return 0
  rm -rf -- "$scratch"
  rmdir -- "\${scratch%/*}" 2> /dev/null || true
}

# One run at a time writes into a storage.
storage_locked=no
lock_storage() {
  if ! { mkdir -p -- "$storage/slipway" "$storage/docker" && : >> "$storage/slipway/lock"; } 2> "$work/reason"; then fail "cannot write into $storage: $(tail -n 1 "$work/reason")"; fi
  exec 9>> "$storage/slipway/lock"
  if lock 9 "in $storage"; then storage_locked=yes; fi
}

make_folders() { (cd -- "$storage" && xargs mkdir -p --); }
no_folders() { fail "cannot make folders in $storage: make room there, or let it be written, and run it again"; }

# Each blob under a temporary name, checked, then renamed: whoever finds it finds it whole.
write_blobs() {
  (( \${#new_blobs[@]} > 0 )) || return 0
  local each digest path reason written=0
  local words=()
  # below docker/, which may be a file system of its own: a rename has to stay within one
  scratch=$storage/docker/.slipway/locked
  if [[ $storage_locked == no ]]; then scratch=$storage/docker/.slipway/$(name_of_run $$); fi
  for each in "$storage"/docker/.slipway/*; do
    if [[ $each == "$scratch" ]] || ! is_running "\${each##*/}"; then rm -rf -- "$each"; fi
  done
  mkdir -p -- "$scratch"
  for each in "\${new_blobs[@]}"; do blob_path path "\${each%% *}"; printf '%s\\n' "\${path%/data}"; done | make_folders || no_folders
  for each in "\${new_blobs[@]}"; do
    read -r -a words <<< "$each"
    digest=\${words[0]}
    blob_path path "$digest"
    if ! join_blob "\${words[@]}" > "$scratch/data"; then
      IFS= read -r reason < "$work/reason" || true
      fail "cannot write the blob $digest from $(segments_of "\${words[@]}") to $storage: \${reason:-its segment cannot be read}"
    fi
    if [[ sha256:$(hash_file "$scratch/data") != "$digest" ]]; then
      [[ sha256:$(join_blob "\${words[@]}" | hash_file /dev/stdin) == "$digest" ]] || fail "copy the package again: $(segments_of "\${words[@]}") is damaged (blob $digest of $(user_of "$digest")); no link and no tag was changed"
      fail "$storage did not keep the blob $digest as it was written; no link and no tag was changed"
    fi
    flush_file "$scratch/data"
    mv -f -- "$scratch/data" "$storage/$path"
    written=$((written + words[1]))
    if is_quiet; then say "  $((written / 1048576)) of $((new_bytes / 1048576)) MiB after $SECONDS s"; fi
  done
  clean_scratch
  flush
}

write_links() {
  (( \${#new_links[@]} > 0 )) || return 0
  local each path
  for each in "\${new_links[@]}"; do path=\${each#* }; printf '%s\\n' "\${path%/link}"; done | make_folders || no_folders
  for each in "\${new_links[@]}"; do printf '%s' "\${each%% *}" > "$storage/\${each#* }"; done
  flush
}

# The old targets are kept once, before the first tag moves; then each tag moves in one step.
move_tags() {
  (( \${#moved_tags[@]} > 0 )) || return 0
  local each repository tag digest old folder state=$storage/slipway/state/$version
  mkdir -p -- "$state"
  if [[ ! -f $state/tags.tsv ]]; then
    for each in "\${moved_tags[@]}"; do read -r repository tag digest old <<< "$each"; printf '%s\\t%s\\t%s\\n' "$repository" "$tag" "$old"; done > "$state/tags.tsv.new"
    flush_file "$state/tags.tsv.new"
    mv -f -- "$state/tags.tsv.new" "$state/tags.tsv"
  fi
  for each in "\${moved_tags[@]}"; do read -r repository tag _ <<< "$each"; printf '%s/%s/_manifests/tags/%s/current\\n' "$repository_root" "$repository" "$tag"; done | make_folders || no_folders
  for each in "\${moved_tags[@]}"; do
    read -r repository tag digest _ <<< "$each"
    folder=$storage/$repository_root/$repository/_manifests/tags/$tag/current
    printf '%s' "$digest" > "$folder/.link.new"
    mv -f -- "$folder/.link.new" "$folder/link"
  done
  flush
}

# installed.tsv: kind, product, version, base, time.
record_installed() {
  read_installed
  if [[ $recorded == yes ]] && is_installed "$version"; then return 0; fi
  local now list=$storage/slipway/installed.tsv
  now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  mkdir -p -- "$storage/slipway"
  {
    if [[ -f $list ]]; then cat -- "$list"; fi
    if [[ $recorded == no && $kind != platform ]]; then printf 'platform\\t%s\\t%s\\t-\\t%s\\n' "$product" "$base" "$now"; fi
    printf '%s\\t%s\\t%s\\t%s\\t%s\\n' "$kind" "$product" "$version" "\${base:--}" "$now"
  } > "$list.new"
  flush_file "$list.new"
  mv -f -- "$list.new" "$list"
}

run_images() {
  if [[ -n $push ]]; then run_push; return 0; fi
  check_storage
  prove_base
  stop_on_problems
  plan_images
  check_segments
  check_space
  stop_on_problems
  say "$product $version: $(counted "\${#new_blobs[@]}" blob) to write ($((new_bytes / 1024)) KiB), $present there already; $(counted "\${#new_links[@]}" link), $(counted "\${#moved_tags[@]}" tag)"
  if (( present > 0 )) && [[ $deep == no ]]; then say 'note: blobs that are there already were compared by size; --deep reads them'; fi
  say_tags
  if [[ $dry_run == yes ]]; then say 'dry run: nothing was written; "bash install.sh check" also reads every file of the package'; return 0; fi
  lock_storage
  write_blobs
  write_links
  mark_pending
  move_tags
  record_installed
  say "$product $version: all images are in $storage"
}

# ---- a registry over HTTP ----

push='' auth_file='' ca_file='' plain_http=no create_projects=no overwrite=no partial_indexes=no piece_size=67108864
push_host='' push_prefix='' push_base='' talk=''
# auth_mode: none, basic, bearer (tokens of a token server, by scope) or token (one that was given)
auth_mode=none login='' login_variable='' realm='' service='' authorization='' tries=5
# of the last answer; status 000: there was none
status='' header='' said='' curl_code=0 refusal=''
curl_flags=() send=() secrets=()
declare -A tokens=()

readonly manifest_types='application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.docker.distribution.manifest.v2+json'

quoted() { local text=\${1//\\\\/\\\\\\\\}; printf '"%s"' "\${text//\\"/\\\\\\"}"; }

# Where a request goes and who asks, as curl reads it from a file: nothing of it is on a command line (T72).
curl_options() {
  local url
  for url in "$@"; do printf 'url = %s\\n' "$(quoted "$url")"; done
  case $authorization in
    '') ;;
    basic) printf 'user = %s\\n' "$(quoted "$login")" ;;
    *) printf 'header = %s\\n' "$(quoted "Authorization: Bearer $authorization")" ;;
  esac
}

# METHOD URL [curl option…], once; the body is what the command $send prints, if there is one.
exchange() {
  local method=$1 url=$2
  shift 2
  local flags=("\${curl_flags[@]}" -D "$talk/head" -w '%{http_code}')
  if [[ $method == HEAD ]]; then flags+=(-I -o /dev/null); else flags+=(-X "$method" -o "$talk/body"); fi
  : > "$talk/head"
  : > "$talk/body"
  curl_code=0
  if (( \${#send[@]} > 0 )); then
    status=$(curl "\${flags[@]}" -T - "$@" -K <(curl_options "$url") < <("\${send[@]}") 2> "$talk/reason") || curl_code=$?
  else
    status=$(curl "\${flags[@]}" "$@" -K <(curl_options "$url") < /dev/null 2> "$talk/reason") || curl_code=$?
  fi
  # an answer that was cut off is none; a refusal may come before the whole body was sent
  if (( curl_code != 0 )) && [[ $status != 4?? && $status != 5?? ]]; then status=000; fi
}

# The value of a header of the last answer, in $header.
header_of() {
  local line
  header=''
  while IFS= read -r line; do
    line=\${line%$'\\r'}
    if [[ $line == HTTP/* ]]; then header=''; elif [[ \${line,,} == "$1":* ]]; then header=\${line#*:}; header=\${header#"\${header%%[! ]*}"}; fi
  done < "$talk/head"
}

is_transient() {
  case $status in
    # a certificate that is not trusted (35, 51, 58, 60, 77) stays so; a host that nobody knows (6) too
    000) case $curl_code in 3 | 6 | 35 | 51 | 58 | 60 | 77) return 1 ;; esac ;;
    408 | 429 | 500 | 502 | 503 | 504 | 522) ;;
    *) return 1 ;;
  esac
}

# Waits as long as the registry asks for, up to a minute; else 1, 2, 4… seconds.
pause() {
  local wait=$(( 1 << ($1 - 1) )) why="answered $status"
  header_of retry-after
  if [[ $header =~ ^[0-9]{1,5}$ ]]; then wait=$(( 10#$header > 60 ? 60 : 10#$header )); fi
  if [[ $status == 000 ]]; then why='did not answer'; fi
  say "note: $push_host $why; again in $wait s"
  sleep "$wait"
}

# Like exchange, up to $tries times as long as another try may help.
patiently() {
  local try
  for (( try = 1; ; try++ )); do
    exchange "$@"
    if ! is_transient || (( try >= tries )); then return 0; fi
    # nobody there
    if [[ $status == 000 && ( $curl_code == 7 || $curl_code == 28 ) ]] && (( try >= 3 )); then return 0; fi
    pause "$try"
  done
}

# ---- who asks ----

base64_of() { if [[ $hasher == openssl ]]; then printf '%s' "$1" | openssl base64 -A; elif command -v base64 > /dev/null; then printf '%s' "$1" | base64 | { tr -d '\\n' 2> /dev/null || cat; }; fi; }

# From --auth-file (user:password, or a curl config with user = …), else from SLIPWAY_AUTH_<HOST>.
read_login() {
  local line='' password
  login_variable=\${push_host^^}
  login_variable=SLIPWAY_AUTH_\${login_variable//[^A-Z0-9]/_}
  if [[ -n $auth_file ]]; then
    [[ -f $auth_file && -r $auth_file ]] || fail "--auth-file: $auth_file cannot be read"
    while IFS= read -r line || [[ -n $line ]]; do
      line=\${line%$'\\r'}
      if [[ $line =~ ^[[:space:]]*(--)?user[[:space:]]*[=:[:space:]][[:space:]]*\\"(.*)\\"[[:space:]]*$ ]]; then
        login=\${BASH_REMATCH[2]//\\\\\\"/\\"}
        login=\${login//\\\\\\\\/\\\\}
        break
      fi
      if [[ -n $line && $line != \\#* ]]; then login=$line; break; fi
    done < "$auth_file"
    [[ -n $login ]] || fail "--auth-file: $auth_file holds no user:password"
  else
    login=\${!login_variable:-}
  fi
  unset "$login_variable"
  [[ ! $login =~ [[:cntrl:]] ]] || fail 'the credentials hold control characters'
  [[ -n $login ]] || return 0
  password=\${login#*:}
  secrets=("$login" "$password" "$(base64_of "$login")" "$(base64_of "$password")")
  if [[ $login != *:* ]]; then auth_mode=token; fi
}

user_name() { if [[ $login == *:* ]]; then printf '%s' "\${login%%:*}"; elif [[ -n $login ]]; then printf 'the token'; else printf 'nobody'; fi; }

# The host and port of an address, in $authority.
authority=''
read_authority() { authority=\${1#*://}; authority=\${authority%%[/?#]*}; }

# Where a redirect from $url leads, in $url (RFC 3986, 5.2); the login goes along to the registry itself only.
resolve_location() {
  read_authority "$url"
  case $header in
    http://* | https://*) url=$header ;;
    //*) url=\${url%%:*}:$header ;;
    /*) url=\${url%%:*}://$authority$header ;;
    *) url=\${url%%[?#]*}; url=\${url%/*}/$header ;;
  esac
  read_authority "$url"
  if [[ $authority != "$push_host" ]]; then authorization=''; fi
}

# Only a token server that is spoken to as the registry is, and that is no address of this machine, gets to see the login.
check_realm() {
  read_authority "$1"
  [[ $authority != "$push_host" ]] || [[ $1 != "\${push_base%%:*}:"* ]] || return 0
  [[ $1 == https://* || ( $plain_http == yes && $1 == http://* ) ]] || fail "denied: $push_host names a token server that would be spoken to without TLS"
  if [[ $authority == *@* || $authority =~ ^(localhost|127\\.|169\\.254\\.|0\\.|\\[::) || $authority =~ ^(0[xX][0-9a-fA-F]+|[0-9]+)(:|$) ]]; then
    fail "denied: $push_host names a token server that it may not: \${authority##*@}"
  fi
}

# Tokens for SCOPES, which are parted by spaces.
fetch_token() {
  local send=() each query=() answer=''
  [[ -z $service ]] || query+=(--data-urlencode "service=$service")
  for each in $1; do query+=(--data-urlencode "scope=$each"); done
  authorization=\${login:+basic}
  patiently GET "$realm" -G "\${query[@]+"\${query[@]}"}"
  if [[ $status != 200 ]]; then explain "the token server of $push_host"; fail "$refusal"; fi
  answer=$(head -c 1048576 "$talk/body")
  : > "$talk/body"
  [[ $answer =~ \\"(access_)?token\\"[[:space:]]*:[[:space:]]*\\"([A-Za-z0-9._~+/=-]+)\\" ]] || fail "unknown: the token server of $push_host answered without a token"
  tokens["for $1"]=\${BASH_REMATCH[2]}
}

authorize() {
  authorization=''
  case $auth_mode in
    basic) authorization=basic ;;
    token) authorization=$login ;;
    bearer)
      if [[ -z \${tokens["for $1"]:-} ]]; then fetch_token "$1"; fi
      authorization=\${tokens["for $1"]} ;;
  esac
}

# After a 401: whether asking again for SCOPES may help.
learn_login() {
  local line challenge=''
  while IFS= read -r line; do
    line=\${line%$'\\r'}
    [[ \${line,,} == www-authenticate:* ]] || continue
    line=\${line#*:}
    line=\${line#"\${line%%[! ]*}"}
    if [[ \${line,,} == bearer\\ * || ( \${line,,} == basic* && -z $challenge ) ]]; then challenge=$line; fi
  done < "$talk/head"
  [[ $auth_mode != token ]] || return 1
  if [[ \${challenge,,} == bearer\\ * ]]; then
    [[ $challenge =~ [Rr]ealm=\\"([^\\"]+)\\" ]] || return 1
    realm=\${BASH_REMATCH[1]} service=''
    if [[ $challenge =~ [Ss]ervice=\\"([^\\"]*)\\" ]]; then service=\${BASH_REMATCH[1]}; fi
    check_realm "$realm"
    auth_mode=bearer
    tokens["for $1"]=''
  elif [[ \${challenge,,} == basic* && -n $login && $auth_mode == none ]]; then auth_mode=basic
  else return 1; fi
}

# SCOPES METHOD URL [curl option…], as whoever may.
call() {
  local scopes=$1 renewed=no
  shift
  while :; do
    authorize "$scopes"
    patiently "$@"
    if [[ $status == 401 && $renewed == no ]] && learn_login "$scopes"; then renewed=yes; continue; fi
    return 0
  done
}

# ---- what an answer says ----

# The registry's own words, in $said, without what might be a secret that it says back.
read_said() {
  local body word words=() secret
  said=''
  body=$(head -c 4000 "$talk/body" 2> /dev/null) || true
  [[ $body =~ \\"message\\"[[:space:]]*:[[:space:]]*\\"(([^\\"\\\\]|\\\\.)*)\\" ]] || return 0
  body=\${BASH_REMATCH[1]//[^[:print:]]/ }
  for secret in "\${secrets[@]+"\${secrets[@]}"}"; do
    if [[ -n $secret ]]; then body=\${body//"$secret"/***}; secret=$(quoted "$secret"); secret=\${secret:1:\${#secret}-2}; body=\${body//"$secret"/***}; fi
  done
  read -r -a words <<< "\${body:0:600}"
  for word in "\${words[@]+"\${words[@]}"}"; do
    if [[ $word == *%[0-9A-Fa-f][0-9A-Fa-f]* || ( \${#word} -ge 16 && $word =~ [A-Z] && $word =~ [0-9] ) || $word =~ (^|[^:0-9a-f])[0-9a-f]{16,} ]]; then word='***'; fi
    said+="\${said:+ }$word"
  done
}

# curl asks through the proxy of the environment, which a registry of the site is seldom behind.
proxy_hint() {
  local name
  for name in https_proxy HTTPS_PROXY http_proxy all_proxy ALL_PROXY; do
    if [[ -n \${!name:-} ]]; then printf '; the variable %s is set: where %s is not behind that proxy, name it in no_proxy' "$name" "$push_host"; return 0; fi
  done
}

# What the last answer means for SUBJECT, in $refusal: denied, missing or unknown, and the way out.
explain() {
  local subject=$1 project reason=''
  read_said
  project=\${2:-}
  case "$status $said" in
    *'configured as immutable'*) refusal="denied: $subject: Harbor does not let an immutable tag be moved: lift its rule in the project's policy, or push under another project" ;;
    *'will exceed the configured upper limit'* | *[Qq]uota\\ exceeded*) refusal="denied: $subject: the quota of the project \${project:-in Harbor} is used up: raise it, or remove what is not needed" ;;
    *'read only mode'*) refusal="denied: $subject: Harbor is read-only at the moment" ;;
    40[134]' '*[Pp]roject*'not found'*) refusal="missing: $subject: there is no project \${project:-of this name} in Harbor at $push_host: create it, or add --create-projects" ;;
    40[13]' '*'action: pu'[sl]*) refusal="denied: $subject: $(user_name) lacks a right in the project \${project:-of Harbor}: it needs those to push and to pull" ;;
    40[04]' '*'blob unknown'* | 40[04]' '*'manifest unknown'*) refusal="denied: $subject: $push_host takes an index only with all its platforms, and the package was built without some: build it with all of them, or use --storage" ;;
    40[13]*)
      if [[ -z $login ]]; then refusal="denied: $subject: $push_host wants credentials ($status): put user:password into a file and name it with --auth-file, or into the variable $login_variable"
      elif [[ $status == 401 ]]; then refusal="denied: $subject: $push_host does not accept $(user_name) (401): check the password in \${auth_file:-$login_variable}"
      else refusal="denied: $subject: $(user_name) may not do this at $push_host (403)"; fi ;;
    404*) refusal="missing: $subject: $push_host has no such thing (404)" ;;
    413*) refusal="denied: $subject: something before $push_host limits the size of a request (413): lift that limit, or add --piece-size" ;;
    429*) refusal="unknown: $subject: $push_host says too many requests (429): run this again later" ;;
    000*)
      IFS= read -r reason < "$talk/reason" || true
      refusal="unknown: $subject: no answer from $push_host: \${reason:-the connection broke}"
      case $curl_code in
        51 | 58 | 60 | 77) refusal+='; name the CA of the site with --ca-file' ;;
        35) if [[ $plain_http == no ]]; then refusal+='; if it speaks http without TLS, add --plain-http'; fi ;;
        6) ;;
        *) refusal+="$(proxy_hint)" ;;
      esac ;;
    407* | 50[234]*) refusal="unknown: $subject: $push_host answered \${status}$(proxy_hint)" ;;
    400*) refusal="unknown: $subject: $push_host answered 400"; if [[ $plain_http == yes ]]; then refusal+='; if it wants TLS, leave --plain-http away'; fi ;;
    *) refusal="unknown: $subject: $push_host answered $status" ;;
  esac
  if [[ -n $said ]]; then refusal+=" ($push_host: $said)"; fi
}

# ---- what a registry has, and what it lacks ----

# By digest: its size, and "segment offset length" of each of its parts in the package.
declare -A blob_size=() blob_parts=()
# By digest: the media type of a manifest, and a repository of the base that has what the package does not carry.
declare -A media_type=() home_of=()
# By digest of an index: what it names and the package leaves out.
declare -A absent_of=()
# What the registry answered, by "repository digest" or "repository tag": a size, a digest, "?" for there, "-" for absent.
declare -A seen=()
# Manifests by "repository tag" that are there, but kept from being pulled.
declare -A barred=()
manifests=() push_blobs=() push_manifests=() push_tags=() push_repositories=()
push_bytes=0 push_present=0
declare -A layers_of=() revisions_of=()

# REGISTRY[/PREFIX]
parse_registry() {
  local host_form='^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:]+\\])(:[0-9]{1,5})?$' rest=''
  [[ $push != *@* ]] || misuse '--push takes no credentials: put user:password into a file and name it with --auth-file'
  [[ $push != *://* ]] || misuse '--push takes HOST[:PORT][/PREFIX] without http:// or https://; plain http needs --plain-http'
  push_host=\${push%%/*}
  if [[ $push == */* ]]; then rest=\${push#*/}; rest=\${rest%/}; fi
  [[ $push_host =~ $host_form ]] || misuse "--push: not the name of a registry: $push_host"
  [[ -z $rest || $rest =~ $repository_form ]] || misuse "--push: not the beginning of an image name: $rest"
  push_prefix=\${rest:+$rest/}
}

open_registry() {
  local scheme=https protocols='=https'
  command -v curl > /dev/null || fail 'asking a registry needs curl, which is not installed'
  command -v sleep > /dev/null || fail 'asking a registry needs sleep, which is not installed'
  if [[ $plain_http == yes ]]; then scheme=http protocols='=http,https'; fi
  push_base=$scheme://$push_host
  talk=$work/talk
  mkdir -p -- "$talk"
  curl_flags=(-q -g -sS --proto "$protocols" --connect-timeout 20 --speed-limit 1 --speed-time 300)
  if curl --http1.1 --version > /dev/null 2>&1; then curl_flags+=(--http1.1); fi
  if [[ -n $ca_file ]]; then
    [[ -f $ca_file && -r $ca_file ]] || fail "--ca-file: $ca_file cannot be read"
    curl_flags+=(--cacert "$ca_file")
  fi
  read_login
  call '' GET "$push_base/v2/"
  case $status in
    200 | 401 | 403) ;;
    404) fail "missing: $push_host is no registry: it has no /v2/" ;;
    *) explain "the registry $push_host"; fail "$refusal" ;;
  esac
  if [[ $status == 401 ]]; then explain "the registry $push_host"; fail "$refusal"; fi
}

load_push_tables() {
  local digest size segment offset length what first second third
  tar -xf "$here/segment-0001.tar" -C "$work" install/push.tsv 2> /dev/null || fail 'the package has no install/push.tsv: it was built before images could be pushed; build it again'
  while IFS=$'\\t' read -r digest size segment offset length; do
    [[ $digest =~ $digest_form && $size =~ $number_form && $segment =~ $number_form && $offset =~ $number_form && $length =~ $number_form ]] || fail 'install/blobs.tsv is damaged'
    blob_size[$digest]=$size
    blob_parts[$digest]+="$segment $offset $length "
  done < "$work/install/blobs.tsv"
  while IFS=$'\\t' read -r what first second third; do
    case $what in
      manifest) [[ $first =~ $digest_form && $second =~ ^application/[A-Za-z0-9.+-]+$ ]] || fail 'install/push.tsv is damaged'; manifests+=("$first"); media_type[$first]=$second ;;
      absent) [[ $first =~ $digest_form && $second =~ $digest_form ]] || fail 'install/push.tsv is damaged'; absent_of[$first]+="$second " ;;
      home) [[ $second =~ $digest_form && $third =~ $repository_form ]] || fail 'install/push.tsv is damaged'; home_of["$first $second"]=$third ;;
      *) fail 'install/push.tsv is damaged' ;;
    esac
  done < "$work/install/push.tsv"
  while IFS=$'\\t' read -r what first second; do
    [[ $first =~ $repository_form && $second =~ $digest_form ]] || fail 'install/links.tsv is damaged'
    if [[ -z \${layers_of[$first]:-}\${revisions_of[$first]:-} ]]; then push_repositories+=("$first"); fi
    if [[ $what == layer ]]; then layers_of[$first]+="$second "; else revisions_of[$first]+="$second "; fi
  done < "$work/install/links.tsv"
}

pull_scope() { printf 'repository:%s%s:pull' "$push_prefix" "$1"; }
# who only looks asks for no more than that
rights=pull,push
push_scope() { printf 'repository:%s%s:%s' "$push_prefix" "$1" "$rights"; }

# The one answer to HEAD of KIND (blobs or manifests) REPOSITORY NAME, noted in seen.
note_answer() {
  local kind=$1 key="$2 $3" wanted=''
  case $status in
    404) seen[$key]=- ;;
    # redirected to where it lies; or there, but kept from being pulled by a policy of Harbor
    30?) seen[$key]='?' ;;
    412) seen[$key]='?' barred[$key]=yes ;;
    200)
      if [[ $kind == blobs ]]; then header_of content-length; wanted=$number_form; else header_of docker-content-digest; wanted=$digest_form; fi
      if [[ $header =~ $wanted ]]; then seen[$key]=$header; else seen[$key]='?'; fi ;;
    *) return 1 ;;
  esac
}

# Asks with HEAD for many NAMES of one REPOSITORY over one connection; what was not answered is asked for alone.
look() {
  local kind=$1 repository=$2 name line names=() rest=()
  shift 2
  for name in "$@"; do if [[ -z \${seen["$repository $name"]:-} ]]; then names+=("$name"); fi; done
  while (( \${#names[@]} > 0 )); do
    if [[ -n \${unheard[$repository]:-}\${absent_projects["$(project_of "$repository")"]:-} ]]; then for name in "\${names[@]}"; do seen["$repository $name"]=-; done; return 0; fi
    rest=("\${names[@]:100}")
    names=("\${names[@]:0:100}")
    authorize "$(push_scope "$repository")"
    {
      for name in "\${names[@]}"; do
        : > "$talk/head"
        while IFS= read -r line; do
          if [[ $line == '=== '* ]]; then break; fi
          printf '%s\\n' "$line" >> "$talk/head"
        done
        status=\${line#=== }
        if note_answer "$kind" "$repository" "$name"; then continue; fi
        if [[ -n \${unheard[$repository]:-}\${absent_projects["$(project_of "$repository")"]:-} ]]; then seen["$repository $name"]=-; continue; fi
        look_again "$kind" "$repository" "$name"
      done
    } < <(curl "\${curl_flags[@]}" -I -H "Accept: $manifest_types" -w '\\n=== %{http_code}\\n' \\
      -K <(curl_options "\${names[@]/#/"$push_base/v2/$push_prefix$repository/$kind/"}") < /dev/null 2> /dev/null || true)
    names=("\${rest[@]+"\${rest[@]}"}")
  done
}

look_again() {
  local kind=$1 repository=$2 name=$3 project
  call "$(push_scope "$repository")" HEAD "$push_base/v2/$push_prefix$repository/$kind/$name" -H "Accept: $manifest_types"
  if note_answer "$kind" "$repository" "$name"; then return 0; fi
  # a HEAD has no words: those of a GET are asked for
  if [[ $status == 40[13] ]]; then call "$(push_scope "$repository")" GET "$push_base/v2/$push_prefix$repository/tags/list?n=1"; fi
  seen["$repository $name"]=-
  project=$(project_of "$repository")
  explain "$push_prefix$repository" "$project"
  if [[ $create_projects == yes && $refusal == missing:*Harbor* ]]; then missing_projects+=("$project"); absent_projects[$project]=yes
  else stop_asking "$repository" "$refusal"; fi
}

# One problem per repository: the others of it say the same.
declare -A unheard=() absent_projects=()
missing_projects=()
stop_asking() { if [[ -z \${unheard[$1]:-} ]]; then unheard[$1]=yes; problem "$2"; fi; }

project_of() { local name=$push_prefix$1; printf '%s' "\${name%%/*}"; }

look_everywhere() {
  local repository tag names
  local -A tags_of=()
  while IFS=$'\\t' read -r repository tag _; do tags_of[$repository]+="$tag "; done < "$work/install/tags.tsv"
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    read -r -a names <<< "\${layers_of[$repository]:-}"
    look blobs "$repository" "\${names[@]+"\${names[@]}"}"
    [[ -z \${unheard[$repository]:-} ]] || continue
    read -r -a names <<< "\${revisions_of[$repository]:-} \${tags_of[$repository]:-}"
    look manifests "$repository" "\${names[@]+"\${names[@]}"}"
  done
}

# The sha256 of what the registry has, in hex; nothing when it cannot be read.
hash_remote() {
  local url=$push_base/v2/$push_prefix$1/$2/$3 hop line sum
  call "$(pull_scope "$1")" HEAD "$url" -H "Accept: $manifest_types"
  for (( hop = 0; hop < 5; hop++ )); do
    : > "$talk/head"
    sum=$(curl "\${curl_flags[@]}" -D "$talk/head" -H "Accept: $manifest_types" -K <(curl_options "$url") < /dev/null 2> /dev/null | hash_file /dev/stdin) || return 0
    status=000
    while read -r line; do if [[ $line == HTTP/*\\ [1-5][0-9][0-9]* ]]; then status=\${line#* }; status=\${status:0:3}; fi; done < "$talk/head"
    if [[ $status == 200 ]]; then printf '%s' "$sum"; fi
    [[ $status == 30[12378] ]] || return 0
    header_of location
    resolve_location
  done
}

# REPOSITORY DIGEST SIZE, which is there: its size, and with --deep its bytes.
check_present() {
  local answer=\${seen["$1 $2"]} kind=blobs
  if [[ -n \${media_type[$2]:-} ]]; then kind=manifests; fi
  if [[ $kind == blobs && $answer != '?' && -n $3 && $answer != "$3" ]]; then problem "$push_host/$push_prefix$1 has $2 with $answer bytes instead of $3"
  elif [[ $deep == yes && sha256:$(hash_remote "$1" "$kind" "$2") != "$2" ]]; then problem "$push_host/$push_prefix$1: $2 is damaged, or cannot be read"; fi
}

# What is wrong with base $1 at the registry, as problems.
prove_push_content() {
  local wanted=$1 row_base what first second third home key kind
  local names
  local -A own=() asked=()
  while IFS=$'\\t' read -r first second third; do own["$first:$second"]=$third; done < "$work/install/tags.tsv"
  while IFS=$'\\t' read -r row_base what first second _; do
    [[ $row_base == "$wanted" && $what == blob ]] || continue
    [[ -n \${home_of["$wanted $first"]:-} ]] || fail 'install/push.tsv is damaged'
    kind=blobs
    if [[ -n \${media_type[$first]:-} ]]; then kind=manifests; fi
    asked["$kind \${home_of["$wanted $first"]}"]+="$first "
  done < "$work/install/requires.tsv"
  for key in "\${!asked[@]}"; do
    read -r -a names <<< "\${asked[$key]}"
    look "\${key%% *}" "\${key#* }" "\${names[@]}"
  done
  while IFS=$'\\t' read -r row_base what first second third; do
    [[ $row_base == "$wanted" ]] || continue
    if [[ $what == blob ]]; then
      home=\${home_of["$wanted $first"]:-}
      if [[ \${seen["$home $first"]} != - ]]; then check_present "$home" "$first" "$second"
      elif [[ -z \${unheard[$home]:-} ]]; then problem "missing: $first of $wanted is not in $push_host/$push_prefix$home"; fi
    else
      look manifests "$first" "$second"
      key=\${seen["$first $second"]}
      if [[ $key == - ]]; then [[ -n \${unheard[$first]:-} ]] || problem "missing: the tag $push_prefix$first:$second of $wanted is not in $push_host"
      elif [[ $key == '?' ]]; then problem "unknown: $push_host does not say where the tag $push_prefix$first:$second points to"
      elif [[ $key != "$third" && $key != "\${own["$first:$second"]:-}" ]]; then problem "the tag $push_prefix$first:$second points to $key; in $wanted it is $third (a later hotfix may have moved it)"; fi
    fi
  done < "$work/install/requires.tsv"
}

# Which of the bases is at the registry: the one named, else the first that all is there of.
prove_push_base() {
  local each before found
  [[ $kind != platform ]] || return 0
  (( \${#bases[@]} > 0 )) || fail "the package is a $kind and names no base"
  if [[ -n $base_version && " \${bases[*]} " != *" $base_version "* ]]; then problem "this $kind is for \${bases[*]}, not for $base_version"; return 0; fi
  before=("\${problems[@]+"\${problems[@]}"}") found=()
  for each in \${base_version:-"\${bases[@]}"}; do
    problems=("\${before[@]+"\${before[@]}"}")
    prove_push_content "$each"
    base=$each
    if (( \${#problems[@]} == \${#before[@]} )); then found=(); break; fi
    found+=("\${problems[@]:\${#before[@]}}")
  done
  problems=("\${before[@]+"\${before[@]}"}" "\${found[@]+"\${found[@]}"}")
  if (( \${#found[@]} > 0 )); then return 0; fi
  say "the content of $base is at $push_host"
}

# What has to be sent. A blob that some repository has, or gets, is mounted into the others.
plan_push() {
  local repository digest tag what answer names
  local -A required=()
  while IFS=$'\\t' read -r what _ repository tag digest; do if [[ $what == "$base" ]]; then required["$repository:$tag"]=$digest; fi; done < "$work/install/requires.tsv"
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    read -r -a names <<< "\${layers_of[$repository]:-} \${revisions_of[$repository]:-}"
    for digest in "\${names[@]+"\${names[@]}"}"; do
      if [[ \${seen["$repository $digest"]:--} != - ]]; then
        push_present=$((push_present + 1))
        check_present "$repository" "$digest" "\${blob_size[$digest]:-}"
      elif [[ -n \${media_type[$digest]:-} ]]; then push_manifests+=("$repository $digest")
      else push_blobs+=("$repository $digest"); fi
    done
  done
  while IFS=$'\\t' read -r repository tag digest; do
    [[ $repository =~ $repository_form && $tag =~ $tag_form && $digest =~ $digest_form ]] || fail 'install/tags.tsv is damaged'
    answer=\${seen["$repository $tag"]:--}
    if [[ $answer == "$digest" ]]; then continue; fi
    # where the base has it prove_push_content has looked
    if [[ $answer == sha256:* && $overwrite == no && -z \${required["$repository:$tag"]:-} ]]; then
      problem "the tag $push_prefix$repository:$tag is in use: it points to $answer, in $version it is $digest; --overwrite moves it"
    fi
    push_tags+=("$repository $tag $digest $answer")
  done < "$work/install/tags.tsv"
}

# Indexes that are not whole: most registries refuse their manifest, after all blobs were sent. Where the registry has the
# rest they are whole there.
check_partial() {
  local each repository tag digest child names key lacking partial=no
  local -A name_of=() asked=()
  if [[ $partial_indexes == yes || \${#absent_of[@]} == 0 ]]; then return 0; fi
  while IFS=$'\\t' read -r repository tag digest; do name_of["$repository $digest"]=:$tag; done < "$work/install/tags.tsv"
  for each in "\${push_manifests[@]+"\${push_manifests[@]}"}" "\${push_tags[@]+"\${push_tags[@]}"}"; do
    read -r repository tag digest _ <<< "$each"
    if [[ -z $digest ]]; then digest=$tag; fi
    key="$repository $digest"
    if [[ -z \${absent_of[$digest]:-} || -n \${asked[$key]:-} ]]; then continue; fi
    asked[$key]=yes lacking=0
    read -r -a names <<< "\${absent_of[$digest]}"
    look manifests "$repository" "\${names[@]}"
    for child in "\${names[@]}"; do if [[ \${seen["$repository $child"]:--} == - ]]; then lacking=$((lacking + 1)); fi; done
    if (( lacking == 0 )); then continue; fi
    partial=yes
    problem "denied: $push_prefix$repository\${name_of[$key]:-@$digest}: the package leaves out $(counted "$lacking" manifest) that its index names"
  done
  if [[ $partial == yes ]]; then
    problem 'registries take an index by push only with everything that it names: take --storage, or a package that was built without platforms in slipway.yaml; where the registry is set to take such indexes, add --partial-indexes'
  fi
}

# The blobs that the segments must give, for check_segments.
list_new_blobs() {
  local each digest
  local -A counted_once=()
  new_blobs=() push_bytes=0
  for each in "\${push_blobs[@]+"\${push_blobs[@]}"}" "\${push_manifests[@]+"\${push_manifests[@]}"}"; do
    digest=\${each#* }
    if [[ -z \${blob_size[$digest]:-} || -n \${counted_once[$digest]:-} ]]; then continue; fi
    counted_once[$digest]=yes
    push_bytes=$((push_bytes + blob_size[$digest]))
    new_blobs+=("$digest \${blob_size[$digest]} \${blob_parts[$digest]}")
  done
}

# ---- push ----

# The bytes of a blob from FIRST on, LENGTH of them, out of its parts in the segments.
read_blob() {
  local digest=$1 first=$2 length=$3 part name
  read -r -a part <<< "\${blob_parts[$digest]}"
  while (( \${#part[@]} > 0 && length > 0 )); do
    if (( first < part[2] )); then
      local take=$(( part[2] - first < length ? part[2] - first : length ))
      printf -v name 'segment-%04d.tar' "\${part[0]}"
      read_range "$here/$name" "$(( part[1] + first ))" "$take"
      first=$(( first + take )) length=$(( length - take ))
    fi
    first=$(( first - part[2] ))
    part=("\${part[@]:3}")
  done
}

# Once per blob, before its first byte is sent (DR10).
declare -A proven=()
prove_blob() {
  [[ -z \${proven[$1]:-} ]] || return 0
  local parts
  if [[ sha256:$(read_blob "$1" 0 "\${blob_size[$1]}" | hash_file /dev/stdin) != "$1" ]]; then
    read -r -a parts <<< "\${blob_parts[$1]}"
    fail "copy the package again: $(segments_of "$1" "\${blob_size[$1]}" "\${parts[@]}") is damaged (blob $1); it was not sent and no tag was moved"
  fi
  proven[$1]=yes
}

# REPOSITORY WHAT: ends the run with the reason of the last answer.
refuse() {
  explain "$push_prefix$1\${2:+$2}" "$(project_of "$1")"
  fail "$refusal; no tag was moved, run this again to go on"
}

# Where an upload goes on, in $place; only at the registry itself.
place=''
read_place() {
  header_of location
  case $header in
    '') ;;
    /*) place=$push_base$header ;;
    http://* | https://*)
      read_authority "$header"
      # behind a proxy some registries name themselves with the wrong scheme
      if [[ $authority == "$push_host" || $authority == "$push_host":443 || $authority == "$push_host":80 ]]; then place=$push_base/\${header#*://*/}
      else fail "denied: $push_host wants uploads to be sent to $authority, which is not done"; fi ;;
    *) place=$push_base/v2/$header ;;
  esac
}

# REPOSITORY DIGEST SCOPES [MOUNTED-FROM]: 201 when it could be mounted, else 202 and $place.
start_upload() {
  local mount=''
  if [[ -n \${4:-} ]]; then mount="?mount=$2&from=$push_prefix$4"; fi
  place=''
  call "$3" POST "$push_base/v2/$push_prefix$1/blobs/uploads/$mount" -H 'Content-Length: 0'
  if [[ $status == 202 ]]; then read_place; fi
}

with_digest() { if [[ $place == *\\?* ]]; then printf '%s&digest=%s' "$place" "$1"; else printf '%s?digest=%s' "$place" "$1"; fi; }

# REPOSITORY DIGEST: what the registry says that it keeps is what was sent.
check_answer() {
  header_of docker-content-digest
  if [[ $header =~ $digest_form && $header != "$2" ]]; then fail "$push_host keeps $2 of $push_prefix$1 as $header: its storage, or something before it, is broken"; fi
}

# REPOSITORY DIGEST: in one request, or in pieces that go on where the registry stands after a cut.
send_bytes() {
  local repository=$1 digest=$2 size=\${blob_size[$2]} scopes first=0 length failures=0 tries=1
  scopes=$(push_scope "$repository")
  local type='Content-Type: application/octet-stream'
  # a registry may read all of a blob once more before it answers
  local patience=(--speed-time "$((300 + size / 5242880))")
  while :; do
    if [[ -z $place ]]; then
      tries=5 start_upload "$repository" "$digest" "$scopes"
      if [[ $status == 201 ]]; then return 0; fi
      [[ $status == 202 && -n $place ]] || refuse "$repository" "@$digest"
      first=0
    fi
    length=$(( size - first < piece_size ? size - first : piece_size ))
    if (( first == 0 && length == size )); then
      send=(read_blob "$digest" 0 "$size")
      call "$scopes" PUT "$(with_digest "$digest")" -H "$type" -H 'Expect:' -H 'Transfer-Encoding:' -H "Content-Length: $size" "\${patience[@]}"
      send=()
      if [[ $status == 201 ]]; then break; fi
      place=''
    elif (( first < size )); then
      send=(read_blob "$digest" "$first" "$length")
      call "$scopes" PATCH "$place" -H "$type" -H 'Expect:' -H 'Transfer-Encoding:' -H "Content-Length: $length" -H "Content-Range: $first-$((first + length - 1))"
      send=()
      if [[ $status == 20[0-4] ]]; then
        read_place
        first=$((first + length)) failures=0
        say "  $((first / 1048576)) of $((size / 1048576)) MiB of $push_prefix$repository@\${digest:0:19}"
        continue
      fi
    else
      tries=5 call "$scopes" PUT "$(with_digest "$digest")" -H 'Content-Length: 0' "\${patience[@]}"
      if [[ $status == 201 ]]; then break; fi
      place=''
    fi
    # 404 and 416: the registry lost the upload, or stands elsewhere
    if ! is_transient && [[ $status != 404 && $status != 416 ]]; then refuse "$repository" "@$digest"; fi
    failures=$((failures + 1))
    (( failures < 5 )) || refuse "$repository" "@$digest"
    pause "$failures"
    if [[ -n $place ]]; then find_position "$scopes" "$size"; fi
  done
  check_answer "$repository" "$digest"
}

# After a cut: the byte at which the upload at $place goes on, in $first; a new upload when nobody can say.
find_position() {
  local stood=$first
  tries=5 call "$1" GET "$place"
  header_of range
  if [[ $status == 20[0-4] && $header =~ ^(bytes=)?0-([0-9]{1,15})$ ]] && (( BASH_REMATCH[2] < $2 )); then
    first=$((BASH_REMATCH[2] + 1))
    # nothing yet is said as 0-0
    if (( first == 1 )); then first=0; fi
    read_place
    say "note: goes on at byte $first"
    if (( first == 0 && stood > 0 )); then place=''; fi
  else place=''; fi
}

# By digest: a repository that has the blob by now.
declare -A held_by=()
sent=0 mounted=0

provide_blob() {
  local repository=$1 digest=$2 from
  from=\${held_by[$digest]:-\${home_of["$base $digest"]:-}}
  place=''
  if [[ -n $from && $from != "$repository" ]]; then
    start_upload "$repository" "$digest" "$(push_scope "$repository") $(pull_scope "$from")" "$from"
    if [[ $status == 201 ]]; then check_answer "$repository" "$digest"; mounted=$((mounted + 1)); return 0; fi
    # who may not read there sends the blob once more
    if [[ $status == 202 ]]; then :; elif is_transient; then refuse "$repository" "@$digest"; else place=''; fi
  fi
  [[ -n \${blob_size[$digest]:-} ]] || fail "missing: $push_prefix$repository needs $digest of $base, which $push_host does not mount from $push_prefix\${from:-elsewhere}; no tag was moved"
  prove_blob "$digest"
  send_bytes "$repository" "$digest"
  sent=$((sent + 1))
}

# DIGEST: its bytes, checked, in $talk/manifest.
fetch_manifest() {
  local from=\${home_of["$base $1"]:-}
  if [[ -n \${blob_size[$1]:-} ]]; then read_blob "$1" 0 "\${blob_size[$1]}" > "$talk/manifest"
  else
    call "$(pull_scope "$from")" GET "$push_base/v2/$push_prefix$from/manifests/$1" -H "Accept: $manifest_types"
    [[ $status == 200 ]] || refuse "$from" "@$1"
    mv -f -- "$talk/body" "$talk/manifest"
  fi
  [[ sha256:$(hash_file "$talk/manifest") == "$1" ]] || fail "the manifest $1 is damaged\${from:+ at $push_host}; copy the package again"
}

# REPOSITORY NAME DIGEST, whose bytes are in $talk/manifest.
put_manifest() {
  local separator=:
  call "$(push_scope "$1")" PUT "$push_base/v2/$push_prefix$1/manifests/$2" -H "Content-Type: \${media_type[$3]}" -H 'Expect:' --data-binary "@$talk/manifest"
  if [[ $2 == sha256:* ]]; then separator=@; fi
  [[ $status == 20[012] ]] || refuse "$1" "$separator$2"
  check_answer "$1" "$3"
}

send_blobs() {
  local each repository digest last='' number=0
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    for digest in \${layers_of[$repository]:-}; do
      if [[ \${seen["$repository $digest"]:--} != - && -z \${held_by[$digest]:-} ]]; then held_by[$digest]=$repository; fi
    done
  done
  for each in "\${push_blobs[@]+"\${push_blobs[@]}"}"; do
    repository=\${each% *} digest=\${each#* }
    number=$((number + 1))
    if [[ $repository != "$last" ]]; then say "$push_prefix$repository: blob $number of \${#push_blobs[@]}"; last=$repository; fi
    provide_blob "$repository" "$digest"
    if [[ -z \${held_by[$digest]:-} ]]; then held_by[$digest]=$repository; fi
  done
}

# What a manifest names comes before it; tags come when all of it is there.
send_manifests() {
  local each digest repository
  local -A wanted_by=()
  for each in "\${push_manifests[@]+"\${push_manifests[@]}"}"; do wanted_by[\${each#* }]+="\${each% *} "; done
  for digest in "\${manifests[@]+"\${manifests[@]}"}"; do
    [[ -n \${wanted_by[$digest]:-} ]] || continue
    fetch_manifest "$digest"
    for repository in \${wanted_by[$digest]}; do put_manifest "$repository" "$digest" "$digest"; done
  done
}

send_tags() {
  local each repository tag digest
  for each in "\${push_tags[@]+"\${push_tags[@]}"}"; do
    read -r repository tag digest _ <<< "$each"
    fetch_manifest "$digest"
    put_manifest "$repository" "$tag" "$digest"
  done
}

# ---- Harbor ----

# Projects of Harbor are made by hand, or with --create-projects. Who may not look at them is told when pushing.
check_projects() {
  local repository project send=()
  local -A asked=()
  authorization=''
  exchange GET "$push_base/api/v2.0/ping"
  [[ $status == 200 && $(head -c 4 "$talk/body") == Pong ]] || return 0
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    [[ $push_prefix$repository == */* ]] || { problem "Harbor wants a project before the name $repository: --push $push_host/PROJECT"; continue; }
    project=$(project_of "$repository")
    [[ -z \${asked[$project]:-} ]] || continue
    asked[$project]=yes
    authorization=\${login:+basic}
    patiently HEAD "$push_base/api/v2.0/projects?project_name=$project"
    if [[ $status == 404 ]]; then missing_projects+=("$project"); absent_projects[$project]=yes; fi
  done
  if [[ $create_projects == no ]]; then
    for project in "\${missing_projects[@]+"\${missing_projects[@]}"}"; do problem "missing: there is no project $project in Harbor at $push_host: create it, or add --create-projects"; done
  fi
}

make_projects() {
  local project
  for project in "\${missing_projects[@]+"\${missing_projects[@]}"}"; do
    authorization=\${login:+basic}
    patiently POST "$push_base/api/v2.0/projects" -H 'Content-Type: application/json' --data "{\\"project_name\\":\\"$project\\",\\"metadata\\":{\\"public\\":\\"false\\"}}"
    # 409: somebody else was faster
    if [[ $status != 201 && $status != 409 ]]; then explain "the project $project"; fail "cannot create it: $refusal"; fi
    say "project $project: created, private"
  done
}

# ---- images --push ----

prepare_push() {
  open_registry
  load_push_tables
  check_projects
  stop_on_problems
  look_everywhere
  prove_push_base
  if [[ $kind != platform ]]; then prove_cluster optional; fi
  plan_push
  check_partial
  list_new_blobs
  check_segments
  stop_on_problems
}

run_push() {
  local each repository tag old
  prepare_push
  say "$product $version: \${#push_blobs[@]} of $(( \${#push_blobs[@]} + \${#push_manifests[@]} + push_present )) blobs and \${#push_manifests[@]} manifests to push ($((push_bytes / 1024)) KiB), $push_present there already; $(counted "\${#push_tags[@]}" tag)"
  if (( push_present > 0 )) && [[ $deep == no ]]; then say 'note: of what is there already the registry was asked for presence, not for bytes; --deep reads them'; fi
  for each in "\${push_tags[@]+"\${push_tags[@]}"}"; do
    read -r repository tag _ old <<< "$each"
    if [[ $old == sha256:* ]]; then say "  $push_prefix$repository:$tag moves from $old"; fi
  done
  for each in "\${missing_projects[@]+"\${missing_projects[@]}"}"; do if [[ $dry_run == yes ]]; then say "project $each would be created"; fi; done
  if [[ $dry_run == yes ]]; then say 'dry run: nothing was sent; "bash install.sh check" also reads every file of the package'; return 0; fi
  make_projects
  send_blobs
  send_manifests
  mark_pending
  send_tags
  say "$product $version: all images are in $push_host\${push_prefix:+/\${push_prefix%/}}; $(counted "$sent" blob) sent, $mounted mounted"
}

# ---- the cluster ----

config='' timeout='' yes=no delete_data=no undo_hotfixes=no wait_ready=no
readonly configs_release=platform-configs system_name=system-info
# what install/site.tsv says: files of configs/, and whether there are prerequisites and an own form of platform-info
config_files=0 has_prerequisites=no has_info=no
# "NAME FILE" and "ADDON PATH"
needs=() registry_paths=()
readonly registry_form='^([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+\\])(:[0-9]+)?(/[a-z0-9._/-]+)?$'
declare -A carried=()
# what helm is given for the charts of the site, and what it makes of that
value_flags=() registry=''

load_site() {
  tar -xf "$here/segment-0001.tar" -C "$work" install/site.tsv 2> /dev/null || return 0
  local what first second path sum
  while IFS=$'\\t' read -r what first second path sum; do
    case $what in
      configs) config_files=$first ;;
      info) has_info=yes ;;
      prerequisites) has_prerequisites=yes ;;
      need) needs+=("$first $second") ;;
      registry) registry_paths+=("$first $second") ;;
      tool)
        [[ $path =~ ^tools/[A-Za-z0-9_.-]+$ && $sum =~ ^[0-9a-f]{64}$ ]] || fail 'install/site.tsv is damaged'
        carried["$first $second"]="$path $sum" ;;
    esac
  done < "$work/install/site.tsv"
  [[ $config_files =~ $number_form ]] || fail 'install/site.tsv is damaged'
}

# Whether there is a helm or kubectl: that of the site, or else the one that the package carries.
find_tool() {
  local given=\${!2} path sum machine=$HOSTTYPE
  [[ $given != none ]] || return 1
  if command -v -- "$given" > /dev/null; then return 0; fi
  case $machine in x86_64) machine=amd64 ;; aarch64) machine=arm64 ;; esac
  if [[ $given != "$1" || -z \${carried["$1 linux/$machine"]:-} ]]; then return 1; fi
  read -r path sum <<< "\${carried["$1 linux/$machine"]}"
  tar -xf "$here/segment-0001.tar" -C "$work" "$path" || fail "segment-0001.tar has no $path"
  [[ $(hash_file "$work/$path") == "$sum" ]] || fail "copy the package again: $path of segment-0001.tar is damaged"
  chmod u+x "$work/$path"
  [[ -x $work/$path ]] || fail "$1 of the package cannot be run from $work: name another folder for temporary files with TMPDIR"
  printf -v "$2" '%s' "$work/$path"
  say "note: $1 is not installed; that of the package is used"
}

# Where helm or kubectl can be had: a hotfix brings none.
tool_hint() {
  [[ $kind != platform ]] || return 0
  printf ': a %s carries none; segment-0001.tar of the package of %s may have it in tools/' "$kind" "\${bases[0]}"
}

# What kubectl or helm said last, in one line: not what the library of kubectl logs before it.
why() {
  local line first=''
  while IFS= read -r line; do
    if [[ -z $first ]]; then first=$line; fi
    if [[ ! $line =~ ^[EFIW][0-9]{4}' ' ]]; then first=$line; break; fi
  done < "$work/reason"
  printf '%s' "$first"
}

find_tools() {
  load_site
  find_tool helm helm || fail "$helm is not installed; name one with --helm$(tool_hint)"
  find_tool kubectl kubectl || [[ $kubectl == none ]] || say "note: $kubectl is not installed; name one with --kubectl$(tool_hint)"
}

# A text as YAML has it between quotes.
yaml_text() {
  local text=\${1//\\\\/\\\\\\\\}
  text=\${text//\\"/\\\\\\"}
  text=\${text//$'\\n'/\\\\n}
  text=\${text//$'\\t'/\\\\t}
  printf '"%s"' "\${text//$'\\r'/}"
}

of_system() { "$kubectl" --request-timeout=10s -n "$info_namespace" get configmap "$system_name" --ignore-not-found -o "jsonpath={.data.$1}" < /dev/null 2> "$work/reason"; }

# Values for the charts of the site: the config file, else that of the last time, and what the cluster says of itself.
read_site() {
  local key text
  tar -xf "$here/segment-0001.tar" -C "$work" "install/$configs_release.tgz" 2> /dev/null || return 0
  command -v -- "$helm" > /dev/null || fail "$helm is not installed; name one with --helm$(tool_hint)"
  {
    printf 'slipwaySite:\\n  product: %s\\n  platform_release_version: %s\\n' "$(yaml_text "$product")" "$(yaml_text "$version")"
    if has_kubectl; then
      for key in registry_domain registry_ca vip; do
        text=$(of_system "$key") || fail "the cluster does not say what its ConfigMap $system_name holds: $(why); --kubectl none leaves it alone"
        if [[ -n $text ]]; then printf '  %s: %s\\n' "$key" "$(yaml_text "$text")"; fi
      done
    fi
  } > "$work/site.yaml"
  if [[ -n $config ]]; then
    [[ -f $config && -r $config ]] || fail "--config: $config cannot be read"
    value_flags=(-f "$config")
    # helm takes a comma for the end of a name
    if [[ $config == *,* ]]; then cat -- "$config" > "$work/config.yaml"; value_flags=(-f "$work/config.yaml"); fi
  elif "$helm" get values "$configs_release" --namespace "$info_namespace" -o yaml > "$work/deployed.yaml" 2> /dev/null < /dev/null; then
    value_flags=(-f "$work/deployed.yaml")
  fi
  value_flags+=(-f "$work/site.yaml")
  render_site facts facts.yaml "$work/facts" || fail "the config file\${config:+ $config} cannot be used: $(cat "$work/reason")"
  while IFS= read -r text; do
    if [[ $text =~ ^registry:\\ \\"(.*)\\"$ ]]; then registry=\${BASH_REMATCH[1]}; fi
  done < "$work/facts"
  [[ -z $registry || $registry =~ $registry_form ]] || fail "registry_domain is no address of a registry: $registry"
}

# STAGE TEMPLATE FILE
render_site() {
  "$helm" template "$configs_release" "$work/install/$configs_release.tgz" --namespace "$info_namespace" "\${value_flags[@]}" --set "slipwayStage=$1" --show-only "templates/$2" > "$3" 2> "$work/reason" < /dev/null
}

# What would be undone by installing a platform here.
prove_cluster_platform() {
  local answer words=()
  if [[ $kind != platform ]]; then prove_cluster required; return 0; fi
  if has_kubectl && answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
  (( \${#words[@]} >= 2 )) || return 0
  if [[ \${words[0]} != "$product" ]]; then problem "the cluster runs \${words[0]}, not $product"
  elif [[ \${words[1]} != "$version" ]] && is_newer "\${words[1]}" "$version"; then problem "the cluster runs $product \${words[1]}, which is newer than $version"
  elif [[ \${words[1]} == "$version" && \${#words[@]} -gt 2 && $undo_hotfixes == no ]]; then problem "the cluster runs $version with \${words[*]:2}, which this would undo: install the last of them again instead, or add --undo-hotfixes"; fi
}

# ---- releases of helm ----

# The first 40 digits of the checksum of what it is given.
digest_of() { printf '%s\\0' "$@" > "$work/content"; local sum; sum=$(hash_file "$work/content"); printf '%s' "\${sum:0:40}"; }

is_deployed() { [[ $("$helm" list --namespace "$2" --deployed --short --filter "^$1\\$" --selector "slipway-content=$3" < /dev/null 2> /dev/null) == "$1" ]]; }

# What an interrupted run left would stop helm. A release that never was complete is installed anew, so that its hooks run.
settle_release() {
  has_kubectl || return 0
  local selector="owner=helm,name=$1" complete
  complete=$("$kubectl" -n "$2" get secret -l "$selector,status in (deployed,superseded)" -o name < /dev/null 2> /dev/null) || return 0
  if [[ -n $complete ]]; then selector+=',status in (pending-install,pending-upgrade,pending-rollback)'; fi
  "$kubectl" -n "$2" delete secret -l "$selector" < /dev/null > /dev/null 2>&1 || true
}

# NAME CHART NAMESPACE CONTENT [helm flag…]: what helm says is told when it fails.
deploy() {
  local name=$1 chart=$2 namespace=$3 content=$4
  shift 4
  settle_release "$name" "$namespace"
  if [[ -n $timeout ]]; then set -- "$@" --timeout "$timeout"; fi
  if [[ $wait_ready == yes ]]; then set -- "$@" --wait; fi
  "$helm" upgrade --install "$name" "$chart" --namespace "$namespace" --create-namespace --labels "slipway-content=$content" "$@" > "$work/out" 2>&1 < /dev/null && return 0
  complain "$(cat "$work/out")"
  if ! has_kubectl && grep -q 'another operation' "$work/out"; then complain "an interrupted run left $name like this: with kubectl the next run puts it right; by hand: helm rollback, or helm uninstall where it never was complete"; fi
  return 1
}

# Those of the addons that are installed, so that objects of the site can be put there first.
make_namespaces() {
  has_kubectl || return 0
  local name namespace enabled
  while IFS=$'\\t' read -r name _ namespace enabled _; do
    if [[ $enabled != true || $namespace == - ]]; then continue; fi
    if "$kubectl" get namespace "$namespace" < /dev/null > /dev/null 2>&1; then continue; fi
    "$kubectl" create namespace "$namespace" < /dev/null > /dev/null 2> "$work/reason" || fail "the namespace $namespace of $name cannot be made: $(why)"
  done < "$work/install/addons.tsv"
}

apply_file() { "$kubectl" apply --server-side --force-conflicts --field-manager "$1" -f "$2" < /dev/null > /dev/null 2> "$work/reason"; }

# ---- platform-info ----

# [KEY=VALUE]…: what this script keeps in platform-info, all of it; a key that it no longer gives is gone.
apply_info() {
  local each literals=()
  for each in "$@"; do literals+=(--from-literal="$each"); done
  "$kubectl" -n "$info_namespace" create configmap "$info_name" "\${literals[@]}" --dry-run=client -o yaml < /dev/null > "$work/platform-info.yaml" 2> "$work/reason" && apply_file slipway-info "$work/platform-info.yaml"
}

# Whether the cluster runs this package, by the words that it answers.
is_applied() {
  if [[ $kind == hotfix ]]; then [[ " \${*:3} " == *" $version "* ]]
  else [[ \${2:-} == "$version" ]] && { (( $# == 2 )) || [[ $undo_hotfixes == no ]]; }; fi
}

# Says in the cluster that this package is begun, before anything changes that pods see (DR11).
mark_pending() {
  local answer begun words=() known=()
  # the images of a first release are there before anything that runs
  if [[ $kind == platform && $command == images ]]; then
    if answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
    (( \${#words[@]} >= 2 )) && is_newer "$version" "\${words[1]}" || return 0
  fi
  if ! has_kubectl; then
    # charts says it at its end
    [[ $command == charts ]] || say "note: without kubectl nothing is written into the ConfigMap $info_name; charts does that, on a machine with kubectl"
    return 0
  fi
  if ! answer=$(read_cluster) || ! begun=$(read_pending); then
    say "note: the cluster does not answer, so nothing is written into its ConfigMap $info_name; charts does that"
    return 0
  fi
  read -r -a words <<< "$answer"
  if is_applied "\${words[@]+"\${words[@]}"}" || [[ " $begun " == *" $version "* ]]; then return 0; fi
  if (( \${#words[@]} >= 2 )); then known=("version=\${words[1]}" "hotfixes=\${words[*]:2}"); fi
  apply_info "product=$product" "\${known[@]+"\${known[@]}"}" "pending=\${begun:+$begun }$version" \\
    || fail "the ConfigMap $info_name cannot say that $version is pending: $(why); no tag was moved and no chart installed; --kubectl none leaves the cluster alone"
}

# ConfigMap platform-info: product, version, hotfixes (parted by spaces), and no longer that this is pending; what else is in
# it comes from configs/.
write_cluster() {
  local answer each release=$version hotfixes='' others=''
  local words=()
  if ! has_kubectl; then say "note: without kubectl the ConfigMap $info_name is not written"; return 0; fi
  if [[ $kind == hotfix ]]; then
    if answer=$(read_cluster); then read -r -a words <<< "$answer"
    elif [[ $dry_run == no ]]; then fail "the ConfigMap $info_name cannot be read: $(why); all charts are installed, run this again"; fi
    if answer=$(read_pending); then for each in $answer; do if [[ $each != "$version" ]]; then others+="\${others:+ }$each"; fi; done; fi
    release=\${words[1]:-\${base_version:-\${bases[0]}}}
    if (( \${#words[@]} > 2 )); then hotfixes=\${words[*]:2}; fi
    if [[ " $hotfixes " != *" $version "* ]]; then hotfixes=\${hotfixes:+$hotfixes }$version; fi
  fi
  if [[ $dry_run == yes ]]; then say "ConfigMap $info_namespace/$info_name: product=$product version=$release hotfixes=$hotfixes"; return 0; fi
  if [[ $has_info == yes ]]; then
    printf 'slipwaySite:\\n  platform_release_version: %s\\n  hotfixes: %s\\n' "$(yaml_text "$release")" "$(yaml_text "$hotfixes")" > "$work/info-values.yaml"
    value_flags+=(-f "$work/info-values.yaml")
    render_site info "configs/$info_name.yaml" "$work/info.yaml" || fail "configs/$info_name.yaml.j2 cannot be filled in: $(cat "$work/reason")"
    apply_file slipway "$work/info.yaml" || fail "the ConfigMap $info_name cannot be written: $(why)"
  fi
  apply_info "product=$product" "version=$release" "hotfixes=$hotfixes" \${others:+"pending=$others"} || fail "the ConfigMap $info_name cannot be written: $(why); all charts are installed, run this again"
}

# ---- configs ----

say_needs() {
  local each
  if (( \${#needs[@]} > 0 )); then say 'the config file gives (YAML, nested by the dots):'; fi
  for each in "\${needs[@]+"\${needs[@]}"}"; do say "  \${each% *} (for \${each##* })"; done
}

# What configs/ makes of these values: the same content, the same release.
content_of_configs() {
  local each parts=()
  for each in "\${value_flags[@]}"; do if [[ $each != -f ]]; then parts+=("$(cat -- "$each")"); fi; done
  digest_of "$(hash_file "$work/install/$configs_release.tgz")" "\${parts[@]}"
}

# Fills in configs/ and counts its objects, in $objects; nothing is written.
objects=0
fill_configs() {
  read_site
  if ! "$helm" template "$configs_release" "$work/install/$configs_release.tgz" --namespace "$info_namespace" "\${value_flags[@]}" > "$work/configs.yaml" 2> "$work/reason" < /dev/null; then
    if [[ $command != configs || $dry_run == no ]]; then say_needs
    elif [[ -z $config ]]; then
      say 'dry run: with --config FILE too it is seen whether the file gives all of this'
      exit 0
    fi
    local reason form='(configs/[^[:space:]]+:[0-9]+: the config file does not give [^[:space:]]+)'
    reason=$(cat "$work/reason")
    if [[ $reason =~ $form ]]; then reason=\${BASH_REMATCH[1]}; fi
    fail "configs/ cannot be filled in: $reason"
  fi
  objects=$(grep -c '^kind:' "$work/configs.yaml") || true
}

# Refuses the charts of a release whose configs are not there. A site that was configured by hand gets its hotfixes nonetheless.
prove_configs() {
  (( config_files > 0 )) && has_kubectl || return 0
  local deployed
  if ! deployed=$("$helm" list --namespace "$info_namespace" --deployed --short --filter "^$configs_release\\$" < /dev/null 2> "$work/reason"); then
    problem "unknown: the cluster does not say whether the site is configured: $(why)"
    return 0
  fi
  if [[ $deployed == "$configs_release" ]]; then return 0; fi
  local missing='what the site configures is not there'
  if [[ $kind == platform ]]; then problem "$missing: run this first: bash install.sh configs --config FILE"; else say "note: $missing: bash install.sh configs --config FILE puts it there"; fi
}

run_configs() {
  local content
  find_tools
  prove_cluster_platform
  stop_on_problems
  if (( config_files == 0 )); then say "$product $version has nothing to configure"; return 0; fi
  if [[ $dry_run == yes ]]; then say_needs; fi
  fill_configs
  if [[ $dry_run == yes ]]; then say "dry run: nothing was written; $(counted "$objects" object) to apply"; return 0; fi
  lock_package
  content=$(content_of_configs)
  if is_deployed "$configs_release" "$info_namespace" "$content"; then say "$product $version: configs are as they were"; return 0; fi
  make_namespaces
  if ! deploy "$configs_release" "$work/install/$configs_release.tgz" "$info_namespace" "$content" "\${value_flags[@]}"; then
    if "$helm" rollback "$configs_release" --namespace "$info_namespace" < /dev/null > /dev/null 2>&1; then fail 'configs failed; what was there before is there again'; fi
    fail 'configs failed; what was put there by then stays; put it right and run this again'
  fi
  say "$product $version: $(counted "$objects" object) of configs applied"
}

# ---- charts ----

# The flags that tell an addon the site's registry, in $registry_flags.
registry_flags=()
find_registry_flags() {
  local each
  registry_flags=()
  for each in "\${registry_paths[@]+"\${registry_paths[@]}"}"; do
    if [[ \${each%% *} == "$1" ]]; then registry_flags+=(--set-string "\${each#* }=$registry"); fi
  done
}

# What is applied before the first chart; a resource may need a moment after the definition of its kind.
apply_prerequisites() {
  [[ $has_prerequisites == yes ]] || return 0
  local try
  tar -xf "$here/segment-0001.tar" -C "$work" install/prerequisites.tgz || fail 'segment-0001.tar has no install/prerequisites.tgz'
  "$helm" template prerequisites "$work/install/prerequisites.tgz" "\${value_flags[@]}" > "$work/prerequisites.yaml" 2> "$work/reason" < /dev/null || fail "prerequisites/ cannot be filled in: $(cat "$work/reason")"
  if [[ $dry_run == yes ]]; then say "prerequisites: $(counted "$(grep -c '^kind:' "$work/prerequisites.yaml" || true)" object) to apply first, of install/prerequisites.tgz"; return 0; fi
  for (( try = 1; ; try++ )); do
    if apply_file slipway "$work/prerequisites.yaml"; then break; fi
    if (( try == 10 )) || ! grep -q 'no matches for kind\\|could not find the requested resource' "$work/reason"; then fail "prerequisites/ cannot be applied: $(cat "$work/reason")"; fi
    sleep 1
  done
  say 'prerequisites applied'
}

unpack_charts() {
  local chart
  if [[ $dry_run == no ]]; then
    tar -xOf "$here/segment-0001.tar" charts.tar.gz > "$work/charts.tar.gz" || fail 'segment-0001.tar has no charts.tar.gz'
    tar -xzof "$work/charts.tar.gz" -C "$work" || fail 'charts.tar.gz cannot be unpacked'
  else
    # the helm commands below find the charts where this puts them
    say 'the charts are in charts.tar.gz of segment-0001.tar; by hand, in an empty folder:'
    printf -v chart '%q' "$here/segment-0001.tar"
    say "  tar -xOf $chart charts.tar.gz | tar -xzof -"
  fi
}

# What has to be there before charts are installed.
prove_charts() {
  prove_cluster_platform
  if [[ $dry_run == no ]]; then prove_configs; fi
  stop_on_problems
  if (( config_files > 0 || \${#registry_paths[@]} > 0 )) || [[ $has_prerequisites == yes || $has_info == yes ]]; then read_site; fi
  if (( \${#registry_paths[@]} > 0 )) && [[ -z $registry ]]; then
    problem "the registry of the site is not known: give registry_domain in the file of --config, or in the ConfigMap $system_name of $info_namespace"
  fi
  if [[ $has_prerequisites == yes ]] && ! has_kubectl; then problem 'prerequisites/ needs kubectl'; fi
  stop_on_problems
}

run_charts() {
  local name chart_version namespace enabled chart content count=0 same=0
  if [[ $dry_run == yes ]]; then load_site; if ! find_tool helm helm; then say "note: $helm is not installed"; fi; find_tool kubectl kubectl || true; else find_tools; fi
  prove_charts
  unpack_charts
  if [[ $dry_run == no ]]; then lock_package; mark_pending; make_namespaces; fi
  apply_prerequisites
  while IFS=$'\\t' read -r name chart_version namespace enabled chart; do
    if [[ ! $name =~ $word_form ]]; then fail 'install/addons.tsv is damaged'; fi
    case $enabled in
      removed) say "note: $name is no longer part of $product; remove it by hand when it is not needed"; continue ;;
      true) ;;
      *) say "$name is not enabled"; continue ;;
    esac
    if [[ $namespace == - ]]; then namespace=default; fi
    find_registry_flags "$name"
    count=$((count + 1))
    if [[ $dry_run == yes ]]; then
      say " $(printf ' %q' "$helm" upgrade --install "$name" "$chart" --namespace "$namespace" --create-namespace "\${registry_flags[@]+"\${registry_flags[@]}"}")"
      continue
    fi
    content=$(digest_of "$(hash_file "$work/$chart")" "$namespace" "\${registry_flags[@]+"\${registry_flags[@]}"}")
    if is_deployed "$name" "$namespace" "$content"; then say "$name $chart_version is there already"; same=$((same + 1)); continue; fi
    say "$name $chart_version"
    deploy "$name" "$work/$chart" "$namespace" "$content" "\${registry_flags[@]+"\${registry_flags[@]}"}" || fail "the chart of $name failed; put it right and run this again: it goes on with $name"
  done < "$work/install/addons.tsv"
  write_cluster
  if [[ $dry_run == yes ]]; then say "dry run: nothing was installed; $(counted "$count" chart) to install"
  else
    say "$product $version: $(counted "$((count - same))" chart) installed, $same there already"
    say 'whether the site has every image that they name: bash install.sh status --images'
  fi
}

# ---- uninstall ----

# What is left, and why: images stay in the registry, data stays unless it is asked for, namespaces stay.
run_uninstall() {
  local answer words=() rows=() row name namespace enabled index
  [[ $kind == platform ]] || fail "a $kind is not uninstalled; the package of the platform removes all of it"
  find_tools
  if has_kubectl && answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
  if (( \${#words[@]} >= 2 )) && [[ \${words[0]} != "$product" ]]; then fail "the cluster runs \${words[0]}, not $product"; fi
  while IFS=$'\\t' read -r name _ namespace enabled _; do
    [[ $name =~ $word_form && $enabled == true ]] || continue
    if [[ $namespace == - ]]; then namespace=default; fi
    rows+=("$name $namespace")
  done < "$work/install/addons.tsv"
  for (( index = \${#rows[@]} - 1; index >= 0; index-- )); do say "  \${rows[index]% *} from \${rows[index]#* }"; done
  if (( config_files > 0 )); then say "  $configs_release from $info_namespace: what configs/ and the config file put there"; fi
  if [[ $delete_data == yes ]]; then say 'with the volume claims of these charts, and what prerequisites/ put there'; else say 'volume claims, prerequisites/, namespaces and images are left'; fi
  if [[ $dry_run == yes ]]; then say 'dry run: nothing was removed'; return 0; fi
  if [[ $yes == no ]]; then
    [[ -t 0 ]] || misuse 'uninstall needs --yes where nobody can be asked'
    printf 'Remove %s %s from this cluster? Type yes: ' "$product" "$version"
    IFS= read -r answer || answer=''
    [[ $answer == yes ]] || fail 'nothing was removed'
  fi
  lock_package
  for (( index = \${#rows[@]} - 1; index >= 0; index-- )); do
    row=\${rows[index]}
    name=\${row% *} namespace=\${row#* }
    say "removing $name"
    if ! "$helm" uninstall "$name" --namespace "$namespace" --ignore-not-found \${timeout:+--timeout "$timeout"} > "$work/out" 2>&1 < /dev/null; then
      complain "$(cat "$work/out")"
      fail "$name cannot be removed; put it right and run this again"
    fi
    if [[ $delete_data == yes ]] && has_kubectl; then
      for row in app.kubernetes.io/instance release; do
        "$kubectl" -n "$namespace" delete persistentvolumeclaim -l "$row=$name" --ignore-not-found --wait=false < /dev/null > /dev/null || fail "the volume claims of $name cannot be removed"
      done
    fi
  done
  if [[ $delete_data == yes && $has_prerequisites == yes ]] && has_kubectl; then
    read_site
    tar -xf "$here/segment-0001.tar" -C "$work" install/prerequisites.tgz || fail 'segment-0001.tar has no install/prerequisites.tgz'
    "$helm" template prerequisites "$work/install/prerequisites.tgz" "\${value_flags[@]}" > "$work/prerequisites.yaml" 2> "$work/reason" < /dev/null || fail "prerequisites/ cannot be filled in: $(cat "$work/reason")"
    # with the definition of a kind its objects are gone too
    "$kubectl" delete -f "$work/prerequisites.yaml" --ignore-not-found --wait=false < /dev/null > /dev/null 2> "$work/reason" || grep -q 'no matches for kind\\|could not find the requested resource' "$work/reason" \\
      || fail "what prerequisites/ put there cannot be removed: $(why)"
  fi
  "$helm" uninstall "$configs_release" --namespace "$info_namespace" --ignore-not-found < /dev/null > /dev/null || fail "$configs_release cannot be removed"
  if has_kubectl; then "$kubectl" -n "$info_namespace" delete configmap "$info_name" --ignore-not-found < /dev/null > /dev/null || fail "the ConfigMap $info_name cannot be removed"; fi
  say "$product $version was removed from the cluster"
}

# ---- what there is ----

ask_images=no
# whether something that was asked for is not in place, or nobody could say
lacking=no
lack() { lacking=yes; say "$1"; }

# "NAMESPACE/NAME RELEASE IMAGE" of every container that a pod template or a pod in the cluster names; RELEASE is that of helm, or "-".
list_images() {
  local containers="{{range \\$list}}{{\\$at}} {{\\$of}} {{.image}}{{\\"\\\\n\\"}}{{end}}"
  "$kubectl" --request-timeout=30s get deployments,statefulsets,daemonsets,jobs,cronjobs,pods --all-namespaces < /dev/null 2> "$work/reason" \\
    -o "go-template={{range .items}}{{\\$at := printf \\"%s/%s\\" .metadata.namespace .metadata.name}}{{\\$of := \\"-\\"}}{{with .metadata.annotations}}{{with index . \\"meta.helm.sh/release-name\\"}}{{\\$of = .}}{{end}}{{end}}{{\\$pod := .spec}}{{if .spec.template}}{{\\$pod = .spec.template.spec}}{{end}}{{if .spec.jobTemplate}}{{\\$pod = .spec.jobTemplate.spec.template.spec}}{{end}}{{\\$list := \\$pod.initContainers}}$containers{{\\$list = \\$pod.containers}}$containers{{end}}"
}

# pod_images: what the addons pull from the site's registry, each once; puller_of: who does.
pod_images=() pods_listed=no asked_by=user
declare -A puller_of=()

# That the addons, their namespaces and what they put elsewhere, pull from the site's registry only (R72).
say_images() {
  local name namespace enabled at release image foreign=0 count=0
  local -A own=() addons=()
  if [[ -z $registry ]]; then lack "pod templates: unknown: the registry of the site is not known: give registry_domain in the ConfigMap $system_name of $info_namespace, or in the file of --config"; return 0; fi
  while IFS=$'\\t' read -r name _ namespace enabled _; do
    if [[ $enabled != true ]]; then continue; fi
    if [[ $namespace == - ]]; then namespace=default; fi
    own[$namespace]=yes addons[$name]=yes
  done < "$work/install/addons.tsv"
  if ! list_images > "$work/images"; then lack "pod templates: unknown: the cluster does not list them: $(why)"; return 0; fi
  while read -r at release image; do
    [[ -n $image && -n \${own[\${at%%/*}]:-}\${addons[$release]:-} ]] || continue
    # what Kubernetes itself runs is there as well
    if [[ \${at%%/*} == "$info_namespace" && $release == - ]]; then continue; fi
    count=$((count + 1))
    if [[ $image != "$registry"/* ]]; then foreign=$((foreign + 1)); lack "  $at pulls $image, which is not from $registry"
    elif [[ -z \${puller_of[$image]:-} ]]; then puller_of[$image]=$at; pod_images+=("$image"); fi
  done < "$work/images"
  say "pod templates: $(counted "$count" image), $foreign from elsewhere than $registry"
  pods_listed=$ask_images
}

# What helm says of each addon.
say_releases() {
  local name chart_version namespace enabled line fields each
  local -A state=()
  if ! "$helm" list --all --all-namespaces --no-headers --max 10000 < /dev/null > "$work/releases" 2> "$work/reason"; then
    # an older helm lists those that failed, and a newer one all, without being asked
    if ! "$helm" list --all-namespaces --no-headers --max 10000 < /dev/null > "$work/releases" 2> "$work/reason"; then lack "releases: unknown: helm does not list them: $(why)"; return 0; fi
  fi
  while IFS= read -r line; do
    line=\${line// /}
    IFS=$'\\t' read -r -a fields <<< "$line"
    (( \${#fields[@]} < 6 )) || state["\${fields[1]}/\${fields[0]}"]="\${fields[4]}, \${fields[5]}"
  done < "$work/releases"
  while IFS=$'\\t' read -r name chart_version namespace enabled _; do
    [[ $enabled == true ]] || continue
    if [[ $namespace == - ]]; then namespace=default; fi
    each=\${state["$namespace/$name"]:-not installed}
    if [[ $each == "deployed, $name-$chart_version" ]]; then each=deployed; fi
    if [[ $each == deployed* ]]; then say "  $name $chart_version: $each"; else lack "  $name $chart_version: $each"; fi
  done < "$work/install/addons.tsv"
}

# What was begun and is not complete, and the way out.
say_pending() {
  local begun each
  if ! begun=$(read_pending); then lack "pending: unknown: the cluster does not answer: $(why)"; return 0; fi
  for each in $begun; do
    if [[ $each == "$version" ]]; then lack "pending: $each was begun and is not complete: run images and then charts again; they pass over what is there"
    else lack "pending: $each was begun and is not complete: run images and then charts of its package again; they pass over what is there"; fi
  done
}

say_cluster() {
  local answer words=() has_helm=yes
  if [[ $kubectl == none ]]; then say 'cluster: not asked (--kubectl none)'; return 0; fi
  if ! has_kubectl; then say "cluster: not asked, $kubectl is not installed; name one with --kubectl"; return 0; fi
  if ! answer=$(read_cluster); then lack "cluster: unknown: it does not answer: $(why); --kubectl none leaves it alone"; return 0; fi
  read -r -a words <<< "$answer"
  if (( \${#words[@]} == 0 )); then say "cluster: no ConfigMap $info_name"
  elif (( \${#words[@]} == 1 )); then say "cluster: \${words[0]}, no release of it is complete"
  else say "cluster: \${words[*]}"; fi
  say_pending
  if find_tool helm helm; then
    say_releases
    read_site
  else
    has_helm=no
    say "releases: not asked, $helm is not installed; name one with --helm"
  fi
  # a package without configs/, or a machine without helm
  if [[ -z $registry ]] && { [[ $has_helm == no ]] || (( \${#value_flags[@]} == 0 )); }; then registry=$(of_system registry_domain) || registry=''; fi
  if [[ -n $registry || $ask_images == yes ]]; then say_images; fi
}

# ---- what the registry has ----

# The repositories of which nobody could say what is in them.
say_unheard() {
  local each
  for each in "\${problems[@]+"\${problems[@]}"}"; do lack "  $each"; done
  problems=()
}

# Asks the registry of the site, or the same one by the name of --push, for every image that pods are made of.
ask_for_images() {
  local image name reference key present=0 missing=0 unknown=0
  local -A wanted=()
  if (( \${#pod_images[@]} == 0 )); then lack 'images of pods: unknown: no pod template was found that pulls from the registry of the site'; return 0; fi
  for image in "\${pod_images[@]}"; do
    split_image "\${image#"$registry"/}"
    wanted[$name]+="$reference "
  done
  for name in "\${!wanted[@]}"; do
    # shellcheck disable=SC2086 # parted by spaces
    look manifests "$name" \${wanted[$name]}
  done
  say_unheard
  for image in "\${pod_images[@]}"; do
    split_image "\${image#"$registry"/}"
    key="$name $reference"
    if [[ -n \${unheard[$name]:-} ]]; then unknown=$((unknown + 1)); lack "  unknown: $image, which \${puller_of[$image]} pulls"
    elif [[ -n \${barred[$key]:-} ]]; then unknown=$((unknown + 1)); lack "  denied: $image, which \${puller_of[$image]} pulls, is there, but a policy of $push_host keeps it from being pulled"
    elif [[ \${seen[$key]:--} == - ]]; then missing=$((missing + 1)); lack "  missing: $image, which \${puller_of[$image]} pulls, is not in $push_host"
    else present=$((present + 1)); fi
  done
  say "images of pods: $present of \${#pod_images[@]} in $push_host, $missing missing, $unknown unknown"
}

# The name and the tag or digest of an image, in $name and $reference.
split_image() {
  name=$1 reference=latest
  if [[ $name == *@* ]]; then reference=\${name##*@}; name=\${name%%@*}; if [[ \${name##*/} == *:* ]]; then name=\${name%:*}; fi
  elif [[ \${name##*/} == *:* ]]; then reference=\${name##*:}; name=\${name%:*}; fi
}

# Asks the registry for every image of the package, to the last blob.
say_push() {
  local repository tag digest answer names lacks present=0 missing=0 other=0 unknown=0
  load_push_tables
  look_everywhere
  say_unheard
  while IFS=$'\\t' read -r repository tag digest; do
    answer=\${seen["$repository $tag"]:--}
    if [[ -n \${unheard[$repository]:-} ]]; then unknown=$((unknown + 1)); lack "  unknown: $push_prefix$repository:$tag"
    elif [[ $answer == "$digest" ]]; then present=$((present + 1))
    elif [[ $answer == - ]]; then missing=$((missing + 1)); lack "  missing: $push_prefix$repository:$tag"
    elif [[ -n \${barred["$repository $tag"]:-} ]]; then unknown=$((unknown + 1)); lack "  denied: $push_prefix$repository:$tag is there, but a policy of $push_host keeps it from being pulled"
    elif [[ $answer == '?' ]]; then unknown=$((unknown + 1)); lack "  unknown: $push_prefix$repository:$tag is there, but $push_host does not say what it is"
    else other=$((other + 1)); lack "  other digest: $push_prefix$repository:$tag is $answer, in $version it is $digest; what came later may have moved it"; fi
  done < "$work/install/tags.tsv"
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    [[ -z \${unheard[$repository]:-} ]] || continue
    read -r -a names <<< "\${layers_of[$repository]:-} \${revisions_of[$repository]:-}"
    lacks=0
    for digest in "\${names[@]+"\${names[@]}"}"; do
      answer=\${seen["$repository $digest"]:--}
      if [[ $answer == - ]]; then lacks=$((lacks + 1))
      elif [[ -z \${media_type[$digest]:-} && -n \${blob_size[$digest]:-} && $answer != '?' && $answer != "\${blob_size[$digest]}" ]]; then lack "  damaged: $push_prefix$repository has $digest with $answer bytes instead of \${blob_size[$digest]}"; fi
    done
    if (( lacks > 0 )); then lack "  missing: $lacks of \${#names[@]} blobs and manifests of $push_prefix$repository"; fi
  done
  say "registry $push_host\${push_prefix:+/\${push_prefix%/}}: $(counted "$((present + missing + other + unknown))" tag): $present present, $missing missing, $other with another digest, $unknown unknown"
}

# What lies in the storage, and what was begun there and is not complete.
say_storage() {
  local each
  read_installed
  problems=()
  say "storage: \${installed_product:-nothing is recorded} \${installed[*]:-}"
  for each in "$storage"/slipway/state/*; do
    each=\${each##*/}
    if [[ $each == '*' ]] || is_installed "$each"; then continue; fi
    lack "pending: the tags of $each were begun to be moved, not all of them are: run images of its package again"
  done
  plan_images
  say "images: $(counted "$present" blob) there, \${#new_blobs[@]} missing; $(counted "\${#moved_tags[@]}" tag) elsewhere or nowhere"
  if (( \${#new_blobs[@]} + \${#new_links[@]} + \${#moved_tags[@]} > 0 )); then lacking=yes; fi
  moved_tags=()
  say_tags
}

run_status() {
  load_site
  find_tool kubectl kubectl || true
  rights=pull
  say "package: $product $version ($kind\${bases[*]:+ for \${bases[*]}})"
  if [[ -n $storage ]]; then say_storage; fi
  say_cluster
  if [[ $ask_images == yes ]] && ! has_kubectl; then lack 'images of pods: unknown: without kubectl nobody says which they are'; fi
  if [[ -n $push || $pods_listed == yes ]]; then
    if [[ -z $push ]]; then
      push=$registry asked_by=site
      parse_registry
      if [[ -z $ca_file ]] && has_kubectl && of_system registry_ca > "$work/registry-ca.pem" && [[ -s $work/registry-ca.pem ]]; then ca_file=$work/registry-ca.pem; fi
    fi
    open_registry
    if [[ $pods_listed == yes ]]; then ask_for_images; fi
    if [[ $asked_by == user ]]; then say_push; fi
  fi
  explained=yes
  [[ $lacking == no ]]
}

# What can be told of the cluster before anything is installed; what it does not say is a note, no refusal.
check_cluster() {
  local answer
  load_site
  find_tool helm helm || { say "note: $helm is not installed; configs and charts need it"; config=''; }
  if ! find_tool kubectl kubectl; then say 'note: without kubectl nothing is known of the cluster'; return 0; fi
  if ! answer=$("$kubectl" --request-timeout=10s auth can-i '*' '*' --all-namespaces < /dev/null 2> "$work/reason") && [[ $answer != no ]]; then
    say "note: the cluster does not answer: $(why)"
    return 0
  fi
  if [[ $answer != yes ]]; then say 'note: this account may not do everything in the cluster; charts may need it'; fi
  answer=$("$kubectl" --request-timeout=10s get storageclasses -o name < /dev/null 2> /dev/null) || answer=unknown
  if [[ -z $answer ]]; then say 'note: the cluster has no StorageClass'; fi
  if (( \${#registry_paths[@]} > 0 )) && answer=$(of_system registry_domain) && [[ -z $answer ]]; then
    say "note: the ConfigMap $system_name of $info_namespace gives no registry_domain: the config file has to"
  fi
  prove_cluster_platform
  if [[ -n $config ]] && (( config_files > 0 )); then
    fill_configs
    say "$config fills in $(counted "$objects" object) of configs"
  fi
}

# ---- the rest ----

run_check() {
  check_tools
  check_checksums
  check_cluster
  if [[ -z $public_key && -f $here/manifest.json.sig ]]; then say 'note: the package is signed; add --key FILE to check by whom'; fi
  if [[ -n $push ]]; then
    prepare_push
  elif [[ -n $storage ]]; then
    check_storage
    prove_base
    if (( \${#problems[@]} == 0 )); then plan_images; check_space; moved_tags=(); say_tags; fi
  elif [[ $kind != platform ]]; then
    say "note: add --storage or --push to check that \${bases[*]} is there"
  fi
  stop_on_problems
  say "$product $version is ready to be installed"
}

parse_arguments() {
  (( $# > 0 )) || { usage; exit 2; }
  command=$1
  shift
  while (( $# > 0 )); do
    case $1 in
      --storage | --base-version | --key | --log | --helm | --kubectl | --push | --auth-file | --ca-file | --piece-size | --config | --timeout)
        if (( $# < 2 )) || [[ -z $2 ]]; then misuse "$1 needs a value"; fi ;;&
      --storage) storage=$2; shift ;;
      --base-version) base_version=$2; shift ;;
      --key) public_key=$2; shift ;;
      --log) log=$2; shift ;;
      --helm) helm=$2; shift ;;
      --kubectl) kubectl=$2; shift ;;
      --config) config=$2; shift ;;
      --timeout)
        [[ $2 =~ ^[1-9][0-9]*[smh]$ ]] || misuse '--timeout needs a time such as 10m'
        timeout=$2
        shift ;;
      --push) push=$2; shift ;;
      --auth-file) auth_file=$2; shift ;;
      --ca-file) ca_file=$2; shift ;;
      --piece-size)
        [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] || misuse '--piece-size needs a number of MiB'
        piece_size=$(($2 * 1048576))
        shift ;;
      --plain-http) plain_http=yes ;;
      --create-projects) create_projects=yes ;;
      --overwrite) overwrite=yes ;;
      --partial-indexes) partial_indexes=yes ;;
      --images) ask_images=yes ;;
      --dry-run) dry_run=yes ;;
      --deep) deep=yes ;;
      --wait) wait_ready=yes ;;
      --undo-hotfixes) undo_hotfixes=yes ;;
      --delete-data) delete_data=yes ;;
      --yes) yes=yes ;;
      -h | --help) usage; exit 0 ;;
      *) misuse "unknown option $1" ;;
    esac
    shift
  done
  if [[ -n $push && -n $storage ]]; then misuse 'the images go into a --storage or are pushed with --push, not both'; fi
  if [[ -n $push ]]; then parse_registry; fi
  if [[ $storage == */ && $storage != / ]]; then storage=\${storage%/}; fi
  if [[ -n $storage && $storage != /* ]]; then storage=$PWD/$storage; fi
}

open_log() {
  local file=$log
  log=''
  { : >> "$file"; } 2> /dev/null || fail "--log: cannot write into $file"
  log=$file
  record "$(date -u +%Y-%m-%dT%H:%M:%SZ) install.sh $*"
}

# Cleans up, whatever the run ends by.
end_run() {
  trap '' INT TERM HUP
  if (( $1 != 0 )) && [[ $explained == no ]]; then complain 'install.sh: it ended before it was done; put right what is said above and run the same again to go on' || true; fi
  clean_scratch
  rm -rf -- "$work"
  # what some tool ended with is none of the exit codes
  if (( $1 != 0 )) && [[ $explained == no ]]; then exit 1; fi
}

main() {
  if (( BASH_VERSINFO[0] < 4 )); then printf 'install.sh needs bash 4 or newer\\n' >&2; exit 1; fi
  parse_arguments "$@"
  case $command in
    help | -h | --help) usage; exit 0 ;;
    check | images | configs | charts | status | uninstall) ;;
    *) misuse "unknown command $command" ;;
  esac
  if [[ -n $log ]]; then open_log "$@"; fi
  here=$(cd -- "$(dirname -- "\${BASH_SOURCE[0]}")" && pwd)
  work=$(mktemp -d 2> /dev/null) || fail "there is no place for temporary files in \${TMPDIR:-/tmp}: name another folder with TMPDIR"
  if [[ $work != /* ]]; then work=$PWD/$work; fi
  trap 'end_run $?' EXIT
  trap 'explained=yes; complain "install.sh: interrupted; run the same again to go on"; exit 1' INT TERM HUP
  choose_tools
  if [[ -n $public_key ]]; then check_signatures; fi
  load_package
  if [[ $kind == platform ]]; then base=''; fi
  "run_$command"
}

main "$@"
`,
} as const;
