# What the verbs of bridge.sh have in common: settings, who keeps the process, asking the bridge, whose turn it is, backups.
# It is sourced, or sent before bridge.sh over SSH.

BRIDGE_HOME=${BRIDGE_HOME:-/opt/fidus}
BRIDGE_DATA=${BRIDGE_DATA:-/var/lib/fidus-bridge}
BRIDGE_KEEPER=${BRIDGE_KEEPER:-systemd}
BRIDGE_SERVICE=${BRIDGE_SERVICE:-fidus-bridge}
BRIDGE_JAVA=${BRIDGE_JAVA:-java}
BRIDGE_PATIENCE=${BRIDGE_PATIENCE:-120}
BRIDGE_BACKUPS=${BRIDGE_BACKUPS:-5}

failed=1 misused=2 rolled_back=3 not_rolled_back=4 held=75
hold_file=$BRIDGE_DATA/bridge.hold
accounts_file=$BRIDGE_HOME/accounts.json
deployment_file=$BRIDGE_HOME/deployment
pid_file=$BRIDGE_HOME/bridge.pid
longest_wait_for_a_dispatch=900

# Whoever listens may be gone; the work goes on to its end all the same, and what was said is kept.
trap '' HUP PIPE

say() {
  echo "bridge: $*" 2>/dev/null || true
  echo "$(date -u +%Y-%m-%dT%H:%M:%SZ) $*" 2>/dev/null >>"$BRIDGE_HOME/deploy.log" || true
}

fail() {
  say "$1" >&2
  exit "${2:-$failed}"
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool is needed on this machine and was not found."
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# -- who keeps the process ---------------------------------------------------------------------------------------------

keeper_start() {
  case "$BRIDGE_KEEPER" in
    systemd) as_root systemctl start "$BRIDGE_SERVICE" ;;
    task) schtasks.exe /Run /TN "$BRIDGE_SERVICE" >/dev/null ;;
    process)
      ! process_runs || return 0
      # shellcheck disable=SC2086
      BRIDGE_DATA=$BRIDGE_DATA nohup "$BRIDGE_JAVA" ${BRIDGE_FLAGS:--XX:+UseSerialGC -Xmx256m} -jar "$BRIDGE_HOME/bridge.jar" \
        </dev/null >>"$BRIDGE_HOME/bridge.log" 2>&1 9>&- &
      echo $! >"$pid_file"
      ;;
    *) fail "BRIDGE_KEEPER is systemd, task or process, and not '$BRIDGE_KEEPER'." $misused ;;
  esac
}

keeper_stop() {
  case "$BRIDGE_KEEPER" in
    systemd) as_root systemctl stop "$BRIDGE_SERVICE" ;;
    # What does not run cannot be ended; whether it still answers is asked below.
    task) schtasks.exe /End /TN "$BRIDGE_SERVICE" >/dev/null || say "the task was not running" ;;
    process) process_stop ;;
    *) fail "BRIDGE_KEEPER is systemd, task or process, and not '$BRIDGE_KEEPER'." $misused ;;
  esac
}

keeper_runs() {
  case "$BRIDGE_KEEPER" in
    systemd) systemctl is-active --quiet "$BRIDGE_SERVICE" ;;
    task) schtasks.exe /Query /TN "$BRIDGE_SERVICE" 2>/dev/null | grep -qw Running ;;
    *) process_runs ;;
  esac
}

# The number of a process may have passed on to another one.
process_runs() {
  local pid
  pid=$(cat "$pid_file" 2>/dev/null) || return 1
  [ -n "$pid" ] && ps -o args= -p "$pid" 2>/dev/null | grep -qF -- "$BRIDGE_HOME/bridge.jar"
}

process_stop() {
  local pid _
  process_runs || return 0
  pid=$(cat "$pid_file")
  kill "$pid" 2>/dev/null || return 0
  for _ in $(seq 1 100); do
    process_runs || break
    sleep 0.1
  done
  if process_runs; then
    say "it does not end within 10 s, and is killed"
    kill -9 "$pid" 2>/dev/null || true
    sleep 0.2
  fi
  rm -f "$pid_file"
}

