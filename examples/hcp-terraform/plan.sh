#!/usr/bin/env bash
# Plans one environment and packs what `apply.sh` needs; HCP Terraform keeps the state and locks it:
# examples/hcp-terraform/plan.sh ENVIRONMENT
#
# Needs, in cdktf.json: "environments", and in context.gate "backend": {"cloud": {"organization":
# "…"}}. Each environment uses the workspace with its stack's name, such as deter-spam-callers-dev.
# Create the workspace with execution mode "Local", so that plan and apply run here. Needs, in the
# environment: TF_TOKEN_app_terraform_io, credentials for AWS (docs/deploy-role.md) and
# TF_VAR_connect_instance_arn.
set -euo pipefail
environment=${1:?"which environment? usage: plan.sh ENVIRONMENT"}
stack=cdktf.out/stacks/deter-spam-callers-$environment

npm ci
npm run synth -- --environment "$environment"
terraform -chdir="$stack" init -input=false
terraform -chdir="$stack" plan -input=false -out=gate.tfplan
test -f "$stack/challenge.zip" || {
  echo "The plan ran elsewhere: set the workspace's execution mode to Local." >&2
  exit 1
}
terraform -chdir="$stack" show -json gate.tfplan >"$stack/gate.tfplan.json"
npm run plan:guard -- "$stack/gate.tfplan.json"
npm run rehearse -- --stack "$stack" --markdown "$stack/rehearsal.md"

# The plan needs challenge.zip beside it: docs/pipelines.md.
tar -czf "gate-$environment.tgz" -C "$stack" \
  cdk.tf.json gate.tfplan challenge.zip .terraform.lock.hcl rehearsal.md
