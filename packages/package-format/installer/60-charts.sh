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
