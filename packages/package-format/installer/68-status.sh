# ---- what there is ----

ask_images=no
# whether something that was asked for is not in place, or nobody could say
lacking=no
lack() { lacking=yes; say "$1"; }

# "NAMESPACE/NAME RELEASE IMAGE" of every container that a pod template or a pod in the cluster names; RELEASE is that of helm, or "-".
list_images() {
  local containers="{{range \$list}}{{\$at}} {{\$of}} {{.image}}{{\"\\n\"}}{{end}}"
  "$kubectl" --request-timeout=30s get deployments,statefulsets,daemonsets,jobs,cronjobs,pods --all-namespaces < /dev/null 2> "$work/reason" \
    -o "go-template={{range .items}}{{\$at := printf \"%s/%s\" .metadata.namespace .metadata.name}}{{\$of := \"-\"}}{{with .metadata.annotations}}{{with index . \"meta.helm.sh/release-name\"}}{{\$of = .}}{{end}}{{end}}{{\$pod := .spec}}{{if .spec.template}}{{\$pod = .spec.template.spec}}{{end}}{{if .spec.jobTemplate}}{{\$pod = .spec.jobTemplate.spec.template.spec}}{{end}}{{\$list := \$pod.initContainers}}$containers{{\$list = \$pod.containers}}$containers{{end}}"
}

# pod_images: what the addons pull from the site's registry, each once; puller_of: who does.
pod_images=() pods_listed=no asked_by=user
declare -A puller_of=()

