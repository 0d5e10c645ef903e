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

# ---- one run at a time ----

# What a run is known by: host, process, and when it began, as another one may get its number.
name_of_run() {
  local about fields start=0
  if [[ -r /proc/$1/stat ]]; then
    about=$(< "/proc/$1/stat") || about=''
    read -r -a fields <<< "${about##*) }"
    start=${fields[19]:-0}
  elif ! kill -0 "$1" 2> /dev/null; then start=none; fi
  printf '%s-%s-%s' "${HOSTNAME//[^A-Za-z0-9]/_}" "$1" "$start"
}

# Whether the run of this name goes on; of one on another machine nobody can say, so it does.
is_running() {
  local run_form='^([A-Za-z0-9_]*)-([0-9]+)-([0-9]+)$'
  [[ $1 =~ $run_form && ${BASH_REMATCH[1]} == "${HOSTNAME//[^A-Za-z0-9]/_}" ]] || return 0
  [[ $(name_of_run "${BASH_REMATCH[2]}") == "$1" ]]
}

# DESCRIPTOR WHERE: ends the run when another one holds the file open, which ends with that one. Fails where nothing can be locked.
lock() {
  command -v flock > /dev/null || return 1
  : > "$work/reason"
  if flock -n "$1" 2> "$work/reason"; then return 0; fi
  # a file system without locks has a reason
  if [[ -s $work/reason ]]; then return 1; fi
  fail "another install.sh is at work $2; wait until it is done"
}

# Charts and configs from one machine and package at a time.
lock_package() {
  exec 8< "$here/install.sh"
  lock 8 'with this package' || true
}

flush() { sync 2> /dev/null || true; }
if [[ $(sync --help 2>&1) == *--file-system* ]]; then flush_file() { sync -- "$1"; }; else flush_file() { :; }; fi

blob_path() { printf -v "$1" '%s/sha256/%s/%s/data' "$blob_root" "${2:7:2}" "${2:7}"; }
read_link() { local link_text=''; if [[ -f $2 ]]; then IFS= read -r link_text < "$2" || true; fi; printf -v "$1" '%s' "$link_text"; }
