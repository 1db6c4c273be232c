/** A DynamoDB on this machine, for the commands that work on the caller table. */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import dynalite from "dynalite";
import { KEY } from "../../functions/challenge/memory/caller-item";

export interface LocalDynamodb {
  /** Where it listens. */
  readonly endpoint: string;
  /** The actions that were asked for, such as `dynamodb:Scan`. */
  readonly actions: Set<string>;
  /** Names an error, such as `AccessDeniedException`, that is answered in place of an action. */
  beforeAnswer: ((action: string) => string | undefined) | undefined;
  /** Makes a table with these text keys. */
  readonly createTable: (name: string, ...keys: readonly string[]) => Promise<void>;
  readonly put: (table: string, ...items: readonly Record<string, unknown>[]) => Promise<void>;
  /** All items, in the order of their keys. */
  readonly itemsOf: (table: string) => Promise<readonly Record<string, unknown>[]>;
  readonly stop: () => Promise<void>;
}

const CREDENTIALS = { accessKeyId: "local", secretAccessKey: "local" };

/** Starts a server on a free port of this machine; `stop` puts back what it changed. */
export const localDynamodb = async (): Promise<LocalDynamodb> => {
  const actions = new Set<string>();
  let counting = true;
  const answer = dynalite({ createTableMs: 0 }).listeners("request")[0] as RequestListener;
  const server = createServer((request, response) => {
    const [, action = ""] = String(request.headers["x-amz-target"]).split(".");
    if (counting) actions.add(`dynamodb:${action}`);
    const error = counting ? local.beforeAnswer?.(action) : undefined;
    if (error === undefined) {
      answer(request, response);
      return;
    }
    response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
    response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${error}` }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // The SDK warns of Node.js 20, which its pinned version supports.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials: CREDENTIALS });
  const documents = DynamoDBDocumentClient.from(client);
  const uncounted = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    counting = false;
    try {
      return await work();
    } finally {
      counting = true;
    }
  };
  const local: LocalDynamodb = {
    endpoint,
    actions,
    beforeAnswer: undefined,
    createTable: (name, ...keys) =>
      uncounted(async () => {
        await client.send(
          new CreateTableCommand({
            TableName: name,
            BillingMode: "PAY_PER_REQUEST",
            AttributeDefinitions: keys.map((key) => ({ AttributeName: key, AttributeType: "S" })),
            KeySchema: keys.map((key, i) => ({
              AttributeName: key,
              KeyType: i === 0 ? "HASH" : "RANGE",
            })),
          }),
        );
        await waitUntilTableExists(
          { client, minDelay: 0.01, maxDelay: 0.1, maxWaitTime: 5 },
          { TableName: name },
        );
      }),
    put: (table, ...items) =>
      uncounted(async () => {
        for (const item of items) {
          await documents.send(new PutCommand({ TableName: table, Item: item }));
        }
      }),
    itemsOf: (table) =>
      uncounted(async () => {
        const { Items = [] } = await documents.send(new ScanCommand({ TableName: table }));
        return Items.sort((a, b) => (String(a[KEY]) < String(b[KEY]) ? -1 : 1));
      }),
    stop: async () => {
      client.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return local;
};

/** What the AWS SDK needs to talk to a local server, as variables of the environment. */
export const localAws = (endpoint: string): Readonly<Record<string, string | undefined>> => ({
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  AWS_EC2_METADATA_DISABLED: "true",
});
