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
      while IFS=$'\t' read -r digest _; do if [[ $digest =~ $digest_form ]]; then blob_path path "$digest"; printf '%s\n' "$path"; fi; done < "$work/install/blobs.tsv" | sizes_of)
  fi
  while IFS=$'\t' read -r digest size segment offset length; do
    [[ $digest =~ $digest_form && $size =~ $number_form && $segment =~ $number_form && $offset =~ $number_form && $length =~ $number_form ]] || fail 'install/blobs.tsv is damaged'
    if [[ $digest == "$last" ]]; then
      if [[ $lacks == yes ]]; then new_blobs[${#new_blobs[@]} - 1]+=" $segment $offset $length"; fi
      continue
    fi
    last=$digest lacks=no
    blob_path path "$digest"
    if [[ ${have[$path]:-} == "$size" ]] && { [[ $deep == no ]] || [[ sha256:$(hash_file "$storage/$path") == "$digest" ]]; }; then present=$((present + 1)); continue; fi
    new_blobs+=("$digest $size $segment $offset $length")
    new_bytes=$((new_bytes + size)) lacks=yes
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
  local each segment name at part
  local words=()
  local -A length=()
  for each in "${new_blobs[@]+"${new_blobs[@]}"}"; do
    read -r -a words <<< "$each"
    for (( at = 2; at + 2 < ${#words[@]}; at += 3 )); do
      segment=${words[at]}
      [[ ${length[$segment]:-} != bad ]] || continue
      printf -v name 'segment-%04d.tar' "$segment"
      part=''
      if (( ${#words[@]} > 5 )); then part=" (chunk $((at / 3 + 1)) of $((${#words[@]} / 3)) of the blob ${words[0]} of $(user_of "${words[0]}"))"; fi
      if [[ ! -f $here/$name ]]; then problem "copy the package again: $name is missing$part"; length[$segment]=bad; continue; fi
      if [[ -z ${length[$segment]:-} ]]; then read -r _ _ _ _ "length[$segment]" _ < <(ls -lnLd -- "$here/$name"); fi
      if (( words[at + 1] + words[at + 2] > length[$segment] )); then problem "copy the package again: $name is damaged, its end is missing$part"; length[$segment]=bad; fi
    done
  done
}

# The first image repository that a blob belongs to.
user_of() {
  local repository digest
  while IFS=$'\t' read -r _ repository digest; do if [[ $digest == "$1" ]]; then printf '%s' "$repository"; return 0; fi; done < "$work/install/links.tsv"
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
    names+="${names:+, }$name"
    if (( count > 1 )) && [[ $(hash_file "$here/$name") != "$(listed_sum "$name")" ]]; then wrong+="${wrong:+, }$name"; fi
    shift 3
  done
  printf '%s' "${wrong:-$names}"
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
  (( ${#new_blobs[@]} > 0 )) || return 0
  local each digest path reason written=0
  local words=()
  # below docker/, which may be a file system of its own: a rename has to stay within one
  scratch=$storage/docker/.slipway/locked
  if [[ $storage_locked == no ]]; then scratch=$storage/docker/.slipway/$(name_of_run $$); fi
  for each in "$storage"/docker/.slipway/*; do
    if [[ $each == "$scratch" ]] || ! is_running "${each##*/}"; then rm -rf -- "$each"; fi
  done
  mkdir -p -- "$scratch"
  for each in "${new_blobs[@]}"; do blob_path path "${each%% *}"; printf '%s\n' "${path%/data}"; done | make_folders || no_folders
  for each in "${new_blobs[@]}"; do
    read -r -a words <<< "$each"
    digest=${words[0]}
    blob_path path "$digest"
    if ! join_blob "${words[@]}" > "$scratch/data"; then
      IFS= read -r reason < "$work/reason" || true
      fail "cannot write the blob $digest from $(segments_of "${words[@]}") to $storage: ${reason:-its segment cannot be read}"
    fi
    if [[ sha256:$(hash_file "$scratch/data") != "$digest" ]]; then
      [[ sha256:$(join_blob "${words[@]}" | hash_file /dev/stdin) == "$digest" ]] || fail "copy the package again: $(segments_of "${words[@]}") is damaged (blob $digest of $(user_of "$digest")); no link and no tag was changed"
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
  (( ${#new_links[@]} > 0 )) || return 0
  local each path
  for each in "${new_links[@]}"; do path=${each#* }; printf '%s\n' "${path%/link}"; done | make_folders || no_folders
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
  for each in "${moved_tags[@]}"; do read -r repository tag _ <<< "$each"; printf '%s/%s/_manifests/tags/%s/current\n' "$repository_root" "$repository" "$tag"; done | make_folders || no_folders
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
  if [[ -n $push ]]; then run_push; return 0; fi
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
  lock_storage
  write_blobs
  write_links
  mark_pending
  move_tags
  record_installed
  say "$product $version: all images are in $storage"
}
