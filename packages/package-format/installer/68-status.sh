# ---- what there is ----

# "NAMESPACE/NAME IMAGE" of every pod template in the cluster.
list_images() {
  local containers="{{range \$list}}{{\$at}} {{.image}}{{\"\\n\"}}{{end}}"
  "$kubectl" --request-timeout=30s get deployments,statefulsets,daemonsets,jobs,cronjobs --all-namespaces < /dev/null 2> /dev/null \
    -o "go-template={{range .items}}{{\$at := printf \"%s/%s\" .metadata.namespace .metadata.name}}{{\$pod := .spec.template}}{{if .spec.jobTemplate}}{{\$pod = .spec.jobTemplate.spec.template}}{{end}}{{\$list := \$pod.spec.initContainers}}$containers{{\$list = \$pod.spec.containers}}$containers{{end}}"
}

# That the addons' namespaces pull from the site's registry only (R72).
say_images() {
  local name namespace enabled at image foreign=0 count=0
  local -A own=()
  [[ -n $registry ]] || return 0
  while IFS=$'\t' read -r name _ namespace enabled _; do if [[ $enabled == true && $namespace != - ]]; then own[$namespace]=yes; fi; done < "$work/install/addons.tsv"
  while read -r at image; do
    [[ -n ${own[${at%%/*}]:-} ]] || continue
    count=$((count + 1))
    if [[ $image != "$registry"/* ]]; then foreign=$((foreign + 1)); say "  $at pulls $image, which is not from $registry"; fi
  done < <(list_images)
  say "pod templates: $(counted "$count" image), $foreign from elsewhere than $registry"
}

# What helm says of each addon.
say_releases() {
  local name chart_version namespace enabled line fields each
  local -A state=()
  while IFS= read -r line; do
    line=${line// /}
    IFS=$'\t' read -r -a fields <<< "$line"
    (( ${#fields[@]} < 6 )) || state["${fields[1]}/${fields[0]}"]="${fields[4]}, ${fields[5]}"
  done < <("$helm" list --all-namespaces --no-headers --max 10000 < /dev/null 2> /dev/null || true)
  while IFS=$'\t' read -r name chart_version namespace enabled _; do
    [[ $enabled == true ]] || continue
    if [[ $namespace == - ]]; then namespace=default; fi
    each=${state["$namespace/$name"]:-not installed}
    if [[ $each == "deployed, $name-$chart_version" ]]; then each=deployed; fi
    say "  $name $chart_version: $each"
  done < "$work/install/addons.tsv"
}

say_cluster() {
  local answer
  if ! answer=$(read_cluster); then return 0; fi
  say "cluster: ${answer:-no ConfigMap $info_name}"
  find_tool helm helm || return 0
  say_releases
  read_site
  say_images
}

# What can be told of the cluster before anything is installed; what it does not say is a note, no refusal.
check_cluster() {
  local answer
  load_site
  find_tool helm helm || { say "note: $helm is not installed; configs and charts need it"; config=''; }
  if ! find_tool kubectl kubectl; then say 'note: without kubectl nothing is known of the cluster'; return 0; fi
  if ! answer=$("$kubectl" --request-timeout=10s auth can-i '*' '*' --all-namespaces < /dev/null 2> "$work/reason") && [[ $answer != no ]]; then
    say "note: the cluster does not answer: $(head -n 1 "$work/reason")"
    return 0
  fi
  if [[ $answer != yes ]]; then say 'note: this account may not do everything in the cluster; charts may need it'; fi
  answer=$("$kubectl" --request-timeout=10s get storageclasses -o name < /dev/null 2> /dev/null) || answer=unknown
  if [[ -z $answer ]]; then say 'note: the cluster has no StorageClass'; fi
  if (( ${#registry_paths[@]} > 0 )) && answer=$(of_system registry_domain) && [[ -z $answer ]]; then
    say "note: the ConfigMap $system_name of $info_namespace gives no registry_domain: the config file has to"
  fi
  prove_cluster_platform
  if [[ -n $config ]] && (( config_files > 0 )); then
    fill_configs
    say "$config fills in $(counted "$objects" object) of configs"
  fi
}