# That the addons, their namespaces and what they put elsewhere, pull from the site's registry only (R72).
say_images() {
  local name namespace enabled at release image foreign=0 count=0
  local -A own=() addons=()
  if [[ -z $registry ]]; then lack "pod templates: unknown: the registry of the site is not known: give registry_domain in the ConfigMap $system_name of $info_namespace, or in the file of --config"; return 0; fi
  while IFS=$'\t' read -r name _ namespace enabled _; do
    if [[ $enabled != true ]]; then continue; fi
    if [[ $namespace == - ]]; then namespace=default; fi
    own[$namespace]=yes addons[$name]=yes
  done < "$work/install/addons.tsv"
  if ! list_images > "$work/images"; then lack "pod templates: unknown: the cluster does not list them: $(why)"; return 0; fi
  while read -r at release image; do
    [[ -n $image && -n ${own[${at%%/*}]:-}${addons[$release]:-} ]] || continue
    # what Kubernetes itself runs is there as well
    if [[ ${at%%/*} == "$info_namespace" && $release == - ]]; then continue; fi
    count=$((count + 1))
    if [[ $image != "$registry"/* ]]; then foreign=$((foreign + 1)); lack "  $at pulls $image, which is not from $registry"
    elif [[ -z ${puller_of[$image]:-} ]]; then puller_of[$image]=$at; pod_images+=("$image"); fi
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
    line=${line// /}
    IFS=$'\t' read -r -a fields <<< "$line"
    (( ${#fields[@]} < 6 )) || state["${fields[1]}/${fields[0]}"]="${fields[4]}, ${fields[5]}"
  done < "$work/releases"
  while IFS=$'\t' read -r name chart_version namespace enabled _; do
    [[ $enabled == true ]] || continue
    if [[ $namespace == - ]]; then namespace=default; fi
    each=${state["$namespace/$name"]:-not installed}
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
  if (( ${#words[@]} == 0 )); then say "cluster: no ConfigMap $info_name"
  elif (( ${#words[@]} == 1 )); then say "cluster: ${words[0]}, no release of it is complete"
  else say "cluster: ${words[*]}"; fi
  say_pending
  if find_tool helm helm; then
    say_releases
    read_site
  else
    has_helm=no
    say "releases: not asked, $helm is not installed; name one with --helm"
  fi
  # a package without configs/, or a machine without helm
  if [[ -z $registry ]] && { [[ $has_helm == no ]] || (( ${#value_flags[@]} == 0 )); }; then registry=$(of_system registry_domain) || registry=''; fi
  if [[ -n $registry || $ask_images == yes ]]; then say_images; fi
}

# ---- what the registry has ----

# The repositories of which nobody could say what is in them.
say_unheard() {
  local each
  for each in "${problems[@]+"${problems[@]}"}"; do lack "  $each"; done
  problems=()
}

# Asks the registry of the site, or the same one by the name of --push, for every image that pods are made of.
ask_for_images() {
  local image name reference key present=0 missing=0 unknown=0
  local -A wanted=()
  if (( ${#pod_images[@]} == 0 )); then lack 'images of pods: unknown: no pod template was found that pulls from the registry of the site'; return 0; fi
  for image in "${pod_images[@]}"; do
    split_image "${image#"$registry"/}"
    wanted[$name]+="$reference "
  done
  for name in "${!wanted[@]}"; do
    # shellcheck disable=SC2086 # parted by spaces
    look manifests "$name" ${wanted[$name]}
  done
  say_unheard
  for image in "${pod_images[@]}"; do
    split_image "${image#"$registry"/}"
    key="$name $reference"
    if [[ -n ${unheard[$name]:-} ]]; then unknown=$((unknown + 1)); lack "  unknown: $image, which ${puller_of[$image]} pulls"
    elif [[ -n ${barred[$key]:-} ]]; then unknown=$((unknown + 1)); lack "  denied: $image, which ${puller_of[$image]} pulls, is there, but a policy of $push_host keeps it from being pulled"
    elif [[ ${seen[$key]:--} == - ]]; then missing=$((missing + 1)); lack "  missing: $image, which ${puller_of[$image]} pulls, is not in $push_host"
    else present=$((present + 1)); fi
  done
  say "images of pods: $present of ${#pod_images[@]} in $push_host, $missing missing, $unknown unknown"
}

# The name and the tag or digest of an image, in $name and $reference.
split_image() {
  name=$1 reference=latest
  if [[ $name == *@* ]]; then reference=${name##*@}; name=${name%%@*}; if [[ ${name##*/} == *:* ]]; then name=${name%:*}; fi
  elif [[ ${name##*/} == *:* ]]; then reference=${name##*:}; name=${name%:*}; fi
}

# Asks the registry for every image of the package, to the last blob.
say_push() {
  local repository tag digest answer names lacks present=0 missing=0 other=0 unknown=0
  load_push_tables
  look_everywhere
  say_unheard
  while IFS=$'\t' read -r repository tag digest; do
    answer=${seen["$repository $tag"]:--}
    if [[ -n ${unheard[$repository]:-} ]]; then unknown=$((unknown + 1)); lack "  unknown: $push_prefix$repository:$tag"
    elif [[ $answer == "$digest" ]]; then present=$((present + 1))
    elif [[ $answer == - ]]; then missing=$((missing + 1)); lack "  missing: $push_prefix$repository:$tag"
    elif [[ -n ${barred["$repository $tag"]:-} ]]; then unknown=$((unknown + 1)); lack "  denied: $push_prefix$repository:$tag is there, but a policy of $push_host keeps it from being pulled"
    elif [[ $answer == '?' ]]; then unknown=$((unknown + 1)); lack "  unknown: $push_prefix$repository:$tag is there, but $push_host does not say what it is"
    else other=$((other + 1)); lack "  other digest: $push_prefix$repository:$tag is $answer, in $version it is $digest; what came later may have moved it"; fi
  done < "$work/install/tags.tsv"
  for repository in "${push_repositories[@]+"${push_repositories[@]}"}"; do
    [[ -z ${unheard[$repository]:-} ]] || continue
    read -r -a names <<< "${layers_of[$repository]:-} ${revisions_of[$repository]:-}"
    lacks=0
    for digest in "${names[@]+"${names[@]}"}"; do
      answer=${seen["$repository $digest"]:--}
      if [[ $answer == - ]]; then lacks=$((lacks + 1))
      elif [[ -z ${media_type[$digest]:-} && -n ${blob_size[$digest]:-} && $answer != '?' && $answer != "${blob_size[$digest]}" ]]; then lack "  damaged: $push_prefix$repository has $digest with $answer bytes instead of ${blob_size[$digest]}"; fi
    done
    if (( lacks > 0 )); then lack "  missing: $lacks of ${#names[@]} blobs and manifests of $push_prefix$repository"; fi
  done
  say "registry $push_host${push_prefix:+/${push_prefix%/}}: $(counted "$((present + missing + other + unknown))" tag): $present present, $missing missing, $other with another digest, $unknown unknown"
}

# What lies in the storage, and what was begun there and is not complete.
say_storage() {
  local each
  read_installed
  problems=()
  say "storage: ${installed_product:-nothing is recorded} ${installed[*]:-}"
  for each in "$storage"/slipway/state/*; do
    each=${each##*/}
    if [[ $each == '*' ]] || is_installed "$each"; then continue; fi
    lack "pending: the tags of $each were begun to be moved, not all of them are: run images of its package again"
  done
  plan_images
  say "images: $(counted "$present" blob) there, ${#new_blobs[@]} missing; $(counted "${#moved_tags[@]}" tag) elsewhere or nowhere"
  if (( ${#new_blobs[@]} + ${#new_links[@]} + ${#moved_tags[@]} > 0 )); then lacking=yes; fi
  moved_tags=()
  say_tags
}

run_status() {
  load_site
  find_tool kubectl kubectl || true
  rights=pull
  say "package: $product $version ($kind${bases[*]:+ for ${bases[*]}})"
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
  if (( ${#registry_paths[@]} > 0 )) && answer=$(of_system registry_domain) && [[ -z $answer ]]; then
    say "note: the ConfigMap $system_name of $info_namespace gives no registry_domain: the config file has to"
  fi
  prove_cluster_platform
  if [[ -n $config ]] && (( config_files > 0 )); then
    fill_configs
    say "$config fills in $(counted "$objects" object) of configs"
  fi
}
