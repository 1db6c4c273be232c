#!/usr/bin/env bash
# Plans one environment and packs what `apply.sh` needs: examples/shell/plan.sh ENVIRONMENT
#
# Needs, in cdktf.json (docs/pipelines.md): "environments", and in context.gate a "backend" that
# locks, such as {"s3": {"bucket": "…", "region": "…"}}. Needs, in the environment: credentials for
# AWS (docs/deploy-role.md) and TF_VAR_connect_instance_arn.
set -euo pipefail
environment=${1:?"which environment? usage: plan.sh ENVIRONMENT"}
stack=cdktf.out/stacks/deter-spam-callers-$environment

npm ci
npm run synth -- --environment "$environment"
terraform -chdir="$stack" init -input=false
terraform -chdir="$stack" plan -input=false -out=gate.tfplan
terraform -chdir="$stack" show -json gate.tfplan >"$stack/gate.tfplan.json"
npm run plan:guard -- "$stack/gate.tfplan.json"
npm run rehearse -- --stack "$stack" --markdown "$stack/rehearsal.md"

# The plan needs challenge.zip beside it: docs/pipelines.md.
tar -czf "gate-$environment.tgz" -C "$stack" \
  cdk.tf.json gate.tfplan challenge.zip .terraform.lock.hcl rehearsal.md
echo "Read $stack/rehearsal.md and let somebody review it. Then run examples/shell/apply.sh $environment"
