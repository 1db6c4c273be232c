# What all environments share: the module, the place of the state, and the provider. The state is in
# S3 and locked by a file beside it, which needs Terraform 1.10 or newer.

locals {
  region = "us-east-1"
}

terraform {
  # Written by `npm run synth:module`.
  source = "${get_repo_root()}/dist/terraform-module"
}

remote_state {
  backend = "s3"
  generate = {
    path      = "backend.tf"
    if_exists = "overwrite_terragrunt"
  }
  config = {
    bucket       = get_env("GATE_STATE_BUCKET")
    key          = "${path_relative_to_include()}/gate.tfstate"
    region       = local.region
    encrypt      = true
    use_lockfile = true
  }
}

generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite_terragrunt"
  contents  = <<-HCL
    provider "aws" {
      region = "${local.region}"
    }
  HCL
}
