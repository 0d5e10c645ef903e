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
    elif [[ -n $base_version ]]; then follows='--base-version decides'; elif [[ $1 == required ]]; then follows="make sure that it runs ${bases[*]}"; fi
    say "note: $reason, so the base version was not checked against the cluster; $follows"
    return 0
  fi
  read -r -a words <<< "$answer"
  if (( ${#words[@]} < 2 )); then
    [[ $1 != required || -n $base_version ]] || problem "the cluster has no ConfigMap $info_name, so its version is not known; if you know it, add --base-version"
    return 0
  fi
  [[ ${words[0]} == "$product" ]] || problem "this $kind is for the product $product; the cluster runs ${words[0]}"
  # one that was installed already may be installed again
  for each in "$version" "${bases[@]}"; do if [[ " ${words[*]:1} " == *" $each "* ]]; then return 0; fi; done
  begun=$(read_pending) || begun=''
  problem "this $kind is for ${bases[*]}; the cluster runs ${words[*]:1}${begun:+, and $begun is pending: complete that first}"
}

check_storage() {
  [[ -n $storage ]] || misuse "$command needs --storage DIR or --push REGISTRY"
  [[ ! -e $storage || -d $storage ]] || fail "$storage is not a folder"
  if [[ $kind != platform && ! -d $storage ]]; then
    local article=a
    if [[ $kind == upgrade ]]; then article=an; fi
    fail "$storage does not exist: $article $kind needs the storage that ${bases[*]} was installed into"
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
    for each in "$storage"/*; do if [[ -e $each ]]; then say "note: $storage holds ${each##*/} and no registry yet: make sure that it is the right folder"; break; fi; done
  fi
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
