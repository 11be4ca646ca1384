#!/usr/bin/env bash
# Looks after the bridge of this machine: stop, start, back up, deploy, verify, roll back, restart, watch.
# docs/operate/deploy.md says what it needs and what its verbs do. It prints no secret.
set -euo pipefail

usage() {
  cat <<'TEXT'
bridge.sh VERB: looks after the bridge of this machine

  check                       whether everything that the other verbs need is there; changes nothing
  status                      one word: healthy, degraded, unhealthy, idle, or down
  stop | start                the bridge
  back-up                     a checked copy of program and data, of a bridge that is stopped
  deploy FILE SHA256 REASON   stop, back up, put FILE in place, start, verify; roll back when that fails
  roll-back [BACKUP]          back to a backup, the newest if none is named
  verify                      every route and every account
  monitor                     restarts a bridge that does not answer, and verifies
  full-restart REASON [TIME]  the bridge and all its terminals; nothing when TIME is over 15 minutes ago
  hold BY REASON | release    keep healers away, or let them again

Ends with 0: done, 1: failed, 2: misused, 3: failed and rolled back, 4: failed, and rolling back failed too, 75: held.
TEXT
}

# Over SSH both files come as one.
if ! declare -F take_turn >/dev/null; then
  # shellcheck source=machine.sh
  . "$(dirname "${BASH_SOURCE[0]}")/machine.sh"
fi

# -- verification ------------------------------------------------------------------------------------------------------

# The accounts that are well now are those that have to be well afterwards.
remember_accounts() {
  local status
  if status=$(get /api/mt5/status); then
    jq '[.accounts[] | select(.reason == null) | {server, account, source}]' <<<"$status" >"$accounts_file.new"
    mv -f "$accounts_file.new" "$accounts_file"
    say "$(jq length "$accounts_file") accounts are well and have to be well afterwards"
  else
    say "the bridge does not answer; the accounts of the last time have to be well afterwards"
  fi
}

expected_accounts() {
  if [ -s "$accounts_file" ]; then cat "$accounts_file"; else echo '[]'; fi
}

# What is still missing: accounts that are not well, or not heard of since the given second.
missing_accounts() {
  jq -r --argjson expected "$(expected_accounts)" --argjson since "$2" '
    .accounts as $now | $expected[] | . as $one
    | [$now[] | select(.server == $one.server and .account == $one.account)] as $found
    | if ($found | length) != 1 then "\(.account): not there"
      elif $found[0].source != .source then "\(.account): is \($found[0].source) and was \(.source)"
      elif $found[0].reason != null then "\(.account): \($found[0].reason)"
      elif ($found[0].heard | sub("\\.[0-9]+"; "") | fromdate) < $since then "\(.account): not heard of since"
      else empty end' <<<"$1"
}

# verify_bridge SECOND: every account that was well is well again and was heard of since, and every route answers.
verify_bridge() {
  local since=$1 began=$SECONDS status missing="the bridge does not answer" gone=0
  while [ $((SECONDS - began)) -lt "$BRIDGE_PATIENCE" ]; do
    if status=$(get /api/mt5/status); then
      gone=0
      missing=$(missing_accounts "$status" "$since" 2>/dev/null) || missing="the status cannot be read"
      [ -n "$missing" ] || break
    elif keeper_runs; then
      gone=0
    else
      missing="the bridge has ended"
      gone=$((gone + 1))
      [ $gone -lt 6 ] || break
    fi
    sleep 0.5
  done
  if [ -n "$missing" ]; then
    say "not well after $((SECONDS - began)) s: $(head -n 5 <<<"$missing" | paste -sd ';')"
    return 1
  fi
  verify_routes && verify_accounts "$status" || return 1
  say "verified after $((SECONDS - began)) s: $(jq -r '"\(.status), \(.terminals.well) of \(.terminals.known) accounts are well"' <<<"$status")"
}

