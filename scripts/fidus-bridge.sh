# The bridge: alone, or with simulated terminals beside the platform of ./fidus run.
#
# What stands beside the platform reads from a pipe whose other end the platform's process holds, and ends when that
# end is gone. So nothing is left behind, not even by a platform that is killed.

# The bridge alone, for the machine where the terminals run, or an operator's order about its keys.
run_bridge() {
  export BRIDGE_DATA=${BRIDGE_DATA:-${FIDUS_DATA:-$root/data}/bridge}
  if [ "${1:-}" = keys ]; then
    build_bridge >&2
    exec_bridge "$@"
  fi
  [ $# -eq 0 ] || fail "bridge takes no arguments but keys; settings come from the environment (docs/reference/bridge.md)."
  build_bridge
  exec_bridge
}

# Simulated terminals for a bridge that runs on this machine.
run_simulator() {
  build_bridge >&2
  export BRIDGE_DATA=${BRIDGE_DATA:-${FIDUS_DATA:-$root/data}/bridge}
  exec_bridge simulate "$@"
}

exec_bridge() {
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" ${bridge_flags:-$java_flags} -jar "$bridge_app/bridge.jar" "$@"
}

# Starts the bridge and its simulated terminals, and tells the platform where the bridge is.
start_local_bridge() {
  local accounts=${SIMULATED_ACCOUNTS:-} pipe
  BRIDGE_DATA=$FIDUS_DATA/bridge
  mkdir -p "$BRIDGE_DATA"
  chmod 700 "$BRIDGE_DATA"
  end_of_the_last_run
  echo $$ >"$BRIDGE_DATA/run.pid"
  choose_port BRIDGE_PORT 8000
  choose_port LINK_PORT 8001
  choose_port SIMULATOR_PORT 8002
  export BRIDGE_DATA
  # It is for this machine alone, whatever was set for a bridge of its own.
  unset BRIDGE_ADDRESS BRIDGE_PLAIN_HTTP BRIDGE_TLS_CERTIFICATE BRIDGE_TLS_KEY LINK_ADDRESS
  # Each account takes memory at both ends.
  bridge_flags="-XX:+UseSerialGC -Xmx$((256 + ${accounts:-0} / 8))m"
  pipe=$BRIDGE_DATA/run.pipe
  rm -f "$pipe"
  mkfifo -m 600 "$pipe"
  exec 9<>"$pipe"
  attend bridge "The FIDUS bridge is ready"
  local bridge_keeper=$!
  local simulator_keeper=
  if [ "$accounts" != 0 ]; then
    attend simulator "The FIDUS simulator is ready" simulate
    simulator_keeper=$!
  fi
  await_attendant bridge "The FIDUS bridge is ready" "$bridge_keeper"
  echo "bridge:     http://localhost:$BRIDGE_PORT, terminals connect to port $LINK_PORT (log: $BRIDGE_DATA/bridge.log)"
  if [ -n "$simulator_keeper" ]; then
    await_attendant simulator "The FIDUS simulator is ready" "$simulator_keeper"
    sed -n 's/^The FIDUS simulator is ready: /simulator:  /p' "$BRIDGE_DATA/simulator.log" | tail -n 1
  fi
  rm -f "$pipe"
  MT5_BRIDGE_URL=http://localhost:$BRIDGE_PORT
  MT5_BRIDGE_API_KEY=$(cat "$BRIDGE_DATA/platform.key")
  # What this bridge reports is simulated, so its accounts need nobody to add them.
  MT5_BRIDGE_TAKES_UP=true
  # One that hangs is ended by the platform, and started again here.
  MT5_BRIDGE_PID_FILE=$BRIDGE_DATA/bridge.pid
  export MT5_BRIDGE_URL MT5_BRIDGE_API_KEY MT5_BRIDGE_TAKES_UP MT5_BRIDGE_PID_FILE
}

# Runs a program beside this process, and again whenever it ends by itself after it was ready once.
attend() {
  local name=$1 ready=$2
  local log=$BRIDGE_DATA/$name.log
  shift 2
  # Before anybody looks into it for what this run says.
  : >"$log"
  (
    exec 8<"$BRIDGE_DATA/run.pipe" 9>&-
    while :; do
      began=$SECONDS
      code=0
      (exec_bridge "$@" --until-input-ends) <&8 8<&- >>"$log" 2>&1 &
      echo $! >"$BRIDGE_DATA/$name.pid"
      wait $! || code=$?
      rm -f "$BRIDGE_DATA/$name.pid"
      # It ends with 0 only when the platform's process is gone.
      [ $code -ne 0 ] || exit 0
      grep -q "$ready" "$log" || exit 1
      [ $((SECONDS - began)) -ge 10 ] || sleep 1
      echo "fidus: the $name has ended with code $code and is started again"
    done
  ) &
}

await_attendant() {
  local name=$1 ready=$2 keeper=$3 log=$BRIDGE_DATA/$1.log _
  for _ in $(seq 1 600); do
    if grep -qs "$ready" "$log"; then return 0; fi
    kill -0 "$keeper" 2>/dev/null || break
    sleep 0.1
  done
  cat "$log" >&2
  fail "the $name did not start; what it said stands above."
}

# A run that was killed leaves nothing but processes that are about to end.
end_of_the_last_run() {
  local pid name _
  pid=$(cat "$BRIDGE_DATA/run.pid" 2>/dev/null || true)
  if [ -n "$pid" ] && [ "$pid" != $$ ] && is_ours "$pid" "$app/platform.jar"; then
    fail "FIDUS already runs on the folder $FIDUS_DATA (process $pid); stop it, or set FIDUS_DATA to another folder."
  fi
  for name in bridge simulator; do
    pid=$(cat "$BRIDGE_DATA/$name.pid" 2>/dev/null || true)
    [ -n "$pid" ] || continue
    for _ in $(seq 1 50); do
      is_ours "$pid" "$bridge_app/bridge.jar" || break
      sleep 0.1
    done
    if is_ours "$pid" "$bridge_app/bridge.jar"; then kill -9 "$pid" 2>/dev/null || true; fi
    rm -f "$BRIDGE_DATA/$name.pid"
  done
}

is_ours() {
  ps -o args= -p "$1" 2>/dev/null | grep -qF -- "$2"
}

# The port that was asked for must be free; the usual one gives way to another.
choose_port() {
  local variable=$1 port=${!1:-$2}
  if [ -n "${!variable:-}" ] && [ "$port" != 0 ]; then
    require_port "$variable" "$port"
  elif [ "$port" = 0 ] || port_in_use "$port"; then
    port=$(free_port)
  fi
  export "$variable=$port"
}

# A run that was just killed may take a moment to let go of its port.
require_port() {
  local _
  [ "$2" != 0 ] || return 0
  for _ in $(seq 1 25); do
    port_in_use "$2" || return 0
    sleep 0.2
  done
  fail "port $2 is in use; stop what uses it, or set $1 to another one."
}

port_in_use() {
  (exec 3<>"/dev/tcp/localhost/$1") 2>/dev/null
}
