# Finds what FIDUS is built with, and says in one sentence what is missing.

fail() {
  echo "fidus: $*" >&2
  exit 1
}

step() {
  printf '\n== %s  [%s]\n' "$*" "$(date +%H:%M:%S)"
}

java_major() {
  "$1" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
}

# The first JDK 25 or newer among JAVA_HOME, the usual places and the PATH.
find_jdk() {
  local home major
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    major=$(java_major "$home/bin/java")
    if [ "${major:-0}" -ge 25 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return
    fi
  done
  if command -v javac >/dev/null && [ "$(java_major "$(command -v java)")" -ge 25 ]; then
    JAVA_HOME=$("$(command -v java)" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.home = //p')
    export JAVA_HOME
    return
  fi
  fail "a JDK 25 or newer is needed and none was found. Install one (https://adoptium.net, or 'apt-get install temurin-25-jdk' from its repository) and set JAVA_HOME to it."
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Node.js 20 or newer with npm is needed for the web app and was not found. Install it from https://nodejs.org or your package manager."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || fail "Node.js 20 or newer is needed for the web app; this is $(node --version)."
}

# Installs Debian packages on a build server; elsewhere only says what is missing.
need_package() {
  local command=$1 package=$2 why=$3
  if command -v "$command" >/dev/null; then return 0; fi
  if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing $package ($why)"
    [ -n "${packages_listed:-}" ] || apt-get update -qq
    packages_listed=yes
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
    return 0
  fi
  echo "missing: $package ($why). On Debian: sudo apt-get install $package" >&2
  return 1
}

find_chromium() {
  local name
  for name in "${FIDUS_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      FIDUS_CHROMIUM=$(command -v "$name")
      export FIDUS_CHROMIUM
      return 0
    fi
  done
  return 1
}
