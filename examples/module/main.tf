# One gate for each Amazon Connect instance of an account, from the module that
# `npm run synth:module` writes. Copy the module's directory into your own configuration.

variable "instances" {
  description = "Per gate: the ARN of its instance and the id of a phone number claimed for it."
  type        = map(object({ arn = string, phone_number_id = string }))
}

provider "aws" {
  region = "us-east-1"
}

module "gate" {
  source   = "../../dist/terraform-module"
  for_each = var.instances

  connect_instance_arn = each.value.arn
  phone_number_id      = each.value.phone_number_id
  name_prefix          = "gate-${each.key}"
}

output "contact_flow_ids" {
  description = "The contact flow of each gate, to send calls to."
  value       = { for name, gate in module.gate : name => gate.contact_flow_id }
}
