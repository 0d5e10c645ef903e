# ---- configs ----

say_needs() {
  local each
  if (( ${#needs[@]} > 0 )); then say 'the config file gives (YAML, nested by the dots):'; fi
  for each in "${needs[@]+"${needs[@]}"}"; do say "  ${each% *} (for ${each##* })"; done
}

# What configs/ makes of these values: the same content, the same release.
content_of_configs() {
  local each parts=()
  for each in "${value_flags[@]}"; do if [[ $each != -f ]]; then parts+=("$(cat -- "$each")"); fi; done
  digest_of "$(hash_file "$work/install/$configs_release.tgz")" "${parts[@]}"
}

# Fills in configs/ and counts its objects, in $objects; nothing is written.
objects=0
fill_configs() {
  read_site
  if ! "$helm" template "$configs_release" "$work/install/$configs_release.tgz" --namespace "$info_namespace" "${value_flags[@]}" > "$work/configs.yaml" 2> "$work/reason" < /dev/null; then
    if [[ $command != configs || $dry_run == no ]]; then say_needs
    elif [[ -z $config ]]; then
      say 'dry run: with --config FILE too it is seen whether the file gives all of this'
      exit 0
    fi
    local reason form='(configs/[^[:space:]]+:[0-9]+: the config file does not give [^[:space:]]+)'
    reason=$(cat "$work/reason")
    if [[ $reason =~ $form ]]; then reason=${BASH_REMATCH[1]}; fi
    fail "configs/ cannot be filled in: $reason"
  fi
  objects=$(grep -c '^kind:' "$work/configs.yaml") || true
}

# Refuses the charts of a release whose configs are not there. A site that was configured by hand gets its hotfixes nonetheless.
prove_configs() {
  (( config_files > 0 )) && has_kubectl || return 0
  local deployed
  if ! deployed=$("$helm" list --namespace "$info_namespace" --deployed --short --filter "^$configs_release\$" < /dev/null 2> "$work/reason"); then
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
  if ! deploy "$configs_release" "$work/install/$configs_release.tgz" "$info_namespace" "$content" "${value_flags[@]}"; then
    if "$helm" rollback "$configs_release" --namespace "$info_namespace" < /dev/null > /dev/null 2>&1; then fail 'configs failed; what was there before is there again'; fi
    fail 'configs failed; what was put there by then stays; put it right and run this again'
  fi
  say "$product $version: $(counted "$objects" object) of configs applied"
}
