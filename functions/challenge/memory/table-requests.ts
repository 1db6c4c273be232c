import { signedRequest, type Credentials } from "../signed-request";
import { reasonOf, TableError } from "./table-error";

/**
 * Sends one signed request and reads its answer.
 *
 * @param signal bounds the request and the reading of its answer
 * @throws TableError where there is no answer in time, or not a good one
 */
export type AskTable = (
  operation: "BatchGetItem" | "UpdateItem",
  body: object,
  signal: AbortSignal,
) => Promise<unknown>;

/**
 * Asks DynamoDB without the SDK, which is 500 KB and takes 200 ms to load.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html
 */
export const askTable =
  (credentials: Credentials, endpoint = publicEndpoint(credentials.region)): AskTable =>
  async (operation, body, signal) => {
    try {
      const { url, init } = await signedRequest(credentials, {
        service: "dynamodb",
        endpoint,
        target: `DynamoDB_20120810.${operation}`,
        body,
      });
      const response = await sent(url, { ...init, signal });
      const text = await response.text();
      if (!response.ok) throw new TableError(nameOfError(text) ?? `Http${response.status}`);
      return JSON.parse(text) as unknown;
    } catch (error) {
      throw error instanceof TableError ? error : new TableError(reasonOf(error));
    }
  };

/**
 * Lambda freezes the function between calls, and a connection that was kept can die meanwhile: then
 * the request goes out once more, on a new one. No call is counted twice, whatever came through.
 */
const sent = async (url: URL, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (!BROKEN.has(reasonOf(error))) throw error;
    return fetch(url, request);
  }
};

const BROKEN: ReadonlySet<string> = new Set(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"]);

const publicEndpoint = (region: string): string =>
  `https://dynamodb.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;

/** `ThrottlingException` of `com.amazonaws.dynamodb.v20120810#ThrottlingException`. */
const nameOfError = (text: string): string | undefined =>
  /"__type"\s*:\s*"(?:[\w.]*#)?(\w+)"/.exec(text)?.[1];
