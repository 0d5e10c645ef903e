# ---- what a registry has, and what it lacks ----

# By digest: its size, and "segment offset length" of each of its parts in the package.
declare -A blob_size=() blob_parts=()
# By digest: the media type of a manifest, and a repository of the base that has what the package does not carry.
declare -A media_type=() home_of=()
# By digest of an index: what it names and the package leaves out.
declare -A absent_of=()
# What the registry answered, by "repository digest" or "repository tag": a size, a digest, "?" for there, "-" for absent.
declare -A seen=()
# Manifests by "repository tag" that are there, but kept from being pulled.
declare -A barred=()
manifests=() push_blobs=() push_manifests=() push_tags=() push_repositories=()
push_bytes=0 push_present=0
declare -A layers_of=() revisions_of=()

# REGISTRY[/PREFIX]
parse_registry() {
  local host_form='^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(:[0-9]{1,5})?$' rest=''
  [[ $push != *@* ]] || misuse '--push takes no credentials: put user:password into a file and name it with --auth-file'
  [[ $push != *://* ]] || misuse '--push takes HOST[:PORT][/PREFIX] without http:// or https://; plain http needs --plain-http'
  push_host=${push%%/*}
  if [[ $push == */* ]]; then rest=${push#*/}; rest=${rest%/}; fi
  [[ $push_host =~ $host_form ]] || misuse "--push: not the name of a registry: $push_host"
  [[ -z $rest || $rest =~ $repository_form ]] || misuse "--push: not the beginning of an image name: $rest"
  push_prefix=${rest:+$rest/}
}

open_registry() {
  local scheme=https protocols='=https'
  command -v curl > /dev/null || fail 'asking a registry needs curl, which is not installed'
  command -v sleep > /dev/null || fail 'asking a registry needs sleep, which is not installed'
  if [[ $plain_http == yes ]]; then scheme=http protocols='=http,https'; fi
  push_base=$scheme://$push_host
  talk=$work/talk
  mkdir -p -- "$talk"
  curl_flags=(-q -g -sS --proto "$protocols" --connect-timeout 20 --speed-limit 1 --speed-time 300)
  if curl --http1.1 --version > /dev/null 2>&1; then curl_flags+=(--http1.1); fi
  if [[ -n $ca_file ]]; then
    [[ -f $ca_file && -r $ca_file ]] || fail "--ca-file: $ca_file cannot be read"
    curl_flags+=(--cacert "$ca_file")
  fi
  read_login
  call '' GET "$push_base/v2/"
  case $status in
    200 | 401 | 403) ;;
    404) fail "missing: $push_host is no registry: it has no /v2/" ;;
    *) explain "the registry $push_host"; fail "$refusal" ;;
  esac
  if [[ $status == 401 ]]; then explain "the registry $push_host"; fail "$refusal"; fi
}

load_push_tables() {
  local digest size segment offset length what first second third
  tar -xf "$here/segment-0001.tar" -C "$work" install/push.tsv 2> /dev/null || fail 'the package has no install/push.tsv: it was built before images could be pushed; build it again'
  while IFS=$'\t' read -r digest size segment offset length; do
    [[ $digest =~ $digest_form && $size =~ $number_form && $segment =~ $number_form && $offset =~ $number_form && $length =~ $number_form ]] || fail 'install/blobs.tsv is damaged'
    blob_size[$digest]=$size
    blob_parts[$digest]+="$segment $offset $length "
  done < "$work/install/blobs.tsv"
  while IFS=$'\t' read -r what first second third; do
    case $what in
      manifest) [[ $first =~ $digest_form && $second =~ ^application/[A-Za-z0-9.+-]+$ ]] || fail 'install/push.tsv is damaged'; manifests+=("$first"); media_type[$first]=$second ;;
      absent) [[ $first =~ $digest_form && $second =~ $digest_form ]] || fail 'install/push.tsv is damaged'; absent_of[$first]+="$second " ;;
      home) [[ $second =~ $digest_form && $third =~ $repository_form ]] || fail 'install/push.tsv is damaged'; home_of["$first $second"]=$third ;;
      *) fail 'install/push.tsv is damaged' ;;
    esac
  done < "$work/install/push.tsv"
  while IFS=$'\t' read -r what first second; do
    [[ $first =~ $repository_form && $second =~ $digest_form ]] || fail 'install/links.tsv is damaged'
    if [[ -z ${layers_of[$first]:-}${revisions_of[$first]:-} ]]; then push_repositories+=("$first"); fi
    if [[ $what == layer ]]; then layers_of[$first]+="$second "; else revisions_of[$first]+="$second "; fi
  done < "$work/install/links.tsv"
}

