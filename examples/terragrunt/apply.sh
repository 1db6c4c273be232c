#!/usr/bin/env bash
# Applies what plan.sh planned, in the same checkout: examples/terragrunt/apply.sh ENVIRONMENT
set -euo pipefail
environment=${1:?"which environment? usage: apply.sh ENVIRONMENT"}
unit=examples/terragrunt/$environment

compgen -G "$unit/.terragrunt-cache/*/*/challenge-*.zip" >/dev/null || {
  echo "The archive of the plan is not here: run plan.sh $environment in this checkout." >&2
  exit 1
}
terragrunt --working-dir "$unit" apply -input=false gate.tfplan
