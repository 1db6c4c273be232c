import { messageOf } from "../terminal/message-of";
import { printable } from "../terminal/printable";
import { UserError } from "../terminal/user-error";
import type { TableAddress } from "./table-address";

/** The caller table cannot be read or written. */
export class TableError extends UserError {
  override readonly name = "TableError";
}

/** What the AWS SDK threw, as one line that says what to do. */
export const tableError = (cause: unknown, { name, region }: TableAddress): TableError => {
  const place = region === undefined ? `table ${name}` : `table ${name} in ${region}`;
  return new TableError(sentence(cause, place), { cause });
};

const RIGHTS = "docs/callers.md lists the rights that an operator needs";

const sentence = (cause: unknown, place: string): string => {
  const { name: kind, code } = cause as { readonly name?: unknown; readonly code?: unknown };
  const message = firstLine(cause);
  switch (kind) {
    case "ResourceNotFoundException":
      return `There is no ${place}. Check the name, the region (--region) and the AWS account.`;
    case "AccessDeniedException": {
      const [, action = "the request"] = /to perform: ([\w:]+)/.exec(message) ?? [];
      return `AWS denies ${action} on ${place}: ${RIGHTS}.`;
    }
    case "CredentialsProviderError":
    case "TokenProviderError":
      return `There are no usable AWS credentials${ofProfile()}: ${message}. Sign in, or set AWS_PROFILE.`;
    case "UnrecognizedClientException":
    case "InvalidSignatureException":
    case "ExpiredTokenException":
    case "MissingAuthenticationTokenException":
    case "IncompleteSignatureException":
      return `AWS does not accept the credentials for ${place} (${kind}): sign in again.`;
    case "ThrottlingException":
    case "ProvisionedThroughputExceededException":
    case "RequestLimitExceeded":
      return `DynamoDB throttles ${place} (${kind}). Wait a minute and repeat the command.`;
    case "ConditionalCheckFailedException":
      return `Something else changes the same number in ${place} at the same time. Repeat the command.`;
    default:
      if (message.startsWith("Region is missing")) {
        return `The AWS region of ${place} is not known: give --region, or set AWS_REGION.`;
      }
      if (code === "ERR_INVALID_URL") {
        return "AWS_ENDPOINT_URL_DYNAMODB, or AWS_ENDPOINT_URL, is not a URL such as http://127.0.0.1:8000.";
      }
      return kind === "TimeoutError" || (typeof code === "string" && UNREACHED.has(code))
        ? `DynamoDB cannot be reached for ${place} (${String(code ?? kind)}). Check the network, the region and AWS_ENDPOINT_URL_DYNAMODB.`
        : `The ${place} cannot be used: ${String(kind)}: ${message}`;
  }
};

const ofProfile = (): string => {
  const { AWS_PROFILE: profile = "" } = process.env;
  return profile === "" ? "" : ` for the profile ${printable(profile)}`;
};

const UNREACHED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

const firstLine = (cause: unknown): string =>
  printable(messageOf(cause).split("\n", 1)[0] ?? "").replace(/\.$/, "");
