# ---- bytes ----

choose_tools() {
  if command -v openssl > /dev/null && printf '' | openssl dgst -sha256 -r > /dev/null 2>&1; then hasher=openssl
  elif command -v sha256sum > /dev/null; then hasher=sha256sum
  else fail 'neither openssl nor sha256sum is installed'; fi
  if [[ $(printf 'abcdef' > "$work/probe" && dd if="$work/probe" bs=1M iflag=skip_bytes,count_bytes skip=2 count=3 2> /dev/null) == cde ]]; then reader='dd'
  else reader='tail'; fi
}

# The sha256 of a file, in hex.
hash_file() {
  local sum
  if [[ $hasher == openssl ]]; then sum=$(openssl dgst -sha256 -r < "$1"); else sum=$(sha256sum < "$1"); fi
  printf '%s' "${sum%% *}"
}

# SIZE bytes from OFFSET of FILE; a short answer is found by its checksum.
read_range() {
  local file=$1 offset=$2 size=$3
  if [[ $reader == dd ]]; then
    dd if="$file" bs=1M iflag=skip_bytes,count_bytes skip="$offset" count="$size" 2> "$work/reason"
  else
    { tail -c "+$((offset + 1))" -- "$file" 2> /dev/null || true; } | head -c "$size" 2> "$work/reason"
  fi
}

# Paths on stdin, relative to the storage; answers "SIZE PATH" for those that are regular files.
sizes_of() {
  local paths mode size rest
  paths=$(cat)
  [[ -n $paths ]] || return 0
  # ls fails where one of the paths is absent; that is an answer
  { (cd -- "$storage" && printf '%s\n' "$paths" | xargs ls -lnd 2> /dev/null) || true; } | while read -r mode _ _ _ size rest; do
    if [[ $mode == -* ]]; then printf '%s %s\n' "$size" "${rest##* }"; fi
  done
}

flush() { sync 2> /dev/null || true; }
if [[ $(sync --help 2>&1) == *--file-system* ]]; then flush_file() { sync -- "$1"; }; else flush_file() { :; }; fi

blob_path() { printf -v "$1" '%s/sha256/%s/%s/data' "$blob_root" "${2:7:2}" "${2:7}"; }
read_link() { local link_text=''; if [[ -f $2 ]]; then IFS= read -r link_text < "$2" || true; fi; printf -v "$1" '%s' "$link_text"; }
