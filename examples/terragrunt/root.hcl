# What all environments share: the module edition, where the state lies, and the provider.
# Needs: S3 for the state, locked by a file beside it (Terraform 1.10 or newer).

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
