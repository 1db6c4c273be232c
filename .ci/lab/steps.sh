# Shared by the checks in this directory. To be sourced in a lab, at the top of the repository.
set -uo pipefail

log=$TMPDIR/step.log

report() { # report RESULT SECONDS NAME
  printf '%-7s %4d s  %s\n' "$1" "$2" "$3"
}

give_up() { # give_up START NAME
  report FAILED $((SECONDS - $1)) "$2"
  sed 's/^/    /' "$log"
  exit 1
}

# step NAME COMMAND...: the command must succeed; if it fails, its output is shown.
step() {
  local name=$1 start=$SECONDS
  shift
  "$@" >"$log" 2>&1 || give_up "$start" "$name"
  report ok $((SECONDS - start)) "$name"
}

# refused NAME WORDS COMMAND...: the command must fail and print the words.
refused() {
  local name=$1 words=$2 start=$SECONDS
  shift 2
  if "$@" >"$log" 2>&1 || ! says "$words"; then
    echo "(expected: $words)" >>"$log"
    give_up "$start" "$name"
  fi
  report ok $((SECONDS - start)) "$name"
}

# says WORDS: the last command printed them; Terraform breaks lines and frames its messages.
says() {
  grep -qF -- "$1" <<<"$(tr -s '│╷╵\n ' ' ' <"$log")"
}

# synthesize OUTDIR [SETTINGS]
synthesize() {
  GATE_SETTINGS=${2:-} CDKTF_OUTDIR=$1 npm run -s synth
}

stack_in() { # stack_in OUTDIR
  echo "$1/stacks/deter-spam-callers"
}

# tf DIRECTORY COMMAND [ARGUMENT...]
tf() {
  terraform -chdir="$1" "$2" -no-color "${@:3}"
}
