# ---- the rest ----

run_check() {
  check_tools
  check_checksums
  check_cluster
  if [[ -z $public_key && -f $here/manifest.json.sig ]]; then say 'note: the package is signed; add --key FILE to check by whom'; fi
  if [[ -n $push ]]; then
    prepare_push
  elif [[ -n $storage ]]; then
    check_storage
    prove_base
    if (( ${#problems[@]} == 0 )); then plan_images; check_space; moved_tags=(); say_tags; fi
  elif [[ $kind != platform ]]; then
    say "note: add --storage or --push to check that ${bases[*]} is there"
  fi
  stop_on_problems
  say "$product $version is ready to be installed"
}

parse_arguments() {
  (( $# > 0 )) || { usage; exit 2; }
  command=$1
  shift
  while (( $# > 0 )); do
    case $1 in
      --storage | --base-version | --key | --log | --helm | --kubectl | --push | --auth-file | --ca-file | --piece-size | --config | --timeout)
        if (( $# < 2 )) || [[ -z $2 ]]; then misuse "$1 needs a value"; fi ;;&
      --storage) storage=$2; shift ;;
      --base-version) base_version=$2; shift ;;
      --key) public_key=$2; shift ;;
      --log) log=$2; shift ;;
      --helm) helm=$2; shift ;;
      --kubectl) kubectl=$2; shift ;;
      --config) config=$2; shift ;;
      --timeout)
        [[ $2 =~ ^[1-9][0-9]*[smh]$ ]] || misuse '--timeout needs a time such as 10m'
        timeout=$2
        shift ;;
      --push) push=$2; shift ;;
      --auth-file) auth_file=$2; shift ;;
      --ca-file) ca_file=$2; shift ;;
      --piece-size)
        [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] || misuse '--piece-size needs a number of MiB'
        piece_size=$(($2 * 1048576))
        shift ;;
      --plain-http) plain_http=yes ;;
      --create-projects) create_projects=yes ;;
      --overwrite) overwrite=yes ;;
      --partial-indexes) partial_indexes=yes ;;
      --images) ask_images=yes ;;
      --dry-run) dry_run=yes ;;
      --deep) deep=yes ;;
      --wait) wait_ready=yes ;;
      --undo-hotfixes) undo_hotfixes=yes ;;
      --delete-data) delete_data=yes ;;
      --yes) yes=yes ;;
      -h | --help) usage; exit 0 ;;
      *) misuse "unknown option $1" ;;
    esac
    shift
  done
  if [[ -n $push && -n $storage ]]; then misuse 'the images go into a --storage or are pushed with --push, not both'; fi
  if [[ -n $push ]]; then parse_registry; fi
  if [[ $storage == */ && $storage != / ]]; then storage=${storage%/}; fi
  if [[ -n $storage && $storage != /* ]]; then storage=$PWD/$storage; fi
}

open_log() {
  local file=$log
  log=''
  { : >> "$file"; } 2> /dev/null || fail "--log: cannot write into $file"
  log=$file
  record "$(date -u +%Y-%m-%dT%H:%M:%SZ) install.sh $*"
}

# Cleans up, whatever the run ends by.
end_run() {
  trap '' INT TERM HUP
  if (( $1 != 0 )) && [[ $explained == no ]]; then complain 'install.sh: it ended before it was done; put right what is said above and run the same again to go on' || true; fi
  clean_scratch
  rm -rf -- "$work"
  # what some tool ended with is none of the exit codes
  if (( $1 != 0 )) && [[ $explained == no ]]; then exit 1; fi
}

main() {
  if (( BASH_VERSINFO[0] < 4 )); then printf 'install.sh needs bash 4 or newer\n' >&2; exit 1; fi
  parse_arguments "$@"
  case $command in
    help | -h | --help) usage; exit 0 ;;
    check | images | configs | charts | status | uninstall) ;;
    *) misuse "unknown command $command" ;;
  esac
  if [[ -n $log ]]; then open_log "$@"; fi
  here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
  work=$(mktemp -d 2> /dev/null) || fail "there is no place for temporary files in ${TMPDIR:-/tmp}: name another folder with TMPDIR"
  if [[ $work != /* ]]; then work=$PWD/$work; fi
  trap 'end_run $?' EXIT
  trap 'explained=yes; complain "install.sh: interrupted; run the same again to go on"; exit 1' INT TERM HUP
  choose_tools
  if [[ -n $public_key ]]; then check_signatures; fi
  load_package
  if [[ $kind == platform ]]; then base=''; fi
  "run_$command"
}

main "$@"
