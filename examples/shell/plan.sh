#!/usr/bin/env bash
# Plans one environment and packs what `apply.sh` needs: examples/shell/plan.sh ENVIRONMENT
#
# Needs: "environments" and a "backend" that locks, such as {"s3": {"bucket": "…", "region": "…"}},
# in context.gate of cdktf.json (docs/pipelines.md); credentials for AWS (docs/deploy-role.md) and
# TF_VAR_connect_instance_arn in the environment.
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

# The plan names challenge.zip but does not hold it: both go on together.
tar -czf "gate-$environment.tgz" -C "$stack" \
  cdk.tf.json gate.tfplan challenge.zip .terraform.lock.hcl rehearsal.md
echo "Read $stack/rehearsal.md, have it reviewed, then: examples/shell/apply.sh $environment"
