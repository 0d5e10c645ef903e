# ---- push ----

# The bytes of a blob from FIRST on, LENGTH of them, out of its parts in the segments.
read_blob() {
  local digest=$1 first=$2 length=$3 part name
  read -r -a part <<< "${blob_parts[$digest]}"
  while (( ${#part[@]} > 0 && length > 0 )); do
    if (( first < part[2] )); then
      local take=$(( part[2] - first < length ? part[2] - first : length ))
      printf -v name 'segment-%04d.tar' "${part[0]}"
      read_range "$here/$name" "$(( part[1] + first ))" "$take"
      first=$(( first + take )) length=$(( length - take ))
    fi
    first=$(( first - part[2] ))
    part=("${part[@]:3}")
  done
}

# Once per blob, before its first byte is sent (DR10).
declare -A proven=()
prove_blob() {
  [[ -z ${proven[$1]:-} ]] || return 0
  local parts
  if [[ sha256:$(read_blob "$1" 0 "${blob_size[$1]}" | hash_file /dev/stdin) != "$1" ]]; then
    read -r -a parts <<< "${blob_parts[$1]}"
    fail "copy the package again: $(segments_of "$1" "${blob_size[$1]}" "${parts[@]}") is damaged (blob $1); it was not sent and no tag was moved"
  fi
  proven[$1]=yes
}

# REPOSITORY WHAT: ends the run with the reason of the last answer.
refuse() {
  explain "$push_prefix$1${2:+$2}" "$(project_of "$1")"
  fail "$refusal; no tag was moved, run this again to go on"
}

# Where an upload goes on, in $place; only at the registry itself.
place=''
read_place() {
  header_of location
  case $header in
    '') ;;
    /*) place=$push_base$header ;;
    http://* | https://*)
      read_authority "$header"
      # behind a proxy some registries name themselves with the wrong scheme
      if [[ $authority == "$push_host" || $authority == "$push_host":443 || $authority == "$push_host":80 ]]; then place=$push_base/${header#*://*/}
      else fail "denied: $push_host wants uploads to be sent to $authority, which is not done"; fi ;;
    *) place=$push_base/v2/$header ;;
  esac
}

# REPOSITORY DIGEST SCOPES [MOUNTED-FROM]: 201 when it could be mounted, else 202 and $place.
start_upload() {
  local mount=''
  if [[ -n ${4:-} ]]; then mount="?mount=$2&from=$push_prefix$4"; fi
  place=''
  call "$3" POST "$push_base/v2/$push_prefix$1/blobs/uploads/$mount" -H 'Content-Length: 0'
  if [[ $status == 202 ]]; then read_place; fi
}

with_digest() { if [[ $place == *\?* ]]; then printf '%s&digest=%s' "$place" "$1"; else printf '%s?digest=%s' "$place" "$1"; fi; }

# REPOSITORY DIGEST: what the registry says that it keeps is what was sent.
check_answer() {
  header_of docker-content-digest
  if [[ $header =~ $digest_form && $header != "$2" ]]; then fail "$push_host keeps $2 of $push_prefix$1 as $header: its storage, or something before it, is broken"; fi
}

# REPOSITORY DIGEST: in one request, or in pieces that go on where the registry stands after a cut.
send_bytes() {
  local repository=$1 digest=$2 size=${blob_size[$2]} scopes first=0 length failures=0 tries=1
  scopes=$(push_scope "$repository")
  local type='Content-Type: application/octet-stream'
  # a registry may read all of a blob once more before it answers
  local patience=(--speed-time "$((300 + size / 5242880))")
  while :; do
    if [[ -z $place ]]; then
      tries=5 start_upload "$repository" "$digest" "$scopes"
      if [[ $status == 201 ]]; then return 0; fi
      [[ $status == 202 && -n $place ]] || refuse "$repository" "@$digest"
      first=0
    fi
    length=$(( size - first < piece_size ? size - first : piece_size ))
    if (( first == 0 && length == size )); then
      send=(read_blob "$digest" 0 "$size")
      call "$scopes" PUT "$(with_digest "$digest")" -H "$type" -H 'Expect:' -H 'Transfer-Encoding:' -H "Content-Length: $size" "${patience[@]}"
      send=()
      if [[ $status == 201 ]]; then break; fi
      place=''
    elif (( first < size )); then
      send=(read_blob "$digest" "$first" "$length")
      call "$scopes" PATCH "$place" -H "$type" -H 'Expect:' -H 'Transfer-Encoding:' -H "Content-Length: $length" -H "Content-Range: $first-$((first + length - 1))"
      send=()
      if [[ $status == 20[0-4] ]]; then
        read_place
        first=$((first + length)) failures=0
        say "  $((first / 1048576)) of $((size / 1048576)) MiB of $push_prefix$repository@${digest:0:19}"
        continue
      fi
    else
      tries=5 call "$scopes" PUT "$(with_digest "$digest")" -H 'Content-Length: 0' "${patience[@]}"
      if [[ $status == 201 ]]; then break; fi
      place=''
    fi
    # 404 and 416: the registry lost the upload, or stands elsewhere
    if ! is_transient && [[ $status != 404 && $status != 416 ]]; then refuse "$repository" "@$digest"; fi
    failures=$((failures + 1))
    (( failures < 5 )) || refuse "$repository" "@$digest"
    pause "$failures"
    if [[ -n $place ]]; then find_position "$scopes" "$size"; fi
  done
  check_answer "$repository" "$digest"
}

