/** A DynamoDB on this machine that notes what it is asked for, and fails when a test wants it to. */
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { attributeValue, plainItem } from "../../functions/challenge/memory/attribute-values";
import { KEY } from "../../functions/challenge/memory/caller-item";
import { at } from "../../functions/challenge/request";
import { startDynalite } from "./dynalite";

export interface LocalDynamodb {
  /** Where it listens. */
  readonly endpoint: string;
  /** The actions that were asked for, such as `dynamodb:Scan`. */
  readonly actions: Set<string>;
  /** Names an error, such as `AccessDeniedException`, that is answered in place of an action. */
  beforeAnswer: ((action: string) => string | undefined) | undefined;
  /** Makes a table with these text keys. */
  readonly createTable: (name: string, ...keys: readonly string[]) => Promise<void>;
  readonly put: (table: string, ...items: readonly TableItem[]) => Promise<void>;
  /** All items, in the order of their keys. */
  readonly itemsOf: (table: string) => Promise<readonly TableItem[]>;
  readonly stop: () => Promise<void>;
}

export type TableItem = Readonly<Record<string, string | number | undefined>>;

/** Starts it with one empty table. */
export const localDynamodb = async (table: string): Promise<LocalDynamodb> => {
  const dynalite = await startDynalite(table, KEY);
  const actions = new Set<string>();
  const answer = async (request: IncomingMessage): Promise<readonly [number, string]> => {
    const target = String(request.headers["x-amz-target"]);
    const [, action = ""] = target.split(".");
    actions.add(`dynamodb:${action}`);
    const error = local.beforeAnswer?.(action);
    if (error !== undefined) {
      return [400, JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${error}` })];
    }
    const { status, body } = await dynalite.ask(action, JSON.parse(await text(request)) as object);
    return [status, JSON.stringify(body)];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(body);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const local: LocalDynamodb = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    actions,
    beforeAnswer: undefined,
    createTable: async (name, ...keys) => {
      await dynalite.ask("CreateTable", {
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: keys.map((key) => ({ AttributeName: key, AttributeType: "S" })),
        KeySchema: keys.map((key, i) => ({
          AttributeName: key,
          KeyType: i === 0 ? "HASH" : "RANGE",
        })),
      });
      let status: unknown;
      while (status !== "ACTIVE") {
        const { body } = await dynalite.ask("DescribeTable", { TableName: name });
        status = at(at(body, "Table"), "TableStatus");
      }
    },
    put: async (name, ...items) => {
      for (const item of items) {
        const attributes = Object.entries(item).map(
          ([attribute, value]) => [attribute, attributeValue(value ?? "")] as const,
        );
        const { status, body } = await dynalite.ask("PutItem", {
          TableName: name,
          Item: Object.fromEntries(attributes),
        });
        if (status !== 200) throw new Error(JSON.stringify(body));
      }
    },
    itemsOf: async (name) => {
      const { body } = await dynalite.ask("Scan", { TableName: name });
      const items = at(body, "Items");
      return (Array.isArray(items) ? items.map(plainItem) : []).sort((a, b) =>
        String(a[KEY]) < String(b[KEY]) ? -1 : 1,
      );
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
      await dynalite.stop();
    },
  };
  return local;
};

/** What the AWS SDK needs to talk to a local server, as variables of the environment. */
export const localAws = (endpoint: string): Readonly<Record<string, string | undefined>> => ({
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  AWS_EC2_METADATA_DISABLED: "true",
});
