# ./fidus drill: breaks simulated terminals and their bridge on purpose, in an installation of its own, and measures.

run_drill() {
  local count=10
  case "${1:-}" in
    "") ;;
    --count) count=${2:-} ;;
    *) fail "drill knows one option, --count N; it was given '$1'." ;;
  esac
  [[ "$count" =~ ^[1-9][0-9]{0,3}$ ]] || fail "--count takes a number from 1 to 9999, not '$count'."
  unset MONGO_URL
  need_node
  build_all
  build_bridge
  drill_round "$count" || fail "a mark was missed."
}

# Four times as many terminals as are broken, so that the others show that the bridge lives. Ends with 2 when all is healed
# and a mark was missed.
drill_round() {
  local count=$1 data log=$state/drill.log port mail pid code=0
  data=$(mktemp -d)
  port=$(free_port)
  mail=$(free_port)
  : >"$log"
  SMTP_HOST=localhost SMTP_PORT=$mail SMTP_STARTTLS=false SMTP_FROM=fidus@house.example \
    ALERT_RECIPIENT_EMAIL="desk@house.example en" \
  RATE_LIMIT_STAFF=$many SIMULATED_ACCOUNTS=$((count * 4 < 20 ? 20 : count * 4)) \
    PORT=$port FIDUS_DATA=$data BRIDGE_PORT=$(free_port) LINK_PORT=$(free_port) SIMULATOR_PORT=$(free_port) \
    "$root/fidus" run >"$log" 2>&1 &
  pid=$!
  # shellcheck disable=SC2064
  trap "kill -9 $pid 2>/dev/null || true; rm -rf '$data'" EXIT
  await_text "$log" "FIDUS is ready"
  node "$root/scripts/drill.mjs" "$port" "$log" "$count" "$mail" || code=$?
  kill "$pid" 2>/dev/null || true
  wait "$pid" || true
  await_silence "$data"
  scan_log "$log" "$data"
  rm -rf "$data"
  trap - EXIT
  case $code in
    0 | 2) return $code ;;
    *) fail "the drill did not pass; $log says more." ;;
  esac
}
