# ./fidus test: every check, in the order in which a failure is cheapest to see.


# The browser tests do in a minute what people do in an hour, all of them as one person from one address.
many=20000

# Prepares what the checks need besides a JDK and Node: a browser, strace, a mongod.
test_tools() {
  step "Tools of the checks"
  find_chromium || need_package chromium chromium "the browser checks run in it" ||
    fail "the browser checks need Chromium (or set FIDUS_CHROMIUM to a Chrome)."
  find_chromium
  need_package strace strace "counts disk synchronisations" || true
  need_package g++ g++ "compiles the terminal's programs, to run them" || true
  need_package jq jq "the scripts that deploy a bridge read answers with it" || true
  need_package ssh openssh-client "the scripts that deploy a bridge reach its machine with it" || true
  echo "browser: $("$FIDUS_CHROMIUM" --version 2>/dev/null)"
}

check_web() {
  step "Web: lint, unit tests, size"
  (cd web && npm run --silent lint && npm run --silent test && npm run --silent size)
}

check_java() {
  step "Java: style, architecture, unit, property, contract and API tests"
  # Store and bridge do not need each other, and both wait more than they work.
  "$root/mvnw" -B -ntp -T 2 verify | grep --line-buffered -E '^\[(INFO|ERROR)\] (Tests run:.*--|Building FIDUS|BUILD)|^\[ERROR\]'
}

check_browser() {
  step "Browser: the program as a person uses it"
  local data port log pid password
  data=$(mktemp -d)
  log=$state/browser-platform.log
  port=$(free_port)
  RATE_LIMIT_STAFF=$many RATE_LIMIT_GUEST=$many PORT=$port FIDUS_DATA=$data start_in_background "$log"
  pid=$!
  # shellcheck disable=SC2064
  trap "kill $pid 2>/dev/null || true; rm -rf '$data'" EXIT
  wait_ready "$port" "$log"
  password=$(first_password "$log")
  (cd web && FIDUS_URL=http://localhost:$port FIDUS_PASSWORD=$password npm run --silent e2e)
  kill "$pid"
  wait "$pid" || true
  scan_log "$log" "$data"
  rm -rf "$data"
  trap - EXIT
}

# The program as ./fidus run starts it: with a bridge and simulated terminals, killed, and started again.
check_run() {
  step "Run: the bridge and its simulated terminals stand, fall and rise with the platform"
  local data log=$state/run.log round pid
  data=$(mktemp -d)
  for round in 1 2; do
    : >"$log"
    PORT=$(free_port) FIDUS_DATA=$data BRIDGE_PORT=$(free_port) LINK_PORT=$(free_port) SIMULATOR_PORT=$(free_port) \
      "$root/fidus" run >"$log" 2>&1 &
    pid=$!
    # shellcheck disable=SC2064
    trap "kill -9 $pid 2>/dev/null || true; rm -rf '$data'" EXIT
    await_text "$log" "FIDUS is ready"
    await_text "$log" "simulator:  7 simulated accounts"
    await_terminals "$data" "$(sed -n 's/^bridge: *\([^,]*\),.*/\1/p' "$log")"
    kill -9 "$pid"
    wait "$pid" 2>/dev/null || true
    await_silence "$data"
    echo "round $round: seven simulated terminals reported; all processes ended with the one that was killed"
  done
  scan_log "$log" "$data"
  rm -rf "$data"
  trap - EXIT
}

# What lives, in a browser: the program as ./fidus run starts it, while terminals report and the bridge falls silent.
check_living() {
  step "Browser: living accounts"
  local data log=$state/living.log port simulator pid
  data=$(mktemp -d)
  port=$(free_port)
  simulator=$(free_port)
  RATE_LIMIT_STAFF=$many RATE_LIMIT_GUEST=$many \
    PORT=$port FIDUS_DATA=$data BRIDGE_PORT=$(free_port) LINK_PORT=$(free_port) SIMULATOR_PORT=$simulator \
    "$root/fidus" run >"$log" 2>&1 &
  pid=$!
  # shellcheck disable=SC2064
  trap "kill $pid 2>/dev/null || true; rm -rf '$data'" EXIT
  await_text "$log" "FIDUS is ready"
  await_text "$log" "simulator:  7 simulated accounts"
  (cd web && FIDUS_URL=http://localhost:$port FIDUS_PASSWORD=$(first_password "$log") \
    FIDUS_BRIDGE_DATA=$data/bridge FIDUS_SIMULATOR_URL=http://localhost:$simulator npm run --silent e2e)
  kill "$pid"
  wait "$pid" || true
  await_silence "$data"
  scan_log "$log" "$data"
  rm -rf "$data"
  trap - EXIT
}

check_drill() {
  step "Drill: ten parts are broken on purpose and heal by themselves"
  # How long it took says little while a browser walks beside it; ./fidus drill and --long hold it to its marks.
  drill_round 10 || echo "marks were missed on a machine that was busy"
}

# More people read a log than may know a secret. The one-time password is printed to be read there.
scan_log() {
  node "$root/scripts/scan-logs.mjs" "$1" --of "$2" || fail "$1 holds a secret; the lines are named above."
}

check_logs() {
  step "Logs: no secret in what the checks have written"
  node "$root/scripts/scan-logs.mjs" "$state"/*.log || fail "a log holds a secret; the lines are named above."
}

await_text() {
  local _
  for _ in $(seq 1 600); do
    if grep -qs "$2" "$1"; then return 0; fi
    sleep 0.2
  done
  cat "$1" >&2
  fail "'$2' was not said in 120 s; what was said stands above."
}

await_terminals() {
  local _ answer=
  for _ in $(seq 1 300); do
    answer=$(curl -fs -H "X-API-Key: $(cat "$1/bridge/platform.key")" "$2/api/mt5/status" || true)
    case "$answer" in *'"known":7,"well":7'*'"source":"SIMULATED"'*) return 0 ;; esac
    sleep 0.2
  done
  fail "the bridge does not report seven simulated terminals but: $answer"
}

# Whoever attends to a process removes its number when it has ended.
await_silence() {
  local _ name
  for name in bridge simulator; do
    for _ in $(seq 1 100); do
      [ -e "$1/bridge/$name.pid" ] || continue 2
      sleep 0.1
    done
    fail "the $name outlives the run that was killed."
  done
}

start_in_background() {
  local log=$1
  (start_java) >"$log" 2>&1 &
}

wait_ready() {
  local port=$1 log=$2 _
  for _ in $(seq 1 150); do
    if curl -fs -o /dev/null "http://localhost:$port/api/health/ready"; then return 0; fi
    sleep 0.2
  done
  cat "$log" >&2
  fail "the platform did not become ready in 30 s; its log stands above."
}

# It is printed once the program has started, which may be a moment after it is ready.
first_password() {
  local _ password
  for _ in $(seq 1 50); do
    password=$(sed -n 's/.*one-time password: *\([^ ]*\).*/\1/p' "$1" | head -n 1)
    [ -z "$password" ] || break
    sleep 0.2
  done
  echo "$password"
}


run_tests() {
  case "${1:-}" in
    --long) run_long_tests; return ;;
    "") ;;
    *) fail "test knows one option, --long; it was given '$1'." ;;
  esac
  local began=$SECONDS
  # The checks make their own data; they must never work on an installation's.
  unset MONGO_URL
  rm -f store/target/mongodb-kit.txt ./*/target/fault-*.txt
  find_jdk
  need_node
  test_tools
  build_web
  check_web
  check_java
  build_all
  build_bridge
  (check_run; check_living; check_drill) >"$state/beside.log" 2>&1 &
  local beside=$!
  check_browser
  wait "$beside" || { cat "$state/beside.log"; fail "what lives did not pass."; }
  cat "$state/beside.log"
  check_logs
  step "Summary after $((SECONDS - began)) s"
  node "$root/scripts/test-summary.mjs"
  cat store/target/mongodb-kit.txt ./*/target/fault-*.txt
}

