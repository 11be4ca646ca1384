#!/usr/bin/env bash
# Runs bridge.sh on the machine of the bridge, over SSH. The host's key is pinned, and no secret is printed or in an argument.
#
#   remote.sh VERB [ARGUMENT...]        a verb of bridge.sh
#   remote.sh deploy FILE REASON        copies FILE there first
#
# VPS_HOST, VPS_USERNAME, VPS_HOST_KEY (such as "ssh-ed25519 AAAA...") and VPS_KEY or VPS_PASSWORD say where and as whom; VPS_PORT is 22.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bridge_home=${BRIDGE_HOME:-/opt/fidus}

fail() {
  echo "remote: $*" >&2
  exit 2
}

for variable in VPS_HOST VPS_USERNAME VPS_HOST_KEY; do
  [ -n "${!variable:-}" ] || fail "$variable is not set (docs/operate/deploy.md)."
done
[ -n "${VPS_KEY:-}${VPS_PASSWORD:-}" ] || fail "neither VPS_KEY nor VPS_PASSWORD is set (docs/operate/deploy.md)."
[ $# -ge 1 ] || fail "no verb was given."
port=${VPS_PORT:-22}

private=$(mktemp -d)
trap 'rm -rf "$private"' EXIT
chmod 700 "$private"
if [ "$port" = 22 ]; then name=$VPS_HOST; else name="[$VPS_HOST]:$port"; fi
printf '%s %s\n' "$name" "$VPS_HOST_KEY" >"$private/known_hosts"
options=(-p "$port" -l "$VPS_USERNAME" -F none -o "UserKnownHostsFile=$private/known_hosts" -o GlobalKnownHostsFile=/dev/null
  -o StrictHostKeyChecking=yes -o ConnectTimeout=15 -o ServerAliveInterval=15 -o ServerAliveCountMax=4 -o LogLevel=ERROR)
if [ -n "${VPS_KEY:-}" ]; then
  (umask 077 && printf '%s\n' "$VPS_KEY" >"$private/key")
  options+=(-i "$private/key" -o IdentitiesOnly=yes -o BatchMode=yes)
else
  # ssh asks this for the password; it finds it in the environment.
  printf '#!/bin/sh\nprintf "%%s\\n" "$VPS_PASSWORD"\n' >"$private/password"
  chmod 700 "$private/password"
  export VPS_PASSWORD SSH_ASKPASS=$private/password SSH_ASKPASS_REQUIRE=force
  options+=(-o PubkeyAuthentication=no -o NumberOfPasswordPrompts=1)
fi

there() {
  ssh "${options[@]}" "$VPS_HOST" "$@"
}

# What is sent is a program and its settings; each word is quoted for the shell over there.
run_there() {
  local setting words=(env)
  for setting in BRIDGE_HOME BRIDGE_DATA BRIDGE_KEEPER BRIDGE_SERVICE BRIDGE_JAVA BRIDGE_FLAGS BRIDGE_PATIENCE BRIDGE_BACKUPS; do
    [ -z "${!setting:-}" ] || words+=("$setting=${!setting}")
  done
  words+=(bash -s -- "$@")
  cat "$here/machine.sh" "$here/bridge.sh" | there "$(printf '%q ' "${words[@]}")"
}

if [ "$1" = deploy ]; then
  [ $# -eq 3 ] && [ -f "$2" ] || fail "deploy takes a file and a reason."
  sum=$(sha256sum <"$2" | cut -d ' ' -f 1)
  incoming=$bridge_home/incoming/$sum.jar
  there "umask 077 && mkdir -p $(printf %q "$bridge_home/incoming") && cat >$(printf %q "$incoming")" <"$2"
  code=0
  run_there deploy "$incoming" "$sum" "$3" || code=$?
  there "rm -f $(printf %q "$incoming")" </dev/null || echo "remote: $incoming was left there" >&2
  exit $code
fi
run_there "$@"