pull_scope() { printf 'repository:%s%s:pull' "$push_prefix" "$1"; }
# who only looks asks for no more than that
rights=pull,push
push_scope() { printf 'repository:%s%s:%s' "$push_prefix" "$1" "$rights"; }

# The one answer to HEAD of KIND (blobs or manifests) REPOSITORY NAME, noted in seen.
note_answer() {
  local kind=$1 key="$2 $3" wanted=''
  case $status in
    404) seen[$key]=- ;;
    # redirected to where it lies; or there, but kept from being pulled by a policy of Harbor
    30?) seen[$key]='?' ;;
    412) seen[$key]='?' barred[$key]=yes ;;
    200)
      if [[ $kind == blobs ]]; then header_of content-length; wanted=$number_form; else header_of docker-content-digest; wanted=$digest_form; fi
      if [[ $header =~ $wanted ]]; then seen[$key]=$header; else seen[$key]='?'; fi ;;
    *) return 1 ;;
  esac
}

# Asks with HEAD for many NAMES of one REPOSITORY over one connection; what was not answered is asked for alone.
look() {
  local kind=$1 repository=$2 name line names=() rest=()
  shift 2
  for name in "$@"; do if [[ -z ${seen["$repository $name"]:-} ]]; then names+=("$name"); fi; done
  while (( ${#names[@]} > 0 )); do
    if [[ -n ${unheard[$repository]:-}${absent_projects["$(project_of "$repository")"]:-} ]]; then for name in "${names[@]}"; do seen["$repository $name"]=-; done; return 0; fi
    rest=("${names[@]:100}")
    names=("${names[@]:0:100}")
    authorize "$(push_scope "$repository")"
    {
      for name in "${names[@]}"; do
        : > "$talk/head"
        while IFS= read -r line; do
          if [[ $line == '=== '* ]]; then break; fi
          printf '%s\n' "$line" >> "$talk/head"
        done
        status=${line#=== }
        if note_answer "$kind" "$repository" "$name"; then continue; fi
        if [[ -n ${unheard[$repository]:-}${absent_projects["$(project_of "$repository")"]:-} ]]; then seen["$repository $name"]=-; continue; fi
        look_again "$kind" "$repository" "$name"
      done
    } < <(curl "${curl_flags[@]}" -I -H "Accept: $manifest_types" -w '\n=== %{http_code}\n' \
      -K <(curl_options "${names[@]/#/"$push_base/v2/$push_prefix$repository/$kind/"}") < /dev/null 2> /dev/null || true)
    names=("${rest[@]+"${rest[@]}"}")
  done
}

look_again() {
  local kind=$1 repository=$2 name=$3 project
  call "$(push_scope "$repository")" HEAD "$push_base/v2/$push_prefix$repository/$kind/$name" -H "Accept: $manifest_types"
  if note_answer "$kind" "$repository" "$name"; then return 0; fi
  # a HEAD has no words: those of a GET are asked for
  if [[ $status == 40[13] ]]; then call "$(push_scope "$repository")" GET "$push_base/v2/$push_prefix$repository/tags/list?n=1"; fi
  seen["$repository $name"]=-
  project=$(project_of "$repository")
  explain "$push_prefix$repository" "$project"
  if [[ $create_projects == yes && $refusal == missing:*Harbor* ]]; then missing_projects+=("$project"); absent_projects[$project]=yes
  else stop_asking "$repository" "$refusal"; fi
}

# One problem per repository: the others of it say the same.
declare -A unheard=() absent_projects=()
missing_projects=()
stop_asking() { if [[ -z ${unheard[$1]:-} ]]; then unheard[$1]=yes; problem "$2"; fi; }

project_of() { local name=$push_prefix$1; printf '%s' "${name%%/*}"; }

look_everywhere() {
  local repository tag names
  local -A tags_of=()
  while IFS=$'\t' read -r repository tag _; do tags_of[$repository]+="$tag "; done < "$work/install/tags.tsv"
  for repository in "${push_repositories[@]+"${push_repositories[@]}"}"; do
    read -r -a names <<< "${layers_of[$repository]:-}"
    look blobs "$repository" "${names[@]+"${names[@]}"}"
    [[ -z ${unheard[$repository]:-} ]] || continue
    read -r -a names <<< "${revisions_of[$repository]:-} ${tags_of[$repository]:-}"
    look manifests "$repository" "${names[@]+"${names[@]}"}"
  done
}

# The sha256 of what the registry has, in hex; nothing when it cannot be read.
hash_remote() {
  local url=$push_base/v2/$push_prefix$1/$2/$3 hop line sum
  call "$(pull_scope "$1")" HEAD "$url" -H "Accept: $manifest_types"
  for (( hop = 0; hop < 5; hop++ )); do
    : > "$talk/head"
    sum=$(curl "${curl_flags[@]}" -D "$talk/head" -H "Accept: $manifest_types" -K <(curl_options "$url") < /dev/null 2> /dev/null | hash_file /dev/stdin) || return 0
    status=000
    while read -r line; do if [[ $line == HTTP/*\ [1-5][0-9][0-9]* ]]; then status=${line#* }; status=${status:0:3}; fi; done < "$talk/head"
    if [[ $status == 200 ]]; then printf '%s' "$sum"; fi
    [[ $status == 30[12378] ]] || return 0
    header_of location
    resolve_location
  done
}

# REPOSITORY DIGEST SIZE, which is there: its size, and with --deep its bytes.
check_present() {
  local answer=${seen["$1 $2"]} kind=blobs
  if [[ -n ${media_type[$2]:-} ]]; then kind=manifests; fi
  if [[ $kind == blobs && $answer != '?' && -n $3 && $answer != "$3" ]]; then problem "$push_host/$push_prefix$1 has $2 with $answer bytes instead of $3"
  elif [[ $deep == yes && sha256:$(hash_remote "$1" "$kind" "$2") != "$2" ]]; then problem "$push_host/$push_prefix$1: $2 is damaged, or cannot be read"; fi
}

# What is wrong with base $1 at the registry, as problems.
prove_push_content() {
  local wanted=$1 row_base what first second third home key kind
  local names
  local -A own=() asked=()
  while IFS=$'\t' read -r first second third; do own["$first:$second"]=$third; done < "$work/install/tags.tsv"
  while IFS=$'\t' read -r row_base what first second _; do
    [[ $row_base == "$wanted" && $what == blob ]] || continue
    [[ -n ${home_of["$wanted $first"]:-} ]] || fail 'install/push.tsv is damaged'
    kind=blobs
    if [[ -n ${media_type[$first]:-} ]]; then kind=manifests; fi
    asked["$kind ${home_of["$wanted $first"]}"]+="$first "
  done < "$work/install/requires.tsv"
  for key in "${!asked[@]}"; do
    read -r -a names <<< "${asked[$key]}"
    look "${key%% *}" "${key#* }" "${names[@]}"
  done
  while IFS=$'\t' read -r row_base what first second third; do
    [[ $row_base == "$wanted" ]] || continue
    if [[ $what == blob ]]; then
      home=${home_of["$wanted $first"]:-}
      if [[ ${seen["$home $first"]} != - ]]; then check_present "$home" "$first" "$second"
      elif [[ -z ${unheard[$home]:-} ]]; then problem "missing: $first of $wanted is not in $push_host/$push_prefix$home"; fi
    else
      look manifests "$first" "$second"
      key=${seen["$first $second"]}
      if [[ $key == - ]]; then [[ -n ${unheard[$first]:-} ]] || problem "missing: the tag $push_prefix$first:$second of $wanted is not in $push_host"
      elif [[ $key == '?' ]]; then problem "unknown: $push_host does not say where the tag $push_prefix$first:$second points to"
      elif [[ $key != "$third" && $key != "${own["$first:$second"]:-}" ]]; then problem "the tag $push_prefix$first:$second points to $key; in $wanted it is $third (a later hotfix may have moved it)"; fi
    fi
  done < "$work/install/requires.tsv"
}

# Which of the bases is at the registry: the one named, else the first that all is there of.
prove_push_base() {
  local each before found
  [[ $kind != platform ]] || return 0
  (( ${#bases[@]} > 0 )) || fail "the package is a $kind and names no base"
  if [[ -n $base_version && " ${bases[*]} " != *" $base_version "* ]]; then problem "this $kind is for ${bases[*]}, not for $base_version"; return 0; fi
  before=("${problems[@]+"${problems[@]}"}") found=()
  for each in ${base_version:-"${bases[@]}"}; do
    problems=("${before[@]+"${before[@]}"}")
    prove_push_content "$each"
    base=$each
    if (( ${#problems[@]} == ${#before[@]} )); then found=(); break; fi
    found+=("${problems[@]:${#before[@]}}")
  done
  problems=("${before[@]+"${before[@]}"}" "${found[@]+"${found[@]}"}")
  if (( ${#found[@]} > 0 )); then return 0; fi
  say "the content of $base is at $push_host"
}

# What has to be sent. A blob that some repository has, or gets, is mounted into the others.
plan_push() {
  local repository digest tag what answer names
  local -A required=()
  while IFS=$'\t' read -r what _ repository tag digest; do if [[ $what == "$base" ]]; then required["$repository:$tag"]=$digest; fi; done < "$work/install/requires.tsv"
  for repository in "${push_repositories[@]+"${push_repositories[@]}"}"; do
    read -r -a names <<< "${layers_of[$repository]:-} ${revisions_of[$repository]:-}"
    for digest in "${names[@]+"${names[@]}"}"; do
      if [[ ${seen["$repository $digest"]:--} != - ]]; then
        push_present=$((push_present + 1))
        check_present "$repository" "$digest" "${blob_size[$digest]:-}"
      elif [[ -n ${media_type[$digest]:-} ]]; then push_manifests+=("$repository $digest")
      else push_blobs+=("$repository $digest"); fi
    done
  done
  while IFS=$'\t' read -r repository tag digest; do
    [[ $repository =~ $repository_form && $tag =~ $tag_form && $digest =~ $digest_form ]] || fail 'install/tags.tsv is damaged'
    answer=${seen["$repository $tag"]:--}
    if [[ $answer == "$digest" ]]; then continue; fi
    # where the base has it prove_push_content has looked
    if [[ $answer == sha256:* && $overwrite == no && -z ${required["$repository:$tag"]:-} ]]; then
      problem "the tag $push_prefix$repository:$tag is in use: it points to $answer, in $version it is $digest; --overwrite moves it"
    fi
    push_tags+=("$repository $tag $digest $answer")
  done < "$work/install/tags.tsv"
}

# Indexes that are not whole: most registries refuse their manifest, after all blobs were sent. Where the registry has the
# rest they are whole there.
check_partial() {
  local each repository tag digest child names key lacking partial=no
  local -A name_of=() asked=()
  if [[ $partial_indexes == yes || ${#absent_of[@]} == 0 ]]; then return 0; fi
  while IFS=$'\t' read -r repository tag digest; do name_of["$repository $digest"]=:$tag; done < "$work/install/tags.tsv"
  for each in "${push_manifests[@]+"${push_manifests[@]}"}" "${push_tags[@]+"${push_tags[@]}"}"; do
    read -r repository tag digest _ <<< "$each"
    if [[ -z $digest ]]; then digest=$tag; fi
    key="$repository $digest"
    if [[ -z ${absent_of[$digest]:-} || -n ${asked[$key]:-} ]]; then continue; fi
    asked[$key]=yes lacking=0
    read -r -a names <<< "${absent_of[$digest]}"
    look manifests "$repository" "${names[@]}"
    for child in "${names[@]}"; do if [[ ${seen["$repository $child"]:--} == - ]]; then lacking=$((lacking + 1)); fi; done
    if (( lacking == 0 )); then continue; fi
    partial=yes
    problem "denied: $push_prefix$repository${name_of[$key]:-@$digest}: the package leaves out $(counted "$lacking" manifest) that its index names"
  done
  if [[ $partial == yes ]]; then
    problem 'registries take an index by push only with everything that it names: take --storage, or a package that was built without platforms in slipway.yaml; where the registry is set to take such indexes, add --partial-indexes'
  fi
}

# The blobs that the segments must give, for check_segments.
list_new_blobs() {
  local each digest
  local -A counted_once=()
  new_blobs=() push_bytes=0
  for each in "${push_blobs[@]+"${push_blobs[@]}"}" "${push_manifests[@]+"${push_manifests[@]}"}"; do
    digest=${each#* }
    if [[ -z ${blob_size[$digest]:-} || -n ${counted_once[$digest]:-} ]]; then continue; fi
    counted_once[$digest]=yes
    push_bytes=$((push_bytes + blob_size[$digest]))
    new_blobs+=("$digest ${blob_size[$digest]} ${blob_parts[$digest]}")
  done
}