# After a cut: the byte at which the upload at $place goes on, in $first; a new upload when nobody can say.
find_position() {
  local stood=$first
  tries=5 call "$1" GET "$place"
  header_of range
  if [[ $status == 20[0-4] && $header =~ ^(bytes=)?0-([0-9]{1,15})$ ]] && (( BASH_REMATCH[2] < $2 )); then
    first=$((BASH_REMATCH[2] + 1))
    # nothing yet is said as 0-0
    if (( first == 1 )); then first=0; fi
    read_place
    say "note: goes on at byte $first"
    if (( first == 0 && stood > 0 )); then place=''; fi
  else place=''; fi
}

# By digest: a repository that has the blob by now.
declare -A held_by=()
sent=0 mounted=0

provide_blob() {
  local repository=$1 digest=$2 from
  from=${held_by[$digest]:-${home_of["$base $digest"]:-}}
  place=''
  if [[ -n $from && $from != "$repository" ]]; then
    start_upload "$repository" "$digest" "$(push_scope "$repository") $(pull_scope "$from")" "$from"
    if [[ $status == 201 ]]; then check_answer "$repository" "$digest"; mounted=$((mounted + 1)); return 0; fi
    # who may not read there sends the blob once more
    if [[ $status == 202 ]]; then :; elif is_transient; then refuse "$repository" "@$digest"; else place=''; fi
  fi
  [[ -n ${blob_size[$digest]:-} ]] || fail "missing: $push_prefix$repository needs $digest of $base, which $push_host does not mount from $push_prefix${from:-elsewhere}; no tag was moved"
  prove_blob "$digest"
  send_bytes "$repository" "$digest"
  sent=$((sent + 1))
}

# DIGEST: its bytes, checked, in $talk/manifest.
fetch_manifest() {
  local from=${home_of["$base $1"]:-}
  if [[ -n ${blob_size[$1]:-} ]]; then read_blob "$1" 0 "${blob_size[$1]}" > "$talk/manifest"
  else
    call "$(pull_scope "$from")" GET "$push_base/v2/$push_prefix$from/manifests/$1" -H "Accept: $manifest_types"
    [[ $status == 200 ]] || refuse "$from" "@$1"
    mv -f -- "$talk/body" "$talk/manifest"
  fi
  [[ sha256:$(hash_file "$talk/manifest") == "$1" ]] || fail "the manifest $1 is damaged${from:+ at $push_host}; copy the package again"
}

# REPOSITORY NAME DIGEST, whose bytes are in $talk/manifest.
put_manifest() {
  local separator=:
  call "$(push_scope "$1")" PUT "$push_base/v2/$push_prefix$1/manifests/$2" -H "Content-Type: ${media_type[$3]}" -H 'Expect:' --data-binary "@$talk/manifest"
  if [[ $2 == sha256:* ]]; then separator=@; fi
  [[ $status == 20[012] ]] || refuse "$1" "$separator$2"
  check_answer "$1" "$3"
}

