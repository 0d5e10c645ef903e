# ---- uninstall ----

# What is left, and why: images stay in the registry, data stays unless it is asked for, namespaces stay.
run_uninstall() {
  local answer words=() rows=() row name namespace enabled index
  [[ $kind == platform ]] || fail "a $kind is not uninstalled; the package of the platform removes all of it"
  find_tools
  if has_kubectl && answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
  if (( ${#words[@]} >= 2 )) && [[ ${words[0]} != "$product" ]]; then fail "the cluster runs ${words[0]}, not $product"; fi
  while IFS=$'\t' read -r name _ namespace enabled _; do
    [[ $name =~ $word_form && $enabled == true ]] || continue
    if [[ $namespace == - ]]; then namespace=default; fi
    rows+=("$name $namespace")
  done < "$work/install/addons.tsv"
  for (( index = ${#rows[@]} - 1; index >= 0; index-- )); do say "  ${rows[index]% *} from ${rows[index]#* }"; done
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
  for (( index = ${#rows[@]} - 1; index >= 0; index-- )); do
    row=${rows[index]}
    name=${row% *} namespace=${row#* }
    say "removing $name"
    if ! "$helm" uninstall "$name" --namespace "$namespace" --ignore-not-found ${timeout:+--timeout "$timeout"} > "$work/out" 2>&1 < /dev/null; then
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
    "$helm" template prerequisites "$work/install/prerequisites.tgz" "${value_flags[@]}" > "$work/prerequisites.yaml" 2> "$work/reason" < /dev/null || fail "prerequisites/ cannot be filled in: $(cat "$work/reason")"
    # with the definition of a kind its objects are gone too
    "$kubectl" delete -f "$work/prerequisites.yaml" --ignore-not-found --wait=false < /dev/null > /dev/null 2> "$work/reason" || grep -q 'no matches for kind\|could not find the requested resource' "$work/reason" \
      || fail "what prerequisites/ put there cannot be removed: $(why)"
  fi
  "$helm" uninstall "$configs_release" --namespace "$info_namespace" --ignore-not-found < /dev/null > /dev/null || fail "$configs_release cannot be removed"
  if has_kubectl; then "$kubectl" -n "$info_namespace" delete configmap "$info_name" --ignore-not-found < /dev/null > /dev/null || fail "the ConfigMap $info_name cannot be removed"; fi
  say "$product $version was removed from the cluster"
}
