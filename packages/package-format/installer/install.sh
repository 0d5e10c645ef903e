#!/usr/bin/env bash
# Installs the package that this script lies in. It needs bash 4, the usual small tools (see check_tools) and openssl or
# sha256sum; gzip, helm and kubectl for the charts only. It reads tab-separated tables from the first segment, no JSON or YAML.
# Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
set -euo pipefail
export LC_ALL=C
umask 022

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

  check     tools and the checksum of every file; with --storage also free space and what a hotfix builds on
  images    puts the images into the storage of a registry
  charts    installs or upgrades the charts with helm
  status    shows what is installed
  help      shows this

  --storage DIR       the folder of the registry that holds docker/
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
fail() { complain "install.sh: $1"; exit 1; }
misuse() { complain "install.sh: $1"; usage >&2; exit 2; }
problem() { problems+=("$1"); }
# "1 blob", "2 blobs".
counted() { if (( $1 == 1 )); then printf '%s %s' "$1" "$2"; else printf '%s %ss' "$1" "$2"; fi; }

# Ends the run when anything is wrong, with all of it.
stop_on_problems() {
  (( ${#problems[@]} == 0 )) && return 0
  complain "install.sh: refused, nothing was written:"
  local each
  for each in "${problems[@]}"; do complain "  - $each"; done
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
  printf '%s' "${sum%% *}"
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
  { (cd -- "$storage" && printf '%s\n' "$paths" | xargs ls -lnd 2> /dev/null) || true; } | while read -r mode _ _ _ size rest; do
    if [[ $mode == -* ]]; then printf '%s %s\n' "$size" "${rest##* }"; fi
  done
}

flush() { sync 2> /dev/null || true; }
if [[ $(sync --help 2>&1) == *--file-system* ]]; then flush_file() { sync -- "$1"; }; else flush_file() { :; }; fi

blob_path() { printf -v "$1" '%s/sha256/%s/%s/data' "$blob_root" "${2:7:2}" "${2:7}"; }
read_link() { local link_text=''; if [[ -f $2 ]]; then IFS= read -r link_text < "$2" || true; fi; printf -v "$1" '%s' "$link_text"; }

# ---- the package ----

# The checksum that checksums.txt has for a file.
listed_sum() {
  local sum name
  while read -r sum name; do if [[ $name == "$1" ]]; then printf '%s' "$sum"; return 0; fi; done < "$here/checksums.txt"
}

load_package() {
  [[ -f $here/checksums.txt ]] || fail "$here has no checksums.txt: the package is not whole"
  [[ -f $here/segment-0001.tar ]] || fail "$here has no segment-0001.tar: the package is not whole"
  [[ $(hash_file "$here/segment-0001.tar") == "$(listed_sum segment-0001.tar)" ]] || fail 'copy the package again: segment-0001.tar is damaged, its checksum is not that of checksums.txt'
  tar -xf "$here/segment-0001.tar" -C "$work" install/package.tsv install/blobs.tsv install/links.tsv install/tags.tsv install/addons.tsv install/requires.tsv || fail 'segment-0001.tar does not have the tables of a package'
  local key value format=''
  while IFS=$'\t' read -r key value; do
    case $key in
      formatVersion) format=$value ;;
      kind) kind=$value ;;
      product) product=$value ;;
      version) version=$value ;;
      base) bases+=("$value") ;;
    esac
  done < "$work/install/package.tsv"
  [[ $format == 1 ]] || fail "the package has format ${format:-none}; this script reads 1"
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
  for tool in gzip "$helm" "$kubectl"; do command -v "$tool" > /dev/null || [[ $tool == none ]] || say "note: $tool is not installed; the charts need it"; done
}

