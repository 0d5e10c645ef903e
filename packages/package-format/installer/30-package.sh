# ---- the package ----

# The checksum that checksums.txt has for a file.
listed_sum() {
  local sum name
  while read -r sum name; do if [[ $name == "$1" ]]; then printf '%s' "$sum"; return 0; fi; done < "$here/checksums.txt"
}

# By segment: its checksum in the manifest, which has one line per segment, before those of files. It tells which of two is wrong.
declare -A manifest_sums=()
read_manifest() {
  local line segment_line='^\{"name":"(segment-[0-9]+\.tar)","size":[0-9]+,"sha256":"([0-9a-f]{64})"\},?$'
  [[ -f $here/manifest.json ]] || return 0
  while read -r line && [[ $line != '"files": '* ]]; do
    if [[ $line =~ $segment_line ]]; then manifest_sums[${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}; fi
  done < "$here/manifest.json"
}

# NAME SUM, which is not what checksums.txt says: which of the two is damaged, in $damage.
damage=''
judge_damage() {
  if [[ ${manifest_sums[$1]:-} == "$2" ]]; then damage="checksums.txt is damaged: $1 is as manifest.json says, and checksums.txt has another checksum"
  else damage="$1 is damaged: its checksum is not that of checksums.txt"; fi
}

load_package() {
  local sum
  [[ -f $here/checksums.txt ]] || fail "$here has no checksums.txt: it is no package, or not whole"
  [[ -s $here/checksums.txt ]] || fail 'copy the package again: checksums.txt is empty'
  [[ -f $here/segment-0001.tar ]] || fail "$here has no segment-0001.tar: the package is not whole"
  [[ -n $(listed_sum segment-0001.tar) ]] || fail 'copy the package again: checksums.txt is damaged, it does not list segment-0001.tar'
  read_manifest
  sum=$(hash_file "$here/segment-0001.tar") || fail "$here/segment-0001.tar cannot be read"
  if [[ $sum != "$(listed_sum segment-0001.tar)" ]]; then judge_damage segment-0001.tar "$sum"; fail "copy the package again: $damage"; fi
  tar -xf "$here/segment-0001.tar" -C "$work" install/package.tsv install/blobs.tsv install/links.tsv install/tags.tsv install/addons.tsv install/requires.tsv || fail 'segment-0001.tar does not have the tables of a package'
  local key value format=''
  while IFS=$'\t' read -r key value; do
    case $key in
      formatVersion) format=$value ;;
      kind) kind=$value ;;
      product) product=$value ;;
      version) version=$value ;;
      base) bases+=("$value") ;;
    esac
  done < "$work/install/package.tsv"
  [[ $format == 1 ]] || fail "the package has format ${format:-none}; this script reads 1"
  [[ $product =~ $word_form && $version =~ $word_form ]] || fail 'the package does not say its product and version'
}

# Whether FILE.sig is the signature of FILE by the public key.
is_signed() {
  if [[ $1 == ed25519 ]]; then openssl pkeyutl -verify -pubin -inkey "$public_key" -rawin -in "$2" -sigfile "$2.sig" > /dev/null 2>&1
  else openssl dgst -sha256 -verify "$public_key" -signature "$2.sig" "$2" > /dev/null 2>&1; fi
}

# Ends the run unless checksums and manifest are signed. The checksums lead to every other file.
check_signatures() {
  local name about algorithm=other
  command -v openssl > /dev/null || fail '--key needs openssl, which is not installed'
  [[ -f $public_key && -r $public_key ]] || fail "--key: $public_key cannot be read"
  about=$(openssl pkey -pubin -in "$public_key" -noout -text 2> /dev/null) || fail "--key: $public_key is no public key as PEM"
  if [[ $about == ED25519* ]]; then
    algorithm=ed25519
    if [[ $(openssl version) == 'OpenSSL 1.'* ]]; then fail '--key: a signature by an Ed25519 key needs openssl 3'; fi
  fi
  for name in manifest.json checksums.txt; do
    if [[ ! -f $here/$name ]]; then problem "$name is missing"
    elif [[ ! -f $here/$name.sig ]]; then problem "$name is not signed: there is no $name.sig"
    elif ! is_signed "$algorithm" "$here/$name"; then problem "$name.sig is not the signature of $name by this key"; fi
  done
  stop_on_problems
  say "manifest.json and checksums.txt are signed by the key $public_key"
}

check_tools() {
  local tool
  for tool in tar xargs cat date dd df dirname head ls mkdir mktemp mv rm rmdir tail; do command -v "$tool" > /dev/null || problem "$tool is not installed"; done
  command -v gzip > /dev/null || say 'note: gzip is not installed; the charts need it'
}

check_checksums() {
  local sum name own count=0
  local -A listed=()
  while read -r sum name || [[ -n $sum ]]; do
    if [[ ! $sum =~ ^[0-9a-f]{64}$ || ! $name =~ $word_form ]]; then problem 'checksums.txt is damaged: it has a line that is no checksum'; continue; fi
    listed[$name]=$sum
    if [[ ! -f $here/$name ]]; then problem "$name is missing"
    elif ! own=$(hash_file "$here/$name" 2> /dev/null); then problem "$name cannot be read"
    elif [[ $own != "$sum" ]]; then judge_damage "$name" "$own"; problem "$damage"
    else count=$((count + 1)); fi
    if is_quiet; then say "  $count files checked after $SECONDS s"; fi
  done < "$here/checksums.txt"
  # a list that was cut off at the end of a line looks whole
  for name in INSTALL.md install.sh manifest.json; do [[ -n ${listed[$name]:-} ]] || problem "checksums.txt is not whole: it does not list $name"; done
  for name in "${!manifest_sums[@]}"; do
    if [[ ${listed[$name]:-} != "${manifest_sums[$name]}" ]]; then problem "checksums.txt does not list $name as manifest.json does"; fi
  done
  for name in "$here"/segment-*; do
    name=${name##*/}
    [[ -n ${listed[$name]:-}${manifest_sums[$name]:-} ]] || problem "$name does not belong to the package"
  done
  say "$(counted "$count" file) with the checksum of checksums.txt"
}