verify_routes() {
  local path
  for path in / /api/mt5/bridge/health; do
    expect "$path without a key" 'keys == ["status"]' "$(get --open "$path")" || return 1
    expect "$path" '(.status | type == "string") and (.accounts | type == "array")' "$(get "$path")" || return 1
  done
  for path in /api/mt5/accounts /api/mt5/accounts/summary; do
    expect "$path" '.success and .count == (.accounts | length)' "$(get "$path")" || return 1
  done
  for path in /api/mt5/status /api/mt5/accounts /api/mt5/accounts/summary /api/mt5/stream /api/mt5/commands /api/keys; do
    [ "$(status_of --open "$path")" = 401 ] || {
      say "$path answers without a key"
      return 1
    }
  done
}

verify_accounts() {
  local server account base query until
  until=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  while IFS=$'\t' read -r account server; do
    base=/api/mt5/account/$account
    query=server=$(jq -rn --arg text "$server" '$text | @uri')
    expect "$base/info" ".account_id == $account and .live_data.balance != null and .live_data.equity != null" \
      "$(get "$base/info?$query")" || return 1
    expect "$base/balance" ".success and .account_id == $account" "$(get "$base/balance?$query")" || return 1
    expect "$base/positions" ".account_id == $account" "$(get "$base/positions?$query")" || return 1
    expect "$base/trades" ".success and .account_id == $account and .count <= 1" "$(get "$base/trades?limit=1&$query")" || return 1
    expect "$base/deals" ".success and .account_id == $account" \
      "$(get "$base/deals?from=$until&to=$until&$query")" || return 1
  done < <(expected_accounts | jq -r '.[] | [.account, .server] | @tsv')
}

expect() {
  jq -e "$2" <<<"$3" >/dev/null 2>&1 && return 0
  say "$1 does not answer as it should"
  return 1
}

# -- the verbs ---------------------------------------------------------------------------------------------------------

check_machine() {
  local free
  need java flock ps
  [ -f "$BRIDGE_HOME/bridge.jar" ] || fail "there is no bridge.jar in $BRIDGE_HOME."
  [ -w "$BRIDGE_HOME" ] && [ -w "$BRIDGE_DATA" ] || fail "$BRIDGE_HOME and $BRIDGE_DATA have to be writable by $(id -un)."
  [ "$BRIDGE_KEEPER" != systemd ] || systemctl cat "$BRIDGE_SERVICE" >/dev/null 2>&1 ||
    fail "systemd knows no unit $BRIDGE_SERVICE."
  free=$(df -Pk "$BRIDGE_HOME" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "$free" -ge 500 ] || fail "only $free MB are free below $BRIDGE_HOME; a deployment needs 500."
  say "everything is there; $free MB free; the bridge is $(word)$([ ! -e "$hold_file" ] || echo ', and held')"
}

deploy() {
  local file=$1 sum=$2 reason=$3 backup=
  [ -f "$file" ] || fail "there is no file $file." $misused
  [ "$(sha256sum <"$file" | cut -d ' ' -f 1)" = "$sum" ] || fail "$file is not what was built: its SHA-256 differs."
  [ "$(head -c 2 "$file")" = PK ] || fail "$file is not a Java archive."
  take_turn
  mend_what_was_cut_off
  require_no_hold
  remember_accounts
  : >"$deployment_file"
  trap abandon_deployment EXIT
  hold_bridge deployment "$reason"
  stop_bridge
  backup=$(back_up)
  echo "$backup" >"$deployment_file"
  say "backed up as $backup"
  put_in_place "$file"
  if keeper_start && verify_bridge "$(date +%s)"; then
    rm -f "$deployment_file"
    release_bridge
    say "deployed"
    return 0
  fi
  roll_back "$backup" || fail "the new version failed, and the one before is not well either: a person is needed." $not_rolled_back
  fail "the new version failed; the one before is back and well." $rolled_back
}

# Whatever stopped a deployment half way, the bridge runs again afterwards.
abandon_deployment() {
  local code=$?
  trap - EXIT
  mend_what_was_cut_off
  exit $code
}