check_checksums() {
  local sum name count=0
  local -A listed=()
  while read -r sum name; do
    if [[ ! $sum =~ ^[0-9a-f]{64}$ || ! $name =~ $word_form ]]; then problem 'checksums.txt has a line that is no checksum'; continue; fi
    listed[$name]=1
    if [[ ! -f $here/$name ]]; then problem "$name is missing"
    elif [[ $(hash_file "$here/$name") != "$sum" ]]; then problem "$name is damaged: its checksum is not that of checksums.txt"
    else count=$((count + 1)); fi
  done < "$here/checksums.txt"
  for name in "$here"/segment-*; do
    name=${name##*/}
    [[ -n ${listed[$name]:-} ]] || problem "$name does not belong to the package"
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
  local left=${1#v} right=${2#v} left_rank=1 right_rank=1 one other part peer
  local form='^[0-9]{1,9}(\.[0-9]{1,9})*(-.+)?$' token='^([0-9]{1,9}|[^0-9]+)'
  left=${left%%+*} right=${right%%+*}
  [[ $left =~ $form && $right =~ $form ]] || return 1
  case $left in *-hotfix*) left_rank=2 ;; *-*) left_rank=0 ;; esac
  case $right in *-hotfix*) right_rank=2 ;; *-*) right_rank=0 ;; esac
  local left_numbers right_numbers index
  IFS=. read -r -a left_numbers <<< "${left%%-*}"
  IFS=. read -r -a right_numbers <<< "${right%%-*}"
  for (( index = 0; index < ${#left_numbers[@]} || index < ${#right_numbers[@]}; index++ )); do
    one=$((10#${left_numbers[index]:-0})) other=$((10#${right_numbers[index]:-0}))
    (( one == other )) || return $(( one < other ))
  done
  (( left_rank == right_rank )) || return $(( left_rank < right_rank ))
  if (( left_rank == 1 )); then return 1; fi
  left=${left#*-} right=${right#*-}
  while [[ -n $left && -n $right ]]; do
    if [[ $left =~ $token ]]; then part=${BASH_REMATCH[1]}; fi
    if [[ $right =~ $token ]]; then peer=${BASH_REMATCH[1]}; fi
    left=${left#"$part"} right=${right#"$peer"}
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
    while IFS=$'\t' read -r row_kind row_product row_version row_base _; do
      [[ -n $row_version ]] || continue
      if [[ $row_kind != hotfix ]]; then installed=() later=() found=no release=$row_version; fi
      if [[ $row_product == "$product" && $row_version == "$version" ]]; then found=yes
      elif [[ $found == yes && $row_kind == hotfix && $row_version =~ $word_form ]]; then later+=("$row_version"); fi
      installed+=("$row_version") installed_product=$row_product recorded=yes
    done < "$storage/slipway/installed.tsv"
  fi
  if [[ -f $storage/install/package.tsv ]]; then
    while IFS=$'\t' read -r key value; do
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
      installed=("$unpacked_version" "${unpacked_bases[@]+"${unpacked_bases[@]}"}" "${installed[@]+"${installed[@]}"}")
      installed_product=$unpacked_product
      release=$unpacked_version
      if [[ $unpacked_kind == hotfix ]]; then release=${unpacked_bases[0]:-$release}; fi
    fi
    if [[ $unpacked_kind == hotfix && $unpacked_product == "$product" && $unpacked_version =~ $word_form && $unpacked_version != "$version" ]] && is_installed "$version"; then
      for each in "${unpacked_bases[@]+"${unpacked_bases[@]}"}"; do
        if [[ $each == "$version" && " ${later[*]:-} " != *" $unpacked_version "* ]]; then later=("$unpacked_version" "${later[@]+"${later[@]}"}"); fi
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
  for each in "${later[@]+"${later[@]}"}"; do
    if [[ ! -f $storage/slipway/state/$each/tags.tsv ]]; then unlisted=$each; continue; fi
    while IFS=$'\t' read -r repository tag old; do
      owners["$repository:$tag"]=$each owned_from["$repository:$tag"]=$old
    done < "$storage/slipway/state/$each/tags.tsv"
  done
}

owner_of() { printf -v "$1" '%s' "${owners["$2"]:-$unlisted}"; }

is_installed() {
  local each
  for each in "${installed[@]+"${installed[@]}"}"; do if [[ $each == "$1" ]]; then return 0; fi; done
  return 1
}

# Finds out which of the bases is there.
prove_version() {
  local each
  base=${bases[0]}
  if [[ -n $base_version ]]; then
    for each in "${bases[@]}"; do if [[ $each == "$base_version" ]]; then base=$each; return 0; fi; done
    problem "this $kind is for ${bases[*]}, not for $base_version"
    return 0
  fi
  if (( ${#installed[@]} == 0 )); then
    problem "cannot tell which release is in $storage: it has neither slipway/installed.tsv nor install/package.tsv; if you know it, add --base-version, for example --base-version $base"
    return 0
  fi
  [[ $installed_product == "$product" ]] || problem "this $kind is for the product $product; $storage holds $installed_product"
  for each in "${bases[@]}"; do if is_installed "$each"; then base=$each; return 0; fi; done
  # an upgrade that is installed already: its record names the base
  if is_installed "$version"; then
    local row_version row_base
    while IFS=$'\t' read -r _ _ row_version row_base _; do
      if [[ $row_version == "$version" && " ${bases[*]} " == *" $row_base "* ]]; then base=$row_base; return 0; fi
    done < "$storage/slipway/installed.tsv"
  fi
  problem "this $kind is for ${bases[*]}; $storage holds ${installed[*]}"
}

# Every blob and tag that the package builds on.
prove_content() {
  local row_base what first second third path size owner
  [[ -d $storage/docker/registry/v2 ]] || return 0
  local -A have=() own=()
  while read -r size path; do have[$path]=$size; done < <(
    while IFS=$'\t' read -r row_base what first second third; do
      if [[ $row_base == "$base" && $what == blob && $first =~ $digest_form ]]; then blob_path path "$first"; printf '%s\n' "$path"; fi
    done < "$work/install/requires.tsv" | sizes_of)
  while IFS=$'\t' read -r first second third; do own["$first:$second"]=$third; done < "$work/install/tags.tsv"
  while IFS=$'\t' read -r row_base what first second third; do
    [[ $row_base == "$base" ]] || continue
    if [[ $what == blob ]]; then
      [[ $first =~ $digest_form ]] || fail 'install/requires.tsv is damaged'
      blob_path path "$first"
      if [[ -z ${have[$path]:-} ]]; then problem "the blob $first of $base is not there"
      elif [[ ${have[$path]} != "$second" ]]; then problem "the blob $first of $base has ${have[$path]} bytes instead of $second"
      elif [[ $deep == yes && sha256:$(hash_file "$storage/$path") != "$first" ]]; then problem "the blob $first of $base is damaged"; fi
    else
      [[ $first =~ $repository_form && $second =~ $tag_form ]] || fail 'install/requires.tsv is damaged'
      read_link path "$storage/$repository_root/$first/_manifests/tags/$second/current/link"
      # what this package has moved already, in an earlier run, is as good; so is what came onto it
      owner_of owner "$first:$second"
      if [[ -z $path ]]; then problem "the tag $first:$second of $base is not there"
      elif [[ $path != "$third" && $path != "${own["$first:$second"]:-}" && -z $owner ]]; then problem "the tag $first:$second points to $path; in $base it is $third"; fi
    fi
  done < "$work/install/requires.tsv"
}

# The answer of the cluster: "product version hotfix hotfix…". Fails when there is none.
read_cluster() {
  [[ $kubectl != none ]] && command -v "$kubectl" > /dev/null || return 1
  "$kubectl" --request-timeout=5s -n "$info_namespace" get configmap "$info_name" --ignore-not-found -o 'jsonpath={.data.product} {.data.version} {.data.hotfixes}' < /dev/null 2> /dev/null
}

prove_cluster() {
  local answer each words
  if ! answer=$(read_cluster); then
    local reason='no cluster was asked for its version' follows='the record in the storage decides'
    if [[ $kubectl != none ]] && command -v "$kubectl" > /dev/null; then reason='the cluster did not say its version'; fi
    if [[ -n $base_version ]]; then follows='--base-version decides'; elif [[ $1 == required ]]; then follows="make sure that it runs ${bases[*]}"; fi
    say "note: $reason, so the base version was not checked against the cluster; $follows"
    return 0
  fi
  read -r -a words <<< "$answer"
  if (( ${#words[@]} < 2 )); then
    [[ $1 != required || -n $base_version ]] || problem "the cluster has no ConfigMap $info_name, so its version is not known; if you know it, add --base-version"
    return 0
  fi
  [[ ${words[0]} == "$product" ]] || problem "this $kind is for the product $product; the cluster runs ${words[0]}"
  for each in "${bases[@]}"; do if [[ " ${words[*]:1} " == *" $each "* ]]; then return 0; fi; done
  problem "this $kind is for ${bases[*]}; the cluster runs ${words[*]:1}"
}

check_storage() {
  [[ -n $storage ]] || misuse "$command needs --storage DIR"
  [[ ! -e $storage || -d $storage ]] || fail "$storage is not a folder"
  if [[ $kind != platform && ! -d $storage ]]; then
    local article=a
    if [[ $kind == upgrade ]]; then article=an; fi
    fail "$storage does not exist: $article $kind needs the storage that ${bases[*]} was installed into"
  fi
  [[ ! -d $storage/registry/v2 ]] || problem "$storage is the folder docker/ itself: name the folder above it"
  if [[ $kind != platform && ! -d $storage/docker/registry/v2 ]]; then problem "$storage holds no registry: there is no docker/registry/v2 in it"; fi
}

# A platform goes into a storage that is empty, or holds it already, or an older release of the same product.
prove_platform() {
  read_installed
  [[ -n $installed_release ]] || return 0
  local wayout='use a fresh storage: name a new folder with --storage'
  if [[ $installed_product != "$product" ]]; then problem "$storage holds $installed_product ${installed[*]}, not $product: $wayout"
  elif ! is_installed "$version" && ! is_newer "$version" "$installed_release"; then problem "$storage holds $product ${installed[*]}, and $version is not newer: $wayout"; fi
}

# What the package asks of the site, all of it.
prove_base() {
  if [[ $kind == platform ]]; then prove_platform; return 0; fi
  (( ${#bases[@]} > 0 )) || fail "the package is a $kind and names no base"
  read_installed
  prove_version
  prove_content
  prove_cluster optional
}

# ---- images ----

new_blobs=() new_links=() moved_tags=()
new_bytes=0 present=0
# how many tags are left to, and are no longer where, a later hotfix put them: by its version
declare -A kept=() undone=()

# What lacks in the storage.
plan_images() {
  local digest size segment offset path repository tag what text hex folder owner
  local -A have=()
  new_blobs=() new_links=() moved_tags=() kept=() undone=() new_bytes=0 present=0
  if [[ -d $storage ]]; then
    while read -r size path; do have[$path]=$size; done < <(
      while IFS=$'\t' read -r digest _; do if [[ $digest =~ $digest_form ]]; then blob_path path "$digest"; printf '%s\n' "$path"; fi; done < "$work/install/blobs.tsv" | sizes_of)
  fi
  while IFS=$'\t' read -r digest size segment offset; do
    [[ $digest =~ $digest_form && $size =~ $number_form && $segment =~ $number_form && $offset =~ $number_form ]] || fail 'install/blobs.tsv is damaged'
    blob_path path "$digest"
    if [[ ${have[$path]:-} == "$size" ]] && { [[ $deep == no ]] || [[ sha256:$(hash_file "$storage/$path") == "$digest" ]]; }; then present=$((present + 1)); continue; fi
    new_blobs+=("$digest $size $segment $offset")
    new_bytes=$((new_bytes + size))
  done < "$work/install/blobs.tsv"
  while IFS=$'\t' read -r what repository digest; do
    [[ $repository =~ $repository_form && $digest =~ $digest_form ]] || fail 'install/links.tsv is damaged'
    if [[ $what == layer ]]; then folder=_layers; else folder=_manifests/revisions; fi
    path=$repository_root/$repository/$folder/sha256/${digest:7}/link
    read_link text "$storage/$path"
    [[ $text == "$digest" ]] || new_links+=("$digest $path")
  done < "$work/install/links.tsv"
  while IFS=$'\t' read -r repository tag digest; do
    [[ $repository =~ $repository_form && $tag =~ $tag_form && $digest =~ $digest_form ]] || fail 'install/tags.tsv is damaged'
    path=$repository_root/$repository/_manifests/tags/$tag
    hex=${digest:7}
    read_link text "$storage/$path/index/sha256/$hex/link"
    [[ $text == "$digest" ]] || new_links+=("$digest $path/index/sha256/$hex/link")
    read_link text "$storage/$path/current/link"
    owner_of owner "$repository:$tag"
    if [[ -n $owner && ( -z $text || $text == "${owned_from["$repository:$tag"]:-}" ) ]]; then undone[$owner]=$((${undone[$owner]:-0} + 1)); fi
    if [[ $text == "$digest" ]]; then continue; fi
    if [[ -n $owner && -n $text ]]; then kept[$owner]=$((${kept[$owner]:-0} + 1)); else moved_tags+=("$repository $tag $digest ${text:--}"); fi
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
  local each size segment offset name
  local -A length=()
  for each in "${new_blobs[@]+"${new_blobs[@]}"}"; do
    read -r _ size segment offset <<< "$each"
    [[ ${length[$segment]:-} != bad ]] || continue
    printf -v name 'segment-%04d.tar' "$segment"
    if [[ ! -f $here/$name ]]; then problem "copy the package again: $name is missing"; length[$segment]=bad; continue; fi
    if [[ -z ${length[$segment]:-} ]]; then read -r _ _ _ _ "length[$segment]" _ < <(ls -lnLd -- "$here/$name"); fi
    if (( offset + size > length[$segment] )); then problem "copy the package again: $name is damaged, its end is missing"; length[$segment]=bad; fi
  done
}

say_tags() {
  local each repository tag digest old
  for each in "${moved_tags[@]+"${moved_tags[@]}"}"; do
    read -r repository tag digest old <<< "$each"
    if [[ $old != - ]]; then say "  $repository:$tag moves from $old to $digest"; fi
  done
  for each in "${later[@]+"${later[@]}"}"; do
    if [[ ${kept[$each]:-0} == 1 ]]; then say "kept: 1 tag belongs to $each"
    elif [[ -n ${kept[$each]:-} ]]; then say "kept: ${kept[$each]} tags belong to $each"; fi
    if [[ -n ${undone[$each]:-} ]]; then say "note: $(counted "${undone[$each]}" tag) of $each moved back: run its images command again"; fi
  done
}

clean_scratch() {
  [[ -n $scratch ]] || return 0
  rm -rf -- "$scratch"
  rmdir -- "${scratch%/*}" 2> /dev/null || true
}

make_folders() { (cd -- "$storage" && xargs mkdir -p --); }

# Each blob under a temporary name, checked, then renamed: whoever finds it finds it whole.
write_blobs() {
  (( ${#new_blobs[@]} > 0 )) || return 0
  local each digest size segment offset path name reason
  scratch=$storage/slipway/tmp/$$
  for each in "$storage"/slipway/tmp/*; do
    if [[ -d $each && ${each##*/} =~ $number_form ]] && ! kill -0 "${each##*/}" 2> /dev/null; then rm -rf -- "$each"; fi
  done
  mkdir -p -- "$scratch"
  for each in "${new_blobs[@]}"; do blob_path path "${each%% *}"; printf '%s\n' "${path%/data}"; done | make_folders
  for each in "${new_blobs[@]}"; do
    read -r digest size segment offset <<< "$each"
    printf -v name 'segment-%04d.tar' "$segment"
    blob_path path "$digest"
    if ! read_range "$here/$name" "$offset" "$size" > "$scratch/data"; then
      IFS= read -r reason < "$work/reason" || true
      fail "cannot write the blob $digest from $name to $storage: ${reason:-its segment cannot be read}"
    fi
    if [[ sha256:$(hash_file "$scratch/data") != "$digest" ]]; then
      [[ sha256:$(read_range "$here/$name" "$offset" "$size" | hash_file /dev/stdin) == "$digest" ]] || fail "copy the package again: $name is damaged (blob $digest); no link and no tag was changed"
      fail "$storage did not keep the blob $digest as it was written; no link and no tag was changed"
    fi
    flush_file "$scratch/data"
    mv -f -- "$scratch/data" "$storage/$path"
  done
  clean_scratch
  flush
}

write_links() {
  (( ${#new_links[@]} > 0 )) || return 0
  local each path
  for each in "${new_links[@]}"; do path=${each#* }; printf '%s\n' "${path%/link}"; done | make_folders
  for each in "${new_links[@]}"; do printf '%s' "${each%% *}" > "$storage/${each#* }"; done
  flush
}

# The old targets are kept once, before the first tag moves; then each tag moves in one step.
move_tags() {
  (( ${#moved_tags[@]} > 0 )) || return 0
  local each repository tag digest old folder state=$storage/slipway/state/$version
  mkdir -p -- "$state"
  if [[ ! -f $state/tags.tsv ]]; then
    for each in "${moved_tags[@]}"; do read -r repository tag digest old <<< "$each"; printf '%s\t%s\t%s\n' "$repository" "$tag" "$old"; done > "$state/tags.tsv.new"
    flush_file "$state/tags.tsv.new"
    mv -f -- "$state/tags.tsv.new" "$state/tags.tsv"
  fi
  for each in "${moved_tags[@]}"; do read -r repository tag _ <<< "$each"; printf '%s/%s/_manifests/tags/%s/current\n' "$repository_root" "$repository" "$tag"; done | make_folders
  for each in "${moved_tags[@]}"; do
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
    if [[ $recorded == no && $kind != platform ]]; then printf 'platform\t%s\t%s\t-\t%s\n' "$product" "$base" "$now"; fi
    printf '%s\t%s\t%s\t%s\t%s\n' "$kind" "$product" "$version" "${base:--}" "$now"
  } > "$list.new"
  flush_file "$list.new"
  mv -f -- "$list.new" "$list"
}

run_images() {
  check_storage
  prove_base
  stop_on_problems
  plan_images
  check_segments
  check_space
  stop_on_problems
  say "$product $version: $(counted "${#new_blobs[@]}" blob) to write ($((new_bytes / 1024)) KiB), $present there already; $(counted "${#new_links[@]}" link), $(counted "${#moved_tags[@]}" tag)"
  if (( present > 0 )) && [[ $deep == no ]]; then say 'note: blobs that are there already were compared by size; --deep reads them'; fi
  say_tags
  if [[ $dry_run == yes ]]; then say 'dry run: nothing was written; "bash install.sh check" also reads every file of the package'; return 0; fi
  mkdir -p -- "$storage"
  write_blobs
  write_links
  move_tags
  record_installed
  say "$product $version: all images are in $storage"
}

# ---- charts ----

run_charts() {
  local name chart_version namespace enabled chart count=0
  if [[ $kind != platform ]]; then prove_cluster required; fi
  stop_on_problems
  if [[ $dry_run == no ]]; then
    command -v "$helm" > /dev/null || fail "$helm is not installed; name one with --helm"
    tar -xOf "$here/segment-0001.tar" charts.tar.gz > "$work/charts.tar.gz" || fail 'segment-0001.tar has no charts.tar.gz'
    tar -xzof "$work/charts.tar.gz" -C "$work" || fail 'charts.tar.gz cannot be unpacked'
  else
    # the helm commands below find the charts where this puts them
    say 'the charts are in charts.tar.gz of segment-0001.tar; by hand, in an empty folder:'
    printf -v chart '%q' "$here/segment-0001.tar"
    say "  tar -xOf $chart charts.tar.gz | tar -xzof -"
  fi
  while IFS=$'\t' read -r name chart_version namespace enabled chart; do
    if [[ ! $name =~ $word_form ]]; then fail 'install/addons.tsv is damaged'; fi
    case $enabled in
      removed) say "note: $name is no longer part of $product; remove it by hand when it is not needed"; continue ;;
      true) ;;
      *) say "$name is not enabled"; continue ;;
    esac
    if [[ $namespace == - ]]; then namespace=default; fi
    if [[ $dry_run == yes ]]; then
      say " $(printf ' %q' "$helm" upgrade --install "$name" "$chart" --namespace "$namespace" --create-namespace)"
    else
      say "$name $chart_version"
      "$helm" upgrade --install "$name" "$work/$chart" --namespace "$namespace" --create-namespace < /dev/null || fail "the chart of $name failed; put it right and run this again"
    fi
    count=$((count + 1))
  done < "$work/install/addons.tsv"
  write_cluster
  if [[ $dry_run == yes ]]; then say "dry run: nothing was installed; $(counted "$count" chart) to install"; else say "$product $version: $(counted "$count" chart) installed"; fi
}

# ConfigMap platform-info: product, version, hotfixes (parted by spaces).
write_cluster() {
  local answer release=$version hotfixes=''
  local words=()
  if [[ $kubectl == none ]] || ! command -v "$kubectl" > /dev/null; then say "note: without kubectl the ConfigMap $info_name is not written"; return 0; fi
  if [[ $kind == hotfix ]]; then
    if answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
    release=${words[1]:-${base_version:-${bases[0]}}}
    if (( ${#words[@]} > 2 )); then hotfixes=${words[*]:2}; fi
    if [[ " $hotfixes " != *" $version "* ]]; then hotfixes=${hotfixes:+$hotfixes }$version; fi
  fi
  if [[ $dry_run == yes ]]; then say "ConfigMap $info_namespace/$info_name: product=$product version=$release hotfixes=$hotfixes"; return 0; fi
  "$kubectl" -n "$info_namespace" create configmap "$info_name" --from-literal="product=$product" --from-literal="version=$release" --from-literal="hotfixes=$hotfixes" --dry-run=client -o yaml < /dev/null \
    | "$kubectl" apply -f - > /dev/null || fail "the ConfigMap $info_name cannot be written"
}

# ---- the rest ----

run_check() {
  check_tools
  check_checksums
  if [[ -z $public_key && -f $here/manifest.json.sig ]]; then say 'note: the package is signed; add --key FILE to check by whom'; fi
  if [[ -n $storage ]]; then
    check_storage
    prove_base
    if (( ${#problems[@]} == 0 )); then plan_images; check_space; moved_tags=(); say_tags; fi
  elif [[ $kind != platform ]]; then
    say "note: add --storage to check that ${bases[*]} is there"
  fi
  stop_on_problems
  say "$product $version is ready to be installed"
}

run_status() {
  local answer
  say "package: $product $version ($kind${bases[*]:+ for ${bases[*]}})"
  if [[ -n $storage ]]; then
    read_installed
    problems=()
    say "storage: ${installed_product:-nothing is recorded} ${installed[*]:-}"
    plan_images
    say "images: $(counted "$present" blob) there, ${#new_blobs[@]} missing; $(counted "${#moved_tags[@]}" tag) elsewhere or nowhere"
    moved_tags=()
    say_tags
  fi
  if answer=$(read_cluster); then say "cluster: ${answer:-no ConfigMap $info_name}"; fi
}

parse_arguments() {
  (( $# > 0 )) || { usage; exit 2; }
  command=$1
  shift
  while (( $# > 0 )); do
    case $1 in
      --storage | --base-version | --key | --log | --helm | --kubectl)
        if (( $# < 2 )) || [[ -z $2 ]]; then misuse "$1 needs a value"; fi ;;&
      --storage) storage=$2; shift ;;
      --base-version) base_version=$2; shift ;;
      --key) public_key=$2; shift ;;
      --log) log=$2; shift ;;
      --helm) helm=$2; shift ;;
      --kubectl) kubectl=$2; shift ;;
      --dry-run) dry_run=yes ;;
      --deep) deep=yes ;;
      -h | --help) usage; exit 0 ;;
      *) misuse "unknown option $1" ;;
    esac
    shift
  done
  if [[ $storage == */ && $storage != / ]]; then storage=${storage%/}; fi
  if [[ -n $storage && $storage != /* ]]; then storage=$PWD/$storage; fi
}

main() {
  if (( BASH_VERSINFO[0] < 4 )); then printf 'install.sh needs bash 4 or newer\n' >&2; exit 1; fi
  parse_arguments "$@"
  case $command in
    help | -h | --help) usage; exit 0 ;;
    check | images | charts | status) ;;
    *) misuse "unknown command $command" ;;
  esac
  here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
  work=$(mktemp -d)
  trap 'clean_scratch; rm -rf -- "$work"' EXIT
  choose_tools
  if [[ -n $log ]]; then record "$(date -u +%Y-%m-%dT%H:%M:%SZ) install.sh $*"; fi
  if [[ -n $public_key ]]; then check_signatures; fi
  load_package
  if [[ $kind == platform ]]; then base=''; fi
  "run_$command"
}

main "$@"
