#!/usr/bin/env bash
# Applies what plan.sh packed, here or on another machine: examples/hcp-terraform/apply.sh
# ENVIRONMENT. HCP Terraform refuses a plan if another run changed the state since.
set -euo pipefail
environment=${1:?"which environment? usage: apply.sh ENVIRONMENT"}
stack=cdktf.out/stacks/deter-spam-callers-$environment

mkdir -p "$stack"
tar -xzf "gate-$environment.tgz" -C "$stack"
terraform -chdir="$stack" init -input=false -lockfile=readonly
terraform -chdir="$stack" apply -input=false gate.tfplan
rm "gate-$environment.tgz"
