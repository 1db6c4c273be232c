#!/usr/bin/env bash
# Plans one environment, with HCP Terraform as the keeper of its state and lock, and packs what
# `apply.sh` needs: examples/hcp-terraform/plan.sh ENVIRONMENT
#
# Needs: "environments" and "backend": {"cloud": {"organization": "…"}} in context.gate of
# cdktf.json; each environment then has the workspace of its stack's name, such as
# deter-spam-callers-dev. Create it with execution mode "Local", so that plan and apply run here.
# In the environment: TF_TOKEN_app_terraform_io, credentials for AWS (docs/deploy-role.md) and
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

# The plan names challenge.zip but does not hold it: both go on together.
tar -czf "gate-$environment.tgz" -C "$stack" \
  cdk.tf.json gate.tfplan challenge.zip .terraform.lock.hcl rehearsal.md