stop_bridge() {
  local _
  keeper_stop
  for _ in $(seq 1 50); do
    if ! keeper_runs && [ "$(word)" = down ]; then
      say "stopped"
      return 0
    fi
    sleep 0.2
  done
  fail "the bridge still answers after it was stopped; it is not run by $BRIDGE_KEEPER."
}

# -- asking the bridge -------------------------------------------------------------------------------------------------

address() {
  jq -er .uri "$BRIDGE_DATA/bridge.address" 2>/dev/null
}

# The bridge shows the certificate that it was started with, under whatever name: only its key counts.
tls_options() {
  local certificate
  certificate=$(jq -er '.certificate // empty' "$BRIDGE_DATA/bridge.address" 2>/dev/null) || return 0
  printf 'insecure\npinnedpubkey = "sha256//%s"\n' "$(openssl x509 -in "$certificate" -noout -pubkey |
    openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | openssl base64 -A)"
}

# ask [--open] PATH [BODY]: prints the body and sets nothing; the status is its last line. The key is in no argument list.
ask() {
  local open= url body=()
  if [ "$1" = --open ]; then
    open=yes
    shift
  fi
  url=$(address) || return 1
  [ $# -lt 2 ] || body=(-H 'Content-Type: application/json' --data-binary "$2")
  {
    [ -n "$open" ] || printf 'header = "X-API-Key: %s"\n' "$(cat "$BRIDGE_DATA/platform.key")"
    tls_options
  } | curl -s --max-time 10 -w '\n%{http_code}' "${body[@]}" --config - "$url$1" 2>/dev/null
}

# An answer with status 200, or nothing. A minute has 300 requests; whoever has spent them waits.
get() {
  local answer _
  for _ in $(seq 1 14); do
    answer=$(ask "$@") || return 1
    case "${answer##*$'\n'}" in
      200)
        printf '%s\n' "${answer%$'\n'*}"
        return 0
        ;;
      429) sleep 5 ;;
      *) return 1 ;;
    esac
  done
  return 1
}

status_of() {
  local answer
  answer=$(ask "$@") || {
    echo 000
    return 0
  }
  echo "${answer##*$'\n'}"
}

# What the bridge says of itself to anybody.
word() {
  local answer
  if answer=$(get --open /api/mt5/bridge/health) && answer=$(jq -er .status <<<"$answer" 2>/dev/null); then
    echo "$answer"
  else
    echo down
  fi
}

# -- whose turn it is --------------------------------------------------------------------------------------------------

# One of these at a time on this machine; the operating system gives the lock back, however a holder ends.
take_turn() {
  exec 9>>"$BRIDGE_HOME/deploy.lock"
  flock -w "${1:-0}" 9 || fail "another of these is under way on this machine." $held
}

require_no_hold() {
  [ -e "$hold_file" ] || return 0
  fail "held by $(jq -r '"\(.by): \(.reason)"' "$hold_file" 2>/dev/null || echo somebody); nothing is done." $held
}

hold_bridge() {
  local draft=$hold_file.draft
  (umask 077 && jq -n --arg by "$1" --arg reason "$2" --arg at "$(date -u +%Y-%m-%dT%H:%M:%SZ)" \
    '{by: $by, reason: $reason, at: $at}' >"$draft")
  mv -f "$draft" "$hold_file"
  say "held by $1: $2"
}

release_bridge() {
  rm -f "$hold_file"
  say "released"
}

# A deployment whose process died leaves the name of its backup, and a bridge that may be half done.
mend_what_was_cut_off() {
  local backup
  [ -e "$deployment_file" ] || return 0
  backup=$(cat "$deployment_file")
  say "a deployment was cut off; going back to ${backup:-what is there}"
  [ -z "$backup" ] || restore "$backup"
  rm -f "$deployment_file"
  release_bridge
  keeper_start
  verify_bridge 0 || fail "the bridge is not well after a deployment that was cut off." $not_rolled_back
}

