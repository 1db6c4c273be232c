/** The ids and ARNs of Amazon Connect, as regular expressions that Terraform reads as well. */
export const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** `arn:aws:connect:REGION:ACCOUNT:instance/ID`, without anchors. */
export const INSTANCE_ARN = `arn:aws[a-z-]*:connect:[a-z0-9-]+:[0-9]{12}:instance/${UUID}`;

/** An instance that messages, examples and tests name. */
export const EXAMPLE_INSTANCE_ARN =
  "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-4333-8444-555555555555";