# The tests that ./fidus test runs with few repetitions, and no others, with all of theirs. What they found is kept,
# dated, to be committed beside the measures.
run_long_tests() {
  local began=$SECONDS file=bench/results/long-tests.md
  unset MONGO_URL
  rm -f ./*/target/fault-*.txt
  find_jdk
  need_node
  build_all
  build_bridge
  step "Drill: a hundred parts are broken on purpose and heal by themselves"
  drill_round 100 | tee "$state/drills.txt"
  step "Java: faults and damage, with every count in full"
  "$root/mvnw" -B -ntp -Plong -pl metatrader,store -am test |
    grep --line-buffered -E '^\[(INFO|ERROR)\] (Tests run:.*--|Building FIDUS|BUILD)|^\[ERROR\]'
  {
    printf '# long-tests\n\nRun to the end %s after %d s on %d cores, commit %s, Java %s.\n\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" \
      $((SECONDS - began)) "$(getconf _NPROCESSORS_ONLN)" "$(git describe --always --dirty)" "$(java_major "$JAVA_HOME/bin/java")"
    cat ./*/target/fault-*.txt | sed 's/^/* /'
    printf '\n## A hundred drills\n\n```\n%s\n```\n' "$(sed -n '/seconds  /,$p' "$state/drills.txt")"
  } >"$file"
  cat "$file"
}

run_bench() {
  unset MONGO_URL
  build_all
  build_bridge
  maven -pl bench -am -DskipTests package
  FIDUS_APP=$app FIDUS_BRIDGE=$bridge_app FIDUS_JAVA_FLAGS=$java_flags \
    "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "bench/target/classes:bench/target/lib/*" io.fidus.bench.Bench "$@"
}
