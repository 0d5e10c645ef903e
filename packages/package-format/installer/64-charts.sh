# ---- charts ----

# The flags that tell an addon the site's registry, in $registry_flags.
registry_flags=()
find_registry_flags() {
  local each
  registry_flags=()
  for each in "${registry_paths[@]+"${registry_paths[@]}"}"; do
    if [[ ${each%% *} == "$1" ]]; then registry_flags+=(--set-string "${each#* }=$registry"); fi
  done
}

# What is applied before the first chart; a resource may need a moment after the definition of its kind.
apply_prerequisites() {
  [[ $has_prerequisites == yes ]] || return 0
  local try
  tar -xf "$here/segment-0001.tar" -C "$work" install/prerequisites.tgz || fail 'segment-0001.tar has no install/prerequisites.tgz'
  "$helm" template prerequisites "$work/install/prerequisites.tgz" "${value_flags[@]}" > "$work/prerequisites.yaml" 2> "$work/reason" < /dev/null || fail "prerequisites/ cannot be filled in: $(cat "$work/reason")"
  if [[ $dry_run == yes ]]; then say "prerequisites: $(counted "$(grep -c '^kind:' "$work/prerequisites.yaml" || true)" object) to apply first, of install/prerequisites.tgz"; return 0; fi
  for (( try = 1; ; try++ )); do
    if apply_file slipway "$work/prerequisites.yaml"; then break; fi
    if (( try == 10 )) || ! grep -q 'no matches for kind\|could not find the requested resource' "$work/reason"; then fail "prerequisites/ cannot be applied: $(cat "$work/reason")"; fi
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
  if (( config_files > 0 || ${#registry_paths[@]} > 0 )) || [[ $has_prerequisites == yes || $has_info == yes ]]; then read_site; fi
  if (( ${#registry_paths[@]} > 0 )) && [[ -z $registry ]]; then
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
  while IFS=$'\t' read -r name chart_version namespace enabled chart; do
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
      say " $(printf ' %q' "$helm" upgrade --install "$name" "$chart" --namespace "$namespace" --create-namespace "${registry_flags[@]+"${registry_flags[@]}"}")"
      continue
    fi
    content=$(digest_of "$(hash_file "$work/$chart")" "$namespace" "${registry_flags[@]+"${registry_flags[@]}"}")
    if is_deployed "$name" "$namespace" "$content"; then say "$name $chart_version is there already"; same=$((same + 1)); continue; fi
    say "$name $chart_version"
    deploy "$name" "$work/$chart" "$namespace" "$content" "${registry_flags[@]+"${registry_flags[@]}"}" || fail "the chart of $name failed; put it right and run this again: it goes on with $name"
  done < "$work/install/addons.tsv"
  write_cluster
  if [[ $dry_run == yes ]]; then say "dry run: nothing was installed; $(counted "$count" chart) to install"
  else
    say "$product $version: $(counted "$((count - same))" chart) installed, $same there already"
    say 'whether the site has every image that they name: bash install.sh status --images'
  fi
}
