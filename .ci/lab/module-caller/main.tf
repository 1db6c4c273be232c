# The module as its callers may use it, all in one state: for_each, count, depends_on and a second
# provider configuration. The ids of the claimed numbers are unknown while Terraform plans.

variable "connect_instance_arn" { type = string }
variable "phone_number_id" { type = string }

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "second"
  region = "us-east-1"
}

# One after the other: claims made together may be offered the same number.
resource "aws_connect_phone_number" "support" {
  target_arn   = var.connect_instance_arn
  country_code = "US"
  type         = "DID"
}

resource "aws_connect_phone_number" "counted" {
  depends_on   = [aws_connect_phone_number.support]
  target_arn   = var.connect_instance_arn
  country_code = "US"
  type         = "DID"
}

resource "aws_connect_phone_number" "second" {
  depends_on   = [aws_connect_phone_number.counted]
  target_arn   = var.connect_instance_arn
  country_code = "US"
  type         = "DID"
}

module "gate" {
  source   = "./module"
  for_each = { sales = var.phone_number_id, support = aws_connect_phone_number.support.id }

  connect_instance_arn = var.connect_instance_arn
  phone_number_id      = each.value
  name_prefix          = "gate-${each.key}"
}

module "counted" {
  source = "./module"
  count  = 1

  connect_instance_arn = var.connect_instance_arn
  phone_number_id      = aws_connect_phone_number.counted.id
  name_prefix          = "gate-counted"
}

module "second" {
  source     = "./module"
  providers  = { aws = aws.second }
  depends_on = [module.counted]

  connect_instance_arn = var.connect_instance_arn
  phone_number_id      = aws_connect_phone_number.second.id
  name_prefix          = "gate-second"
}