# Healers may work again afterwards, also on a bridge that is not well.
roll_back() {
  local backup=${1:-$(newest_backup)}
  [ -n "$backup" ] || fail "there is no backup." $not_rolled_back
  restore "$backup"
  keeper_start
  rm -f "$deployment_file"
  release_bridge
  verify_bridge "$(date +%s)"
}

monitor() {
  local state _
  take_turn 300
  mend_what_was_cut_off
  require_no_hold
  for _ in 1 2 3; do
    state=$(word)
    [ "$state" = down ] || break
    sleep "${BRIDGE_PAUSE:-5}"
  done
  case "$state" in
    down) ;;
    unhealthy)
      # Whether its terminals should be well now is for the watchdog to say, who knows the market's hours.
      say "the bridge answers, and none of its terminals is well"
      echo "::warning::The bridge answers, and none of its terminals is well."
      return 0
      ;;
    *)
      say "$state"
      return 0
      ;;
  esac
  say "the bridge does not answer and is restarted"
  keeper_stop
  keeper_start
  verify_bridge "$(date +%s)" || fail "the bridge is not well after its restart."
}

full_restart() {
  local reason=$1 asked=${2:-} status began
  if [ -n "$asked" ]; then
    asked=$(date -u -d "$asked" +%s 2>/dev/null) || fail "'$2' is no instant." $misused
    [ $(($(date +%s) - asked)) -le $longest_wait_for_a_dispatch ] ||
      fail "this was asked for at $2, too long ago to still be right; nothing is done."
  fi
  take_turn 300
  mend_what_was_cut_off
  require_no_hold
  remember_accounts
  began=$(date +%s)
  # Asked first, the bridge notes who wanted it, and says no when it is held; one that does not answer is just restarted.
  order restart-bridge null "$reason"
  keeper_stop
  keeper_start
  verify_bridge "$began" || say "not every account came back with the bridge; their terminals are restarted now"
  began=$(date +%s)
  status=$(get /api/mt5/status) || fail "the bridge does not answer after its restart."
  while read -r account; do
    order restart-terminal "$account" "$reason"
  done < <(jq -c '.accounts[] | {server, login: .account}' <<<"$status")
  verify_bridge "$began" || fail "the bridge or a terminal is not well after the restart."
}

# A command to the bridge. Held, nothing goes on; what it cannot do now is said and left.
order() {
  local answer code
  answer=$(ask /api/mt5/commands "$(jq -cn --arg command "$1" --argjson account "$2" --arg reason "$3" \
    '{command: $command, account: $account, reason: $reason}')") || {
    say "$1: the bridge does not answer"
    return 0
  }
  code=${answer##*$'\n'}
  case "$code" in
    202) say "$1${2:+ $2}: accepted" ;;
    409)
      case "${answer%$'\n'*}" in
        *'"held"'*) fail "the bridge is held; nothing is done." $held ;;
        *) say "$1 $2: cannot be done now" ;;
      esac
      ;;
    *) say "$1 $2: refused with status $code" ;;
  esac
}

main() {
  local verb=${1:-help}
  [ $# -eq 0 ] || shift
  need curl jq sha256sum openssl
  case "$verb" in
    check) check_machine ;;
    status) word ;;
    stop) take_turn && stop_bridge ;;
    start) take_turn && keeper_start ;;
    back-up) take_turn && back_up ;;
    deploy)
      [ $# -eq 3 ] || fail "deploy takes a file, its SHA-256 and a reason." $misused
      deploy "$@"
      ;;
    roll-back)
      take_turn
      roll_back "$@" || fail "the version of the backup is not well." $not_rolled_back
      ;;
    verify) verify_bridge 0 ;;
    monitor) monitor ;;
    full-restart)
      [ $# -ge 1 ] && [ -n "$1" ] || fail "full-restart takes a reason." $misused
      full_restart "$@"
      ;;
    hold)
      [ $# -eq 2 ] || fail "hold takes who and why." $misused
      hold_bridge "$@"
      ;;
    release) release_bridge ;;
    help | -h | --help) usage ;;
    *)
      usage >&2
      exit $misused
      ;;
  esac
}

main "$@"
exit
