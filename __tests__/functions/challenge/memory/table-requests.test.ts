import type { ServerResponse } from "node:http";
import { callerTable } from "../../../../functions/challenge/memory/caller-table";
import { WAITS } from "../../../../functions/challenge/memory/dynamodb";
import type { Memory } from "../../../../functions/challenge/memory/memory";
import { FUNCTION_TIMEOUT_SECONDS } from "../../../../stacks/constructs/challenge-function";
import { tableEnvironment } from "../../../support/caller-table";
import { NOW, NUMBER } from "../../../support/screening";
import { startService, type LocalService, type ServiceRequest } from "../../../support/service";
import { signatureOf } from "../../../support/signature";

const NOBODY = '{"Responses":{"gate-callers":[]},"UnprocessedKeys":{}}';

const FUNCTION_WAIT = FUNCTION_TIMEOUT_SECONDS.spoken * 1000;

const CALL = { number: NUMBER, contactId: "a", ending: "failed", now: NOW } as const;

const errorOf = async (promise: Promise<unknown>): Promise<Error> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("Nothing was thrown.");
};

const memoryAt = (environment: Readonly<Record<string, string>>): Memory => {
  const memory = callerTable(environment, 90);
  if (memory === undefined) throw new Error("The environment names a table.");
  return memory;
};

describe("requests to the caller table", () => {
  let service: LocalService;
  let memory: Memory;

  const serve = async (
    answer: (response: ServerResponse, request: ServiceRequest) => void,
  ): Promise<void> => {
    service = await startService(answer);
    memory = memoryAt(tableEnvironment(service.endpoint));
  };
  afterEach(() => service.stop());

  it("read the number and the switch at once, and the newest state of both", async () => {
    await serve((response) => response.end(NOBODY));
    await memory.recall(NUMBER, NOW);
    const [request, ...others] = service.requests;
    expect(others).toEqual([]);
    expect(request?.headers["x-amz-target"]).toBe("DynamoDB_20120810.BatchGetItem");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      RequestItems: {
        "gate-callers": {
          Keys: [{ caller: { S: NUMBER } }, { caller: { S: "switch" } }],
          ConsistentRead: true,
        },
      },
    });
  });

  it("read the switch alone where the caller withholds the number", async () => {
    await serve((response) => response.end(NOBODY));
    await memory.recall(undefined, NOW);
    expect(JSON.parse(service.requests[0]?.body ?? "")).toMatchObject({
      RequestItems: { "gate-callers": { Keys: [{ caller: { S: "switch" } }] } },
    });
  });

  it("are signed as AWS checks it, the session token too", async () => {
    await serve((response) => response.end(NOBODY));
    await memory.recall(NUMBER, NOW);
    await memory.recall(undefined, NOW);
    const { AWS_SECRET_ACCESS_KEY: secret = "" } = tableEnvironment("");
    for (const request of service.requests) {
      const { authorization } = request.headers;
      expect(authorization).toMatch(
        /^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/us-east-1\/dynamodb\/aws4_request, /,
      );
      expect(authorization).toContain(
        "SignedHeaders=host;x-amz-date;x-amz-security-token;x-amz-target,",
      );
      expect(request.headers["x-amz-security-token"]).toBe("session-token");
      expect(authorization).toMatch(new RegExp(`Signature=${signatureOf(request, secret)}$`));
    }
    expect(service.requests).toHaveLength(2);
  });

  it("go out again, on a new connection, where the kept one has died", async () => {
    await serve((response, { onConnection }) => {
      if (onConnection === 1) response.end(NOBODY);
      else response.socket?.resetAndDestroy();
    });
    await memory.recall(NUMBER, NOW);
    await expect(memory.recall(NUMBER, NOW)).resolves.toMatchObject({ record: { failed: 0 } });
    expect(service.requests.map(({ onConnection }) => onConnection)).toEqual([1, 2, 1]);
  });

  it("go out no third time", async () => {
    await serve((response) => response.socket?.resetAndDestroy());
    const { name, message } = await errorOf(memory.recall(NUMBER, NOW));
    expect([name, message]).toEqual(["ECONNRESET", ""]);
    expect(service.requests).toHaveLength(2);
  });

  it.each<[string, number, string]>([
    [
      "ThrottlingException",
      400,
      `{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"Rate of ${NUMBER}"}`,
    ],
    [
      "ResourceNotFoundException",
      400,
      `{ "__type": "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException", "message": "No" }`,
    ],
    [
      "ExpiredTokenException",
      400,
      '{"__type":"com.amazon.coral.service#ExpiredTokenException","message":"expired"}',
    ],
    ["Http503", 503, `<html>${NUMBER}</html>`],
    ["Http500", 500, ""],
    ["SyntaxError", 200, `{"Responses":{"gate-callers":[{"caller":{"S":"${NUMBER}`],
    ["UnreadableAnswer", 200, `{"Responses":{"another":[]},"number":"${NUMBER}"}`],
    ["UnreadableAnswer", 200, "null"],
    [
      "UnprocessedKeys",
      200,
      `{"Responses":{"gate-callers":[]},"UnprocessedKeys":{"gate-callers":{"Keys":[{"caller":{"S":"${NUMBER}"}}]}}}`,
    ],
  ])("that fail throw %s, with no message, and are not repeated", async (name, status, body) => {
    await serve((response) => {
      response.statusCode = status;
      response.end(body);
    });
    const error = await errorOf(memory.recall(NUMBER, NOW));
    expect([error.name, error.message, error.cause]).toEqual([name, "", undefined]);
    expect(service.requests).toHaveLength(1);
  });

  it("that count a call fail in the same way", async () => {
    await serve((response) => {
      response.statusCode = 400;
      response.end(`{"__type":"x#AccessDeniedException","Message":"${NUMBER} is not allowed"}`);
    });
    const { name, message } = await errorOf(memory.count(CALL));
    expect([name, message]).toEqual(["AccessDeniedException", ""]);
    expect(service.requests).toHaveLength(1);
  });

  it("wait for a slow table no longer than a call can wait, body included", async () => {
    await serve((response) => {
      response.write('{"Responses":');
    });
    const started = performance.now();
    const { name, message } = await errorOf(memory.recall(NUMBER, NOW));
    const waited = performance.now() - started;
    expect([name, message]).toEqual(["TimeoutError", ""]);
    expect(waited).toBeGreaterThan(WAITS.recall - 50);
    expect(waited).toBeLessThan(FUNCTION_WAIT - 500);
  });

  it("of one count have one bound together", async () => {
    await serve((response) => {
      setTimeout(() => {
        response.statusCode = 400;
        response.end('{"__type":"x#ConditionalCheckFailedException"}');
      }, 1500);
    });
    const started = performance.now();
    const { name } = await errorOf(memory.count(CALL));
    const waited = performance.now() - started;
    expect(name).toBe("TimeoutError");
    expect(waited).toBeLessThan(FUNCTION_WAIT);
    expect(service.requests).toHaveLength(2);
  });
});

