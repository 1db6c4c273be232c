import { newContact } from "../../../simulator/contact";
import { lambdaEvent } from "../../../simulator/lambda/lambda-event";
import { loadHandler } from "../../../simulator/node/run-handler";
import { RUNTIME_VARIABLES } from "../../../simulator/lambda/runtime-variables";
import type { Fetch, LambdaAnswer } from "../../../simulator/ports";
import { faultyTables } from "../../../simulator/services/dynamodb/table-faults";
import { StandInDynamoDb } from "../../../simulator/services/dynamodb/stand-in-dynamodb";

const NOON = Date.UTC(2026, 1, 3, 12);

/** Signs with `crypto.subtle` as AWS describes it, roughly, and waits at most 800 ms. */
const SOURCE = `
const encode = (text) => new TextEncoder().encode(text);
const hmac = async (key, text) => {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return crypto.subtle.sign("HMAC", imported, encode(text));
};
const send = async (operation, body) => {
  const { AWS_REGION, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  let key = encode("AWS4" + AWS_SECRET_ACCESS_KEY);
  for (const part of [new Date().toISOString().slice(0, 10), AWS_REGION, "dynamodb", "aws4_request"]) key = await hmac(key, part);
  const request = new Request("https://dynamodb." + AWS_REGION + ".amazonaws.com/", {
    method: "POST",
    headers: {
      "x-amz-target": "DynamoDB_20120810." + operation,
      "content-type": "application/x-amz-json-1.0",
      "x-amz-security-token": AWS_SESSION_TOKEN,
      authorization: "AWS4-HMAC-SHA256 Credential=" + Buffer.from(key).toString("hex"),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(800),
  });
  const response = await fetch(request);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.__type);
  return answer;
};
exports.handler = async ({ Details: { Parameters: { operation, body } } }) => {
  try {
    return { answer: await send(operation, JSON.parse(body)) };
  } catch (error) {
    return { error: error.name + ": " + error.message };
  }
};`;

const run = (fetch: Fetch, operation: string, body: object): Promise<LambdaAnswer> =>
  loadHandler({
    name: "challenge",
    source: SOURCE,
    exportName: "handler",
    environment: RUNTIME_VARIABLES,
    timeoutMilliseconds: 3000,
    time: NOON,
    fetch,
  })(lambdaEvent(newContact(), { operation, body: JSON.stringify(body) }), NOON);

const tables = () =>
  new StandInDynamoDb([{ name: "callers", key: "caller" }], {
    callers: [{ caller: "+12065550100", list: "deny", failed: 3 }],
  });

const READ = {
  RequestItems: { callers: { Keys: [{ caller: { S: "+12065550100" } }] } },
};

describe("a function that asks a table", () => {
  it("is answered, and neither signing nor the answer takes time of the call", async () => {
    expect(await run(tables().fetch, "BatchGetItem", READ)).toEqual({
      kind: "returned",
      value: {
        answer: {
          Responses: {
            callers: [{ caller: { S: "+12065550100" }, list: { S: "deny" }, failed: { N: "3" } }],
          },
          UnprocessedKeys: {},
        },
      },
      milliseconds: 100,
    });
  });

  it.each([
    ["table-unreachable", "TypeError: fetch failed", 100],
    ["table-slow", "TimeoutError: The operation timed out.", 900],
    ["table-throttle", "Error: com.amazonaws.dynamodb.v20120810#ThrottlingException", 100],
  ] as const)("meets %s", async (fault, error, milliseconds) => {
    expect(await run(faultyTables(fault), "BatchGetItem", READ)).toEqual({
      kind: "returned",
      value: { error },
      milliseconds,
    });
  });

  it("cannot hide that it asked for what the stand-in does not know", async () => {
    await expect(run(tables().fetch, "PutItem", {})).rejects.toThrow(
      'the stand-in for DynamoDB does not know the operation "DynamoDB_20120810.PutItem"; it knows DynamoDB_20120810.BatchGetItem and DynamoDB_20120810.UpdateItem',
    );
  });
});
