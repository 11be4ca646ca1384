# Starts the programs that were built.

# Training and running need the same flags, or the JVM ignores the cache.
java_flags="-XX:+UseSerialGC -Xmx256m"

# Writes the class and profile cache that brings the start below two seconds, by starting once on an empty folder,
# whatever store MONGO_URL names: a training must not touch it.
train_start() {
  step "Start-up cache"
  local data
  data=$(mktemp -d)
  # shellcheck disable=SC2086
  MONGO_URL='' FIDUS_DATA=$data PORT=0 "$JAVA_HOME/bin/java" $java_flags -XX:AOTCacheOutput="$app/platform.aot" \
    -Dspring.context.exit=onRefresh -jar "$app/platform.jar" >"$state/training.log" 2>&1 ||
    echo "no start-up cache could be made ($state/training.log says why); FIDUS starts without it, more slowly"
  rm -rf "$data"
}

start_java() {
  local cache=
  [ ! -f "$app/platform.aot" ] || cache=-XX:AOTCache=$app/platform.aot
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" $java_flags ${cache:+"$cache"} -jar "$app/platform.jar" "$@"
}

run_platform() {
  [ $# -eq 0 ] || fail "run takes no arguments; settings come from the environment (docs/reference/configuration.md)."
  build_all
  export FIDUS_DATA=${FIDUS_DATA:-$root/data}
  mkdir -p "$FIDUS_DATA"
  start_java
}

# The bridge alone, for the machine where the terminals run.
run_bridge() {
  [ $# -eq 0 ] || fail "bridge takes no arguments; settings come from the environment (docs/reference/bridge.md)."
  build_bridge
  export BRIDGE_DATA=${BRIDGE_DATA:-$root/data/bridge}
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" $java_flags -jar "$bridge_app/bridge.jar"
}

# An operator's verb: the same program without its web server. Paths are meant from where the caller stands.
run_verb() {
  build_all >&2
  export FIDUS_DATA=${FIDUS_DATA:-$root/data}
  cd "$caller"
  start_java "$@"
}