describe("where the table is", () => {
  it("bounds both waits well below the function's own", () => {
    expect(WAITS.recall * 3).toBeLessThan(FUNCTION_WAIT);
    expect(WAITS.count + 500).toBeLessThan(FUNCTION_WAIT);
  });

  it("is told by the environment; without a name there is no table", () => {
    expect(callerTable({}, 90)).toBeUndefined();
    expect(callerTable({ CALLER_TABLE: "" }, 90)).toBeUndefined();
  });

  it.each([
    ["us-east-1", "https://dynamodb.us-east-1.amazonaws.com/"],
    ["cn-north-1", "https://dynamodb.cn-north-1.amazonaws.com.cn/"],
  ])("is DynamoDB's public endpoint in %s", async (region, address) => {
    const { AWS_ENDPOINT_URL_DYNAMODB: _, ...rest } = tableEnvironment("");
    const asked = jest
      .spyOn(globalThis, "fetch")
      .mockImplementation(() => Promise.resolve(new Response(NOBODY)));
    await memoryAt({ ...rest, AWS_REGION: region }).recall(undefined, NOW);
    expect(asked.mock.calls.map(([url]) => url)).toEqual([new URL(address)]);
    asked.mockRestore();
  });

  it("names the reason where nothing listens", async () => {
    const closed = await startService((response) => response.end());
    await closed.stop();
    const { name, message } = await errorOf(
      memoryAt(tableEnvironment(closed.endpoint)).recall(NUMBER, NOW),
    );
    expect([name, message]).toEqual(["ECONNREFUSED", ""]);
  });
});
