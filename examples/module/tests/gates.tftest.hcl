# Plans both gates without credentials: terraform init && terraform test

mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = { id = "us-east-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111122223333:role/gate" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/gate" }
  }
  mock_resource "aws_lambda_function" {
    defaults = { arn = "arn:aws:lambda:us-east-1:111122223333:function:gate" }
  }
}

mock_provider "archive" {
  override_during = plan
}

variables {
  instances = {
    sales = {
      arn             = "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-4333-8444-555555555555"
      phone_number_id = "55555555-0000-4000-8000-000000000001"
    }
    support = {
      arn             = "arn:aws:connect:us-east-1:111122223333:instance/66666666-7777-4888-9999-000000000000"
      phone_number_id = "55555555-0000-4000-8000-000000000002"
    }
  }
}

run "a_gate_for_each_instance" {
  command = plan

  assert {
    condition     = length(output.contact_flow_ids) == 2
    error_message = "There must be a gate for each instance."
  }
}
