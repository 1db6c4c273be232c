#!/usr/bin/env bash
# Plans one environment with the module edition: examples/terragrunt/plan.sh ENVIRONMENT
#
# Needs Terragrunt and a number that exists, because a module cannot claim one. Needs, in the
# environment: GATE_STATE_BUCKET, credentials for AWS (docs/deploy-role.md),
# TF_VAR_connect_instance_arn and TF_VAR_phone_number_id.
set -euo pipefail
environment=${1:?"which environment? usage: plan.sh ENVIRONMENT"}
unit=examples/terragrunt/$environment
stack=$PWD/cdktf.out/stacks/deter-spam-callers

npm ci
npm run synth
npm run synth:module
# The plan needs challenge-*.zip (docs/pipelines.md), which is in Terragrunt's copy of the module:
# apply.sh needs that copy as plan.sh leaves it.
rm -rf "$unit/.terragrunt-cache"
terragrunt --working-dir "$unit" init -input=false
terragrunt --working-dir "$unit" plan -input=false -out=gate.tfplan
terragrunt --working-dir "$unit" show -json gate.tfplan >"$unit/gate.tfplan.json"
npm run plan:guard -- "$unit/gate.tfplan.json"
npm run rehearse -- --stack "$stack" --markdown "$unit/rehearsal.md"
