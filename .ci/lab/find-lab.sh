# Whether there is a lab to deploy to: .ci/lab/README.md. To be sourced.

# lab_is_there WHO WHAT: where GATE_LAB is not set, says what WHO leaves out, and fails. A lab that
# is set but not ready ends the script.
lab_is_there() {
  if [ -z "${GATE_LAB:-}" ]; then
    echo "$1: GATE_LAB is not set, so this leaves out $2 (.ci/lab/README.md)."
    return 1
  fi
  local found
  found=$("$GATE_LAB" --check 2>&1) && return
  echo "$1: the lab $GATE_LAB is not ready: $found" >&2
  exit 1
}
