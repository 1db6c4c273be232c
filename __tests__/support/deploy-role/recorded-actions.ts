/** IAM's name of a service, by the one that the AWS provider logs. */
const PREFIXES: Readonly<Record<string, string>> = {
  CloudWatch: "cloudwatch",
  "CloudWatch Logs": "logs",
  Connect: "connect",
  DynamoDB: "dynamodb",
  IAM: "iam",
  KMS: "kms",
  Lambda: "lambda",
};

/** Calls that need credentials but no permission. */
const FREE = new Set(["STS:GetCallerIdentity"]);

/**
 * The IAM actions behind the AWS calls of a run, sorted.
 *
 * @param log the provider's log, `TF_LOG_PROVIDER=DEBUG`
 * @param connectCalls one JSON object a line with the `operation` of each call to Connect
 * @throws Error at a service without a known prefix
 */
export const recordedActions = (log: string, connectCalls: string): string[] => {
  const actions = new Set<string>();
  for (const line of log.split("\n")) {
    const operation = /\brpc\.method=(\w+)/.exec(line)?.[1];
    const service = /\brpc\.service=(?:"([^"]+)"|(\w+))/.exec(line);
    if (operation === undefined || service === null) continue;
    const name = service[1] ?? service[2] ?? "";
    if (FREE.has(`${name}:${operation}`)) continue;
    const prefix = PREFIXES[name];
    if (prefix === undefined)
      throw new Error(`${name}:${operation} has no IAM prefix here: add ${name} to PREFIXES.`);
    actions.add(`${prefix}:${operation}`);
  }
  for (const [, operation = ""] of connectCalls.matchAll(/"operation":"(\w+)"/g)) {
    actions.add(`connect:${operation}`);
  }
  return [...actions].sort();
};
