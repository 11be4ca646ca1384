# Starts the programs that were built.

# Training and running need the same flags, or the JVM ignores the cache.
java_flags="-XX:+UseSerialGC -Xmx256m"

# The platform's program, without what a verb of it leaves out: the beans that were laid out are those of a server.
platform_program=(--enable-native-access=ALL-UNNAMED -cp "$app/platform.jar:$app/beans.jar" "$platform_main")
laid_out=-Dspring.aot.enabled=true

# Writes the cache of classes and profiles that a start begins with, by using the platform for a few seconds on an
# empty folder, whatever store MONGO_URL names: a training must not touch it. Without a cache FIDUS only starts slower.
train_start() {
  step "Start-up cache"
  local data log=$state/training.log port pid trained=yes
  data=$(mktemp -d)
  port=$(free_port)
  # shellcheck disable=SC2086
  MONGO_URL='' RATE_LIMIT_STAFF=90000 FIDUS_DATA=$data PORT=$port "$JAVA_HOME/bin/java" $java_flags -XX:AOTCacheOutput="$app/platform.aot" \
    "$laid_out" "${platform_program[@]}" >"$log" 2>&1 &
  pid=$!
  node "$root/scripts/train-start.mjs" "$port" "$log" "$root/web/e2e/fixtures" >>"$log" 2>&1 || trained=
  kill "$pid" 2>/dev/null || trained=
  wait "$pid" || true # 143: it ended because it was told to
  rm -rf "$data" "$app/platform.aot.config"
  [ -n "$trained" ] && [ -f "$app/platform.aot" ] ||
    echo "no good start-up cache could be made ($log says why); FIDUS may start more slowly"
}

free_port() {
  node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

start_java() {
  local cache= beans=
  [ ! -f "$app/platform.aot" ] || cache=-XX:AOTCache=$app/platform.aot
  [ $# -gt 0 ] || beans=$laid_out
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" $java_flags ${cache:+"$cache"} ${beans:+"$beans"} "${platform_program[@]}" "$@"
}

run_platform() {
  [ $# -eq 0 ] || fail "run takes no arguments; settings come from the environment (docs/reference/configuration.md)."
  require_port PORT "${PORT:-8080}"
  build_all
  export FIDUS_DATA=${FIDUS_DATA:-$root/data}
  mkdir -p "$FIDUS_DATA"
  if [ -z "${MT5_BRIDGE_URL:-}" ]; then
    build_bridge
    start_local_bridge
    # Each account takes memory; seven are what the usual heap is meant for.
    [ "${SIMULATED_ACCOUNTS:-0}" -le 500 ] || java_flags="-XX:+UseSerialGC -Xmx$((256 + SIMULATED_ACCOUNTS / 10))m"
  fi
  start_java
}

# An operator's verb: the same program without its web server. Paths are meant from where the caller stands.
run_verb() {
  build_all >&2
  export FIDUS_DATA=${FIDUS_DATA:-$root/data}
  cd "$caller"
  start_java "$@"
}
