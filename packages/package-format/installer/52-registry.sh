# ---- a registry over HTTP ----

push='' auth_file='' ca_file='' plain_http=no create_projects=no overwrite=no partial_indexes=no piece_size=67108864
push_host='' push_prefix='' push_base='' talk=''
# auth_mode: none, basic, bearer (tokens of a token server, by scope) or token (one that was given)
auth_mode=none login='' login_variable='' realm='' service='' authorization='' tries=5
# of the last answer; status 000: there was none
status='' header='' said='' curl_code=0 refusal=''
curl_flags=() send=() secrets=()
declare -A tokens=()

readonly manifest_types='application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.docker.distribution.manifest.v2+json'

quoted() { local text=${1//\\/\\\\}; printf '"%s"' "${text//\"/\\\"}"; }

# Where a request goes and who asks, as curl reads it from a file: nothing of it is on a command line (T72).
curl_options() {
  local url
  for url in "$@"; do printf 'url = %s\n' "$(quoted "$url")"; done
  case $authorization in
    '') ;;
    basic) printf 'user = %s\n' "$(quoted "$login")" ;;
    *) printf 'header = %s\n' "$(quoted "Authorization: Bearer $authorization")" ;;
  esac
}

# METHOD URL [curl option…], once; the body is what the command $send prints, if there is one.
exchange() {
  local method=$1 url=$2
  shift 2
  local flags=("${curl_flags[@]}" -D "$talk/head" -w '%{http_code}')
  if [[ $method == HEAD ]]; then flags+=(-I -o /dev/null); else flags+=(-X "$method" -o "$talk/body"); fi
  : > "$talk/head"
  : > "$talk/body"
  curl_code=0
  if (( ${#send[@]} > 0 )); then
    status=$(curl "${flags[@]}" -T - "$@" -K <(curl_options "$url") < <("${send[@]}") 2> "$talk/reason") || curl_code=$?
  else
    status=$(curl "${flags[@]}" "$@" -K <(curl_options "$url") < /dev/null 2> "$talk/reason") || curl_code=$?
  fi
  # an answer that was cut off is none; a refusal may come before the whole body was sent
  if (( curl_code != 0 )) && [[ $status != 4?? && $status != 5?? ]]; then status=000; fi
}

# The value of a header of the last answer, in $header.
header_of() {
  local line
  header=''
  while IFS= read -r line; do
    line=${line%$'\r'}
    if [[ $line == HTTP/* ]]; then header=''; elif [[ ${line,,} == "$1":* ]]; then header=${line#*:}; header=${header#"${header%%[! ]*}"}; fi
  done < "$talk/head"
}

is_transient() {
  case $status in
    # a certificate that is not trusted (35, 51, 58, 60, 77) stays so; a host that nobody knows (6) too
    000) case $curl_code in 3 | 6 | 35 | 51 | 58 | 60 | 77) return 1 ;; esac ;;
    408 | 429 | 500 | 502 | 503 | 504 | 522) ;;
    *) return 1 ;;
  esac
}

# Waits as long as the registry asks for, up to a minute; else 1, 2, 4… seconds.
pause() {
  local wait=$(( 1 << ($1 - 1) )) why="answered $status"
  header_of retry-after
  if [[ $header =~ ^[0-9]{1,5}$ ]]; then wait=$(( 10#$header > 60 ? 60 : 10#$header )); fi
  if [[ $status == 000 ]]; then why='did not answer'; fi
  say "note: $push_host $why; again in $wait s"
  sleep "$wait"
}

# Like exchange, up to $tries times as long as another try may help.
patiently() {
  local try
  for (( try = 1; ; try++ )); do
    exchange "$@"
    if ! is_transient || (( try >= tries )); then return 0; fi
    # nobody there
    if [[ $status == 000 && ( $curl_code == 7 || $curl_code == 28 ) ]] && (( try >= 3 )); then return 0; fi
    pause "$try"
  done
}

# ---- who asks ----

base64_of() { if [[ $hasher == openssl ]]; then printf '%s' "$1" | openssl base64 -A; elif command -v base64 > /dev/null; then printf '%s' "$1" | base64 | { tr -d '\n' 2> /dev/null || cat; }; fi; }

# From --auth-file (user:password, or a curl config with user = …), else from SLIPWAY_AUTH_<HOST>.
read_login() {
  local line='' password
  login_variable=${push_host^^}
  login_variable=SLIPWAY_AUTH_${login_variable//[^A-Z0-9]/_}
  if [[ -n $auth_file ]]; then
    [[ -f $auth_file && -r $auth_file ]] || fail "--auth-file: $auth_file cannot be read"
    while IFS= read -r line || [[ -n $line ]]; do
      line=${line%$'\r'}
      if [[ $line =~ ^[[:space:]]*(--)?user[[:space:]]*[=:[:space:]][[:space:]]*\"(.*)\"[[:space:]]*$ ]]; then
        login=${BASH_REMATCH[2]//\\\"/\"}
        login=${login//\\\\/\\}
        break
      fi
      if [[ -n $line && $line != \#* ]]; then login=$line; break; fi
    done < "$auth_file"
    [[ -n $login ]] || fail "--auth-file: $auth_file holds no user:password"
  else
    login=${!login_variable:-}
  fi
  unset "$login_variable"
  [[ ! $login =~ [[:cntrl:]] ]] || fail 'the credentials hold control characters'
  [[ -n $login ]] || return 0
  password=${login#*:}
  secrets=("$login" "$password" "$(base64_of "$login")" "$(base64_of "$password")")
  if [[ $login != *:* ]]; then auth_mode=token; fi
}

user_name() { if [[ $login == *:* ]]; then printf '%s' "${login%%:*}"; elif [[ -n $login ]]; then printf 'the token'; else printf 'nobody'; fi; }

# The host and port of an address, in $authority.
authority=''
read_authority() { authority=${1#*://}; authority=${authority%%[/?#]*}; }

# Where a redirect from $url leads, in $url (RFC 3986, 5.2); the login goes along to the registry itself only.
resolve_location() {
  read_authority "$url"
  case $header in
    http://* | https://*) url=$header ;;
    //*) url=${url%%:*}:$header ;;
    /*) url=${url%%:*}://$authority$header ;;
    *) url=${url%%[?#]*}; url=${url%/*}/$header ;;
  esac
  read_authority "$url"
  if [[ $authority != "$push_host" ]]; then authorization=''; fi
}

# Only a token server that is spoken to as the registry is, and that is no address of this machine, gets to see the login.
check_realm() {
  read_authority "$1"
  [[ $authority != "$push_host" ]] || [[ $1 != "${push_base%%:*}:"* ]] || return 0
  [[ $1 == https://* || ( $plain_http == yes && $1 == http://* ) ]] || fail "denied: $push_host names a token server that would be spoken to without TLS"
  if [[ $authority == *@* || $authority =~ ^(localhost|127\.|169\.254\.|0\.|\[::) || $authority =~ ^(0[xX][0-9a-fA-F]+|[0-9]+)(:|$) ]]; then
    fail "denied: $push_host names a token server that it may not: ${authority##*@}"
  fi
}

# Tokens for SCOPES, which are parted by spaces.
fetch_token() {
  local send=() each query=() answer=''
  [[ -z $service ]] || query+=(--data-urlencode "service=$service")
  for each in $1; do query+=(--data-urlencode "scope=$each"); done
  authorization=${login:+basic}
  patiently GET "$realm" -G "${query[@]+"${query[@]}"}"
  if [[ $status != 200 ]]; then explain "the token server of $push_host"; fail "$refusal"; fi
  answer=$(head -c 1048576 "$talk/body")
  : > "$talk/body"
  [[ $answer =~ \"(access_)?token\"[[:space:]]*:[[:space:]]*\"([A-Za-z0-9._~+/=-]+)\" ]] || fail "unknown: the token server of $push_host answered without a token"
  tokens["for $1"]=${BASH_REMATCH[2]}
}

authorize() {
  authorization=''
  case $auth_mode in
    basic) authorization=basic ;;
    token) authorization=$login ;;
    bearer)
      if [[ -z ${tokens["for $1"]:-} ]]; then fetch_token "$1"; fi
      authorization=${tokens["for $1"]} ;;
  esac
}

# After a 401: whether asking again for SCOPES may help.
learn_login() {
  local line challenge=''
  while IFS= read -r line; do
    line=${line%$'\r'}
    [[ ${line,,} == www-authenticate:* ]] || continue
    line=${line#*:}
    line=${line#"${line%%[! ]*}"}
    if [[ ${line,,} == bearer\ * || ( ${line,,} == basic* && -z $challenge ) ]]; then challenge=$line; fi
  done < "$talk/head"
  [[ $auth_mode != token ]] || return 1
  if [[ ${challenge,,} == bearer\ * ]]; then
    [[ $challenge =~ [Rr]ealm=\"([^\"]+)\" ]] || return 1
    realm=${BASH_REMATCH[1]} service=''
    if [[ $challenge =~ [Ss]ervice=\"([^\"]*)\" ]]; then service=${BASH_REMATCH[1]}; fi
    check_realm "$realm"
    auth_mode=bearer
    tokens["for $1"]=''
  elif [[ ${challenge,,} == basic* && -n $login && $auth_mode == none ]]; then auth_mode=basic
  else return 1; fi
}

# SCOPES METHOD URL [curl option…], as whoever may.
call() {
  local scopes=$1 renewed=no
  shift
  while :; do
    authorize "$scopes"
    patiently "$@"
    if [[ $status == 401 && $renewed == no ]] && learn_login "$scopes"; then renewed=yes; continue; fi
    return 0
  done
}

# ---- what an answer says ----

# The registry's own words, in $said, without what might be a secret that it says back.
read_said() {
  local body word words=() secret
  said=''
  body=$(head -c 4000 "$talk/body" 2> /dev/null) || true
  [[ $body =~ \"message\"[[:space:]]*:[[:space:]]*\"(([^\"\\]|\\.)*)\" ]] || return 0
  body=${BASH_REMATCH[1]//[^[:print:]]/ }
  for secret in "${secrets[@]+"${secrets[@]}"}"; do
    if [[ -n $secret ]]; then body=${body//"$secret"/***}; secret=$(quoted "$secret"); secret=${secret:1:${#secret}-2}; body=${body//"$secret"/***}; fi
  done
  read -r -a words <<< "${body:0:600}"
  for word in "${words[@]+"${words[@]}"}"; do
    if [[ $word == *%[0-9A-Fa-f][0-9A-Fa-f]* || ( ${#word} -ge 16 && $word =~ [A-Z] && $word =~ [0-9] ) || $word =~ (^|[^:0-9a-f])[0-9a-f]{16,} ]]; then word='***'; fi
    said+="${said:+ }$word"
  done
}

# curl asks through the proxy of the environment, which a registry of the site is seldom behind.
proxy_hint() {
  local name
  for name in https_proxy HTTPS_PROXY http_proxy all_proxy ALL_PROXY; do
    if [[ -n ${!name:-} ]]; then printf '; the variable %s is set: where %s is not behind that proxy, name it in no_proxy' "$name" "$push_host"; return 0; fi
  done
}

# What the last answer means for SUBJECT, in $refusal: denied, missing or unknown, and the way out.
explain() {
  local subject=$1 project reason=''
  read_said
  project=${2:-}
  case "$status $said" in
    *'configured as immutable'*) refusal="denied: $subject: Harbor does not let an immutable tag be moved: lift its rule in the project's policy, or push under another project" ;;
    *'will exceed the configured upper limit'* | *[Qq]uota\ exceeded*) refusal="denied: $subject: the quota of the project ${project:-in Harbor} is used up: raise it, or remove what is not needed" ;;
    *'read only mode'*) refusal="denied: $subject: Harbor is read-only at the moment" ;;
    40[134]' '*[Pp]roject*'not found'*) refusal="missing: $subject: there is no project ${project:-of this name} in Harbor at $push_host: create it, or add --create-projects" ;;
    40[13]' '*'action: pu'[sl]*) refusal="denied: $subject: $(user_name) lacks a right in the project ${project:-of Harbor}: it needs those to push and to pull" ;;
    40[04]' '*'blob unknown'* | 40[04]' '*'manifest unknown'*) refusal="denied: $subject: $push_host takes an index only with all its platforms, and the package was built without some: build it with all of them, or use --storage" ;;
    40[13]*)
      if [[ -z $login ]]; then refusal="denied: $subject: $push_host wants credentials ($status): put user:password into a file and name it with --auth-file, or into the variable $login_variable"
      elif [[ $status == 401 ]]; then refusal="denied: $subject: $push_host does not accept $(user_name) (401): check the password in ${auth_file:-$login_variable}"
      else refusal="denied: $subject: $(user_name) may not do this at $push_host (403)"; fi ;;
    404*) refusal="missing: $subject: $push_host has no such thing (404)" ;;
    413*) refusal="denied: $subject: something before $push_host limits the size of a request (413): lift that limit, or add --piece-size" ;;
    429*) refusal="unknown: $subject: $push_host says too many requests (429): run this again later" ;;
    000*)
      IFS= read -r reason < "$talk/reason" || true
      refusal="unknown: $subject: no answer from $push_host: ${reason:-the connection broke}"
      case $curl_code in
        51 | 58 | 60 | 77) refusal+='; name the CA of the site with --ca-file' ;;
        35) if [[ $plain_http == no ]]; then refusal+='; if it speaks http without TLS, add --plain-http'; fi ;;
        6) ;;
        *) refusal+="$(proxy_hint)" ;;
      esac ;;
    407* | 50[234]*) refusal="unknown: $subject: $push_host answered ${status}$(proxy_hint)" ;;
    400*) refusal="unknown: $subject: $push_host answered 400"; if [[ $plain_http == yes ]]; then refusal+='; if it wants TLS, leave --plain-http away'; fi ;;
    *) refusal="unknown: $subject: $push_host answered $status" ;;
  esac
  if [[ -n $said ]]; then refusal+=" ($push_host: $said)"; fi
}
