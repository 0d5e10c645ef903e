# ---- the cluster ----

config='' timeout='' yes=no delete_data=no undo_hotfixes=no wait_ready=no
readonly configs_release=platform-configs system_name=system-info
# what install/site.tsv says: files of configs/, and whether there are prerequisites and an own form of platform-info
config_files=0 has_prerequisites=no has_info=no
# "NAME FILE" and "ADDON PATH"
needs=() registry_paths=()
readonly registry_form='^([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(:[0-9]+)?(/[a-z0-9._/-]+)?$'
declare -A carried=()
# what helm is given for the charts of the site, and what it makes of that
value_flags=() registry=''

load_site() {
  tar -xf "$here/segment-0001.tar" -C "$work" install/site.tsv 2> /dev/null || return 0
  local what first second path sum
  while IFS=$'\t' read -r what first second path sum; do
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
  local given=${!2} path sum machine=$HOSTTYPE
  [[ $given != none ]] || return 1
  if command -v -- "$given" > /dev/null; then return 0; fi
  case $machine in x86_64) machine=amd64 ;; aarch64) machine=arm64 ;; esac
  if [[ $given != "$1" || -z ${carried["$1 linux/$machine"]:-} ]]; then return 1; fi
  read -r path sum <<< "${carried["$1 linux/$machine"]}"
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
  printf ': a %s carries none; segment-0001.tar of the package of %s may have it in tools/' "$kind" "${bases[0]}"
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
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  text=${text//$'\t'/\\t}
  printf '"%s"' "${text//$'\r'/}"
}

of_system() { "$kubectl" --request-timeout=10s -n "$info_namespace" get configmap "$system_name" --ignore-not-found -o "jsonpath={.data.$1}" < /dev/null 2> "$work/reason"; }

# Values for the charts of the site: the config file, else that of the last time, and what the cluster says of itself.
read_site() {
  local key text
  tar -xf "$here/segment-0001.tar" -C "$work" "install/$configs_release.tgz" 2> /dev/null || return 0
  command -v -- "$helm" > /dev/null || fail "$helm is not installed; name one with --helm$(tool_hint)"
  {
    printf 'slipwaySite:\n  product: %s\n  platform_release_version: %s\n' "$(yaml_text "$product")" "$(yaml_text "$version")"
    if has_kubectl; then
      for key in registry_domain registry_ca vip; do
        text=$(of_system "$key") || fail "the cluster does not say what its ConfigMap $system_name holds: $(why); --kubectl none leaves it alone"
        if [[ -n $text ]]; then printf '  %s: %s\n' "$key" "$(yaml_text "$text")"; fi
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
  render_site facts facts.yaml "$work/facts" || fail "the config file${config:+ $config} cannot be used: $(cat "$work/reason")"
  while IFS= read -r text; do
    if [[ $text =~ ^registry:\ \"(.*)\"$ ]]; then registry=${BASH_REMATCH[1]}; fi
  done < "$work/facts"
  [[ -z $registry || $registry =~ $registry_form ]] || fail "registry_domain is no address of a registry: $registry"
}

# STAGE TEMPLATE FILE
render_site() {
  "$helm" template "$configs_release" "$work/install/$configs_release.tgz" --namespace "$info_namespace" "${value_flags[@]}" --set "slipwayStage=$1" --show-only "templates/$2" > "$3" 2> "$work/reason" < /dev/null
}

# What would be undone by installing a platform here.
prove_cluster_platform() {
  local answer words=()
  if [[ $kind != platform ]]; then prove_cluster required; return 0; fi
  if has_kubectl && answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
  (( ${#words[@]} >= 2 )) || return 0
  if [[ ${words[0]} != "$product" ]]; then problem "the cluster runs ${words[0]}, not $product"
  elif [[ ${words[1]} != "$version" ]] && is_newer "${words[1]}" "$version"; then problem "the cluster runs $product ${words[1]}, which is newer than $version"
  elif [[ ${words[1]} == "$version" && ${#words[@]} -gt 2 && $undo_hotfixes == no ]]; then problem "the cluster runs $version with ${words[*]:2}, which this would undo: install the last of them again instead, or add --undo-hotfixes"; fi
}

# ---- releases of helm ----

# The first 40 digits of the checksum of what it is given.
digest_of() { printf '%s\0' "$@" > "$work/content"; local sum; sum=$(hash_file "$work/content"); printf '%s' "${sum:0:40}"; }

is_deployed() { [[ $("$helm" list --namespace "$2" --deployed --short --filter "^$1\$" --selector "slipway-content=$3" < /dev/null 2> /dev/null) == "$1" ]]; }

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
  while IFS=$'\t' read -r name _ namespace enabled _; do
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
  "$kubectl" -n "$info_namespace" create configmap "$info_name" "${literals[@]}" --dry-run=client -o yaml < /dev/null > "$work/platform-info.yaml" 2> "$work/reason" && apply_file slipway-info "$work/platform-info.yaml"
}

# Whether the cluster runs this package, by the words that it answers.
is_applied() {
  if [[ $kind == hotfix ]]; then [[ " ${*:3} " == *" $version "* ]]
  else [[ ${2:-} == "$version" ]] && { (( $# == 2 )) || [[ $undo_hotfixes == no ]]; }; fi
}

# Says in the cluster that this package is begun, before anything changes that pods see (DR11).
mark_pending() {
  local answer begun words=() known=()
  # the images of a first release are there before anything that runs
  if [[ $kind == platform && $command == images ]]; then
    if answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
    (( ${#words[@]} >= 2 )) && is_newer "$version" "${words[1]}" || return 0
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
  if is_applied "${words[@]+"${words[@]}"}" || [[ " $begun " == *" $version "* ]]; then return 0; fi
  if (( ${#words[@]} >= 2 )); then known=("version=${words[1]}" "hotfixes=${words[*]:2}"); fi
  apply_info "product=$product" "${known[@]+"${known[@]}"}" "pending=${begun:+$begun }$version" \
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
    if answer=$(read_pending); then for each in $answer; do if [[ $each != "$version" ]]; then others+="${others:+ }$each"; fi; done; fi
    release=${words[1]:-${base_version:-${bases[0]}}}
    if (( ${#words[@]} > 2 )); then hotfixes=${words[*]:2}; fi
    if [[ " $hotfixes " != *" $version "* ]]; then hotfixes=${hotfixes:+$hotfixes }$version; fi
  fi
  if [[ $dry_run == yes ]]; then say "ConfigMap $info_namespace/$info_name: product=$product version=$release hotfixes=$hotfixes"; return 0; fi
  if [[ $has_info == yes ]]; then
    printf 'slipwaySite:\n  platform_release_version: %s\n  hotfixes: %s\n' "$(yaml_text "$release")" "$(yaml_text "$hotfixes")" > "$work/info-values.yaml"
    value_flags+=(-f "$work/info-values.yaml")
    render_site info "configs/$info_name.yaml" "$work/info.yaml" || fail "configs/$info_name.yaml.j2 cannot be filled in: $(cat "$work/reason")"
    apply_file slipway "$work/info.yaml" || fail "the ConfigMap $info_name cannot be written: $(why)"
  fi
  apply_info "product=$product" "version=$release" "hotfixes=$hotfixes" ${others:+"pending=$others"} || fail "the ConfigMap $info_name cannot be written: $(why); all charts are installed, run this again"
}