send_blobs() {
  local each repository digest last='' number=0
  for repository in "${push_repositories[@]+"${push_repositories[@]}"}"; do
    for digest in ${layers_of[$repository]:-}; do
      if [[ ${seen["$repository $digest"]:--} != - && -z ${held_by[$digest]:-} ]]; then held_by[$digest]=$repository; fi
    done
  done
  for each in "${push_blobs[@]+"${push_blobs[@]}"}"; do
    repository=${each% *} digest=${each#* }
    number=$((number + 1))
    if [[ $repository != "$last" ]]; then say "$push_prefix$repository: blob $number of ${#push_blobs[@]}"; last=$repository; fi
    provide_blob "$repository" "$digest"
    if [[ -z ${held_by[$digest]:-} ]]; then held_by[$digest]=$repository; fi
  done
}

# What a manifest names comes before it; tags come when all of it is there.
send_manifests() {
  local each digest repository
  local -A wanted_by=()
  for each in "${push_manifests[@]+"${push_manifests[@]}"}"; do wanted_by[${each#* }]+="${each% *} "; done
  for digest in "${manifests[@]+"${manifests[@]}"}"; do
    [[ -n ${wanted_by[$digest]:-} ]] || continue
    fetch_manifest "$digest"
    for repository in ${wanted_by[$digest]}; do put_manifest "$repository" "$digest" "$digest"; done
  done
}

send_tags() {
  local each repository tag digest
  for each in "${push_tags[@]+"${push_tags[@]}"}"; do
    read -r repository tag digest _ <<< "$each"
    fetch_manifest "$digest"
    put_manifest "$repository" "$tag" "$digest"
  done
}

# ---- Harbor ----

# Projects of Harbor are made by hand, or with --create-projects. Who may not look at them is told when pushing.
check_projects() {
  local repository project send=()
  local -A asked=()
  authorization=''
  exchange GET "$push_base/api/v2.0/ping"
  [[ $status == 200 && $(head -c 4 "$talk/body") == Pong ]] || return 0
  for repository in "${push_repositories[@]+"${push_repositories[@]}"}"; do
    [[ $push_prefix$repository == */* ]] || { problem "Harbor wants a project before the name $repository: --push $push_host/PROJECT"; continue; }
    project=$(project_of "$repository")
    [[ -z ${asked[$project]:-} ]] || continue
    asked[$project]=yes
    authorization=${login:+basic}
    patiently HEAD "$push_base/api/v2.0/projects?project_name=$project"
    if [[ $status == 404 ]]; then missing_projects+=("$project"); absent_projects[$project]=yes; fi
  done
  if [[ $create_projects == no ]]; then
    for project in "${missing_projects[@]+"${missing_projects[@]}"}"; do problem "missing: there is no project $project in Harbor at $push_host: create it, or add --create-projects"; done
  fi
}

make_projects() {
  local project
  for project in "${missing_projects[@]+"${missing_projects[@]}"}"; do
    authorization=${login:+basic}
    patiently POST "$push_base/api/v2.0/projects" -H 'Content-Type: application/json' --data "{\"project_name\":\"$project\",\"metadata\":{\"public\":\"false\"}}"
    # 409: somebody else was faster
    if [[ $status != 201 && $status != 409 ]]; then explain "the project $project"; fail "cannot create it: $refusal"; fi
    say "project $project: created, private"
  done
}

# ---- images --push ----

prepare_push() {
  open_registry
  load_push_tables
  check_projects
  stop_on_problems
  look_everywhere
  prove_push_base
  if [[ $kind != platform ]]; then prove_cluster optional; fi
  plan_push
  check_partial
  list_new_blobs
  check_segments
  stop_on_problems
}

run_push() {
  local each repository tag old
  prepare_push
  say "$product $version: ${#push_blobs[@]} of $(( ${#push_blobs[@]} + ${#push_manifests[@]} + push_present )) blobs and ${#push_manifests[@]} manifests to push ($((push_bytes / 1024)) KiB), $push_present there already; $(counted "${#push_tags[@]}" tag)"
  if (( push_present > 0 )) && [[ $deep == no ]]; then say 'note: of what is there already the registry was asked for presence, not for bytes; --deep reads them'; fi
  for each in "${push_tags[@]+"${push_tags[@]}"}"; do
    read -r repository tag _ old <<< "$each"
    if [[ $old == sha256:* ]]; then say "  $push_prefix$repository:$tag moves from $old"; fi
  done
  for each in "${missing_projects[@]+"${missing_projects[@]}"}"; do if [[ $dry_run == yes ]]; then say "project $each would be created"; fi; done
  if [[ $dry_run == yes ]]; then say 'dry run: nothing was sent; "bash install.sh check" also reads every file of the package'; return 0; fi
  make_projects
  send_blobs
  send_manifests
  mark_pending
  send_tags
  say "$product $version: all images are in $push_host${push_prefix:+/${push_prefix%/}}; $(counted "$sent" blob) sent, $mounted mounted"
}
