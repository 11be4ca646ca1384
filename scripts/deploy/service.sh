#!/usr/bin/env bash
# Has a service deployed by whoever hosts it, verifies that it is well, and has it rolled back when it is not.
#
#   service.sh NAME VERSION
#
# DEPLOY_HOOK and ROLLBACK_HOOK are addresses that are called with POST, and secret. SERVICE_URL is where the service answers;
# it is well when each of SERVICE_PATHS answers with status 200, without a pause, for SERVICE_SETTLE seconds, within SERVICE_PATIENCE.
# Ends with 0: deployed, or no hook is set; 2: misused; 3: failed and rolled back; 4: failed, and not rolled back.
set -euo pipefail

fail() {
  echo "service: $2" >&2
  exit "$1"
}

# The address is a secret: it is in no argument list and in no message.
call() {
  local status
  status=$(printf 'url = "%s"\n' "$1" |
    curl -s --max-time 60 -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' \
      --data-binary "{\"service\":\"$name\",\"version\":\"$version\"}" --config - 2>/dev/null) || status=000
  case "$status" in
    2??) echo "service: the hook has accepted it; that does not say that it helped" ;;
    *)
      echo "service: the hook answers with status $status"
      return 1
      ;;
  esac
}

is_well() {
  local path
  for path in ${SERVICE_PATHS:-/health /api/health/ready}; do
    [ "$(curl -s --max-time 10 -o /dev/null -w '%{http_code}' "$SERVICE_URL$path" 2>/dev/null)" = 200 ] || return 1
  done
}

verify() {
  local began=$SECONDS since=$SECONDS settle=${SERVICE_SETTLE:-60}
  while [ $((SECONDS - began)) -lt "${SERVICE_PATIENCE:-600}" ]; do
    is_well || since=$((SECONDS + 1))
    if [ $((SECONDS - since)) -ge "$settle" ]; then
      echo "service: $name is well, and has been for $settle s"
      return 0
    fi
    sleep 1
  done
  echo "service: $name is not well after $((SECONDS - began)) s"
  return 1
}

[ $# -eq 2 ] || fail 2 "a name and a version are needed."
name=$1 version=$2
[[ $name$version =~ ^[A-Za-z0-9._-]+$ ]] || fail 2 "a name and a version have letters, digits, dots and dashes."
if [ -z "${DEPLOY_HOOK:-}" ]; then
  echo "::notice::$name is not deployed: no deploy hook is set."
  exit 0
fi
[ -n "${SERVICE_URL:-}" ] || fail 2 "SERVICE_URL is not set, so nothing could be verified, and nothing is deployed."
if call "$DEPLOY_HOOK" && verify; then exit 0; fi
[ -n "${ROLLBACK_HOOK:-}" ] || fail 4 "$name is not well, and no hook to roll back is set: a person is needed."
echo "service: rolling $name back"
if call "$ROLLBACK_HOOK" && verify; then fail 3 "$name failed and was rolled back."; fi
fail 4 "$name failed, and is not well after rolling back: a person is needed."
