# Builds what changed since the last build, and nothing else.

state=$root/.fidus
app=$state/app
bridge_app=$state/bridge
platform_main=io.fidus.platform.FidusPlatform

maven() {
  "$root/mvnw" -B -ntp -q -f "$root/pom.xml" "$@"
}

# One number for the content of the given files and folders.
fingerprint() {
  find "$@" \( -name target -o -name node_modules -o -name dist -o -name test-results \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 cksum | cksum
}

# Runs a build step only when its inputs differ from those of its last success.
when_changed() {
  local name=$1 inputs=$2
  shift 2
  local now
  # shellcheck disable=SC2086
  now=$(fingerprint $inputs)
  if [ -f "$state/$name.stamp" ] && [ "$(cat "$state/$name.stamp")" = "$now" ]; then return 0; fi
  rm -f "$state/$name.stamp"
  "$@"
  mkdir -p "$state"
  echo "$now" >"$state/$name.stamp"
}

web_packages() {
  step "Web packages"
  (cd web && npm ci --no-audit --no-fund --loglevel=error)
}

web_bundle() {
  step "Web app"
  (cd web && npm run --silent build)
}

build_web() {
  need_node
  [ -d web/node_modules ] || rm -f "$state/web-packages.stamp"
  when_changed web-packages "web/package.json web/package-lock.json" web_packages
  [ -f web/dist/index.html ] || rm -f "$state/web.stamp"
  when_changed web "web docs/reference" web_bundle
}

platform_jar() {
  step "Platform (Java $(java_major "$JAVA_HOME/bin/java"))"
  maven -pl platform -am -Dspotless.check.skip=true -Djacoco.skip=true -Dmaven.test.skip=true package
  rm -rf "$app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar platform/target/platform-*.jar extract --destination "$app" >/dev/null
  mv "$app"/platform-*.jar "$app/platform.jar"
  lay_out_beans
  train_start
}

# Spring works out now what a start would otherwise have to: which beans there are and how they are made.
lay_out_beans() {
  local work
  work=$(mktemp -d)
  mkdir "$work/sources" "$work/resources" "$work/classes"
  "$JAVA_HOME/bin/java" -cp "$app/platform.jar" org.springframework.boot.SpringApplicationAotProcessor "$platform_main" \
    "$work/sources" "$work/resources" "$work/classes" io.fidus platform
  find "$work/sources" -name '*.java' >"$work/files"
  "$JAVA_HOME/bin/javac" -proc:none -nowarn -d "$work/classes" -cp "$app/platform.jar:$app/lib/*" "@$work/files"
  "$JAVA_HOME/bin/jar" --create --file "$app/beans.jar" -C "$work/classes" . -C "$work/resources" .
  rm -rf "$work"
}

# The sources of the programs; tests are left out, since they change nothing that runs.
platform_inputs() {
  echo pom.xml .mvn/jvm.config
  local module
  for module in engine metatrader store platform; do
    echo "$module/pom.xml" "$module/src/main"
  done
  # Its own name is among those that are passed over.
  echo web/dist/.
}

bridge_jar() {
  step "Bridge (Java $(java_major "$JAVA_HOME/bin/java"))"
  maven -pl bridge -am -Dspotless.check.skip=true -Djacoco.skip=true -Dmaven.test.skip=true package
  rm -rf "$bridge_app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar bridge/target/bridge-*.jar extract --destination "$bridge_app" >/dev/null
  mv "$bridge_app"/bridge-*.jar "$bridge_app/bridge.jar"
}

bridge_inputs() {
  echo pom.xml .mvn/jvm.config
  local module
  for module in engine metatrader bridge; do
    echo "$module/pom.xml" "$module/src/main"
  done
}

build_bridge() {
  find_jdk
  [ -f "$bridge_app/bridge.jar" ] || rm -f "$state/bridge.stamp"
  when_changed bridge "$(bridge_inputs | tr '\n' ' ')" bridge_jar
}

build_all() {
  find_jdk
  build_web
  [ -f "$app/beans.jar" ] || rm -f "$state/platform.stamp"
  when_changed platform "$(platform_inputs | tr '\n' ' ')" platform_jar
}