# -- backup and restore ------------------------------------------------------------------------------------------------

# What stands for a running process is no data.
is_of_a_process() {
  case "$1" in
    *.lock | bridge.address | bridge.hold) return 0 ;;
    *) return 1 ;;
  esac
}

copy_data() {
  local file
  mkdir -p "$2"
  for file in "$1"/*; do
    [ -f "$file" ] || continue
    is_of_a_process "${file##*/}" || cp -p "$file" "$2/"
  done
}

# Prints the name of the backup and nothing else.
back_up() {
  local name folder
  ! keeper_runs || fail "the bridge is backed up when it is stopped, and it runs."
  name=$(date -u +%Y-%m-%dT%H%M%SZ)-$$
  folder=$BRIDGE_HOME/backups/$name
  (
    umask 077
    mkdir -p "$folder"
    cp -p "$BRIDGE_HOME/bridge.jar" "$folder/bridge.jar"
    copy_data "$BRIDGE_DATA" "$folder/data"
    cd "$folder"
    find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum >SHA256SUMS
    sync -f SHA256SUMS
  ) || fail "the backup could not be written to $folder."
  is_whole "$folder" || fail "the backup $folder is not equal to what was copied."
  cmp -s "$folder/bridge.jar" "$BRIDGE_HOME/bridge.jar" || fail "the backup $folder is not equal to what was copied."
  forget_old_backups
  echo "$name"
}

is_whole() {
  (cd "$1" && sha256sum --quiet --strict -c SHA256SUMS >/dev/null 2>&1)
}

forget_old_backups() {
  local old
  find "$BRIDGE_HOME/backups" -mindepth 1 -maxdepth 1 -type d | sort | head -n "-$BRIDGE_BACKUPS" | while read -r old; do
    rm -rf "$old"
  done
}

newest_backup() {
  find "$BRIDGE_HOME/backups" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' 2>/dev/null | sort | tail -n 1
}

# Puts a backup back. What was there is kept aside, and the log of commands only ever grows.
restore() {
  local folder=$BRIDGE_HOME/backups/$1 aside file
  is_whole "$folder" || fail "the backup $folder is missing or damaged; nothing was changed." $not_rolled_back
  aside=$BRIDGE_HOME/failed/$(date -u +%Y-%m-%dT%H%M%SZ)-$$
  (umask 077 && mkdir -p "$aside/data")
  keeper_stop
  copy_data "$BRIDGE_DATA" "$aside/data"
  [ ! -e "$BRIDGE_HOME/bridge.jar" ] || cp -p "$BRIDGE_HOME/bridge.jar" "$aside/bridge.jar"
  for file in "$BRIDGE_DATA"/*; do
    if [ -f "$file" ] && ! is_of_a_process "${file##*/}" && [ "${file##*/}" != commands.log ]; then rm -f "$file"; fi
  done
  for file in "$folder/data"/*; do
    [ -f "$file" ] || continue
    [ "${file##*/}" = commands.log ] && [ -e "$BRIDGE_DATA/commands.log" ] || cp -p "$file" "$BRIDGE_DATA/"
  done
  put_in_place "$folder/bridge.jar"
  is_restored "$folder" || fail "the backup $folder could not be put back whole; what was there is in $aside." $not_rolled_back
  say "restored the backup $1; what was there is in $aside"
}

is_restored() {
  local file
  cmp -s "$1/bridge.jar" "$BRIDGE_HOME/bridge.jar" || return 1
  for file in "$1/data"/*; do
    [ -f "$file" ] && [ "${file##*/}" != commands.log ] || continue
    cmp -s "$file" "$BRIDGE_DATA/${file##*/}" || return 1
  done
}

put_in_place() {
  cp -p "$1" "$BRIDGE_HOME/bridge.jar.new"
  sync -f "$BRIDGE_HOME/bridge.jar.new"
  mv -f "$BRIDGE_HOME/bridge.jar.new" "$BRIDGE_HOME/bridge.jar"
}
